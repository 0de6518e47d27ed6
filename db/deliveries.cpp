// SPDX-License-Identifier: Apache-2.0
#include "db/names.h"
#include "db/reminder_columns.h"
#include "db/reminder_store.h"
#include "db/rules.h"

namespace beforehand::db {

namespace {

constexpr int most_again = 10;
constexpr std::size_t max_shown_as_bytes = 200;

Result<void> check_delivery(const Delivery& delivery) {
    using State = Delivery::State;
    if (delivery.id.empty()) {
        return fail(ErrorKind::invalid, "This needs an id.", "delivery");
    }
    if (delivery.reminder.again < 0 || delivery.reminder.again > most_again) {
        return fail(ErrorKind::invalid, "A reminder comes again at most ten times.", "again");
    }
    if (delivery.until.has_value() != (delivery.state == State::snoozed)) {
        return fail(ErrorKind::invalid, "A snoozed reminder, and no other, needs a new time.",
                    "until");
    }
    if (!delivery.shown_as.empty() && delivery.state != State::shown &&
        delivery.state != State::late) {
        return fail(ErrorKind::invalid, "Only a reminder that was shown is known as something.",
                    "shown_as");
    }
    return check_text(delivery.shown_as, max_shown_as_bytes, "shown_as");
}

Result<Delivery> read_delivery(const Query& query) {
    Delivery delivery;
    delivery.id = query.text(0);
    delivery.procedure = query.text(1);
    auto reminder = read_reminder_id(query, 2, delivery.id);
    if (!reminder) {
        return std::unexpected(reminder.error());
    }
    delivery.reminder = std::move(*reminder);
    delivery.reminder.again = static_cast<int>(query.integer(7));
    delivery.claimed_for = query.instant(8);
    const auto state = kind_of(delivery_names, query.text(9), delivery.id);
    if (!state) {
        return std::unexpected(state.error());
    }
    delivery.state = *state;
    if (!query.null(10)) {
        delivery.until = query.instant(10);
    }
    delivery.shown_as = query.text(11);
    delivery.recorded_at = query.instant(12);
    return delivery;
}

} // namespace

Result<void> SqliteReminderStore::add_delivery(const Delivery& delivery) {
    const auto right = check_delivery(delivery);
    const auto columns = reminder_columns(delivery.reminder.about, delivery.reminder.lead);
    if (!right || !columns) {
        return std::unexpected(!right ? right.error() : columns.error());
    }
    {
        Query there = connection_.query("SELECT id, procedure, about, key, occurrence, lead, "
                                        "lead_at, again, claimed_for, state, until, shown_as, "
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
        .query("INSERT INTO delivery (id, procedure, about, key, occurrence, lead, lead_at, again, "
               "claimed_for, state, until, shown_as, recorded_at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               std::string_view(delivery.id), std::string_view(delivery.procedure), columns->about,
               std::string_view(columns->key), std::string_view(columns->occurrence),
               std::string_view(columns->lead), std::string_view(columns->lead_at),
               std::int64_t{delivery.reminder.again}, delivery.claimed_for,
               name_of(delivery_names, delivery.state), delivery.until,
               std::string_view(delivery.shown_as), delivery.recorded_at)
        .run();
    return {};
}

Result<void> SqliteReminderStore::add_deliveries(std::span<const Delivery> deliveries) {
    return connection_.write([&]() -> Result<void> {
        for (const Delivery& delivery : deliveries) {
            if (const auto added = add_delivery(delivery); !added) {
                return added;
            }
        }
        return {};
    });
}

Result<std::vector<Delivery>> SqliteReminderStore::deliveries(std::string_view procedure) const {
    return connection_.read([&]() -> Result<std::vector<Delivery>> {
        Query query = connection_.query("SELECT id, procedure, about, key, occurrence, lead, "
                                        "lead_at, again, claimed_for, state, until, shown_as, "
                                        "recorded_at FROM delivery WHERE procedure = ? "
                                        "ORDER BY seq",
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
