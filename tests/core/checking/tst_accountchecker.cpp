// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/future.h"
#include "core/checking/accountchecker.h"
#include "core/network/networkfacts.h"
#include "core/sandbox/sandboxgateway.h"
#include "tests/core/checking/checkbench.h"
#include "tests/support/claimtest.h"
#ifdef Q_OS_UNIX
#include "tests/support/hungfile.h"
#endif

#include <QPromise>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

using Certificate = FaultServer::Certificate;
using Moment = FaultServer::Moment;

namespace {

/// Answers nothing at all, as a keychain whose question nobody sees.
class SilentKeyStore final : public KeyStore
{
public:
    QFuture<Result<AppKey, KeyError>> read(const QString &) override
    {
        m_promise.start();
        return m_promise.future();
    }

    QFuture<Result<void, KeyError>> write(const QString &, const AppKey &) override { return {}; }

    QFuture<Result<void, KeyError>> remove(const QString &) override { return {}; }

    [[nodiscard]] bool isForThisRunOnly(const QString &) const override { return false; }

private:
    QPromise<Result<AppKey, KeyError>> m_promise;
};

class FailingKeyStore final : public KeyStore
{
public:
    explicit FailingKeyStore(const KeyError &error)
        : m_error(error)
    {
    }

    QFuture<Result<AppKey, KeyError>> read(const QString &) override
    {
        return readyFuture(Result<AppKey, KeyError>(failure(m_error)));
    }

    QFuture<Result<void, KeyError>> write(const QString &, const AppKey &) override { return {}; }

    QFuture<Result<void, KeyError>> remove(const QString &) override { return {}; }

    [[nodiscard]] bool isForThisRunOnly(const QString &) const override { return false; }

private:
    KeyError m_error;
};

} // namespace

class tst_AccountChecker final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void passesAGoodAccount();
    void asksForTemplatesAndNothingElse();
    void passesTheSandboxWithoutACertificate();
    void saysWhatIsWrongWithACertificate_data();
    void saysWhatIsWrongWithACertificate();
    void warnsOfACertificateThatEndsSoon();
    void cannotUseABrokenCertificateFile();
    void doesNotWaitForACertificateFileThatHangs();
    void leavesOneReadingOfACertificateFileThatHangs();
    void findsNoName();
    void isNotAnswered_data();
    void isNotAnswered();
    void isRefusedWhereNobodyListens();
    void triesTheNetworkWithoutAKey_data();
    void triesTheNetworkWithoutAKey();
    void judgesTheGatewaysResult_data();
    void judgesTheGatewaysResult();
    void judgesAnotherAddressOfTencent();
    void asksAgainWithTheGatewaysTime();
    void warnsOfAClockThatIsOff_data();
    void warnsOfAClockThatIsOff();
    void takesNoOtherAnswerForTheGateways_data();
    void takesNoOtherAnswerForTheGateways();
    void tellsEachStepAsItGoes();
    void skipsTheRestWhenItIsStopped();
    void stopsWhileTheKeychainIsSilent();
    void stopsOneCheckForTheNext();

private:
    [[nodiscard]] AccountCheck check(const Account &account);
    [[nodiscard]] AccountCheck check(const FaultServer &server, Certificate trusted);

    CheckBench m_bench;
};

AccountCheck tst_AccountChecker::check(const Account &account)
{
    m_bench.keepKey(account);
    AccountChecker checker(m_bench.services());
    return ended(checker.check(account));
}

AccountCheck tst_AccountChecker::check(const FaultServer &server, Certificate trusted)
{
    Account account = samples::account(server.endpoint());
    account.timeout = 5s;
    if (trusted != Certificate::None)
        account.caFile = FaultServer::certificateFile(trusted);
    return check(account);
}

