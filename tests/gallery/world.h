// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/services.h"
#include "core/words/language.h"
#include "tests/gallery/rows.h"
#include "ui/main/mainwindow.h"

#include <QAction>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace smsdesk::gallery {

/// How the windows look.
struct Look
{
    QString language = QStringLiteral("en");
    QString theme = QStringLiteral("light");
};

/// The program as a user has it before them: the services as the programs build them, in a data
/// folder of its own, and the main window. Ends the process where something does not come about.
class World final
{
public:
    explicit World(const Look &look);
    ~World();
    Q_DISABLE_COPY_MOVE(World)

    /// Before the window: two accounts with their keys, of which the first is chosen. At Tencent's
    /// gateway, unless at another.
    void addAccounts(const QString &endpoint = {});

    /// Before the window: a journal that cannot be opened.
    void breakJournal();

    /// Before the window: new services on the same folder, as the program's next run has them.
    void startAgain();

    /// Shows the window as main() does, with an empty log or a busy morning in it.
    MainWindow &open(bool isBusy);

    [[nodiscard]] MainWindow &window() const { return *m_window; }

    [[nodiscard]] Services &services() const { return *m_services; }

    /// Chooses a row of the log and waits for its details.
    void choose(RowName row) const;

    void trigger(const QString &actionName) const;

    /// The modal window that stands before the others; waits for it.
    [[nodiscard]] static QWidget &modal();

    /// What `parent` holds under this name.
    template<typename Widget>
    [[nodiscard]] static Widget &find(const QWidget &parent, const QString &name)
    {
        auto *const found = parent.findChild<Widget *>(name);
        if (!found)
            qFatal("There is no %s.", qUtf8Printable(name));
        return *found;
    }

    /// Runs the event loop until `isTrue`.
    static void waitFor(const std::function<bool()> &isTrue, const char *what);

private:
    void fillLog();

    QTemporaryDir m_folder;
    Language m_language;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace smsdesk::gallery
