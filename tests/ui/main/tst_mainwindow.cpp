// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowservices.h"
#include "core/account/sealing.h"
#include "core/base/future.h"
#include "core/words/language.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"
#include "tests/support/futures.h"
#include "tests/support/widgets.h"
#include "ui/common/noticebar.h"
#include "ui/common/theme.h"
#include "ui/compose/composepage.h"
#include "ui/log/logcells.h"
#include "ui/log/logpage.h"
#include "ui/settings/settingsdialog.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// A window on services of its own, as the program builds them.
class Desk final
{
public:
    explicit Desk(const QString &folder, const CommonOptions &options = {})
        : m_services(DataFolder::open(folder).value(), options)
    {
        m_language.use(u"en"_s);
        m_window = std::make_unique<MainWindow>(servicesOfWindow(m_services, m_language));
        m_window->show();
        const auto opened = await(m_services.openJournal());
        m_window->showJournal(opened);
        if (!m_services.startSandbox())
            qFatal("the sandbox cannot listen");
    }

    [[nodiscard]] MainWindow &window() const { return *m_window; }

    [[nodiscard]] Services &services() { return m_services; }

    [[nodiscard]] Language &language() { return m_language; }

    [[nodiscard]] QLineEdit &field(const QString &name) const
    {
        auto *const found = findNamed<QLineEdit>(*m_window, name);
        if (!found)
            qFatal("there is no field %s", qUtf8Printable(name));
        return *found;
    }

    [[nodiscard]] QTableView &log() const
    {
        return *findNamed<QTableView>(*m_window, u"Message log"_s);
    }

    /// The words of the outcome of a row.
    [[nodiscard]] QString outcome(int row) const
    {
        const int column = static_cast<int>(LogColumn::Outcome);
        return log().model()->index(row, column).data().toString();
    }

    void write(const QString &recipient) const
    {
        field(u"Recipient"_s).setText(recipient);
        field(u"Template"_s).setText(u"20"_s);
        field(u"Parameter 1"_s).setText(u"482913"_s);
        field(u"Parameter 2"_s).setText(u"10"_s);
    }

    void pressSend() const
    {
        m_window->activateWindow();
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    }

private:
    Services m_services;
    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

CommonOptions accountAt(const QString &endpoint, std::chrono::seconds timeout)
{
    return {.runAccount = CommonOptions::RunAccount{
                .account = {.name = u"Test"_s,
                            .sdkAppId = SdkAppId::parse(u"1400000001"_s).value(),
                            .endpoint = Endpoint::parse(endpoint).value(),
                            .timeout = timeout},
                .key = AppKey(u"key"_s)}};
}

QAction &findAction(const MainWindow &window, const QString &name)
{
    auto *const action = window.findChild<QAction *>(name);
    if (!action)
        qFatal("there is no action %s", qUtf8Printable(name));
    return *action;
}

QMessageBox *openBox(const MainWindow &window)
{
    for (QMessageBox *box : window.findChildren<QMessageBox *>()) {
        if (box->isVisible())
            return box;
    }
    return nullptr;
}

void press(const QString &button, const MainWindow &window)
{
    QMessageBox *const box = openBox(window);
    if (!box)
        qFatal("no box is open");
    for (QAbstractButton *candidate : box->buttons()) {
        if (candidate->text() == button)
            candidate->click();
    }
}

} // namespace

class tst_MainWindow final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void sendsAndShowsWhatBecameOfIt();
    void showsWhatWasSentBeforeInTheLog();
    void saysWhenTheSandboxIsOn();
    void speaksAnotherLanguageAtOnce();
    void changesItsLookAtOnce();
    void keepsItsPlaceAndWhatWasTyped();
    void asksBeforeItClosesOnAMessage();
    void closesByItselfWhenTheAnswerIsThere();
    void waitsWithoutAQuestionWhereSettingsSaySo();
    void settingsAreOpenedByTheirKey();
    void menusFollowTheSettings();
    void saysThatTheJournalCannotBeOpened();
    void sendsWithANewLogWhereTheOldIsDamaged();
    void saysEveryProblem();
    void offersAnotherPassphraseOnlyForAKeyFile();
    void staysLargeEnoughToWorkIn_data();
    void staysLargeEnoughToWorkIn();

    void tellsOutcomeAndAccountOnALaptop_data() { staysLargeEnoughToWorkIn_data(); }

    void tellsOutcomeAndAccountOnALaptop();
    void mentionsAWrongClock();
    void tellsWhenItHasPainted();
    void startsAtTheRecipient();
    void comesForwardFromWhereverItIs();
    void comesForwardWithTheDialogThatWaits();
};

