// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/diary_export.h"
#include "app/view/document_pages.h"
#include "app/view/list_model.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>
#include <memory>
#include <vector>

namespace beforehand::view {

class Session;

/// An entry whose own words can go out.
struct ReportNote {
    QString id;
    QString when;
    QString words;
    bool picked = false;
    bool operator==(const ReportNote&) const = default;
};

class ReportNoteModel : public ListModel<ReportNote> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)

  public:
    enum Role { IdRole = Qt::UserRole + 1, WhenRole, WordsRole, PickedRole }; ///< noteId, when, …

    using ListModel::ListModel;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void update(std::vector<ReportNote> notes);
    const std::vector<ReportNote>& notes() const { return items(); }

  signals:
    void countChanged();
};

/// The page for the clinic, as it goes out: the pages shown are the pages that are saved. Of the
/// person's own words it holds what they picked here, and nothing is picked for them.
class ReportView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(beforehand::view::ReportNoteModel* notes READ notes CONSTANT)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed) ///< of the person, or ""
    Q_PROPERTY(int pages READ pages NOTIFY changed)
    Q_PROPERTY(QString savedTo READ savedTo NOTIFY changed) ///< the last file, as an address
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< why there is none, or ""

  public:
    explicit ReportView(Session& session);
    ~ReportView() override;

    ReportNoteModel* notes() { return &notes_; }
    QString name() const { return name_; }
    void setName(const QString& name);
    int pages() const { return document_ ? document_->count() : 0; }
    QString savedTo() const { return saved_to_; }
    QString problem() const { return problem_; }

    /// Reads the diary as it is now. Nothing is picked.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void pick(const QString& id, bool picked);
    Q_INVOKABLE QString pageText(int page) const; ///< every word on it
    /// "pdf", "txt", "csv" or "fhir", into the person's documents; `savedTo`. "" or why not.
    Q_INVOKABLE QString save(const QString& format);

    const DocumentPages* document() const { return document_.get(); }

  signals:
    void changed();

  private:
    app::DiaryChoice choice() const;
    void lay_out();

    Session& session_;
    std::unique_ptr<app::Snapshot> snapshot_; ///< that the export points into
    std::unique_ptr<app::DiaryExport> export_;
    std::unique_ptr<DocumentPages> document_;
    ReportNoteModel notes_;
    QString name_;
    QString saved_to_;
    QString problem_;
};

} // namespace beforehand::view
