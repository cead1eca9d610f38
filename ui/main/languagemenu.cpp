// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/languagemenu.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// What a language calls itself, whatever is spoken now. Not nativeLanguageName(): that is
/// "American English".
QString ownName(const QLocale &language)
{
    switch (language.language()) {
    case QLocale::Chinese:
        return u"简体中文"_s;
    case QLocale::English:
        return u"English"_s;
    default:
        return language.nativeLanguageName();
    }
}

} // namespace

LanguageMenu::LanguageMenu(Language &language, Settings &settings, QWidget *parent)
    : QMenu(parent)
    , m_system(addAction(QString()))
{
    m_system->setData(QString());
    for (const QString &code : Language::available())
        addAction(ownName(QLocale(code)))->setData(code);

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
}

void LanguageMenu::retranslate()
{
    setTitle(tr("&Language"));
    m_system->setText(tr("&System's Language"));
}

} // namespace smsdesk
