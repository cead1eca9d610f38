// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/networkfacts.h"
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "tests/support/claimtest.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

using Kind = CertificateProblem::Kind;

/// What is said of a connection that failed, from what a journal's row keeps of it.
class tst_NetworkSentences final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void aCertificateIsExplainedByItsFacts_data();
    void aCertificateIsExplainedByItsFacts();
    void everyFaultIsNamed();
    void theProxyIsNamed_data();
    void theProxyIsNamed();
    void theSecondsAreNamed_data();
    void theSecondsAreNamed();
    void oldRowsAreExplainedAsBefore_data();
    void oldRowsAreExplainedAsBefore();
    void everythingIsSaidInChineseToo();
};

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

Explanation explain(Reason reason, const QString &detail, const QLocale &locale = english)
{
    const bool isNotSent = reason < Reason::NoReplyInTime;
    const SendResult result{.outcome = isNotSent ? Outcome::NotSent : Outcome::Unknown,
                            .reason = reason,
                            .detail = detail};
    return Sentences::explain(result, ResultCatalogue::builtIn(), locale);
}

CertificateProblem problem(const QList<Kind> &kinds)
{
    return {.kinds = kinds,
            .host = u"yun.tim.qq.com"_s,
            .names = {u"a.example"_s, u"b.example"_s},
            .subject = u"Somebody"_s,
            .issuer = u"Somebody's authority"_s,
            .validFrom = QDateTime({2019, 5, 4}, {12, 0}, Qt::UTC),
            .validUntil = QDateTime({2021, 3, 2}, {12, 0}, Qt::UTC)};
}

} // namespace

void tst_NetworkSentences::aCertificateIsExplainedByItsFacts_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("meaning");
    QTest::addColumn<QString>("advice");
    const auto row
        = [](const char *name,
             Reason reason,
             Kind kind,
             const QString &meaning,
             const QString &advice) { QTest::newRow(name) << reason << kind << meaning << advice; };
    row("self-signed",
        Reason::CertificateSelfSigned,
        Kind::SelfSigned,
        u"“Somebody”, is issued by itself"_s,
        u"certificate authority in the account"_s);
    row("an unknown authority",
        Reason::CertificateUnknownAuthority,
        Kind::UnknownAuthority,
        u"issued by “Somebody's authority”"_s,
        u"certificate authority in the account"_s);
    row("the wrong host",
        Reason::CertificateWrongHost,
        Kind::WrongHost,
        u"for a.example and b.example, not for yun.tim.qq.com"_s,
        u"Check the gateway's address"_s);
    row("expired",
        Reason::CertificateExpired,
        Kind::Expired,
        u"until Tuesday, March 2, 2021"_s,
        u"a clock that is ahead"_s);
    row("not valid yet",
        Reason::CertificateNotYetValid,
        Kind::NotYetValid,
        u"from Saturday, May 4, 2019 on"_s,
        u"a clock that is behind"_s);
    row("revoked",
        Reason::CertificateRevoked,
        Kind::Revoked,
        u"taken it back"_s,
        u"new certificate"_s);
    row("too weak", Reason::CertificateTooWeak, Kind::TooWeak, u"forged"_s, u"replace"_s);
    row("anything else",
        Reason::TlsFailed,
        Kind::Other,
        u"Details: the network's words"_s,
        u"date"_s);
}

void tst_NetworkSentences::aCertificateIsExplainedByItsFacts()
{
    QFETCH(const Reason, reason);
    QFETCH(const Kind, kind);
    QFETCH(const QString, meaning);
    QFETCH(const QString, advice);

    const NetworkFacts facts{.certificate = problem({kind}), .said = u"the network's words"_s};
    const Explanation words = explain(reason, facts.toText());
    QVERIFY2(words.meaning.contains(meaning), qPrintable(words.meaning));
    QVERIFY2(words.advice.contains(advice), qPrintable(words.advice));
    QVERIFY(!words.meaning.contains(u'\n'));
}

void tst_NetworkSentences::everyFaultIsNamed()
{
    const NetworkFacts facts{.certificate
                             = problem({Kind::Expired, Kind::SelfSigned, Kind::WrongHost})};
    const QString meaning = explain(Reason::CertificateExpired, facts.toText()).meaning;
    for (const auto &fault : {"was valid until"_L1, "issued by itself"_L1, "not for"_L1})
        QVERIFY2(meaning.contains(fault), qPrintable(meaning));
}

