// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/everything_store.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace beforehand::view {

class Session;

/// All of a person's data: how much there is, taking it along, and deleting it.
class DataView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(QString allText READ allText NOTIFY changed) ///< "2 procedures, 143 entries, …"
    Q_PROPERTY(QString procedureText READ procedureText NOTIFY changed) ///< of the one shown
    Q_PROPERTY(QString procedureTitle READ procedureTitle NOTIFY changed)
    Q_PROPERTY(QString filesText READ filesText NOTIFY changed) ///< other files with data, or ""
    Q_PROPERTY(QString savedTo READ savedTo NOTIFY changed)     ///< the export, as an address
    Q_PROPERTY(QString leftText READ leftText NOTIFY changed) ///< what could not be deleted, or ""
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

  public:
    explicit DataView(Session& session);

    QString allText() const { return all_text_; }
    QString procedureText() const { return procedure_text_; }
    QString procedureTitle() const { return procedure_title_; }
    QString filesText() const { return files_text_; }
    QString savedTo() const { return saved_to_; }
    QString leftText() const { return left_text_; }
    QString problem() const { return problem_; }

    /// Counts again.
    Q_INVOKABLE void look();
    /// Writes everything into the person's documents; `savedTo`. "" or why not.
    Q_INVOKABLE QString exportAll();
    /// Deletes the procedure that is shown; another one is shown then. "" or why not.
    Q_INVOKABLE QString removeProcedure();
    /// Deletes everything; `leftText`. "" or why not.
    Q_INVOKABLE QString removeAll();

  signals:
    void changed();

  private:
    void tell(const LeftBehind& left);

    Session& session_;
    QString all_text_;
    QString procedure_text_;
    QString procedure_title_;
    QString files_text_;
    QString saved_to_;
    QString left_text_;
    QString problem_;
};

} // namespace beforehand::view
