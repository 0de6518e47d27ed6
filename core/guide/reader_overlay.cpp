// SPDX-License-Identifier: Apache-2.0
#include "core/guide/overlay.h"

#include "core/guide/reader_parts.h"
#include "core/guide/words.h"

#include <algorithm>

namespace beforehand {

namespace {

constexpr int overlay_format = 2;
constexpr std::size_t most_languages = 50;
constexpr std::size_t longest_phone = 40;

class Overlay {
  public:
    Overlay(const Guide& guide, Faults& faults)
        : guide_(guide)
        , faults_(faults) {}

    Guide read(const JsonValue& value);

  private:
    struct Added {
        std::string key; ///< as written, without the prefix
        std::string place;
    };

    void read_head(JsonObject& root);
    void read_changes(JsonObject& steps);
    void read_change(const JsonValue& value, Step& step);
    void read_added(const JsonValue& list);
    void read_texts(JsonObject& root);
    void read_language(JsonObject& texts);
    void drop_switched_off();
    void check_added_links();

    std::string phone(JsonObject& clinic, std::string_view key);
    Step* find(std::string_view key) {
        const auto found = std::ranges::find(guide_.steps, key, &Step::key);
        return found == guide_.steps.end() ? nullptr : &*found;
    }

    Guide guide_;
    Faults& faults_;
    std::vector<std::string> languages_;
    std::vector<std::string> changed_; ///< keys of the guide's steps that have an entry
    std::vector<std::string> off_;
    std::vector<Added> added_;
    std::vector<std::string> refused_; ///< keys of steps that have words and could not be added
    bool adds_ = false;                ///< there is a list of steps to add,
    bool unnamed_ = false;             ///< and one of them has no key, or could not be read at all
};

/// Digits with what people write between them.
std::string Overlay::phone(JsonObject& clinic, std::string_view key) {
    const auto value = clinic.find(key);
    std::string number = value ? value->text(longest_phone) : std::string();
    const bool plain = std::ranges::all_of(number, [](char c) {
        return (c >= '0' && c <= '9') || std::string_view(" +-()/.").find(c) != std::string::npos;
    });
    if (!plain || (!number.empty() && number.find_first_of("0123456789") == number.npos)) {
        value->fault("A telephone number is digits, with + ( ) - / . and spaces between them.");
        number.clear();
    }
    return number;
}

void Overlay::read_head(JsonObject& root) {
    if (const auto value = root.require("format")) {
        value->integer(overlay_format, overlay_format);
    }
    root.key("overlay"); // its own name, for the people who keep it
    if (const auto id = root.require("guide")) {
        const std::string wanted = id->key();
        if (!wanted.empty() && wanted != guide_.id) {
            id->fault("This overlay is for the guide " + in_quotes(wanted) + ", not for " +
                      in_quotes(guide_.id) + ".");
        }
    }
    if (const auto version = root.require("version")) {
        guide_.clinic.version = version->text(longest_title);
        if (!guide_.clinic.version.empty() && !is_version(guide_.clinic.version)) {
            version->fault("A version is one to three numbers with dots, such as 1.0.0.");
        }
    }
    for (const JsonValue& item : root.items("languages", most_languages)) {
        std::string language = item.text(longest_title);
        if (!language.empty() && !is_language(language)) {
            item.fault(in_quotes(language) + " is not a language, such as en or pt-BR.");
        } else if (std::ranges::find(languages_, language) != languages_.end()) {
            item.fault("The language " + in_quotes(language) + " is given twice.");
        } else if (!language.empty()) {
            languages_.push_back(std::move(language));
        }
    }
    if (const auto value = root.find("clinic")) {
        JsonObject clinic(*value);
        guide_.clinic.phone = phone(clinic, "phone");
        guide_.clinic.out_of_hours_phone = phone(clinic, "out_of_hours_phone");
    }
}

void Overlay::read_change(const JsonValue& value, Step& step) {
    JsonObject object(value);
    if (const auto off = object.find("off")) {
        if (off->boolean()) {
            off_.push_back(step.key);
        } else if (off->json().is_boolean()) {
            off->fault("A step that stays on has no \"off\".");
        }
        if (value.json().size() > 1) {
            value.fault("A step that is off has nothing else: leave out \"off\", or all the rest.");
        }
    }
    if (const auto when = object.find("when")) {
        auto occurrences = read_when(*when);
        if (occurrences.size() != step.occurrences.size()) {
            when->fault("The guide has this step " + std::to_string(step.occurrences.size()) +
                        " times, so the clinic's times must be as many.");
        } else if (!occurrences.empty()) {
            // The guide's names stay: they are what ticks belong to.
            for (std::size_t i = 0; i < occurrences.size(); ++i) {
                occurrences[i].name = step.occurrences[i].name;
            }
            step.usual_when = step.occurrences.front().when;
            step.occurrences = std::move(occurrences);
            step.clamp = {}; // the clinic's own hours, or none
        }
    }
    if (const auto clamp = object.find("clamp")) {
        step.clamp = read_clamp(*clamp);
    }
    const Window window = read_window(object, overlay_format);
    step.window.opens = window.opens ? window.opens : step.window.opens;
    step.window.late_until = window.late_until ? window.late_until : step.window.late_until;
    if (const auto deadline = object.find("deadline")) {
        step.deadline = deadline->boolean();
        if (step.deadline) {
            step.window.closes.reset();
        }
    }
    step.window.closes = window.closes ? window.closes : step.window.closes;
    check_deadline(step, object);
    bool has_reminders = !step.reminders.empty();
    if (const auto reminders = object.find("reminders")) {
        has_reminders = !reminders->is_array() || !reminders->json().empty();
        step.reminders = has_reminders ? read_reminders(*reminders) : std::vector<Offset>();
    }
    if (!has_reminders) {
        step.remind_again.reset(); // none is left that could come again
    }
    if (const auto again = object.find("remind_again")) {
        step.remind_again = read_remind_again(*again, has_reminders);
    }
    if (value.is_object() && value.json().empty()) {
        object.fault("Nothing is changed here. A step whose words alone change is named under "
                     "\"texts\" only.");
    }
}

void Overlay::read_changes(JsonObject& steps) {
    for (const auto& [key, value] : steps.members()) {
        Step* step = find(key);
        if (!step) {
            value.fault("The guide has no step " + in_quotes(key) + ".");
        } else if (step->locked || step->is_injection) {
            value.fault(step->locked ? "This step keeps people safe: an overlay cannot change it."
                                     : "This step is the injection itself: it cannot be changed.");
        } else {
            changed_.push_back(key);
            read_change(value, *step);
        }
    }
}

void Overlay::read_added(const JsonValue& list) {
    std::size_t occurrences = 0;
    for (const Step& step : guide_.steps) {
        occurrences += step.occurrences.size();
    }
    const std::vector<JsonValue> items = list.items(most_steps);
    adds_ = true;
    unnamed_ = items.empty();
    for (const JsonValue& item : items) {
        Step step = read_step(item, guide_, overlay_format, Origin::clinic);
        unnamed_ = unnamed_ || step.key.empty();
        occurrences += step.occurrences.size();
        if (occurrences > most_occurrences) {
            faults_.add(item.where(),
                        "With this step the guide has more than " +
                            std::to_string(most_occurrences) + " planned times.",
                        ErrorKind::too_large);
            unnamed_ = true;
            return;
        }
        if (!step.article.empty() && !leads_to_article(guide_, step.article)) {
            faults_.add(json_place(item.where(), "article"),
                        "The link to " + in_quotes(step.article) +
                            " leads nowhere: the article has no such heading.");
        }
        const std::string key = step.key;
        step.key = std::string(clinic_prefix) + key;
        refused_.push_back(key); // until it is there
        if (step.is_injection) {
            item.fault("The guide says which step is the injection.");
        } else if (step.locked) {
            item.fault("Only a guide can lock a step.");
        } else if (find(step.key)) {
            item.fault("There are two steps " + in_quotes(key) + ".");
        } else if (!key.empty()) {
            refused_.pop_back();
            added_.push_back({key, item.where()});
            guide_.steps.push_back(std::move(step));
        }
    }
}

/// A clinic's words on a step of the guide. What the guide says stays, as general advice.
void read_rule(JsonObject& texts, Step& step) {
    const auto take = [&texts](std::string_view key, std::size_t longest, std::string& into) {
        if (const auto value = texts.find(key)) {
            into = value->text(longest);
        }
    };
    take("title", longest_title, step.title);
    take("rule", longest_text, step.rule);
    take("late", longest_text, step.late);
}

void read_added_texts(JsonObject& texts, Step& step) {
    step.title = texts.text("title", longest_title);
    step.what = texts.text("what", longest_text);
    if (const auto why = texts.find("why")) {
        step.why = why->text(longest_text);
    }
    if (const auto late = texts.find("late")) {
        step.late = late->text(longest_text);
    }
    if (step.holds_answer) {
        step.record = texts.text("record", longest_text);
    }
}

void Overlay::read_language(JsonObject& texts) {
    guide_.clinic.name = texts.text("clinic", longest_name);
    if (const auto value = texts.find("steps")) {
        JsonObject steps(*value);
        for (const auto& [key, entry] : steps.members()) {
            Step* step = find(key);
            if (!step || step->origin != Origin::guide) {
                entry.fault("The guide has no step " + in_quotes(key) + ".");
            } else if (step->locked || step->is_injection) {
                entry.fault("This step keeps people safe: an overlay cannot change its words.");
            } else {
                JsonObject words(entry);
                read_rule(words, *step);
            }
        }
    }
    if (!adds_) {
        return;
    }
    if (const auto value = added_.empty() ? texts.find("add") : texts.require("add")) {
        JsonObject steps(*value);
        if (unnamed_) {
            steps.members(); // some of these are the words of what could not be read
        }
        for (const std::string& key : refused_) {
            steps.find(key);
        }
        for (const Added& added : added_) {
            if (const auto entry = steps.require(added.key)) {
                JsonObject words(*entry);
                read_added_texts(words, *find(std::string(clinic_prefix) + added.key));
            }
        }
    }
}

/// An overlay is short: each of its languages says all of it, so that none shows through another.
void check_same_texts(const JsonValue& one, const JsonValue& other) {
    const Json texts = one.json().flatten();
    const Json others = other.json().flatten();
    for (const auto& [place, text] : texts.items()) {
        if (!others.contains(place)) {
            other.fault(in_quotes(place) + " is in another language of the overlay but not here.");
        }
    }
}

void Overlay::read_texts(JsonObject& root) {
    const auto texts = root.require("texts");
    if (!texts || languages_.empty()) {
        return;
    }
    const bool known = std::ranges::find(languages_, guide_.language) != languages_.end();
    const std::string& wanted = known ? guide_.language : languages_.front();
    JsonObject by_language(*texts);
    // Every language is read, so that each is checked; the wanted one last, so that it stays.
    std::vector<std::string> order = languages_;
    std::ranges::partition(order, [&wanted](const std::string& each) { return each != wanted; });
    const auto first = by_language.find(languages_.front());
    for (const std::string& language : order) {
        if (const auto value = by_language.require(language)) {
            JsonObject words(*value);
            read_language(words);
            check_same_texts(first.value_or(*value), *value);
            check_same_texts(*value, first.value_or(*value));
        }
    }
    if (!known) {
        guide_.untranslated.insert("clinic");
    }
}

/// A step that was waited for and is switched off holds nothing up, and fills no line of the card.
void Overlay::drop_switched_off() {
    const auto is_off = [this](const std::string& key) {
        return std::ranges::find(off_, key) != off_.end();
    };
    std::erase_if(guide_.steps, [&is_off](const Step& step) { return is_off(step.key); });
    for (Step& step : guide_.steps) {
        std::erase_if(step.after, is_off);
        std::erase_if(step.unless_done, is_off);
        std::erase_if(step.conflicts, is_off);
    }
    for (ArrivalRow& row : guide_.arrival) {
        std::erase_if(row.steps, is_off);
    }
    std::erase_if(guide_.arrival, [](const ArrivalRow& row) {
        return row.question.empty() && row.steps.empty() && !row.writes;
    });
}

void Overlay::check_added_links() {
    const std::size_t first = guide_.steps.size() - added_.size();
    check_step_links(
        guide_.steps,
        [&](std::size_t at) {
            return at < first ? "guide.json#/steps/" + std::to_string(at)
                              : added_[at - first].place;
        },
        faults_);
}

Guide Overlay::read(const JsonValue& value) {
    JsonObject root(value);
    if (!value.is_object()) {
        return guide_;
    }
    read_head(root);
    const std::size_t before = faults_.count();
    if (const auto steps = root.find("steps")) {
        JsonObject changes(*steps);
        read_changes(changes);
    }
    if (const auto list = root.find("add")) {
        read_added(*list);
    }
    const bool steps_read = faults_.count() == before;
    read_texts(root);
    if (steps_read) {
        check_added_links(); // before anything goes: places are counted from the guide's steps
        drop_switched_off();
    }
    return std::move(guide_);
}

Guide read_overlay(const Guide& guide, std::string_view file, std::string_view json,
                   Faults& faults) {
    if (json.size() > max_overlay_bytes) {
        faults.add(std::string(file), "The file is larger than 256 KiB.", ErrorKind::too_large);
        return guide;
    }
    const auto parsed = parse_strict_json(file, json, faults);
    return parsed ? Overlay(guide, faults).read(JsonValue(*parsed, std::string(file), faults))
                  : guide;
}

} // namespace

Result<Guide> apply_overlay(const Guide& guide, std::string_view file, std::string_view json,
                            DocumentAge age) {
    Faults faults(age);
    Guide made = read_overlay(guide, file, json, faults);
    if (!faults.empty()) {
        return std::unexpected(faults.found().front());
    }
    return made;
}

std::vector<Error> check_overlay(const Guide& guide, std::string_view file, std::string_view json) {
    Faults faults;
    read_overlay(guide, file, json, faults);
    return faults.found();
}

} // namespace beforehand
