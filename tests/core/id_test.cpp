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

    void anIdOfWordsIsTheSameEachTime() {
        static const QRegularExpression form(
            "^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
        std::set<std::string> ids;
        for (int i = 0; i < 1000; ++i) {
            const std::string words = "words " + std::to_string(i);
            const QString id = QString::fromStdString(id_of(words));
            QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
            QCOMPARE(QString::fromStdString(id_of(words)), id);
            ids.insert(id_of(words));
        }
        QCOMPARE(ids.size(), 1000u);
        // Ids that went out in files must not become others.
        QCOMPARE(id_of("words"), std::string("3be147d0-936b-8f6d-9beb-65ca7654472b"));
    }
};

QTEST_APPLESS_MAIN(IdTest)
#include "id_test.moc"
