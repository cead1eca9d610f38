// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace smsdesk {

/// A strip across the window that says something lasting: that the sandbox is on, that the journal
/// cannot be opened. Sign, words and, where there is something to do, a button.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Caution, Problem };

    explicit NoticeBar(Kind kind, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(NoticeBar)

    /// `headline` stands out; `text` says the rest.
    void setWords(const QString &headline, const QString &text);

    /// Shows a button; empty hides it.
    void setButton(const QString &text);

Q_SIGNALS:
    void buttonPressed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    Kind m_kind;
    bool m_isDressing = false;
    QLabel *m_sign;
    QLabel *m_words;
    QPushButton *m_button;
};

} // namespace smsdesk
