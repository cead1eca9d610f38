// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/mainexhibits.h"

#include "core/words/sentences.h"
#include "ui/compose/composepage.h"
#include "ui/log/logmodel.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace smsdesk::gallery {

namespace {

/// A message that is ready to go.
Draft readyDraft()
{
    return {.recipient = u"+86 137 1111 2222"_s,
            .templateId = u"19"_s,
            .parameters = {u"验证码"_s, u"1234"_s, u"4"_s},
            .signature = u"腾讯云"_s};
}

QWidget *empty(World &world)
{
    return &world.open(false);
}

QWidget *onSandbox(World &world)
{
    MainWindow &window = world.open(true);
    window.composePage().setDraft(readyDraft());
    world.choose(RowName::Accepted);
    return &window;
}

/// On a real account, with what became of one message.
template<RowName row>
QWidget *onAccount(World &world)
{
    world.addAccounts();
    MainWindow &window = world.open(true);
    window.composePage().setDraft({.recipient = u"+442070313000"_s,
                                   .templateId = u"20"_s,
                                   .parameters = {u"482913"_s, u"5"_s}});
    world.choose(row);
    return &window;
}

/// The request or the reply of one message, as it went over the wire.
template<int tab>
QWidget *onTheWire(World &world)
{
    QWidget *const window = onAccount<RowName::Accepted>(world);
    window->findChild<QTabWidget *>()->setCurrentIndex(tab);
    return window;
}

QWidget *small(World &world)
{
    QWidget *const window = onSandbox(world);
    window->resize(window->minimumSizeHint());
    return window;
}

QWidget *withErrors(World &world)
{
    MainWindow &window = world.open(true);
    window.composePage().setDraft({.recipient = u"call me"_s,
                                   .templateId = u"nineteen"_s,
                                   .parameters = {u"482913"_s, u"half an hour\u0007"_s},
                                   .signature = u"SMS Desk "_s.repeated(8),
                                   .ext = u"ticket "_s.repeated(80)});
    world.trigger(u"sendAction"_s);
    return &window;
}

QWidget *withImpossibleNumber(World &world)
{
    MainWindow &window = world.open(false);
    Draft draft = readyDraft();
    draft.recipient = u"+1 650 253 000"_s;
    window.composePage().setDraft(draft);
    world.trigger(u"sendAction"_s);
    return &window;
}

QWidget *withUnknownTemplate(World &world)
{
    world.addAccounts();
    MainWindow &window = world.open(true);
    window.composePage().setDraft({.recipient = u"+971 50 123 4567"_s,
                                   .templateId = u"1110462"_s,
                                   .parameters = {u"Müller"_s, u"15:30"_s},
                                   .ext = u"ticket 4711"_s});
    auto &advanced = World::find<QToolButton>(window, u"advancedToolButton"_s);
    advanced.setChecked(true);
    return &window;
}

/// To a number that was sent a message a moment ago, and its only one of today.
QWidget *withFrequencyWarnings(World &world)
{
    world.addAccounts();
    Account account = world.services().accounts.stored().constFirst();
    account.dailyLimit = 1;
    if (!world.services().accounts.put(account, account.name))
        qFatal("An account cannot be changed.");
    MainWindow &window = world.open(true);
    window.composePage().setDraft({.recipient = u"+60123456789"_s,
                                   .templateId = u"20"_s,
                                   .parameters = {u"482914"_s, u"5"_s}});
    const auto &warning = World::find<QWidget>(window, u"recipientWarningFieldMessage"_s);
    World::waitFor([&warning] { return warning.isVisible(); }, "a warning");
    return &window;
}

QWidget *handedOver(World &world)
{
    MainWindow &window = world.open(false);
    window.composePage().setDraft(readyDraft());
    world.trigger(u"sendAction"_s);
    World::waitFor([&window] { return window.composePage().draft().recipient.isEmpty(); },
                   "a message to be handed over");
    const auto &table = World::find<QTableView>(window, u"logTableView"_s);
    const auto isAnswered = [&table] {
        const QVariant row = table.model()->index(0, 0).data(LogModel::RecordRole);
        return row.isValid() && !row.value<JournalRecord>().isSending();
    };
    World::waitFor(isAnswered, "its answer");
    return &window;
}

MainWindow &withoutJournal(World &world)
{
    world.breakJournal();
    MainWindow &window = world.open(false);
    window.composePage().setDraft(readyDraft());
    return window;
}

QWidget *withProblem(World &world)
{
    return &withoutJournal(world);
}

QWidget *withTwoProblems(World &world)
{
    MainWindow &window = withoutJournal(world);
    window.showProblem([] {
        return NoticeBar::Words{
            QCoreApplication::translate("smsdesk::Window", "Your accounts cannot be read."),
            Sentences::of(AccountStoreError{.kind = AccountStoreError::Kind::Unreadable,
                                            .path = u"accounts.json"_s,
                                            .detail = u"unterminated object"_s})};
    });
    return &window;
}

QWidget *withQuestionOfNewLog(World &world)
{
    MainWindow &window = withoutJournal(world);
    const auto &bar = World::find<QWidget>(window, u"problemBar"_s);
    World::find<QPushButton>(bar, u"noticePushButton"_s).click();
    return &World::modal();
}

QWidget *withNewLog(World &world)
{
    auto *const box = static_cast<QMessageBox *>(withQuestionOfNewLog(world));
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    const auto &kept = World::find<QWidget>(world.window(), u"keptBar"_s);
    World::waitFor([&kept] { return kept.isVisible(); }, "the new log");
    return &world.window();
}

} // namespace

QList<Exhibit> mainExhibits()
{
    return {
        {u"main-empty"_s, &empty},
        {u"main-sandbox-accepted"_s, &onSandbox},
        {u"main-account-sending"_s, &onAccount<RowName::Sending>},
        {u"main-account-rejected-1016"_s, &onAccount<RowName::Rejected1016>},
        {u"main-account-unknown-no-reply"_s, &onAccount<RowName::NoReply>},
        {u"main-account-not-sent-refused"_s, &onAccount<RowName::Refused>},
        {u"main-account-rejected-1014"_s, &onAccount<RowName::Rejected1014>},
        {u"main-account-accepted-english"_s, &onAccount<RowName::AcceptedEnglish>},
        {u"main-account-request"_s, &onTheWire<1>},
        {u"main-account-reply"_s, &onTheWire<2>},
        {u"main-small"_s, &small},
        {u"main-handed-over"_s, &handedOver},
        {u"main-journal-problem"_s, &withProblem},
        {u"main-two-problems"_s, &withTwoProblems},
        {u"journal-new-question"_s, &withQuestionOfNewLog},
        {u"main-journal-new"_s, &withNewLog},
        {u"compose-errors"_s, &withErrors},
        {u"compose-impossible-number"_s, &withImpossibleNumber},
        {u"compose-unknown-template-advanced"_s, &withUnknownTemplate},
        {u"compose-frequency-warnings"_s, &withFrequencyWarnings},
    };
}

} // namespace smsdesk::gallery
