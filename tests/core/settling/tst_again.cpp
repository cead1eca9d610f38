// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settling/again.h"
#include "tests/support/claimtest.h"
#include "tests/support/samples.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_Again final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameMessage();
    void goesWithTheSignatureItHad();
    void goesToANumberOfUnusualLength();
    void goesThroughAnAccountOfItsApplication_data();
    void goesThroughAnAccountOfItsApplication();
    void isRefusedWithoutSuchAnAccount();
    void isRefusedWhereItCannotBeTheSame_data();
    void isRefusedWhereItCannotBeTheSame();
};

namespace {

constexpr quint32 application = 1400000001;

NewRecord record()
{
    return {.account = u"Support"_s,
            .sdkAppId = application,
            .tel = u"+442070313000"_s,
            .templateId = 20,
            .parameters = {u"1234"_s, u" two\nlines "_s},
            .signature = u"腾讯云"_s,
            .ext = u"ticket 7"_s,
            .extend = u"01"_s};
}

Account account(const QString &name, const QString &sdkAppId = u"1400000001"_s)
{
    return {.name = name,
            .sdkAppId = SdkAppId::parse(sdkAppId).value(),
            .defaultSignature = u"Another"_s};
}

} // namespace

void tst_Again::isTheSameMessage()
{
    const auto again = messageAgain(record(), {account(u"Support"_s)});
    QVERIFY(again.has_value());
    QCOMPARE(again->message.to().e164(), record().tel);
    QCOMPARE(again->message.templateId().value(), record().templateId);
    QCOMPARE(again->message.parameters(), record().parameters);
    QCOMPARE(again->message.signature(), record().signature);
    QCOMPARE(again->message.ext(), record().ext);
    QCOMPARE(again->message.extend(), record().extend);
}

void tst_Again::goesWithTheSignatureItHad()
{
    NewRecord unsigned_ = record();
    unsigned_.signature.clear();
    const auto again = messageAgain(unsigned_, {account(u"Support"_s)});
    QVERIFY(again.has_value());
    QCOMPARE(again->message.signature(), QString());
    QCOMPARE(again->account.defaultSignature, QString()); // Or it would get another.
}

void tst_Again::goesToANumberOfUnusualLength()
{
    NewRecord odd = record();
    odd.tel = u"+1650253000"_s;
    QVERIFY(messageAgain(odd, {account(u"Support"_s)}).has_value());
}

void tst_Again::goesThroughAnAccountOfItsApplication_data()
{
    QTest::addColumn<QList<Account>>("accounts");
    QTest::addColumn<QString>("name");

    QTest::newRow("the one it went through, though another comes first")
        << QList<Account>{account(u"Other"_s), account(u"support"_s)} << u"support"_s;
    QTest::newRow("another of the application, where that is gone")
        << QList<Account>{account(u"Third"_s, u"1400000003"_s), account(u"Other"_s)} << u"Other"_s;
    QTest::newRow("not one that has its name alone")
        << QList<Account>{account(u"Support"_s, u"1400000003"_s), account(u"Other"_s)}
        << u"Other"_s;
}

void tst_Again::goesThroughAnAccountOfItsApplication()
{
    QFETCH(const QList<Account>, accounts);
    QFETCH(const QString, name);
    const auto again = messageAgain(record(), accounts);
    QVERIFY(again.has_value());
    QCOMPARE(again->account.name, name);
}

void tst_Again::isRefusedWithoutSuchAnAccount()
{
    Account sandbox = account(u"Sandbox"_s);
    sandbox.isSandbox = true;
    for (const QList<Account> &accounts :
         {QList<Account>{}, {account(u"Support"_s, u"1400000003"_s)}, {sandbox}}) {
        const auto again = messageAgain(record(), accounts);
        QVERIFY(!again.has_value());
        QCOMPARE(again.error(), AgainProblem::AccountGone);
    }
}

void tst_Again::isRefusedWhereItCannotBeTheSame_data()
{
    QTest::addColumn<NewRecord>("message");

    NewRecord broken = record();
    broken.tel = u"+"_s;
    QTest::newRow("its number is none") << broken;
    broken = record();
    broken.templateId = 0;
    QTest::newRow("its template is none") << broken;
    broken = record();
    broken.signature = u"【腾讯云】"_s;
    QTest::newRow("its signature would lose its brackets") << broken;
}

void tst_Again::isRefusedWhereItCannotBeTheSame()
{
    QFETCH(const NewRecord, message);
    const auto again = messageAgain(message, {account(u"Support"_s)});
    QVERIFY(!again.has_value());
    QCOMPARE(again.error(), AgainProblem::NotTheSame);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Again)
#include "tst_again.moc"
