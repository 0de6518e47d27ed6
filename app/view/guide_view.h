// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/block_model.h"
#include "app/view/safety_model.h"
#include "app/view/text_list_model.h"
#include "core/guide/guide.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace beforehand::view {

/// What there is to read: articles, questions and answers, the safety card.
class GuideView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString reviewText READ reviewText NOTIFY changed) ///< "Not yet reviewed by …"
    Q_PROPERTY(bool reviewLacks READ reviewLacks NOTIFY changed)  ///< missing, or past its date
    Q_PROPERTY(QString version READ version NOTIFY changed)
    Q_PROPERTY(QString clinic READ clinic NOTIFY changed) ///< whose overlay is laid over it, or ""
    Q_PROPERTY(bool untranslated READ untranslated NOTIFY changed) ///< some of it, anywhere
    Q_PROPERTY(bool articleUntranslated READ articleUntranslated NOTIFY articleChanged)
    Q_PROPERTY(
        beforehand::view::TextListModel* articles READ articles CONSTANT) ///< detail: "4 minutes"
    Q_PROPERTY(beforehand::view::TextListModel* faq READ faq CONSTANT)
    Q_PROPERTY(beforehand::view::SafetyModel* safety READ safety CONSTANT)
    Q_PROPERTY(QString articleKey READ articleKey NOTIFY articleChanged) ///< the page that is open
    Q_PROPERTY(QString articleTitle READ articleTitle NOTIFY articleChanged)
    Q_PROPERTY(QString articleDetail READ articleDetail NOTIFY articleChanged) ///< "4 minutes"
    Q_PROPERTY(beforehand::view::BlockModel* article READ article CONSTANT)
    Q_PROPERTY(beforehand::view::TextListModel* articleSources READ articleSources CONSTANT)

  public:
    explicit GuideView(QObject* parent = nullptr);

    QString title() const;
    QString summary() const;
    QString reviewText() const;
    bool reviewLacks() const;
    QString version() const;
    QString clinic() const;
    bool untranslated() const { return guide_ && !guide_->untranslated.empty(); }
    bool articleUntranslated() const;
    TextListModel* articles() { return &articles_; }
    TextListModel* faq() { return &faq_; }
    SafetyModel* safety() { return &safety_; }
    QString articleKey() const { return articleKey_; }
    QString articleTitle() const { return articleTitle_; }
    QString articleDetail() const { return articleDetail_; }
    BlockModel* article() { return &article_; }
    TextListModel* articleSources() { return &articleSources_; }

    /// Opens an article by its key, or the answer to a question by "faq:KEY".
    Q_INVOKABLE void open(const QString& key);

    void update(std::shared_ptr<const Guide> guide, const QString& country, bool fahrenheit,
                WallDate today);

    /// "Not yet reviewed by a clinician", or by whom, and until when or since when not.
    static QString review_text(const Guide& guide, WallDate today);
    static std::vector<TextListModel::Item> source_items(const Guide& guide,
                                                         const std::vector<std::string>& ids);

  signals:
    void changed();
    void articleChanged();

  private:
    std::shared_ptr<const Guide> guide_;
    WallDate today_;
    TextListModel articles_;
    TextListModel faq_;
    SafetyModel safety_;
    QString articleKey_;
    QString articleTitle_;
    QString articleDetail_;
    BlockModel article_;
    TextListModel articleSources_;
};

} // namespace beforehand::view
