// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/fieldmessage.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QPushButton;

namespace smsdesk {

/// The buttons below the form, driven by the page's actions, and the line that says what became of
/// the last press.
class SendBar final : public QWidget
{
    Q_OBJECT

public:
    /// The actions must outlive the bar.
    SendBar(QAction *send, QAction *bringBack, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(SendBar)

    /// `words` is asked again when the language changes.
    void say(Tone tone, std::function<QString()> words);
    void clear();

    [[nodiscard]] QPushButton *sendButton() const { return m_send; }

    [[nodiscard]] QPushButton *bringBackButton() const { return m_bringBack; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void retranslate();

    QAction *m_sendAction;
    QAction *m_bringBackAction;
    QPushButton *m_send;
    QLabel *m_keys;
    QPushButton *m_bringBack;
    FieldMessage *m_status;
    Tone m_tone = Tone::Neutral;
    std::function<QString()> m_words;
};

} // namespace smsdesk
