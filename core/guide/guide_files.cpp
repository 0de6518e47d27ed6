// SPDX-License-Identifier: Apache-2.0
#include "core/guide/guide_files.h"

#include "core/guide/overlay.h"
#include "core/guide/words.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sodium.h>
#include <system_error>
#include <vector>

namespace beforehand {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view header = "beforehand guide 1\n";
constexpr std::size_t longest_path = 200;
constexpr int deepest_folder = 3;                          ///< LANGUAGE/articles/ is 1
constexpr std::size_t most_entries = 10 * max_guide_files; ///< looked at, of any kind

/// "en/articles/after.md": plain names with slashes between, none of which starts with a dot.
bool is_guide_path(std::string_view path) {
    if (path.empty() || path.size() > longest_path || path.front() == '/' || path.back() == '/') {
        return false;
    }
    const bool plain = std::ranges::all_of(path, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_' || c == '.' || c == '/';
    });
    return plain && path.front() != '.' && path.find("/.") == path.npos &&
           path.find("//") == path.npos;
}

bool is_for_authors(std::string_view path) {
    return path == "REVIEW.md" || path == "README.md" || path == "LICENSE" ||
           path == "LICENSE.md" || path.starts_with("fixtures/");
}

Error odd_path(std::string_view path) {
    return {ErrorKind::invalid,
            in_quotes(path) + " is not the path of a guide's file: letters, digits, hyphens, dots "
                              "and slashes only.",
            {}};
}

std::string reason(const std::error_code& error) {
    return " (" + error.message() + ")";
}

Result<std::string> read_file(const fs::path& path, const std::string& name) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return fail(ErrorKind::io, "The file cannot be opened.", name);
    }
    std::string bytes(max_guide_file_bytes + 1, '\0'); // one more shows that there is more
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (file.bad()) {
        return fail(ErrorKind::io, "The file cannot be read.", name);
    }
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (bytes.size() > max_guide_file_bytes) {
        return fail(ErrorKind::too_large, "The file is larger than 256 KiB.", name);
    }
    return bytes;
}

bool is_called_guide_json(std::string name) {
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return name == "guide.json";
}

/// What a person gave in place of a guide's folder.
std::string why_no_guide(const fs::path& folder) {
    std::error_code ignored; // what cannot be looked at is not there
    if (!fs::exists(folder, ignored)) {
        return "There is no such folder. Give the one that guide.json is in.";
    }
    if (!fs::is_directory(folder, ignored)) {
        return "This is a file. Give the folder that guide.json is in.";
    }
    for (fs::directory_iterator entry(folder, ignored);
         !ignored && entry != fs::directory_iterator(); entry.increment(ignored)) {
        const std::string name = entry->path().filename().string();
        if (name != "guide.json" && is_called_guide_json(name)) {
            return "The file " + in_quotes(name) + " here is to be called \"guide.json\".";
        }
    }
    return "There is no guide in this folder: it has no guide.json.";
}

/// The paths below `folder`, relative to it, of the files to read.
Result<std::vector<std::string>> list_files(const fs::path& folder) {
    std::vector<std::string> paths;
    std::error_code error;
    std::size_t seen = 0;
    fs::recursive_directory_iterator entry(folder, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (++seen > most_entries) {
            return fail(ErrorKind::too_large, "There are too many files for a guide here.",
                        folder.string());
        }
        std::error_code ignored; // what cannot be looked at is neither a file nor a folder
        const fs::file_status status = entry->symlink_status(ignored);
        if (name.starts_with('.') || entry.depth() >= deepest_folder) {
            entry.disable_recursion_pending();
        }
        if (status.type() != fs::file_type::regular || name.starts_with('.')) {
            continue;
        }
        std::string path = entry->path().lexically_relative(folder).generic_string();
        const std::string extension = entry->path().extension().string();
        if ((extension == ".json" || extension == ".md" || extension == ".svg") &&
            !is_for_authors(path)) {
            paths.push_back(std::move(path));
        }
    }
    if (error) {
        return fail(ErrorKind::io, "The folder cannot be read" + reason(error) + ".",
                    folder.string());
    }
    std::ranges::sort(paths);
    return paths;
}

/// Takes "123" and the `end` after it off the front of `rest`.
bool take_number(std::string_view& rest, char end, std::size_t& number) {
    const auto [stop, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    const auto length = static_cast<std::size_t>(stop - rest.data());
    if (error != std::errc() || length == rest.size() || *stop != end) {
        return false;
    }
    rest.remove_prefix(length + 1);
    return true;
}

bool take_bytes(std::string_view& rest, std::size_t length, std::string_view& bytes) {
    if (rest.size() < length) {
        return false;
    }
    bytes = rest.substr(0, length);
    rest.remove_prefix(length);
    return true;
}

} // namespace

std::optional<Error> check_guide_limits(const GuideFiles& files) {
    std::size_t total = 0;
    for (const auto& [path, bytes] : files) {
        if (!is_guide_path(path)) {
            return odd_path(path);
        }
        if (bytes.size() > max_guide_file_bytes) {
            return Error{ErrorKind::too_large, "The file is larger than 256 KiB.", path};
        }
        total += bytes.size();
    }
    if (files.size() > max_guide_files) {
        return Error{ErrorKind::too_large, "The guide has more than 500 files.", {}};
    }
    if (total > max_guide_bytes) {
        return Error{ErrorKind::too_large, "The guide is larger than 4 MiB.", {}};
    }
    return std::nullopt;
}

