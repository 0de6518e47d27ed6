// SPDX-License-Identifier: Apache-2.0
#include "app/view/hit_model.h"

#include "app/view/marked_text.h"

namespace beforehand::view {

namespace {

QString marked(const SearchHit& hit) {
    const std::string_view sentence = hit.sentence;
    QString text;
    std::size_t at = 0;
    for (const auto& [begin, end] : hit.marks) {
        text += escaped(sentence.substr(at, begin - at)) + QStringLiteral("<b>") +
                escaped(sentence.substr(begin, end - begin)) + QStringLiteral("</b>");
        at = end;
    }
    return text + escaped(sentence.substr(at));
}

QString kind_name(const QString& kind) {
    if (kind == QStringLiteral("article")) {
        return HitModel::tr("Article");
    }
    if (kind == QStringLiteral("faq")) {
        return HitModel::tr("Question and answer");
    }
    if (kind == QStringLiteral("word")) {
        return HitModel::tr("Word explained");
    }
    if (kind == QStringLiteral("step")) {
        return HitModel::tr("Step of the plan");
    }
    return HitModel::tr("Get help");
}

} // namespace

std::vector<HitItem> hit_items(const std::vector<SearchHit>& hits) {
    std::vector<HitItem> items;
    for (const SearchHit& hit : hits) {
        const QString at = QString::fromStdString(hit.page);
        const QString kind = at.section(u'#', 0, 0).section(u':', 0, 0);
        items.push_back({at, kind, kind_name(kind), QString::fromStdString(hit.title),
                         QString::fromStdString(hit.sentence), marked(hit)});
    }
    return items;
}

HitModel::HitModel(QObject* parent)
    : ListModel(parent) {}

QVariant HitModel::data(const QModelIndex& index, int role) const {
    const HitItem* hit = item(index);
    if (!hit) {
        return {};
    }
    switch (role) {
    case AtRole:
        return hit->at;
    case KindRole:
        return hit->kind;
    case KindNameRole:
        return hit->kind_name;
    case TitleRole:
        return hit->title;
    case SentenceRole:
        return hit->sentence;
    case MarkedRole:
        return hit->marked;
    default:
        return {};
    }
}

QHash<int, QByteArray> HitModel::roleNames() const {
    return {{AtRole, "at"},       {KindRole, "kind"},         {KindNameRole, "kindName"},
            {TitleRole, "title"}, {SentenceRole, "sentence"}, {MarkedRole, "marked"}};
}

void HitModel::update(std::vector<HitItem> items) {
    const int before = count();
    replace(std::move(items),
            [](const HitItem& old_hit, const HitItem& hit) { return old_hit.at == hit.at; });
    if (count() != before) {
        emit countChanged();
    }
}

} // namespace beforehand::view