void tst_AccountChecker::passesAGoodAccount()
{
    const FaultServer server({.reply = reply(0, 2s), .certificate = Certificate::Signed});
    const AccountCheck good = check(server, Certificate::Authority);

    QCOMPARE(verdicts(good), u"passed passed passed passed passed passed"_s);
    QCOMPARE(good.verdict(), CheckVerdict::Passed);
    QCOMPARE(factsOf<NameFacts>(good, CheckStep::NameLookUp),
             (NameFacts{.host = u"127.0.0.1"_s, .isAddress = true, .addresses = {u"127.0.0.1"_s}}));
    QCOMPARE(factsOf<ProxyFacts>(good, CheckStep::Proxy),
             ProxyFacts{.from = ProxySettings::Mode::None});
    QCOMPARE(factsOf<ConnectFacts>(good, CheckStep::Connect),
             (ConnectFacts{.address = u"127.0.0.1"_s, .port = server.port()}));
    const auto certificate = factsOf<CertificateFacts>(good, CheckStep::Certificate);
    QCOMPARE(certificate.protocol, u"TLS 1.3"_s);
    QVERIFY(!certificate.cipher.isEmpty());
    QCOMPARE(certificate.subject, u"SMS Desk tests, signed"_s);
    QCOMPARE(certificate.issuer, u"SMS Desk tests, authority"_s);
    QCOMPARE(certificate.validUntil, QDateTime({2120, 1, 1}, {0, 0}, Qt::UTC));
    QCOMPARE(certificate.daysLeft, 34272);
    QVERIFY(certificate.isByCaFile);
    QCOMPARE(factsOf<ClockFacts>(good, CheckStep::Clock).offset, 2s);
    QCOMPARE(factsOf<ApplicationFacts>(good, CheckStep::Application),
             (ApplicationFacts{.result = 0, .errmsg = u"as it is"_s, .templates = 7}));
}

void tst_AccountChecker::asksForTemplatesAndNothingElse()
{
    const FaultServer server({.reply = reply(0), .certificate = Certificate::Signed});
    std::ignore = check(server, Certificate::Authority);

    QCOMPARE(server.requests(), 1);
    QVERIFY(server.heads().startsWith("POST /v5/tlssmssvr/get_template?sdkappid=1400000001&"));
    const QJsonObject body = QJsonDocument::fromJson(server.bodies()).object();
    QCOMPARE(body.keys(), (QStringList{u"sig"_s, u"time"_s, u"tpl_page"_s}));
    QVERIFY(!server.bodies().contains(samples::publishedKey().bytes()));
}

void tst_AccountChecker::passesTheSandboxWithoutACertificate()
{
    SandboxGateway sandbox(m_bench.clock);
    QVERIFY(sandbox.listen());
    const Account account = sandbox.account();
    std::ignore = await(m_bench.keys.write(account.keyEntry(), sandbox.appKey()));
    AccountChecker checker(m_bench.services());
    const AccountCheck good = ended(checker.check(account));

    QCOMPARE(verdicts(good), u"passed passed passed skipped passed passed"_s);
    QCOMPARE(step(good, CheckStep::Certificate).problem, CheckProblem(SkipReason::NotEncrypted));
    QCOMPARE(good.verdict(), CheckVerdict::Passed);
    QVERIFY(factsOf<ApplicationFacts>(good, CheckStep::Application).templates > 0);

    m_bench.keepKey(account);
    const AccountCheck wrong = ended(checker.check(account));
    QCOMPARE(factsOf<ApplicationFacts>(wrong, CheckStep::Application).result, 1001);
    QCOMPARE(wrong.verdict(), CheckVerdict::Failed);
}

void tst_AccountChecker::saysWhatIsWrongWithACertificate_data()
{
    QTest::addColumn<Certificate>("shown");
    QTest::addColumn<Certificate>("trusted");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("signed by itself")
        << Certificate::Loopback << Certificate::None << Reason::CertificateSelfSigned;
    QTest::newRow("signed by an authority nobody knows")
        << Certificate::Signed << Certificate::None << Reason::CertificateUnknownAuthority;
    QTest::newRow("for another host")
        << Certificate::SignedElsewhere << Certificate::Authority << Reason::CertificateWrongHost;
    QTest::newRow("expired") << Certificate::SignedExpired << Certificate::Authority
                             << Reason::CertificateExpired;
    QTest::newRow("not valid yet")
        << Certificate::SignedEarly << Certificate::Authority << Reason::CertificateNotYetValid;
}

