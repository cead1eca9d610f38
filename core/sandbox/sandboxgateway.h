// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/appkey.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/message/messagetemplate.h"

#include <QList>
#include <QObject>

#include <memory>

namespace smsdesk {

/// A gateway on this computer that behaves as the specification reads, for trying and testing:
/// nothing is sent, nothing is billed. Checks path, query, types, signature, time and number; the
/// last four digits of a number choose what happens (docs/sandbox.md; sandboxscenes.h).
///
/// Serves `sendisms`, `sendsms`, `pullstatus`, `pullstatus4mobile`, `querysms4mobile` and
/// `get_template` on 127.0.0.1 alone. Remembers what it accepted until it is destroyed.
///
/// Lives on the thread that made it and needs its event loop.
class SandboxGateway final : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the gateway.
    explicit SandboxGateway(const Clock &clock, QObject *parent = nullptr);
    ~SandboxGateway() override;
    Q_DISABLE_COPY_MOVE(SandboxGateway)

    /// The name of the built-in account.
    [[nodiscard]] static QString accountName();

    /// The templates it has approved, for the compose form and get_template.
    [[nodiscard]] static QList<MessageTemplate> templates();

    /// Begins to listen; port 0 takes any free one. The error is the system's own text.
    [[nodiscard]] Result<void, QString> listen(quint16 port = 0);

    [[nodiscard]] bool isListening() const;

    /// `http://127.0.0.1:PORT/v5/tlssmssvr/sendisms`. Only while listening.
    [[nodiscard]] Endpoint endpoint() const;
    [[nodiscard]] SdkAppId sdkAppId() const;

    /// Made anew for each gateway object; a secret of no worth.
    [[nodiscard]] const AppKey &appKey() const;

    /// The account that sends through it, with its defaults. Only while listening.
    [[nodiscard]] Account account() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace smsdesk
