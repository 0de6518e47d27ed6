// SPDX-License-Identifier: Apache-2.0
// The chart as it is painted: what is on the picture, and where.
#include "tests/app/view/diary_scene.h"

#include <QImage>
#include <QPainter>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using view::ChartLook;
using view::ChartPicture;

namespace {

constexpr int width = 400;
const QRectF area{0, 0, width, 300};

/// Eight hours from the injection on, of the left side and then the right.
ChartPicture picture() {
    ChartPicture made;
    made.chart.frame = {parse_instant("2026-12-03T09:00:00Z").value(),
                        parse_instant("2026-12-03T17:00:00Z").value(), 96};
    made.injection = made.chart.frame.from;
    return made;
}

Instant after(std::chrono::minutes since) {
    return parse_instant("2026-12-03T09:00:00Z").value() + since;
}

ChartPoint point(std::chrono::minutes since, int score) {
    return {after(since), double(score), score, score, 1, LogEntry::Mark::live};
}

/// Each thing in a colour of its own.
ChartLook look() {
    ChartLook made;
    made.surface = Qt::white;
    made.ink = Qt::black;
    made.muted = QColor(150, 150, 150);
    made.line = QColor(220, 220, 220);
    made.accent = QColor(255, 0, 255);
    made.first_tint = QColor(255, 255, 200);
    made.first_tone = QColor(120, 120, 0);
    made.tint = QColor(200, 255, 255);
    made.tone = QColor(0, 120, 120);
    made.left = QColor(0, 0, 255);
    made.right = QColor(255, 0, 0);
    made.font.setPixelSize(12);
    return made;
}

QImage painted(const ChartPicture& picture, const ChartLook& look,
               const std::optional<view::ChartCursor>& cursor = {}) {
    QImage image(width, 300, QImage::Format_RGB32);
    image.fill(look.surface);
    QPainter painter(&image);
    view::paint_chart(painter, area, picture, look, cursor);
    return image;
}

/// How much of a colour there is in a place, and its middle.
struct Found {
    int pixels = 0;
    QPointF middle;
};

Found find(const QImage& image, const QColor& color, QRect within = {0, 0, width, 300}) {
    Found found;
    for (int y = within.top(); y <= within.bottom(); ++y) {
        for (int x = within.left(); x <= within.right(); ++x) {
            if (image.pixelColor(x, y) == color) {
                found.middle += QPointF(x, y);
                ++found.pixels;
            }
        }
    }
    found.middle /= std::max(found.pixels, 1);
    return found;
}

/// How much there is of something like it: a thin line is blended with what is below it.
int like(const QImage& image, const QColor& color, QRect within) {
    int pixels = 0;
    for (int y = within.top(); y <= within.bottom(); ++y) {
        for (int x = within.left(); x <= within.right(); ++x) {
            const QColor there = image.pixelColor(x, y);
            pixels += qAbs(there.red() - color.red()) + qAbs(there.green() - color.green()) +
                                  qAbs(there.blue() - color.blue()) <
                              250
                          ? 1
                          : 0;
        }
    }
    return pixels;
}

/// The column of a moment, found the way a finger finds it.
int column(Instant at, const ChartPicture& picture, const ChartLook& look) {
    int nearest = 0;
    for (int x = 0; x < width; ++x) {
        const auto off = [&](int place) {
            return std::chrono::abs(view::moment_at(place, area, picture, look) - at);
        };
        nearest = off(x) < off(nearest) ? x : nearest;
    }
    return nearest;
}

QRect around(int x, int reach) {
    return {x - reach, 0, 2 * reach + 1, 300};
}

} // namespace

class ChartPainterTest : public QObject {
    Q_OBJECT

  private slots:
    static void initMain() { set_up_device(); }
    void initTestCase() { view::load_plurals(); }

