// SPDX-License-Identifier: Apache-2.0
#include "app/view/data_view.h"

#include "app/view/session.h"

#include <QStringList>
#include <QUrl>

namespace beforehand::view {

namespace {

QString counted(const DataCounts& counts) {
    const auto number = [](std::size_t count) { return static_cast<int>(count); };
    return QStringList{
        DataView::tr("%n procedure(s)", nullptr, number(counts.procedures)),
        DataView::tr("%n entry(s) in the diary", nullptr, number(counts.entries)),
        DataView::tr("%n question(s) for the clinic", nullptr, number(counts.questions))}
        .join(QStringLiteral(", "));
}

QString names(const LeftBehind& files) {
    QStringList names;
    for (const std::string& file : files) {
        names << QString::fromStdString(file);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

DataView::DataView(Session& session)
    : session_(session) {}

void DataView::look() {
    app::YourData& data = session_.composition().data();
    problem_.clear();
    procedure_text_.clear();
    procedure_title_.clear();
    const auto all = data.count();
    all_text_ = all ? counted(*all) : QString();
    if (!all) {
        problem_ = QString::fromStdString(all.error().message);
    }
    if (const app::Snapshot* snapshot = session_.snapshot()) {
        const auto one = data.count_of(snapshot->procedure.id);
        procedure_title_ = procedure_title(*snapshot->guide, snapshot->procedure.answers);
        procedure_text_ = one ? counted(*one) : QString();
    }
    files_text_ = names(data.other_files());
    emit changed();
}

QString DataView::exportAll() {
    const std::filesystem::path file = app::free_name(tr("all my data").toStdString(), ".json");
    const auto written = session_.composition().data().export_to(file);
    saved_to_ =
        written ? QUrl::fromLocalFile(QString::fromStdString(file.string())).toString() : QString();
    emit changed();
    return written ? QString() : QString::fromStdString(written.error().message);
}

void DataView::tell(const LeftBehind& left) {
    left_text_ =
        left.empty()
            ? QString()
            : tr("These files could not be deleted, or were not looked into, and may still "
                 "hold words of yours: %1")
                  .arg(names(left));
}

QString DataView::removeProcedure() {
    const app::Snapshot* snapshot = session_.snapshot();
    if (!snapshot) {
        return tr("There is no plan yet.");
    }
    const std::string id = snapshot->procedure.id;
    const auto removed = session_.composition().data().remove(id);
    if (!removed) {
        return QString::fromStdString(removed.error().message);
    }
    tell(*removed);
    session_.diary()->forget(id);
    session_.show({});
    look();
    return {};
}

QString DataView::removeAll() {
    const auto removed = session_.composition().data().remove_all();
    if (!removed) {
        return QString::fromStdString(removed.error().message);
    }
    tell(*removed);
    session_.preferences()->load();
    session_.setup()->begin(); // nor a draft
    session_.diary()->forget({});
    session_.show({});
    look();
    return {};
}

} // namespace beforehand::view
