// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/recipientfield.h"

#include "core/words/sentences.h"
#include "ui/compose/textfield.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace smsdesk {

using namespace Qt::StringLiterals;

RecipientField::RecipientField(const Language &language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_field(new TextField(u"recipient"_s, this))
    , m_consent(new QCheckBox(this))
{
    m_consent->setObjectName(u"sendAnywayCheckBox"_s);
    m_consent->hide();
    m_field->message()->keepPlace();
    m_field->edit()->setInputMethodHints(Qt::ImhPreferNumbers);
    setFocusProxy(m_field->edit());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_field);
    layout->addWidget(m_consent);

    connect(m_field->edit(), &QLineEdit::textChanged, this, &RecipientField::numberChanged);
    connect(m_field->edit(), &QLineEdit::editingFinished, this, [this] { enter(Entry::Left); });
    connect(m_consent, &QCheckBox::toggled, this, [this] {
        speak();
        Q_EMIT changed();
    });
    connect(&m_language, &Language::changed, this, &RecipientField::retranslate);
    retranslate();
}

QString RecipientField::text() const
{
    return m_field->edit()->text();
}

bool RecipientField::acceptsImpossible() const
{
    return m_consent->isChecked();
}

void RecipientField::setContent(const QString &text, bool acceptsImpossible)
{
    m_field->edit()->setText(text);
    m_entry = text.isEmpty() ? Entry::Typing : Entry::Left;
    m_consent->setChecked(acceptsImpossible);
    m_field->clearProblem();
    speak();
}

void RecipientField::setDefaultRegion(const QString &region)
{
    if (m_defaultRegion == region)
        return;
    m_defaultRegion = region;
    // The same digits are another number now.
    m_consent->setChecked(false);
    m_field->clearProblem();
    speak();
}

void RecipientField::showProblem(const DraftProblem &problem)
{
    m_isAwake = true;
    enter(Entry::Sent);
    if (m_field->message()->tone() != Tone::Error)
        m_field->showProblem(problem);
}

void RecipientField::warn(const FrequencyWarnings &warnings)
{
    m_warnings = warnings;
    m_field->warn(Sentences::of(warnings).join(u'\n'));
}

QWidget *RecipientField::edit() const
{
    return m_field->edit();
}

QList<QWidget *> RecipientField::tabStops() const
{
    return {m_field->edit(), m_consent};
}

void RecipientField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecipientField::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_isAwake)
        return;
    m_isAwake = true;
    QTimer::singleShot(0, this, &RecipientField::speak);
}

void RecipientField::enter(Entry entry)
{
    // Leaving the field after Send was pressed takes nothing back.
    m_entry = m_entry == Entry::Sent ? Entry::Sent : entry;
    speak();
}

void RecipientField::numberChanged()
{
    m_entry = Entry::Typing;
    {
        const QSignalBlocker oneSignalIsEnough(m_consent);
        m_consent->setChecked(false);
    }
    speak();
    Q_EMIT changed();
}

void RecipientField::speak()
{
    if (!m_isAwake)
        return;
    const RecipientVerdict verdict
        = RecipientWords::judge(text(), m_defaultRegion, m_entry, m_language.locale());
    m_number = verdict.number;
    m_consent->setVisible(verdict.needsConsent);
    const bool isAllowed = verdict.needsConsent && m_consent->isChecked();
    m_field->setHint(verdict.sentence, isAllowed ? Tone::Warning : verdict.tone);
    Q_EMIT judged();
}

void RecipientField::retranslate()
{
    m_field->setLabel(tr("&Recipient"), tr("Recipient"));
    m_field->edit()->setPlaceholderText(tr("+86 137 1111 2222"));
    m_consent->setText(tr("Send to this number an&yway"));
    warn(m_warnings);
    speak();
}

} // namespace smsdesk
