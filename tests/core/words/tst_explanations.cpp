// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "tests/support/claimtest.h"

#include <QMetaEnum>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace smsdesk {
namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale chinese(QLocale::Chinese, QLocale::China);

bool isNotSent(Reason reason)
{
    return reason != Reason::None && reason < Reason::NoReplyInTime;
}

QList<Reason> allReasons()
{
    const QMetaEnum reasons = QMetaEnum::fromType<Reason>();
    QList<Reason> all;
    for (int index = 0; index < reasons.keyCount(); ++index) {
        if (static_cast<Reason>(reasons.value(index)) != Reason::None)
            all << static_cast<Reason>(reasons.value(index));
    }
    return all;
}

Explanation explain(const SendResult &result, const QLocale &locale = english)
{
    return Sentences::explain(result, ResultCatalogue::builtIn(), locale);
}

Explanation explain(Reason reason, const QString &detail = {})
{
    SendResult result;
    result.outcome = isNotSent(reason) ? Outcome::NotSent : Outcome::Unknown;
    result.reason = reason;
    result.detail = detail;
    result.httpStatus = 502;
    return explain(result);
}

SendResult answered(int code, std::optional<int> fee = {}, const QString &errmsg = {})
{
    SendReply reply;
    reply.result = code;
    reply.errmsg = errmsg;
    reply.fee = fee;
    SendResult result;
    result.outcome = code == 0 ? Outcome::Accepted : Outcome::Rejected;
    result.httpStatus = 200;
    result.reply = reply;
    return result;
}

} // namespace

class tst_Explanations final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonHasAHeadlineOfItsOwn_data();
    void everyReasonHasAHeadlineOfItsOwn();
    void acceptedMessagesTellWhatIsBilled_data();
    void acceptedMessagesTellWhatIsBilled();
    void acceptedIsNotDelivered();
    void rejectedMessagesAreExplainedByTheCatalogue();
    void unknownCodeShowsItselfAndTheGatewaysWords();
    void notSentMeansNothingWasBilledAndMayGoAgain();
    void unknownNamesTheThreeWays();
    void theHttpStatusIsNamed();
    void theCertificatesFaultIsNamed();
    void aReasonNobodyKnowsIsStillExplained();
    void whatWasSettledIsExplainedAsThat_data();
    void whatWasSettledIsExplainedAsThat();
    void aSettledMessageSaysSoInAWord();
    void explanationsAreChineseInChinese();
};

void tst_Explanations::everyReasonHasAHeadlineOfItsOwn_data()
{
    QTest::addColumn<QString>("language");

    QTest::newRow("in English") << u"en"_s;
    QTest::newRow("in Chinese") << u"zh_CN"_s;
}

void tst_Explanations::everyReasonHasAHeadlineOfItsOwn()
{
    QFETCH(const QString, language);

    Language speech;
    speech.use(language);
    static const QRegularExpression han(u"\\p{Han}"_s);
    QSet<QString> headlines;
    const QList<Reason> reasons = allReasons();
    for (const Reason reason : reasons) {
        const Explanation explanation = explain(reason);
        for (const QString &text : {explanation.headline, explanation.meaning, explanation.advice})
            QVERIFY2(han.match(text).hasMatch() == (language == "zh_CN"_L1), qPrintable(text));
        headlines << explanation.headline;
    }
    QCOMPARE(headlines.size(), reasons.size());
}

void tst_Explanations::acceptedMessagesTellWhatIsBilled_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("fee");
    QTest::addColumn<QString>("bill");

    QTest::newRow("one segment") << u"en"_s << 1 << u"bills 1 segment."_s;
    QTest::newRow("several segments") << u"en"_s << 3 << u"bills 3 segments."_s;
    QTest::newRow("an amount that is not told") << u"en"_s << -1 << u"bills it."_s;
    QTest::newRow("one segment in Chinese") << u"zh_CN"_s << 1 << u"按 1 条计费。"_s;
    QTest::newRow("several in Chinese") << u"zh_CN"_s << 3 << u"按 3 条计费。"_s;
}

void tst_Explanations::acceptedMessagesTellWhatIsBilled()
{
    QFETCH(const QString, language);
    QFETCH(const int, fee);
    QFETCH(const QString, bill);

    Language speech;
    speech.use(language);
    const std::optional<int> told = fee < 0 ? std::nullopt : std::optional(fee);
    const Explanation explanation = explain(answered(0, told));
    QVERIFY2(explanation.meaning.contains(bill), qPrintable(explanation.meaning));
}

void tst_Explanations::acceptedIsNotDelivered()
{
    const Explanation explanation = explain(answered(0, 1));
    QCOMPARE(explanation.headline, u"Accepted"_s);
    QVERIFY(explanation.meaning.contains("delivered is not known"_L1));
    QVERIFY(explanation.advice.contains("not send it again"_L1));
}

void tst_Explanations::rejectedMessagesAreExplainedByTheCatalogue()
{
    const ResultCatalogue catalogue = ResultCatalogue::builtIn();
    for (const QLocale &locale : {english, chinese}) {
        const Explanation explanation = explain(answered(1016, {}, u"手机号格式错误"_s), locale);
        QVERIFY(explanation.headline.contains("1016"_L1));
        QCOMPARE(explanation.meaning, catalogue.find(1016, locale).meaning);
        QCOMPARE(explanation.advice, catalogue.find(1016, locale).advice);
    }
}

