// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message/outgoingmessage.h"

#include "core/message/messagetemplate.h"

#include <algorithm>

namespace smsdesk {

namespace {

using namespace Qt::StringLiterals;
using Kind = DraftProblem::Kind;

void checkRecipient(const Result<PhoneNumber, PhoneError> &to,
                    bool acceptsImpossible,
                    DraftProblems &problems)
{
    DraftProblem problem{.field = DraftField::Recipient};
    if (!to) {
        problem.kind = Kind::Phone;
        problem.phone = to.error();
        problems.append(problem);
    } else if (to->isImpossible() && !acceptsImpossible) {
        problem.kind = Kind::ImpossibleNumber;
        problem.doubt = to->doubt();
        problems.append(problem);
    }
}

void checkTemplate(const Result<TemplateId, TemplateIdError> &id, DraftProblems &problems)
{
    if (id)
        return;
    problems.append(
        {.field = DraftField::Template, .kind = Kind::Template, .templateId = id.error()});
}

/// Control characters (except those `allowed`) and halves of surrogate pairs. `where` names the
/// field.
void checkCharacters(const QString &text,
                     QStringView allowed,
                     DraftProblem where,
                     DraftProblems &problems)
{
    const auto forbidden = std::ranges::find_if(text, [allowed](QChar character) {
        return character.category() == QChar::Other_Control && !allowed.contains(character);
    });
    if (forbidden != text.end()) {
        DraftProblem problem = where;
        problem.kind = Kind::ForbiddenCharacter;
        problem.character = forbidden->unicode();
        problems.append(problem);
    }
    if (!text.isValidUtf16()) {
        where.kind = Kind::BrokenText;
        problems.append(where);
    }
}

void checkLength(qsizetype length, qsizetype limit, DraftProblem where, DraftProblems &problems)
{
    if (length <= limit)
        return;
    where.kind = Kind::TooLong;
    where.length = length;
    where.limit = limit;
    problems.append(where);
}

struct Total
{
    qsizetype length = 0; ///< Of all parameters and the signature.
    /// Where every text fits but not all of them together: the longest parameter, since shortening
    /// it helps most. Otherwise -1.
    qsizetype longest = -1;
};

Total totalOf(const QStringList &parameters, const QString &signature)
{
    Total total{.length = signature.size()};
    const auto bySize = [](const QString &text) { return text.size(); };
    for (const QString &parameter : parameters)
        total.length += parameter.size();

    const auto longest = std::ranges::max_element(parameters, {}, bySize);
    const bool eachFits = longest != parameters.end()
        && longest->size() <= limits::messageCharacters
        && signature.size() <= limits::signatureCharacters;
    if (eachFits && total.length > limits::messageCharacters)
        total.longest = longest - parameters.begin();
    return total;
}

void checkParameters(const QStringList &parameters,
                     const QString &signature,
                     DraftProblems &problems)
{
    checkLength(parameters.size(), limits::parameters, {.field = DraftField::Parameter}, problems);
    const Total total = totalOf(parameters, signature);
    for (qsizetype at = 0; at < parameters.size(); ++at) {
        const QString &text = parameters.at(at);
        const DraftProblem where{.field = DraftField::Parameter, .parameter = static_cast<int>(at)};
        checkCharacters(text, u"\n\t", where, problems);
        const qsizetype length = at == total.longest ? total.length : text.size();
        checkLength(length, limits::messageCharacters, where, problems);
    }
}

} // namespace

DraftProblems problemsOfSignature(const QString &signature)
{
    const DraftProblem where{.field = DraftField::Signature};
    DraftProblems problems;
    checkCharacters(signature, {}, where, problems);
    checkLength(signature.size(), limits::signatureCharacters, where, problems);
    return problems;
}

DraftProblems problemsOfExtend(const QString &extend)
{
    const DraftProblem where{.field = DraftField::Extend};
    DraftProblems problems;
    checkCharacters(extend, {}, where, problems);
    checkLength(extend.size(), limits::extendCharacters, where, problems);
    return problems;
}

Result<OutgoingMessage, DraftProblems> OutgoingMessage::fromDraft(const Draft &draft,
                                                                  const QString &defaultRegion)
{
    const auto to = PhoneNumber::parse(draft.recipient, defaultRegion);
    const auto templateId = TemplateId::parse(draft.templateId);
    const QString signature = plainSignature(draft.signature);

    DraftProblems problems;
    checkRecipient(to, draft.acceptsImpossibleNumber, problems);
    checkTemplate(templateId, problems);
    checkParameters(draft.parameters, signature, problems);
    problems += problemsOfSignature(signature);
    checkCharacters(draft.ext, {}, {.field = DraftField::Ext}, problems);
    checkLength(draft.ext.toUtf8().size(), limits::extBytes, {.field = DraftField::Ext}, problems);
    problems += problemsOfExtend(draft.extend);
    if (!problems.isEmpty())
        return failure(std::move(problems));

    OutgoingMessage message(*to, *templateId);
    message.m_parameters = draft.parameters;
    message.m_signature = signature;
    message.m_ext = draft.ext;
    message.m_extend = draft.extend;
    return message;
}

} // namespace smsdesk
