// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/clinic_question_model.h"
#include "core/plan/clinic_question.h"

#include <QObject>
#include <QVariantMap>
#include <optional>
#include <vector>

namespace beforehand::view {

class Session;

/// What the person wants to ask the clinic about the procedure that is shown. Calls that change
/// something return an empty text, or words that say why it was not saved.
///
/// Where a question can be put on the list with one tap:
///     readonly property bool listed: view.revision >= 0 && view.has(text, page)
///     onClicked: fault = view.add(text, page)
class ClinicQuestionsView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(beforehand::view::ClinicQuestionModel* list READ list CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int open READ open NOTIFY changed) ///< how many have no answer
    /// Another number whenever the list is another one: what a binding with has() names, so that it
    /// is looked at again.
    Q_PROPERTY(int revision READ revision NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< why it cannot be read, or ""

  public:
    explicit ClinicQuestionsView(Session& session);

    ClinicQuestionModel* list() { return &list_; }
    int count() const { return list_.count(); }
    int open() const { return list_.open(); }
    int revision() const { return revision_; }
    QString problem() const { return problem_; }

    /// `page` is where it comes from: "article:KEY", "article:KEY#HEADING", "faq:KEY", "step:KEY",
    /// or "" for one that is typed. What is on the list already is not saved again, and said so.
    Q_INVOKABLE QString add(const QString& text, const QString& page);
    /// Whether these words from this page are on the list, answered or not.
    Q_INVOKABLE bool has(const QString& text, const QString& page) const;
    /// What the clinic said to it: { answer, when }; both empty while it is open or not on the
    /// list.
    Q_INVOKABLE QVariantMap said(const QString& text, const QString& page) const;
    Q_INVOKABLE QString change(const QString& id, const QString& text);
    /// What was said, and by whom; without words it is open again.
    Q_INVOKABLE QString answer(const QString& id, const QString& words);
    Q_INVOKABLE QString remove(const QString& id);
    /// Puts the one back that was removed last.
    Q_INVOKABLE QString undoRemove();

    /// Reads the list again: after the session's snapshot.
    void update();
    /// As they are kept, in the order in which they were asked.
    const std::vector<ClinicQuestion>& questions() const { return questions_; }

  signals:
    void changed();

  private:
    Session& session_;
    std::vector<ClinicQuestion> questions_;
    ClinicQuestionModel list_;
    std::optional<ClinicQuestion> removed_;
    QString problem_;
    int revision_ = 0;
};

} // namespace beforehand::view
