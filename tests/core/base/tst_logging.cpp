// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"
#include "tests/support/claimtest.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_Logging final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void isQuietButForWarnings();
    void heedsRules();
    void addressesLoseWhatIsSecret();
};

void tst_Logging::isQuietButForWarnings()
{
    using Category = const QLoggingCategory &(*)();
    const QList<Category> all{logging::accounts,
                              logging::files,
                              logging::gateway,
                              logging::journal,
                              logging::keys,
                              logging::network,
                              logging::sandbox,
                              logging::sending,
                              logging::settling,
                              logging::ui};
    for (const Category category : all) {
        QVERIFY2(QByteArray(category().categoryName()).startsWith("smsdesk."),
                 category().categoryName());
        QVERIFY(!category().isDebugEnabled());
        QVERIFY(!category().isInfoEnabled());
        QVERIFY(category().isWarningEnabled());
    }
}

void tst_Logging::heedsRules()
{
    QLoggingCategory::setFilterRules(u"smsdesk.journal.info=true"_s);
    QVERIFY(logging::journal().isInfoEnabled());
    QVERIFY(!logging::sending().isInfoEnabled());
    QLoggingCategory::setFilterRules({});
    QVERIFY(!logging::journal().isInfoEnabled());
}

void tst_Logging::addressesLoseWhatIsSecret()
{
    const QUrl url(u"https://me:secret@yun.tim.qq.com:8443/v5/tlssmssvr/sendisms?sdkappid=1&"
                   "random=7226249334#x"_s);
    QCOMPARE(logging::withoutSecrets(url), u"https://yun.tim.qq.com:8443/v5/tlssmssvr/sendisms"_s);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Logging)
#include "tst_logging.moc"
