// SPDX-License-Identifier: Apache-2.0
#include "app/view/safety_model.h"

#include "core/text/units.h"

#include <set>

namespace beforehand::view {

SafetyModel::SafetyModel(QObject* parent)
    : QAbstractListModel(parent) {}

QString SafetyModel::emergencyNumber() const {
    const auto found = card_.emergency_numbers.find(country_.toStdString());
    return found == card_.emergency_numbers.end() ? QString()
                                                  : QString::fromStdString(found->second);
}

QString SafetyModel::allNumbers() const {
    std::set<std::string> numbers;
    for (const auto& [country, number] : card_.emergency_numbers) {
        numbers.insert(number);
    }
    QStringList list;
    for (const std::string& number : numbers) {
        list.push_back(QString::fromStdString(number));
    }
    return list.join(QStringLiteral(", "));
}

int SafetyModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(card_.tiers.size());
}

QVariant SafetyModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SafetyTier& tier = card_.tiers[static_cast<std::size_t>(index.row())];
    switch (role) {
    case CallRole:
        switch (tier.call) {
        case Call::emergency:
            return QStringLiteral("emergency");
        case Call::clinic:
            return QStringLiteral("clinic");
        case Call::out_of_hours: // of steps alone
        case Call::none:
            return QStringLiteral("none");
        }
        return {};
    case TitleRole:
        return QString::fromStdString(tier.title);
    case ItemsRole: {
        QStringList lines;
        for (const SafetyItem& item : tier.items) {
            lines.push_back(QString::fromStdString(with_temperatures(item.text, fahrenheit_)));
        }
        return lines;
    }
    case KeyRole:
        return QString::fromStdString(tier.key);
    default:
        return {};
    }
}

QHash<int, QByteArray> SafetyModel::roleNames() const {
    return {{CallRole, "call"}, {TitleRole, "title"}, {ItemsRole, "items"}, {KeyRole, "key"}};
}

void SafetyModel::update(const SafetyCard& card, const QString& country, bool fahrenheit) {
    beginResetModel();
    card_ = card;
    country_ = country;
    fahrenheit_ = fahrenheit;
    endResetModel();
    emit changed();
}

} // namespace beforehand::view
