// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sendingpage.h"

#include "ui/common/fields.h"
#include "ui/common/formfield.h"

#include <QCheckBox>
#include <QEvent>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// What a person chose stays.
void showUnlessEdited(QCheckBox *box, bool &shown, bool stored)
{
    if (box->isChecked() == shown)
        box->setChecked(stored);
    shown = stored;
}

} // namespace

SendingPage::SendingPage(Settings &settings, QWidget *parent)
    : SettingsPage(parent)
    , m_settings(settings)
    , m_shownRepeat(settings.get(settings::repeatMinutes))
    , m_showsEach(settings.get(settings::asksBeforeEach))
    , m_showsClosing(settings.get(settings::asksBeforeClosing))
    , m_repeat(spinBox(settings::repeatMinutes.allowed.smallest,
                       settings::repeatMinutes.allowed.largest,
                       u"repeatSpinBox"_s,
                       this))
    , m_each(named(new QCheckBox(this), u"eachCheckBox"_s))
    , m_closing(named(new QCheckBox(this), u"closingCheckBox"_s))
    , m_repeatField(new FormField(u"repeat"_s, m_repeat, this))
    , m_eachField(new FormField(u"each"_s, m_each, this))
    , m_closingField(new FormField(u"closing"_s, m_closing, this))
{
    m_repeat->setValue(m_shownRepeat);
    m_each->setChecked(m_showsEach);
    m_closing->setChecked(m_showsClosing);
    m_repeatField->putLabelBeside();
    m_eachField->dropLabel();
    m_closingField->dropLabel();
    connect(&m_settings, &Settings::changed, this, &SendingPage::follow);
    arrange();
    retranslate();
}

void SendingPage::arrange()
{
    constexpr int betweenFields = 14;
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(betweenFields);
    for (FormField *const field : {m_repeatField, m_eachField, m_closingField})
        layout->addWidget(field);
    layout->addStretch();
}

QString SendingPage::title() const
{
    return tr("Sending");
}

bool SendingPage::isEdited() const
{
    return m_repeat->value() != m_shownRepeat || m_each->isChecked() != m_showsEach
        || m_closing->isChecked() != m_showsClosing;
}

void SendingPage::follow()
{
    const int minutes = m_settings.get(settings::repeatMinutes);
    if (m_repeat->value() == m_shownRepeat)
        m_repeat->setValue(minutes);
    m_shownRepeat = minutes;
    showUnlessEdited(m_each, m_showsEach, m_settings.get(settings::asksBeforeEach));
    showUnlessEdited(m_closing, m_showsClosing, m_settings.get(settings::asksBeforeClosing));
}

void SendingPage::save()
{
    m_settings.set(settings::repeatMinutes, m_repeat->value());
    m_settings.set(settings::asksBeforeEach, m_each->isChecked());
    m_settings.set(settings::asksBeforeClosing, m_closing->isChecked());
}

void SendingPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SettingsPage::changeEvent(event);
}

void SendingPage::retranslate()
{
    m_repeatField->setLabel(tr("Ask before &repeating a message within"),
                            tr("Ask before repeating a message within"));
    m_repeat->setSuffix(tr(" min", "minutes"));
    m_repeat->setSpecialValueText(tr("0 – never ask"));
    m_repeatField->say(Tone::Neutral,
                       tr("The same template and parameters to the same number. For accounts that "
                          "have no time of their own."));
    m_each->setText(tr("Ask before each message that is &billed"));
    m_each->setAccessibleName(tr("Ask before each message that is billed"));
    m_eachField->say(Tone::Neutral, tr("Never for messages to the sandbox."));
    m_closing->setText(tr("Ask before closing while messages are on their &way"));
    m_closing->setAccessibleName(tr("Ask before closing while messages are on their way"));
    m_closingField->say(Tone::Neutral,
                        tr("If not, the window waits for their outcomes and closes then."));
}

} // namespace smsdesk
