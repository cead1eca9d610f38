// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accountexchange.h"

#include "core/account/accountdraft.h"
#include "core/base/privatefiles.h"
#include "core/network/cafile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslCertificate>

#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr auto formatName = "SMS Desk accounts"_L1;
constexpr int currentVersion = 1;
constexpr auto certificatesKey = "caCertificates"_L1;
constexpr auto defaultKey = "isDefault"_L1;

using Kind = ExchangeError::Kind;

/// Much more than every authority there is takes.
constexpr qint64 largestFile = qint64{16} * 1024 * 1024;

/// The certificates of a PEM text alone: a file may hold a private key beside them, or be another
/// file altogether.
QByteArray certificatesIn(const QByteArray &pem)
{
    QByteArray certificates;
    for (const QSslCertificate &each : QSslCertificate::fromData(pem, QSsl::Pem))
        certificates += each.toPem();
    return certificates;
}

/// Nothing where the file cannot be read, or not in time, or holds none.
QByteArray certificatesOf(const Account &account)
{
    if (account.caFile.isEmpty())
        return {};
    return certificatesIn(bytesOfCaFileInTime(account.caFile).value_or(QByteArray()));
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
    return writePrivately(path, pem)
        .map([&path] { return path; })
        .map_error([&path](const QString &detail) {
            return ExchangeError{Kind::CaFileNotWritten, path, detail};
        });
}

/// That of the account which is replaced stays where the certificates got lost on the way.
Result<QString, ExchangeError> importedCaFile(const ExchangedAccount &exchanged,
                                              const std::optional<Account> &replaced,
                                              const AccountBook &book)
{
    if (!exchanged.certificates.isEmpty())
        return keptCertificates(exchanged.certificates, book.folder());
    return exchanged.lacksCertificates && replaced ? replaced->caFile : QString();
}

/// What is wrong with an account, for who looks into the file; empty where nothing is.
QString problemOf(const Account &account)
{
    const auto checked = accountOf(AccountDraft::of(account));
    if (checked)
        return {};
    if (checked.error().store)
        return u"\"name\" has a line end or a control character in it"_s;
    if (!checked.error().wrongRegion.isEmpty())
        return u"\"defaultRegion\" is no country"_s;
    if (checked.error().signature)
        return u"\"defaultSignature\" cannot be sent"_s;
    if (checked.error().extend)
        return u"\"defaultExtend\" cannot be sent"_s;
    return u"it is not complete"_s;
}

Result<ExchangedAccount, QString> exchangedFromJson(const QJsonObject &json)
{
    auto account = accountFromJson(json);
    if (!account)
        return failure(account.error());
    const bool hadCaFile = !account->caFile.isEmpty();
    account->caFile.clear();
    if (const QString problem = problemOf(*account); !problem.isEmpty())
        return failure(problem);
    const QByteArray pem = json[certificatesKey].toString().toUtf8();
    const ExchangedAccount exchanged{.account = *account,
                                     .isDefault = json[defaultKey].toBool(),
                                     .certificates = certificatesIn(pem),
                                     .lacksCertificates = hadCaFile && pem.isEmpty()};
    if (!pem.isEmpty() && exchanged.certificates.isEmpty())
        return failure(u"\"caCertificates\" holds no certificate"_s);
    return exchanged;
}

ExchangeError notAccounts(const QString &detail)
{
    return {.kind = Kind::NotAccounts, .detail = detail};
}

} // namespace

AccountExport exportAccounts(const AccountBook &book)
{
    const std::optional<Account> byDefault = book.defaultAccount();
    AccountExport exported;
    QJsonArray array;
    for (const Account &account : book.stored()) {
        QJsonObject json = accountToJson(account);
        const QByteArray certificates = certificatesOf(account);
        if (!certificates.isEmpty())
            json.insert(certificatesKey, QString::fromUtf8(certificates));
        else if (!account.caFile.isEmpty())
            exported.lost << LostCaFile{.account = account.name, .path = account.caFile};
        if (byDefault && byDefault->id == account.id)
            json.insert(defaultKey, true);
        array << json;
    }
    exported.file = QJsonDocument(QJsonObject{{u"format"_s, formatName},
                                              {u"version"_s, currentVersion},
                                              {u"accounts"_s, array}})
                        .toJson();
    return exported;
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

Result<QByteArray, ExchangeError> readExport(const QString &path)
{
    QFile file(path);
    const bool isOpen
        = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(ExchangeError{Kind::FileUnreadable, path, file.errorString()});
    const QByteArray bytes = file.read(largestFile);
    if (file.error() != QFileDevice::NoError)
        return failure(ExchangeError{Kind::FileUnreadable, path, file.errorString()});
    return bytes;
}

Result<void, ExchangeError> writeExport(const QString &path, const QByteArray &bytes)
{
    return writePrivately(path, bytes).map_error([&path](const QString &detail) {
        return ExchangeError{Kind::FileNotWritten, path, detail};
    });
}

QList<ImportCaution>
cautionsOf(const QList<ExchangedAccount> &all, ExistingAccount existing, const AccountBook &book)
{
    QList<ImportCaution> cautions;
    for (const ExchangedAccount &each : all) {
        const std::optional<Account> here = book.findStored(each.account.name);
        if (here && existing == ExistingAccount::Keep)
            continue;
        ImportCaution caution{.account = each.account.name};
        if (each.account.endpoint != (here ? here->endpoint : Endpoint::tencentCloud()))
            caution.endpoint = each.account.endpoint.toString();
        const QByteArray trusted = here ? certificatesOf(*here) : QByteArray();
        caution.bringsAuthority = !each.certificates.isEmpty() && each.certificates != trusted;
        if (!caution.endpoint.isEmpty() || caution.bringsAuthority)
            cautions << caution;
    }
    return cautions;
}

Result<ImportReport, ImportError>
importAccounts(const QList<ExchangedAccount> &all, ExistingAccount existing, AccountBook &book)
{
    ImportReport report;
    for (const ExchangedAccount &each : all) {
        const std::optional<Account> here = book.findStored(each.account.name);
        if (here && existing == ExistingAccount::Keep) {
            report.kept << each.account.name;
            continue;
        }
        const auto caFile = importedCaFile(each, here, book);
        if (!caFile)
            return failure(ImportError(caFile.error()));
        Account account = each.account;
        account.caFile = *caFile;
        PutOptions options{.replaces = here ? account.name : QString()};
        if (each.isDefault && !book.defaultAccount())
            options.isDefault = true;
        if (const auto put = book.put(account, options); !put)
            return failure(ImportError(put.error()));
        (here ? report.replaced : report.added) << account.name;
        if (each.lacksCertificates)
            (caFile->isEmpty() ? report.lacking : report.trusting) << account.name;
        if (account.endpoint.isElsewhereAtTencent())
            report.elsewhere << account.name;
    }
    return report;
}

} // namespace smsdesk
