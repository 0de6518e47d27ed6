// SPDX-License-Identifier: Apache-2.0
#include "core/time/zone_source.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <sstream>
#include <system_error>

namespace beforehand {

namespace fs = std::filesystem;

namespace {

/// The largest zone today has under 4 kB.
constexpr std::size_t max_zone_size = 64 * 1024;
constexpr std::size_t max_table_size = 1024 * 1024;
constexpr std::size_t max_name_size = 255;

/// In the directory, but not the name of a place's time.
constexpr std::array<std::string_view, 3> not_zones{"posixrules", "localtime", "Factory"};
constexpr std::array<std::string_view, 2> not_areas{"posix/", "right/"};

bool is_name_character(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '-' || c == '_' || c == '/';
}

/// Letters, digits, + - _ in parts between single slashes: no dot, so no way up or out.
bool is_zone_name(std::string_view name) {
    return !name.empty() && name.size() <= max_name_size &&
           std::ranges::all_of(name, is_name_character) && !name.starts_with('/') &&
           !name.ends_with('/') && name.find("//") == std::string_view::npos &&
           std::ranges::find(not_zones, name) == not_zones.end() &&
           std::ranges::none_of(not_areas, [name](auto area) { return name.starts_with(area); });
}

/// People choose a place, or UTC; not "EST5EDT" or "Etc/GMT+5".
bool is_for_people(std::string_view name) {
    return name == "UTC" || (name.find('/') != std::string_view::npos && !name.starts_with("Etc/"));
}

bool is_file(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

/// At most `limit` + 1 bytes, so that the caller sees when there are too many.
std::optional<std::string> read_file(const fs::path& path, std::size_t limit) {
    std::ifstream file{path, std::ios::binary};
    std::string bytes(limit + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file.is_open() || file.bad()) {
        return std::nullopt;
    }
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

/// The third column of zone.tab: the zones of each country by a name its people know.
std::vector<std::string> names_in_table(const fs::path& table) {
    std::vector<std::string> names;
    std::istringstream lines{read_file(table, max_table_size).value_or("")};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields{line};
        std::string country, place, name;
        if (!line.starts_with('#') && fields >> country >> place >> name) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

std::vector<std::string> names_of_files(const fs::path& directory) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::recursive_directory_iterator it{directory, error}, end; !error && it != end;
         it.increment(error)) {
        names.push_back(it->path().lexically_relative(directory).generic_string());
    }
    return names;
}

} // namespace

DirectoryZoneSource::DirectoryZoneSource(fs::path directory)
    : directory_{std::move(directory)} {}

Result<std::string> DirectoryZoneSource::tzif(std::string_view name) const {
    const auto unknown = [] {
        return fail(
            ErrorKind::not_found,
            "This time zone is not known on this device. Write a region and a city, such as "
            "Europe/London.");
    };
    if (!is_zone_name(name)) {
        return unknown();
    }
    const auto path = directory_ / name;
    if (!is_file(path)) {
        return unknown();
    }
    auto bytes = read_file(path, max_zone_size);
    if (!bytes) {
        return fail(ErrorKind::io, "The time zone data cannot be read.", std::string{name});
    }
    if (!bytes->starts_with("TZif")) {
        return unknown();
    }
    if (bytes->size() > max_zone_size) {
        return fail(ErrorKind::too_large, "The time zone data is too long.", std::string{name});
    }
    return std::move(*bytes);
}

std::vector<std::string> DirectoryZoneSource::names() const {
    auto names = names_in_table(directory_ / "zone.tab");
    if (names.empty()) {
        names = names_of_files(directory_);
    }
    names.emplace_back("UTC");
    std::erase_if(names, [this](const std::string& name) {
        return !is_zone_name(name) || !is_for_people(name) || !tzif(name);
    });
    std::ranges::sort(names);
    const auto twice = std::ranges::unique(names);
    names.erase(twice.begin(), twice.end());
    return names;
}

} // namespace beforehand
