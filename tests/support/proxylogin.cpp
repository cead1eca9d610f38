// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proxylogin.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr auto nonce = "dcd98b7102dd2f0e8b11d0f600bfb0c0";

QByteArray md5(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
}

/// What follows "Proxy-Authorization:".
QByteArray loginOf(const QByteArray &head)
{
    static const QRegularExpression field(u"^Proxy-Authorization: *([^\r\n]*)"_s,
                                          QRegularExpression::CaseInsensitiveOption
                                              | QRegularExpression::MultilineOption);
    return field.match(QString::fromLatin1(head)).captured(1).toLatin1();
}

QByteArray parameter(const QByteArray &login, const QString &name)
{
    const QRegularExpression pattern(u"\\b%1=\"?([^\",]*)"_s.arg(name));
    return pattern.match(QString::fromLatin1(login)).captured(1).toLatin1();
}

} // namespace

QByteArray ProxyLogin::challenge() const
{
    QByteArray fields = challenges;
    if (scheme == Scheme::Basic)
        fields = "Proxy-Authenticate: Basic realm=\"office\"\r\n"_ba;
    if (scheme == Scheme::Digest)
        fields = "Proxy-Authenticate: Digest realm=\"office\", nonce=\""_ba + nonce
            + "\", qop=\"auth\", algorithm=MD5\r\n"_ba;
    return "HTTP/1.1 407 Proxy Authentication Required\r\n"_ba + fields
        + "Content-Length: 0\r\n\r\n"_ba;
}

bool ProxyLogin::isKnown(const QByteArray &head) const
{
    const QByteArray login = loginOf(head);
    switch (scheme) {
    case Scheme::Basic:
        return login == "Basic "_ba + QByteArray(user + ':' + password).toBase64();
    case Scheme::Digest:
        return login.startsWith("Digest ") && isRightDigest(head, login);
    case Scheme::Other:
        return false;
    }
    Q_UNREACHABLE();
}

bool ProxyLogin::isRightDigest(const QByteArray &head, const QByteArray &login) const
{
    const QByteArray uri = parameter(login, u"uri"_s);
    const QByteArray secret = md5(user + ":office:" + password);
    const QByteArray request = md5(head.first(head.indexOf(' ')) + ':' + uri);
    const QByteArray expected = md5(secret + ':' + nonce + ':' + parameter(login, u"nc"_s) + ':'
                                    + parameter(login, u"cnonce"_s) + ":auth:" + request);
    return parameter(login, u"username"_s) == user && parameter(login, u"response"_s) == expected;
}

} // namespace smsdesk
