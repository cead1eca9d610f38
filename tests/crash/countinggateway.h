// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace smsdesk {

/// A gateway on this computer that answers at once and remembers everything that reached it, whole
/// or in part. Shares no line with the program.
///
/// How it answers is in a number's last digit: see Answer.
class CountingGateway final : public QObject
{
    Q_OBJECT

public:
    enum class Answer : quint8 { Accepts, Rejects, HangsUp };

    /// 7 and 8 reject, 6 hangs up without a word, the others accept.
    [[nodiscard]] static Answer answerTo(const QString &tel);

    explicit CountingGateway(QObject *parent = nullptr);

    [[nodiscard]] QString endpoint() const;

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    /// How many requests of which the number, or more, arrived.
    [[nodiscard]] int seen(const QString &tel) const { return m_numbers.value(tel); }

    /// How many requests of which the address, or more, arrived; `random` is a parameter of the
    /// address that the row of each message holds.
    [[nodiscard]] int seenByAddress(const QString &random) const { return m_randoms.value(random); }

    [[nodiscard]] int requests() const { return m_requests; }

    /// Connections that are not closed yet: more may come from them.
    [[nodiscard]] int openConnections() const { return m_open; }

private:
    void accept();
    void receive(QTcpSocket *socket, const QByteArray &request);
    void note(const QByteArray &request);

    QTcpServer m_server;
    QHash<QString, int> m_numbers;
    QHash<QString, int> m_randoms;
    int m_requests = 0;
    int m_open = 0;
};

} // namespace smsdesk
