// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/list_model.h"

#include <QString>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace beforehand::view {

struct PromptItem {
    QString key;
    QString occurrence;
    QString section; ///< on the first row of a prompt what the guide calls it: "First 8 hours"
    QString title;   ///< "45 minutes after"
    QString time;    ///< when it is or was due
    QString state;   ///< "upcoming", "open", "late", "missed", "answered"
    QString words;   ///< the state, or the scores, in words
    QString entry;   ///< id of the entry that answers it
    bool operator==(const PromptItem&) const = default;
};

/// The diary's schedule, prompt by prompt.
class PromptModel : public ListModel<PromptItem> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)

  public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< all as above; promptState for state
        OccurrenceRole,
        SectionRole,
        TitleRole,
        TimeRole,
        StateRole,
        WordsRole,
        EntryRole,
    };

    using ListModel::ListModel;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void update(std::vector<PromptItem> items);

  signals:
    void countChanged();
};

} // namespace beforehand::view
