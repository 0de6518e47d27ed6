// SPDX-License-Identifier: Apache-2.0
#include "tests/db/support.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::db::testing;

class SettingsStoreTest : public QObject {
    Q_OBJECT

  private slots:
    void kept_changed_and_forgotten() {
        auto storage = db::Storage::open_in_memory();
        VERIFY_OK(storage);
        SettingsStore& settings = (*storage)->settings();
        std::map<std::string, std::string, std::less<>> expected;
        QVERIFY(settings.all() == expected);
        for (const std::string& text : odd_texts()) {
            expected["name " + std::to_string(text.size())] = text;
            VERIFY_OK(settings.set("name " + std::to_string(text.size()), "before"));
            VERIFY_OK(settings.set("name " + std::to_string(text.size()), text));
        }
        QVERIFY(settings.all() == expected);
        expected.erase(expected.begin());
        const auto all = settings.all();
        VERIFY_OK(all);
        VERIFY_OK(settings.set(all->begin()->first, ""));
        VERIFY_OK(settings.set("never there", ""));
        QVERIFY(settings.all() == expected);
        VERIFY_ERROR(settings.set("", "x"), invalid);
        VERIFY_ERROR(settings.set("x", std::string("a\0b", 3)), invalid);
        VERIFY_ERROR(settings.set("x", std::string(20'001, 'x')), too_large);
        QVERIFY(settings.all() == expected);
    }
};

QTEST_GUILESS_MAIN(SettingsStoreTest)
#include "settings_store_test.moc"
