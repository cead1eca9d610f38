// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "tests/support/claimtest.h"
#include "tests/ui/account/keysdesk.h"
#include "ui/account/passphraseasker.h"
#include "ui/account/passphrasedialog.h"
#include "ui/common/wipefield.h"

#include <QClipboard>
#include <QFile>
#include <QMessageBox>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using Purpose = smsdesk::PassphraseDialog::Purpose;

namespace smsdesk {

class tst_PassphraseDialog final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        ClaimTest::init();
        m_desk = std::make_unique<KeysDesk>();
    }

    void makesAFileOfWhatWasTypedTwice();
    void refusesWhatIsTooShortOrDifferent();
    void saysOnlyWhatLengthTells();
    void opensTheFileAndSaysWhereThePassphraseIsWrong();
    void changesThePassphrase();
    void staysWhileItWorks();
    void deletesTheFileOfWhoForgotAfterAQuestion();
    void isAskedWhenAKeyIsNeededAndOnceForSeveral();
    void givingNoPassphraseIsAnAnswer();
    void asksAgainWhereTheDialogWentWithItsWindow();
    void neverGivesThePassphraseToTheClipboard();
    void leavesNothingInAFieldThatIsWiped();
    void speaksTheLanguageOfTheWindow();

private:
    /// Shows a dialog and takes it as the one to drive.
    [[nodiscard]] DrivenDialog show(Purpose purpose)
    {
        m_dialog = std::make_unique<PassphraseDialog>(purpose, m_desk->ring);
        m_dialog->show();
        return DrivenDialog(m_dialog.get());
    }

    std::unique_ptr<KeysDesk> m_desk;
    std::unique_ptr<PassphraseDialog> m_dialog;
};

namespace {

const QString right = u"correct horse"_s;
const QString other = u"battery staple"_s;

QString sentenceOf(VaultError::Kind kind)
{
    return Sentences::of(VaultError{.kind = kind});
}

} // namespace

void tst_PassphraseDialog::makesAFileOfWhatWasTypedTwice()
{
    const auto driven = show(Purpose::Make);
    const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    QVERIFY(!driven.the<QLineEdit>("passphraseLineEdit")->isVisible());
    for (const char *field : {"newPassphraseLineEdit", "repeatedPassphraseLineEdit"}) {
        QCOMPARE(driven.the<QLineEdit>(field)->echoMode(), QLineEdit::Password);
        driven.type(field, right);
    }
    // By keyboard alone.
    QTest::keyClick(driven.the<QLineEdit>("repeatedPassphraseLineEdit"), Qt::Key_Return);
    QTRY_COMPARE(accepted.size(), 1);
    QVERIFY(m_desk->vault.isOpen());
    KeyVault next(m_desk->vault.file(), SealingCost::least());
    QVERIFY(await(next.open(Passphrase(right))));
}

void tst_PassphraseDialog::refusesWhatIsTooShortOrDifferent()
{
    const auto driven = show(Purpose::Make);
    driven.type("newPassphraseLineEdit", u"short"_s);
    driven.type("repeatedPassphraseLineEdit", u"short"_s);
    driven.press("okPushButton");
    QCOMPARE(driven.problem("newPassphraseFieldMessage"), sentenceOf(VaultError::Kind::TooShort));
    QVERIFY(driven.the<QLineEdit>("newPassphraseLineEdit")->hasFocus());

    driven.type("newPassphraseLineEdit", right);
    QCOMPARE(driven.problem("newPassphraseFieldMessage"), QString());
    driven.type("repeatedPassphraseLineEdit", right + u' ');
    driven.press("okPushButton");
    QVERIFY(!driven.problem("repeatedPassphraseFieldMessage").isEmpty());
    QVERIFY(driven.the<QLineEdit>("repeatedPassphraseLineEdit")->hasFocus());
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!QFile::exists(m_desk->vault.file()));
}

