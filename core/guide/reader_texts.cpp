// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader_parts.h"

#include "core/guide/markdown.h"
#include "core/guide/words.h"

namespace beforehand {

namespace {

/// The member `key` of `object`, read by `read`, where an object belongs.
template <class Read>
void read_member(JsonObject& object, std::string_view key, Read read) {
    if (const auto value = object.require(key)) {
        JsonObject member(*value);
        read(member);
    }
}

void read_question(JsonObject& texts, Question& question) {
    question.ask = texts.text("ask", longest_text);
    question.why = texts.text("why", longest_text);
    if (!question.choices.empty()) {
        read_member(texts, "choices", [&](JsonObject& choices) {
            for (const std::string& choice : question.choices) {
                question.choice_texts.emplace(choice, choices.text(choice, longest_title));
            }
        });
    }
}

void read_step_texts(JsonObject& texts, Step& step) {
    step.title = texts.text("title", longest_title);
    step.what = texts.text("what", longest_text);
    step.why = texts.text("why", longest_text);
    if (const auto differs = texts.find("differs")) {
        step.differs = differs->text(longest_text);
    }
    if (const auto late = texts.find("late")) {
        step.late = late->text(longest_text);
    }
    if (step.holds_answer) {
        step.record = texts.text("record", longest_text);
    }
}

void read_safety_texts(JsonObject& texts, SafetyCard& card) {
    card.title = texts.text("title", longest_title);
    card.intro = texts.text("intro", longest_text);
    read_member(texts, "tiers", [&](JsonObject& tiers) {
        for (SafetyTier& tier : card.tiers) {
            read_member(tiers, tier.key, [&](JsonObject& entry) {
                tier.title = entry.text("title", longest_title);
                read_member(entry, "items", [&](JsonObject& items) {
                    for (SafetyItem& item : tier.items) {
                        item.text = items.text(item.key, longest_text);
                    }
                });
            });
        }
    });
}

} // namespace

void read_texts(const JsonValue& texts, Guide& guide) {
    JsonObject root(texts);
    guide.title = root.text("title", longest_title);
    guide.summary = root.text("summary", longest_text);
    read_member(root, "questions", [&](JsonObject& questions) {
        for (Question& question : guide.questions) {
            read_member(questions, question.key,
                        [&](JsonObject& entry) { read_question(entry, question); });
        }
    });
    read_member(root, "steps", [&](JsonObject& steps) {
        for (Step& step : guide.steps) {
            read_member(steps, step.key, [&](JsonObject& entry) { read_step_texts(entry, step); });
        }
    });
    read_member(root, "safety",
                [&](JsonObject& safety) { read_safety_texts(safety, guide.safety); });
}

void read_articles(const GuideFiles& files, Guide& guide, Faults& faults) {
    for (Article& article : guide.articles) {
        const std::string path = guide.language + "/articles/" + article.key + ".md";
        const auto file = files.find(path);
        if (file == files.end()) {
            faults.add(path, "The file is missing: guide.json lists this article.");
            continue;
        }
        Document document = read_markdown(path, file->second, faults);
        article.title = std::move(document.title);
        article.blocks = std::move(document.blocks);
    }
}

void read_faq(const GuideFiles& files, Guide& guide, Faults& faults) {
    const std::string path = guide.language + "/faq.md";
    const auto file = files.find(path);
    if (file == files.end()) {
        faults.add(path, "The file is missing.");
        return;
    }
    Document document = read_markdown(path, file->second, faults);
    for (Block& block : document.blocks) {
        if (block.kind == Block::Kind::heading && block.level == 2) {
            guide.faq.push_back({block.anchor, block.plain_text(), {}});
        } else if (guide.faq.empty()) {
            faults.add(path, "Text comes before the first question, a line that starts with ##.");
            return;
        } else {
            guide.faq.back().answer.push_back(std::move(block));
        }
    }
    for (const Faq& faq : guide.faq) {
        if (faq.answer.empty()) {
            faults.add(markdown_place(path, faq.key), "This question has no answer.");
        }
    }
}

} // namespace beforehand
