// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/sentences.h"
#include "tests/support/claimtest.h"
#include "tests/ui/compose/composedesk.h"
#include "ui/compose/accountfield.h"

#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QSignalSpy>

namespace smsdesk {

using namespace Qt::StringLiterals;

class tst_ComposePage : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void sendsOnce_data();
    void sendsOnce();
    void showsBadInputBesideItsFieldAndSendsNothing_data();
    void showsBadInputBesideItsFieldAndSendsNothing();
    void focusesFirstFieldThatIsWrong();
    void freesTheFormAfterHandOver();
    void keepsWhatIsTypedDuringHandOver();
    void losesNothingWhenRefused();
    void bringsBackTheLastMessage();
    void bringingBackKeepsWhatItReplaces();
    void clearingCanBeUndone();
    void keepsTheDraftWhenDestroyed();
    void savesTheDraftSoonAfterAChange();
    void savesTheDraftWhileSomebodyTypesOn();
    void fallsBackToTheSandbox();
    void remembersTheChosenAccount();
    void followsAnEditedAccount();
    void followsARenamedAccount();
    void choosesNoOtherForAnAccountThatIsGone();
    void choosesTheOnlyAccountAsLongAsNobodyChose();
    void waitsForTheSandboxThatWasNamed();
};

void tst_ComposePage::sendsOnce_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("one click") << u"click"_s;
    QTest::newRow("a double click") << u"double"_s;
    QTest::newRow("five clicks") << u"five"_s;
    QTest::newRow("Return held on the button") << u"held"_s;
    QTest::newRow("Ctrl+Return twice") << u"keys"_s;
    QTest::newRow("Ctrl+Enter of the number pad") << u"pad"_s;
    QTest::newRow("click and action together") << u"both"_s;
}

void tst_ComposePage::sendsOnce()
{
    QFETCH(const QString, way);
    Desk desk;
    desk.open();
    desk.page->setDraft(validDraft());
    QPushButton *send = desk.sendButton();

    if (way == "click"_L1) {
        QTest::mouseClick(send, Qt::LeftButton);
    } else if (way == "double"_L1) {
        QTest::mouseClick(send, Qt::LeftButton);
        QTest::mouseDClick(send, Qt::LeftButton);
        QTest::mouseRelease(send, Qt::LeftButton);
    } else if (way == "five"_L1) {
        for (int press = 0; press < 5; ++press) {
            QTest::mouseClick(send, Qt::LeftButton);
            QTest::qWait(2);
        }
    } else if (way == "held"_L1) {
        send->setFocus();
        QTest::sendKeyEvent(QTest::Press, send, Qt::Key_Return, u"\r"_s, Qt::NoModifier);
        for (int repeat = 0; repeat < 30; ++repeat) {
            QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
            QCoreApplication::sendEvent(desk.page->focusWidget(), &held);
            QTest::qWait(2);
        }
    } else if (way == "keys"_L1) {
        QTest::keyClick(desk.edit(u"recipient"_s), Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(desk.edit(u"recipient"_s), Qt::Key_Return, Qt::ControlModifier);
    } else if (way == "pad"_L1) {
        QTest::keyClick(desk.edit(u"recipient"_s), Qt::Key_Enter, Qt::ControlModifier);
    } else {
        QTest::mouseClick(send, Qt::LeftButton);
        desk.page->messageActions().constFirst()->trigger();
    }

    QTRY_VERIFY(desk.status().contains(u"+1 650-253-0000"_s));
    desk.settle();
    QCOMPARE(desk.rows(), 1);
    // Nor is the emptied form blamed for being empty.
    QVERIFY(desk.message(u"recipient"_s)->tone() != Tone::Error);
    const auto rows = await(desk.journal.read({}));
    QCOMPARE(rows->constFirst().message.parameters, QStringList({u"482913"_s, u"5"_s}));
    QCOMPARE(rows->constFirst().result->outcome, Outcome::Accepted);
}

void tst_ComposePage::showsBadInputBesideItsFieldAndSendsNothing_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("no recipient") << u"recipient"_s << QString();
    QTest::newRow("blanks for a recipient") << u"recipient"_s << u"   "_s;
    QTest::newRow("letters for a recipient") << u"recipient"_s << u"nobody"_s;
    QTest::newRow("no country code") << u"recipient"_s << u"650 253 0000"_s;
    QTest::newRow("a number too short for its country") << u"recipient"_s << u"+1 650"_s;
    QTest::newRow("a country nobody has") << u"recipient"_s << u"+999 123456"_s;
    QTest::newRow("more digits than any number has") << u"recipient"_s << u"+8613711112222333344"_s;
    QTest::newRow("10,000 digits for a recipient") << u"recipient"_s << QString(10'000, u'1');
    QTest::newRow("no template") << u"template"_s << QString();
    QTest::newRow("letters in the template") << u"template"_s << u"2O"_s;
    QTest::newRow("template zero") << u"template"_s << u"0"_s;
    QTest::newRow("NUL in a parameter") << u"parameter1"_s << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("10,000 characters in a parameter") << u"parameter2"_s << QString(10'000, u'x');
    QTest::newRow("half an emoji in a parameter") << u"parameter1"_s << QString(QChar(0xd83d));
    QTest::newRow("a signature too long") << u"signature"_s << QString(51, u'x');
    QTest::newRow("NUL in the session text") << u"ext"_s << QString(QChar(0));
    QTest::newRow("an extension code too long") << u"extend"_s << QString(33, u'1');
}

void tst_ComposePage::showsBadInputBesideItsFieldAndSendsNothing()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    Desk desk;
    Account account = desk.gateway.account();
    account.defaultRegion.clear();
    desk.accounts.setSandbox(account);
    desk.open();
    desk.page->setDraft(validDraft());
    if (field == "parameter1"_L1 || field == "parameter2"_L1)
        QCOMPARE(desk.parameterFields(), 2);
    desk.edit(field)->setText(text);

    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);

    FieldMessage *message = desk.message(field);
    QVERIFY(message->isVisible());
    QCOMPARE(message->tone(), Tone::Error);
    QVERIFY2(message->text().size() > 20, qPrintable(message->text()));
    QCOMPARE(desk.page->focusWidget(), desk.edit(field));
    QVERIFY(desk.edit(field)->accessibleDescription().contains(message->text()));
    QCOMPARE(desk.sender.underWay(), 0);
    QCOMPARE(desk.rows(), 0);
    QVERIFY(desk.sendButton()->isEnabled());

    // Once the text is another, what was said of it is gone.
    desk.edit(field)->setText(u"7"_s);
    QVERIFY(message->tone() != Tone::Error);
}

