// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sandbox/httpreader.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QTcpSocket;

namespace smsdesk {

/// Decides what shall happen with a request; called on the server's thread.
using HttpHandler = std::function<HttpAnswer(const HttpRequest &)>;

/// One client: reads its requests, one after the other, and does what the handler's answers say.
/// Deletes itself when the client has gone; may be deleted at any moment.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    /// A client that asks nothing for so long is taken for gone.
    static constexpr std::chrono::seconds idleLimit{90};

    /// Takes the socket over. `handler` and `clock` must outlive the connection.
    HttpConnection(QTcpSocket *socket,
                   const HttpHandler &handler,
                   const Clock &clock,
                   QObject *parent);
    Q_DISABLE_COPY_MOVE(HttpConnection)

private:
    enum class State : quint8 {
        Reading,
        Answering, ///< A request waits for its answer; others behind it wait too.
        Closing, ///< The last word is said: whatever still comes is thrown away.
    };

    void readMore();
    void handleRequests();
    void refuse(const HttpRefusal &refusal);
    void perform(const HttpAnswer &answer, const HttpRequest &request);
    void send(const HttpAnswer &answer, const HttpRequest &request);
    void close();

    QTcpSocket *m_socket;
    const HttpHandler &m_handler;
    const Clock &m_clock;
    HttpReader m_reader;
    QTimer m_idle;
    State m_state = State::Reading;
};

} // namespace smsdesk
