// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/typednumber.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QStringView>

#include <algorithm>

namespace smsdesk {

namespace {

using namespace Qt::StringLiterals;
using Kind = PhoneError::Kind;

/// No number with all its separators, link parameters and extension is longer; what is, need not
/// be looked at closely.
constexpr qsizetype longestText = 250;

/// E.164's 15 digits and generous room for an international prefix, a carrier's and a trunk zero.
constexpr qsizetype mostDigits = 30;

constexpr QChar firstFullWidth = u'\uFF01';
constexpr QChar lastFullWidth = u'\uFF5E';
constexpr int fullWidthOffset = 0xFEE0;

QChar folded(QChar character)
{
    if (character.isSpace())
        return u' ';
    if (character.isDigit())
        return QChar(u'0' + character.digitValue());
    if (character >= firstFullWidth && character <= lastFullWidth)
        return QChar(character.unicode() - fullWidthOffset);
    switch (character.unicode()) {
    case u'\u2212': // minus sign
    case u'\u30FC': // prolonged sound mark: the dash of a Japanese keyboard
        return u'-';
    case u'\uFE62': // small plus sign
        return u'+';
    case u'\u00B7': // middle dot
        return u'.';
    default:
        return character.category() == QChar::Punctuation_Dash ? QChar(u'-') : character;
    }
}

/// A "tel:" link of RFC 3966 as one would type it: "tel:863-1234;phone-context=+1-914" is
/// "+1-914 863-1234", and other parameters concern machines.
QString withoutLink(const QString &text)
{
    constexpr auto scheme = "tel:"_L1;
    if (!text.startsWith(scheme, Qt::CaseInsensitive))
        return text;

    const QByteArray encoded = text.sliced(scheme.size()).toUtf8();
    QString link = foldTyped(QString::fromUtf8(QByteArray::fromPercentEncoding(encoded)));
    if (link.startsWith("//"_L1))
        link.remove(0, 2);

    constexpr auto context = "phone-context=+"_L1;
    QString number;
    const QList<QStringView> parts = QStringView(link).split(u';');
    for (const QStringView part : parts.sliced(1)) {
        if (part.startsWith(context, Qt::CaseInsensitive))
            number = u'+' % part.sliced(context.size()) % u' ';
    }
    return parts.first().startsWith(u'+') ? parts.first().toString() : number + parts.first();
}

/// An extension at the end goes. "x" and "#" count only after a blank or comma: inside the digits
/// they are slips of the finger, and dropping what follows would leave another, shorter number.
QString withoutExtension(const QString &text)
{
    static const QRegularExpression extension(
        uR"((?:[ ,;]*(?:extension|extn|ext|xtn|int|anexo|доб|вн|分机号|分机|分機|内线|內線|転|转|轉)|[ ,;]+[x#]))"
        uR"([ .:=]*[0-9]{1,7} *#?$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = extension.match(text);
    return match.hasMatch() ? text.first(match.capturedStart()) : text;
}

/// "13711112222.0": a number that a spreadsheet took for a fraction. Its last zero is no digit.
bool isFraction(const QString &text)
{
    static const QRegularExpression fraction(u"^\\+?[0-9]{7,}\\.0{1,2}$"_s);
    return fraction.match(text).hasMatch();
}

/// "901820/21": two numbers that share their beginning. "030/901820" is one.
bool hasAlternative(const QString &text)
{
    static const QRegularExpression alternative(u"/[^0-9]*(?:[0-9][^0-9]*){0,4}$"_s);
    return alternative.match(text).hasMatch();
}

bool isSeparator(QChar character)
{
    return u" -.()[]/"_s.contains(character);
}

bool isBetweenBrackets(const QString &text, qsizetype at)
{
    const QStringView view(text);
    const QStringView before = view.first(at).trimmed();
    const QStringView after = view.sliced(at + 1).trimmed();
    return (before.endsWith(u'(') && after.startsWith(u')'))
        || (before.endsWith(u'[') && after.startsWith(u']'));
}

qsizetype countOfDigits(const QString &text)
{
    return std::ranges::count_if(text, [](QChar character) { return character.isDigit(); });
}

Result<TypedNumber, Kind> digitsOf(const QString &text)
{
    if (text.isEmpty())
        return failure(Kind::Empty);
    if (text.size() > longestText)
        return failure(countOfDigits(text) > mostDigits ? Kind::TooLong : Kind::NotANumber);

    TypedNumber number;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text.at(at);
        if (character.isDigit()) {
            if (character == u'0' && !number.digits.isEmpty() && isBetweenBrackets(text, at))
                number.trunkZero = number.digits.size();
            number.digits += character;
        } else if (character == u'+' && number.digits.isEmpty() && !number.isInternational) {
            number.isInternational = true;
        } else if (!isSeparator(character)) {
            return failure(Kind::NotANumber);
        }
    }
    if (number.digits.isEmpty() || hasAlternative(text))
        return failure(Kind::NotANumber);
    if (number.digits.size() > mostDigits)
        return failure(Kind::TooLong);
    return number;
}

} // namespace

QString foldTyped(const QString &typed)
{
    QString text;
    text.reserve(typed.size());
    for (const QChar character : typed) {
        // Zero-width blanks, direction marks, soft hyphens: what copying from a page brings along.
        if (character.category() != QChar::Other_Format)
            text += folded(character);
    }
    return text.trimmed();
}

Result<TypedNumber, Kind> readTyped(const QString &typed)
{
    const QString text = foldTyped(typed);
    if (text.size() > longestText)
        return digitsOf(text);
    const QString plain = withoutLink(text);
    if (isFraction(plain))
        return failure(Kind::NotANumber);
    return digitsOf(withoutExtension(plain));
}

Result<TypedNumber, Kind> readPlain(const QString &typed)
{
    const QString text = foldTyped(typed);
    if (isFraction(text))
        return failure(Kind::NotANumber);
    return digitsOf(text);
}

} // namespace smsdesk
