// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/memorykeystore.h"
#include "core/words/language.h"
#include "tests/support/claimtest.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultserver.h"
#include "tests/support/futures.h"
#include "tests/support/samples.h"
#include "ui/main/closeguard.h"

#include <QMessageBox>
#include <QNetworkProxy>
#include <QPromise>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// The guard, while a person is still asked for the way to the gateway.
class tst_CloseGuard final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysThatWhatHasNotLeftIsNotInTheLog();
    void followsAMessageThatLeaves();
    void countsThemApart();
    void hasNothingToAskAfterARefusal();

private:
    void send(const QString &tel = u"+8613711112222"_s);
    void findWay();

    [[nodiscard]] QMessageBox *box() const { return m_window->findChild<QMessageBox *>(); }

    FakeClock m_clock;
    const ResultCatalogue m_catalogue = ResultCatalogue::builtIn();
    Language m_language;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<MemoryKeyStore> m_keys;
    std::unique_ptr<QPromise<FoundProxy>> m_way;
    std::unique_ptr<GatewayClient> m_client;
    std::unique_ptr<Sender> m_sender;
    std::unique_ptr<QWidget> m_window;
    CloseGuard *m_guard = nullptr;
};

namespace {

const QString unknown = u"the outcome will be unknown"_s;
const QString notInTheLog = u"is not in the log"_s;

} // namespace

void tst_CloseGuard::init()
{
    ClaimTest::init();
    m_language.use(u"en"_s);
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_server = std::make_unique<FaultServer>(
        FaultServer::Behaviour{.moment = FaultServer::Moment::Never});
    m_journal = std::make_unique<Journal>();
    QVERIFY(await(m_journal->open(m_folder->path())));
    m_keys = std::make_unique<MemoryKeyStore>();
    QVERIFY(await(m_keys->write(u"Test"_s, samples::publishedKey())));
    m_way = std::make_unique<QPromise<FoundProxy>>();
    m_way->start();
    m_client = std::make_unique<GatewayClient>(
        m_clock, [this](const QUrl & /*url*/) { return m_way->future(); });
    m_sender = std::make_unique<Sender>(*m_journal, *m_client, *m_keys, m_catalogue, m_clock);
    m_window = std::make_unique<QWidget>();
    m_guard = new CloseGuard(*m_sender, *m_settings, m_window.get());
    m_window->show();
}

void tst_CloseGuard::cleanup()
{
    m_window.reset();
    m_sender.reset();
    m_client.reset();
    m_way.reset();
    m_keys.reset();
    m_journal.reset();
    m_server.reset();
    m_settings.reset();
    m_folder.reset();
}

void tst_CloseGuard::send(const QString &tel)
{
    const Sending sending
        = m_sender->send(samples::message(tel), samples::account(m_server->endpoint()));
    Q_UNUSED(sending)
}

void tst_CloseGuard::findWay()
{
    m_way->addResult(QNetworkProxy(QNetworkProxy::NoProxy));
    m_way->finish();
}

void tst_CloseGuard::saysThatWhatHasNotLeftIsNotInTheLog()
{
    send();
    QVERIFY(!m_guard->mayClose());
    QCOMPARE(box()->text(), u"1 message has not left yet."_s);
    QVERIFY2(box()->informativeText().contains(notInTheLog), qPrintable(box()->informativeText()));
    QVERIFY(!box()->informativeText().contains(unknown));
    QVERIFY(await(m_journal->read({}))->isEmpty()); // As it says.
}

void tst_CloseGuard::followsAMessageThatLeaves()
{
    send();
    QVERIFY(!m_guard->mayClose());
    findWay();
    QTRY_COMPARE(m_server->requests(), 1);
    QCOMPARE(box()->text(), u"1 message has not been answered yet."_s);
    QVERIFY2(box()->informativeText().contains(unknown), qPrintable(box()->informativeText()));
    QVERIFY(!box()->informativeText().contains(notInTheLog));
}

void tst_CloseGuard::countsThemApart()
{
    findWay();
    send();
    QTRY_COMPARE(m_server->requests(), 1);
    m_way = std::make_unique<QPromise<FoundProxy>>();
    m_way->start();
    send(u"+8613711113333"_s);
    send(u"+8613711114444"_s);
    QVERIFY(!m_guard->mayClose());
    QCOMPARE(box()->text(),
             u"1 message has not been answered yet.\n2 messages have not left yet."_s);
    QVERIFY(box()->informativeText().contains(unknown));
    QVERIFY(box()->informativeText().contains(notInTheLog));
}

void tst_CloseGuard::hasNothingToAskAfterARefusal()
{
    m_keys->setFault(KeyError{.kind = KeyError::Kind::Denied});
    send();
    QVERIFY(!m_guard->mayClose());
    QTRY_COMPARE(m_sender->underWay(), 0);
    QCOMPARE(m_sender->notBegun(), 0);
    QTRY_VERIFY(!box());
    QVERIFY(m_guard->mayClose());
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_CloseGuard)
#include "tst_closeguard.moc"
