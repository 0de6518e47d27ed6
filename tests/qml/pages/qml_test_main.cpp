// SPDX-License-Identifier: Apache-2.0
// The main of the tests of pages: gives them `stage.session`, over real stores in memory.
#include "tests/app/view/scene.h"

#include <QQmlContext>
#include <QQmlEngine>
#include <QtQuickTest>

using namespace beforehand;

class Stage : public QObject {
    Q_OBJECT
    Q_PROPERTY(beforehand::view::Session* session READ session NOTIFY changed)

  public:
    view::Session* session() const { return scene_->session.get(); }

    /// Another person, who has written nothing yet. The page of the one before must be gone.
    Q_INVOKABLE void begin() { begin(QStringLiteral("si-joint-injection")); }
    Q_INVOKABLE void begin(const QString& guide) {
        scene_ = std::make_unique<testing::Scene>(std::nullopt, guide.toStdString());
        emit changed();
    }
    /// The same with a disk under it, which can refuse().
    Q_INVOKABLE void beginOnDisk() {
        scene_.reset();
        folder_ = std::make_unique<QTemporaryDir>(db::testing::scratch());
        scene_ = std::make_unique<testing::Scene>(folder_->path().toStdString());
        emit changed();
    }
    /// From now on no entry is saved, or it is again.
    Q_INVOKABLE void refuse(bool refused) const {
        db::testing::run_sql(folder_->path().toStdString(),
                             refused ? "CREATE TRIGGER no_entry BEFORE INSERT ON log_entry "
                                       "BEGIN SELECT RAISE(ABORT, 'no'); END"
                                     : "DROP TRIGGER no_entry");
    }
    /// "2026-12-03T09:16:00Z"
    Q_INVOKABLE void goTo(const QString& instant) const {
        scene_->clock.set(instant.toStdString());
        scene_->session->refresh();
    }

  signals:
    void changed();

  private:
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<testing::Scene> scene_ = std::make_unique<testing::Scene>();
};

class Setup : public QObject {
    Q_OBJECT

  public slots:
    void applicationAvailable() {
        testing::set_up_device();
        view::load_plurals();
        stage_ = std::make_unique<Stage>();
    }
    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->addImportPath(QStringLiteral(":/qt/qml")); // the default only since Qt 6.5
        engine->rootContext()->setContextProperty(QStringLiteral("stage"), stage_.get());
    }
    void cleanupTestCase() { stage_.reset(); }

  private:
    std::unique_ptr<Stage> stage_;
};

QUICK_TEST_MAIN_WITH_SETUP(beforehand, Setup)

#include "qml_test_main.moc"
