// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

/// How one call of the real program ended.
struct Ended {
    int exit = -1; ///< -1: it crashed or did not end
    QByteArray out;
    QByteArray err;

    QJsonArray list(const char* name) const {
        return QJsonDocument::fromJson(out).object().value(QLatin1String(name)).toArray();
    }
    /// What a printed id is, without its newline.
    QString id() const { return QString::fromUtf8(out.chopped(1)); }
};

/// Entry `i` of a list.
inline QJsonObject nth(const QJsonArray& list, int i) {
    return list.at(i).toObject();
}

/// The real program in a home of its own, on a device in Berlin, without a display.
class Program {
  public:
    Program() {
        environment_.insert("PATH", qEnvironmentVariable("PATH"));
        environment_.insert("LC_ALL", "C.UTF-8");
        environment_.insert("TZ", "Europe/Berlin");
        environment_.insert("HOME", home_.path());
        environment_.insert("XDG_DATA_HOME", home_.path() + "/share");
    }

    QString home() const { return home_.path(); }
    QProcessEnvironment& environment() { return environment_; }

    std::unique_ptr<QProcess> start(const QStringList& arguments) const {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment_);
        process->setWorkingDirectory(home_.path());
        process->start(BEFOREHAND, arguments);
        return process;
    }

    static Ended end(QProcess& process) {
        Ended ended;
        if (process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit) {
            ended.exit = process.exitCode();
        }
        ended.out = process.readAllStandardOutput();
        ended.err = process.readAllStandardError();
        return ended;
    }

    Ended run(const QStringList& arguments) const { return end(*start(arguments)); }

  private:
    QTemporaryDir home_;
    QProcessEnvironment environment_;
};

/// It worked: exit 0, and nothing for people to worry about.
#define VERIFY_DONE(call)                                                                          \
    do {                                                                                           \
        const Ended ended_ = (call);                                                               \
        QVERIFY2(ended_.exit == 0 && ended_.err.isEmpty(), ended_.err.constData());                \
    } while (false)

/// The input was refused: exit 1, nothing on stdout, and these words on stderr.
#define VERIFY_REFUSED(call, words)                                                                \
    do {                                                                                           \
        const Ended ended_ = (call);                                                               \
        QCOMPARE(ended_.exit, 1);                                                                  \
        QCOMPARE(ended_.out, QByteArray());                                                        \
        QVERIFY2(!ended_.err.isEmpty() && ended_.err.contains(words), ended_.err.constData());     \
    } while (false)

/// The call was wrong: exit 2, nothing on stdout, something on stderr.
#define VERIFY_USAGE(call)                                                                         \
    do {                                                                                           \
        const Ended ended_ = (call);                                                               \
        QCOMPARE(ended_.exit, 2);                                                                  \
        QCOMPARE(ended_.out, QByteArray());                                                        \
        QVERIFY(!ended_.err.isEmpty());                                                            \
    } while (false)