void tst_AccountChecker::saysWhatIsWrongWithACertificate()
{
    QFETCH(const Certificate, shown);
    QFETCH(const Certificate, trusted);
    QFETCH(const Reason, reason);

    const FaultServer server({.reply = reply(0), .certificate = shown});
    const AccountCheck bad = check(server, trusted);

    QCOMPARE(verdicts(bad), u"passed passed passed failed skipped skipped"_s);
    QCOMPARE(failureOf(bad, CheckStep::Certificate).reason, reason);
    QVERIFY(NetworkFacts::fromText(failureOf(bad, CheckStep::Certificate).detail).certificate);
    QCOMPARE(step(bad, CheckStep::Application).problem, CheckProblem(SkipReason::EarlierFailure));
    QCOMPARE(bad.verdict(), CheckVerdict::Failed);
    QCOMPARE(server.bytesReceived(), 0);
}

void tst_AccountChecker::warnsOfACertificateThatEndsSoon()
{
    const FaultServer server({.reply = reply(0), .certificate = Certificate::Signed});

    m_bench.clock.set(QDateTime({2119, 12, 18}, {0, 0}, Qt::UTC));
    QCOMPARE(step(check(server, Certificate::Authority), CheckStep::Certificate).verdict,
             CheckVerdict::Passed);
    m_bench.clock.set(QDateTime({2119, 12, 18}, {0, 0, 1}, Qt::UTC));
    const AccountCheck soon = check(server, Certificate::Authority);
    m_bench.clock.set(FakeClock().now());

    QCOMPARE(step(soon, CheckStep::Certificate).verdict, CheckVerdict::Warning);
    QCOMPARE(factsOf<CertificateFacts>(soon, CheckStep::Certificate).daysLeft, 13);
    QCOMPARE(soon.verdict(), CheckVerdict::Warning);
    QCOMPARE(step(soon, CheckStep::Application).verdict, CheckVerdict::Passed);
}

void tst_AccountChecker::cannotUseABrokenCertificateFile()
{
    const FaultServer server({.reply = reply(0), .certificate = Certificate::Signed});
    Account account = samples::account(server.endpoint());
    account.caFile = u"no/such/file.pem"_s;
    const AccountCheck bad = check(account);

    QCOMPARE(verdicts(bad), u"passed passed passed failed skipped skipped"_s);
    QCOMPARE(failureOf(bad, CheckStep::Certificate).reason, Reason::CaFileUnreadable);
    QVERIFY(failureOf(bad, CheckStep::Certificate).detail.contains(account.caFile));
}

void tst_AccountChecker::doesNotWaitForACertificateFileThatHangs()
{
#ifdef Q_OS_UNIX
    const FaultServer server({.reply = reply(0), .certificate = Certificate::Signed});
    const HungFile file;
    Account account = samples::account(server.endpoint());
    account.caFile = file.path();
    account.timeout = 1s;
    const AccountCheck bad = check(account);

    QCOMPARE(verdicts(bad), u"passed passed passed failed skipped skipped"_s);
    QCOMPARE(failureOf(bad, CheckStep::Certificate).reason, Reason::CaFileNotInTime);
    QVERIFY(failureOf(bad, CheckStep::Certificate).detail.contains(account.caFile));
#else
    QSKIP("a file that hangs is a named pipe of Unix");
#endif
}

/// However often a check is begun: with more than one, an answer would go to any of them.
void tst_AccountChecker::leavesOneReadingOfACertificateFileThatHangs()
{
#ifdef Q_OS_UNIX
    const FaultServer server({.reply = reply(0), .certificate = Certificate::Signed});
    const HungFile file;
    Account account = samples::account(server.endpoint());
    account.caFile = file.path();
    m_bench.keepKey(account);
    const auto answer
        = [&file] { return file.answerAs(FaultServer::certificateFile(Certificate::Authority)); };

    AccountChecker checker(m_bench.services());
    QList<CheckStep> begun;
    connect(
        &checker, &AccountChecker::stepStarted, this, [&](CheckStep step) { begun.append(step); });
    QFuture<AccountCheck> check;
    for (int round = 1; round <= 8; ++round) {
        check = checker.check(account); // Stops the one before as it asks the gateway.
        QTRY_COMPARE(begun.count(CheckStep::Certificate), round);
        QVERIFY(QTest::qWaitFor(answer));
        QTRY_COMPARE(begun.constLast(), CheckStep::Application);
    }
    QVERIFY(QTest::qWaitFor(answer));
    QCOMPARE(ended(check).verdict(), CheckVerdict::Passed);
#else
    QSKIP("a file that hangs is a named pipe of Unix");
#endif
}

