// SPDX-License-Identifier: Apache-2.0
#include "app/view/guide_view.h"

#include <algorithm>

namespace beforehand::view {

namespace {

QString grade_words(char grade) {
    switch (grade) {
    case 'A':
        return GuideView::tr("Guidelines, regulators and research");
    case 'B':
        return GuideView::tr("Hospitals and universities");
    case 'C':
        return GuideView::tr("Private clinics and vendors");
    default:
        return GuideView::tr("Summaries of other sources");
    }
}

/// "From May 2018 · read on 20 November 2026"
QString source_dates(const Source& source, const Wording& wording) {
    const QString dated = source.dated.empty()
                              ? GuideView::tr("No date given")
                              : GuideView::tr("From %1").arg(wording.date(source.dated));
    return source.accessed.empty()
               ? dated
               : GuideView::tr("%1 · read %2").arg(dated, wording.date(source.accessed));
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

bool GuideView::reviewLacks() const {
    return guide_ && (!guide_->review || guide_->review->due < today_);
}

QString GuideView::version() const {
    return guide_ ? QString::fromStdString(guide_->version) : QString();
}

QString GuideView::clinic() const {
    return guide_ ? QString::fromStdString(guide_->clinic.name) : QString();
}

QString GuideView::review_text(const Guide& guide, WallDate today, const Wording& wording) {
    if (!guide.review) {
        return tr("Not yet reviewed by a clinician");
    }
    const QString due = wording.date(guide.review->due);
    const QString by = QString::fromStdString(guide.review->by);
    return guide.review->due < today
               ? tr("Reviewed by %1. Its next review was due on %2.").arg(by, due)
               : tr("Reviewed by %1, next review by %2").arg(by, due);
}

std::vector<TextItem> GuideView::source_items(const Guide& guide,
                                              const std::vector<std::string>& ids,
                                              const Wording& wording) {
    std::vector<const Source*> sources;
    for (const std::string& id : ids) {
        if (const Source* source = guide.find_source(id)) {
            sources.push_back(source);
        }
    }
    std::ranges::stable_sort(sources, {}, &Source::grade);
    std::vector<TextItem> items;
    char grade = 0;
    for (const Source* source : sources) {
        items.push_back({QString::fromStdString(source->id), QString::fromStdString(source->name),
                         source_dates(*source, wording),
                         source->grade == grade ? QString() : grade_words(source->grade),
                         QString::fromStdString(source->url)});
        grade = source->grade;
    }
    return items;
}

void GuideView::update(std::shared_ptr<const Guide> guide, const QString& country, bool fahrenheit,
                       WallDate today, const Wording& wording) {
    const QString review = guide ? review_text(*guide, today, wording) : QString();
    const bool other = guide != guide_ || today != today_ || review != review_text_;
    today_ = today;
    guide_ = std::move(guide);
    review_text_ = review;
    safety_.update(guide_ ? guide_->safety : SafetyCard{}, country, fahrenheit);
    if (other) {
        emit changed();
    }
}

} // namespace beforehand::view
