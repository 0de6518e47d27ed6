// SPDX-License-Identifier: Apache-2.0
#include "app/view/diary_view.h"

#include "app/view/diary_words.h"
#include "app/view/session.h"

#include <algorithm>

namespace beforehand::view {

namespace {

constexpr std::size_t latest_most = 3;

QString state_name(PromptState state) {
    switch (state) {
    case PromptState::upcoming:
        return QStringLiteral("upcoming");
    case PromptState::open:
        return QStringLiteral("open");
    case PromptState::late:
        return QStringLiteral("late");
    case PromptState::missed:
        return QStringLiteral("missed");
    case PromptState::answered:
        return QStringLiteral("answered");
    }
    return {};
}

bool asks_pain(const PromptRow& row) {
    return row.planned->prompt->asks == Prompt::Asks::pain;
}

} // namespace

DiaryView::DiaryView(Session& session)
    : session_(session)
    , reader_(session)
    , entry_(session)
    , editor_(session)
    , latest_(session, latest_most)
    , chart_(session)
    , compare_(session)
    , report_(session)
    , numbers_(session) {
    connect(&reader_, &BookReader::finished, this, &DiaryView::show);
}

DiaryView::~DiaryView() = default;

bool DiaryView::planned() const {
    const app::Snapshot* snapshot = session_.snapshot();
    return snapshot && snapshot->guide->diary;
}

bool DiaryView::started() const {
    const app::Snapshot* snapshot = session_.snapshot();
    return snapshot && snapshot->plan.injection;
}

QString DiaryView::overallKey() const {
    return overall_ ? QString::fromStdString(overall_->key) : QString();
}

QString DiaryView::overallOccurrence() const {
    return overall_ ? QString::fromStdString(overall_->occurrence) : QString();
}

QString DiaryView::movementText() const {
    return planned() ? QString::fromStdString(session_.snapshot()->guide->diary->movement)
                     : QString();
}

QString DiaryView::cutoffsText() const {
    return planned() ? QString::fromStdString(session_.snapshot()->guide->diary->cutoffs)
                     : QString();
}

bool DiaryView::treated(Side side) const {
    const app::Snapshot* snapshot = session_.snapshot();
    return snapshot && app::treats(*snapshot, side);
}

const PlannedPrompt* DiaryView::planned(const PromptId& id) const {
    if (!book()) {
        return nullptr;
    }
    const auto found = std::ranges::find(book()->prompts, id, &PlannedPrompt::id);
    return found == book()->prompts.end() ? nullptr : &*found;
}

std::optional<PromptId> DiaryView::asked(LogEntry::Kind kind) const {
    if (!book() || kind == LogEntry::Kind::note) {
        return std::nullopt;
    }
    const auto asks = kind == LogEntry::Kind::pain ? Prompt::Asks::pain : Prompt::Asks::overall;
    return prompt_for(book()->rows, asks, session_.composition().clock().now());
}

QString DiaryView::prompt_words(const std::optional<PromptId>& id) const {
    const PlannedPrompt* prompt = id ? planned(*id) : nullptr;
    return prompt ? DiaryWords(session_.wording()).prompt(*prompt) : QString();
}

QString DiaryView::answered_words(const LogEntry& entry) const {
    const PlannedPrompt* prompt = entry.prompt ? planned(*entry.prompt) : nullptr;
    return prompt && can_answer(entry, *prompt) ? prompt_words(entry.prompt) : QString();
}

void DiaryView::read() {
    if (!read_) {
        read_ = true;
        update();
    }
}

bool DiaryView::stepAsks(const QString& step) const {
    const Step* found =
        planned() ? session_.snapshot()->guide->find_step(step.toStdString()) : nullptr;
    return found && !found->prompt.empty();
}

QString DiaryView::readHistory(const QString& id) {
    const auto entries = session_.composition().diary().history(id.toStdString());
    std::vector<TextItem> items;
    if (entries) {
        const Wording& wording = session_.wording();
        const DiaryWords words(wording);
        const Zone& zone = *session_.device_zone_data();
        const WallTime now = zone.to_wall(session_.composition().clock().now());
        for (const LogEntry& entry : *entries) {
            QStringList said;
            for (const QString& part :
                 {entry.kind == LogEntry::Kind::note ? DiaryWords::score(entry.severity)
                                                     : DiaryWords::scores(entry),
                  words.details(entry, zone), QString::fromStdString(entry.text)}) {
                if (!part.isEmpty()) {
                    said << part;
                }
            }
            items.push_back({QString::fromStdString(entry.id), said.join(QLatin1Char('\n')),
                             tr("About %1 · written %2")
                                 .arg(wording.moment(zone.to_wall(entry.happened_at), now),
                                      wording.moment(zone.to_wall(entry.recorded_at), now))});
        }
        std::ranges::reverse(items);
    }
    history_.update(std::move(items));
    return entries ? QString() : QString::fromStdString(entries.error().message);
}

void DiaryView::update_prompts() {
    now_text_.clear();
    next_text_.clear();
    missed_ = 0;
    completeness_text_.clear();
    overall_.reset();
    std::vector<PromptItem> items;
    const app::Snapshot* snapshot = session_.snapshot();
    if (book() && snapshot && snapshot->plan.zone) {
        const Wording& wording = session_.wording();
        const DiaryWords words(wording);
        const Zone& zone = *snapshot->plan.zone;
        const WallTime now = zone.to_wall(snapshot->now);
        const auto moment = [&](Instant at) {
            const WallTime wall = zone.to_wall(at);
            return date::floor<date::days>(wall) == date::floor<date::days>(now)
                       ? wording.time(wall)
                       : wording.moment(wall, now);
        };
        const auto open = asked(LogEntry::Kind::pain);
        overall_ = asked(LogEntry::Kind::overall);
        const PlannedPrompt* last = nullptr;
        for (const PromptRow& row : book()->rows) {
            const PlannedPrompt& planned = *row.planned;
            if (!planned.due) {
                continue;
            }
            if (open == planned.id) {
                const bool midnight =
                    zone.to_wall(*planned.closes) == date::floor<date::days>(now) + date::days{1};
                now_text_ =
                    row.state != PromptState::open
                        ? tr("%1 · late, still welcome").arg(words.prompt(planned))
                    : midnight
                        ? tr("%1 · until midnight").arg(words.prompt(planned))
                        : tr("%1 · until %2").arg(words.prompt(planned), moment(*planned.closes));
            } else if (next_text_.isEmpty() && asks_pain(row) &&
                       row.state == PromptState::upcoming) {
                next_text_ = tr("%1 · %2").arg(words.prompt(planned), moment(*planned.due));
            }
            const bool gone = row.state == PromptState::missed;
            missed_ += gone && asks_pain(row) ? 1 : 0;
            PromptItem item{QString::fromStdString(planned.id.key),
                            QString::fromStdString(planned.id.occurrence),
                            QString::fromStdString(planned.prompt->title),
                            words.prompt(planned),
                            moment(*planned.due),
                            state_name(row.state),
                            {},
                            {}};
            switch (row.state) {
            case PromptState::upcoming:
                item.words = tr("Not yet");
                break;
            case PromptState::open:
                item.words = tr("Open now");
                break;
            case PromptState::late:
                item.words = tr("Late, still welcome");
                break;
            case PromptState::missed:
                item.words = tr("No entry");
                break;
            case PromptState::answered: {
                const QString mark = words.mark_in_short(row.entry->mark);
                item.words = row.entry->scores.empty()
                                 ? tr("Answered")
                                 : DiaryWords::scores(*row.entry)
                                       .replace(QLatin1Char('\n'), QLatin1String("; "));
                item.words += mark.isEmpty() ? QString() : QStringLiteral(" · ") + mark;
                item.entry = QString::fromStdString(row.entry->id);
                break;
            }
            }
            if (planned.prompt->title == item.title.toStdString() ||
                (last && last->prompt == planned.prompt)) {
                item.section.clear();
            }
            last = &planned;
            items.push_back(std::move(item));
        }
        completeness_text_ = completeness_words(
            completeness(book()->rows, Prompt::Asks::pain, snapshot->procedure.created_at));
    }
    schedule_.update(std::move(items));
}

std::vector<TextItem> DiaryView::source_items(const std::vector<std::string>& ids) const {
    std::vector<TextItem> items;
    for (const std::string& id : ids) {
        if (const Source* source = session_.snapshot()->guide->find_source(id)) {
            items.push_back({QString::fromStdString(id), QString::fromStdString(source->name)});
        }
    }
    return items;
}

void DiaryView::update_usual() {
    day_text_.clear();
    usual_title_.clear();
    usual_text_.clear();
    std::vector<TextItem> usual_sources;
    std::vector<TextItem> cutoffs_sources;
    const app::Snapshot* snapshot = session_.snapshot();
    if (snapshot && snapshot->plan.injection && snapshot->plan.zone) {
        const Zone& zone = *snapshot->plan.zone;
        const auto day =
            static_cast<int>((date::floor<date::days>(zone.to_wall(snapshot->now)) -
                              date::floor<date::days>(zone.to_wall(*snapshot->plan.injection)))
                                 .count());
        day_text_ = day == 0 ? tr("The day of the injection") : tr("Day %1").arg(day);
        const UsualNow* usual = planned() ? snapshot->guide->diary->usual_on(day) : nullptr;
        if (usual) {
            usual_title_ = tr("%1: what is usual, and when to call").arg(day_text_);
            usual_text_ = QString::fromStdString(usual->text);
            usual_sources = source_items(usual->sources);
        }
    }
    if (planned()) {
        cutoffs_sources = source_items(snapshot->guide->diary->sources);
    }
    usual_sources_.update(std::move(usual_sources));
    cutoffs_sources_.update(std::move(cutoffs_sources));
}

void DiaryView::forget(const std::string& procedure) {
    entry_.forget(procedure);
    editor_.forget(procedure);
}

void DiaryView::update() {
    reader_.update(read_);
    show();
}

void DiaryView::show() {
    problem_ = reader_.problem();
    if (book() && !book()->damaged.empty()) {
        problem_ = tr("%n entry(s) are damaged and cannot be shown.", nullptr,
                      static_cast<int>(book()->damaged.size()));
    }
    if (read_) { // first: they may point into a book that is gone
        chart_.update(session_.snapshot(), reader_.whole());
        numbers_.update(reader_.whole());
    }
    update_prompts();
    update_usual();
    if (read_) {
        latest_.update();
    }
    entry_.update();
    editor_.update();
    emit changed();
}

std::optional<Instant> DiaryView::next_change(Instant now) const {
    return book() ? next_prompt_change(book()->prompts, now) : std::nullopt;
}

} // namespace beforehand::view
