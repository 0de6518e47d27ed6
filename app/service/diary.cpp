// SPDX-License-Identifier: Apache-2.0
#include "app/service/diary.h"

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

/// Entries newest first, as they are read, to those that are there, oldest first.
void add_older_first(DiaryBook& book, LogPage page) {
    const auto middle = std::ssize(book.entries);
    std::ranges::move(page.entries.rbegin(), page.entries.rend(), std::back_inserter(book.entries));
    std::ranges::inplace_merge(book.entries, book.entries.begin() + middle, {},
                               &LogEntry::happened_at);
    std::ranges::move(page.damaged, std::back_inserter(book.damaged));
}

enum class Part { prompts, scores, all };

std::vector<LogQuery> queries_for(Part part, const std::string& procedure) {
    switch (part) {
    case Part::prompts:
        return {{.procedure = procedure, .answering = true}};
    case Part::scores:
        return {{.procedure = procedure, .kind = LogEntry::Kind::pain},
                {.procedure = procedure, .kind = LogEntry::Kind::overall}};
    case Part::all:
        break;
    }
    return {{.procedure = procedure}};
}

Result<std::unique_ptr<DiaryBook>> read_book(const LogStore& store, const Snapshot& snapshot,
                                             Part part, Instant now) {
    auto book = std::make_unique<DiaryBook>();
    for (const LogQuery& query : queries_for(part, snapshot.procedure.id)) {
        auto page = store.read(query);
        if (!page) {
            return std::unexpected(page.error());
        }
        add_older_first(*book, std::move(*page));
    }
    if (snapshot.guide->diary) {
        book->prompts = plan_prompts(*snapshot.guide->diary, anchors_of(snapshot.plan));
        book->rows = prompt_rows(book->prompts, book->entries, now);
    }
    return book;
}

} // namespace

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
        auto read = read_book(store_, *snapshot, Part::prompts, now);
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
    return read_book(store_, snapshot, only_prompts ? Part::prompts : Part::scores, snapshot.now);
}

Result<std::unique_ptr<DiaryBook>> Diary::whole_book(const Snapshot& snapshot) const {
    return read_book(store_, snapshot, Part::all, snapshot.now);
}

} // namespace beforehand::app
