// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_entry.h"
#include "core/plan/procedure.h"
#include "core/plan/step_event.h"
#include "db/storage.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <sys/types.h>
#include <vector>

/// Shows the error's words when a Result that must hold a value does not.
#define VERIFY_OK(expression)                                                                      \
    do {                                                                                           \
        const auto& result_ = (expression);                                                        \
        QVERIFY2(result_.has_value(),                                                              \
                 result_ ? ""                                                                      \
                         : (result_.error().message + " @ " + result_.error().where).c_str());     \
    } while (false)

/// The Result must be an error of this kind, with words for a person.
#define VERIFY_ERROR(expression, expected)                                                         \
    do {                                                                                           \
        const auto& result_ = (expression);                                                        \
        QVERIFY(!result_.has_value());                                                             \
        QCOMPARE(result_.error().kind, ErrorKind::expected);                                       \
        QVERIFY(!result_.error().message.empty());                                                 \
    } while (false)

namespace beforehand::db::testing {

using StoragePtr = std::unique_ptr<Storage>;

Instant at(std::int64_t seconds); ///< that many seconds into 2026-12-01 UTC

/// Texts that a careless layer breaks: quotes, emoji, right to left, NUL-free control characters.
const std::vector<std::string>& odd_texts();

/// A note whose words follow from its id alone, so that whoever reads it can check it.
LogEntry note(const std::string& id, std::size_t bytes = 40);
/// Every field of a diary's entry, from its id alone: both sides, medicine, what was measured.
LogEntry pain(const std::string& id, std::size_t bytes = 40);
/// The same with as many bytes of words as `id` says: 1 to 12,000.
LogEntry entry_of_odd_size(const std::string& id);
/// How it is all in all, two weeks on.
LogEntry overall(const std::string& id);

/// The whole log, newest first.
Result<std::vector<LogEntry>> entries_of(const LogStore& log);

inline constexpr char packed_guide[] = "{\"guide.json\":\"{}\"}";
/// Opens the data in `folder` and keeps packed_guide in it, so that procedure() can be added.
Result<StoragePtr> open_with_guide(const std::filesystem::path& folder);
Procedure procedure(const std::string& id);
/// One that takes many rows: half of it would be noticed.
Procedure procedure_of_many_rows(const std::string& id);
StepEvent step_event(const std::string& id, const std::string& procedure);

/// Where a test keeps its folder, for QTemporaryDir: in memory where there is such a file system,
/// since a thousand commits on a busy disk take a minute and losing power is not tested here.
const char* scratch();

std::string bytes_of(const std::filesystem::path& file);
void write_bytes(const std::filesystem::path& file, const std::string& bytes);
/// The first place where the file has `before`, which it must have.
void replace_in_file(const std::filesystem::path& file, const std::string& before,
                     const std::string& after);
/// Every file below the folder: name -> bytes.
std::map<std::string, std::string> files_in(const std::filesystem::path& folder);

/// Runs SQL on the data file in `folder` behind the storage's back.
void run_sql(const std::filesystem::path& folder, const std::string& sql);
/// The first column of the first row.
std::string ask_sql(const std::filesystem::path& folder, const std::string& sql);

/// Runs `body` in a child process: what it found wrong, empty if nothing. A child is needed to
/// change the user or a limit, or to be killed.
std::string in_child(const std::function<std::string()>& body);

/// Forks a child that runs `body` and ends.
pid_t start_child(const std::function<void()>& body);
/// Waits for it; true if it ended by itself with exit code 0.
bool ended_well(pid_t child);

/// Busy for so long: the random moment before a kill.
void spin(std::int64_t microseconds);

} // namespace beforehand::db::testing
