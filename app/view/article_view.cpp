// SPDX-License-Identifier: Apache-2.0
#include "app/view/article_view.h"

#include "app/view/guide_view.h"
#include "app/view/session.h"
#include "core/guide/figure.h"

#include <algorithm>

namespace beforehand::view {

namespace {

constexpr std::size_t enough_headings = 4; ///< for a list of them to help

const QString faq_prefix = QStringLiteral("faq:");

/// The ids that the blocks name, each once, in the order of reading.
std::vector<std::string> sources_of(const std::vector<Block>& blocks) {
    std::vector<std::string> ids;
    for (const Block& block : blocks) {
        for (const std::string& id : block.sources) {
            if (std::ranges::find(ids, id) == ids.end()) {
                ids.push_back(id);
            }
        }
    }
    return ids;
}

std::vector<TextItem> contents_of(const std::vector<Block>& blocks) {
    std::vector<TextItem> items;
    for (const Block& block : blocks) {
        if (block.kind == Block::Kind::heading && block.level == 2) {
            items.push_back(
                {QString::fromStdString(block.anchor), QString::fromStdString(block.plain_text())});
        }
    }
    return items.size() < enough_headings ? std::vector<TextItem>() : items;
}

PlanLink link_to(const TimelineRow& row, const app::Snapshot& snapshot, const Wording& wording) {
    const StepItem item = dated_item(row, snapshot, wording);
    return {item.key, item.occurrence, item.title, item.detail};
}

/// The steps whose reading is the section of an article; of the article itself where `anchor` is
/// empty.
std::vector<PlanLink> links_to(const std::string& article, const std::string& anchor,
                               const app::Snapshot& snapshot, const Wording& wording) {
    const std::string wanted = anchor.empty() ? article : article + '#' + anchor;
    std::vector<PlanLink> links;
    for (const Step& step : snapshot.guide->steps) {
        const TimelineRow* row = step.article == wanted ? snapshot.next(step.key) : nullptr;
        if (row) {
            links.push_back(link_to(*row, snapshot, wording));
        }
    }
    return links;
}

/// The block where someone stopped; in another version of the page, the heading that it was below.
int block_at(const ReadingPlace& place, const Article& article) {
    std::string_view section;
    int heading = 0;
    int at = 0;
    for (const Block& block : article.blocks) {
        if (block.kind == Block::Kind::heading) {
            section = block.anchor;
            heading = section == place.anchor ? at : heading;
        }
        if (at == place.block && section == place.anchor) {
            return at;
        }
        ++at;
    }
    return heading;
}

/// Gives each row of a table the longest text of its first column, which they all make room for.
void measure_tables(std::vector<BlockRow>& rows) {
    const auto in_table = [](const BlockRow& row) {
        return row.block.kind == Block::Kind::table_head ||
               row.block.kind == Block::Kind::table_row;
    };
    for (auto begin = rows.begin(); begin != rows.end();) {
        begin = std::find_if(begin, rows.end(), in_table);
        const auto end = std::find_if(begin, rows.end(), [&](const BlockRow& row) {
            return !in_table(row) || (&row != &*begin && row.block.kind == Block::Kind::table_head);
        });
        QString widest;
        for (auto row = begin; row != end; ++row) {
            const auto& cells = row->block.cells.empty() ? row->block.heads : row->block.cells;
            const QString first = QString::fromStdString(cells.front());
            widest = first.size() > widest.size() ? first : widest;
        }
        std::for_each(begin, end, [&](BlockRow& row) { row.widest = widest; });
        begin = end;
    }
}

} // namespace

ArticleView::ArticleView(Session& session)
    : session_(session) {}

bool ArticleView::isAnswer() const {
    return key_.startsWith(faq_prefix);
}

void ArticleView::open(const QString& key) {
    key_ = key;
    update();
}

void ArticleView::update() {
    const std::shared_ptr<const Guide> guide = session_.shown_guide();
    if (guide != guide_) {
        guide_ = guide;
        terms_ = guide ? std::make_unique<Terms>(guide->glossary) : nullptr;
    }
    detail_.clear();
    read_ = false;
    place_ = 0;
    untranslated_ = false;
    if (guide_ && isAnswer()) {
        const auto found =
            std::ranges::find(guide_->faq, key_.mid(faq_prefix.size()).toStdString(), &Faq::key);
        if (found != guide_->faq.end()) {
            untranslated_ = guide_->lacks("faq");
            return show(QString::fromStdString(found->question), found->answer);
        }
    } else if (const Article* article = shown_article()) {
        untranslated_ = guide_->lacks("articles/" + article->key);
        update_mark(*article);
        return show(QString::fromStdString(article->title), article->blocks);
    }
    show({}, {});
}

void ArticleView::update_mark(const Article& article) {
    const Reading* mark = session_.reading()->mark(article.key);
    read_ = mark && mark->read_at;
    place_ = mark && mark->place ? block_at(*mark->place, article) : 0;
    const QString minutes = tr("%n minute(s)", nullptr, article.minutes());
    if (!read_) {
        detail_ = tr("%1 · not read yet").arg(minutes);
        return;
    }
    const Zone& zone = *session_.device_zone_data();
    const Instant now = session_.composition().clock().now();
    detail_ =
        tr("%1 · read on %2")
            .arg(minutes, session_.wording().day(zone.to_wall(*mark->read_at), zone.to_wall(now)));
}

const Article* ArticleView::shown_article() const {
    return guide_ && !isAnswer() ? guide_->find_article(key_.toStdString()) : nullptr;
}

QString ArticleView::setRead(bool read) {
    if (!shown_article()) {
        return {};
    }
    const auto at = read ? std::optional(session_.composition().clock().now()) : std::nullopt;
    const auto saved =
        session_.composition().reading().mark_read(guide_->id, key_.toStdString(), at);
    session_.reading()->update();
    update();
    return saved ? QString()
                 : tr("Not saved. %1").arg(QString::fromStdString(saved.error().message));
}

void ArticleView::remember(int block) {
    if (!shown_article() || block == place_) {
        return;
    }
    std::string anchor;
    const int heading = blocks_.headingFrom(block + 1, -1);
    if (heading >= 0) {
        anchor =
            blocks_.data(blocks_.index(heading), BlockModel::AnchorRole).toString().toStdString();
    }
    // Lost, it costs a look for the place: nothing to trouble a reader with.
    const auto saved = session_.composition().reading().remember_place(
        guide_->id, key_.toStdString(), {anchor, block}, session_.composition().clock().now());
    session_.reading()->update();
    if (saved) {
        place_ = block;
        emit changed();
    }
}

void ArticleView::show(const QString& title, std::vector<Block> blocks) {
    title_ = title;
    contents_.update(contents_of(blocks));
    sources_.update(guide_
                        ? GuideView::source_items(*guide_, sources_of(blocks), session_.wording())
                        : std::vector<TextItem>());
    blocks_.update(rows_of(blocks));
    emit changed();
}

std::vector<BlockRow> ArticleView::rows_of(const std::vector<Block>& blocks) const {
    const app::Snapshot* snapshot = session_.snapshot();
    const std::string article = isAnswer() ? std::string() : key_.toStdString();
    std::set<const GlossaryWord*> explained;
    std::vector<BlockRow> rows;
    std::string section;
    const auto end_section = [&] {
        if (snapshot && !article.empty() && !rows.empty()) {
            rows.back().steps = links_to(article, section, *snapshot, session_.wording());
        }
    };
    for (const Block& block : blocks) {
        if (block.kind == Block::Kind::heading) {
            end_section();
            section = block.anchor;
        }
        rows.push_back({block, mark(block, *terms_, explained), {}, section});
    }
    end_section();
    measure_tables(rows);
    return rows;
}

QVariantMap ArticleView::marked(const QString& text) const {
    std::set<const GlossaryWord*> explained;
    const MarkedText made = terms_ ? mark(text.toStdString(), *terms_, explained)
                                   : MarkedText{text, text.toHtmlEscaped(), {}};
    return {{QStringLiteral("plain"), made.plain},
            {QStringLiteral("markup"), made.markup},
            {QStringLiteral("words"), made.word_list()}};
}

QString ArticleView::figure(const QString& key, const QVariantMap& colors) const {
    const Figure* figure = guide_ ? guide_->find_figure(key.toStdString()) : nullptr;
    if (!figure) {
        return {};
    }
    const std::string painted = painted_figure(figure->svg, [&colors](std::string_view name) {
        const QString word = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        return colors.value(word).toString().toStdString();
    });
    const QByteArray coded = QByteArray::fromStdString(painted).toBase64(
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return QStringLiteral("image://figure/") + QString::fromLatin1(coded);
}

} // namespace beforehand::view
