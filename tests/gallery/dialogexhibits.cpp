// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/dialogexhibits.h"

#include "ui/compose/composepage.h"
#include "ui/main/mainwindow.h"
#include "ui/main/scenesdialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace smsdesk::gallery {

namespace {

/// As a person does it, so that the dialog hears of it.
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

QWidget *accountsEmpty(World &world)
{
    world.open(false);
    world.trigger(u"accountsAction"_s);
    return &World::modal();
}

QWidget *accountsFilled(World &world)
{
    world.addAccounts();
    world.open(false);
    world.trigger(u"accountsAction"_s);
    return &World::modal();
}

QWidget *accountsWithErrors(World &world)
{
    QWidget *const dialog = accountsFilled(world);
    press(*dialog, u"addPushButton"_s);
    type(*dialog, u"nameLineEdit"_s, u"marketing"_s);
    type(*dialog, u"sdkAppIdLineEdit"_s, u"14000O6666"_s);
    type(*dialog, u"endpointLineEdit"_s, u"http://yun.tim.qq.com/v5/tlssmssvr/sendisms"_s);
    type(*dialog, u"caFileLineEdit"_s, u"company.pem"_s);
    press(*dialog, u"savePushButton"_s);
    return dialog;
}

/// A question that stands before the dialog.
QWidget *questionOf(QWidget *dialog, const QString &name)
{
    World::waitFor([dialog, name] { return dialog->findChild<QWidget *>(name); }, "a question");
    QWidget &question = World::modal();
    return &question;
}

QWidget *accountsRemove(World &world)
{
    QWidget *const dialog = accountsFilled(world);
    press(*dialog, u"removePushButton"_s);
    return questionOf(dialog, u"removeMessageBox"_s);
}

QWidget *accountsNotSaved(World &world)
{
    QWidget *const dialog = accountsFilled(world);
    type(*dialog, u"signatureLineEdit"_s, u"腾讯云"_s);
    press(*dialog, u"closePushButton"_s);
    return questionOf(dialog, u"saveMessageBox"_s);
}

QWidget *scenes(World &world)
{
    MainWindow &window = world.open(false);
    world.trigger(u"scenesAction"_s);
    auto *const dialog = window.findChild<ScenesDialog *>();
    if (!QTest::qWaitForWindowActive(dialog))
        qFatal("The list of scenes does not come up.");
    return dialog;
}

QWidget *about(World &world)
{
    world.open(false);
    world.trigger(u"aboutAction"_s);
    return &World::modal();
}

/// Closing while a message has no answer yet, which the sandbox never gives to …9001.
QWidget *waitOnClose(World &world)
{
    MainWindow &window = world.open(false);
    window.composePage().setDraft({.recipient = u"+8613711119001"_s,
                                   .templateId = u"19"_s,
                                   .parameters = {u"验证码"_s, u"1234"_s, u"4"_s}});
    world.trigger(u"sendAction"_s);
    World::waitFor([&world] { return world.services().sender.underWay() == 1; },
                   "a message to be on its way");
    window.close();
    return &World::modal();
}

/// The question about a message of the morning that is to be sent once more.
QWidget *sendAgain(World &world, const Draft &draft)
{
    world.open(true).composePage().setDraft(draft);
    world.trigger(u"sendAction"_s);
    return &World::modal();
}

QWidget *repeatOfAccepted(World &world)
{
    return sendAgain(world,
                     {.recipient = u"+8613711112222"_s,
                      .templateId = u"19"_s,
                      .parameters = {u"验证码"_s, u"1234"_s, u"4"_s}});
}

Draft codeInEnglish(const QString &number)
{
    return {.recipient = number, .templateId = u"20"_s, .parameters = {u"482913"_s, u"5"_s}};
}

QWidget *repeatOfUnknown(World &world)
{
    return sendAgain(world, codeInEnglish(u"+16502530000"_s));
}

QWidget *repeatWithinThirtySeconds(World &world)
{
    return sendAgain(world, codeInEnglish(u"+60123456789"_s));
}

} // namespace

QList<Exhibit> dialogExhibits()
{
    return {
        {u"accounts-empty"_s, &accountsEmpty},
        {u"accounts-filled"_s, &accountsFilled},
        {u"accounts-errors"_s, &accountsWithErrors},
        {u"accounts-remove-question"_s, &accountsRemove},
        {u"accounts-unsaved-question"_s, &accountsNotSaved},
        {u"scenes"_s, &scenes},
        {u"about"_s, &about},
        {u"wait-on-close"_s, &waitOnClose},
        {u"repeat-accepted"_s, &repeatOfAccepted},
        {u"repeat-unknown"_s, &repeatOfUnknown},
        {u"repeat-within-30-s"_s, &repeatWithinThirtySeconds},
    };
}

} // namespace smsdesk::gallery
