// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/certificateerrors.h"
#include "core/network/stricttls.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"

#include <QFile>
#include <QScopeGuard>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace smsdesk {

using Kind = CertificateProblem::Kind;
using Certificate = FaultServer::Certificate;

class tst_CertificateErrors final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasItsKind_data();
    void everyErrorHasItsKind();
    void whatWeighsMoreComesFirst();
    void aTrustedOneIsNotCalledUnknown();
    void nothingIsSaidThatTheCertificateDoesNotSay();
    void connectionsAreStrictWhateverTheDefaultsAre();
    void anUnreadableFileIsNoAuthority();
};

namespace {

QSslCertificate certificate(Certificate which)
{
    return QSslCertificate::fromPath(FaultServer::certificateFile(which)).constFirst();
}

} // namespace

void tst_CertificateErrors::everyErrorHasItsKind_data()
{
    QTest::addColumn<QSslError::SslError>("error");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, QSslError::SslError error, Kind kind) {
        QTest::newRow(name) << error << kind;
    };
    row("revoked", QSslError::CertificateRevoked, Kind::Revoked);
    row("known to be stolen", QSslError::CertificateBlacklisted, Kind::Revoked);
    row("signed by itself", QSslError::SelfSignedCertificate, Kind::SelfSigned);
    row("an unknown root", QSslError::SelfSignedCertificateInChain, Kind::UnknownAuthority);
    row("no issuer", QSslError::UnableToGetIssuerCertificate, Kind::UnknownAuthority);
    row("no local issuer", QSslError::UnableToGetLocalIssuerCertificate, Kind::UnknownAuthority);
    row("not verified", QSslError::UnableToVerifyFirstCertificate, Kind::UnknownAuthority);
    row("not trusted", QSslError::CertificateUntrusted, Kind::UnknownAuthority);
    row("signed by no authority", QSslError::InvalidCaCertificate, Kind::UnknownAuthority);
    row("another host", QSslError::HostNameMismatch, Kind::WrongHost);
    row("expired", QSslError::CertificateExpired, Kind::Expired);
    row("not valid yet", QSslError::CertificateNotYetValid, Kind::NotYetValid);
    row("broken", QSslError::CertificateSignatureFailed, Kind::Other);
    row("anything else", QSslError::UnspecifiedError, Kind::Other);
}

void tst_CertificateErrors::everyErrorHasItsKind()
{
    QFETCH(const QSslError::SslError, error);
    QFETCH(const Kind, kind);
    const CertificateProblem problem
        = certificateProblem({QSslError(error, certificate(Certificate::Signed))}, u"a"_s, {});
    QCOMPARE(problem.kinds, QList{kind});
    QCOMPARE(problem.issuer, u"SMS Desk tests, authority"_s);
    QCOMPARE(problem.names, (QStringList{u"127.0.0.1"_s, u"localhost"_s}));
}

void tst_CertificateErrors::whatWeighsMoreComesFirst()
{
    const QSslCertificate shown = certificate(Certificate::Elsewhere);
    const CertificateProblem problem
        = certificateProblem({QSslError(QSslError::HostNameMismatch, shown),
                              QSslError(QSslError::SelfSignedCertificate, shown),
                              QSslError(QSslError::SelfSignedCertificate, shown),
                              QSslError(QSslError::CertificateExpired, shown)},
                             u"yun.tim.qq.com"_s,
                             {});
    QCOMPARE(problem.kinds, (QList{Kind::Expired, Kind::SelfSigned, Kind::WrongHost}));
    QCOMPARE(problem.kind(), Kind::Expired);
    QCOMPARE(problem.host, u"yun.tim.qq.com"_s);
    QCOMPARE(problem.names, QStringList{u"elsewhere.example"_s});
}

/// Qt leaves a trusted certificate out whose time is over, and calls it self-signed as well.
void tst_CertificateErrors::aTrustedOneIsNotCalledUnknown()
{
    const QSslCertificate shown = certificate(Certificate::Expired);
    const QList<QSslError> errors{QSslError(QSslError::SelfSignedCertificate, shown),
                                  QSslError(QSslError::CertificateExpired, shown)};
    QCOMPARE(certificateProblem(errors, u"a"_s, {shown}).kinds, QList{Kind::Expired});
    QCOMPARE(certificateProblem(errors, u"a"_s, {}).kinds,
             (QList{Kind::Expired, Kind::SelfSigned}));
}

void tst_CertificateErrors::nothingIsSaidThatTheCertificateDoesNotSay()
{
    const CertificateProblem problem
        = certificateProblem({QSslError(QSslError::NoPeerCertificate)}, u"a"_s, {});
    QCOMPARE(problem, (CertificateProblem{.kinds = {Kind::Other}, .host = u"a"_s}));
}

void tst_CertificateErrors::connectionsAreStrictWhateverTheDefaultsAre()
{
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    const auto restore
        = qScopeGuard([before] { QSslConfiguration::setDefaultConfiguration(before); });
    QSslConfiguration careless = before;
    careless.setPeerVerifyMode(QSslSocket::VerifyNone);
    careless.setPeerVerifyDepth(1);
    careless.setProtocol(QSsl::AnyProtocol);
    QSslConfiguration::setDefaultConfiguration(careless);

    for (const QString &file : {QString(), FaultServer::certificateFile(Certificate::Authority)}) {
        const auto tls = file.isEmpty() ? strictTls() : loadStrictTls(file).tls;
        QVERIFY(tls);
        QCOMPARE(tls->peerVerifyMode(), QSslSocket::VerifyPeer);
        QCOMPARE(tls->peerVerifyDepth(), 0);
        QCOMPARE(tls->protocol(), QSsl::TlsV1_2OrLater);
        QCOMPARE(tls->caCertificates().contains(certificate(Certificate::Authority)),
                 !file.isEmpty());
    }
}

void tst_CertificateErrors::anUnreadableFileIsNoAuthority()
{
    QVERIFY(!loadStrictTls(u"/nowhere/authority.pem"_s).tls);
    // A file with a key, and no certificate.
    const QString key = FaultServer::certificateFile(Certificate::Authority)
                            .replace(u"authority.pem"_s, u"key.pem"_s);
    QVERIFY(QFile::exists(key));
    QVERIFY(!loadStrictTls(key).tls);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CertificateErrors)
#include "tst_certificateerrors.moc"
