// SPDX-License-Identifier: Apache-2.0
#include "core/check/reach.h"

#include <algorithm>
#include <set>

namespace beforehand {

namespace {

constexpr int most_looks = 50'000;

class Search {
  public:
    Search(const Condition& condition, const Guide& guide)
        : condition_(condition) {
        std::set<std::string> keys;
        collect(condition, guide, keys);
        for (const Question& question : guide.questions) { // earlier ones first, as they are asked
            if (keys.contains(question.key)) {
                questions_.push_back(&question);
            }
        }
    }

    bool run() { return from(0); }

  private:
    /// The questions that the condition hangs on, and those that these hang on.
    static void collect(const Condition& condition, const Guide& guide,
                        std::set<std::string>& keys) {
        const Question* question = guide.find_question(condition.question);
        if (question && keys.insert(question->key).second) {
            collect(question->applies, guide, keys);
        }
        for (const Condition& part : condition.parts) {
            collect(part, guide, keys);
        }
    }

    bool from(std::size_t at) {
        const Truth truth = evaluate(condition_, answers_);
        if (truth == Truth::yes || ++looks_ > most_looks) {
            return true;
        }
        if (truth == Truth::no || at == questions_.size()) {
            return false;
        }
        const Question& question = *questions_[at];
        if (evaluate(question.applies, answers_) != Truth::no) { // else it is not asked
            for (const std::string& value : values(question)) {
                answers_[question.key] = value;
                if (from(at + 1)) {
                    return true;
                }
            }
            answers_.erase(question.key);
        }
        return from(at + 1);
    }

    static std::vector<std::string> values(const Question& question) {
        return question.choices.empty() ? std::vector<std::string>{answer_yes, answer_no}
                                        : question.choices;
    }

    const Condition& condition_;
    std::vector<const Question*> questions_;
    Answers answers_;
    int looks_ = 0;
};

} // namespace

bool can_apply(const Condition& condition, const Guide& guide) {
    return Search(condition, guide).run();
}

bool can_apply_together(const Condition& one, const Condition& other, const Guide& guide) {
    const Condition both{.kind = Condition::Kind::all, .parts = {one, other}};
    return can_apply(both, guide);
}

} // namespace beforehand
