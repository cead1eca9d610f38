// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

#include <QDateTime>
#include <QUrl>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace smsdesk::logging {

Q_LOGGING_CATEGORY(accounts, "smsdesk.accounts", QtWarningMsg)
Q_LOGGING_CATEGORY(files, "smsdesk.files", QtWarningMsg)
Q_LOGGING_CATEGORY(gateway, "smsdesk.gateway", QtWarningMsg)
Q_LOGGING_CATEGORY(journal, "smsdesk.journal", QtWarningMsg)
Q_LOGGING_CATEGORY(keys, "smsdesk.keys", QtWarningMsg)
Q_LOGGING_CATEGORY(network, "smsdesk.network", QtWarningMsg)
Q_LOGGING_CATEGORY(sandbox, "smsdesk.sandbox", QtWarningMsg)
Q_LOGGING_CATEGORY(sending, "smsdesk.sending", QtWarningMsg)
Q_LOGGING_CATEGORY(settling, "smsdesk.settling", QtWarningMsg)
Q_LOGGING_CATEGORY(ui, "smsdesk.ui", QtWarningMsg)

namespace {

/// Control characters would let what another side wrote look like a line of ours.
QString onOneLine(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text;
}

/// Qt's own patterns know local time alone.
void write(QtMsgType /*type*/, const QMessageLogContext &context, const QString &text)
{
    const QString line
        = u"%1 %2: %3\n"_s.arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                               QString::fromLatin1(context.category ? context.category : "default"),
                               onOneLine(text));
    const QByteArray bytes = line.toUtf8();
    // At once, so that the lines of two threads do not mix.
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

QString withoutSecrets(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

void beVerbose()
{
    QLoggingCategory::setFilterRules(u"smsdesk.*=true"_s);
    qInstallMessageHandler(write);
}

} // namespace smsdesk::logging
