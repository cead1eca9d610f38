// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/future.h"
#include "core/network/proxyfinder.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QScopeGuard>
#include <QSemaphore>
#include <QThread>

#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

using Found = Result<QNetworkProxy, ProxyError>;
using Mode = ProxySettings::Mode;
using Kind = ProxyAddress::Kind;

class tst_ProxyFinder final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheSystemsFirstThatCanTunnel_data();
    void takesTheSystemsFirstThatCanTunnel();
    void asksTheSystemOnAnotherThread();
    void asksOnceForManyMessages();
    void asksAgainAfterAnAnswer();
    void waitsForTheSystemOnlySoLong();
    void endsWhileTheSystemHangs();
    void tellsTheSystemNothingOfTheMessage();
    void readsTheEnvironmentAsTheSystems();
    void goesStraightToThisComputer_data();
    void goesStraightToThisComputer();
    void goesStraightWhereTold();
    void goesThroughTheManualProxy();
    void asksForThePasswordOfThisProxyAndUserAlone();
    void wantsAnAddressOfAManualProxy();
    void followsTheSettings();
};

namespace {

const QUrl gateway(u"https://yun.tim.qq.com/v5/tlssmssvr/sendisms?sdkappid=1&random=2"_s);

QNetworkProxy http(const QString &host)
{
    return QNetworkProxy(QNetworkProxy::HttpProxy, host, 8080);
}

QNetworkProxy found(ProxyFinder &finder, const QUrl &url = gateway)
{
    const Found answer = await(finder.find(url));
    return answer ? *answer : QNetworkProxy(QNetworkProxy::HttpProxy, u"nothing was found"_s);
}

SystemProxies naming(const QList<QNetworkProxy> &proxies)
{
    return [proxies](const QUrl &) { return proxies; };
}

ProxySettings manual()
{
    return {.mode = Mode::Manual,
            .address = {.kind = Kind::Http, .host = u"manual.corp"_s, .port = 3128}};
}

} // namespace

void tst_ProxyFinder::takesTheSystemsFirstThatCanTunnel_data()
{
    QTest::addColumn<QList<QNetworkProxy>>("named");
    QTest::addColumn<QNetworkProxy>("taken");
    const QNetworkProxy caching(QNetworkProxy::HttpCachingProxy, u"cache.corp"_s, 8080);
    const QNetworkProxy none(QNetworkProxy::NoProxy);

    QTest::newRow("the first of two") << QList{http(u"a"_s), http(u"b"_s)} << http(u"a"_s);
    QTest::newRow("past one that only caches") << QList{caching, http(u"b"_s)} << http(u"b"_s);
    QTest::newRow("none") << QList{none} << none;
    QTest::newRow("an empty list") << QList<QNetworkProxy>() << none;
}

void tst_ProxyFinder::takesTheSystemsFirstThatCanTunnel()
{
    QFETCH(const QList<QNetworkProxy>, named);
    QFETCH(const QNetworkProxy, taken);
    ProxyFinder finder({}, {}, naming(named));
    QCOMPARE(found(finder), taken);
}

/// A PAC file that has to be fetched would freeze the window.
void tst_ProxyFinder::asksTheSystemOnAnotherThread()
{
    QSemaphore answer;
    std::atomic<QThread *> asked = nullptr;
    ProxyFinder finder({}, {}, [&](const QUrl &) {
        asked = QThread::currentThread();
        answer.acquire();
        return QList{http(u"a"_s)};
    });
    auto release = qScopeGuard([&answer] { answer.release(); });

    const QFuture<Found> future = finder.find(gateway);
    QTRY_VERIFY(asked != nullptr);
    QVERIFY(asked != QThread::currentThread());
    QVERIFY(!future.isFinished());
    release.dismiss();
    answer.release();
    QCOMPARE(*await(future), http(u"a"_s));
}

