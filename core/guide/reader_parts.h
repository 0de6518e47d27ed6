// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/faults.h"
#include "core/guide/guide.h"
#include "core/guide/guide_files.h"
#include "core/guide/json_reader.h"

#include <cstddef>
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

std::vector<Occurrence> read_when(const JsonValue& value);
Window read_window(JsonObject& step);

std::vector<Source> read_sources(JsonObject& guide);
/// The required member "sources": ids of `known`, each once.
std::vector<std::string> read_source_ids(JsonObject& object, const std::vector<Source>& known);

/// Fills in what needs no language: everything of a step but its texts.
std::vector<Step> read_steps(JsonObject& root, const Guide& guide);
SafetyCard read_safety(const JsonValue& value, const std::vector<Source>& known);
std::optional<Review> read_review(const JsonValue& value);

/// LANGUAGE/texts.json: a text for each thing in `guide`, and none for anything else.
void read_texts(const JsonValue& texts, Guide& guide);

/// LANGUAGE/articles/KEY.md and LANGUAGE/faq.md.
void read_articles(const GuideFiles& files, Guide& guide, Faults& faults);
void read_faq(const GuideFiles& files, Guide& guide, Faults& faults);

/// Links and sources in articles and answers, links of steps, and sources that nothing names.
void check_links(const Guide& guide, Faults& faults);

} // namespace beforehand
