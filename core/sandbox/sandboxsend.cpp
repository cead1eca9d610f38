// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandboxsend.h"

#include "core/phone/phonenumber.h"
#include "core/sandbox/sandboxresults.h"
#include "core/sandbox/segments.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// Signature and text together: 382/18052 of 2025-10-13, and 382/39023 for mainland China.
constexpr qsizetype longestAbroad = 2000;
constexpr qsizetype longestDomestic = 500;

/// The calling code of a number in E.164 form; nothing where it is none.
std::optional<QString> callingCodeOf(const QString &tel)
{
    static const QRegularExpression e164(u"\\A\\+[1-9][0-9]{6,14}\\z"_s);
    if (!e164.match(tel).hasMatch())
        return std::nullopt;
    const auto number = PhoneNumber::parse(tel);
    return number ? std::optional(number->callingCode()) : std::nullopt;
}

/// An address as people write it: with a scheme, with "www.", or a domain with a path or one of
/// the endings everybody knows. Tencent does not publish its own rule.
bool hasUrl(const QString &parameter)
{
    static const QRegularExpression url(
        u"[a-z][a-z0-9+.-]{1,15}://"
        u"|\\bwww\\.[a-z0-9]"
        u"|(?<![a-z0-9@.-])(?:[a-z0-9-]{1,63}\\.){1,5}"
        u"(?:(?:com|cn|net|org|info|io|xyz|top|link)\\b|[a-z]{2,24}/[a-z0-9])"_s,
        QRegularExpression::CaseInsensitiveOption);
    return url.match(parameter).hasMatch();
}

/// The template of a message, when the message fits it.
std::optional<SandboxTemplate> fittingTemplate(const SandboxSend &send, const QString &callingCode)
{
    const auto found = sandboxTemplate(send.templateId);
    if (!found || send.params.size() != parameterCount(found->content.text)
        || !found->reaches(callingCode))
        return std::nullopt;
    return found;
}

} // namespace

int SandboxMessage::fee() const
{
    return segmentCount(text, nationCode);
}

Result<SandboxMessage, int> checkSend(const SandboxSend &send)
{
    const auto callingCode = callingCodeOf(send.tel);
    if (!callingCode || (!send.nationCode.isEmpty() && send.nationCode != *callingCode))
        return failure(sandboxresult::wrongNumber);
    if (!send.extend.isEmpty())
        return failure(sandboxresult::notPermitted);
    if (!isApprovedSignature(send.signature))
        return failure(sandboxresult::signatureTextNotApproved);
    const auto fitting = fittingTemplate(send, *callingCode);
    if (!fitting)
        return failure(sandboxresult::templateMismatch);
    if (std::any_of(send.params.begin(), send.params.end(), hasUrl))
        return failure(sandboxresult::urlInParameter);

    const bool isDomestic = *callingCode == "86"_L1;
    SandboxMessage message;
    message.nationCode = *callingCode;
    message.mobile = send.tel.mid(1 + callingCode->size());
    message.signature = send.signature.isEmpty() ? sandboxDefaultSignature() : send.signature;
    message.text
        = renderTemplate(fitting->content.text, send.params, message.signature, isDomestic);
    message.isMarketing = fitting->isMarketing;
    message.ext = send.ext;
    if (message.text.size() > (isDomestic ? longestDomestic : longestAbroad))
        return failure(sandboxresult::tooLong);
    return message;
}

} // namespace smsdesk
