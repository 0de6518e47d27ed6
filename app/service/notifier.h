// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/reminders/words.h"

#include <functional>
#include <string>
#include <vector>

namespace beforehand::app {

/// What can be pressed on a notification.
enum class NoticeAction { done, snooze_10_minutes, snooze_1_hour, snooze_evening, open };

struct Notification {
    std::string tag; ///< one with the same tag takes the place of the one before it
    NoticeWords words;
    std::vector<NoticeAction> actions{};
    std::string replaces{}; ///< how the one before it is known, if it is known
    bool urgent = false;    ///< keeps a person safe
};

/// Whatever shows notifications. Calls return at once.
class Notifier {
  public:
    /// How the service knows a notification that it showed, never empty; or why it did not.
    using Answer = std::function<void(Result<std::string>)>;

    virtual ~Notifier() = default;

    /// Whether the body is read as markup.
    virtual bool markup() const = 0;
    /// Asks to show it. The answer comes once, after the call, or never if this ends before.
    virtual void show(const Notification& notification, Answer then) = 0;
    /// Takes it off the screen. One that is gone is fine.
    virtual void withdraw(const std::string& shown_as) = 0;
    /// Whether the service that is running now showed it: another one numbers its own anew.
    virtual bool knows(const std::string& shown_as) const = 0;
};

} // namespace beforehand::app
