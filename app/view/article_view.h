// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/block_model.h"
#include "app/view/text_list_model.h"
#include "core/guide/terms.h"

#include <QObject>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>
#include <memory>
#include <optional>

namespace beforehand::view {

class Session;

/// The page that is open for reading: an article, or the answer to a question.
class ArticleView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(QString key READ key NOTIFY changed) ///< "preparing" or "faq:KEY"; empty: none
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed) ///< "4 minutes · read on 3 May"
    Q_PROPERTY(bool read READ read NOTIFY changed)        ///< marked as read
    /// The block at which it was left; 0: at the start, or never opened.
    Q_PROPERTY(int place READ place NOTIFY changed)
    Q_PROPERTY(bool untranslated READ untranslated NOTIFY changed)
    Q_PROPERTY(bool isAnswer READ isAnswer NOTIFY changed) ///< to a question people ask
    Q_PROPERTY(beforehand::view::BlockModel* blocks READ blocks CONSTANT)
    /// The headings of an article that is long enough to need them: anchor and words.
    Q_PROPERTY(beforehand::view::TextListModel* contents READ contents CONSTANT)
    /// Id, name, and below it its dates; by grade.
    Q_PROPERTY(beforehand::view::TextListModel* sources READ sources CONSTANT)

  public:
    explicit ArticleView(Session& session);

    QString key() const { return key_; }
    QString title() const { return title_; }
    QString detail() const { return detail_; }
    bool read() const { return read_; }
    int place() const { return place_; }
    bool untranslated() const { return untranslated_; }
    bool isAnswer() const;
    BlockModel* blocks() { return &blocks_; }
    TextListModel* contents() { return &contents_; }
    TextListModel* sources() { return &sources_; }

    /// Opens an article by its key, or the answer to a question by "faq:KEY".
    Q_INVOKABLE void open(const QString& key);

    /// Empty, or words that say why it was not saved.
    Q_INVOKABLE QString setRead(bool read);
    /// Keeps the block at the top of the window, for when the article is opened again.
    Q_INVOKABLE void remember(int block);

    /// A text of a step with its words of the glossary marked: { plain, markup, words }.
    Q_INVOKABLE QVariantMap marked(const QString& text) const;
    /// The address of a figure in these colours, by their names in figures ("ink"); empty if there
    /// is none of that key.
    Q_INVOKABLE QString figure(const QString& key, const QVariantMap& colors) const;

    /// Reads the open page again.
    void update();

  signals:
    void changed();

  private:
    const Article* shown_article() const; ///< null: an answer, or nothing
    void update_mark(const Article& article);
    void show(const QString& title, std::vector<Block> blocks);
    std::vector<BlockRow> rows_of(const std::vector<Block>& blocks) const;

    Session& session_;
    std::shared_ptr<const Guide> guide_;
    std::unique_ptr<Terms> terms_; ///< of the guide's glossary
    QString key_;
    QString title_;
    QString detail_;
    bool read_ = false;
    int place_ = 0;
    bool untranslated_ = false;
    BlockModel blocks_;
    TextListModel contents_;
    TextListModel sources_;
};

} // namespace beforehand::view
