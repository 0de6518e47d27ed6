// SPDX-License-Identifier: Apache-2.0
#include "core/guide/guide_files.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace beforehand;
using namespace beforehand::db::testing;

class GuideStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    StoragePtr storage_;

    std::string folder() const { return folder_->path().toStdString(); }
    GuideStore& store() { return storage_->guides(); }

  private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>(scratch());
        auto opened = db::Storage::open(folder());
        VERIFY_OK(opened);
        storage_ = std::move(*opened);
    }
    void cleanup() { storage_.reset(); }

    void bytes_come_back_as_they_were() {
        std::string packed(3'000'000, '\0');
        for (std::size_t i = 0; i < packed.size(); ++i) {
            packed[i] = static_cast<char>(i * 31 >> 3);
        }
        for (int retry = 0; retry < 2; ++retry) {
            QVERIFY(store().keep_guide(packed) == guide_hash(packed));
            QVERIFY(store().keep_overlay("{}") == guide_hash("{}"));
        }
        QVERIFY(store().guide(guide_hash(packed)) == packed);
        QVERIFY(store().overlay(guide_hash("{}")) == "{}");
        QCOMPARE(ask_sql(folder(), "SELECT count(*) FROM guide"), std::string("1"));
        VERIFY_ERROR(store().guide("none"), not_found);
        VERIFY_ERROR(store().overlay(guide_hash(packed)), not_found); // a guide is no overlay
    }

    void damaged_bytes_are_not_given_out() {
        const auto guide = store().keep_guide("guide");
        const auto overlay = store().keep_overlay("overlay");
        VERIFY_OK(guide);
        VERIFY_OK(overlay);
        run_sql(folder(), "UPDATE guide SET packed = x'00'; UPDATE overlay SET bytes = x'00'");
        VERIFY_ERROR(store().guide(*guide), damaged);
        VERIFY_ERROR(store().overlay(*overlay), damaged);
    }

    void one_guide_of_each_id_is_installed() {
        const std::string old = store().keep_guide("old").value();
        const std::string young = store().keep_guide("young").value();
        const std::string overlay = store().keep_overlay("overlay").value();
        const InstalledGuide first{"b-guide", old, {}, at(1)};
        const InstalledGuide second{"b-guide", young, overlay, at(2)};
        const InstalledGuide other{"a-guide", old, overlay, at(3)};
        for (const InstalledGuide& guide : {first, second, other}) {
            VERIFY_OK(store().install(guide));
        }
        QVERIFY(store().installed() == (std::vector{other, second}));
        VERIFY_OK(store().uninstall("b-guide"));
        VERIFY_OK(store().uninstall("b-guide"));
        QVERIFY(store().installed() == std::vector{other});
        QVERIFY(store().guide(young) == "young"); // plans may have been made with it
    }

    void what_is_not_kept_is_not_installed() {
        const std::string guide = store().keep_guide("guide").value();
        VERIFY_ERROR(store().install({"id", "none", {}, at(1)}), not_found);
        VERIFY_ERROR(store().install({"id", guide, "none", at(1)}), not_found);
        VERIFY_ERROR(store().install({"", guide, {}, at(1)}), invalid);
        QVERIFY(store().installed()->empty());
    }
};

QTEST_GUILESS_MAIN(GuideStoreTest)
#include "guide_store_test.moc"
