// SPDX-License-Identifier: Apache-2.0
// Where a file that is let out may not lie.
#include "app/service/files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace beforehand::app;
namespace fs = std::filesystem;

class FilesTest : public QObject {
    Q_OBJECT

  private slots:
    void the_folder_of_the_data_is_known_by_any_name() {
        const QTemporaryDir home;
        const fs::path folder = fs::path(home.path().toStdString()) / "data";
        const fs::path link = fs::path(home.path().toStdString()) / "link";
        fs::create_directory(folder);
        fs::create_directory_symlink(folder, link);

        QVERIFY(is_in_data_folder(folder / "diary.csv", folder));
        QVERIFY(is_in_data_folder(folder / ".." / "data" / "diary.csv", folder));
        QVERIFY(is_in_data_folder(link / "diary.csv", folder));
        QVERIFY(is_in_data_folder(folder / "diary.csv", link));
        QVERIFY(is_in_data_folder(fs::relative(folder) / "diary.csv", folder));

        QVERIFY(!is_in_data_folder(folder.parent_path() / "diary.csv", folder));
        QVERIFY(!is_in_data_folder("diary.csv", folder));
        QVERIFY(!is_in_data_folder(folder / "diary.csv", folder / "not-made-yet"));
    }
};

QTEST_GUILESS_MAIN(FilesTest)
#include "files_test.moc"
