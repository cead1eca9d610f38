// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/sendbar.h"

#include "ui/common/mutedlabel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace smsdesk {

using namespace Qt::StringLiterals;

SendBar::SendBar(QAction *send, QAction *bringBack, QWidget *parent)
    : QWidget(parent)
    , m_sendAction(send)
    , m_bringBackAction(bringBack)
    , m_send(new QPushButton(this))
    , m_keys(new MutedLabel(this))
    , m_bringBack(new QPushButton(this))
    , m_status(new FieldMessage(this))
{
    m_send->setObjectName(u"sendPushButton"_s);
    m_send->setDefault(true);
    m_send->setMinimumWidth(110);
    m_keys->setObjectName(u"sendKeysLabel"_s);
    m_bringBack->setObjectName(u"bringBackPushButton"_s);
    m_status->setObjectName(u"statusFieldMessage"_s);
    m_status->keepPlace();

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_send);
    buttons->addWidget(m_keys);
    buttons->addStretch();
    buttons->addWidget(m_bringBack);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    // The buttons keep their place when the sentence takes two lines.
    layout->addWidget(m_status);
    layout->addLayout(buttons);

    connect(m_send, &QPushButton::clicked, m_sendAction, &QAction::trigger);
    connect(m_bringBack, &QPushButton::clicked, m_bringBackAction, &QAction::trigger);
    connect(m_sendAction, &QAction::changed, this, &SendBar::follow);
    connect(m_bringBackAction, &QAction::changed, this, &SendBar::follow);
    retranslate();
    follow();
}

void SendBar::say(Tone tone, std::function<QString()> words)
{
    m_tone = tone;
    m_words = std::move(words);
    m_status->say(m_tone, m_words());
}

void SendBar::clear()
{
    m_words = nullptr;
    m_status->clear();
}

void SendBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SendBar::follow()
{
    m_send->setEnabled(m_sendAction->isEnabled());
    m_bringBack->setVisible(m_bringBackAction->isEnabled());
    m_keys->setText(m_sendAction->shortcut().toString(QKeySequence::NativeText));
}

void SendBar::retranslate()
{
    m_send->setText(tr("&Send"));
    m_send->setAccessibleName(tr("Send"));
    m_bringBack->setText(tr("&Bring Back"));
    m_bringBack->setAccessibleName(tr("Bring Back"));
    m_bringBack->setToolTip(
        tr("Puts the last message back into the form (%1)")
            .arg(m_bringBackAction->shortcut().toString(QKeySequence::NativeText)));
    if (m_words)
        m_status->say(m_tone, m_words());
}

} // namespace smsdesk
