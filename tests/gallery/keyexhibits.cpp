// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/keyexhibits.h"

#include "core/base/future.h"
#include "ui/main/keybar.h"

#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace smsdesk::gallery {

namespace {

const QString passphrase = u"river-candle-tractor-violet"_s;

void type(const QWidget &dialog, const QString &field, const QString &text)
{
    auto &edit = World::find<QLineEdit>(dialog, field);
    edit.setText(text);
    Q_EMIT edit.textEdited(text);
}

void press(const QWidget &dialog, const QString &button)
{
    World::find<QPushButton>(dialog, button).click();
}

/// Waits until the dialog has done what it was asked for, or says why not.
void waitForAnswer(const QWidget &dialog)
{
    const auto &cancel = World::find<QPushButton>(dialog, u"cancelPushButton"_s);
    World::waitFor([&cancel] { return cancel.isEnabled(); }, "an answer");
}

void keepKey(World &world, const QString &entry)
{
    auto &keys = world.services().keys;
    const auto kept
        = keys.write(entry, AppKey(QByteArrayLiteral("5f03a35d00ee52a21327ab048186a2c4")));
    World::waitFor([&kept] { return kept.isFinished(); }, "a key to be kept");
}

/// The window once a key has found no keychain.
QWidget *keysEndWithRun(World &world)
{
    world.addAccounts();
    MainWindow &window = world.open(true);
    keepKey(world, u"support"_s);
    return &window;
}

QWidget *make(World &world)
{
    const QWidget *const window = keysEndWithRun(world);
    press(World::find<QWidget>(*window, u"keyBar"_s), u"noticePushButton"_s);
    return &World::modal();
}

QWidget *makeFilled(World &world)
{
    QWidget *const dialog = make(world);
    type(*dialog, u"newPassphraseLineEdit"_s, passphrase);
    type(*dialog, u"repeatedPassphraseLineEdit"_s, passphrase);
    return dialog;
}

QWidget *makeTooShort(World &world)
{
    QWidget *const dialog = make(world);
    type(*dialog, u"newPassphraseLineEdit"_s, u"12345"_s);
    press(*dialog, u"okPushButton"_s);
    return dialog;
}

QWidget *makeDifferent(World &world)
{
    QWidget *const dialog = make(world);
    type(*dialog, u"newPassphraseLineEdit"_s, passphrase);
    type(*dialog, u"repeatedPassphraseLineEdit"_s, passphrase.chopped(1));
    press(*dialog, u"okPushButton"_s);
    return dialog;
}

/// The window once the file is made.
QWidget *makeFile(World &world)
{
    QPointer<QWidget> dialog = makeFilled(world);
    press(*dialog, u"okPushButton"_s);
    World::waitFor([&dialog] { return !dialog; }, "a key file");
    return &world.window();
}

/// A key in the file is needed.
QWidget *open(World &world)
{
    KeyRing &keys = world.services().keys;
    const auto kept = keys.write(u"support"_s, AppKey(QByteArrayLiteral("5f03a35d00ee52a2")));
    World::waitFor([&kept] { return kept.isFinished(); }, "a key");
    const auto made = keys.makeVault(Passphrase(passphrase)); // The key moves into it.
    World::waitFor([&made] { return made.isFinished(); }, "a key file");
    // As the next run finds it.
    world.startAgain();
    world.open(false);
    whenDone(world.services().keys.read(u"support"_s), &world.window(), [](const auto &) {});
    return &World::modal();
}

QWidget *openWrong(World &world)
{
    QWidget *const dialog = open(world);
    type(*dialog, u"passphraseLineEdit"_s, u"river-candle-tractor"_s);
    press(*dialog, u"okPushButton"_s);
    waitForAnswer(*dialog);
    return dialog;
}

QWidget *forget(World &world)
{
    const QWidget *const dialog = open(world);
    press(*dialog, u"forgetPushButton"_s);
    World::waitFor([dialog] { return dialog->findChild<QMessageBox *>() != nullptr; },
                   "a question");
    return &World::modal();
}

QWidget *change(World &world)
{
    world.open(false);
    // Whatever it holds: it is not opened before the button is pressed.
    QFile file(world.services().vault.file());
    if (!file.open(QIODevice::WriteOnly))
        qFatal("A key file cannot be made.");
    World::find<KeyBar>(world.window(), u"keyBar"_s).lookForFile();
    world.trigger(u"changePassphraseAction"_s);
    return &World::modal();
}

} // namespace

QList<Exhibit> keyExhibits()
{
    return {
        {u"keys-end-with-run"_s, &keysEndWithRun},
        {u"key-file-make"_s, &make},
        {u"key-file-make-good"_s, &makeFilled},
        {u"key-file-make-too-short"_s, &makeTooShort},
        {u"key-file-make-different"_s, &makeDifferent},
        {u"keys-in-file"_s, &makeFile},
        {u"key-file-open"_s, &open},
        {u"key-file-open-wrong"_s, &openWrong},
        {u"key-file-forget-question"_s, &forget},
        {u"key-file-change"_s, &change},
    };
}

} // namespace smsdesk::gallery
