// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/outcome.h"
#include "core/journal/journalrecord.h"
#include "core/settling/settler.h"
#include "core/words/language.h"

#include <QDialog>
#include <QList>

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace smsdesk {

class FieldMessage;
class FormField;

/// Takes down what a person found out about a message whose outcome was left open: what became of
/// it, who says so, and why. What was typed stays until it is noted.
class SettleDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What was decided. A value.
    struct Decision
    {
        Outcome outcome = Outcome::Unknown;
        QString author;
        QString reason;
    };

    /// `language` must outlive the dialog.
    SettleDialog(const JournalRecord &record,
                 const QString &author,
                 const Language &language,
                 QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(SettleDialog)

    /// As it stands in the form.
    [[nodiscard]] Decision decision() const;

    /// It was not noted: says why, and lets it be tried again.
    void showRefusal(const SettleRefusal &refusal);

Q_SIGNALS:
    /// The form is complete; to be answered with accept() or showRefusal().
    void decided();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Choice
    {
        Outcome outcome = Outcome::Unknown;
        QRadioButton *button = nullptr;
        QLabel *hint = nullptr;
    };

    void build();
    void addChoice(Outcome outcome, const QString &name, QVBoxLayout *column);
    void decide();
    void showProblems();
    void retranslate();
    [[nodiscard]] std::optional<Outcome> chosen() const;
    [[nodiscard]] static QString titleOf(Outcome outcome);
    [[nodiscard]] static QString hintOf(Outcome outcome);

    JournalRecord m_record;
    const Language &m_language;
    bool m_hasTried = false; ///< Problems are said from then on.
    std::optional<SettleRefusal> m_refusal;

    QLabel *m_subject;
    QLabel *m_question;
    QList<Choice> m_choices;
    FieldMessage *m_choiceProblem;
    QLineEdit *m_author;
    FormField *m_authorField;
    QPlainTextEdit *m_reason;
    FormField *m_reasonField;
    FieldMessage *m_status;
    QPushButton *m_settle;
    QPushButton *m_cancel;
};

} // namespace smsdesk
