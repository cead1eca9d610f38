// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/memorykeystore.h"
#include "core/journal/journalfile.h"
#include "core/sandbox/sandboxgateway.h"
#include "core/sending/sender.h"
#include "tests/support/claimtest.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultserver.h"
#include "tests/support/futures.h"
#include "tests/support/samples.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

/// The order of the three steps, and what is left behind wherever the way breaks off.
class tst_Sender final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void rowIsOnDiskBeforeTheFirstByteLeaves();
    void nothingLeavesWithoutARow_data();
    void nothingLeavesWithoutARow();
    void nothingHappensWithoutAKey_data();
    void nothingHappensWithoutAKey();
    void whatWasSentBeforeIsHeldBack_data();
    void whatWasSentBeforeIsHeldBack();
    void sendingAgainIsToldByTheHistory();
    void outcomeIsWritten_data();
    void outcomeIsWritten();
    void timeIsTakenWhenTheRequestIsSigned();
    void clockIsCorrectedByAnEarlierReply();
    void clockIsCorrectedAfterARestart();
    void manyMessagesAreUnderWayAtOnce();
    void messagesWaitForTheirTurn();
    void endInBetweenLeavesARowThatBecomesUnknown();
    void outcomeThatCannotBeWrittenIsToldAllTheSame();
    void sandboxAcceptsWhatIsSent();

private:
    using Begun = Result<JournalId, SendRefusal>;
    using Finished = Result<SendReport, SendRefusal>;

    /// Everything a sender needs, on the test's folder.
    struct Desk
    {
        explicit Desk(const Clock &clock)
            : client(std::make_unique<GatewayClient>(clock))
            , sender(std::make_unique<Sender>(journal, *client, keys, catalogue, clock))
        {
            if (!await(keys.write(u"Test"_s, samples::publishedKey())))
                qFatal("cannot keep the key");
        }

        Journal journal;
        MemoryKeyStore keys;
        ResultCatalogue catalogue = ResultCatalogue::builtIn();
        std::unique_ptr<GatewayClient> client;
        std::unique_ptr<Sender> sender; ///< After all it works with.
    };

    [[nodiscard]] std::unique_ptr<Desk> openDesk() const;
    [[nodiscard]] QList<JournalRecord> rows(const Desk &desk) const;

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
    FakeClock m_clock;
};

namespace {

const QByteArray acceptance = R"({"result":0,"errmsg":"OK","ext":"","fee":1,"sid":"s"})"_ba;

/// Looks into the journal's file, past the program.
class JournalProbe final
{
public:
    explicit JournalProbe(const QString &folder)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"probe"_s);
        database.setDatabaseName(journalPath(folder));
        if (!database.open())
            qFatal("cannot open the journal's file");
    }

    ~JournalProbe() { QSqlDatabase::removeDatabase(u"probe"_s); }
    Q_DISABLE_COPY_MOVE(JournalProbe)

    /// The first value of the first row; invalid where there is none.
    [[nodiscard]] static QVariant ask(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(u"probe"_s));
        if (!query.exec(sql))
            qFatal("the probe's statement failed");
        return query.next() ? query.value(0) : QVariant();
    }
};

/// Takes requests and answers them when it is told to.
class HoldingServer final : public QObject
{
public:
    HoldingServer()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("cannot listen on loopback");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            if (onConnection)
                onConnection();
            while (QTcpSocket *const socket = m_server.nextPendingConnection())
                m_sockets.append(socket);
        });
    }

    [[nodiscard]] QString endpoint() const
    {
        return u"http://127.0.0.1:%1/v5/tlssmssvr/sendisms"_s.arg(m_server.serverPort());
    }

    /// Requests that arrived whole.
    [[nodiscard]] qsizetype requests() const
    {
        return std::count_if(m_sockets.cbegin(), m_sockets.cend(), [](QTcpSocket *socket) {
            return socket->peek(socket->bytesAvailable()).endsWith('}');
        });
    }

    void answerAll(const QByteArray &reply)
    {
        for (QTcpSocket *const socket : std::as_const(m_sockets)) {
            socket->readAll();
            socket->write(reply);
            socket->disconnectFromHost();
        }
    }

    std::function<void()> onConnection;

