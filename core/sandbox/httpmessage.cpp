// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/httpmessage.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK"_ba;
    case 400:
        return "Bad Request"_ba;
    case 405:
        return "Method Not Allowed"_ba;
    case 411:
        return "Length Required"_ba;
    case 413:
        return "Content Too Large"_ba;
    case 431:
        return "Request Header Fields Too Large"_ba;
    case 502:
        return "Bad Gateway"_ba;
    case 505:
        return "HTTP Version Not Supported"_ba;
    default:
        return {}; // RFC 9112 lets the phrase be empty.
    }
}

} // namespace

QByteArray httpDate(const QDateTime &moment)
{
    return QLocale::c().toString(moment.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

QByteArray
httpBytes(const HttpAnswer &answer, const QDateTime &moment, bool keepAlive, bool withBody)
{
    QByteArray bytes = "HTTP/1.1 "_ba + QByteArray::number(answer.status) + ' '
        + reasonPhrase(answer.status) + "\r\nDate: " + httpDate(moment) + "\r\nContent-Type: "
        + answer.contentType + "\r\nContent-Length: " + QByteArray::number(answer.body.size());
    if (!answer.allow.isEmpty())
        bytes += "\r\nAllow: " + answer.allow;
    bytes
        += keepAlive ? "\r\nConnection: keep-alive\r\n\r\n"_ba : "\r\nConnection: close\r\n\r\n"_ba;
    if (withBody)
        bytes += answer.body;
    return bytes;
}

} // namespace smsdesk
