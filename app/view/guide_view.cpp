// SPDX-License-Identifier: Apache-2.0
#include "app/view/guide_view.h"

#include "core/time/iso8601.h"

#include <algorithm>

namespace beforehand::view {

namespace {

const QString faq_prefix = QStringLiteral("faq:");

/// The ids that the blocks name, each once, in the order of reading.
std::vector<std::string> sources_of(const std::vector<Block>& blocks) {
    std::vector<std::string> ids;
    for (const Block& block : blocks) {
        for (const std::string& id : block.sources) {
            if (std::ranges::find(ids, id) == ids.end()) {
                ids.push_back(id);
            }
        }
    }
    return ids;
}

} // namespace

GuideView::GuideView(QObject* parent)
    : QObject(parent) {}

QString GuideView::title() const {
    return guide_ ? QString::fromStdString(guide_->title) : QString();
}

QString GuideView::summary() const {
    return guide_ ? QString::fromStdString(guide_->summary) : QString();
}

QString GuideView::reviewText() const {
    return guide_ ? review_text(*guide_, today_) : QString();
}

bool GuideView::reviewLacks() const {
    return guide_ && (!guide_->review || guide_->review->due < today_);
}

QString GuideView::version() const {
    return guide_ ? QString::fromStdString(guide_->version) : QString();
}

QString GuideView::clinic() const {
    return guide_ ? QString::fromStdString(guide_->clinic.name) : QString();
}

bool GuideView::articleUntranslated() const {
    return guide_ && guide_->lacks(articleKey_.startsWith(faq_prefix)
                                       ? "faq"
                                       : "articles/" + articleKey_.toStdString());
}

QString GuideView::review_text(const Guide& guide, WallDate today) {
    if (!guide.review) {
        return tr("Not yet reviewed by a clinician");
    }
    const QString due = QString::fromStdString(format_date(guide.review->due));
    const QString by = QString::fromStdString(guide.review->by);
    return guide.review->due < today
               ? tr("Reviewed by %1. Its next review was due on %2.").arg(by, due)
               : tr("Reviewed by %1, next review by %2").arg(by, due);
}

std::vector<TextItem> GuideView::source_items(const Guide& guide,
                                              const std::vector<std::string>& ids) {
    std::vector<TextItem> items;
    for (const std::string& id : ids) {
        if (const Source* source = guide.find_source(id)) {
            items.push_back({QString::fromStdString(id), QString::fromStdString(source->name),
                             QString::fromStdString(source->url)});
        }
    }
    return items;
}

void GuideView::update(std::shared_ptr<const Guide> guide, const QString& country, bool fahrenheit,
                       WallDate today) {
    const bool other = guide != guide_ || today != today_;
    today_ = today;
    guide_ = std::move(guide);
    safety_.update(guide_ ? guide_->safety : SafetyCard{}, country, fahrenheit);
    if (!other) {
        return;
    }
    std::vector<TextItem> articles;
    std::vector<TextItem> faq;
    if (guide_) {
        for (const Article& article : guide_->articles) {
            articles.push_back({QString::fromStdString(article.key),
                                QString::fromStdString(article.title),
                                tr("%n minute(s)", nullptr, article.minutes())});
        }
        for (const Faq& question : guide_->faq) {
            faq.push_back({faq_prefix + QString::fromStdString(question.key),
                           QString::fromStdString(question.question)});
        }
    }
    articles_.update(std::move(articles));
    faq_.update(std::move(faq));
    emit changed();
    open(articleKey_);
}

void GuideView::open(const QString& key) {
    articleKey_ = key;
    articleTitle_.clear();
    articleDetail_.clear();
    std::vector<Block> blocks;
    if (guide_ && key.startsWith(faq_prefix)) {
        const auto found =
            std::ranges::find(guide_->faq, key.mid(faq_prefix.size()).toStdString(), &Faq::key);
        if (found != guide_->faq.end()) {
            articleTitle_ = QString::fromStdString(found->question);
            blocks = found->answer;
        }
    } else if (const Article* article =
                   guide_ ? guide_->find_article(key.toStdString()) : nullptr) {
        articleTitle_ = QString::fromStdString(article->title);
        articleDetail_ = tr("%n minute(s)", nullptr, article->minutes());
        blocks = article->blocks;
    }
    articleSources_.update(guide_ ? source_items(*guide_, sources_of(blocks))
                                  : std::vector<TextItem>());
    article_.update(std::move(blocks));
    emit articleChanged();
}

} // namespace beforehand::view
