// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/generalpage.h"

#include "core/words/language.h"
#include "ui/common/fields.h"
#include "ui/common/formfield.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// What a person chose stays.
void showUnlessEdited(QComboBox *box, QString &shown, const QString &stored)
{
    if (box->currentData().toString() == shown)
        box->setCurrentIndex(box->findData(stored));
    shown = stored;
}

} // namespace

GeneralPage::GeneralPage(Settings &settings, QWidget *parent)
    : SettingsPage(parent)
    , m_settings(settings)
    , m_language(comboBox(u"languageComboBox"_s, this))
    , m_theme(comboBox(u"themeComboBox"_s, this))
    , m_folder(named(new QLineEdit(this), u"folderLineEdit"_s))
    , m_open(named(new QPushButton(this), u"openPushButton"_s))
    , m_copy(named(new QPushButton(this), u"copyPushButton"_s))
    , m_languageField(new FormField(u"language"_s, m_language, this))
    , m_themeField(new FormField(u"theme"_s, m_theme, this))
    , m_folderField(new FormField(u"folder"_s, m_folder, this))
{
    m_language->addItem(QString(), QString());
    for (const QString &code : Language::available())
        m_language->addItem(Language::ownName(code), code);
    for (const QString &code : settings::theme.allowed.words)
        m_theme->addItem(QString(), code);
    m_shownLanguage = m_language->currentData().toString();
    m_shownTheme = m_theme->currentData().toString();
    follow();
    m_folder->setText(QDir::toNativeSeparators(m_settings.folder()));
    m_folder->setCursorPosition(0);
    m_folder->setReadOnly(true);
    for (QPushButton *const button : {m_open, m_copy}) {
        button->setAutoDefault(false);
        m_folderField->addBeside(button);
    }
    connect(m_open, &QPushButton::clicked, this, &GeneralPage::openFolder);
    connect(m_copy, &QPushButton::clicked, this, &GeneralPage::copyFolder);
    connect(&m_settings, &Settings::changed, this, &GeneralPage::follow);
    arrange();
    retranslate();
}

void GeneralPage::arrange()
{
    constexpr int betweenFields = 14;
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(betweenFields);
    layout->addWidget(m_languageField);
    layout->addWidget(m_themeField);
    layout->addWidget(m_folderField);
    layout->addStretch();
}

QString GeneralPage::title() const
{
    return tr("General");
}

bool GeneralPage::isEdited() const
{
    return m_language->currentData().toString() != m_shownLanguage
        || m_theme->currentData().toString() != m_shownTheme;
}

void GeneralPage::save()
{
    m_settings.set(settings::theme, m_theme->currentData().toString());
    m_settings.set(settings::language, m_language->currentData().toString());
}

void GeneralPage::follow()
{
    showUnlessEdited(m_language, m_shownLanguage, m_settings.get(settings::language));
    showUnlessEdited(m_theme, m_shownTheme, m_settings.get(settings::theme));
}

void GeneralPage::openFolder()
{
    const bool isOpen = QDesktopServices::openUrl(QUrl::fromLocalFile(m_settings.folder()));
    m_folderField->say(Tone::Error,
                       isOpen ? QString()
                              : tr("No program opens folders here. Copy the path and open it "
                                   "yourself."));
}

void GeneralPage::copyFolder()
{
    QGuiApplication::clipboard()->setText(m_folder->text());
    m_folderField->say(Tone::Ok, tr("The path is on the clipboard."));
}

void GeneralPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SettingsPage::changeEvent(event);
}

void GeneralPage::retranslate()
{
    m_languageField->setLabel(tr("&Language"), tr("Language"));
    m_language->setItemText(0, tr("As the system's"));
    m_themeField->setLabel(tr("&Appearance"), tr("Appearance"));
    const QStringList looks{tr("As the system's"), tr("Light"), tr("Dark")};
    for (int index = 0; index < looks.size(); ++index)
        m_theme->setItemText(index, looks.at(index));
    m_folderField->setLabel(tr("&Data folder"), tr("Data folder"));
    m_folderField->say(Tone::Neutral,
                       tr("The log, the accounts and these settings are kept here."));
    m_open->setText(tr("Op&en"));
    m_open->setAccessibleName(tr("Open the data folder"));
    m_copy->setText(tr("Cop&y"));
    m_copy->setAccessibleName(tr("Copy the data folder's path"));
}

} // namespace smsdesk