void tst_MainWindow::sendsAndShowsWhatBecameOfIt()
{
    const QTemporaryDir folder;
    const Desk desk(folder.path());
    desk.write(u"+44 7400 123456"_s);
    desk.pressSend();
    QTRY_COMPARE(desk.log().model()->rowCount(), 1);
    QTRY_COMPARE(desk.outcome(0), u"accepted"_s);

    desk.write(u"+44 7400 121016"_s);
    desk.pressSend();
    QTRY_COMPARE(desk.log().model()->rowCount(), 2);
    QTRY_COMPARE(desk.outcome(0), u"rejected"_s);
    QTRY_COMPARE(desk.log().currentIndex().row(), 0);
}

void tst_MainWindow::showsWhatWasSentBeforeInTheLog()
{
    const QTemporaryDir folder;
    const Desk desk(folder.path());
    for (const QString &number : {u"+44 7400 123456"_s, u"+44 7400 123457"_s}) {
        desk.write(number);
        desk.pressSend();
        QTRY_VERIFY(desk.field(u"Recipient"_s).text().isEmpty());
    }
    QTRY_COMPARE(desk.log().currentIndex().row(), 0);
    QTRY_COMPARE(desk.log().model()->rowCount(), 2);

    desk.write(u"+44 7400 123456"_s);
    desk.pressSend();
    QTRY_VERIFY(findNamed<QPushButton>(desk.window(), u"Show in Log"_s));
    findNamed<QPushButton>(desk.window(), u"Show in Log"_s)->click();

    QTRY_COMPARE(desk.log().currentIndex().row(), 1);
    QCOMPARE(desk.window().focusWidget(), &desk.log());
    QCOMPARE(desk.field(u"Recipient"_s).text(), u"+44 7400 123456"_s);
    QCOMPARE(desk.log().model()->rowCount(), 2);
}

void tst_MainWindow::saysWhenTheSandboxIsOn()
{
    const QTemporaryDir folder;
    {
        const Desk desk(folder.path());
        const auto *bar = desk.window().findChild<NoticeBar *>(u"sandboxBar"_s);
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(desk.window().windowTitle().contains(u"Sandbox"_s));
    }
    const FaultServer server({});
    const Desk real(folder.path(), accountAt(server.endpoint(), std::chrono::seconds(5)));
    const auto *bar = real.window().findChild<NoticeBar *>(u"sandboxBar"_s);
    QTRY_VERIFY(real.window().windowTitle().contains(u"Test"_s));
    QVERIFY(!bar->isVisible());
}

void tst_MainWindow::speaksAnotherLanguageAtOnce()
{
    const QTemporaryDir folder;
    Desk desk(folder.path());
    const QAction *const file = desk.window().menuBar()->actions().constFirst();
    QCOMPARE(file->text(), u"&File"_s);
    desk.language().use(u"zh_CN"_s);
    QTRY_VERIFY(file->text().contains(u"文件"_s));
    QCOMPARE(desk.window().locale().language(), QLocale::Chinese);
    QVERIFY(!findNamed<QLineEdit>(desk.window(), u"Recipient"_s));
    desk.language().use(u"en"_s);
    QTRY_COMPARE(file->text(), u"&File"_s);
    QVERIFY(findNamed<QLineEdit>(desk.window(), u"Recipient"_s));
}

