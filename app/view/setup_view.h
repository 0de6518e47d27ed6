// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/question_model.h"
#include "app/view/step_list_model.h"
#include "app/view/text_list_model.h"
#include "app/view/zone_model.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace beforehand::view {

class Session;

/// Setting up a procedure, page by page. Everything typed is kept as a draft in the settings until
/// finish() succeeds, so that leaving half-way loses nothing.
class SetupView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int page READ page WRITE setPage NOTIFY changed) ///< 0 on; the draft remembers it
    Q_PROPERTY(QString guideId READ guideId WRITE setGuideId NOTIFY changed)
    Q_PROPERTY(QString guideTitle READ guideTitle NOTIFY changed)
    Q_PROPERTY(QString date READ date WRITE setDate NOTIFY changed) ///< "2026-03-24"; empty: none
    Q_PROPERTY(QString time READ time WRITE setTime NOTIFY changed) ///< "09:30"
    Q_PROPERTY(bool noDate READ noDate WRITE setNoDate NOTIFY changed)
    Q_PROPERTY(QString zone READ zone WRITE setZone NOTIFY changed)
    Q_PROPERTY(QString zoneNote READ zoneNote NOTIFY changed) ///< "This device says London", or ""
    Q_PROPERTY(QString appointmentText READ appointmentText NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< why the date will not do, or ""
    Q_PROPERTY(QString clinic READ clinic WRITE setClinic NOTIFY changed)
    Q_PROPERTY(QString clinicPhone READ clinicPhone WRITE setClinicPhone NOTIFY changed)
    Q_PROPERTY(QString outOfHoursPhone READ outOfHoursPhone WRITE setOutOfHoursPhone NOTIFY changed)
    Q_PROPERTY(bool hasDraft READ hasDraft NOTIFY changed)
    Q_PROPERTY(QString overlayClinic READ overlayClinic NOTIFY changed) ///< whose rules are in it
    Q_PROPERTY(QString followsText READ followsText NOTIFY changed) ///< what it comes after, or ""
    Q_PROPERTY(beforehand::view::TextListModel* guides READ guides CONSTANT) ///< id, title, summary
    Q_PROPERTY(beforehand::view::QuestionModel* questions READ questions CONSTANT)
    Q_PROPERTY(beforehand::view::StepListModel* preview READ preview CONSTANT)
    Q_PROPERTY(beforehand::view::ZoneModel* zones READ zones CONSTANT)

  public:
    explicit SetupView(Session& session);

    int page() const { return page_; }
    void setPage(int page);
    QString guideId() const { return guideId_; }
    void setGuideId(const QString& id);
    QString guideTitle() const;
    QString date() const { return date_; }
    void setDate(const QString& date);
    QString time() const { return time_; }
    void setTime(const QString& time);
    bool noDate() const { return noDate_; }
    void setNoDate(bool none);
    QString zone() const { return zone_; }
    void setZone(const QString& zone);
    QString zoneNote() const;
    QString appointmentText() const;
    QString problem() const;
    QString clinic() const { return clinic_; }
    void setClinic(const QString& name);
    QString clinicPhone() const { return clinicPhone_; }
    void setClinicPhone(const QString& phone);
    QString outOfHoursPhone() const { return outOfHoursPhone_; }
    void setOutOfHoursPhone(const QString& phone);
    bool hasDraft() const { return hasDraft_; }
    QString overlayClinic() const;
    QString followsText() const { return followsText_; }
    TextListModel* guides() { return &guides_; }
    QuestionModel* questions() { return &questions_; }
    StepListModel* preview() { return &preview_; }
    ZoneModel* zones() { return &zones_; }

    /// Starts afresh, or with the draft if there is one.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void discardDraft();
    /// Starts afresh with what comes after the current procedure, linked to it: `key` is of
    /// Session::followUps. The clinic and the answers that still fit are taken over.
    Q_INVOKABLE void beginFollowUp(const QString& key);
    /// Checks the guide in a folder (a path or a file: address) and offers it from now on.
    Q_INVOKABLE QString addGuide(const QString& folder);
    /// Lays a clinic's file over the guide that is chosen.
    Q_INVOKABLE QString addOverlay(const QString& file);
    /// Makes the preview from what has been said so far; words if that cannot be.
    Q_INVOKABLE QString makePreview();
    /// Sets the procedure up. Empty, or words that say why not; the draft then stays.
    Q_INVOKABLE QString finish();

  signals:
    void changed();

  private:
    void load_guide();
    void list_guides();
    void use(const app::LoadedGuide& installed);
    void save_draft();
    void edit(QString& field, const QString& value);
    app::NewProcedure wanted() const;
    /// The answers that the chosen guide has questions for.
    Answers fitting(Answers answers) const;

    Session& session_;
    int page_ = 0;
    QString guideId_;
    QString date_;
    QString time_;
    bool noDate_ = false;
    QString zone_;
    QString clinic_;
    QString clinicPhone_;
    QString outOfHoursPhone_;
    bool hasDraft_ = false;
    QString followsId_; ///< with `followsAs_`: the procedure that this one comes after
    QString followsAs_;
    QString followsText_;
    std::shared_ptr<const Guide> guide_;
    std::map<QString, Answers> said_; ///< to the other guides, while this one is set up
    TextListModel guides_;
    QuestionModel questions_;
    StepListModel preview_;
    ZoneModel zones_;
};

} // namespace beforehand::view
