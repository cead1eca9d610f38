// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/checkexhibits.h"

#include "core/network/networkfacts.h"
#include "ui/account/checkdialog.h"

#include <QPushButton>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk::gallery {

namespace {

/// The first of the world's accounts at Tencent's own gateway, and all in order.
AccountCheck good(const Account &account)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return {.account = account,
            .startedAt = now,
            .steps = {
                {.step = CheckStep::NameLookUp,
                 .facts = NameFacts{.host = u"yun.tim.qq.com"_s,
                                    .addresses = {u"203.0.113.7"_s, u"203.0.113.8"_s}},
                 .took = 12ms},
                {.step = CheckStep::Proxy, .facts = ProxyFacts{}, .took = 3ms},
                {.step = CheckStep::Connect,
                 .facts = ConnectFacts{.address = u"203.0.113.7"_s, .port = 443},
                 .took = 41ms},
                {.step = CheckStep::Certificate,
                 .facts = CertificateFacts{.protocol = u"TLS 1.3"_s,
                                           .cipher = u"TLS_AES_256_GCM_SHA384"_s,
                                           .subject = u"*.tim.qq.com"_s,
                                           .issuer = u"DigiCert Inc – DigiCert Secure Site CA"_s,
                                           .validUntil = QDateTime({2031, 5, 4}, {12, 0}, Qt::UTC),
                                           .daysLeft = 1624},
                 .took = 88ms},
                {.step = CheckStep::Clock, .facts = ClockFacts{.offset = 2s}},
                {.step = CheckStep::Application,
                 .facts = ApplicationFacts{.result = 0, .errmsg = u"OK"_s, .templates = 12},
                 .took = 96ms},
            }};
}

CheckedStep &stepOf(AccountCheck &check, CheckStep step)
{
    return check.steps[static_cast<qsizetype>(step)];
}

void skipFrom(AccountCheck &check, CheckStep first)
{
    for (CheckedStep &step : check.steps) {
        if (step.step >= first)
            step = {.step = step.step,
                    .verdict = CheckVerdict::Skipped,
                    .problem = SkipReason::EarlierFailure};
    }
}

/// The rest is not tried.
void failAt(AccountCheck &check, CheckStep step, Reason reason, const NetworkFacts &facts)
{
    const CheckFacts known = stepOf(check, step).facts;
    skipFrom(check, step);
    stepOf(check, step) = {.step = step,
                           .verdict = CheckVerdict::Failed,
                           .facts = known,
                           .problem = NetworkFailure{.reason = reason, .detail = facts.toText()},
                           .took = 42ms};
}

void throughProxy(AccountCheck &check)
{
    stepOf(check, CheckStep::NameLookUp) = {.step = CheckStep::NameLookUp,
                                            .verdict = CheckVerdict::Skipped,
                                            .problem = SkipReason::ByProxy};
    stepOf(check, CheckStep::Proxy).facts
        = ProxyFacts{.from = ProxySettings::Mode::Manual, .address = u"proxy.corp:8080"_s};
}

/// Where this computer's own look-up of the name has no part in it.
void failAtProxy(AccountCheck &check, Reason reason, const QStringList &logins = {})
{
    throughProxy(check);
    failAt(check, CheckStep::Proxy, reason, {.proxy = u"proxy.corp:8080"_s, .proxyLogins = logins});
    stepOf(check, CheckStep::NameLookUp) = {.step = CheckStep::NameLookUp,
                                            .verdict = CheckVerdict::Skipped,
                                            .problem = SkipReason::ByProxy};
}

void distrust(AccountCheck &check, CertificateProblem::Kind kind, Reason reason)
{
    const bool isOfTheFuture = kind == CertificateProblem::Kind::NotYetValid;
    const CertificateProblem problem{
        .kinds = {kind},
        .host = u"yun.tim.qq.com"_s,
        .names = {u"gateway.corp"_s, u"mail.corp"_s},
        .subject = u"Corp Ltd – gateway.corp"_s,
        .issuer = u"Corp Ltd – Inspection CA"_s,
        .validFrom = QDateTime({isOfTheFuture ? 2040 : 2020, 1, 1}, {0, 0}, Qt::UTC),
        .validUntil = QDateTime({isOfTheFuture ? 2045 : 2025, 1, 1}, {0, 0}, Qt::UTC)};
    failAt(check, CheckStep::Certificate, reason, {.certificate = problem});
}

