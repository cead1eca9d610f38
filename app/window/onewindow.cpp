// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/onewindow.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QThread>

#include <optional>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

/// Both lines carry it: what is not a line of ours is not answered. Keys that nobody knows are
/// passed over, so that a window may be older or newer than the program that asks.
constexpr auto protocolKey = "smsdesk"_L1;
constexpr int protocol = 1;
constexpr auto accountKey = "account"_L1;
constexpr auto tokenKey = "activationToken"_L1;
constexpr qint64 longestLine = 64 * 1024;

QByteArray toLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// Empty for a line that is none of ours.
QJsonObject fromLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    return object.value(protocolKey).toInt() >= protocol ? object : QJsonObject();
}

/// The folder's path would be too long: a socket's is at most 107 bytes on Linux, 103 on macOS.
QString serverNameFor(const QString &dataFolder)
{
    const QByteArray folder = QFileInfo(dataFolder).canonicalFilePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(folder, QCryptographicHash::Sha256);
    const QString name = u"smsdesk-"_s + QString::fromLatin1(hash.toHex().left(32));
#ifdef Q_OS_UNIX
    // Where others can put nothing. Without such a place Qt uses the one for temporary files.
    constexpr qsizetype longestPlace = 60;
    const QString place = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!place.isEmpty() && place.toUtf8().size() <= longestPlace && QFileInfo(place).isWritable())
        return place + u'/' + name;
#endif
    return name;
}

/// Windows lets a program come forward only if the one in front, which the user has just started,
/// says so.
void allowForeground([[maybe_unused]] qint64 process)
{
#ifdef Q_OS_WIN
    AllowSetForegroundWindow(static_cast<DWORD>(process));
#endif
}

} // namespace

QByteArray activationTokenFromEnvironment()
{
    const QByteArray wayland = qgetenv("XDG_ACTIVATION_TOKEN");
    return wayland.isEmpty() ? qgetenv("DESKTOP_STARTUP_ID") : wayland;
}

OneWindow::OneWindow(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_lock(dataFolder + u"/window.lock"_s)
    , m_serverName(serverNameFor(dataFolder))
    , m_server(new QLocalServer(this))
{
    // However long ago it was taken: only a dead process loses its lock.
    m_lock.setStaleLockTime(0);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &OneWindow::greet);
}

OneWindow::~OneWindow()
{
    release();
}

bool OneWindow::own()
{
    if (m_isOurs)
        return true;
    m_isOurs = lock();
    if (!m_isOurs)
        return false;
    // What a killed program left. A window that cannot listen is still better than none: a later
    // start then says that it does not answer.
    QLocalServer::removeServer(m_serverName);
    m_server->listen(m_serverName);
    return true;
}

bool OneWindow::lock()
{
    if (m_lock.tryLock())
        return true;
    // Where none can be made (the disk is full), nobody else has one either.
    if (m_lock.error() != QLockFile::LockFailedError)
        return true;
    if (owner() != 0)
        return false;
    // Killed before it had written its name into its lock. Such a file would stay for ever.
    constexpr auto longEnoughToWrite = 2s;
    m_lock.setStaleLockTime(longEnoughToWrite);
    const bool isTaken = m_lock.tryLock();
    m_lock.setStaleLockTime(0);
    return isTaken;
}

OneWindow::Claim OneWindow::claim(const WindowRequest &request, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        if (own())
            return Claim::First;
        if (handOver(request, deadline))
            return Claim::HandedOver;
        if (deadline.hasExpired())
            return Claim::NoAnswer;
        // It does not listen yet, or is about to end.
        QThread::msleep(50);
    }
}

void OneWindow::release()
{
    m_server->close(); // First: it takes its socket away, and must not take the next one's.
    m_lock.unlock();
    m_isOurs = false;
}

qint64 OneWindow::owner() const
{
    qint64 process = 0;
    QString computer;
    QString program;
    return m_lock.getLockInfo(&process, &computer, &program) ? process : 0;
}

bool OneWindow::handOver(const WindowRequest &request, const QDeadlineTimer &deadline) const
{
    const auto left = [&deadline] { return static_cast<int>(deadline.remainingTime()); };
    allowForeground(owner());
    QLocalSocket socket;
    socket.connectToServer(m_serverName);
    if (!socket.waitForConnected(left()))
        return false;
    socket.write(toLine({{protocolKey, protocol},
                         {accountKey, request.account},
                         {tokenKey, QString::fromUtf8(request.activationToken)}}));
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(left()))
            return false;
    }
    return !fromLine(socket.readLine(longestLine)).isEmpty();
}

void OneWindow::greet()
{
    while (QLocalSocket *const asker = m_server->nextPendingConnection()) {
        connect(asker, &QLocalSocket::readyRead, this, [this, asker] { read(asker); });
        connect(asker, &QLocalSocket::disconnected, asker, &QObject::deleteLater);
        read(asker); // It may have spoken already.
    }
}

void OneWindow::read(QLocalSocket *asker)
{
    if (!asker->canReadLine()) {
        if (asker->bytesAvailable() > longestLine)
            asker->abort();
        return;
    }
    const QJsonObject request = fromLine(asker->readLine(longestLine));
    if (request.isEmpty()) {
        asker->abort();
        return;
    }
    Q_EMIT asked({.account = request.value(accountKey).toString(),
                  .activationToken = request.value(tokenKey).toString().toUtf8()});
    asker->write(toLine({{protocolKey, protocol}}));
    asker->disconnectFromServer();
}

} // namespace smsdesk
