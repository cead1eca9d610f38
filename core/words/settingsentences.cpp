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
