// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/oneshotbody.h"

#include <algorithm>

namespace smsdesk {

OneShotBody::OneShotBody(QByteArray body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    // Unbuffered: QIODevice must not read ahead, or wasTouched() would speak of its buffer.
    setOpenMode(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_isSealed ? 0 : m_body.size() - m_position;
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min(maxSize, bytesAvailable());
    if (size <= 0)
        return -1;
    const bool isFirst = m_position == 0;
    std::copy_n(m_body.constData() + m_position, size, data);
    m_position += size;
    if (isFirst)
        Q_EMIT touched();
    return size;
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace smsdesk
