// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/memorykeystore.h"
#include "core/checking/accountchecker.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultserver.h"
#include "tests/support/futures.h"
#include "tests/support/samples.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <tuple>

namespace smsdesk {

[[nodiscard]] inline QByteArray answer(int result)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("result"), result},
                                     {QStringLiteral("msg"), QStringLiteral("as it is")},
                                     {QStringLiteral("total"), 7},
                                     {QStringLiteral("count"), 1}})
        .toJson(QJsonDocument::Compact);
}

[[nodiscard]] inline QByteArray dateHeader(const QDateTime &date)
{
    return "Date: "
        + QLocale::c()
              .toString(date.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
              .toLatin1()
        + "\r\n";
}

/// What a gateway says whose clock is so far ahead.
[[nodiscard]] inline QByteArray reply(int result,
                                      std::chrono::seconds ahead = std::chrono::seconds(0),
                                      const QDateTime &now = FakeClock().now())
{
    return FaultServer::httpReply(answer(result), "200 OK", dateHeader(now.addSecs(ahead.count())));
}

[[nodiscard]] inline QString elsewhere()
{
    return QStringLiteral("https://elsewhere.example/v5/tlssmssvr/sendisms");
}

/// What came of it; a check always ends.
[[nodiscard]] inline AccountCheck ended(const QFuture<AccountCheck> &check)
{
    if (!QTest::qWaitFor([&check] { return check.isFinished(); }, 15'000))
        qFatal("The check does not end.");
    return check.result();
}

[[nodiscard]] inline CheckedStep step(const AccountCheck &check, CheckStep which)
{
    return check.find(which).value_or(CheckedStep{.took = std::chrono::milliseconds(-1)});
}

[[nodiscard]] inline NetworkFailure failureOf(const AccountCheck &check, CheckStep which)
{
    const CheckedStep found = step(check, which);
    const auto *failure = std::get_if<NetworkFailure>(&found.problem);
    return failure ? *failure : NetworkFailure{};
}

template<typename Facts>
[[nodiscard]] Facts factsOf(const AccountCheck &check, CheckStep which)
{
    const CheckedStep found = step(check, which);
    const auto *facts = std::get_if<Facts>(&found.facts);
    return facts ? *facts : Facts{};
}

/// "passed passed skipped …", in the order they are shown.
[[nodiscard]] inline QString verdicts(const AccountCheck &check)
{
    QStringList words;
    for (const CheckedStep &each : check.steps)
        words.append(checkKey(each.verdict));
    return words.join(u' ');
}

/// What a check works with, and a key for every account.
struct CheckBench
{
    FakeClock clock;
    ClockCorrection correction;
    MemoryKeyStore keys;
    ProxyFinder proxies{{.mode = ProxySettings::Mode::None}};

    [[nodiscard]] AccountChecker::Services services() { return services(proxies); }

    [[nodiscard]] AccountChecker::Services services(ProxyFinder &others)
    {
        return {.proxies = others, .keys = keys, .clockCorrection = correction, .clock = clock};
    }

    void keepKey(const Account &account)
    {
        std::ignore = await(keys.write(account.keyEntry(), samples::publishedKey()));
    }
};

} // namespace smsdesk
