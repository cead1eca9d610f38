// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/outlinedstyle.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QToolTip>
#include <QVariant>

#include <memory>

namespace smsdesk::theme {

using namespace Qt::StringLiterals;

namespace {

/// The colours of one look. What the Fusion style derives (outlines, gradients) follows from these.
struct Colors
{
    QRgb window;
    QRgb base;
    QRgb alternateBase;
    QRgb text;
    QRgb placeholder;
    QRgb button;
    QRgb light;
    QRgb midlight;
    QRgb mid;
    QRgb dark;
    QRgb shadow;
    QRgb highlight;
    QRgb highlightedText;
    QRgb link;
    QRgb linkVisited;
    QRgb toolTipBase;
    QRgb toolTipText;
    QRgb disabledText;
    QRgb disabledBase;
    QRgb disabledHighlight;
};

constexpr Colors lightColors{
    .window = 0xfff4f5f7,
    .base = 0xffffffff,
    .alternateBase = 0xfff7f8fa,
    .text = 0xff1c2126,
    .placeholder = 0xff646d79,
    .button = 0xfff0f2f5,
    .light = 0xffffffff,
    .midlight = 0xffe9ecf0,
    .mid = 0xffc4cad3,
    .dark = 0xff9aa3af,
    .shadow = 0xff6b7480,
    .highlight = 0xff2661c9,
    .highlightedText = 0xffffffff,
    .link = 0xff1f5bbf,
    .linkVisited = 0xff6b46b5,
    .toolTipBase = 0xff2a2f36,
    .toolTipText = 0xfff2f4f6,
    .disabledText = 0xff878f9a,
    .disabledBase = 0xfff4f5f7,
    .disabledHighlight = 0xffd5dae1,
};

constexpr Colors darkColors{
    .window = 0xff212429,
    .base = 0xff1a1c20,
    .alternateBase = 0xff1f2226,
    .text = 0xffe3e6ea,
    .placeholder = 0xff959eaa,
    .button = 0xff2d3138,
    .light = 0xff464c55,
    .midlight = 0xff383d45,
    .mid = 0xff2a2e34,
    .dark = 0xff15171a,
    .shadow = 0xff0b0c0e,
    .highlight = 0xff3468c0,
    .highlightedText = 0xffffffff,
    .link = 0xff86b3ff,
    .linkVisited = 0xffc0a6f5,
    .toolTipBase = 0xff353a42,
    .toolTipText = 0xffeef0f3,
    .disabledText = 0xff747c87,
    .disabledBase = 0xff212429,
    .disabledHighlight = 0xff3b4048,
};

QPalette paletteOf(const Colors &colors)
{
    QPalette palette;
    const auto all = [&palette](QPalette::ColorRole role, QRgb color) {
        palette.setColor(QPalette::All, role, QColor(color));
    };
    all(QPalette::Window, colors.window);
    all(QPalette::WindowText, colors.text);
    all(QPalette::Base, colors.base);
    all(QPalette::AlternateBase, colors.alternateBase);
    all(QPalette::Text, colors.text);
    all(QPalette::PlaceholderText, colors.placeholder);
    all(QPalette::Button, colors.button);
    all(QPalette::ButtonText, colors.text);
    all(QPalette::BrightText, colors.highlightedText);
    all(QPalette::Light, colors.light);
    all(QPalette::Midlight, colors.midlight);
    all(QPalette::Mid, colors.mid);
    all(QPalette::Dark, colors.dark);
    all(QPalette::Shadow, colors.shadow);
    all(QPalette::Highlight, colors.highlight);
    all(QPalette::HighlightedText, colors.highlightedText);
    all(QPalette::Link, colors.link);
    all(QPalette::LinkVisited, colors.linkVisited);
    all(QPalette::ToolTipBase, colors.toolTipBase);
    all(QPalette::ToolTipText, colors.toolTipText);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    all(QPalette::Accent, colors.highlight);
#endif

    const auto disabled = [&palette](QPalette::ColorRole role, QRgb color) {
        palette.setColor(QPalette::Disabled, role, QColor(color));
    };
    disabled(QPalette::WindowText, colors.disabledText);
    disabled(QPalette::Text, colors.disabledText);
    disabled(QPalette::ButtonText, colors.disabledText);
    disabled(QPalette::PlaceholderText, colors.disabledText);
    disabled(QPalette::Link, colors.disabledText);
    disabled(QPalette::LinkVisited, colors.disabledText);
    disabled(QPalette::Base, colors.disabledBase);
    disabled(QPalette::AlternateBase, colors.disabledBase);
    disabled(QPalette::Highlight, colors.disabledHighlight);
    disabled(QPalette::HighlightedText, colors.disabledText);
    return palette;
}

/// What the system gave the program before a look was first applied, so that it can come back.
struct SystemLook
{
    QString style;
    QPalette toolTip;
};

SystemLook systemLook()
{
    // Kept with the application object, since it belongs to that and ends with it.
    constexpr auto styleProperty = "smsdeskSystemStyle";
    constexpr auto toolTipProperty = "smsdeskSystemToolTip";
    if (!qApp->property(styleProperty).isValid()) {
        qApp->setProperty(styleProperty, QApplication::style()->name());
        qApp->setProperty(toolTipProperty, QVariant::fromValue(QToolTip::palette()));
    }
    return {.style = qApp->property(styleProperty).toString(),
            .toolTip = qApp->property(toolTipProperty).value<QPalette>()};
}

// A new style object repolishes every widget: only where it is another one.
void useSystemStyle(const QString &name)
{
    if (QApplication::style()->name().compare(name, Qt::CaseInsensitive) != 0)
        QApplication::setStyle(name);
}

void useOwnStyle()
{
    if (!qobject_cast<OutlinedStyle *>(QApplication::style()))
        QApplication::setStyle(std::make_unique<OutlinedStyle>().release()); // It takes it over.
}

void useColorScheme([[maybe_unused]] const QString &code)
{
    // Title bars and the system's own dialogs follow this where Qt can tell them.
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    if (code == "dark"_L1)
        QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Dark);
    else if (code == "light"_L1)
        QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Light);
    else
        QGuiApplication::styleHints()->unsetColorScheme();
#endif
}

