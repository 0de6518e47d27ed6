// SPDX-License-Identifier: Apache-2.0
#include "app/view/reading_view.h"

#include "app/view/guide_view.h"
#include "app/view/session.h"
#include "core/plan/reading_days.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace beforehand::view {

namespace {

constexpr std::size_t most_hits = 12;
constexpr std::size_t most_now = 2; ///< more at once is homework

std::vector<TextItem> question_items(const Guide& guide) {
    std::vector<TextItem> items;
    std::string group;
    for (const Faq& faq : guide.faq) {
        items.push_back({QStringLiteral("faq:") + QString::fromStdString(faq.key),
                         QString::fromStdString(faq.question),
                         {},
                         faq.group == group ? QString() : QString::fromStdString(faq.group)});
        group = faq.group;
    }
    return items;
}

/// The letter that a word is looked up under.
QString letter_of(const QString& word) {
    return word.left(1).normalized(QString::NormalizationForm_D).left(1).toUpper();
}

/// By the alphabet of the person's locale, as people look words up.
std::vector<TextItem> word_items(const Guide& guide) {
    std::vector<TextItem> items;
    for (const GlossaryWord& word : guide.glossary) {
        items.push_back({QString::fromStdString(word.key), QString::fromStdString(word.word),
                         QString::fromStdString(word.means)});
    }
    std::ranges::sort(items, [](const TextItem& one, const TextItem& other) {
        return QString::localeAwareCompare(one.text, other.text) < 0;
    });
    QString letter;
    for (TextItem& item : items) {
        if (letter_of(item.text) != letter) {
            item.head = letter = letter_of(item.text);
        }
    }
    return items;
}

/// In the order of reading, each once.
void add_new(const std::vector<std::string>& more, std::vector<std::string>& ids) {
    std::ranges::copy_if(more, std::back_inserter(ids), [&ids](const std::string& id) {
        return std::ranges::find(ids, id) == ids.end();
    });
}

} // namespace

ReadingView::ReadingView(Session& session)
    : session_(session) {}

const Reading* ReadingView::mark(std::string_view article) const {
    const auto found = std::ranges::find(marks_, article, &Reading::article);
    return found == marks_.end() ? nullptr : &*found;
}

ArticleItem ReadingView::item_of(const Article& article) const {
    const Reading* known = mark(article.key);
    return {QString::fromStdString(article.key), QString::fromStdString(article.title),
            tr("%n minute(s)", nullptr, article.minutes()), known && known->read_at};
}

void ReadingView::update() {
    const std::shared_ptr<const Guide> guide = session_.shown_guide();
    // What was read is a help, no more: where it cannot be told, nothing counts as read.
    marks_ = guide
                 ? session_.composition().reading().all(guide->id).value_or(std::vector<Reading>())
                 : std::vector<Reading>();
    std::map<std::optional<Phase>, std::vector<ArticleItem>> articles;
    std::vector<ArticleItem> now;
    if (const app::Snapshot* snapshot = session_.snapshot()) {
        for (const Article* article :
             reading_now(*guide, snapshot->plan, snapshot->procedure.answers, snapshot->now)) {
            const ArticleItem item = item_of(*article);
            if (now.size() < most_now && !item.read) {
                now.push_back(item);
            }
        }
    }
    if (guide) {
        for (const Article& article : guide->articles) {
            ArticleItem item = item_of(article);
            if (std::ranges::find(now, item.key, &ArticleItem::key) ==
                now.end()) { // once is enough
                articles[article.phase].push_back(std::move(item));
            }
        }
    }
    about_.update(std::move(articles[std::nullopt]));
    preparation_.update(std::move(articles[Phase::preparation]));
    procedure_day_.update(std::move(articles[Phase::procedure_day]));
    recovery_.update(std::move(articles[Phase::recovery]));
    now_.update(std::move(now));
    if (guide_) {
        fill();
    }
    if (!typed_.isEmpty()) {
        find(); // it may be another guide, or another plan
    }
    emit changed();
}

int ReadingView::questionCount() const {
    const auto guide = session_.shown_guide();
    return guide ? static_cast<int>(guide->faq.size()) : 0;
}

int ReadingView::wordCount() const {
    const auto guide = session_.shown_guide();
    return guide ? static_cast<int>(guide->glossary.size()) : 0;
}

void ReadingView::search(const QString& typed) {
    typed_ = typed.trimmed();
    find();
    emit changed();
}

void ReadingView::find() {
    const app::Snapshot* snapshot = session_.snapshot();
    const auto found = session_.composition().search().find(
        session_.shown_guide(), snapshot ? snapshot->procedure.layer.own : std::vector<Step>(),
        typed_.toStdString(), most_hits,
        session_.preferences()->temperature() == QStringLiteral("F"));
    problem_ = found ? QString() : QString::fromStdString(found.error().message);
    hits_.update(found ? hit_items(*found) : std::vector<HitItem>());
}

void ReadingView::fill() {
    const std::shared_ptr<const Guide> guide = session_.shown_guide();
    if (guide && guide != guide_) {
        guide_ = guide;
        questions_.update(question_items(*guide));
        words_.update(word_items(*guide));
        const auto items = [&](const std::vector<std::string>& named) {
            return GuideView::source_items(*guide, named, session_.wording());
        };
        std::vector<std::string> ids;
        for (const GlossaryWord& word : guide->glossary) {
            add_new(word.sources, ids);
        }
        word_sources_.update(items(std::exchange(ids, {})));
        for (const SafetyTier& tier : guide->safety.tiers) {
            for (const SafetyItem& item : tier.items) {
                add_new(item.sources, ids);
            }
        }
        safety_sources_.update(items(std::exchange(ids, {})));
        for (const Faq& faq : guide->faq) {
            for (const Block& block : faq.answer) {
                add_new(block.sources, ids);
            }
        }
        question_sources_.update(items(ids));
    }
}

TextListModel* ReadingView::wordSources() {
    fill();
    return &word_sources_;
}

TextListModel* ReadingView::questionSources() {
    fill();
    return &question_sources_;
}

TextListModel* ReadingView::safetySources() {
    fill();
    return &safety_sources_;
}

TextListModel* ReadingView::questions() {
    fill();
    return &questions_;
}

TextListModel* ReadingView::words() {
    fill();
    return &words_;
}

} // namespace beforehand::view
