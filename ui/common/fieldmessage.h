// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace smsdesk {

/// How a sentence beside a field is meant.
enum class Tone : quint8 {
    Neutral, ///< A fact or a hint: no sign.
    Ok, ///< A tick in a disc.
    Warning, ///< A triangle: can be done, with a catch.
    Error, ///< A cross in a square: cannot be done like this.
};

/// The line below a field: a sign and a sentence. Each tone has a shape of its own besides its
/// colour. Hidden while there is nothing to say, unless it keeps its place.
class FieldMessage final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldMessage(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(FieldMessage)

    void say(Tone tone, const QString &sentence);
    void clear();

    /// Keeps the height of one line while empty, so that what is below does not jump.
    void keepPlace();

    [[nodiscard]] Tone tone() const { return m_tone; }

    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintSign();
    void showOrHide();

    QLabel *m_sign;
    QLabel *m_sentence;
    Tone m_tone = Tone::Neutral;
    bool m_keepsPlace = false;
};

} // namespace smsdesk
