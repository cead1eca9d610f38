// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/sandboxservice.h"
#include "tests/core/sandbox/sandboxclient.h"
#include "tests/support/claimtest.h"
#include "tests/support/fakeclock.h"
#include "tests/support/samples.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace smsdesk {

/// The base of tests that put requests to the sandbox's service, without a network.
class SandboxServiceTest : public ClaimTest
{
protected:
    HttpAnswer post(const QJsonObject &body, const QByteArray &operation = "sendisms")
    {
        return m_service.answer(
            httpPost("/v5/tlssmssvr/" + operation, m_client.query(), SandboxClient::bytes(body)));
    }

    QJsonObject reply(const QJsonObject &body, const QByteArray &operation = "sendisms")
    {
        return QJsonDocument::fromJson(post(body, operation).body).object();
    }

    FakeClock m_clock;
    SandboxService m_service{
        m_clock, SdkAppId::parse(QStringLiteral("1400000019")).value(), samples::publishedKey()};
    SandboxClient m_client{.key = samples::publishedKey(), .now = m_clock.now()};
};

} // namespace smsdesk
