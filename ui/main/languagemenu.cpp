// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/languagemenu.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace smsdesk {

LanguageMenu::LanguageMenu(Language &language, Settings &settings, QWidget *parent)
    : QMenu(parent)
    , m_system(addAction(QString()))
{
    m_system->setData(QString());
    for (const QString &code : Language::available())
        addAction(Language::ownName(code))->setData(code);

    auto *const group = new QActionGroup(this);
    for (QAction *action : actions()) {
        action->setCheckable(true);
        action->setChecked(action->data().toString() == language.chosen());
        group->addAction(action);
    }
    connect(group, &QActionGroup::triggered, this, [&language, &settings](const QAction *action) {
        settings.set(settings::language, action->data().toString());
        language.use(action->data().toString());
    });
    connect(&settings, &Settings::changed, this, [this, &language, &settings](const QString &key) {
        if (key != QLatin1StringView(settings::language.key))
            return;
        language.use(settings.get(settings::language));
        for (QAction *action : actions())
            action->setChecked(action->data().toString() == language.chosen());
    });
}

void LanguageMenu::retranslate()
{
    setTitle(tr("&Language"));
    m_system->setText(tr("&System's Language"));
}

} // namespace smsdesk
