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

    /// Has what the file at `path` holds read by one who waits; all others read nothing. Says
    /// whether somebody waits.
    [[nodiscard]] bool answerAs(const QString &path) const
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("there is nothing to answer with");
        const QByteArray content = file.readAll();
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
