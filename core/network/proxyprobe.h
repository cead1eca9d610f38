// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QObject>
#include <QStringList>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <chrono>

namespace smsdesk {

/// Learns of a proxy what Qt does not tell where the way through it does not open:
///
/// - whether its name has an address: Qt says the same of the proxy's name and of the gateway's;
/// - which ways to log in it offers, where it is an HTTP proxy: it is asked for the way to the
///   gateway, without a login and without going it. Of NTLM Qt speaks again and again until the
///   time is over.
///
/// Nothing of a message is said. A proxy is asked once at most. Main thread.
class ProxyProbe final : public QObject
{
    Q_OBJECT

public:
    explicit ProxyProbe(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ProxyProbe)

    /// Asks where the way to `url` is not open after `wait`. QNetworkProxy::NoProxy is not asked.
    void watch(const QNetworkProxy &proxy, const QUrl &url, std::chrono::milliseconds wait);

    /// The way is open: there is nothing to ask.
    void spare();

    /// Whether something may yet be learned of why the way did not open but ended with `error`; it
    /// is asked now where it was not before, and ended() follows. Otherwise all is known that will
    /// be: it may have been learned at once.
    [[nodiscard]] bool mayExplain(QNetworkReply::NetworkError error);

    /// No name server tells an address of the proxy, as far as is known by now.
    [[nodiscard]] bool isNameUnknown() const { return m_name == Name::Unknown; }

    /// "Basic", "NTLM", …, as far as is known by now; empty where the proxy wants none.
    [[nodiscard]] const QStringList &logins() const { return m_logins; }

Q_SIGNALS:
    void ended();

private:
    enum class State : quint8 { Waiting, Asking, Ended };
    enum class Name : quint8 { NotLookedUp, Known, Unknown };

    void ask();
    void noteName();
    void greet();
    void fail();
    void read();
    void end();

    QNetworkProxy m_proxy{QNetworkProxy::NoProxy};
    QUrl m_url;
    QTimer m_timer;
    QTcpSocket m_socket;
    QByteArray m_head;
    QStringList m_logins;
    State m_state = State::Waiting;
    Name m_name = Name::NotLookedUp;
    bool m_isForName = false; ///< Nothing else is to be learned.
};

/// The schemes in the head of an answer 407, in their order, whether each has a line of its own or
/// they share one; empty for any other answer. Pure.
[[nodiscard]] QStringList proxyLoginsOf(const QByteArray &head);

} // namespace smsdesk
