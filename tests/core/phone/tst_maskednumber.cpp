// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/maskednumber.h"
#include "tests/support/claimtest.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_MaskedNumber final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void hidesTheMiddle_data();
    void hidesTheMiddle();
};

void tst_MaskedNumber::hidesTheMiddle_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("masked");
    QTest::newRow("thirteen digits") << u"+8613711112222"_s << u"+86137****2222"_s;
    QTest::newRow("fifteen digits") << u"+861371111222233"_s << u"+86137****2233"_s;
    QTest::newRow("eleven digits") << u"+16502530000"_s << u"+165****0000"_s;
    QTest::newRow("nine digits") << u"+290512345"_s << u"+2****2345"_s;
    QTest::newRow("eight digits") << u"+29051234"_s << u"+****1234"_s;
    QTest::newRow("seven digits") << u"+2905123"_s << u"+****123"_s;
    QTest::newRow("four digits") << u"+2905"_s << u"+****"_s;
    QTest::newRow("nothing") << QString() << u"****"_s;
    QTest::newRow("as people write it") << u"+86 137-1111-2222"_s << u"+86137****2222"_s;
    QTest::newRow("national") << u"13711112222"_s << u"137****2222"_s;
}

void tst_MaskedNumber::hidesTheMiddle()
{
    QFETCH(const QString, number);
    QTEST(maskedNumber(number), "masked");
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_MaskedNumber)
#include "tst_maskednumber.moc"
