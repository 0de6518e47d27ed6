// SPDX-License-Identifier: Apache-2.0
#include "app/service/diary.h"

#include "app/service/diary_reading.h"
#include "core/id.h"

#include <algorithm>
#include <iterator>

namespace beforehand::app {

namespace {

Result<LogEntry> add(LogStore& store, LogEntry entry) {
    if (const auto fine = check(entry); !fine) {
        return std::unexpected(fine.error());
    }
    if (const auto added = store.add(entry); !added) {
        return std::unexpected(added.error());
    }
    return entry;
}

/// What was said, and nothing else of it.
LogEntry said(const LogEntry& entry) {
    LogEntry made = entry;
    made.id = new_id();
    made.procedure.clear();
    made.corrects.clear();
    made.mark = LogEntry::Mark::live;
    made.prompt.reset();
    return made;
}

/// A correction makes no entry more live than it was.
LogEntry::Mark less_live(LogEntry::Mark one, LogEntry::Mark other) {
    for (const auto mark : {LogEntry::Mark::memory, LogEntry::Mark::late}) {
        if (one == mark || other == mark) {
            return mark;
        }
    }
    return LogEntry::Mark::live;
}

std::optional<Prompt::Asks> asked_by(LogEntry::Kind kind) {
    switch (kind) {
    case LogEntry::Kind::note:
        break;
    case LogEntry::Kind::pain:
        return Prompt::Asks::pain;
    case LogEntry::Kind::overall:
        return Prompt::Asks::overall;
    }
    return std::nullopt;
}

/// What a plan hangs on.
Anchors anchors_of(const Plan& plan) {
    return {plan.zone, plan.appointment, plan.injection, plan.standing};
}

std::unexpected<Error> not_answerable(std::string words) {
    return fail(ErrorKind::invalid, std::move(words), "prompt");
}

/// The prompt that was picked, if an entry of this kind can answer it.
Result<const PlannedPrompt*> picked(std::span<const PromptRow> rows, const PromptId& id,
                                    LogEntry::Kind kind) {
    const auto row = std::ranges::find(
        rows, id, [](const PromptRow& each) -> const PromptId& { return each.planned->id; });
    if (row == rows.end()) {
        return not_answerable("There is no such prompt in this diary.");
    }
    if (asked_by(kind) != row->planned->prompt->asks) {
        return not_answerable("This prompt asks for something else.");
    }
    switch (row->state) {
    case PromptState::answered:
        return not_answerable("This prompt was answered already. Change that entry instead.");
    case PromptState::upcoming:
        return not_answerable("It is not time for this prompt yet.");
    case PromptState::open:
    case PromptState::late:
    case PromptState::missed:
        break;
    }
    return row->planned;
}

/// All that a query asks for.
Result<std::unique_ptr<DiaryBook>> read_book(const LogStore& store, const Snapshot& snapshot,
                                             const LogQuery& query, Instant now) {
    auto page = store.read(query);
    if (!page) {
        return std::unexpected(page.error());
    }
    auto book = std::make_unique<DiaryBook>();
    book->entries = std::move(page->entries);
    std::ranges::reverse(book->entries);
    book->damaged = std::move(page->damaged);
    plan(*book, snapshot, now);
    return book;
}

LogQuery answers_of(const Snapshot& snapshot) {
    return {.procedure = snapshot.procedure.id, .answering = true};
}

} // namespace

bool has_sides(const Snapshot& snapshot) {
    return snapshot.guide->diary && !snapshot.guide->diary->sides.empty();
}

bool treats(const Snapshot& snapshot, Side side) {
    if (!has_sides(snapshot) || side == Side::whole) {
        return false;
    }
    const auto answer = snapshot.procedure.answers.find(snapshot.guide->diary->sides);
    return answer != snapshot.procedure.answers.end() &&
           (answer->second == to_string(side) || answer->second == "both");
}

std::optional<Side> only_side(const Snapshot& snapshot) {
    const bool left = treats(snapshot, Side::left);
    if (left == treats(snapshot, Side::right)) {
        return std::nullopt;
    }
    return left ? Side::left : Side::right;
}

Side usual_side(const Snapshot& snapshot, std::span<const Side> sides) {
    const auto treated =
        std::ranges::find_if(sides, [&](Side side) { return treats(snapshot, side); });
    return treated != sides.end() ? *treated : sides.empty() ? Side::whole : sides.front();
}

void plan(DiaryBook& book, const Snapshot& snapshot, Instant now) {
    book.prompts.clear();
    book.rows.clear();
    if (snapshot.guide->diary) {
        book.prompts = plan_prompts(*snapshot.guide->diary, anchors_of(snapshot.plan));
        book.rows = prompt_rows(book.prompts, book.entries, now);
    }
}

Diary::Diary(LogStore& store, const Clock& clock)
    : store_(store)
    , clock_(clock) {}

Result<LogEntry> Diary::write(const NewEntry& entry, const Snapshot* snapshot,
                              std::string_view zone) {
    const Instant now = clock_.now();
    LogEntry made = said(entry.said);
    made.procedure = snapshot ? snapshot->procedure.id : std::string();
    made.happened_at = entry.happened_at.value_or(now);
    made.recorded_at = now;
    made.zone = zone;

    const auto asks = asked_by(made.kind);
    std::unique_ptr<DiaryBook> book;
    const PlannedPrompt* answers = nullptr;
    if (snapshot && asks) {
        auto read = read_book(store_, *snapshot, answers_of(*snapshot), now);
        if (!read) {
            return std::unexpected(read.error());
        }
        book = std::move(*read);
    }
    if (entry.prompt && !asks) {
        return not_answerable("A note answers no prompt.");
    }
    if (entry.prompt) {
        const auto prompt =
            picked(book ? std::span<const PromptRow>(book->rows) : std::span<const PromptRow>(),
                   *entry.prompt, made.kind);
        if (!prompt) {
            return std::unexpected(prompt.error());
        }
        answers = *prompt;
        if (!entry.happened_at && now >= *answers->late_until) {
            made.happened_at = *answers->due;
        }
        if (made.happened_at < *answers->opens || made.happened_at >= *answers->late_until) {
            return not_answerable("This prompt is about another time.");
        }
    } else if (book) {
        if (const auto id = prompt_for(book->rows, *asks, made.happened_at)) {
            answers = &*std::ranges::find(book->prompts, *id, &PlannedPrompt::id);
        }
    }
    if (answers) {
        made.prompt = answers->id;
    }
    made.mark = mark_of(made.happened_at, now, answers);
    return add(store_, std::move(made));
}

Result<LogEntry> Diary::correct(std::string_view id, const NewEntry& entry, std::string_view zone) {
    const auto before = store_.find(id);
    if (!before) {
        return std::unexpected(before.error());
    }
    LogEntry made = said(entry.said);
    made.procedure = before->procedure;
    made.kind = before->kind;
    made.happened_at = entry.happened_at.value_or(before->happened_at);
    made.recorded_at = clock_.now();
    made.corrects = before->id;
    made.prompt = before->prompt;
    const bool moved = made.happened_at != before->happened_at;
    made.zone = moved ? std::string(zone) : before->zone;
    made.mark = moved
                    ? less_live(before->mark, mark_of(made.happened_at, made.recorded_at, nullptr))
                    : before->mark;
    return add(store_, std::move(made));
}

Result<void> Diary::remove(std::string_view id) {
    return store_.remove(id, clock_.now());
}

Result<std::unique_ptr<DiaryBook>> Diary::book(const Snapshot& snapshot, bool only_prompts) const {
    if (only_prompts) {
        return read_book(store_, snapshot, answers_of(snapshot), snapshot.now);
    }
    DiaryReading reading(store_, snapshot.procedure.id, entries_at_a_time);
    for (;;) {
        const auto all = reading.read_on();
        if (!all) {
            return std::unexpected(all.error());
        }
        if (*all) {
            return reading.take(snapshot);
        }
    }
}

std::unique_ptr<DiaryReading> Diary::begin_reading(const Snapshot& snapshot,
                                                   std::size_t part) const {
    return std::make_unique<DiaryReading>(store_, snapshot.procedure.id, part);
}

Result<bool> Diary::renew(DiaryBook& book, const Snapshot& snapshot) const {
    return app::renew(book, snapshot, store_);
}

Result<std::unique_ptr<DiaryBook>> Diary::whole_book(const Snapshot& snapshot) const {
    return read_book(store_, snapshot, {.procedure = snapshot.procedure.id}, snapshot.now);
}

} // namespace beforehand::app