QColor inEither(const QPalette &palette, QRgb onLight, QRgb onDark)
{
    return QColor(isDark(palette) ? onDark : onLight);
}

} // namespace

void apply(const QString &code)
{
    const SystemLook system = systemLook();
    useColorScheme(code);
    if (code != "light"_L1 && code != "dark"_L1) {
        // The default palette sets nothing, so that the system's shines through and, from Qt 6.5
        // on, follows it between light and dark.
        useSystemStyle(system.style);
        QApplication::setPalette(QPalette());
        QToolTip::setPalette(system.toolTip);
        return;
    }
    const QPalette palette = code == "dark"_L1 ? darkPalette() : lightPalette();
    useOwnStyle();
    QApplication::setPalette(palette);
    // Platforms give tool tips a palette of their own, which the one above does not replace.
    QToolTip::setPalette(palette);
}

QPalette lightPalette()
{
    return paletteOf(lightColors);
}

QPalette darkPalette()
{
    return paletteOf(darkColors);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::WindowText).lightness()
        > palette.color(QPalette::Active, QPalette::Window).lightness();
}

QColor okColor(const QPalette &palette)
{
    return inEither(palette, 0xff1a7338, 0xff63c98a);
}

QColor warningColor(const QPalette &palette)
{
    return inEither(palette, 0xff8f5600, 0xffe5b455);
}

QColor errorColor(const QPalette &palette)
{
    return inEither(palette, 0xffbd2a2a, 0xfff48c86);
}

QColor mutedColor(const QPalette &palette)
{
    return inEither(palette, 0xff5c6570, 0xffa3abb6);
}

QColor edgeColor(const QPalette &palette)
{
    return inEither(palette, 0xff79818c, 0xff7b838f);
}

QColor disabledEdgeColor(const QPalette &palette)
{
    return inEither(palette, 0xffb9c0ca, 0xff464c55);
}

QColor focusColor(const QPalette &palette)
{
    return inEither(palette, 0xff2661c9, 0xff6aa0f7);
}

} // namespace smsdesk::theme
