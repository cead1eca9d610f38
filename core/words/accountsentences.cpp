// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/accountsentences.h"

#include "core/words/sentences.h"

#include <QDir>

namespace smsdesk {

QString AccountSentences::wrongSdkAppId()
{
    return tr("This is not an SdkAppId. Enter the number that the console shows beside the AppKey, "
              "digits alone.");
}

QString AccountSentences::impossibleKey()
{
    return tr("This is no AppKey: there is a blank or a line end in it. Copy it from the console "
              "again, the AppKey alone.");
}

QString AccountSentences::doubtAbout(const AppKey &key)
{
    if (key.shape() != AppKey::Shape::Unusual)
        return {};
    return tr("AppKeys of Tencent Cloud have 32 characters, digits and letters from a to f; this "
              "one differs. Compare it with the console: a wrong one is refused with result 1001.");
}

QString AccountSentences::wrongRegion(const QString &region)
{
    return tr("“%1” is no country: write two letters, such as CN, US or DE.").arg(region);
}

QString AccountSentences::wrongCaFile()
{
    return tr("This file holds no certificate in PEM form, or cannot be read. Choose another one, "
              "or leave the field empty.");
}

QString AccountSentences::lostCaFile(const QString &path)
{
    return tr("The certificate file %1 is not there any more, or cannot be used. Until it is there "
              "again, or the account has another one or none, no message of the account leaves.")
        .arg(QDir::toNativeSeparators(path));
}

QString AccountSentences::slowCaFile(const QString &path)
{
    return tr("The certificate file %1 could not be read just now: it took too long. Until it can "
              "be read, or the account has another one or none, no message of the account leaves.")
        .arg(QDir::toNativeSeparators(path));
}

QString AccountSentences::elsewhere()
{
    return tr("At Tencent Cloud the gateway's address is %1: no message gets to another path "
              "there.")
        .arg(Endpoint::tencentCloud().toString());
}

QStringList AccountSentences::of(const AccountDoubts &doubts)
{
    QStringList sentences;
    if (doubts.isElsewhere)
        sentences << elsewhere();
    if (!doubts.lostCaFile.isEmpty())
        sentences << lostCaFile(doubts.lostCaFile);
    if (!doubts.slowCaFile.isEmpty())
        sentences << slowCaFile(doubts.slowCaFile);
    return sentences;
}

QString AccountSentences::of(KeyPlace place)
{
    switch (place) {
    case KeyPlace::None:
        return tr("no AppKey");
    case KeyPlace::Keychain:
        return tr("AppKey in the keychain");
    case KeyPlace::LockedKeychain:
        return tr("AppKey in the keychain, which is locked");
    case KeyPlace::KeyFile:
        return tr("AppKey in the key file");
    case KeyPlace::Memory:
        return tr("AppKey in memory");
    case KeyPlace::NoKeychain:
        return tr("no AppKey, and no keychain to have one");
    case KeyPlace::UnreadableKeyFile:
        return tr("AppKey unknown: the key file cannot be read");
    case KeyPlace::Unknown:
        return tr("AppKey unknown: the keychain does not tell without being unlocked");
    }
    Q_UNREACHABLE();
}

QString AccountSentences::keyLeft(const KeyError &error)
{
    if (error.kind == KeyError::Kind::Locked)
        return tr("The keychain is locked. If it has an AppKey of this account, that is still "
                  "there: unlock it and delete the key with the keychain's own program.");
    if (error.kind != KeyError::Kind::NoKeychain)
        return Sentences::of(error);
    return tr("No keychain could be asked. If one has an AppKey of this account from an earlier "
              "session, it is still there: delete it with the keychain's own program.");
}

QString AccountSentences::keyLeftSealed(const QString &keyFile)
{
    return tr("The account's AppKey stays sealed in the key file %1, and is not used again. It "
              "leaves the file when that is next opened with its passphrase. If the passphrase is "
              "forgotten, delete the file: “smsdesk-cli accounts passphrase --forgotten”; the "
              "other "
              "AppKeys in it have to be entered again then.")
        .arg(QDir::toNativeSeparators(keyFile));
}

QString AccountSentences::keyLeftLocked(const QString &service, const QString &entry)
{
    return tr("The keychain is locked: an AppKey of the account that it has stays there, as “%2” "
              "of “%1”. Unlock it and delete that entry with the keychain's own program.")
        .arg(service, entry);
}

QString AccountSentences::of(const LostCaFile &lost)
{
    return tr("The certificate file %2 of the account “%1” cannot be read, or holds no "
              "certificate: the account goes along without it. Choose the file in the account and "
              "export again, or choose one where you import it.")
        .arg(lost.account, QDir::toNativeSeparators(lost.path));
}

QStringList AccountSentences::of(const AccountProblems &problems)
{
    QStringList sentences;
    if (problems.store)
        sentences << Sentences::of(*problems.store);
    if (problems.isSdkAppIdWrong)
        sentences << wrongSdkAppId();
    if (problems.isKeyImpossible)
        sentences << impossibleKey();
    if (problems.key)
        sentences << Sentences::of(*problems.key);
    for (const std::optional<DraftProblem> &problem : {problems.signature, problems.extend}) {
        if (problem)
            sentences << Sentences::of(*problem);
    }
    if (!problems.wrongRegion.isEmpty())
        sentences << wrongRegion(problems.wrongRegion);
    if (problems.endpoint)
        sentences << Sentences::of(*problems.endpoint);
    if (problems.isCaFileWrong)
        sentences << wrongCaFile();
    return sentences;
}

QString AccountSentences::of(const ExchangeError &error)
{
    const QString path = QDir::toNativeSeparators(error.path);
    switch (error.kind) {
    case ExchangeError::Kind::FileUnreadable:
        return Sentences::withDetail(
            tr("The file %1 cannot be read: check its name, and that you may read it.").arg(path),
            error.detail);
    case ExchangeError::Kind::FileNotWritten:
        return Sentences::withDetail(
            tr("The file %1 cannot be written: choose another place, or make room.").arg(path),
            error.detail);
    case ExchangeError::Kind::NotAccounts:
        return Sentences::withDetail(
            tr("This file was not written by an export of accounts, or is damaged: choose another "
               "one."),
            error.detail);
    case ExchangeError::Kind::TooNew:
        return tr(
            "This file was written by a newer version of SMS Desk: install that version here, "
            "too.");
    case ExchangeError::Kind::CaFileNotWritten:
        return Sentences::withDetail(
            tr("The certificates of an account cannot be kept in %1: make room, or give the folder "
               "to your user.")
                .arg(path),
            error.detail);
    }
    return {};
}

QString AccountSentences::of(const ImportError &error)
{
    return std::visit(
        [](const auto &why) {
            if constexpr (std::is_same_v<std::decay_t<decltype(why)>, ExchangeError>)
                return of(why);
            else
                return Sentences::of(why);
        },
        error);
}

QString AccountSentences::of(const ImportCaution &caution)
{
    QStringList sentences;
    if (!caution.endpoint.isEmpty())
        sentences << tr("The account “%1” of the file sends its messages to %2.")
                         .arg(caution.account, caution.endpoint);
    if (caution.bringsAuthority)
        sentences << tr("The account “%1” of the file trusts a certificate authority of its own.")
                         .arg(caution.account);
    return Sentences::joined(sentences);
}

QStringList AccountSentences::of(const ImportReport &report)
{
    QStringList sentences;
    const auto names = [](const QStringList &list) { return list.join(tr(", ", "between names")); };
    const auto count = [](const QStringList &list) { return static_cast<int>(list.size()); };
    if (!report.added.isEmpty())
        sentences << tr("%n account(s) added: %1. Enter an AppKey for each.",
                        nullptr,
                        count(report.added))
                         .arg(names(report.added));
    if (!report.replaced.isEmpty())
        sentences << tr("%n account(s) replaced: %1. An AppKey that is stored stays.",
                        nullptr,
                        count(report.replaced))
                         .arg(names(report.replaced));
    if (!report.kept.isEmpty())
        sentences << tr("%n account(s) left as they are, because they are here already: %1.",
                        nullptr,
                        count(report.kept))
                         .arg(names(report.kept));
    if (!report.lacking.isEmpty())
        sentences << tr("%n account(s) came without the certificate file that belongs to them: %1. "
                        "Choose it in the account.",
                        nullptr,
                        count(report.lacking))
                         .arg(names(report.lacking));
    if (!report.trusting.isEmpty())
        sentences << tr("%n account(s) came without the certificate file that belongs to them: %1. "
                        "The one that each has here stays.",
                        nullptr,
                        count(report.trusting))
                         .arg(names(report.trusting));
    if (!report.elsewhere.isEmpty())
        sentences << tr("%n account(s) would send to another path at Tencent Cloud than its "
                        "gateway's, where no message gets: %1. Correct the address to %2.",
                        nullptr,
                        count(report.elsewhere))
                         .arg(names(report.elsewhere), Endpoint::tencentCloud().toString());
    if (sentences.isEmpty())
        sentences << tr("The file holds no account.");
    return sentences;
}

QString AccountSentences::nameOf(AccountColour colour)
{
    switch (colour) {
    case AccountColour::None:
        break;
    case AccountColour::Red:
        return tr("Red");
    case AccountColour::Orange:
        return tr("Orange");
    case AccountColour::Yellow:
        return tr("Yellow");
    case AccountColour::Green:
        return tr("Green");
    case AccountColour::Teal:
        return tr("Teal");
    case AccountColour::Blue:
        return tr("Blue");
    case AccountColour::Purple:
        return tr("Purple");
    case AccountColour::Grey:
        return tr("Grey");
    }
    return tr("No colour");
}

} // namespace smsdesk
