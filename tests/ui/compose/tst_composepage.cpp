// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/memorykeystore.h"
#include "core/sandbox/sandboxgateway.h"
#include "core/words/sentences.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"
#include "ui/compose/composepage.h"
#include "ui/compose/fieldmessage.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QToolButton>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

/// A window's worth of real services around one page, in a folder of their own.
struct Desk
{
    Desk()
    {
        QVERIFY(await(journal.open(folder.path())).has_value());
        QVERIFY(gateway.listen().has_value());
        const Account sandbox = gateway.account();
        QVERIFY(await(keys.write(sandbox.name, gateway.appKey())).has_value());
        accounts.setSandbox(sandbox);
    }

    void open()
    {
        page = std::make_unique<ComposePage>(
            ComposePage::Services{accounts, sender, journal, settings, language});
        page->resize(420, 900);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }

    void addAccount(const QString &name)
    {
        Account account{.name = name, .sdkAppId = *SdkAppId::parse(u"1400006666"_s)};
        account.endpoint = gateway.endpoint();
        account.defaultRegion = u"CN"_s;
        account.defaultSignature = u"Acme"_s;
        QVERIFY(accounts.put(account).has_value());
    }

    template<typename Widget>
    Widget *find(const QString &name) const
    {
        auto *widget = page->findChild<Widget *>(name);
        if (!widget)
            QTest::qFail(qPrintable(u"no widget called "_s + name), __FILE__, __LINE__);
        return widget;
    }

    QLineEdit *edit(const QString &name) const { return find<QLineEdit>(name + "LineEdit"_L1); }

    QPushButton *sendButton() const { return find<QPushButton>(u"sendPushButton"_s); }

    FieldMessage *message(const QString &name) const
    {
        return find<FieldMessage>(name + "FieldMessage"_L1);
    }

    QString status() const { return message(u"status"_s)->text(); }

    QString preview() const { return find<QTextEdit>(u"previewTextEdit"_s)->toPlainText(); }

    int parameterFields() const
    {
        int count = 0;
        for (const auto *line : page->findChildren<QLineEdit *>())
            count += line->objectName().startsWith(u"parameter"_s) && line->isVisible() ? 1 : 0;
        return count;
    }

    int rows()
    {
        const auto records = await(journal.read({}));
        return records ? static_cast<int>(records->size()) : -1;
    }

    /// As fast as it can be, everything that was begun has ended.
    void settle() { QTRY_COMPARE(sender.underWay(), 0); }

    QTemporaryDir folder;
    SystemClock clock;
    Language language;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    AccountBook accounts{AccountStore(folder.filePath(u"accounts.json"_s))};
    MemoryKeyStore keys;
    Journal journal;
    GatewayClient client{clock};
    SandboxGateway gateway{clock};
    Sender sender{journal, client, keys, clock};
    std::unique_ptr<ComposePage> page;
};

/// The offscreen platform says so for every list that opens.
void ignorePopupGrab()
{
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support grabbing the keyboard");
}

Draft validDraft()
{
    return {.recipient = u"+1 650 253 0000"_s,
            .templateId = u"20"_s,
            .parameters = {u"482913"_s, u"5"_s}};
}

} // namespace

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
    void saysWhatANumberIsWhileItIsTyped();
    void holdsErrorsBackUntilTheFieldIsLeft();
    void sendsAnImpossibleNumberOnlyWhenAPersonInsists();
    void takesConsentBackWhenTheNumberChanges();
    void readsNationalNumbersInTheAccountsCountry();
    void givesAKnownTemplateItsFields();
    void keepsHiddenParameters();
    void addsFieldsToAnUnknownTemplate();
    void offersUsedTemplatesWithTheirFields();
    void choosesATemplateByPartOfItsName();
    void closesTheListOverACompleteId();
    void takesTheOnlyMatchOnReturnAlone();
    void returnMovesOnToSend();
    void fallsBackToTheSandbox();
    void remembersTheChosenAccount();
    void followsAnEditedAccount();
    void speaksChineseAtRunTime();
    void namesEveryWidget();
    void tabRunsFromTopToBottom();
    void usesNoMnemonicTwice();
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

    const QString sentence = Sentences::of(KeyError{.kind = KeyError::Kind::NotFound});
    QTRY_COMPARE(desk.status(), sentence);
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

    QTRY_VERIFY(desk.settings.get(settings::draft).contains("+8613711112222"));
}

