// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QProcess;

namespace smsdesk {

/// What crashshim.cpp is to do to a program; its head says what the words mean. Empty: nothing.
struct ShimOrders
{
    QString kill{}; ///< "before row-sync 1"
    bool cutsPower = false; ///< Together with the program goes what is not synchronised.
    QString full{}; ///< "row-write 1 0"
    QString unsynced{}; ///< "row-sync 1"
    QString readOnly{}; ///< A path.
    int failures = 0; ///< After so many the disk is whole again; 0: it never is.
};

/// Has the shim stand between `process`, which is not started yet, and the system. `folder` is its
/// data folder, `port` the gateway's, `mark` a text of the message's row.
void putShimBefore(QProcess &process,
                   const ShimOrders &orders,
                   const QString &folder,
                   quint16 port,
                   const QString &mark = {});

} // namespace smsdesk
