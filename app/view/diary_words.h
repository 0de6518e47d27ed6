// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/wording.h"
#include "core/diary/log_entry.h"
#include "core/diary/prompts.h"
#include "core/diary/relief.h"

#include <QCoreApplication>
#include <QString>

namespace beforehand::view {

/// Puts entries of the diary into words.
class DiaryWords {
    Q_DECLARE_TR_FUNCTIONS(DiaryWords)

  public:
    explicit DiaryWords(const Wording& wording)
        : wording_(wording) {}

    static QString side(Side side);                 ///< "Left", "Right"; empty for the whole
    static QString score(std::optional<int> score); ///< "6 out of 10", "no pain", "not answered"
    static QString short_score(std::optional<int> score); ///< "6", "–"
    /// "Left: at rest 3, moving 6": one line a side.
    static QString scores(const LogEntry& entry);
    /// "late", "from memory, written 3 hours later", "corrected"; empty if it is none of these.
    static QString mark(const LogEntry& entry);
    QString mark_in_short(LogEntry::Mark mark) const; ///< "late", "from memory", or ""
    QString made(const LogEntry& entry) const;        ///< the same, and "corrected"; or ""
    /// Everything else that it holds, each in a line: movement, medicine, observations.
    QString details(const LogEntry& entry, const Zone& zone) const;
    static QString change(int answer); ///< of the PGIC, 1 to 7: "Very much improved"
    /// "45 minutes after", "Day 5", "Week 6", "3 days before", or what the guide calls it.
    QString prompt(const PlannedPrompt& planned) const;
    QString percent(double percent) const; ///< "57 %", "−20 %"
    QString number(double value) const;    ///< "3", "2.5", "2.33"

  private:
    const Wording& wording_;
};

} // namespace beforehand::view