private:
    QTcpServer m_server;
    QList<QTcpSocket *> m_sockets;
};

qint64 timeIn(const QByteArray &body)
{
    return QJsonDocument::fromJson(body)[u"time"_s].toInteger();
}

QByteArray replyDated(const QDateTime &date)
{
    const QString text = QLocale::c().toString(date, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    return FaultServer::httpReply(
        acceptance, "200 OK"_ba, "Date: "_ba + text.toLatin1() + "\r\n"_ba);
}

} // namespace

void tst_Sender::cleanup()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.set(FakeClock().now());
}

std::unique_ptr<tst_Sender::Desk> tst_Sender::openDesk() const
{
    auto desk = std::make_unique<Desk>(m_clock);
    if (!await(desk->journal.open(m_folder->path())))
        qFatal("cannot open the journal");
    return desk;
}

QList<JournalRecord> tst_Sender::rows(const Desk &desk) const
{
    return await(desk.journal.read({})).value();
}

void tst_Sender::rowIsOnDiskBeforeTheFirstByteLeaves()
{
    const auto desk = openDesk();
    const JournalProbe probe(m_folder->path());
    HoldingServer server;
    QVariant state;
    QByteArray body;
    server.onConnection = [&] {
        state = JournalProbe::ask(u"SELECT state FROM message WHERE tel = '+8613711112222'"_s);
        body = JournalProbe::ask(u"SELECT request_body FROM message"_s).toByteArray();
    };

    const Sending sending
        = desk->sender->send(samples::message(), samples::account(server.endpoint()));
    QTRY_COMPARE(server.requests(), 1);
    QVERIFY(state.isValid());
    QCOMPARE(state.toInt(), 0);
    QVERIFY(timeIn(body) > 0);
    const Begun begun = await(sending.begun);
    QVERIFY(begun);
    QVERIFY(await(desk->journal.record(*begun)).value().isSending());
    QVERIFY(!sending.finished.isFinished());

    server.answerAll(FaultServer::httpReply(acceptance));
    QCOMPARE(await(sending.finished).value().result.outcome, Outcome::Accepted);
}

void tst_Sender::nothingLeavesWithoutARow_data()
{
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("the journal is closed") << false;
    QTest::newRow("the journal's table is gone") << true;
}

void tst_Sender::nothingLeavesWithoutARow()
{
    QFETCH(const bool, isOpen);
    const auto desk = openDesk();
    if (isOpen) {
        const JournalProbe probe(m_folder->path());
        QVERIFY(!JournalProbe::ask(u"DROP TABLE message"_s).isValid());
    } else {
        desk->journal.close();
    }
    const FaultServer server({.reply = FaultServer::httpReply(acceptance)});
    const QSignalSpy underWay(desk->sender.get(), &Sender::underWayChanged);

    const Sending sending
        = desk->sender->send(samples::message(), samples::account(server.endpoint()));
    const Begun begun = await(sending.begun);
    const Finished finished = await(sending.finished);
    QVERIFY(!begun && std::holds_alternative<JournalError>(begun.error()));
    QVERIFY(!finished && std::holds_alternative<JournalError>(finished.error()));
    QCOMPARE(server.connections(), 0);
    QCOMPARE(underWay.size(), 2); // It was handed over, and refused.
    QCOMPARE(desk->sender->underWay(), 0);
}

void tst_Sender::nothingHappensWithoutAKey_data()
{
    QTest::addColumn<KeyError::Kind>("kind");
    QTest::newRow("none was given") << KeyError::Kind::NotFound;
    QTest::newRow("the keychain refuses") << KeyError::Kind::Denied;
    QTest::newRow("the keychain fails") << KeyError::Kind::Failed;
}

