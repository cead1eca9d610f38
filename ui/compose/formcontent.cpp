// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/formcontent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto recipientKey = "recipient"_L1;
constexpr auto acceptsImpossibleKey = "acceptsImpossibleNumber"_L1;
constexpr auto templateKey = "template"_L1;
constexpr auto parametersKey = "parameters"_L1;
constexpr auto parameterCountKey = "parameterCount"_L1;
constexpr auto signatureKey = "signature"_L1;
constexpr auto extKey = "ext"_L1;
constexpr auto extendKey = "extend"_L1;

} // namespace

bool FormContent::isBlank() const
{
    return draft.recipient.isEmpty() && draft.ext.isEmpty()
        && std::all_of(allParameters.begin(), allParameters.end(), [](const QString &value) {
               return value.isEmpty();
           });
}

QByteArray toJson(const FormContent &content)
{
    const Draft &draft = content.draft;
    const QJsonObject object{
        {recipientKey, draft.recipient},
        {acceptsImpossibleKey, draft.acceptsImpossibleNumber},
        {templateKey, draft.templateId},
        {parametersKey, QJsonArray::fromStringList(content.allParameters)},
        {parameterCountKey, draft.parameters.size()},
        {signatureKey, draft.signature},
        {extKey, draft.ext},
        {extendKey, draft.extend},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

FormContent formContentFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    FormContent content;
    const QJsonArray parameters = object.value(parametersKey).toArray();
    for (const QJsonValue &value : parameters)
        content.allParameters.append(value.toString());

    Draft &draft = content.draft;
    draft.recipient = object.value(recipientKey).toString();
    draft.acceptsImpossibleNumber = object.value(acceptsImpossibleKey).toBool();
    draft.templateId = object.value(templateKey).toString();
    const qsizetype count
        = std::clamp<qsizetype>(object.value(parameterCountKey).toInt(), 0, limits::parameters);
    for (qsizetype index = 0; index < count; ++index)
        draft.parameters.append(content.allParameters.value(index));
    draft.signature = object.value(signatureKey).toString();
    draft.ext = object.value(extKey).toString();
    draft.extend = object.value(extendKey).toString();
    return content;
}

} // namespace smsdesk
