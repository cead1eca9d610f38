// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/signer.h"
#include "tests/support/claimtest.h"
#include "tests/support/samples.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_Signer final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void signsLikeThePublishedVectors_data();
    void signsLikeThePublishedVectors();
    void signsThePlusAsItIs();
    void makesTenDigitsOfRandom();
    void neverRepeatsARandom();
};

namespace {
const SigningMoment publishedMoment{.random = "7226249334", .time = 1457336869};
} // namespace

void tst_Signer::signsLikeThePublishedVectors_data()
{
    QTest::addColumn<QByteArray>("actual");
    QTest::addColumn<QByteArray>("published");

    const AppKey key = samples::publishedKey();
    QTest::newRow("tel, as the text variant of sendisms documents it")
        << signTel(key, publishedMoment, u"+8613788888888"_s)
        << "f272b136949f9e6faa5fae01cfc240caf5e6d89f2e18e8d47adf3d87ea0715fb"_ba;
    QTest::newRow("tel of the specification's example number")
        << signTel(key, publishedMoment, u"+8613711112222"_s)
        << "bbdf4a186050258cab2ec766ad77f7d7b959ae12c28d1057baedb537c304f347"_ba;
    QTest::newRow("mobile, as sendsms documents it")
        << signMobile(key, publishedMoment, u"13788888888"_s)
        << "ecab4881ee80ad3d76bb1da68387428ca752eb885e52621a3129dcf4d9bc4fd4"_ba;
    QTest::newRow("several mobiles, as sendmultisms2 documents them")
        << signMobile(key, publishedMoment, u"13788888888,13788888889"_s)
        << "be66bb4aeb54701ed0637d0996a0b75111d5b8eda9b3a71bdc579a3d26f3edfb"_ba;
    QTest::newRow("no number, as pullstatus documents it")
        << signPlain(key, publishedMoment)
        << "c13e54f047ed75e821e698730c72d030dc30e5b510b3f8a0fb6fb7605283d7df"_ba;
}

void tst_Signer::signsLikeThePublishedVectors()
{
    QFETCH(const QByteArray, actual);
    QFETCH(const QByteArray, published);
    QCOMPARE(actual, published);
}

void tst_Signer::signsThePlusAsItIs()
{
    // What a client that percent-encodes the number computes; the gateway answers it with 1001.
    const QByteArray encoded
        = "1c3c9cd0803483d2287aef1ee0e95f0329308b0089ee581ed52968f18e79049c"_ba;
    const AppKey key = samples::publishedKey();
    QCOMPARE_NE(signTel(key, publishedMoment, u"+8613788888888"_s), encoded);
    QCOMPARE(signTel(key, publishedMoment, u"%2B8613788888888"_s), encoded);
}

void tst_Signer::makesTenDigitsOfRandom()
{
    for (int i = 0; i < 1000; ++i) {
        const QByteArray random = freshRandom();
        QCOMPARE(random.size(), 10);
        bool isNumber = false;
        QCOMPARE_GE(random.toULongLong(&isNumber), 1'000'000'000ULL);
        QVERIFY(isNumber);
    }
}

void tst_Signer::neverRepeatsARandom()
{
    // 1,000 draws out of nine thousand million: a repeat has a chance of 1 in 18,000.
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(freshRandom());
    QCOMPARE_GE(seen.size(), 999);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Signer)
#include "tst_signer.moc"
