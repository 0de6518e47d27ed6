// SPDX-License-Identifier: Apache-2.0
#include "core/plan/reading_days.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

namespace beforehand {

namespace {

WallDate day_of(const Plan& plan, Instant instant) {
    return date::floor<date::days>(plan.zone->to_wall(instant));
}

/// The day that an article's reading days are counted from; of a plan with a date.
WallDate anchor_day(const Article& article, const Plan& plan) {
    const auto& injection = plan.injection ? plan.injection : plan.appointment;
    const auto& appointment = plan.appointment ? plan.appointment : plan.injection;
    return day_of(plan, article.read->anchor == Anchor::injection ? *injection : *appointment);
}

bool is_for(const Article& article, const Plan& plan, Instant now) {
    if (!plan.dated()) {
        // Who waits for a date may read on; who will not have it is not sent to read.
        return !article.phase && plan.standing != Standing::cancelled;
    }
    if (plan.injection && article.read->anchor == Anchor::appointment) {
        return false;
    }
    const date::days since = day_of(plan, now) - anchor_day(article, plan);
    return article.read->from <= since && since <= article.read->to;
}

/// The articles that steps link to.
struct Linked {
    std::set<std::string_view> to_do; ///< of those that are still to do
    std::set<std::string_view> today; ///< of those that are late, or due by the end of today
};

Linked linked(const Plan& plan, const std::vector<TimelineRow>& rows, Instant now) {
    Linked links;
    for (const TimelineRow& row : rows) {
        const bool late = row.state == StepState::late;
        const bool open = row.state == StepState::open;
        const std::string_view link = row.planned->step->article;
        const std::string_view key = link.substr(0, link.find('#'));
        if (late || open || row.state == StepState::upcoming) {
            links.to_do.insert(key);
        }
        if (late || (open && day_of(plan, *row.planned->due) <= day_of(plan, now))) {
            links.today.insert(key);
        }
    }
    return links;
}

} // namespace

std::vector<const Article*> reading_now(const Guide& guide, const Plan& plan,
                                        const Answers& answers, Instant now) {
    const Answers asked = in_force(guide, answers);
    std::vector<const Article*> articles;
    for (const Article& article : guide.articles) {
        if (article.read && evaluate(article.applies, asked) != Truth::no &&
            is_for(article, plan, now)) {
            articles.push_back(&article);
        }
    }
    return articles;
}

std::vector<const Article*> reading_offers(const Guide& guide, const Plan& plan,
                                           const std::vector<TimelineRow>& rows,
                                           const Answers& answers,
                                           const std::vector<Reading>& marks, Instant now) {
    std::vector<const Article*> offers = reading_now(guide, plan, answers, now);
    std::erase_if(offers, [&marks](const Article* article) {
        const auto mark = std::ranges::find(marks, article->key, &Reading::article);
        return mark != marks.end() && mark->read_at;
    });
    const Answers asked = in_force(guide, answers);
    const Linked links = linked(plan, rows, now);
    const auto rank = [&](const Article* article) {
        const bool answered = article->applies.kind != Condition::Kind::always &&
                              evaluate(article->applies, asked) == Truth::yes &&
                              links.to_do.contains(article->key);
        const WallDate last =
            plan.dated() ? anchor_day(*article, plan) + article->read->to : WallDate();
        return std::tuple(!answered, !links.today.contains(article->key), last);
    };
    std::ranges::stable_sort(offers, {}, rank);
    offers.resize(std::min(offers.size(), offered_most));
    return offers;
}

} // namespace beforehand
