// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "tests/ui/log/records.h"
#include "ui/log/recordtext.h"

#include <QRegularExpression>

namespace smsdesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

JournalRecord ended(const SendResult &result)
{
    return {.id = JournalId(42), .message = samples::newRecord(), .result = result};
}

} // namespace

class tst_RecordText final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEveryFactOfAnAcceptedMessage();
    void leavesOutWhatIsNotKnown();
    void saysThatAMessageIsBeingSent();
    void noticesAWrongClock_data();
    void noticesAWrongClock();
    void noticesAChangedSessionText_data();
    void noticesAChangedSessionText();
    void writesTheRequestWithItsAddress();
    void takesTheGatewaysTextForTextAlone();
    void copiesEverything();

private:
    [[nodiscard]] QHash<QString, QString> factsOf(const JournalRecord &record) const;
    [[nodiscard]] QStringList noticesOf(const JournalRecord &record) const;

    ResultCatalogue m_catalogue = ResultCatalogue::builtIn();
    QLocale m_locale{QLocale::English, QLocale::UnitedKingdom};
};

QHash<QString, QString> tst_RecordText::factsOf(const JournalRecord &record) const
{
    QHash<QString, QString> byLabel;
    for (const Fact &fact : RecordText(record, m_catalogue, m_locale).facts())
        byLabel.insert(fact.label, fact.value);
    return byLabel;
}

QStringList tst_RecordText::noticesOf(const JournalRecord &record) const
{
    return RecordText(record, m_catalogue, m_locale).notices();
}

void tst_RecordText::tellsEveryFactOfAnAcceptedMessage()
{
    const auto facts = factsOf(ended(samples::accepted()));
    QCOMPARE(facts.value(u"Recipient"_s), u"+86 137 1111 2222"_s);
    QCOMPARE(facts.value(u"Template"_s), u"19"_s);
    QCOMPARE(facts.value(u"Parameters"_s), u"{1}  验证码\n{2}  1234\n{3}  4"_s);
    QCOMPARE(facts.value(u"Signature"_s), u"腾讯云"_s);
    QCOMPARE(facts.value(u"Account"_s), u"Support"_s);
    QCOMPARE(facts.value(u"SdkAppId"_s), u"1400000001"_s);
    QCOMPARE(facts.value(u"Started"_s), u"1 Mar 2026 11:59:58.000 UTC"_s);
    QCOMPARE(facts.value(u"Duration"_s), u"1.2 s"_s);
    QCOMPARE(facts.value(u"Result"_s), u"0"_s);
    QCOMPARE(facts.value(u"Gateway's text"_s), u"OK"_s);
    QCOMPARE(facts.value(u"Segments billed"_s), u"1"_s);
    QCOMPARE(facts.value(u"Gateway ID"_s), u"8:AbCdEf0123456789-2026"_s);
    QCOMPARE(facts.value(u"HTTP status"_s), u"200"_s);
    QCOMPARE(facts.value(u"Journal entry"_s), u"42"_s);
}

void tst_RecordText::leavesOutWhatIsNotKnown()
{
    const auto facts = factsOf(ended(
        samples::failed(Outcome::NotSent, Reason::ConnectionRefused, u"Connection refused"_s)));
    QCOMPARE(facts.value(u"Network"_s), u"Connection refused"_s);
    for (const QString &label : {u"Result"_s, u"Gateway ID"_s, u"HTTP status"_s, u"Session text"_s})
        QVERIFY2(!facts.contains(label), qPrintable(label));
}

void tst_RecordText::saysThatAMessageIsBeingSent()
{
    const JournalRecord record{.id = JournalId(1), .message = samples::newRecord()};
    const RecordText text(record, m_catalogue, m_locale);
    QCOMPARE(text.explanation().headline, u"Being sent"_s);
    QVERIFY(text.reply().isEmpty());
    QVERIFY(!factsOf(record).contains(u"Ended"_s));
}

void tst_RecordText::noticesAWrongClock_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("part");

    QTest::newRow("right") << 0 << QString();
    QTest::newRow("off by less than a minute") << 59 << QString();
    QTest::newRow("a minute behind") << 60 << u"1 min 0 s behind"_s;
    QTest::newRow("far ahead") << -725 << u"12 min 5 s ahead"_s;
}

void tst_RecordText::noticesAWrongClock()
{
    QFETCH(const int, seconds);
    QFETCH(const QString, part);
    SendResult result = samples::accepted();
    result.clockOffset = std::chrono::seconds(seconds);
    const QStringList notices = noticesOf(ended(result));
    QCOMPARE(notices.size(), part.isEmpty() ? 0 : 1);
    QVERIFY2(notices.join(' '_L1).contains(part), qPrintable(notices.join(' '_L1)));
}

void tst_RecordText::noticesAChangedSessionText_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("returned");
    QTest::addColumn<QString>("part");

    QTest::newRow("none") << QString() << QString() << QString();
    QTest::newRow("the same") << u"order 7"_s << u"order 7"_s << QString();
    QTest::newRow("changed") << u"order 7"_s << u"order 8"_s << u"another session text"_s;
    QTest::newRow("lost") << u"order 7"_s << QString() << u"did not return"_s;
}

void tst_RecordText::noticesAChangedSessionText()
{
    QFETCH(const QString, sent);
    QFETCH(const QString, returned);
    QFETCH(const QString, part);
    JournalRecord record = ended(samples::accepted());
    record.message.ext = sent;
    record.result->reply->ext = returned;
    const QStringList notices = noticesOf(record);
    QCOMPARE(notices.size(), part.isEmpty() ? 0 : 1);
    QVERIFY2(notices.join(' '_L1).contains(part), qPrintable(notices.join(' '_L1)));
}

void tst_RecordText::writesTheRequestWithItsAddress()
{
    const JournalRecord record = ended(samples::accepted());
    const QString request = RecordText(record, m_catalogue, m_locale).request();
    QVERIFY(request.startsWith(u"POST https://yun.tim.qq.com/v5/tlssmssvr/sendisms?sdkappid="_s));
    QVERIFY(request.contains(u"\n  \"tpl_id\": 19\n"_s));
}

void tst_RecordText::takesTheGatewaysTextForTextAlone()
{
    const JournalRecord record = ended(samples::rejected(1016, u"<img src=x> %1 & more"_s));
    const QString html = RecordText(record, m_catalogue, m_locale).html({});
    QVERIFY(!html.contains(u"<img"_s));
    QVERIFY(html.contains(u"&lt;img src=x&gt; %1 &amp; more"_s));
}

void tst_RecordText::copiesEverything()
{
    const JournalRecord record = ended(samples::rejected(1016, u"mobile format error"_s));
    const RecordText text(record, m_catalogue, m_locale);
    const QString plain = text.plain();
    for (const QString &part : {text.explanation().headline,
                                text.explanation().advice,
                                u"Result: 1016"_s,
                                text.request(),
                                text.reply()})
        QVERIFY2(plain.contains(part), qPrintable(part));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_RecordText)
#include "tst_recordtext.moc"
