// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretinput.h"

#include "app/cli/output.h"
#include "core/account/wipe.h"

#include <QCoreApplication>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::SecretInput)
};

/// While it lives, what is typed into the terminal is not shown. Does nothing where standard input
/// is no terminal.
class Unseen final
{
public:
    explicit Unseen(const QString &question)
    {
        Q_UNUSED(question) // Where there are no terminals.
#ifdef Q_OS_UNIX
        if (isatty(STDIN_FILENO) == 0 || tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios unseen = m_before;
        unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_isUnseen = tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen) == 0;
        if (m_isUnseen)
            complain(question);
#endif
    }

    ~Unseen()
    {
#ifdef Q_OS_UNIX
        if (m_isUnseen)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
#endif
    }

    Q_DISABLE_COPY_MOVE(Unseen)

private:
#ifdef Q_OS_UNIX
    termios m_before = {};
    bool m_isUnseen = false;
#endif
};

AppKey readLine(const QString &question)
{
    const Unseen unseen(question);
    // Longer than any key; read without stdio's buffer, which could not be wiped.
    constexpr int longest = 4096;
    QByteArray line(longest, '\0');
    qsizetype length = 0;
#ifdef Q_OS_UNIX
    while (length < longest && ::read(STDIN_FILENO, line.data() + length, 1) == 1
           && line.at(length) != '\n')
        ++length;
#else
    if (std::fgets(line.data(), longest, stdin) != nullptr)
        length = qsizetype(qstrlen(line.constData()));
#endif
    AppKey key(line.first(length));
    wipe(line);
    return key;
}

} // namespace

Result<AppKey, UsageError> readAppKey(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"key-stdin"_s)) {
        QByteArray value = qgetenv("SMSDESK_APPKEY");
        const AppKey key(value);
        wipe(value);
        return key;
    }
    AppKey key = readLine(Words::tr("Type or paste the AppKey and press Enter; it is not shown."));
    if (key.isEmpty())
        return failure(UsageError{.kind = UsageError::Kind::NoKeyOnInput});
    return key;
}

Result<AppKey, UsageError> readProxyPassword()
{
    AppKey password = readLine(
        Words::tr("Type or paste the proxy's password and press Enter; it is not shown."));
    if (password.isEmpty())
        return failure(UsageError{.kind = UsageError::Kind::NoPasswordOnInput});
    return password;
}

} // namespace smsdesk
