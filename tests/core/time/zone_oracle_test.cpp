// SPDX-License-Identifier: Apache-2.0
#include "tests/core/time/zones.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace beforehand;
using namespace beforehand::testing;
using std::chrono::seconds;

namespace {

constexpr auto system_rules = "/usr/share/zoneinfo/tzdata.zi";
constexpr auto python = "/usr/bin/python3";
constexpr std::uint64_t seed = 20260329;
constexpr std::size_t questions_per_kind = 100'000;

/// The zones, not the links, that the system's rules define.
std::vector<std::string> zones_of_the_system() {
    std::vector<std::string> names;
    QFile file{system_rules};
    if (file.open(QIODevice::ReadOnly)) {
        for (const auto& line : file.readAll().split('\n')) {
            const auto fields = line.split(' ');
            if (fields.size() > 1 && fields[0] == "Z" && fields[1] != "Factory") {
                names.push_back(fields[1].toStdString());
            }
        }
    }
    return names;
}

struct Question {
    ZonePtr zone;
    bool from_wall;
    std::int64_t at;

    QByteArray line() const {
        return QByteArray::fromStdString(zone->name()) + (from_wall ? " w " : " i ") +
               QByteArray::number(static_cast<qint64>(at)) + '\n';
    }
};

/// The next time after `from` when the clock changes, if that is within two years. It only chooses
/// where to ask; the answers are Python's.
Instant change_after(const Zone& zone, Instant from) {
    constexpr date::days step{20};
    for (int steps = 0; steps < 37; ++steps, from += step) {
        if (zone.offset_at(from) == zone.offset_at(from + step)) {
            continue;
        }
        Instant low = from, high = from + step;
        while (high - low > seconds{1}) {
            const Instant middle = low + (high - low) / 2;
            (zone.offset_at(middle) == zone.offset_at(low) ? low : high) = middle;
        }
        return high;
    }
    return from;
}

} // namespace

/// Our reader and Python's read the very same files and must agree on every answer.
class ZoneOracleTest : public QObject {
    Q_OBJECT

  private slots:
    void agrees_with_python_data() {
        QTest::addColumn<QString>("kind");
        QTest::addRow("fat") << "fat";
        QTest::addRow("slim") << "slim";
    }

    void agrees_with_python() {
        QFETCH(QString, kind);
        QTemporaryDir directory;
        QVERIFY(directory.isValid());
        const QStringList compile{"-b", kind, "-d", directory.path(), system_rules};
        QCOMPARE(QProcess::execute(BEFOREHAND_ZIC, compile), 0);

        ZoneDatabase zones{std::make_unique<DirectoryZoneSource>(directory.path().toStdString())};
        const auto names = zones_of_the_system();
        QVERIFY(names.size() >= 40);

        qInfo("seed %llu, %zu zones", static_cast<unsigned long long>(seed), names.size());
        std::mt19937_64 random{seed};
        const auto from = instant("1970-01-01T00:00:00Z").time_since_epoch().count();
        const auto until = instant("2100-12-31T00:00:00Z").time_since_epoch().count();
        std::vector<Question> questions;
        QByteArray input;
        const auto ask = [&](const ZonePtr& zone, bool from_wall, std::int64_t at) {
            questions.push_back({zone, from_wall, at});
            input += questions.back().line();
        };
        while (questions.size() < questions_per_kind) {
            const auto zone = zones.find(names[random() % names.size()]);
            QVERIFY2(zone, zone ? "" : zone.error().message.c_str());
            const auto at = from + static_cast<std::int64_t>(random() % (until - from));
            const Instant change = change_after(**zone, Instant{seconds{at}});
            const seconds wall_change = change.time_since_epoch() + (*zone)->offset_at(change);
            for (int i = 0; i < 4; ++i) { // anywhere, and within an hour of a change
                ask(*zone, i % 2 == 1, from + static_cast<std::int64_t>(random() % (until - from)));
                const auto away = static_cast<std::int64_t>(random() % 7201) - 3600;
                ask(*zone, false, change.time_since_epoch().count() + away);
                ask(*zone, true, wall_change.count() + away);
            }
        }

        QProcess oracle;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PYTHONTZPATH", directory.path());
        oracle.setProcessEnvironment(environment);
        oracle.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        oracle.start(python, {"-S", "-B", BEFOREHAND_ZONE_ORACLE});
        QVERIFY2(oracle.waitForStarted(), qPrintable(oracle.errorString()));
        oracle.write(input);
        oracle.closeWriteChannel();
        QVERIFY2(oracle.waitForFinished(120'000), qPrintable(oracle.errorString()));
        QCOMPARE(oracle.exitStatus(), QProcess::NormalExit);
        QCOMPARE(oracle.exitCode(), 0);

        auto answers = oracle.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(answers.takeFirst(), directory.path().toUtf8());
        QCOMPARE(static_cast<std::size_t>(answers.size()), questions.size());
        int gaps = 0, overlaps = 0;
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const auto& [zone, from_wall, at] = questions[i];
            bool is_number = false;
            const seconds expected{answers[static_cast<int>(i)].toLongLong(&is_number)};
            QVERIFY(is_number);
            seconds found = zone->offset_at(Instant{seconds{at}});
            if (from_wall) {
                const auto resolved = zone->to_instant(WallTime{seconds{at}});
                found = seconds{at} - resolved.instant.time_since_epoch();
                gaps += resolved.fit == WallFit::gap;
                overlaps += resolved.fit == WallFit::overlap;
            }
            if (found != expected) {
                QFAIL(questions[i].line() + "ours " + QByteArray::number(qint64{found.count()}) +
                      ", Python's " + QByteArray::number(qint64{expected.count()}));
            }
        }
        qInfo("%d gaps, %d overlaps", gaps, overlaps);
        QVERIFY(gaps > 1000);
        QVERIFY(overlaps > 1000);
    }
};

QTEST_GUILESS_MAIN(ZoneOracleTest)
#include "zone_oracle_test.moc"
