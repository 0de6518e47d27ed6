// SPDX-License-Identifier: Apache-2.0
#include "core/check/check.h"

#include "core/check/fixture.h"
#include "core/check/lints.h"
#include "core/guide/overlay.h"
#include "core/guide/reader.h"
#include "core/guide/words.h"

namespace beforehand {

namespace {

void run_fixtures(const Guide& guide, const GuideFiles& fixtures, ZoneDatabase& zones,
                  Faults& faults) {
    for (const auto& [file, json] : fixtures) {
        run_fixture(file, json, guide, zones, faults);
    }
}

void lint_translation(const Guide& guide, Faults& warnings) {
    for (const std::string& place : guide.untranslated) {
        const bool file = place.starts_with("articles/") || place == "faq";
        warnings.add(guide.language + (file ? "/" + place + ".md" : "/texts.json#/" + place),
                     "There is no translation: the first language is shown here.");
    }
}

} // namespace

CheckReport check_all(const GuideFiles& files, const GuideFiles& fixtures,
                      const std::optional<OverlayFile>& overlay, ZoneDatabase& zones) {
    CheckReport report;
    report.errors = check_guide(files);
    if (!report.errors.empty()) {
        return report; // what cannot be read cannot be looked at further
    }
    Faults errors;
    Faults warnings;
    bool first = true;
    for (const std::string& language : guide_languages(files)) {
        const auto guide = read_guide(files, language);
        if (!guide) {
            continue; // check_guide() would have said so
        }
        lint_texts(*guide, warnings);
        lint_translation(*guide, warnings);
        if (!first) {
            continue;
        }
        first = false;
        lint_steps(*guide, warnings);
        if (const auto utc = zones.find("Etc/UTC")) {
            lint_times(*guide, *utc, warnings);
        }
        run_fixtures(*guide, fixtures, zones, errors);
    }
    if (overlay) {
        const auto guide = read_guide(files);
        for (const Error& fault : check_overlay(*guide, overlay->name, overlay->json)) {
            errors.add(fault.where, fault.message, fault.kind);
        }
        if (const auto laid = apply_overlay(*guide, overlay->name, overlay->json)) {
            lint_steps(*laid, warnings);
            lint_contacts(*laid, overlay->name, warnings);
            if (const auto utc = zones.find("Etc/UTC")) {
                lint_times(*laid, *utc, warnings);
            }
        }
    }
    report.errors = errors.found();
    report.warnings = warnings.found();
    return report;
}

} // namespace beforehand
