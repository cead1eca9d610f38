// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/outcome.h"
#include "tests/support/claimtest.h"

#include <QMetaEnum>
#include <QSet>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_Outcome final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void outcomesHaveTheWordsOfTheContract_data();
    void outcomesHaveTheWordsOfTheContract();
    void wordsOutsideTheContractAreNoOutcome_data();
    void wordsOutsideTheContractAreNoOutcome();
    void everyReasonIsReadFromTheJournal();
    void everyReasonButNoneHasAKeyOfItsOwn();
    void reasonKeysAreStable_data();
    void reasonKeysAreStable();
    void unknownNumbersInAJournalAreNothing_data();
    void unknownNumbersInAJournalAreNothing();
};

void tst_Outcome::outcomesHaveTheWordsOfTheContract_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("key");

    QTest::newRow("accepted is 1") << Outcome::Accepted << 1 << u"accepted"_s;
    QTest::newRow("rejected is 2") << Outcome::Rejected << 2 << u"rejected"_s;
    QTest::newRow("not sent is 3") << Outcome::NotSent << 3 << u"not-sent"_s;
    QTest::newRow("unknown is 4") << Outcome::Unknown << 4 << u"unknown"_s;
}

void tst_Outcome::outcomesHaveTheWordsOfTheContract()
{
    QFETCH(const Outcome, outcome);
    QFETCH(const int, number);
    QFETCH(const QString, key);

    QCOMPARE(outcomeKey(outcome), key);
    QCOMPARE(outcomeFromKey(key), std::optional(outcome));
    QCOMPARE(outcomeFromJournal(number), std::optional(outcome));
}

void tst_Outcome::wordsOutsideTheContractAreNoOutcome_data()
{
    QTest::addColumn<QString>("key");

    QTest::newRow("the empty word") << QString();
    QTest::newRow("another case") << u"Accepted"_s;
    QTest::newRow("a blank for the dash") << u"not sent"_s;
    QTest::newRow("a number") << u"1"_s;
    QTest::newRow("blanks around it") << u" unknown "_s;
}

void tst_Outcome::wordsOutsideTheContractAreNoOutcome()
{
    QFETCH(const QString, key);
    QCOMPARE(outcomeFromKey(key), std::optional<Outcome>());
}

void tst_Outcome::everyReasonIsReadFromTheJournal()
{
    const QMetaEnum reasons = QMetaEnum::fromType<Reason>();
    QCOMPARE_GT(reasons.keyCount(), 0);
    for (int index = 0; index < reasons.keyCount(); ++index) {
        const int number = reasons.value(index);
        QCOMPARE(reasonFromJournal(number), std::optional(static_cast<Reason>(number)));
    }
}

void tst_Outcome::everyReasonButNoneHasAKeyOfItsOwn()
{
    const QMetaEnum reasons = QMetaEnum::fromType<Reason>();
    QSet<QString> keys;
    for (int index = 0; index < reasons.keyCount(); ++index)
        keys.insert(reasonKey(static_cast<Reason>(reasons.value(index))));

    QCOMPARE(keys.size(), reasons.keyCount());
    QCOMPARE(reasonKey(Reason::None), QString());
}

void tst_Outcome::reasonKeysAreStable_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("key");

    QTest::newRow("the name has no address") << 1 << u"host-not-found"_s;
    QTest::newRow("nobody listens") << 2 << u"connection-refused"_s;
    QTest::newRow("no connection in time") << 3 << u"no-connection-in-time"_s;
    QTest::newRow("no network") << 4 << u"network-down"_s;
    QTest::newRow("no encrypted connection") << 5 << u"tls-failed"_s;
    QTest::newRow("the proxy refuses") << 6 << u"proxy-failed"_s;
    QTest::newRow("the proxy wants a login") << 7 << u"proxy-wants-login"_s;
    QTest::newRow("cancelled before it left") << 8 << u"cancelled"_s;
    QTest::newRow("the certificate file") << 9 << u"ca-file-unreadable"_s;
    QTest::newRow("broken before it left") << 10 << u"connection-failed"_s;
    QTest::newRow("a certificate signed by itself") << 11 << u"certificate-self-signed"_s;
    QTest::newRow("an authority nobody knows") << 12 << u"certificate-unknown-authority"_s;
    QTest::newRow("another host's certificate") << 13 << u"certificate-wrong-host"_s;
    QTest::newRow("a certificate of the past") << 14 << u"certificate-expired"_s;
    QTest::newRow("a certificate of the future") << 15 << u"certificate-not-yet-valid"_s;
    QTest::newRow("a certificate taken back") << 16 << u"certificate-revoked"_s;
    QTest::newRow("a certificate to be forged") << 17 << u"certificate-too-weak"_s;
    QTest::newRow("TLS of the past") << 18 << u"tls-too-old"_s;
    QTest::newRow("a proxy without an address") << 19 << u"proxy-not-set"_s;
    QTest::newRow("no password for the proxy") << 20 << u"proxy-password-missing"_s;
    QTest::newRow("a password that cannot be read") << 21 << u"proxy-password-unreadable"_s;
    QTest::newRow("a login that is refused") << 22 << u"proxy-login-refused"_s;
    QTest::newRow("a login of another kind") << 23 << u"proxy-login-unsupported"_s;
    QTest::newRow("a proxy that no name server knows") << 24 << u"proxy-not-found"_s;
    QTest::newRow("a certificate file that hangs") << 25 << u"ca-file-not-in-time"_s;
    QTest::newRow("no reply in time") << 32 << u"no-reply-in-time"_s;
    QTest::newRow("broken in the reply") << 33 << u"connection-broken"_s;
    QTest::newRow("another status than 200") << 34 << u"http-status"_s;
    QTest::newRow("another address named") << 35 << u"redirected"_s;
    QTest::newRow("not the gateway's JSON") << 36 << u"not-the-gateway"_s;
    QTest::newRow("more than 1 MiB") << 37 << u"reply-too-large"_s;
    QTest::newRow("the program ended") << 38 << u"program-ended"_s;
    QTest::newRow("cancelled on its way") << 39 << u"cancelled-late"_s;
}

void tst_Outcome::reasonKeysAreStable()
{
    QFETCH(const int, number);
    QFETCH(const QString, key);

    const std::optional<Reason> reason = reasonFromJournal(number);
    QVERIFY(reason);
    QCOMPARE(reasonKey(*reason), key);
}

void tst_Outcome::unknownNumbersInAJournalAreNothing_data()
{
    QTest::addColumn<int>("number");

    QTest::newRow("below all") << -1;
    QTest::newRow("between the two groups of reasons") << 31;
    QTest::newRow("above all") << 40;
    QTest::newRow("a known one, were only its low byte read") << 256 + 1;
}

void tst_Outcome::unknownNumbersInAJournalAreNothing()
{
    QFETCH(const int, number);

    QCOMPARE(reasonFromJournal(number), std::optional<Reason>());
    QCOMPARE(outcomeFromJournal(number), std::optional<Outcome>());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Outcome)
#include "tst_outcome.moc"