void tst_ComposePage::saysWhatANumberIsWhileItIsTyped()
{
    Desk desk;
    desk.open();
    FieldMessage *message = desk.message(u"recipient"_s);
    QLineEdit *recipient = desk.edit(u"recipient"_s);

    QTest::keyClicks(recipient, u"+8613711"_s);
    QCOMPARE(message->tone(), Tone::Neutral);
    QCOMPARE(message->text(), u"+86 137 11"_s);
    QTest::keyClicks(recipient, u"112222"_s);
    QCOMPARE(message->tone(), Tone::Ok);
    QVERIFY(message->text().contains(u"+86 137 1111 2222"_s));
    QVERIFY(message->text().contains(u"China"_s));
}

void tst_ComposePage::holdsErrorsBackUntilTheFieldIsLeft()
{
    Desk desk;
    desk.open();
    FieldMessage *message = desk.message(u"recipient"_s);
    QLineEdit *recipient = desk.edit(u"recipient"_s);
    recipient->setFocus();

    QTest::keyClicks(recipient, u"+1650"_s);
    QCOMPARE(message->tone(), Tone::Neutral);
    QTest::keyClick(recipient, Qt::Key_Tab);
    QCOMPARE(message->tone(), Tone::Error);

    // Passing through an empty field is no fault.
    recipient->clear();
    recipient->setFocus();
    QTest::keyClick(recipient, Qt::Key_Tab);
    QCOMPARE(message->tone(), Tone::Neutral);
}

void tst_ComposePage::sendsAnImpossibleNumberOnlyWhenAPersonInsists()
{
    Desk desk;
    desk.open();
    Draft draft = validDraft();
    draft.recipient = u"+1 650 253"_s;
    desk.page->setDraft(draft);
    auto *anyway = desk.find<QCheckBox>(u"sendAnywayCheckBox"_s);

    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);
    QVERIFY(anyway->isVisible());
    QCOMPARE(desk.rows(), 0);

    QTest::mouseClick(anyway, Qt::LeftButton, {}, QPoint(8, anyway->height() / 2));
    QVERIFY(anyway->isChecked());
    QCOMPARE(desk.message(u"recipient"_s)->tone(), Tone::Warning);
    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);
    QTRY_VERIFY(desk.page->draft().recipient.isEmpty());
    desk.settle();
    QCOMPARE(desk.rows(), 1);
}

void tst_ComposePage::takesConsentBackWhenTheNumberChanges()
{
    Desk desk;
    desk.open();
    Draft draft = validDraft();
    draft.recipient = u"+1 650 253"_s;
    draft.acceptsImpossibleNumber = true;
    desk.page->setDraft(draft);
    QVERIFY(desk.page->draft().acceptsImpossibleNumber);

    QTest::keyClicks(desk.edit(u"recipient"_s), u"0"_s);

    QVERIFY(!desk.page->draft().acceptsImpossibleNumber);
    QVERIFY(!desk.find<QCheckBox>(u"sendAnywayCheckBox"_s)->isVisible());
}

void tst_ComposePage::readsNationalNumbersInTheAccountsCountry()
{
    Desk desk;
    desk.addAccount(u"Acme"_s);
    desk.open();
    QCOMPARE(desk.page->account()->name, u"Acme"_s);

    QTest::keyClicks(desk.edit(u"recipient"_s), u"13711112222"_s);

    QVERIFY(desk.message(u"recipient"_s)->text().contains(u"+86 137 1111 2222"_s));
}

void tst_ComposePage::givesAKnownTemplateItsFields()
{
    Desk desk;
    desk.open();
    desk.edit(u"template"_s)->setText(u"19"_s);
    QCOMPARE(desk.parameterFields(), 3);
    QVERIFY(!desk.find<QPushButton>(u"addParameterPushButton"_s)->isVisible());

    desk.edit(u"recipient"_s)->setText(u"+8613711112222"_s);
    desk.edit(u"parameter1"_s)->setText(u"验证码"_s);
    desk.edit(u"parameter2"_s)->setText(u"1234"_s);
    desk.edit(u"parameter3"_s)->setText(u"4"_s);
    desk.edit(u"signature"_s)->setText(u"【腾讯云】"_s);
    QCOMPARE(desk.preview(),
             u"【腾讯云】您的验证码是 1234，请于 4 分钟内填写。如非本人操作，请忽略本短信。"_s);
    QVERIFY(desk.find<QLabel>(u"charactersLabel"_s)
                ->text()
                .contains(QString::number(desk.preview().size())));
}

void tst_ComposePage::keepsHiddenParameters()
{
    Desk desk;
    desk.open();
    desk.page->setDraft({.templateId = u"19"_s, .parameters = {u"one"_s, u"two"_s, u"three"_s}});

    desk.edit(u"template"_s)->setText(u"20"_s);
    QCOMPARE(desk.page->draft().parameters, QStringList({u"one"_s, u"two"_s}));
    desk.edit(u"template"_s)->setText(u"19"_s);
    QCOMPARE(desk.page->draft().parameters, QStringList({u"one"_s, u"two"_s, u"three"_s}));
}

