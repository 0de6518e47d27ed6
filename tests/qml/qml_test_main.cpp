// SPDX-License-Identifier: Apache-2.0
// The main of the Qt Quick Tests: makes our static QML modules importable.
#include <QQmlEngine>
#include <QtQuickTest>

class Setup : public QObject {
    Q_OBJECT

  public slots:
    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->addImportPath(QStringLiteral(":/qt/qml")); // the default only since Qt 6.5
    }
};

QUICK_TEST_MAIN_WITH_SETUP(beforehand, Setup)

#include "qml_test_main.moc"