void tst_ComposePage::focusesFirstFieldThatIsWrong()
{
    Desk desk;
    desk.open();

    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);

    QCOMPARE(desk.message(u"recipient"_s)->tone(), Tone::Error);
    QCOMPARE(desk.message(u"template"_s)->tone(), Tone::Error);
    QCOMPARE(desk.page->focusWidget(), desk.edit(u"recipient"_s));
}

void tst_ComposePage::freesTheFormAfterHandOver()
{
    Desk desk;
    desk.open();
    Draft draft = validDraft();
    draft.signature = u"Tencent Cloud"_s;
    draft.extend = u"7"_s;
    draft.ext = u"ticket 4711"_s;
    desk.page->setDraft(draft);

    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);

    QTRY_VERIFY(desk.page->draft().recipient.isEmpty());
    const Draft next{.recipient = {},
                     .templateId = u"20"_s,
                     .parameters = {QString(), QString()},
                     .signature = u"Tencent Cloud"_s,
                     .ext = {},
                     .extend = u"7"_s};
    QCOMPARE(desk.page->draft(), next);
    QCOMPARE(desk.page->focusWidget(), desk.edit(u"recipient"_s));
    QVERIFY(!desk.sendButton()->isEnabled());
    QTest::keyClicks(desk.edit(u"recipient"_s), u"+"_s);
    QVERIFY(desk.sendButton()->isEnabled());
    desk.settle();
}

void tst_ComposePage::keepsWhatIsTypedDuringHandOver()
{
    Desk desk;
    desk.open();
    desk.page->setDraft(validDraft());

    desk.page->messageActions().constFirst()->trigger();
    desk.edit(u"recipient"_s)->setText(u"+49 30 901820"_s);

    QTRY_VERIFY(desk.status().contains(u"+1 650-253-0000"_s));
    QCOMPARE(desk.page->draft().recipient, u"+49 30 901820"_s);
    QVERIFY(desk.sendButton()->isEnabled());
    desk.settle();
    QCOMPARE(desk.rows(), 1);
}

void tst_ComposePage::losesNothingWhenRefused()
{
    Desk desk;
    desk.open();
    desk.page->setDraft(validDraft());
    QVERIFY(await(desk.keys.remove(SandboxGateway::accountName())).has_value());

    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);

    const SendRefusal refusal = KeyError{.kind = KeyError::Kind::NotFound};
    QTRY_COMPARE(desk.status(), Sentences::of(refusal, desk.clock.now(), desk.language.locale()));
    QCOMPARE(desk.message(u"status"_s)->tone(), Tone::Error);
    QCOMPARE(desk.page->draft(), validDraft());
    QVERIFY(desk.sendButton()->isEnabled());
    QCOMPARE(desk.rows(), 0);
}

