// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "tests/core/journal/journalsamples.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <thread>

namespace {

using namespace smsdesk;

/// Begins messages one after the other, finishes every third one, and says of each row what is
/// durable: "begun ID", "finished ID". Goes on until it is killed, or rests after `rows` rows.
class Crasher final : public QObject
{
public:
    Crasher(const QString &folder, int rows)
        : m_left(rows)
    {
        m_journal.open(folder).then(this, [this](const Result<void, JournalError> &opened) {
            if (!opened)
                std::exit(2);
            beginNext();
        });
    }

private:
    void beginNext()
    {
        if (m_left-- == 0)
            return;
        m_journal.begin(sampleRecord())
            .then(this, [this](const Result<JournalId, BeginRefusal> &id) {
                if (!id)
                    std::exit(3);
                say("begun", *id);
                if (++m_begun % 3 == 0)
                    finish(*id);
                beginNext();
            });
    }

    void finish(JournalId id)
    {
        m_journal.finish(id, sampleAccepted())
            .then(this, [id](const Result<void, JournalError> &finished) {
                if (!finished)
                    std::exit(4);
                say("finished", id);
            });
    }

    static void say(const char *what, JournalId id)
    {
        std::printf("%s %lld\n", what, qToUnderlying(id));
        std::fflush(stdout);
    }

    Journal m_journal;
    int m_left = 0;
    int m_begun = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 1;

    // Never outlives the test that started it.
    std::thread([] {
        while (std::getchar() != EOF) { }
        std::_Exit(0);
    }).detach();

    const Crasher crasher(arguments.at(1), arguments.at(2).toInt());
    return QCoreApplication::exec();
}
