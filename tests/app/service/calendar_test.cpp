// SPDX-License-Identifier: Apache-2.0
// The calendar file, written again and again over the real store.
#include "app/service/composition.h"
#include "tests/app/fake_clock.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace beforehand;
using namespace beforehand::app;
using namespace beforehand::testing;
using beforehand::db::testing::bytes_of;
using beforehand::db::testing::files_in;
using beforehand::db::testing::write_bytes;
namespace fs = std::filesystem;

namespace {

constexpr char zone[] = "Europe/Berlin";

/// A store that cannot keep anything.
class FullStore final : public CalendarStore {
  public:
    Result<std::vector<CalendarEntry>> entries(std::string_view) const override {
        return std::vector<CalendarEntry>();
    }
    Result<void> put(std::span<const CalendarEntry>) override {
        return fail(ErrorKind::disk_full, "There is no room.");
    }
};

} // namespace

class CalendarTest : public QObject {
    Q_OBJECT

    FakeClock clock_{"2026-11-20T11:00:00Z"};
    std::unique_ptr<QTemporaryDir> dir_;
    fs::path folder_;
    fs::path file_;
    std::unique_ptr<Composition> app_;
    std::string id_;

    Result<Calendar::Written> write(Calendar& calendar, bool detail = false) {
        const auto snapshot = app_->procedures().snapshot(id_).value();
        const auto book = app_->reminders().book(*snapshot).value();
        return calendar.write(*snapshot, *book, detail, file_);
    }
    Result<Calendar::Written> write(bool detail = false) { return write(app_->calendar(), detail); }
    QByteArray text() const { return QByteArray::fromStdString(bytes_of(file_)); }
    void book(std::optional<WallTime> at, Standing standing = Standing::going_ahead) {
        Change change;
        change.booking = Change::Booking{at, zone, standing};
        VERIFY_OK(app_->procedures().change(id_, change, zone));
    }

  private slots:
    static void initMain() { qputenv("TZ", zone); }

    void init() {
        clock_.set("2026-11-20T11:00:00Z");
        dir_ = std::make_unique<QTemporaryDir>(db::testing::scratch());
        folder_ = fs::path(dir_->path().toStdString()) / "data";
        file_ = fs::path(dir_->path().toStdString()) / "plan.ics";
        app_ = Composition::open(folder_, clock_).value();
        NewProcedure wanted;
        wanted.guide = "si-joint-injection";
        wanted.zone = zone;
        wanted.appointment = parse_wall_time("2026-12-03T09:30").value();
        id_ = app_->procedures().add(wanted).value();
    }

    void the_plan_with_alarms_for_its_owner_alone() {
        const auto written = write();
        VERIFY_OK(written);
        QCOMPARE(written->cancelled, 0);
        QCOMPARE(text().count("BEGIN:VEVENT"), written->ahead);
        QVERIFY(written->ahead > 20);
        QVERIFY(text().contains("DTSTART:20261203T083000Z"));
        QVERIFY(text().count("BEGIN:VALARM") > 10);
        QVERIFY(!text().contains("joint"));
        QCOMPARE(fs::status(file_).permissions() & fs::perms::mask,
                 fs::perms::owner_read | fs::perms::owner_write);
        VERIFY_OK(write(true));
        QVERIFY(text().contains("SUMMARY:Sacroiliac"));
    }

    // Also in another run of the app: what was written is kept.
    void a_move_rises_in_the_next_file() {
        const auto first = write();
        VERIFY_OK(first);
        QCOMPARE(text().count("SEQUENCE:0\r\n"), first->ahead);
        const QByteArray before = text();
        app_ = Composition::open(folder_, clock_).value();
        VERIFY_OK(write());
        QCOMPARE(text(), before);
        book(parse_wall_time("2026-12-10T09:30").value());
        const auto second = write();
        VERIFY_OK(second);
        QCOMPARE(second->ahead, first->ahead);
        QCOMPARE(second->cancelled, 0);
        QCOMPARE(text().count("SEQUENCE:1\r\n"), second->ahead);
        QVERIFY(text().contains("DTSTART:20261210T083000Z"));
    }

    void what_is_called_off_is_taken_back() {
        const auto first = write();
        VERIFY_OK(first);
        book(parse_wall_time("2026-12-03T09:30").value(), Standing::cancelled);
        const auto second = write();
        VERIFY_OK(second);
        QCOMPARE(second->ahead, 0);
        QCOMPARE(second->cancelled, first->ahead);
        QCOMPARE(text().count("STATUS:CANCELLED"), first->ahead);
    }

    void a_plan_without_dates_is_refused() {
        book({});
        const auto written = write();
        QVERIFY(!written && written.error().kind == ErrorKind::invalid);
        QVERIFY(written.error().message.contains("has a date yet"));
        QVERIFY(!fs::exists(file_));
    }

    // A zone that is gone is no reason to take back all that a calendar holds.
    void a_plan_that_lost_its_dates_takes_nothing_back() {
        VERIFY_OK(write());
        const QByteArray before = text();
        const auto snapshot = app_->procedures().snapshot(id_).value();
        const auto book = app_->reminders().book(*snapshot).value();
        snapshot->problem = "The zone is gone.";
        const auto written = app_->calendar().write(*snapshot, *book, false, file_);
        QVERIFY(!written && written.error().message == "The zone is gone.");
        QCOMPARE(text(), before);
    }

    void what_could_not_be_written_was_not() {
        const fs::path good = file_;
        file_ = good.parent_path() / "no" / "such" / "plan.ics";
        QVERIFY(!write());
        file_ = folder_ / "plan.ics";
        QVERIFY(!write());
        file_ = good;
        VERIFY_OK(write());
        QVERIFY(!text().contains("SEQUENCE:1"));
        book(parse_wall_time("2026-12-10T09:30").value());
        file_ = good.parent_path() / "no" / "plan.ics";
        QVERIFY(!write());
        file_ = good;
        VERIFY_OK(write());
        QVERIFY(text().contains("SEQUENCE:1") && !text().contains("SEQUENCE:2"));
    }

    void what_could_not_be_kept_is_said() {
        FullStore store;
        Calendar calendar(store, folder_);
        const auto written = write(calendar);
        QVERIFY(!written && written.error().kind == ErrorKind::disk_full);
        QVERIFY(written.error().message.contains("Do not import it"));
        QVERIFY(written.error().message.contains("There is no room."));
    }
};

QTEST_APPLESS_MAIN(CalendarTest)
#include "calendar_test.moc"
