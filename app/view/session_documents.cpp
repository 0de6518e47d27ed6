// SPDX-License-Identifier: Apache-2.0
// What the session saves to print: documents of the plan, pages of the reading.
#include "app/view/session.h"

#include "app/view/pdf.h"
#include "core/guide/words.h"
#include "core/share/reading_document.h"
#include "core/share/step_document.h"

#include <QUrl>

namespace beforehand::view {

QString Session::saveDocument(const QString& kind, const QString& format) {
    const auto made = app::document_kind(kind.toStdString());
    if (!snapshot_ || !made) {
        return tr("There is no plan yet.");
    }
    const bool pdf = format == QStringLiteral("pdf");
    const QString name = kind == QStringLiteral("card")     ? tr("arrive-ready card")
                         : kind == QStringLiteral("helper") ? tr("helper's sheet")
                                                            : tr("checklist");
    const bool asks = kind != QStringLiteral("helper");
    if (asks && !clinic_questions_.problem().isEmpty()) { // half a document is none
        return clinic_questions_.problem();
    }
    const Document document = app::make_document(*made, *snapshot_, clinic_questions_.questions(),
                                                 preferences_.hours24());
    return save(document, name.toStdString(), pdf);
}

/// Under a name that nothing has yet.
QString Session::save(const Document& document, const std::string& name, bool pdf) {
    const std::filesystem::path file = app::free_name(name, pdf ? ".pdf" : ".txt");
    const auto written = pdf ? write_pdf(document, file) : app::write_text_file(document, file);
    if (!written) {
        return QString::fromStdString(written.error().message);
    }
    saved_to_ = QUrl::fromLocalFile(QString::fromStdString(file.string())).toString();
    emit saved();
    return {};
}

/// Whom Get help calls, as its page says it.
std::vector<std::pair<std::string, std::string>> Session::telephones() {
    const SafetyModel& card = *guide_.safety();
    const QString emergency =
        card.emergencyNumber().isEmpty() ? card.allNumbers() : card.emergencyNumber();
    std::vector<std::pair<std::string, std::string>> list;
    for (const auto& [label, number] :
         {std::pair(tr("Emergency"), emergency), std::pair(tr("Clinic"), clinicPhone()),
          std::pair(tr("Out of hours"), outOfHoursPhone())}) {
        if (!number.isEmpty()) {
            list.emplace_back(label.toStdString(), number.toStdString());
        }
    }
    return list;
}

QString Session::savePage(const QString& page) {
    if (page.startsWith(QStringLiteral("step:"))) {
        const StepId step{page.mid(5).section(u'#', 0, 0).toStdString(),
                          page.mid(5).section(u'#', 1).toStdString()};
        const TimelineRow* row = snapshot_ ? snapshot_->find(step) : nullptr;
        if (!row) {
            return tr("This step is no longer in your plan.");
        }
        const DocumentSource source{*snapshot_->guide, snapshot_->procedure,
                                    snapshot_->plan,   snapshot_->rows,
                                    snapshot_->now,    preferences_.hours24()};
        const Document document = step_document(
            source, *row, wording().when(row->planned->when).toStdString(), telephones());
        return save(document, slug(document.title), true);
    }
    const auto document =
        reading_document(*shown_guide(), page.toStdString(),
                         preferences_.temperature() == QStringLiteral("F"), telephones());
    return document ? save(*document, slug(document->title), true)
                    : QString::fromStdString(document.error().message);
}

} // namespace beforehand::view
