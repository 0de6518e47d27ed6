// SPDX-License-Identifier: Apache-2.0
#include "core/share/log_document.h"
#include "tests/core/time/zones.h"

#include <QJsonDocument>
#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;

class ShareLogDocumentTest : public QObject {
    Q_OBJECT

    /// With all that the kinds have among them.
    static LogEntry full() {
        LogEntry made;
        made.id = "two";
        made.procedure = "p";
        made.kind = LogEntry::Kind::pain;
        made.text = "Better";
        made.severity = 0;
        made.happened_at = instant("2026-12-03T15:30:00Z");
        made.recorded_at = instant("2026-12-03T15:31:00Z");
        made.zone = "America/Chicago";
        made.corrects = "one";
        made.mark = LogEntry::Mark::late;
        made.prompt = PromptId{"hourly", "h+2"};
        made.scores = {{Side::left, 0, {}}, {Side::right, {}, 10}};
        made.movement = "Stood up";
        made.took_medicine = true;
        made.medicines = {{"Gel", {}}, {"Ibuprofen", instant("2026-12-03T14:00:00Z")}};
        made.numb_leg = false;
        made.nap = true;
        made.observations = {{Observation::Kind::glucose, "", "6.10", "mmol/L"}};
        made.remembered_relief = -20;
        made.change = 7;
        return made;
    }

  private slots:
    void isWrittenOutInFull() {
        LogEntry note;
        note.id = "one";
        note.text = "Sore here and there, Knöchel";
        note.happened_at = instant("2026-12-03T15:30:00Z");
        note.recorded_at = instant("2026-12-03T16:00:01Z");
        note.zone = "America/Chicago";
        QCOMPARE(QString::fromStdString(log_json({note, full()})), R"({
  "entries": [
    {
      "id": "one",
      "kind": "note",
      "text": "Sore here and there, Knöchel",
      "severity": null,
      "happened_at": "2026-12-03T15:30:00Z",
      "recorded_at": "2026-12-03T16:00:01Z",
      "zone": "America/Chicago",
      "procedure": null,
      "corrects": null,
      "mark": "live",
      "prompt": null,
      "scores": [],
      "movement": "",
      "took_medicine": null,
      "medicines": [],
      "numb_leg": null,
      "nap": null,
      "observations": [],
      "remembered_relief": null,
      "change": null
    },
    {
      "id": "two",
      "kind": "pain",
      "text": "Better",
      "severity": 0,
      "happened_at": "2026-12-03T15:30:00Z",
      "recorded_at": "2026-12-03T15:31:00Z",
      "zone": "America/Chicago",
      "procedure": "p",
      "corrects": "one",
      "mark": "late",
      "prompt": {
        "key": "hourly",
        "occurrence": "h+2"
      },
      "scores": [
        {
          "side": "left",
          "rest": 0,
          "moving": null
        },
        {
          "side": "right",
          "rest": null,
          "moving": 10
        }
      ],
      "movement": "Stood up",
      "took_medicine": true,
      "medicines": [
        {
          "name": "Gel",
          "at": null
        },
        {
          "name": "Ibuprofen",
          "at": "2026-12-03T14:00:00Z"
        }
      ],
      "numb_leg": false,
      "nap": true,
      "observations": [
        {
          "kind": "glucose",
          "name": "",
          "value": "6.10",
          "unit": "mmol/L"
        }
      ],
      "remembered_relief": -20,
      "change": 7
    }
  ]
}
)");
    }

    /// 0 and what was not answered are told apart.
    void aLineSaysAll() {
        const ZonePtr chicago = zone("America/Chicago");
        QCOMPARE(log_line(full(), chicago.get()),
                 std::string("two  2026-12-03T09:30:00  late  left 0/-, right -/10, relief -20%, "
                             "change 7 (Very much worse), 0  Better; moving: Stood up; pain "
                             "medicine: Gel, Ibuprofen at 2026-12-03T08:00:00; numb or weak leg: "
                             "no; nap: yes; glucose: 6.10 mmol/L\n"));
        LogEntry few;
        few.id = "few";
        few.happened_at = instant("2026-12-03T15:30:00Z");
        few.took_medicine = false;
        QCOMPARE(log_line(few, nullptr),
                 std::string("few  2026-12-03T15:30:00Z  live  -  no pain medicine\n"));
        few.took_medicine = true;
        few.scores = {{Side::whole, 3, 4}};
        few.observations = {{Observation::Kind::own, "Steps", "100", ""}};
        QCOMPARE(log_line(few, nullptr),
                 std::string("few  2026-12-03T15:30:00Z  live  3/4  pain medicine; Steps: 100\n"));
    }

    void wordsOfAnyKindComeBackAsTheyWere() {
        LogEntry note;
        note.text = "Sore \"here\" \\\nand\tthere, 日本 😀 \x01";
        const auto read = QJsonDocument::fromJson(QByteArray::fromStdString(log_json({note})));
        QCOMPARE(read["entries"][0]["text"].toString().toStdString(), note.text);
    }

    void ofNothingIsAnEmptyList() {
        QCOMPARE(log_json({}), std::string("{\n  \"entries\": []\n}\n"));
    }
};

QTEST_APPLESS_MAIN(ShareLogDocumentTest)
#include "log_document_test.moc"
