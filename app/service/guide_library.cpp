// SPDX-License-Identifier: Apache-2.0
#include "app/service/guide_library.h"

#include "core/check/check.h"
#include "core/guide/overlay.h"
#include "core/guide/reader.h"
#include "core/guide/words.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <algorithm>

namespace beforehand::app {

namespace {

const QString root = QStringLiteral(":/guides/");
constexpr char kept_overlay[] = "overlay";

GuideFiles embedded_files(std::string_view id) {
    GuideFiles files;
    const QString folder =
        root + QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())) + '/';
    QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            files[path.mid(folder.size()).toStdString()] = file.readAll().toStdString();
        }
    }
    return files;
}

bool is_embedded(std::string_view id) {
    const std::vector<std::string> known = GuideLibrary::ids();
    return std::ranges::find(known, id) != known.end();
}

std::pair<std::string, std::string> key_of(const GuideChoice& choice) {
    return {choice.guide_hash, choice.overlay_hash};
}

std::string overlay_address(std::string_view overlay) {
    return overlay.empty() ? std::string() : guide_hash(overlay);
}

} // namespace

GuideLibrary::GuideLibrary(GuideStore& store, ZoneDatabase& zones, std::string language)
    : store_(store)
    , zones_(zones)
    , language_(std::move(language)) {}

std::vector<std::string> GuideLibrary::ids() {
    std::vector<std::string> ids;
    for (const QString& id : QDir(root).entryList(QDir::Dirs, QDir::Name)) {
        ids.push_back(id.toStdString());
    }
    return ids;
}

bool GuideLibrary::names_a_folder(std::string_view name) {
    std::error_code ignored; // what cannot be looked at is no folder
    return !is_embedded(name) && (name.find('/') != std::string_view::npos ||
                                  std::filesystem::is_directory(name, ignored));
}

Result<LoadedGuide> GuideLibrary::read(const GuideFiles& files, const std::string& overlay,
                                       std::string_view file, std::string_view language,
                                       DocumentAge age) const {
    auto guide = read_guide(files, language, age);
    if (guide && !overlay.empty()) {
        guide = apply_overlay(*guide, file, overlay, age);
    }
    if (!guide) {
        return std::unexpected(guide.error());
    }
    LoadedGuide loaded;
    loaded.packed = pack_guide_files(files);
    loaded.choice = {guide_hash(loaded.packed), overlay_address(overlay)};
    loaded.overlay = overlay;
    loaded.guide = std::make_shared<const Guide>(std::move(*guide));
    return loaded;
}

/// In each language, so that a plan made with it can be read whatever this device speaks later.
Result<LoadedGuide> GuideLibrary::read_new(const GuideFiles& files, const std::string& overlay,
                                           std::string_view file) const {
    for (const std::string& language : guide_languages(files)) {
        if (auto loaded = read(files, overlay, file, language); !loaded) {
            return loaded;
        }
    }
    return read(files, overlay, file, language_);
}

Result<LoadedGuide>
GuideLibrary::read_new(const GuideFiles& files,
                       const std::optional<std::filesystem::path>& overlay) const {
    if (!overlay) {
        return read_new(files);
    }
    const auto json = load_overlay_file(*overlay);
    return json ? read_new(files, *json, overlay->filename().string())
                : std::unexpected(json.error());
}

Result<std::optional<InstalledGuide>> GuideLibrary::find_installed(std::string_view id) const {
    const auto installed = store_.installed();
    if (!installed) {
        return std::unexpected(installed.error());
    }
    const auto found = std::ranges::find(*installed, id, &InstalledGuide::guide_id);
    return found == installed->end() ? std::nullopt : std::optional(*found);
}

Result<std::string> GuideLibrary::overlay_at(const std::string& address) const {
    return address.empty() ? Result<std::string>(std::string()) : store_.overlay(address);
}

Result<GuideFiles> GuideLibrary::files_at(const std::string& address) const {
    const auto packed = store_.guide(address);
    return packed ? unpack_guide_files(*packed) : std::unexpected(packed.error());
}

