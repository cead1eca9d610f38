// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingrow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// Among other words an empty one means the system's own.
QString asText(const Setting<QString> &setting, const QString &value)
{
    return value.isEmpty() && !setting.allowed.words.isEmpty() ? u"system"_s : value;
}

QString asText(const Setting<int> & /*setting*/, int value)
{
    return QString::number(value);
}

QString asText(const Setting<bool> & /*setting*/, bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString asText(const Setting<QByteArray> & /*setting*/, const QByteArray &value)
{
    return QString::fromLatin1(value.toBase64());
}

QStringList wordsOf(const Setting<QString> &setting)
{
    QStringList words;
    for (const QString &word : setting.allowed.words)
        words.append(asText(setting, word));
    return words;
}

Result<QString, SettingProblem> fromText(const Setting<QString> &setting, const QString &text)
{
    using Kind = SettingProblem::Kind;
    const QStringList words = wordsOf(setting);
    if (words.isEmpty()) {
        if (setting.allowed.contains(text))
            return text;
        return failure(SettingProblem{.kind = Kind::NotAHost});
    }
    const qsizetype index = words.indexOf(text);
    if (index < 0)
        return failure(SettingProblem{.kind = Kind::NotOneOf, .words = words});
    return setting.allowed.words.at(index);
}

Result<int, SettingProblem> fromText(const Setting<int> &setting, const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber && setting.allowed.contains(number))
        return number;
    return failure(SettingProblem{.kind = SettingProblem::Kind::NotANumber,
                                  .smallest = setting.allowed.smallest,
                                  .largest = setting.allowed.largest});
}

Result<bool, SettingProblem> fromText(const Setting<bool> & /*setting*/, const QString &text)
{
    if (const auto value = storedAs<bool>(text))
        return *value;
    return failure(SettingProblem{.kind = SettingProblem::Kind::NotYesOrNo});
}

Result<QByteArray, SettingProblem> fromText(const Setting<QByteArray> & /*setting*/,
                                            const QString &text)
{
    return QByteArray::fromBase64(text.toLatin1());
}

} // namespace

QString SettingRow::key() const
{
    return std::visit([](const auto *setting) { return QString::fromLatin1(setting->key); },
                      m_setting);
}

QString SettingRow::type() const
{
    if (const auto *const *text = std::get_if<const Setting<QString> *>(&m_setting))
        return (*text)->allowed.words.isEmpty() ? u"text"_s : u"choice"_s;
    if (std::holds_alternative<const Setting<int> *>(m_setting))
        return u"number"_s;
    return std::holds_alternative<const Setting<bool> *>(m_setting) ? u"yes or no"_s : u"bytes"_s;
}

QString SettingRow::values() const
{
    if (const auto *const *text = std::get_if<const Setting<QString> *>(&m_setting))
        return wordsOf(**text).join(u", "_s);
    if (const auto *const *number = std::get_if<const Setting<int> *>(&m_setting))
        return u"%1 to %2"_s.arg((*number)->allowed.smallest).arg((*number)->allowed.largest);
    return std::holds_alternative<const Setting<bool> *>(m_setting) ? u"true, false"_s : QString();
}

QString SettingRow::fallback() const
{
    return std::visit([](const auto *setting) { return asText(*setting, setting->fallback); },
                      m_setting);
}

QString SettingRow::value(const Settings &settings) const
{
    return std::visit(
        [&settings](const auto *setting) { return asText(*setting, settings.get(*setting)); },
        m_setting);
}

Result<void, SettingProblem> SettingRow::set(Settings &settings, const QString &text) const
{
    return std::visit(
        [&settings, &text](const auto *setting) -> Result<void, SettingProblem> {
            const auto value = fromText(*setting, text);
            if (!value)
                return failure(value.error());
            settings.set(*setting, *value);
            return {};
        },
        m_setting);
}

void SettingRow::reset(Settings &settings) const
{
    std::visit([&settings](const auto *setting) { settings.reset(*setting); }, m_setting);
}

QList<SettingRow> settingRows()
{
    return {
        {u"language"_s, &settings::language},
        {u"theme"_s, &settings::theme},
        {{}, &settings::windowGeometry},
        {{}, &settings::windowSplitter},
        {{}, &settings::logSplitter},
        {{}, &settings::logHeader},
        {{}, &settings::account},
        {u"repeatMinutes"_s, &settings::repeatMinutes},
        {u"askBeforeEach"_s, &settings::asksBeforeEach},
        {u"askBeforeClosing"_s, &settings::asksBeforeClosing},
        {u"proxy.mode"_s, &settings::proxyMode},
        {u"proxy.kind"_s, &settings::proxyKind},
        {u"proxy.host"_s, &settings::proxyHost},
        {u"proxy.port"_s, &settings::proxyPort},
        {u"proxy.user"_s, &settings::proxyUser},
    };
}

std::optional<SettingRow> settingRow(const QString &name)
{
    const QList<SettingRow> rows = settingRows();
    const auto found = std::ranges::find(rows, name, &SettingRow::name);
    return name.isEmpty() || found == rows.cend() ? std::nullopt : std::optional(*found);
}

} // namespace smsdesk
