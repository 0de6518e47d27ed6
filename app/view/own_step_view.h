// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/personal_layer.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace beforehand::view {

class Session;

/// A step of the person's own, being written or changed. Calls that change something return an
/// empty text, or words that say why it was not saved.
class OwnStepView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString what READ what NOTIFY changed)
    Q_PROPERTY(QString date READ date NOTIFY changed) ///< "2026-03-24", or empty
    Q_PROPERTY(QString time READ time NOTIFY changed) ///< "09:30"
    /// Whether it moves with the appointment; without an appointment there is nothing to move with.
    Q_PROPERTY(bool follows READ follows NOTIFY changed)
    Q_PROPERTY(bool canFollow READ canFollow NOTIFY changed)

  public:
    explicit OwnStepView(Session& session);

    bool isNew() const { return key_.empty(); }
    QString title() const { return title_; }
    QString what() const { return what_; }
    QString date() const { return date_; }
    QString time() const { return time_; }
    bool follows() const { return follows_; }
    bool canFollow() const;

    /// Starts a new one with an empty key, or changes one that is there.
    Q_INVOKABLE void begin(const QString& key);
    Q_INVOKABLE QString save(const QString& title, const QString& what, const QString& date,
                             const QString& time, bool follows);
    /// Can be undone (Session::undo).
    Q_INVOKABLE QString remove();

  signals:
    void changed();

  private:
    Session& session_;
    std::string key_;
    QString title_;
    QString what_;
    QString date_;
    QString time_;
    bool follows_ = true;
};

} // namespace beforehand::view