void tst_AccountChecker::findsNoName()
{
    const AccountCheck bad
        = check(samples::account(u"https://gateway.invalid/v5/tlssmssvr/sendisms"_s));

    QCOMPARE(verdicts(bad), u"failed passed skipped skipped skipped skipped"_s);
    QCOMPARE(failureOf(bad, CheckStep::NameLookUp).reason, Reason::HostNotFound);
    QCOMPARE(factsOf<NameFacts>(bad, CheckStep::NameLookUp).host, u"gateway.invalid"_s);
}

void tst_AccountChecker::isNotAnswered_data()
{
    QTest::addColumn<FaultServer::Behaviour>("behaviour");
    QTest::addColumn<CheckStep>("failed");
    QTest::addColumn<Reason>("reason");
    const auto row
        = [](const char *name, FaultServer::Behaviour behaviour, CheckStep failed, Reason reason) {
              behaviour.certificate = Certificate::Signed;
              QTest::newRow(name) << behaviour << failed << reason;
          };
    row("hangs up before the encryption",
        {.moment = Moment::OnAccept},
        CheckStep::Certificate,
        Reason::ConnectionFailed);
    row("speaks old TLS alone", {.speaksOldTls = true}, CheckStep::Certificate, Reason::TlsTooOld);
    row("hangs up after the question", {}, CheckStep::Application, Reason::ConnectionBroken);
    row("never answers", {.moment = Moment::Never}, CheckStep::Application, Reason::NoReplyInTime);
}

void tst_AccountChecker::isNotAnswered()
{
    QFETCH(const FaultServer::Behaviour, behaviour);
    QFETCH(const CheckStep, failed);
    QFETCH(const Reason, reason);

    const FaultServer server(behaviour);
    Account account = samples::account(server.endpoint());
    account.caFile = FaultServer::certificateFile(Certificate::Authority);
    account.timeout = 1s;
    const AccountCheck bad = check(account);

    QCOMPARE(failureOf(bad, failed).reason, reason);
    QCOMPARE(step(bad, CheckStep::Connect).verdict, CheckVerdict::Passed);
    QCOMPARE(bad.steps.size(), 6);
}

void tst_AccountChecker::isRefusedWhereNobodyListens()
{
    QString endpoint;
    {
        const FaultServer gone({.certificate = Certificate::Signed});
        endpoint = gone.endpoint();
    }
    const AccountCheck bad = check(samples::account(endpoint));

    QCOMPARE(verdicts(bad), u"passed passed failed skipped skipped skipped"_s);
    QCOMPARE(failureOf(bad, CheckStep::Connect).reason, Reason::ConnectionRefused);
}

void tst_AccountChecker::triesTheNetworkWithoutAKey_data()
{
    QTest::addColumn<KeyError>("error");
    QTest::newRow("no key is stored") << KeyError{};
    QTest::newRow("there is no keychain") << KeyError{.kind = KeyError::Kind::NoKeychain};
    QTest::newRow("access is refused") << KeyError{.kind = KeyError::Kind::Denied};
}

void tst_AccountChecker::triesTheNetworkWithoutAKey()
{
    QFETCH(const KeyError, error);

    const FaultServer server({.reply = reply(0), .certificate = Certificate::Signed});
    Account account = samples::account(server.endpoint());
    account.caFile = FaultServer::certificateFile(Certificate::Authority);
    FailingKeyStore keys(error);
    AccountChecker checker({.proxies = m_bench.proxies,
                            .keys = keys,
                            .clockCorrection = m_bench.correction,
                            .clock = m_bench.clock});
    const AccountCheck bad = ended(checker.check(account));

    QCOMPARE(verdicts(bad), u"passed passed passed passed skipped failed"_s);
    QCOMPARE(step(bad, CheckStep::Application).problem, CheckProblem(error));
    QCOMPARE(step(bad, CheckStep::Clock).problem, CheckProblem(SkipReason::NoKey));
    QCOMPARE(server.requests(), 0);
}

