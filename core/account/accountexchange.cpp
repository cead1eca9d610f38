// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accountexchange.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr auto formatName = "SMS Desk accounts"_L1;
constexpr int currentVersion = 1;
constexpr auto certificatesKey = "caCertificates"_L1;
constexpr auto defaultKey = "isDefault"_L1;

using Kind = ExchangeError::Kind;

Result<QByteArray, ExchangeError> certificatesOf(const Account &account)
{
    if (account.caFile.isEmpty())
        return QByteArray();
    QFile file(account.caFile);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ExchangeError{Kind::CaFileUnreadable, account.caFile, file.errorString()});
    return file.readAll();
}

/// Names the file after what it holds: the same certificates are kept once, whoever brings them.
Result<QString, ExchangeError> keptCertificates(const QByteArray &pem, const QString &parent)
{
    const QDir folder(QDir(parent).filePath(u"certificates"_s));
    constexpr int enough = 16;
    const QByteArray digest = QCryptographicHash::hash(pem, QCryptographicHash::Sha256).toHex();
    const QString path = folder.filePath(QString::fromLatin1(digest.first(enough)) + ".pem"_L1);

    QDir().mkpath(folder.path());
    QFile::setPermissions(folder.path(),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(pem) == pem.size() && file.commit();
    if (!isWritten)
        return failure(ExchangeError{Kind::CaFileNotWritten, path, file.errorString()});
    return path;
}

Result<ExchangedAccount, QString> exchangedFromJson(const QJsonObject &json)
{
    return accountFromJson(json).map([&json](const Account &account) {
        return ExchangedAccount{.account = account,
                                .isDefault = json[defaultKey].toBool(),
                                .certificates = json[certificatesKey].toString().toUtf8()};
    });
}

ExchangeError notAccounts(const QString &detail)
{
    return {.kind = Kind::NotAccounts, .detail = detail};
}

} // namespace

Result<QByteArray, ExchangeError> exportAccounts(const AccountBook &book)
{
    const std::optional<Account> byDefault = book.defaultAccount();
    QJsonArray array;
    for (const Account &account : book.stored()) {
        QJsonObject json = accountToJson(account);
        const auto certificates = certificatesOf(account);
        if (!certificates)
            return failure(certificates.error());
        if (!certificates->isEmpty())
            json.insert(certificatesKey, QString::fromUtf8(*certificates));
        if (byDefault && byDefault->id == account.id)
            json.insert(defaultKey, true);
        array << json;
    }
    return QJsonDocument(QJsonObject{{u"format"_s, formatName},
                                     {u"version"_s, currentVersion},
                                     {u"accounts"_s, array}})
        .toJson();
}

Result<QList<ExchangedAccount>, ExchangeError> exchangedAccounts(const QByteArray &file)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(file, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(notAccounts(error.errorString()));
    if (root["format"_L1] != formatName || !root["accounts"_L1].isArray())
        return failure(notAccounts({}));
    if (root["version"_L1].toInt() > currentVersion)
        return failure(ExchangeError{.kind = Kind::TooNew});

    QList<ExchangedAccount> all;
    const QJsonArray array = root["accounts"_L1].toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto account = exchangedFromJson(array.at(i).toObject());
        if (!account)
            return failure(notAccounts(u"account %1: %2"_s.arg(i + 1).arg(account.error())));
        all << *std::move(account);
    }
    return all;
}

Result<ImportReport, ImportError> importAccounts(const QList<ExchangedAccount> &all,
                                                 ExistingAccount existing,
                                                 AccountBook &book)
{
    ImportReport report;
    for (const ExchangedAccount &each : all) {
        Account account = each.account;
        const bool isThere = book.findStored(account.name).has_value();
        if (isThere && existing == ExistingAccount::Keep) {
            report.kept << account.name;
            continue;
        }
        if (!each.certificates.isEmpty()) {
            auto path = keptCertificates(each.certificates, book.folder());
            if (!path)
                return failure(ImportError(path.error()));
            account.caFile = *std::move(path);
        }
        auto put = book.put(account, isThere ? account.name : QString());
        if (put && each.isDefault && !book.defaultAccount())
            put = book.setDefault(account.name);
        if (!put)
            return failure(ImportError(put.error()));
        (isThere ? report.replaced : report.added) << account.name;
    }
    return report;
}

} // namespace smsdesk
