// SPDX-License-Identifier: Apache-2.0
#include "tests/db/support.h"

#include "core/guide/guide_files.h"
#include "core/time/iso8601.h"
#include "db/open.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace beforehand::db::testing {

namespace fs = std::filesystem;

Instant at(std::int64_t seconds) {
    return Instant(date::sys_days(date::year(2026) / 12 / 1)) + std::chrono::seconds(seconds);
}

const std::vector<std::string>& odd_texts() {
    static const std::vector<std::string> texts{
        "O'Brien said \"no\"; DROP TABLE log_entry; --",
        "Schmerz überall, naïve façade, e\u0301",
        "ألم في الظهر — כאב גב",
        "痛い 통증 болит",
        "👩🏽‍⚕️🩹 0️⃣",
        "line one\nline two\r\n\ttabbed %s ?1 :name @x $y \\",
        " leading and trailing ",
        std::string(max_note_bytes, 'x'),
    };
    return texts;
}

LogEntry note(const std::string& id, std::size_t bytes) {
    LogEntry entry;
    entry.id = id;
    while (entry.text.size() < bytes) {
        entry.text += "words of " + id + "; ";
    }
    entry.text.resize(bytes);
    entry.severity = static_cast<int>(bytes % 11);
    entry.happened_at = at(static_cast<std::int64_t>(bytes));
    entry.recorded_at = at(20'000);
    entry.zone = "Europe/Madrid";
    return entry;
}

LogEntry entry_of_odd_size(const std::string& id) {
    return pain(id, 1 + std::hash<std::string>{}(id) % 12'000);
}

LogEntry pain(const std::string& id, std::size_t bytes) {
    LogEntry entry = note(id, bytes);
    const int number = static_cast<int>(std::hash<std::string>{}(id) % 11);
    entry.kind = LogEntry::Kind::pain;
    entry.severity.reset();
    entry.mark = LogEntry::Mark::late;
    entry.prompt = PromptId{"first-hours", "min+15"};
    // Right before left: the order is the writer's. Not answered is not 0.
    entry.scores = {{Side::right, number, std::nullopt}, {Side::left, 0, 10 - number}};
    entry.movement = "Stood up; " + id;
    entry.took_medicine = true;
    entry.medicines = {{"Tablet " + id, entry.happened_at}, {"Gel", {}}};
    entry.numb_leg = number > 5;
    entry.nap = number < 5;
    entry.observations = {{Observation::Kind::glucose, "", "6.10", "mmol/L"},
                          {Observation::Kind::own, "Steps walked", id, ""}};
    return entry;
}

LogEntry overall(const std::string& id) {
    LogEntry entry = note(id);
    entry.kind = LogEntry::Kind::overall;
    entry.severity.reset();
    entry.prompt = PromptId{"overall", "wk+2"};
    entry.remembered_relief = -20;
    entry.change = 7;
    return entry;
}

Result<std::vector<LogEntry>> entries_of(const LogStore& log) {
    auto page = log.read({});
    return page ? Result<std::vector<LogEntry>>(std::move(page->entries))
                : std::unexpected(page.error());
}

Procedure procedure(const std::string& id) {
    Procedure made;
    made.id = id;
    made.guide_id = "si-joint-injection";
    made.guide.guide_hash = guide_hash(packed_guide);
    made.created_at = at(0);
    made.zone = "America/Chicago";
    made.appointment = *parse_wall_time("2026-12-03T09:30");
    made.answers = {{"side", "left"}, {"blood_thinner", "unsure"}};
    made.contacts = {"St. Mary's \"Pain\" Clinic", "+1 555 0100", "911"};
    made.dated_at = made.booked_at = made.created_at;
    for (const auto& [question, answer] : made.answers) {
        made.answered_at[question] = made.created_at;
    }
    return made;
}

Result<StoragePtr> open_with_guide(const fs::path& folder) {
    auto opened = Storage::open(folder);
    if (opened) {
        if (const auto kept = (*opened)->guides().keep_guide(packed_guide); !kept) {
            return std::unexpected(kept.error());
        }
    }
    return opened;
}

Procedure procedure_of_many_rows(const std::string& id) {
    Procedure made = procedure(id);
    for (int question = 0; question < 300; ++question) {
        made.answers["question " + std::to_string(question)] = id;
        made.answered_at["question " + std::to_string(question)] = made.created_at;
    }
    return made;
}

StepEvent step_event(const std::string& id, const std::string& procedure) {
    StepEvent event;
    event.id = id;
    event.procedure = procedure;
    event.step = {"arrange-driver", "once"};
    event.happened_at = at(5);
    event.recorded_at = at(6);
    event.zone = "Europe/Madrid";
    return event;
}

const char* scratch() {
    static const std::string place =
        (::access("/dev/shm", W_OK) == 0 ? fs::path("/dev/shm") : fs::temp_directory_path()) /
        "beforehand-XXXXXX";
    return place.c_str();
}

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

void write_bytes(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

void replace_in_file(const fs::path& file, const std::string& before, const std::string& after) {
    std::string text = bytes_of(file);
    const auto place = text.find(before);
    if (place == std::string::npos) {
        throw std::runtime_error(before + " is not in " + file.string());
    }
    write_bytes(file, text.replace(place, before.size(), after));
}

std::map<std::string, std::string> files_in(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files[fs::relative(entry.path(), folder).string()] = bytes_of(entry.path());
        }
    }
    return files;
}

void run_sql(const fs::path& folder, const std::string& sql) {
    SQLite::Database database(folder / file_name, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(sql);
}

std::string ask_sql(const fs::path& folder, const std::string& sql) {
    SQLite::Database database(folder / file_name, SQLite::OPEN_READWRITE);
    return database.execAndGet(sql).getString();
}

pid_t start_child(const std::function<void()>& body) {
    const pid_t child = ::fork();
    if (child == 0) {
        body();
        ::_exit(0);
    }
    return child;
}

bool ended_well(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

std::string in_child(const std::function<std::string()>& body) {
    int ends[2];
    if (::pipe(ends) != 0) {
        return "no pipe";
    }
    const pid_t child = start_child([&] {
        const std::string wrong = body();
        static_cast<void>(!::write(ends[1], wrong.data(), wrong.size()));
    });
    ::close(ends[1]);
    std::string wrong;
    char buffer[512];
    for (ssize_t count; (count = ::read(ends[0], buffer, sizeof buffer)) > 0;) {
        wrong.append(buffer, static_cast<std::size_t>(count));
    }
    ::close(ends[0]);
    if (!ended_well(child)) {
        wrong += " (the child process died)";
    }
    return wrong;
}

void spin(std::int64_t microseconds) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::microseconds(microseconds);
    while (std::chrono::steady_clock::now() < until) {
    }
}

} // namespace beforehand::db::testing
