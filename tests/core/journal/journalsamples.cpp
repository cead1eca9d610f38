// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/journal/journalsamples.h"

#include "core/journal/journal.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

NewRecord sampleRecord()
{
    return {.account = u"Production"_s,
            .isSandbox = true,
            .sdkAppId = 4'294'967'295U,
            .endpoint = u"https://gateway.example/v5"_s,
            .tel = u"+8613912345678"_s,
            .region = u"CN"_s,
            .templateId = 9'007'199'254'740'993,
            .parameters = {u"5678"_s, u""_s, u"\"5\" \\ 分钟 👍"_s},
            .signature = u"腾讯云"_s,
            .ext = u"order 17"_s,
            .extend = u"07"_s,
            .requestUrl = u"https://gateway.example/v5?sdkappid=1&random=2"_s,
            .requestBody = "{\"sig\":\"abc\"}"_ba,
            .startedAt = QDateTime({2026, 3, 1}, {12, 0, 0, 123}, Qt::UTC)};
}

NewRecord sampleRecordTo(const QString &tel)
{
    NewRecord record = sampleRecord();
    record.tel = tel;
    return record;
}

SendResult sampleAccepted()
{
    return {.outcome = Outcome::Accepted,
            .reason = Reason::None,
            .detail = u"HTTP/1.1"_s,
            .httpStatus = 200,
            .replyBody = "{\"result\":0}"_ba,
            .reply = SendReply{.result = 0,
                               .errmsg = u"OK"_s,
                               .ext = u"order 17, back"_s,
                               .nationcode = u"86"_s,
                               .fee = 2,
                               .sid = u"8:xyz"_s},
            .finishedAt = QDateTime({2026, 3, 1}, {12, 0, 1, 456}, Qt::UTC),
            .clockOffset = -37s};
}

SendResult sampleFailure(Outcome outcome, Reason reason)
{
    return {.outcome = outcome,
            .reason = reason,
            .detail = u"no answer"_s,
            .httpStatus = 0,
            .replyBody = {},
            .reply = {},
            .finishedAt = QDateTime({2026, 3, 1}, {12, 0, 2}, Qt::UTC),
            .clockOffset = {}};
}

JournalError errorOf(const BeginRefusal &refusal)
{
    const auto *error = std::get_if<JournalError>(&refusal);
    return error ? *error : JournalError{};
}

bool fillJournal(const QString &folder, int messages)
{
    Journal journal;
    auto opening = journal.open(folder);
    // All at once: they share their commits.
    QList<QFuture<Result<JournalId, BeginRefusal>>> beginning;
    for (int i = 0; i < messages; ++i)
        beginning.append(journal.begin(sampleRecord()));
    QList<QFuture<Result<void, JournalError>>> finishing;
    for (auto &begun : beginning) {
        if (const auto id = begun.result())
            finishing.append(journal.finish(*id, sampleAccepted()));
    }
    return opening.result() && finishing.size() == messages
        && std::all_of(finishing.begin(), finishing.end(), [](auto &finished) {
               return finished.result().has_value();
           });
}

} // namespace smsdesk
