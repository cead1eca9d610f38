// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/proxysettings.h"
#include "core/words/sentences.h"
#include "tests/support/claimtest.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace smsdesk {

using Kind = ProxyAddress::Kind;

class tst_ProxySettings final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatPeopleType_data();
    void takesWhatPeopleType();
    void readsBackWhatItWrites();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void saysWhyInASentenceOfItsOwn();
    void goesWhereTheSystemSaysUnlessTold();
};

void tst_ProxySettings::takesWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");

    const auto row
        = [](const char *name, const QString &typed, Kind kind, const char *host, int port) {
              QTest::newRow(name) << typed << kind << QString::fromLatin1(host) << port;
          };
    row("a name and a port", u"proxy.corp:8080"_s, Kind::Http, "proxy.corp", 8080);
    row("with http://", u"http://proxy.corp:3128"_s, Kind::Http, "proxy.corp", 3128);
    row("with http:// and a slash", u"http://proxy.corp:3128/"_s, Kind::Http, "proxy.corp", 3128);
    row("with HTTP:// and blanks", u"  HTTP://Proxy.Corp:3128 "_s, Kind::Http, "proxy.corp", 3128);
    row("with socks5://", u"socks5://proxy.corp:1080"_s, Kind::Socks5, "proxy.corp", 1080);
    row("with socks5h://", u"socks5h://proxy.corp:1080"_s, Kind::Socks5, "proxy.corp", 1080);
    row("an address of IPv4", u"10.0.0.1:80"_s, Kind::Http, "10.0.0.1", 80);
    row("an address of IPv6", u"[2001:db8::1]:80"_s, Kind::Http, "2001:db8::1", 80);
    row("a wide colon", u"proxy.corp：8080"_s, Kind::Http, "proxy.corp", 8080);
    row("the largest port", u"proxy.corp:65535"_s, Kind::Http, "proxy.corp", 65535);
}

void tst_ProxySettings::takesWhatPeopleType()
{
    QFETCH(const QString, typed);
    QFETCH(const Kind, kind);
    QFETCH(const QString, host);
    QFETCH(const int, port);

    const auto address = parseProxyAddress(typed);
    QVERIFY(address);
    QCOMPARE(address->kind, kind);
    QCOMPARE(address->host, host);
    QCOMPARE(int{address->port}, port);
}

void tst_ProxySettings::readsBackWhatItWrites()
{
    for (const QString &text : {u"proxy.corp:8080"_s, u"socks5://[2001:db8::1]:1080"_s}) {
        const auto address = parseProxyAddress(text);
        QVERIFY(address);
        QCOMPARE(toText(*address), text);
    }
    QCOMPARE(toText({}), QString());
}

void tst_ProxySettings::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<ProxyAddressError>("error");

    const auto row = [](const char *name, const QString &typed, ProxyAddressError error) {
        QTest::newRow(name) << typed << error;
    };
    row("nothing", {}, ProxyAddressError::Empty);
    row("blanks", u" \t "_s, ProxyAddressError::Empty);
    row("no host", u":8080"_s, ProxyAddressError::NotAnAddress);
    row("a scheme alone", u"http://"_s, ProxyAddressError::NotAnAddress);
    row("a blank within", u"proxy corp:8080"_s, ProxyAddressError::NotAnAddress);
    row("half an address of IPv6", u"[2001:db8::1:80"_s, ProxyAddressError::NotAnAddress);
    row("an encrypted way to the proxy",
        u"https://proxy.corp:443"_s,
        ProxyAddressError::WrongScheme);
    row("SOCKS 4", u"socks4://proxy.corp:1080"_s, ProxyAddressError::WrongScheme);
    row("a login", u"staff:secret@proxy.corp:8080"_s, ProxyAddressError::HasLogin);
    row("a login behind a scheme",
        u"http://staff:se/cret@proxy.corp:8080"_s,
        ProxyAddressError::HasLogin);
    row("a PAC file", u"http://proxy.corp:80/proxy.pac"_s, ProxyAddressError::HasPath);
    row("a question", u"proxy.corp:80?x"_s, ProxyAddressError::HasPath);
    row("no port", u"proxy.corp"_s, ProxyAddressError::NoPort);
    row("a colon without a port", u"proxy.corp:"_s, ProxyAddressError::NoPort);
    row("port 0", u"proxy.corp:0"_s, ProxyAddressError::BadPort);
    row("a port too large", u"proxy.corp:65536"_s, ProxyAddressError::BadPort);
    row("a port of letters", u"proxy.corp:http"_s, ProxyAddressError::BadPort);
    row("a port below zero", u"proxy.corp:-1"_s, ProxyAddressError::BadPort);
}

void tst_ProxySettings::refusesWhatIsNoAddress()
{
    QFETCH(const QString, typed);
    QFETCH(const ProxyAddressError, error);
    const auto address = parseProxyAddress(typed);
    QVERIFY(!address);
    QCOMPARE(address.error(), error);
}

void tst_ProxySettings::saysWhyInASentenceOfItsOwn()
{
    using Error = ProxyAddressError;
    QSet<QString> sentences;
    const QList<Error> errors{Error::Empty,
                              Error::NotAnAddress,
                              Error::WrongScheme,
                              Error::HasLogin,
                              Error::HasPath,
                              Error::NoPort,
                              Error::BadPort};
    for (const Error error : errors) {
        QVERIFY(Sentences::of(error).endsWith(u'.'));
        sentences << Sentences::of(error);
    }
    QCOMPARE(sentences.size(), errors.size());
    QVERIFY(Sentences::of(Error::HasLogin).contains(u"password"_s));
}

void tst_ProxySettings::goesWhereTheSystemSaysUnlessTold()
{
    QCOMPARE(ProxySettings().mode, ProxySettings::Mode::System);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_ProxySettings)
#include "tst_proxysettings.moc"
