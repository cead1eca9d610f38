// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/httpreader.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// RFC 9110's tchar: what methods and field names are made of.
bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || "!#$%&'*+-.^_`|~"_ba.contains(c);
    });
}

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "http://127.0.0.1:8080/path" is the form proxies use; every server has to take it.
QByteArray withoutAuthority(const QByteArray &target)
{
    if (!target.toLower().startsWith("http://"))
        return target;
    const qsizetype slash = target.indexOf('/', 7);
    return slash < 0 ? "/"_ba : target.mid(slash);
}

struct Fields
{
    std::optional<qsizetype> contentLength;
    QByteArray connection;
    bool hasHost = false;
    bool isChunked = false;
    bool wantsContinue = false;
};

Result<void, HttpRefusal> noteContentLength(Fields &fields, const QByteArray &value)
{
    if (!isDigits(value))
        return failure(HttpRefusal{400});
    bool fits = false;
    const qlonglong length = value.toLongLong(&fits);
    if (!fits || length > HttpReader::bodyLimit)
        return failure(HttpRefusal{413});
    // Two lengths that differ are how requests are smuggled past proxies.
    if (fields.contentLength && *fields.contentLength != length)
        return failure(HttpRefusal{400});
    fields.contentLength = length;
    return {};
}

Result<void, HttpRefusal> noteField(Fields &fields, const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(colon).toLower();
    if (colon < 0 || !isToken(name))
        return failure(HttpRefusal{400});
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (name == "content-length")
        return noteContentLength(fields, value);
    if (name == "host")
        fields.hasHost = true;
    else if (name == "transfer-encoding")
        fields.isChunked = true;
    else if (name == "connection")
        fields.connection += ',' + value.toLower();
    else if (name == "expect")
        fields.wantsContinue = value.toLower() == "100-continue";
    return {};
}

bool namesOption(const QByteArray &connection, const QByteArray &option)
{
    const QList<QByteArray> options = connection.split(',');
    return std::any_of(options.begin(), options.end(), [&option](const QByteArray &each) {
        return each.trimmed() == option;
    });
}

struct RequestLine
{
    QByteArray method;
    QByteArray target;
    bool isVersion11 = true;
};

Result<RequestLine, HttpRefusal> parseRequestLine(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || !isToken(words[0]) || words[1].isEmpty())
        return failure(HttpRefusal{400});
    const QByteArray &version = words[2];
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return failure(HttpRefusal{version.startsWith("HTTP/") ? 505 : 400});
    return RequestLine{words[0], withoutAuthority(words[1]), version == "HTTP/1.1"};
}

} // namespace

std::optional<Result<HttpRequest, HttpRefusal>> HttpReader::next()
{
    if (!m_head) {
        const auto head = takeHead();
        if (!head)
            return std::nullopt;
        if (!*head)
            return Result<HttpRequest, HttpRefusal>(failure(head->error()));
        m_head = **head;
    }
    if (m_buffer.size() < m_head->bodySize)
        return std::nullopt;
    HttpRequest request = m_head->request;
    request.body = m_buffer.left(m_head->bodySize);
    m_buffer.remove(0, m_head->bodySize);
    m_head.reset();
    return request;
}

bool HttpReader::takeContinue()
{
    return m_head && m_buffer.size() < m_head->bodySize
        && std::exchange(m_head->wantsContinue, false);
}

std::optional<Result<HttpReader::Head, HttpRefusal>> HttpReader::takeHead()
{
    // RFC 9112, 2.2: empty lines in front of a request are to be passed over.
    qsizetype start = 0;
    while (QByteArrayView(m_buffer).sliced(start).startsWith("\r\n"))
        start += 2;
    m_buffer.remove(0, start);

    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end > headLimit || (end < 0 && m_buffer.size() > headLimit))
        return Result<Head, HttpRefusal>(failure(HttpRefusal{431}));
    if (end < 0)
        return std::nullopt;
    const QByteArray head = m_buffer.left(end);
    m_buffer.remove(0, end + 4);
    return parseHead(head);
}

Result<HttpReader::Head, HttpRefusal> HttpReader::parseHead(const QByteArray &bytes)
{
    QList<QByteArray> lines = bytes.split('\n');
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    const auto requestLine = parseRequestLine(lines.takeFirst());
    if (!requestLine)
        return failure(requestLine.error());

    Fields fields;
    for (const QByteArray &line : std::as_const(lines)) {
        if (const auto noted = noteField(fields, line); !noted)
            return failure(noted.error());
    }
    if (requestLine->isVersion11 && !fields.hasHost)
        return failure(HttpRefusal{400});
    if (fields.isChunked)
        return failure(HttpRefusal{411});

    const qsizetype mark = requestLine->target.indexOf('?');
    Head head;
    head.request.method = requestLine->method;
    head.request.path = mark < 0 ? requestLine->target : requestLine->target.left(mark);
    head.request.query = mark < 0 ? QByteArray() : requestLine->target.mid(mark + 1);
    head.request.keepAlive = requestLine->isVersion11
        ? !namesOption(fields.connection, "close"_ba)
        : namesOption(fields.connection, "keep-alive"_ba);
    head.bodySize = fields.contentLength.value_or(0);
    head.wantsContinue = fields.wantsContinue && requestLine->isVersion11;
    return head;
}

} // namespace smsdesk
