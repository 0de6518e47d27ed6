// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/safety_model.h"
#include "app/view/text_list_model.h"
#include "app/view/wording.h"
#include "core/guide/guide.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace beforehand::view {

/// The guide as a whole: what it is, who reviewed it, and its safety card.
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
    Q_PROPERTY(beforehand::view::SafetyModel* safety READ safety CONSTANT)

  public:
    explicit GuideView(QObject* parent = nullptr);

    QString title() const;
    QString summary() const;
    QString reviewText() const { return review_text_; }
    bool reviewLacks() const;
    QString version() const;
    QString clinic() const;
    bool untranslated() const { return guide_ && !guide_->untranslated.empty(); }
    SafetyModel* safety() { return &safety_; }

    void update(std::shared_ptr<const Guide> guide, const QString& country, bool fahrenheit,
                WallDate today, const Wording& wording);

    /// "Not yet reviewed by a clinician", or by whom, and until when or since when not.
    static QString review_text(const Guide& guide, WallDate today, const Wording& wording);
    /// By grade, the best first, each below what its grade is: id, name, dates and address.
    static std::vector<TextListModel::Item>
    source_items(const Guide& guide, const std::vector<std::string>& ids, const Wording& wording);

  signals:
    void changed();

  private:
    std::shared_ptr<const Guide> guide_;
    WallDate today_;
    QString review_text_;
    SafetyModel safety_;
};

} // namespace beforehand::view
