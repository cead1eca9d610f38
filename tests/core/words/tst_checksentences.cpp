// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/networkfacts.h"
#include "core/words/checkreport.h"
#include "core/words/checksentences.h"
#include "core/words/language.h"
#include "tests/support/claimtest.h"
#include "tests/support/samples.h"

#include <QMetaEnum>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

class tst_CheckSentences final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasWordsForEverything_data();
    void hasWordsForEverything();
    void saysWhatToDoAboutEveryFailure_data();
    void saysWhatToDoAboutEveryFailure();
    void namesTheRightPathWhereThereIsNone();
    void neverSpeaksOfAMessageThatLeft();
    void blamesTheSystemForItsOwnSilenceAlone();
    void tellsTheCatalogueOfARefusal();
    void writesAReportForAHelpDesk();
    void keepsTheLoginOfAProxyOutOfTheReport();

private:
    [[nodiscard]] CheckWords wordsOf(const CheckedStep &step) const
    {
        return CheckSentences(m_catalogue, m_locale).of(step, m_account);
    }

    Language m_language;
    const ResultCatalogue m_catalogue = ResultCatalogue::builtIn();
    const QLocale m_locale{QLocale::English};
    const Account m_account = samples::account(u"https://yun.tim.qq.com/v5/tlssmssvr/sendisms"_s);
};

void tst_CheckSentences::initTestCase()
{
    m_language.use(u"en"_s);
}

void tst_CheckSentences::hasWordsForEverything_data()
{
    QTest::addColumn<CheckedStep>("step");
    QTest::addColumn<QString>("meaning");
    QTest::addColumn<bool>("hasAdvice");
    const auto row = [](const char *name,
                        CheckStep step,
                        const CheckFacts &facts,
                        const QString &meaning,
                        bool hasAdvice = false) {
        QTest::newRow(name) << CheckedStep{.step = step, .facts = facts} << meaning << hasAdvice;
    };
    row("a name",
        CheckStep::NameLookUp,
        NameFacts{.host = u"gw.example"_s, .addresses = {u"203.0.113.7"_s}},
        u"gw.example was found: 203.0.113.7."_s);
    row("an address",
        CheckStep::NameLookUp,
        NameFacts{.host = u"203.0.113.7"_s, .isAddress = true},
        u"203.0.113.7 is an address: there is no name to look up."_s);
    row("no proxy of the system's",
        CheckStep::Proxy,
        ProxyFacts{},
        u"No proxy is used: the system names none for the gateway."_s);
    row("the settings' proxy",
        CheckStep::Proxy,
        ProxyFacts{.from = ProxySettings::Mode::Manual, .address = u"proxy.corp:8080"_s},
        u"The way goes through the proxy proxy.corp:8080, which is set in SMS Desk."_s);
    row("a certificate by the file",
        CheckStep::Certificate,
        CertificateFacts{.protocol = u"TLS 1.3"_s,
                         .subject = u"gateway"_s,
                         .issuer = u"corp"_s,
                         .validUntil = QDateTime({2031, 5, 4}, {12, 0}, Qt::UTC),
                         .daysLeft = 400,
                         .isByCaFile = true},
        u"The connection is encrypted with TLS 1.3. The certificate is that of “gateway”, issued "
        "by “corp”. The account's certificate file vouches for it. It is valid until Sunday, May "
        "4, 2031."_s);
    row("a certificate that ends today",
        CheckStep::Certificate,
        CertificateFacts{.protocol = u"TLS 1.2"_s, .subject = u"a"_s, .issuer = u"b"_s},
        u"The connection is encrypted with TLS 1.2. The certificate is that of “a”, issued by "
        "“b”. An authority that this computer trusts vouches for it. It ends within a day."_s,
        true);
    row("a good clock",
        CheckStep::Clock,
        ClockFacts{.offset = -5s},
        u"This computer's clock agrees with the gateway's."_s);
    row("a clock that is hardly off",
        CheckStep::Clock,
        ClockFacts{.offset = 6s},
        u"This computer's clock is 6 seconds behind the gateway's. That does no harm."_s);
    row("a clock that is a little off",
        CheckStep::Clock,
        ClockFacts{.offset = -3min},
        u"This computer's clock is 3 minutes ahead of the gateway's. SMS Desk signs messages with "
        "the gateway's time, so that they are taken all the same."_s,
        true);
    row("a good key",
        CheckStep::Application,
        ApplicationFacts{.templates = 1},
        u"The gateway knows the SdkAppId 1400000001 and takes the AppKey. The application has 1 "
        "template."_s);
    row("a question that is not answered",
        CheckStep::Application,
        ApplicationFacts{.result = 1030},
        u"The gateway does not answer this question to the application (result 1030), so SdkAppId "
        "and AppKey are neither proven nor refuted."_s,
        true);
    row("a path that the gateway does not know",
        CheckStep::Application,
        ApplicationFacts{.result = 1011},
        u"The account's address "_s + m_account.endpoint.toString()
            + u" is not that of the gateway: something answers there (result 1011), but takes no "
              "messages."_s,
        true);
    row("another operation at Tencent Cloud, which answers well",
        CheckStep::Application,
        ApplicationFacts{.isElsewhere = true, .templates = 1},
        u"The account's address "_s + m_account.endpoint.toString()
            + u" is not that of the gateway: something answers there (result 0), but takes no "
              "messages."_s,
        true);
    row("a result nobody knows",
        CheckStep::Application,
        ApplicationFacts{.result = 60011, .errmsg = u"not for individuals"_s},
        u"The gateway answered with result 60011, which neither proves nor refutes SdkAppId and "
        "AppKey. Details: not for individuals"_s,
        true);
}

