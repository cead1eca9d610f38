// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/settings/settingspage.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace smsdesk {

class FormField;

/// Language and look, and where everything is kept.
class GeneralPage final : public SettingsPage
{
    Q_OBJECT

public:
    /// `settings` must outlive the page.
    explicit GeneralPage(Settings &settings, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(GeneralPage)

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isEdited() const override;
    void save() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void retranslate();
    void follow();
    void openFolder();
    void copyFolder();

    Settings &m_settings;
    QString m_shownLanguage;
    QString m_shownTheme;
    QComboBox *m_language;
    QComboBox *m_theme;
    QLineEdit *m_folder;
    QPushButton *m_open;
    QPushButton *m_copy;
    FormField *m_languageField;
    FormField *m_themeField;
    FormField *m_folderField;
};

} // namespace smsdesk
