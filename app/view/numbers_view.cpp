// SPDX-License-Identifier: Apache-2.0
#include "app/view/numbers_view.h"

#include "app/view/diary_words.h"
#include "app/view/session.h"

#include <algorithm>

namespace beforehand::view {

namespace {

constexpr std::size_t part = 100; ///< rows shown at a time: more than all prompts of a guide

} // namespace

QString completeness_words(const Completeness& completeness) {
    if (completeness.prompts == 0) {
        return {};
    }
    const QString part = NumbersView::tr("%1 of %n prompt(s)", nullptr, completeness.prompts)
                             .arg(completeness.answered);
    QStringList words{part};
    words << NumbersView::tr("%1 live").arg(completeness.live);
    if (completeness.late > 0) {
        words << NumbersView::tr("%1 late").arg(completeness.late);
    }
    if (completeness.memory > 0) {
        words << NumbersView::tr("%1 from memory").arg(completeness.memory);
    }
    return words.join(QStringLiteral(", "));
}

NumbersView::NumbersView(Session& session)
    : session_(session)
    , most_(part) {}

void NumbersView::showMore() {
    most_ += part;
    reckon();
}

QStringList NumbersView::sides() const {
    QStringList names;
    for (const Side side : sides_) {
        names << QString::fromStdString(std::string(to_string(side)));
    }
    return names;
}

QString NumbersView::side() const {
    return QString::fromStdString(std::string(to_string(side_)));
}

void NumbersView::setSide(const QString& side) {
    side_ = parse_side(side.toStdString()).value_or(side_);
    chosen_ = true;
    reckon();
}

QString NumbersView::doing() const {
    return doing_ == Doing::rest ? QStringLiteral("rest") : QStringLiteral("moving");
}

void NumbersView::setDoing(const QString& doing) {
    doing_ = doing == QStringLiteral("rest") ? Doing::rest : Doing::moving;
    reckon();
}

QString NumbersView::sideName(const QString& side) const {
    const auto parsed = parse_side(side.toStdString()).value_or(Side::whole);
    return parsed == Side::whole ? tr("No side said") : DiaryWords::side(parsed);
}

void NumbersView::update(const app::DiaryBook* book) {
    book_ = book;
    sides_ = book ? scored_sides(book->entries) : std::vector<Side>();
    const bool there = std::ranges::find(sides_, side_) != sides_.end();
    if ((!chosen_ || !there) && session_.snapshot()) {
        side_ = app::usual_side(*session_.snapshot(), sides_);
    }
    reckon();
}

void NumbersView::compare(NumberItem& item, const std::optional<Compared>& compared,
                          std::optional<int> baseline) const {
    const DiaryWords words(session_.wording());
    if (!compared) {
        item.score = DiaryWords::short_score(std::nullopt);
        return;
    }
    item.score = words.number(compared->score);
    if (!compared->difference) {
        return;
    }
    const double difference = *compared->difference;
    item.difference = difference > 0   ? tr("%1 less").arg(words.number(difference))
                      : difference < 0 ? tr("%1 more").arg(words.number(-difference))
                                       : tr("the same");
    item.percent = compared->percent ? words.percent(*compared->percent) : tr("not computable");
    if (compared->percent) {
        item.sum = tr("100 × (%1 − %2) ÷ %1").arg(*baseline).arg(words.number(compared->score));
    }
}

NumberItem NumbersView::item(const NumberRow& row, std::optional<int> baseline) const {
    const DiaryWords words(session_.wording());
    const app::Snapshot& snapshot = *session_.snapshot();
    const Zone& zone = *snapshot.plan.zone;
    const WallTime now = zone.to_wall(snapshot.now);
    NumberItem item;
    item.title = row.prompt ? words.prompt(*row.prompt) : tr("Between the prompts");
    if (row.entry) {
        item.id = QString::fromStdString(row.entry->id);
        item.time = session_.wording().moment(zone.to_wall(row.entry->happened_at), now);
        item.mark = words.made(*row.entry);
    } else {
        item.id = QString::fromStdString(row.prompt->id.key + '/' + row.prompt->id.occurrence);
        item.time = row.prompt->due ? session_.wording().moment(zone.to_wall(*row.prompt->due), now)
                                    : QString();
        item.mark = row.state == PromptState::missed || row.state == PromptState::late
                        ? tr("no entry")
                    : row.state == PromptState::open ? tr("open now")
                                                     : tr("not yet");
    }
    compare(item, row.compared, baseline);
    return item;
}

void NumbersView::reckon() {
    const app::Snapshot* snapshot = session_.snapshot();
    std::vector<NumberItem> rows;
    std::vector<NumberItem> summaries;
    more_ = false;
    baseline_text_.clear();
    completeness_text_.clear();
    static const DiarySchedule none;
    if (book_ && snapshot && snapshot->plan.zone && snapshot->plan.injection) {
        const DiarySchedule& schedule = snapshot->guide->diary ? *snapshot->guide->diary : none;
        const Zone& zone = *snapshot->plan.zone;
        const DiaryNumbers numbers = diary_numbers(schedule, book_->rows, book_->entries, zone,
                                                   snapshot->plan.injection, side_, doing_);
        for (const NumberRow& row : numbers.rows) {
            if (!row.prompt && !row.compared) {
                continue; // an entry that is about the other side alone
            }
            if (rows.size() == most_) {
                more_ = true;
                break;
            }
            rows.push_back(item(row, numbers.baseline));
        }
        for (const SummaryValue& value : numbers.summaries) {
            NumberItem summary;
            summary.id = QString::fromStdString(value.summary->key);
            summary.title = QString::fromStdString(value.summary->title);
            summary.time = tr("from %n score(s)", nullptr, value.scores);
            compare(summary, value.compared, numbers.baseline);
            summaries.push_back(std::move(summary));
        }
        if (numbers.baseline) {
            const LogEntry& before = *numbers.baseline_entry;
            const QString made = DiaryWords(session_.wording()).made(before);
            baseline_text_ = tr("Before the injection: %1, on %2")
                                 .arg(DiaryWords::score(numbers.baseline),
                                      session_.wording().moment(zone.to_wall(before.happened_at),
                                                                zone.to_wall(snapshot->now)));
            baseline_text_ += made.isEmpty() ? QString() : QStringLiteral(" · ") + made;
        } else {
            baseline_text_ =
                tr("There is no score from before the injection, so nothing can be compared.");
        }
        completeness_text_ = completeness_words(
            completeness(book_->rows, Prompt::Asks::pain, snapshot->procedure.created_at));
    }
    rows_.update(std::move(rows));
    summaries_.update(std::move(summaries));
    emit changed();
}

} // namespace beforehand::view
