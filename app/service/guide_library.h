// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/guide/faults.h"
#include "core/guide/guide.h"
#include "core/guide/guide_files.h"
#include "core/guide/guide_store.h"
#include "core/plan/procedure.h"
#include "core/time/zone.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand::app {

/// A guide with its overlay in it, read and checked, beside the bytes that it was read from.
struct LoadedGuide {
    GuideChoice choice; ///< the addresses of the bytes
    std::string packed;
    std::string overlay; ///< empty: none
    std::shared_ptr<const Guide> guide;
};

/// The guides that can be used: those in the binary, those that were installed, a folder of
/// someone's own, and those that a procedure was made with. Each is read in one language.
class GuideLibrary {
  public:
    /// `language` is a tag such as "es-MX"; see read_guide(). `zones` are for fixtures.
    GuideLibrary(GuideStore& store, ZoneDatabase& zones, std::string language);

    /// The guide that is meant where none is named, on the command line and before set-up.
    static constexpr char usual[] = "si-joint-injection";

    /// The ids of the guides in the binary, sorted.
    static std::vector<std::string> ids();
    /// Whether `name` is meant as a folder rather than as an id.
    static bool names_a_folder(std::string_view name);

    /// `name` is the id of a guide in the binary or installed, or a folder. `overlay` is the file
    /// of a clinic; left out, that which the guide was installed with. What somebody brings is
    /// checked in each of its languages.
    Result<LoadedGuide> find(std::string_view name,
                             const std::optional<std::filesystem::path>& overlay = {}) const;
    /// The same, for what is to be kept: the fixtures of a folder have been run.
    Result<LoadedGuide>
    find_to_keep(std::string_view name,
                 const std::optional<std::filesystem::path>& overlay = {}) const;
    /// The guide that a plan was made with, with the file of a clinic in place of the overlay that
    /// it has; left out, with none.
    Result<LoadedGuide> laid_over(const GuideChoice& choice,
                                  const std::optional<std::filesystem::path>& overlay) const;
    /// The same guide with the overlay that is kept under an address; empty: with none.
    Result<LoadedGuide> with_overlay(const LoadedGuide& loaded, const std::string& address) const;
    /// The usual guide as it is in the app: the safety card, whatever the data is like.
    std::shared_ptr<const Guide> built_in() const;
    /// What set-up offers: one of each id, by id. One that cannot be read is left out.
    Result<std::vector<LoadedGuide>> offered() const;

    /// Checks a guide with its fixtures and keeps it, so that set-up offers it. `name` as find()
    /// takes it.
    Result<LoadedGuide> install(std::string_view name,
                                const std::optional<std::filesystem::path>& overlay, Instant now);
    /// What was installed with this overlay is offered without it from now on.
    void forget_overlay(std::string_view address);
    Result<void> uninstall(std::string_view id) { return store_.uninstall(id); }
    Result<std::vector<InstalledGuide>> installed() const { return store_.installed(); }

    /// Keeps the bytes, so that a procedure can be made with them.
    Result<void> keep(const LoadedGuide& loaded);
    /// Lets load() have it before it is kept, so that a change to it can be looked at.
    void show(const LoadedGuide& loaded);
    /// Keeps what was only shown; what is kept already stays so.
    Result<void> keep_shown(const GuideChoice& choice);
    /// What a procedure was made with. Each is read once and then kept in memory.
    Result<std::shared_ptr<const Guide>> load(const GuideChoice& choice);
    /// A later version of a procedure's guide, if one is here that fits. The clinic's rules are not
    /// part of it: those that the procedure has come along, and no others.
    std::optional<LoadedGuide> newer(const Guide& guide, const GuideChoice& choice) const;

  private:
    Result<LoadedGuide> read(const GuideFiles& files, const std::string& overlay,
                             std::string_view file, std::string_view language,
                             DocumentAge age = DocumentAge::brought) const;
    Result<LoadedGuide> read_new(const GuideFiles& files, const std::string& overlay = {},
                                 std::string_view file = {}) const;
    Result<LoadedGuide> read_new(const GuideFiles& files,
                                 const std::optional<std::filesystem::path>& overlay) const;
    Result<GuideFiles> files_at(const std::string& address) const;
    /// The guide that is kept under an address.
    Result<LoadedGuide> read_kept(const std::string& address, const std::string& overlay) const;
    Result<std::string> overlay_at(const std::string& address) const; ///< empty for none
    Result<void> check_version(const LoadedGuide& loaded) const;
    Result<std::optional<InstalledGuide>> find_installed(std::string_view id) const;
    Result<LoadedGuide> latest(std::string_view id, const std::optional<InstalledGuide>& installed,
                               const std::string& overlay) const;
    Result<LoadedGuide> find_by_id(std::string_view id) const;

    GuideStore& store_;
    ZoneDatabase& zones_;
    std::string language_;
    using Key = std::pair<std::string, std::string>; ///< the addresses of a choice
    std::map<Key, std::shared_ptr<const Guide>> loaded_;
    std::map<Key, LoadedGuide> shown_; ///< not kept yet
};

} // namespace beforehand::app