    void a_point_is_where_its_score_is() {
        std::array<qreal, 3> heights{};
        for (const int score : {0, 5, 10}) {
            ChartPicture drawn = picture();
            drawn.chart.lines = {{Side::whole, {}, {{point(240min, score)}}}};
            const Found found = find(painted(drawn, look()), look().left);
            QVERIFY(found.pixels > 30);
            QVERIFY(qAbs(found.middle.x() - column(after(240min), drawn, look())) < 2);
            heights[static_cast<std::size_t>(score / 5)] = found.middle.y();
        }
        QVERIFY(heights[0] > heights[1] && heights[1] > heights[2]); // more pain is higher
        QVERIFY(qAbs((heights[0] + heights[2]) / 2 - heights[1]) < 1);
    }

    void no_score_is_hidden_by_what_the_baseline_is() {
        const auto drawn = [](std::chrono::minutes at) {
            ChartPicture made = picture();
            made.chart.lines = {{Side::left, 6, {{point(at, 6)}}}};
            return made;
        };
        const ChartPicture clear = drawn(60min);
        const ChartPicture under = drawn(450min); // where the words would stand
        QVERIFY(find(painted(clear, look()), look().left).pixels > 60); // it, and in the legend
        QVERIFY(qAbs(find(painted(under, look()), look().left).pixels -
                     find(painted(clear, look()), look().left).pixels) < 6);
        // The words stand in the legend then.
        QVERIFY(like(painted(under, look()), Qt::black, {0, 205, width, 95}) >
                like(painted(clear, look()), Qt::black, {0, 205, width, 95}) + 60);
    }

    void later_is_to_the_right() {
        ChartPicture drawn = picture();
        drawn.chart.lines = {{Side::whole, {}, {{point(60min, 5)}}}};
        const qreal early = find(painted(drawn, look()), look().left).middle.x();
        drawn.chart.lines = {{Side::whole, {}, {{point(420min, 5)}}}};
        QVERIFY(find(painted(drawn, look()), look().left).middle.x() > early + width / 2);
    }

    void no_line_runs_through_a_gap() {
        ChartPicture joined = picture();
        joined.chart.lines = {{Side::whole, {}, {{point(60min, 5), point(420min, 5)}}}};
        const int middle = column(after(240min), joined, look());
        QVERIFY(find(painted(joined, look()), look().left, around(middle, 30)).pixels > 100);

        ChartPicture apart = picture();
        apart.chart.lines = {{Side::whole, {}, {{point(60min, 5)}, {point(420min, 5)}}}};
        apart.chart.missed = {after(240min)};
        const QImage image = painted(apart, look());
        QCOMPARE(find(image, look().left, around(middle, 30)).pixels, 0);
        // What was missed has a mark of its own.
        QVERIFY(find(image, look().muted, {middle - 3, 140, 7, 40}).pixels > 0);
        QCOMPARE(find(painted(joined, look()), look().muted, {middle - 3, 140, 7, 40}).pixels, 0);
    }

    void right_to_left_is_mirrored() {
        ChartPicture drawn = picture();
        drawn.chart.lines = {{Side::whole, {}, {{point(60min, 3)}}}};
        ChartLook mirrored = look();
        mirrored.mirrored = true;
        const Found usual = find(painted(drawn, look()), look().left);
        const Found other = find(painted(drawn, mirrored), look().left);
        QVERIFY(qAbs(usual.middle.x() + other.middle.x() - (width - 1)) < 2);
        QVERIFY(qAbs(usual.middle.y() - other.middle.y()) < 1);
        QVERIFY(qAbs(other.middle.x() - column(after(60min), drawn, mirrored)) < 2);
    }

    void a_finger_finds_the_moment() {
        for (const bool mirrored : {false, true}) {
            ChartLook seen = look();
            seen.mirrored = mirrored;
            const ChartPicture drawn = picture();
            const Instant left = view::moment_at(100, area, drawn, seen);
            const Instant right = view::moment_at(300, area, drawn, seen);
            QCOMPARE(left < right, !mirrored);
            QVERIFY(std::chrono::abs(right - left) > 3h && std::chrono::abs(right - left) < 5h);
        }
    }

