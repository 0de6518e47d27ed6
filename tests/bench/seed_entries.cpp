// SPDX-License-Identifier: Apache-2.0
// bench_seed_entries DIR diary|notes COUNT: one procedure, its injection sixty days ago, and so
// many entries spread over the time since. Entries of a diary are of every shape.
#include "app/service/composition.h"
#include "core/id.h"
#include "db/log_store.h"
#include "db/open.h"

#include <iostream>

using namespace beforehand;
using namespace std::chrono_literals;

namespace {

constexpr date::days since{60};
constexpr date::days before{7};
const std::string zone_name = "Europe/Berlin";

template <class T>
T need(Result<T> result) {
    if (!result) {
        std::cerr << result.error().where << ' ' << result.error().message << '\n';
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

std::optional<int> score(int number, int times) {
    return number % 9 == 8 ? std::nullopt : std::optional(number * times % 11);
}

LogEntry note(int number) {
    LogEntry entry;
    entry.text = "Stiff after sitting in the car for an hour; better once I had walked round.";
    entry.severity = score(number, 3);
    if (number % 5 == 0) {
        entry.observations = {{Observation::Kind::sleep, {}, "6.5", "h"},
                              {Observation::Kind::temperature, {}, "37.1", "Cel"}};
    }
    return entry;
}

LogEntry overall(int number) {
    LogEntry entry;
    entry.kind = LogEntry::Kind::overall;
    entry.remembered_relief = number % 100;
    entry.change = number % 7 + 1;
    return entry;
}

LogEntry pain(int number, Instant at) {
    LogEntry entry;
    entry.kind = LogEntry::Kind::pain;
    entry.scores = {{Side::left, 1 + number % 10, score(number, 7)}};
    if (number % 2 == 0) {
        entry.scores.push_back({Side::right, score(number, 5), 1 + number * 3 % 10});
    }
    if (number % 3 == 0) {
        entry.movement = "Stand up from a chair";
    }
    if (number % 4 == 0) {
        entry.took_medicine = number % 8 == 0;
        if (*entry.took_medicine) {
            entry.medicines = {{"Paracetamol", at - 20min}, {"Something from the chemist", {}}};
        }
    }
    if (number % 5 == 0) {
        entry.numb_leg = number % 10 == 0;
        entry.nap = number % 15 == 0;
        entry.text = "After lunch";
    }
    if (number % 7 == 0) {
        entry.observations = {{Observation::Kind::sleep, {}, "6.5", "h"},
                              {Observation::Kind::glucose, {}, "5.4", "mmol/L"}};
    }
    return entry;
}

/// Every twentieth a note, every hundredth of how it is all in all, the rest scores.
LogEntry of_a_diary(int number, Instant at) {
    return number % 100 == 99 ? overall(number)
           : number % 20 == 7 ? note(number)
                              : pain(number, at);
}

/// A procedure whose injection was then. Its prompts that are over.
struct Begun {
    std::string id;
    std::vector<std::pair<PromptId, Instant>> prompts;
};

Begun begin(const std::filesystem::path& folder, const app::Clock& clock, Instant injection) {
    const auto data = need(app::Composition::open(folder, clock));
    const WallTime wall = need(data->zones().find(zone_name))->to_wall(injection);
    app::NewProcedure wanted{"si-joint-injection", {}, zone_name, wall, {}, {}, {}};
    wanted.answers = {{"side", "both"}};
    Begun begun{need(data->procedures().add(wanted)), {}};
    need(data->procedures().change(begun.id, {.injection = Change::Injection{injection}},
                                   zone_name));
    const auto snapshot = need(data->procedures().snapshot(begun.id));
    const auto book = need(data->diary().book(*snapshot, true));
    for (const PlannedPrompt& prompt : book->prompts) {
        if (prompt.prompt->asks == Prompt::Asks::pain && *prompt.due < clock.now()) {
            begun.prompts.emplace_back(prompt.id, *prompt.due);
        }
    }
    return begun;
}

} // namespace

int main(int argc, char* argv[]) {
    const std::string kind = argc == 4 ? argv[2] : "";
    if (kind != "diary" && kind != "notes") {
        std::cerr << "usage: bench_seed_entries DIR diary|notes COUNT\n";
        return 2;
    }
    const int count = std::stoi(argv[3]);
    const app::SystemClock clock;
    const Instant now = clock.now();
    const Instant injection = now - since;
    const Begun begun = begin(argv[1], clock, injection);

    // The store as it is, on a file that is not made safe after each entry.
    const auto opened = need(db::open_database(argv[1]));
    opened.connection->database().exec("PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY");
    db::SqliteLogStore store(*opened.connection);
    const auto step = (since + before) / std::max(1, count);
    std::string last;
    for (int i = 0; i < count; ++i) {
        const auto answers = static_cast<std::size_t>(i);
        const bool answer = kind == "diary" && answers < begun.prompts.size();
        const Instant at = answer ? begun.prompts[answers].second
                                  : injection - before + i * std::chrono::seconds(step);
        LogEntry entry = kind == "notes" ? note(i) : answer ? pain(i, at) : of_a_diary(i, at);
        entry.id = new_id();
        entry.procedure = begun.id;
        entry.happened_at = at;
        entry.recorded_at = i % 6 == 0 ? at + 3h : at;
        entry.mark = i % 6 == 0 ? LogEntry::Mark::memory : LogEntry::Mark::live;
        entry.zone = zone_name;
        if (answer) {
            entry.prompt = begun.prompts[answers].first;
        } else if (i % 30 == 29 && entry.kind == LogEntry::Kind::pain) {
            entry.corrects = last;
        }
        need(store.add(entry));
        last = entry.kind == LogEntry::Kind::pain && !answer ? entry.id : last;
    }
    return 0;
}
