// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/journalcommand.h"

#include "app/common/usageerror.h"
#include "core/journal/journalcheck.h"
#include "core/journal/setaside.h"
#include "core/words/sentences.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace smsdesk::journalcommand {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::JournalCommand)
};

ExitStatus check(const DataFolder &folder)
{
    const auto health = checkJournal(folder.path());
    if (!health) {
        complain(Sentences::of(health.error()));
        return ExitStatus::Rejected;
    }
    if (health->isThere)
        print(Words::tr("The message log is sound: %n message(s).",
                        nullptr,
                        static_cast<int>(health->messages)));
    else
        print(Words::tr("There is no message log yet: the first message begins it."));
    return ExitStatus::Accepted;
}

ExitStatus explain(const DataFolder &folder)
{
    complain(Words::tr("With --yes, the message log %1 is kept beside under another name, and the "
                       "next message begins a new log. The new log knows nothing of earlier "
                       "messages: SMS Desk cannot warn when one of them is sent again.")
                 .arg(QDir::toNativeSeparators(folder.file(u"journal.sqlite"_s))));
    return ExitStatus::InvalidInput;
}

ExitStatus setAside(const DataFolder &folder)
{
    const auto aside = setJournalAside(folder.path(), QDateTime::currentDateTimeUtc());
    if (!aside) {
        complain(Sentences::of(aside.error()));
        return ExitStatus::NotSent;
    }
    print(Words::tr("The message log is kept as %1. The next message begins a new one.")
              .arg(QDir::toNativeSeparators(*aside)));
    return ExitStatus::Accepted;
}

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({u"yes"_s, Words::tr("Sets the message log aside without asking.")});
}

ExitStatus run(const QCommandLineParser &parser, const DataFolder &folder)
{
    const QString word = parser.positionalArguments().value(1);
    const bool isCheck = word == "check"_L1;
    if (!isCheck && word != "set-aside"_L1) {
        complain(UsageSentences::of({.kind = UsageError::Kind::NoJournalCommand, .detail = word}));
        return ExitStatus::InvalidInput;
    }
    if (isCheck)
        return check(folder);
    return parser.isSet(u"yes"_s) ? setAside(folder) : explain(folder);
}

} // namespace smsdesk::journalcommand