void tst_ComposePage::addsFieldsToAnUnknownTemplate()
{
    Desk desk;
    desk.open();
    desk.edit(u"template"_s)->setText(u"4711"_s);
    QCOMPARE(desk.parameterFields(), 0);
    auto *add = desk.find<QPushButton>(u"addParameterPushButton"_s);
    auto *remove = desk.find<QPushButton>(u"removeParameterPushButton"_s);
    QVERIFY(!remove->isEnabled());

    QTest::keyClick(add, Qt::Key_Space);
    QTest::keyClick(add, Qt::Key_Space);
    QCOMPARE(desk.parameterFields(), 2);
    QCOMPARE(desk.page->focusWidget(), desk.edit(u"parameter2"_s));
    desk.edit(u"parameter1"_s)->setText(u"blue"_s);
    desk.edit(u"parameter2"_s)->setText(u"green"_s);
    QVERIFY(desk.preview().indexOf(u"blue"_s) < desk.preview().indexOf(u"green"_s));
    QVERIFY(desk.message(u"preview"_s)->text().contains(u"4711"_s));

    QTest::keyClick(remove, Qt::Key_Space);
    QCOMPARE(desk.page->draft().parameters, QStringList({u"blue"_s}));
    QTest::keyClick(add, Qt::Key_Space);
    QCOMPARE(desk.page->draft().parameters, QStringList({u"blue"_s, u"green"_s}));
}

void tst_ComposePage::offersUsedTemplatesWithTheirFields()
{
    Desk desk;
    desk.addAccount(u"Acme"_s);
    QVERIFY(await(desk.journal.begin({.account = u"Acme"_s,
                                      .endpoint = u"http://127.0.0.1/"_s,
                                      .tel = u"+8613711112222"_s,
                                      .region = u"CN"_s,
                                      .templateId = 4711,
                                      .parameters = {u"a"_s, u"b"_s, u"c"_s},
                                      .requestBody = "{}",
                                      .startedAt = desk.clock.now()}))
                .has_value());
    desk.open();
    QTRY_VERIFY(desk.find<QToolButton>(u"knownTemplatesToolButton"_s)->isEnabled());

    desk.edit(u"template"_s)->setText(u"4711"_s);

    QCOMPARE(desk.parameterFields(), 3);
    QVERIFY(desk.find<QPushButton>(u"addParameterPushButton"_s)->isVisible());
    QVERIFY(desk.preview().contains(u"Acme"_s));
}

void tst_ComposePage::choosesATemplateByPartOfItsName()
{
    ignorePopupGrab();
    ignorePopupGrab();
    Desk desk;
    desk.open();
    QLineEdit *field = desk.edit(u"template"_s);
    field->setFocus();
    QTest::keyClicks(field, u"shipp"_s);
    QWidget *popup = field->completer()->popup();
    QTRY_VERIFY(popup->isVisible());

    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);

    QCOMPARE(desk.page->draft().templateId, u"21"_s);
    QCOMPARE(desk.parameterFields(), 3);

    QTest::keyClick(field, Qt::Key_Down);
    QTRY_VERIFY(popup->isVisible());
    QCOMPARE(field->completer()->completionCount(),
             static_cast<int>(SandboxGateway::templates().size()));
    popup->hide();
}

void tst_ComposePage::closesTheListOverACompleteId()
{
    ignorePopupGrab();
    Desk desk;
    desk.open();
    QLineEdit *field = desk.edit(u"template"_s);
    field->setFocus();
    QWidget *popup = field->completer()->popup();

    QTest::keyClicks(field, u"2"_s);
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClicks(popup, u"4"_s);

    QVERIFY(!popup->isVisible());
    QCOMPARE(desk.page->draft().templateId, u"24"_s);
}

void tst_ComposePage::takesTheOnlyMatchOnReturnAlone()
{
    Desk desk;
    desk.open();
    QLineEdit *field = desk.edit(u"template"_s);
    field->setFocus();
    field->setText(u"password"_s);

    QTest::keyClick(field, Qt::Key_Tab);
    QCOMPARE(desk.page->draft().templateId, u"password"_s);
    QCOMPARE(desk.message(u"template"_s)->tone(), Tone::Error);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(desk.page->draft().templateId, u"24"_s);
    QVERIFY(desk.message(u"template"_s)->tone() != Tone::Error);
}

