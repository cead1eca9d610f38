// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/proxyfinder.h"
#include "core/settings/networksettings.h"
#include "tests/support/claimtest.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

using Mode = ProxySettings::Mode;
using Kind = ProxyAddress::Kind;

class tst_NetworkSettings final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isTheSystemsProxyAtFirst();
    void remembersEverything_data();
    void remembersEverything();
    void knowsWhenAPasswordIsOfNoUse_data();
    void knowsWhenAPasswordIsOfNoUse();
    void aSpoiledRowNeverGoesAnotherWay_data();
    void aSpoiledRowNeverGoesAnotherWay();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"settings.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_NetworkSettings::init()
{
    ClaimTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_NetworkSettings::isTheSystemsProxyAtFirst()
{
    QCOMPARE(readProxySettings(Settings(file())), ProxySettings());
}

void tst_NetworkSettings::remembersEverything_data()
{
    QTest::addColumn<ProxySettings>("proxy");
    const ProxyAddress http{.kind = Kind::Http, .host = u"proxy.corp"_s, .port = 8080};
    const ProxyAddress socks{.kind = Kind::Socks5, .host = u"2001:db8::1"_s, .port = 1080};
    QTest::newRow("none") << ProxySettings{.mode = Mode::None};
    QTest::newRow("HTTP with a user")
        << ProxySettings{.mode = Mode::Manual, .address = http, .user = u"staff, 职员"_s};
    QTest::newRow("SOCKS without one") << ProxySettings{.mode = Mode::Manual, .address = socks};
    QTest::newRow("the system's, with an address for later")
        << ProxySettings{.mode = Mode::System, .address = http, .user = u"staff"_s};
}

void tst_NetworkSettings::remembersEverything()
{
    QFETCH(const ProxySettings, proxy);
    {
        Settings settings(file());
        writeProxySettings(settings, proxy);
        QCOMPARE(readProxySettings(settings), proxy);
    }
    QCOMPARE(readProxySettings(Settings(file())), proxy);
}

void tst_NetworkSettings::knowsWhenAPasswordIsOfNoUse_data()
{
    QTest::addColumn<ProxySettings>("next");
    QTest::addColumn<bool>("isOutdated");
    const ProxyAddress address{.host = u"proxy.corp"_s, .port = 8080};
    const auto row = [](const char *name, const ProxySettings &next, bool isOutdated) {
        QTest::newRow(name) << next << isOutdated;
    };
    row("nothing is changed", {.address = address, .user = u"staff"_s}, false);
    row("another way for now", {.mode = Mode::None, .address = address, .user = u"staff"_s}, false);
    row("another host",
        {.address = {.host = u"proxy.example"_s, .port = 8080}, .user = u"staff"_s},
        true);
    row("another port",
        {.address = {.host = u"proxy.corp"_s, .port = 1}, .user = u"staff"_s},
        true);
    row("no host", {.user = u"staff"_s}, true);
    row("another user", {.address = address, .user = u"guest"_s}, true);
    row("no user", {.address = address}, true);
}

void tst_NetworkSettings::knowsWhenAPasswordIsOfNoUse()
{
    QFETCH(const ProxySettings, next);
    QFETCH(const bool, isOutdated);
    const ProxySettings before{.mode = Mode::Manual,
                               .address = {.host = u"proxy.corp"_s, .port = 8080},
                               .user = u"staff"_s};
    QCOMPARE(outdatedPassword(before, next),
             isOutdated ? std::optional(proxyPasswordEntry(before)) : std::nullopt);
    QCOMPARE(outdatedPassword(ProxySettings{}, next), std::nullopt);
}

void tst_NetworkSettings::aSpoiledRowNeverGoesAnotherWay_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("an unknown mode") << "proxyMode=manaul\n"_ba;
    QTest::newRow("no address") << "proxyMode=manual\n"_ba;
    QTest::newRow("an unknown kind")
        << "proxyMode=manual\nproxyKind=ftp\nproxyHost=proxy.corp\nproxyPort=1\n"_ba;
    QTest::newRow("a port that is none")
        << "proxyMode=manual\nproxyHost=proxy.corp\nproxyPort=eighty\n"_ba;
    QTest::newRow("a port too large")
        << "proxyMode=manual\nproxyHost=proxy.corp\nproxyPort=65616\n"_ba;
    QTest::newRow("a port below zero")
        << "proxyMode=manual\nproxyHost=proxy.corp\nproxyPort=-1\n"_ba;
    QTest::newRow("a host with a path")
        << "proxyMode=manual\nproxyHost=proxy.corp/x\nproxyPort=80\n"_ba;
}

void tst_NetworkSettings::aSpoiledRowNeverGoesAnotherWay()
{
    QFETCH(const QByteArray, rows);
    QFile stored(file());
    QVERIFY(stored.open(QFile::WriteOnly) && stored.write("[network]\n"_ba + rows) > 0);
    stored.close();

    const ProxySettings proxy = readProxySettings(Settings(file()));
    QCOMPARE(proxy.mode, Mode::Manual);
    QCOMPARE(proxy.address, ProxyAddress());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_NetworkSettings)
#include "tst_networksettings.moc"
