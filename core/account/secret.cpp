// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/secret.h"

#include "core/account/wipe.h"

namespace smsdesk {

struct Secret::Bytes
{
    explicit Bytes(QStringView text)
        : bytes(text.toUtf8())
    {
    }

    ~Bytes() { wipe(bytes); }

    Q_DISABLE_COPY_MOVE(Bytes)

    QByteArray bytes;
};

Secret::Secret(QStringView text)
    : m_bytes(text.isEmpty() ? nullptr : std::make_shared<const Bytes>(text))
{
}

const QByteArray &Secret::bytes() const
{
    static const QByteArray none;
    return m_bytes ? m_bytes->bytes : none;
}

} // namespace smsdesk
