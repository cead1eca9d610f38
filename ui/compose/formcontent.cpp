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

bool isEmptyOr(const QString &text, const QString &other)
{
    return text.isEmpty() || text == other;
}

} // namespace

bool FormContent::isBlank() const
{
    return isPartOf({});
}

bool FormContent::concernsSomebody() const
{
    return !draft.recipient.isEmpty()
        || std::ranges::any_of(allParameters, [](const QString &text) { return !text.isEmpty(); });
}

bool FormContent::isPartOf(const FormContent &other) const
{
    for (qsizetype index = 0; index < allParameters.size(); ++index) {
        if (!isEmptyOr(allParameters.at(index), other.allParameters.value(index)))
            return false;
    }
    return isEmptyOr(draft.recipient, other.draft.recipient)
        && isEmptyOr(draft.templateId, other.draft.templateId)
        && isEmptyOr(draft.signature, other.draft.signature)
        && isEmptyOr(draft.ext, other.draft.ext) && isEmptyOr(draft.extend, other.draft.extend);
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
    for (const auto &value : parameters)
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
