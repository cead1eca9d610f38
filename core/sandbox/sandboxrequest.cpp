// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandboxrequest.h"

#include "core/sandbox/sandboxresults.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

using Operation = SandboxRequest::Operation;

constexpr qsizetype pullLimit = 100;
constexpr qsizetype pageLimit = 50;

/// Reads fields of one JSON object and remembers whether any was not as documented, so that a
/// reader can be written as a list of its fields.
class Fields final
{
public:
    explicit Fields(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    [[nodiscard]] bool areFine() const { return m_areFine; }

    [[nodiscard]] QJsonValue value(QLatin1StringView name) const { return m_object.value(name); }

    QString text(QLatin1StringView name)
    {
        check(value(name).isString());
        return value(name).toString();
    }

    QString optionalText(QLatin1StringView name)
    {
        return m_object.contains(name) ? text(name) : QString();
    }

    qint64 wholeNumber(QLatin1StringView name) { return wholeNumber(value(name)); }

    qint64 wholeNumber(const QJsonValue &number)
    {
        constexpr double exactLimit = 9'007'199'254'740'992.0; // 2^53
        const double read = number.toDouble(0.5);
        check(number.isDouble() && std::floor(read) == read && std::abs(read) < exactLimit);
        return m_areFine ? static_cast<qint64>(read) : 0;
    }

    qsizetype count(QLatin1StringView name, qsizetype smallest, qsizetype largest)
    {
        const qint64 read = wholeNumber(name);
        check(read >= smallest && read <= largest);
        return static_cast<qsizetype>(read);
    }

    QDateTime moment(QLatin1StringView name)
    {
        constexpr qint64 year9999 = 253'402'300'799;
        const qint64 seconds = wholeNumber(name);
        check(seconds >= 0 && seconds <= year9999);
        return QDateTime::fromSecsSinceEpoch(m_areFine ? seconds : 0, Qt::UTC);
    }

    QStringList texts(QLatin1StringView name)
    {
        check(value(name).isArray());
        QStringList read;
        const QJsonArray array = value(name).toArray();
        for (const auto each : array) {
            check(each.isString());
            read += each.toString();
        }
        return read;
    }

    void check(bool isFine) { m_areFine = m_areFine && isFine; }

private:
    const QJsonObject m_object;
    bool m_areFine = true;
};

template<typename Value>
Result<Value, int> ifFine(const Fields &fields, const Value &value)
{
    if (!fields.areFine())
        return failure(sandboxresult::unreadableRequest);
    return value;
}

/// The one value of a query item; nothing where it is missing, empty or there twice.
std::optional<QString> queryItem(const QUrlQuery &query, const QString &name)
{
    const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
    if (values.size() != 1 || values.first().isEmpty())
        return std::nullopt;
    return values.first();
}

bool areDigits(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar character) {
        return character >= u'0' && character <= u'9';
    });
}

} // namespace

std::optional<Operation> sandboxOperation(const QByteArray &path)
{
    if (path == "/v5/tlssmssvr/sendisms")
        return Operation::SendIsms;
    if (path == "/v5/tlssmssvr/sendsms")
        return Operation::SendSms;
    if (path == "/v5/tlssmssvr/pullstatus")
        return Operation::PullStatus;
    if (path == "/v5/tlssmssvr/pullstatus4mobile")
        return Operation::PullStatus4Mobile;
    if (path == "/v5/tlssmssvr/querysms4mobile")
        return Operation::QuerySms4Mobile;
    if (path == "/v5/tlssmssvr/get_template")
        return Operation::GetTemplate;
    return std::nullopt;
}

Result<SandboxRequest, int> readSandboxRequest(Operation operation, const HttpRequest &http)
{
    const QUrlQuery query(QString::fromLatin1(http.query));
    const auto sdkAppId = queryItem(query, u"sdkappid"_s);
    const auto random = queryItem(query, u"random"_s);
    const QJsonDocument document = QJsonDocument::fromJson(http.body);
    if (!sdkAppId || !random || !areDigits(*random) || !document.isObject())
        return failure(sandboxresult::unreadableRequest);

    Fields fields(document.object());
    SandboxRequest request;
    request.operation = operation;
    request.sdkAppId = *sdkAppId;
    request.moment = {.random = random->toLatin1(), .time = fields.wholeNumber("time"_L1)};
    request.sig = fields.optionalText("sig"_L1);
    request.body = document.object();
    return ifFine(fields, request);
}

Result<SandboxSend, int> readSend(const SandboxRequest &request)
{
    Fields fields(request.body);
    SandboxSend send;
    if (request.operation == Operation::SendSms) {
        Fields tel(fields.value("tel"_L1).toObject());
        send.nationCode = tel.text("nationcode"_L1);
        send.mobile = tel.text("mobile"_L1);
        send.tel = u'+' + send.nationCode + send.mobile;
        fields.check(tel.areFine());
    } else {
        send.tel = fields.text("tel"_L1);
    }
    send.templateId = fields.wholeNumber("tpl_id"_L1);
    send.params = fields.texts("params"_L1);
    send.signature = fields.optionalText("sign"_L1);
    send.ext = fields.optionalText("ext"_L1);
    send.extend = fields.text("extend"_L1);
    return ifFine(fields, send);
}

Result<SandboxPull, int> readPull(const SandboxRequest &request)
{
    Fields fields(request.body);
    SandboxPull pull;
    if (request.operation != Operation::QuerySms4Mobile) {
        pull.wantsReplies = fields.count("type"_L1, 0, 1) == 1;
        pull.most = fields.count("max"_L1, 1, pullLimit);
    }
    if (request.operation != Operation::PullStatus) {
        pull.nationCode = fields.text("nationcode"_L1);
        pull.mobile = fields.text("mobile"_L1);
        pull.from = fields.moment("begin_time"_L1);
        pull.to = fields.moment("end_time"_L1);
    }
    return ifFine(fields, pull);
}

Result<SandboxTemplateQuery, int> readTemplateQuery(const SandboxRequest &request)
{
    Fields fields(request.body);
    SandboxTemplateQuery query;
    const QJsonValue ids = fields.value("tpl_id"_L1);
    const QJsonValue page = fields.value("tpl_page"_L1);
    fields.check(ids.isUndefined() != page.isUndefined());
    if (page.isUndefined()) {
        fields.check(ids.isArray());
        QList<qint64> read;
        const QJsonArray array = ids.toArray();
        for (const auto id : array)
            read += fields.wholeNumber(id);
        query.ids = read;
    } else {
        Fields pageFields(page.toObject());
        query.most = pageFields.count("max"_L1, 1, pageLimit);
        query.offset = pageFields.count("offset"_L1, 0, std::numeric_limits<int>::max());
        fields.check(pageFields.areFine());
    }
    return ifFine(fields, query);
}

} // namespace smsdesk
