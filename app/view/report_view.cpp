// SPDX-License-Identifier: Apache-2.0
#include "app/view/report_view.h"

#include "app/service/files.h"
#include "app/view/diary_words.h"
#include "app/view/pdf.h"
#include "app/view/session.h"

#include <QUrl>

namespace beforehand::view {

QVariant ReportNoteModel::data(const QModelIndex& index, int role) const {
    const ReportNote* note = item(index);
    if (!note) {
        return {};
    }
    switch (role) {
    case IdRole:
        return note->id;
    case WhenRole:
        return note->when;
    case WordsRole:
        return note->words;
    case PickedRole:
        return note->picked;
    default:
        return {};
    }
}

QHash<int, QByteArray> ReportNoteModel::roleNames() const {
    return {{IdRole, "noteId"}, {WhenRole, "when"}, {WordsRole, "words"}, {PickedRole, "picked"}};
}

void ReportNoteModel::update(std::vector<ReportNote> notes) {
    const int before = rowCount();
    replace(std::move(notes),
            [](const ReportNote& old_row, const ReportNote& row) { return old_row.id == row.id; });
    if (rowCount() != before) {
        emit countChanged();
    }
}

ReportView::ReportView(Session& session)
    : session_(session) {}

ReportView::~ReportView() = default;

void ReportView::begin() {
    document_.reset();
    export_.reset();
    snapshot_.reset();
    problem_.clear();
    saved_to_.clear();
    std::vector<ReportNote> notes;
    if (const app::Snapshot* shown = session_.snapshot()) {
        app::Composition& composition = session_.composition();
        auto snapshot = composition.procedures().snapshot(shown->procedure.id);
        if (snapshot) {
            snapshot_ = std::move(*snapshot);
            auto read =
                app::DiaryExport::read(*snapshot_, composition.diary(), composition.zones());
            if (read) {
                export_ = std::move(*read);
            } else {
                problem_ = QString::fromStdString(read.error().message);
            }
        } else {
            problem_ = QString::fromStdString(snapshot.error().message);
        }
    }
    if (export_) {
        const Zone& zone =
            snapshot_->plan.zone ? *snapshot_->plan.zone : *session_.device_zone_data();
        const DiaryWords words(session_.wording());
        for (const LogEntry& entry : export_->entries()) {
            QStringList said{QString::fromStdString(entry.text)};
            if (!entry.observations.empty()) {
                said << words.details(entry, zone);
            }
            said.removeAll(QString());
            if (!said.isEmpty()) {
                notes.push_back({QString::fromStdString(entry.id),
                                 session_.wording().moment(zone.to_wall(entry.happened_at),
                                                           zone.to_wall(snapshot_->now)),
                                 said.join(QLatin1Char('\n'))});
            }
        }
        if (!export_->damaged().empty()) {
            problem_ = tr("%n entry(s) are damaged and are left out.", nullptr,
                          static_cast<int>(export_->damaged().size()));
        }
    }
    notes_.update(std::move(notes));
    lay_out();
}

app::DiaryChoice ReportView::choice() const {
    app::DiaryChoice choice;
    for (const ReportNote& note : notes_.notes()) {
        if (note.picked) {
            choice.notes.push_back(note.id.toStdString());
        }
    }
    choice.name = name_.trimmed().toStdString();
    choice.hours24 = session_.preferences()->hours24();
    return choice;
}

void ReportView::lay_out() {
    document_ = export_ ? std::make_unique<DocumentPages>(export_->report(choice())) : nullptr;
    emit changed();
}

void ReportView::setName(const QString& name) {
    if (name_ != name) {
        name_ = name;
        lay_out();
    }
}

void ReportView::pick(const QString& id, bool picked) {
    std::vector<ReportNote> notes = notes_.notes();
    for (ReportNote& note : notes) {
        note.picked = note.id == id ? picked : note.picked;
    }
    notes_.update(std::move(notes));
    lay_out();
}

QString ReportView::pageText(int page) const {
    return page >= 0 && page < pages() ? document_->text(page) : QString();
}

QString ReportView::save(const QString& format) {
    if (!export_) {
        return tr("There is no plan yet.");
    }
    const app::DiaryChoice chosen = choice();
    if (const auto fine = export_->check(chosen); !fine) {
        return QString::fromStdString(fine.error().message);
    }
    const bool pdf = format == QStringLiteral("pdf");
    const QString name = format == QStringLiteral("csv")    ? tr("diary as a table")
                         : format == QStringLiteral("fhir") ? tr("diary for records")
                                                            : tr("diary for the clinic");
    const std::string ending = format == QStringLiteral("fhir") ? "json" : format.toStdString();
    const std::filesystem::path file = app::free_name(name.toStdString(), "." + ending);
    const auto written =
        pdf ? write_pdf(export_->report(chosen), file)
        : format == QStringLiteral("txt")
            ? app::write_text_file(export_->report(chosen), file)
            : app::write_file(
                  format == QStringLiteral("csv") ? export_->csv() : export_->fhir(chosen), file);
    saved_to_ =
        written ? QUrl::fromLocalFile(QString::fromStdString(file.string())).toString() : QString();
    emit changed();
    return written ? QString() : QString::fromStdString(written.error().message);
}

} // namespace beforehand::view
