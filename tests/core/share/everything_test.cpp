// SPDX-License-Identifier: Apache-2.0
#include "core/share/everything.h"
#include "core/text/utf8.h"
#include "tests/core/share/random_everything.h"

#include <QTest>
#include <nlohmann/json.hpp>

using namespace beforehand;
using beforehand::testing::RandomEverything;
using Json = nlohmann::ordered_json;

namespace {

constexpr int most_seeds = 100;

EverythingDocument find_full_document() {
    for (unsigned seed = 0;; ++seed) {
        EverythingDocument made = RandomEverything(seed).document();
        const Everything& all = made.everything;
        if (all.installed.empty() || all.procedures.empty() || all.log.size() < 6 ||
            all.reading.empty() || all.settings.empty() || !all.reading.front().reading.place) {
            continue;
        }
        const ProcedureRecord& last = all.procedures.back();
        const auto whole = [](const EntryRecord& record) {
            return record.entry.prompt && !record.entry.scores.empty() &&
                   !record.entry.medicines.empty() && !record.entry.observations.empty() &&
                   !record.damaged;
        };
        if (last.follows && !last.appointments.empty() && !last.injections.empty() &&
            !last.guides.empty() && !last.answers.empty() && !last.own_steps.empty() &&
            last.own_steps.front().what.words && !last.step_times.empty() &&
            last.step_times.front().what.when && !last.step_notes.empty() &&
            !last.arrival.empty() && !last.step_events.empty() && !last.questions.empty() &&
            !last.reminders.empty() && !last.deliveries.empty() && !last.calendar.empty() &&
            std::ranges::any_of(all.log, whole)) {
            return made;
        }
    }
}

/// One in which every list has something: few have, so it is looked for once.
const EverythingDocument& full_document() {
    static const EverythingDocument full = find_full_document();
    return full;
}

/// A pointer to an object of every shape in the document: one of each list.
void collect(const Json& value, const Json::json_pointer& at, const std::string& shape,
             std::map<std::string, Json::json_pointer>& objects) {
    if (value.is_object()) {
        for (const auto& [key, member] : value.items()) {
            collect(member, at / key, shape + '/' + key, objects);
        }
        objects.emplace(shape, at);
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            collect(value[i], at / i, shape + "/*", objects);
        }
    }
}

std::string wrong_place(const std::string& json) {
    const auto read = read_everything_json(json);
    return read ? "nowhere" : read.error().where;
}

} // namespace

class EverythingTest : public QObject {
    Q_OBJECT

  private slots:
    void what_is_written_reads_back_whole() {
        for (unsigned seed = 0; seed < most_seeds; ++seed) {
            const EverythingDocument document = RandomEverything(seed).document();
            const std::string json = everything_json(document);
            const auto read = read_everything_json(json);
            QVERIFY2(read, read ? ""
                                : (std::to_string(seed) + ": " + read.error().where + " " +
                                   read.error().message)
                                      .c_str());
            QVERIFY2(*read == document, std::to_string(seed).c_str());
            QVERIFY(everything_json(*read) == json);
        }
    }

    void an_empty_file_is_a_document_too() {
        const EverythingDocument document{"beforehand 1", Instant{}, {}};
        const std::string json = everything_json(document);
        QCOMPARE(QByteArray::fromStdString(json),
                 "{\n\"format\": 1,\n\"app\": \"beforehand 1\",\n"
                 "\"exported_at\": \"1970-01-01T00:00:00Z\",\n\"procedures\": [],\n\"log\": [],\n"
                 "\"reading\": [],\n\"settings\": {},\n\"installed_guides\": [],\n"
                 "\"guides\": [],\n\"overlays\": []\n}\n");
        QVERIFY(read_everything_json(json) == document);
    }

    /// Every member of every object: without it, under another name, of another type, given twice.
    void no_member_more_or_less() {
        const Json whole = Json::parse(everything_json(full_document()));
        QVERIFY(read_everything_json(whole.dump()));
        std::map<std::string, Json::json_pointer> objects;
        collect(whole, Json::json_pointer(), {}, objects);
        QVERIFY(objects.size() >= 31);
        for (const auto& [shape, object] : objects) {
            if (object.to_string() == "/settings") {
                continue; // its names are free
            }
            for (const auto& [key, value] : whole[object].items()) {
                Json changed = whole;
                changed[object].erase(key);
                QVERIFY2(!read_everything_json(changed.dump()), (object / key).to_string().c_str());
                changed[object][key + "x"] = value;
                QVERIFY2(!read_everything_json(changed.dump()), (object / key).to_string().c_str());
                changed = whole;
                changed[object]["more"] = value;
                QVERIFY2(!read_everything_json(changed.dump()), (object / key).to_string().c_str());
                changed = whole;
                changed[object][key] = Json::array({Json::object()});
                QVERIFY2(!read_everything_json(changed.dump()), (object / key).to_string().c_str());
            }
        }
    }

