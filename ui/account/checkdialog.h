// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checking/accountchecker.h"
#include "core/words/checksentences.h"

#include <QDialog>
#include <QHash>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace smsdesk {

class CheckRow;
class FieldMessage;
class FormArea;

/// Checks an account while one looks on, and keeps the report at hand for a help desk. Moments and
/// lists are in the language of locale(), which comes from the parent window. To be shown with
/// open().
class CheckDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What `services` and `catalogue` are must outlive the dialog.
    CheckDialog(const AccountChecker::Services &services,
                const ResultCatalogue &catalogue,
                const Account &account,
                QWidget *parent = nullptr);
    ~CheckDialog() override;
    Q_DISABLE_COPY_MOVE(CheckDialog)

    /// Opens a dialog before `parent`, which goes when it is closed, and checks the account.
    static void openFor(const Account &account,
                        const AccountChecker::Services &services,
                        const ResultCatalogue &catalogue,
                        QWidget *parent);

    /// Checks the account; sends and bills nothing.
    void start();

    /// Shows what came of a check.
    void showCheck(const AccountCheck &check);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildRows();
    [[nodiscard]] QWidget *buildButtons();
    void connectWidgets();
    void retranslate();
    void showRunning(CheckStep step);
    void showEnd(const CheckedStep &step);
    void goToFirstProblem();
    void showSummary();
    void copyReport();

    const ResultCatalogue &m_catalogue;
    Account m_account;
    AccountChecker m_checker;
    std::optional<AccountCheck> m_check; ///< The last one that has ended.
    QList<CheckedStep> m_ended; ///< Of the one under way, or of the last.
    std::optional<CheckStep> m_running;

    QLabel *m_title = nullptr;
    FieldMessage *m_summary = nullptr;
    QProgressBar *m_progress = nullptr;
    FormArea *m_area = nullptr;
    QHash<CheckStep, CheckRow *> m_rows;
    FieldMessage *m_status = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_close = nullptr; ///< Stops what is under way, else closes.
};

} // namespace smsdesk