void tst_ProxyFinder::asksOnceForManyMessages()
{
    QSemaphore answer;
    std::atomic<int> asked = 0;
    ProxyFinder finder({}, {}, [&](const QUrl &) {
        ++asked;
        answer.acquire();
        return QList{http(u"a"_s)};
    });
    QList<QFuture<Found>> futures;
    for (int message = 0; message < 100; ++message)
        futures.append(finder.find(gateway));
    answer.release(100);
    for (const QFuture<Found> &future : futures)
        QCOMPARE(*await(future), http(u"a"_s));
    QCOMPARE(asked.load(), 1);
}

void tst_ProxyFinder::asksAgainAfterAnAnswer()
{
    std::atomic<int> asked = 0;
    ProxyFinder finder(
        {}, {}, [&asked](const QUrl &) { return QList{http(QString::number(++asked))}; });
    QCOMPARE(found(finder), http(u"1"_s));
    QTRY_VERIFY(found(finder) != http(u"1"_s));
}

void tst_ProxyFinder::waitsForTheSystemOnlySoLong()
{
    const auto answer = std::make_shared<QSemaphore>();
    const auto asked = std::make_shared<std::atomic<int>>(0);
    const auto release = qScopeGuard([answer] { answer->release(); });
    ProxyFinder finder({}, {}, [answer, asked](const QUrl &) {
        ++*asked;
        answer->acquire();
        return QList{http(u"a"_s)};
    });
    finder.setPatience(100ms);
    const ProxyError late{.kind = ProxyError::Kind::TooLate, .waited = 100ms};
    QCOMPARE(await(finder.find(gateway)), Found(failure(late)));
    QCOMPARE(await(finder.find(gateway)), Found(failure(late)));
    QCOMPARE(asked->load(), 1);

    finder.setPatience(10s);
    answer->release();
    QCOMPARE(found(finder), http(u"a"_s));
}

/// Neither a closed window nor the terminal program may stay for a PAC file that never comes.
void tst_ProxyFinder::endsWhileTheSystemHangs()
{
    const auto asked = std::make_shared<QSemaphore>();
    const auto answer = std::make_shared<QSemaphore>();
    const auto answered = std::make_shared<QSemaphore>();
    auto finder = std::make_unique<ProxyFinder>(
        ProxySettings{}, ProxyPassword(), [asked, answer, answered](const QUrl &) {
            asked->release();
            answer->tryAcquire(1, 5000);
            answered->release();
            return QList{http(u"a"_s)};
        });
    const QFuture<Found> future = finder->find(gateway);
    QVERIFY(asked->tryAcquire(1, 5000));

    QElapsedTimer ending;
    ending.start();
    finder.reset();
    QCOMPARE_LT(ending.elapsed(), 1000);
    QVERIFY(future.isFinished());
    QVERIFY(future.isCanceled());

    // What is answered now, nobody hears: it must do no harm.
    answer->release();
    QVERIFY(answered->tryAcquire(1, 5000));
}

void tst_ProxyFinder::tellsTheSystemNothingOfTheMessage()
{
    QSemaphore told;
    QUrl asked;
    ProxyFinder finder({}, {}, [&](const QUrl &url) {
        asked = url;
        told.release();
        return QList<QNetworkProxy>();
    });
    QCOMPARE(found(finder), QNetworkProxy(QNetworkProxy::NoProxy));
    told.acquire();
    QCOMPARE(asked, QUrl(u"https://yun.tim.qq.com/"_s));
}

void tst_ProxyFinder::readsTheEnvironmentAsTheSystems()
{
    const QByteArray before = qgetenv("https_proxy");
    const auto restore = qScopeGuard([before] {
        if (before.isNull())
            qunsetenv("https_proxy");
        else
            qputenv("https_proxy", before);
    });
    qputenv("https_proxy", "http://staff:secret@proxy.corp:3128"_ba);
    ProxyFinder finder;
    const QNetworkProxy proxy = found(finder);
    QCOMPARE(proxy.type(), QNetworkProxy::HttpProxy);
    QCOMPARE(proxy.hostName(), u"proxy.corp"_s);
    QCOMPARE(proxy.port(), quint16{3128});
    QCOMPARE(proxy.user(), u"staff"_s);
    QCOMPARE(proxy.password(), u"secret"_s);
}

