// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "tests/ui/compose/composedesk.h"
#include "ui/compose/accountfield.h"
#include "ui/compose/formcontent.h"

#include <QAction>
#include <QToolButton>

namespace smsdesk {

using namespace Qt::StringLiterals;

/// What keeps a message from being sent twice, and what was typed from being lost.
class tst_ComposeGuard : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void staysDisarmedUntilAPersonEdits_data();
    void staysDisarmedUntilAPersonEdits();
    void heldShortcutSendsOnce();
    void handingOverIsNoSuccessYet();
    void remindsOfTheOutcomeOfWhatIsBroughtBack_data();
    void remindsOfTheOutcomeOfWhatIsBroughtBack();
    void takesTheReminderBackOnceTheMessageIsAnother();
    void everyTextCanBeBroughtBack_data();
    void everyTextCanBeBroughtBack();
    void clearingTheFreedFormKeepsTheSentMessage();
};

namespace {

void useStoredAccount(Desk &desk)
{
    Account account = desk.gateway.account();
    account.name = u"Acme"_s;
    account.isSandbox = false;
    QVERIFY(desk.accounts.put(account).has_value());
    QVERIFY(await(desk.keys.write(desk.accounts.findStored(u"Acme"_s)->keyEntry(),
                                  desk.gateway.appKey()))
                .has_value());
    desk.open();
    desk.page->accountField().choose(u"Acme"_s);
    desk.page->setDraft(validDraft());
}

} // namespace

void tst_ComposeGuard::staysDisarmedUntilAPersonEdits_data()
{
    QTest::addColumn<bool>("isStored");
    QTest::newRow("in the sandbox") << false;
    QTest::newRow("with a stored account, whose templates are learnt anew") << true;
}

void tst_ComposeGuard::staysDisarmedUntilAPersonEdits()
{
    QFETCH(const bool, isStored);
    Desk desk;
    if (isStored) {
        useStoredAccount(desk);
    } else {
        desk.open();
        desk.page->setDraft(validDraft());
    }
    auto *list = desk.find<QToolButton>(u"knownTemplatesToolButton"_s);
    QCOMPARE(list->isEnabled(), !isStored);

    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);

    QTRY_VERIFY(desk.status().contains(u"accepted"_s));
    QTRY_VERIFY(list->isEnabled());
    QVERIFY(!desk.sendButton()->isEnabled());
    desk.page->messageActions().constFirst()->trigger();
    QVERIFY(desk.status().contains(u"accepted"_s));
    QVERIFY(desk.message(u"recipient"_s)->tone() != Tone::Error);

    QTest::keyClicks(desk.edit(u"recipient"_s), u"+"_s);
    QVERIFY(desk.sendButton()->isEnabled());
}

void tst_ComposeGuard::heldShortcutSendsOnce()
{
    Desk desk;
    useStoredAccount(desk);
    QLineEdit *recipient = desk.edit(u"recipient"_s);
    recipient->setFocus();

    QTest::simulateEvent(recipient, true, Qt::Key_Return, Qt::ControlModifier, u"\r"_s, false);
    for (int repeat = 0; repeat < 30; ++repeat) {
        QTest::simulateEvent(recipient, true, Qt::Key_Return, Qt::ControlModifier, u"\r"_s, true);
        QTest::qWait(2);
    }
    QTest::simulateEvent(recipient, false, Qt::Key_Return, Qt::ControlModifier, u"\r"_s, false);

    QTRY_VERIFY(desk.status().contains(u"accepted"_s));
    QCOMPARE(desk.rows(), 1);
    QVERIFY(desk.message(u"recipient"_s)->tone() != Tone::Error);

    // Nor does a held key send what is still in the form.
    desk.page->setDraft(validDraft());
    QTest::simulateEvent(recipient, true, Qt::Key_Return, Qt::ControlModifier, u"\r"_s, true);
    QCOMPARE(desk.sender.underWay(), 0);
}