void answer(AccountCheck &check, int result)
{
    const ApplicationFacts facts{.result = result, .errmsg = u"refused"_s};
    CheckedStep &step = stepOf(check, CheckStep::Application);
    step.facts = facts;
    step.verdict = verdictOf(facts);
}

void lackKey(AccountCheck &check, const KeyError &error)
{
    stepOf(check, CheckStep::Clock) = {
        .step = CheckStep::Clock, .verdict = CheckVerdict::Skipped, .problem = SkipReason::NoKey};
    stepOf(check, CheckStep::Application)
        = {.step = CheckStep::Application, .verdict = CheckVerdict::Failed, .problem = error};
}

/// What is wrong, made of what is in order.
using Fault = void (*)(AccountCheck &);

AccountChecker::Services checking(World &world)
{
    return {.proxies = world.services().proxies,
            .keys = world.services().keys,
            .clockCorrection = world.services().sender.clockCorrection(),
            .clock = world.services().clock};
}

QWidget *show(World &world, Fault fault)
{
    world.addAccounts();
    MainWindow &window = world.open(false);
    AccountCheck check = good(world.services().accounts.stored().constFirst());
    fault(check);
    auto *const dialog
        = new CheckDialog(checking(world), world.services().catalogue, check.account, &window);
    dialog->open();
    dialog->showCheck(check);
    return &World::modal();
}

template<Fault fault>
QWidget *exhibit(World &world)
{
    return show(world, fault);
}

QWidget *running(World &world)
{
    auto *silent = new QTcpServer(&world.services().journal);
    if (!silent->listen(QHostAddress::LocalHost))
        qFatal("The server cannot listen.");
    world.addAccounts(u"https://127.0.0.1:%1/v5/tlssmssvr/sendisms"_s.arg(silent->serverPort()));
    world.open(false);
    world.trigger(u"accountsAction"_s);
    World::find<QPushButton>(World::modal(), u"checkPushButton"_s).click();
    World::waitFor([silent] { return silent->hasPendingConnections(); }, "a connection");
    return &World::modal();
}

/// The sandbox, in earnest.
QWidget *sandbox(World &world)
{
    MainWindow &window = world.open(false);
    auto *const dialog = new CheckDialog(
        checking(world), world.services().catalogue, world.services().sandbox.account(), &window);
    dialog->open();
    dialog->start();
    const auto &again = World::find<QPushButton>(*dialog, u"againPushButton"_s);
    World::waitFor([&again] { return again.isEnabled(); }, "the check to end");
    return dialog;
}

QWidget *copied(World &world)
{
    QWidget *const dialog = show(world, [](AccountCheck &) {});
    World::find<QPushButton>(*dialog, u"copyPushButton"_s).click();
    return dialog;
}

void nothing(AccountCheck &) { }

void proxied(AccountCheck &check)
{
    throughProxy(check);
    auto &facts = std::get<CertificateFacts>(stepOf(check, CheckStep::Certificate).facts);
    facts.isByCaFile = true;
    facts.issuer = u"Corp Ltd – Inspection CA"_s;
}

void nameNotFound(AccountCheck &check)
{
    failAt(check, CheckStep::NameLookUp, Reason::HostNotFound, {.said = u"Host not found"_s});
    stepOf(check, CheckStep::Proxy)
        = {.step = CheckStep::Proxy, .facts = ProxyFacts{}, .took = 3ms};
}

void noConnection(AccountCheck &check)
{
    failAt(check, CheckStep::Connect, Reason::NoConnectionInTime, {.waited = 10s});
}

void connectionRefused(AccountCheck &check)
{
    failAt(check, CheckStep::Connect, Reason::ConnectionRefused, {});
}

void proxyDead(AccountCheck &check)
{
    failAtProxy(check, Reason::ProxyFailed);
}

