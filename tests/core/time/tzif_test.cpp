// SPDX-License-Identifier: Apache-2.0
#include "core/time/tzif.h"
#include "tests/core/time/tzif_bytes.h"
#include "tests/core/time/zones.h"

#include <QTest>

#include <functional>
#include <random>

using namespace beforehand;
using namespace beforehand::testing;
using std::chrono::seconds;

namespace {

std::string file_of(const char* directory, std::string_view name) {
    return DirectoryZoneSource{directory}.tzif(name).value();
}

/// Whatever was parsed can be asked, over the whole range and at its own seams.
void ask(std::string_view bytes) {
    const auto zone = Zone::parse("Some/Zone", bytes);
    if (!zone) {
        QCOMPARE(zone.error().kind, ErrorKind::invalid);
        QCOMPARE(zone.error().where, std::string{"Some/Zone"});
        return;
    }
    for (int year = 1900; year <= 2300; year += 40) {
        const Instant at{date::sys_days{date::year{year} / date::July / 1}};
        QVERIFY(zone->to_wall(at) - WallTime{at.time_since_epoch()} == zone->offset_at(at));
        zone->to_instant(WallTime{at.time_since_epoch()});
    }
}

} // namespace

class TzifTest : public QObject {
    Q_OBJECT

  private slots:
    void versions() {
        for (const char version : {'\0', '2', '3', '4'}) {
            TzifBytes file;
            file.version = version;
            file.transitions = {{-100, 1}, {100, 0}};
            file.offsets = {3600, -7200};
            file.footer = "AAA-1";
            const auto data = parse_tzif(file.bytes());
            QVERIFY2(data, data ? "" : data.error().message.c_str());
            QCOMPARE(data->first_offset, seconds{3600});
            QCOMPARE(data->transitions.size(), 2U);
            QVERIFY((data->transitions[0] == OffsetChange{Instant{seconds{-100}}, seconds{-7200}}));
            QVERIFY((data->transitions[1] == OffsetChange{Instant{seconds{100}}, seconds{3600}}));
            QCOMPARE(data->footer.has_value(), version != '\0');
        }
    }

    void an_empty_footer_is_no_rule() {
        const auto data = parse_tzif(TzifBytes{}.bytes());
        QVERIFY(data);
        QVERIFY(!data->footer);
    }

    void flags_are_read_past() {
        TzifBytes file;
        file.offsets = {0, 60};
        file.standard_flags = file.ut_flags = 2;
        QVERIFY(parse_tzif(file.bytes()));
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const std::string& bytes) {
            QTest::addRow("%s", name) << QByteArray::fromStdString(bytes);
        };
        const auto file = [&](const char* name, const std::function<void(TzifBytes&)>& spoil) {
            TzifBytes bytes;
            bytes.transitions = {{0, 0}, {10, 1}};
            bytes.offsets = {0, 3600};
            spoil(bytes);
            row(name, bytes.bytes());
        };
        const auto patched = [&](const char* name, std::size_t at, const std::string& with) {
            TzifBytes bytes;
            row(name, bytes.bytes().replace(at, with.size(), with));
        };
        constexpr std::size_t second_header = 44;
        row("empty", "");
        row("text", "Europe/Madrid is not a zone file, and this is longer than a header is.");
        patched("magic", 0, "TZIF");
        patched("second magic", second_header, "TZIF");
        patched("versions differ", second_header + 4, "3");
        file("version 1 in text", [](auto& f) { f.version = '1'; });
        file("version 5", [](auto& f) { f.version = '5'; });
        file("leap seconds", [](auto& f) { f.leaps = 1; });
        file("leap seconds, version 1", [](auto& f) { f.version = '\0', f.leaps = 1; });
        file("no types", [](auto& f) { f.transitions.clear(), f.offsets.clear(); });
        file("no names", [](auto& f) { f.names.clear(); });
        file("name without an end", [](auto& f) { f.names = "XXX"; });
        file("type out of range", [](auto& f) { f.transitions[1].second = 2; });
        file("type 255", [](auto& f) { f.transitions[1].second = 255; });
        file("equal times", [](auto& f) { f.transitions[1].first = 0; });
        file("falling times", [](auto& f) { f.transitions[1].first = -1; });
        file("far too late", [](auto& f) { f.transitions[1].first = INT64_MAX; });
        file("far too early", [](auto& f) { f.transitions[0].first = INT64_MIN; });
        file("offset too long", [](auto& f) { f.offsets[1] = 26 * 3600; });
        file("offset too long, west", [](auto& f) { f.offsets[1] = INT32_MIN; });
        file("flags for some types", [](auto& f) { f.standard_flags = 1; });
        file("UT flags for some types", [](auto& f) { f.ut_flags = 1; });
        file("a footer that is no rule", [](auto& f) { f.footer = "Europe/Madrid"; });
        file("a rule without dates", [](auto& f) { f.footer = "CET-1CEST"; });
        patched("name index", 2 * 44 + 5, "\x04");
        patched("daylight flag", 2 * 44 + 4, "\x02");
        patched("first block larger than the file", 36, "\xff\xff\xff\xff");
        for (std::size_t count = 0; count < 6; ++count) {
            patched(qPrintable(QString{"count %1 larger than the file"}.arg(count)),
                    second_header + 20 + 4 * count, "\xff\xff\xff\xff");
        }
    }

    void refused() {
        QFETCH(QByteArray, bytes);
        const auto data = parse_tzif(bytes.toStdString());
        QVERIFY(!data);
        QCOMPARE(data.error().kind, ErrorKind::invalid);
    }

    void every_truncation_is_refused() {
        for (const char* directory : {BEFOREHAND_TEST_ZONES, BEFOREHAND_TEST_ZONES_SLIM}) {
            const auto whole = file_of(directory, "Europe/Madrid");
            QVERIFY(parse_tzif(whole));
            for (std::size_t size = 0; size < whole.size(); ++size) {
                // A copy of its own, so that a checker of memory sees a read past its end.
                const std::vector<char> part{whole.begin(),
                                             whole.begin() + static_cast<long>(size)};
                QVERIFY2(!parse_tzif({part.data(), part.size()}),
                         qPrintable(QString::number(size)));
            }
        }
    }

    void flipped_bits_do_no_harm() {
        for (const char* directory : {BEFOREHAND_TEST_ZONES, BEFOREHAND_TEST_ZONES_SLIM}) {
            const auto whole = file_of(directory, "Europe/Dublin");
            for (std::size_t i = 0; i < whole.size() * 8; i += 3) { // some bits of each byte
                auto spoilt = whole;
                spoilt[i / 8] = static_cast<char>(spoilt[i / 8] ^ (1 << i % 8));
                ask(spoilt);
            }
        }
    }

    void random_damage_does_no_harm() {
        std::mt19937 random{20260329};
        const auto whole = file_of(BEFOREHAND_TEST_ZONES_SLIM, "America/New_York");
        for (int round = 0; round < 2000; ++round) {
            auto spoilt = whole;
            for (auto changes = random() % 8 + 1; changes > 0; --changes) {
                spoilt[random() % spoilt.size()] = static_cast<char>(random());
            }
            ask(spoilt);
        }
    }
};

QTEST_APPLESS_MAIN(TzifTest)
#include "tzif_test.moc"