void tst_AccountChecker::judgesTheGatewaysResult_data()
{
    QTest::addColumn<int>("result");
    QTest::addColumn<CheckVerdict>("verdict");
    QTest::newRow("the key is wrong") << 1001 << CheckVerdict::Failed;
    QTest::newRow("not from this address") << 1009 << CheckVerdict::Failed;
    QTest::newRow("there is no such SdkAppId") << 1019 << CheckVerdict::Failed;
    QTest::newRow("the application is disabled") << 1020 << CheckVerdict::Failed;
    QTest::newRow("a payment is overdue") << 1033 << CheckVerdict::Failed;
    QTest::newRow("no permission to ask") << 1006 << CheckVerdict::Warning;
    QTest::newRow("there is no such operation") << 1011 << CheckVerdict::Failed;
    QTest::newRow("too often") << 1013 << CheckVerdict::Warning;
    QTest::newRow("the question is not supported") << 1030 << CheckVerdict::Warning;
    QTest::newRow("a result nobody knows") << 60011 << CheckVerdict::Warning;
}

void tst_AccountChecker::judgesAnotherAddressOfTencent()
{
    // It knows get_template beside it, and yet no message gets there.
    QCOMPARE(verdictOf(ApplicationFacts{}), CheckVerdict::Passed);
    QCOMPARE(verdictOf(ApplicationFacts{.isElsewhere = true}), CheckVerdict::Failed);
    QCOMPARE(verdictOf(ApplicationFacts{.result = 1006, .isElsewhere = true}),
             CheckVerdict::Failed);
    // What says more goes before.
    QCOMPARE(proofOf(ApplicationFacts{.result = 1001, .isElsewhere = true}),
             ApplicationProof::Refuted);
}

void tst_AccountChecker::judgesTheGatewaysResult()
{
    QFETCH(const int, result);
    QFETCH(const CheckVerdict, verdict);

    const FaultServer server({.reply = reply(result), .certificate = Certificate::Signed});
    const AccountCheck judged = check(server, Certificate::Authority);

    QCOMPARE(step(judged, CheckStep::Application).verdict, verdict);
    QCOMPARE(judged.verdict(), verdict);
    QCOMPARE(factsOf<ApplicationFacts>(judged, CheckStep::Application).result, result);
    QCOMPARE(step(judged, CheckStep::Clock).verdict, CheckVerdict::Passed);
    QCOMPARE(server.requests(), 1);
}

void tst_AccountChecker::asksAgainWithTheGatewaysTime()
{
    const FaultServer server({.reply = reply(1021, 20min), .certificate = Certificate::Signed});
    const AccountCheck bad = check(server, Certificate::Authority);

    QCOMPARE(server.requests(), 2);
    const qsizetype second = server.bodies().lastIndexOf('{', server.bodies().lastIndexOf("sig"));
    const QJsonObject body = QJsonDocument::fromJson(server.bodies().mid(second)).object();
    QCOMPARE(body.value("time"_L1).toInteger(),
             m_bench.clock.now().addSecs(1200).toSecsSinceEpoch());
    QCOMPARE(step(bad, CheckStep::Application).verdict, CheckVerdict::Failed);
    QCOMPARE(step(bad, CheckStep::Clock).verdict, CheckVerdict::Warning);
}

void tst_AccountChecker::warnsOfAClockThatIsOff_data()
{
    QTest::addColumn<std::chrono::seconds>("ahead");
    QTest::addColumn<CheckVerdict>("verdict");
    QTest::newRow("hardly") << std::chrono::seconds(59s) << CheckVerdict::Passed;
    QTest::newRow("a minute behind") << std::chrono::seconds(60s) << CheckVerdict::Warning;
    QTest::newRow("an hour ahead") << std::chrono::seconds(-1h) << CheckVerdict::Warning;
}

void tst_AccountChecker::warnsOfAClockThatIsOff()
{
    QFETCH(const std::chrono::seconds, ahead);
    QFETCH(const CheckVerdict, verdict);

    const FaultServer server({.reply = reply(0, ahead), .certificate = Certificate::Signed});
    const AccountCheck checked = check(server, Certificate::Authority);

    QCOMPARE(step(checked, CheckStep::Clock).verdict, verdict);
    QCOMPARE(factsOf<ClockFacts>(checked, CheckStep::Clock).offset, ahead);
    QCOMPARE(checked.verdict(), verdict);
}

void tst_AccountChecker::takesNoOtherAnswerForTheGateways_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("a sign-in page")
        << FaultServer::httpReply("<html></html>"_ba) << Reason::NotTheGateway;
    QTest::newRow("no result") << FaultServer::httpReply("{}"_ba) << Reason::NotTheGateway;
    QTest::newRow("an error") << FaultServer::httpReply(answer(0), "502 Bad Gateway"_ba)
                              << Reason::HttpStatus;
    QTest::newRow("elsewhere") << FaultServer::httpReply(
        {}, "302 Found"_ba, "Location: https://example.com/\r\n"_ba)
                               << Reason::Redirected;
}

