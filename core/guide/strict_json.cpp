// SPDX-License-Identifier: Apache-2.0
#include "core/guide/strict_json.h"

#include "core/guide/characters.h"
#include "core/guide/words.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace beforehand {

namespace {

/// Builds the document while it is parsed, so that a key given twice is seen before it is lost.
class Builder final : public nlohmann::json_sax<Json> {
  public:
    Builder(std::string_view file, std::string_view text, Faults& faults, JsonTexts texts)
        : file_(file)
        , text_(text)
        , faults_(faults)
        , texts_(texts) {}

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(std::int64_t value) override { return put(value); }
    bool number_unsigned(std::uint64_t value) override { return put(value); }
    bool number_float(double value, const std::string&) override { return put(value); }
    bool binary(Json::binary_t&) override { return false; } // JSON text has none

    bool string(std::string& value) override {
        next_child();
        complain("This text", value);
        return attach(std::move(value));
    }

    bool key(std::string& name) override {
        Level& level = levels_.back();
        level.key = name;
        complain("This key", name);
        if (level.value.contains(name)) {
            faults_.add(place(), "The key " + in_quotes(name) + " is given twice.");
        }
        return true;
    }

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& error) override {
        const std::string_view detail = error.what();
        const std::size_t at = position == 0 ? 0 : std::min(position - 1, text_.size());
        const char* words = plain_cause(at);
        if (detail.find("surrogate") != detail.npos) {
            words = "A \\u escape is half a character: \\uD800 to \\uDFFF come in pairs.";
        } else if (detail.find("control character") != detail.npos) {
            words = "A text holds a control character: texts are one line, without tabs.";
        } else if (position > text_.size()) {
            words = "The file ends too early: a quote, brace or bracket is not closed.";
        }
        faults_.add(line_place(file_, text_, at), words);
        return false;
    }

    Json take() { return std::move(root_); }

  private:
    struct Level {
        Json value;
        std::string key{};     ///< of an object: the member being read
        std::size_t index = 0; ///< of an array: one more than the item being read
    };

    /// What an author most likely wrote at this byte, where JSON ends to be JSON.
    const char* plain_cause(std::size_t at) const {
        const std::string_view before = text_.substr(0, at);
        const std::string_view rest = text_.substr(at);
        // A character of several bytes may be refused at any of them.
        const std::string_view near = text_.substr(at < 2 ? 0 : at - 2, 5);
        const auto last = before.find_last_not_of(" \t\r\n");
        const bool after_comma = last != before.npos && before[last] == ',';
        for (const char* curly : {"“", "”", "„", "‘", "’"}) {
            if (near.find(curly) != near.npos) {
                return "This is a curly quote: write a straight one, \".";
            }
        }
        if (rest.starts_with('\'')) {
            return "This is a single quote: write a double one, \".";
        }
        if (rest.starts_with('/')) {
            return "JSON has no comments: take out what starts with /.";
        }
        if (after_comma && (rest.starts_with('}') || rest.starts_with(']'))) {
            return "There is a comma too much before this bracket: nothing follows it.";
        }
        return "This is not JSON: look for a missing or surplus comma, quote or brace just before "
               "here.";
    }

    /// What a text of these documents must not hold.
    void complain(const char* what, const std::string& text) {
        const bool one_line = texts_ == JsonTexts::one_line;
        const bool controls =
            has_control_characters(text) || text.find_first_of("\t\r\n") != text.npos;
        if (!is_clean_utf8(text) || (one_line && controls)) {
            faults_.add(place(), std::string(what) + " holds a control character or one that turns "
                                                     "the reading direction. Take it out.");
        } else if (one_line && faults_.age() == DocumentAge::brought &&
                   has_invisible_characters(text)) {
            faults_.add(place(), std::string(what) + " holds a character that nobody sees, such as "
                                                     "a blank without width. Type it again.");
        }
    }

    template <class T>
    bool put(T value) {
        next_child();
        return attach(std::move(value));
    }

    bool open(Json empty) {
        next_child();
        if (levels_.size() >= static_cast<std::size_t>(max_json_depth)) {
            faults_.add(place(),
                        "Nested too deep: " + std::to_string(max_json_depth) +
                            " levels are the most.",
                        ErrorKind::too_large);
            return false;
        }
        levels_.push_back({std::move(empty)});
        return true;
    }

    bool close() {
        Json done = std::move(levels_.back().value);
        levels_.pop_back();
        return attach(std::move(done));
    }

    void next_child() {
        if (!levels_.empty() && levels_.back().value.is_array()) {
            ++levels_.back().index;
        }
    }

    bool attach(Json value) {
        if (levels_.empty()) {
            root_ = std::move(value);
        } else if (levels_.back().value.is_array()) {
            levels_.back().value.push_back(std::move(value));
        } else {
            levels_.back().value[levels_.back().key] = std::move(value);
        }
        return !faults_.full();
    }

    std::string place() const {
        std::string place = file_;
        for (const Level& level : levels_) {
            place = json_place(place, level.value.is_array() ? std::to_string(level.index - 1)
                                                             : level.key);
        }
        return place;
    }

    std::string file_;
    std::string_view text_;
    Faults& faults_;
    JsonTexts texts_;
    std::vector<Level> levels_;
    Json root_;
};

} // namespace

std::optional<Json> parse_strict_json(std::string_view file, std::string_view text, Faults& faults,
                                      JsonTexts texts) {
    if (texts == JsonTexts::one_line && !check_bytes(file, text, faults)) {
        return std::nullopt;
    }
    Builder builder(file, text, faults, texts);
    if (!Json::sax_parse(text, &builder)) {
        return std::nullopt;
    }
    return builder.take();
}

std::string json_place(std::string_view place, std::string_view key) {
    std::string made(place);
    made += place.find('#') == place.npos ? "#/" : "/";
    for (const char c : key) {
        if (c == '~') {
            made += "~0";
        } else if (c == '/') {
            made += "~1";
        } else {
            made += c;
        }
    }
    return made;
}

} // namespace beforehand
