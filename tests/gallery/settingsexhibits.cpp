// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/settingsexhibits.h"

#include "core/network/proxyfinder.h"
#include "core/settings/networksettings.h"
#include "ui/compose/composepage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace smsdesk::gallery {

namespace {

/// The dialog with one of its pages.
QWidget *open(World &world, int page)
{
    world.open(false);
    world.trigger(u"settingsAction"_s);
    QWidget &dialog = World::modal();
    World::find<QListWidget>(dialog, u"pagesListWidget"_s).setCurrentRow(page);
    return &dialog;
}

QWidget *general(World &world)
{
    QWidget *const dialog = open(world, 0);
    // Not that of whoever paints this.
    World::find<QLineEdit>(*dialog, u"folderLineEdit"_s).setText(u"/srv/anna/smsdesk"_s);
    return dialog;
}

QWidget *sending(World &world)
{
    world.services().settings.set(settings::asksBeforeEach, true);
    return open(world, 1);
}

QWidget *network(World &world)
{
    return open(world, 2);
}

void useProxy(World &world)
{
    writeProxySettings(world.services().settings,
                       {.mode = ProxySettings::Mode::Manual,
                        .address = {.host = u"proxy.example"_s, .port = 8080},
                        .user = u"staff"_s});
}

QWidget *proxyWithPassword(World &world)
{
    useProxy(world);
    const ProxySettings proxy = readProxySettings(world.services().settings);
    world.services().keys.keepForThisRun(proxyPasswordEntry(proxy), AppKey(u"secret"_s));
    QWidget *const dialog = network(world);
    const auto &password = World::find<QLineEdit>(*dialog, u"proxyPasswordLineEdit"_s);
    World::waitFor([&password] { return !password.placeholderText().isEmpty(); }, "the password");
    return dialog;
}

QWidget *badAddress(World &world)
{
    QWidget *const dialog = network(world);
    World::find<QComboBox>(*dialog, u"proxyModeComboBox"_s)
        .setCurrentIndex(qToUnderlying(ProxySettings::Mode::Manual));
    World::find<QLineEdit>(*dialog, u"proxyAddressLineEdit"_s)
        .setText(u"staff:secret@proxy.example:8080"_s);
    World::find<QPushButton>(*dialog, u"okPushButton"_s).click();
    return dialog;
}

QWidget *unsaved(World &world)
{
    QWidget *const dialog = open(world, 0);
    World::find<QComboBox>(*dialog, u"languageComboBox"_s).setCurrentIndex(1);
    World::find<QPushButton>(*dialog, u"cancelPushButton"_s).click();
    World::waitFor([dialog] { return dialog->findChild<QWidget *>(u"saveMessageBox"_s); },
                   "a question");
    return &World::modal();
}

QWidget *billQuestion(World &world)
{
    world.addAccounts();
    world.services().settings.set(settings::asksBeforeEach, true);
    world.open(true).composePage().setDraft({.recipient = u"+8613911113333"_s,
                                             .templateId = u"19"_s,
                                             .parameters = {u"验证码"_s, u"1234"_s, u"4"_s}});
    world.trigger(u"sendAction"_s);
    return &World::modal();
}

} // namespace

QList<Exhibit> settingsExhibits()
{
    return {
        {u"settings-general"_s, &general},
        {u"settings-sending"_s, &sending},
        {u"settings-network"_s, &network},
        {u"settings-proxy"_s, &proxyWithPassword},
        {u"settings-bad-proxy"_s, &badAddress},
        {u"settings-unsaved-question"_s, &unsaved},
        {u"settings-bill-question"_s, &billQuestion},
    };
}

} // namespace smsdesk::gallery
