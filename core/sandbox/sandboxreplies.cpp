// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandboxreplies.h"

#include "core/sandbox/sandboxresults.h"
#include "core/sandbox/sandboxtemplates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

using Operation = SandboxRequest::Operation;

constexpr qsizetype messagesLimit = 100;
constexpr qsizetype textLimit = 100;

QByteArray written(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString timeText(const QDateTime &moment)
{
    return beijingTime(moment).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

bool isDelivered(const SandboxRecord &record)
{
    return record.receipt == SandboxRecord::Receipt::Delivered;
}

/// What receipts of all operations share; the carrier's code is `errmsg` in some, `status` in
/// others.
void insertReceipt(QJsonObject &object, const SandboxRecord &record, QLatin1StringView codeName)
{
    const bool delivered = isDelivered(record);
    object.insert("user_receive_time"_L1, timeText(SandboxHistory::receiptTime(record)));
    object.insert("report_status"_L1, delivered ? "SUCCESS"_L1 : "FAIL"_L1);
    object.insert(codeName, delivered ? "DELIVRD"_L1 : "UNDELIVRD"_L1);
    object.insert("description"_L1, delivered ? u"用户短信接收成功"_s : u"用户短信接收失败"_s);
}

QJsonObject receiptItem(const SandboxRecord &record)
{
    QJsonObject item{
        {"nationcode"_L1, record.nationCode},
        {"mobile"_L1, record.mobile},
        {"sid"_L1, record.sid},
    };
    insertReceipt(item, record, "errmsg"_L1);
    return item;
}

QString shortened(const QString &text)
{
    return text.size() > textLimit ? text.left(textLimit) + u"..."_s : text;
}

QJsonObject messageItem(const SandboxRecord &record, const QDateTime &now)
{
    QJsonObject item{
        {"nationcode"_L1, record.nationCode},
        {"mobile"_L1, record.mobile},
        {"sign"_L1, record.signature},
        {"text"_L1, shortened(maskedDigits(record.text))},
        {"send_time"_L1, timeText(record.sentAt)},
        {"type"_L1, record.isMarketing ? 1 : 0},
        {"result"_L1, record.result},
        {"errmsg"_L1, sandboxErrmsg(record.result)},
    };
    if (record.result == sandboxresult::ok)
        item.insert("sid"_L1, record.sid);
    if (SandboxHistory::hasReceipt(record, now))
        insertReceipt(item, record, "status"_L1);
    return item;
}

QJsonObject templateItem(const SandboxTemplate &approved)
{
    return {
        {"id"_L1, approved.content.id.value()},
        {"text"_L1, approved.content.text},
        {"status"_L1, 0},
        {"reply"_L1, QString()},
        {"type"_L1, approved.isMarketing ? 1 : 0},
        {"international"_L1, approved.content.isInternational ? 1 : 0},
    };
}

QList<SandboxTemplate> asked(const SandboxTemplateQuery &query, const QList<SandboxTemplate> &all)
{
    if (!query.ids)
        return all.mid(query.offset, query.most);
    QList<SandboxTemplate> found;
    for (const SandboxTemplate &each : all) {
        if (query.ids->contains(each.content.id.value()))
            found += each;
    }
    return found;
}

} // namespace

QByteArray failureReply(std::optional<Operation> operation, int result, const QString &ext)
{
    const bool saysMsg = operation == Operation::GetTemplate;
    QJsonObject reply{
        {"result"_L1, result},
        {saysMsg ? "msg"_L1 : "errmsg"_L1, sandboxErrmsg(result)},
    };
    if (!operation || operation == Operation::SendIsms || operation == Operation::SendSms)
        reply.insert("ext"_L1, ext);
    return written(reply);
}

QByteArray sendReply(Operation operation, const SandboxMessage &message, const QString &sid)
{
    QJsonObject reply{
        {"result"_L1, sandboxresult::ok},
        {"errmsg"_L1, sandboxErrmsg(sandboxresult::ok)},
        {"ext"_L1, message.ext},
        {"fee"_L1, message.fee()},
        {"sid"_L1, sid},
    };
    if (operation == Operation::SendIsms)
        reply.insert("nationcode"_L1, message.nationCode);
    return written(reply);
}

QByteArray receiptsReply(const QList<SandboxRecord> &receipts)
{
    QJsonArray data;
    for (const SandboxRecord &record : receipts)
        data.append(receiptItem(record));
    return written({
        {"result"_L1, sandboxresult::ok},
        {"errmsg"_L1, sandboxErrmsg(sandboxresult::ok)},
        {"count"_L1, data.size()},
        {"data"_L1, data},
    });
}

QByteArray messagesReply(const QList<SandboxRecord> &messages, const QDateTime &now)
{
    QJsonArray data;
    const QList<SandboxRecord> shown = messages.first(qMin(messages.size(), messagesLimit));
    for (const SandboxRecord &record : shown)
        data.append(messageItem(record, now));
    return written({
        {"result"_L1, sandboxresult::ok},
        {"errmsg"_L1, sandboxErrmsg(sandboxresult::ok)},
        {"real_count"_L1, messages.size()},
        {"truncated"_L1, messages.size() > messagesLimit ? 1 : 0},
        {"data"_L1, data},
    });
}

QByteArray templatesReply(const SandboxTemplateQuery &query)
{
    const QList<SandboxTemplate> all = sandboxTemplates();
    QJsonArray data;
    const QList<SandboxTemplate> found = asked(query, all);
    for (const SandboxTemplate &each : found)
        data.append(templateItem(each));
    return written({
        {"result"_L1, sandboxresult::ok},
        {"msg"_L1, QString()},
        {"total"_L1, all.size()},
        {"count"_L1, data.size()},
        {"data"_L1, data},
    });
}

QString maskedDigits(const QString &text)
{
    static const QRegularExpression innerDigit(u"(?<=[0-9])[0-9](?=[0-9])"_s);
    QString masked = text;
    return masked.replace(innerDigit, u"*"_s);
}

} // namespace smsdesk
