// SPDX-License-Identifier: Apache-2.0
#include "tests/core/check/checks.h"

using namespace beforehand;
using namespace beforehand::testing;

namespace {

const QString untranslated = ": There is no translation: the first language is shown here.";

OverlayFile clinic() {
    return {whole_overlay_name, whole_overlay()};
}

GuideFiles fixtures() {
    return load_fixture_files(BEFOREHAND_TEST_DATA "/guides/whole").value();
}

} // namespace

/// A guide, its fixtures and an overlay, looked at together.
class CheckTest : public QObject {
    Q_OBJECT

    const GuideFiles files_ = whole_files();

    /// The warnings of the overlay after changes, beside the guide's own.
    QStringList clinic_warnings(std::vector<std::pair<QByteArray, QByteArray>> changes) const {
        OverlayFile overlay = clinic();
        for (const auto& [from, to] : changes) {
            change(overlay.json, from.toStdString(), to.toStdString());
        }
        const CheckReport report = check(files_, {}, overlay);
        return report.errors.empty() ? new_warnings(report, check(files_)) : shown(report.errors);
    }

  private slots:
    void theWholeGuideLacksTranslationsAlone() {
        const CheckReport report = check(files_, fixtures(), clinic());
        QCOMPARE(shown(report.errors), QStringList());
        QStringList expected;
        for (const char* place :
             {"texts.json#/arrival/lift/hint", "texts.json#/arrival/prescriber",
              "articles/after.md", "texts.json#/changes/1.0.0", "texts.json#/diary/cutoffs",
              "texts.json#/diary/phases", "texts.json#/diary/prompts/all-in-all",
              "texts.json#/diary/usual/first-days", "faq.md", "texts.json#/follow_ups",
              "texts.json#/glossary/sedation/means", "texts.json#/questions/sedation",
              "texts.json#/questions/side/choices/both", "texts.json#/safety/tiers/mention",
              "texts.json#/safety/tiers/now/items/chest-pain", "texts.json#/steps/ask-thinner/late",
              "texts.json#/steps/ask-thinner/why", "texts.json#/steps/feel-leg"}) {
            expected << "es/" + QString(place) + untranslated;
        }
        QCOMPARE(shown(report.warnings), expected);
    }

    void whatCannotBeReadIsNotLookedAtFurther() {
        GuideFiles files = files_;
        change(files, "guide.json", "\"recovery\"", "\"later\"");
        const CheckReport report =
            check(files, {{"fixtures/a.json", "{}"}}, OverlayFile{"o", "{}"});
        QCOMPARE(report.errors.size(), std::size_t(1));
        QCOMPARE(shown(report.errors[0].where), "guide.json#/steps/7/phase");
        QVERIFY(report.warnings.empty());
    }

    void aFixtureThatDiffersIsAnError() {
        GuideFiles wrong = fixtures();
        change(wrong, "fixtures/early.json", "21:00 stop-eating", "20:00 stop-eating");
        const CheckReport report = check(files_, wrong);
        QCOMPARE(report.errors.size(), std::size_t(1));
        QCOMPARE(shown(report.errors[0].where), "fixtures/early.json#/timeline/1");
        QVERIFY(!report.warnings.empty());
    }

    void faultsOfTheOverlayAreErrors() {
        OverlayFile overlay = clinic();
        change(overlay.json, "\"off\": true", "\"off\": 1");
        QCOMPARE(shown(check(files_, {}, overlay).errors),
                 QStringList("whole-clinic.json#/steps/go-by-bus/off: true or false belongs here, "
                             "without quotes."));
    }

    void faultsOfTheOverlayInAnotherLanguageAreErrors() {
        // The clinic's link leads to a heading that the Spanish article has not.
        GuideFiles files = files_;
        change(files, "en/articles/preparing.md", "## Sugar", "## Sugar {#sweet}");
        OverlayFile overlay = clinic();
        change(overlay.json, "preparing#blood-thinners", "preparing#sweet");
        const auto errors = check(files, {}, overlay).errors;
        QCOMPARE(errors.size(), std::size_t(1));
        QCOMPARE(shown(errors[0].where), "whole-clinic.json#/add/1/article");
    }

    void aClinicWithoutTelephones() {
        const QByteArray both =
            R"("phone": "+44 20 7946 0000", "out_of_hours_phone": "(020) 7946-0001")";
        const QString day = "whole-clinic.json#/clinic: Steps or the safety card say to call the "
                            "clinic, and the overlay gives no \"phone\".";
        const QString night = "whole-clinic.json#/clinic: There is no \"out_of_hours_phone\" for "
                              "when the clinic is closed.";
        QCOMPARE(clinic_warnings({}), QStringList());
        QCOMPARE(clinic_warnings({{both, R"("phone": "1")"}}), QStringList(night));
        QCOMPARE(clinic_warnings({{both, R"("out_of_hours_phone": "1")"}}), QStringList(day));
        QCOMPARE(clinic_warnings({{both, ""}}), QStringList({day, night}));
    }

