// SPDX-License-Identifier: Apache-2.0
#include "core/id.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace beforehand;

class IdTest : public QObject {
    Q_OBJECT

  private slots:
    void isAVersion4Uuid() {
        static const QRegularExpression form(
            "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
        for (int i = 0; i < 1000; ++i) {
            const QString id = QString::fromStdString(new_id());
            QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
        }
    }

    void isAnotherEachTime() {
        std::set<std::string> ids;
        for (int i = 0; i < 20'000; ++i) {
            ids.insert(new_id());
        }
        QCOMPARE(ids.size(), 20'000u);
    }

    void everyDigitVaries() {
        std::vector<std::set<char>> seen(36);
        for (int i = 0; i < 2'000; ++i) {
            const std::string id = new_id();
            for (std::size_t at = 0; at < seen.size(); ++at) {
                seen[at].insert(id[at]);
            }
        }
        for (std::size_t at = 0; at < seen.size(); ++at) {
            const bool dash = at == 8 || at == 13 || at == 18 || at == 23;
            const std::size_t expected = dash || at == 14 ? 1 : at == 19 ? 4 : 16;
            QCOMPARE(seen[at].size(), expected);
        }
    }
};

QTEST_APPLESS_MAIN(IdTest)
#include "id_test.moc"
