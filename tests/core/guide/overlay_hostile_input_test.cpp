// SPDX-License-Identifier: Apache-2.0
#include "tests/core/guide/overlays.h"

#include <QElapsedTimer>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

constexpr char name[] = "clinic.json";
constexpr auto too_large = ErrorKind::too_large;

} // namespace

/// Overlays with odd heads, telephone numbers and characters, and overlays that are too much.
class OverlayHostileInputTest : public QObject {
    Q_OBJECT

    const Guide guide_ = read(whole_files());

  private slots:
    void heads_data() {
        add_overlay_columns();
        const auto row = [](const char* what, const char* from, const char* to, const char* where,
                            const char* phrase) {
            QByteArray json = overlay("");
            Q_ASSERT(json.contains(from));
            add_row(what, json.replace(from, to), where, phrase);
        };
        row("format 1", "\"format\": 2", "\"format\": 1", "clinic.json#/format", "from 2 to 2");
        row("format 3", "\"format\": 2", "\"format\": 3", "clinic.json#/format", "from 2 to 2");
        row("another guide", "\"whole\"", "\"tiny\"", "clinic.json#/guide",
            "for the guide \"tiny\", not for \"whole\"");
        row("a guide that is a path", "\"whole\"", "\"./whole\"", "clinic.json#/guide",
            "not a key");
        row("no guide", "\"guide\": \"whole\",", "", name, "\"guide\" is missing");
        row("no name", "\"overlay\": \"clinic\",", "", name, "\"overlay\" is missing");
        row("a bad version", "\"version\": \"1\"", "\"version\": \"one\"", "clinic.json#/version",
            "one to three numbers");
        row("no texts", R"("texts": {"en": {"clinic": "A"}})", R"("x": {})", name,
            "\"texts\" is missing");
        row("texts in a list", R"({"en": {"clinic": "A"}})", "[]", "clinic.json#/texts", "object");
        row("a blank name", R"("clinic": "A")", R"("clinic": " ")", "clinic.json#/texts/en/clinic",
            "missing");
        row("a list", R"({"format")", R"([{"format")", "clinic.json line 1", "ends too early");
        add_row("empty", "", "clinic.json line 1", "");
        add_row("a text", "\"clinic\"", name, "object");
        add_row("null", "null", name, "object");
        add_row("a list of nothing", "[]", name, "object");
    }
    void heads() { verify_overlay(guide_); }

    void telephones_data() {
        add_overlay_columns();
        for (const char* key : {"phone", "out_of_hours_phone"}) {
            const auto row = [key](const QByteArray& number, const char* phrase) {
                add_row(qPrintable(QString("%1 %2").arg(key, number)),
                        overlay(R"("clinic": {)" + quoted(key) + ": " + number + "},"),
                        qPrintable("clinic.json#/clinic/" + QString(key)), phrase);
            };
            row("\"\"", "missing");
            row("\"+\"", "digits");
            row("\"- - -\"", "digits");
            row("\"call us\"", "digits");
            row("\"555-CALL\"", "digits");
            row("\"020 7946 0000 x12\"", "digits");
            row("\"tel:02079460000\"", "digits");
            row("\"02079460000;ext=1\"", "digits");
            row("\"*21#\"", "digits");
            row("\"<b>1</b>\"", "digits");
            row("\"０２０\"", "digits");
            row("\"" + QByteArray(41, '1') + "\"", "40 are the most");
            row("2079460000", "quotes");
            row("[\"1\"]", "quotes");
        }
        add_row("unknown", overlay(R"("clinic": {"fax": "1"},)"), "clinic.json#/clinic/fax",
                "Nothing is called");
        add_row("a text", overlay(R"("clinic": "1",)"), "clinic.json#/clinic", "object");
    }
    void telephones() { verify_overlay(guide_); }

    void telephonesThatPeopleWrite() {
        for (const char* number :
             {"911", "+1 (312) 555-0100", "020/7946.0000", "00 34 91 0000000"}) {
            const auto laid = apply_overlay(
                guide_, name, view(overlay(R"("clinic": {"phone": )" + quoted(number) + "},")));
            QVERIFY2(laid, number);
            QCOMPARE(shown(laid->clinic.phone), number);
        }
    }

