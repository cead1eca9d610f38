// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/language.h"
#include "tests/support/claimtest.h"
#include "tests/ui/account/keysdesk.h"
#include "ui/account/passphrasedialog.h"
#include "ui/main/keybar.h"

#include <QFile>
#include <QLabel>

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
        const auto *const label = m_bar->findChild<QLabel *>(u"noticeLabel"_s);
        return m_bar->isVisible() ? label->accessibleName() : QString();
    }

    [[nodiscard]] QPushButton *button() const
    {
        return m_bar->findChild<QPushButton *>(u"noticePushButton"_s);
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
#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)
    for (const QString &remedy : {u"gnome-keyring"_s, u"KWallet"_s, u"KeePassXC"_s})
        QVERIFY(words().contains(remedy));
#endif
    QVERIFY(button()->isVisible());
    QVERIFY(button()->focusPolicy() & Qt::TabFocus);
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
    const DrivenDialog driven(m_bar->findChild<PassphraseDialog *>());
    driven.type("newPassphraseLineEdit", u"correct horse"_s);
    driven.type("repeatedPassphraseLineEdit", u"correct horse"_s);
    driven.press("okPushButton");
    QTRY_VERIFY(!m_bar->isVisible());
    QTRY_VERIFY(!driven.dialog);
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
