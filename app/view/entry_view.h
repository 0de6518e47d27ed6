// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/entry_draft.h"
#include "app/view/text_list_model.h"
#include "core/diary/prompts.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <map>
#include <optional>
#include <string>

namespace beforehand::view {

class Session;

/// An entry while it is written. It stays as it was typed until it is saved or thrown away,
/// whatever page is shown meanwhile, and whatever procedure: each has its own. Numbers are as in
/// the draft.
class EntryView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(QString kind READ kind NOTIFY changed)             ///< "pain", "note", "overall"
    Q_PROPERTY(bool fresh READ fresh NOTIFY changed)              ///< not a correction
    Q_PROPERTY(bool touched READ touched NOTIFY changed)          ///< something is not saved
    Q_PROPERTY(QString promptText READ promptText NOTIFY changed) ///< what it answers, or ""
    /// Which moments can be scored: "left" and "right", or "whole" alone.
    Q_PROPERTY(QStringList sides READ sides NOTIFY changed)
    Q_PROPERTY(QString side READ side WRITE setSide NOTIFY changed) ///< that is shown, or ""
    Q_PROPERTY(int rest READ rest NOTIFY changed)                   ///< of that side
    Q_PROPERTY(int moving READ moving NOTIFY changed)
    Q_PROPERTY(QString otherSideText READ otherSideText NOTIFY changed) ///< what the other has
    Q_PROPERTY(QString movement READ movement WRITE setMovement NOTIFY changed)
    Q_PROPERTY(int tookMedicine READ tookMedicine WRITE setTookMedicine NOTIFY changed)
    Q_PROPERTY(beforehand::view::TextListModel* medicines READ medicines CONSTANT)
    /// A medicine that is typed and not on the list yet: it is saved all the same.
    Q_PROPERTY(QString medicine READ medicine WRITE setMedicine NOTIFY changed)
    Q_PROPERTY(QString medicineTime READ medicineTime WRITE setMedicineTime NOTIFY changed)
    Q_PROPERTY(int numbLeg READ numbLeg WRITE setNumbLeg NOTIFY changed)
    Q_PROPERTY(int nap READ nap WRITE setNap NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(int severity READ severity WRITE setSeverity NOTIFY changed) ///< of a note
    // Observations, as they are typed.
    Q_PROPERTY(QString sleep READ sleep WRITE setSleep NOTIFY changed) ///< hours
    Q_PROPERTY(QString mood READ mood WRITE setMood NOTIFY changed)
    Q_PROPERTY(QString glucose READ glucose WRITE setGlucose NOTIFY changed)
    Q_PROPERTY(QString temperature READ temperature WRITE setTemperature NOTIFY changed)
    Q_PROPERTY(QString ownName READ ownName WRITE setOwnName NOTIFY changed)
    Q_PROPERTY(QString own READ own WRITE setOwn NOTIFY changed)
    Q_PROPERTY(QString glucoseUnit READ glucoseUnit WRITE setGlucoseUnit NOTIFY changed)
    Q_PROPERTY(QString temperatureUnit READ temperatureUnit WRITE setTemperatureUnit NOTIFY changed)
    /// Overall: -1, 0 to 100. Less than -1 is worse than before: it can be read, not chosen here.
    Q_PROPERTY(int relief READ relief WRITE setRelief NOTIFY changed)
    Q_PROPERTY(int change READ change WRITE setChange NOTIFY changed) ///< overall: -1, 1 to 7
    Q_PROPERTY(
        QString local READ local WRITE setLocal NOTIFY changed) ///< "2026-03-12T10:15"; "": now
    Q_PROPERTY(bool more READ more NOTIFY changed)      ///< something stands in the folded part
    Q_PROPERTY(QString fault READ fault NOTIFY changed) ///< why it was not saved, or ""

  public:
    explicit EntryView(Session& session);

    QString kind() const;
    bool fresh() const { return !draft_.before; }
    bool touched() const { return draft_.touched; }
    QString promptText() const;
    QStringList sides() const;
    QString side() const;
    void setSide(const QString& side);
    int rest() const;
    int moving() const;
    QString otherSideText() const;
    QString movement() const { return draft_.movement; }
    void setMovement(const QString& movement);
    int tookMedicine() const { return draft_.took_medicine; }
    void setTookMedicine(int took);
    TextListModel* medicines() { return &medicine_list_; }
    QString medicine() const { return draft_.medicine; }
    void setMedicine(const QString& name);
    QString medicineTime() const { return draft_.medicine_time; }
    void setMedicineTime(const QString& time);
    int numbLeg() const { return draft_.numb_leg; }
    void setNumbLeg(int numb);
    int nap() const { return draft_.nap; }
    void setNap(int nap);
    QString text() const { return draft_.text; }
    void setText(const QString& text);
    int severity() const { return draft_.severity; }
    void setSeverity(int severity);
    QString sleep() const { return draft_.typed("sleep"); }
    void setSleep(const QString& hours) { type("sleep", hours); }
    QString mood() const { return draft_.typed("mood"); }
    void setMood(const QString& mood) { type("mood", mood); }
    QString glucose() const { return draft_.typed("glucose"); }
    void setGlucose(const QString& value) { type("glucose", value); }
    QString temperature() const { return draft_.typed("temperature"); }
    void setTemperature(const QString& value) { type("temperature", value); }
    QString ownName() const { return draft_.typed("own-name"); }
    void setOwnName(const QString& name) { type("own-name", name); }
    QString own() const { return draft_.typed("own"); }
    void setOwn(const QString& value) { type("own", value); }
    QString glucoseUnit() const;
    void setGlucoseUnit(const QString& unit);
    QString temperatureUnit() const;
    void setTemperatureUnit(const QString& unit);
    int relief() const { return draft_.relief.value_or(-1); }
    void setRelief(int percent);
    int change() const { return draft_.change; }
    void setChange(int answer);
    QString local() const { return draft_.local; }
    void setLocal(const QString& local);
    bool more() const { return draft_.more(); }
    QString fault() const { return draft_.fault; }

    /// An empty entry of a kind, unless one of that kind is being written.
    Q_INVOKABLE void begin(const QString& kind);
    /// The same for a prompt: about its own moment where that has passed and `remembered`.
    Q_INVOKABLE void beginFor(const QString& key, const QString& occurrence, bool remembered);
    /// The entry as it stands, to be corrected. "" or why it cannot be read.
    Q_INVOKABLE QString correct(const QString& id);
    Q_INVOKABLE void setRest(int score);
    Q_INVOKABLE void setMoving(int score);
    Q_INVOKABLE void addMedicine();
    Q_INVOKABLE void removeMedicine(int row);
    /// "" once it is on disk: then it is empty again. Otherwise why not, and all is as it was.
    Q_INVOKABLE QString save();
    Q_INVOKABLE void drop();
    Q_INVOKABLE QString sideName(const QString& side) const; ///< "Left, treated"
    Q_INVOKABLE QString changeName(int answer) const;        ///< of the PGIC

    /// After the session's snapshot.
    void update();
    /// What was typed goes with the procedure that was deleted; empty: with all of them.
    void forget(const std::string& procedure);

  signals:
    void changed();
    void saved();

  private:
    void type(std::string_view observation, const QString& value);
    void clear();
    void edit();
    void show_draft(EntryDraft draft);
    void show_medicines();
    const PlannedPrompt* answered_prompt() const; ///< null: none was picked, or it is gone
    DraftReader::Around around() const;
    Result<LogEntry> write() const;
    std::vector<Side> sides_scored() const;
    std::optional<Side> first_side() const;

    Session& session_;
    std::string procedure_; ///< that the draft is about; empty: there is none
    EntryDraft draft_;
    std::map<std::string, EntryDraft> waiting_; ///< of procedures that are not shown
    TextListModel medicine_list_;
};

} // namespace beforehand::view
