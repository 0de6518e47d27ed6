// SPDX-License-Identifier: Apache-2.0
#include "app/view/history.h"

#include "core/guide/words.h"
#include "core/plan/checks.h"

#include <QCoreApplication>
#include <algorithm>

namespace beforehand::view {

namespace {

class History {
    Q_DECLARE_TR_FUNCTIONS(History)

  public:
    History(const app::Snapshot& snapshot, const Wording& wording)
        : snapshot_(snapshot)
        , wording_(wording) {}

    QString moment(Instant instant) const {
        return wording_.dated_moment(snapshot_.plan.zone->to_wall(instant));
    }

    QString words(const Change::Booking& booking) const {
        const QString at =
            booking.appointment ? wording_.dated_moment(*booking.appointment) : tr("no date yet");
        switch (booking.standing) {
        case Standing::going_ahead:
            return tr("Appointment: %1").arg(at);
        case Standing::to_rebook:
            return tr("Told to rebook. It was: %1").arg(at);
        case Standing::cancelled:
            break;
        }
        return tr("Cancelled. It was: %1").arg(at);
    }
    QString words(const Change::Injection& injection) const {
        return injection.at ? tr("Injection: %1").arg(moment(*injection.at))
                            : tr("The injection is not recorded");
    }
    QString words(const ProcedureEvent::Answer& answer) const {
        const Question* question = snapshot_.guide->find_question(answer.first);
        const QString ask = QString::fromStdString(question ? question->ask : answer.first);
        return tr("%1 %2", "a question and its answer").arg(ask, value(question, answer.second));
    }
    QString words(const GuideChoice& choice) const {
        const QString title = QString::fromStdString(snapshot_.guide->title);
        return choice.overlay_hash.empty()
                   ? tr("Your plan follows: %1").arg(title)
                   : tr("Your plan follows: %1, with your clinic's rules").arg(title);
    }
    QString words(const StepEvent& event) const {
        const QString title = step_title(event.step.key);
        const QString said = QString::fromStdString(event.words);
        switch (event.kind) {
        case StepEvent::Kind::done:
            return said.isEmpty() ? tr("Done: %1").arg(title) : tr("Done: %1. %2").arg(title, said);
        case StepEvent::Kind::skipped:
            return said.isEmpty() ? tr("Skipped: %1").arg(title)
                                  : tr("Skipped: %1. %2").arg(title, said);
        case StepEvent::Kind::reopened:
            break;
        }
        return tr("Opened again: %1").arg(title);
    }

  private:
    /// A step that vanished keeps its history.
    QString step_title(const std::string& key) const {
        const Step* step = find_step(*snapshot_.guide, snapshot_.procedure.layer, key);
        return !step && key.starts_with(own_prefix)
                   ? tr("a step of your own that was removed")
                   : QString::fromStdString(step ? step->title : key);
    }
    static QString value(const Question* question, const std::string& answer) {
        if (answer.empty()) {
            return tr("answer taken back");
        }
        if (answer == answer_yes) {
            return tr("Yes");
        }
        if (answer == answer_no) {
            return tr("No");
        }
        if (answer == answer_unsure) {
            return tr("Not sure yet");
        }
        const auto words = question ? question->choice_texts.find(answer)
                                    : decltype(question->choice_texts.end()){};
        return QString::fromStdString(
            question && words != question->choice_texts.end() ? words->second : answer);
    }

    const app::Snapshot& snapshot_;
    const Wording& wording_;
};

} // namespace

std::vector<TextItem> history_items(const std::vector<ProcedureEvent>& events,
                                    const app::Snapshot& snapshot, const Wording& wording) {
    const History history(snapshot, wording);
    std::vector<std::pair<Instant, QString>> lines;
    for (const ProcedureEvent& event : events) {
        lines.emplace_back(
            event.recorded_at,
            std::visit([&](const auto& what) { return history.words(what); }, event.what));
    }
    for (const StepEvent& event : snapshot.events) {
        lines.emplace_back(event.recorded_at, history.words(event));
    }
    std::ranges::stable_sort(lines, {}, &std::pair<Instant, QString>::first);
    std::vector<TextItem> items;
    for (std::size_t i = lines.size(); i-- > 0;) {
        items.push_back({QString::number(i), lines[i].second, history.moment(lines[i].first)});
    }
    return items;
}

} // namespace beforehand::view
