// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/words/checksentences.h"
#include "ui/account/checkicon.h"

#include <QFrame>

class QLabel;

namespace smsdesk {

class MutedLabel;

/// One step of a check: sign, name and verdict; below them how it is and what to do. A stop of the
/// Tab key, at which a screen reader says all of it.
class CheckRow final : public QFrame
{
    Q_OBJECT

public:
    explicit CheckRow(CheckStep step, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(CheckRow)

    void showState(CheckState state);
    void showEnd(CheckVerdict verdict, const CheckWords &words);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void update(const QString &word, const CheckWords &words);
    void paintSign();

    CheckStep m_step;
    CheckState m_state = CheckState::Waiting;
    CheckVerdict m_verdict = CheckVerdict::Passed;
    QLabel *m_sign;
    QLabel *m_name;
    MutedLabel *m_word;
    QLabel *m_meaning;
    QLabel *m_advice;
};

} // namespace smsdesk
