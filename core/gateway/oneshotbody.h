// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace smsdesk {

/// A request's body that can be read once: sequential, so that no network layer can rewind it and
/// send it a second time. This is what keeps a message from being billed twice when a connection
/// breaks and QNetworkAccessManager would otherwise re-send the POST.
///
/// Knows whether any of it was taken: while not, no byte of the body can have left.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray body, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(OneShotBody)

    [[nodiscard]] bool isSequential() const override { return true; }

    /// Refused. This is where Qt asks when it is about to send a request a second time.
    bool reset() override { return false; }

    [[nodiscard]] qint64 bytesAvailable() const override;

    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }

    [[nodiscard]] bool wasTouched() const { return m_position > 0; }

    /// Gives nothing away from now on, whoever asks.
    void seal() { m_isSealed = true; }

Q_SIGNALS:
    /// The first bytes are being taken.
    void touched();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_body;
    qint64 m_position = 0;
    bool m_isSealed = false;
};

} // namespace smsdesk
