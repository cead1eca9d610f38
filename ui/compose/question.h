// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QDialogButtonBox>
#include <QStyle>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace smsdesk {

/// A question before a message leaves: a sign, words and buttons. It is answered by a press of its
/// own: a key that is still held from before does nothing, and Return says no. Show it with open().
class Question : public QDialog
{
    Q_OBJECT

public:
    Question(QStyle::StandardPixmap sign, QWidget *parent);
    Q_DISABLE_COPY_MOVE(Question)

protected:
    /// Below the words before it.
    [[nodiscard]] QLabel *addWords(const QString &objectName);

    [[nodiscard]] QPushButton *addButton(const QString &objectName,
                                         QDialogButtonBox::ButtonRole role);

    /// The button that says no, and the last to be added.
    [[nodiscard]] QPushButton *addCancel();

public:
    /// Once: what comes after the first answer, while the question goes, says nothing.
    void done(int answer) override;

protected:
    /// Fills in all words; called again whenever the language has changed.
    virtual void retranslate() = 0;

    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void arrange();
    void paintSign();

    QStyle::StandardPixmap m_picture;
    QLabel *m_sign;
    QVBoxLayout *m_words;
    QDialogButtonBox *m_buttons;
    bool m_isAnswered = false;
};

} // namespace smsdesk
