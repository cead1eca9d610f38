// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/accountsentences.h"
#include "core/words/sentences.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"
#include "tests/ui/account/accountsdesk.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDir>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

class tst_AccountsDialog
    : public ClaimTest
    , AccountsDesk
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { clear(); }

    void addsAnAccountByKeyboard();
    void saysWhatIsWrongAndKeepsWhatWasTyped();
    void takesASentenceAwayOnceItsFieldChanges();
    void refusesATakenName();
    void refusesACaFileWithoutCertificate();
    void saysThatAKeychainMayHaveTheKeyStill();
    void undoesNothingThatAnotherProgramChanged();
    void takesTheBracketsOffASignature();
    void refusesASignatureThatIsTooLong();
    void keepsAKeyWhoseNameChangesItsCapitals();
    void keepsTheStoredKeyWhereNoneIsTyped();
    void changesAnAccountWhoseCertificatesAreLost();
    void warnsOfAnotherAddressOfTencent();
    void refusesWhatCannotBeAKey();
    void warnsOfAKeyThatLooksLikeNone();
    void keepsWhatIsAskedAndWarnedOfBeforeSending();
    void guardsWithinItsBounds();
    void neverShowsAStoredKey();
    void replacesAKey();
    void takesTheKeyAlongWhenTheNameChanges();
    void keepsWhatWasTypedWhileAnotherAccountIsShown();
    void goesBackToWhatIsStored();
    void findsACountryByAPartOfItsName();
    void removesOnlyAfterAsking();
    void leavesAnAccountThatIsNotToBeRemoved();
    void saysThatAKeyLastsForThisRunOnly();
    void remembersThatAKeyLastsForThisRunOnly();
    void keepsATypedKeyThatWasRefused();
    void asksBeforeItClosesUnsaved_data();
    void asksBeforeItClosesUnsaved();
    void staysOpenWhereSavingFails();
    void saysWhereNothingCanBeWritten();
};

