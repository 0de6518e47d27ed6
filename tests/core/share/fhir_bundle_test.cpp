// SPDX-License-Identifier: Apache-2.0
#include "core/plan/personal_layer.h"
#include "core/share/fhir_bundle.h"
#include "tests/core/share/fhir_rules.h"
#include "tests/core/share/golden.h"
#include "tests/core/share/random_diaries.h"

#include <QDir>
#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

using Json = FhirRules::Json;

Json bundle_of(Diary& diary) {
    return Json::parse(fhir_bundle(diary.source()));
}

std::vector<Json> resources(const Json& bundle, std::string_view type) {
    std::vector<Json> found;
    for (const Json& entry : bundle["entry"]) {
        if (entry["resource"]["resourceType"] == type) {
            found.push_back(entry["resource"]);
        }
    }
    return found;
}

Diary one(std::vector<PainScore> scores) {
    Diary diary;
    diary.answer("first-hour", "min+15", std::move(scores));
    return diary;
}

QString text_of(const std::vector<std::string>& wrong) {
    QString text;
    for (const std::string& line : wrong) {
        text += QString::fromStdString(line) + '\n';
    }
    return text;
}

} // namespace

/// The Bundle as it stands in tests/data/documents, and what is true of any.
/// BEFOREHAND_UPDATE_GOLDEN=1 writes what it is now; BEFOREHAND_FHIR_FOLDER keeps the random ones
/// for other validators to look at.
class ShareFhirBundleTest : public QObject {
    Q_OBJECT

  private slots:
    void itIsAsItWas() {
        Diary full = full_diary();
        compare_golden("diary-full.fhir.json", fhir_bundle(full.source()));
        Diary empty(nullptr);
        compare_golden("diary-empty.fhir.json", fhir_bundle(empty.source()));
    }

    void rulesHoldForGoldens() {
        Diary full = full_diary();
        QCOMPARE(text_of(FhirRules::broken(bundle_of(full))), QString());
        Diary empty(nullptr);
        QCOMPARE(text_of(FhirRules::broken(bundle_of(empty))), QString());
    }

    void rulesHoldForAnyDiary() {
        bool given = false;
        const int asked = qEnvironmentVariableIntValue("BEFOREHAND_PROPERTY_CASES", &given);
        const auto first = qEnvironmentVariable("BEFOREHAND_PROPERTY_SEED", "1").toULongLong();
        const QString folder = qEnvironmentVariable("BEFOREHAND_FHIR_FOLDER");
        for (int i = 0; i < (given ? asked : 300); ++i) {
            const auto seed = first + static_cast<std::uint64_t>(i);
            Diary diary = DiaryGenerator(seed).make();
            const std::string text = fhir_bundle(diary.source());
            const QString wrong = text_of(FhirRules::broken(Json::parse(text)));
            QVERIFY2(wrong.isEmpty(), qPrintable(QString("seed %1\n%2").arg(seed).arg(wrong)));
            if (!folder.isEmpty()) {
                QFile file(QDir(folder).filePath(QString("random-%1.fhir.json").arg(seed)));
                QVERIFY(file.open(QIODevice::WriteOnly) &&
                        file.write(QByteArray::fromStdString(text)) > 0);
            }
        }
    }

