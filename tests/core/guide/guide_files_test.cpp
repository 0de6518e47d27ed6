// SPDX-License-Identifier: Apache-2.0
#include "core/guide/guide_files.h"
#include "core/guide/reader.h"
#include "tests/core/guide/tiny.h"

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>

using namespace beforehand;
using namespace beforehand::testing;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, std::string_view bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

QStringList names(const GuideFiles& files) {
    QStringList names;
    for (const auto& [path, bytes] : files) {
        names << shown(path);
    }
    return names;
}

} // namespace

class GuideFilesTest : public QObject {
    Q_OBJECT

  private slots:
    void everyFileOfTheGuideIsLoaded() {
        QCOMPARE(names(tiny_files()),
                 QStringList({"en/articles/after.md", "en/articles/preparing.md", "en/faq.md",
                              "en/texts.json", "guide.json"}));
    }

    void whatIsForAuthorsOrNotAFileIsLeftOut() {
        QTemporaryDir temporary;
        const fs::path folder = temporary.path().toStdString();
        write(folder / "guide.json", "{}");
        write(folder / "REVIEW.md", "x");
        write(folder / "README.md", "x");
        write(folder / "LICENSE", "x");
        write(folder / "picture.png", "x");
        write(folder / "picture.svgz", "x");
        write(folder / "PICTURE.SVG", "x");
        write(folder / ".git/x.md", "x");
        write(folder / "en/README.md", "kept: not at the top");
        fs::create_symlink("/etc/hostname", folder / "en/link.md");
        fs::create_directory_symlink("/etc", folder / "de");
        const auto files = load_guide_files(folder);
        QVERIFY(files);
        QCOMPARE(names(*files), QStringList({"en/README.md", "guide.json"}));
    }

    void figuresAreLoaded() {
        QTemporaryDir temporary;
        const fs::path folder = temporary.path().toStdString();
        GuideFiles files = tiny_files();
        for (const auto& [path, bytes] : files) {
            write(folder / path, bytes);
        }
        write(folder / "figures/joint.svg", "<svg/>");
        write(folder / "picture.svg", "x");
        fs::create_symlink("/etc/hostname", folder / "figures/link.svg");
        const auto loaded = load_guide_files(folder);
        QVERIFY(loaded);
        files["figures/joint.svg"] = "<svg/>";
        files["picture.svg"] = "x";
        QVERIFY(*loaded == files);
        // What no guide.json asks for is no part of a guide.
        QStringList refused;
        for (const Error& fault : check_guide(*loaded)) {
            refused << shown(fault);
        }
        QCOMPARE(refused,
                 QStringList({"figures/joint.svg: Nothing in guide.json asks for this file.",
                              "picture.svg: Nothing in guide.json asks for this file."}));
        QVERIFY(!read_guide(*loaded, "en"));
    }

    void aFolderWithoutAGuideIsSaid() {
        QTemporaryDir temporary;
        const fs::path folder = temporary.path().toStdString();
        QCOMPARE(load_guide_files(folder).error().kind, ErrorKind::not_found);
        QCOMPARE(load_guide_files(folder / "none").error().kind, ErrorKind::not_found);
        fs::create_symlink("/etc/hostname", folder / "guide.json");
        QCOMPARE(load_guide_files(folder).error().kind, ErrorKind::not_found);
    }

    void whatIsNotTheFolderIsSaid() {
        QTemporaryDir temporary;
        const fs::path folder = temporary.path().toStdString();
        const auto said = [](const fs::path& path) {
            return shown(load_guide_files(path).error().message);
        };
        QCOMPARE(said(folder), "There is no guide in this folder: it has no guide.json.");
        QCOMPARE(said(folder / "none"),
                 "There is no such folder. Give the one that guide.json is in.");
        write(folder / "Guide.JSON", "{}");
        QCOMPARE(said(folder), "The file \"Guide.JSON\" here is to be called \"guide.json\".");
        QCOMPARE(said(folder / "Guide.JSON"),
                 "This is a file. Give the folder that guide.json is in.");
    }

    void tooLargeIsRefused() {
        QTemporaryDir temporary;
        const fs::path folder = temporary.path().toStdString();
        write(folder / "guide.json", std::string(max_guide_file_bytes, ' '));
        QVERIFY(load_guide_files(folder));
        write(folder / "en/a.md", std::string(max_guide_file_bytes + 1, ' '));
        const auto refused = load_guide_files(folder);
        QCOMPARE(refused.error().kind, ErrorKind::too_large);
        QCOMPARE(shown(refused.error().where), "en/a.md");
        write(folder / "en/a.md", "");
        for (int i = 0; i < 16; ++i) {
            write(folder / ("en/" + std::to_string(i) + ".md"),
                  std::string(max_guide_file_bytes, ' '));
        }
        QCOMPARE(load_guide_files(folder).error().kind, ErrorKind::too_large);
    }

