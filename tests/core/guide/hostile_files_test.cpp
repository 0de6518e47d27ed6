// SPDX-License-Identifier: Apache-2.0
#include "core/guide/overlay.h"
#include "tests/core/guide/whole.h"

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>

using namespace beforehand;
using namespace beforehand::testing;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, std::string_view bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

QStringList names(const Result<GuideFiles>& files) {
    QStringList names;
    for (const auto& [path, bytes] : files.value()) {
        names << shown(path);
    }
    return names;
}

} // namespace

/// Overlays and fixtures as they lie on a disk, where anything can lie.
class HostileFilesTest : public QObject {
    Q_OBJECT

    QTemporaryDir temporary_;
    fs::path folder_;

  private slots:
    void init() {
        folder_ = fs::path(temporary_.path().toStdString()) / QTest::currentTestFunction();
        fs::create_directories(folder_);
    }

    void anOverlayIsLoadedByteForByte() {
        const std::string bytes("{\"a\": \"\0\xff\r\n\"}", 13);
        write(folder_ / "clinic.json", bytes);
        QVERIFY(load_overlay_file(folder_ / "clinic.json").value() == bytes);
        write(folder_ / "empty.json", "");
        QCOMPARE(load_overlay_file(folder_ / "empty.json").value(), std::string());
    }

    void whatIsNoFileIsNoOverlay() {
        write(folder_ / "clinic.json", "{}");
        fs::create_symlink(folder_ / "clinic.json", folder_ / "link.json");
        fs::create_symlink(folder_ / "gone.json", folder_ / "dangling.json");
        fs::create_symlink(folder_ / "circle.json", folder_ / "circle.json");
        fs::create_directory(folder_ / "folder.json");
        QCOMPARE(mkfifo((folder_ / "pipe.json").c_str(), 0600), 0);
        const std::vector<fs::path> paths{folder_ / "link.json",
                                          folder_ / "dangling.json",
                                          folder_ / "circle.json",
                                          folder_ / "folder.json",
                                          folder_ / "pipe.json",
                                          folder_ / "missing.json",
                                          folder_,
                                          "/dev/zero",
                                          "/dev/stdin",
                                          ""};
        for (const fs::path& path : paths) {
            const auto overlay = load_overlay_file(path);
            QVERIFY2(!overlay, path.c_str());
            QCOMPARE(overlay.error().kind, ErrorKind::not_found);
            QCOMPARE(overlay.error().where, path.string());
        }
    }

    void aLargeOverlayIsRefused() {
        const fs::path file = folder_ / "clinic.json";
        write(file, std::string(max_overlay_bytes, ' '));
        QCOMPARE(load_overlay_file(file).value().size(), max_overlay_bytes);
        write(file, std::string(max_overlay_bytes + 1, ' '));
        QCOMPARE(load_overlay_file(file).error().kind, ErrorKind::too_large);
        QCOMPARE(shown(load_overlay_file(file).error().where), "clinic.json");
        fs::resize_file(file, std::uintmax_t{1} << 40); // a hole: nothing on the disk
        QCOMPARE(load_overlay_file(file).error().kind, ErrorKind::too_large);
    }

    void fixturesAreTheJsonFilesOfTheirFolder() {
        QVERIFY(names(load_fixture_files(folder_)).isEmpty());
        write(folder_ / "fixtures/b.json", "2");
        write(folder_ / "fixtures/a.json", "1");
        write(folder_ / "fixtures/notes.md", "x");
        write(folder_ / "fixtures/a.json.bak", "x");
        write(folder_ / "fixtures/.hidden.json", "x");
        write(folder_ / "fixtures/folder.json/c.json", "x");
        write(folder_ / "fixtures/deeper/d.json", "x");
        write(folder_ / "c.json", "x");
        const auto files = load_fixture_files(folder_);
        QCOMPARE(names(files), QStringList({"fixtures/a.json", "fixtures/b.json"}));
        QCOMPARE(shown(files->at("fixtures/b.json")), "2");
    }

    void linksAmongFixturesAreNotFollowed() {
        write(folder_ / "elsewhere/secret.json", "x");
        write(folder_ / "guide/fixtures/a.json", "1");
        fs::create_symlink(folder_ / "elsewhere/secret.json", folder_ / "guide/fixtures/b.json");
        QCOMPARE(mkfifo((folder_ / "guide/fixtures/pipe.json").c_str(), 0600), 0);
        QCOMPARE(names(load_fixture_files(folder_ / "guide")), QStringList("fixtures/a.json"));
        fs::create_directory(folder_ / "other");
        fs::create_directory_symlink(folder_ / "elsewhere", folder_ / "other/fixtures");
        QVERIFY(names(load_fixture_files(folder_ / "other")).isEmpty());
    }

    // Left out, it would look as if it passed.
    void aFixtureWithANameThatNoGuideHasIsRefused() {
        for (const char* name : {"two words.json", "früh.json", "a\nb.json", "a\\b.json"}) {
            fs::remove_all(folder_ / "fixtures");
            write(folder_ / "fixtures" / name, "{}");
            const auto files = load_fixture_files(folder_);
            QVERIFY2(!files, name);
            QVERIFY(shown(files.error().message).contains("is not the path of a guide's file"));
        }
    }

    void largeAndManyFixturesAreRefused() {
        write(folder_ / "fixtures/a.json", std::string(max_guide_file_bytes + 1, ' '));
        const auto large = load_fixture_files(folder_);
        QCOMPARE(large.error().kind, ErrorKind::too_large);
        QCOMPARE(shown(large.error().where), "fixtures/a.json");
        for (std::size_t i = 0; i < max_guide_files; ++i) {
            write(folder_ / "fixtures" / (std::to_string(i) + ".json"), "");
        }
        fs::remove(folder_ / "fixtures/a.json");
        QCOMPARE(load_fixture_files(folder_)->size(), max_guide_files);
        write(folder_ / "fixtures/a.json", "");
        QCOMPARE(load_fixture_files(folder_).error().kind, ErrorKind::too_large);
    }

    void fixturesAreNoPartOfTheGuide() {
        QVERIFY(!names(load_fixture_files(BEFOREHAND_TEST_DATA "/guides/whole")).isEmpty());
        for (const auto& [path, bytes] : whole_files()) {
            QVERIFY2(!path.starts_with("fixtures/") && path != "REVIEW.md", path.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(HostileFilesTest)
#include "hostile_files_test.moc"
