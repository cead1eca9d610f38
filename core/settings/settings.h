// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/settings/draftfile.h"
#include "core/settings/setting.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>

namespace smsdesk {

/// Everything that is remembered, in one place; docs/settings.md says it for people. Secrets are no
/// settings: they are in the KeyStore.
namespace settings {

/// A name or an address, as a URL has it, and no more; or nothing.
[[nodiscard]] bool isProxyHost(const QString &text);

// Empty words stand for the system's own.
inline const Setting<QString> language{
    .key = "window/language",
    .fallback = {},
    .allowed = {.words = {QString(), QStringLiteral("en"), QStringLiteral("zh_CN")}}};
inline const Setting<QString> theme{
    .key = "window/theme",
    .fallback = {},
    .allowed = {.words = {QString(), QStringLiteral("light"), QStringLiteral("dark")}}};
inline const Setting<QByteArray> windowGeometry{"window/geometry", {}};
inline const Setting<QByteArray> windowSplitter{"window/splitter", {}};
inline const Setting<QByteArray> logSplitter{"log/splitter", {}};
inline const Setting<QByteArray> logHeader{"log/header", {}};
inline const Setting<QString> account{"compose/account", {}}; ///< The name last chosen.

/// For accounts that have no repeatWindow of their own. 0: nothing is held back.
inline const Setting<int> repeatMinutes{
    .key = "sending/repeatMinutes",
    .fallback = static_cast<int>(Account::defaultRepeatWindow.count()),
    .allowed = {.smallest = 0, .largest = static_cast<int>(Account::longestRepeatWindow.count())}};

/// In the window, before a message that is billed.
inline const Setting<bool> asksBeforeEach{"sending/askBeforeEach", false};

/// In the window, while messages are on their way; else it waits for their answers and closes then.
inline const Setting<bool> asksBeforeClosing{"sending/askBeforeClosing", true};

// Read and written together: core/settings/networksettings.h. The password is in the KeyStore. What
// is spoilt here never makes a message take another way.
inline const Setting<QString> proxyMode{
    .key = "network/proxyMode",
    .fallback = QStringLiteral("system"),
    .allowed
    = {.words = {QStringLiteral("system"), QStringLiteral("none"), QStringLiteral("manual")}},
    .ifSpoilt = QStringLiteral("manual")};
inline const Setting<QString> proxyKind{
    .key = "network/proxyKind",
    .fallback = QStringLiteral("http"),
    .allowed = {.words = {QStringLiteral("http"), QStringLiteral("socks5")}},
    .ifSpoilt = QString()};
inline const Setting<QString> proxyHost{
    .key = "network/proxyHost", .fallback = {}, .allowed = {.isFit = isProxyHost}};
inline const Setting<int> proxyPort{
    .key = "network/proxyPort", .fallback = 0, .allowed = {.smallest = 0, .largest = 0xffff}};
inline const Setting<QString> proxyUser{"network/proxyUser", {}};
} // namespace settings

/// The remembered values, in `settings.ini` in the data folder, and the draft beside it. Main
/// thread.
class Settings final : public QObject
{
    Q_OBJECT

public:
    explicit Settings(const QString &file, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Settings)

    /// A file that somebody spoilt has no say.
    template<typename Value>
    [[nodiscard]] Value get(const Setting<Value> &setting) const
    {
        const QVariant stored = m_store.value(QLatin1StringView(setting.key));
        if (!stored.isValid())
            return setting.fallback;
        const std::optional<Value> value = storedAs<Value>(stored);
        const bool isFit = value && setting.allowed.contains(*value);
        return isFit ? *value : setting.ifSpoilt.value_or(setting.fallback);
    }

    /// The value must be an allowed one.
    template<typename Value>
    void set(const Setting<Value> &setting, const Value &value)
    {
        Q_ASSERT(setting.allowed.contains(value));
        if (get(setting) == value)
            return;
        m_store.setValue(QLatin1StringView(setting.key), value);
        Q_EMIT changed(QString::fromLatin1(setting.key));
    }

    /// As if it had never been set.
    template<typename Value>
    void reset(const Setting<Value> &setting)
    {
        m_store.remove(QLatin1StringView(setting.key));
        Q_EMIT changed(QString::fromLatin1(setting.key));
    }

    /// Reads what another program has set since. changed() follows for each that is another now.
    void refresh();

    /// Writes what was set to disk now. Whether all of it is there.
    bool sync();

    [[nodiscard]] QString file() const { return m_store.fileName(); }

    /// The folder of the file: the data folder. Absolute.
    [[nodiscard]] QString folder() const;

    /// What stands in the form; in `draft.json`.
    [[nodiscard]] DraftFile &draft() { return m_draft; }

Q_SIGNALS:
    /// A setting has another value now: by this program, or by another, as refresh() found.
    void changed(const QString &key);

private:
    QSettings m_store;
    DraftFile m_draft;
};

} // namespace smsdesk
