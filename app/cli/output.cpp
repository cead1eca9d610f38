// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <cerrno>
#include <csignal>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace smsdesk {

namespace {

Printed writeLine(FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0)
        return Printed::Yes;
    return errno == EPIPE ? Printed::ReaderLeft : Printed::Failed;
}

} // namespace

ExitStatus statusOf(std::optional<Outcome> outcome)
{
    switch (outcome.value_or(Outcome::Unknown)) {
    case Outcome::Accepted:
        return ExitStatus::Accepted;
    case Outcome::Rejected:
        return ExitStatus::Rejected;
    case Outcome::NotSent:
        return ExitStatus::NotSent;
    case Outcome::Unknown:
        break;
    }
    return ExitStatus::Unknown;
}

void prepareStreams()
{
#ifdef Q_OS_UNIX
    std::signal(SIGPIPE, SIG_IGN);
    int opened = 0;
    while (opened >= 0 && opened <= STDERR_FILENO)
        opened = ::open("/dev/null", O_RDWR | O_CLOEXEC); // The lowest number that is free.
    if (opened > STDERR_FILENO)
        ::close(opened);
#endif
}

Printed print(const QString &line)
{
    return writeLine(stdout, line);
}

void complain(const QString &line)
{
    writeLine(stderr, line);
}

QString printable(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace smsdesk
