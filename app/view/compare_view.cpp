// SPDX-License-Identifier: Apache-2.0
#include "app/view/compare_view.h"

#include "app/view/diary_words.h"
#include "app/view/session.h"

#include <algorithm>

namespace beforehand::view {

namespace {

const DiarySchedule& schedule_of(const app::Snapshot& snapshot) {
    static const DiarySchedule none;
    return snapshot.guide->diary ? *snapshot.guide->diary : none;
}

QStringList names_of(const std::vector<Side>& sides) {
    QStringList names;
    for (const Side side : sides) {
        names << QString::fromStdString(std::string(to_string(side)));
    }
    return names;
}

} // namespace

CompareView::CompareView(Session& session)
    : session_(session)
    , first_(session)
    , second_(session) {}

CompareView::~CompareView() = default;

QStringList CompareView::firstSides() const {
    return names_of(first_.sides);
}

QStringList CompareView::secondSides() const {
    return names_of(second_.sides);
}

QString CompareView::firstSide() const {
    return QString::fromStdString(std::string(to_string(first_.side)));
}

QString CompareView::secondSide() const {
    return QString::fromStdString(std::string(to_string(second_.side)));
}

void CompareView::setFirstSide(const QString& side) {
    first_.side = parse_side(side.toStdString()).value_or(first_.side);
    reckon();
}

void CompareView::setSecondSide(const QString& side) {
    second_.side = parse_side(side.toStdString()).value_or(second_.side);
    reckon();
}

void CompareView::setRange(const QString& range) {
    first_.chart.setRange(range);
    second_.chart.setRange(range);
    emit changed();
}

void CompareView::setDoing(const QString& doing) {
    first_.chart.setDoing(doing);
    second_.chart.setDoing(doing);
    reckon();
}

void CompareView::look() {
    std::vector<TextItem> items;
    problem_.clear();
    const app::Snapshot* shown = session_.snapshot();
    const auto all = session_.composition().procedures().list();
    if (!all) {
        problem_ = QString::fromStdString(all.error().message);
    } else if (shown && shown->plan.injection) {
        for (const Procedure& procedure : *all) {
            if (procedure.id == shown->procedure.id || !procedure.injected) {
                continue;
            }
            const auto snapshot = session_.composition().procedures().snapshot(procedure.id);
            if (snapshot && (*snapshot)->plan.zone) {
                const Zone& zone = *(*snapshot)->plan.zone;
                items.push_back(
                    {QString::fromStdString(procedure.id),
                     procedure_title(*(*snapshot)->guide, procedure.answers),
                     session_.wording().dated_moment(zone.to_wall(*procedure.injected))});
            }
        }
    }
    const bool gone =
        std::ranges::none_of(items, [&](const TextItem& some) { return some.id == other_; });
    others_.update(std::move(items));
    clear();
    if (gone) {
        other_ = others_.count() == 1
                     ? others_.data(others_.index(0), TextListModel::IdRole).toString()
                     : QString();
    }
    emit changed();
}

void CompareView::begin() {
    look();
    if (!other_.isEmpty()) {
        choose(other_);
    }
}

void CompareView::clear() {
    for (Injection* injection : {&first_, &second_}) {
        injection->chart.update(nullptr, nullptr);
        injection->book.reset();
        injection->snapshot.reset();
        injection->sides.clear();
        injection->title.clear();
    }
    rows_.update({});
    summaries_.update({});
}

bool CompareView::read(Injection& injection, const std::string& id) {
    auto snapshot = session_.composition().procedures().snapshot(id);
    if (!snapshot) {
        problem_ = QString::fromStdString(snapshot.error().message);
        return false;
    }
    auto book = session_.composition().diary().book(**snapshot, false);
    if (!book) {
        problem_ = QString::fromStdString(book.error().message);
        return false;
    }
    injection.snapshot = std::move(*snapshot);
    injection.book = std::move(*book);
    injection.sides = scored_sides(injection.book->entries);
    injection.side = app::usual_side(*injection.snapshot, injection.sides);
    const Zone& zone = *injection.snapshot->plan.zone;
    //: A procedure and its date
    injection.title = tr("%1 · %2").arg(
        procedure_title(*injection.snapshot->guide, injection.snapshot->procedure.answers),
        session_.wording().day(zone.to_wall(*injection.snapshot->plan.injection), WallTime{}));
    return true;
}

void CompareView::choose(const QString& id) {
    clear();
    other_ = id;
    problem_.clear();
    const app::Snapshot* shown = session_.snapshot();
    if (!shown || !read(first_, id.toStdString()) || !read(second_, shown->procedure.id)) {
        clear();
        emit changed();
        return;
    }
    if (*second_.snapshot->plan.injection < *first_.snapshot->plan.injection) {
        std::swap(first_.snapshot, second_.snapshot);
        std::swap(first_.book, second_.book);
        std::swap(first_.title, second_.title);
        std::swap(first_.sides, second_.sides);
        std::swap(first_.side, second_.side);
    }
    for (Injection* injection : {&first_, &second_}) {
        injection->chart.update(injection->snapshot.get(), injection->book.get());
        injection->chart.setRange(QStringLiteral("hours"));
    }
    reckon();
}

DiaryNumbers CompareView::numbers(const Injection& injection) const {
    const app::Snapshot& snapshot = *injection.snapshot;
    return diary_numbers(schedule_of(snapshot), injection.book->rows, injection.book->entries,
                         *snapshot.plan.zone, snapshot.plan.injection, injection.side,
                         doing() == QStringLiteral("rest") ? Doing::rest : Doing::moving);
}

QString CompareView::words(const Compared* compared, const LogEntry* entry) const {
    if (!compared) {
        return DiaryWords::short_score(std::nullopt);
    }
    const DiaryWords words(session_.wording());
    const QString score = words.number(compared->score);
    const QString made = entry ? words.made(*entry) : QString();
    const QString said =
        compared->percent ? tr("%1 · %2").arg(score, words.percent(*compared->percent)) : score;
    return made.isEmpty() ? said : said + QLatin1Char('\n') + made;
}

void CompareView::reckon() {
    if (!first_.snapshot || !second_.snapshot) {
        emit changed();
        return;
    }
    const DiaryNumbers first = numbers(first_);
    const DiaryNumbers second = numbers(second_);
    const Comparison comparison = compare({first, *first_.snapshot->plan.injection},
                                          {second, *second_.snapshot->plan.injection});
    const DiaryWords diary_words(session_.wording());
    const auto score = [](const std::optional<int>& value) {
        return DiaryWords::short_score(value);
    };
    std::vector<ComparisonItem> rows;
    rows.push_back({tr("Before the injection"), score(first.baseline), score(second.baseline)});
    for (const ComparisonRow& row : comparison.rows) {
        if (!row.prompt || (!row.first.compared() && !row.second.compared())) {
            continue; // between the prompts there is nothing to stand beside
        }
        const NumberRow& either = row.first.row ? *row.first.row : *row.second.row;
        rows.push_back(
            {diary_words.prompt(*either.prompt),
             words(row.first.compared(), row.first.row ? row.first.row->entry : nullptr),
             words(row.second.compared(), row.second.row ? row.second.row->entry : nullptr)});
    }
    std::vector<ComparisonItem> summaries;
    for (const ComparisonSummary& summary : comparison.summaries) {
        const auto value = [](const SummaryValue* some) {
            return some && some->compared ? &*some->compared : nullptr;
        };
        const SummaryValue& either = summary.first ? *summary.first : *summary.second;
        summaries.push_back({QString::fromStdString(either.summary->title),
                             words(value(summary.first), nullptr),
                             words(value(summary.second), nullptr)});
    }
    rows_.update(std::move(rows));
    summaries_.update(std::move(summaries));
    emit changed();
}

} // namespace beforehand::view