Result<LoadedGuide> GuideLibrary::read_kept(const std::string& address,
                                            const std::string& overlay) const {
    const auto files = files_at(address);
    if (!files) {
        return std::unexpected(files.error());
    }
    auto loaded = read(*files, overlay, kept_overlay, language_, DocumentAge::kept);
    for (const std::string& language : guide_languages(*files)) { // better another than none
        if (!loaded) {
            loaded = read(*files, overlay, kept_overlay, language, DocumentAge::kept);
        }
    }
    return loaded;
}

/// The installed one, unless the app has a later version of it that the overlay fits, or it is
/// damaged.
Result<LoadedGuide> GuideLibrary::latest(std::string_view id,
                                         const std::optional<InstalledGuide>& installed,
                                         const std::string& overlay) const {
    if (!installed && !is_embedded(id)) {
        return fail(ErrorKind::not_found, "There is no guide and no folder called \"" +
                                              std::string(id) +
                                              "\". `beforehand guide list` shows the guides.");
    }
    if (!installed) {
        return read(embedded_files(id), overlay, kept_overlay, language_, DocumentAge::kept);
    }
    auto stored = read_kept(installed->guide_hash, overlay);
    if (!is_embedded(id)) {
        return stored;
    }
    auto embedded = read(embedded_files(id), overlay, kept_overlay, language_, DocumentAge::kept);
    const bool better =
        embedded && (!stored || is_later_version(embedded->guide->version, stored->guide->version));
    return better ? std::move(embedded) : std::move(stored);
}

std::shared_ptr<const Guide> GuideLibrary::built_in() const {
    const auto loaded = latest(usual, {}, {});
    return loaded ? loaded->guide : nullptr;
}

/// A clinic's rules are never left out: where they cannot be read, neither is the guide.
Result<LoadedGuide> GuideLibrary::find_by_id(std::string_view id) const {
    const auto installed = find_installed(id);
    if (!installed) {
        return std::unexpected(installed.error());
    }
    const auto overlay = overlay_at(*installed ? (*installed)->overlay_hash : std::string());
    return overlay ? latest(id, *installed, *overlay) : std::unexpected(overlay.error());
}

Result<LoadedGuide> GuideLibrary::find(std::string_view name,
                                       const std::optional<std::filesystem::path>& overlay) const {
    Result<GuideFiles> files = GuideFiles();
    if (names_a_folder(name)) {
        files = load_guide_files(name);
    } else {
        const auto known = find_by_id(name);
        if (!known || !overlay) {
            return known;
        }
        files = unpack_guide_files(known->packed);
    }
    return files ? read_new(*files, overlay) : std::unexpected(files.error());
}

Result<LoadedGuide>
GuideLibrary::find_to_keep(std::string_view name,
                           const std::optional<std::filesystem::path>& overlay) const {
    auto loaded = find(name, overlay);
    if (!loaded || (!names_a_folder(name) && !overlay)) {
        return loaded; // known, and checked when it came
    }
    const auto files = unpack_guide_files(loaded->packed);
    const auto fixtures =
        names_a_folder(name) ? load_fixture_files(name) : Result<GuideFiles>(GuideFiles());
    if (!files || !fixtures) {
        return std::unexpected((files ? fixtures : files).error());
    }
    std::optional<OverlayFile> laid;
    if (overlay) {
        laid = {overlay->filename().string(), loaded->overlay};
    }
    const CheckReport report = check_all(*files, *fixtures, laid, zones_);
    if (!report.errors.empty()) {
        return std::unexpected(report.errors.front());
    }
    return loaded;
}

Result<LoadedGuide>
GuideLibrary::laid_over(const GuideChoice& choice,
                        const std::optional<std::filesystem::path>& overlay) const {
    const auto files = files_at(choice.guide_hash);
    return files ? read_new(*files, overlay) : std::unexpected(files.error());
}

Result<LoadedGuide> GuideLibrary::with_overlay(const LoadedGuide& loaded,
                                               const std::string& address) const {
    const auto files = unpack_guide_files(loaded.packed);
    const auto overlay = overlay_at(address);
    if (!files || !overlay) {
        return std::unexpected(files ? overlay.error() : files.error());
    }
    return read_new(*files, *overlay, kept_overlay);
}

