// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/services.h"
#include "core/base/future.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

using namespace smsdesk;

/// Sends a message to each number, all at once and over the services the window has. Ends with 0
/// when all were accepted.
class ManySender final : public QObject
{
public:
    ManySender(Services &services, const Account &account, const QStringList &numbers)
        : m_left(numbers.size())
    {
        whenDone(services.openJournal(), this, [=, this, &services](const auto &opened) {
            if (!opened)
                return QCoreApplication::exit(2);
            for (const QString &number : numbers)
                send(services, account, number);
        });
    }

private:
    void send(Services &services, const Account &account, const QString &number)
    {
        const auto message
            = OutgoingMessage::fromDraft({.recipient = number, .templateId = u"19"_s});
        if (!message)
            return QCoreApplication::exit(3);
        whenDone(services.sender.send(*message, account).finished, this, [this](const auto &sent) {
            if (!sent || sent->notWritten || sent->result.outcome != Outcome::Accepted)
                return QCoreApplication::exit(4);
            if (--m_left == 0)
                QCoreApplication::exit(0);
        });
    }

    qsizetype m_left;
};

} // namespace

/// manysender --data-dir DIR --endpoint URL --sdkappid N NUMBER...
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    addCommonOptions(parser);
    parser.process(application);
    const auto options = readCommonOptions(parser, EnvironmentSecrets::take());
    if (!options || !options->runAccount)
        return 1;
    const auto folder = DataFolder::open(options->dataFolder);
    if (!folder)
        return 1;

    Services services(*folder, *options);
    const ManySender sender(services, options->runAccount->account, parser.positionalArguments());
    return QCoreApplication::exec();
}
