// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/article_list_model.h"
#include "app/view/hit_model.h"
#include "app/view/text_list_model.h"
#include "core/guide/guide.h"
#include "core/guide/reading_store.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace beforehand::view {

class Session;

/// What there is to read, what of it belongs to these days, and search.
class ReadingView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    /// The articles in reading order: of no phase, and of each; without those that are in `now`.
    Q_PROPERTY(beforehand::view::ArticleListModel* about READ about CONSTANT)
    Q_PROPERTY(beforehand::view::ArticleListModel* preparation READ preparation CONSTANT)
    Q_PROPERTY(beforehand::view::ArticleListModel* procedureDay READ procedureDay CONSTANT)
    Q_PROPERTY(beforehand::view::ArticleListModel* recovery READ recovery CONSTANT)
    /// Those that are for these days and not read yet, the first few.
    Q_PROPERTY(beforehand::view::ArticleListModel* now READ now CONSTANT)
    Q_PROPERTY(int questionCount READ questionCount NOTIFY changed)
    Q_PROPERTY(int wordCount READ wordCount NOTIFY changed)
    Q_PROPERTY(beforehand::view::HitModel* hits READ hits CONSTANT) ///< of the last search()
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< why nothing can be found, or ""
    Q_PROPERTY(beforehand::view::TextListModel* questions READ questions CONSTANT) ///< "faq:KEY"
    Q_PROPERTY(beforehand::view::TextListModel* words READ words CONSTANT) ///< word, what it means
    /// As ArticleView::sources, of all answers, of the words and of the safety card.
    Q_PROPERTY(beforehand::view::TextListModel* questionSources READ questionSources CONSTANT)
    Q_PROPERTY(beforehand::view::TextListModel* wordSources READ wordSources CONSTANT)
    Q_PROPERTY(beforehand::view::TextListModel* safetySources READ safetySources CONSTANT)

  public:
    explicit ReadingView(Session& session);

    ArticleListModel* about() { return &about_; }
    ArticleListModel* preparation() { return &preparation_; }
    ArticleListModel* procedureDay() { return &procedure_day_; }
    ArticleListModel* recovery() { return &recovery_; }
    ArticleListModel* now() { return &now_; }
    TextListModel* questions(); ///< these are filled when one of them is first asked for
    TextListModel* words();
    TextListModel* questionSources();
    TextListModel* wordSources();
    TextListModel* safetySources();

    int questionCount() const;
    int wordCount() const;
    HitModel* hits() { return &hits_; }
    QString problem() const { return problem_; }

    /// Finds as one types; without words nothing is found.
    Q_INVOKABLE void search(const QString& typed);

    void update();
    const Reading* mark(std::string_view article) const; ///< null: never opened

  signals:
    void changed();

  private:
    void fill(); ///< questions, words, and the sources of these pages
    void find(); ///< what was typed
    ArticleItem item_of(const Article& article) const;

    Session& session_;
    std::shared_ptr<const Guide> guide_; ///< that they are of; null: none asked yet
    ArticleListModel about_;
    ArticleListModel preparation_;
    ArticleListModel procedure_day_;
    ArticleListModel recovery_;
    ArticleListModel now_;
    TextListModel questions_;
    TextListModel words_;
    TextListModel question_sources_;
    TextListModel word_sources_;
    TextListModel safety_sources_;
    HitModel hits_;
    QString typed_;
    QString problem_;
    std::vector<Reading> marks_;
};

} // namespace beforehand::view
