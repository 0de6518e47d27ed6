// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/procedures.h"
#include "app/view/change_model.h"
#include "app/view/text_list_model.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace beforehand::view {

class Session;

/// A change before it is made: what it would do, then making it, then taking it back. The calls
/// that prepare one return an empty text, or words that say why it cannot be.
class ChangeView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// "Until now: Tuesday 24 March, 09:30", then "1 step to do again · 12 steps get a new time".
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString confirmText READ confirmText NOTIFY changed)
    Q_PROPERTY(QString doneText READ doneText NOTIFY changed) ///< what to say once it is made
    Q_PROPERTY(int moving READ moving NOTIFY changed) ///< how many only get another day or time
    Q_PROPERTY(QString movingText READ movingText NOTIFY changed) ///< "Show the 89 that move"
    Q_PROPERTY(int kept READ kept NOTIFY changed) ///< how many steps stay as they are
    Q_PROPERTY(beforehand::view::ChangeModel* rows READ rows CONSTANT)
    /// Of a later version of the guide: what its versions changed, newest first.
    Q_PROPERTY(beforehand::view::TextListModel* releases READ releases CONSTANT)

  public:
    explicit ChangeView(Session& session);

    QString title() const { return title_; }
    QString summary() const;
    QString confirmText() const { return confirmText_; }
    QString doneText() const { return doneText_; }
    int moving() const;
    QString movingText() const;
    int kept() const;
    ChangeModel* rows() { return &rows_; }
    TextListModel* releases() { return &releases_; }

    /// An empty date: there is none for now.
    Q_INVOKABLE QString book(const QString& date, const QString& time, const QString& zone);
    /// "to_rebook" or "cancelled".
    Q_INVOKABLE QString stand(const QString& standing);
    /// The answers that differ in Session::questions.
    Q_INVOKABLE QString answer();
    /// The later version of the guide that is here.
    Q_INVOKABLE QString updateGuide();
    /// Another overlay for the procedure's guide: a file of the clinic's.
    Q_INVOKABLE QString useOverlay(const QString& file);
    /// The procedure's guide without the clinic's overlay.
    Q_INVOKABLE QString removeOverlay();

    Q_INVOKABLE QString apply();
    Q_INVOKABLE void drop();

  signals:
    void changed();

  private:
    QString prepare(const Change& change, const QString& title, const QString& confirm,
                    const QString& done, const QString& lead = {});
    QString prepare_guide(const app::LoadedGuide& loaded, const QString& title);
    int count(Effect::Kind kind) const;
    bool gains_dates() const; ///< the plan had none
    bool loses_dates() const; ///< the plan would have none

    Session& session_;
    std::unique_ptr<app::ChangePreview> preview_;
    QString title_;
    QString lead_; ///< a sentence before the summary's counts
    QString confirmText_;
    QString doneText_;
    ChangeModel rows_;
    TextListModel releases_;
};

} // namespace beforehand::view
