// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/fieldmessage.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace smsdesk {

/// A label, the widget below it to fill in, and below that what is to be said about it.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// Takes `edit` over. `name` begins the object name of the sentence: "signature" makes
    /// `signatureFieldMessage`.
    FormField(const QString &name, QWidget *edit, QWidget *parent);
    Q_DISABLE_COPY_MOVE(FormField)

    /// The label, with its mnemonic, and the name that screen readers say.
    void setLabel(const QString &label, const QString &accessibleName);

    /// For a field that is short: the label stands before it rather than above.
    void putLabelBeside();

    /// For a check box, which says itself what it is.
    void dropLabel();

    /// Puts a widget at the end of the line.
    void addBeside(QWidget *widget);

    /// Also to those who cannot see it. An empty sentence takes no room.
    void say(Tone tone, const QString &sentence);

    /// Warns of something besides, below that sentence. Empty takes it back.
    void warn(const QString &sentence);

    [[nodiscard]] QWidget *edit() const { return m_edit; }

    [[nodiscard]] FieldMessage *message() const { return m_message; }

private:
    void describe();

    QLabel *m_label;
    QHBoxLayout *m_line;
    QWidget *m_edit;
    FieldMessage *m_message;
    FieldMessage *m_warning;
};

} // namespace smsdesk
