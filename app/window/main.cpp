// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/onewindow.h"
#include "app/window/windowservices.h"
#include "core/base/future.h"
#include "core/base/logging.h"
#include "core/base/privatefiles.h"
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "ui/compose/accountfield.h"
#include "ui/compose/composepage.h"

#include <QAccessible>
#include <QApplication>
#include <QIcon>
#include <QMessageBox>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace smsdesk;

namespace {

/// A problem before there is a window: on the terminal and, for those who have none, in a box.
int refuse(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    QMessageBox box(QMessageBox::Critical, QApplication::applicationName(), sentence);
    QObject::connect(&box, &QMessageBox::finished, &box, &QCoreApplication::quit);
    box.open();
    QApplication::exec();
    return 2;
}

QString doesNotAnswer(qint64 process)
{
    return QCoreApplication::translate(
               "smsdesk::Window",
               "SMS Desk is open already, but its window does not answer: wait until it does, or "
               "end it (process %1) and start again.")
        .arg(process);
}

/// A later start asks for the window that is there. Where nobody has the account, the page says so
/// and keeps its own.
void comeForward(MainWindow &window, const WindowRequest &request)
{
    constexpr auto token = "XDG_ACTIVATION_TOKEN";
    if (!request.account.isEmpty())
        window.composePage().accountField().chooseIfThere(request.account);
    qputenv(token, request.activationToken); // Where Qt looks for it.
    window.comeForward();
    qunsetenv(token);
}

/// What is slow begins when the window is on the screen.
void startServices(Services &services, MainWindow &window)
{
    whenDone(services.openJournal(), &window, [&window](const Result<void, JournalError> &opened) {
        window.showJournal(opened);
    });
    if (const auto started = services.startSandbox(); !started)
        window.showProblem([why = started.error()] {
            return NoticeBar::Words{
                QCoreApplication::translate("smsdesk::Window", "The sandbox is not available."),
                why};
        });
    if (services.accountsProblem)
        window.showProblem([why = *services.accountsProblem] {
            return NoticeBar::Words{
                QCoreApplication::translate("smsdesk::Window", "Your accounts cannot be read."),
                Sentences::of(why)};
        });
}

void introduce()
{
    QApplication::setApplicationName(u"SMS Desk"_s);
    QApplication::setApplicationVersion(QStringLiteral(SMSDESK_VERSION));
    QApplication::setDesktopFileName(u"smsdesk"_s);
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(u":/smsdesk/icons/smsdesk-%1.png"_s.arg(size), {size, size});
    QApplication::setWindowIcon(icon);
}

Result<CommonOptions, UsageError> readOptions(const QApplication &application,
                                              const EnvironmentSecrets &secrets)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    addCommonOptions(parser);
    parser.process(application);
    heedVerbosity(parser);
    return readCommonOptions(parser, secrets);
}

/// The exit status where the window is another program's, which was asked to show it.
std::optional<int>
leaveToOther(OneWindow &oneWindow, const CommonOptions &options, const QByteArray &activationToken)
{
    // Its key is this program's own, and goes nowhere.
    if (options.runAccount && !oneWindow.own())
        return refuse(UsageSentences::of({.kind = UsageError::Kind::WindowIsOpen}));
    switch (oneWindow.claim({.account = options.accountName, .activationToken = activationToken})) {
    case OneWindow::Claim::HandedOver:
        return 0;
    case OneWindow::Claim::NoAnswer:
        return refuse(doesNotAnswer(oneWindow.owner()));
    case OneWindow::Claim::First:
        break;
    }
    return std::nullopt;
}

} // namespace

int main(int argc, char *argv[])
{
    makeFilesPrivately();
    const EnvironmentSecrets secrets = EnvironmentSecrets::take();
    leaveNoCoreDump();
    const QByteArray activationToken = activationTokenFromEnvironment();
    QApplication application(argc, argv);
    introduce();
    Language language;
    language.use({});

    const auto options = readOptions(application, secrets);
    if (!options)
        return refuse(UsageSentences::of(options.error()));
    const auto folder = DataFolder::open(options->dataFolder);
    if (!folder)
        return refuse(Sentences::of(folder.error()));

    OneWindow oneWindow(folder->path()); // Goes last: until then the folder is in use.
    language.use(Settings(settingsFileIn(*folder)).get(settings::language));
    if (const auto status = leaveToOther(oneWindow, *options, activationToken))
        return *status;

    // Not before: a window that was closing has written its last by now.
    Services services(*folder, *options);
    if (const auto unknown = services.findUnknownAccount(*options)) {
        oneWindow.release();
        return refuse(UsageSentences::of(*unknown));
    }
    MainWindow window(servicesOfWindow(services, language));
    if (!options->accountName.isEmpty())
        window.composePage().accountField().choose(options->accountName);
    QObject::connect(&oneWindow,
                     &OneWindow::asked,
                     &window,
                     [&window](const WindowRequest &request) { comeForward(window, request); });
    QObject::connect(&window, &MainWindow::firstPainted, &window, [&services, &window] {
        qCInfo(logging::ui, "the window is on the screen");
        startServices(services, window);
    });
    window.show();
    return QApplication::exec();
}
