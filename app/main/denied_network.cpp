// SPDX-License-Identifier: Apache-2.0
#include "app/main/denied_network.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace {

class DeniedReply final : public QNetworkReply {
  public:
    DeniedReply(const QNetworkRequest& request, QNetworkAccessManager::Operation operation,
                QObject* parent)
        : QNetworkReply(parent) {
        setRequest(request);
        setUrl(request.url());
        setOperation(operation);
        setError(ContentAccessDenied, QStringLiteral("Beforehand does not use the network."));
        setFinished(true);
        QTimer::singleShot(0, this, [this] {
            emit errorOccurred(error());
            emit finished();
        });
    }

    void abort() override {}

  protected:
    qint64 readData(char*, qint64) override { return -1; }
};

class DeniedManager final : public QNetworkAccessManager {
  public:
    using QNetworkAccessManager::QNetworkAccessManager;

  protected:
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest& request,
                                 QIODevice*) override {
        return new DeniedReply(request, operation, this);
    }
};

} // namespace

QNetworkAccessManager* DeniedNetwork::create(QObject* parent) {
    return new DeniedManager(parent);
}
