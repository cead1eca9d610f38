// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <QtGlobal>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace smsdesk {

/// A file as on another computer that does not answer: who reads it waits. A named pipe.
class HungFile final
{
public:
    HungFile()
    {
        if (::mkfifo(QFile::encodeName(path()).constData(), S_IRUSR | S_IWUSR) != 0)
            qFatal("cannot make a named pipe");
    }

    /// Lets everybody go who waits.
    ~HungFile()
    {
        if (const int pipe = open(); pipe >= 0)
            ::close(pipe);
    }

    Q_DISABLE_COPY_MOVE(HungFile)

    [[nodiscard]] QString path() const
    {
        return m_folder.filePath(QStringLiteral("authority.pem"));
    }

    /// Has this read by one who waits; all others read nothing. Says whether somebody waits.
    [[nodiscard]] bool answer(const QByteArray &content) const
    {
        const int pipe = open();
        if (pipe < 0)
            return false;
        const auto written
            = ::write(pipe, content.constData(), static_cast<size_t>(content.size()));
        ::close(pipe);
        return written == content.size();
    }

private:
    /// Fails where nobody reads.
    [[nodiscard]] int open() const
    {
        // NOLINTNEXTLINE(*-vararg)
        return ::open(QFile::encodeName(path()).constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    }

    QTemporaryDir m_folder;
};

} // namespace smsdesk
