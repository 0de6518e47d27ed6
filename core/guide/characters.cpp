// SPDX-License-Identifier: Apache-2.0
#include "core/guide/characters.h"

#include "core/guide/guide_files.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace beforehand {

namespace {

/// Asks for each line; `complaint` returns what is wrong with it, or null.
template <class Complaint>
bool check_lines(std::string_view file, std::string_view bytes, Faults& faults,
                 Complaint complaint) {
    bool good = true;
    for (std::size_t start = 0; start < bytes.size() && !faults.full();) {
        const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
        if (const char* words = complaint(bytes.substr(start, end - start))) {
            faults.add(line_place(file, bytes, start), words);
            good = false;
        }
        start = end + 1;
    }
    return good;
}

} // namespace

std::string line_place(std::string_view file, std::string_view bytes, std::size_t position) {
    const auto before = bytes.substr(0, std::min(position, bytes.size()));
    return std::string(file) + " line " + std::to_string(1 + std::ranges::count(before, '\n'));
}

bool check_bytes(std::string_view file, std::string_view bytes, Faults& faults) {
    if (bytes.size() > max_guide_file_bytes) {
        faults.add(std::string(file), "The file is larger than 256 KiB.", ErrorKind::too_large);
        return false;
    }
    if (bytes.starts_with("\xef\xbb\xbf")) {
        faults.add(std::string(file),
                   "The file starts with a byte-order mark. Save it as plain UTF-8.");
        return false;
    }
    if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")) {
        faults.add(std::string(file), "The file is UTF-16. Save it as UTF-8.");
        return false;
    }
    return check_lines(file, bytes, faults, [](std::string_view line) -> const char* {
        if (line.find('\0') != line.npos) {
            return "There is a NUL character in this line.";
        }
        return is_clean_utf8(line) ? nullptr : "This line is not UTF-8.";
    });
}

bool check_controls(std::string_view file, std::string_view text, Faults& faults) {
    const bool kept = faults.age() == DocumentAge::kept;
    return check_lines(file, text, faults, [kept](std::string_view line) -> const char* {
        if (has_control_characters(line)) {
            return "This line holds a control character or one that turns the reading direction. "
                   "Take it out.";
        }
        return !kept && has_invisible_characters(line)
                   ? "This line holds a character that nobody sees, "
                     "such as a blank without width. Type it again."
                   : nullptr;
    });
}

} // namespace beforehand
