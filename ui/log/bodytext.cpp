// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/bodytext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

/// A longer listing helps nobody and would keep the window waiting.
constexpr qsizetype listedBytes = 4096;

/// Longer lines are broken: laying out one line of a million characters takes seconds.
constexpr qsizetype lineLength = 2000;

/// Nothing where the bytes are not UTF-8 text.
std::optional<QString> textOf(const QByteArray &body)
{
    if (body.contains('\0'))
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(body);
    if (decoder.hasError())
        return {};
    return text;
}

/// JSON text with line breaks and indentation. QJsonDocument would sort the keys and round large
/// numbers, but this is to show what really went over the wire.
class JsonIndenter final
{
public:
    [[nodiscard]] QString indented(const QString &json)
    {
        for (const QChar character : json) {
            if (m_isInString)
                takeInString(character);
            else if (!character.isSpace())
                takeOutside(character);
        }
        return std::move(m_text);
    }

private:
    void takeInString(QChar character)
    {
        m_text += character;
        if (m_isEscaped)
            m_isEscaped = false;
        else if (character == '\\'_L1)
            m_isEscaped = true;
        else if (character == '"'_L1)
            m_isInString = false;
    }

    void takeOutside(QChar character)
    {
        const bool closes = character == '}'_L1 || character == ']'_L1;
        const bool isEmpty = closes && m_hasJustOpened;
        if (closes)
            --m_depth;
        if ((m_hasJustOpened || closes) && !isEmpty)
            breakLine();
        m_hasJustOpened = false;

        m_text += character;
        if (character == '"'_L1) {
            m_isInString = true;
        } else if (character == '{'_L1 || character == '['_L1) {
            ++m_depth;
            m_hasJustOpened = true;
        } else if (character == ','_L1) {
            breakLine();
        } else if (character == ':'_L1) {
            m_text += ' '_L1;
        }
    }

    void breakLine()
    {
        m_text += '\n'_L1;
        m_text.resize(m_text.size() + m_depth * 2, ' '_L1);
    }

    QString m_text;
    qsizetype m_depth = 0;
    bool m_isInString = false;
    bool m_isEscaped = false;
    bool m_hasJustOpened = false;
};

/// Control characters as their pictures, and those that turn the reading direction as a sign, so
/// that a reply cannot show something else than it holds.
QString withVisibleControls(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    for (QChar &character : text) {
        const char16_t code = character.unicode();
        if (code < 0x20 && code != u'\n' && code != u'\t')
            character = QChar(0x2400 + code);
        else if (code == 0x7f)
            character = QChar(0x2421);
        else if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
            character = QChar::ReplacementCharacter;
    }
    return text;
}

QString withBrokenLines(const QString &text)
{
    QString result;
    result.reserve(text.size());
    qsizetype length = 0;
    for (const QChar character : text) {
        length = character == '\n'_L1 ? 0 : length + 1;
        if (length > lineLength && !character.isLowSurrogate()) {
            result += '\n'_L1;
            length = 1;
        }
        result += character;
    }
    return result;
}

/// "0000  7b 22 72 65 …  {"re…", sixteen bytes a line.
QString hexListing(const QByteArray &body)
{
    constexpr qsizetype bytesInLine = 16;
    const QByteArray listed = body.left(listedBytes);
    QStringList lines;
    for (qsizetype at = 0; at < listed.size(); at += bytesInLine) {
        const QByteArray bytes = listed.mid(at, bytesInLine);
        QString characters;
        for (const char byte : bytes)
            characters += byte >= 0x20 && byte < 0x7f ? QLatin1Char(byte) : QLatin1Char('.');
        lines << u"%1  %2  %3"_s.arg(QString::number(at, 16).rightJustified(4, '0'_L1),
                                     QString::fromLatin1(bytes.toHex(' ')).leftJustified(47),
                                     characters);
    }
    // A plain number: lupdate overlooks a translate() that ends in a cast.
    if (const int more = static_cast<int>(body.size() - listed.size()); more > 0)
        lines << QCoreApplication::translate(
            "smsdesk::BodyText", "… and %n more byte(s)", nullptr, more);
    return lines.join('\n'_L1);
}

} // namespace

QString readableBody(const QByteArray &body)
{
    const auto text = textOf(body);
    if (!text)
        return hexListing(body);
    QJsonParseError error{};
    QJsonDocument::fromJson(body, &error);
    const QString readable
        = error.error == QJsonParseError::NoError ? JsonIndenter().indented(*text) : *text;
    return withBrokenLines(withVisibleControls(readable));
}

} // namespace smsdesk
