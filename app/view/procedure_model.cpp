// SPDX-License-Identifier: Apache-2.0
#include "app/view/procedure_model.h"

#include "app/view/session.h"

#include <algorithm>

namespace beforehand::view {

namespace {

QString when_words(const Procedure& procedure, const Session& session) {
    QString when = ProcedureModel::tr("No date yet");
    if (procedure.appointment) {
        const WallTime now =
            session.device_zone_data()->to_wall(session.composition().clock().now());
        when = session.wording().moment(*procedure.appointment, now);
    }
    switch (procedure.standing) {
    case Standing::going_ahead:
        return when;
    case Standing::to_rebook:
        return procedure.appointment ? ProcedureModel::tr("To be rebooked · was %1").arg(when)
                                     : ProcedureModel::tr("To be rebooked");
    case Standing::cancelled:
        break;
    }
    return procedure.appointment ? ProcedureModel::tr("Cancelled · was %1").arg(when)
                                 : ProcedureModel::tr("Cancelled");
}

/// What the procedure is to the one it follows, in the words of that one's guide.
QString link_words(const Procedure& procedure, const std::vector<Procedure>& all,
                   app::GuideLibrary& guides) {
    if (!procedure.follows) {
        return {};
    }
    const auto first = std::ranges::find(all, procedure.follows->procedure, &Procedure::id);
    const auto guide = first == all.end() ? Result<std::shared_ptr<const Guide>>(nullptr)
                                          : guides.load(first->guide);
    if (guide && *guide) {
        const auto link =
            std::ranges::find((*guide)->follow_ups, procedure.follows->kind, &FollowUp::key);
        if (link != (*guide)->follow_ups.end()) {
            return QString::fromStdString(link->title);
        }
    }
    return ProcedureModel::tr("Follows another procedure");
}

} // namespace

ProcedureModel::ProcedureModel(Session& session)
    : session_(session) {}

QVariant ProcedureModel::data(const QModelIndex& index, int role) const {
    const ProcedureItem* row = item(index);
    if (!row) {
        return {};
    }
    switch (role) {
    case IdRole:
        return row->id;
    case TitleRole:
        return row->title;
    case WhenRole:
        return row->when;
    case DetailRole:
        return row->detail;
    case CurrentRole:
        return row->current;
    default:
        return {};
    }
}

QHash<int, QByteArray> ProcedureModel::roleNames() const {
    return {{IdRole, "itemId"},
            {TitleRole, "title"},
            {WhenRole, "when"},
            {DetailRole, "detail"},
            {CurrentRole, "current"}};
}

QString ProcedureModel::update() {
    const auto all = session_.composition().procedures().list();
    if (!all) {
        return QString::fromStdString(all.error().message);
    }
    app::GuideLibrary& guides = session_.composition().guides();
    std::vector<ProcedureItem> items;
    for (const Procedure& procedure : *all) {
        const auto guide = guides.load(procedure.guide);
        QStringList detail{link_words(procedure, *all, guides),
                           QString::fromStdString(procedure.contacts.clinic)};
        detail.removeAll(QString());
        items.push_back({QString::fromStdString(procedure.id),
                         guide ? procedure_title(**guide, procedure.answers)
                               : QString::fromStdString(procedure.guide_id),
                         when_words(procedure, session_), detail.join(QStringLiteral(" · ")),
                         session_.snapshot() && session_.snapshot()->procedure.id == procedure.id});
    }
    const int before = count();
    replace(std::move(items), [](const ProcedureItem& old_row, const ProcedureItem& row) {
        return old_row.id == row.id;
    });
    if (count() != before) {
        emit countChanged();
    }
    return {};
}

QString ProcedureModel::choose(const QString& id) {
    const auto chosen = session_.composition().procedures().choose(id.toStdString());
    if (!chosen) {
        return QString::fromStdString(chosen.error().message);
    }
    session_.show(id.toStdString());
    return update();
}

} // namespace beforehand::view
