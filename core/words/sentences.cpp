// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/sentences.h"

#include <QDir>

namespace smsdesk {
namespace {

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

/// What can go wrong when no particular file is to blame.
QString journalInUse(const JournalError &error)
{
    switch (error.kind) {
    case JournalError::Kind::DiskFull:
        return Sentences::tr("The disk with the message log is full. Free some space; until then "
                             "nothing can be sent.");
    case JournalError::Kind::Locked:
        return Sentences::tr(
            "Another program keeps the message log locked. Close it, or wait until "
            "it is done, and try again.");
    case JournalError::Kind::NoSuchRow:
        return Sentences::tr("The message log has no such message under way. Refresh the log and "
                             "look there for what became of it.");
    case JournalError::Kind::Closed:
        return Sentences::tr("The message log is closed. Start SMS Desk again.");
    default:
        return Sentences::withDetail(Sentences::tr("The message log reported an error. Try again; "
                                                   "if it happens again, start SMS Desk anew."),
                                     error.detail);
    }
}

} // namespace

QString Sentences::withDetail(const QString &sentence, const QString &detail)
{
    if (detail.isEmpty())
        return sentence;
    //: %1 is one or more sentences; %2 is what the system, the network or another program said
    return tr("%1 Details: %2").arg(sentence, detail);
}

QString Sentences::of(EndpointError error)
{
    switch (error) {
    case EndpointError::Empty:
        return tr("There is no gateway address. Enter one, such as "
                  "https://yun.tim.qq.com/v5/tlssmssvr/sendisms.");
    case EndpointError::NotAnAddress:
        return tr("This is not an internet address. Enter the whole address, such as "
                  "https://yun.tim.qq.com/v5/tlssmssvr/sendisms.");
    case EndpointError::PlainHttp:
        return tr("With http:// others could read the messages on their way. Begin the address "
                  "with https://.");
    case EndpointError::WrongScheme:
        return tr("The gateway is reached by HTTPS only. Begin the address with https://.");
    case EndpointError::HasLogin:
        return tr("The address contains a user name or password, which the gateway does not use. "
                  "Remove everything between // and @, and the @ itself.");
    case EndpointError::HasQuery:
        return tr("The address goes on after a ? or #. Remove that part: SMS Desk adds what the "
                  "gateway needs.");
    }
    Q_UNREACHABLE();
}

QString Sentences::of(ProxyAddressError error)
{
    switch (error) {
    case ProxyAddressError::Empty:
        return tr("There is no proxy address. Enter one, such as proxy.example:8080.");
    case ProxyAddressError::NotAnAddress:
        return tr("This is not the address of a proxy. Enter its host and port, such as "
                  "proxy.example:8080.");
    case ProxyAddressError::WrongScheme:
        return tr("SMS Desk goes through HTTP and SOCKS5 proxies only. Begin the address with "
                  "http:// or socks5://, or with neither.");
    case ProxyAddressError::HasLogin:
        return tr("The address contains a user name or password, which would be kept in the open. "
                  "Remove everything up to the @, and enter both in their own fields.");
    case ProxyAddressError::HasPath:
        return tr("The address goes on after the port. Remove that part; for a PAC file, set it in "
                  "the system and choose the system's proxy.");
    case ProxyAddressError::NoPort:
        return tr("The port is missing. Add it after a colon, such as :8080.");
    case ProxyAddressError::BadPort:
        return tr("The port is not a number from 1 to 65535. Correct what stands after the colon.");
    }
    Q_UNREACHABLE();
}

QString Sentences::of(const AccountStoreError &error)
{
    switch (error.kind) {
    case AccountStoreError::Kind::Unreadable:
        return withDetail(
            tr("The accounts in %1 cannot be read. Repair the file or restore it from "
               "a backup; SMS Desk leaves it as it is.")
                .arg(shown(error.path)),
            error.detail);
    case AccountStoreError::Kind::NotWritten:
        return withDetail(tr("The accounts could not be saved in %1. Check that the disk has space "
                             "and that you may write there, then save again.")
                              .arg(shown(error.path)),
                          error.detail);
    case AccountStoreError::Kind::NameTaken:
        return tr("Another account has this name. Choose another name.");
    case AccountStoreError::Kind::NameEmpty:
        return tr("The account has no name. Enter one.");
    case AccountStoreError::Kind::NameUnseen:
        return tr("There is a line end or a control character in the account's name. Type the name "
                  "anew, on one line.");
    case AccountStoreError::Kind::ChangedMeanwhile:
        return tr("Another program has changed this account meanwhile. Note what you typed, press "
                  "Revert to see the account as it is now, and change it again.");
    case AccountStoreError::Kind::RemovedMeanwhile:
        return tr("Another program has removed this account meanwhile. Note what you typed, press "
                  "Revert to take it off this list, and add it anew if it is to stay.");
    case AccountStoreError::Kind::NoSuchAccount:
        return tr("There is no account with this name. Check the spelling, or choose another "
                  "account.");
    }
    Q_UNREACHABLE();
}

// Some of these are met after a message has left: none may claim that it was not sent.
QString Sentences::of(const JournalError &error)
{
    const QString path = shown(error.path);
    switch (error.kind) {
    case JournalError::Kind::CannotOpen:
        return withDetail(
            tr("The message log %1 cannot be opened. Check that its folder exists and "
               "that you may write there, then start SMS Desk again.")
                .arg(path),
            error.detail);
    case JournalError::Kind::TooNew:
        return tr("The message log %1 was written by a newer SMS Desk and is left untouched. "
                  "Install the newest SMS Desk.")
            .arg(path);
    case JournalError::Kind::Corrupt:
        return withDetail(tr("The file %1 is damaged, or it is no message log. Restore it from a "
                             "backup, or keep it beside and begin a new log: with “Start a New "
                             "Log” in the window, or with “smsdesk-cli journal set-aside”.")
                              .arg(path),
                          error.detail);
    case JournalError::Kind::ReadOnly:
        return tr("The message log %1 cannot be written to. Allow writing to the file and its "
                  "folder; until then nothing can be sent.")
            .arg(path);
    default:
        return journalInUse(error);
    }
}

QString Sentences::of(const DataFolderError &error)
{
    const QString path = shown(error.path);
    switch (error.kind) {
    case DataFolderError::Kind::NotAFolder:
        return tr("%1 is a file, not a folder. Choose another data folder.").arg(path);
    case DataFolderError::Kind::CannotCreate:
        return tr("The data folder %1 cannot be created. Check the path and that you may write "
                  "there, or choose another.")
            .arg(path);
    case DataFolderError::Kind::CannotWrite:
        return tr("You may not write to the data folder %1. Allow it, or choose another.")
            .arg(path);
    }
    Q_UNREACHABLE();
}

QString Sentences::of(const SendRefusal &refusal, const QDateTime &now, const QLocale &locale)
{
    const auto *keyError = std::get_if<KeyError>(&refusal);
    // Whoever sends wants to know what is missing; why it could not be kept comes second.
    if (keyError && keyError->kind == KeyError::Kind::NoKeychain)
        return tr("The message was not sent. The AppKey of this account is missing, and there is "
                  "no keychain that could have it. Enter it under File > Accounts; it lasts until "
                  "SMS Desk is closed.");
    if (keyError && keyError->kind == KeyError::Kind::Locked)
        return tr("The message was not sent. The keychain, which may have the AppKey of this "
                  "account, is locked. Unlock it and send again, or enter the AppKey under File > "
                  "Accounts; it lasts until SMS Desk is closed.");
    const auto *earlier = std::get_if<EarlierMessage>(&refusal);
    const QString why = earlier ? of(*earlier, now, locale)
        : keyError              ? of(*keyError)
                                : of(std::get<JournalError>(refusal));
    //: %1 is one or more sentences that say why and what to do
    return tr("The message was not sent. %1").arg(why);
}

QString Sentences::of(const SandboxScene &scene)
{
    switch (scene.kind) {
    case SandboxScene::Kind::Accept:
        return tr("Accepted and delivered.");
    case SandboxScene::Kind::Reject:
        return tr("Rejected with result %1.").arg(scene.result);
    case SandboxScene::Kind::NeverAnswer:
        return tr("Never answered: unknown once the time limit is over.");
    case SandboxScene::Kind::AnswerSlowly:
        return tr("Accepted after %n second(s).",
                  nullptr,
                  static_cast<int>(std::chrono::ceil<std::chrono::seconds>(scene.delay).count()));
    case SandboxScene::Kind::AnswerBroken:
        return tr("Answered with half a reply: unknown.");
    case SandboxScene::Kind::AnswerHtml:
        return tr("Answered by a proxy's error page: unknown.");
    case SandboxScene::Kind::HangUp:
        return tr("Connection closed without an answer: unknown.");
    case SandboxScene::Kind::Undelivered:
        return tr("Accepted; the receipt says that it was not delivered.");
    case SandboxScene::Kind::NoReceipt:
        return tr("Accepted; no receipt ever comes.");
    case SandboxScene::Kind::ChangedExt:
        return tr("Accepted; the session text comes back changed.");
    }
    Q_UNREACHABLE();
}

QString Sentences::notWritten(const SendResult &result, const JournalError &error)
{
    const bool maySendAgain
        = result.outcome == Outcome::Rejected || result.outcome == Outcome::NotSent;
    QString words = maySendAgain
        //: %1 is an outcome such as "rejected".
        ? tr("This message was %1, but the log could not be written and may call it unknown later.")
              .arg(word(result.outcome))
        //: %1 is an outcome such as "accepted".
        : tr("This message is %1, but the log could not be written and may call it unknown later. "
             "Do not send it again.")
              .arg(word(result.outcome));
    if (result.reply && result.reply->sid)
        //: %1 is the gateway's name of a message.
        words += u' ' + tr("Note its sid: %1.").arg(*result.reply->sid);
    return withDetail(words, error.detail);
}

QString Sentences::changedExt(const QString &sent, const SendResult &result)
{
    if (!result.reply || result.reply->ext == sent)
        return {};
    if (result.reply->ext.isEmpty())
        return tr("The gateway did not return the session text.");
    return tr("The gateway returned another session text than was sent: “%1”.")
        .arg(result.reply->ext);
}

} // namespace smsdesk