void tst_ComposeGuard::handingOverIsNoSuccessYet()
{
    Desk desk;
    desk.open();
    Draft draft = validDraft();
    draft.recipient = u"+1 650 253 9002"_s; // Answered slowly.
    desk.page->setDraft(draft);

    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);

    QTRY_VERIFY(desk.page->draft().recipient.isEmpty());
    QVERIFY(desk.status().contains(u"+1 650-253-9002"_s));
    QCOMPARE(desk.message(u"status"_s)->tone(), Tone::Neutral);
}

void tst_ComposeGuard::remindsOfTheOutcomeOfWhatIsBroughtBack_data()
{
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("reminder");
    QTest::newRow("unknown: look it up") << u"+1 650 253 9005"_s << u"unknown"_s << u"look it up"_s;
    QTest::newRow("accepted: it was billed")
        << u"+1 650 253 0000"_s << u"accepted"_s << u"was accepted"_s;
    QTest::newRow("rejected: send it again") << u"+1 650 253 1016"_s << u"rejected"_s << QString();
}

void tst_ComposeGuard::remindsOfTheOutcomeOfWhatIsBroughtBack()
{
    QFETCH(const QString, recipient);
    QFETCH(const QString, outcome);
    QFETCH(const QString, reminder);
    Desk desk;
    desk.open();
    Draft draft = validDraft();
    draft.recipient = recipient;
    desk.page->setDraft(draft);
    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);
    QTRY_VERIFY(desk.status().contains(outcome));

    QTest::mouseClick(desk.find<QPushButton>(u"bringBackPushButton"_s), Qt::LeftButton);

    QCOMPARE(desk.page->draft(), draft);
    QVERIFY2(desk.status().contains(reminder), qPrintable(desk.status()));
    QCOMPARE(desk.status().isEmpty(), reminder.isEmpty());
    if (!reminder.isEmpty())
        QCOMPARE(desk.message(u"status"_s)->tone(), Tone::Warning);
    QVERIFY(desk.sendButton()->isEnabled());
}

void tst_ComposeGuard::takesTheReminderBackOnceTheMessageIsAnother()
{
    Desk desk;
    desk.open();
    Draft draft = validDraft();
    draft.recipient = u"+1 650 253 9005"_s;
    desk.page->setDraft(draft);
    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);
    QTRY_VERIFY(desk.page->draft().recipient.isEmpty());
    // While it is still on its way, the reminder waits for the outcome.
    desk.page->messageActions().at(1)->trigger();
    QTRY_VERIFY(desk.status().contains(u"look it up"_s));

    desk.edit(u"parameter1"_s)->setText(u"another"_s);
    QVERIFY(desk.status().isEmpty());
}

void tst_ComposeGuard::everyTextCanBeBroughtBack_data()
{
    QTest::addColumn<Draft>("draft");
    QTest::newRow("a recipient") << Draft{.recipient = u"+1"_s};
    QTest::newRow("a template") << Draft{.templateId = u"24"_s};
    QTest::newRow("a parameter") << Draft{.templateId = {}, .parameters = {u"a"_s}};
    QTest::newRow("a signature") << Draft{.signature = u"Acme"_s};
    QTest::newRow("a session text") << Draft{.ext = u"x"_s};
    QTest::newRow("an extension code") << Draft{.extend = u"7"_s};
}

void tst_ComposeGuard::everyTextCanBeBroughtBack()
{
    QFETCH(const Draft, draft);
    Desk desk;
    desk.open();
    desk.page->setDraft(draft);
    const QList<QAction *> actions = desk.page->messageActions();
    QVERIFY(!actions.at(1)->isEnabled());

    actions.at(2)->trigger();
    QVERIFY(actions.at(1)->isEnabled());
    actions.at(1)->trigger();
    QCOMPARE(desk.page->draft(), draft);
}

void tst_ComposeGuard::clearingTheFreedFormKeepsTheSentMessage()
{
    Desk desk;
    desk.open();
    desk.page->setDraft(validDraft());
    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);
    QTRY_VERIFY(desk.page->draft().recipient.isEmpty());
    const QList<QAction *> actions = desk.page->messageActions();

    actions.at(2)->trigger();
    actions.at(1)->trigger();
    QCOMPARE(desk.page->draft(), validDraft());
    desk.settle();
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_ComposeGuard)

#include "tst_composeguard.moc"
