// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settling/evidence.h"
#include "tests/support/claimtest.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_Evidence final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItWasKept();
    void readsWhatEarlierVersionsKept();
    void readsNothingFromWhatIsNone_data();
    void readsNothingFromWhatIsNone();
    void aMomentThatCannotBeKeptIsNone_data();
    void aMomentThatCannotBeKeptIsNone();
};

void tst_Evidence::isReadAsItWasKept()
{
    const QDateTime noon({2026, 3, 1}, {12, 0}, Qt::UTC);
    const Evidence evidence{.from = noon.addSecs(-600),
                            .to = noon.addSecs(900),
                            .certainFrom = noon.addMSecs(720'001),
                            .answers = {{.operation = u"querysms4mobile"_s,
                                         .httpStatus = 200,
                                         .body = R"({"result":1030,"errmsg":"不支持该请求"})"},
                                        {.operation = u"pullstatus4mobile"_s,
                                         .reason = Reason::ConnectionBroken,
                                         .detail = u"Connection \"closed\""_s}}};

    QVERIFY(evidenceFromJson(toJson(evidence)) == evidence);
}

void tst_Evidence::readsWhatEarlierVersionsKept()
{
    const Evidence evidence = evidenceFromJson(
        R"({"answers":[{"body":"{}","detail":"","httpStatus":200,"operation":"querysms4mobile",
            "reason":0}],"from":"2026-03-01T11:50:00.000Z","to":"2026-03-01T12:15:00.000Z"})");

    QCOMPARE(evidence.from, QDateTime({2026, 3, 1}, {11, 50}, Qt::UTC));
    QCOMPARE(evidence.to, QDateTime({2026, 3, 1}, {12, 15}, Qt::UTC));
    QVERIFY(!evidence.certainFrom.isValid());
    QCOMPARE(evidence.answers.size(), 1);
    QCOMPARE(evidence.answers.constFirst().body, "{}"_ba);
}

void tst_Evidence::readsNothingFromWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half of it") << R"({"answers":[{"body":"{}")"_ba;
    QTest::newRow("a list") << "[]"_ba;
    QTest::newRow("fields of other types") << R"({"from":1,"to":[],"answers":{}})"_ba;
}

void tst_Evidence::readsNothingFromWhatIsNone()
{
    QFETCH(const QByteArray, json);

    QVERIFY(evidenceFromJson(json) == Evidence{});
}

void tst_Evidence::aMomentThatCannotBeKeptIsNone_data()
{
    QTest::addColumn<QByteArray>("moment");

    QTest::newRow("a day that no year has") << "2026-02-30T12:00:00.000Z"_ba;
    QTest::newRow("beyond the last year that can be written") << "9999-12-31T23:00:00.000-02:00"_ba;
    QTest::newRow("before the first") << "0000-01-01T00:00:00.000Z"_ba;
}

void tst_Evidence::aMomentThatCannotBeKeptIsNone()
{
    QFETCH(const QByteArray, moment);

    QVERIFY(evidenceFromJson(R"({"from":")" + moment + "\"}") == Evidence{});
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Evidence)
#include "tst_evidence.moc"
