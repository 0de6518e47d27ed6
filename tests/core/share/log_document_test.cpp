// SPDX-License-Identifier: Apache-2.0
#include "core/share/log_document.h"
#include "tests/core/time/zones.h"

#include <QJsonDocument>
#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;

class ShareLogDocumentTest : public QObject {
    Q_OBJECT

  private slots:
    void isWrittenOutInFull() {
        LogEntry note;
        note.id = "one";
        note.procedure = "not written";
        note.text = "Sore here and there, Knöchel";
        note.happened_at = instant("2026-12-03T15:30:00Z");
        note.recorded_at = instant("2026-12-03T16:00:01Z");
        note.zone = "America/Chicago";
        LogEntry pain = note;
        pain.id = "two";
        pain.kind = LogEntry::Kind::pain;
        pain.text = "";
        pain.severity = 0;
        QCOMPARE(QString::fromStdString(log_json({note, pain})), R"({
  "entries": [
    {
      "id": "one",
      "kind": "note",
      "text": "Sore here and there, Knöchel",
      "severity": null,
      "happened_at": "2026-12-03T15:30:00Z",
      "recorded_at": "2026-12-03T16:00:01Z",
      "zone": "America/Chicago"
    },
    {
      "id": "two",
      "kind": "pain",
      "text": "",
      "severity": 0,
      "happened_at": "2026-12-03T15:30:00Z",
      "recorded_at": "2026-12-03T16:00:01Z",
      "zone": "America/Chicago"
    }
  ]
}
)");
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
