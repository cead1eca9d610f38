// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/services.h"
#include "core/words/language.h"
#include "tests/support/claimtest.h"
#include "ui/common/accountmark.h"
#include "ui/compose/accountfield.h"
#include "ui/compose/composepage.h"
#include "ui/compose/formcontent.h"
#include "ui/main/accountmenu.h"
#include "ui/main/mainwindow.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

Account account(const QString &name, AccountColour colour = AccountColour::None)
{
    return {.name = name, .sdkAppId = SdkAppId::parse(u"1400006666"_s).value(), .colour = colour};
}

} // namespace

/// Which account sends: at the start, and by the menu.
class tst_AccountSwitch final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void beginsWithTheDefaultAccount();
    void leavesTypedTextWithItsAccount();
    void beginsWithTheLastOneWhereThereIsNoDefault();
    void letsTheCommandLineNameAnother();
    void switchesByKeys();
    void marksTheOneThatSends();
    void followsTheBook();
    void followsWhatAnotherProgramChanged();

private:
    /// Starts the program's window on the folder; nothing chosen on the command line.
    void start();

    /// Makes it the default account.
    [[nodiscard]] bool beginWith(const QString &name) const
    {
        const auto account = m_services->accounts.find(name);
        return account && m_services->accounts.put(*account, {.replaces = name, .isDefault = true});
    }

    [[nodiscard]] QString sender() const
    {
        const auto chosen = m_window->composePage().account();
        return chosen ? chosen->name : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Services> m_services;
    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

void tst_AccountSwitch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_language.use(u"en"_s);
    start();
    for (const Account &each : {account(u"Support"_s, AccountColour::Blue),
                                account(u"R&D"_s, AccountColour::Red),
                                account(u"Plain"_s)})
        QVERIFY(m_services->accounts.put(each));
}

void tst_AccountSwitch::cleanup()
{
    m_window.reset();
    m_services.reset();
}

void tst_AccountSwitch::start()
{
    cleanup();
    m_services
        = std::make_unique<Services>(DataFolder::open(m_folder->path()).value(), CommonOptions());
    m_window = std::make_unique<MainWindow>(MainWindow::Services{.accounts = m_services->accounts,
                                                                 .keys = m_services->keys,
                                                                 .proxies = m_services->proxies,
                                                                 .sender = m_services->sender,
                                                                 .settler = m_services->settler,
                                                                 .journal = m_services->journal,
                                                                 .settings = m_services->settings,
                                                                 .language = m_language,
                                                                 .catalogue = m_services->catalogue,
                                                                 .clock = m_services->clock});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_AccountSwitch::beginsWithTheDefaultAccount()
{
    QVERIFY(beginWith(u"R&D"_s));
    m_services->settings.set(settings::account, u"Support"_s);
    start();
    QCOMPARE(sender(), u"R&D"_s);
    QCOMPARE(m_services->settings.get(settings::account), u"Support"_s);
}

void tst_AccountSwitch::leavesTypedTextWithItsAccount()
{
    QVERIFY(beginWith(u"R&D"_s));
    m_services->settings.set(settings::account, u"Support"_s);
    m_window.reset(); // Keeps what stands in its own form.
    m_services->settings.draft().write(toJson(FormContent{.draft = {.recipient = u"+86137"_s}}));
    start();
    QCOMPARE(sender(), u"Support"_s);
}

void tst_AccountSwitch::beginsWithTheLastOneWhereThereIsNoDefault()
{
    m_services->settings.set(settings::account, u"Plain"_s);
    start();
    QCOMPARE(sender(), u"Plain"_s);
}

void tst_AccountSwitch::letsTheCommandLineNameAnother()
{
    QVERIFY(beginWith(u"R&D"_s));
    start();
    m_window->composePage().accountField().choose(u"Plain"_s);
    QCOMPARE(sender(), u"Plain"_s);
}

void tst_AccountSwitch::switchesByKeys()
{
    auto *const recipient = m_window->findChild<QLineEdit *>(u"recipientLineEdit"_s);
    QVERIFY(recipient);
    recipient->setFocus();
    QTest::keyClick(recipient, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(sender(), u"R&D"_s);
    QCOMPARE(m_services->settings.get(settings::account), u"R&D"_s);
    QVERIFY(recipient->hasFocus()); // Whoever types goes on typing.
    QTest::keyClick(recipient, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(sender(), u"Support"_s);
}

void tst_AccountSwitch::marksTheOneThatSends()
{
    const auto *const stripe = m_window->findChild<AccountStripe *>();
    const auto *const combo = m_window->findChild<QComboBox *>(u"accountComboBox"_s);
    QVERIFY(stripe && combo);
    m_window->composePage().accountField().switchTo(u"R&D"_s);
    QVERIFY(stripe->isVisible());
    QCOMPARE(stripe->colour(), AccountColour::Red);
    QCOMPARE(combo->currentText(), u"R&D"_s);
    QVERIFY(m_window->windowTitle().startsWith(u"R&D "_s));
    QVERIFY(!combo->itemIcon(combo->currentIndex()).isNull());

    const auto *const menu = m_window->findChild<AccountMenu *>();
    QStringList checked;
    for (const QAction *const action : menu->actions()) {
        if (action->isChecked())
            checked << action->text();
    }
    QCOMPARE(checked, QStringList{u"R&&D"_s});
    m_window->composePage().accountField().switchTo(u"Plain"_s);
    QVERIFY(!stripe->isVisible());
}

void tst_AccountSwitch::followsTheBook()
{
    const auto *const menu = m_window->findChild<AccountMenu *>();
    const auto texts = [menu] {
        QStringList all;
        for (const QAction *const action : menu->actions())
            all << action->text();
        return all;
    };
    QCOMPARE(texts(), (QStringList{u"Support"_s, u"R&&D"_s, u"Plain"_s}));
    QVERIFY(m_services->accounts.remove(u"Support"_s));
    QCOMPARE(texts(), (QStringList{u"R&&D"_s, u"Plain"_s}));
    QCOMPARE(menu->actions().constFirst()->shortcut(), QKeySequence(u"Ctrl+1"_s));
}

void tst_AccountSwitch::followsWhatAnotherProgramChanged()
{
    m_window->composePage().accountField().switchTo(u"Plain"_s);
    AccountBook other(AccountStore(m_services->folder.file(u"accounts.json"_s)));
    other.refresh();
    Account changed = *other.findStored(u"Plain"_s);
    changed.colour = AccountColour::Green;
    QVERIFY(other.put(changed, u"Plain"_s));

    QEvent comesForward(QEvent::ActivationChange);
    QCoreApplication::sendEvent(m_window.get(), &comesForward);
    QCOMPARE(m_window->findChild<AccountStripe *>()->colour(), AccountColour::Green);
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_AccountSwitch)
#include "tst_accountswitch.moc"
