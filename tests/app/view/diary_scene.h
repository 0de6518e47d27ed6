// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/app/view/scene.h"

#include <string_view>

namespace beforehand::testing {

/// The same person with a diary, treated on the left. The injection is at 10:00 in Berlin on 3
/// December 2026, which is 09:00 UTC.
struct DiaryScene : Scene {
    explicit DiaryScene(const std::optional<std::filesystem::path>& folder = {})
        : Scene(folder, "si-joint-injection", {{"side", "left"}}) {}

    view::DiaryView& diary() const { return *session->diary(); }
    view::EntryView& entry() const { return *session->diary()->entry(); }
    app::Diary& log() const { return composition->diary(); }

    void go_to(std::string_view instant) {
        clock.set(instant);
        session->refresh();
    }
    void inject(std::string_view instant = "2026-12-03T09:00:00Z") {
        clock.set(instant);
        const Change done{.injection = Change::Injection{clock.now()}};
        QVERIFY(composition->procedures().change(id, done, "Europe/Berlin").has_value());
        session->refresh();
    }
    void answer_side(const char* side) const {
        session->questions()->setAnswer("side", side);
        QCOMPARE(session->change()->answer(), "");
        QCOMPARE(session->change()->apply(), "");
    }
    /// Three taps. -1 is not answered.
    void score(int rest, int moving) const {
        entry().begin("pain");
        entry().setRest(rest);
        entry().setMoving(moving);
        QCOMPARE(entry().save(), "");
    }
    void score_at(std::string_view instant, int rest, int moving) {
        go_to(instant);
        score(rest, moving);
    }

    /// Newest first.
    std::vector<LogEntry> all() const { return log().read({}).value().entries; }
    LogEntry newest() const { return all().at(0); }
};

/// An entry of one side, written when it happened.
inline LogEntry scored(std::string_view at, Side side, std::optional<int> rest,
                       std::optional<int> moving) {
    LogEntry made;
    made.kind = LogEntry::Kind::pain;
    made.happened_at = made.recorded_at = parse_instant(at).value();
    made.scores = {{side, rest, moving}};
    return made;
}

/// What a person can do wrong or a disk refuse: nothing more is written to the log.
inline void refuse_entries(const QTemporaryDir& folder) {
    db::testing::run_sql(folder.path().toStdString(),
                         "CREATE TRIGGER no_entry BEFORE INSERT ON log_entry "
                         "BEGIN SELECT RAISE(ABORT, 'no'); END");
}
inline void allow_entries(const QTemporaryDir& folder) {
    db::testing::run_sql(folder.path().toStdString(), "DROP TRIGGER no_entry");
}

} // namespace beforehand::testing
