// SPDX-License-Identifier: Apache-2.0
#include "core/id.h"
#include "db/log_rows.h"
#include "db/open.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <array>
#include <iterator>

using namespace beforehand;
using namespace beforehand::db::testing;

class LogStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    StoragePtr storage_;

    std::string folder() const { return folder_->path().toStdString(); }
    LogStore& log() { return storage_->log(); }

    void reopen() {
        storage_.reset();
        auto opened = open_with_guide(folder());
        VERIFY_OK(opened);
        storage_ = std::move(*opened);
    }

    LogEntry correction(const LogEntry& of, const std::string& text) {
        LogEntry changed = of;
        changed.id = new_id();
        changed.text = text;
        changed.corrects = of.id;
        return changed;
    }

  private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>(scratch());
        reopen();
        QVERIFY(storage_);
    }
    void cleanup() { storage_.reset(); }

    void every_field_comes_back() {
        VERIFY_OK(storage_->procedures().add(procedure("p1")));
        std::vector<LogEntry> written;
        for (const std::string& text : odd_texts()) {
            LogEntry entry = note(new_id());
            entry.text = text;
            written.insert(written.begin(), entry); // same moment: the last written comes first
        }
        written.front().procedure = "p1";
        written.front().severity = 0;
        written.back().severity.reset();
        for (auto entry = written.rbegin(); entry != written.rend(); ++entry) {
            VERIFY_OK(log().add(*entry));
        }
        reopen();
        const auto listed = entries_of(log());
        VERIFY_OK(listed);
        QVERIFY(*listed == written);
        for (const LogEntry& entry : written) {
            QVERIFY(log().find(entry.id) == entry);
            QVERIFY(log().history(entry.id) == std::vector{entry});
        }
    }

    /// Of the diary's kinds, with all that hangs on an entry, in the order in which it was given.
    void every_part_comes_back() {
        VERIFY_OK(storage_->procedures().add(procedure("p1")));
        std::vector<LogEntry> written{overall(new_id()), pain(new_id()), note(new_id()),
                                      pain(new_id())};
        written[1].procedure = "p1";
        written[1].observations.push_back(
            {Observation::Kind::mood, "", "Cheerful, \"fine\" 🙂", ""});
        written[2].observations = {{Observation::Kind::temperature, "", "99.1", "[degF]"},
                                   {Observation::Kind::sleep, "", "6.5", "h"}};
        written[2].mark = LogEntry::Mark::memory;
        written[3].scores = {{Side::whole, {}, {}}};
        written[3].took_medicine = false;
        written[3].medicines.clear();
        for (auto entry = written.rbegin(); entry != written.rend(); ++entry) {
            VERIFY_OK(log().add(*entry));
            VERIFY_OK(log().add(*entry)); // a retry
        }
        reopen();
        QVERIFY(entries_of(log()) == written);
        for (const LogEntry& entry : written) {
            QVERIFY(log().find(entry.id) == entry);
            QVERIFY(log().history(entry.id) == std::vector{entry});
        }
        LogEntry other = written[1];
        other.scores[0].moving = 0; // not answered before
        VERIFY_ERROR(log().add(other), invalid);
        QCOMPARE(ask_sql(folder(), "SELECT count(*) FROM log_score"), std::string("3"));
    }

    void words_or_a_score_are_enough() {
        LogEntry score = note(new_id());
        score.text.clear();
        score.severity = 0;
        VERIFY_OK(log().add(score));
        QVERIFY(log().find(score.id) == score);
        LogEntry nothing = note(new_id());
        nothing.text.clear();
        nothing.severity.reset();
        VERIFY_ERROR(log().add(nothing), invalid);
        LogEntry with_nul = note(new_id());
        with_nul.text = std::string("a\0b", 3);
        VERIFY_ERROR(log().add(with_nul), invalid);
        QCOMPARE(entries_of(log())->size(), 1u);
    }

    void instants_beyond_32_bits() {
        LogEntry entry = note(new_id());
        entry.happened_at = Instant(std::chrono::seconds(9'000'000'000));
        entry.recorded_at = Instant(std::chrono::seconds(9'000'000'001));
        VERIFY_OK(log().add(entry));
        QVERIFY(log().find(entry.id) == entry);
    }

    void newest_happened_first() {
        std::vector<LogEntry> entries{note(new_id(), 10), note(new_id(), 30), note(new_id(), 20)};
        for (const LogEntry& entry : entries) {
            VERIFY_OK(log().add(entry));
        }
        QVERIFY(entries_of(log()) == (std::vector{entries[1], entries[2], entries[0]}));
    }

    /// Twelve moments with three entries each, two procedures and none, by all that can be asked.
    void reads_what_is_asked_for() {
        VERIFY_OK(storage_->procedures().add(procedure("p1")));
        VERIFY_OK(storage_->procedures().add(procedure("p2")));
        std::vector<LogEntry> all; // newest first
        for (int i = 0; i < 36; ++i) {
            const std::string id = new_id();
            LogEntry entry = i % 4 == 0 ? pain(id) : i % 4 == 1 ? overall(id) : note(id);
            entry.happened_at = at(i / 3 * 10);
            entry.medicines.clear(); // taken at another time
            entry.procedure = std::array{"p1", "p2", ""}[static_cast<std::size_t>(i % 3)];
            if (i % 8 == 0) {
                entry.prompt.reset();
            }
            VERIFY_OK(log().add(entry));
            all.insert(all.begin(), entry);
        }
        const LogEntry replaced = all[5];
        LogEntry moved = correction(replaced, "At another moment");
        moved.happened_at = at(0);
        VERIFY_OK(log().add(moved)); // written last, so the first of its moment
        all.erase(all.begin() + 5);
        all.insert(std::ranges::find(all, at(0), &LogEntry::happened_at), moved);

        int asked = 0;
        for (const auto& of : {std::optional<std::string>(), std::optional<std::string>("p1"),
                               std::optional<std::string>("")}) {
            for (const auto kind :
                 {std::optional<LogEntry::Kind>(), std::optional(LogEntry::Kind::pain),
                  std::optional(LogEntry::Kind::overall)}) {
                for (const bool answering : {false, true}) {
                    for (const bool within : {false, true}) {
                        LogQuery query{.procedure = of, .kind = kind, .answering = answering};
                        if (within) {
                            query.from = at(20);
                            query.before = at(90);
                        }
                        std::vector<LogEntry> expected;
                        std::ranges::copy_if(all, std::back_inserter(expected),
                                             [&](const LogEntry& entry) {
                                                 return (!of || entry.procedure == *of) &&
                                                        (!kind || entry.kind == *kind) &&
                                                        (!answering || entry.prompt) &&
                                                        (!within || (entry.happened_at >= at(20) &&
                                                                     entry.happened_at < at(90)));
                                             });
                        const auto page = log().read(query);
                        VERIFY_OK(page);
                        QVERIFY(page->entries == expected && !page->next);
                        // The same page by page, each going on where the last ended.
                        query.most = 2;
                        std::vector<LogEntry> paged;
                        for (int pages = 0; pages < 40; ++pages) {
                            const auto part = log().read(query);
                            VERIFY_OK(part);
                            QVERIFY(part->entries.size() == 2 || !part->next);
                            std::ranges::copy(part->entries, std::back_inserter(paged));
                            query.after = part->next;
                            if (!part->next) {
                                break;
                            }
                        }
                        QVERIFY(paged == expected);
                        asked += !expected.empty();
                    }
                }
            }
        }
        QVERIFY(asked > 24);
    }

    /// A place stays one whatever is written meanwhile.
    void a_page_goes_on_where_the_last_ended() {
        std::vector<LogEntry> all;
        for (int i = 0; i < 5; ++i) {
            all.push_back(note(new_id(), static_cast<std::size_t>(50 - i)));
            VERIFY_OK(log().add(all.back()));
        }
        const auto first = log().read({.most = 2});
        VERIFY_OK(first);
        VERIFY_OK(log().add(note(new_id(), 60)));
        VERIFY_OK(log().remove(all[1].id, at(30'000)));
        const auto rest = log().read({.after = first->next, .most = 3});
        QVERIFY(rest->entries == std::vector(all.begin() + 2, all.end()));
        QVERIFY(!rest->next);
    }

    /// More than are read at once.
    void a_long_log_comes_whole() {
        constexpr int count = 2500;
        run_sql(folder(),
                "INSERT INTO log_entry (id, kind, text, happened_at, recorded_at, zone, chain, "
                "checksum, mark) WITH RECURSIVE n(x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM n "
                "WHERE x < " +
                    std::to_string(count - 1) +
                    ") SELECT 'n' || x, 'note', 'x', x / 7, x, 'UTC', 'n' || x, zeroblob(16), "
                    "'live' FROM n");
        const LogEntry sound = note(new_id());
        VERIFY_OK(log().add(sound));
        const auto page = log().read({});
        VERIFY_OK(page);
        QVERIFY(page->entries == std::vector{sound});
        QCOMPARE(page->damaged.size(), std::size_t(count));
        QCOMPARE(page->damaged.front(), "n" + std::to_string(count - 1));
        QCOMPARE(page->damaged.back(), std::string("n0"));
        QVERIFY(!page->next);
        // Damaged ones between do not count: the sound one is found behind all of them.
        VERIFY_OK(log().add(note(new_id())));
        const auto two = log().read({.most = 2});
        QCOMPARE(two->entries.size(), 2U);
    }

    /// However long the log is, a page of it is found by an index and comes in order from there.
    void no_page_looks_at_the_whole_log() {
        SQLite::Database file(folder() + "/" + db::file_name, SQLite::OPEN_READWRITE);
        for (const auto& of : {std::optional<std::string>(), std::optional<std::string>("p1")}) {
            for (const auto kind :
                 {std::optional<LogEntry::Kind>(), std::optional(LogEntry::Kind::pain)}) {
                for (const bool answering : {false, true}) {
                    const LogQuery query{.procedure = of, .kind = kind, .answering = answering};
                    SQLite::Statement plan(file,
                                           "EXPLAIN QUERY PLAN " + db::log_page_select(query));
                    std::string steps;
                    while (plan.executeStep()) {
                        steps += plan.getColumn(3).getString() + '\n';
                    }
                    const char* index = !of         ? "log_entry_happened"
                                        : kind      ? "log_entry_kind"
                                        : answering ? "log_entry_answer"
                                                    : "log_entry_procedure";
                    QVERIFY2(steps.find(std::string("SEARCH this USING INDEX ") + index + " ") !=
                                 std::string::npos,
                             steps.c_str());
                    QVERIFY2(steps.find("SCAN") == std::string::npos, steps.c_str());
                    QVERIFY2(steps.find("TEMP B-TREE") == std::string::npos, steps.c_str());
                }
            }
        }
    }

    void a_retry_adds_nothing() {
        const LogEntry entry = note(new_id());
        VERIFY_OK(log().add(entry));
        VERIFY_OK(log().add(entry));
        QCOMPARE(entries_of(log())->size(), 1u);
        LogEntry other = entry;
        other.text = "something else";
        VERIFY_ERROR(log().add(other), invalid);
        QVERIFY(log().find(entry.id) == entry);
    }

    void a_correction_replaces() {
        const LogEntry first = note(new_id());
        // Recorded before what it corrects: the clock was set back between the two.
        LogEntry second = correction(first, "better");
        second.recorded_at = at(10'000);
        const LogEntry third = correction(second, "best");
        for (const LogEntry& entry : {first, second, third}) {
            VERIFY_OK(log().add(entry));
        }
        QVERIFY(entries_of(log()) == std::vector{third});
        for (const LogEntry& entry : {first, second, third}) {
            QVERIFY(log().find(entry.id) == third);
        }
        QVERIFY(log().history(third.id) == (std::vector{first, second, third}));
        QVERIFY(log().history(second.id) == (std::vector{first, second}));
    }

    void two_corrections_of_one() {
        const LogEntry first = note(new_id());
        const LogEntry here = correction(first, "from this device");
        const LogEntry there = correction(first, "from another");
        for (const LogEntry& entry : {first, here, there}) {
            VERIFY_OK(log().add(entry));
        }
        QVERIFY(entries_of(log()) == std::vector{there});
        QVERIFY(log().find(here.id) == there);
        QVERIFY(log().history(there.id) == (std::vector{first, there}));
    }

    void a_correction_of_nothing_is_refused() {
        LogEntry lost = note(new_id());
        lost.corrects = new_id();
        VERIFY_ERROR(log().add(lost), not_found);
        LogEntry astray = note(new_id());
        astray.procedure = "no such";
        VERIFY_ERROR(log().add(astray), not_found);
        QVERIFY(entries_of(log())->empty());
    }

    void a_deleted_entry_leaves_no_part() {
        VERIFY_OK(storage_->procedures().add(procedure("p1")));
        LogEntry first = pain(new_id());
        first.procedure = "p1";
        const LogEntry second = correction(first, "better");
        const LogEntry all_in_all = overall(new_id());
        const LogEntry other = pain(new_id());
        for (const LogEntry& entry : {first, second, all_in_all, other}) {
            VERIFY_OK(log().add(entry));
        }
        VERIFY_OK(log().remove(first.id, at(30'000)));
        VERIFY_OK(log().remove(all_in_all.id, at(30'000)));
        QVERIFY(entries_of(log()) == std::vector{other});
        QVERIFY(log().read({.answering = true})->entries == std::vector{other});
        VERIFY_ERROR(log().find(second.id), not_found);
        VERIFY_ERROR(log().add(first), invalid);
        reopen();
        QVERIFY(storage_->report().damaged_entry.empty());
        QCOMPARE(ask_sql(folder(), "SELECT count(*) FROM log_score"), std::string("2")); // other's
        QCOMPARE(ask_sql(folder(), "SELECT count(*) FROM log_medicine WHERE trim(name, '0') <> '' "
                                   "OR at NOT IN (1000000000, " +
                                       std::to_string(at(40).time_since_epoch().count()) + ")"),
                 std::string("2"));
        QCOMPARE(ask_sql(folder(), "SELECT count(*) FROM log_observation "
                                   "WHERE trim(kind || name || value || unit, '0') <> ''"),
                 std::string("2"));
        // The tombstone: that there was an entry, and when.
        QCOMPARE(ask_sql(folder(), "SELECT group_concat(kind || mark || (procedure IS NULL)) FROM "
                                   "log_entry WHERE deleted_at IS NOT NULL"),
                 std::string("painlate0,painlate0,overalllive1"));
    }

    void a_deleted_entry_is_gone() {
        const LogEntry first = note(new_id());
        const LogEntry second = correction(first, "better");
        const LogEntry other = note(new_id());
        for (const LogEntry& entry : {first, second, other}) {
            VERIFY_OK(log().add(entry));
        }
        VERIFY_OK(log().remove(first.id, at(30'000)));
        VERIFY_OK(log().remove(second.id, at(40'000)));
        QVERIFY(entries_of(log()) == std::vector{other});
        VERIFY_ERROR(log().find(second.id), not_found);
        VERIFY_ERROR(log().history(second.id), not_found);
        VERIFY_ERROR(log().add(first), invalid);                         // a late retry
        VERIFY_ERROR(log().add(correction(second, "again")), not_found); // a late correction
        VERIFY_ERROR(log().remove(new_id(), at(0)), not_found);
        reopen();
        QVERIFY(entries_of(log()) == std::vector{other});
        QCOMPARE(ask_sql(folder(), "SELECT count(*) FROM log_entry WHERE deleted_at = " +
                                       std::to_string(at(30'000).time_since_epoch().count())),
                 std::string("2"));
        QVERIFY(storage_->report().damaged_entry.empty());
    }

    void a_changed_bit_is_noticed() {
        const LogEntry entry = note(new_id());
        const LogEntry sound = note(new_id());
        VERIFY_OK(log().add(sound));
        VERIFY_OK(log().add(entry));
        for (const char* change : {"text = replace(text, 'w', 'v')", "severity = severity + 1",
                                   "happened_at = happened_at - 1", "recorded_at = 0",
                                   "zone = 'Europe/Madrie'", "kind = 'pain'"}) {
            run_sql(folder(), "CREATE TABLE was AS SELECT * FROM log_entry");
            run_sql(folder(), "UPDATE log_entry SET " + std::string(change) + " WHERE id = '" +
                                  entry.id + "'");
            reopen();
            QCOMPARE(storage_->report().damaged_entry, entry.id);
            QVERIFY(entries_of(log()) == std::vector{sound}); // it does not hide the others
            QVERIFY(log().read({})->damaged == std::vector{entry.id});
            VERIFY_ERROR(log().find(entry.id), damaged);
            VERIFY_ERROR(log().history(entry.id), damaged);
            VERIFY_ERROR(log().add(entry), damaged);
            QVERIFY(log().find(sound.id) == sound);
            run_sql(folder(), "DELETE FROM log_entry; INSERT INTO log_entry SELECT * FROM was; "
                              "DROP TABLE was");
        }
        run_sql(folder(), "UPDATE log_entry SET text = 'x' WHERE id = '" + entry.id + "'");
        VERIFY_OK(log().remove(entry.id, at(0))); // deleting works all the same
        QVERIFY(entries_of(log()) == std::vector{sound});
        QVERIFY(log().read({})->damaged.empty());
    }

    void a_changed_bit_is_noticed_in_every_part() {
        const LogEntry entry = pain(new_id());
        const LogEntry last = overall(new_id());
        VERIFY_OK(log().add(entry));
        VERIFY_OK(log().add(last));
        const std::array tables{"log_entry", "log_score", "log_medicine", "log_observation"};
        int changes = 0;
        for (const auto& [table, change] : std::vector<std::pair<std::string, std::string>>{
                 {"log_entry", "mark = 'live'"},
                 {"log_entry", "mark = NULL"},
                 {"log_entry", "mark = 'lats'"},
                 {"log_entry", "kind = 'pbin'"},
                 {"log_entry", "prompt_key = 'first-hourt'"},
                 {"log_entry", "prompt_occurrence = 'min+16'"},
                 {"log_entry", "movement = movement || '.'"},
                 {"log_entry", "took_medicine = 0"},
                 {"log_entry", "numb_leg = NOT numb_leg"},
                 {"log_entry", "nap = NULL"},
                 {"log_score", "side = 'whole' WHERE side = 'left'"},
                 {"log_score", "side = 'lefs' WHERE side = 'left'"},
                 {"log_score", "rest = 1 WHERE side = 'left'"},
                 {"log_score", "moving = NULL"},
                 {"log_score", "place = 2 WHERE side = 'right'"},
                 {"log_medicine", "name = 'Gem' WHERE name = 'Gel'"},
                 {"log_medicine", "at = at + 1"},
                 {"log_observation", "kind = 'own'"},
                 {"log_observation", "kind = 'owm'"},
                 {"log_observation", "value = '6.1' WHERE value = '6.10'"},
                 {"log_observation", "unit = 'mg/dL' WHERE unit = 'mmol/L'"},
                 {"log_observation", "name = 'Steps talked' WHERE name <> ''"}}) {
            for (const char* each : tables) {
                run_sql(folder(),
                        std::string("CREATE TABLE was_") + each + " AS SELECT * FROM " + each);
            }
            run_sql(folder(),
                    "PRAGMA ignore_check_constraints = 1; UPDATE " + table + " SET " + change +
                        (table == "log_entry" ? " WHERE id = '" + entry.id + "'" : std::string()));
            const auto page = log().read({});
            VERIFY_OK(page);
            QVERIFY2(page->damaged == std::vector{entry.id}, change.c_str());
            QVERIFY(page->entries == std::vector{last});
            VERIFY_ERROR(log().find(entry.id), damaged);
            if (++changes % 2 == 0) { // deleting works all the same
                VERIFY_OK(log().remove(entry.id, at(0)));
                QVERIFY(log().read({})->damaged.empty());
                VERIFY_ERROR(log().find(entry.id), not_found);
            }
            for (const char* each : tables) {
                run_sql(folder(), std::string("PRAGMA foreign_keys = 0; DELETE FROM ") + each +
                                      "; INSERT INTO " + each + " SELECT * FROM was_" + each +
                                      "; DROP TABLE was_" + each);
            }
            QVERIFY(log().find(entry.id) == entry);
        }
    }

    /// What the tables themselves refuse, whoever writes.
    void the_tables_have_their_limits() {
        VERIFY_OK(log().add(pain(new_id())));
        VERIFY_OK(log().add(overall(new_id())));
        VERIFY_OK(log().add(note(new_id())));
        for (const char* change :
             {"log_entry SET kind = 'score'",
              "log_entry SET severity = 11",
              "log_entry SET mark = 'later'",
              "log_entry SET movement = 'x' WHERE kind = 'note'",
              "log_entry SET nap = 1 WHERE kind = 'overall'",
              "log_entry SET numb_leg = 2",
              "log_entry SET change = 8 WHERE kind = 'overall'",
              "log_entry SET change = 1 WHERE kind = 'pain'",
              "log_entry SET remembered_relief = 101 WHERE kind = 'overall'",
              "log_entry SET remembered_relief = NULL, change = NULL WHERE kind = 'overall'",
              "log_entry SET prompt_occurrence = NULL WHERE kind = 'pain'",
              "log_entry SET deleted_at = 1 WHERE kind = 'pain'",
              "log_entry SET deleted_at = 1 WHERE kind = 'overall'",
              "log_entry SET corrects = 'none'",
              "log_score SET rest = 11",
              "log_score SET moving = -1",
              "log_score SET side = 'both'",
              "log_score SET side = 'left'",
              "log_score SET entry = 999",
              "log_medicine SET name = ''",
              "log_medicine SET entry = 999",
              "log_observation SET kind = 'weight'",
              "log_observation SET value = ''",
              "log_observation SET unit = hex(zeroblob(101))"}) {
            QVERIFY_THROWS_EXCEPTION(
                SQLite::Exception,
                run_sql(folder(), std::string("PRAGMA foreign_keys = 1; UPDATE ") + change));
        }
    }

    void another_process_is_noticed() {
        const auto before = storage_->data_version();
        VERIFY_OK(before);
        VERIFY_OK(log().add(note(new_id())));
        QVERIFY(storage_->data_version() == *before); // our own write
        auto other = open_with_guide(folder());
        VERIFY_OK(other);
        VERIFY_OK((*other)->log().add(note(new_id())));
        QVERIFY(storage_->data_version() != *before);
        QCOMPARE(entries_of(log())->size(), 2u);
    }

    void the_version_tells_what_became_of_the_log() {
        const auto version = [&] { return log().version().value(); };
        QCOMPARE(version().last, 0);
        const LogEntry entry = note(new_id());
        VERIFY_OK(log().add(entry));
        const LogVersion one = version();
        QVERIFY(one.last > 0);
        QVERIFY(version() == one); // asking changes nothing
        VERIFY_OK(storage_->procedures().add(procedure("p1")));
        QVERIFY(version() == one); // nothing of the log

        VERIFY_OK(log().add(correction(entry, "Better")));
        const LogVersion two = version();
        QVERIFY(two.last > one.last);
        QCOMPARE(two.removals, one.removals);
        QCOMPARE(two.others, one.others);

        VERIFY_OK(log().remove(entry.id, at(99)));
        QVERIFY(version().removals != two.removals);
        const LogVersion three = version();
        VERIFY_OK(storage_->everything().remove_procedure("p1"));
        QVERIFY(version().removals != three.removals);
        const LogVersion four = version();
        VERIFY_OK(storage_->everything().erase());
        QVERIFY(version().removals != four.removals);

        const LogVersion five = version();
        auto other = open_with_guide(folder());
        VERIFY_OK(other);
        VERIFY_OK((*other)->log().add(note(new_id())));
        QVERIFY(version().others != five.others);
    }

    void only_what_was_written_since() {
        const LogEntry first = note(new_id());
        VERIFY_OK(log().add(first));
        VERIFY_OK(log().add(note(new_id())));
        const LogQuery since{.written_after = log().version().value().last};
        QVERIFY(log().read(since)->entries.empty());
        const LogEntry changed = correction(first, "Better");
        VERIFY_OK(log().add(changed)); // about the same moment as the first
        QVERIFY(log().read(since)->entries == std::vector{changed});
    }

    void in_memory() {
        auto memory = db::Storage::open_in_memory();
        VERIFY_OK(memory);
        QVERIFY((*memory)->report().created);
        const LogEntry entry = note(new_id());
        VERIFY_OK((*memory)->log().add(entry));
        QVERIFY(entries_of((*memory)->log()) == std::vector{entry});
    }
};

QTEST_GUILESS_MAIN(LogStoreTest)
#include "log_store_test.moc"
