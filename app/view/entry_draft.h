// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_entry.h"
#include "core/time/zone.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand::view {

/// An entry as it is typed: what stands in each field. Answers to yes and no are -1 (not
/// answered), 0 or 1; scores are -1 (not answered) or 0 to 10.
struct EntryDraft {
    struct Scores {
        int rest = -1;
        int moving = -1;
    };

    LogEntry::Kind kind = LogEntry::Kind::pain;
    std::optional<LogEntry> before{}; ///< the entry that is corrected
    std::optional<PromptId> prompt{};
    std::optional<Side> side{}; ///< none: nobody said yet which side it is about
    std::map<Side, Scores> scores{};
    QString movement{};
    int took_medicine = -1;
    std::vector<MedicineTaken> medicines{};
    QString medicine{}; ///< one that is not on the list yet
    QString medicine_time{};
    int numb_leg = -1;
    int nap = -1;
    QString text{};
    int severity = -1;
    std::map<std::string, QString, std::less<>> observed{}; ///< by kind, and "own-name"
    QString glucose_unit{};                                 ///< empty: the usual one
    QString temperature_unit{};
    std::optional<int> relief{}; ///< below 0: worse
    int change = -1;
    QString local{};      ///< "2026-03-12T10:15"; empty: now
    QString fault{};      ///< why it was not saved
    bool touched = false; ///< something was typed that is not saved

    /// An entry as it stands, to be corrected.
    static EntryDraft of(const LogEntry& entry, const Zone& zone);

    /// Shows that side. A score that did not say its side is of the first that is named.
    void show_side(std::optional<Side> shown);
    const Scores* shown_scores() const; ///< of the side that is shown; null: none yet
    bool more() const;                  ///< something stands in the folded part
    QString typed(std::string_view observation) const;
};

/// Reads what was typed. Every fault has words for the person.
class DraftReader {
    Q_DECLARE_TR_FUNCTIONS(beforehand::view::DraftReader)

  public:
    /// What is not in the draft itself. All of it must outlive the reader.
    struct Around {
        const Zone& zone; ///< of the device
        const QLocale& locale;
        Instant now;
        std::optional<Instant> due{}; ///< of the prompt that is answered
        QString glucose_unit{};
        QString temperature_unit{};
    };

    DraftReader(const EntryDraft& draft, Around around)
        : draft_(draft)
        , around_(std::move(around)) {}

    /// What it is about; none: now. The page shows whole minutes: a moment that was not touched
    /// keeps its seconds.
    Result<std::optional<Instant>> moment() const;
    /// Those on the list, and the one that is still in its field.
    Result<std::vector<MedicineTaken>> medicines() const;
    /// All but its moment and its prompt.
    Result<LogEntry> entry() const;

  private:
    Result<std::vector<Observation>> observations() const;

    const EntryDraft& draft_;
    Around around_;
};

std::optional<int> answered(int value); ///< none for -1
/// As `EntryDraft::local`.
QString typed_minute(Instant at, const Zone& zone);

} // namespace beforehand::view
