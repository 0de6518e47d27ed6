// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/list_model.h"
#include "core/diary/log_store.h"

#include <QtQml/qqmlregistration.h>
#include <limits>
#include <optional>
#include <vector>

namespace beforehand::view {

class Session;

/// What was written down, by time, newest first: read in parts, as far as someone looks.
class LogModel : public ListModel<LogEntry> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged) ///< why the log cannot be read

  public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< entryId
        DayRole,                   ///< "Thursday 12 March": for sections
        TimeRole,                  ///< "10:15", with the zone if it is not the device's
        KindRole,                  ///< "pain", "note", "overall"
        TextRole,
        ScoreRole,  ///< "6 out of 10", "Left: at rest 3, moving 6", "not answered"; a line a side
        ScoredRole, ///< whether there is a score at all
        DetailRole, ///< medicine, observations and the like, each in a line
        MarkRole,   ///< "written 3 hours later", "corrected"; empty if neither
        CorrectedRole, ///< something stood there before
        PromptRole,    ///< the prompt that it answers: "45 minutes after"
    };

    /// Never more than `most` entries.
    explicit LogModel(Session& session, std::size_t most = std::numeric_limits<std::size_t>::max());

    int count() const { return rowCount(); }
    QString problem() const { return problem_; }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    /// "" or words that say why it is still there.
    Q_INVOKABLE QString remove(const QString& id);

    /// Reads again what was read so far.
    void update();

  signals:
    void countChanged();
    void problemChanged();

  private:
    void read(const LogQuery& query);
    void read_on(std::size_t wanted);
    void show();

    Session& session_;
    std::size_t most_;
    std::vector<LogEntry> read_; ///< in order; the rows are these
    // Where to read on: before that moment, and behind that place.
    std::optional<Instant> before_;
    std::optional<LogPlace> next_;
    bool more_ = true;
    bool showing_ = false;
    std::size_t damaged_ = 0;
    QString problem_;
};

} // namespace beforehand::view