    void charactersAndKeysTwice_data() {
        add_overlay_columns();
        add_row("a key twice", overlay(R"("clinic": {}, "clinic": {},)"), "clinic.json#/clinic",
                "given twice");
        add_row("a key twice, escaped", overlay(R"("clinic": {}, "cl\u0069nic": {},)"),
                "clinic.json#/clinic", "given twice");
        add_row("a step twice",
                overlay("", R"("check-in": {"closes": "PT1M"}, "check-in": {"off": true})"),
                "clinic.json#/steps/check-in", "given twice");
        add_row("a switch twice", overlay("", R"("check-in": {"off": false, "off": true})"),
                "clinic.json#/steps/check-in/off", "given twice");
        add_row("words twice", overlay("", "", "", R"(, "clinic": "B")"),
                "clinic.json#/texts/en/clinic", "given twice");
        add_row("an override in a key", overlay("", "\"check\u202e-in\": {\"off\": true}"),
                "clinic.json#/steps/check\u202e-in", "reading direction");
        add_row("an isolate in a name", overlay("").replace("\"A\"", "\"A\\u2066\""),
                "clinic.json#/texts/en/clinic", "reading direction");
        add_row("a line feed in a rule",
                overlay("", "", "", R"(, "steps": {"check-in": {"rule": "a\nb"}})"),
                "clinic.json#/texts/en/steps/check-in/rule", "control character");
        add_row("a NUL", overlay("").replace("\"A\"", QByteArray("\"A\0\"", 4)),
                "clinic.json line 1", "NUL");
        add_row("not UTF-8", overlay("").replace("\"A\"", "\"\xff\""), "clinic.json line 1",
                "not UTF-8");
        add_row("a byte-order mark", "\xef\xbb\xbf" + overlay(""), name, "byte-order mark");
        add_row("two documents", overlay("") + overlay(""), "clinic.json line 1", "not JSON");
    }
    void charactersAndKeysTwice() { verify_overlay(guide_); }

    void tooLarge() {
        const std::string json(view(overlay("")));
        QVERIFY(
            apply_overlay(guide_, name, json + std::string(max_overlay_bytes - json.size(), ' ')));
        verify_overlay(guide_, json + std::string(max_overlay_bytes - json.size() + 1, ' '), name,
                       "256 KiB", too_large);
        verify_overlay(guide_, std::string(100'000, '['),
                       "clinic.json#" + QString("/0").repeated(32), "too deep", too_large);
        verify_overlay(guide_,
                       view(overlay(R"("add": [)" + QByteArray("0,").repeated(100'000) + "0],")),
                       "clinic.json#/add", "500 are the most", too_large);
    }

    // All that is planned, by the guide and the clinic, is what one plan must hold.
    void tooManyTimes() {
        QByteArray add;
        QByteArray texts;
        for (int i = 0; i < 5; ++i) {
            const QByteArray key = "s" + QByteArray::number(i);
            add += (i == 0 ? "" : ",") +
                   form("")
                       .replace("\"form\"", quoted(key))
                       .replace(R"("calendar": "-P1D")",
                                R"("series": [{"calendar": "P1D", "every": "P1D", "count": 400}])");
            texts += (i == 0 ? "" : ",") + quoted(key) + R"(: {"title": "T", "what": "W"})";
        }
        verify_overlay(guide_, view(overlay("", "", add, ", \"add\": {" + texts + "}")),
                       "clinic.json#/add/4", "2000 planned times", too_large);
    }

    void aSeriesOfVeryManyTimesIsRefusedSoon() {
        QByteArray entries;
        for (int i = 0; i < 400; ++i) {
            entries += i == 0 ? "" : ",";
            entries += R"({"every": "PT1M", "count": 400, "elapsed": "PT%M"})";
            entries.replace("%", QByteArray::number(i * 400));
        }
        QElapsedTimer timer;
        timer.start();
        verify_overlay(
            guide_,
            view(overlay("", R"("check-sugar": {"when": {"anchor": "injection", "series": [)" +
                                 entries + "]}}")),
            "clinic.json#/steps/check-sugar/when/series/5", "2000", too_large);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void theFirstFaultIsToldAndAuthorsSeeEach() {
        std::string json = whole_overlay();
        change(json, "\"guide\": \"whole\"", "\"guide\": \"tiny\"");
        change(json, "\"off\": true", "\"off\": 1");
        change(json, "\"rule\": \"Traiga sus pastillas.\"", "\"rule\": \"\"");
        QStringList places;
        for (const Error& fault : check_overlay(guide_, name, json)) {
            places << shown(fault.where);
        }
        QCOMPARE(places, QStringList({"clinic.json#/guide", "clinic.json#/steps/go-by-bus/off",
                                      "clinic.json#/texts/es/steps/take-medicines/rule"}));
    }

    void noPrefixAndNoChangedByteCrashes() {
        const std::string whole = whole_overlay();
        constexpr std::string_view bytes{"\0\"{]#0\xff-", 8};
        for (std::size_t i = 0; i <= whole.rfind('}'); i += 3) {
            QVERIFY(!apply_overlay(guide_, name, whole.substr(0, i)));
            std::string changed = whole;
            changed[i] = bytes[i % bytes.size()];
            for (const Error& error : check_overlay(guide_, name, changed)) {
                QVERIFY(error.where.starts_with(name) && !error.message.empty());
            }
        }
    }
};

QTEST_APPLESS_MAIN(OverlayHostileInputTest)
#include "overlay_hostile_input_test.moc"
