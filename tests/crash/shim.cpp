// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/shim.h"

#include <QProcess>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace smsdesk {

void putShimBefore(QProcess &process,
                   const ShimOrders &orders,
                   const QString &folder,
                   quint16 port,
                   const QString &mark)
{
    QProcessEnvironment environment = process.processEnvironment();
    const auto order = [&environment](const QString &name, const QString &value) {
        environment.insert(u"CRASHSHIM_"_s + name, value);
    };
    order(u"FOLDER"_s, folder);
    order(u"PORT"_s, QString::number(port));
    order(u"MARK"_s, mark);
    order(u"KILL"_s, orders.kill);
    order(u"POWERCUT"_s, orders.cutsPower ? u"1"_s : u"0"_s);
    order(u"FULL"_s, orders.full);
    order(u"UNSYNCED"_s, orders.unsynced);
    order(u"READONLY"_s, orders.readOnly);
    order(u"FAILURES"_s, QString::number(orders.failures));
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(SMSDESK_CRASHSHIM));
    // The sanitizer wants to be the first library otherwise; the shim calls it, and needs not wait.
    const QString sanitizer = environment.value(u"ASAN_OPTIONS"_s);
    environment.insert(u"ASAN_OPTIONS"_s,
                       (sanitizer.isEmpty() ? QString() : sanitizer + u':')
                           + u"verify_asan_link_order=0"_s);
    process.setProcessEnvironment(environment);
}

} // namespace smsdesk