Result<GuideFiles> load_guide_files(const fs::path& folder) {
    std::error_code ignored; // what cannot be looked at is no file
    if (!fs::is_regular_file(fs::symlink_status(folder / "guide.json", ignored))) {
        return fail(ErrorKind::not_found, why_no_guide(folder), folder.string());
    }
    const auto paths = list_files(folder);
    if (!paths) {
        return std::unexpected(paths.error());
    }
    GuideFiles files;
    std::size_t total = 0;
    for (const std::string& path : *paths) {
        auto bytes = read_file(folder / path, path);
        if (!bytes) {
            return std::unexpected(bytes.error());
        }
        total += bytes->size();
        files.emplace(path, *std::move(bytes));
        if (total > max_guide_bytes || files.size() > max_guide_files) {
            break;
        }
    }
    if (auto limit = check_guide_limits(files)) {
        return std::unexpected(*std::move(limit));
    }
    return files;
}

Result<std::string> load_overlay_file(const fs::path& file) {
    static_assert(max_overlay_bytes == max_guide_file_bytes);
    std::error_code error;
    if (!fs::is_regular_file(fs::symlink_status(file, error))) {
        return fail(ErrorKind::not_found, "There is no overlay here: it is one JSON file.",
                    file.string());
    }
    return read_file(file, file.filename().string());
}

Result<GuideFiles> load_fixture_files(const fs::path& folder) {
    std::error_code error;
    const fs::path fixtures = folder / "fixtures";
    GuideFiles files;
    std::size_t seen = 0;
    std::size_t total = 0;
    if (!fs::is_directory(fs::symlink_status(fixtures, error))) {
        return files;
    }
    for (fs::directory_iterator entry(fixtures, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        const std::string file = entry->path().filename().string();
        const std::string name = "fixtures/" + file;
        if (++seen > most_entries) {
            return fail(ErrorKind::too_large, "There are too many files here.", "fixtures");
        }
        std::error_code ignored; // what cannot be looked at is no file
        if (entry->path().extension() != ".json" || file.starts_with('.') ||
            entry->symlink_status(ignored).type() != fs::file_type::regular) {
            continue;
        }
        if (!is_guide_path(name)) { // left out, it would look as if it passed
            return std::unexpected(odd_path(name));
        }
        if (files.size() == max_guide_files) {
            return fail(ErrorKind::too_large, "There are more than 500 fixtures.", "fixtures");
        }
        auto bytes = read_file(entry->path(), name);
        if (!bytes) {
            return std::unexpected(bytes.error());
        }
        total += bytes->size();
        if (total > max_guide_bytes) {
            return fail(ErrorKind::too_large, "The fixtures are larger than 4 MiB.", "fixtures");
        }
        files.emplace(name, *std::move(bytes));
    }
    if (error) {
        return fail(ErrorKind::io, "The folder cannot be read" + reason(error) + ".", "fixtures");
    }
    return files;
}

// "beforehand guide 1\n", then for each file "PATH-LENGTH LENGTH\n", its path and its bytes.
std::string pack_guide_files(const GuideFiles& files) {
    std::string packed(header);
    for (const auto& [path, bytes] : files) {
        packed += std::to_string(path.size()) + ' ' + std::to_string(bytes.size()) + '\n';
        packed += path;
        packed += bytes;
    }
    return packed;
}

Result<GuideFiles> unpack_guide_files(std::string_view packed) {
    const auto damaged = fail(ErrorKind::invalid, "This is not a packed guide, or it is damaged.");
    if (!packed.starts_with(header)) {
        return damaged;
    }
    GuideFiles files;
    std::string_view rest = packed.substr(header.size());
    while (!rest.empty()) {
        std::size_t path_length = 0;
        std::size_t length = 0;
        std::string_view path;
        std::string_view bytes;
        if (!take_number(rest, ' ', path_length) || !take_number(rest, '\n', length) ||
            !take_bytes(rest, path_length, path) || !take_bytes(rest, length, bytes) ||
            files.size() > max_guide_files) {
            return damaged;
        }
        files.emplace(path, bytes);
    }
    if (auto limit = check_guide_limits(files)) {
        return std::unexpected(*std::move(limit));
    }
    if (pack_guide_files(files) != packed) {
        return damaged; // other spellings of the same files would have another hash
    }
    return files;
}

std::string guide_hash(std::string_view packed) {
    static_assert(crypto_generichash_BYTES == 32);
    unsigned char digest[crypto_generichash_BYTES];
    crypto_generichash(digest, sizeof digest, reinterpret_cast<const unsigned char*>(packed.data()),
                       packed.size(), nullptr, 0);
    char hex[2 * sizeof digest + 1];
    sodium_bin2hex(hex, sizeof hex, digest, sizeof digest);
    return hex;
}

} // namespace beforehand