void tst_NetworkSentences::theProxyIsNamed_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::newRow("that is out of reach") << Reason::ProxyFailed;
    QTest::newRow("that wants a login") << Reason::ProxyWantsLogin;
    QTest::newRow("that nobody knows") << Reason::ProxyNotFound;
    QTest::newRow("that refuses it") << Reason::ProxyLoginRefused;
    QTest::newRow("that wants another kind") << Reason::ProxyLoginUnsupported;
}

void tst_NetworkSentences::theProxyIsNamed()
{
    QFETCH(const Reason, reason);
    const NetworkFacts facts{.proxy = u"proxy.corp:8080"_s, .proxyLogins = {u"NTLM"_s}};
    const QString meaning = explain(reason, facts.toText()).meaning;
    QVERIFY2(meaning.contains("he proxy proxy.corp:8080"_L1), qPrintable(meaning));
    QCOMPARE(meaning.contains("NTLM"_L1), reason == Reason::ProxyLoginUnsupported);
}

void tst_NetworkSentences::theSecondsAreNamed_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<std::chrono::milliseconds>("waited");
    QTest::addColumn<QString>("meaning");
    using Milliseconds = std::chrono::milliseconds;
    QTest::newRow("until a connection")
        << Reason::NoConnectionInTime << Milliseconds(10s) << u"not up within 10 seconds."_s;
    QTest::newRow("one") << Reason::NoConnectionInTime << Milliseconds(1s)
                         << u"not up within 1 second."_s;
    QTest::newRow("a part of one")
        << Reason::NoConnectionInTime << 300ms << u"not up within 1 second."_s;
    QTest::newRow("until an answer")
        << Reason::NoReplyInTime << Milliseconds(30s) << u"did not answer within 30 seconds."_s;
}

void tst_NetworkSentences::theSecondsAreNamed()
{
    QFETCH(const Reason, reason);
    QFETCH(const std::chrono::milliseconds, waited);
    QFETCH(const QString, meaning);
    Language language;
    language.use(u"en"_s);
    const QString told = explain(reason, NetworkFacts{.waited = waited}.toText()).meaning;
    QVERIFY2(told.contains(meaning), qPrintable(told));
    const QString byProxy
        = explain(reason, NetworkFacts{.proxy = u"p:1"_s, .waited = waited}.toText()).meaning;
    QVERIFY2(byProxy.contains("through the proxy p:1"_L1), qPrintable(byProxy));
}

void tst_NetworkSentences::oldRowsAreExplainedAsBefore_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("meaning");
    QTest::newRow("a certificate")
        << Reason::TlsFailed << u"The certificate has expired"_s
        << u"Nothing was sent or billed. No secure connection to the "
           "gateway could be made. Details: The certificate has expired"_s;
    QTest::newRow("a proxy") << Reason::ProxyFailed << u"Connection refused"_s
                             << u"Nothing was sent or billed. The proxy cannot be reached, or "
                                "refuses the way to the gateway. Details: Connection refused"_s;
    QTest::newRow("time that is over")
        << Reason::NoConnectionInTime << u"Operation canceled"_s
        << u"Nothing was sent or billed. The connection to the gateway was not up before the time "
           "was over."_s;
}

void tst_NetworkSentences::oldRowsAreExplainedAsBefore()
{
    QFETCH(const Reason, reason);
    QFETCH(const QString, detail);
    QFETCH(const QString, meaning);
    QCOMPARE(explain(reason, detail).meaning, meaning);
}

void tst_NetworkSentences::everythingIsSaidInChineseToo()
{
    Language language;
    language.use(u"zh_CN"_s);
    const NetworkFacts facts{.certificate = problem({Kind::Expired})};
    const Explanation words = explain(
        Reason::CertificateExpired, facts.toText(), QLocale(QLocale::Chinese, QLocale::China));
    QCOMPARE(words.headline, u"未发送：网关的证书已过期"_s);
    QVERIFY2(words.meaning.contains(u"2021年3月2日"_s), qPrintable(words.meaning));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_NetworkSentences)
#include "tst_networksentences.moc"
