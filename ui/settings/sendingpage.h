// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/settings/settingspage.h"

class QCheckBox;
class QSpinBox;

namespace smsdesk {

class FormField;

/// What is asked before a message leaves, and before the window closes.
class SendingPage final : public SettingsPage
{
    Q_OBJECT

public:
    /// `settings` must outlive the page.
    explicit SendingPage(Settings &settings, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(SendingPage)

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isEdited() const override;
    void save() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void retranslate();
    void follow();

    Settings &m_settings;
    int m_shownRepeat;
    bool m_showsEach;
    bool m_showsClosing;
    QSpinBox *m_repeat;
    QCheckBox *m_each;
    QCheckBox *m_closing;
    FormField *m_repeatField;
    FormField *m_eachField;
    FormField *m_closingField;
};

} // namespace smsdesk
