// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace smsdesk {

/// A second opinion on JSON, written after RFC 8259 and sharing no line with Qt's parser: finds the
/// values of a key at the top level of an object, as they stand there.
class JsonScan final
{
public:
    explicit JsonScan(const QByteArray &json)
        : m_json(json)
    {
    }

    /// Nothing where the text is not one object, and nothing but it.
    [[nodiscard]] std::optional<QList<QByteArray>> valuesOf(const QByteArray &key)
    {
        m_at = m_json.startsWith("\xef\xbb\xbf") ? 3 : 0; // RFC 8259 lets a reader pass it over.
        m_key = key;
        m_values.clear();
        skipBlanks();
        if (peek() != '{' || !value(0))
            return std::nullopt;
        skipBlanks();
        return m_at == m_json.size() ? std::optional(m_values) : std::nullopt;
    }

    /// The elements of an array; nothing where the text is not one array, and nothing but it.
    [[nodiscard]] std::optional<QList<QByteArray>> elements()
    {
        QList<QByteArray> elements;
        m_at = 0;
        if (!take('['))
            return std::nullopt;
        while (!take(']')) {
            if (!elements.isEmpty() && !take(','))
                return std::nullopt;
            skipBlanks();
            const qsizetype start = m_at;
            if (!value(1))
                return std::nullopt;
            elements.append(m_json.sliced(start, m_at - start));
        }
        skipBlanks();
        return m_at == m_json.size() ? std::optional(elements) : std::nullopt;
    }

    /// What a value says that is a string: bytes as they stand there, escapes of ASCII resolved.
    /// Nothing where it is no string.
    [[nodiscard]] std::optional<QByteArray> text()
    {
        m_at = 0;
        return string();
    }

    /// Whether a value is a number that is zero, digit by digit.
    [[nodiscard]] static bool isZero(const QByteArray &token)
    {
        const QByteArray digits = token.startsWith('-') ? token.sliced(1) : token;
        bool hasDigit = false;
        for (const char character : digits) {
            if (character == 'e' || character == 'E')
                break;
            if (character != '0' && character != '.')
                return false;
            hasDigit = true;
        }
        return hasDigit;
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_json.size() ? m_json.at(m_at) : '\0'; }

    void skipBlanks()
    {
        while (m_at < m_json.size() && QByteArrayLiteral(" \t\r\n").contains(peek()))
            ++m_at;
    }

    [[nodiscard]] bool take(char wanted)
    {
        skipBlanks();
        if (peek() != wanted)
            return false;
        ++m_at;
        return true;
    }

    [[nodiscard]] bool value(int depth)
    {
        skipBlanks();
        switch (peek()) {
        case '{':
            return members(depth, '}');
        case '[':
            return members(depth, ']');
        case '"':
            return string().has_value();
        default:
            return word();
        }
    }

    [[nodiscard]] bool members(int depth, char end)
    {
        ++m_at;
        if (take(end))
            return true;
        for (;;) {
            if (!(end == '}' ? member(depth) : value(depth + 1)))
                return false;
            if (take(end))
                return true;
            if (!take(','))
                return false;
        }
    }

    [[nodiscard]] bool member(int depth)
    {
        skipBlanks();
        const auto key = string();
        if (!key || !take(':'))
            return false;
        skipBlanks();
        const qsizetype start = m_at;
        if (!value(depth + 1))
            return false;
        if (depth == 0 && *key == m_key)
            m_values.append(m_json.sliced(start, m_at - start));
        return true;
    }

    /// With escapes of ASCII resolved; others are in no key that is asked for.
    [[nodiscard]] std::optional<QByteArray> string()
    {
        if (peek() != '"')
            return std::nullopt;
        QByteArray text;
        for (++m_at; m_at < m_json.size(); ++m_at) {
            if (peek() == '"') {
                ++m_at;
                return text;
            }
            if (peek() != '\\') {
                text += peek();
                continue;
            }
            ++m_at;
            bool isHex = false;
            const int code = m_json.mid(m_at + 1, 4).toInt(&isHex, 16);
            if (peek() == 'u' && isHex && code < 128) {
                text += static_cast<char>(code);
                m_at += 4;
            } else if (QByteArrayLiteral("bfnrt").contains(peek())) {
                text += '\0'; // Some control character; no key that is asked for has one.
            } else {
                text += peek(); // Also after an escape that does not exist, as Qt has it.
            }
        }
        return std::nullopt;
    }

    /// A number, true, false or null; which of them does not matter here.
    [[nodiscard]] bool word()
    {
        const qsizetype start = m_at;
        while (m_at < m_json.size()
               && (QByteArrayLiteral("+-.").contains(peek()) || (peek() >= '0' && peek() <= '9')
                   || (peek() >= 'a' && peek() <= 'z') || (peek() >= 'A' && peek() <= 'Z')))
            ++m_at;
        return m_at > start;
    }

    QByteArray m_json;
    QByteArray m_key;
    QList<QByteArray> m_values;
    qsizetype m_at = 0;
};

} // namespace smsdesk
