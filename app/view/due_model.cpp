// SPDX-License-Identifier: Apache-2.0
#include "app/view/due_model.h"

#include "app/view/reminder_item.h"
#include "app/view/session.h"

namespace beforehand::view {

namespace {

using namespace std::chrono_literals;

constexpr auto shown_for = 24h;

DueItem due_item(const PlannedReminder& reminder, const Session& session) {
    const app::Snapshot& snapshot = *session.snapshot();
    DueItem item{reminder.id, reminder.at, subject_title(reminder.id.about, snapshot), {}};
    if (reminder.row) {
        item.detail = dated_item(*reminder.row, snapshot, session.wording()).detail;
    } else {
        const Zone& zone = *snapshot.plan.zone;
        item.detail = session.wording().moment(zone.to_wall(*reminder.prompt->planned->due),
                                               zone.to_wall(snapshot.now));
    }
    return item;
}

} // namespace

DueModel::DueModel(Session& session)
    : session_(session) {}

QVariant DueModel::data(const QModelIndex& index, int role) const {
    const DueItem* row = item(index);
    if (!row) {
        return {};
    }
    switch (role) {
    case TitleRole:
        return row->title;
    case DetailRole:
        return row->detail;
    case AboutRole:
        return row->reminder.about.kind == Subject::Kind::step ? QStringLiteral("step")
                                                               : QStringLiteral("prompt");
    case KeyRole:
        return QString::fromStdString(row->reminder.about.key);
    case OccurrenceRole:
        return QString::fromStdString(row->reminder.about.occurrence);
    default:
        return {};
    }
}

QHash<int, QByteArray> DueModel::roleNames() const {
    return {{TitleRole, "title"},
            {DetailRole, "detail"},
            {AboutRole, "about"},
            {KeyRole, "key"},
            {OccurrenceRole, "occurrence"}};
}

QString DueModel::dismiss(int row) {
    const DueItem* shown = item(index(row));
    if (!shown) {
        return {};
    }
    const auto settled = session_.composition().reminders().dismiss(
        session_.snapshot()->procedure.id, shown->reminder, shown->at);
    session_.refresh();
    return settled ? QString() : QString::fromStdString(settled.error().message);
}

QString DueModel::snooze(int row, int minutes) {
    const DueItem* shown = item(index(row));
    if (!shown) {
        return {};
    }
    const auto settled = session_.composition().reminders().snooze(
        session_.snapshot()->procedure.id, shown->reminder, shown->at,
        session_.composition().clock().now() + std::chrono::minutes(minutes));
    session_.refresh();
    return settled ? QString() : QString::fromStdString(settled.error().message);
}

void DueModel::update() {
    std::vector<DueItem> shown;
    if (const app::ReminderBook* book = session_.reminder_book()) {
        for (const ReminderState* state : standing(book->states)) {
            if (state->next + shown_for > session_.snapshot()->now) {
                shown.push_back(due_item(*state->reminder, session_));
            }
        }
    }
    const int before = count();
    replace(std::move(shown), [](const DueItem& old_row, const DueItem& row) {
        return old_row.reminder == row.reminder;
    });
    if (count() != before) {
        emit countChanged();
    }
}

} // namespace beforehand::view