void tst_Explanations::unknownCodeShowsItselfAndTheGatewaysWords()
{
    const Explanation explanation = explain(answered(1005, {}, u"something new"_s));
    QVERIFY(explanation.headline.contains("1005"_L1));
    QVERIFY(explanation.meaning.contains("1005"_L1));
    QVERIFY(explanation.meaning.endsWith("something new"_L1));
    QVERIFY(!explanation.advice.isEmpty());
}

void tst_Explanations::notSentMeansNothingWasBilledAndMayGoAgain()
{
    const QList<Reason> reasons = allReasons();
    for (const Reason reason : reasons) {
        if (!isNotSent(reason))
            continue;
        const Explanation explanation = explain(reason);
        QVERIFY2(explanation.headline.startsWith("Not sent: "_L1),
                 qPrintable(explanation.headline));
        QVERIFY2(explanation.meaning.startsWith("Nothing was sent or billed. "_L1),
                 qPrintable(explanation.meaning));
        QVERIFY2(explanation.advice.contains("send"_L1) && explanation.advice.contains("again"_L1),
                 qPrintable(explanation.advice));
    }
}

void tst_Explanations::unknownNamesTheThreeWays()
{
    const QList<Reason> reasons = allReasons();
    for (const Reason reason : reasons) {
        if (isNotSent(reason))
            continue;
        const Explanation explanation = explain(reason);
        QVERIFY2(explanation.headline.startsWith("Unknown: "_L1), qPrintable(explanation.headline));
        QVERIFY2(explanation.meaning.startsWith("It may have been sent and billed. "_L1),
                 qPrintable(explanation.meaning));
        for (const auto &way :
             {"Look it up"_L1, "settle it by hand"_L1, "Send it again only if"_L1})
            QVERIFY2(explanation.advice.contains(way), qPrintable(explanation.advice));
    }
}

void tst_Explanations::theHttpStatusIsNamed()
{
    const Explanation explanation = explain(Reason::HttpStatus);
    QVERIFY(explanation.headline.contains("502"_L1));
    QVERIFY(explanation.meaning.contains("502"_L1));
}

void tst_Explanations::theCertificatesFaultIsNamed()
{
    const QString fault = u"The certificate has expired"_s;
    QVERIFY(explain(Reason::TlsFailed, fault).meaning.endsWith(fault));
    QVERIFY(!explain(Reason::TlsFailed).meaning.contains("Details"_L1));
}

void tst_Explanations::aReasonNobodyKnowsIsStillExplained()
{
    SendResult result;
    result.outcome = Outcome::NotSent;
    QCOMPARE(explain(result).headline, u"Not sent"_s);
    QCOMPARE(explain(result).meaning, u"Nothing was sent or billed."_s);
    QVERIFY(!explain(result).advice.isEmpty());

    result.outcome = Outcome::Unknown;
    QCOMPARE(explain(result).headline, u"Unknown"_s);
    QVERIFY(!explain(result).advice.isEmpty());
}

void tst_Explanations::whatWasSettledIsExplainedAsThat_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("advice");

    QTest::newRow("accepted: there is nothing to do")
        << Outcome::Accepted << u"Accepted (settled)"_s << QString();
    QTest::newRow("rejected: mend it first")
        << Outcome::Rejected << u"Rejected (settled)"_s
        << u"The history says why. Mend that before you send it again."_s;
    QTest::newRow("not sent: it may go again")
        << Outcome::NotSent << u"Not sent (settled)"_s << u"You can send it again."_s;
    QTest::newRow("unknown again: as if nothing had been decided")
        << Outcome::Unknown << u"Unknown again"_s << explain(Reason::NoReplyInTime).advice;
}

void tst_Explanations::whatWasSettledIsExplainedAsThat()
{
    QFETCH(const Outcome, outcome);
    QFETCH(const QString, headline);
    QFETCH(const QString, advice);

    JournalRecord record;
    record.result = SendResult{.outcome = Outcome::Unknown, .reason = Reason::NoReplyInTime};
    record.settled = outcome;
    const Explanation words = Sentences::explain(record, ResultCatalogue::builtIn(), english);
    QCOMPARE(words.headline, headline);
    QCOMPARE(words.advice, advice);
    QVERIFY2(words.meaning.contains(u"“Unknown: no answer in time”"_s), qPrintable(words.meaning));
}

void tst_Explanations::aSettledMessageSaysSoInAWord()
{
    JournalRecord record;
    QCOMPARE(Sentences::word(record), Sentences::sendingWord());
    record.result = SendResult{.outcome = Outcome::Unknown};
    QCOMPARE(Sentences::word(record), u"unknown"_s);
    record.settled = Outcome::NotSent;
    QCOMPARE(Sentences::word(record), u"not sent (settled)"_s);
    record.settled = Outcome::Unknown;
    QCOMPARE(Sentences::word(record), u"unknown"_s);
}

void tst_Explanations::explanationsAreChineseInChinese()
{
    Language language;
    language.use(u"zh_CN"_s);
    const Explanation explanation = explain(Reason::ConnectionRefused);
    QCOMPARE(explanation.headline, u"未发送：该地址无人应答"_s);
    QCOMPARE(explanation.meaning,
             u"没有发出任何内容，也没有计费。网关地址所在的主机拒绝了连接。"_s);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Explanations)
#include "tst_explanations.moc"
