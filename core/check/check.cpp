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

/// The guide with the overlay in it, or without where that has faults.
Guide laid_over(const Guide& guide, const std::optional<OverlayFile>& overlay, Faults& errors) {
    if (!overlay) {
        return guide;
    }
    for (const Error& fault : check_overlay(guide, overlay->name, overlay->json)) {
        errors.add(fault.where, fault.message, fault.kind);
    }
    return apply_overlay(guide, overlay->name, overlay->json).value_or(guide);
}

/// What follows from times and conditions, with the clinic's rules where there are any.
void lint_plan(const Guide& guide, const std::optional<OverlayFile>& overlay, ZoneDatabase& zones,
               Faults& warnings) {
    lint_steps(guide, warnings);
    if (const auto utc = zones.find("Etc/UTC")) {
        lint_times(guide, *utc, warnings);
    }
    if (overlay && !guide.clinic.version.empty()) {
        lint_contacts(guide, overlay->name, warnings);
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
        lint_plan(laid_over(*guide, overlay, errors), overlay, zones, warnings);
        run_fixtures(*guide, fixtures, zones, errors);
    }
    report.errors = errors.found();
    report.warnings = warnings.found();
    return report;
}

} // namespace beforehand
