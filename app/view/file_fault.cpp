// SPDX-License-Identifier: Apache-2.0
#include "app/view/file_fault.h"

#include "core/guide/guide_files.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace beforehand::view {

namespace {

class FileFault {
    Q_DECLARE_TR_FUNCTIONS(FileFault)

  public:
    static QString for_clinic(const QString& words, const Error& error) {
        const QString detail = QString::fromStdString(error.message);
        const QString where = QString::fromStdString(error.where);
        return words + u'\n' +
               (where.isEmpty() ? tr("For the clinic: %1").arg(detail)
                                : tr("For the clinic: %1 (%2)").arg(detail, where));
    }

    static QString guide(const Error& error) {
        switch (error.kind) {
        case ErrorKind::not_found:
        case ErrorKind::io:
            return tr("There is no guide in this folder. Choose the folder that your clinic gave "
                      "you.");
        case ErrorKind::invalid:
        case ErrorKind::too_large:
            return for_clinic(tr("There is a mistake in this guide. Ask your clinic for one that "
                                 "is corrected."),
                              error);
        default:
            return QString::fromStdString(error.message);
        }
    }

    static QString overlay(const Error& error, const QJsonDocument& file, const Guide& chosen,
                           const app::GuideLibrary& guides) {
        const std::string wanted =
            file.object().value(QLatin1String("guide")).toString().toStdString();
        switch (error.kind) {
        case ErrorKind::not_found:
        case ErrorKind::io:
            return tr("There is no such file. Choose the file that your clinic gave you.");
        case ErrorKind::invalid:
        case ErrorKind::too_large:
            if (file.isNull()) {
                return for_clinic(tr("This file is damaged. Ask your clinic for it again."), error);
            }
            if (!wanted.empty() && wanted != chosen.id) {
                return for_clinic(other_procedure(wanted, chosen, guides), error);
            }
            return for_clinic(
                tr("There is a mistake in this file. Ask your clinic for one that is corrected."),
                error);
        default:
            return QString::fromStdString(error.message);
        }
    }

  private:
    static QString other_procedure(const std::string& wanted, const Guide& chosen,
                                   const app::GuideLibrary& guides) {
        const QString mine = QString::fromStdString(chosen.title);
        for (const app::LoadedGuide& known :
             guides.offered().value_or(std::vector<app::LoadedGuide>())) {
            if (known.guide->id == wanted) {
                return tr("This file is for another procedure: %1. Yours is: %2.")
                    .arg(QString::fromStdString(known.guide->title), mine);
            }
        }
        return tr("This file is for another procedure. Yours is: %1.").arg(mine);
    }
};

} // namespace

QString guide_fault(const Error& error) {
    return FileFault::guide(error);
}

QString overlay_fault(const Error& error, const std::filesystem::path& file, const Guide& chosen,
                      const app::GuideLibrary& guides) {
    const auto text = load_overlay_file(file);
    return FileFault::overlay(
        error, QJsonDocument::fromJson(text ? QByteArray::fromStdString(*text) : QByteArray()),
        chosen, guides);
}

} // namespace beforehand::view
