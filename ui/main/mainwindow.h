// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountbook.h"
#include "core/account/keyring.h"
#include "core/gateway/resultcatalogue.h"
#include "core/journal/journal.h"
#include "core/sending/sender.h"
#include "core/settings/folderwatch.h"
#include "core/settings/settings.h"
#include "core/settling/settler.h"
#include "core/words/language.h"
#include "ui/common/noticebar.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <optional>

class QLabel;
class QMenu;
class QSplitter;
class QVBoxLayout;

namespace smsdesk {

class AccountMenu;
class AccountStripe;
class CloseGuard;
class ComposePage;
class JournalBar;
class KeyBar;
class LanguageMenu;
class LogPage;
class ProxyFinder;
class ScenesDialog;
class ThemeMenu;

/// The window: one message on the left, the log on the right. Composes pages, menus and notices;
/// what happens in a page is the page's own affair.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// What the window works with; all must outlive it.
    struct Services
    {
        AccountBook &accounts;
        KeyRing &keys;
        ProxyFinder &proxies;
        Sender &sender;
        Settler &settler;
        Journal &journal;
        Settings &settings;
        Language &language;
        const ResultCatalogue &catalogue;
        const Clock &clock;
    };

    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;
    Q_DISABLE_COPY_MOVE(MainWindow)

    /// The journal is open, or why it is not.
    void showJournal(const Result<void, JournalError> &opened);

    /// Says a lasting problem at the top of the window, below those said before, in the language of
    /// each moment.
    void showProblem(const std::function<NoticeBar::Words()> &words);

    /// In front of all others, whether it was hidden behind them or minimised.
    void comeForward();

    [[nodiscard]] ComposePage &composePage() const { return *m_compose; }

    [[nodiscard]] LogPage &logPage() const { return *m_log; }

Q_SIGNALS:
    /// The window has been on the screen once: what is slow may begin.
    void firstPainted();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildPages();
    void arrange();
    void buildMenus();
    void restoreLayout();
    void saveLayout();
    void retranslate();

    void hearOfOthers();
    void showAccount();
    void showUnderWay(int count);
    void showClock();
    void showAccounts();
    void showSettings();
    void showScenes();

    Services m_services;
    FolderWatch m_folder; ///< Other programs set things, too.
    bool m_hasPainted = false;
    CloseGuard *m_closeGuard;

    AccountStripe *m_accountStripe = nullptr;
    NoticeBar *m_sandboxBar = nullptr;
    JournalBar *m_journalBar = nullptr;
    KeyBar *m_keyBar = nullptr;
    QVBoxLayout *m_problems = nullptr;
    QSplitter *m_splitter = nullptr;
    ComposePage *m_compose = nullptr;
    LogPage *m_log = nullptr;
    QLabel *m_underWay = nullptr;
    QLabel *m_clock = nullptr;
    QPointer<ScenesDialog> m_scenes;

    QMenu *m_fileMenu = nullptr;
    AccountMenu *m_accountMenu = nullptr;
    QMenu *m_messageMenu = nullptr;
    QMenu *m_logMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    LanguageMenu *m_languageMenu = nullptr;
    ThemeMenu *m_themeMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
    QAction *m_accountsAction = nullptr;
    QAction *m_settingsAction = nullptr;
    QAction *m_quitAction = nullptr;
    QAction *m_scenesAction = nullptr;
    QAction *m_aboutAction = nullptr;
};

} // namespace smsdesk