void tst_MainWindow::changesItsLookAtOnce()
{
    const QTemporaryDir folder;
    Desk desk(folder.path());
    const auto actionOf = [&desk](const QString &text) {
        for (QAction *action : desk.window().findChildren<QAction *>()) {
            if (action->text() == text)
                return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    actionOf(u"&Dark"_s)->trigger();
    QTRY_COMPARE_LT(desk.window().palette().window().color().lightness(), 128);
    QCOMPARE(desk.services().settings.get(settings::theme), u"dark"_s);
    actionOf(u"&Light"_s)->trigger();
    QTRY_COMPARE_GT(desk.window().palette().window().color().lightness(), 128);
    actionOf(u"&System's Appearance"_s)->trigger();
    QCOMPARE(desk.services().settings.get(settings::theme), QString());
}

void tst_MainWindow::keepsItsPlaceAndWhatWasTyped()
{
    const QTemporaryDir folder;
    const QSize size(911, 622);
    {
        const Desk desk(folder.path());
        desk.window().resize(size);
        desk.field(u"Recipient"_s).setText(u"+49 30 901820"_s);
        QVERIFY(desk.window().close());
    }
    const Desk again(folder.path());
    QCOMPARE(again.window().size(), size);
    QCOMPARE(again.field(u"Recipient"_s).text(), u"+49 30 901820"_s);
}

void tst_MainWindow::asksBeforeItClosesOnAMessage()
{
    const QTemporaryDir folder;
    FaultServer silent({.moment = FaultServer::Moment::Never});
    const Desk desk(folder.path(), accountAt(silent.endpoint(), std::chrono::seconds(60)));
    desk.field(u"Recipient"_s).setText(u"+44 7400 123456"_s);
    desk.field(u"Template"_s).setText(u"20"_s);
    desk.pressSend();
    QTRY_COMPARE(silent.requests(), 1);

    QVERIFY(!desk.window().close());
    QMessageBox *box = openBox(desk.window());
    QVERIFY(box);
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!openBox(desk.window()));
    QVERIFY(desk.window().isVisible());

    QVERIFY(!desk.window().close());
    box = openBox(desk.window());
    QVERIFY(box);
    press(u"&Close Now"_s, desk.window());
    QTRY_VERIFY(!desk.window().isVisible());
}

void tst_MainWindow::closesByItselfWhenTheAnswerIsThere()
{
    const QTemporaryDir folder;
    FaultServer silent({.moment = FaultServer::Moment::Never});
    const Desk desk(folder.path(), accountAt(silent.endpoint(), std::chrono::seconds(1)));
    desk.field(u"Recipient"_s).setText(u"+44 7400 123456"_s);
    desk.field(u"Template"_s).setText(u"20"_s);
    desk.pressSend();
    QTRY_COMPARE(silent.requests(), 1);
    QVERIFY(!desk.window().close());
    press(u"Close When &Answered"_s, desk.window());
    QVERIFY(desk.window().isVisible());
    QTRY_VERIFY(!desk.window().isVisible());
}

void tst_MainWindow::waitsWithoutAQuestionWhereSettingsSaySo()
{
    const QTemporaryDir folder;
    FaultServer silent({.moment = FaultServer::Moment::Never});
    Desk desk(folder.path(), accountAt(silent.endpoint(), std::chrono::seconds(2)));
    desk.services().settings.set(settings::asksBeforeClosing, false);
    desk.field(u"Recipient"_s).setText(u"+44 7400 123456"_s);
    desk.field(u"Template"_s).setText(u"20"_s);
    desk.pressSend();
    QTRY_COMPARE(silent.requests(), 1);

    QVERIFY(!desk.window().close());
    QVERIFY(!openBox(desk.window()));
    const auto *const status = desk.window().statusBar()->findChild<QLabel *>();
    QVERIFY2(status->text().contains(u"closes when it is answered"_s), qPrintable(status->text()));
    // Whoever does not want to wait closes once more, and is asked.
    QVERIFY(!desk.window().close());
    QVERIFY(openBox(desk.window()));
    press(u"&Keep Open"_s, desk.window());
    QVERIFY2(!status->text().contains(u"closes when"_s), qPrintable(status->text()));

    QVERIFY(!desk.window().close());
    QVERIFY(!openBox(desk.window()));
    QTRY_VERIFY(!desk.window().isVisible());
    QCOMPARE(desk.services().sender.underWay(), 0);
    const auto rows = await(desk.services().journal.read({}));
    QCOMPARE(rows->constFirst().outcome(), Outcome::Unknown); // Not forgotten.
}

void tst_MainWindow::settingsAreOpenedByTheirKey()
{
    const QTemporaryDir folder;
    const Desk desk(folder.path());
    QTest::keyClick(&desk.window(), Qt::Key_Comma, Qt::ControlModifier);
    const auto *const dialog = desk.window().findChild<SettingsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
}

void tst_MainWindow::menusFollowTheSettings()
{
    const QTemporaryDir folder;
    Desk desk(folder.path());
    const auto isChecked = [&desk](const QString &code) {
        const QList<QAction *> actions = desk.window().findChildren<QAction *>();
        return std::ranges::any_of(actions, [&code](const QAction *action) {
            return action->isChecked() && action->data().toString() == code;
        });
    };
    desk.services().settings.set(settings::theme, u"dark"_s);
    QVERIFY(isChecked(u"dark"_s));
    QVERIFY(theme::isDark(QApplication::palette()));
    desk.services().settings.set(settings::theme, u"light"_s);
    QVERIFY(!isChecked(u"dark"_s));
    QVERIFY(!theme::isDark(QApplication::palette()));

    desk.services().settings.set(settings::language, u"zh_CN"_s);
    QCOMPARE(desk.language().code(), u"zh_CN"_s);
    QVERIFY(isChecked(u"zh_CN"_s));
    QVERIFY(!isChecked(u"en"_s));
}

void tst_MainWindow::saysThatTheJournalCannotBeOpened()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"journal.sqlite"_s));
    FaultServer server({.reply = FaultServer::httpReply(R"({"result":0})"_ba)});
    const Desk desk(folder.path(), accountAt(server.endpoint(), std::chrono::seconds(5)));
    const auto *bar = desk.window().findChild<NoticeBar *>(u"problemBar"_s);
    QVERIFY(bar->isVisible());

    desk.field(u"Recipient"_s).setText(u"+44 7400 123456"_s);
    desk.field(u"Template"_s).setText(u"20"_s);
    const auto *sendButton = findNamed<QPushButton>(desk.window(), u"Send"_s);
    QVERIFY(sendButton);
    desk.pressSend();
    QTRY_VERIFY(sendButton->isEnabled());
    QCOMPARE(server.connections(), 0);
    QCOMPARE(desk.field(u"Recipient"_s).text(), u"+44 7400 123456"_s);
}

