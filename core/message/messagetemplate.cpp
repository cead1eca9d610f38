// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message/messagetemplate.h"

#include "core/message/draft.h"

#include <QRegularExpression>

#include <algorithm>

namespace smsdesk {

namespace {

using namespace Qt::StringLiterals;

/// `{1}` … `{100}`. A larger number is text: nothing could fill it, and a form must not grow a
/// million fields because somebody typed `{1000000}`.
QRegularExpressionMatchIterator placeholdersIn(const QString &text)
{
    static const QRegularExpression placeholder(u"\\{([1-9][0-9]{0,2})\\}"_s);
    return placeholder.globalMatch(text);
}

qsizetype numberOf(const QRegularExpressionMatch &placeholder)
{
    const int number = placeholder.capturedView(1).toInt();
    return number <= limits::parameters ? number : 0;
}

QString bracketed(const QString &signature, bool toMainlandChina)
{
    if (signature.isEmpty())
        return {};
    return toMainlandChina ? QString(u'【' % signature % u'】') : QString(u'[' % signature % u']');
}

} // namespace

int parameterCount(const QString &templateText)
{
    qsizetype count = 0;
    for (auto placeholders = placeholdersIn(templateText); placeholders.hasNext();)
        count = std::max(count, numberOf(placeholders.next()));
    return static_cast<int>(count);
}

QString renderTemplate(const QString &templateText,
                       const QStringList &parameters,
                       const QString &signature,
                       bool toMainlandChina)
{
    QString text = bracketed(signature, toMainlandChina);
    // In one pass over the template, so that a parameter that says "{2}" stays what it says.
    qsizetype copied = 0;
    for (auto placeholders = placeholdersIn(templateText); placeholders.hasNext();) {
        const QRegularExpressionMatch placeholder = placeholders.next();
        const qsizetype number = numberOf(placeholder);
        if (number == 0 || number > parameters.size())
            continue;
        text += QStringView(templateText).sliced(copied, placeholder.capturedStart() - copied);
        text += parameters.at(number - 1);
        copied = placeholder.capturedEnd();
    }
    text += QStringView(templateText).sliced(copied);
    return text;
}

QString plainSignature(const QString &typed)
{
    QString text = typed.trimmed();
    for (const QString &pair : {u"【】"_s, u"[]"_s}) {
        if (!text.startsWith(pair.front()) || !text.endsWith(pair.back()))
            continue;
        // "[a] and [b]" begins and ends with brackets that are no pair.
        int depth = 0;
        for (qsizetype at = 0; at < text.size(); ++at) {
            depth += static_cast<int>(text.at(at) == pair.front())
                - static_cast<int>(text.at(at) == pair.back());
            if (depth == 0)
                return at == text.size() - 1 ? text.sliced(1, at - 1).trimmed() : text;
        }
    }
    return text;
}

} // namespace smsdesk
