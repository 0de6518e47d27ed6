// SPDX-License-Identifier: Apache-2.0
#include "core/check/reach.h"

#include <algorithm>
#include <set>

namespace beforehand {

namespace {

constexpr int most_looks = 50'000; ///< for one condition

class Search {
  public:
    Search(const Condition& condition, const Guide& guide, int looks)
        : condition_(condition)
        , looks_left_(looks) {
        std::set<std::string> keys;
        collect(condition, guide, keys);
        for (const Question& question : guide.questions) { // earlier ones first, as they are asked
            if (keys.contains(question.key)) {
                questions_.push_back(&question);
            }
        }
    }

    /// Nothing: it was given up.
    std::optional<bool> run() {
        const bool found = from(0);
        return found || looks_left_ > 0 ? std::optional(found) : std::nullopt;
    }
    int looks_left() const { return looks_left_; }

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
        const Truth truth = looks_left_-- > 0 ? evaluate(condition_, answers_) : Truth::no;
        if (truth != Truth::unknown || at == questions_.size()) {
            return truth == Truth::yes;
        }
        const Question& question = *questions_[at];
        const bool asked = evaluate(question.applies, answers_) != Truth::no;
        for (const std::string& value : asked ? values(question) : not_asked) {
            answers_[question.key] = value;
            if (from(at + 1)) {
                return true;
            }
        }
        answers_.erase(question.key); // nor need it be answered
        return asked && from(at + 1);
    }

    inline static const std::vector<std::string> not_asked{""}; ///< as in_force() has it
    static std::vector<std::string> values(const Question& question) {
        return question.choices.empty() ? std::vector<std::string>{answer_yes, answer_no}
                                        : question.choices;
    }

    const Condition& condition_;
    std::vector<const Question*> questions_;
    Answers answers_;
    int looks_left_;
};

} // namespace

std::optional<bool> Reach::search(const Condition& condition) {
    const int looks = std::min(looks_left_, most_looks);
    Search search(condition, guide_, looks);
    const auto found = search.run();
    looks_left_ -= looks - std::max(search.looks_left(), 0);
    gave_up_ = gave_up_ || !found;
    return found;
}

} // namespace beforehand
