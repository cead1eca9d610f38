// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqltext.h"

#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace smsdesk {

QStringList sqlStatements(const QString &name)
{
    QFile file(u":/smsdesk/sql/"_s + name + u".sql"_s);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isThere, "sqlStatements", qPrintable(file.fileName()));

    QStringList statements;
    QString statement;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith("--"_L1))
            continue;
        statement += text.endsWith(u';') ? text.chopped(1) : text + u'\n';
        if (text.endsWith(u';'))
            statements.append(std::exchange(statement, {}));
    }
    if (!statement.isEmpty())
        statements.append(statement);
    return statements;
}

QString sqlStatement(const QString &name)
{
    return sqlStatements(name).constFirst();
}

} // namespace smsdesk
