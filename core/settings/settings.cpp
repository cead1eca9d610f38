// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

#include "core/network/proxysettings.h"
#include "core/settings/settingrow.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// QSettings makes its file readable by everybody, and keeps the permissions of one that is there.
const QString &madePrivate(const QString &file)
{
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QFile made(file);
    // Where this fails, writing the settings fails too, and nothing needs protection.
    if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        made.setPermissions(ownerOnly);
    return file;
}

} // namespace

bool settings::isProxyHost(const QString &text)
{
    if (text.isEmpty())
        return true;
    const ProxyAddress address{.host = text, .port = 1};
    return parseProxyAddress(toText(address)) == address;
}

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_store(madePrivate(file), QSettings::IniFormat)
    , m_draft(QFileInfo(file).dir().filePath(u"draft.json"_s))
{
}

QString Settings::folder() const
{
    return QFileInfo(m_store.fileName()).absolutePath();
}

void Settings::refresh()
{
    // As text: what the file has is text, until somebody asks for more.
    const auto values = [this] {
        QMap<QString, QString> all;
        for (const SettingRow &row : settingRows())
            all.insert(row.key(), row.value(*this));
        return all;
    };
    const QMap<QString, QString> before = values();
    m_store.sync();
    const QMap<QString, QString> now = values();
    for (auto each = now.cbegin(); each != now.cend(); ++each) {
        if (before.value(each.key()) != each.value())
            Q_EMIT changed(each.key());
    }
}

bool Settings::sync()
{
    // One of its own, which shares the values: the status of a QSettings never recovers.
    QSettings now(m_store.fileName(), QSettings::IniFormat);
    now.sync();
    return now.status() == QSettings::NoError;
}

} // namespace smsdesk
