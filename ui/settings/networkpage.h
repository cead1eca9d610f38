// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keystore.h"
#include "core/network/proxysettings.h"
#include "core/settings/settings.h"
#include "ui/settings/settingspage.h"

#include <QFuture>

#include <optional>

class QComboBox;
class QLineEdit;

namespace smsdesk {

class FormField;
class MutedLabel;

/// Which way messages take to the gateway. A kept password is never shown, only replaced.
class NetworkPage final : public SettingsPage
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    NetworkPage(Settings &settings, KeyStore &keys, QWidget *parent = nullptr);
    ~NetworkPage() override;
    Q_DISABLE_COPY_MOVE(NetworkPage)

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isEdited() const override;
    [[nodiscard]] bool check() override;
    void save() override;

    /// Before save(), which keeps the rest: keeps a password that was typed. On NoKeychain it is
    /// kept for this run.
    [[nodiscard]] QFuture<Result<void, KeyError>> keepPassword();

    /// Once what was saved is on disk: forgets the passwords of addresses and users that were shown
    /// and are others now. Asks nobody for a passphrase.
    [[nodiscard]] QFuture<Result<void, KeyError>> forgetOutdated();

    /// Says beside the password what became of it.
    void showKept(const Result<void, KeyError> &kept);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Password : quint8 { NotAsked, Kept, Missing };

    /// What is wrong with what was typed, from OK on until the next edit.
    struct Problems
    {
        std::optional<ProxyAddressError> address;
        bool lacksUser = false;
        bool isOvertaken = false; ///< Another program has set another proxy meanwhile.
        std::optional<KeyError> password; ///< Why it was not kept.
    };

    void build();
    void arrange();
    void retranslate();
    void connectFields();
    void showProxy(const ProxySettings &proxy);
    void follow();
    [[nodiscard]] bool isProxyEdited() const;
    void enableFields();
    void askForPassword();
    [[nodiscard]] Password password() const;
    void showPassword();
    void forgetProblems();
    void showProblems();
    [[nodiscard]] ProxySettings::Mode mode() const;
    [[nodiscard]] Result<ProxyAddress, ProxyAddressError> address() const;
    [[nodiscard]] ProxySettings typed() const;

    Settings &m_settings;
    KeyStore &m_keys;
    ProxySettings m_shown; ///< What the fields began with, or a person was told of since.
    QStringList m_outdated; ///< Entries of passwords to forget.
    Password m_password = Password::NotAsked;
    QString m_askedEntry; ///< Whose password `m_password` speaks of.
    Problems m_problems;
    QComboBox *m_mode;
    QComboBox *m_kind;
    QLineEdit *m_address;
    QLineEdit *m_user;
    QLineEdit *m_passwordEdit;
    FormField *m_modeField;
    FormField *m_kindField;
    FormField *m_addressField;
    FormField *m_userField;
    FormField *m_passwordField;
    MutedLabel *m_note;
};

} // namespace smsdesk
