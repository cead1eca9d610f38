// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/settings/settings.h"

#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace smsdesk {

/// Why a text is no value of a setting.
struct SettingProblem
{
    enum class Kind : quint8 {
        NotOneOf, ///< `words` are what it may be.
        NotANumber, ///< From `smallest` to `largest`.
        NotYesOrNo,
        NotAHost,
    };

    Kind kind = Kind::NotOneOf;
    QStringList words = {};
    int smallest = 0;
    int largest = 0;

    friend bool operator==(const SettingProblem &, const SettingProblem &) = default;
};

/// A row of the table of settings: one setting, whatever its type, written as text. For the
/// terminal program, and for docs/settings.md. A value.
class SettingRow final
{
public:
    using AnySetting = std::variant<const Setting<QString> *,
                                    const Setting<int> *,
                                    const Setting<bool> *,
                                    const Setting<QByteArray> *>;

    /// `name` is what people call it; empty for what only the window sets. The setting must outlive
    /// the row.
    SettingRow(QString name, AnySetting setting)
        : m_name(std::move(name))
        , m_setting(setting)
    {
    }

    [[nodiscard]] const QString &name() const { return m_name; }

    [[nodiscard]] QString key() const;

    /// "choice", "text", "number", "yes or no", "bytes".
    [[nodiscard]] QString type() const;

    /// What it may be: "system, en, zh_CN", "0 to 65535"; empty where that is anything.
    [[nodiscard]] QString values() const;

    /// What holds until it is set, and what holds now.
    [[nodiscard]] QString fallback() const;
    [[nodiscard]] QString value(const Settings &settings) const;

    [[nodiscard]] Result<void, SettingProblem> set(Settings &settings, const QString &text) const;
    void reset(Settings &settings) const;

private:
    QString m_name;
    AnySetting m_setting;
};

/// Every setting there is, in the order of the file.
[[nodiscard]] QList<SettingRow> settingRows();

/// The one that people call so.
[[nodiscard]] std::optional<SettingRow> settingRow(const QString &name);

} // namespace smsdesk