void tst_Sender::nothingHappensWithoutAKey()
{
    QFETCH(const KeyError::Kind, kind);
    const auto desk = openDesk();
    if (kind == KeyError::Kind::NotFound)
        QVERIFY(await(desk->keys.remove(u"Test"_s)));
    else
        desk->keys.setFault(KeyError{.kind = kind, .detail = {}});
    const FaultServer server({.reply = FaultServer::httpReply(acceptance)});

    const Sending sending
        = desk->sender->send(samples::message(), samples::account(server.endpoint()));
    const Begun begun = await(sending.begun);
    const Finished finished = await(sending.finished);
    QVERIFY(!begun && !finished);
    QCOMPARE(std::get<KeyError>(begun.error()).kind, kind);
    QCOMPARE(std::get<KeyError>(finished.error()).kind, kind);
    QCOMPARE(server.connections(), 0);
    QVERIFY(rows(*desk).isEmpty());
}

void tst_Sender::whatWasSentBeforeIsHeldBack_data()
{
    QTest::addColumn<std::chrono::minutes>("window");
    QTest::addColumn<std::chrono::seconds>("later");
    QTest::addColumn<bool>("allowsRepeat");
    QTest::addColumn<bool>("isHeldBack");

    QTest::newRow("at once") << 10min << 0s << false << true;
    QTest::newRow("just within the window") << 10min << 599s << false << true;
    QTest::newRow("when the window is over") << 10min << 600s << false << false;
    QTest::newRow("within an account's longer window") << 60min << 3599s << false << true;
    QTest::newRow("by an account that never holds back") << 0min << 0s << false << false;
    QTest::newRow("when it is meant") << 10min << 0s << true << false;
}

void tst_Sender::whatWasSentBeforeIsHeldBack()
{
    QFETCH(const std::chrono::minutes, window);
    QFETCH(const std::chrono::seconds, later);
    QFETCH(const bool, allowsRepeat);
    QFETCH(const bool, isHeldBack);
    const auto desk = openDesk();
    const FaultServer server({.reply = FaultServer::httpReply(acceptance)});
    Account account = samples::account(server.endpoint());
    account.repeatWindow = window;
    const Finished first = await(desk->sender->send(samples::message(), account).finished);
    QVERIFY(first);
    m_clock.set(m_clock.now() + later);

    const Sending sending
        = desk->sender->send(samples::message(), account, {.allowsRepeat = allowsRepeat});

    QCOMPARE(await(sending.begun).has_value(), !isHeldBack);
    const Finished second = await(sending.finished);
    QCOMPARE(server.requests(), isHeldBack ? 1 : 2);
    QCOMPARE(rows(*desk).size(), isHeldBack ? 1 : 2);
    QCOMPARE(desk->sender->underWay(), 0);
    if (isHeldBack)
        QCOMPARE(std::get<EarlierMessage>(second.error()).id, first->id);
}

void tst_Sender::sendingAgainIsToldByTheHistory()
{
    const auto desk = openDesk();
    const FaultServer silent({.moment = FaultServer::Moment::AfterRequest});
    const Finished first = await(
        desk->sender->send(samples::message(), samples::account(silent.endpoint())).finished);
    QCOMPARE(first->result.outcome, Outcome::Unknown);
    const FaultServer server({.reply = FaultServer::httpReply(acceptance)});

    const Finished second
        = await(desk->sender
                    ->send(samples::message(),
                           samples::account(server.endpoint()),
                           {.allowsRepeat = true, .again = first->id, .author = u"Wang Fang"_s})
                    .finished);

    QVERIFY(second);
    const auto history = await(desk->journal.history(first->id));
    QCOMPARE(history->size(), 1);
    QCOMPARE(history->constFirst().author, u"Wang Fang"_s);
    QCOMPARE(std::get<SentAgain>(history->constFirst().what).as, second->id);
    QVERIFY(await(desk->journal.history(second->id))->isEmpty());
}

void tst_Sender::outcomeIsWritten_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<Outcome>("outcome");

    QTest::newRow("accepted") << FaultServer::httpReply(acceptance) << Outcome::Accepted;
    QTest::newRow("rejected") << FaultServer::httpReply(
        R"({"result":1016,"errmsg":"no","ext":""})"_ba)
                              << Outcome::Rejected;
    QTest::newRow("no answer") << QByteArray() << Outcome::Unknown;
}

