// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hiddenline.h"

#include "core/account/wipe.h"

#include <array>
#include <cstdio>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <csignal>

#include <termios.h>
#include <unistd.h>
#endif

namespace smsdesk {

namespace {

/// Longer ones are none; the place is taken at once, since growing would leave copies behind.
constexpr qsizetype longestLine = 1024;

void say(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stderr);
    std::fflush(stderr);
}

#ifdef Q_OS_WIN

/// A console that does not echo, as long as this lives.
class QuietTerminal final
{
public:
    QuietTerminal()
        : m_input(::GetStdHandle(STD_INPUT_HANDLE))
        , m_isTerminal(::GetConsoleMode(m_input, &m_mode) != 0)
    {
        if (m_isTerminal)
            ::SetConsoleMode(m_input, m_mode & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    }

    ~QuietTerminal()
    {
        if (m_isTerminal)
            ::SetConsoleMode(m_input, m_mode);
    }

    Q_DISABLE_COPY_MOVE(QuietTerminal)

    [[nodiscard]] std::optional<QString> readLine() const
    {
        std::array<wchar_t, longestLine> place{};
        DWORD size = 0;
        if (!m_isTerminal || ::ReadConsoleW(m_input, place.data(), longestLine, &size, nullptr) == 0
            || size == 0)
            return std::nullopt;
        QString line = QString::fromWCharArray(place.data(), static_cast<qsizetype>(size));
        ::SecureZeroMemory(place.data(), sizeof(place));
        while (line.endsWith(u'\n') || line.endsWith(u'\r'))
            line.chop(1);
        return line;
    }

private:
    HANDLE m_input;
    DWORD m_mode = 0;
    bool m_isTerminal;
};

#else

// What a signal handler may touch.
volatile std::sig_atomic_t caughtSignal = 0; // NOLINT(*-avoid-non-const-global-variables)

void noteSignal(int signal)
{
    caughtSignal = signal;
}

/// A terminal that does not echo, as long as this lives; signals that would end or stop the program
/// meanwhile do so when the terminal is itself again.
class QuietTerminal final
{
public:
    QuietTerminal()
        : m_isTerminal(::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        caughtSignal = 0;

        struct sigaction noting
        {
        };

        noting.sa_handler = &noteSignal; // No SA_RESTART: reading ends.
        for (std::size_t i = 0; i < signals.size(); ++i)
            ::sigaction(signals.at(i), &noting, &m_handlers.at(i));
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        quiet.c_lflag |= ECHONL; // Return is seen to have been taken.
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }

    ~QuietTerminal()
    {
        if (!m_isTerminal)
            return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        for (std::size_t i = 0; i < signals.size(); ++i)
            ::sigaction(signals.at(i), &m_handlers.at(i), nullptr);
        if (caughtSignal != 0)
            ::raise(caughtSignal);
    }

    Q_DISABLE_COPY_MOVE(QuietTerminal)

    [[nodiscard]] std::optional<QString> readLine() const
    {
        if (!m_isTerminal)
            return std::nullopt;
        QByteArray line;
        line.reserve(longestLine);
        char next = 0;
        ssize_t got = 0;
        while (line.size() < longestLine && caughtSignal == 0
               && (got = ::read(STDIN_FILENO, &next, 1)) == 1 && next != '\n')
            line.append(next);
        const bool isWhole = got == 1 && next == '\n';
        const auto text = isWhole ? std::optional(QString::fromLocal8Bit(line)) : std::nullopt;
        wipe(line);
        return text;
    }

private:
    static constexpr std::array signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};

    termios m_before{};
    std::array<struct sigaction, signals.size()> m_handlers{};
    bool m_isTerminal;
};

#endif

} // namespace

bool isAtTerminal()
{
#ifdef Q_OS_WIN
    DWORD mode = 0;
    return ::GetConsoleMode(::GetStdHandle(STD_INPUT_HANDLE), &mode) != 0;
#else
    return ::isatty(STDIN_FILENO) == 1;
#endif
}

std::optional<QString> readHiddenLine(const QString &question)
{
    const QuietTerminal terminal;
    say(question + u' ');
    return terminal.readLine();
}

} // namespace smsdesk
