// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/oneshotpost.h"

#include "core/base/future.h"
#include "core/base/logging.h"
#include "core/network/certificateerrors.h"
#include "core/network/stricttls.h"

#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslError>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// Far more than any reply of the gateway; whatever is longer is not one.
constexpr qint64 replyLimitBytes = qint64{1024} * 1024;

} // namespace

OneShotPost::OneShotPost(const Clock &clock,
                         TlsLoader &loader,
                         GatewayRequest request,
                         Transport transport,
                         QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_loader(loader)
    , m_request(std::move(request))
    , m_transport(withinLimits(std::move(transport)))
    , m_body(m_request.body, this)
    , m_network(this)
    , m_probe(this)
{
    m_exchange.isEncrypted = m_request.url.scheme() == "https"_L1;
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
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

QNetworkRequest OneShotPost::networkRequest() const
{
    QNetworkRequest result(m_request.url);
    // Tencent's FAQ 9558 names a missing content type as a cause of result 60008.
    result.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json;charset=utf-8"_s);
    // Qt would call itself a browser, and some company proxies treat browsers differently.
    result.setHeader(QNetworkRequest::UserAgentHeader, u"SMS-Desk"_s);
    // With an explicit length Qt streams the body instead of keeping a copy it could send again.
    result.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
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

QFuture<Exchange> OneShotPost::start(const FoundProxy &way)
{
    const QFuture<Exchange> future = m_promise.future();
    m_sinceStart.start();
    if (!way) {
        m_exchange.proxyError = way.error();
        stop(Exchange::Stop::NoProxy);
        return future;
    }
    useProxy(*way);
    noteWay();
    startTimers();
    secure();
    return future;
}

void OneShotPost::startTimers()
{
    const auto connectTime = std::min(m_transport.connectTimeout, m_transport.totalTimeout);
    for (QTimer *timer : {&m_connectTimer, &m_totalTimer})
        timer->setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this, [this, connectTime] {
        timeOut(Exchange::Stop::NoConnection, connectTime);
    });
    connect(&m_totalTimer, &QTimer::timeout, this, [this] {
        timeOut(Exchange::Stop::NoReply, m_transport.totalTimeout);
    });
    m_connectTimer.start(connectTime);
    m_totalTimer.start(m_transport.totalTimeout);
    // What speaks with a proxy is still the network layer itself, of its tunnel.
    if (m_exchange.isEncrypted)
        m_probe.watch(m_network.proxy(), m_request.url, connectTime / 2);
}

void OneShotPost::useProxy(const QNetworkProxy &proxy)
{
    m_exchange.isProxied = proxy.type() != QNetworkProxy::NoProxy;
    m_exchange.proxy = addressOf(proxy);
    m_exchange.hasProxyUser = m_exchange.isProxied && !proxy.user().isEmpty();
    m_network.setProxy(proxy);
}

void OneShotPost::noteWay() const
{
    qCInfo(logging::network,
           "to %s %s",
           qUtf8Printable(logging::withoutSecrets(m_request.url)),
           m_exchange.isProxied ? qUtf8Printable(u"through the proxy "_s + m_exchange.proxy)
                                : "straight");
}

void OneShotPost::secure()
{
    if (m_transport.caFile.isEmpty())
        return post(m_exchange.isEncrypted ? strictTls() : QSslConfiguration());
    m_isReadingCaFile = true;
    whenDone(m_loader.load(m_transport.caFile), this, [this](const LoadedTls &loaded) {
        m_isReadingCaFile = false;
        post(loaded.tls);
    });
}

void OneShotPost::post(const std::optional<QSslConfiguration> &tls)
{
    if (m_isDone)
        return; // The time was over first.
    if (!tls) {
        m_exchange.errorText = m_transport.caFile;
        return stop(Exchange::Stop::BadCaFile);
    }
    QNetworkRequest networked = networkRequest();
    if (m_exchange.isEncrypted)
        networked.setSslConfiguration(*tls);

    connect(&m_body, &OneShotBody::touched, this, [this] {
        m_exchange.sentAt = m_clock.now();
        m_connectTimer.stop();
    });
    m_reply = m_network.post(networked, &m_body);
    watch();
}

void OneShotPost::watch()
{
    m_reply->setReadBufferSize(replyLimitBytes + 1);
    connect(m_reply, &QNetworkReply::encrypted, this, &OneShotPost::noteHandshake);
    connect(m_reply, &QNetworkReply::sslErrors, this, &OneShotPost::noteCertificate);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &OneShotPost::noteHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &OneShotPost::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &OneShotPost::end);
}

void OneShotPost::noteHandshake()
{
    m_exchange.handshakeDone = true;
    m_probe.spare();
    const QSslCipher cipher = m_reply->sslConfiguration().sessionCipher();
    qCInfo(logging::network,
           "encrypted with %s, %s, after %lld ms",
           qUtf8Printable(cipher.protocolString()),
           qUtf8Printable(cipher.name()),
           static_cast<long long>(m_sinceStart.elapsed()));
}

/// No error is ever passed over: the reply ends with it.
void OneShotPost::noteCertificate(const QList<QSslError> &errors)
{
    if (!errors.isEmpty())
        m_exchange.certificate = certificateProblem(
            errors, m_request.url.host(), m_reply->sslConfiguration().caCertificates());
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

void OneShotPost::timeOut(Exchange::Stop stop, std::chrono::milliseconds waited)
{
    if (m_isLearning)
        return end(); // It had ended before.
    m_exchange.waited = waited;
    if (!m_isReadingCaFile)
        return this->stop(stop);
    m_exchange.errorText = m_transport.caFile;
    this->stop(Exchange::Stop::SlowCaFile);
}

void OneShotPost::stop(Exchange::Stop stop)
{
    if (m_isDone || m_exchange.stop != Exchange::Stop::None)
        return;
    m_exchange.stop = stop;
    // From here on the body gives nothing away, so an untouched one stays untouched for certain.
    m_body.seal();
    if (m_reply && !m_isLearning)
        m_reply->abort(); // Leads to end().
    else
        end();
}

/// Whether more may be learned of the proxy, which did not open the way, before all ends.
bool OneShotPost::asksProxyFirst()
{
    if (m_exchange.handshakeDone || !m_probe.mayExplain(m_reply->error()))
        return false;
    m_isLearning = true;
    connect(&m_probe, &ProxyProbe::ended, this, &OneShotPost::end);
    return true;
}

void OneShotPost::end()
{
    if (m_isDone)
        return;
    if (m_exchange.stop == Exchange::Stop::None && !m_isLearning) {
        noteHead();
        readBody();
        if (m_isDone || asksProxyFirst())
            return;
    }
    m_exchange.error = m_reply ? m_reply->error() : QNetworkReply::OperationCanceledError;
    if (m_reply && m_exchange.error != QNetworkReply::NoError)
        m_exchange.errorText = m_reply->errorString();
    m_exchange.proxyLogins = m_probe.logins();
    m_exchange.isProxyNameUnknown = m_probe.isNameUnknown();
    m_exchange.bodyTouched = m_body.wasTouched();
    m_exchange.endedAt = m_clock.now();
    finish();
}

void OneShotPost::finish()
{
    m_isDone = true;
    // Of what went wrong the number alone: Qt's words for it hold the whole address.
    qCInfo(logging::gateway,
           "status %d, %lld bytes, network error %d, %lld ms",
           m_exchange.httpStatus,
           static_cast<long long>(m_exchange.body.size()),
           static_cast<int>(m_exchange.error),
           static_cast<long long>(m_sinceStart.elapsed()));
    for (QTimer *timer : {&m_connectTimer, &m_totalTimer})
        timer->stop();
    m_probe.spare();
    m_promise.addResult(m_exchange);
    m_promise.finish();
    deleteLater();
}

} // namespace smsdesk