    void tooManyFilesAreRefused() {
        QTemporaryDir temporary;
        const fs::path folder = temporary.path().toStdString();
        write(folder / "guide.json", "{}");
        for (std::size_t i = 1; i < max_guide_files; ++i) {
            write(folder / ("en/" + std::to_string(i) + ".md"), "");
        }
        QVERIFY(load_guide_files(folder));
        write(folder / "en/more.md", "");
        QCOMPARE(load_guide_files(folder).error().kind, ErrorKind::too_large);
    }

    void packingKeepsEveryByte() {
        GuideFiles files = tiny_files();
        files["en/odd.md"] = std::string("\0\xff\n9 9\n", 7);
        files["en/empty.md"] = "";
        const auto unpacked = unpack_guide_files(pack_guide_files(files));
        QVERIFY(unpacked);
        QVERIFY(*unpacked == files);
    }

    void theHashIsBlake2bOfThePack() {
        // b2sum -l 256 of nothing and of "abc".
        QCOMPARE(shown(guide_hash("")),
                 "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
        QCOMPARE(shown(guide_hash("abc")),
                 "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    }

    void sameFilesSameHashAndAnyChangeAnother() {
        const GuideFiles files = tiny_files();
        const std::string hash = guide_hash(pack_guide_files(files));
        QCOMPARE(hash.size(), std::size_t(64));
        QCOMPARE(guide_hash(pack_guide_files(tiny_files())), hash);
        for (const auto& [path, bytes] : files) {
            for (std::size_t i = 0; i < bytes.size(); i += 7) {
                GuideFiles changed = files;
                changed[path][i] ^= 1;
                QVERIFY(guide_hash(pack_guide_files(changed)) != hash);
            }
            GuideFiles renamed = files;
            auto node = renamed.extract(path);
            node.key() += "x";
            renamed.insert(std::move(node));
            QVERIFY(guide_hash(pack_guide_files(renamed)) != hash);
        }
        // The same bytes, cut elsewhere.
        QVERIFY(pack_guide_files({{"a", "bc"}, {"d", ""}}) !=
                pack_guide_files({{"a", "b"}, {"d", "c"}}));
    }

    void garbageIsNotUnpacked_data() {
        QTest::addColumn<QByteArray>("packed");
        const QByteArray head = "beforehand guide 1\n";
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("{}");
        QTest::newRow("other version") << QByteArray("beforehand guide 2\n");
        QTest::newRow("no length") << head + "x";
        QTest::newRow("negative") << head + "1 -1\na";
        QTest::newRow("huge") << head + "1 99999999999999999999999\na";
        QTest::newRow("past the end") << head + "1 18446744073709551615\na";
        QTest::newRow("short") << head + "1 5\nabc";
        QTest::newRow("padded number") << head + "01 1\nab";
        QTest::newRow("surplus") << head + "1 1\nabc";
        QTest::newRow("not sorted") << head + "1 0\nb1 0\na";
        QTest::newRow("twice") << head + "1 1\nab1 1\nac";
        QTest::newRow("empty path") << head + "0 1\nb";
        QTest::newRow("parent") << head + "4 1\n../ab";
        QTest::newRow("hidden") << head + "4 1\na/.ab";
        QTest::newRow("absolute") << head + "2 1\n/ab";
        QTest::newRow("odd path") << head + "3 1\na\nbb";
    }

    void garbageIsNotUnpacked() {
        QFETCH(QByteArray, packed);
        const auto files =
            unpack_guide_files({packed.constData(), static_cast<std::size_t>(packed.size())});
        QVERIFY(!files);
        QCOMPARE(files.error().kind, ErrorKind::invalid);
    }

    // A cut at the end of a file leaves a smaller guide that is well formed: the hash tells.
    void noCutOfAPackUnpacksToTheSame() {
        const GuideFiles files = tiny_files();
        const std::string packed = pack_guide_files(files);
        int smaller = 0;
        for (std::size_t i = 0; i < packed.size(); ++i) {
            if (const auto cut = unpack_guide_files(std::string_view(packed).substr(0, i))) {
                QVERIFY(*cut != files);
                ++smaller;
            }
        }
        QCOMPARE(smaller, static_cast<int>(files.size())); // none up to all but one file
    }
};

QTEST_APPLESS_MAIN(GuideFilesTest)
#include "guide_files_test.moc"