void tst_ProxyFinder::goesStraightToThisComputer_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("by its name") << QUrl(u"https://localhost:8443/"_s);
    QTest::newRow("by its address") << QUrl(u"http://127.0.0.1:8080/x"_s);
    QTest::newRow("by its address of IPv6") << QUrl(u"https://[::1]/"_s);
}

void tst_ProxyFinder::goesStraightToThisComputer()
{
    QFETCH(const QUrl, url);
    ProxyFinder bySystem({}, {}, naming({http(u"a"_s)}));
    QCOMPARE(found(bySystem, url), QNetworkProxy(QNetworkProxy::NoProxy));
    ProxyFinder byHand(manual());
    QCOMPARE(found(byHand, url), QNetworkProxy(QNetworkProxy::NoProxy));
}

void tst_ProxyFinder::goesStraightWhereTold()
{
    ProxyFinder finder({.mode = Mode::None}, {}, naming({http(u"a"_s)}));
    QCOMPARE(found(finder), QNetworkProxy(QNetworkProxy::NoProxy));
}

void tst_ProxyFinder::goesThroughTheManualProxy()
{
    ProxyFinder finder(manual(), {}, naming({http(u"a"_s)}));
    QCOMPARE(found(finder), QNetworkProxy(QNetworkProxy::HttpProxy, u"manual.corp"_s, 3128));

    ProxySettings socks = manual();
    socks.address.kind = Kind::Socks5;
    socks.user = u"staff"_s;
    ProxyFinder withLogin(socks, [](const QString & /*entry*/) {
        return readyFuture(Result<AppKey, KeyError>(AppKey(u"secret"_s)));
    });
    QCOMPARE(
        found(withLogin),
        QNetworkProxy(QNetworkProxy::Socks5Proxy, u"manual.corp"_s, 3128, u"staff"_s, u"secret"_s));
}

/// Whoever changes the settings gets no other proxy's password.
void tst_ProxyFinder::asksForThePasswordOfThisProxyAndUserAlone()
{
    ProxySettings own = manual();
    own.user = u"staff"_s;
    QList<ProxySettings> others(4, own);
    others[0].address.host = u"elsewhere.example"_s;
    others[1].address.port = 8080;
    others[2].address.kind = Kind::Socks5;
    others[3].user = u"guest"_s;
    const auto password = [entry = proxyPasswordEntry(own)](const QString &asked) {
        using Answer = Result<AppKey, KeyError>;
        return readyFuture(asked == entry ? Answer(AppKey(u"secret"_s))
                                          : Answer(failure(KeyError{})));
    };

    ProxyFinder finder(own, password);
    QCOMPARE(found(finder).password(), u"secret"_s);
    for (const ProxySettings &other : others) {
        finder.use(other);
        const Found answer = await(finder.find(gateway));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ProxyError::Kind::NoPassword);
    }
}

void tst_ProxyFinder::wantsAnAddressOfAManualProxy()
{
    for (const ProxyAddress &address :
         {ProxyAddress{}, ProxyAddress{.host = u"a"_s}, ProxyAddress{.port = 80}}) {
        ProxyFinder finder({.mode = Mode::Manual, .address = address});
        const Found answer = await(finder.find(gateway));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ProxyError::Kind::NotSet);
    }
}

void tst_ProxyFinder::followsTheSettings()
{
    ProxyFinder finder({}, {}, naming({http(u"a"_s)}));
    QCOMPARE(found(finder).hostName(), u"a"_s);
    finder.use(manual());
    QCOMPARE(found(finder).hostName(), u"manual.corp"_s);
    QCOMPARE(finder.settings(), manual());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_ProxyFinder)
#include "tst_proxyfinder.moc"
