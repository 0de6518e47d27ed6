// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <map>
#include <string>
#include <string_view>

namespace beforehand {

/// Small facts about how the app is used on this device: name -> value.
class SettingsStore {
  public:
    virtual ~SettingsStore() = default;

    virtual Result<std::map<std::string, std::string, std::less<>>> all() const = 0;
    /// An empty value forgets the setting.
    virtual Result<void> set(std::string_view name, std::string_view value) = 0;
};

} // namespace beforehand
