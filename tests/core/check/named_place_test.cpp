// SPDX-License-Identifier: Apache-2.0
#include "core/check/named_place.h"
#include "tests/core/guide/whole.h"

using namespace beforehand;
using namespace beforehand::testing;

class NamedPlaceTest : public QObject {
    Q_OBJECT

    const std::string guide_ = whole_files().at("guide.json");

    QString named(const char* place) const {
        return shown(named_place(std::string("guide.json") + place, guide_)).mid(10);
    }

  private slots:
    void anEntryOfAList() {
        QCOMPARE(named("#/steps/1"), "#/steps/1 (step \"book-lift\")");
        QCOMPARE(named("#/steps/1/when/at"), "#/steps/1/when/at (step \"book-lift\")");
        QCOMPARE(named("#/questions/3/applies"), "#/questions/3/applies (question \"insulin\")");
        QCOMPARE(named("#/sources/2"), "#/sources/2 (source \"C3\")");
        QCOMPARE(named("#/diary/prompts/1/when"), "#/diary/prompts/1/when (prompt \"hours\")");
        QCOMPARE(named("#/diary/phases/0"), "#/diary/phases/0 (phase \"numb\")");
        QCOMPARE(named("#/diary/summaries/2/at"), "#/diary/summaries/2/at (summary \"day-4\")");
        QCOMPARE(named("#/diary/usual/0/days"), "#/diary/usual/0/days (text \"day-0\")");
        QCOMPARE(named("#/arrival/0"), "#/arrival/0 (line \"which-side\")");
    }

    void theInnermostOne() {
        QCOMPARE(named("#/safety/tiers/1"), "#/safety/tiers/1 (tier \"today\")");
        QCOMPARE(named("#/safety/tiers/1/items/0/sources/1"),
                 "#/safety/tiers/1/items/0/sources/1 (line \"fever\")");
    }

    void aPartThatIsMissingThere() {
        QCOMPARE(named("#/steps/1/colour"), "#/steps/1/colour (step \"book-lift\")");
        QCOMPARE(named("#/steps/99/when"), "#/steps/99/when");
        QCOMPARE(named("#/steps/x"), "#/steps/x");
        QCOMPARE(named("#/steps/01"), "#/steps/01");
    }

    void placesThatHaveTheirWords() {
        for (const char* place : {"", " line 3", "#/id", "#/steps", "#/languages/0",
                                  "#/changelog/0", "#first-day", "#", "#/"}) {
            QCOMPARE(named(place), place);
        }
    }

    void aClinicsStep() {
        QCOMPARE(shown(named_place("o.json#/add/1/when", whole_overlay())),
                 "o.json#/add/1/when (step \"show-form\")");
        QCOMPARE(shown(named_place("o.json#/steps/go-by-bus/off", whole_overlay())),
                 "o.json#/steps/go-by-bus/off");
    }

    void whatIsNoJson() {
        for (const char* json :
             {"", "{", "[]", "7", "{\"steps\": [7]}", "{\"steps\": [{\"key\": 7}]}",
              "{\"steps\": {\"0\": {\"key\": \"a\"}}}"}) {
            QCOMPARE(shown(named_place("guide.json#/steps/0/when", json)),
                     "guide.json#/steps/0/when");
        }
    }
};

QTEST_APPLESS_MAIN(NamedPlaceTest)
#include "named_place_test.moc"
