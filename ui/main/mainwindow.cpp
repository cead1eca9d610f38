// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/mainwindow.h"

#include "core/words/sentences.h"
#include "ui/account/accountsdialog.h"
#include "ui/account/checkdialog.h"
#include "ui/common/accountmark.h"
#include "ui/common/theme.h"
#include "ui/compose/accountfield.h"
#include "ui/compose/composepage.h"
#include "ui/log/logpage.h"
#include "ui/main/aboutbox.h"
#include "ui/main/accountmenu.h"
#include "ui/main/closeguard.h"
#include "ui/main/journalbar.h"
#include "ui/main/keybar.h"
#include "ui/main/languagemenu.h"
#include "ui/main/scenesdialog.h"
#include "ui/main/thememenu.h"
#include "ui/settings/settingsdialog.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace smsdesk {

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_folder(services.settings.folder(), {services.settings.file(), services.accounts.file()})
    , m_closeGuard(new CloseGuard(services.sender, services.settings, this))
{
    setObjectName(u"mainWindow"_s);
    theme::apply(m_services.settings.get(settings::theme));
    buildPages();
    buildMenus();

    connect(m_compose, &ComposePage::accountChosen, this, &MainWindow::showAccount);
    connect(m_compose, &ComposePage::messageBegun, m_log, &LogPage::showMessage);
    connect(m_compose, &ComposePage::messageSought, m_log, &LogPage::goToMessage);
    connect(&m_services.sender, &Sender::underWayChanged, this, &MainWindow::showUnderWay);
    connect(m_closeGuard, &CloseGuard::waitingChanged, this, [this] {
        showUnderWay(m_services.sender.underWay());
    });
    connect(&m_services.sender,
            &Sender::outcomeNotWritten,
            this,
            [this](const SendResult &result, const JournalError &error) {
                m_closeGuard->stayOpen(); // A person must read this.
                showProblem([result, error] {
                    return NoticeBar::Words{tr("An outcome could not be noted."),
                                            Sentences::notWritten(result, error)};
                });
            });
    connect(&m_services.sender, &Sender::clockOffsetMeasured, this, &MainWindow::showClock);
    connect(m_journalBar, &JournalBar::startedAnew, m_log, &LogPage::load);
    connect(m_sandboxBar, &NoticeBar::buttonPressed, this, &MainWindow::showScenes);
    connect(&m_folder, &FolderWatch::changed, this, &MainWindow::hearOfOthers);

    retranslate();
    restoreLayout();
    showAccount();
    m_compose->focusRecipient();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages()
{
    m_sandboxBar = new NoticeBar(NoticeBar::Kind::Caution, this);
    m_sandboxBar->setObjectName(u"sandboxBar"_s);
    m_sandboxBar->hide();

    m_journalBar = new JournalBar(m_services.journal, m_services.sender, this);

    m_compose = new ComposePage({.accounts = m_services.accounts,
                                 .sender = m_services.sender,
                                 .journal = m_services.journal,
                                 .settings = m_services.settings,
                                 .language = m_services.language,
                                 .catalogue = m_services.catalogue,
                                 .clock = m_services.clock});
    m_log = new LogPage({.journal = m_services.journal,
                         .settler = m_services.settler,
                         .sender = m_services.sender,
                         .accounts = m_services.accounts,
                         .catalogue = m_services.catalogue,
                         .settings = m_services.settings,
                         .language = m_services.language});

    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->addWidget(m_compose);
    m_splitter->addWidget(m_log);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    arrange();

    m_underWay = new QLabel;
    m_clock = new QLabel;
    statusBar()->addWidget(m_underWay);
    statusBar()->addPermanentWidget(m_clock);
    constexpr int edge = 8; // In line with the fields above.
    statusBar()->setContentsMargins(edge, 0, edge, 0);
}

void MainWindow::arrange()
{
    // The least that a form can be filled in on. As struts: unlike a minimum size, they do not cut
    // what needs more than they ask for.
    constexpr int usableCharacters = 132;
    constexpr int usableLines = 31;
    auto *pages = new QHBoxLayout;
    pages->addWidget(m_splitter);
    pages->addStrut(fontMetrics().height() * usableLines);

    m_problems = new QVBoxLayout;
    m_problems->addWidget(m_journalBar);
    m_keyBar = new KeyBar(m_services.keys, this);
    m_problems->addWidget(m_keyBar);
    m_accountStripe = new AccountStripe;
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addStrut(fontMetrics().averageCharWidth() * usableCharacters);
    layout->addLayout(m_problems);
    layout->addWidget(m_accountStripe);
    layout->addWidget(m_sandboxBar);
    layout->addLayout(pages, 1);
    setCentralWidget(content);
}

void MainWindow::buildMenus()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_accountsAction = m_fileMenu->addAction(QString(), this, &MainWindow::showAccounts);
    m_accountsAction->setObjectName(u"accountsAction"_s);
    m_accountsAction->setMenuRole(QAction::NoRole);
    m_fileMenu->addAction(m_keyBar->changeAction());
    connect(m_fileMenu, &QMenu::aboutToShow, m_keyBar, &KeyBar::lookForFile);
    m_settingsAction = m_fileMenu->addAction(QString(), this, &MainWindow::showSettings);
    m_settingsAction->setObjectName(u"settingsAction"_s);
    m_settingsAction->setMenuRole(QAction::PreferencesRole);
    m_settingsAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    m_fileMenu->addSeparator();
    m_quitAction = m_fileMenu->addAction(QString(), this, &QWidget::close);
    m_quitAction->setObjectName(u"quitAction"_s);
    m_quitAction->setMenuRole(QAction::QuitRole);
    m_quitAction->setShortcut(QKeySequence::Quit);

    m_messageMenu = menuBar()->addMenu(QString());
    m_messageMenu->addActions(m_compose->messageActions());
    m_accountMenu = new AccountMenu(m_services.accounts, m_messageMenu);
    m_messageMenu->addSeparator();
    m_messageMenu->addMenu(m_accountMenu);
    connect(
        m_accountMenu, &AccountMenu::chosen, &m_compose->accountField(), &AccountField::switchTo);
    m_logMenu = menuBar()->addMenu(QString());
    m_logMenu->addActions(m_log->logActions());

    m_viewMenu = menuBar()->addMenu(QString());
    m_languageMenu = new LanguageMenu(m_services.language, m_services.settings, m_viewMenu);
    m_viewMenu->addMenu(m_languageMenu);
    m_themeMenu = new ThemeMenu(m_services.settings, m_viewMenu);
    m_viewMenu->addMenu(m_themeMenu);

    m_helpMenu = menuBar()->addMenu(QString());
    m_scenesAction = m_helpMenu->addAction(QString(), this, &MainWindow::showScenes);
    m_scenesAction->setObjectName(u"scenesAction"_s);
    m_helpMenu->addSeparator();
    m_aboutAction = m_helpMenu->addAction(QString(), this, [this] { showAbout(this); });
    m_aboutAction->setObjectName(u"aboutAction"_s);
    m_aboutAction->setMenuRole(QAction::AboutRole);
}

