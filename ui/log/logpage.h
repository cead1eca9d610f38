// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountbook.h"
#include "core/gateway/resultcatalogue.h"
#include "core/journal/journal.h"
#include "core/sending/sender.h"
#include "core/settings/settings.h"
#include "core/settling/settler.h"
#include "core/words/language.h"

#include <QWidget>

#include <memory>

namespace smsdesk {

/// The right half of the window: the message log, newest first and live, and the details of the
/// message that is chosen, with what can be done about it.
class LogPage final : public QWidget
{
    Q_OBJECT

public:
    /// What the page works with; all must outlive it.
    struct Services
    {
        Journal &journal;
        Settler &settler;
        Sender &sender;
        const AccountBook &accounts;
        const ResultCatalogue &catalogue;
        Settings &settings;
        const Language &language;
    };

    explicit LogPage(const Services &services, QWidget *parent = nullptr);
    ~LogPage() override;
    Q_DISABLE_COPY_MOVE(LogPage)

    /// For the window's Log menu: copy, show details, look it up, …
    [[nodiscard]] QList<QAction *> logActions() const;

    /// Reads the first rows; call once the journal is open.
    void load();

    /// Says, where the rows would stand, why there are none: the journal could not be opened.
    void showProblem(const JournalError &problem);

    /// Shows the details of a message that was just handed over, as soon as its row is there. Not
    /// while the keyboard is in the log: then a person is reading something else.
    void showMessage(JournalId id);

    /// Goes to a message that somebody wants to see, wherever in the log it is: chooses its row and
    /// takes the keyboard there. Rows that another program wrote are read for it.
    void goToMessage(JournalId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace smsdesk
