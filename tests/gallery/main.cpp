// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/exhibit.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <QImage>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace smsdesk;
using namespace smsdesk::gallery;

namespace {

QImage picture(QWidget &window, int density)
{
    QImage image(window.size() * density, QImage::Format_RGB32);
    image.setDevicePixelRatio(density);
    window.render(&image);
    return image;
}

void save(const QImage &image, const QString &file)
{
    if (!image.save(file))
        qFatal("%s cannot be written.", qUtf8Printable(file));
}

/// NAME-LANGUAGE-THEME.png, and one of them on a screen of twice the density, too.
void paint(const Exhibit &exhibit, const Look &look, const QDir &folder)
{
    World world(look);
    QWidget *const window = exhibit.show(world);
    // Layouts and delayed sentences come to rest.
    QTest::qWait(50);
    const QString name = u"%1-%2-%3"_s.arg(exhibit.name, look.language, look.theme);
    save(picture(*window, 1), folder.filePath(name + u".png"_s));
    if (name == "main-sandbox-accepted-en-light"_L1)
        save(picture(*window, 2), folder.filePath(name + u"-2x.png"_s));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"SMS Desk"_s);
    QApplication::setApplicationVersion(QStringLiteral(SMSDESK_VERSION));
    QApplication::setWindowIcon(QIcon(u":/smsdesk/icons/smsdesk-128.png"_s));
    QApplication::setCursorFlashTime(0);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Paints every window, in each language and look."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"OUTPUT_DIR"_s, u"Where the pictures go."_s);
    parser.addOption({u"only"_s, u"Only exhibits whose name contains TEXT."_s, u"TEXT"_s});
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const QDir folder(parser.positionalArguments().constFirst());
    if (!folder.mkpath(u"."_s))
        qFatal("%s cannot be made.", qUtf8Printable(folder.path()));

    int count = 0;
    for (const Exhibit &exhibit : exhibits()) {
        if (!exhibit.name.contains(parser.value(u"only"_s)))
            continue;
        for (const QString &language : Language::available()) {
            for (const QString &theme : {u"light"_s, u"dark"_s}) {
                paint(exhibit, {language, theme}, folder);
                ++count;
            }
        }
    }
    std::printf("%d pictures in %s\n", count, qUtf8Printable(folder.absolutePath()));
    return count > 0 ? 0 : 1;
}
