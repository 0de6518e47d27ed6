// SPDX-License-Identifier: Apache-2.0
#include "core/share/prompt_document.h"
#include "tests/core/time/zones.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;

class SharePromptDocumentTest : public QObject {
    Q_OBJECT

  private slots:
    void isWrittenOutInFull() {
        Prompt hourly;
        hourly.title = "First hours";
        Prompt overall;
        overall.asks = Prompt::Asks::overall;
        overall.title = "All in all";
        const PlannedPrompt first{{"hourly", "h+2"},
                                  &hourly,
                                  {},
                                  instant("2026-12-03T17:30:00Z"),
                                  instant("2026-12-03T17:15:00Z"),
                                  instant("2026-12-03T18:00:00Z"),
                                  instant("2026-12-03T18:15:00Z")};
        const PlannedPrompt second{{"overall", "wk+2"}, &overall, {}};
        LogEntry entry;
        entry.id = "one";
        entry.mark = LogEntry::Mark::late;
        const std::vector<PromptRow> rows{{&first, PromptState::answered, &entry},
                                          {&second, PromptState::upcoming, nullptr}};
        QCOMPARE(QString::fromStdString(prompts_json(rows, Instant::min())), R"({
  "prompts": [
    {
      "key": "hourly",
      "occurrence": "h+2",
      "title": "First hours",
      "asks": "pain",
      "state": "answered",
      "due": "2026-12-03T17:30:00Z",
      "opens": "2026-12-03T17:15:00Z",
      "closes": "2026-12-03T18:00:00Z",
      "late_until": "2026-12-03T18:15:00Z",
      "entry": "one"
    },
    {
      "key": "overall",
      "occurrence": "wk+2",
      "title": "All in all",
      "asks": "overall",
      "state": "upcoming",
      "due": null,
      "opens": null,
      "closes": null,
      "late_until": null,
      "entry": null
    }
  ],
  "completeness": {
    "pain": {
      "prompts": 1,
      "answered": 1,
      "live": 0,
      "late": 1,
      "memory": 0
    },
    "overall": {
      "prompts": 0,
      "answered": 0,
      "live": 0,
      "late": 0,
      "memory": 0
    }
  }
}
)");
        QCOMPARE(prompts_text(rows, *zone("America/Chicago")),
                 std::string("hourly/h+2  answered  2026-12-03T11:30:00  First hours\n"
                             "overall/wk+2  upcoming  -  All in all\n"));
    }

    void ofNothingIsAnEmptyList() {
        QVERIFY(
            QString::fromStdString(prompts_json({}, Instant::min())).contains("\"prompts\": []"));
        QVERIFY(prompts_text({}, *Zone::utc()).empty());
    }
};

QTEST_APPLESS_MAIN(SharePromptDocumentTest)
#include "prompt_document_test.moc"
