// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "tests/ui/compose/composedesk.h"
#include "ui/compose/accountfield.h"
#include "ui/compose/billquestion.h"
#include "ui/compose/repeatquestion.h"

#include <QAction>
#include <QLabel>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// For those who want it so, Send asks before each message that is billed.
class tst_BillQuestion final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksNothingUnlessWished();
    void asksNothingOfTheSandbox();
    void namesWhatIsSent();
    void sendsOnceWhenSaidSo();
    void sendsNothingUnlessSaidSo_data();
    void sendsNothingUnlessSaidSo();
    void nothingElseIsSentWhileItIsOpen();
    void keyThatIsStillHeldAnswersNothing();
    void repeatIsAskedAboutAsWell();
    void speaksChineseAtOnce();

private:
    /// A message for a real account, and Send pressed.
    void ask();
    void press(const char *button) const;

    std::unique_ptr<Desk> m_desk;
    QPointer<BillQuestion> m_question;
};

void tst_BillQuestion::init()
{
    ClaimTest::init();
    m_desk = std::make_unique<Desk>();
    m_desk->language.use(u"en"_s);
    m_desk->addAccount(u"Support"_s);
    auto account = m_desk->accounts.findStored(u"Support"_s);
    // Else it would be rejected, and the next one no repeat.
    account->sdkAppId = m_desk->gateway.sdkAppId();
    account->defaultSignature = m_desk->gateway.account().defaultSignature;
    QVERIFY(m_desk->accounts.put(*account, account->name));
    QVERIFY(await(m_desk->keys.write(account->keyEntry(), m_desk->gateway.appKey())));
    m_desk->settings.set(settings::asksBeforeEach, true);
    m_desk->settings.set(settings::account, u"Support"_s);
    m_desk->open();
    m_desk->page->setDraft(validDraft());
}

void tst_BillQuestion::ask()
{
    QTest::mouseClick(m_desk->sendButton(), Qt::LeftButton);
    m_question = m_desk->page->findChild<BillQuestion *>();
    QVERIFY(m_question);
    QVERIFY(QTest::qWaitForWindowActive(m_question));
}

void tst_BillQuestion::press(const char *button) const
{
    QTest::mouseClick(m_question->findChild<QPushButton *>(QLatin1StringView(button)),
                      Qt::LeftButton);
}

void tst_BillQuestion::asksNothingUnlessWished()
{
    m_desk->settings.set(settings::asksBeforeEach, false);
    QTest::mouseClick(m_desk->sendButton(), Qt::LeftButton);
    QVERIFY(!m_desk->page->findChild<BillQuestion *>());
    QTRY_COMPARE(m_desk->rows(), 1);
    m_desk->settle();
}

void tst_BillQuestion::asksNothingOfTheSandbox()
{
    m_desk->page->accountField().choose(m_desk->gateway.account().name);
    QTest::mouseClick(m_desk->sendButton(), Qt::LeftButton);
    QVERIFY(!m_desk->page->findChild<BillQuestion *>());
    QTRY_COMPARE(m_desk->rows(), 1);
    m_desk->settle();
}

void tst_BillQuestion::namesWhatIsSent()
{
    ask();
    QCOMPARE(m_question->findChild<QLabel *>(u"headlineLabel"_s)->text(),
             u"Send this message to +1 650-253-0000?"_s);
    const QString words = m_question->findChild<QLabel *>(u"sentencesLabel"_s)->text();
    for (const QString &part : {u"Template: 20"_s, u"482913"_s, u"Account: Support"_s, u"billed"_s})
        QVERIFY2(words.contains(part), qPrintable(words));
    QVERIFY(m_question->accessibleDescription().contains(u"Account: Support"_s));
    QCOMPARE(m_desk->rows(), 0);
}

void tst_BillQuestion::sendsOnceWhenSaidSo()
{
    // Nothing else holds a second message back.
    m_desk->accounts.setRepeatWindow(std::chrono::minutes(0));
    ask();
    auto *const send = m_question->findChild<QPushButton *>(u"sendPushButton"_s);
    send->setFocus();
    QTest::keyClick(send, Qt::Key_Space);
    if (m_question) // Pressed twice, before it has gone.
        QTest::keyClick(send, Qt::Key_Space);
    QTRY_COMPARE(m_desk->rows(), 1);
    m_desk->settle();
    QTRY_VERIFY(!m_question);
    QCOMPARE(m_desk->rows(), 1);
    QVERIFY(m_desk->edit(u"recipient"_s)->text().isEmpty());
}

void tst_BillQuestion::sendsNothingUnlessSaidSo_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Escape") << int{Qt::Key_Escape};
    QTest::newRow("Return, which may have been meant for Send") << int{Qt::Key_Return};
    QTest::newRow("Enter") << int{Qt::Key_Enter};
}

void tst_BillQuestion::sendsNothingUnlessSaidSo()
{
    QFETCH(const int, key);
    ask();
    QTest::keyClick(m_question, static_cast<Qt::Key>(key));
    QTRY_VERIFY(!m_question);
    QCOMPARE(m_desk->rows(), 0);
    QCOMPARE(m_desk->page->draft().recipient, validDraft().recipient);
    QCOMPARE(m_desk->status(), u"Not sent: what you typed is still here."_s);
    QVERIFY(m_desk->sendButton()->isEnabled());
}

void tst_BillQuestion::nothingElseIsSentWhileItIsOpen()
{
    ask();
    auto *const action = m_desk->find<QAction>(u"sendAction"_s);
    QVERIFY(!action->isEnabled());
    action->trigger();
    QTest::keyClick(m_question, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk->page->findChildren<BillQuestion *>().size(), 1);
    QCOMPARE(m_desk->rows(), 0);
}

void tst_BillQuestion::keyThatIsStillHeldAnswersNothing()
{
    ask();
    auto *const send = m_question->findChild<QPushButton *>(u"sendPushButton"_s);
    send->setFocus();
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
    QCoreApplication::sendEvent(send, &held);
    QVERIFY(m_question && m_question->isVisible());
    QCOMPARE(m_desk->rows(), 0);
}

void tst_BillQuestion::repeatIsAskedAboutAsWell()
{
    ask();
    press("sendPushButton");
    QTRY_COMPARE(m_desk->rows(), 1);
    m_desk->settle();
    QTRY_VERIFY(!m_question);

    m_desk->page->setDraft(validDraft());
    ask();
    press("sendPushButton");
    QTRY_VERIFY(m_desk->page->findChild<RepeatQuestion *>());
    QCOMPARE(m_desk->rows(), 1);
    auto *const again = m_desk->page->findChild<RepeatQuestion *>();
    QTest::mouseClick(again->findChild<QPushButton *>(u"sendAgainPushButton"_s), Qt::LeftButton);
    QTRY_COMPARE(m_desk->rows(), 2); // Without a third question.
    m_desk->settle();
}

void tst_BillQuestion::speaksChineseAtOnce()
{
    ask();
    m_desk->language.use(u"zh_CN"_s);
    QTRY_COMPARE(m_question->windowTitle(), u"发送？"_s);
    const QString headline = m_question->findChild<QLabel *>(u"headlineLabel"_s)->text();
    QVERIFY2(headline.contains(u"+1 650-253-0000"_s), qPrintable(headline));
    QVERIFY2(!headline.contains(u"Send"_s), qPrintable(headline));
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_BillQuestion)
#include "tst_billquestion.moc"
