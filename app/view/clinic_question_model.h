// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/list_model.h"

#include <QtQml/qqmlregistration.h>

namespace beforehand::view {

struct ClinicQuestionItem {
    QString id;
    QString text;
    QString page;      ///< where it came from: "article:KEY#HEADING", "faq:KEY", "step:KEY" or ""
    QString pageTitle; ///< what that is called; empty if it was typed, or the page is gone
    QString opens;     ///< "article", "step" or "", as Nav takes it with the next two
    QString key;
    QString detail; ///< a heading or an occurrence
    QString answer; ///< what was said, and by whom
    QString when;   ///< "Answered on Thursday 3 December"; empty while it is open
    bool answered = false;
    bool operator==(const ClinicQuestionItem&) const = default;
};

/// The questions for the clinic: the open ones first, then the answered, each as they were asked.
class ClinicQuestionModel : public ListModel<ClinicQuestionItem> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< questionId
        TextRole,
        PageRole,
        PageTitleRole,
        OpensRole,
        KeyRole,
        DetailRole,
        AnswerRole,
        WhenRole,
        AnsweredRole,
    };

    int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Whether anything is different now.
    bool update(std::vector<ClinicQuestionItem> items);
    int open() const; ///< how many have no answer
    /// Null: these words from this page are not on the list.
    const ClinicQuestionItem* find(const QString& text, const QString& page) const;

  signals:
    void countChanged();

  private:
    void follow(const std::vector<ClinicQuestionItem>& now);
};

} // namespace beforehand::view