void tst_AccountChecker::takesNoOtherAnswerForTheGateways()
{
    QFETCH(const QByteArray, reply);
    QFETCH(const Reason, reason);

    const FaultServer server({.reply = reply, .certificate = Certificate::Signed});
    const AccountCheck bad = check(server, Certificate::Authority);

    QCOMPARE(failureOf(bad, CheckStep::Application).reason, reason);
    QCOMPARE(step(bad, CheckStep::Clock).verdict, CheckVerdict::Skipped);
    QCOMPARE(server.requests(), 1);
}

void tst_AccountChecker::tellsEachStepAsItGoes()
{
    const FaultServer server({.reply = reply(0), .certificate = Certificate::Signed});
    Account account = samples::account(server.endpoint());
    account.caFile = FaultServer::certificateFile(Certificate::Authority);
    m_bench.keepKey(account);
    AccountChecker checker(m_bench.services());
    QList<CheckStep> told;
    connect(&checker, &AccountChecker::stepEnded, this, [&told](const CheckedStep &checked) {
        told.append(checked.step);
    });
    QList<AccountCheck> checks;
    connect(&checker, &AccountChecker::ended, this, [&checks](const AccountCheck &check) {
        checks.append(check);
    });
    const AccountCheck good = ended(checker.check(account));

    QCOMPARE(told,
             (QList{CheckStep::Proxy,
                    CheckStep::NameLookUp,
                    CheckStep::Connect,
                    CheckStep::Certificate,
                    CheckStep::Application,
                    CheckStep::Clock}));
    QCOMPARE(checks, QList{good});
    QVERIFY(!checker.isRunning());
}

void tst_AccountChecker::skipsTheRestWhenItIsStopped()
{
    FaultServer server({.moment = Moment::Never, .certificate = Certificate::Signed});
    Account account = samples::account(server.endpoint());
    account.caFile = FaultServer::certificateFile(Certificate::Authority);
    m_bench.keepKey(account);
    AccountChecker checker(m_bench.services());
    const QFuture<AccountCheck> future = checker.check(account);
    QSignalSpy asked(&server, &FaultServer::requestArrived);
    QVERIFY(asked.wait());
    checker.stop();

    QVERIFY(future.isFinished());
    QCOMPARE(verdicts(future.result()), u"passed passed passed passed skipped skipped"_s);
    QCOMPARE(step(future.result(), CheckStep::Application).problem,
             CheckProblem(SkipReason::Stopped));
    QCOMPARE(future.result().verdict(), CheckVerdict::Skipped);
    QVERIFY(!checker.isRunning());
}

void tst_AccountChecker::stopsWhileTheKeychainIsSilent()
{
    SilentKeyStore keys;
    AccountChecker checker({.proxies = m_bench.proxies,
                            .keys = keys,
                            .clockCorrection = m_bench.correction,
                            .clock = m_bench.clock});
    const QFuture<AccountCheck> future = checker.check(samples::account(elsewhere()));
    QVERIFY(checker.isRunning());
    checker.stop();
    QCOMPARE(verdicts(ended(future)), u"skipped skipped skipped skipped skipped skipped"_s);
}

void tst_AccountChecker::stopsOneCheckForTheNext()
{
    const FaultServer silent({.moment = Moment::Never, .certificate = Certificate::Signed});
    const FaultServer server({.reply = reply(0), .certificate = Certificate::Signed});
    Account first = samples::account(silent.endpoint());
    Account second = samples::account(server.endpoint());
    first.caFile = second.caFile = FaultServer::certificateFile(Certificate::Authority);
    m_bench.keepKey(first);
    AccountChecker checker(m_bench.services());
    const QFuture<AccountCheck> stopped = checker.check(first);
    const QFuture<AccountCheck> done = checker.check(second);

    QCOMPARE(ended(stopped).verdict(), CheckVerdict::Skipped);
    QCOMPARE(ended(done).verdict(), CheckVerdict::Passed);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_AccountChecker)
#include "tst_accountchecker.moc"
