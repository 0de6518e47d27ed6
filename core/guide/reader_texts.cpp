// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader_parts.h"

#include "core/guide/markdown.h"
#include "core/guide/words.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace beforehand {

namespace {

constexpr std::size_t most_forms = 12; ///< of a word of the glossary
constexpr std::size_t most_everyday_words = 500;
constexpr std::size_t most_phrases = 6; ///< that answer one of them

/// Reads the texts of one language over a guide.
class Texts {
  public:
    Texts(Guide& guide, bool complete)
        : guide_(guide)
        , complete_(complete) {}

    void read(const JsonValue& texts);

  private:
    /// A text that belongs there.
    void text(JsonObject& object, std::string_view key, std::size_t longest, std::string& into) {
        if (const auto value = find(object, key)) {
            into = value->text(longest);
        }
    }
    /// A text that may be left out; if the first language has it, a translation should too.
    void optional_text(JsonObject& object, std::string_view key, std::string& into) {
        if (!into.empty()) {
            text(object, key, longest_text, into);
        } else if (const auto value = object.find(key)) {
            into = value->text(longest_text);
        }
    }
    /// The member `key`, read by `read`, where an object belongs.
    template <class Read>
    void member(JsonObject& object, std::string_view key, Read read) {
        if (const auto value = find(object, key)) {
            JsonObject inner(*value);
            read(inner);
        }
    }

    /// The member `key`: one text for each thing, under its key. Absent where there is no thing.
    template <class T>
    void keyed(JsonObject& object, std::string_view key, std::size_t longest,
               std::vector<T>& things, std::string T::* into) {
        if (!things.empty()) {
            member(object, key, [&](JsonObject& entry) {
                for (T& thing : things) {
                    text(entry, thing.key, longest, thing.*into);
                }
            });
        }
    }

    std::optional<JsonValue> find(JsonObject& object, std::string_view key) {
        if (complete_) {
            return object.require(key);
        }
        auto value = object.find(key);
        if (!value && object.self().is_object()) {
            const std::string place = json_place(object.self().where(), key);
            guide_.untranslated.insert(place.substr(place.find("#/") + 2));
        }
        return value;
    }

    void question(JsonObject& texts, Question& question);
    void step(JsonObject& texts, Step& step);
    void safety(JsonObject& texts, SafetyCard& card);
    void diary(JsonObject& texts, DiarySchedule& diary);
    void words(JsonObject& root);
    void rest(JsonObject& root);

