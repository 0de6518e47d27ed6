// SPDX-License-Identifier: Apache-2.0
#include "app/view/arrival_model.h"

#include "app/view/session.h"
#include "core/plan/arrival.h"

#include <algorithm>

namespace beforehand::view {

namespace {

QString answer_words(const ArrivalLine& line) {
    if (line.answer == answer_yes) {
        return ArrivalModel::tr("Yes");
    }
    if (line.answer == answer_no) {
        return ArrivalModel::tr("No");
    }
    return line.answer == answer_unsure ? ArrivalModel::tr("Not sure yet")
                                        : QString::fromStdString(line.choice_text);
}

ArrivalItem fact(const char* key, const QString& label, const QString& value) {
    ArrivalItem item;
    item.key = QString::fromUtf8(key);
    item.label = label;
    item.answered = !value.isEmpty();
    item.value = item.answered ? value : ArrivalModel::tr("Not answered");
    return item;
}

ArrivalItem item_of(const ArrivalLine& line) {
    QStringList parts;
    if (!line.answer.empty()) {
        parts.push_back(answer_words(line));
    }
    for (const StepEvent* event : line.held) {
        parts.push_back(QString::fromStdString(event->words));
    }
    if (!line.own.empty()) {
        parts.push_back(QString::fromStdString(line.own));
    }
    for (const ClinicQuestion* question : line.asked) {
        parts.push_back(QString::fromStdString(question->text));
    }
    ArrivalItem item =
        fact(line.row->key.c_str(), QString::fromStdString(line.row->label), parts.join(u'\n'));
    item.hint = QString::fromStdString(line.row->hint);
    item.own = QString::fromStdString(line.own);
    item.writes = line.row->writes;
    // What holds the words is where they are changed; without any, the question.
    item.opens = !line.held.empty()            ? QString::fromStdString(line.held.front()->step.key)
                 : !line.row->question.empty() ? QStringLiteral("answers")
                                               : QString();
    return item;
}

QString when_words(const app::Snapshot& snapshot, const Wording& wording) {
    const Plan& plan = snapshot.plan;
    if (!plan.appointment) {
        return {};
    }
    return wording.moment(plan.zone->to_wall(*plan.appointment), plan.zone->to_wall(snapshot.now)) +
           wording.zone_note(*plan.zone);
}

} // namespace

ArrivalModel::ArrivalModel(Session& session)
    : session_(session) {}

int ArrivalModel::open() const {
    return static_cast<int>(std::ranges::count(items(), false, &ArrivalItem::answered));
}

QVariant ArrivalModel::data(const QModelIndex& index, int role) const {
    const ArrivalItem* row = item(index);
    if (!row) {
        return {};
    }
    switch (role) {
    case KeyRole:
        return row->key;
    case LabelRole:
        return row->label;
    case ValueRole:
        return row->value;
    case HintRole:
        return row->hint;
    case OwnRole:
        return row->own;
    case OpensRole:
        return row->opens;
    case AnsweredRole:
        return row->answered;
    case WritesRole:
        return row->writes;
    default:
        return {};
    }
}

QHash<int, QByteArray> ArrivalModel::roleNames() const {
    return {{KeyRole, "line"},      {LabelRole, "label"},      {ValueRole, "value"},
            {HintRole, "hint"},     {OwnRole, "own"},          {OpensRole, "opens"},
            {WritesRole, "writes"}, {AnsweredRole, "answered"}};
}

void ArrivalModel::update(const app::Snapshot& snapshot) {
    std::vector<ArrivalItem> items;
    const auto who = snapshot.procedure.arrival.find(arrival_who);
    const QString name =
        who == snapshot.procedure.arrival.end() ? QString() : QString::fromStdString(who->second);
    ArrivalItem first = fact(arrival_who, tr("Name"), name);
    first.own = name;
    first.hint = tr("As it is on your letter");
    first.writes = true;
    items.push_back(first);
    items.push_back(fact("what", tr("Procedure"), QString::fromStdString(snapshot.guide->title)));
    items.push_back(fact("when", tr("Appointment"), when_words(snapshot, session_.wording())));
    for (const ArrivalLine& line : arrival_lines(*snapshot.guide, snapshot.procedure, snapshot.rows,
                                                 session_.clinicQuestions()->questions())) {
        items.push_back(item_of(line));
    }
    replace(std::move(items), [](const ArrivalItem& old_row, const ArrivalItem& row) {
        return old_row.key == row.key;
    });
    emit countChanged();
}

QString ArrivalModel::write(const QString& line, const QString& text) {
    return session_.change({.arrival = {{line.toStdString(), text.trimmed().toStdString()}}});
}

} // namespace beforehand::view
