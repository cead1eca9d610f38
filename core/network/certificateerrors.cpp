// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/certificateerrors.h"

#include "core/network/networkfacts.h"

#include <QMap>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

using Kind = CertificateProblem::Kind;

/// As NIST SP 800-57 has it since 2014, and OpenSSL at its security level 2.
bool hasWeakKey(const QSslCertificate &certificate)
{
    const QSslKey key = certificate.publicKey();
    switch (key.algorithm()) {
    case QSsl::Rsa:
    case QSsl::Dsa:
    case QSsl::Dh:
        return key.length() > 0 && key.length() < 2048;
    case QSsl::Ec:
        return key.length() > 0 && key.length() < 224;
    case QSsl::Opaque:
        return false;
    }
    return false;
}

/// Qt names the algorithm of a signature in the text it prints alone.
bool hasWeakSignature(const QSslCertificate &certificate)
{
    const QString text = certificate.toText().toLower();
    const qsizetype at = text.indexOf("signature algorithm:"_L1);
    const QString line = at < 0 ? QString() : text.mid(at, text.indexOf(u'\n', at) - at);
    return line.contains("md5"_L1) || line.contains("sha1"_L1) || line.contains("md4"_L1);
}

/// Qt 6.4 has no name for what OpenSSL finds too weak.
Kind kindOfNameless(const QSslCertificate &certificate)
{
    const bool isWeak
        = !certificate.isNull() && (hasWeakKey(certificate) || hasWeakSignature(certificate));
    return isWeak ? Kind::TooWeak : Kind::Other;
}

Kind kindOf(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
    case QSslError::OcspStatusUnknown:
        return Kind::Revoked;
    case QSslError::SelfSignedCertificate:
        return Kind::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateRejected:
    case QSslError::InvalidCaCertificate:
    case QSslError::AuthorityIssuerSerialNumberMismatch:
    case QSslError::SubjectIssuerMismatch:
        return Kind::UnknownAuthority;
    case QSslError::HostNameMismatch:
        return Kind::WrongHost;
    case QSslError::CertificateExpired:
        return Kind::Expired;
    case QSslError::CertificateNotYetValid:
        return Kind::NotYetValid;
    default:
        return kindOfNameless(error.certificate());
    }
}

/// "Company – name", as far as the certificate tells.
QString nameOf(const QStringList &organisation, const QStringList &commonName)
{
    const QStringList parts = organisation + commonName;
    return oneLine(QStringList(parts.mid(0, 4)).join(u" – "_s));
}

/// The names a browser would compare with; the common name counts where there are no others.
QStringList namesOf(const QSslCertificate &certificate)
{
    constexpr qsizetype mostNames = 8;
    QStringList names;
    const auto alternatives = certificate.subjectAlternativeNames();
    for (const QString &name : alternatives)
        names.append(oneLine(name).remove(u' '));
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    names.sort();
    names.removeDuplicates();
    return names.mid(0, mostNames);
}

} // namespace

QString subjectOf(const QSslCertificate &certificate)
{
    return nameOf(certificate.subjectInfo(QSslCertificate::Organization),
                  certificate.subjectInfo(QSslCertificate::CommonName));
}

QString issuerOf(const QSslCertificate &certificate)
{
    return nameOf(certificate.issuerInfo(QSslCertificate::Organization),
                  certificate.issuerInfo(QSslCertificate::CommonName));
}

CertificateProblem certificateProblem(const QList<QSslError> &errors,
                                      const QString &host,
                                      const QList<QSslCertificate> &trusted)
{
    // Two errors of one kind tell no more than the first.
    QMap<Kind, QSslCertificate> found;
    for (const QSslError &error : errors) {
        if (const Kind kind = kindOf(error); !found.contains(kind))
            found.insert(kind, error.certificate());
    }
    // Qt trusts none whose time is over, and then calls it unknown besides.
    if (found.size() > 1 && trusted.contains(found.value(Kind::SelfSigned)))
        found.remove(Kind::SelfSigned);
    const QSslCertificate &atFault = found.first();
    return {.kinds = found.keys(),
            .host = oneLine(host),
            .names = namesOf(found.value(Kind::WrongHost, atFault)),
            .subject = subjectOf(atFault),
            .issuer = issuerOf(atFault),
            .validFrom = atFault.effectiveDate().toUTC(),
            .validUntil = atFault.expiryDate().toUTC()};
}

} // namespace smsdesk