void tst_Sender::outcomeIsWritten()
{
    QFETCH(const QByteArray, reply);
    QFETCH(const Outcome, outcome);
    const auto desk = openDesk();
    const FaultServer server({.reply = reply});

    const Account account = samples::account(server.endpoint());
    const Finished finished = await(desk->sender->send(samples::message(), account).finished);
    QVERIFY(finished);
    QCOMPARE(finished->result.outcome, outcome);
    QVERIFY(!finished->notWritten);
    QCOMPARE(server.requests(), 1);

    const JournalRecord row = await(desk->journal.record(finished->id)).value();
    QCOMPARE(row.result, std::optional(finished->result));
    QCOMPARE(row.message.account, account.name);
    QCOMPARE(row.message.endpoint, server.endpoint());
    QCOMPARE(row.message.tel, u"+8613711112222"_s);
    QCOMPARE(row.message.startedAt, m_clock.now());
    QCOMPARE(row.message.requestBody, server.bodies());
    QVERIFY(!row.message.requestBody.contains(samples::publishedKey().bytes()));
}

void tst_Sender::timeIsTakenWhenTheRequestIsSigned()
{
    const auto desk = openDesk();
    const FaultServer server({.reply = FaultServer::httpReply(acceptance)});
    const Account account = samples::account(server.endpoint());

    QVERIFY(await(desk->sender->send(samples::message(), account).finished));
    QCOMPARE(timeIn(server.bodies()), m_clock.now().toSecsSinceEpoch());

    const qsizetype first = server.bodies().size();
    m_clock.advance(1h);
    QVERIFY(await(desk->sender->send(samples::message(), account).finished));
    QCOMPARE(timeIn(server.bodies().sliced(first)), m_clock.now().toSecsSinceEpoch());
}

void tst_Sender::clockIsCorrectedByAnEarlierReply()
{
    const auto desk = openDesk();
    const FaultServer server({.reply = replyDated(m_clock.now().addSecs(1200))});
    const Account account = samples::account(server.endpoint());
    QSignalSpy measured(desk->sender.get(), &Sender::clockOffsetMeasured);

    QVERIFY(await(desk->sender->send(samples::message(), account).finished));
    QCOMPARE(timeIn(server.bodies()), m_clock.now().toSecsSinceEpoch());
    QCOMPARE(measured.size(), 1);
    QCOMPARE(measured.at(0).at(0).toString(), server.endpoint());
    QCOMPARE(desk->sender->clockCorrection().offset(server.endpoint()), 1200s);

    const qsizetype first = server.bodies().size();
    const Finished second
        = await(desk->sender->send(samples::message(), account, {.allowsRepeat = true}).finished);
    QCOMPARE(timeIn(server.bodies().sliced(first)), m_clock.now().toSecsSinceEpoch() + 1200);
    // The journal keeps the computer's own time, as all its rows do.
    QCOMPARE(await(desk->journal.record(second->id)).value().message.startedAt, m_clock.now());
}

void tst_Sender::clockIsCorrectedAfterARestart()
{
    // The journal remembers for a day, by the real clock.
    m_clock.set(QDateTime::currentDateTimeUtc());
    const FaultServer server({.reply = replyDated(m_clock.now().addSecs(1200))});
    const Account account = samples::account(server.endpoint());

    {
        const auto before = openDesk();
        QVERIFY(await(before->sender->send(samples::message(), account).finished));
    }
    const qsizetype first = server.bodies().size();
    const auto after = openDesk();
    QVERIFY(
        await(after->sender->send(samples::message(), account, {.allowsRepeat = true}).finished));
    const qint64 correction
        = timeIn(server.bodies().sliced(first)) - m_clock.now().toSecsSinceEpoch();
    QVERIFY2(qAbs(correction - 1200) <= 1, qPrintable(QString::number(correction)));
}

