// SPDX-License-Identifier: Apache-2.0
#include "core/id.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace beforehand;
using namespace beforehand::db::testing;

class DeletionTest : public QObject {
    Q_OBJECT

  private slots:
    /// Notes of all sizes, corrected, deleted in any order, new ones between: SQLite moves cells
    /// and splits pages all the while, and may leave no copy of a deleted word behind.
    void no_byte_of_the_words_is_left() {
        QTemporaryDir folder(scratch());
        auto storage = db::Storage::open(folder.path().toStdString());
        VERIFY_OK(storage);
        LogStore& log = (*storage)->log();

        std::mt19937 random(20261201);
        const auto below = [&](std::size_t limit) { return std::size_t(random()) % limit; };
        const auto word = [&] {
            std::string letters(14, 'a');
            for (char& letter : letters) {
                letter = static_cast<char>('a' + below(26));
            }
            return letters;
        };
        struct Note {
            std::string id;
            std::vector<std::string> words; ///< one of each version
        };
        std::vector<Note> kept;
        std::vector<std::string> deleted;
        const auto write = [&](Note& note_, const std::string& corrects) {
            const std::string mine = word();
            LogEntry entry = note(new_id());
            entry.text.clear();
            for (std::size_t times = 1 + below(below(4) == 0 ? 900 : 40); times > 0; --times) {
                entry.text += mine;
            }
            entry.corrects = corrects;
            VERIFY_OK(log.add(entry));
            note_.id = entry.id;
            note_.words.push_back(mine);
        };
        for (int round = 0; round < 500; ++round) {
            const std::size_t act = below(10);
            if (act < 5 || kept.size() < 5) {
                kept.emplace_back();
                write(kept.back(), {});
            } else if (act < 7) {
                Note& changed = kept[below(kept.size())];
                write(changed, changed.id);
            } else {
                const std::size_t which = below(kept.size());
                VERIFY_OK(log.remove(kept[which].id, at(30'000)));
                deleted.insert(deleted.end(), kept[which].words.begin(), kept[which].words.end());
                kept.erase(kept.begin() + std::ptrdiff_t(which));
            }
        }
        QVERIFY(deleted.size() > 100);
        QCOMPARE(entries_of(log)->size(), kept.size());

        const auto files = files_in(folder.path().toStdString());
        QCOMPARE(files.size(), 1u);
        std::size_t left = 0;
        for (const auto& [name, bytes] : files) {
            for (const std::string& gone : deleted) {
                left += bytes.find(gone) != std::string::npos;
            }
            for (const Note& note_ : kept) { // the search itself works
                QVERIFY(bytes.find(note_.words.back()) != std::string::npos);
            }
        }
        QCOMPARE(left, 0u);
    }

    /// The words that hang on entries of the diary lie in tables of their own.
    void no_byte_of_a_part_is_left() {
        QTemporaryDir folder(scratch());
        auto storage = open_with_guide(folder.path().toStdString());
        VERIFY_OK(storage);
        LogStore& log = (*storage)->log();
        std::mt19937 random(20261203);
        int words = 0;
        struct Kept {
            std::string id;
            std::vector<std::string> words;
        };
        std::vector<Kept> kept;
        std::vector<std::string> deleted;
        const auto write = [&](Kept& of, const std::string& corrects) {
            LogEntry entry = pain(new_id());
            const auto word = [&] {
                of.words.push_back("word-" + std::to_string(100'000 + ++words) + '-');
                std::string text;
                const auto times = 1 + random() % (max_line_bytes / of.words.back().size());
                for (auto i = times; i > 0; --i) {
                    text += of.words.back();
                }
                return text;
            };
            entry.text.clear();
            entry.movement = word();
            entry.medicines.resize(random() % 4);
            for (MedicineTaken& medicine : entry.medicines) {
                medicine.name = word();
            }
            entry.observations.resize(random() % 4);
            for (Observation& observation : entry.observations) {
                observation = {Observation::Kind::own, word(), word(), word()};
            }
            entry.prompt = PromptId{word(), word()};
            entry.corrects = corrects;
            VERIFY_OK(log.add(entry));
            of.id = entry.id;
        };
        for (int round = 0; round < 1000; ++round) {
            const auto act = random() % 10;
            if (act < 5 || kept.size() < 5) {
                kept.emplace_back();
                write(kept.back(), {});
            } else if (act < 7) {
                Kept& changed = kept[random() % kept.size()];
                write(changed, changed.id);
            } else {
                const auto which = kept.begin() + std::ptrdiff_t(random() % kept.size());
                VERIFY_OK(log.remove(which->id, at(30'000)));
                deleted.insert(deleted.end(), which->words.begin(), which->words.end());
                kept.erase(which);
            }
        }
        QVERIFY(deleted.size() > 500);
        const auto files = files_in(folder.path().toStdString());
        QCOMPARE(files.size(), 1u);
        const std::string& bytes = files.begin()->second;
        for (const std::string& gone : deleted) {
            QVERIFY2(bytes.find(gone) == std::string::npos, gone.c_str());
        }
        for (const Kept& each : kept) { // the search itself works
            for (const std::string& there : each.words) {
                QVERIFY2(bytes.find(there) != std::string::npos, there.c_str());
            }
        }
    }

    /// What is asked at the clinic, and what was said there: changed and taken away, whole or the
    /// answer alone.
    void no_byte_of_a_question_is_left() {
        QTemporaryDir folder(scratch());
        auto storage = open_with_guide(folder.path().toStdString());
        VERIFY_OK(storage);
        VERIFY_OK((*storage)->procedures().add(procedure("p1")));
        ClinicQuestionStore& store = (*storage)->clinic_questions();
        const auto many = [](const std::string& word, int times) {
            std::string words;
            for (; times > 0; --times) {
                words += word;
            }
            return words;
        };
        std::vector<std::string> gone;
        std::vector<std::string> kept;
        for (int i = 0; i < 60; ++i) {
            const std::string mark = "-" + std::to_string(1000 + i) + "-";
            ClinicQuestion asked{new_id(), "p1", many("asked" + mark, 1 + i), "faq:from" + mark,
                                 at(i)};
            VERIFY_OK(store.add(asked, at(i)));
            const auto answer = [&](const std::string& words) {
                asked.answer = words;
                asked.answered_at = words.empty() ? std::nullopt : std::optional(at(i));
                VERIFY_OK(store.change(asked.id, [&](const auto&) { return asked; }, at(i)));
            };
            answer(many("first" + mark, 1 + 9 * i));
            asked.text = many("changed" + mark, 1 + i);
            answer(many("second" + mark, 1 + 9 * i));
            std::vector<std::string>& said = i % 3 == 2 ? kept : gone;
            said.insert(said.end(), {"first" + mark, "second" + mark});
            std::vector<std::string>& whole = i % 3 == 0 ? gone : kept;
            whole.insert(whole.end(), {"asked" + mark, "from" + mark, "changed" + mark});
            if (i % 3 == 0) {
                VERIFY_OK(store.remove(asked.id, at(i)));
            } else if (i % 3 == 1) {
                answer({});
            }
        }
        const auto files = files_in(folder.path().toStdString());
        QCOMPARE(files.size(), 1u);
        const std::string& bytes = files.begin()->second;
        for (const std::string& words : gone) {
            QVERIFY2(bytes.find(words) == std::string::npos, words.c_str());
        }
        for (const std::string& words : kept) { // the search itself works
            QVERIFY2(bytes.find(words) != std::string::npos, words.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(DeletionTest)
#include "deletion_test.moc"
