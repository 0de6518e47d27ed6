// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/composition.h"
#include "app/service/notifier.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace beforehand::app {

/// Shows each reminder of every procedure once it is due: claims it in the ledger, has it shown,
/// and then marks it as shown. Killed in between, it shows it again, in the place of the first: at
/// least once, and never two side by side. What came while nothing could be shown is told in one
/// summary. Nothing of what is ahead is kept: each look computes it from the data as they are.
class Deliverer {
  public:
    /// Opens the data for a look. `not_found`: there are none, and nothing to remind of.
    using Open = std::function<Result<std::shared_ptr<Composition>>()>;
    /// What the deliverer needs of its surroundings.
    struct Hooks {
        /// When to look again at the latest; empty: when something else happens.
        std::function<void(std::optional<Instant>)> wake_at;
        /// Shows the window at the page of a subject; of null, at what came lately.
        std::function<void(const std::string& procedure, const Subject*)> open_window;
        /// The data were changed by something that was pressed, or a delivery.
        std::function<void()> changed;
    };

    /// From when on a reminder that could not be shown is told as late, in the summary.
    static constexpr std::chrono::minutes late_after{10};

    Deliverer(Open open, Notifier& notifier, const Clock& clock, Hooks hooks);
    ~Deliverer();

    /// Shows what is due, takes away what is over, and says when to look again.
    void look();

    /// Something was pressed on a notification. What cannot be done is said in its place.
    void act(const std::string& shown_as, NoticeAction action);
    /// The person closed it.
    void closed(const std::string& shown_as);
    /// Shows a notification that is only a test.
    void test(Notifier::Answer then);

    std::optional<Instant> next() const { return next_; }

  private:
    struct Watched;
    struct Look;
    /// What was shown under a name, and the data that it is from.
    struct Pressed {
        std::shared_ptr<Composition> data;
        Delivery row;
    };

    Result<void> watch(Look& look);
    void withdraw_what_is_over(const Look& look);
    void show_due(const std::shared_ptr<Look>& look);
    void show_late(const std::shared_ptr<Look>& look);
    void tell_moved(const Look& look);
    void send(const std::shared_ptr<Look>& look, Notification notification,
              std::vector<Delivery> claims, Delivery::State then);
    void write(Composition& data, std::vector<Delivery> rows);
    void write_left_over(Composition& data);
    void wake(std::optional<Instant> at);
    void try_again();
    std::optional<Pressed> find(const std::string& shown_as);
    void refuse(std::string why);
    void tell(const Notification& notification);

    Open open_;
    Notifier& notifier_;
    const Clock& clock_;
    Hooks hooks_;
    std::optional<Instant> next_;
    int failures_ = 0;                ///< one after the other, of showing or of reading
    bool refused_ = false;            ///< of those in flight, one was not shown
    int in_flight_ = 0;               ///< notifications that are not answered yet
    std::set<std::string> asked_for_; ///< tags of those
    std::set<std::string> seen_;      ///< all that were shown, as the service knows them
    std::set<std::string> told_;      ///< shown, and in no ledger: what moved, refusals
    std::set<std::string> gone_;      ///< taken off the screen, as the service knows them
    std::vector<Delivery>
        unwritten_; ///< rows that the file did not take, for as long as this lives
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

} // namespace beforehand::app
