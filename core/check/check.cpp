// SPDX-License-Identifier: Apache-2.0
#include "core/check/check.h"

#include "core/check/fixture.h"
#include "core/check/lints.h"
#include "core/guide/overlay.h"
#include "core/guide/reader.h"
#include "core/guide/words.h"

#include <algorithm>

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

void lint_plan(const Guide& guide, const StepPlaces& places, Faults& warnings) {
    lint_steps(guide, places, warnings);
    lint_times(guide, places, warnings);
}

/// Those of `more` that are not there yet.
void add_new(const std::vector<Error>& more, Faults& faults) {
    for (const Error& each : more) {
        if (std::ranges::find(faults.found(), each) == faults.found().end()) {
            faults.add(each.where, each.message, each.kind);
        }
    }
}

/// What is wrong with the overlay in any language, and what is doubtful with it alone.
void check_clinic(const GuideFiles& files, const OverlayFile& overlay, Faults& errors,
                  Faults& warnings) {
    for (const std::string& language : guide_languages(files)) {
        add_new(check_overlay(*read_guide(files, language), overlay.name, overlay.json), errors);
    }
    const auto guide = read_guide(files);
    if (const auto laid = apply_overlay(*guide, overlay.name, overlay.json)) {
        Faults found;
        const StepPlaces places = step_places(*guide, *laid, overlay.name);
        lint_plan(*laid, places, found);
        lint_clinic_texts(*laid, places, overlay.name, found);
        lint_contacts(*laid, overlay.name, found);
        add_new(found.found(), warnings);
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
        lint_plan(*guide, step_places(*guide), warnings);
        run_fixtures(*guide, fixtures, zones, errors);
    }
    if (overlay) {
        check_clinic(files, *overlay, errors, warnings);
    }
    report.errors = errors.found();
    report.warnings = warnings.found();
    return report;
}

} // namespace beforehand