void MainWindow::restoreLayout()
{
    const QByteArray geometry = m_services.settings.get(settings::windowGeometry);
    if (!restoreGeometry(geometry)) {
        const QFontMetrics metrics = fontMetrics();
        const QSize usual(metrics.averageCharWidth() * 225, metrics.height() * 52);
        resize(usual.boundedTo(screen()->availableSize() * 0.9));
    }
    if (!m_splitter->restoreState(m_services.settings.get(settings::windowSplitter))) {
        constexpr int composeShare = 32;
        constexpr int logShare = 68;
        m_splitter->setSizes({width() * composeShare / 100, width() * logShare / 100});
    }
}

void MainWindow::saveLayout()
{
    m_services.settings.set(settings::windowGeometry, saveGeometry());
    m_services.settings.set(settings::windowSplitter, m_splitter->saveState());
}

void MainWindow::retranslate()
{
    setLocale(m_services.language.locale()); // What dialogs write countries and numbers with.
    m_fileMenu->setTitle(tr("&File"));
    m_accountsAction->setText(tr("&Accounts…"));
    m_settingsAction->setText(tr("&Settings…"));
    m_quitAction->setText(tr("&Quit"));
    m_messageMenu->setTitle(tr("&Message"));
    m_logMenu->setTitle(tr("&Log"));
    m_viewMenu->setTitle(tr("&View"));
    m_accountMenu->retranslate();
    m_languageMenu->retranslate();
    m_themeMenu->retranslate();
    m_helpMenu->setTitle(tr("&Help"));
    m_scenesAction->setText(tr("Sandbox &Scenes…"));
    m_aboutAction->setText(tr("&About SMS Desk"));

    m_sandboxBar->setWords(tr("Sandbox."),
                           tr("Messages go to a gateway on this computer: nothing is sent, nothing "
                              "is billed."));
    m_sandboxBar->setButton(tr("Sc&enes…"));
    showAccount();
    showUnderWay(m_services.sender.underWay());
    showClock();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    // Not every file system tells what others write.
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        hearOfOthers();
}

