// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/draft.h"
#include "ui/common/formfield.h"

#include <optional>

class QLineEdit;

namespace smsdesk {

/// A field with a line to type in.
class TextField final : public FormField
{
    Q_OBJECT

public:
    /// `name` begins the object names: "signature" makes `signatureLineEdit`.
    explicit TextField(const QString &name, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(TextField)

    /// What the field is for, or what is worth knowing of its text; gives way to problems.
    void setHint(const QString &hint, Tone tone = Tone::Neutral);

    /// Says what keeps the text from being sent, until the text changes.
    void showProblem(const DraftProblem &problem);
    void clearProblem();

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

protected:
    void changeEvent(QEvent *event) override;

private:
    TextField(const QString &name, QLineEdit *edit, QWidget *parent);

    void speak();

    QLineEdit *m_edit;
    QString m_hint;
    Tone m_hintTone = Tone::Neutral;
    std::optional<DraftProblem> m_problem;
};

} // namespace smsdesk
