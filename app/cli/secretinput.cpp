// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretinput.h"

#include "app/cli/hiddenline.h"
#include "core/account/wipe.h"

#include <QCoreApplication>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::SecretInput)
};

/// What a person types, unseen.
AppKey ask(const QString &question)
{
    auto line = readHiddenLine(question);
    if (!line)
        return {};
    AppKey key(*line);
    wipe(*line);
    return key;
}

AppKey readLine()
{
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
    AppKey key(QByteArray::fromRawData(line.constData(), length)); // No copy, which would stay.
    wipe(line);
    return key;
}

AppKey readSecret(const QString &question)
{
    return isAtTerminal() ? ask(question) : readLine();
}

} // namespace

Result<AppKey, UsageError> readAppKey(const QCommandLineParser &parser, const AppKey &ofEnvironment)
{
    if (!parser.isSet(u"key-stdin"_s))
        return ofEnvironment;
    AppKey key
        = readSecret(Words::tr("Type or paste the AppKey and press Enter; it is not shown."));
    if (key.isEmpty())
        return failure(UsageError{.kind = UsageError::Kind::NoKeyOnInput});
    return key;
}

Result<AppKey, UsageError> readProxyPassword()
{
    AppKey password = readSecret(
        Words::tr("Type or paste the proxy's password and press Enter; it is not shown."));
    if (password.isEmpty())
        return failure(UsageError{.kind = UsageError::Kind::NoPasswordOnInput});
    return password;
}

} // namespace smsdesk