void MainWindow::hearOfOthers()
{
    m_services.settings.refresh();
    m_services.accounts.refresh();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (m_hasPainted)
        return;
    m_hasPainted = true;
    // Queued: what the window shows first is on the screen before anything slow begins.
    QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
}

void MainWindow::showJournal(const Result<void, JournalError> &opened)
{
    if (opened) {
        m_log->load();
        return;
    }
    m_log->showProblem(opened.error());
    m_journalBar->showError(opened.error());
}

void MainWindow::showProblem(const std::function<NoticeBar::Words()> &words)
{
    auto *bar = new NoticeBar(NoticeBar::Kind::Problem, this);
    bar->setObjectName(u"problemBar"_s);
    bar->setWords(words);
    m_problems->addWidget(bar);
    bar->show(); // Now, rather than when the layout comes round to it.
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    // A dialog that waits for an answer takes the keyboard.
    QWidget *const dialog = QApplication::activeModalWidget();
    for (QWidget *const each : {static_cast<QWidget *>(this), dialog}) {
        if (each) {
            each->raise();
            each->activateWindow();
        }
    }
}

void MainWindow::showAccount()
{
    const std::optional<Account> account = m_compose->account();
    m_sandboxBar->setVisible(account && account->isSandbox);
    m_accountStripe->setColour(account ? account->colour : AccountColour::None);
    m_accountMenu->setChosen(account ? account->name : QString());
    setWindowTitle(account ? tr("%1 – SMS Desk").arg(account->name) : tr("SMS Desk"));
    showClock();
}

void MainWindow::showUnderWay(int count)
{
    if (count == 0)
        m_underWay->setText(tr("No message on its way"));
    else if (m_closeGuard->isWaiting())
        m_underWay->setText(tr(
            "%n message(s) on their way: SMS Desk closes when they are answered.", nullptr, count));
    else
        m_underWay->setText(tr("%n message(s) on their way", nullptr, count));
}

void MainWindow::showClock()
{
    const std::optional<Account> account = m_compose->account();
    const std::chrono::seconds offset = account
        ? m_services.sender.clockCorrection().offset(account->endpoint.toString())
        : std::chrono::seconds(0);
    if (std::chrono::abs(offset) < ClockCorrection::worthMentioning) {
        m_clock->clear();
        return;
    }
    const int minutes = static_cast<int>(
        std::chrono::round<std::chrono::minutes>(std::chrono::abs(offset)).count());
    m_clock->setText(
        offset.count() > 0
            ? tr("This computer's clock is %n minute(s) behind the gateway's: messages are signed "
                 "with the gateway's time.",
                 nullptr,
                 minutes)
            : tr("This computer's clock is %n minute(s) ahead of the gateway's: messages are "
                 "signed with the gateway's time.",
                 nullptr,
                 minutes));
}

void MainWindow::showAccounts()
{
    m_services.accounts.refresh();
    auto *dialog = new AccountsDialog(m_services.accounts, m_services.keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto account = m_compose->account())
        dialog->choose(account->name);
    const AccountChecker::Services checking{
        m_services.proxies, m_services.keys, m_services.sender.clockCorrection(), m_services.clock};
    connect(dialog, &AccountsDialog::checkWished, this, [=, this](const QString &name) {
        if (const auto account = m_services.accounts.find(name))
            CheckDialog::openFor(*account, checking, m_services.catalogue, dialog);
    });
    dialog->open();
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_services.settings, m_services.keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showScenes()
{
    // Not modal: the list is read while a number is being typed.
    if (!m_scenes) {
        m_scenes = new ScenesDialog(m_services.catalogue, m_services.language, this);
        m_scenes->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_scenes->show();
    m_scenes->raise();
    m_scenes->activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closeGuard->mayClose()) {
        event->ignore();
        return;
    }
    saveLayout();
    QMainWindow::closeEvent(event);
}

} // namespace smsdesk
