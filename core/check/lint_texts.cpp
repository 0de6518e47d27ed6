// SPDX-License-Identifier: Apache-2.0
#include "core/check/lint_sentences.h"
#include "core/check/lints.h"

#include "core/guide/markdown.h"
#include "core/guide/terms.h"
#include "core/guide/words.h"
#include "core/text/reading.h"

#include <algorithm>
#include <cmath>

namespace beforehand {

namespace {

constexpr int enough_words = 60;    ///< for a grade to mean something
constexpr double highest_grade = 7; ///< US school grade
constexpr int longest_sentence = 15;
constexpr int shortest_statement = 6; ///< words: shorter ones point somewhere, or name something

std::string rounded(double grade) {
    const long tenths = std::lround(grade * 10);
    return std::to_string(tenths / 10) + '.' + std::to_string(std::abs(tenths % 10));
}

void lint_hard_words(const std::string& place, const std::string& text,
                     const std::vector<TextRange>& explained, Faults& warnings) {
    std::string list;
    for (const std::string& word : hard_words(text, explained)) {
        list += (list.empty() ? "" : ", ") + word;
    }
    if (!list.empty()) {
        warnings.add(place, "Hard to read, and not in the glossary: " + list + '.');
    }
}

void lint_reading(const std::string& place, const std::string& text, const Terms& terms,
                  Faults& warnings) {
    const auto explained = terms.ranges_in(text);
    lint_hard_words(place, text, explained, warnings);
    lint_sentences(place, text, warnings);
    const TextMeasure found = measure(text, explained);
    if (found.words >= enough_words) {
        const double grade = std::max(found.flesch_kincaid(), found.automated_index());
        if (grade > highest_grade) {
            warnings.add(place, "This reads at US school grade " + rounded(grade) +
                                    "; 7 is the most. Shorter sentences and words help.");
        }
    } else if (found.longest_sentence > longest_sentence) {
        warnings.add(place, "A sentence here has " + std::to_string(found.longest_sentence) +
                                " words; 15 are the most.");
    }
}

std::string words_of(const std::vector<Block>& blocks) {
    std::string text;
    for (const Block& block : blocks) {
        const bool heads = block.kind == Block::Kind::heading || !block.heads.empty();
        if (!heads) { // which are no sentences
            text += block.plain_text() + '\n';
        }
        for (const std::string& cell : block.cells) {
            text += cell + '\n';
        }
    }
    return text;
}

/// A paragraph or list item that tells something: not a question, not the lead of a list.
bool is_statement(const Block& block) {
    const bool tells = block.kind == Block::Kind::paragraph || block.kind == Block::Kind::bullet ||
                       block.kind == Block::Kind::numbered || block.kind == Block::Kind::table_row;
    const std::string text = block.plain_text();
    const bool points = std::ranges::any_of(
        block.spans, [](const Span& span) { return span.kind == Span::Kind::link; });
    return tells && !points && !text.ends_with('?') && !text.ends_with(':') &&
           measure(text).words >= shortest_statement;
}

void lint_blocks(const std::string& file, std::string anchor, const std::vector<Block>& blocks,
                 Faults& warnings) {
    for (const Block& block : blocks) {
        if (block.kind == Block::Kind::heading) {
            anchor = block.anchor;
        } else if (is_statement(block) && block.sources.empty() && !block.general) {
            const std::string text = block.plain_text();
            warnings.add(markdown_place(file, anchor),
                         "This has no source: \"" + text.substr(0, text.find(' ', 40)) + " …\"");
        }
    }
}

bool asks_to_call(const std::string& text) {
    static constexpr const char* phrases[] = {"all the clinic", "all your clinic",
                                              "hone the clinic", "hone your clinic"};
    return std::ranges::any_of(
        phrases, [&text](const char* phrase) { return text.find(phrase) != text.npos; });
}

bool is_english(const Guide& guide) {
    return guide.language == "en" || guide.language.starts_with("en-");
}

/// The step itself was written at `place`, its texts at `words`.
void lint_step(const Step& step, const std::string& place, const std::string& words,
               const Terms& terms, Faults& warnings) {
    std::string texts;
    for (const std::string* text :
         {&step.what, &step.why, &step.usual, &step.differs, &step.late, &step.record}) {
        texts += *text + '\n';
    }
    lint_reading(words, texts, terms, warnings);
    if (step.calls == Call::none && (asks_to_call(step.what) || asks_to_call(step.late))) {
        warnings.add(place, "The words ask to call the clinic, but the step offers no number: add "
                            "\"calls\".");
    }
}

void lint_diary(const DiarySchedule& diary, const std::string& words, const Terms& terms,
                Faults& warnings) {
    lint_reading(words + "movement", diary.movement, terms, warnings);
    for (const UsualNow& usual : diary.usual) {
        lint_reading(words + "usual/" + usual.key, usual.text, terms, warnings);
    }
    lint_reading(words + "cutoffs", diary.cutoffs, terms, warnings);
}

/// A line that is read in a hurry. One that counts signs up, each short, may be longer in all.
void lint_line(const std::string& place, const std::string& text, const Terms& terms,
               Faults& warnings) {
    constexpr int longest_sign = 6; ///< words between commas
    const auto explained = terms.ranges_in(text);
    lint_hard_words(place, text, explained, warnings);
    lint_sentences(place, text, warnings);
    std::string signs = text;
    std::ranges::replace(signs, ',', '\n');
    const int longest = measure(text).longest_sentence;
    if (longest > longest_sentence && measure(signs).longest_sentence > longest_sign) {
        warnings.add(place,
                     "A sentence here has " + std::to_string(longest) + " words; 15 are the most.");
    }
}

void lint_questions(const Guide& guide, const std::string& words, const Terms& terms,
                    Faults& warnings) {
    for (const Question& question : guide.questions) {
        const std::string place = words + question.key;
        lint_line(place + "/ask", question.ask, terms, warnings);
        lint_line(place + "/why", question.why, terms, warnings);
        for (const auto& [choice, text] : question.choice_texts) {
            lint_line(place + "/choices/" + choice, text, terms, warnings);
        }
    }
}

void lint_safety(const SafetyCard& card, const std::string& words, const Terms& terms,
                 Faults& warnings) {
    lint_line(words + "intro", card.intro, terms, warnings);
    for (const SafetyTier& tier : card.tiers) {
        const std::string place = words + "tiers/" + tier.key;
        lint_line(place + "/title", tier.title, terms, warnings);
        for (const SafetyItem& item : tier.items) {
            lint_line(place + "/items/" + item.key, item.text, terms, warnings);
        }
    }
}

} // namespace

void lint_texts(const Guide& guide, Faults& warnings) {
    const std::string folder = guide.language + '/';
    const bool english = is_english(guide);
    const Terms terms(guide.glossary);
    for (const Article& article : guide.articles) {
        const std::string file = folder + "articles/" + article.key + ".md";
        if (!guide.lacks("articles/" + article.key)) {
            lint_blocks(file, {}, article.blocks, warnings);
            if (english) {
                lint_reading(file, words_of(article.blocks), terms, warnings);
            }
        }
    }
    for (const Faq& faq : guide.faq) {
        const std::string place = markdown_place(folder + "faq.md", faq.key);
        if (!guide.lacks("faq")) {
            lint_blocks(folder + "faq.md", faq.key, faq.answer, warnings);
            if (english) {
                lint_reading(place, words_of(faq.answer), terms, warnings);
            }
        }
    }
    const StepPlaces places = step_places(guide);
    for (const Step& step : guide.steps) {
        if (english) {
            lint_step(step, places.at(step.key), folder + "texts.json#/steps/" + step.key, terms,
                      warnings);
        }
    }
    for (const GlossaryWord& word : guide.glossary) {
        if (english) {
            lint_reading(folder + "texts.json#/glossary/" + word.key, word.means, terms, warnings);
        }
    }
    if (english) {
        lint_line(folder + "texts.json#/summary", guide.summary, terms, warnings);
        lint_questions(guide, folder + "texts.json#/questions/", terms, warnings);
        lint_safety(guide.safety, folder + "texts.json#/safety/", terms, warnings);
    }
    if (guide.diary && english) {
        lint_diary(*guide.diary, folder + "texts.json#/diary/", terms, warnings);
    }
}

void lint_clinic_texts(const Guide& guide, const StepPlaces& places, const std::string& overlay,
                       Faults& warnings) {
    if (!is_english(guide)) {
        return;
    }
    const std::string words = overlay + "#/texts/" + guide.language;
    const Terms terms(guide.glossary);
    for (const Step& step : guide.steps) {
        if (step.origin == Origin::clinic) {
            lint_step(step, places.at(step.key),
                      words + "/add/" + step.key.substr(clinic_prefix.size()), terms, warnings);
        } else if (!step.rule.empty()) {
            lint_reading(words + "/steps/" + step.key + "/rule", step.rule, terms, warnings);
        }
    }
}

void lint_contacts(const Guide& guide, const std::string& overlay, Faults& warnings) {
    const auto asks = [&guide](Call call) {
        return std::ranges::any_of(guide.steps,
                                   [call](const Step& s) { return s.calls == call; }) ||
               std::ranges::any_of(guide.safety.tiers,
                                   [call](const SafetyTier& tier) { return tier.call == call; });
    };
    if (guide.clinic.phone.empty() && asks(Call::clinic)) {
        warnings.add(overlay + "#/clinic", "Steps or the safety card say to call the clinic, and "
                                           "the overlay gives no \"phone\".");
    }
    if (guide.clinic.out_of_hours_phone.empty() &&
        (asks(Call::out_of_hours) || asks(Call::clinic))) {
        warnings.add(overlay + "#/clinic",
                     "There is no \"out_of_hours_phone\" for when the clinic is closed.");
    }
}

} // namespace beforehand
