// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QIcon>

#include <functional>

class QLabel;
class QPushButton;

namespace smsdesk {

/// A strip across the window that says something lasting: that the sandbox is on, that the journal
/// cannot be opened; or that something was done. Sign, words and, where there is something to do, a
/// button.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Done, Caution, Problem };

    explicit NoticeBar(Kind kind, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(NoticeBar)

    struct Words
    {
        QString headline; ///< Stands out.
        QString text;
    };

    void setWords(const QString &headline, const QString &text);

    /// What it says in the language of now: asked for again whenever that changes.
    void setWords(const std::function<Words()> &words);

    /// Shows a button; empty hides it.
    void setButton(const QString &text);

Q_SIGNALS:
    void buttonPressed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    [[nodiscard]] QIcon signOf(Kind kind) const;

    Kind m_kind;
    std::function<Words()> m_ask; ///< Empty where the words are set anew by who set them.
    bool m_isDressing = false;
    QLabel *m_sign;
    QLabel *m_words;
    QPushButton *m_button;
};

} // namespace smsdesk
