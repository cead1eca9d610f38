// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/networkfacts.h"
#include "tests/support/claimtest.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

using Kind = CertificateProblem::Kind;

class tst_NetworkFacts final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void areReadAsTheyWereWritten_data();
    void areReadAsTheyWereWritten();
    void standInLinesForPeople();
    void leaveOldTextsAsTheyAre_data();
    void leaveOldTextsAsTheyAre();
    void passOverWhatIsSpoiled();
    void keepACertificateFromSpeakingForUs();
};

namespace {

CertificateProblem problem()
{
    return {.kinds = {Kind::Expired, Kind::WrongHost},
            .host = u"yun.tim.qq.com"_s,
            .names = {u"a.example"_s, u"*.b.example"_s},
            .subject = u"Firma: Ü – a.example"_s,
            .issuer = u"An authority"_s,
            .validFrom = QDateTime({2020, 1, 2}, {3, 4, 5}, Qt::UTC),
            .validUntil = QDateTime({2021, 1, 2}, {3, 4, 5}, Qt::UTC)};
}

} // namespace

void tst_NetworkFacts::areReadAsTheyWereWritten_data()
{
    QTest::addColumn<NetworkFacts>("facts");
    QTest::newRow("nothing") << NetworkFacts{};
    QTest::newRow("words alone") << NetworkFacts{.said = u"Connection refused"_s};
    QTest::newRow("a certificate") << NetworkFacts{.certificate = problem(), .said = u"expired"_s};
    QTest::newRow("a proxy's logins")
        << NetworkFacts{.proxy = u"proxy.corp:8080"_s, .proxyLogins = {u"NTLM"_s, u"Bearer"_s}};
    QTest::newRow("seconds") << NetworkFacts{.waited = 10s};
    QTest::newRow("parts of a second") << NetworkFacts{.waited = 1500ms};
    for (int kind = 0; kind <= static_cast<int>(Kind::Other); ++kind)
        QTest::addRow("the fault %d", kind)
            << NetworkFacts{.certificate = CertificateProblem{.kinds = {static_cast<Kind>(kind)}}};
}

void tst_NetworkFacts::areReadAsTheyWereWritten()
{
    QFETCH(const NetworkFacts, facts);
    QCOMPARE(NetworkFacts::fromText(facts.toText()), facts);
}

void tst_NetworkFacts::standInLinesForPeople()
{
    const NetworkFacts facts{.certificate = problem(), .waited = 10s, .said = u"no"_s};
    QCOMPARE(facts.toText(),
             u"certificate: expired wrong-host\nhost: yun.tim.qq.com\nnames: a.example "
             "*.b.example\nsubject: Firma: Ü – a.example\nissuer: An authority\nvalid from: "
             "2020-01-02T03:04:05Z\nvalid until: 2021-01-02T03:04:05Z\nwaited: 10 s\nsaid: no"_s);
}

void tst_NetworkFacts::leaveOldTextsAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << u"Host yun.tim.qq.com not found"_s;
    QTest::newRow("words with a colon") << u"error:0A00010B:SSL routines::wrong version"_s;
    QTest::newRow("two lines") << u"proxy: a\nand something else"_s;
}

void tst_NetworkFacts::leaveOldTextsAsTheyAre()
{
    QFETCH(const QString, text);
    QCOMPARE(NetworkFacts::fromText(text), NetworkFacts{.said = text});
}

void tst_NetworkFacts::passOverWhatIsSpoiled()
{
    for (const QString &text : {u"waited: soon"_s,
                                u"waited: -1 s"_s,
                                u"waited: 1e99 s"_s,
                                u"waited: nan s"_s,
                                u"certificate: new-fault"_s})
        QCOMPARE(NetworkFacts::fromText(text), NetworkFacts());
}

void tst_NetworkFacts::keepACertificateFromSpeakingForUs()
{
    QCOMPARE(oneLine(u"a\nsaid: all is well\r\n\tb"_s), u"a said: all is well b"_s);
    QCOMPARE(oneLine(u"a\u202Eb\u2066c\x1b[2Jd"_s), u"a b c [2Jd"_s);
    QCOMPARE(oneLine(QString(500, u'x')).size(), 200);
    QCOMPARE(oneLine(u"职员 😀"_s), u"职员 😀"_s);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_NetworkFacts)
#include "tst_networkfacts.moc"
