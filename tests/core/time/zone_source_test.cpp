// SPDX-License-Identifier: Apache-2.0
#include "core/time/zone_source.h"
#include "tests/core/time/tzif_bytes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace beforehand;
using namespace beforehand::testing;

class ZoneSourceTest : public QObject {
    Q_OBJECT

    void write(const QString& name, const std::string& bytes) {
        const QString path = root_.filePath(name);
        QVERIFY(QDir{}.mkpath(QFileInfo{path}.path()));
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes.data(), static_cast<qint64>(bytes.size())),
                 static_cast<qint64>(bytes.size()));
    }

    DirectoryZoneSource source() const {
        return DirectoryZoneSource{root_.filePath("zoneinfo").toStdString()};
    }

    QTemporaryDir root_;

  private slots:
    void initTestCase() {
        QVERIFY(root_.isValid());
        const auto zone = TzifBytes{}.bytes();
        write("outside", zone);
        for (const char* name :
             {"UTC", "EST5EDT", "Factory", "localtime", "posixrules", "right/Europe/Madrid",
              "posix/Europe/Madrid", "Etc/GMT+5", "Europe/Madrid", "Africa/Porto-Novo",
              "America/Port_au_Prince", "Europe/Two.Dots", "Europe/a\\b", "Europe/With Space"}) {
            write(QString{"zoneinfo/"} + name, zone);
        }
        write("zoneinfo/leapseconds", "# not a zone");
        write("zoneinfo/Europe/Empty", "");
        write("zoneinfo/Europe/Large", zone + std::string(64 * 1024, 'x'));
    }

    void zones_are_found() {
        for (const char* name :
             {"UTC", "Europe/Madrid", "Africa/Porto-Novo", "Etc/GMT+5", "America/Port_au_Prince"}) {
            const auto bytes = source().tzif(name);
            QVERIFY2(bytes, name);
            QCOMPARE(*bytes, TzifBytes{}.bytes());
        }
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"",
                                 "/",
                                 ".",
                                 "..",
                                 "../outside",
                                 "Europe/../../outside",
                                 "Europe/../Europe/Madrid",
                                 "./Europe/Madrid",
                                 "Europe//Madrid",
                                 "/Europe/Madrid",
                                 "Europe/Madrid/",
                                 "Europe",
                                 "Europe/",
                                 "Europe\\Madrid",
                                 "Europe/a\\b",
                                 "Europe/Two.Dots",
                                 "Europe/With Space",
                                 "Europe/Madrid ",
                                 "Europe/Madrid\n",
                                 "~/Madrid",
                                 "$HOME",
                                 "Europe/M\xc3\xa1laga",
                                 "Nowhere/Town",
                                 "posixrules",
                                 "localtime",
                                 "Factory",
                                 "right/Europe/Madrid",
                                 "posix/Europe/Madrid",
                                 "leapseconds",
                                 "Europe/Empty",
                                 "Europe/Madrid/x"}) {
            QTest::addRow("%s", name) << QByteArray{name};
        }
        QTest::addRow("absolute") << root_.filePath("outside").toUtf8();
        QTest::addRow("NUL") << QByteArray{"Europe/Madrid\0", 14};
        QTest::addRow("256 characters") << QByteArray(256, 'a');
        QTest::addRow("a long path") << QByteArray{"a/"}.repeated(2000);
    }

    void refused() {
        QFETCH(QByteArray, name);
        const auto bytes = source().tzif({name.data(), static_cast<std::size_t>(name.size())});
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().kind, ErrorKind::not_found);
        QVERIFY(!bytes.error().message.empty());
    }

    void too_large() {
        const auto bytes = source().tzif("Europe/Large");
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().kind, ErrorKind::too_large);
    }

    void no_such_directory() {
        const DirectoryZoneSource missing{root_.filePath("nothing").toStdString()};
        QCOMPARE(missing.tzif("UTC").error().kind, ErrorKind::not_found);
        QVERIFY(missing.names().empty());
    }

    void names_without_a_table() {
        const std::vector<std::string> expected{"Africa/Porto-Novo", "America/Port_au_Prince",
                                                "Europe/Madrid", "UTC"};
        // Europe/Large is refused by tzif(), so nobody is offered it.
        QCOMPARE(source().names(), expected);
    }

    void names_from_the_table() {
        write("zoneinfo/zone.tab", "# a comment\n"
                                   "ES\t+4024-00341\tEurope/Madrid\tSpain (mainland)\n"
                                   "BJ\t+0629+00237\tAfrica/Porto-Novo\n"
                                   "ES\t+4024-00341\tEurope/Madrid\ttwice\n"
                                   "XX\t+0000+00000\tNot/There\n"
                                   "XX\t+0000+00000\t../outside\n"
                                   "broken line\n");
        const auto names = source().names();
        QFile::remove(root_.filePath("zoneinfo/zone.tab"));
        const std::vector<std::string> expected{"Africa/Porto-Novo", "Europe/Madrid", "UTC"};
        QCOMPARE(names, expected);
    }

    void names_of_this_system() {
        const DirectoryZoneSource system{"/usr/share/zoneinfo"};
        const auto names = system.names();
        QVERIFY(names.size() > 300);
        QVERIFY(std::ranges::is_sorted(names));
        for (const char* name : {"Europe/Madrid", "Asia/Kathmandu", "America/New_York", "UTC"}) {
            QVERIFY2(std::ranges::binary_search(names, name), name);
        }
        for (const auto& name : names) {
            QVERIFY2(!name.starts_with("right/") && !name.starts_with("posix/"), name.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(ZoneSourceTest)
#include "zone_source_test.moc"
