// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandboxreplies.h"
#include "tests/support/claimtest.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

/// The replies themselves are compared, field by field, in tst_sandboxservice and
/// tst_sandboxlookups.
class tst_SandboxReplies final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void masksDigits_data();
    void masksDigits();
};

void tst_SandboxReplies::masksDigits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    QTest::newRow("Tencent's example")
        << u"【腾讯科技】测试验证码1234"_s << u"【腾讯科技】测试验证码1**4"_s;
    QTest::newRow("two digits stay") << u"12 and 3"_s << u"12 and 3"_s;
    QTest::newRow("each run by itself") << u"123-45678"_s << u"1*3-4***8"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void tst_SandboxReplies::masksDigits()
{
    QFETCH(const QString, text);
    QTEST(maskedDigits(text), "masked");
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_SandboxReplies)
#include "tst_sandboxreplies.moc"
