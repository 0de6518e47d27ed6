// SPDX-License-Identifier: Apache-2.0
#include "app/view/question_model.h"

namespace beforehand::view {

namespace {

QStringList values_of(const Question& question) {
    QStringList values;
    if (question.choices.empty()) {
        values << QString::fromUtf8(answer_yes) << QString::fromUtf8(answer_no);
    }
    for (const std::string& choice : question.choices) {
        values << QString::fromStdString(choice);
    }
    return values << QString::fromUtf8(answer_unsure);
}

QStringList labels_of(const Question& question) {
    QStringList labels;
    if (question.choices.empty()) {
        labels << QuestionModel::tr("Yes") << QuestionModel::tr("No");
    }
    for (const std::string& choice : question.choices) {
        const auto text = question.choice_texts.find(choice);
        labels << QString::fromStdString(text == question.choice_texts.end() ? choice
                                                                             : text->second);
    }
    return labels << QuestionModel::tr("Not sure yet");
}

} // namespace

QuestionModel::QuestionModel(QObject* parent)
    : QAbstractListModel(parent) {}

int QuestionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QVariant QuestionModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Question& question = guide_->questions[shown_[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case KeyRole:
        return QString::fromStdString(question.key);
    case AskRole:
        return QString::fromStdString(question.ask);
    case WhyRole:
        return QString::fromStdString(question.why);
    case ValuesRole:
        return values_of(question);
    case LabelsRole:
        return labels_of(question);
    case AnswerRole:
        return answer(QString::fromStdString(question.key));
    case OwnChoicesRole:
        return !question.choices.empty();
    default:
        return {};
    }
}

QHash<int, QByteArray> QuestionModel::roleNames() const {
    return {{KeyRole, "questionKey"},      {AskRole, "ask"},       {WhyRole, "why"},
            {ValuesRole, "values"},        {LabelsRole, "labels"}, {AnswerRole, "answer"},
            {OwnChoicesRole, "ownChoices"}};
}

void QuestionModel::update(std::shared_ptr<const Guide> guide, Answers answers) {
    if (guide == guide_ && answers == answers_) {
        return;
    }
    beginResetModel();
    guide_ = std::move(guide);
    answers_ = std::move(answers);
    shown_ = applying();
    endResetModel();
}

void QuestionModel::setAnswer(const QString& key, const QString& value) {
    if (answer(key) == value) {
        return;
    }
    if (value.isEmpty()) {
        answers_.erase(key.toStdString());
    } else {
        answers_[key.toStdString()] = value.toStdString();
    }
    const std::vector<std::size_t> now_shown = applying();
    if (now_shown != shown_) {
        beginResetModel();
        shown_ = now_shown;
        endResetModel();
    }
    for (int row = 0; row < rowCount(); ++row) {
        if (data(index(row), KeyRole) == key) {
            emit dataChanged(index(row), index(row), {AnswerRole});
        }
    }
    emit answered(key, value);
}

QString QuestionModel::answer(const QString& key) const {
    const auto found = answers_.find(key.toStdString());
    return found == answers_.end() ? QString() : QString::fromStdString(found->second);
}

std::vector<std::size_t> QuestionModel::applying() const {
    std::vector<std::size_t> positions;
    const Answers answers = guide_ ? in_force(*guide_, answers_) : Answers();
    for (std::size_t i = 0; guide_ && i < guide_->questions.size(); ++i) {
        if (evaluate(guide_->questions[i].applies, answers) != Truth::no) {
            positions.push_back(i);
        }
    }
    return positions;
}

} // namespace beforehand::view
