// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/keystore.h"
#include "core/account/memorykeystore.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"

using namespace Qt::StringLiterals;
using Kind = smsdesk::KeyError::Kind;

namespace smsdesk {

class tst_KeyStore : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAndForgetsInMemory();
    void keepsInMemoryWhatNoKeychainTakes();
    void keepsNothingWhereAccessIsDenied();
};

void tst_KeyStore::keepsAndForgetsInMemory()
{
    MemoryKeyStore keys;
    QCOMPARE(await(keys.read(u"Work"_s)).error().kind, Kind::NotFound);
    QVERIFY(await(keys.write(u"Work"_s, AppKey(u"secret"_s))).has_value());
    QCOMPARE(await(keys.read(u"Work"_s)).value().bytes(), QByteArray("secret"));
    QVERIFY(!keys.isForThisRunOnly(u"Work"_s));
    QVERIFY(await(keys.remove(u"Work"_s)).has_value());
    QVERIFY(await(keys.remove(u"Work"_s)).has_value());
    QVERIFY(!keys.contains(u"Work"_s));
}

void tst_KeyStore::keepsInMemoryWhatNoKeychainTakes()
{
    MemoryKeyStore keys;
    keys.setFault(KeyError{Kind::NoKeychain, u"no bus"_s});
    QCOMPARE(await(keys.write(u"Work"_s, AppKey(u"secret"_s))).error(),
             (KeyError{Kind::NoKeychain, u"no bus"_s}));
    QVERIFY(await(keys.read(u"Work"_s)).has_value());
    QVERIFY(keys.isForThisRunOnly(u"Work"_s));
    QVERIFY(!keys.isForThisRunOnly(u"Home"_s));
    QVERIFY(await(keys.remove(u"Work"_s)).has_value());
    QVERIFY(!keys.isForThisRunOnly(u"Work"_s));
    QCOMPARE(await(keys.read(u"Work"_s)).error().kind, Kind::NoKeychain);
}

void tst_KeyStore::keepsNothingWhereAccessIsDenied()
{
    MemoryKeyStore keys;
    keys.setFault(KeyError{Kind::Denied, {}});
    QCOMPARE(await(keys.write(u"Work"_s, AppKey(u"secret"_s))).error().kind, Kind::Denied);
    QVERIFY(!keys.contains(u"Work"_s));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_KeyStore)
#include "tst_keystore.moc"
