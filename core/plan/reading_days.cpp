// SPDX-License-Identifier: Apache-2.0
#include "core/plan/reading_days.h"

namespace beforehand {

namespace {

WallDate day_of(const Plan& plan, Instant instant) {
    return date::floor<date::days>(plan.zone->to_wall(instant));
}

bool is_for(const Article& article, const Plan& plan, Instant now) {
    if (!plan.dated()) {
        // Who waits for a date may read on; who will not have it is not sent to read.
        return !article.phase && plan.standing != Standing::cancelled;
    }
    const auto& injection = plan.injection ? plan.injection : plan.appointment;
    const auto& appointment = plan.appointment ? plan.appointment : plan.injection;
    const auto& anchor = article.read->anchor == Anchor::injection ? injection : appointment;
    const date::days since = day_of(plan, now) - day_of(plan, *anchor);
    return article.read->from <= since && since <= article.read->to;
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

} // namespace beforehand