void tst_MainWindow::sendsWithANewLogWhereTheOldIsDamaged()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"journal.sqlite"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    QVERIFY(file.write("no journal") > 0);
    file.close();
    FaultServer server(
        {.reply = FaultServer::httpReply(
             R"({"result":0,"errmsg":"OK","ext":"","nationcode":"44","fee":1,"sid":"1"})"_ba)});
    const Desk desk(folder.path(), accountAt(server.endpoint(), std::chrono::seconds(5)));
    const auto *bar = desk.window().findChild<NoticeBar *>(u"problemBar"_s);
    QVERIFY(bar->isVisible());

    bar->findChild<QPushButton *>(u"noticePushButton"_s)->click();
    press(u"&Start New Log"_s, desk.window());
    QTRY_VERIFY(!bar->isVisible());
    desk.window().activateWindow(); // No window manager does it here when the question goes.
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
    desk.field(u"Recipient"_s).setText(u"+44 7400 123456"_s);
    desk.field(u"Template"_s).setText(u"20"_s);
    desk.pressSend();

    QTRY_COMPARE(desk.log().model()->rowCount(), 1);
    QTRY_COMPARE(desk.outcome(0), u"accepted"_s);
    QCOMPARE(server.requests(), 1);
    QCOMPARE(QDir(folder.path()).entryList({u"journal-set-aside-*.sqlite"_s}, QDir::Files).size(),
             1);
}

void tst_MainWindow::saysEveryProblem()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"journal.sqlite"_s));
    const Desk desk(folder.path());
    desk.window().showProblem([] {
        return NoticeBar::Words{u"Your accounts cannot be read."_s, u"The file is broken."_s};
    });

    QString said;
    for (const NoticeBar *bar : desk.window().findChildren<NoticeBar *>(u"problemBar"_s)) {
        QTRY_VERIFY(bar->isVisible());
        said += bar->findChild<QLabel *>(u"noticeLabel"_s)->text();
    }
    QVERIFY(said.contains(u"The message log cannot be opened"_s));
    QVERIFY(said.contains(u"Your accounts cannot be read."_s));
    QVERIFY(said.contains(u"The file is broken."_s));
}

void tst_MainWindow::offersAnotherPassphraseOnlyForAKeyFile()
{
    const QTemporaryDir folder;
    Desk desk(folder.path());
    const QAction &change = findAction(desk.window(), u"changePassphraseAction"_s);
    auto *const file = qobject_cast<QMenu *>(change.associatedObjects().constFirst());
    QVERIFY(file);
    Q_EMIT file->aboutToShow();
    QVERIFY(!change.isEnabled());
    KeyVault vault(desk.services().vault.file(), SealingCost::least()); // Of the terminal.
    QVERIFY(await(vault.create(Passphrase(u"correct horse"_s))));
    Q_EMIT file->aboutToShow();
    QVERIFY(change.isEnabled());
}

void tst_MainWindow::staysLargeEnoughToWorkIn_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("in English") << u"en"_s;
    QTest::newRow("in Chinese") << u"zh_CN"_s;
}

