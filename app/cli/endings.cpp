// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/endings.h"

#include "core/base/future.h"

namespace smsdesk {

QFuture<ExitStatus> done()
{
    return readyFuture(ExitStatus::Accepted);
}

QFuture<ExitStatus> invalid(const QStringList &sentences)
{
    for (const QString &sentence : sentences)
        complain(sentence);
    return readyFuture(ExitStatus::InvalidInput);
}

QFuture<ExitStatus> invalid(const QString &sentence)
{
    return invalid(QStringList{sentence});
}

QFuture<ExitStatus> invalid(const UsageError &error)
{
    return invalid(UsageSentences::of(error));
}

QFuture<ExitStatus> failed(const QString &sentence)
{
    complain(sentence);
    return readyFuture(ExitStatus::NotSent);
}

} // namespace smsdesk
