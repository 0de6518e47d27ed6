// SPDX-License-Identifier: Apache-2.0
#include "app/service/reminder_settings.h"
#include "core/time/iso8601.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::app;
using namespace std::chrono_literals;

namespace {

class Kept final : public SettingsStore {
  public:
    using Values = std::map<std::string, std::string, std::less<>>;

    Result<Values> all() const override { return fails ? refusal() : Result<Values>(values); }
    Result<void> set(std::string_view name, std::string_view value) override {
        if (fails) {
            return std::unexpected(refusal().error());
        }
        ++writes;
        values[std::string(name)] = value;
        std::erase_if(values, [](const auto& one) { return one.second.empty(); });
        return {};
    }

    Values values;
    int writes = 0;
    bool fails = false;

  private:
    static Result<Values> refusal() { return fail(ErrorKind::read_only, "It cannot be written."); }
};

const Instant noon = parse_instant("2026-11-20T12:00:00Z").value();

} // namespace

class ReminderSettingsTest : public QObject {
    Q_OBJECT

    static ReminderSettings read(const Kept& kept) { return read_reminder_settings(kept).value(); }
    static void write(Kept& kept, const ReminderSettings& wanted) {
        write_reminder_settings(kept, read(kept), wanted).value();
    }

  private slots:
    void nothing_kept_is_what_is_usual() {
        QVERIFY(read({}) == ReminderSettings());
        QVERIFY(ReminderSettings().on && !ReminderSettings().detail);
        QVERIFY(ReminderSettings().quiet == usual_quiet_hours);
    }

    void each_switch_is_its_own() {
        for (bool ReminderSettings::* member :
             {&ReminderSettings::on, &ReminderSettings::steps, &ReminderSettings::prompts,
              &ReminderSettings::detail}) {
            Kept kept;
            ReminderSettings wanted;
            wanted.*member = !(wanted.*member);
            write(kept, wanted);
            QCOMPARE(kept.writes, 1);
            QVERIFY(read(kept) == wanted);
            write(kept, ReminderSettings());
            QVERIFY(read(kept) == ReminderSettings());
        }
    }

    void the_rest_comes_back_as_well() {
        Kept kept;
        ReminderSettings wanted;
        wanted.quiet = QuietHours{23h + 30min, 6h};
        wanted.since = noon;
        write(kept, wanted);
        QVERIFY(read(kept) == wanted);
        QCOMPARE(kept.writes, 2);
        write(kept, wanted);
        QCOMPARE(kept.writes, 2); // only what differs
        wanted.quiet.reset();
        wanted.since.reset();
        write(kept, wanted);
        QVERIFY(read(kept) == wanted);
        QVERIFY(!read(kept).quiet);
    }

    void what_cannot_be_read_is_what_is_usual() {
        const Kept::Values wrong{{"reminders", "perhaps"},    {"reminders.steps", "OFF"},
                                 {"reminders.diary", "0"},    {"reminders.detail", "yes"},
                                 {"reminders.quiet", "late"}, {"reminders.since", "yesterday"}};
        Kept kept;
        kept.values = wrong;
        QVERIFY(read(kept) == ReminderSettings());
        kept.values["reminders.quiet"] = "22:00-22:00";
        QVERIFY(read(kept).quiet == usual_quiet_hours);
    }

    void a_store_that_fails_is_said() {
        Kept kept;
        kept.fails = true;
        QVERIFY(!read_reminder_settings(kept));
        ReminderSettings wanted;
        QVERIFY(write_reminder_settings(kept, wanted, wanted)); // nothing to write
        for (int i = 0; i < 3; ++i) {
            ReminderSettings other;
            (i == 0 ? other.on : other.detail) = i != 0;
            if (i == 2) {
                other = wanted;
                other.since = noon;
            }
            QVERIFY(!write_reminder_settings(kept, wanted, other));
        }
    }

    void they_are_the_rules() {
        ReminderSettings settings;
        settings.steps = false;
        settings.quiet.reset();
        const ReminderRules rules = rules_of(settings, Zone::utc());
        QVERIFY(!rules.steps && rules.prompts && !rules.quiet);
        QCOMPARE(rules.since, Instant::min());
        settings.since = noon;
        QCOMPARE(rules_of(settings, Zone::utc()).since, noon);
    }
};

QTEST_APPLESS_MAIN(ReminderSettingsTest)
#include "reminder_settings_test.moc"
