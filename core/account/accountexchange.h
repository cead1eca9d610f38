// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountbook.h"

#include <QByteArray>
#include <QStringList>

#include <variant>

namespace smsdesk {

/// An account on its way from one computer to another: everything but its key. A value.
struct ExchangedAccount
{
    Account account; ///< Without an id and without a CA file, which was one of another computer.
    bool isDefault = false;
    QByteArray certificates = {}; ///< Of the CA file, in PEM form; empty where there is none.
    bool lacksCertificates = false; ///< It has a CA file, which could not be read for the export.

    friend bool operator==(const ExchangedAccount &, const ExchangedAccount &) = default;
};

/// Why accounts could not be taken along. `path` is a file, `detail` what exactly is wrong with it.
struct ExchangeError
{
    enum class Kind : quint8 {
        FileUnreadable, ///< The file that was to be imported.
        FileNotWritten, ///< The file that was to be exported to.
        NotAccounts, ///< The file that was to be imported is not one of accounts.
        TooNew, ///< It is, of a newer program.
        CaFileNotWritten, ///< The certificates that came along cannot be kept.
    };

    Kind kind = Kind::NotAccounts;
    QString path = {};
    QString detail = {};

    friend bool operator==(const ExchangeError &, const ExchangeError &) = default;
};

/// What importAccounts() does with an account whose name is there already.
enum class ExistingAccount : quint8 {
    Keep,
    Replace, ///< Its key stays.
};

/// What became of the accounts of an import, by name, in their order. A value.
struct ImportReport
{
    QStringList added = {};
    QStringList replaced = {};
    QStringList kept = {}; ///< There already, and left as they are.
    QStringList lacking = {}; ///< Of the others: trusts no CA file, since it did not come along.
    QStringList trusting = {}; ///< Of the replaced: trusts the one it had, since none came along.
    QStringList elsewhere = {}; ///< Of all but the kept: at Endpoint::isElsewhereAtTencent().

    friend bool operator==(const ImportReport &, const ImportReport &) = default;
};

/// What an account of a file would change that a person should have agreed to: whoever wrote the
/// file could read every message that is sent with it. A value.
struct ImportCaution
{
    QString account;
    QString endpoint
        = {}; ///< Where it would send to, if not to Tencent Cloud or where it does now.
    bool bringsAuthority = false; ///< A certificate authority that is not trusted for it now.

    friend bool operator==(const ImportCaution &, const ImportCaution &) = default;
};

using ImportError = std::variant<ExchangeError, AccountStoreError>;

/// A CA file that could not be read, or holds no certificate.
struct LostCaFile
{
    QString account; ///< Its name.
    QString path;

    friend bool operator==(const LostCaFile &, const LostCaFile &) = default;
};

/// Accounts as a file, and what could not go along. A value.
struct AccountExport
{
    QByteArray file;
    QList<LostCaFile> lost = {};
};

/// The user's accounts as a file for another computer, with the certificates that their CA files
/// hold:
/// `{"format": "SMS Desk accounts", "version": 1, "accounts": [{"name": …, "caCertificates": …}]}`.
///
/// An account whose CA file is lost goes along with the file's name ("caFile") and without
/// "caCertificates", which tells whoever imports it that they are missing. There it trusts the
/// system's authorities alone, or the CA file of the account that it replaces: its messages do not
/// leave rather than to a stranger.
[[nodiscard]] AccountExport exportAccounts(const AccountBook &book);

/// Reads what exportAccounts() wrote, and checks it as what a person types is checked; the error
/// has no path.
[[nodiscard]] Result<QList<ExchangedAccount>, ExchangeError>
exchangedAccounts(const QByteArray &file);

/// A file that was exported; "-" is standard input. The error has the path.
[[nodiscard]] Result<QByteArray, ExchangeError> readExport(const QString &path);

/// Writes one, readable by its owner alone, whole or not at all.
[[nodiscard]] Result<void, ExchangeError> writeExport(const QString &path, const QByteArray &bytes);

/// What is to be agreed to before the accounts are put into the book.
[[nodiscard]] QList<ImportCaution>
cautionsOf(const QList<ExchangedAccount> &all, ExistingAccount existing, const AccountBook &book);

/// Puts accounts into the book. Certificates that come along are kept below the book's folder. The
/// one that was the default is it here, too, where the book has none. After an error the accounts
/// before the one in question are in the book.
[[nodiscard]] Result<ImportReport, ImportError>
importAccounts(const QList<ExchangedAccount> &all, ExistingAccount existing, AccountBook &book);

} // namespace smsdesk
