// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QObject>
#include <QStringList>
#include <QTcpSocket>
#include <QUrl>

namespace smsdesk {

/// Asks an HTTP proxy for the way to a gateway, without a login and without going it, to learn
/// which ways to log in it offers: Qt does not tell, and of NTLM it speaks again and again until
/// the time is over. Nothing of a message is said. Main thread.
class ProxyProbe final : public QObject
{
    Q_OBJECT

public:
    explicit ProxyProbe(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ProxyProbe)

    void ask(const QNetworkProxy &proxy, const QUrl &url);

    /// "Basic", "NTLM", …, as far as is known by now; empty where the proxy wants none.
    [[nodiscard]] const QStringList &logins() const { return m_logins; }

    /// Whether there is nothing more to learn.
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }

Q_SIGNALS:
    void ended();

private:
    void read();
    void end();

    QTcpSocket m_socket;
    QByteArray m_head;
    QStringList m_logins;
    bool m_hasEnded = false;
};

/// The schemes in the head of an answer 407, in their order, whether each has a line of its own or
/// they share one; empty for any other answer. Pure.
[[nodiscard]] QStringList proxyLoginsOf(const QByteArray &head);

} // namespace smsdesk
