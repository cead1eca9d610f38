// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowservices.h"
#include "core/words/language.h"
#include "tests/support/widgets.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace smsdesk;

namespace {

void say(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

} // namespace

/// typist FOLDER: types a letter into the window's session text every few milliseconds and changes
/// a setting now and then, until it is killed. Says "there TEXT" of what stood in the field at the
/// start, and "typed LENGTH MILLISECONDS" after each key.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto folder = DataFolder::open(arguments.value(1));
    if (!folder)
        return 1;
    Services services(*folder, {});
    Language language;
    MainWindow window(servicesOfWindow(services, language));
    window.show();
    auto *const field = findNamed<QLineEdit>(window, u"Session text"_s);
    if (!field || !QTest::qWaitForWindowExposed(&window))
        return 2;
    say(u"there "_s + field->text());

    QElapsedTimer clock;
    clock.start();
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, &window, [&] {
        const auto length = field->text().size();
        QTest::keyClick(field, static_cast<char>('a' + length % 26));
        say(u"typed %1 %2"_s.arg(field->text().size()).arg(clock.elapsed()));
        constexpr int keysBetweenSettings = 7;
        if (length % keysBetweenSettings == 0)
            services.settings.set(settings::windowSplitter, QByteArray::number(length));
    });
    keys.start(5ms);
    return QApplication::exec();
}