void tst_Sender::manyMessagesAreUnderWayAtOnce()
{
    constexpr int count = 10;
    const auto desk = openDesk();
    HoldingServer server;
    QSignalSpy underWay(desk->sender.get(), &Sender::underWayChanged);

    QList<Sending> sendings;
    for (int at = 0; at < count; ++at)
        sendings.append(desk->sender->send(samples::message(u"+861371111222%1"_s.arg(at)),
                                           samples::account(server.endpoint())));
    QTRY_COMPARE_WITH_TIMEOUT(server.requests(), count, 30'000);
    QCOMPARE(desk->sender->underWay(), count);
    QCOMPARE(underWay.last().at(0).toInt(), count);

    server.answerAll(FaultServer::httpReply(acceptance));
    QList<JournalId> ids;
    for (const Sending &sending : sendings) {
        const Finished finished = await(sending.finished);
        QVERIFY(finished);
        QCOMPARE(finished->result.outcome, Outcome::Accepted);
        QVERIFY(!ids.contains(finished->id));
        ids.append(finished->id);
    }
    QCOMPARE(desk->sender->underWay(), 0);
    QCOMPARE(underWay.size(), 2 * count);
    QCOMPARE(underWay.last().at(0).toInt(), 0);
    QCOMPARE(server.requests(), 0); // None came again.
    QCOMPARE(rows(*desk).size(), count);
}

void tst_Sender::messagesWaitForTheirTurn()
{
    constexpr int count = 4;
    const auto desk = openDesk();
    const FaultServer server({.reply = FaultServer::httpReply(acceptance)});
    Account account = samples::account(server.endpoint());
    account.messagesPerSecond = 10;
    QElapsedTimer elapsed;
    elapsed.start();

    QList<Sending> sendings;
    for (int at = 0; at < count; ++at)
        sendings.append(
            desk->sender->send(samples::message(u"+861371111222%1"_s.arg(at)), account));
    QCOMPARE(desk->sender->underWay(), count);
    for (const Sending &sending : sendings)
        QCOMPARE(await(sending.finished)->result.outcome, Outcome::Accepted);

    QVERIFY(elapsed.elapsed() >= (count - 1) * 100);
}

void tst_Sender::endInBetweenLeavesARowThatBecomesUnknown()
{
    auto desk = openDesk();
    HoldingServer server;
    const Sending sending
        = desk->sender->send(samples::message(), samples::account(server.endpoint()));
    QTRY_COMPARE(server.requests(), 1);
    const Begun begun = await(sending.begun);
    desk.reset();
    QVERIFY(sending.finished.isFinished() && sending.finished.isCanceled());

    const auto after = openDesk();
    const JournalRecord row = await(after->journal.record(*begun)).value();
    QVERIFY(row.result);
    QCOMPARE(row.result->outcome, Outcome::Unknown);
    QCOMPARE(row.result->reason, Reason::ProgramEnded);
}

void tst_Sender::outcomeThatCannotBeWrittenIsToldAllTheSame()
{
    const auto desk = openDesk();
    HoldingServer server;
    const Sending sending
        = desk->sender->send(samples::message(), samples::account(server.endpoint()));
    QTRY_COMPARE(server.requests(), 1);
    desk->journal.close();
    server.answerAll(FaultServer::httpReply(acceptance));

    const Finished finished = await(sending.finished);
    QVERIFY(finished);
    QCOMPARE(finished->result.outcome, Outcome::Accepted);
    QVERIFY(finished->notWritten);
    QCOMPARE(finished->notWritten->kind, JournalError::Kind::Closed);
    QCOMPARE(desk->sender->underWay(), 0);

    const auto after = openDesk();
    QCOMPARE(await(after->journal.record(finished->id)).value().result->outcome, Outcome::Unknown);
}

void tst_Sender::sandboxAcceptsWhatIsSent()
{
    const auto desk = openDesk();
    SandboxGateway sandbox(m_clock);
    QVERIFY(sandbox.listen());
    const Account account = sandbox.account();
    QVERIFY(await(desk->keys.write(account.name, sandbox.appKey())));

    const Finished finished = await(desk->sender->send(samples::message(), account).finished);
    QVERIFY(finished);
    QCOMPARE(finished->result.outcome, Outcome::Accepted);
    QVERIFY(await(desk->journal.record(finished->id)).value().message.isSandbox);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Sender)
#include "tst_sender.moc"
