// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/settleexhibits.h"

#include "core/settling/evidence.h"
#include "ui/log/logmodel.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTableView>
#include <QTcpServer>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace smsdesk::gallery {

namespace {

/// One of the gateway's books' entries for the message without a reply, so many seconds after it.
QString entry(const JournalRecord &record, int secondsLater, const QString &rest)
{
    constexpr int beijing = 8 * 60 * 60;
    const QDateTime sentAt
        = record.message.startedAt.addSecs(secondsLater).toOffsetFromUtc(beijing);
    return uR"({"nationcode":"1","mobile":"6502530000","sign":"SMS Desk",)"
           R"("text":"****** is your verification code.","send_time":"%1",%2})"_s.arg(
               sentAt.toString(u"yyyy-MM-dd HH:mm:ss"_s), rest);
}

QByteArray books(const QStringList &entries)
{
    return uR"({"result":0,"errmsg":"OK","ext":"","count":%1,"data":[%2]})"_s.arg(entries.size())
        .arg(entries.join(u','))
        .toUtf8();
}

QByteArray evidence(const QByteArray &body, Reason reason = Reason::None)
{
    return toJson({.from = {},
                   .to = {},
                   .certainFrom = {},
                   .answers = {{.operation = u"querysms4mobile"_s,
                                .reason = reason,
                                .httpStatus = body.isEmpty() ? 0 : 200,
                                .body = body}}});
}

/// The message without a reply, chosen on a real account.
JournalRecord unknown(World &world)
{
    world.addAccounts();
    world.open(true);
    world.choose(RowName::NoReply);
    const auto &table = World::find<QTableView>(world.window(), u"logTableView"_s);
    return table.currentIndex().data(LogModel::RecordRole).value<JournalRecord>();
}

/// Adds to a message's history, and waits until the details say it.
void note(World &world, JournalId id, const JournalEvent &event)
{
    const auto &text = World::find<QTextBrowser>(world.window(), u"historyTextBrowser"_s);
    const qsizetype before = text.toPlainText().size();
    const auto noted = world.services().journal.add(id, event);
    World::waitFor([&noted] { return noted.isFinished(); }, "an event");
    if (!noted.result())
        qFatal("An event cannot be added.");
    World::waitFor([&text, before] { return text.toPlainText().size() > before; }, "its history");
}

void lookedUp(World &world, JournalId id, Finding finding, const QByteArray &kept)
{
    note(world,
         id,
         {.at = QDateTime::currentDateTimeUtc(),
          .author = u"anna"_s,
          .what = LookedUp{.finding = finding, .evidence = kept}});
}

void settled(World &world, JournalId id, const Settled &settled)
{
    note(world, id, {.at = QDateTime::currentDateTimeUtc(), .author = u"anna"_s, .what = settled});
}

QWidget *asking(World &world)
{
    auto *silent = new QTcpServer(&world.services().journal);
    if (!silent->listen(QHostAddress::LocalHost))
        qFatal("The server cannot listen.");
    world.addAccounts(u"http://127.0.0.1:%1/v5/tlssmssvr/sendisms"_s.arg(silent->serverPort()));
    world.open(true);
    world.choose(RowName::NoReply);
    world.trigger(u"lookUpAction"_s);
    return &world.window();
}

QWidget *foundAccepted(World &world)
{
    const JournalRecord record = unknown(world);
    const QString booked = entry(
        record,
        1,
        uR"("result":0,"errmsg":"OK","sid":"9:AbCdEf0002026044","report_status":"SUCCESS")"_s);
    lookedUp(world, record.id, Finding::Accepted, evidence(books({booked})));
    settled(world,
            record.id,
            {.outcome = Outcome::Accepted,
             .by = Settled::By::LookUp,
             .result = 0,
             .sid = u"9:AbCdEf0002026044"_s});
    return &world.window();
}

QWidget *foundRejected(World &world)
{
    const JournalRecord record = unknown(world);
    const QString booked
        = entry(record, 1, uR"("result":1016,"errmsg":"mobile format error","sid":"")"_s);
    lookedUp(world, record.id, Finding::Rejected, evidence(books({booked})));
    settled(world,
            record.id,
            {.outcome = Outcome::Rejected, .by = Settled::By::LookUp, .result = 1016});
    return &world.window();
}

QWidget *foundNowhere(World &world)
{
    const JournalRecord record = unknown(world);
    lookedUp(world, record.id, Finding::NotThere, evidence(books({})));
    settled(world, record.id, {.outcome = Outcome::NotSent, .by = Settled::By::LookUp});
    return &world.window();
}

QWidget *notThereYet(World &world)
{
    lookedUp(world, unknown(world).id, Finding::NotThereYet, evidence(books({})));
    return &world.window();
}

QWidget *ambiguous(World &world)
{
    const JournalRecord record = unknown(world);
    const QByteArray body
        = books({entry(record, 1, uR"("result":0,"errmsg":"OK","sid":"9:AbCdEf0002026044")"_s),
                 entry(record, 2, uR"("result":0,"errmsg":"OK","sid":"9:AbCdEf0002026045")"_s)});
    lookedUp(world, record.id, Finding::Ambiguous, evidence(body));
    return &world.window();
}

QWidget *notShown(World &world)
{
    lookedUp(world, unknown(world).id, Finding::NotShown, evidence(books({})));
    return &world.window();
}

QWidget *refused(World &world)
{
    lookedUp(world,
             unknown(world).id,
             Finding::Refused,
             evidence(R"({"result":1013,"errmsg":"no permission for this interface"})"));
    return &world.window();
}

QWidget *noAnswer(World &world)
{
    lookedUp(world, unknown(world).id, Finding::NoAnswer, evidence({}, Reason::NoReplyInTime));
    return &world.window();
}

QWidget *byHand(World &world)
{
    const JournalRecord record = unknown(world);
    lookedUp(world, record.id, Finding::NotThereYet, evidence(books({})));
    settled(world,
            record.id,
            {.outcome = Outcome::Accepted,
             .by = Settled::By::Person,
             .note = u"The recipient read the code to me on the phone."_s});
    return &world.window();
}

QWidget *takenBack(World &world)
{
    QWidget *const window = byHand(world);
    const auto &table = World::find<QTableView>(*window, u"logTableView"_s);
    const auto id = table.currentIndex().data(LogModel::IdRole).value<JournalId>();
    settled(world, id, {.outcome = Outcome::Unknown, .note = u"That was another message."_s});
    return window;
}

QWidget *history(World &world)
{
    QWidget *const window = takenBack(world);
    const auto &table = World::find<QTableView>(*window, u"logTableView"_s);
    const auto id = table.currentIndex().data(LogModel::IdRole).value<JournalId>();
    const auto newest = table.model()->index(0, 0).data(LogModel::IdRole).value<JournalId>();
    note(world,
         id,
         {.at = QDateTime::currentDateTimeUtc(), .author = u"anna"_s, .what = SentAgain{newest}});
    World::find<QTabWidget>(*window, u"detailsTabWidget"_s).setCurrentIndex(1);
    return window;
}

QWidget *smallWindow(World &world)
{
    QWidget *const window = notThereYet(world);
    window->resize(window->minimumSizeHint());
    return window;
}

QWidget *sendAgain(World &world)
{
    unknown(world);
    world.trigger(u"sendAgainAction"_s);
    return &World::modal();
}

QWidget *sendAgainAccepted(World &world)
{
    const QWidget *const window = notThereYet(world);
    World::find<QAction>(*window, u"sendAgainAction"_s).trigger();
    QWidget &dialog = World::modal();
    World::find<QCheckBox>(dialog, u"acceptCheckBox"_s).setChecked(true);
    return &dialog;
}

QWidget *settleEmpty(World &world)
{
    unknown(world);
    world.trigger(u"settleAction"_s);
    return &World::modal();
}

QWidget *settleWithProblems(World &world)
{
    QWidget *const dialog = settleEmpty(world);
    World::find<QLineEdit>(*dialog, u"authorLineEdit"_s).clear();
    World::find<QPushButton>(*dialog, u"settlePushButton"_s).click();
    return dialog;
}

QWidget *settleOnceMore(World &world)
{
    byHand(world);
    world.trigger(u"settleAction"_s);
    QWidget &dialog = World::modal();
    World::find<QRadioButton>(dialog, u"unknownRadioButton"_s).setChecked(true);
    World::find<QPlainTextEdit>(dialog, u"reasonPlainTextEdit"_s)
        .setPlainText(u"That was another message."_s);
    return &dialog;
}

} // namespace

QList<Exhibit> settleExhibits()
{
    return {
        {u"settle-asking"_s, &asking},
        {u"settle-found-accepted"_s, &foundAccepted},
        {u"settle-found-rejected"_s, &foundRejected},
        {u"settle-found-nowhere"_s, &foundNowhere},
        {u"settle-not-there-yet"_s, &notThereYet},
        {u"settle-ambiguous"_s, &ambiguous},
        {u"settle-not-shown"_s, &notShown},
        {u"settle-refused"_s, &refused},
        {u"settle-no-answer"_s, &noAnswer},
        {u"settle-by-hand"_s, &byHand},
        {u"settle-taken-back"_s, &takenBack},
        {u"settle-history"_s, &history},
        {u"settle-small"_s, &smallWindow},
        {u"settle-dialog-again"_s, &sendAgain},
        {u"settle-dialog-again-accepted"_s, &sendAgainAccepted},
        {u"settle-dialog-hand"_s, &settleEmpty},
        {u"settle-dialog-hand-problems"_s, &settleWithProblems},
        {u"settle-dialog-hand-once-more"_s, &settleOnceMore},
    };
}

} // namespace smsdesk::gallery
