// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractSocket;

namespace smsdesk {

/// Ends a connection with RST: nothing lingers.
void resetConnection(QAbstractSocket *socket);

/// Ends a connection as the system does for a program that was killed: FIN, and no word of TLS.
void dropConnection(QAbstractSocket *socket);

} // namespace smsdesk
