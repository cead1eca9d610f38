// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jsonline.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace smsdesk {

QString jsonLine(const QList<JsonMember> &members)
{
    QStringList texts;
    for (const JsonMember &member : members)
        texts.append(u'"' + member.key + u"\":"_s + jsonText(member.value));
    return u'{' + texts.join(u',') + u'}';
}

QString jsonText(const QJsonValue &value)
{
    // QJsonDocument writes arrays and objects alone.
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue momentOrNull(const QDateTime &moment)
{
    return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

} // namespace smsdesk
