// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/signer.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// Feeds the hash piece by piece, so that no string with the key in it is left in memory.
QByteArray sign(const AppKey &key,
                const SigningMoment &moment,
                QByteArrayView field = {},
                const QString &value = {})
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("appkey="_ba);
    hash.addData(key.bytes());
    hash.addData("&random="_ba);
    hash.addData(moment.random);
    hash.addData("&time="_ba);
    hash.addData(QByteArray::number(moment.time));
    if (!field.isEmpty()) {
        hash.addData(field);
        hash.addData(value.toUtf8());
    }
    const QByteArray signature = hash.result().toHex();
    // The hash leaves the block it took in last in memory, and with it the key: something else has
    // to stand there. One byte less than a block, which it would not keep.
    constexpr qsizetype nearlyABlock = 63;
    hash.reset();
    hash.addData(QByteArray(nearlyABlock, '\0'));
    return signature;
}

} // namespace

QByteArray freshRandom()
{
    constexpr quint64 smallest = 1'000'000'000;
    constexpr quint64 beyondLargest = 10'000'000'000;
    return QByteArray::number(QRandomGenerator::system()->bounded(smallest, beyondLargest));
}

QByteArray signTel(const AppKey &key, const SigningMoment &moment, const QString &tel)
{
    return sign(key, moment, "&tel=", tel);
}

QByteArray signMobile(const AppKey &key, const SigningMoment &moment, const QString &mobile)
{
    return sign(key, moment, "&mobile=", mobile);
}

QByteArray signPlain(const AppKey &key, const SigningMoment &moment)
{
    return sign(key, moment);
}

} // namespace smsdesk
