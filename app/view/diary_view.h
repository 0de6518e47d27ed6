// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/diary.h"
#include "app/view/book_reader.h"
#include "app/view/chart_view.h"
#include "app/view/compare_view.h"
#include "app/view/entry_view.h"
#include "app/view/log_model.h"
#include "app/view/numbers_view.h"
#include "app/view/prompt_model.h"
#include "app/view/report_view.h"
#include "app/view/text_list_model.h"

#include <QObject>
#include <memory>
#include <optional>

namespace beforehand::view {

class Session;

/// The diary of the procedure that is shown: what is asked now, what there is, and what can be seen
/// in it. What only the diary's own pages need is read when they ask for it.
class DiaryView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(bool planned READ planned NOTIFY changed)      ///< the guide has a schedule
    Q_PROPERTY(bool started READ started NOTIFY changed)      ///< the injection is recorded
    Q_PROPERTY(QString dayText READ dayText NOTIFY changed)   ///< "Day 9", or ""
    Q_PROPERTY(QString nowText READ nowText NOTIFY changed)   ///< the prompt that is open, or ""
    Q_PROPERTY(QString nextText READ nextText NOTIFY changed) ///< the one after it, or ""
    Q_PROPERTY(int missed READ missed NOTIFY changed)         ///< prompts for pain without an entry
    Q_PROPERTY(QString completenessText READ completenessText NOTIFY changed)
    /// How it is, all in all, is asked: "Week 2", or "".
    Q_PROPERTY(QString overallText READ overallText NOTIFY changed)
    Q_PROPERTY(QString overallKey READ overallKey NOTIFY changed)
    Q_PROPERTY(QString overallOccurrence READ overallOccurrence NOTIFY changed)
    Q_PROPERTY(QString usualTitle READ usualTitle NOTIFY changed) ///< "Day 3: what is usual, …"
    Q_PROPERTY(QString usualText READ usualText NOTIFY changed)   ///< or ""
    Q_PROPERTY(beforehand::view::TextListModel* usualSources READ usualSources CONSTANT)
    Q_PROPERTY(QString movementText READ movementText NOTIFY changed) ///< which movement to score
    Q_PROPERTY(QString cutoffsText READ cutoffsText NOTIFY changed)
    Q_PROPERTY(beforehand::view::TextListModel* cutoffsSources READ cutoffsSources CONSTANT)
    Q_PROPERTY(beforehand::view::EntryView* entry READ entry CONSTANT)   ///< on the page itself
    Q_PROPERTY(beforehand::view::EntryView* editor READ editor CONSTANT) ///< on a page of its own
    Q_PROPERTY(beforehand::view::LogModel* latest READ latest CONSTANT)  ///< the newest few entries
    Q_PROPERTY(beforehand::view::PromptModel* schedule READ schedule CONSTANT)
    Q_PROPERTY(beforehand::view::ChartView* chart READ chart CONSTANT)
    Q_PROPERTY(beforehand::view::NumbersView* numbers READ numbers CONSTANT)
    Q_PROPERTY(beforehand::view::CompareView* compare READ compare CONSTANT)
    Q_PROPERTY(beforehand::view::ReportView* report READ report CONSTANT)
    /// Of the entry that was asked for: what it was, and when that was written; the newest first.
    Q_PROPERTY(beforehand::view::TextListModel* history READ history CONSTANT)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< why it cannot be read, or ""
    /// A long diary is being read: chart and numbers are of what was there before, or empty.
    Q_PROPERTY(bool reading READ reading NOTIFY changed)

  public:
    explicit DiaryView(Session& session);
    ~DiaryView() override;

    bool planned() const;
    bool started() const;
    QString dayText() const { return day_text_; }
    QString nowText() const { return now_text_; }
    QString nextText() const { return next_text_; }
    int missed() const { return missed_; }
    QString completenessText() const { return completeness_text_; }
    QString overallText() const { return overall_ ? prompt_words(overall_) : QString(); }
    QString overallKey() const;
    QString overallOccurrence() const;
    QString usualTitle() const { return usual_title_; }
    QString usualText() const { return usual_text_; }
    TextListModel* usualSources() { return &usual_sources_; }
    QString movementText() const;
    QString cutoffsText() const;
    TextListModel* cutoffsSources() { return &cutoffs_sources_; }
    EntryView* entry() { return &entry_; }
    EntryView* editor() { return &editor_; }
    LogModel* latest() { return &latest_; }
    PromptModel* schedule() { return &schedule_; }
    ChartView* chart() { return &chart_; }
    NumbersView* numbers() { return &numbers_; }
    CompareView* compare() { return &compare_; }
    ReportView* report() { return &report_; }
    TextListModel* history() { return &history_; }
    QString problem() const { return problem_; }
    bool reading() const { return reader_.reading(); }

    /// From now on whatever is shown of the entries is kept as new as the rest.
    Q_INVOKABLE void read();
    /// Whether a step is done by making an entry, and not by a tick.
    Q_INVOKABLE bool stepAsks(const QString& step) const;
    /// Fills `history` with an entry and what it replaced. "" or why that cannot be read.
    Q_INVOKABLE QString readHistory(const QString& id);

    /// After the session's snapshot.
    void update();
    /// As EntryView::forget().
    void forget(const std::string& procedure);
    /// When something here changes by itself.
    std::optional<Instant> next_change(Instant now) const;

    // For the entries that are being written.
    const PlannedPrompt* planned(const PromptId& id) const;
    std::optional<PromptId> asked(LogEntry::Kind kind) const; ///< what an entry about now answers
    QString prompt_words(const std::optional<PromptId>& id) const;
    /// The prompt that an entry answers as things are planned now, or "".
    QString answered_words(const LogEntry& entry) const;
    bool treated(Side side) const;

    const app::DiaryBook* book() const { return reader_.book(); }

  signals:
    void changed();

  private:
    void show();
    void update_prompts();
    void update_usual();
    std::vector<TextItem> source_items(const std::vector<std::string>& ids) const;

    Session& session_;
    BookReader reader_;
    bool read_ = false; ///< the whole diary, not only what answers prompts
    QString day_text_;
    QString now_text_;
    QString next_text_;
    int missed_ = 0;
    QString completeness_text_;
    std::optional<PromptId> overall_;
    QString usual_title_;
    QString usual_text_;
    QString problem_;
    TextListModel usual_sources_;
    TextListModel cutoffs_sources_;
    EntryView entry_;
    EntryView editor_;
    LogModel latest_;
    PromptModel schedule_;
    TextListModel history_;
    ChartView chart_;
    CompareView compare_;
    ReportView report_;
    NumbersView numbers_;
};

} // namespace beforehand::view
