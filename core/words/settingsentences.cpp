// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/settingsentences.h"

#include "core/words/sentences.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

QString SettingSentences::of(const SettingProblem &problem, const QString &name)
{
    using Kind = SettingProblem::Kind;
    switch (problem.kind) {
    case Kind::NotOneOf:
        //: %1 is a setting, %2 are the words it may be.
        return tr("“%1” cannot be that: use one of %2.").arg(name, problem.words.join(u", "_s));
    case Kind::NotANumber:
        return tr("“%1” cannot be that: use a whole number from %2 to %3.")
            .arg(name)
            .arg(problem.smallest)
            .arg(problem.largest);
    case Kind::NotYesOrNo:
        return tr("“%1” cannot be that: use true or false.").arg(name);
    case Kind::NotAHost:
        return tr("“%1” cannot be that: write the name or the address of a computer, such as "
                  "proxy.example, without its port.")
            .arg(name);
    }
    Q_UNREACHABLE();
}

QString SettingSentences::passwordNotKept(const KeyError &error)
{
    switch (error.kind) {
    case KeyError::Kind::NotFound:
    case KeyError::Kind::NoKeychain:
        return tr("There is no keychain on this computer that SMS Desk can use: start one and try "
                  "again.");
    case KeyError::Kind::Locked:
        return tr("The keychain is locked: unlock it and try again.");
    case KeyError::Kind::Denied:
        return Sentences::withDetail(
            tr("Access to the keychain was refused: allow SMS Desk to use it, and try again."),
            error.detail);
    case KeyError::Kind::Failed:
        return Sentences::withDetail(tr("The keychain reported an error: try again."),
                                     error.detail);
    case KeyError::Kind::KeyFile:
        if (error.file && error.file->kind != VaultError::Kind::NotOpen)
            return Sentences::of(*error.file);
        return tr("The key file is closed, and takes nothing without its passphrase.");
    }
    Q_UNREACHABLE();
}

QString SettingSentences::passwordLeft(const KeyError &error, const QString &login)
{
    if (error.kind == KeyError::Kind::KeyFile)
        return Sentences::joined(
            {tr("The password of the proxy for %1 is still in the key file.").arg(login),
             Sentences::of(error.file.value_or(VaultError{}))});
    if (error.kind == KeyError::Kind::Locked)
        return tr("The keychain is locked: a password of the proxy for %1 that it has stays there. "
                  "Unlock it and delete that entry with the keychain's own program.")
            .arg(login);
    return Sentences::withDetail(
        tr("The password of the proxy for %1 is not forgotten: delete it with the keychain's own "
           "program.")
            .arg(login),
        error.detail);
}

QString SettingSentences::notWritten(const QString &file)
{
    return tr("The settings could not be saved in %1. Check that the disk has space and that you "
              "may write there, then try again.")
        .arg(QDir::toNativeSeparators(file));
}

QString SettingSentences::passwordLeft(const KeyError &error)
{
    //: %1 is what the keychain or the key file said, in a sentence.
    return tr("The settings are saved, but the password of the former proxy may still be stored. "
              "No proxy is given it. %1")
        .arg(Sentences::of(error));
}

} // namespace smsdesk
