// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/connectionends.h"

#include <QAbstractSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace smsdesk {

namespace {

#ifdef Q_OS_WIN
constexpr int sendingSide = SD_SEND;
#else
constexpr int sendingSide = SHUT_WR;
#endif

int descriptorOf(const QAbstractSocket *socket)
{
    return static_cast<int>(socket->socketDescriptor());
}

} // namespace

void resetConnection(QAbstractSocket *socket)
{
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    setsockopt(descriptorOf(socket),
               SOL_SOCKET,
               SO_LINGER,
               reinterpret_cast<const char *>(&atOnce),
               sizeof atOnce);
    socket->abort();
}

void dropConnection(QAbstractSocket *socket)
{
    ::shutdown(descriptorOf(socket), sendingSide);
    socket->abort();
}

} // namespace smsdesk
