// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <memory>
#include <vector>

namespace beforehand::view {

/// The guide's questions that apply, with what was answered. A question comes and goes as the
/// answers before it change.
class QuestionModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")

  public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< questionKey
        AskRole,
        WhyRole,
        ValuesRole,     ///< "yes", "no", "unsure", or the choices and "unsure"
        LabelsRole,     ///< the same in words
        AnswerRole,     ///< one of the values; empty is not answered
        OwnChoicesRole, ///< whether it has choices of its own rather than yes and no
    };

    explicit QuestionModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(std::shared_ptr<const Guide> guide, Answers answers);
    const Answers& answers() const { return answers_; }

    /// An empty value takes the answer back.
    Q_INVOKABLE void setAnswer(const QString& key, const QString& value);
    Q_INVOKABLE QString answer(const QString& key) const;

  signals:
    void answered(const QString& key, const QString& value);

  private:
    std::vector<std::size_t> applying() const;

    std::shared_ptr<const Guide> guide_;
    Answers answers_;
    std::vector<std::size_t> shown_; ///< positions in guide_->questions
};

} // namespace beforehand::view
