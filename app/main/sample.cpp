// SPDX-License-Identifier: Apache-2.0
#include "app/main/sample.h"

#include "app/service/device.h"

using namespace beforehand;

namespace {

using namespace std::chrono_literals;

constexpr date::days ahead{12};

} // namespace

Result<void> add_sample(app::Composition& composition) {
    const std::string zone_name = app::device_zone();
    const auto zone = composition.zones().find(zone_name);
    if (!zone) {
        return std::unexpected(zone.error());
    }
    const Instant now = composition.clock().now();
    const WallDate today = date::floor<date::days>((*zone)->to_wall(now));

    app::NewProcedure wanted;
    wanted.guide = app::GuideLibrary::usual;
    wanted.zone = zone_name;
    wanted.appointment = WallTime{today + ahead} + 9h + 30min;
    wanted.answers = {{"side", "left"},         {"aim", "both"},
                      {"blood-thinner", "yes"}, {"diabetes", "no"},
                      {"infection", "no"},      {"allergy", "no"},
                      {"heart-device", "no"},   {"could-be-pregnant", "no"}};
    wanted.contacts.clinic = "Sample Clinic";
    // The sample must not break when a guide drops a question.
    const auto loaded = composition.guides().find(wanted.guide);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    std::erase_if(wanted.answers, [&loaded](const auto& answer) {
        const Question* question = loaded->guide->find_question(answer.first);
        return !question || !question->accepts(answer.second);
    });
    const auto id = composition.procedures().add(wanted);
    if (!id) {
        return std::unexpected(id.error());
    }

    const auto snapshot = composition.procedures().snapshot(*id);
    if (!snapshot) {
        return std::unexpected(snapshot.error());
    }
    for (const TimelineRow& row : (*snapshot)->rows) {
        const bool past = row.planned->due && *row.planned->due <= now;
        if (past && row.planned->applies == Truth::yes && !row.planned->step->holds_answer) {
            if (const auto done = composition.procedures().mark(
                    *id, row.planned->id, StepEvent::Kind::done, {}, zone_name);
                !done) {
                return std::unexpected(done.error());
            }
        }
    }
    const auto asked = composition.clinic_questions().ask(*id, "Can somebody come in with me?", "");
    const auto answered =
        composition.clinic_questions().ask(*id, "Where can my driver park?", "step:book-driver");
    if (!asked || !answered) {
        return std::unexpected(asked ? answered.error() : asked.error());
    }
    if (const auto said = composition.clinic_questions().answer(
            answered->question.id, "Behind the house. Said the front desk.");
        !said) {
        return said;
    }
    const auto note = [&](std::string text, int severity, std::chrono::hours ago) {
        app::NewEntry entry;
        entry.said.text = std::move(text);
        entry.said.severity = severity;
        entry.happened_at = now - ago;
        return composition.diary().write(entry, snapshot->get(), zone_name);
    };
    const auto pain = [&](int rest, int moving, std::chrono::hours ago) {
        app::NewEntry entry;
        entry.said.kind = LogEntry::Kind::pain;
        entry.said.scores = {{Side::left, rest, moving}};
        entry.happened_at = now - ago;
        return composition.diary().write(entry, snapshot->get(), zone_name);
    };
    for (const auto& written :
         {note("Stiff after sitting in the car.", 6, 26h), pain(4, 7, 50h), pain(3, 6, 27h),
          note("Better after a short walk.", 4, 3h), pain(4, 6, 2h)}) {
        if (!written) {
            return std::unexpected(written.error());
        }
    }
    return {};
}