void proxyWantsLogin(AccountCheck &check)
{
    failAtProxy(check, Reason::ProxyWantsLogin);
}

void proxyRefusesLogin(AccountCheck &check)
{
    failAtProxy(check, Reason::ProxyLoginRefused);
}

void proxyWantsOtherLogin(AccountCheck &check)
{
    failAtProxy(check, Reason::ProxyLoginUnsupported, {u"NTLM"_s});
}

void proxyNotFound(AccountCheck &check)
{
    failAtProxy(check, Reason::ProxyNotFound);
}

/// Nothing was tried: not even where the proxy is was asked.
/// The proxy of the settings, which is no way to anything as it is set.
void lackProxy(AccountCheck &check, Reason reason)
{
    skipFrom(check, CheckStep::NameLookUp);
    stepOf(check, CheckStep::Proxy) = {.step = CheckStep::Proxy,
                                       .verdict = CheckVerdict::Failed,
                                       .facts = ProxyFacts{.from = ProxySettings::Mode::Manual},
                                       .problem = NetworkFailure{.reason = reason},
                                       .took = 3ms};
}

void proxyPasswordMissing(AccountCheck &check)
{
    lackProxy(check, Reason::ProxyPasswordMissing);
}

void proxyNotSet(AccountCheck &check)
{
    lackProxy(check, Reason::ProxyNotSet);
}

void notYetValid(AccountCheck &check)
{
    distrust(check, CertificateProblem::Kind::NotYetValid, Reason::CertificateNotYetValid);
}

/// Found out on Windows and macOS alone.
void revoked(AccountCheck &check)
{
    distrust(check, CertificateProblem::Kind::Revoked, Reason::CertificateRevoked);
}

void tooWeak(AccountCheck &check)
{
    distrust(check, CertificateProblem::Kind::TooWeak, Reason::CertificateTooWeak);
}

void tlsTooOld(AccountCheck &check)
{
    failAt(check, CheckStep::Certificate, Reason::TlsTooOld, {.said = u"unsupported protocol"_s});
}

void caFileHangs(AccountCheck &check)
{
    failAt(check,
           CheckStep::Certificate,
           Reason::CaFileNotInTime,
           {.waited = 10s, .said = u"//fileserver/it/corp-ca.pem"_s});
}

void expired(AccountCheck &check)
{
    distrust(check, CertificateProblem::Kind::Expired, Reason::CertificateExpired);
}

void selfSigned(AccountCheck &check)
{
    distrust(check, CertificateProblem::Kind::SelfSigned, Reason::CertificateSelfSigned);
}

void wrongHost(AccountCheck &check)
{
    distrust(check, CertificateProblem::Kind::WrongHost, Reason::CertificateWrongHost);
}

void unknownAuthority(AccountCheck &check)
{
    distrust(
        check, CertificateProblem::Kind::UnknownAuthority, Reason::CertificateUnknownAuthority);
}

void caFileUnreadable(AccountCheck &check)
{
    failAt(check, CheckStep::Certificate, Reason::CaFileUnreadable, {.said = u"corp-ca.pem"_s});
}

void expiresSoon(AccountCheck &check)
{
    CheckedStep &step = stepOf(check, CheckStep::Certificate);
    auto &facts = std::get<CertificateFacts>(step.facts);
    facts.daysLeft = 9;
    facts.validUntil = QDateTime({2027, 5, 4}, {12, 0}, Qt::UTC);
    step.verdict = verdictOf(facts);
}

void clockOff(AccountCheck &check)
{
    CheckedStep &step = stepOf(check, CheckStep::Clock);
    const ClockFacts facts{.offset = 17min};
    step.facts = facts;
    step.verdict = verdictOf(facts);
}

void notTheGateway(AccountCheck &check)
{
    stepOf(check, CheckStep::Clock) = {
        .step = CheckStep::Clock, .verdict = CheckVerdict::Skipped, .problem = SkipReason::NoDate};
    stepOf(check, CheckStep::Application)
        = {.step = CheckStep::Application,
           .verdict = CheckVerdict::Failed,
           .problem = NetworkFailure{.reason = Reason::NotTheGateway, .httpStatus = 200}};
}

