// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/services.h"
#include "core/base/future.h"
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "ui/compose/composepage.h"
#include "ui/main/mainwindow.h"

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

/// What is slow begins when the window is on the screen.
void startServices(Services &services, MainWindow &window)
{
    whenDone(services.openJournal(), &window, [&window](const Result<void, JournalError> &opened) {
        window.showJournal(opened);
    });
    if (const auto started = services.startSandbox(); !started)
        window.showProblem(
            QCoreApplication::translate("smsdesk::Window", "The sandbox is not available."),
            started.error());
    if (services.accountsProblem)
        window.showProblem(
            QCoreApplication::translate("smsdesk::Window", "Your accounts cannot be read."),
            Sentences::of(*services.accountsProblem));
}

void addIconSizes(QIcon &icon)
{
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(u":/smsdesk/icons/smsdesk-%1.png"_s.arg(size), {size, size});
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"SMS Desk"_s);
    QApplication::setApplicationVersion(QStringLiteral(SMSDESK_VERSION));
    QApplication::setDesktopFileName(u"smsdesk"_s);
    QIcon icon;
    addIconSizes(icon);
    QApplication::setWindowIcon(icon);

    Language language;
    language.use({});

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    addCommonOptions(parser);
    parser.process(application);
    const auto options = readCommonOptions(parser);
    if (!options)
        return refuse(UsageSentences::of(options.error()));
    const auto folder = DataFolder::open(options->dataFolder);
    if (!folder)
        return refuse(Sentences::of(folder.error()));

    Services services(*folder, *options);
    language.use(services.settings.get(settings::language));
    if (const auto unknown = services.findUnknownAccount(*options))
        return refuse(UsageSentences::of(*unknown));
    MainWindow window({.accounts = services.accounts,
                       .keys = services.keys,
                       .sender = services.sender,
                       .journal = services.journal,
                       .settings = services.settings,
                       .language = language,
                       .catalogue = services.catalogue,
                       .clock = services.clock});
    if (!options->accountName.isEmpty())
        window.composePage().chooseAccount(options->accountName);
    QObject::connect(&window, &MainWindow::firstPainted, &window, [&services, &window] {
        startServices(services, window);
    });
    window.show();
    return QApplication::exec();
}
