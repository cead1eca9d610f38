// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLockFile>
#include <QObject>
#include <QString>

#include <chrono>

class QDeadlineTimer;
class QLocalServer;
class QLocalSocket;

namespace smsdesk {

/// What a later start asks of the window that is open already: to come forward, and this. A value.
struct WindowRequest
{
    QString account; ///< To be chosen; empty: it stays as it is.

    /// With what the desktop lets a window come forward that its user did not click; see
    /// activationTokenFromEnvironment().
    QByteArray activationToken;

    friend bool operator==(const WindowRequest &, const WindowRequest &) = default;
};

/// What the desktop gave this program to come forward with. Ask before there is a QApplication,
/// which takes it for itself.
[[nodiscard]] QByteArray activationTokenFromEnvironment();

/// Sees to it that a data folder has one window. Who comes first owns the folder, as long as this
/// object lives; who comes later hands over what it was asked for. Main thread.
///
/// Ownership is a lock file in the folder, which a killed program loses. Requests go through a
/// local socket, readable by its owner alone, which is named after the folder; each is a line of
/// JSON, and so is its answer.
class OneWindow final : public QObject
{
    Q_OBJECT

public:
    enum class Claim : quint8 {
        First, ///< The folder is ours: open the window.
        HandedOver, ///< The window that is open has taken the request.
        NoAnswer, ///< A window is open, but does not answer.
    };

    /// `dataFolder` must exist. Claims nothing yet.
    explicit OneWindow(const QString &dataFolder, QObject *parent = nullptr);
    ~OneWindow() override;
    Q_DISABLE_COPY_MOVE(OneWindow)

    /// Takes the folder where it is free; true where it is ours.
    [[nodiscard]] bool own();

    /// Takes the folder, or hands over the request to who has it, or waits for one of the two. May
    /// block for `patience`: a computer that is busy opens its first window slowly.
    [[nodiscard]] Claim claim(const WindowRequest &request,
                              std::chrono::milliseconds patience = std::chrono::seconds(10));

    /// Gives the folder back: there will be no window after all.
    void release();

    /// The process that owns the folder; 0 where none does.
    [[nodiscard]] qint64 owner() const;

Q_SIGNALS:
    /// A later start asks. What is done by the time the slots return is what it is told was done.
    void asked(const smsdesk::WindowRequest &request);

private:
    [[nodiscard]] bool lock();
    [[nodiscard]] bool handOver(const WindowRequest &request, const QDeadlineTimer &deadline) const;
    void greet();
    void read(QLocalSocket *asker);

    QLockFile m_lock;
    QString m_serverName;
    QLocalServer *m_server;
    bool m_isOurs = false;
};

} // namespace smsdesk