void tst_MainWindow::staysLargeEnoughToWorkIn()
{
    QFETCH(const QString, language);
    const QTemporaryDir folder;
    Desk desk(folder.path());
    desk.language().use(language);
    desk.window().resize(1, 1);

    const auto isWhole
        = [](const QWidget *widget) { return widget->visibleRegion() == QRegion(widget->rect()); };
    for (const QString &name : {u"accountComboBox"_s,
                                u"recipientLineEdit"_s,
                                u"templateLineEdit"_s,
                                u"sendPushButton"_s}) {
        const auto *widget = desk.window().findChild<QWidget *>(name);
        QTRY_VERIFY2(isWhole(widget), qPrintable(name));
    }
    desk.window().showProblem([] {
        return NoticeBar::Words{u"Something is wrong."_s, u"And stays so."_s};
    });
    QTRY_VERIFY(isWhole(desk.window().findChild<QWidget *>(u"templateLineEdit"_s)));
}

void tst_MainWindow::tellsOutcomeAndAccountOnALaptop()
{
    QFETCH(const QString, language);
    const QTemporaryDir folder;
    Desk desk(folder.path());
    desk.write(u"+44 7400 123456"_s);
    desk.pressSend();
    QTRY_COMPARE(desk.log().model()->rowCount(), 1);
    const QTableView &log = desk.log();
    desk.language().use(language);
    desk.window().resize(QSize(1280, 800) * 0.9);
    for (const LogColumn column : {LogColumn::Outcome, LogColumn::Account}) {
        const int at = static_cast<int>(column);
        const auto end
            = [&log, at] { return log.columnViewportPosition(at) + log.columnWidth(at); };
        QTRY_COMPARE_LE(end(), log.viewport()->width());
    }
}

void tst_MainWindow::mentionsAWrongClock()
{
    const QTemporaryDir folder;
    const QByteArray date = QLocale::c()
                                .toString(QDateTime::currentDateTimeUtc().addSecs(20 * 60),
                                          u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
                                .toLatin1();
    FaultServer server({.reply = FaultServer::httpReply(
                            R"({"result":0})"_ba, "200 OK"_ba, "Date: " + date + "\r\n")});
    const Desk desk(folder.path(), accountAt(server.endpoint(), std::chrono::seconds(5)));
    desk.field(u"Recipient"_s).setText(u"+44 7400 123456"_s);
    desk.field(u"Template"_s).setText(u"20"_s);
    desk.pressSend();
    const auto mentions = [&desk] {
        for (const QLabel *label : desk.window().statusBar()->findChildren<QLabel *>()) {
            if (label->text().contains("20"_L1) && label->text().contains("behind"_L1))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(mentions());
}

void tst_MainWindow::tellsWhenItHasPainted()
{
    const QTemporaryDir folder;
    Services services(DataFolder::open(folder.path()).value(), {});
    Language language;
    MainWindow window(servicesOfWindow(services, language));
    QSignalSpy painted(&window, &MainWindow::firstPainted);
    QCOMPARE(painted.count(), 0);
    window.show();
    QVERIFY(painted.wait());
    window.repaint();
    QTest::qWait(0);
    QCOMPARE(painted.count(), 1);
}

void tst_MainWindow::startsAtTheRecipient()
{
    const QTemporaryDir folder;
    const Desk desk(folder.path());
    desk.window().activateWindow();
    QTRY_COMPARE(QApplication::focusWidget(), &desk.field(u"Recipient"_s));

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &desk.field(u"Template"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"accountComboBox"_s);
}

void tst_MainWindow::comesForwardFromWhereverItIs()
{
    const QTemporaryDir folder;
    const Desk desk(folder.path());
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));

    desk.window().showMinimized();
    desk.window().comeForward();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
    QVERIFY(!desk.window().isMinimized());

    desk.window().showMaximized();
    desk.window().comeForward();
    QVERIFY2(desk.window().isMaximized(), "a window keeps its size");
}

void tst_MainWindow::comesForwardWithTheDialogThatWaits()
{
    const QTemporaryDir folder;
    const Desk desk(folder.path());
    findAction(desk.window(), u"aboutAction"_s).trigger();
    QVERIFY(openBox(desk.window()));
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));

    desk.window().comeForward();
    QVERIFY(QTest::qWaitForWindowActive(openBox(desk.window())));
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_MainWindow)
#include "tst_mainwindow.moc"