void tst_ComposePage::returnMovesOnToSend()
{
    Desk desk;
    desk.open();
    desk.page->setDraft(validDraft());
    desk.edit(u"recipient"_s)->setFocus();

    const QStringList way{u"templateLineEdit"_s,
                          u"parameter1LineEdit"_s,
                          u"parameter2LineEdit"_s,
                          u"signatureLineEdit"_s,
                          u"sendPushButton"_s};
    for (const QString &next : way) {
        QTest::keyClick(desk.page->focusWidget(), Qt::Key_Return);
        QCOMPARE(desk.page->focusWidget()->objectName(), next);
    }
    QCOMPARE(desk.sender.underWay(), 0);
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
    const QSignalSpy chosen(desk.page.get(), &ComposePage::accountChosen);
    auto *combo = desk.find<QComboBox>(u"accountComboBox"_s);
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(desk.page->account()->name, u"Beta"_s);
    QCOMPARE(chosen.size(), 1);

    desk.page.reset();
    desk.open();
    QCOMPARE(desk.page->account()->name, u"Beta"_s);

    QVERIFY(desk.accounts.remove(u"Beta"_s).has_value());
    QCOMPARE(desk.page->account()->name, u"Acme"_s);
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

void tst_ComposePage::speaksChineseAtRunTime()
{
    Desk desk;
    desk.language.use(u"en"_s);
    desk.open();
    desk.page->setDraft({.recipient = u"+8613711112222"_s});
    QTRY_VERIFY(desk.message(u"recipient"_s)->text().contains(u"China"_s));

    desk.language.use(u"zh_CN"_s);

    QTRY_VERIFY(desk.message(u"recipient"_s)->text().contains(u"中国"_s));
    desk.language.use(u"en"_s);
}

void tst_ComposePage::namesEveryWidget()
{
    Desk desk;
    desk.open();
    desk.page->setDraft(
        {.recipient = u"+1 650"_s, .templateId = u"4711"_s, .parameters = {u"a"_s}, .ext = u"x"_s});

    const QList<QWidget *> widgets = desk.page->findChildren<QWidget *>();
    int stops = 0;
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()
            || widget->window() != desk.page.get() || widget->objectName().startsWith(u"qt_"_s))
            continue;
        ++stops;
        const QString className = QLatin1StringView(widget->metaObject()->className());
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(className));
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName()));
    }
    QVERIFY(stops >= 12);

    const QHash<QString, QString> names{
        {u"recipientLineEdit"_s, u"Recipient"_s},
        {u"templateLineEdit"_s, u"Template"_s},
        {u"parameter1LineEdit"_s, u"Parameter 1"_s},
        {u"signatureLineEdit"_s, u"Signature"_s},
        {u"previewTextEdit"_s, u"Preview"_s},
        {u"sendPushButton"_s, u"Send"_s},
    };
    for (auto each = names.begin(); each != names.end(); ++each) {
        QWidget *widget = desk.find<QWidget>(each.key());
        QCOMPARE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name),
                 each.value());
    }
}

void tst_ComposePage::tabRunsFromTopToBottom()
{
    Desk desk;
    desk.open();
    desk.page->setDraft({.templateId = u"4711"_s, .parameters = {u"a"_s, u"b"_s}});
    desk.find<QComboBox>(u"accountComboBox"_s)->setFocus();

    const QStringList way{u"recipientLineEdit"_s,
                          u"templateLineEdit"_s,
                          u"knownTemplatesToolButton"_s,
                          u"parameter1LineEdit"_s,
                          u"parameter2LineEdit"_s,
                          u"addParameterPushButton"_s,
                          u"removeParameterPushButton"_s,
                          u"signatureLineEdit"_s,
                          u"advancedToolButton"_s,
                          u"previewTextEdit"_s,
                          u"sendPushButton"_s};
    for (const QString &next : way) {
        QTest::keyClick(desk.page->focusWidget(), Qt::Key_Tab);
        QCOMPARE(desk.page->focusWidget()->objectName(), next);
    }
}

void tst_ComposePage::usesNoMnemonicTwice()
{
    Desk desk;
    desk.open();
    desk.page->setDraft({.recipient = u"+1 650"_s,
                         .templateId = u"4711"_s,
                         .parameters = {u"a"_s, u"b"_s},
                         .ext = u"x"_s});

    QStringList texts;
    for (const auto *label : desk.page->findChildren<QLabel *>()) {
        if (label->buddy())
            texts.append(label->text());
    }
    for (const auto *button : desk.page->findChildren<QAbstractButton *>())
        texts.append(button->text());
    QSet<QString> used;
    for (const QString &text : texts) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty())
            continue;
        QVERIFY2(!used.contains(key), qPrintable(text));
        used.insert(key);
    }
    QVERIFY(used.size() >= 10);
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_ComposePage)

#include "tst_composepage.moc"
