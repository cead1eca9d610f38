// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>

#include <utility>
#include <vector>

namespace smsdesk {

/// A gateway written after the specification's text alone; shares no line with the program. Accepts
/// a request in which it finds nothing wrong, and says what it found otherwise.
class SpecificationGateway final : public QObject
{
    Q_OBJECT

public:
    SpecificationGateway(QByteArray appKey, QByteArray sdkAppId, QObject *parent = nullptr);

    [[nodiscard]] QString endpoint() const;

    /// What is wrong with the requests that came.
    [[nodiscard]] const QStringList &faults() const { return m_faults; }

    [[nodiscard]] int requests() const { return m_requests; }

    /// Whom the requests were for, in the order they came.
    [[nodiscard]] const QStringList &numbers() const { return m_numbers; }

    /// From now on requests are read and counted, but wait for their answers until they may go on.
    void hold() { m_isHolding = true; }

    void goOn();

    /// The body of the last request.
    [[nodiscard]] const QJsonObject &message() const { return m_message; }

private:
    void accept();
    void take(QTcpSocket *socket, const QByteArray &head, const QByteArray &body);
    [[nodiscard]] QByteArray answer() const;
    void check(const QByteArray &requestLine, const QByteArray &body);
    void checkTypes();
    void checkSignature(const QByteArray &random);
    void expect(bool isRight, const QString &fault);

    QByteArray m_appKey;
    QByteArray m_sdkAppId;
    QTcpServer m_server;
    QStringList m_faults;
    QJsonObject m_message;
    int m_requests = 0;
    QStringList m_numbers;
    bool m_isHolding = false;
    std::vector<std::pair<QPointer<QTcpSocket>, QByteArray>> m_held;
};

} // namespace smsdesk