void tst_PassphraseDialog::saysOnlyWhatLengthTells()
{
    const auto driven = show(Purpose::Make);
    const auto *const message = driven.the<FieldMessage>("newPassphraseFieldMessage");
    QCOMPARE(message->tone(), Tone::Neutral);
    driven.type("newPassphraseLineEdit", u"123456789"_s);
    QCOMPARE(message->tone(), Tone::Neutral);
    driven.type("newPassphraseLineEdit", u"1234567890"_s);
    QCOMPARE(message->tone(), Tone::Ok);
    QVERIFY(!message->text().contains(u"strong"_s));
}

void tst_PassphraseDialog::opensTheFileAndSaysWhereThePassphraseIsWrong()
{
    m_desk->fillVault();
    const auto driven = show(Purpose::Open);
    const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    QVERIFY(!driven.the<QLineEdit>("newPassphraseLineEdit")->isVisible());
    driven.type("passphraseLineEdit", other);
    driven.press("okPushButton");
    QTRY_COMPARE(driven.problem("passphraseFieldMessage"),
                 sentenceOf(VaultError::Kind::WrongPassphrase));
    QTRY_VERIFY(driven.the<QLineEdit>("passphraseLineEdit")->hasFocus());
    QCOMPARE(driven.the<QLineEdit>("passphraseLineEdit")->selectedText(), other);
    QVERIFY(!m_desk->vault.isOpen());

    driven.type("passphraseLineEdit", right);
    QCOMPARE(driven.problem("passphraseFieldMessage"), QString());
    driven.press("okPushButton");
    QTRY_COMPARE(accepted.size(), 1);
    QVERIFY(m_desk->vault.isOpen());
}

void tst_PassphraseDialog::changesThePassphrase()
{
    m_desk->fillVault();
    const auto driven = show(Purpose::Change);
    const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    driven.type("passphraseLineEdit", other);
    driven.type("newPassphraseLineEdit", other);
    driven.type("repeatedPassphraseLineEdit", other);
    driven.press("okPushButton");
    QTRY_COMPARE(driven.problem("passphraseFieldMessage"),
                 sentenceOf(VaultError::Kind::WrongPassphrase));
    driven.type("passphraseLineEdit", right);
    driven.press("okPushButton");
    QTRY_COMPARE(accepted.size(), 1);
    QCOMPARE(m_desk->vault.read(u"Work"_s).value(), m_desk->key);
    KeyVault next(m_desk->vault.file(), SealingCost::least());
    QVERIFY(await(next.open(Passphrase(other))));
}

void tst_PassphraseDialog::staysWhileItWorks()
{
    m_desk->fillVault();
    const auto driven = show(Purpose::Open);
    driven.type("passphraseLineEdit", other);
    driven.press("okPushButton");
    QVERIFY(!driven.the<QPushButton>("okPushButton")->isEnabled());
    QVERIFY(!driven.the<FieldMessage>("statusFieldMessage")->text().isEmpty());
    m_dialog->reject();
    QVERIFY(m_dialog->isVisible());
    QTRY_VERIFY(driven.the<QPushButton>("okPushButton")->isEnabled());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void tst_PassphraseDialog::deletesTheFileOfWhoForgotAfterAQuestion()
{
    m_desk->fillVault();
    const auto driven = show(Purpose::Open);
    const QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
    for (const bool isMeant : {false, true}) {
        driven.press("forgetPushButton");
        auto *const box = m_dialog->findChild<QMessageBox *>(u"forgetMessageBox"_s);
        QVERIFY(box && box->isVisible());
        QCOMPARE(box->buttonRole(box->defaultButton()), QMessageBox::RejectRole);
        const auto role = isMeant ? QMessageBox::AcceptRole : QMessageBox::RejectRole;
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == role)
                button->click();
        }
        QTRY_VERIFY(!m_dialog->findChild<QMessageBox *>(u"forgetMessageBox"_s));
        QCOMPARE(QFile::exists(m_desk->vault.file()), !isMeant);
        QCOMPARE(rejected.size(), isMeant ? 1 : 0);
    }
}