    Guide& guide_;
    bool complete_;
};

void Texts::question(JsonObject& texts, Question& question) {
    text(texts, "ask", longest_text, question.ask);
    text(texts, "why", longest_text, question.why);
    if (!question.choices.empty()) {
        member(texts, "choices", [&](JsonObject& choices) {
            for (const std::string& choice : question.choices) {
                text(choices, choice, longest_title, question.choice_texts[choice]);
            }
        });
    }
}

void Texts::step(JsonObject& texts, Step& step) {
    text(texts, "title", longest_title, step.title);
    text(texts, "what", longest_text, step.what);
    text(texts, "why", longest_text, step.why);
    optional_text(texts, "usual", step.usual);
    optional_text(texts, "differs", step.differs);
    optional_text(texts, "late", step.late);
    if (step.holds_answer) {
        text(texts, "record", longest_text, step.record);
    }
}

void Texts::safety(JsonObject& texts, SafetyCard& card) {
    text(texts, "title", longest_title, card.title);
    text(texts, "intro", longest_text, card.intro);
    member(texts, "tiers", [&](JsonObject& tiers) {
        for (SafetyTier& tier : card.tiers) {
            member(tiers, tier.key, [&](JsonObject& entry) {
                text(entry, "title", longest_title, tier.title);
                member(entry, "items", [&](JsonObject& items) {
                    for (SafetyItem& item : tier.items) {
                        text(items, item.key, longest_text, item.text);
                    }
                });
            });
        }
    });
}

void Texts::diary(JsonObject& texts, DiarySchedule& diary) {
    text(texts, "movement", longest_text, diary.movement);
    if (!diary.sources.empty()) {
        text(texts, "cutoffs", longest_text, diary.cutoffs);
    }
    keyed(texts, "prompts", longest_title, diary.prompts, &Prompt::title);
    keyed(texts, "phases", longest_title, diary.phases, &DiaryPhase::title);
    keyed(texts, "summaries", longest_title, diary.summaries, &Summary::title);
    keyed(texts, "usual", longest_text, diary.usual, &UsualNow::text);
}

std::vector<std::string> texts_of(const JsonValue& value, std::size_t most, std::size_t longest) {
    std::vector<std::string> texts;
    for (const JsonValue& item : value.items(most)) {
        std::string text = item.text(longest);
        if (std::ranges::find(texts, text) != texts.end()) {
            item.fault("This is given twice.");
        } else if (!text.empty()) {
            texts.push_back(std::move(text));
        }
    }
    return texts;
}

/// The glossary, and what people say in their own words. What is said otherwise in one language
/// says nothing in another: a translation has its own.
void Texts::words(JsonObject& root) {
    if (!guide_.glossary.empty()) {
        member(root, "glossary", [&](JsonObject& glossary) {
            for (GlossaryWord& word : guide_.glossary) {
                member(glossary, word.key, [&](JsonObject& entry) {
                    text(entry, "word", longest_title, word.word);
                    text(entry, "means", longest_text, word.means);
                    const auto also = entry.find("also");
                    word.also = also ? texts_of(*also, most_forms, longest_title)
                                     : std::vector<std::string>();
                });
            }
        });
    }
    guide_.everyday_words.clear();
    if (const auto list = root.find("everyday_words")) {
        for (const JsonValue& item : list->items(most_everyday_words)) {
            JsonObject entry(item);
            EverydayWords words;
            if (const auto say = entry.require("say")) {
                words.say = say->text(longest_title);
                if (std::ranges::any_of(words.say, [](char c) { return c >= 'A' && c <= 'Z'; })) {
                    say->fault("What people say is in lower case here.");
                }
            }
            if (const auto find = entry.require("find")) {
                words.find = texts_of(*find, most_phrases, longest_title);
            }
            guide_.everyday_words.push_back(std::move(words));
        }
    }
}

/// What a guide need not have at all.
void Texts::rest(JsonObject& root) {
    if (!guide_.changelog.empty()) {
        member(root, "changes", [&](JsonObject& changes) {
            for (Release& release : guide_.changelog) {
                text(changes, release.version, longest_text, release.text);
            }
        });
    }
    if (!guide_.arrival.empty()) {
        member(root, "arrival", [&](JsonObject& rows) {
            for (ArrivalRow& row : guide_.arrival) {
                member(rows, row.key, [&](JsonObject& entry) {
                    text(entry, "label", longest_title, row.label);
                    if (row.writes) {
                        text(entry, "hint", longest_text, row.hint);
                    }
                });
            }
        });
    }
    if (!guide_.follow_ups.empty()) {
        member(root, "follow_ups", [&](JsonObject& follow_ups) {
            for (FollowUp& follow_up : guide_.follow_ups) {
                member(follow_ups, follow_up.key, [&](JsonObject& entry) {
                    text(entry, "title", longest_title, follow_up.title);
                    text(entry, "what", longest_text, follow_up.what);
                });
            }
        });
    }
}

void Texts::read(const JsonValue& texts) {
    JsonObject root(texts);
    text(root, "title", longest_title, guide_.title);
    text(root, "summary", longest_text, guide_.summary);
    member(root, "questions", [&](JsonObject& questions) {
        for (Question& each : guide_.questions) {
            member(questions, each.key, [&](JsonObject& entry) { question(entry, each); });
        }
    });
    member(root, "steps", [&](JsonObject& steps) {
        for (Step& each : guide_.steps) {
            member(steps, each.key, [&](JsonObject& entry) { step(entry, each); });
        }
    });
    if (guide_.safety.tiers.empty()) {
        root.find("safety"); // it could not be read: no need to say so once more for each line
    } else {
        member(root, "safety", [&](JsonObject& entry) { safety(entry, guide_.safety); });
    }
    if (guide_.diary) {
        member(root, "diary", [&](JsonObject& entry) { diary(entry, *guide_.diary); });
    }
    words(root);
    rest(root);
}

} // namespace

void read_texts(const JsonValue& texts, Guide& guide, bool complete) {
    Texts(guide, complete).read(texts);
}

void read_articles(const GuideFiles& files, Guide& guide, bool complete, Faults& faults) {
    for (Article& article : guide.articles) {
        const std::string path = guide.language + "/articles/" + article.key + ".md";
        const auto file = files.find(path);
        if (file == files.end() && complete) {
            faults.add(path, "The file is missing: guide.json lists this article.");
        } else if (file == files.end()) {
            guide.untranslated.insert("articles/" + article.key);
        } else {
            MarkdownPage document = read_markdown(path, file->second, faults);
            article.title = std::move(document.title);
            article.blocks = std::move(document.blocks);
        }
    }
}

void read_faq(const GuideFiles& files, Guide& guide, bool complete, Faults& faults) {
    const std::string path = guide.language + "/faq.md";
    const auto file = files.find(path);
    if (file == files.end() && complete) {
        faults.add(path, "The file is missing.");
        return;
    }
    if (file == files.end()) {
        guide.untranslated.insert("faq");
        return;
    }
    guide.faq.clear();
    MarkdownPage document = read_markdown(path, file->second, faults, MarkdownGroups::allowed);
    std::string group;
    bool empty_group = false; // so far
    const auto check_group = [&] {
        if (empty_group) {
            faults.add(path, "There is no question below the group " + in_quotes(group) + '.');
        }
    };
    for (Block& block : document.blocks) {
        if (block.kind == Block::Kind::heading && block.level == 1) {
            check_group();
            group = block.plain_text();
            empty_group = true;
            if (count_characters(group) > longest_title) {
                faults.add(markdown_place(path, block.anchor),
                           "The name of a group has at most " + std::to_string(longest_title) +
                               " characters.",
                           ErrorKind::too_large);
            }
        } else if (block.kind == Block::Kind::heading && block.level == 2) {
            guide.faq.push_back({block.anchor, block.plain_text(), {}, group});
            empty_group = false;
        } else if (guide.faq.empty() || empty_group) {
            faults.add(path, "Text comes before the first question, a line that starts with ##.");
            return;
        } else {
            guide.faq.back().answer.push_back(std::move(block));
        }
    }
    check_group();
    for (const Faq& faq : guide.faq) {
        if (faq.answer.empty()) {
            faults.add(markdown_place(path, faq.key), "This question has no answer.");
        }
    }
}

} // namespace beforehand
