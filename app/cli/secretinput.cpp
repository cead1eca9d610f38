// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretinput.h"

#include "app/cli/hiddenline.h"
#include "app/cli/output.h"
#include "core/account/wipe.h"
#include "core/words/accountsentences.h"

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

/// What becomes of the blanks around a secret.
enum class Blanks : quint8 { TakenOff, Kept };

/// What a person types, unseen.
AppKey ask(const QString &question, Blanks blanks)
{
    auto line = readHiddenLine(question);
    if (!line)
        return {};
    AppKey key = blanks == Blanks::Kept ? AppKey::verbatim(*line) : AppKey(*line);
    wipe(*line);
    return key;
}

/// The next line of standard input, without its end. To be wiped.
QByteArray readLine()
{
    // Longer than any secret; read without stdio's buffer, which could not be wiped.
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
    if (length > 0 && line.at(length - 1) == '\n')
        --length;
#endif
    if (length > 0 && line.at(length - 1) == '\r')
        --length; // Of a file from Windows.
    line.truncate(length); // In place: no copy stays.
    return line;
}

AppKey readKeyLine(Blanks blanks)
{
    QByteArray line = readLine();
    AppKey key = blanks == Blanks::Kept ? AppKey::verbatim(line) : AppKey(line);
    wipe(line);
    return key;
}

AppKey readSecret(const QString &question, Blanks blanks)
{
    return isAtTerminal() ? ask(question, blanks) : readKeyLine(blanks);
}

} // namespace

void warnOf(const AppKey &key)
{
    if (const QString doubt = AccountSentences::doubtAbout(key); !doubt.isEmpty())
        complain(doubt);
}

Result<AppKey, UsageError> readAppKey(const QCommandLineParser &parser, const AppKey &ofEnvironment)
{
    const bool isRead = parser.isSet(u"key-stdin"_s);
    AppKey key = isRead
        ? readSecret(Words::tr("Type or paste the AppKey and press Enter; it is not shown."),
                     Blanks::TakenOff)
        : ofEnvironment;
    if (isRead && key.isEmpty())
        return failure(UsageError{.kind = UsageError::Kind::NoKeyOnInput});
    if (parser.isSet(u"key-env"_s) && key.isEmpty())
        return failure(UsageError{.kind = UsageError::Kind::NoAppKey});
    if (key.shape() == AppKey::Shape::Impossible)
        return failure(UsageError{.kind = UsageError::Kind::BadAppKey});
    warnOf(key);
    return key;
}

Result<AppKey, UsageError> readProxyPassword()
{
    AppKey password = readSecret(
        Words::tr("Type or paste the proxy's password and press Enter; it is not shown."),
        Blanks::Kept);
    if (password.isEmpty())
        return failure(UsageError{.kind = UsageError::Kind::NoPasswordOnInput});
    return password;
}

Result<Passphrase, UsageError> readPassphrase(const QString &question)
{
    QString typed;
    if (isAtTerminal()) {
        typed = readHiddenLine(question).value_or(QString());
    } else {
        QByteArray line = readLine();
        typed = QString::fromLocal8Bit(line); // As that of the environment is taken.
        wipe(line);
    }
    Passphrase passphrase(typed);
    wipe(typed);
    if (passphrase.isEmpty())
        return failure(UsageError{.kind = UsageError::Kind::NoPassphraseOnInput});
    return passphrase;
}

} // namespace smsdesk
