// SPDX-License-Identifier: Apache-2.0
#include "app/view/change_view.h"

#include "app/view/file_fault.h"
#include "app/view/session.h"
#include "core/guide/words.h"
#include "core/time/iso8601.h"

#include <QUrl>
#include <algorithm>

namespace beforehand::view {

ChangeView::ChangeView(Session& session)
    : session_(session) {}

int ChangeView::count(Effect::Kind kind) const {
    return preview_ ? static_cast<int>(std::ranges::count(preview_->effects, kind, &Effect::kind))
                    : 0;
}

int ChangeView::moving() const {
    return count(Effect::Kind::moved);
}

bool ChangeView::loses_dates() const {
    return preview_ && preview_->before->plan.dated() && !preview_->after->plan.dated();
}

bool ChangeView::gains_dates() const {
    return preview_ && !preview_->before->plan.dated() && preview_->after->plan.dated();
}

QString ChangeView::movingText() const {
    return gains_dates()   ? tr("Show the %n step(s) that get a day", nullptr, moving())
           : loses_dates() ? tr("Show the %n step(s) that wait", nullptr, moving())
                           : tr("Show the %n step(s) that move", nullptr, moving());
}

int ChangeView::kept() const {
    return count(Effect::Kind::kept);
}

QString ChangeView::summary() const {
    QStringList parts;
    const auto add = [&parts](int number, const QString& words) {
        if (number > 0) {
            parts.push_back(words);
        }
    };
    const int again = count(Effect::Kind::asked_again);
    const int past = count(Effect::Kind::past);
    const int added = count(Effect::Kind::added);
    const int unsettled = count(Effect::Kind::unsettled);
    const int limits = count(Effect::Kind::limits);
    const int removed = count(Effect::Kind::removed);
    add(again, tr("%n step(s) to do again", nullptr, again));
    add(past, tr("%n step(s) already past", nullptr, past));
    add(added, tr("%n new step(s)", nullptr, added));
    add(unsettled, tr("%n step(s) depend on an answer", nullptr, unsettled));
    add(moving(), gains_dates()   ? tr("%n step(s) get a day", nullptr, moving())
                  : loses_dates() ? tr("%n step(s) wait without a date", nullptr, moving())
                                  : tr("%n step(s) get a new time", nullptr, moving()));
    add(limits, tr("%n step(s) get other limits", nullptr, limits));
    add(removed, tr("%n step(s) leave", nullptr, removed));
    const QString counted =
        parts.isEmpty() ? tr("No step changes.") : parts.join(QStringLiteral(" · "));
    return lead_.isEmpty() ? counted : lead_ + u'\n' + counted;
}

QString ChangeView::prepare(const Change& change, const QString& title, const QString& confirm,
                            const QString& done, const QString& lead) {
    if (!session_.snapshot()) {
        return tr("There is no plan yet.");
    }
    auto preview = session_.composition().procedures().preview(session_.snapshot()->procedure.id,
                                                               change, session_.device_zone());
    if (!preview) {
        return QString::fromStdString(preview.error().message);
    }
    rows_.update(preview->get(), session_.wording());
    preview_ = std::move(*preview); // after the rows: what they were made from stays until then
    releases_.update({});
    title_ = title;
    lead_ = lead;
    confirmText_ = confirm;
    doneText_ = done;
    emit changed();
    return {};
}

QString ChangeView::book(const QString& date, const QString& time, const QString& zone) {
    Change::Booking booking{{}, zone.toStdString()};
    if (date.isEmpty()) {
        return prepare({.booking = booking}, tr("No date for now"), tr("Take the date away"),
                       tr("Your plan has no date now."));
    }
    const auto wall = parse_wall_time((date + u'T' + time).toStdString());
    if (!wall) {
        return QString::fromStdString(wall.error().message);
    }
    booking.appointment = *wall;
    const auto found = session_.composition().zones().find(booking.zone);
    if (!found) {
        return QString::fromStdString(found.error().message);
    }
    const Instant now = session_.composition().clock().now();
    const QString when = session_.wording().moment(*wall, (*found)->to_wall(now)) +
                         session_.wording().zone_note(**found);
    const app::Snapshot* snapshot = session_.snapshot();
    if (!snapshot || !snapshot->plan.appointment) {
        return prepare({.booking = booking}, when, tr("Save the date"),
                       tr("Your appointment is now %1.").arg(when));
    }
    const Zone& clinic = *snapshot->plan.zone;
    const QString before = session_.wording().moment(clinic.to_wall(*snapshot->plan.appointment),
                                                     clinic.to_wall(now)) +
                           session_.wording().zone_note(clinic);
    return prepare({.booking = booking}, when, tr("Move it"),
                   tr("Your appointment is now %1.").arg(when), tr("Until now: %1").arg(before));
}

QString ChangeView::stand(const QString& standing) {
    const app::Snapshot* snapshot = session_.snapshot();
    if (!snapshot) {
        return tr("There is no plan yet.");
    }
    const bool cancelled = standing == QStringLiteral("cancelled");
    const Change::Booking booking{snapshot->procedure.appointment, snapshot->procedure.zone,
                                  cancelled ? Standing::cancelled : Standing::to_rebook};
    return cancelled
               ? prepare({.booking = booking}, tr("Cancel the plan?"), tr("Cancel the plan"),
                         tr("Your plan is cancelled. Nothing was deleted."),
                         tr("Nothing falls due any more. What you have done is kept."))
               : prepare({.booking = booking}, tr("Stop the plan for now?"),
                         tr("Stop the plan for now"),
                         tr("Your plan waits for a new date. Nothing falls due until then."),
                         tr("Nothing falls due until you have a new date. What you have done is "
                            "kept."));
}

QString ChangeView::answer() {
    return prepare({.answers = session_.changed_answers()}, tr("Your answers"),
                   tr("Save the answers"), tr("Saved. Your plan follows your answers."));
}

QString ChangeView::prepare_guide(const app::LoadedGuide& loaded, const QString& title) {
    const Change change = session_.composition().procedures().guide_change(loaded);
    const std::string before = session_.snapshot()->guide->version;
    const bool rules = change.guide->guide_hash == session_.snapshot()->procedure.guide.guide_hash;
    if (const QString words = prepare(change, title, tr("Use it for my plan"),
                                      rules ? tr("Your plan has your clinic's rules now.")
                                            : tr("Your plan follows the new version."));
        !words.isEmpty()) {
        return words;
    }
    std::vector<TextItem> releases;
    for (const Release& release : loaded.guide->changelog) {
        if (is_later_version(release.version, before)) {
            releases.push_back({QString::fromStdString(release.version),
                                QString::fromStdString(release.version),
                                QString::fromStdString(release.text)});
        }
    }
    releases_.update(std::move(releases));
    return {};
}

QString ChangeView::updateGuide() {
    const app::Snapshot* snapshot = session_.snapshot();
    const auto newer = snapshot ? session_.composition().guides().newer(*snapshot->guide,
                                                                        snapshot->procedure.guide)
                                : std::nullopt;
    if (!newer) {
        return tr("There is no later version of this guide here.");
    }
    return prepare_guide(
        *newer, tr("Version %1 of your guide").arg(QString::fromStdString(newer->guide->version)));
}

QString ChangeView::useOverlay(const QString& file) {
    const app::Snapshot* snapshot = session_.snapshot();
    if (!snapshot) {
        return tr("There is no plan yet.");
    }
    const QUrl url(file);
    const QString path = url.isLocalFile() ? url.toLocalFile() : file;
    const app::GuideLibrary& guides = session_.composition().guides();
    const auto loaded = guides.laid_over(snapshot->procedure.guide, path.toStdString());
    if (!loaded) {
        return overlay_fault(loaded.error(), path.toStdString(), *snapshot->guide, guides);
    }
    return prepare_guide(*loaded, QString::fromStdString(loaded->guide->clinic.name));
}

QString ChangeView::removeOverlay() {
    const app::Snapshot* snapshot = session_.snapshot();
    if (!snapshot) {
        return tr("There is no plan yet.");
    }
    return prepare({.guide = GuideChoice{snapshot->procedure.guide.guide_hash, {}}},
                   tr("Without your clinic's file"), tr("Take the file off"),
                   tr("Your plan follows the guide alone now."));
}

QString ChangeView::apply() {
    if (!preview_) {
        return tr("There is nothing to change.");
    }
    // Asked again from what is so now: time may have passed since the preview.
    Change wanted = preview_->change;
    wanted.events.clear();
    const QString words = session_.change_with_undo(wanted);
    if (words.isEmpty()) {
        drop();
    }
    return words;
}

void ChangeView::drop() {
    rows_.update(nullptr, session_.wording());
    preview_.reset();
    emit changed();
}

} // namespace beforehand::view
