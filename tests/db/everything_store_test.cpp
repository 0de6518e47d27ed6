// SPDX-License-Identifier: Apache-2.0
#include "core/guide/guide_files.h"
#include "core/share/everything.h"
#include "core/time/iso8601.h"
#include "db/open.h"
#include "tests/db/filler.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <csignal>
#include <nlohmann/json.hpp>
#include <set>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace beforehand;
using namespace beforehand::db::testing;
namespace fs = std::filesystem;

namespace {

struct Column {
    std::string table;
    std::string name;
    std::string type;
};

std::vector<Column> columns_in(const fs::path& folder) {
    SQLite::Database database(folder / db::file_name);
    SQLite::Statement rows(database, "SELECT s.name, c.name, c.type FROM sqlite_schema AS s, "
                                     "pragma_table_info(s.name) AS c WHERE s.type = 'table'");
    std::vector<Column> columns;
    while (rows.executeStep()) {
        columns.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getString(),
                           rows.getColumn(2).getString()});
    }
    return columns;
}

/// Columns whose values are names and times of ours, not words of anybody.
bool holds_words(const Column& column) {
    static const std::set<std::string> of_ours{
        "kind", "state", "standing", "phase", "anchor",     "length",
        "at",   "fixed", "wall",     "about", "lead",       "lead_at",
        "side", "mark",  "checksum", "hash",  "guide_hash", "overlay_hash"};
    return column.type != "INTEGER" && !of_ours.contains(column.name);
}

/// The files in which the bytes are found.
std::vector<std::string> files_with(const fs::path& folder, const std::string& bytes) {
    std::vector<std::string> names;
    for (const auto& [name, content] : files_in(folder)) {
        if (content.find(bytes) != std::string::npos) {
            names.push_back(name);
        }
    }
    return names;
}

ino_t inode(const fs::path& file) {
    struct stat about{};
    return ::stat(file.c_str(), &about) == 0 ? about.st_ino : 0;
}

} // namespace

class EverythingStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> dir_;
    fs::path folder_;
    fs::path file_;
    StoragePtr storage_;

    void open() {
        storage_.reset();
        auto opened = db::Storage::open(folder_);
        VERIFY_OK(opened);
        storage_ = std::move(*opened);
    }
    EverythingStore& store() { return storage_->everything(); }
    Everything read() {
        const auto all = store().read();
        return all ? *all : Everything{{{"cannot be read", ""}}};
    }

  private slots:
    void init() {
        dir_ = std::make_unique<QTemporaryDir>(scratch());
        folder_ = dir_->path().toStdString();
        file_ = folder_ / db::file_name;
        open();
    }

    /// The test's own data: a new column or table must be filled here, and be deleted below.
    void every_column_is_filled() {
        Filler(*storage_, "taggedword-1").fill();
        Filler filler(*storage_, "taggedword-2");
        filler.fill("taggedword-1-procedure");
        filler.install();
        for (const Column& column : columns_in(folder_)) {
            const std::string where = column.table + "." + column.name;
            const std::string test = holds_words(column)
                                         ? "instr(" + column.name + ", 'taggedword') > 0"
                                         : column.name + " IS NOT NULL";
            QVERIFY2(ask_sql(folder_, "SELECT count(*) FROM " + column.table + " WHERE " + test) !=
                         "0",
                     where.c_str());
        }
    }

    /// Every text and every instant of every row of every table is in the document.
    void nothing_is_left_out() {
        Filler(*storage_, "first").fill();
        Filler second(*storage_, "second");
        second.fill("first-procedure");
        second.install();
        const auto all = store().read();
        VERIFY_OK(all);
        const EverythingDocument document{"beforehand 1", at(0), *all};
        const std::string json = everything_json(document);
        const auto back = read_everything_json(json);
        VERIFY_OK(back);
        QVERIFY(*back == document);

        SQLite::Database database(file_);
        std::size_t looked_at = 0;
        for (const Column& column : columns_in(folder_)) {
            const bool text = column.type == "TEXT";
            const bool instant = column.type == "INTEGER" &&
                                 (column.name.ends_with("_at") || column.name == "at" ||
                                  column.name == "until" || column.name == "claimed_for");
            if (!text && !instant) {
                continue;
            }
            SQLite::Statement values(database, "SELECT DISTINCT " + column.name + " FROM " +
                                                   column.table + " WHERE " + column.name +
                                                   " IS NOT NULL");
            while (values.executeStep()) {
                const std::string value =
                    text ? values.getColumn(0).getString()
                         : format_instant(
                               Instant(std::chrono::seconds(values.getColumn(0).getInt64())));
                const std::string written = nlohmann::json(value).dump();
                QVERIFY2(json.find(written) != std::string::npos,
                         (column.table + "." + column.name + ": " + value).c_str());
                ++looked_at;
            }
        }
        QVERIFY(looked_at > 150);

        // Every row, and the bytes.
        const auto rows = [&](const char* table) {
            return std::stoul(ask_sql(folder_, std::string("SELECT count(*) FROM ") + table));
        };
        const auto sum = [&](const auto& list) {
            std::size_t count = 0;
            for (const ProcedureRecord& record : all->procedures) {
                count += (record.*list).size();
            }
            return count;
        };
        using Record = ProcedureRecord;
        QCOMPARE(sum(&Record::appointments), rows("appointment_event"));
        QCOMPARE(sum(&Record::injections), rows("injection_event"));
        QCOMPARE(sum(&Record::guides), rows("guide_event"));
        QCOMPARE(sum(&Record::answers), rows("answer_event"));
        QCOMPARE(sum(&Record::own_steps), rows("own_step_event"));
        QCOMPARE(sum(&Record::step_times), rows("step_time_event"));
        QCOMPARE(sum(&Record::step_notes), rows("step_note_event"));
        QCOMPARE(sum(&Record::arrival), rows("arrival_event"));
        QCOMPARE(sum(&Record::step_events), rows("step_event"));
        QCOMPARE(sum(&Record::questions), rows("clinic_question_event"));
        QCOMPARE(sum(&Record::reminders), rows("reminder"));
        QCOMPARE(sum(&Record::deliveries), rows("delivery"));
        QCOMPARE(sum(&Record::calendar), rows("calendar_event"));
        QCOMPARE(all->log.size(), rows("log_entry"));
        QCOMPARE(all->guides.size(), rows("guide"));
        QCOMPARE(all->overlays.size(), rows("overlay"));
        for (const KeptBytes& kept : all->guides) {
            QCOMPARE(guide_hash(kept.bytes), kept.hash);
        }
        const EntryRecord& pain = all->log.front();
        QVERIFY(pain.entry == *storage_->log().history(pain.entry.id)->begin());
    }

    void a_damaged_entry_is_there_and_says_so() {
        VERIFY_OK(storage_->log().add(note("sound")));
        VERIFY_OK(storage_->log().add(note("flipped")));
        run_sql(folder_, "UPDATE log_entry SET text = 'other' WHERE id = 'flipped'");
        const Everything all = read();
        QCOMPARE(all.log.size(), 2u);
        QVERIFY(!all.log[0].damaged);
        QVERIFY(all.log[1].damaged);
        QCOMPARE(all.log[1].entry.text, std::string("other"));
    }

    void one_procedure_goes_with_every_word() {
        Filler gone(*storage_, "goneword");
        gone.fill();
        Filler kept(*storage_, "keptword");
        kept.fill(gone.id());
        kept.install();
        VERIFY_OK(storage_->log().add(note("of-no-procedure")));
        write_bytes(folder_ / db::copy_name, "a copy with goneword in it");

        Everything expected = read();
        std::erase_if(expected.procedures, [&](const auto& one) { return one.id == gone.id(); });
        std::erase_if(expected.log,
                      [&](const auto& one) { return one.entry.procedure == gone.id(); });
        std::erase_if(expected.reading,
                      [](const auto& one) { return one.guide_id.starts_with("goneword"); });
        std::erase_if(expected.settings, [](const auto& one) {
            return (one.first + one.second).find("goneword") != std::string::npos;
        });
        for (std::vector<KeptBytes>* bytes : {&expected.guides, &expected.overlays}) {
            std::erase_if(*bytes,
                          [](const auto& one) { return one.bytes.starts_with("goneword"); });
        }
        QCOMPARE(expected.procedures.size(), 1u);
        expected.procedures.front().follows.reset();

        const std::vector<std::string> both{db::file_name, db::copy_name};
        QVERIFY(files_with(folder_, "goneword") == both);
        const ino_t before = inode(file_);
        const auto left = store().remove_procedure(gone.id());
        VERIFY_OK(left);
        QVERIFY(left->empty());
        QVERIFY(files_with(folder_, "goneword").empty());
        QVERIFY(files_with(folder_, "keptword") == std::vector<std::string>{db::file_name});
        QCOMPARE(files_in(folder_).size(), 1u);
        QCOMPARE(inode(file_), before);
        QVERIFY(read() == expected);
        QCOMPARE(ask_sql(folder_, "PRAGMA integrity_check"), std::string("ok"));
        QCOMPARE(ask_sql(folder_, "SELECT count(*) FROM pragma_foreign_key_check"),
                 std::string("0"));
        VERIFY_ERROR(store().remove_procedure(gone.id()), not_found);
    }

    /// Rows move between pages while others come and go; a copy that stayed behind would be found.
    void no_word_is_left_among_many_others() {
        VERIFY_OK(storage_->guides().keep_guide(packed_guide));
        VERIFY_OK(storage_->procedures().add(procedure("gone")));
        VERIFY_OK(storage_->procedures().add(procedure("kept")));
        for (int i = 0; i < 600; ++i) {
            const bool goes = i * 7 % 5 < 2;
            const std::string word = goes ? "goneword-" : "keptword-";
            LogEntry entry = note(word + std::to_string(i), 1 + std::size_t(i) * 7919 % 9'000);
            entry.procedure = goes ? "gone" : "kept";
            VERIFY_OK(storage_->log().add(entry));
            if (i % 3 == 0) {
                VERIFY_OK(storage_->log().remove(entry.id, at(30'000)));
            }
        }
        QVERIFY(!files_with(folder_, "goneword").empty());
        VERIFY_OK(store().remove_procedure("gone"));
        QVERIFY(files_with(folder_, "goneword").empty());
        QVERIFY(!files_with(folder_, "keptword").empty());
    }

    void what_others_use_stays() {
        VERIFY_OK(storage_->guides().keep_guide(packed_guide));
        VERIFY_OK(storage_->procedures().add(procedure("one")));
        VERIFY_OK(storage_->procedures().add(procedure("two")));
        VERIFY_OK(storage_->reading().mark_read("si-joint-injection", "benefits", at(1)));
        VERIFY_OK(storage_->settings().set("theme", "dark"));
        VERIFY_OK(store().remove_procedure("one"));
        QCOMPARE(read().guides.size(), 1u);
        QCOMPARE(read().reading.size(), 1u);
        VERIFY_OK(store().remove_procedure("two"));
        QCOMPARE(read().guides.size(), 0u);
        QCOMPARE(read().reading.size(), 0u);
        QCOMPARE(read().settings.size(), 1u);
    }

    void a_failure_half_way_deletes_nothing() {
        Filler filler(*storage_, "one");
        filler.fill();
        const Everything before = read();
        run_sql(folder_, "CREATE TRIGGER stop BEFORE DELETE ON procedure "
                         "BEGIN SELECT RAISE(ABORT, 'stop'); END");
        QVERIFY(!store().remove_procedure(filler.id()));
        QVERIFY(read() == before);
        QVERIFY(!store().erase());
        QVERIFY(read() == before);
        run_sql(folder_, "DROP TRIGGER stop");
        VERIFY_OK(store().erase());
        QVERIFY(read() == Everything{});
    }

    /// Of a file that was set aside nobody knows what is in it: it is named, and only all goes with
    /// it.
    void what_was_set_aside_is_named() {
        Filler filler(*storage_, "one");
        filler.fill();
        const std::string aside = std::string(db::file_name) + ".damaged-1";
        write_bytes(folder_ / aside, "damaged");
        write_bytes(folder_ / (aside + "-journal"), "damaged too");
        const LeftBehind both{aside, aside + "-journal"};
        QVERIFY(store().other_files() == both);
        const auto left = store().remove_procedure(filler.id());
        VERIFY_OK(left);
        QVERIFY(*left == both);
        QCOMPARE(bytes_of(folder_ / aside), std::string("damaged"));
    }

    void all_goes_with_every_word() {
        Filler filler(*storage_, "goneword");
        filler.fill();
        filler.install();
        VERIFY_OK(storage_->log().add(note("goneword-of-no-procedure")));
        const std::string file = db::file_name;
        for (const std::string& name :
             {file + ".damaged-1", file + ".damaged-1-journal", file + ".damaged-12",
              std::string(db::copy_name), std::string(db::copy_name) + "-journal"}) {
            write_bytes(folder_ / name, "goneword");
        }
        write_bytes(folder_ / "notes.txt", "of another program");
        QCOMPARE(files_with(folder_, "goneword").size(), 6u);
        const ino_t before = inode(file_);
        const auto size = fs::file_size(file_);
        const auto left = store().erase();
        VERIFY_OK(left);
        QVERIFY(left->empty());
        QVERIFY(fs::file_size(file_) < size); // written anew
        QVERIFY(files_with(folder_, "goneword").empty());
        QCOMPARE(files_in(folder_).size(), 2u); // the data file, and what is not ours
        QCOMPARE(inode(file_), before);
        QVERIFY(read() == Everything{});
        QVERIFY(store().count() == DataCounts{});
        open();
        QVERIFY(storage_->report().set_aside.empty());
        Filler(*storage_, "again").fill();
    }

    /// The window and the agent have the same file open.
    void another_program_sees_that_all_is_gone() {
        Filler filler(*storage_, "one");
        filler.fill();
        auto other = db::Storage::open(folder_);
        VERIFY_OK(other);
        QCOMPARE((*other)->procedures().list()->size(), 1u);
        VERIFY_OK(store().erase());
        QCOMPARE((*other)->procedures().list()->size(), 0u);
        VERIFY_ERROR((*other)->procedures().find(filler.id()), not_found);
        const std::vector<Delivery> shown{{"d",
                                           filler.id(),
                                           {{Subject::Kind::step, "s", "once"}},
                                           at(1),
                                           Delivery::State::shown,
                                           {},
                                           {},
                                           at(2)}};
        VERIFY_ERROR((*other)->reminders().add_deliveries(shown), not_found);
        VERIFY_OK((*other)->log().add(note("new")));
        QCOMPARE(read().log.size(), 1u);
        QCOMPARE(files_in(folder_).size(), 1u);
    }

    void what_cannot_be_deleted_is_named() {
        Filler filler(*storage_, "one");
        filler.fill();
        fs::create_directories(folder_ / db::copy_name / "not empty");
        const auto left = store().remove_procedure(filler.id());
        VERIFY_OK(left);
        QVERIFY(*left == LeftBehind{db::copy_name});
        const auto all = store().erase();
        VERIFY_OK(all);
        QVERIFY(*all == LeftBehind{db::copy_name});
    }

    /// A disk on which there is room to blank rows and none to write the file anew.
    void a_file_that_cannot_be_written_anew_is_named() {
        Filler(*storage_, "goneword").fill();
        VERIFY_OK(storage_->guides().keep_guide(std::string(1'000'000, 'x')));
        storage_.reset();
        const std::string wrong = in_child([&]() -> std::string {
            auto opened = db::Storage::open(folder_);
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{400'000, 400'000};
            if (!opened || ::setrlimit(RLIMIT_FSIZE, &limit) != 0) {
                return "it could not be tried";
            }
            const auto left = (*opened)->everything().remove_procedure("goneword-procedure");
            return !left                                ? left.error().message
                   : *left == LeftBehind{db::file_name} ? ""
                                                        : "it is not named";
        });
        QVERIFY2(wrong.empty(), wrong.c_str());
        QVERIFY(files_with(folder_, "goneword").empty());
    }

    void a_file_that_cannot_be_written_keeps_all() {
        Filler filler(*storage_, "one");
        filler.fill();
        const Everything before = read();
        run_sql(folder_, "PRAGMA user_version=1000");
        open();
        QVERIFY(storage_->report().read_only);
        VERIFY_ERROR(store().remove_procedure(filler.id()), newer_version);
        VERIFY_ERROR(store().erase(), newer_version);
        QVERIFY(read() == before);
    }

    void in_memory_too() {
        auto memory = db::Storage::open_in_memory();
        VERIFY_OK(memory);
        storage_ = std::move(*memory);
        Filler filler(*storage_, "one");
        filler.fill();
        QVERIFY(store().other_files().empty());
        const auto left = store().erase();
        VERIFY_OK(left);
        QVERIFY(left->empty());
        QVERIFY(read() == Everything{});
    }

    /// As people count: one entry with its correction is one, what was deleted is none.
    void counts() {
        Filler one(*storage_, "one");
        one.fill();
        Filler two(*storage_, "two");
        two.fill();
        VERIFY_OK(storage_->log().add(note("of-no-procedure")));
        QVERIFY(store().count() == (DataCounts{2, 5, 2}));
        QVERIFY(store().count_of(one.id()) == (DataCounts{1, 2, 1}));
        VERIFY_ERROR(store().count_of("nobody"), not_found);
    }
};

QTEST_GUILESS_MAIN(EverythingStoreTest)
#include "everything_store_test.moc"