void tst_PassphraseDialog::isAskedWhenAKeyIsNeededAndOnceForSeveral()
{
    m_desk->fillVault();
    QWidget window;
    window.show();
    const PassphraseAsker asker(m_desk->ring, window);
    QVERIFY(!window.findChild<PassphraseDialog *>());
    const auto work = m_desk->ring.read(u"Work"_s);
    const auto home = m_desk->ring.read(u"Home"_s);
    QTRY_COMPARE(window.findChildren<PassphraseDialog *>().size(), 1);
    QVERIFY(!work.isFinished());
    const DrivenDialog driven(window.findChild<PassphraseDialog *>());
    driven.type("passphraseLineEdit", right);
    driven.press("okPushButton");
    QCOMPARE(await(work).value(), m_desk->key);
    QCOMPARE(await(home).error().kind, KeyError::Kind::NotFound);
    QTRY_VERIFY(!window.findChild<PassphraseDialog *>());
    QCOMPARE(await(m_desk->ring.read(u"Work"_s)).value(), m_desk->key);
    QVERIFY(!window.findChild<PassphraseDialog *>());
}

void tst_PassphraseDialog::givingNoPassphraseIsAnAnswer()
{
    m_desk->fillVault();
    QWidget window;
    window.show();
    const PassphraseAsker asker(m_desk->ring, window);
    const auto work = m_desk->ring.read(u"Work"_s);
    QTRY_VERIFY(window.findChild<PassphraseDialog *>());
    window.findChild<PassphraseDialog *>()->reject();
    const auto refused = await(work);
    QCOMPARE(refused.error().kind, KeyError::Kind::KeyFile);
    QCOMPARE(refused.error().file->kind, VaultError::Kind::NotOpen);
}

void tst_PassphraseDialog::asksAgainWhereTheDialogWentWithItsWindow()
{
    m_desk->fillVault();
    QWidget window;
    const PassphraseAsker asker(m_desk->ring, window);
    const auto first = m_desk->ring.read(u"Work"_s);
    QTRY_VERIFY(window.findChild<PassphraseDialog *>());
    delete window.findChild<PassphraseDialog *>();
    QCOMPARE(await(first).error().file->kind, VaultError::Kind::NotOpen);

    const auto second = m_desk->ring.read(u"Work"_s);
    QTRY_VERIFY(window.findChild<PassphraseDialog *>());
    const DrivenDialog driven(window.findChild<PassphraseDialog *>());
    driven.type("passphraseLineEdit", right);
    driven.press("okPushButton");
    QCOMPARE(await(second).value(), m_desk->key);
}

void tst_PassphraseDialog::neverGivesThePassphraseToTheClipboard()
{
    const auto driven = show(Purpose::Make);
    QApplication::clipboard()->setText(u"before"_s);
    driven.type("newPassphraseLineEdit", right);
    auto *const field = driven.the<QLineEdit>("newPassphraseLineEdit");
    field->selectAll();
    QTest::keySequence(field, QKeySequence::Copy);
    QTest::keySequence(field, QKeySequence::Cut);
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
}

void tst_PassphraseDialog::leavesNothingInAFieldThatIsWiped()
{
    QLineEdit field;
    QTest::keyClicks(&field, right);
    // A second look at the field's own text, which is overwritten where it stands.
    const QChar *const place = field.text().constData();
    const auto size = right.size();
    QCOMPARE(QString(place, size), right);
    wipeField(field);
    QVERIFY(field.text().isEmpty());
    QVERIFY(!field.isUndoAvailable());

    // Whoever has a copy keeps it.
    field.setText(right + u'!');
    const QString copy = field.text();
    wipeField(field);
    QCOMPARE(copy, right + u'!');
}

void tst_PassphraseDialog::speaksTheLanguageOfTheWindow()
{
    const auto driven = show(Purpose::Open);
    const QString before = m_dialog->windowTitle();
    Language language;
    language.use(u"zh_CN"_s);
    QTRY_VERIFY(m_dialog->windowTitle() != before);
    QVERIFY(driven.the<QLineEdit>("passphraseLineEdit")->accessibleName() != u"Passphrase"_s);
    language.use(u"en"_s);
    QTRY_COMPARE(m_dialog->windowTitle(), before);
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_PassphraseDialog)
#include "tst_passphrasedialog.moc"
