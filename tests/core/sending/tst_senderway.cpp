// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/memorykeystore.h"
#include "core/sending/sender.h"
#include "tests/support/claimtest.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultserver.h"
#include "tests/support/futures.h"
#include "tests/support/samples.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QPromise>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

/// Who names the way to the gateway may have to ask a person, who takes as long as it takes.
class tst_SenderWay final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void signsOnceTheWayIsKnown();
    void beginsNothingBeforeTheWayIsKnown();
    void tellsInTheRowWhyThereIsNoWay();
    void keepsThePaceHoweverLongAPersonTakes();
    void goesTheWayThatIsRightAtItsTurn();
    void beginsNothingWhereTheWayIsSoughtAtItsTurn();
    void leavesNothingBehindWhereTheProgramEndsMeanwhile();

private:
    using Begun = Result<JournalId, SendRefusal>;
    using Finished = Result<SendReport, SendRefusal>;

    [[nodiscard]] Sending send(const SendOptions &options = {});
    void forgetWay();
    void answer(const FoundProxy &way);
    [[nodiscard]] QList<JournalRecord> rows() const;

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<MemoryKeyStore> m_keys;
    std::unique_ptr<QPromise<FoundProxy>> m_way;
    std::unique_ptr<GatewayClient> m_client;
    std::unique_ptr<Sender> m_sender; ///< After all it works with.
    const ResultCatalogue m_catalogue = ResultCatalogue::builtIn();
    int m_messagesPerSecond = 0;
    int m_asked = 0; ///< How often the way was.
};

namespace {

const QByteArray acceptance = R"({"result":0,"errmsg":"OK","ext":"","fee":1,"sid":"s"})"_ba;

qint64 timeIn(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object().value("time"_L1).toInteger();
}

} // namespace

void tst_SenderWay::init()
{
    m_messagesPerSecond = 0;
    m_asked = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FaultServer>(
        FaultServer::Behaviour{.reply = FaultServer::httpReply(acceptance)});
    m_journal = std::make_unique<Journal>();
    QVERIFY(await(m_journal->open(m_folder->path())));
    m_keys = std::make_unique<MemoryKeyStore>();
    QVERIFY(await(m_keys->write(u"Test"_s, samples::publishedKey())));
    forgetWay();
    m_client = std::make_unique<GatewayClient>(m_clock, [this](const QUrl & /*url*/) {
        ++m_asked;
        return m_way->future();
    });
    m_sender = std::make_unique<Sender>(*m_journal, *m_client, *m_keys, m_catalogue, m_clock);
}

void tst_SenderWay::cleanup()
{
    m_sender.reset();
    m_client.reset();
    m_way.reset();
    m_keys.reset();
    m_journal.reset();
    m_server.reset();
    m_folder.reset();
}

Sending tst_SenderWay::send(const SendOptions &options)
{
    Account account = samples::account(m_server->endpoint());
    account.messagesPerSecond = m_messagesPerSecond;
    return m_sender->send(samples::message(), account, options);
}

/// From now on the way is not known.
void tst_SenderWay::forgetWay()
{
    m_way = std::make_unique<QPromise<FoundProxy>>();
    m_way->start();
}

void tst_SenderWay::answer(const FoundProxy &way)
{
    m_way->addResult(way);
    m_way->finish();
}

QList<JournalRecord> tst_SenderWay::rows() const
{
    return await(m_journal->read({})).value();
}

void tst_SenderWay::signsOnceTheWayIsKnown()
{
    const Sending sending = send();
    QTRY_COMPARE(m_asked, 1);
    m_clock.advance(20min);
    answer(QNetworkProxy(QNetworkProxy::NoProxy));

    const Finished finished = await(sending.finished);
    QCOMPARE(finished->result.outcome, Outcome::Accepted);
    QCOMPARE(timeIn(m_server->bodies()), m_clock.now().toSecsSinceEpoch());
    QCOMPARE(rows().constFirst().message.requestBody, m_server->bodies());
}

