// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountbook.h"
#include "core/settings/settings.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace smsdesk {

class FieldMessage;

/// Which account sends. Follows the book and remembers what was chosen last; an account given for
/// this run alone goes before that and is not remembered.
///
/// Never takes another account for the one that was chosen: a renamed one is followed, and where it
/// is gone nothing is chosen until somebody does. Only as long as nothing ever was, the only stored
/// account is the chosen one, or the sandbox where there is none.
class AccountField final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the field.
    AccountField(AccountBook &accounts, Settings &settings, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(AccountField)

    /// As the book has it now.
    [[nodiscard]] std::optional<Account> account() const;

    /// Chooses for this run, without remembering. Where there is no such account nothing is chosen
    /// until there is: the sandbox comes once it listens.
    void choose(const QString &name);

    /// The same for who asks while the window is open: where there is no such account the choice
    /// stays, and the field says so until there is another choice.
    void chooseIfThere(const QString &name);

    /// Chooses the default account, where there is one; for this run, without remembering.
    void beginWithDefault();

    /// As if somebody chose it here: remembers it.
    void switchTo(const QString &name);

    [[nodiscard]] QWidget *edit() const;

Q_SIGNALS:
    /// Another account, or the same with other details.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool isOfThisRun(const Account &account) const;
    void fill();
    [[nodiscard]] QString wantedNow() const;
    void followName(const QString &from, const QString &to);
    void chosenByUser();
    void announce();
    void say();
    void retranslate();

    AccountBook &m_accounts;
    Settings &m_settings;
    QLabel *m_label;
    QComboBox *m_combo;
    FieldMessage *m_message;
    QString m_missed; ///< Asked for, and not there.
    QString m_wanted; ///< Its name, there or not; empty as long as nobody chose.
    bool m_metRunAccount = false;
    std::optional<Account> m_announced;
};

} // namespace smsdesk
