// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/memorykeystore.h"
#include "core/base/clock.h"
#include "core/base/future.h"
#include "core/gateway/gatewayclient.h"
#include "core/gateway/resultcatalogue.h"
#include "core/journal/journal.h"
#include "core/sending/sender.h"
#include "tests/support/samples.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

using namespace smsdesk;

/// Sends a list of different numbers, several at a time, and says what it was told: "begun ID TEL",
/// "finished ID TEL OUTCOME". Numbers that end in 9 go to an address where nobody answers.
class Queue final : public QObject
{
public:
    struct Plan
    {
        QString folder;
        QString endpoint;
        qint64 first = 0; ///< The first number, without its +.
        int count = 0;
        int atOnce = 1;
    };

    explicit Queue(Plan plan)
        : m_plan(std::move(plan))
    {
        whenDone(m_keys.write(u"Test"_s, samples::publishedKey()),
                 this,
                 [this](const Result<void, KeyError> &) { open(); });
    }

private:
    void open()
    {
        whenDone(
            m_journal.open(m_plan.folder), this, [this](const Result<void, JournalError> &opened) {
                if (!opened)
                    std::exit(3);
                for (int i = 0; i < m_plan.atOnce; ++i)
                    sendNext();
            });
    }

    void sendNext()
    {
        if (m_sent == m_plan.count) {
            if (m_sender.underWay() == 0)
                QCoreApplication::quit();
            return;
        }
        const QString tel = u'+' + QString::number(m_plan.first + m_sent++);
        const QString nobody = u"http://127.0.0.1:9/v5/tlssmssvr/sendisms"_s;
        const Account account = samples::account(tel.endsWith(u'9') ? nobody : m_plan.endpoint);
        const Sending sending = m_sender.send(samples::message(tel), account);
        whenDone(sending.begun, this, [tel](const Result<JournalId, SendRefusal> &id) {
            if (id)
                say(u"begun %1 %2"_s.arg(qToUnderlying(*id)).arg(tel));
        });
        whenDone(sending.finished, this, [this, tel](const Result<SendReport, SendRefusal> &sent) {
            if (sent && !sent->notWritten)
                say(u"finished %1 %2 %3"_s.arg(qToUnderlying(sent->id))
                        .arg(tel, outcomeKey(sent->result.outcome)));
            // Its own turn: the sender counts a message down after it has told how it ended.
            QMetaObject::invokeMethod(
                this, [this] { sendNext(); }, Qt::QueuedConnection);
        });
    }

    static void say(const QString &line)
    {
        std::printf("%s\n", qUtf8Printable(line));
        std::fflush(stdout);
    }

    Plan m_plan;
    int m_sent = 0;
    SystemClock m_clock;
    MemoryKeyStore m_keys;
    Journal m_journal;
    GatewayClient m_client{m_clock};
    ResultCatalogue m_catalogue = ResultCatalogue::builtIn();
    Sender m_sender{m_journal, m_client, m_keys, m_catalogue, m_clock};
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 6)
        return 1;

    // Never outlives the test that started it.
    std::thread([] {
        while (std::getchar() != EOF) { }
        std::_Exit(0);
    }).detach();

    const Queue queue({.folder = arguments.at(1),
                       .endpoint = arguments.at(2),
                       .first = arguments.at(3).toLongLong(),
                       .count = arguments.at(4).toInt(),
                       .atOnce = arguments.at(5).toInt()});
    return QCoreApplication::exec();
}
