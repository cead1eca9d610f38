// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/draft.h"
#include "core/sending/frequency.h"
#include "core/words/language.h"
#include "ui/compose/recipientverdict.h"

#include <QList>
#include <QWidget>

#include <optional>

class QCheckBox;

namespace smsdesk {

class TextField;

/// Whom a message goes to, with the number's verdict below while it is being typed. Errors are held
/// back until the field is left or Send is pressed.
///
/// Phone metadata is first touched after the field was first painted.
class RecipientField final : public QWidget
{
    Q_OBJECT

public:
    /// `language` must outlive the field.
    explicit RecipientField(const Language &language, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(RecipientField)

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool acceptsImpossible() const;

    /// Both at once: a text alone takes the consent back.
    void setContent(const QString &text, bool acceptsImpossible);

    /// Which country national numbers are of.
    void setDefaultRegion(const QString &region);

    /// Says all that is wrong, even that nothing was typed.
    void showProblem(const DraftProblem &problem);

    /// Says which limits one more message to the number may meet. Keeps nothing from being sent.
    void warn(const FrequencyWarnings &warnings);

    /// What was typed, read; absent where it is no number, or while nothing was painted yet.
    [[nodiscard]] const std::optional<PhoneNumber> &number() const { return m_number; }

    [[nodiscard]] QWidget *edit() const;
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    /// Text or consent.
    void changed();

    /// number() was read anew.
    void judged();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void enter(Entry entry);
    void numberChanged();
    void speak();
    void retranslate();

    const Language &m_language;
    TextField *m_field;
    QCheckBox *m_consent;
    QString m_defaultRegion;
    Entry m_entry = Entry::Typing;
    std::optional<PhoneNumber> m_number;
    FrequencyWarnings m_warnings;
    bool m_isAwake = false;
};

} // namespace smsdesk