    void rulesSeeWhatIsWrong_data() {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* name, const char* pointer, const char* value) {
            QTest::newRow(name) << QString(pointer) << QString(value);
        };
        row("two values", "/entry/3/resource/valueString", "\"much\"");
        row("impossible date", "/entry/3/resource/effectiveDateTime",
            "\"2026-02-30T10:00:00+01:00\"");
        row("no offset", "/entry/3/resource/effectiveDateTime", "\"2026-02-20T10:00:00\"");
        row("impossible offset", "/entry/3/resource/issued", "\"2026-02-20T10:00:00+25:00\"");
        row("empty array", "/entry/3/resource/performer", "[]");
        row("empty object", "/entry/3/resource/subject", "{}");
        row("empty text", "/entry/1/resource/title", "\"\"");
        row("blank text", "/entry/1/resource/title", "\" \"");
        row("null", "/entry/1/resource/title", "null");
        row("unknown LOINC", "/entry/3/resource/code/coding/0/code", "\"72514-4\"");
        row("reference to nothing", "/entry/3/resource/subject/reference", "\"urn:uuid:0\"");
        row("unit of nobody", "/entry/3/resource/valueQuantity/code", "\"points\"");
        row("score of 11", "/entry/3/resource/valueQuantity/value", "11");
        row("id of another", "/entry/3/resource/id", "\"1\"");
        row("identifier", "/entry/0/resource/birthDate", "\"1970-01-01\"");
        row("status", "/entry/1/resource/status", "\"done\"");
        row("nobody's word", "/entry/5/resource/target", "[{\"reference\": \"urn:uuid:1\"}]");
    }
    void rulesSeeWhatIsWrong() {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        Diary diary = one({{Side::left, 3, 6}});
        Json bundle = bundle_of(diary);
        QCOMPARE(text_of(FhirRules::broken(bundle)), QString());
        bundle[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
        QVERIFY(!FhirRules::broken(bundle).empty());
    }

    void noPainIsAnAnswerAndNoAnswerIsNone() {
        Diary diary = one({{Side::right, 0, {}}});
        const auto observations = resources(bundle_of(diary), "Observation");
        QCOMPARE(observations.size(), 2u);
        QVERIFY(observations[0]["valueQuantity"]["value"] == 0);
        QVERIFY(!observations[0].contains("dataAbsentReason"));
        QVERIFY(observations[1]["dataAbsentReason"]["text"] == "Not answered");
        QVERIFY(!observations[1].contains("valueQuantity"));
    }

    void aScoreSaysItsSideAndWhatWasDone() {
        Diary diary = one({{Side::left, 3, 6}});
        diary.entries[0].movement = "Climb a stair";
        diary.picked = {diary.entries[0].id};
        const auto observations = resources(bundle_of(diary), "Observation");
        QVERIFY(observations[0]["code"]["coding"][0]["code"] == "72514-3");
        QVERIFY(observations[0]["bodySite"]["text"] == "left side");
        const auto doing = [](const Json& observation) {
            return observation["component"][0]["valueCodeableConcept"];
        };
        QVERIFY(doing(observations[0])["text"] == "at rest");
        QVERIFY(doing(observations[1])["text"] == "moving: Climb a stair");
        QVERIFY(observations[1]["valueQuantity"]["value"] == 6);
        Diary whole = one({{Side::whole, 3, 6}});
        QVERIFY(!resources(bundle_of(whole), "Observation")[0].contains("bodySite"));
    }

    // On the night that the clocks go back, both times are told apart.
    void timesHaveTheOffsetOfTheirPlaceAndMoment() {
        Diary diary;
        diary.pain(instant("2026-10-25T00:30:00Z"), {{Side::left, 1, 1}});
        diary.pain(instant("2026-10-25T01:30:00Z"), {{Side::left, 1, 1}});
        diary.pain(instant("2026-10-25T01:30:00Z"), {{Side::left, 1, 1}}).zone = "America/Chicago";
        diary.zones = {place("America/Chicago")};
        const auto seen = resources(bundle_of(diary), "Observation");
        QVERIFY(seen[0]["effectiveDateTime"] == "2026-10-25T02:30:00+02:00");
        QVERIFY(seen[2]["effectiveDateTime"] == "2026-10-25T02:30:00+01:00");
        QVERIFY(seen[4]["effectiveDateTime"] == "2026-10-24T20:30:00-05:00");
        QVERIFY(seen[0]["issued"] == "2026-10-25T00:30:20Z");
    }

    void marksAreInTagNoteAndProvenance() {
        Diary diary = one({{Side::left, 3, 6}});
        diary.entries[0].mark = LogEntry::Mark::memory;
        const Json bundle = bundle_of(diary);
        const Json seen = resources(bundle, "Observation")[0];
        QVERIFY(seen["meta"]["tag"][0]["code"] == "memory");
        QVERIFY(seen["note"][0]["text"] == "Written from memory.");
        const auto told = resources(bundle, "Provenance");
        QCOMPARE(told.size(), 1u);
        QVERIFY(told[0]["activity"]["coding"][0]["code"] == "memory");
        QCOMPARE(told[0]["target"].size(), 2u);
    }

    void aCorrectionIsOne() {
        Diary diary = one({{Side::left, 3, 6}});
        diary.entries[0].corrects = "entry-0";
        QVERIFY(resources(bundle_of(diary), "Observation")[0]["status"] == "corrected");
    }

    void numbersWithKnownUnitsAreQuantitiesAndAllElseIsWords_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, Observation::Kind kind, const char* value,
                            const char* unit, const char* expected) {
            QTest::newRow(name) << static_cast<int>(kind) << value << unit << expected;
        };
        using enum Observation::Kind;
        row("mmol", glucose, "7.8", "mmol/L", "15074-8 7.8 mmol/L");
        row("mg", glucose, "141", "mg/dL", "2339-0 141 mg/dL");
        row("comma", temperature, "36,9", "Cel", "8310-5 36.9 Cel");
        row("fahrenheit", temperature, "98.4", "[degF]", "8310-5 98.4 [degF]");
        row("hours", sleep, "6", "h", "- 6 h");
        row("thousands or not", glucose, "1,100", "mg/dL", "1,100 mg/dL");
        row("words", temperature, "high", "Cel", "high Cel");
        row("no unit", temperature, "37", "", "37");
        row("mood", mood, "7", "", "7");
        row("own", own, "3", "cm", "3 cm");
        row("not a number", sleep, "1e9", "h", "1e9 h");
    }
    void numbersWithKnownUnitsAreQuantitiesAndAllElseIsWords() {
        QFETCH(int, kind);
        QFETCH(QString, value);
        QFETCH(QString, unit);
        QFETCH(QString, expected);
        Diary diary = one({});
        diary.entries[0].observations = {{static_cast<Observation::Kind>(kind), "Bruise",
                                          value.toStdString(), unit.toStdString()}};
        // In words only where they are picked. A code, or a dash for none, comes before a quantity.
        const bool number = expected.contains('-');
        QCOMPARE(resources(bundle_of(diary), "Observation").size(), number ? 1u : 0u);
        diary.picked = {diary.entries[0].id};
        const Json seen = resources(bundle_of(diary), "Observation")[0];
        std::string words;
        if (seen.contains("valueQuantity")) {
            const Json& quantity = seen["valueQuantity"];
            words = seen["code"].contains("coding")
                        ? seen["code"]["coding"][0]["code"].get<std::string>()
                        : "-";
            words += ' ' + quantity["value"].dump() + ' ' + quantity["code"].get<std::string>();
        } else {
            words = seen["valueString"].get<std::string>();
        }
        QCOMPARE(QString::fromStdString(words), expected);
    }

    void whatIsRememberedIsOfItsOwnKind() {
        Diary diary;
        diary.overall("wk+2", {}, 2);
        const auto seen = resources(bundle_of(diary), "Observation");
        QCOMPARE(seen.size(), 2u);
        QVERIFY(seen[0]["dataAbsentReason"]["text"] == "Not answered");
        QVERIFY(seen[1]["valueCodeableConcept"]["text"] == "2: Much improved");
        for (const Json& some : seen) {
            QVERIFY(!some["code"].contains("coding")); // never beside the scores
            QVERIFY(some["meta"]["tag"][0]["code"] == "memory");
        }
    }

    void onlyPickedWordsGoOut() {
        Diary diary = one({{Side::left, 3, 6}});
        using enum Observation::Kind;
        diary.entries[0].text = "secret of a score";
        diary.entries[0].movement = "secret climb";
        diary.entries[0].observations = {
            {mood, {}, "secret mood", {}},          {own, "secret name", "3", "cm"},
            {own, "Bruise", "secret value", {}},    {sleep, {}, "secret night", "h"},
            {glucose, {}, "secret sugar", "mg/dL"}, {temperature, {}, "37", "secret unit"},
            {temperature, {}, "37", "Cel"}};
        diary.entries[0].took_medicine = true;
        diary.entries[0].medicines = {{"Ibuprofen"}};
        diary.note(diary.now - 1h, "secret of a note").severity = 4;
        QVERIFY(fhir_bundle(diary.source()).find("secret") == std::string::npos);
        // The two scores, that medicine was taken, and the temperature in a unit.
        QCOMPARE(resources(bundle_of(diary), "Observation").size(), 4u);
        QVERIFY(fhir_bundle(diary.source()).contains("Ibuprofen"));
        diary.picked = {"entry-2"};
        std::string text = fhir_bundle(diary.source());
        QVERIFY(text.contains("secret of a note"));
        QVERIFY(!text.contains("secret of a score") && !text.contains("secret mood"));
        diary.picked = {"entry-1"};
        text = fhir_bundle(diary.source());
        for (const char* words :
             {"of a score", "climb", "mood", "name", "value", "night", "sugar", "unit"}) {
            QVERIFY2(text.contains("secret " + std::string(words)), words);
        }
        QVERIFY(!text.contains("secret of a note"));
    }

    void theNameGoesOutOnlyWhenChosen() {
        Diary diary;
        QVERIFY(!resources(bundle_of(diary), "Patient")[0].contains("name"));
        diary.name = "Ada Lovelace";
        QVERIFY(resources(bundle_of(diary), "Patient")[0]["name"][0]["text"] == "Ada Lovelace");
        QVERIFY(!fhir_bundle(diary.source()).contains(diary.procedure.id));
    }

    void thePlanHasItsStepsWithWhatBecameOfThem() {
        Diary diary;
        diary.guide.steps.push_back(
            own_step("own/1", Phase::recovery, "My own business", {}, calendar(1, 9h)));
        diary.events = {did({"ask", "once"}, StepEvent::Kind::done, diary.now),
                        did({"bag", "once"}, StepEvent::Kind::skipped, diary.now)};
        const Json plan = resources(bundle_of(diary), "CarePlan")[0];
        QCOMPARE(plan["activity"].size(), 3u);
        QVERIFY(plan["status"] == "active");
        QVERIFY(plan["activity"][0]["detail"]["status"] == "completed");
        QVERIFY(plan["activity"][0]["detail"]["scheduledTiming"]["event"][0] ==
                "2026-10-17T09:00:00+02:00");
        QVERIFY(plan["activity"][1]["detail"]["status"] == "cancelled");
        QVERIFY(plan["activity"][2]["detail"]["description"] == "Walk a little");
        diary.procedure.standing = Standing::cancelled;
        QVERIFY(resources(bundle_of(diary), "CarePlan")[0]["status"] == "revoked");
    }

    void theInjectionIsThereOnceItIsRecorded() {
        Diary diary;
        QVERIFY(resources(bundle_of(diary), "Procedure")[0]["performedDateTime"] ==
                "2026-10-24T10:20:00+02:00");
        Diary booked(nullptr);
        QVERIFY(resources(bundle_of(booked), "Procedure").empty());
    }

    void idsStayTheSame() {
        Diary one_time = full_diary();
        Diary another = full_diary();
        another.now += 24h;
        another.entries.erase(another.entries.begin());
        const Json bundle = bundle_of(one_time);
        std::set<std::string> urls;
        for (const Json& entry : bundle["entry"]) {
            urls.insert(entry["fullUrl"].get<std::string>());
        }
        for (const Json& entry : bundle_of(another)["entry"]) {
            QVERIFY(urls.contains(entry["fullUrl"].get<std::string>()));
        }
    }
};

QTEST_APPLESS_MAIN(ShareFhirBundleTest)
#include "fhir_bundle_test.moc"
