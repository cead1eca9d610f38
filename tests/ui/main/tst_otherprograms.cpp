// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowservices.h"
#include "core/words/language.h"
#include "tests/support/claimtest.h"
#include "ui/common/theme.h"
#include "ui/compose/accountfield.h"
#include "ui/compose/composepage.h"

#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QMenuBar>
#include <QSaveFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// A window that is open, and what other programs write into its data folder meanwhile.
class tst_OtherPrograms final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void followsTheLanguage();
    void followsTheLook();
    void followsWhatIsHeldBack();
    void keepsItsOwnSettings();
    void followsTheAccounts();

private:
    /// As another program does: QSettings of one program know of each other without a file.
    void writeSettings(const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Language m_language;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;
};

void tst_OtherPrograms::init()
{
    ClaimTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_language.use(u"en"_s);
    m_services
        = std::make_unique<Services>(DataFolder::open(m_folder->path()).value(), CommonOptions());
    m_window = std::make_unique<MainWindow>(servicesOfWindow(*m_services, m_language));
    m_window->show();
}

void tst_OtherPrograms::cleanup()
{
    m_window.reset();
    m_services.reset();
    theme::apply({});
}

void tst_OtherPrograms::writeSettings(const QByteArray &text) const
{
    QSaveFile file(settingsFileIn(m_services->folder));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
    QVERIFY(file.commit());
}

void tst_OtherPrograms::followsTheLanguage()
{
    const QString english = m_window->menuBar()->actions().constFirst()->text();
    writeSettings("[window]\nlanguage=zh_CN\n");
    QTRY_VERIFY(m_window->menuBar()->actions().constFirst()->text() != english);
    QCOMPARE(m_language.chosen(), u"zh_CN"_s);
    writeSettings("[window]\nlanguage=en\n");
    QTRY_COMPARE(m_window->menuBar()->actions().constFirst()->text(), english);
}

void tst_OtherPrograms::followsTheLook()
{
    writeSettings("[window]\ntheme=dark\n");
    QTRY_VERIFY(theme::isDark(QApplication::palette()));
    writeSettings("[window]\ntheme=light\n");
    QTRY_VERIFY(!theme::isDark(QApplication::palette()));
}

void tst_OtherPrograms::followsWhatIsHeldBack()
{
    writeSettings("[sending]\nrepeatMinutes=25\n");
    QTRY_COMPARE(m_services->accounts.repeatWindow(), std::chrono::minutes(25));
}

void tst_OtherPrograms::keepsItsOwnSettings()
{
    m_services->settings.set(settings::account, u"Support"_s);
    QVERIFY(m_services->settings.sync());
    m_services->settings.set(settings::account, u"Marketing"_s); // Not written yet.
    writeSettings("[compose]\naccount=Support\n[sending]\nrepeatMinutes=25\n");
    QTRY_COMPARE(m_services->settings.get(settings::repeatMinutes), 25);
    QCOMPARE(m_services->settings.get(settings::account), u"Marketing"_s);
}

void tst_OtherPrograms::followsTheAccounts()
{
    const auto *const box = m_window->findChild<QComboBox *>(u"accountComboBox"_s);
    AccountBook terminal(AccountStore(m_services->folder.file(u"accounts.json"_s)));
    QVERIFY(
        terminal.put({.name = u"Support"_s, .sdkAppId = SdkAppId::parse(u"1400006666"_s).value()}));
    QTRY_VERIFY(box->findText(u"Support"_s) >= 0);
    QVERIFY(terminal.remove(u"Support"_s));
    QTRY_COMPARE(box->findText(u"Support"_s), -1);
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_OtherPrograms)
#include "tst_otherprograms.moc"
