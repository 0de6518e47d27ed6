// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader.h"
#include "tests/core/guide/tiny.h"

#include <map>

using namespace beforehand;
using namespace beforehand::testing;

/// The guide that the app comes with, as it lies in the source folder.
class SiGuideTest : public QObject {
    Q_OBJECT

    Result<GuideFiles> files_ =
        load_guide_files(BEFOREHAND_SOURCE_DIR "/core/guides/si-joint-injection");

  private slots:
    void initTestCase() { QVERIFY2(files_, files_ ? "" : qPrintable(shown(files_.error()))); }

    void hasNoFaults() {
        const auto faults = check_guide(*files_);
        for (const Error& fault : faults) {
            qWarning("%s", qPrintable(shown(fault)));
        }
        QVERIFY(faults.empty());
    }

    void namesEveryPreparationFactAndNoOther() {
        const auto guide = read_guide(*files_);
        QVERIFY2(guide, guide ? "" : qPrintable(shown(guide.error())));
        std::map<std::string, int> named;
        for (const Step& step : guide->steps) {
            for (const std::string& fact : step.facts) {
                ++named[fact];
            }
        }
        for (int i = 1; i <= 27; ++i) {
            const std::string fact = "P" + std::to_string(i);
            QVERIFY2(named.erase(fact) == 1, fact.c_str());
        }
        for (const auto& [fact, count] : named) {
            QFAIL(("names a fact that is not one of P1 to P27: " + fact).c_str());
        }
    }
};

QTEST_APPLESS_MAIN(SiGuideTest)
#include "si_guide_test.moc"
