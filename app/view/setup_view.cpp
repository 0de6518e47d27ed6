// SPDX-License-Identifier: Apache-2.0
#include "app/view/setup_view.h"

#include "app/service/guide_library.h"
#include "app/view/file_fault.h"
#include "app/view/session.h"
#include "core/plan/appointment.h"
#include "core/time/iso8601.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <algorithm>

namespace beforehand::view {

namespace {

constexpr char draft_setting[] = "setup-draft";

/// A path, or the file: address that a chooser gives.
QString local_path(const QString& text) {
    const QUrl url(text);
    return url.isLocalFile() ? url.toLocalFile() : text.trimmed();
}

} // namespace

SetupView::SetupView(Session& session)
    : session_(session) {
    hasDraft_ = !session_.preferences()->value(draft_setting, {}).isEmpty();
    connect(&questions_, &QuestionModel::answered, this, [this] {
        save_draft();
        emit changed();
    });
}

void SetupView::begin() {
    const QJsonObject draft =
        QJsonDocument::fromJson(session_.preferences()->value(draft_setting, {}).toUtf8()).object();
    const auto text = [&draft](const char* name, const QString& otherwise = {}) {
        return draft.value(QLatin1String(name)).toString(otherwise);
    };
    page_ = draft.value(QLatin1String("page")).toInt();
    guideId_ = text("guide"); // no default either: the wrong plan would be believed
    date_ = text("date");
    time_ = text("time"); // no default: a time that nobody chose would be believed
    noDate_ = draft.value(QLatin1String("noDate")).toBool();
    zone_ = text("zone", QString::fromStdString(session_.device_zone()));
    clinic_ = text("clinic");
    clinicPhone_ = text("clinicPhone");
    outOfHoursPhone_ = text("outOfHoursPhone");

    followsId_ = text("follows");
    followsAs_ = text("followsAs");
    followsText_ = text("followsText");
    said_.clear();
    list_guides();
    zones_.update(session_.composition().zones().names());
    preview_.update({});

    Answers answers;
    const QJsonObject stored = draft.value(QLatin1String("answers")).toObject();
    for (auto answer = stored.begin(); answer != stored.end(); ++answer) {
        answers[answer.key().toStdString()] = answer.value().toString().toStdString();
    }
    load_guide();
    questions_.update(guide_, std::move(answers));
    emit changed();
}

void SetupView::list_guides() {
    const auto offered = session_.composition().guides().offered();
    if (!offered) {
        return; // what was listed stays
    }
    std::vector<TextItem> guides;
    for (const app::LoadedGuide& loaded : *offered) {
        guides.push_back({QString::fromStdString(loaded.guide->id),
                          QString::fromStdString(loaded.guide->title),
                          QString::fromStdString(loaded.guide->summary)});
    }
    guides_.update(std::move(guides));
}

void SetupView::use(const app::LoadedGuide& installed) {
    const Clinic& clinic = installed.guide->clinic;
    list_guides();
    said_[guideId_] = questions_.answers();
    guideId_ = QString::fromStdString(installed.guide->id);
    load_guide();
    if (!clinic.name.empty()) { // the person can still write over these
        clinic_ = QString::fromStdString(clinic.name);
        clinicPhone_ = QString::fromStdString(clinic.phone);
        outOfHoursPhone_ = QString::fromStdString(clinic.out_of_hours_phone);
    }
    questions_.update(guide_, fitting(questions_.answers()));
    save_draft();
    emit changed();
}

Answers SetupView::fitting(Answers answers) const {
    std::erase_if(answers, [this](const auto& answer) {
        const Question* question = guide_ ? guide_->find_question(answer.first) : nullptr;
        return !question || !question->accepts(answer.second);
    });
    return answers;
}

QString SetupView::addGuide(const QString& folder) {
    if (!app::GuideLibrary::names_a_folder(local_path(folder).toStdString())) {
        return tr("Give the folder of the guide, the one with guide.json in it.");
    }
    const auto installed = session_.composition().guides().install(
        local_path(folder).toStdString(), {}, session_.composition().clock().now());
    if (!installed) {
        return guide_fault(installed.error());
    }
    use(*installed);
    return {};
}

QString SetupView::addOverlay(const QString& file) {
    if (!guide_) {
        return tr("Choose what you are having first.");
    }
    app::GuideLibrary& guides = session_.composition().guides();
    const std::filesystem::path path = local_path(file).toStdString();
    const auto installed =
        guides.install(guideId_.toStdString(), path, session_.composition().clock().now());
    if (!installed) {
        return overlay_fault(installed.error(), path, *guide_, guides);
    }
    use(*installed);
    return {};
}

QString SetupView::overlayClinic() const {
    return guide_ ? QString::fromStdString(guide_->clinic.name) : QString();
}

void SetupView::beginFollowUp(const QString& key) {
    const app::Snapshot* snapshot = session_.snapshot();
    if (!snapshot) {
        return;
    }
    const auto found =
        std::ranges::find(snapshot->guide->follow_ups, key.toStdString(), &FollowUp::key);
    if (found == snapshot->guide->follow_ups.end()) {
        return;
    }
    discardDraft();
    guideId_ = QString::fromStdString(found->guide);
    followsId_ = QString::fromStdString(snapshot->procedure.id);
    followsAs_ = key;
    followsText_ = QString::fromStdString(found->title);
    clinic_ = session_.clinic();
    clinicPhone_ = session_.clinicPhone();
    outOfHoursPhone_ = session_.outOfHoursPhone();
    zone_ = session_.zone();
    load_guide();
    questions_.update(guide_, {}); // another side, another day: what was so then is asked again
    save_draft();
    emit changed();
}

void SetupView::load_guide() {
    const auto loaded = guideId_.isEmpty()
                            ? Result<app::LoadedGuide>()
                            : session_.composition().procedures().guide_for(wanted());
    guide_ = loaded ? loaded->guide : nullptr;
}

void SetupView::save_draft() {
    QJsonObject answers;
    for (const auto& [key, value] : questions_.answers()) {
        answers[QString::fromStdString(key)] = QString::fromStdString(value);
    }
    const QJsonObject draft{{QStringLiteral("page"), page_},
                            {QStringLiteral("guide"), guideId_},
                            {QStringLiteral("date"), date_},
                            {QStringLiteral("time"), time_},
                            {QStringLiteral("noDate"), noDate_},
                            {QStringLiteral("zone"), zone_},
                            {QStringLiteral("clinic"), clinic_},
                            {QStringLiteral("clinicPhone"), clinicPhone_},
                            {QStringLiteral("outOfHoursPhone"), outOfHoursPhone_},
                            {QStringLiteral("follows"), followsId_},
                            {QStringLiteral("followsAs"), followsAs_},
                            {QStringLiteral("followsText"), followsText_},
                            {QStringLiteral("answers"), answers}};
    session_.preferences()->set(
        draft_setting, QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact)));
    hasDraft_ = true;
}