    void a_file_cut_short_is_refused() {
        const std::string json = everything_json(full_document());
        for (std::size_t length = 0; length + 2 < json.size(); length += 1 + length / 50) {
            QVERIFY(!read_everything_json(std::string_view(json).substr(0, length)));
        }
    }

    void a_later_form_says_to_update() {
        const auto later = read_everything_json(R"({"format": 2, "anything": []})");
        QVERIFY(!later);
        QCOMPARE(later.error().kind, ErrorKind::newer_version);
    }

    void what_names_something_that_is_not_there_is_refused() {
        const EverythingDocument whole = full_document();
        const auto place = [&](const auto& change) {
            EverythingDocument broken = whole;
            change(broken.everything);
            return QString::fromStdString(wrong_place(everything_json(broken)));
        };
        QCOMPARE(place([](Everything&) {}), "nowhere");
        QCOMPARE(place([](Everything& all) { all.procedures.back().follows->procedure = "x"; }),
                 "document#/procedures");
        QCOMPARE(place([](Everything& all) { all.procedures.back().made_with = "x"; }),
                 "document#/procedures");
        QCOMPARE(place([](Everything& all) {
                     all.procedures.back().guides.front().what.overlay_hash = "x";
                 }),
                 "document#/procedures");
        QCOMPARE(place([](Everything& all) { all.procedures.push_back(all.procedures.back()); }),
                 "document#/procedures");
        QCOMPARE(place([](Everything& all) { all.installed.front().guide_hash = "x"; }),
                 "document#/installed_guides");
        QCOMPARE(place([](Everything& all) { all.log.back().entry.procedure = "x"; }),
                 "document#/log");
        QCOMPARE(place([](Everything& all) {
                     all.log.front().entry.corrects = all.log.back().entry.id;
                 }),
                 "document#/log");
        QCOMPARE(place([](Everything& all) { all.log.push_back(all.log.back()); }),
                 "document#/log");
    }

    /// Which reminder was shown again, and what the calendar said last: numbers of their own range.
    void numbers_of_reminders_and_the_calendar_are_in_range() {
        EverythingDocument document = full_document();
        ProcedureRecord& last = document.everything.procedures.back();
        const QString place =
            "document#/procedures/" + QString::number(document.everything.procedures.size() - 1);
        last.deliveries.front().reminder.again = 11;
        QCOMPARE(QString::fromStdString(wrong_place(everything_json(document))),
                 place + "/deliveries/0/again");
        last.deliveries.front().reminder.again = 10;
        last.calendar.front().sequence = -1;
        QCOMPARE(QString::fromStdString(wrong_place(everything_json(document))),
                 place + "/calendar/0/sequence");
    }

    void bytes_must_fit_their_hash_unless_they_never_did() {
        EverythingDocument document{"beforehand 1", Instant{}, {}};
        document.everything.guides = {{guide_hash("sound"), "sound"}, {"other", "flipped"}};
        const std::string json = everything_json(document);
        QVERIFY(read_everything_json(json) == document);
        std::string changed = json;
        changed.replace(changed.find("c291bmQ="), 8, "c291bmU=");
        QCOMPARE(QString::fromStdString(wrong_place(changed)), "document#/guides/0/hash");
        changed = json;
        changed.replace(changed.find("c291bmQ="), 8, "c291bmQ*");
        QCOMPARE(QString::fromStdString(wrong_place(changed)), "document#/guides/0/bytes");
    }

    /// An entry that its own rules would not take is not taken from a file either, but a damaged
    /// one is kept as it is.
    void entries_are_fit_for_their_kind() {
        EverythingDocument document{"beforehand 1", Instant{}, {}};
        EntryRecord record;
        record.entry.id = "e";
        record.entry.zone = "UTC";
        record.entry.severity = 11;
        document.everything.log = {record};
        QCOMPARE(QString::fromStdString(wrong_place(everything_json(document))),
                 "document#/log/0/severity");
        document.everything.log.front().damaged = true;
        QVERIFY(read_everything_json(everything_json(document)) == document);
        document.everything.log.front().damaged = false;
        document.everything.log.front().deleted_at = Instant{};
        QCOMPARE(QString::fromStdString(wrong_place(everything_json(document))),
                 "document#/log/0/deleted_at");
    }

    /// What only flipped bits leave behind must not keep the rest from being written.
    void damage_is_written_as_text() {
        EverythingDocument document{"beforehand 1", Instant{}, {}};
        EntryRecord record;
        record.entry.id = "e";
        record.entry.zone = "UTC";
        record.entry.text = std::string("ab\xff"
                                        "c\0d",
                                        6);
        record.entry.happened_at = Instant::max();
        record.damaged = true;
        document.everything.log = {record};
        const std::string json = everything_json(document);
        QVERIFY(is_clean_utf8(json));
        const auto read = read_everything_json(json);
        QVERIFY(read);
        QCOMPARE(QByteArray::fromStdString(read->everything.log.front().entry.text),
                 "ab\xef\xbf\xbd"
                 "c\xef\xbf\xbd"
                 "d");
    }
};

QTEST_GUILESS_MAIN(EverythingTest)
#include "everything_test.moc"