void wrongKey(AccountCheck &check)
{
    answer(check, 1001);
}

void notFromHere(AccountCheck &check)
{
    answer(check, 1009);
}

void unknownSdkAppId(AccountCheck &check)
{
    answer(check, 1019);
}

void notOffered(AccountCheck &check)
{
    answer(check, 1030);
}

void keyMissing(AccountCheck &check)
{
    lackKey(check, {});
}

void noKeychain(AccountCheck &check)
{
    lackKey(check, {.kind = KeyError::Kind::NoKeychain});
}

void keychainLocked(AccountCheck &check)
{
    lackKey(check, {.kind = KeyError::Kind::Locked});
}

void wrongPassphrase(AccountCheck &check)
{
    lackKey(check,
            {.kind = KeyError::Kind::KeyFile,
             .file = VaultError{.kind = VaultError::Kind::WrongPassphrase}});
}

void stopped(AccountCheck &check)
{
    for (const CheckStep step : {CheckStep::Clock, CheckStep::Application})
        stepOf(check, step)
            = {.step = step, .verdict = CheckVerdict::Skipped, .problem = SkipReason::Stopped};
}

} // namespace

QList<Exhibit> checkExhibits()
{
    return {
        {u"check-good"_s, &exhibit<nothing>},
        {u"check-good-through-proxy"_s, &exhibit<proxied>},
        {u"check-sandbox"_s, &sandbox},
        {u"check-running"_s, &running},
        {u"check-stopped"_s, &exhibit<stopped>},
        {u"check-copied"_s, &copied},
        {u"check-name-not-found"_s, &exhibit<nameNotFound>},
        {u"check-no-connection"_s, &exhibit<noConnection>},
        {u"check-connection-refused"_s, &exhibit<connectionRefused>},
        {u"check-proxy-dead"_s, &exhibit<proxyDead>},
        {u"check-proxy-wants-login"_s, &exhibit<proxyWantsLogin>},
        {u"check-proxy-refuses-login"_s, &exhibit<proxyRefusesLogin>},
        {u"check-proxy-wants-other-login"_s, &exhibit<proxyWantsOtherLogin>},
        {u"check-proxy-not-found"_s, &exhibit<proxyNotFound>},
        {u"check-proxy-not-set"_s, &exhibit<proxyNotSet>},
        {u"check-proxy-password-missing"_s, &exhibit<proxyPasswordMissing>},
        {u"check-certificate-not-yet-valid"_s, &exhibit<notYetValid>},
        {u"check-certificate-revoked"_s, &exhibit<revoked>},
        {u"check-certificate-too-weak"_s, &exhibit<tooWeak>},
        {u"check-tls-too-old"_s, &exhibit<tlsTooOld>},
        {u"check-certificate-file-hangs"_s, &exhibit<caFileHangs>},
        {u"check-certificate-expired"_s, &exhibit<expired>},
        {u"check-certificate-self-signed"_s, &exhibit<selfSigned>},
        {u"check-certificate-wrong-host"_s, &exhibit<wrongHost>},
        {u"check-certificate-unknown-authority"_s, &exhibit<unknownAuthority>},
        {u"check-certificate-file"_s, &exhibit<caFileUnreadable>},
        {u"check-certificate-expires-soon"_s, &exhibit<expiresSoon>},
        {u"check-clock-off"_s, &exhibit<clockOff>},
        {u"check-not-the-gateway"_s, &exhibit<notTheGateway>},
        {u"check-wrong-key"_s, &exhibit<wrongKey>},
        {u"check-not-from-here"_s, &exhibit<notFromHere>},
        {u"check-unknown-sdkappid"_s, &exhibit<unknownSdkAppId>},
        {u"check-not-offered"_s, &exhibit<notOffered>},
        {u"check-key-missing"_s, &exhibit<keyMissing>},
        {u"check-no-keychain"_s, &exhibit<noKeychain>},
        {u"check-keychain-locked"_s, &exhibit<keychainLocked>},
        {u"check-wrong-passphrase"_s, &exhibit<wrongPassphrase>},
    };
}

} // namespace smsdesk::gallery
