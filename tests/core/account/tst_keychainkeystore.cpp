// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/keychainerror.h"
#include "core/account/keychainkeystore.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"

#include <QLocalServer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = smsdesk::KeyError::Kind;

namespace smsdesk {

/// Runs against a session bus that is not there, or that never answers: the same on every computer,
/// and never near anybody's real keychain.
class tst_KeychainKeyStore : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void understandsErrors_data();
    void understandsErrors();
    void saysThereIsNoKeychain();
    void keepsNothingItself();
    void givesUpOnAKeychainThatDoesNotAnswer();
    void cancelsWhatIsAwaitedWhenItGoes();

private:
    QTemporaryDir m_folder;
};

void tst_KeychainKeyStore::initTestCase()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    QSKIP("These systems always have a keychain, and it is the user's.");
#endif
    const QString nowhere = u"unix:path="_s + m_folder.filePath(u"nobody"_s);
    QVERIFY(qputenv("DBUS_SESSION_BUS_ADDRESS", nowhere.toUtf8()));
    QVERIFY(qunsetenv("XDG_CURRENT_DESKTOP"));
}

void tst_KeychainKeyStore::understandsErrors_data()
{
    QTest::addColumn<QKeychain::Error>("error");
    QTest::addColumn<Kind>("kind");

    QTest::newRow("no entry") << QKeychain::EntryNotFound << Kind::NotFound;
    QTest::newRow("refused by the user") << QKeychain::AccessDeniedByUser << Kind::Denied;
    QTest::newRow("locked") << QKeychain::AccessDenied << Kind::Locked;
    QTest::newRow("no backend") << QKeychain::NoBackendAvailable << Kind::NoKeychain;
    QTest::newRow("not built in") << QKeychain::NotImplemented << Kind::NoKeychain;
    QTest::newRow("anything else, which on Linux is no keychain")
        << QKeychain::OtherError << Kind::NoKeychain;
    QTest::newRow("an entry that stays") << QKeychain::CouldNotDeleteEntry << Kind::Failed;
}

void tst_KeychainKeyStore::understandsErrors()
{
    QFETCH(const QKeychain::Error, error);
    QFETCH(const Kind, kind);
    QCOMPARE(keyErrorOf(error, u"why"_s), (KeyError{kind, u"why"_s}));
}

void tst_KeychainKeyStore::saysThereIsNoKeychain()
{
    KeychainKeyStore store(u"SMS Desk test"_s);
    const auto read = await(store.read(u"Work"_s));
    QCOMPARE(read.error().kind, Kind::NoKeychain);
    QVERIFY(!read.error().detail.isEmpty());
}

void tst_KeychainKeyStore::keepsNothingItself()
{
    KeychainKeyStore store(u"SMS Desk test"_s);
    const auto written = await(store.write(u"Work"_s, AppKey(u"secret"_s)));
    QCOMPARE(written.error().kind, Kind::NoKeychain);
    QVERIFY(!written.error().detail.isEmpty());
    QCOMPARE(await(store.read(u"Work"_s)).error().kind, Kind::NoKeychain);
    QVERIFY(!store.isForThisRunOnly(u"Work"_s));
    // Whether a keychain still holds one cannot be told.
    QCOMPARE(await(store.remove(u"Work"_s)).error().kind, Kind::NoKeychain);
}

void tst_KeychainKeyStore::givesUpOnAKeychainThatDoesNotAnswer()
{
    QLocalServer silent;
    QVERIFY(silent.listen(m_folder.filePath(u"silent"_s)));
    const QByteArray before = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    QVERIFY(qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + silent.fullServerName().toUtf8()));

    KeychainKeyStore store(u"SMS Desk test"_s, 50ms);
    const auto written = await(store.write(u"Work"_s, AppKey(u"secret"_s)));
    QVERIFY(qputenv("DBUS_SESSION_BUS_ADDRESS", before));

    QCOMPARE(written.error(), (KeyError{Kind::NoKeychain, {}}));
}

void tst_KeychainKeyStore::cancelsWhatIsAwaitedWhenItGoes()
{
    QFuture<Result<AppKey, KeyError>> read;
    {
        KeychainKeyStore store(u"SMS Desk test"_s);
        read = store.read(u"Work"_s);
    }
    QTRY_VERIFY(read.isFinished());
    QVERIFY(read.isCanceled());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_KeychainKeyStore)
#include "tst_keychainkeystore.moc"
