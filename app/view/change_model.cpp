// SPDX-License-Identifier: Apache-2.0
#include "app/view/change_model.h"

#include <algorithm>
#include <array>

namespace beforehand::view {

namespace {

struct Group {
    Effect::Kind kind;
    const char* name;
    const char* words;
};

// In the order in which they matter to a person.
constexpr std::array groups{
    Group{
        Effect::Kind::asked_again, "asked_again",
        QT_TRANSLATE_NOOP("beforehand::view::ChangeModel", "To do again: it was for the old date")},
    Group{Effect::Kind::past, "past",
          QT_TRANSLATE_NOOP("beforehand::view::ChangeModel", "Already past")},
    Group{Effect::Kind::added, "added",
          QT_TRANSLATE_NOOP("beforehand::view::ChangeModel", "New in your plan")},
    Group{Effect::Kind::unsettled, "unsettled",
          QT_TRANSLATE_NOOP("beforehand::view::ChangeModel", "Depends on an answer now")},
    Group{Effect::Kind::moved, "moved",
          QT_TRANSLATE_NOOP("beforehand::view::ChangeModel", "Get a new day or time")},
    Group{Effect::Kind::limits, "limits",
          QT_TRANSLATE_NOOP("beforehand::view::ChangeModel",
                            "Same time, but open or late at another")},
    Group{Effect::Kind::reworded, "reworded",
          QT_TRANSLATE_NOOP("beforehand::view::ChangeModel", "Get new words")},
    Group{Effect::Kind::removed, "removed",
          QT_TRANSLATE_NOOP("beforehand::view::ChangeModel", "No longer in your plan")},
};

/// The moment that a snapshot gives a step, or that it has no date.
QString moment(const std::optional<Instant>& instant, const app::Snapshot& snapshot,
               const Wording& wording) {
    if (!instant) {
        return ChangeModel::tr("No date");
    }
    const Zone& zone = *snapshot.plan.zone;
    return wording.moment(zone.to_wall(*instant), zone.to_wall(snapshot.now)) +
           wording.zone_note(zone);
}

/// The effects of one kind on the occurrences of one step.
struct Series {
    const Effect* first;
    int count = 1;
    bool ticked = false; ///< any of them
};

std::vector<Series> series_of(const std::vector<Effect>& effects, Effect::Kind kind) {
    std::vector<Series> found;
    for (const Effect& effect : effects) {
        if (effect.kind != kind) {
            continue;
        }
        const auto same = std::ranges::find_if(found, [&effect](const Series& series) {
            return series.first->id.key == effect.id.key;
        });
        if (same == found.end()) {
            found.push_back({&effect, 1, effect.ticked});
        } else {
            ++same->count;
            same->ticked = same->ticked || effect.ticked;
        }
    }
    return found;
}

/// What a time that has come already means for the step; empty if it lies ahead.
QString past_words(const Effect& effect, const app::Snapshot& after) {
    const TimelineRow* row = after.find(effect.id);
    if (!row || !effect.after || *effect.after > after.now) {
        return {};
    }
    return row->state == StepState::missed ? ChangeModel::tr("its time has passed")
                                           : ChangeModel::tr("past, you can still do it");
}

/// Where all that moves gets its first date, or loses it, "a new day or time" would be wrong.
QString words_of(const Group& group, const app::ChangePreview& preview) {
    const bool was = preview.before->plan.dated();
    const bool is = preview.after->plan.dated();
    if (group.kind == Effect::Kind::moved && was != is) {
        return is ? ChangeModel::tr("Get a day") : ChangeModel::tr("Wait without a date");
    }
    return ChangeModel::tr(group.words);
}

ChangeItem item_of(const Series& series, const Group& group, const app::ChangePreview& preview,
                   const Wording& wording) {
    const Effect& effect = *series.first;
    ChangeItem item;
    item.kind = QString::fromUtf8(group.name);
    item.group = words_of(group, preview);
    item.title = QString::fromStdString(effect.step->title);
    switch (effect.kind) {
    case Effect::Kind::asked_again:
    case Effect::Kind::past:
    case Effect::Kind::moved:
        if (preview.before->plan.dated() && effect.before != effect.after) {
            item.before = moment(effect.before, *preview.before, wording);
        }
        item.after = moment(effect.after, *preview.after, wording);
        break;
    case Effect::Kind::limits:
    case Effect::Kind::added:
        item.after = moment(effect.after, *preview.after, wording);
        break;
    case Effect::Kind::removed:
        item.after = series.ticked ? ChangeModel::tr("Your tick stays in its history") : QString();
        break;
    case Effect::Kind::unsettled:
    case Effect::Kind::reworded:
    case Effect::Kind::kept:
        break;
    }
    if (const QString past = past_words(effect, *preview.after);
        !past.isEmpty() && !item.after.isEmpty()) {
        item.after += QStringLiteral(" · ") + past;
    }
    if (series.count > 1) {
        const QString more = ChangeModel::tr("and %n more time(s)", nullptr, series.count - 1);
        item.after += item.after.isEmpty() ? more : QStringLiteral(" · ") + more;
    }
    return item;
}

} // namespace

ChangeModel::ChangeModel(QObject* parent)
    : ListModel(parent) {}

QVariant ChangeModel::data(const QModelIndex& index, int role) const {
    const ChangeItem* row = item(index);
    if (!row) {
        return {};
    }
    switch (role) {
    case KindRole:
        return row->kind;
    case GroupRole:
        return row->group;
    case TitleRole:
        return row->title;
    case BeforeRole:
        return row->before;
    case AfterRole:
        return row->after;
    case StartsRole:
        return row->starts;
    default:
        return {};
    }
}

QHash<int, QByteArray> ChangeModel::roleNames() const {
    return {{KindRole, "kind"},     {GroupRole, "group"}, {TitleRole, "title"},
            {BeforeRole, "before"}, {AfterRole, "after"}, {StartsRole, "starts"}};
}

void ChangeModel::update(const app::ChangePreview* preview, const Wording& wording) {
    std::vector<ChangeItem> items;
    for (const Group& group : groups) {
        const auto found =
            preview ? series_of(preview->effects, group.kind) : std::vector<Series>();
        for (const Series& series : found) {
            ChangeItem item = item_of(series, group, *preview, wording);
            item.starts = items.empty() || items.back().kind != item.kind;
            items.push_back(std::move(item));
        }
    }
    const int before = count();
    replace(std::move(items), [](const ChangeItem& old_row, const ChangeItem& row) {
        return old_row.kind == row.kind && old_row.title == row.title &&
               old_row.before == row.before;
    });
    if (count() != before) {
        emit countChanged();
    }
}

} // namespace beforehand::view