void SetupView::discardDraft() {
    session_.preferences()->set(draft_setting, {});
    hasDraft_ = false;
    begin();
}

void SetupView::edit(QString& field, const QString& value) {
    if (field != value) {
        field = value;
        save_draft();
        emit changed();
    }
}

void SetupView::setPage(int page) {
    if (page != page_) {
        page_ = page;
        save_draft();
        emit changed();
    }
}

void SetupView::setGuideId(const QString& id) {
    if (id != guideId_) {
        said_[guideId_] = questions_.answers();
        guideId_ = id;
        load_guide();
        questions_.update(guide_, fitting(said_[id]));
        save_draft();
        emit changed();
    }
}

QString SetupView::guideTitle() const {
    return guide_ ? QString::fromStdString(guide_->title) : QString();
}

void SetupView::setDate(const QString& date) {
    noDate_ = noDate_ && date.isEmpty();
    edit(date_, date);
}

void SetupView::setTime(const QString& time) {
    edit(time_, time);
}

void SetupView::setNoDate(bool none) {
    if (none != noDate_) {
        noDate_ = none;
        save_draft();
        emit changed();
    }
}

void SetupView::setZone(const QString& zone) {
    edit(zone_, zone);
}

void SetupView::setClinic(const QString& name) {
    edit(clinic_, name);
}

void SetupView::setClinicPhone(const QString& phone) {
    edit(clinicPhone_, phone);
}

void SetupView::setOutOfHoursPhone(const QString& phone) {
    edit(outOfHoursPhone_, phone);
}

QString SetupView::zoneNote() const {
    const QString device = QString::fromStdString(session_.device_zone());
    return zone_ == device ? QString() : tr("This device says %1").arg(ZoneModel::city(device));
}

QString SetupView::appointmentText() const {
    const app::NewProcedure described = wanted();
    const auto zone = session_.composition().zones().find(described.zone);
    if (!described.appointment || !zone) {
        return {};
    }
    const WallTime today = (*zone)->to_wall(session_.composition().clock().now());
    return session_.wording().moment(*described.appointment, today) +
           session_.wording().zone_note(**zone);
}

QString SetupView::problem() const {
    if (!guide_) {
        return tr("Choose what you are having.");
    }
    const app::NewProcedure described = wanted();
    const auto zone = session_.composition().zones().find(described.zone);
    if (!zone) {
        return QString::fromStdString(zone.error().message);
    }
    if (!noDate_ && !date_.isEmpty() && time_.isEmpty()) {
        return tr("Choose the time on your letter.");
    }
    if (described.appointment) {
        const auto instant = appointment_instant(*described.appointment, **zone);
        if (!instant) {
            return QString::fromStdString(instant.error().message);
        }
    }
    return {};
}

app::NewProcedure SetupView::wanted() const {
    app::NewProcedure described;
    described.guide = guideId_.toStdString();
    described.zone = zone_.toStdString();
    if (!noDate_ && !date_.isEmpty()) {
        const auto wall = parse_wall_time((date_ + u'T' + time_).toStdString());
        if (wall) {
            described.appointment = *wall;
        }
    }
    described.answers = questions_.answers();
    if (!followsId_.isEmpty()) {
        described.follows = {followsId_.toStdString(), followsAs_.toStdString()};
    }
    described.contacts = {clinic_.trimmed().toStdString(), clinicPhone_.trimmed().toStdString(),
                          outOfHoursPhone_.trimmed().toStdString()};
    return described;
}

QString SetupView::makePreview() {
    const auto snapshot = session_.composition().procedures().preview(wanted());
    preview_.update(snapshot ? timeline_items(**snapshot, session_.wording())
                             : std::vector<StepItem>());
    return snapshot ? QString() : QString::fromStdString(snapshot.error().message);
}

QString SetupView::finish() {
    if (const QString words = problem(); !words.isEmpty()) {
        return words;
    }
    const auto id = session_.composition().procedures().add(wanted());
    if (!id) {
        return QString::fromStdString(id.error().message);
    }
    discardDraft();
    session_.show(*id);
    return {};
}

} // namespace beforehand::view