    void the_sides_differ_by_more_than_colour() {
        ChartPicture drawn = picture();
        drawn.chart.lines = {{Side::left, {}, {{point(120min, 5)}}},
                             {Side::right, {}, {{point(360min, 5)}}}};
        const QImage image = painted(drawn, look());
        const auto middle = [&](std::chrono::minutes since) {
            const Found found = find(image, since < 240min ? look().left : look().right,
                                     QRect(column(after(since), drawn, look()) - 8, 0, 17, 220));
            return image.pixelColor(found.middle.toPoint());
        };
        QCOMPARE(middle(120min), look().left);    // filled
        QCOMPARE(middle(360min), look().surface); // open
        const ChartPicture empty = picture();
        // Each side is named below: its words take room, and its sign is in the legend.
        QVERIFY(view::chart_height(drawn, look(), width) >
                view::chart_height(empty, look(), width));
        QVERIFY(find(image, look().right, {0, 220, width, 80}).pixels > 0);
    }

    void the_line_of_before_is_there_when_there_was_one() {
        ChartPicture drawn = picture();
        drawn.chart.lines = {{Side::left, {}, {{point(240min, 5)}}}};
        const int without = like(painted(drawn, look()), look().ink, {60, 0, 100, 100});
        drawn.chart.lines[0].baseline = 8;
        QVERIFY(like(painted(drawn, look()), look().ink, {60, 0, 100, 100}) > without + 40);
        // Two that differ have the colours of their sides.
        drawn.chart.lines.push_back({Side::right, 3, {{point(240min, 5)}}});
        QVERIFY(like(painted(drawn, look()), look().right, {60, 0, 100, 200}) > 20);
        QVERIFY(like(painted(drawn, look()), look().left, {60, 0, 100, 200}) > 20);
    }

    void bands_are_tinted_and_say_nothing_of_good_or_bad() {
        ChartPicture drawn = picture();
        drawn.bands = {{after(0min), after(240min), "First", true},
                       {after(240min), after(480min), "Then", false}};
        const QImage image = painted(drawn, look());
        const Found first = find(image, look().first_tint);
        const Found then = find(image, look().tint);
        QVERIFY(first.pixels > 5000 && then.pixels > 5000);
        QVERIFY(first.middle.x() < then.middle.x());
        // The score changes where a point is, and no other colour.
        const auto colours = [](int score) {
            ChartPicture made = picture();
            made.chart.lines = {{Side::whole, 5, {{point(240min, score)}}}};
            const QImage painted_one = painted(made, look());
            std::map<QRgb, int> counted;
            for (int y = 0; y < painted_one.height(); ++y) {
                for (int x = 0; x < width; ++x) {
                    ++counted[painted_one.pixel(x, y)];
                }
            }
            std::erase_if(counted, [](const auto& each) { return each.second < 40; });
            std::vector<QRgb> common;
            for (const auto& [color, count] : counted) {
                common.push_back(color);
            }
            return common;
        };
        QCOMPARE(colours(1), colours(9));
    }

    void where_one_is_has_a_ring() {
        ChartPicture drawn = picture();
        drawn.chart.lines = {{Side::left, {}, {{point(240min, 5)}}}};
        QCOMPARE(find(painted(drawn, look()), look().accent).pixels, 0);
        const view::ChartCursor here{Side::left, after(240min)};
        const Found ring = find(painted(drawn, look(), here), look().accent);
        QVERIFY(ring.pixels > 20);
        QVERIFY(qAbs(ring.middle.x() - column(after(240min), drawn, look())) < 2);
        const view::ChartCursor elsewhere{Side::right, after(240min)};
        QCOMPARE(find(painted(drawn, look(), elsewhere), look().accent).pixels, 0);
    }

