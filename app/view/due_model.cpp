// SPDX-License-Identifier: Apache-2.0
#include "app/view/due_model.h"

#include "app/view/session.h"

namespace beforehand::view {

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
    case KeyRole:
        return QString::fromStdString(row->reminder.step.key);
    case OccurrenceRole:
        return QString::fromStdString(row->reminder.step.occurrence);
    default:
        return {};
    }
}

QHash<int, QByteArray> DueModel::roleNames() const {
    return {{TitleRole, "title"},
            {DetailRole, "detail"},
            {KeyRole, "key"},
            {OccurrenceRole, "occurrence"}};
}

QString DueModel::dismiss(int row) {
    const DueItem* shown = item(index(row));
    if (!shown) {
        return {};
    }
    const auto settled =
        session_.composition().reminders().dismiss({shown->reminder, shown->at, {}});
    return settled ? update() : QString::fromStdString(settled.error().message);
}

QString DueModel::snooze(int row, int minutes) {
    const DueItem* shown = item(index(row));
    if (!shown) {
        return {};
    }
    const auto settled = session_.composition().reminders().snooze({shown->reminder, shown->at, {}},
                                                                   std::chrono::minutes(minutes));
    if (!settled) {
        return QString::fromStdString(settled.error().message);
    }
    session_.refresh();
    return {};
}

QString DueModel::update() {
    std::vector<DueItem> shown;
    QString problem;
    if (const app::Snapshot* snapshot = session_.snapshot()) {
        const auto due = session_.composition().reminders().show_due(*snapshot);
        if (due) {
            for (const DueReminder& reminder : *due) {
                const StepItem step = dated_item(*reminder.row, *snapshot, session_.wording());
                shown.push_back({reminder.reminder, reminder.at, step.title, step.detail});
            }
        } else {
            problem = QString::fromStdString(due.error().message);
        }
    }
    const int before = count();
    replace(std::move(shown), [](const DueItem& old_row, const DueItem& row) {
        return old_row.reminder.id == row.reminder.id;
    });
    if (count() != before) {
        emit countChanged();
    }
    return problem;
}

} // namespace beforehand::view
