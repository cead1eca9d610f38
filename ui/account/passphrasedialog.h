// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keyring.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace smsdesk {

class FieldMessage;
class FormField;

/// Asks for the passphrase of the key file: to open it, to make one, or to give it another. Does
/// itself what it was asked for, and closes when that is done; a refusal is said at its field.
class PassphraseDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose : quint8 { Open, Make, Change };

    /// `keys` must outlive the dialog.
    PassphraseDialog(Purpose purpose, KeyRing &keys, QWidget *parent = nullptr);
    ~PassphraseDialog() override;
    Q_DISABLE_COPY_MOVE(PassphraseDialog)

    /// How to have a keychain instead, where none can be used.
    [[nodiscard]] static QString adviceOnKeychain(const KeyRing &keys);

    /// Not while the file is being opened or sealed.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void arrange();
    void retranslate();
    void retranslateWords();
    void showStrength();
    void showState();
    void makeRoom();
    void forgetProblem();
    void submit();
    [[nodiscard]] KeyVault::Answer start();
    void finish(const Result<void, VaultError> &answer);
    void askToForget();
    void forgetFile();

    [[nodiscard]] bool takesNew() const { return m_purpose != Purpose::Open; }

    [[nodiscard]] FormField *fieldOf(VaultError::Kind kind) const;

    Purpose m_purpose;
    KeyRing &m_keys;
    bool m_isBusy = false;
    bool m_isDifferent = false; ///< The new passphrase and its repetition.
    std::optional<VaultError> m_problem;

    QLabel *m_words;
    QLabel *m_warning;
    QLineEdit *m_old;
    QLineEdit *m_new;
    QLineEdit *m_again;
    FormField *m_oldField;
    FormField *m_newField;
    FormField *m_againField;
    FieldMessage *m_status;
    QPushButton *m_forget;
    QPushButton *m_ok;
    QPushButton *m_cancel;
};

} // namespace smsdesk
