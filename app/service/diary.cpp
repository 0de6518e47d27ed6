// SPDX-License-Identifier: Apache-2.0
#include "app/service/diary.h"

#include "core/id.h"

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

} // namespace

Diary::Diary(LogStore& store, const Clock& clock)
    : store_(store)
    , clock_(clock) {}

Result<LogEntry> Diary::write(const NewNote& note, std::string_view procedure,
                              std::string_view zone) {
    const Instant now = clock_.now();
    return add(store_, {new_id(),
                        std::string(procedure),
                        LogEntry::Kind::note,
                        note.text,
                        note.severity,
                        note.happened_at.value_or(now),
                        now,
                        std::string(zone),
                        {}});
}

Result<LogEntry> Diary::correct(std::string_view id, const NewNote& note, std::string_view zone) {
    const auto before = store_.find(id);
    if (!before) {
        return std::unexpected(before.error());
    }
    return add(store_, {new_id(), before->procedure, before->kind, note.text, note.severity,
                        note.happened_at.value_or(before->happened_at), clock_.now(),
                        std::string(zone), before->id});
}

Result<void> Diary::remove(std::string_view id) {
    return store_.remove(id, clock_.now());
}

} // namespace beforehand::app
