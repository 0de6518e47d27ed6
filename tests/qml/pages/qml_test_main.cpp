// SPDX-License-Identifier: Apache-2.0
// The main of the tests of pages: gives them `stage.session`, over real stores in memory.
#include "app/service/autostart.h"
#include "core/id.h"
#include "tests/app/view/fake_agent.h"
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
        scene_.reset();
        agent_ = std::make_unique<testing::FakeAgent>();
        QVERIFY(app::remove_autostart());
        scene_ = std::make_unique<testing::Scene>(std::nullopt, guide.toStdString());
        emit changed();
    }
    /// Another guide: a folder of tests/data/guides.
    Q_INVOKABLE void beginWith(const QString& folder) {
        begin(QStringLiteral(BEFOREHAND_TEST_DATA "/guides/") + folder);
    }
    /// The same with a disk under it, which can refuse().
    Q_INVOKABLE void beginOnDisk() {
        scene_.reset();
        agent_ = std::make_unique<testing::FakeAgent>();
        folder_ = std::make_unique<QTemporaryDir>(db::testing::scratch());
        scene_ = std::make_unique<testing::Scene>(folder_->path().toStdString());
        emit changed();
    }
    /// From now on no entry is saved, or it is again.
    Q_INVOKABLE void refuse(bool refused) const { refuse_in("log_entry", refused); }
    /// The same with what is set.
    Q_INVOKABLE void refuseSettings(bool refused) const { refuse_in("setting", refused); }

    /// Something that shows reminders is there, running or not.
    Q_INVOKABLE void useAgent(bool runs) {
        if (runs) {
            agent_->run();
        }
        session()->reminding()->use(*agent_);
    }
    /// Its answers wait for agentAnswers().
    Q_INVOKABLE void agentHoldsBack() const { agent_->holds_back = true; }
    Q_INVOKABLE void agentAnswers() const { agent_->answer(); }
    /// It cannot be started, or its tests not be shown.
    Q_INVOKABLE void agentFails(const QString& start, const QString& test) const {
        agent_->start_fault = start;
        agent_->test_fault = test;
    }
    /// A reminder of a step came at its time, which is now.
    Q_INVOKABLE void reminded(const QString& key) const {
        const Instant now = scene_->clock.now();
        const Delivery row{new_id(),
                           scene_->id,
                           {{Subject::Kind::step, key.toStdString(), "once"}, ElapsedOffset{}},
                           now,
                           Delivery::State::shown,
                           {},
                           {},
                           now};
        QVERIFY(scene_->composition->reminders().store().add_deliveries({&row, 1}));
        scene_->session->refresh();
    }
    /// "2026-12-03T09:16:00Z"
    Q_INVOKABLE void goTo(const QString& instant) const {
        scene_->clock.set(instant.toStdString());
        scene_->session->refresh();
    }

  signals:
    void changed();

  private:
    void refuse_in(const std::string& table, bool refused) const {
        const std::string name = "no_" + table;
        db::testing::run_sql(folder_->path().toStdString(),
                             refused ? "CREATE TRIGGER " + name + " BEFORE INSERT ON " + table +
                                           " BEGIN SELECT RAISE(ABORT, 'no'); END"
                                     : "DROP TRIGGER " + name);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<testing::FakeAgent> agent_ = std::make_unique<testing::FakeAgent>();
    std::unique_ptr<testing::Scene> scene_ = std::make_unique<testing::Scene>();
};

class Setup : public QObject {
    Q_OBJECT

  public slots:
    void applicationAvailable() {
        testing::set_up_device();
        // Nothing starts at anybody's login, or is saved among their documents.
        qputenv("XDG_CONFIG_HOME", home_.path().toUtf8());
        qputenv("HOME", home_.path().toUtf8());
        view::load_plurals();
        stage_ = std::make_unique<Stage>();
    }
    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->addImportPath(QStringLiteral(":/qt/qml")); // the default only since Qt 6.5
        engine->rootContext()->setContextProperty(QStringLiteral("stage"), stage_.get());
    }
    void cleanupTestCase() { stage_.reset(); }

  private:
    QTemporaryDir home_;
    std::unique_ptr<Stage> stage_;
};

QUICK_TEST_MAIN_WITH_SETUP(beforehand, Setup)

#include "qml_test_main.moc"