void tst_ComposePage::bringsBackTheLastMessage()
{
    Desk desk;
    desk.open();
    desk.page->setDraft(validDraft());
    auto *bringBack = desk.find<QPushButton>(u"bringBackPushButton"_s);
    QVERIFY(!bringBack->isVisible());
    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);
    QTRY_VERIFY(bringBack->isVisible());

    QTest::mouseClick(bringBack, Qt::LeftButton);

    QCOMPARE(desk.page->draft(), validDraft());
    QVERIFY(desk.sendButton()->isEnabled());
    QVERIFY(!bringBack->isVisible());
    desk.settle();
    QCOMPARE(desk.rows(), 1);
}

void tst_ComposePage::bringingBackKeepsWhatItReplaces()
{
    Desk desk;
    desk.open();
    desk.page->setDraft(validDraft());
    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);
    QTRY_VERIFY(desk.page->draft().recipient.isEmpty());
    QTest::keyClicks(desk.edit(u"recipient"_s), u"+4930901820"_s);

    QTest::keyClick(desk.page.get(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(desk.page->draft(), validDraft());
    QTest::keyClick(desk.page.get(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(desk.page->draft().recipient, u"+4930901820"_s);
    desk.settle();
}

void tst_ComposePage::clearingCanBeUndone()
{
    Desk desk;
    desk.open();
    desk.page->setDraft(validDraft());
    const QList<QAction *> actions = desk.page->messageActions();

    actions.at(2)->trigger();
    QCOMPARE(desk.page->draft(), Draft());
    actions.at(1)->trigger();
    QCOMPARE(desk.page->draft(), validDraft());
}

void tst_ComposePage::keepsTheDraftWhenDestroyed()
{
    Desk desk;
    desk.open();
    Draft draft = validDraft();
    draft.recipient = u"+1 650"_s;
    draft.acceptsImpossibleNumber = true;
    draft.templateId = u"19"_s;
    draft.parameters = {u"one"_s, u"two"_s, u"第三 😀"_s};
    draft.ext = u"ticket"_s;
    desk.page->setDraft(draft);
    desk.edit(u"template"_s)->setText(u"24"_s);
    QCOMPARE(desk.page->draft().parameters, QStringList());

    desk.page.reset();
    desk.open();

    QCOMPARE(desk.page->draft().templateId, u"24"_s);
    QCOMPARE(desk.page->draft().recipient, u"+1 650"_s);
    QVERIFY(desk.page->draft().acceptsImpossibleNumber);
    desk.edit(u"template"_s)->setText(u"19"_s);
    QCOMPARE(desk.page->draft(), draft);
}

void tst_ComposePage::savesTheDraftSoonAfterAChange()
{
    Desk desk;
    desk.open();
    desk.edit(u"recipient"_s)->setText(u"+8613711112222"_s);

    QTRY_VERIFY_WITH_TIMEOUT(desk.settings.draft().read().contains("+8613711112222"), 1000);
}

void tst_ComposePage::savesTheDraftWhileSomebodyTypesOn()
{
    Desk desk;
    desk.open();
    QLineEdit *const edit = desk.edit(u"ext"_s);
    QElapsedTimer clock;
    clock.start();
    while (!desk.settings.draft().read().contains("aaa")) {
        QTest::keyClick(edit, Qt::Key_A, Qt::NoModifier, 20);
        QVERIFY2(clock.elapsed() < 1000, "more than a second of typing is not saved");
    }
}

void tst_ComposePage::fallsBackToTheSandbox()
{
    Desk desk;
    desk.open();
    QCOMPARE(desk.page->account()->name, SandboxGateway::accountName());

    desk.addAccount(u"Acme"_s);
    auto *combo = desk.find<QComboBox>(u"accountComboBox"_s);
    QCOMPARE(combo->itemText(combo->count() - 1), SandboxGateway::accountName());
}

void tst_ComposePage::remembersTheChosenAccount()
{
    Desk desk;
    desk.addAccount(u"Acme"_s);
    desk.addAccount(u"Beta"_s);
    desk.open();
    desk.page->accountField().choose(u"Acme"_s);
    const QSignalSpy chosen(desk.page.get(), &ComposePage::accountChosen);
    auto *combo = desk.find<QComboBox>(u"accountComboBox"_s);
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(desk.page->account()->name, u"Beta"_s);
    QCOMPARE(chosen.size(), 1);

    desk.page.reset();
    desk.open();
    QCOMPARE(desk.page->account()->name, u"Beta"_s);

    // Gone in another run: nobody chose Acme.
    desk.page.reset();
    QVERIFY(desk.accounts.remove(u"Beta"_s).has_value());
    desk.open();
    QVERIFY(!desk.page->account());
    QVERIFY(desk.message(u"account"_s)->text().contains(u"“Beta”"_s));
}

void tst_ComposePage::followsAnEditedAccount()
{
    Desk desk;
    desk.addAccount(u"Acme"_s);
    desk.open();
    QCOMPARE(desk.edit(u"signature"_s)->placeholderText(), u"Acme"_s);

    Account account = *desk.accounts.find(u"Acme"_s);
    account.defaultSignature = u"Acme Ltd"_s;
    QVERIFY(desk.accounts.put(account, u"Acme"_s).has_value());

    QCOMPARE(desk.edit(u"signature"_s)->placeholderText(), u"Acme Ltd"_s);
}

void tst_ComposePage::followsARenamedAccount()
{
    Desk desk;
    desk.addAccount(u"Acme"_s);
    desk.addAccount(u"Beta"_s);
    desk.settings.set(settings::account, u"Beta"_s);
    desk.open();

    Account account = *desk.accounts.find(u"Beta"_s);
    account.name = u"Gamma"_s;
    QVERIFY(desk.accounts.put(account, u"Beta"_s).has_value());
    QCOMPARE(desk.page->account()->name, u"Gamma"_s);

    desk.page.reset();
    desk.open();
    QCOMPARE(desk.page->account()->name, u"Gamma"_s);
    desk.page->accountField().choose(u"Acme"_s);
    account.name = u"gamma"_s;
    QVERIFY(desk.accounts.put(account, u"Gamma"_s).has_value());
    QCOMPARE(desk.page->account()->name, u"Acme"_s);
    QCOMPARE(desk.settings.get(settings::account), u"gamma"_s);
}

void tst_ComposePage::choosesNoOtherForAnAccountThatIsGone()
{
    Desk desk;
    desk.addAccount(u"Acme"_s);
    desk.addAccount(u"Beta"_s);
    desk.open();
    desk.page->accountField().choose(u" beta"_s);
    QCOMPARE(desk.page->account()->name, u"Beta"_s);
    desk.page->setDraft(validDraft());

    QVERIFY(desk.accounts.remove(u"Beta"_s).has_value());
    QVERIFY(!desk.page->account());
    QVERIFY(desk.message(u"account"_s)->text().contains(u"eta”"_s));
    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);
    QVERIFY(desk.status().contains(u"No account is chosen"_s));
    QCOMPARE(desk.rows(), 0);

    // Other changes of the book choose nothing either.
    desk.addAccount(u"Gamma"_s);
    QVERIFY(!desk.page->account());
    desk.page->accountField().choose(u"Acme"_s);
    QCOMPARE(desk.page->account()->name, u"Acme"_s);
    QVERIFY(desk.message(u"account"_s)->text().isEmpty());
}

void tst_ComposePage::choosesTheOnlyAccountAsLongAsNobodyChose()
{
    Desk desk;
    desk.addAccount(u"Acme"_s);
    desk.open();
    QCOMPARE(desk.page->account()->name, u"Acme"_s);
    desk.addAccount(u"Beta"_s);
    QCOMPARE(desk.page->account()->name, u"Acme"_s);

    desk.page.reset();
    desk.open();
    QVERIFY(!desk.page->account());
    QCOMPARE(desk.message(u"account"_s)->text(), u"Choose the account to send with."_s);
}

void tst_ComposePage::waitsForTheSandboxThatWasNamed()
{
    Desk desk;
    desk.addAccount(u"Acme"_s);
    AccountBook later(AccountStore(desk.folder.filePath(u"later.json"_s)));
    QVERIFY(later.put(*desk.accounts.find(u"Acme"_s)).has_value());
    ComposePage page({later,
                      desk.sender,
                      desk.journal,
                      desk.settings,
                      desk.language,
                      desk.catalogue,
                      desk.clock});
    QCOMPARE(page.account()->name, u"Acme"_s);

    page.accountField().choose(u"sandbox"_s);
    QVERIFY(!page.account());
    later.setSandbox(desk.gateway.account());
    QVERIFY(page.account() && page.account()->isSandbox);
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_ComposePage)

#include "tst_composepage.moc"