void tst_AccountsDialog::addsAnAccountByKeyboard()
{
    Window window(*this);
    QVERIFY(window.the<QPushButton>("addPushButton")->hasFocus());
    QTest::keyClick(window.dialog.focusWidget(), Qt::Key_Space);
    QVERIFY(window.field("nameLineEdit")->hasFocus());
    QTest::keyClicks(window.dialog.focusWidget(), u"Work"_s);
    QTest::keyClick(window.dialog.focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(window.dialog.focusWidget(), u"1400006666"_s);
    QTest::keyClick(window.dialog.focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(window.dialog.focusWidget(), u"secret"_s);
    QTest::keyClick(window.dialog.focusWidget(), Qt::Key_Return);

    const auto account = m_book->find(u"Work"_s);
    QVERIFY(account.has_value());
    QCOMPARE(account->sdkAppId.toString(), u"1400006666"_s);
    QVERIFY(account->endpoint == Endpoint::tencentCloud());
    QCOMPARE(account->timeout, 30s);
    QTRY_COMPARE(keyOf(u"Work"_s), QByteArray("secret"));
    QTRY_COMPARE(window.row(0), u"Work"_s);
    QVERIFY(window.dialog.isVisible());
}

void tst_AccountsDialog::saysWhatIsWrongAndKeepsWhatWasTyped()
{
    Window window(*this);
    window.click("addPushButton");
    window.type("nameLineEdit", u"  "_s);
    window.type("sdkAppIdLineEdit", u"14x"_s);
    window.type("keyLineEdit", u"secret"_s);
    window.type("endpointLineEdit", u"http://yun.tim.qq.com/send"_s);
    window.click("savePushButton");

    using Kind = AccountStoreError::Kind;
    QCOMPARE(window.problem("nameFieldMessage"),
             Sentences::of(AccountStoreError{Kind::NameEmpty, {}, {}}));
    QVERIFY(!window.problem("sdkAppIdFieldMessage").isEmpty());
    QCOMPARE(window.problem("endpointFieldMessage"), Sentences::of(EndpointError::PlainHttp));
    QCOMPARE(window.field("endpointLineEdit")->accessibleDescription(),
             Sentences::of(EndpointError::PlainHttp));
    QVERIFY(window.field("nameLineEdit")->hasFocus());
    QCOMPARE(window.field("sdkAppIdLineEdit")->text(), u"14x"_s);
    QCOMPARE(window.field("keyLineEdit")->text(), u"secret"_s);
    QCOMPARE(window.field("endpointLineEdit")->text(), u"http://yun.tim.qq.com/send"_s);
    QVERIFY(m_book->stored().isEmpty());
}

void tst_AccountsDialog::takesASentenceAwayOnceItsFieldChanges()
{
    Window window(*this);
    window.click("addPushButton");
    window.click("savePushButton");
    QVERIFY(!window.problem("nameFieldMessage").isEmpty());
    QVERIFY(!window.problem("sdkAppIdFieldMessage").isEmpty());

    window.type("nameLineEdit", u"W"_s);
    QVERIFY(window.problem("nameFieldMessage").isEmpty());
    QVERIFY(!window.problem("sdkAppIdFieldMessage").isEmpty());
}

void tst_AccountsDialog::refusesATakenName()
{
    store(u"Work"_s);
    store(u"Home"_s);
    Window window(*this);
    window.choose(1);
    window.type("nameLineEdit", u"wORK"_s);
    window.click("savePushButton");

    QCOMPARE(window.problem("nameFieldMessage"),
             Sentences::of(AccountStoreError{AccountStoreError::Kind::NameTaken, {}, u"wORK"_s}));
    QVERIFY(m_book->find(u"Home"_s).has_value());
}

void tst_AccountsDialog::refusesACaFileWithoutCertificate()
{
    store(u"Work"_s);
    QFile file(m_folder->filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    Window window(*this);
    window.type("caFileLineEdit", file.fileName());
    window.click("savePushButton");
    QVERIFY(!window.problem("caFileFieldMessage").isEmpty());
    QVERIFY(window.field("caFileLineEdit")->hasFocus());

    QFile good(FaultServer::certificateFile(FaultServer::Certificate::Authority));
    QVERIFY(good.open(QIODevice::ReadOnly));
    QVERIFY(file.write(good.readAll()) > 0);
    window.click("savePushButton");
    QVERIFY(window.problem("caFileFieldMessage").isEmpty());
    QCOMPARE(m_book->find(u"Work"_s)->caFile, file.fileName());
}

void tst_AccountsDialog::refusesWhatCannotBeAKey()
{
    store(u"Work"_s, u"secret"_s);
    Window window(*this);
    window.type("keyLineEdit", u"5f03a35d 00ee"_s);
    window.click("savePushButton");
    QCOMPARE(window.problem("keyFieldMessage"), AccountSentences::impossibleKey());
    QVERIFY(window.field("keyLineEdit")->hasFocus());
    QCOMPARE(keyOf(u"Work"_s), QByteArray("secret"));

    window.type("keyLineEdit", u"5"_s);
    QVERIFY(window.problem("keyFieldMessage").isEmpty());
}

void tst_AccountsDialog::warnsOfAKeyThatLooksLikeNone()
{
    store(u"Work"_s);
    Window window(*this);
    const auto warning = [&window] { return window.said(Tone::Warning, "keyWarningFieldMessage"); };
    window.type("keyLineEdit", u"5f03a35d00ee52a21327ab048186a2c4"_s);
    QVERIFY(warning().isEmpty());
    window.type("keyLineEdit", u"dffdfd"_s);
    QCOMPARE(warning(), AccountSentences::doubtAbout(AppKey(u"dffdfd"_s)));
    window.click("savePushButton"); // It is kept all the same.
    QTRY_COMPARE(keyOf(u"Work"_s), QByteArray("dffdfd"));
    QTRY_VERIFY(warning().isEmpty());
}

void tst_AccountsDialog::changesAnAccountWhoseCertificatesAreLost()
{
    Account work{.name = u"Work"_s, .sdkAppId = SdkAppId::parse(u"7"_s).value()};
    work.caFile = m_folder->filePath(u"gone.pem"_s);
    QVERIFY(m_book->put(work));
    Window window(*this);
    const auto warning
        = [&window] { return window.said(Tone::Warning, "caFileWarningFieldMessage"); };
    QCOMPARE(warning(), AccountSentences::lostCaFile(work.caFile));
    window.type("signatureLineEdit", u"Acme"_s);
    window.click("savePushButton");
    QCOMPARE(m_book->findStored(u"Work"_s)->defaultSignature, u"Acme"_s);
    QCOMPARE(m_book->findStored(u"Work"_s)->caFile, work.caFile);
    QVERIFY(!warning().isEmpty());

    window.type("caFileLineEdit", u"/nowhere/else.pem"_s); // What is new has to be there.
    QVERIFY(warning().isEmpty());
    window.click("savePushButton");
    QCOMPARE(window.problem("caFileFieldMessage"), AccountSentences::wrongCaFile());
}

void tst_AccountsDialog::warnsOfAnotherAddressOfTencent()
{
    store(u"Work"_s);
    Window window(*this);
    const auto warning
        = [&window] { return window.said(Tone::Warning, "endpointWarningFieldMessage"); };
    QVERIFY(warning().isEmpty());
    window.type("endpointLineEdit", u"https://yun.tim.qq.com/v5/tlssmssvr/sendsms"_s);
    QCOMPARE(warning(), AccountSentences::elsewhere());
    window.type("endpointLineEdit", Endpoint::tencentCloud().toString());
    QVERIFY(warning().isEmpty());
}

void tst_AccountsDialog::keepsTheStoredKeyWhereNoneIsTyped()
{
    store(u"Work"_s, u"secret"_s);
    Window window(*this);
    window.type("signatureLineEdit", u"Tencent"_s);
    window.the<QSpinBox>("timeoutSpinBox")->setValue(45);
    window.click("savePushButton");

    QCOMPARE(m_book->find(u"Work"_s)->defaultSignature, u"Tencent"_s);
    QCOMPARE(m_book->find(u"Work"_s)->timeout, 45s);
    QCOMPARE(keyOf(u"Work"_s), QByteArray("secret"));
}

void tst_AccountsDialog::keepsWhatIsAskedAndWarnedOfBeforeSending()
{
    store(u"Work"_s);
    store(u"Home"_s);
    Window window(*this);
    auto *const repeat = window.the<QSpinBox>("repeatSpinBox");
    auto *const limit = window.the<QSpinBox>("dailyLimitSpinBox");
    QCOMPARE(repeat->text(), u"As in Settings: 10 min"_s);
    QCOMPARE(limit->text(), u"2"_s);
    QVERIFY(repeat->accessibleDescription().contains(u"0: never ask"_s));
    QVERIFY(limit->accessibleDescription().contains(u"SMS console"_s));

    for (QSpinBox *const box : {repeat, limit}) {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, u"45"_s);
    }
    window.click("savePushButton");

    QVERIFY(m_book->find(u"Work"_s)->repeatWindow == 45min);
    QCOMPARE(m_book->find(u"Work"_s)->dailyLimit, 45);
    QCOMPARE(m_book->findStored(u"Home"_s)->repeatWindow, std::nullopt);
    window.choose(1);
    QCOMPARE(repeat->text(), u"As in Settings: 10 min"_s);
    QCOMPARE(limit->text(), u"2"_s);
}

void tst_AccountsDialog::guardsWithinItsBounds()
{
    store(u"Work"_s);
    Window window(*this);
    auto *const repeat = window.the<QSpinBox>("repeatSpinBox");
    auto *const limit = window.the<QSpinBox>("dailyLimitSpinBox");

    repeat->setValue(0);
    limit->setValue(-1);
    QCOMPARE(repeat->text(), u"0 min"_s);
    QCOMPARE(limit->text(), u"0 – no warning"_s);
    window.click("savePushButton");
    QVERIFY(m_book->find(u"Work"_s)->repeatWindow == 0min);
    QCOMPARE(m_book->find(u"Work"_s)->dailyLimit, 0);

    repeat->setValue(1'000'000);
    limit->setValue(1'000'000);
    window.click("savePushButton");
    // What is stored can be read again.
    AccountStore read = storeIn(*m_folder);
    QVERIFY(read.load());
    QVERIFY(read.accounts().constFirst().repeatWindow == Account::longestRepeatWindow);
    QCOMPARE(read.accounts().constFirst().dailyLimit, Account::largestDailyLimit);
}

void tst_AccountsDialog::neverShowsAStoredKey()
{
    store(u"Work"_s, u"secret"_s);
    store(u"Home"_s);
    Window window(*this);
    QTRY_VERIFY(window.field("keyLineEdit")->placeholderText().startsWith(u"Stored"));
    QCOMPARE(window.field("keyLineEdit")->text(), QString());
    QCOMPARE(window.field("keyLineEdit")->echoMode(), QLineEdit::Password);
    window.choose(1);
    QTRY_COMPARE(window.field("keyLineEdit")->placeholderText(), u"Not stored"_s);
}

void tst_AccountsDialog::replacesAKey()
{
    store(u"Work"_s, u"secret"_s);
    Window window(*this);
    window.type("keyLineEdit", u"another"_s);
    window.click("savePushButton");
    QTRY_COMPARE(keyOf(u"Work"_s), QByteArray("another"));
    QTRY_COMPARE(window.field("keyLineEdit")->text(), QString());
}

void tst_AccountsDialog::takesTheKeyAlongWhenTheNameChanges()
{
    store(u"Work"_s, u"secret"_s);
    store(u"Home"_s, u"old"_s);
    const QString entry = entryOf(u"Work"_s);
    Window window(*this);
    window.type("nameLineEdit", u"Office"_s);
    window.click("savePushButton");
    window.choose(1);
    window.type("nameLineEdit", u"Flat"_s);
    window.type("keyLineEdit", u"new"_s);
    window.click("savePushButton");

    QTRY_COMPARE(keyOf(u"Flat"_s), QByteArray("new"));
    QCOMPARE(keyOf(u"Office"_s), QByteArray("secret"));
    QCOMPARE(entryOf(u"Office"_s), entry);
    QVERIFY(!m_book->find(u"Work"_s).has_value());
}

void tst_AccountsDialog::keepsWhatWasTypedWhileAnotherAccountIsShown()
{
    store(u"Work"_s);
    store(u"Home"_s);
    Window window(*this);
    window.type("nameLineEdit", u"Office"_s);
    window.type("keyLineEdit", u"secret"_s);
    QCOMPARE(window.row(0), u"Office (not saved)"_s);
    window.choose(1);
    QCOMPARE(window.field("nameLineEdit")->text(), u"Home"_s);
    QCOMPARE(window.field("keyLineEdit")->text(), QString());
    QVERIFY(!window.the<QPushButton>("savePushButton")->isEnabled());

    window.choose(0);
    QCOMPARE(window.field("nameLineEdit")->text(), u"Office"_s);
    QCOMPARE(window.field("keyLineEdit")->text(), u"secret"_s);
    QVERIFY(window.the<QPushButton>("savePushButton")->isEnabled());
    QVERIFY(m_book->find(u"Work"_s).has_value());
}

void tst_AccountsDialog::goesBackToWhatIsStored()
{
    store(u"Work"_s);
    Window window(*this);
    window.type("endpointLineEdit", u"nonsense"_s);
    window.click("savePushButton");
    QVERIFY(!window.problem("endpointFieldMessage").isEmpty());
    window.click("revertPushButton");

    QCOMPARE(window.field("endpointLineEdit")->text(), Endpoint::tencentCloud().toString());
    QVERIFY(window.problem("endpointFieldMessage").isEmpty());
    QCOMPARE(window.row(0), u"Work"_s);
}

void tst_AccountsDialog::findsACountryByAPartOfItsName()
{
    store(u"Work"_s);
    Window window(*this);
    auto *const country = window.the<QComboBox>("regionComboBox");
    country->setFocus();
    country->lineEdit()->selectAll();
    const char *const noGrab = "This plugin does not support grabbing the keyboard";
    QTest::ignoreMessage(QtWarningMsg, noGrab); // Said by the offscreen platform for each list.
    QTest::keyClicks(country->lineEdit(), u"germ"_s);
    QTest::keyClick(country->completer()->popup(), Qt::Key_Escape);
    QApplication::setActiveWindow(&window.dialog);
    QVERIFY(window.the<QPushButton>("savePushButton")->isEnabled());
    QTest::keyClick(&window.dialog, Qt::Key_S, Qt::AltModifier); // Saves while it is typed.
    QTRY_COMPARE(m_book->find(u"Work"_s)->defaultRegion, u"DE"_s);
    QCOMPARE(country->currentText(), u"Germany (+49)"_s);

    country->setFocus();
    country->lineEdit()->selectAll();
    QTest::ignoreMessage(QtWarningMsg, noGrab);
    QTest::keyClicks(country->lineEdit(), u"no such country"_s);
    country->completer()->popup()->hide();
    QApplication::setActiveWindow(&window.dialog);
    QTRY_VERIFY(country->hasFocus());
    QTest::keyClick(country, Qt::Key_Tab);
    QCOMPARE(country->currentText(), u"Germany (+49)"_s);

    country->lineEdit()->setFocus();
    country->lineEdit()->selectAll();
    QTest::keyClick(country->lineEdit(), Qt::Key_Delete);
    window.click("savePushButton");
    QCOMPARE(m_book->find(u"Work"_s)->defaultRegion, QString());
}

void tst_AccountsDialog::removesOnlyAfterAsking()
{
    store(u"Work"_s, u"secret"_s);
    store(u"Home"_s);
    const QString entry = entryOf(u"Work"_s);
    Window window(*this);
    window.choose(0);
    QTest::keyClick(window.the<QListWidget>("accountsListWidget"), Qt::Key_Delete);
    QVERIFY(m_book->find(u"Work"_s).has_value());
    window.answer("removeMessageBox", u"Remove"_s);

    QVERIFY(!m_book->find(u"Work"_s).has_value());
    QTRY_VERIFY(!m_keys->contains(entry));
    QCOMPARE(window.field("nameLineEdit")->text(), u"Home"_s);
    QCOMPARE(window.the<QListWidget>("accountsListWidget")->count(), 1);
}

void tst_AccountsDialog::leavesAnAccountThatIsNotToBeRemoved()
{
    store(u"Work"_s, u"secret"_s);
    Window window(*this);
    window.click("removePushButton");
    window.answer("removeMessageBox", u"Cancel"_s);
    QVERIFY(m_book->find(u"Work"_s).has_value());
    QVERIFY(m_keys->contains(entryOf(u"Work"_s)));
}

void tst_AccountsDialog::saysThatAKeyLastsForThisRunOnly()
{
    store(u"Work"_s);
    m_keys->setFault(KeyError{KeyError::Kind::NoKeychain, {}});
    Window window(*this);
    QTRY_VERIFY(!window.said(Tone::Warning, "keyFieldMessage").isEmpty());
    window.type("keyLineEdit", u"secret"_s);
    window.click("savePushButton");

    QTRY_COMPARE(window.field("keyLineEdit")->text(), QString());
    QVERIFY(window.field("keyLineEdit")->placeholderText().startsWith(u"Stored"));
    QVERIFY(!window.said(Tone::Warning, "keyFieldMessage").isEmpty());
    QVERIFY(window.problem("keyFieldMessage").isEmpty());
    QCOMPARE(keyOf(u"Work"_s), QByteArray("secret"));
}

void tst_AccountsDialog::remembersThatAKeyLastsForThisRunOnly()
{
    m_keys->setFault(KeyError{KeyError::Kind::NoKeychain, {}});
    store(u"Work"_s);
    QVERIFY(!await(m_keys->write(entryOf(u"Work"_s), AppKey(u"secret"_s))));
    Window window(*this);
    QTRY_VERIFY(!window.said(Tone::Warning, "keyFieldMessage").isEmpty());
    QVERIFY(window.field("keyLineEdit")->placeholderText().startsWith(u"Stored"));
    QCOMPARE(window.field("keyLineEdit")->accessibleDescription(),
             window.said(Tone::Warning, "keyFieldMessage"));
}

void tst_AccountsDialog::keepsATypedKeyThatWasRefused()
{
    store(u"Work"_s);
    const KeyError refused{KeyError::Kind::Denied, {}};
    m_keys->setFault(refused);
    Window window(*this);
    window.type("keyLineEdit", u"secret"_s);
    window.click("savePushButton");

    QTRY_COMPARE(window.problem("keyFieldMessage"), Sentences::of(refused));
    QCOMPARE(window.field("keyLineEdit")->text(), u"secret"_s);
    m_keys->setFault({});
    window.click("savePushButton");
    QTRY_COMPARE(keyOf(u"Work"_s), QByteArray("secret"));
}

void tst_AccountsDialog::asksBeforeItClosesUnsaved_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<QString>("name");
    QTest::newRow("save") << u"Save"_s << false << u"Office"_s;
    QTest::newRow("discard") << u"Discard"_s << false << u"Work"_s;
    QTest::newRow("cancel") << u"Cancel"_s << true << u"Work"_s;
}

void tst_AccountsDialog::asksBeforeItClosesUnsaved()
{
    QFETCH(const QString, button);
    QFETCH(const bool, isOpen);
    QFETCH(const QString, name);
    store(u"Work"_s, u"old"_s);
    Window window(*this);
    window.type("nameLineEdit", u"Office"_s);
    window.type("keyLineEdit", u"new"_s);
    QTest::keyClick(&window.dialog, Qt::Key_Escape);
    QVERIFY(window.dialog.isVisible());
    window.answer("saveMessageBox", button);

    QTRY_COMPARE(window.dialog.isVisible(), isOpen);
    QCOMPARE(m_book->stored().constFirst().name, name);
    QCOMPARE(keyOf(name), QByteArray(name == u"Office"_s ? "new" : "old"));
}

void tst_AccountsDialog::staysOpenWhereSavingFails()
{
    store(u"Work"_s);
    store(u"Home"_s);
    Window window(*this);
    window.choose(1);
    window.type("sdkAppIdLineEdit", u"x"_s);
    window.choose(0);
    window.click("closePushButton");
    window.answer("saveMessageBox", u"Save"_s);

    QVERIFY(window.dialog.isVisible());
    QCOMPARE(window.field("nameLineEdit")->text(), u"Home"_s);
    QVERIFY(!window.problem("sdkAppIdFieldMessage").isEmpty());
}

void tst_AccountsDialog::saysWhereNothingCanBeWritten()
{
    store(u"Work"_s);
    Window window(*this);
    QVERIFY(QDir(m_folder->path()).removeRecursively());
    window.type("nameLineEdit", u"Office"_s);
    window.click("savePushButton");
    QVERIFY(!window.problem("nameFieldMessage").isEmpty());
    QCOMPARE(window.field("nameLineEdit")->text(), u"Office"_s);

    window.click("removePushButton");
    window.answer("removeMessageBox", u"Remove"_s);
    QVERIFY(!window.problem("statusFieldMessage").isEmpty());
    QCOMPARE(window.the<QListWidget>("accountsListWidget")->count(), 1);
}

void tst_AccountsDialog::saysThatAKeychainMayHaveTheKeyStill()
{
    store(u"Work"_s);
    m_keys->setFault(KeyError{.kind = KeyError::Kind::NoKeychain});
    Window window(*this);
    window.click("removePushButton");
    window.answer("removeMessageBox", u"Remove"_s);
    QTRY_COMPARE(window.said(Tone::Warning, "statusFieldMessage"),
                 AccountSentences::keyLeft({.kind = KeyError::Kind::NoKeychain}));
    QVERIFY(m_book->stored().isEmpty());
}

void tst_AccountsDialog::undoesNothingThatAnotherProgramChanged()
{
    store(u"Work"_s);
    Window window(*this);
    AccountBook other(storeIn(*m_folder));
    other.refresh();
    Account changed = *other.findStored(u"Work"_s);
    changed.defaultSignature = u"Theirs"_s;
    QVERIFY(other.put(changed, u"Work"_s));

    window.type("extendLineEdit", u"77"_s);
    window.click("savePushButton");
    QVERIFY(window.problem("nameFieldMessage").contains(u"Revert"_s));
    QCOMPARE(window.field("extendLineEdit")->text(), u"77"_s);
    window.click("revertPushButton");
    QCOMPARE(window.field("signatureLineEdit")->text(), u"Theirs"_s);
    QVERIFY(window.problem("nameFieldMessage").isEmpty());

    window.type("extendLineEdit", u"77"_s);
    window.click("savePushButton");
    other.refresh();
    QCOMPARE(other.findStored(u"Work"_s)->defaultSignature, u"Theirs"_s);
    QCOMPARE(other.findStored(u"Work"_s)->defaultExtend, u"77"_s);
}

void tst_AccountsDialog::takesTheBracketsOffASignature()
{
    store(u"Work"_s);
    Window window(*this);
    window.type("signatureLineEdit", u" [Tencent] "_s);
    window.click("savePushButton");

    QCOMPARE(m_book->find(u"Work"_s)->defaultSignature, u"Tencent"_s);
    QCOMPARE(window.field("signatureLineEdit")->text(), u"Tencent"_s);
}

void tst_AccountsDialog::refusesASignatureThatIsTooLong()
{
    store(u"Work"_s);
    Window window(*this);
    window.type("signatureLineEdit", QString(51, u'x'));
    window.click("savePushButton");
    QVERIFY(window.problem("signatureFieldMessage").contains(u"50"_s));
    QVERIFY(window.field("signatureLineEdit")->hasFocus());
    QVERIFY(m_book->find(u"Work"_s)->defaultSignature.isEmpty());
    window.type("signatureLineEdit", u"ok"_s);
    QVERIFY(window.problem("signatureFieldMessage").isEmpty());
}

void tst_AccountsDialog::keepsAKeyWhoseNameChangesItsCapitals()
{
    store(u"work"_s, u"old"_s);
    Window window(*this);
    window.type("nameLineEdit", u"Work"_s);
    window.type("keyLineEdit", u"new"_s);
    window.click("savePushButton");

    QTRY_COMPARE(keyOf(u"Work"_s), QByteArray("new"));
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_AccountsDialog)
#include "tst_accountsdialog.moc"
