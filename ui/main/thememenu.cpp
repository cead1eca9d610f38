// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/thememenu.h"

#include "ui/common/theme.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace smsdesk {

ThemeMenu::ThemeMenu(Settings &settings, QWidget *parent)
    : QMenu(parent)
    , m_system(addAction(QString()))
    , m_light(addAction(QString()))
    , m_dark(addAction(QString()))
{
    m_system->setData(QString());
    m_light->setData(u"light"_s);
    m_dark->setData(u"dark"_s);

    auto *const group = new QActionGroup(this);
    for (QAction *action : actions()) {
        action->setCheckable(true);
        action->setChecked(action->data().toString() == settings.get(settings::theme));
        group->addAction(action);
    }
    connect(group, &QActionGroup::triggered, this, [&settings](const QAction *action) {
        settings.set(settings::theme, action->data().toString());
    });
    connect(&settings, &Settings::changed, this, [this, &settings](const QString &key) {
        if (key != QLatin1StringView(settings::theme.key))
            return;
        theme::apply(settings.get(settings::theme));
        for (QAction *action : actions())
            action->setChecked(action->data().toString() == settings.get(settings::theme));
    });
}

void ThemeMenu::retranslate()
{
    setTitle(tr("&Appearance"));
    m_system->setText(tr("&System's Appearance"));
    //: A light look of the window.
    m_light->setText(tr("&Light"));
    //: A dark look of the window.
    m_dark->setText(tr("&Dark"));
}

} // namespace smsdesk
