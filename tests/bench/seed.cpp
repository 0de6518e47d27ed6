// SPDX-License-Identifier: Apache-2.0
// bench_seed DIR: a year of someone's data, lived day by day through the same calls as theirs.
// Three procedures; what is due is ticked; a note a day; every fourth step has a reminder.
#include "app/service/composition.h"

#include <algorithm>
#include <iostream>

using namespace beforehand;
using namespace std::chrono_literals;

namespace {

constexpr int days_in_all = 365;
constexpr int set_up_on[] = {0, 170, 345};
constexpr date::days ahead{14};
const std::string zone_name = "Europe/Berlin";

class Calendar final : public app::Clock {
  public:
    Instant now() const override { return now_; }
    void set(Instant now) { now_ = now; }

  private:
    Instant now_ = app::SystemClock().now();
};

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

std::string set_up(app::Composition& data, WallTime appointment) {
    app::NewProcedure wanted{"si-joint-injection", {}, zone_name, appointment, {}, {}, {}};
    const auto guide = need(data.guides().find(wanted.guide)).guide;
    for (const Question& question : guide->questions) {
        wanted.answers[question.key] = question.choices.empty() ? "yes" : question.choices.front();
    }
    const std::string id = need(data.procedures().add(wanted));
    const auto snapshot = need(data.procedures().snapshot(id));
    for (std::size_t i = 0; i < snapshot->plan.steps.size(); i += 4) {
        need(data.reminders().set(*snapshot, subject_of(snapshot->plan.steps[i].id),
                                  ElapsedOffset{1h}));
    }
    return id;
}

void tick_what_is_due(app::Composition& data, const std::string& id) {
    const auto snapshot = need(data.procedures().snapshot(id));
    const auto book = need(data.reminders().book(*snapshot));
    for (const ReminderState* due : standing(book->states)) {
        need(data.reminders().dismiss(id, due->reminder->id, due->reminder->at));
    }
    for (const TimelineRow& row : snapshot->rows) {
        if (row.state == StepState::late || row.state == StepState::missed) {
            need(data.procedures().mark(
                id, row.planned->id, StepEvent::Kind::done,
                row.planned->step->holds_answer ? "The clinic: carry on as usual." : "",
                zone_name));
        }
    }
}

} // namespace

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::cerr << "usage: bench_seed DIR\n";
        return 2;
    }
    Calendar clock;
    const auto data = need(app::Composition::open(argv[1], clock));
    const ZonePtr zone = need(data->zones().find(zone_name));
    const WallDate last = date::floor<date::days>(zone->to_wall(clock.now()));
    std::string id;
    std::optional<WallTime> appointment;
    for (int day = 0; day < days_in_all; ++day) {
        const WallDate date = last - date::days{days_in_all - day};
        clock.set(zone->to_instant(WallTime{date} + 20h).instant);
        if (std::ranges::find(set_up_on, day) != std::end(set_up_on)) {
            appointment = WallTime{date + ahead} + 9h + 30min;
            id = set_up(*data, *appointment);
        }
        if (appointment && date == date::floor<date::days>(*appointment)) {
            need(data->procedures().change(id, {.injection = Change::Injection{clock.now() - 10h}},
                                           zone_name));
        }
        tick_what_is_due(*data, id);
        app::NewEntry entry;
        entry.said.text = "Stiff after sitting in the car for an hour; better once I had walked "
                          "round the block.";
        entry.said.severity = day % 11;
        entry.happened_at = clock.now() - 3h;
        const auto snapshot = id.empty() ? nullptr : need(data->procedures().snapshot(id));
        need(data->diary().write(entry, snapshot.get(), zone_name));
    }
    return 0;
}
