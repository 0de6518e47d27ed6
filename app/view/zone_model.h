// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace beforehand::view {

/// Time zones to pick from, narrowed down by what is typed.
class ZoneModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY filterChanged)

  public:
    enum Role { ZoneRole = Qt::UserRole + 1, CityRole, RegionRole }; ///< zone, city, region

    explicit ZoneModel(QObject* parent = nullptr);

    QString filter() const { return filter_; }
    void setFilter(const QString& filter);
    int count() const { return static_cast<int>(shown_.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(const std::vector<std::string>& names);

    Q_INVOKABLE int rowOf(const QString& zone) const; ///< among those shown; -1: it is not

    static QString city(const QString& zone);   ///< "America/New_York" -> "New York"
    static QString region(const QString& zone); ///< "America"

  signals:
    void filterChanged();

  private:
    QStringList all_;
    QStringList shown_;
    QString filter_;
};

} // namespace beforehand::view
