// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader_parts.h"

#include "core/guide/words.h"

#include <algorithm>
#include <map>

namespace beforehand {

namespace {

class StepLinks {
  public:
    StepLinks(const std::vector<Step>& steps, const std::function<std::string(std::size_t)>& place,
              Faults& faults)
        : steps_(steps)
        , place_(place)
        , faults_(faults)
        , visits_(steps.size(), Visit::none) {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            positions_.emplace(steps[i].key, i);
        }
    }

    void check() {
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            check_keys(i, "after", steps_[i].after, true);
            check_keys(i, "unless_done", steps_[i].unless_done, true);
            check_keys(i, "conflicts", steps_[i].conflicts, false);
        }
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            if (visits_[i] == Visit::none) {
                visit(i);
            }
        }
    }

  private:
    enum class Visit { none, open, closed };

    std::string hint(const std::string& key) const {
        const std::string of_the_clinic = std::string(clinic_prefix) + key;
        return positions_.contains(of_the_clinic) ? " Write " + in_quotes(of_the_clinic) + '.' : "";
    }

    void fault(std::size_t at, const std::string& part, std::string message) {
        faults_.add(place_(at) + '/' + part, std::move(message));
    }

    /// `waits`: the step hangs on those it names, so each of them must come once.
    void check_keys(std::size_t at, const std::string& part, const std::vector<std::string>& keys,
                    bool waits) {
        for (const std::string& key : keys) {
            const auto found = positions_.find(key);
            if (found == positions_.end()) {
                fault(at, part, "No step is called " + in_quotes(key) + "." + hint(key));
            } else if (found->second == at) {
                fault(at, part, "A step cannot name itself.");
            } else if (waits && steps_[found->second].occurrences.size() > 1) {
                fault(at, part,
                      "The step " + in_quotes(key) +
                          " is a series: only a step that comes once can be waited for.");
            }
        }
    }

    /// Follows what each step waits for; one that is still open is met again: a circle. As deep as
    /// there are steps (most_steps).
    void visit(std::size_t at) {
        visits_[at] = Visit::open;
        for (const auto* keys : {&steps_[at].after, &steps_[at].unless_done}) {
            for (const std::string& key : *keys) {
                const auto found = positions_.find(key);
                if (found == positions_.end() || found->second == at) {
                    continue; // said already
                }
                if (visits_[found->second] == Visit::open) {
                    fault(at, keys == &steps_[at].after ? "after" : "unless_done",
                          "The steps " + in_quotes(steps_[at].key) + " and " + in_quotes(key) +
                              " wait for each other, directly or through others.");
                } else if (visits_[found->second] == Visit::none) {
                    visit(found->second);
                }
            }
        }
        visits_[at] = Visit::closed;
    }

    const std::vector<Step>& steps_;
    const std::function<std::string(std::size_t)>& place_;
    Faults& faults_;
    std::vector<Visit> visits_;
    std::map<std::string_view, std::size_t> positions_;
};

} // namespace

void check_step_links(const std::vector<Step>& steps,
                      const std::function<std::string(std::size_t)>& place, Faults& faults) {
    StepLinks(steps, place, faults).check();
}

} // namespace beforehand
