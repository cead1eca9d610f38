// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/language.h"
#include "tests/support/claimtest.h"
#include "tests/ui/account/keysdesk.h"
#include "ui/account/passphrasedialog.h"
#include "ui/common/noticebar.h"
#include "ui/main/keybar.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLayout>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_KeyBar final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        ClaimTest::init();
        m_desk = std::make_unique<KeysDesk>();
        m_window = std::make_unique<QWidget>();
        m_bar = new KeyBar(m_desk->ring, m_window.get());
        m_window->show();
    }

    void cleanup() { m_window.reset(); }

    void saysNothingUntilAKeyWasAskedFor();
    void fitsOnALine_data();
    void fitsOnALine();
    void tellsALockedKeychainFromNone();
    void changesThePassphraseWhereThereIsAFile();
    void saysSoWhereAKeyIsReadOrWritten_data();
    void saysSoWhereAKeyIsReadOrWritten();
    void saysNothingOfKeysThatAreMeantToEnd();
    void saysNothingWhereThereIsAKeychain();
    void keepsThemInAFileWhereAPersonWantsIt();
    void saysNothingWhereThereIsAKeyFile();
    void saysSoInTheLanguageOfTheWindow();

private:
    [[nodiscard]] QString words() const
    {
        QString all;
        for (const QLabel *each : m_bar->findChildren<QLabel *>(u"noticeLabel"_s))
            all += each->isVisible() ? each->accessibleName() : QString();
        return all;
    }

    /// Of what stands there.
    [[nodiscard]] NoticeBar *part(const QString &name) const
    {
        return m_bar->findChild<NoticeBar *>(name);
    }

    [[nodiscard]] DrivenDialog dialog() const
    {
        return DrivenDialog(m_window->findChild<PassphraseDialog *>());
    }

    [[nodiscard]] QPushButton *button() const
    {
        return part(u"keysEndBar"_s)->findChild<QPushButton *>(u"noticePushButton"_s);
    }

    std::unique_ptr<KeysDesk> m_desk;
    std::unique_ptr<QWidget> m_window;
    KeyBar *m_bar = nullptr;
};

void tst_KeyBar::saysNothingUntilAKeyWasAskedFor()
{
    QVERIFY(!m_bar->isVisible());
}

void tst_KeyBar::saysSoWhereAKeyIsReadOrWritten_data()
{
    QTest::addColumn<bool>("isWritten");
    QTest::newRow("written") << true;
    QTest::newRow("read") << false;
}

void tst_KeyBar::saysSoWhereAKeyIsReadOrWritten()
{
    QFETCH(const bool, isWritten);
    if (isWritten)
        QVERIFY(!await(m_desk->ring.write(u"Work"_s, m_desk->key)));
    else
        QVERIFY(!await(m_desk->ring.read(u"Work"_s)));
    QVERIFY(m_bar->isVisible());
    QVERIFY(button()->isVisible());
    QVERIFY(button()->focusPolicy() & Qt::TabFocus);
    button()->click();
    const QString remedies = dialog().the<QLabel>("wordsLabel")->text();
    QVERIFY(remedies.contains(part(u"keysEndBar"_s)->toolTip()));
#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)
    for (const QString &remedy : {u"gnome-keyring"_s, u"KWallet"_s, u"KeePassXC"_s})
        QVERIFY2(remedies.contains(remedy), qPrintable(remedies));
#endif
}

void tst_KeyBar::fitsOnALine_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<KeyError::Kind>("kind");
    for (const QString &language : Language::available()) {
        QTest::addRow("%s, no keychain", qPrintable(language))
            << language << KeyError::Kind::NoKeychain;
        QTest::addRow("%s, a locked one", qPrintable(language))
            << language << KeyError::Kind::Locked;
    }
}

void tst_KeyBar::fitsOnALine()
{
    QFETCH(const QString, language);
    QFETCH(const KeyError::Kind, kind);
    Language spoken;
    spoken.use(language);
    m_desk->keychain.setFault(KeyError{.kind = kind});
    QVERIFY(!await(m_desk->ring.write(u"Work"_s, m_desk->key)));
    constexpr int smallestWindow = 132; // In characters.
    m_bar->resize(m_bar->fontMetrics().averageCharWidth() * smallestWindow, 100);
    m_bar->layout()->activate();
    const auto *const label = part(u"keysEndBar"_s)->findChild<QLabel *>(u"noticeLabel"_s);
    part(u"keysEndBar"_s)->layout()->activate();
    QCOMPARE(label->heightForWidth(label->width()), label->heightForWidth(QWIDGETSIZE_MAX));
}

