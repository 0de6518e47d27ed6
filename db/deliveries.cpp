// SPDX-License-Identifier: Apache-2.0
#include "db/names.h"
#include "db/reminder_store.h"
#include "db/rules.h"

namespace beforehand::db {

namespace {

constexpr Names<Delivery::State, 6> state_names{{
    {Delivery::State::claimed, "claimed"},
    {Delivery::State::shown, "shown"},
    {Delivery::State::done, "done"},
    {Delivery::State::snoozed, "snoozed"},
    {Delivery::State::dismissed, "dismissed"},
    {Delivery::State::late, "late"},
}};

Result<Delivery> read_delivery(const Query& query) {
    Delivery delivery;
    delivery.id = query.text(0);
    delivery.reminder = query.text(1);
    delivery.procedure = query.text(2);
    delivery.step = {query.text(3), query.text(4)};
    delivery.claimed_for = query.instant(5);
    const auto state = kind_of(state_names, query.text(6), delivery.id);
    if (!state) {
        return std::unexpected(state.error());
    }
    delivery.state = *state;
    if (!query.null(7)) {
        delivery.until = query.instant(7);
    }
    delivery.recorded_at = query.instant(8);
    return delivery;
}

} // namespace

Result<void> SqliteReminderStore::add_delivery(const Delivery& delivery) {
    if (delivery.id.empty() || delivery.reminder.empty() || delivery.step.key.empty() ||
        delivery.step.occurrence.empty()) {
        return fail(ErrorKind::invalid, "This needs an id, a reminder and a step.", "delivery");
    }
    if (delivery.until.has_value() != (delivery.state == Delivery::State::snoozed)) {
        return fail(ErrorKind::invalid, "A snoozed reminder, and no other, needs a new time.",
                    "until");
    }
    return connection_.write([&]() -> Result<void> {
        {
            Query there = connection_.query(
                "SELECT id, reminder, procedure, step_key, occurrence, claimed_for, state, until, "
                "recorded_at FROM delivery WHERE id = ?",
                std::string_view(delivery.id));
            if (there.next()) {
                if (read_delivery(there) == delivery) {
                    return {};
                }
                return id_taken(delivery.id);
            }
        }
        if (!has_procedure(connection_, delivery.procedure)) {
            return no_such_procedure(delivery.procedure);
        }
        connection_
            .query("INSERT INTO delivery (id, reminder, procedure, step_key, occurrence, "
                   "claimed_for, state, until, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   std::string_view(delivery.id), std::string_view(delivery.reminder),
                   std::string_view(delivery.procedure), std::string_view(delivery.step.key),
                   std::string_view(delivery.step.occurrence), delivery.claimed_for,
                   name_of(state_names, delivery.state), delivery.until, delivery.recorded_at)
            .run();
        return {};
    });
}

Result<std::vector<Delivery>> SqliteReminderStore::deliveries(std::string_view procedure) const {
    return connection_.read([&]() -> Result<std::vector<Delivery>> {
        Query query = connection_.query(
            "SELECT id, reminder, procedure, step_key, occurrence, claimed_for, state, until, "
            "recorded_at FROM delivery WHERE procedure = ? ORDER BY seq",
            procedure);
        std::vector<Delivery> deliveries;
        while (query.next()) {
            auto delivery = read_delivery(query);
            if (!delivery) {
                return std::unexpected(delivery.error());
            }
            deliveries.push_back(std::move(*delivery));
        }
        return deliveries;
    });
}

} // namespace beforehand::db
