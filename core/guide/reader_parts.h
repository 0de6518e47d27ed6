// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/faults.h"
#include "core/guide/figure.h"
#include "core/guide/guide.h"
#include "core/guide/guide_files.h"
#include "core/guide/json_reader.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

// The parts that reader.cpp is put together from. Each reads what it can, leaves what is wrong in
// the faults of the value it was given, and returns something usable either way.

inline constexpr std::size_t longest_title = 60;
inline constexpr std::size_t longest_text = 600;
inline constexpr std::size_t longest_name = 300; ///< of a source or a reviewer
inline constexpr std::size_t most_questions = 100;
inline constexpr std::size_t most_steps = 500;
inline constexpr std::size_t most_occurrences = 2000; ///< in the whole guide
inline constexpr std::size_t most_sources = 500;
inline constexpr std::size_t most_articles = 100;

/// Questions may ask about earlier ones, so that they cannot wait for each other.
std::vector<Question> read_questions(JsonObject& guide);

/// Refuses questions that are not `known` and answers that they do not have.
Condition read_condition(const JsonValue& value, const std::vector<Question>& known);

std::optional<Anchor> read_anchor(JsonObject& object); ///< empty: faulty
std::vector<Occurrence> read_when(const JsonValue& value);
Window read_window(JsonObject& step, int format);
/// A deadline and a closing time of its own cannot both be.
void check_deadline(const Step& step, JsonObject& object);
Clamp read_clamp(const JsonValue& value);
std::vector<Offset> read_reminders(const JsonValue& value);
/// Refused unless the step `has_reminders`: none could come again.
std::optional<RemindAgain> read_remind_again(const JsonValue& value, bool has_reminders);

std::vector<Source> read_sources(JsonObject& guide);
/// The required member "sources": ids of `known`, each once.
std::vector<std::string> read_source_ids(JsonObject& object, const std::vector<Source>& known);

/// Fills in what needs no language: everything of a step but its texts.
Step read_step(const JsonValue& item, const Guide& guide, int format, Origin origin);
std::vector<Step> read_steps(JsonObject& root, const Guide& guide, int format);
/// "after", "unless_done" and "conflicts": other steps that are there, and no step that waits for
/// itself in the end. `place` says where the step at a position was written.
void check_step_links(const std::vector<Step>& steps,
                      const std::function<std::string(std::size_t)>& place, Faults& faults);

std::vector<Article> read_article_list(JsonObject& root, const Guide& guide);
std::vector<GlossaryWord> read_glossary(const JsonValue& value, const Guide& guide);
std::vector<Figure> read_figure_list(const JsonValue& value);
/// figures/KEY.svg for each.
void read_figures(const GuideFiles& files, Guide& guide, Faults& faults);

std::vector<Release> read_changelog(const JsonValue& value, const Guide& guide);
std::vector<ArrivalRow> read_arrival(const JsonValue& value, const Guide& guide);
std::vector<FollowUp> read_follow_ups(const JsonValue& value);
/// When to make an entry, without the words.
DiarySchedule read_diary(const JsonValue& value, const Guide& guide);
/// "prompt" of steps: prompts that are there, and that come when the step does.
void check_prompt_links(const Guide& guide, Faults& faults);
SafetyCard read_safety(const JsonValue& value, const std::vector<Source>& known);
std::optional<Review> read_review(const JsonValue& value);

/// LANGUAGE/texts.json: a text for each thing in `guide`, and none for anything else. Where it need
/// not be `complete`, what is missing stays as it is and is named in Guide::untranslated; so do
/// the two below with missing files.
void read_texts(const JsonValue& texts, Guide& guide, bool complete);

/// LANGUAGE/articles/KEY.md and LANGUAGE/faq.md.
void read_articles(const GuideFiles& files, Guide& guide, bool complete, Faults& faults);
void read_faq(const GuideFiles& files, Guide& guide, bool complete, Faults& faults);

/// Whether "KEY" is an article, or "KEY#HEADING" a heading of one.
bool leads_to_article(const Guide& guide, std::string_view link);

/// Links and sources in articles and answers, and links of steps; of a `whole` guide, all of which
/// could be read, sources that nothing names.
void check_links(const Guide& guide, bool whole, Faults& faults);

} // namespace beforehand