Result<std::vector<LoadedGuide>> GuideLibrary::offered() const {
    const auto installed = store_.installed();
    if (!installed) {
        return std::unexpected(installed.error());
    }
    std::vector<std::string> names = ids();
    for (const InstalledGuide& guide : *installed) {
        names.push_back(guide.guide_id);
    }
    std::ranges::sort(names);
    const auto surplus = std::ranges::unique(names);
    names.erase(surplus.begin(), surplus.end());
    std::vector<LoadedGuide> guides;
    for (const std::string& name : names) {
        if (auto loaded = find_by_id(name)) {
            guides.push_back(std::move(*loaded));
        }
    }
    return guides;
}

/// A plan is told of a change by the version, so the same one must not say two things; and set-up
/// would go on with the later one.
Result<void> GuideLibrary::check_version(const LoadedGuide& loaded) const {
    const auto here = find_by_id(loaded.guide->id);
    if (!here || here->choice.guide_hash == loaded.choice.guide_hash ||
        is_later_version(loaded.guide->version, here->guide->version)) {
        return {};
    }
    const bool same = here->guide->version == loaded.guide->version;
    return fail(ErrorKind::conflict,
                "Version " + here->guide->version + " of this guide is here already" +
                    (same ? ", with other content. Give what has changed a later version."
                          : ", and this one is version " + loaded.guide->version + '.'),
                "guide.json#/version");
}

Result<LoadedGuide> GuideLibrary::install(std::string_view name,
                                          const std::optional<std::filesystem::path>& overlay,
                                          Instant now) {
    auto loaded = find_to_keep(name, overlay);
    if (!loaded) {
        return loaded;
    }
    if (const auto newer = check_version(*loaded); !newer) {
        return std::unexpected(newer.error());
    }
    if (const auto kept = keep(*loaded); !kept) {
        return std::unexpected(kept.error());
    }
    const auto installed = store_.install(
        {loaded->guide->id, loaded->choice.guide_hash, loaded->choice.overlay_hash, now});
    if (!installed) {
        return std::unexpected(installed.error());
    }
    return loaded;
}

void GuideLibrary::forget_overlay(std::string_view address) {
    const auto installed = store_.installed();
    if (!installed || address.empty()) {
        return;
    }
    for (InstalledGuide guide : *installed) {
        if (guide.overlay_hash == address) {
            guide.overlay_hash.clear();
            static_cast<void>(store_.install(guide)); // else it is offered again, no more
        }
    }
}

Result<void> GuideLibrary::keep(const LoadedGuide& loaded) {
    const auto guide = store_.keep_guide(loaded.packed);
    if (!guide) {
        return std::unexpected(guide.error());
    }
    if (!loaded.overlay.empty()) {
        if (const auto overlay = store_.keep_overlay(loaded.overlay); !overlay) {
            return std::unexpected(overlay.error());
        }
    }
    return {};
}

void GuideLibrary::show(const LoadedGuide& loaded) {
    loaded_[key_of(loaded.choice)] = loaded.guide;
    shown_[key_of(loaded.choice)] = loaded;
}

Result<void> GuideLibrary::keep_shown(const GuideChoice& choice) {
    const auto shown = shown_.find(key_of(choice));
    if (shown == shown_.end()) {
        return {};
    }
    const auto kept = keep(shown->second);
    if (kept) {
        shown_.erase(shown);
    }
    return kept;
}

Result<std::shared_ptr<const Guide>> GuideLibrary::load(const GuideChoice& choice) {
    const Key key = key_of(choice);
    if (const auto found = loaded_.find(key); found != loaded_.end()) {
        return found->second;
    }
    const auto overlay = overlay_at(choice.overlay_hash);
    if (!overlay) {
        return std::unexpected(overlay.error());
    }
    auto loaded = read_kept(choice.guide_hash, *overlay);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    return loaded_[key] = std::move(loaded->guide);
}

std::optional<LoadedGuide> GuideLibrary::newer(const Guide& guide,
                                               const GuideChoice& choice) const {
    const auto installed = find_installed(guide.id);
    const auto overlay = overlay_at(choice.overlay_hash);
    if (!installed || !overlay) {
        return std::nullopt;
    }
    auto offered = latest(guide.id, *installed, *overlay);
    if (!offered || offered->choice.guide_hash == choice.guide_hash ||
        is_later_version(guide.version, offered->guide->version)) {
        return std::nullopt;
    }
    return std::move(*offered);
}

} // namespace beforehand::app
