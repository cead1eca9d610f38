// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountwriter.h"

#include "app/cli/jsonline.h"
#include "app/cli/output.h"
#include "core/words/accountsentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::AccountWriter)
};

} // namespace

QString accountLine(const Account &account, bool isDefault, KeyPlace key)
{
    QStringList parts{
        isDefault ? Words::tr("%1 (default)").arg(account.name) : account.name,
        u"SdkAppId %1"_s.arg(account.sdkAppId.toString()),
        account.endpoint.toString(),
        AccountSentences::of(key),
    };
    if (!account.defaultSignature.isEmpty())
        parts << Words::tr("signature %1").arg(account.defaultSignature);
    if (!account.defaultRegion.isEmpty())
        parts << Words::tr("country %1").arg(account.defaultRegion);
    if (!account.defaultExtend.isEmpty())
        parts << Words::tr("extension code %1").arg(account.defaultExtend);
    if (account.messagesPerSecond > 0)
        parts << Words::tr("%n message(s) a second", nullptr, account.messagesPerSecond);
    if (account.colour != AccountColour::None)
        parts << AccountSentences::nameOf(account.colour);
    return printable(parts.join(u"  "_s));
}

QString accountJsonLine(const Account &account, bool isDefault, KeyPlace key)
{
    return jsonLine({
        {u"name"_s, account.name},
        {u"sdkAppId"_s, qint64{account.sdkAppId.value()}},
        {u"endpoint"_s, account.endpoint.toString()},
        {u"signature"_s, orNull(account.defaultSignature)},
        {u"region"_s, orNull(account.defaultRegion)},
        {u"extend"_s, orNull(account.defaultExtend)},
        {u"messagesPerSecond"_s, account.messagesPerSecond},
        {u"colour"_s, wordOf(account.colour)},
        {u"caFile"_s, orNull(account.caFile)},
        {u"timeoutSeconds"_s, qint64{account.timeout.count()}},
        {u"repeatMinutes"_s,
         account.repeatWindow ? QJsonValue(qint64{account.repeatWindow->count()}) : QJsonValue()},
        {u"dailyLimit"_s, account.dailyLimit},
        {u"default"_s, isDefault},
        {u"key"_s, keyOf(key)},
    });
}

} // namespace smsdesk
