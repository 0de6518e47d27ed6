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
        QCOMPARE(log.list()->size(), kept.size());

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
};

QTEST_GUILESS_MAIN(DeletionTest)
#include "deletion_test.moc"
