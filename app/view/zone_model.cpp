// SPDX-License-Identifier: Apache-2.0
#include "app/view/zone_model.h"

namespace beforehand::view {

namespace {

QString readable(QString part) {
    return part.replace(u'_', u' ');
}

} // namespace

ZoneModel::ZoneModel(QObject* parent)
    : QAbstractListModel(parent) {}

void ZoneModel::setFilter(const QString& filter) {
    if (filter == filter_) {
        return;
    }
    filter_ = filter;
    const QString wanted = readable(filter.trimmed());
    beginResetModel();
    shown_.clear();
    for (const QString& zone : all_) {
        if (readable(zone).contains(wanted, Qt::CaseInsensitive)) {
            shown_.push_back(zone);
        }
    }
    endResetModel();
    emit filterChanged();
}

int ZoneModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant ZoneModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const QString& zone = shown_[index.row()];
    switch (role) {
    case ZoneRole:
        return zone;
    case CityRole:
        return city(zone);
    case RegionRole:
        return region(zone);
    default:
        return {};
    }
}

QHash<int, QByteArray> ZoneModel::roleNames() const {
    return {{ZoneRole, "zone"}, {CityRole, "city"}, {RegionRole, "region"}};
}

void ZoneModel::update(const std::vector<std::string>& names) {
    beginResetModel();
    all_.clear();
    for (const std::string& name : names) {
        all_.push_back(QString::fromStdString(name));
    }
    shown_ = all_;
    filter_.clear();
    endResetModel();
    emit filterChanged();
}

int ZoneModel::rowOf(const QString& zone) const {
    return static_cast<int>(shown_.indexOf(zone));
}

QString ZoneModel::city(const QString& zone) {
    return readable(zone.section(u'/', -1));
}

QString ZoneModel::region(const QString& zone) {
    return readable(zone.section(u'/', 0, -2));
}

} // namespace beforehand::view
