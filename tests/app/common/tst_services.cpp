// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/services.h"
#include "core/settings/networksettings.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"
#include "tests/support/futures.h"
#include "tests/support/samples.h"

#include <QDir>
#include <QFile>
#include <QNetworkProxy>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_Services final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void cleanup() { m_folder = std::make_unique<QTemporaryDir>(); }

    void filesKeysOfEachFolderApart();
    void choosesTheOnlyAccountOrTheSandbox();
    void knowsWhichNamesNobodyHas();
    void neverTakesTheSandboxForUnreadableAccounts();
    void settingsHoldAtOnce();
    void logsInToTheProxyOfTheSettings();
    void accountFileSaysWhetherRepeatsAreHeldBack_data();
    void accountFileSaysWhetherRepeatsAreHeldBack();

private:
    [[nodiscard]] DataFolder folder() const { return DataFolder::open(m_folder->path()).value(); }

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
};

namespace {

Account account(const QString &name)
{
    return {.name = name, .sdkAppId = SdkAppId::parse(u"1400006666"_s).value()};
}

CommonOptions named(const QString &name)
{
    return {.accountName = name};
}

/// The command line's fault; nothing where it is another's.
std::optional<UsageError::Kind> usageOf(const Result<Account, NoAccount> &chosen)
{
    if (chosen)
        return std::nullopt;
    const auto *const error = std::get_if<UsageError>(&chosen.error());
    return error ? std::optional(error->kind) : std::nullopt;
}

} // namespace

void tst_Services::filesKeysOfEachFolderApart()
{
    const DataFolder own = DataFolder::open().value();
    QCOMPARE(keychainServiceOf(own), u"SMS Desk"_s);
    QCOMPARE(keychainServiceOf(DataFolder::open(own.path()).value()), u"SMS Desk"_s);
    QVERIFY(QDir(own.path()).removeRecursively());

    const DataFolder trial = DataFolder::open(m_folder->filePath(u"trial"_s)).value();
    QCOMPARE(keychainServiceOf(trial),
             u"SMS Desk – "_s + QFileInfo(trial.path()).canonicalFilePath());
    QCOMPARE(keychainServiceOf(DataFolder::open(trial.path() + u"/../trial/"_s).value()),
             keychainServiceOf(trial));
    QVERIFY(keychainServiceOf(folder()) != keychainServiceOf(trial));
}

void tst_Services::choosesTheOnlyAccountOrTheSandbox()
{
    Services services(folder(), {});
    QVERIFY(services.chooseAccount({})->isSandbox);
    QVERIFY(services.accounts.put(account(u"Work"_s)).has_value());
    QCOMPARE(services.chooseAccount({})->name, u"Work"_s);
    QVERIFY(services.accounts.put(account(u"Home"_s)).has_value());
    QCOMPARE(usageOf(services.chooseAccount({})), UsageError::Kind::AmbiguousAccount);
    QCOMPARE(services.chooseAccount(named(u"home"_s))->name, u"Home"_s);
    QVERIFY(services.chooseAccount(named(u" sandbox"_s))->isSandbox);
}

void tst_Services::knowsWhichNamesNobodyHas()
{
    Services services(folder(), {});
    QVERIFY(services.accounts.put(account(u"Work"_s)).has_value());
    QCOMPARE(services.findUnknownAccount({}), std::nullopt);
    QCOMPARE(services.findUnknownAccount(named(u"wORK "_s)), std::nullopt);
    // Also before it listens.
    QCOMPARE(services.findUnknownAccount(named(u"SANDBOX"_s)), std::nullopt);

    const UsageError unknown{.kind = UsageError::Kind::NoSuchAccount, .detail = u"Nobody"_s};
    QCOMPARE(services.findUnknownAccount(named(u"Nobody"_s)), unknown);
    QCOMPARE(usageOf(services.chooseAccount(named(u"Nobody"_s))), unknown.kind);
}