void tst_CheckSentences::hasWordsForEverything()
{
    QFETCH(const CheckedStep, step);
    QFETCH(const QString, meaning);
    QFETCH(const bool, hasAdvice);
    const CheckWords words = wordsOf(step);
    QCOMPARE(words.meaning, meaning);
    QCOMPARE(!words.advice.isEmpty(), hasAdvice);
}

void tst_CheckSentences::saysWhatToDoAboutEveryFailure_data()
{
    QTest::addColumn<CheckProblem>("problem");
    const QMetaEnum reasons = QMetaEnum::fromType<Reason>();
    for (int i = 0; i < reasons.keyCount(); ++i) {
        const auto reason = static_cast<Reason>(reasons.value(i));
        // These end no question, but a message.
        if (reason != Reason::None && reason != Reason::Cancelled && reason != Reason::CancelledLate
            && reason != Reason::ProgramEnded)
            QTest::newRow(reasons.key(i))
                << CheckProblem(NetworkFailure{.reason = reason, .httpStatus = 502});
    }
    QTest::newRow("no key") << CheckProblem(KeyError{});
    QTest::newRow("no keychain") << CheckProblem(KeyError{.kind = KeyError::Kind::NoKeychain});
    QTest::newRow("a locked one") << CheckProblem(KeyError{.kind = KeyError::Kind::Locked});
    QTest::newRow("no access") << CheckProblem(KeyError{.kind = KeyError::Kind::Denied});
    QTest::newRow("an error") << CheckProblem(KeyError{.kind = KeyError::Kind::Failed});
}

void tst_CheckSentences::saysWhatToDoAboutEveryFailure()
{
    QFETCH(const CheckProblem, problem);
    const CheckWords words = wordsOf(
        {.step = CheckStep::Application, .verdict = CheckVerdict::Failed, .problem = problem});
    QVERIFY(!words.meaning.isEmpty());
    QVERIFY(!words.advice.isEmpty());
    const QString all = words.meaning + words.advice;
    QVERIFY2(!all.contains("send again"_L1), qUtf8Printable(all));
    QVERIFY2(!all.contains(u'%'), qUtf8Printable(all));
}

void tst_CheckSentences::namesTheRightPathWhereThereIsNone()
{
    const auto adviceOn = [this](int httpStatus) {
        return wordsOf({.step = CheckStep::Application,
                        .verdict = CheckVerdict::Failed,
                        .problem
                        = NetworkFailure{.reason = Reason::HttpStatus, .httpStatus = httpStatus}})
            .advice;
    };
    QVERIFY(adviceOn(404).contains(Endpoint::tencentCloud().toString()));
    QVERIFY(!adviceOn(502).contains(Endpoint::tencentCloud().toString()));
}

