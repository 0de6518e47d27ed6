// SPDX-License-Identifier: Apache-2.0
#include "app/view/clinic_questions_view.h"

#include "app/view/session.h"
#include "core/plan/checks.h"

namespace beforehand::view {

namespace {

template <class Value>
QString words_of(const Result<Value>& result) {
    return result ? QString() : QString::fromStdString(result.error().message);
}

/// Where its page is opened.
void lead(const QuestionPage& page, ClinicQuestionItem& item) {
    item.key = QString::fromStdString(page.key);
    if (page.kind == QuestionPage::Kind::step) {
        item.opens = QStringLiteral("step");
        return; // the one to do now
    }
    item.opens = QStringLiteral("article");
    item.detail = QString::fromStdString(page.heading);
    if (page.kind == QuestionPage::Kind::faq) {
        item.key = item.page; // as GuideView::open() takes it
    }
}

ClinicQuestionItem item_of(const ClinicQuestion& question, const Session& session) {
    const app::Snapshot& snapshot = *session.snapshot();
    ClinicQuestionItem item;
    item.id = QString::fromStdString(question.id);
    item.text = QString::fromStdString(question.text);
    item.page = QString::fromStdString(question.page);
    item.pageTitle = QString::fromStdString(
        page_title(*snapshot.guide, snapshot.procedure.layer, question.page));
    if (!item.pageTitle.isEmpty()) { // a page that is gone leads nowhere
        lead(*question_page(question.page), item);
    }
    if (item.pageTitle == item.text) { // a question of the guide's: to say it twice says no more
        item.pageTitle = ClinicQuestionsView::tr("Questions people ask");
    }
    item.answer = QString::fromStdString(question.answer);
    item.answered = question.answered();
    if (item.answered) {
        const Zone& zone = *session.device_zone_data();
        item.when = ClinicQuestionsView::tr("Written down on %1")
                        .arg(session.wording().day(zone.to_wall(*question.answered_at),
                                                   zone.to_wall(snapshot.now)));
    }
    return item;
}

} // namespace

ClinicQuestionsView::ClinicQuestionsView(Session& session)
    : session_(session) {}

QString ClinicQuestionsView::add(const QString& text, const QString& page) {
    if (!session_.snapshot()) {
        return tr("There is no plan yet.");
    }
    const auto asked = session_.composition().clinic_questions().ask(
        session_.snapshot()->procedure.id, text.toStdString(), page.toStdString());
    session_.refresh();
    return asked && asked->was_there ? tr("It is on your list already.") : words_of(asked);
}

bool ClinicQuestionsView::has(const QString& text, const QString& page) const {
    return list_.find(text.trimmed(), page) != nullptr;
}

QVariantMap ClinicQuestionsView::said(const QString& text, const QString& page) const {
    const ClinicQuestionItem* found = list_.find(text.trimmed(), page);
    return {{QStringLiteral("answer"), found ? found->answer : QString()},
            {QStringLiteral("when"), found ? found->when : QString()}};
}

QString ClinicQuestionsView::change(const QString& id, const QString& text) {
    const auto changed =
        session_.composition().clinic_questions().change(id.toStdString(), text.toStdString());
    session_.refresh();
    return words_of(changed);
}

QString ClinicQuestionsView::answer(const QString& id, const QString& words) {
    const auto answered =
        session_.composition().clinic_questions().answer(id.toStdString(), words.toStdString());
    session_.refresh();
    return words_of(answered);
}

QString ClinicQuestionsView::remove(const QString& id) {
    auto removed = session_.composition().clinic_questions().remove(id.toStdString());
    if (removed) {
        removed_ = std::move(*removed);
    }
    session_.refresh();
    return words_of(removed);
}

QString ClinicQuestionsView::undoRemove() {
    if (!removed_) {
        return tr("There is nothing to take back.");
    }
    const auto back = session_.composition().clinic_questions().put_back(*removed_);
    session_.refresh();
    if (back) {
        removed_.reset();
    }
    return words_of(back);
}

void ClinicQuestionsView::update() {
    QString problem;
    std::vector<ClinicQuestion> questions;
    if (const app::Snapshot* snapshot = session_.snapshot()) {
        auto kept = session_.composition().clinic_questions().list(snapshot->procedure.id);
        problem = words_of(kept);
        questions = kept ? std::move(*kept) : questions_; // what could be read last
        std::erase_if(questions, [&](const ClinicQuestion& question) {
            return question.procedure != snapshot->procedure.id; // of the one shown before
        });
    }
    std::vector<ClinicQuestionItem> items;
    for (const ClinicQuestion& question : questions) {
        items.push_back(item_of(question, session_));
    }
    questions_ = std::move(questions);
    const bool other = list_.update(std::move(items));
    if (other || problem != problem_) {
        problem_ = problem;
        ++revision_;
        emit changed();
    }
}

} // namespace beforehand::view
