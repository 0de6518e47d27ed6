// SPDX-License-Identifier: Apache-2.0
#include "core/guide/guide_files.h"
#include "core/share/everything.h"
#include "core/share/everything_fields.h"
#include "core/share/everything_parts.h"

#include <set>
#include <sodium.h>

namespace beforehand {

namespace {

using everything::Fields;

constexpr int largest_block = 1'000'000;

KeptBytes read_kept(const JsonValue& value) {
    Fields fields(value);
    KeptBytes kept{fields.words("hash"), {}};
    const std::string base64 = fields.text("bytes");
    kept.bytes.resize(base64.size() / 4 * 3);
    std::size_t length = 0;
    const char* end = nullptr;
    const int read = sodium_base642bin(reinterpret_cast<unsigned char*>(kept.bytes.data()),
                                       kept.bytes.size(), base64.data(), base64.size(), nullptr,
                                       &length, &end, sodium_base64_VARIANT_ORIGINAL);
    if (read != 0 || end != base64.data() + base64.size()) {
        fields.fault("bytes", "This is not base64.");
    }
    kept.bytes.resize(length);
    if (fields.boolean("damaged") != (guide_hash(kept.bytes) != kept.hash)) {
        fields.fault("hash", "The bytes are not the ones that belong to this hash.");
    }
    return kept;
}

InstalledGuide read_installed(const JsonValue& value) {
    Fields fields(value);
    return {fields.words("guide_id"), fields.words("guide_hash"),
            fields.words_or_null("overlay_hash"), fields.instant("installed_at")};
}

ReadingRecord read_reading(const JsonValue& value) {
    Fields fields(value);
    ReadingRecord record{fields.words("guide_id"), {}};
    record.reading.article = fields.words("article");
    record.reading.read_at = fields.instant_or_null("read_at");
    fields.or_null("place", [&record](const JsonValue& given) {
        Fields place(given);
        record.reading.place = {place.text("anchor"), place.integer("block", 0, largest_block)};
        record.reading.place_at = place.instant("left_at");
        return true;
    });
    return record;
}

std::map<std::string, std::string, std::less<>> read_settings(const JsonValue& value) {
    std::map<std::string, std::string, std::less<>> settings;
    JsonObject object(value);
    for (const auto& [name, member] : object.members()) {
        if (!member.is_string()) {
            member.fault("A text in quotes belongs here.");
        } else {
            settings[name] = member.json().get<std::string>();
        }
    }
    return settings;
}

/// Every id that is named is there, once.
class References {
  public:
    explicit References(const JsonValue& root)
        : root_(root) {}

    void check(const Everything& all) {
        const auto guides = ids("guides", all.guides, &KeptBytes::hash);
        const auto overlays = ids("overlays", all.overlays, &KeptBytes::hash);
        const auto procedures = ids("procedures", all.procedures, &ProcedureRecord::id);
        for (const InstalledGuide& guide : all.installed) {
            need("installed_guides", guides, guide.guide_hash);
            need("installed_guides", overlays, guide.overlay_hash);
        }
        for (const ProcedureRecord& procedure : all.procedures) {
            need("procedures", guides, procedure.made_with);
            for (const auto& choice : procedure.guides) {
                need("procedures", guides, choice.what.guide_hash);
                need("procedures", overlays, choice.what.overlay_hash);
            }
            if (procedure.follows) {
                need("procedures", procedures, procedure.follows->procedure);
            }
        }
        std::set<std::string_view> before;
        for (const EntryRecord& record : all.log) {
            need("log", procedures, record.entry.procedure);
            need("log", before, record.entry.corrects);
            if (!before.insert(record.entry.id).second) {
                fault("log", record.entry.id, " is there twice.");
            }
        }
    }

  private:
    template <class T>
    std::set<std::string_view> ids(const char* where, const std::vector<T>& items,
                                   std::string T::* id) {
        std::set<std::string_view> found;
        for (const T& item : items) {
            if (!found.insert(item.*id).second) {
                fault(where, item.*id, " is there twice.");
            }
        }
        return found;
    }
    void need(const char* where, const std::set<std::string_view>& ids, const std::string& id) {
        if (!id.empty() && !ids.contains(id)) {
            fault(where, id, " is named here and not there.");
        }
    }
    void fault(const char* where, const std::string& id, const char* what) {
        root_.faults().add(json_place(root_.where(), where), id + what);
    }

    const JsonValue& root_;
};

EverythingDocument read_document(const JsonValue& root) {
    EverythingDocument document;
    Everything& all = document.everything;
    {
        Fields fields(root);
        fields.integer("format", everything_format, everything_format);
        document.app = fields.words("app");
        document.exported_at = fields.instant("exported_at");
        all.procedures = fields.list("procedures", everything::read_procedure);
        all.log = fields.list("log", everything::read_entry);
        all.reading = fields.list("reading", read_reading);
        if (const auto settings = fields.member("settings")) {
            all.settings = read_settings(*settings);
        }
        all.installed = fields.list("installed_guides", read_installed);
        all.guides = fields.list("guides", read_kept);
        all.overlays = fields.list("overlays", read_kept);
    }
    if (root.faults().empty()) {
        References(root).check(all);
    }
    return document;
}

/// A form that is not known yet: only its number can be relied on.
bool is_later_form(const Json& json) {
    if (!json.is_object()) {
        return false;
    }
    const auto format = json.find("format");
    return format != json.end() && format->is_number_unsigned() &&
           format->get<std::uint64_t>() > std::uint64_t{everything_format};
}

} // namespace

Result<EverythingDocument> read_everything_json(std::string_view json) {
    Faults faults;
    const auto parsed = parse_strict_json("document", json, faults, JsonTexts::any);
    EverythingDocument document;
    if (parsed && faults.empty()) {
        if (is_later_form(*parsed)) {
            return fail(ErrorKind::newer_version,
                        "A newer version of Beforehand wrote this file. Update the app to read it.",
                        "document#/format");
        }
        document = read_document(JsonValue(*parsed, "document", faults));
    }
    if (!faults.empty()) {
        return std::unexpected(faults.found().front());
    }
    return document;
}

} // namespace beforehand