void tst_SenderWay::beginsNothingBeforeTheWayIsKnown()
{
    const Sending sending = send();
    QTRY_COMPARE(m_asked, 1);
    QVERIFY(rows().isEmpty()); // Has gone to the journal and back: what was begun would be there.
    QVERIFY(!sending.begun.isFinished());
    QCOMPARE(m_server->connections(), 0);
    QCOMPARE(m_sender->underWay(), 1);

    answer(QNetworkProxy(QNetworkProxy::NoProxy));
    QVERIFY(await(sending.begun));
    QVERIFY(await(sending.finished));
    QCOMPARE(rows().size(), 1);
    QCOMPARE(m_server->requests(), 1);
}

void tst_SenderWay::tellsInTheRowWhyThereIsNoWay()
{
    const Sending sending = send();
    QTRY_COMPARE(m_asked, 1);
    answer(failure(ProxyError{.kind = ProxyError::Kind::NoPassword}));

    const Finished finished = await(sending.finished);
    QCOMPARE(finished->result.outcome, Outcome::NotSent);
    QCOMPARE(finished->result.reason, Reason::ProxyPasswordMissing);
    QCOMPARE(rows().size(), 1);
    QCOMPARE(rows().constFirst().result->reason, Reason::ProxyPasswordMissing);
    QCOMPARE(m_server->connections(), 0);
}

/// What waited together does not leave together.
void tst_SenderWay::keepsThePaceHoweverLongAPersonTakes()
{
    m_messagesPerSecond = 1;
    const Sending first = send();
    const Sending second = send({.allowsRepeat = true});
    QTRY_COMPARE(m_asked, 2);
    QElapsedTimer thinking;
    thinking.start();
    QTRY_VERIFY(thinking.hasExpired(1100));
    answer(QNetworkProxy(QNetworkProxy::NoProxy));

    QVERIFY(await(first.finished));
    QVERIFY(!second.begun.isFinished());
    QVERIFY(await(second.finished));
    QCOMPARE(m_server->requests(), 2);
}

/// Whoever corrects the proxy while a list is under way helps the rest of it.
void tst_SenderWay::goesTheWayThatIsRightAtItsTurn()
{
    m_messagesPerSecond = 1;
    const Sending first = send();
    const Sending second = send({.allowsRepeat = true});
    answer(failure(ProxyError{.kind = ProxyError::Kind::NotSet}));
    QCOMPARE(await(first.finished)->result.reason, Reason::ProxyNotSet);
    QVERIFY(!second.begun.isFinished());

    forgetWay();
    answer(QNetworkProxy(QNetworkProxy::NoProxy));
    QCOMPARE(await(second.finished)->result.outcome, Outcome::Accepted);
    QCOMPARE(m_asked, 3); // Once more by the one that had to wait.
    QCOMPARE(m_server->requests(), 1);
}

/// It is signed, and its row written, when the way is known once more.
void tst_SenderWay::beginsNothingWhereTheWayIsSoughtAtItsTurn()
{
    m_messagesPerSecond = 1;
    const Sending first = send();
    const Sending second = send({.allowsRepeat = true});
    answer(QNetworkProxy(QNetworkProxy::NoProxy));
    QVERIFY(await(first.finished));
    forgetWay();
    QTRY_COMPARE(m_asked, 3);
    QCOMPARE(rows().size(), 1);
    QVERIFY(!second.begun.isFinished());

    m_clock.advance(20min);
    answer(QNetworkProxy(QNetworkProxy::NoProxy));
    QCOMPARE(await(second.finished)->result.outcome, Outcome::Accepted);
    QCOMPARE(timeIn(rows().constFirst().message.requestBody), m_clock.now().toSecsSinceEpoch());
    QCOMPARE(rows().size(), 2);
}

void tst_SenderWay::leavesNothingBehindWhereTheProgramEndsMeanwhile()
{
    const Sending sending = send();
    QTRY_COMPARE(m_asked, 1);
    m_sender.reset();

    QVERIFY(sending.begun.isFinished());
    QVERIFY(sending.finished.isFinished());
    QCOMPARE(sending.finished.resultCount(), 0);
    QVERIFY(rows().isEmpty());
    QCOMPARE(m_server->connections(), 0);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_SenderWay)
#include "tst_senderway.moc"
