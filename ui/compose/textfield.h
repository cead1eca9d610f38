// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/draft.h"
#include "ui/compose/fieldmessage.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace smsdesk {

/// A label, the line below it to type in, and below that the sentence about what was typed.
class TextField final : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the object names: "signature" makes `signatureLineEdit`.
    explicit TextField(const QString &name, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(TextField)

    /// The label, with its mnemonic, and the name that screen readers say.
    void setLabel(const QString &label, const QString &accessibleName);

    /// What the field is for, or what is worth knowing of its text; gives way to problems.
    void setHint(const QString &hint, Tone tone = Tone::Neutral);

    /// Says what keeps the text from being sent, until the text changes.
    void showProblem(const DraftProblem &problem);
    void clearProblem();

    /// Puts a widget at the end of the line.
    void addBeside(QWidget *widget);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

    [[nodiscard]] FieldMessage *message() const { return m_message; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void speak();

    QLabel *m_label;
    QHBoxLayout *m_line;
    QLineEdit *m_edit;
    FieldMessage *m_message;
    QString m_hint;
    Tone m_hintTone = Tone::Neutral;
    std::optional<DraftProblem> m_problem;
};

} // namespace smsdesk