void tst_CheckSentences::neverSpeaksOfAMessageThatLeft()
{
    const NetworkFacts facts{.proxy = u"proxy.corp:8080"_s, .waited = 2s};
    const CheckWords words = wordsOf(
        {.step = CheckStep::Application,
         .verdict = CheckVerdict::Failed,
         .problem = NetworkFailure{.reason = Reason::NoReplyInTime, .detail = facts.toText()}});
    QCOMPARE(words.meaning, u"The gateway was asked, but did not answer within 2 seconds."_s);
}

/// A proxy that was found may take its time as well, and is named then.
void tst_CheckSentences::blamesTheSystemForItsOwnSilenceAlone()
{
    const NetworkFacts facts{
        .proxy = u"proxy.corp:8080"_s, .proxyLogins = {u"NTLM"_s}, .waited = 10s};
    const auto meaning = [this](Reason reason, const NetworkFacts &known) {
        return wordsOf({.step = CheckStep::Proxy,
                        .verdict = CheckVerdict::Failed,
                        .problem = NetworkFailure{.reason = reason, .detail = known.toText()}})
            .meaning;
    };
    QCOMPARE(meaning(Reason::ProxyLoginUnsupported, facts),
             u"The proxy proxy.corp:8080 wants a kind of login that SMS Desk does not know: "
             "NTLM."_s);
    QCOMPARE(meaning(Reason::NoConnectionInTime, {.waited = 10s}),
             u"The system did not say within 10 seconds which proxy to use."_s);
}

void tst_CheckSentences::tellsTheCatalogueOfARefusal()
{
    const CheckWords words = wordsOf({.step = CheckStep::Application,
                                      .verdict = CheckVerdict::Failed,
                                      .facts = ApplicationFacts{.result = 1019}});
    const ResultCode known = m_catalogue.find(1019, m_locale);
    QCOMPARE(words.meaning,
             u"The gateway refused SdkAppId 1400000001 with result 1019. "_s + known.meaning);
    QCOMPARE(words.advice, known.advice);
}

void tst_CheckSentences::writesAReportForAHelpDesk()
{
    Account account = m_account;
    account.caFile = u"corp.pem"_s;
    const AccountCheck check{
        .account = account,
        .startedAt = QDateTime({2026, 3, 1}, {12, 0}, Qt::UTC),
        .steps = {{.step = CheckStep::Proxy,
                   .facts = ProxyFacts{.from = ProxySettings::Mode::Manual,
                                       .address = u"proxy.corp:8080"_s},
                   .took = 7ms},
                  {.step = CheckStep::Application,
                   .verdict = CheckVerdict::Failed,
                   .facts = ApplicationFacts{.result = 1001, .errmsg = u"sig error"_s}}}};
    const QString report = CheckReport::text(check, m_catalogue, m_locale);

    for (const QString &line : {u"Check of the account “Test”"_s,
                                u"Time: 2026-03-01T12:00:00Z"_s,
                                u"SdkAppId: 1400000001"_s,
                                u"Gateway: https://yun.tim.qq.com/v5/tlssmssvr/sendisms"_s,
                                u"Certificate file: corp.pem"_s,
                                u"Proxy: passed (7 ms)"_s,
                                u"SdkAppId and AppKey: failed (0 ms)"_s,
                                u"    get_template; result 1001; sig error"_s})
        QVERIFY2(report.split(u'\n').contains(line), qUtf8Printable(line + u'\n' + report));
    QVERIFY(report.contains("Program: SMS Desk "_L1));
    QVERIFY(report.contains("proxy.corp:8080"_L1));
}

/// A login never gets into what a check holds; its address alone does.
void tst_CheckSentences::keepsTheLoginOfAProxyOutOfTheReport()
{
    const NetworkFacts facts{.proxy = u"proxy.corp:8080"_s, .proxyLogins = {u"NTLM"_s}};
    const AccountCheck check{.account = m_account,
                             .steps
                             = {{.step = CheckStep::Proxy,
                                 .verdict = CheckVerdict::Failed,
                                 .problem = NetworkFailure{.reason = Reason::ProxyLoginUnsupported,
                                                           .detail = facts.toText()}}}};
    const QString report = CheckReport::text(check, m_catalogue, m_locale);
    QVERIFY(report.contains(
        "reason proxy-login-unsupported; proxy: proxy.corp:8080; proxy logins: NTLM"_L1));
    QVERIFY(!report.contains(u'@'));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CheckSentences)
#include "tst_checksentences.moc"
