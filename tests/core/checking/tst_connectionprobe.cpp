// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checking/connectionprobe.h"
#include "tests/support/claimtest.h"
#include "tests/support/fakeclock.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>

#include <atomic>
#include <tuple>

#ifdef Q_OS_LINUX
#include <netdb.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

/// A name server that answers when it is let, or in half a minute, and then knows no name.
struct SlowNames
{
    QSemaphore answer;
    std::atomic<int> asked = 0;
};

SlowNames &slowNames()
{
    static SlowNames names;
    return names;
}

} // namespace

} // namespace smsdesk

#ifdef Q_OS_LINUX
/// Takes the place of the C library's, which Qt calls on a thread of its own.
int getaddrinfo(const char * /*name*/,
                const char * /*service*/,
                const addrinfo * /*hints*/,
                addrinfo ** /*found*/)
{
    ++smsdesk::slowNames().asked;
    std::ignore = smsdesk::slowNames().answer.tryAcquire(1, 30'000);
    return EAI_NONAME;
}
#endif

namespace smsdesk {

class tst_ConnectionProbe final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void doesNotCallANameUnknownThatIsStillLookedUp();
    void tellsThatTheProxysNameIsUnknown();

private:
    static void start(ConnectionProbe &probe, std::chrono::milliseconds patience);

    FakeClock m_clock;
    TlsLoader m_loader;
};

void tst_ConnectionProbe::init()
{
    ClaimTest::init();
#ifndef Q_OS_LINUX
    QSKIP("only here can the look-up of names be slowed down");
#endif
    slowNames().asked = 0;
}

void tst_ConnectionProbe::start(ConnectionProbe &probe, std::chrono::milliseconds patience)
{
    probe.start(QUrl(u"https://elsewhere.example"_s),
                QNetworkProxy(QNetworkProxy::HttpProxy, u"proxy.invalid"_s, 8080),
                {.connectTimeout = patience, .totalTimeout = patience});
}

void tst_ConnectionProbe::doesNotCallANameUnknownThatIsStillLookedUp()
{
    const auto release = qScopeGuard([] { slowNames().answer.release(); });
    ConnectionProbe probe(m_clock, m_loader);
    const QSignalSpy ended(&probe, &ConnectionProbe::ended);
    start(probe, 100ms);

    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(probe.way().failure);
    QCOMPARE(probe.way().failure->reason, Reason::ProxyFailed);
    QTRY_COMPARE(slowNames().asked.load(), 1);
}

void tst_ConnectionProbe::tellsThatTheProxysNameIsUnknown()
{
    ConnectionProbe probe(m_clock, m_loader);
    const QSignalSpy ended(&probe, &ConnectionProbe::ended);
    start(probe, 10s);
    QTRY_COMPARE(slowNames().asked.load(), 1);
    slowNames().answer.release();

    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(probe.way().failure);
    QCOMPARE(probe.way().failure->reason, Reason::ProxyNotFound);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_ConnectionProbe)
#include "tst_connectionprobe.moc"
