// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/draftfile.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace smsdesk {

/// One thing the program remembers: its key and what holds until it is set.
template<typename Value>
struct Setting
{
    const char *key;
    Value fallback;
};

/// Everything that is remembered, in one place. Secrets are no settings: they are in the KeyStore.
namespace settings {
inline const Setting<QString> language{"window/language",
                                       {}}; ///< "en", "zh_CN"; empty: the system's.
inline const Setting<QString> theme{"window/theme", {}}; ///< "light", "dark"; empty: the system's.
inline const Setting<QByteArray> windowGeometry{"window/geometry", {}};
inline const Setting<QByteArray> windowSplitter{"window/splitter", {}};
inline const Setting<QByteArray> logSplitter{"log/splitter", {}};
inline const Setting<QByteArray> logHeader{"log/header", {}};
inline const Setting<QString> account{"compose/account", {}}; ///< The name last chosen.

// Read and written together: core/settings/networksettings.h. The password is in the KeyStore.
inline const Setting<QString> proxyMode{"network/proxyMode",
                                        QStringLiteral("system")}; ///< Or "none", "manual".
inline const Setting<QString> proxyKind{"network/proxyKind",
                                        QStringLiteral("http")}; ///< Or "socks5".
inline const Setting<QString> proxyHost{"network/proxyHost", {}};
inline const Setting<int> proxyPort{"network/proxyPort", 0};
inline const Setting<QString> proxyUser{"network/proxyUser", {}};
} // namespace settings

/// The remembered values, in `settings.ini` in the data folder, and the draft beside it. Main
/// thread.
class Settings final
{
public:
    explicit Settings(const QString &file);

    template<typename Value>
    [[nodiscard]] Value get(const Setting<Value> &setting) const
    {
        const QVariant stored = m_store.value(QLatin1StringView(setting.key));
        return stored.canConvert<Value>() && stored.isValid() ? stored.value<Value>()
                                                              : setting.fallback;
    }

    template<typename Value>
    void set(const Setting<Value> &setting, const Value &value)
    {
        if (get(setting) != value)
            m_store.setValue(QLatin1StringView(setting.key), value);
    }

    /// Writes what was set to disk now.
    void sync();

    /// What stands in the form; in `draft.json`.
    [[nodiscard]] DraftFile &draft() { return m_draft; }

private:
    QSettings m_store;
    DraftFile m_draft;
};

} // namespace smsdesk