    void whatTheClinicMakesOfTheGuide() {
        const QString book_lift = "whole-clinic.json#/steps/book-lift";
        const QString night = ": For an appointment at 08:00 this %1 falls in the night, at %2. A "
                              "clamp moves it.";
        QCOMPARE(clinic_warnings({{R"("calendar": "-P3D", "at": "12:00")",
                                   R"("calendar": "-P3D", "at": "05:00")"}}),
                 QStringList({book_lift + night.arg("step", "05:00"),
                              book_lift + "/reminders/0" + night.arg("reminder", "05:00"),
                              book_lift + "/reminders/1" + night.arg("reminder", "03:00")}));
        // A step of the guide that the overlay does not name waits for one that it moves. It keeps
        // the place at which it was written, though a step before it is off.
        QCOMPARE(
            clinic_warnings({{R"("calendar": "-P3D", "at": "12:00")", R"("elapsed": "-PT10M")"}}),
            QStringList({"guide.json#/steps/5/after: This step waits for \"book-lift\", which "
                         "comes later: it cannot open in time.",
                         "whole-clinic.json#/add/1/after: This step waits for \"book-lift\", "
                         "which comes later: it cannot open in time.",
                         book_lift + "/reminders/1" + night.arg("reminder", "05:50")}));
    }

    // Where the overlay says something of a step, that is where its author looks.
    void whatTheClinicMakesOfAStepIsInItsFile() {
        QCOMPARE(clinic_warnings({{R"("stop-eating": {)",
                                   R"("take-medicines": {"deadline": true}, "stop-eating": {)"}}),
                 QStringList("whole-clinic.json#/steps/take-medicines: This step has a deadline, "
                             "and no \"late\" text "
                             "says what to do once it is late."));
    }

    void wordsThatNobodyReads() {
        const QByteArray medicines = R"("take-medicines": {"rule")";
        const QByteArray bus = R"("go-by-bus": {"rule")";
        QCOMPARE(clinic_warnings({{medicines, bus}, {medicines, bus}}), // in each language
                 QStringList({"whole-clinic.json#/texts/en/steps/go-by-bus: This step is switched "
                              "off above: nobody reads these words.",
                              "whole-clinic.json#/texts/es/steps/go-by-bus: This step is switched "
                              "off above: nobody reads these words."}));
    }

    void aRuleReadsLikeOtherTexts() {
        QCOMPARE(clinic_warnings(
                     {{"Bring your pills with you.", QByteArray("pill ").repeated(15) + "pill."}}),
                 QStringList("whole-clinic.json#/texts/en/steps/take-medicines/rule: A sentence "
                             "here has 16 words; 15 are the most."));
    }

    void aClinicsTranslation() {
        QCOMPARE(clinic_warnings({{"Bring your pills with you.", "Bring pills for 2 days."}}),
                 QStringList("whole-clinic.json#/texts/es/steps/take-medicines/rule: The numbers "
                             "are not those of the first language: 2 there."));
        QVERIFY(clinic_warnings({{"Traiga sus pastillas.", "Bring your pills with you."}})
                    .front()
                    .startsWith("whole-clinic.json#/texts/es/steps/take-medicines/rule: These are "
                                "the words of the first language."));
    }

    void stepsOfTheClinicAreNamedByItsFile() {
        QCOMPARE(
            clinic_warnings(
                {{R"("calendar": "-P2D", "at": "18:00")", R"("calendar": "-P2D", "at": "22:30")"}}),
            QStringList("whole-clinic.json#/add/0: For an appointment at 08:00 this step falls "
                        "in the night, at 22:30. A clamp moves it."));
    }

    // What is doubtful of the guide itself is said once, not once more below the overlay.
    void warningsOfTheGuideAreNotSaidTwice() {
        GuideFiles files = files_;
        change(files, "guide.json", R"("chest-pain", "sources": ["R2"])",
               R"("chest-pain", "sources": ["C3"])");
        change(files, "guide.json", "\"late_until\": \"P9D\"", "\"late_until\": \"P3D\"");
        const QStringList with = shown(check(files, {}, clinic()).warnings);
        QCOMPARE(with, shown(check(files).warnings));
        QVERIFY(with.filter("guide.json").size() == 2);
    }
};

QTEST_APPLESS_MAIN(CheckTest)
#include "check_test.moc"