void tst_KeyBar::tellsALockedKeychainFromNone()
{
    QVERIFY(!await(m_desk->ring.write(u"Work"_s, m_desk->key)));
    const QString none = words();
    m_desk->keychain.setFault(KeyError{.kind = KeyError::Kind::Locked});
    QVERIFY(!await(m_desk->ring.write(u"Work"_s, m_desk->key)));
    QTRY_VERIFY(words() != none);
    QVERIFY2(words().contains(u"locked"_s), qPrintable(words()));
    button()->click();
    QVERIFY(dialog().the<QLabel>("wordsLabel")->text().contains(u"Unlock it"_s));
}

void tst_KeyBar::changesThePassphraseWhereThereIsAFile()
{
    QVERIFY(!m_bar->changeAction()->isEnabled());
    m_desk->fillVault();
    m_bar->lookForFile();
    QVERIFY(m_bar->changeAction()->isEnabled());
    m_bar->changeAction()->trigger();
    const auto driven = dialog();
    driven.type("passphraseLineEdit", u"correct horse"_s);
    for (const char *field : {"newPassphraseLineEdit", "repeatedPassphraseLineEdit"})
        driven.type(field, u"battery staple"_s);
    driven.press("okPushButton");
    QTRY_VERIFY(!driven.dialog);
    KeyVault next(m_desk->vault.file(), SealingCost::least());
    QVERIFY(!await(next.open(Passphrase(u"correct horse"_s))));
    QVERIFY(await(next.open(Passphrase(u"battery staple"_s))));

    // Said until it is read.
    QVERIFY2(words().contains(u"new passphrase"_s), qPrintable(words()));
    part(u"keysDoneBar"_s)->findChild<QPushButton *>(u"noticePushButton"_s)->click();
    QVERIFY(!m_bar->isVisible());
}

void tst_KeyBar::saysNothingOfKeysThatAreMeantToEnd()
{
    m_desk->ring.keepForThisRun(u"Sandbox"_s, m_desk->key);
    QVERIFY(await(m_desk->ring.read(u"Sandbox"_s)));
    QVERIFY(!m_bar->isVisible());
}

void tst_KeyBar::saysNothingWhereThereIsAKeychain()
{
    m_desk->keychain.setFault(std::nullopt);
    QVERIFY(await(m_desk->ring.write(u"Work"_s, m_desk->key)));
    QVERIFY(await(m_desk->ring.read(u"Work"_s)));
    QVERIFY(!m_bar->isVisible());
}

void tst_KeyBar::keepsThemInAFileWhereAPersonWantsIt()
{
    QVERIFY(!await(m_desk->ring.write(u"Work"_s, m_desk->key)));
    button()->click();
    QVERIFY(!QFile::exists(m_desk->vault.file()));
    const auto driven = dialog();
    driven.type("newPassphraseLineEdit", u"correct horse"_s);
    driven.type("repeatedPassphraseLineEdit", u"correct horse"_s);
    driven.press("okPushButton");
    QTRY_VERIFY(!driven.dialog);
    QVERIFY(!part(u"keysEndBar"_s)->isVisible());
    QVERIFY2(words().contains(u"kept in the key file"_s), qPrintable(words()));
    QCOMPARE(m_desk->vault.read(u"Work"_s).value(), m_desk->key);
    QVERIFY(!m_desk->ring.isForThisRunOnly(u"Work"_s));
}

void tst_KeyBar::saysNothingWhereThereIsAKeyFile()
{
    m_desk->fillVault();
    const auto read = m_desk->ring.read(u"Work"_s);
    QTRY_VERIFY(m_bar->findChild<PassphraseDialog *>());
    m_bar->findChild<PassphraseDialog *>()->reject();
    QVERIFY(!await(read));
    QVERIFY(!m_bar->isVisible());
}

void tst_KeyBar::saysSoInTheLanguageOfTheWindow()
{
    QVERIFY(!await(m_desk->ring.write(u"Work"_s, m_desk->key)));
    const QString before = words();
    Language language;
    language.use(u"zh_CN"_s);
    QTRY_VERIFY(words() != before);
    language.use(u"en"_s);
    QTRY_COMPARE(words(), before);
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_KeyBar)
#include "tst_keybar.moc"