void tst_Services::neverTakesTheSandboxForUnreadableAccounts()
{
    QFile file(folder().file(u"accounts.json"_s));
    QVERIFY(file.open(QFile::WriteOnly) && file.write("{ half") > 0);
    file.close();
    Services services(folder(), {});
    QVERIFY(services.accountsProblem.has_value());

    for (const QString &name : {QString(), u"Work"_s}) {
        const auto chosen = services.chooseAccount(named(name));
        QVERIFY(!chosen);
        QCOMPARE(std::get<AccountStoreError>(chosen.error()), *services.accountsProblem);
        QVERIFY(!services.sandbox.isListening());
        QCOMPARE(services.findUnknownAccount(named(name)), std::nullopt);
    }
    QVERIFY(services.chooseAccount(named(u"Sandbox"_s))->isSandbox);
}

void tst_Services::settingsHoldAtOnce()
{
    Services services(folder(), {});
    QVERIFY(services.accounts.put(account(u"Support"_s)));
    QCOMPARE(services.chooseAccount({})->repeatWindow, std::chrono::minutes(10));
    services.settings.set(settings::repeatMinutes, 30);
    QCOMPARE(services.chooseAccount({})->repeatWindow, std::chrono::minutes(30));
    services.settings.set(settings::proxyMode, u"none"_s);
    QCOMPARE(services.proxies.settings().mode, ProxySettings::Mode::None);
    QVERIFY(services.settings.sync());

    Services next(folder(), {});
    QCOMPARE(next.chooseAccount({})->repeatWindow, std::chrono::minutes(30));
    QCOMPARE(next.chooseAccount(named(u"Sandbox"_s))->repeatWindow, std::chrono::minutes(30));
    QCOMPARE(next.proxies.settings().mode, ProxySettings::Mode::None);
}

void tst_Services::logsInToTheProxyOfTheSettings()
{
    {
        Settings settings(settingsFileIn(folder()));
        writeProxySettings(settings,
                           {.mode = ProxySettings::Mode::Manual,
                            .address = {.host = u"proxy.corp"_s, .port = 8080},
                            .user = u"staff"_s});
    }
    Services services(folder(), {});
    services.keys.keepForThisRun(proxyPasswordEntry(services.proxies.settings()),
                                 AppKey(u"secret"_s));
    const auto proxy = await(services.proxies.find(QUrl(u"https://yun.tim.qq.com/"_s)));
    QVERIFY(proxy);
    QCOMPARE(
        *proxy,
        QNetworkProxy(QNetworkProxy::HttpProxy, u"proxy.corp"_s, 8080, u"staff"_s, u"secret"_s));
}

void tst_Services::accountFileSaysWhetherRepeatsAreHeldBack_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("isHeldBack");

    QTest::newRow("unless it says anything") << ""_ba << true;
    QTest::newRow("within its minutes") << R"(, "repeatMinutes": 1)"_ba << true;
    QTest::newRow("not with 0 minutes") << R"(, "repeatMinutes": 0)"_ba << false;
}

void tst_Services::accountFileSaysWhetherRepeatsAreHeldBack()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const bool, isHeldBack);
    const FaultServer server(
        {.reply = FaultServer::httpReply(R"({"result":0,"errmsg":"OK","ext":""})")});
    QFile file(m_folder->filePath(u"accounts.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(R"({"version": 1, "accounts": [{"name": "Work", "sdkAppId": 1400006666, )"
               R"("endpoint": ")"
               + server.endpoint().toUtf8() + '"' + fields + "}]}");
    file.close();

    Services services(folder(), {});
    services.keys.keepForThisRun(u"Work"_s, samples::publishedKey());
    QVERIFY(await(services.openJournal()));
    const Account work = services.chooseAccount({}).value();
    QVERIFY(await(services.sender.send(samples::message(), work).finished));
    const auto again = await(services.sender.send(samples::message(), work).finished);

    QCOMPARE(again.has_value(), !isHeldBack);
    QCOMPARE(server.requests(), isHeldBack ? 1 : 2);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Services)
#include "tst_services.moc"