    void late_medicine_and_a_spread_are_marked() {
        ChartPicture drawn = picture();
        drawn.chart.lines = {{Side::left, {}, {{point(240min, 5)}}}};
        const QImage plain = painted(drawn, look());
        const qreal low = view::chart_height(drawn, look(), width);
        drawn.chart.lines[0].runs[0][0].mark = LogEntry::Mark::memory;
        QVERIFY(find(painted(drawn, look()), look().muted, {100, 60, 250, 80}).pixels >
                find(plain, look().muted, {100, 60, 250, 80}).pixels);
        drawn.chart.medicine = {after(120min)};
        const int at = column(after(120min), drawn, look());
        const QRect top{at - 8, 0, 17, 30};
        QVERIFY(like(painted(drawn, look()), look().ink, top) > like(plain, look().ink, top) + 10);
        QVERIFY(view::chart_height(drawn, look(), width) >= low); // the legend says what they are
        drawn.chart.lines[0].runs[0][0].least = 1;
        drawn.chart.lines[0].runs[0][0].most = 9;
        drawn.chart.lines[0].runs[0][0].count = 3;
        const QRect above{150, 20, 150, 50};
        QCOMPARE(like(plain, look().left, above), 0);
        QVERIFY(like(painted(drawn, look()), look().left, above) > 10);
    }

    void it_is_as_high_as_it_says() {
        ChartPicture drawn = picture();
        drawn.bands = {{after(0min), after(480min), "First", true}};
        drawn.chart.lines = {{Side::left, 8, {{point(120min, 5), point(240min, 4)}}},
                             {Side::right, 3, {{point(360min, 5)}}}};
        drawn.chart.missed = {after(60min)};
        drawn.chart.medicine = {after(120min)};
        drawn.ticks = {{after(0min), "0 h"}, {after(240min), "4 h"}};
        for (const qreal unit : {1.0, 1.5}) {
            ChartLook seen = look();
            seen.unit = unit;
            seen.font.setPixelSize(qRound(12 * unit));
            const qreal height = view::chart_height(drawn, seen, width);
            QImage image(width, 800, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            view::paint_chart(painter, {0, 0, width, height}, drawn, seen);
            painter.end();
            int lowest = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < width; ++x) {
                    lowest = image.pixelColor(x, y) == Qt::white ? lowest : y;
                }
            }
            QVERIFY2(lowest < height && lowest > height - 20 * unit,
                     qPrintable(QString("%1 of %2").arg(lowest).arg(height)));
        }
    }

    void nothing_to_draw_is_no_harm() {
        const ChartPicture nothing;
        QVERIFY(view::chart_height(nothing, look(), width) > 0);
        QCOMPARE(find(painted(nothing, look()), look().left).pixels, 0);
        QVERIFY(view::chart_height(nothing, look(), 0) > 0);
    }

    // Aggregated in core: the painter has no more to do.
    void a_hundred_and_a_hundred_thousand_draw_alike() {
        const auto points = [](int count) {
            const ChartFrame frame{after(0min), after(0min) + 14 * 24h, 96};
            std::vector<LogEntry> entries;
            entries.reserve(static_cast<std::size_t>(count));
            const auto step = (frame.to - frame.from) / count;
            for (int i = 0; i < count; ++i) {
                LogEntry entry;
                entry.kind = LogEntry::Kind::pain;
                entry.happened_at = entry.recorded_at = frame.from + i * step;
                entry.scores = {{Side::left, i % 11, i % 7}};
                entries.push_back(std::move(entry));
            }
            const Chart drawn = chart(frame, Doing::moving, {}, {}, entries, frame.from);
            std::size_t sum = 0;
            for (const ChartLine& line : drawn.lines) {
                for (const ChartRun& run : line.runs) {
                    sum += run.size();
                }
            }
            return sum;
        };
        QCOMPARE(points(100'000), points(100));
        QCOMPARE(points(100), 96U);
    }
};

QTEST_MAIN(ChartPainterTest)
#include "chart_painter_test.moc"
