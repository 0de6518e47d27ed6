// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/time/types.h"

#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// A guide that set-up offers beside those of the app, with the overlay it was installed with.
struct InstalledGuide {
    std::string guide_id;
    std::string guide_hash;
    std::string overlay_hash{}; ///< empty: none
    Instant installed_at;
    bool operator==(const InstalledGuide&) const = default;
};

/// Keeps the bytes of guides and overlays under their content addresses (guide_hash()). What is
/// kept is never changed and never dropped while a procedure was made with it.
class GuideStore {
  public:
    virtual ~GuideStore() = default;

    /// The address. The same bytes again add nothing.
    virtual Result<std::string> keep_guide(std::string_view packed) = 0;
    virtual Result<std::string> keep_overlay(std::string_view json) = 0;
    /// `not_found`, or `damaged` where the bytes no longer fit their address.
    virtual Result<std::string> guide(std::string_view hash) const = 0;
    virtual Result<std::string> overlay(std::string_view hash) const = 0;

    /// Takes the place of what was installed under the same guide_id. Both must be kept.
    virtual Result<void> install(const InstalledGuide& guide) = 0;
    virtual Result<void> uninstall(std::string_view guide_id) = 0;
    virtual Result<std::vector<InstalledGuide>> installed() const = 0; ///< by guide_id
};

} // namespace beforehand
