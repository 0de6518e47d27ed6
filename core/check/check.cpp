// SPDX-License-Identifier: Apache-2.0
#include "core/check/check.h"

#include "core/check/fixture.h"
#include "core/check/lint_overlay.h"
#include "core/check/lint_translated.h"
#include "core/check/lints.h"
#include "core/check/overlay_places.h"
#include "core/check/rules.h"
#include "core/check/texts.h"
#include "core/guide/overlay.h"
#include "core/guide/reader.h"
#include "core/guide/words.h"

#include <algorithm>
#include <functional>

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

void look_at_plan(const Guide& guide, const StepPlaces& places, Faults& errors, Faults& warnings) {
    check_phases(guide, places, errors, warnings);
    check_repeats(guide, places, errors);
    lint_steps(guide, places, warnings);
    lint_times(guide, places, warnings);
}

/// A guide's words in one language, beside those of its first one.
void look_at_words(const GuideFiles& files, const Guide& guide, const Guide& first, Faults& errors,
                   Faults& warnings) {
    const std::string path = guide.language + "/texts.json";
    check_words(texts_in(json_of(path, files.at(path)), path), errors, warnings);
    check_pages(files, guide, errors, warnings);
    lint_texts(guide, warnings);
    lint_translation(guide, warnings);
    if (guide.language != first.language) {
        lint_translated(texts_of(files, guide), guide.language + '/', texts_of(files, first),
                        first.language + '/', warnings);
    }
}

/// Those of `more` that are not there yet; `moved` says where they belong.
template <class Moved = std::identity>
void add_new(const std::vector<Error>& more, Faults& faults, Moved moved = {}) {
    for (const Error& each : more) {
        if (std::ranges::find(faults.found(), each) == faults.found().end()) {
            faults.add(moved(each.where), each.message, each.kind);
        }
    }
}

/// What the overlay makes of the guide in its first language.
void look_at_laid(const Guide& guide, const Guide& laid, const OverlayFile& overlay, Faults& errors,
                  Faults& warnings) {
    const Json json = json_of(overlay.name, overlay.json);
    const StepPlaces places = step_places(guide, laid, overlay.name);
    Faults wrong;
    Faults doubtful;
    look_at_plan(laid, places, wrong, doubtful);
    check_words(texts_in(json.at("texts"), json_place(overlay.name, "texts")), wrong, doubtful);
    lint_overlay(json, overlay.name, doubtful);
    lint_clinic_texts(laid, places, overlay.name, doubtful);
    lint_contacts(laid, overlay.name, doubtful);
    const auto moved = [&](const std::string& where) {
        return overlay_place(where, step_places(guide), json, overlay.name);
    };
    add_new(wrong.found(), errors, moved);
    add_new(doubtful.found(), warnings, moved);
}

/// What is wrong with the overlay in any language, and what is doubtful with it alone.
void check_clinic(const GuideFiles& files, const OverlayFile& overlay, Faults& errors,
                  Faults& warnings) {
    for (const std::string& language : guide_languages(files)) {
        add_new(check_overlay(*read_guide(files, language), overlay.name, overlay.json), errors);
    }
    const auto guide = read_guide(files);
    if (const auto laid = apply_overlay(*guide, overlay.name, overlay.json)) {
        look_at_laid(*guide, *laid, overlay, errors, warnings);
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
    const std::vector<std::string> languages = guide_languages(files);
    const Guide first = *read_guide(files, languages.front());
    for (const std::string& language : languages) {
        look_at_words(files, *read_guide(files, language), first, errors, warnings);
    }
    check_frame(files, first, errors);
    check_prompts(first, errors);
    look_at_plan(first, step_places(first), errors, warnings);
    run_fixtures(first, fixtures, zones, errors);
    if (overlay) {
        check_clinic(files, *overlay, errors, warnings);
    }
    report.errors = errors.found();
    report.warnings = warnings.found();
    return report;
}

} // namespace beforehand
