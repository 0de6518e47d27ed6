// SPDX-License-Identifier: Apache-2.0
// The figures of the guides as the window draws them, in the colours of its theme.
#include "app/main/figure_images.h"
#include "core/guide/faults.h"
#include "core/guide/figure.h"
#include "core/guide/reader.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace beforehand;

namespace {

constexpr char svg_head[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 200\">";

using Colors = QMap<QString, QString>; ///< word -> "#1d2528"

std::string painted(const std::string& svg, const Colors& colors) {
    return painted_figure(svg, [&colors](std::string_view word) {
        return colors.value(QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())))
            .toStdString();
    });
}

QImage drawn(const std::string& svg, int width) {
    QSize size;
    const QByteArray coded = QByteArray::fromStdString(svg).toBase64(
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QImage image = FigureImages().requestImage(QString::fromLatin1(coded), &size, {width, 0});
    return image.size() == size ? image : QImage();
}

} // namespace

class FiguresTest : public QObject {
    Q_OBJECT

    QQmlEngine engine_;
    std::unique_ptr<QObject> theme_;

    Colors colors(const QString& mode) {
        theme_->setProperty("wanted", mode);
        Colors colors;
        const QVariantMap map = theme_->property("colors").toMap();
        for (auto each = map.begin(); each != map.end(); ++each) {
            colors[each.key()] = each.value().value<QString>();
        }
        return colors;
    }
    static void each_figure() {
        QTest::addColumn<QString>("svg");
        int count = 0;
        for (const char* folder :
             {"/core/guides/si-joint-injection", "/core/guides/lumbar-medial-branch-block",
              "/tests/data/guides/whole"}) {
            const auto guide =
                read_guide(load_guide_files(std::string(BEFOREHAND_SOURCE_DIR) + folder).value());
            for (const Figure& figure : guide.value().figures) {
                QTest::addRow("%s of %s", figure.key.c_str(), folder)
                    << QString::fromStdString(figure.svg);
                ++count;
            }
        }
        QVERIFY(count >= 6);
    }

  private slots:
    void initTestCase() {
        engine_.addImportPath(QStringLiteral(":/qt/qml")); // the default only since Qt 6.5
        QQmlComponent component(&engine_);
        component.loadUrl(QUrl::fromLocalFile(
            QStringLiteral(BEFOREHAND_SOURCE_DIR "/tests/qml/figures/ThemeColors.qml")));
        theme_.reset(component.create());
        QVERIFY2(theme_, qPrintable(component.errorString()));
    }
    void init() { QTest::failOnWarning(QRegularExpression(".")); }

    // What a figure may name, the theme has, and the other way round.
    void theThemeHasTheWordsOfFigures() {
        const auto allowed = [](const QString& word) {
            Faults faults;
            const std::string svg = svg_head + ("<rect width=\"9\" height=\"9\" fill=\"" +
                                                word.toStdString() + "\"/></svg>");
            return check_figure("a.svg", svg, faults);
        };
        const Colors all = colors("light");
        QVERIFY(all.size() >= 12);
        for (const QString& word : all.keys()) {
            QVERIFY2(allowed(word), qPrintable(word));
            // A word is one that figures may have only if it is one of these.
            QVERIFY(!allowed(word + "x"));
        }
        QVERIFY(allowed("none") && !all.contains("none"));
        for (const char* other : {"red", "danger", "left", "focus", "#000000", "inherit", ""}) {
            QVERIFY2(!allowed(other), other);
        }
        for (const char* mode : {"dark", "contrast"}) {
            QCOMPARE(colors(mode).keys(), all.keys());
            QVERIFY(colors(mode) != all);
        }
    }

    void eachIsDrawnInEveryMode_data() { each_figure(); }
    void eachIsDrawnInEveryMode() {
        QFETCH(QString, svg);
        QList<QImage> images;
        for (const char* mode : {"light", "dark", "contrast"}) {
            const Colors theme = colors(mode);
            const std::string made = painted(svg.toStdString(), theme);
            const QStringList given = theme.values();
            QXmlStreamReader xml(QByteArray::fromStdString(made));
            int colored = 0;
            while (!xml.atEnd()) {
                if (xml.readNext() != QXmlStreamReader::StartElement) {
                    continue;
                }
                for (const char* name : {"fill", "stroke"}) {
                    const QString value = xml.attributes().value(name).toString();
                    QVERIFY2(value.isEmpty() || value == "none" || given.contains(value),
                             qPrintable(value));
                    colored += value.startsWith('#') ? 1 : 0;
                }
            }
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
            QVERIFY(colored > 0);

            const QImage image = drawn(made, 640);
            QVERIFY(!image.isNull());
            QCOMPARE(image.width(), 640);
            QSet<QRgb> opaque;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (qAlpha(image.pixel(x, y)) == 255) {
                        opaque.insert(image.pixel(x, y));
                    }
                }
            }
            int used = 0;
            for (const QString& color : QSet<QString>(given.begin(), given.end())) {
                used += opaque.contains(QColor(color).rgb()) ? 1 : 0;
            }
            QVERIFY2(used >= 2, "hardly anything is drawn");
            images << image;
        }
        QVERIFY(images[0] != images[1] && images[1] != images[2]);
    }

    // Every colour given has all of blue, and so has every mixture of them at an edge. What has
    // less is a colour that nobody gave: black, where a shape says none.
    void nothingHasAColourOfItsOwn_data() { each_figure(); }
    void nothingHasAColourOfItsOwn() {
        QFETCH(QString, svg);
        Colors blue;
        int shade = 0;
        for (const QString& word : colors("light").keys()) {
            blue[word] = QColor(shade, 255 - shade, 255).name();
            shade += 20;
        }
        const QImage image = drawn(painted(svg.toStdString(), blue), 640)
                                 .convertToFormat(QImage::Format_ARGB32); // not premultiplied
        int seen = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QRgb pixel = image.pixel(x, y);
                if (qAlpha(pixel) > 128) {
                    ++seen;
                    QVERIFY2(qBlue(pixel) > 248,
                             qPrintable(
                                 QString("%1 at %2, %3").arg(QColor(pixel).name()).arg(x).arg(y)));
                }
            }
        }
        QVERIFY2(seen > image.width() * image.height() / 50, "it is nearly empty");
    }

    void asWideAsItIsAskedFor() {
        const std::string svg =
            svg_head + std::string("<rect width=\"320\" height=\"200\" fill=\"#123456\"/></svg>");
        QCOMPARE(drawn(svg, 160).size(), QSize(160, 100));
        QCOMPARE(drawn(svg, 0).size(), QSize(320, 200));
        QCOMPARE(drawn(svg, 1).size(), QSize(1, 1));
        QCOMPARE(drawn(svg, 1'000'000).size(), QSize(4096, 2560));
        QCOMPARE(QColor(drawn(svg, 160).pixel(80, 50)).name(), "#123456");
        QVERIFY(drawn("no figure", 160).isNull());
    }
};

QTEST_MAIN(FiguresTest)
#include "figures_test.moc"
