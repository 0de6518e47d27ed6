// SPDX-License-Identifier: Apache-2.0
#include "app/view/guide_view.h"

#include "core/time/iso8601.h"

namespace beforehand::view {

namespace {

QString grade_words(char grade) {
    switch (grade) {
    case 'A':
        return GuideView::tr("Regulator, guideline or research paper");
    case 'B':
        return GuideView::tr("Hospital or university leaflet");
    case 'C':
        return GuideView::tr("Private clinic or vendor");
    default:
        return GuideView::tr("Summary of another source");
    }
}

/// "A · Regulator, guideline or research paper · from 2018 · read in 2026-11", and the address.
QString source_detail(const Source& source) {
    QStringList parts{QString(QLatin1Char(source.grade)), grade_words(source.grade)};
    if (!source.dated.empty()) {
        parts.push_back(GuideView::tr("from %1").arg(QString::fromStdString(source.dated)));
    }
    if (!source.accessed.empty()) {
        parts.push_back(GuideView::tr("read %1").arg(QString::fromStdString(source.accessed)));
    }
    return parts.join(QStringLiteral(" · ")) + QLatin1Char('\n') +
           QString::fromStdString(source.url);
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
                             source_detail(*source)});
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
    if (other) {
        emit changed();
    }
}

} // namespace beforehand::view
