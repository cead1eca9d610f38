// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/oneshotpost.h"

#include <QSslConfiguration>
#include <QSslError>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// Far more than any reply of the gateway; whatever is longer is not one.
constexpr qint64 replyLimitBytes = qint64{1024} * 1024;

} // namespace

OneShotPost::OneShotPost(const Clock &clock,
                         const GatewayRequest &request,
                         const QNetworkProxy &proxy,
                         QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_body(request.body, this)
    , m_network(this)
{
    m_exchange.isEncrypted = request.url.scheme() == "https"_L1;
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_exchange.isProxied = proxy.type() != QNetworkProxy::NoProxy;
    m_network.setProxy(proxy);
    m_promise.start();
}

OneShotPost::~OneShotPost()
{
    // Whoever waits must hear of it also when the program ends first.
    if (!m_isDone) {
        stop(Exchange::Stop::Cancelled);
        end();
    }
}

QNetworkRequest OneShotPost::networkRequest(const GatewayRequest &request) const
{
    QNetworkRequest result(request.url);
    // Tencent's FAQ 9558 names a missing content type as a cause of result 60008.
    result.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json;charset=utf-8"_s);
    // Qt would call itself a browser, and some company proxies treat browsers differently.
    result.setHeader(QNetworkRequest::UserAgentHeader, u"SMS-Desk"_s);
    // With an explicit length Qt streams the body instead of keeping a copy it could send again.
    result.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    result.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // "identity" also keeps Qt from unpacking a reply that would swell beyond the limit.
    result.setRawHeader("Accept-Encoding"_ba, "identity"_ba);
    result.setRawHeader("Connection"_ba, "close"_ba);
    return result;
}

QFuture<Exchange> OneShotPost::start(const GatewayRequest &request, const Transport &transport)
{
    QNetworkRequest networked = networkRequest(request);
    if (!transport.caFile.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        if (!tls.addCaCertificates(transport.caFile)) {
            m_exchange.stop = Exchange::Stop::BadCaFile;
            m_exchange.errorText = transport.caFile;
            m_exchange.endedAt = m_clock.now();
            finish();
            return m_promise.future();
        }
        networked.setSslConfiguration(tls);
    }

    connect(&m_body, &OneShotBody::touched, this, [this] {
        m_exchange.sentAt = m_clock.now();
        m_connectTimer.stop();
    });
    m_reply = m_network.post(networked, &m_body);
    watch(transport);
    return m_promise.future();
}

void OneShotPost::watch(const Transport &transport)
{
    m_reply->setReadBufferSize(replyLimitBytes + 1);
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_exchange.handshakeDone = true; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &OneShotPost::noteHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &OneShotPost::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &OneShotPost::end);

    for (QTimer *timer : {&m_connectTimer, &m_totalTimer})
        timer->setSingleShot(true);
    connect(
        &m_connectTimer, &QTimer::timeout, this, [this] { stop(Exchange::Stop::NoConnection); });
    connect(&m_totalTimer, &QTimer::timeout, this, [this] { stop(Exchange::Stop::NoReply); });
    m_connectTimer.start(std::min(transport.connectTimeout, transport.totalTimeout));
    m_totalTimer.start(transport.totalTimeout);
}

void OneShotPost::noteHead()
{
    m_exchange.httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_exchange.dateHeader = m_reply->rawHeader("Date"_ba);
    m_exchange.lengthHeader = m_reply->rawHeader("Content-Length"_ba);
    m_exchange.encodingHeader = m_reply->rawHeader("Transfer-Encoding"_ba);
    if (!m_exchange.answeredAt.isValid())
        m_exchange.answeredAt = m_clock.now();
}

void OneShotPost::readBody()
{
    if (!m_reply->isOpen())
        return; // Aborted: there is nothing more to be had.
    m_exchange.body += m_reply->read(replyLimitBytes + 1 - m_exchange.body.size());
    if (m_exchange.body.size() > replyLimitBytes) {
        m_exchange.body.truncate(replyLimitBytes);
        stop(Exchange::Stop::TooLarge);
    }
}

void OneShotPost::stop(Exchange::Stop stop)
{
    if (m_isDone || m_exchange.stop != Exchange::Stop::None)
        return;
    m_exchange.stop = stop;
    // From here on the body gives nothing away, so an untouched one stays untouched for certain.
    m_body.seal();
    if (m_reply)
        m_reply->abort(); // Leads to end().
}

void OneShotPost::end()
{
    if (m_isDone)
        return;
    if (m_exchange.stop == Exchange::Stop::None) {
        noteHead();
        readBody();
        if (m_isDone)
            return;
    }
    m_exchange.error = m_reply ? m_reply->error() : QNetworkReply::OperationCanceledError;
    if (m_reply && m_exchange.error != QNetworkReply::NoError)
        m_exchange.errorText = m_reply->errorString();
    m_exchange.bodyTouched = m_body.wasTouched();
    m_exchange.endedAt = m_clock.now();
    finish();
}

void OneShotPost::finish()
{
    m_isDone = true;
    m_connectTimer.stop();
    m_totalTimer.stop();
    m_promise.addResult(m_exchange);
    m_promise.finish();
    deleteLater();
}

} // namespace smsdesk
