// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/formarea.h"
#include "ui/compose/composepage.h"
#include "ui/compose/formcontent.h"
#include "ui/compose/previewtext.h"

namespace smsdesk {

class AccountField;
class AdvancedFields;
class FrequencyWatch;
class ParametersForm;
class RecipientField;
class TemplateField;
class TextField;

/// The fields of one message, from top to bottom; scrolls where they need more room than there is.
/// Knows which fields belong to which template, but nothing of sending.
class ComposeForm final : public FormArea
{
    Q_OBJECT

public:
    /// The services must outlive the form.
    explicit ComposeForm(const ComposePage::Services &services, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ComposeForm)

    [[nodiscard]] AccountField &accountField() const { return *m_account; }

    /// Shows what an earlier run left, or else begins with the default account.
    void restore(const FormContent &content);

    [[nodiscard]] FormContent content() const;
    void setContent(const FormContent &content);

    /// Empties what belongs to one message; account, template, signature and extension code stay.
    void makeRoomForNext();

    /// Each beside its field, and the focus on the first.
    void showProblems(const DraftProblems &problems);
    void clearProblems();

    [[nodiscard]] Preview preview() const;

    void focusRecipient();

    /// Makes an ID of a part of a name that fits one template alone; false where there is nothing
    /// to make. What was taken must be seen before it is sent: the focus goes on from there.
    [[nodiscard]] bool takeOnlyTemplate();

    /// From the field that has the focus to the next; false where there is none, or no next.
    [[nodiscard]] bool focusNextField();

    /// Everything that takes the focus, from top to bottom.
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    /// By a person; what the program learns meanwhile is no edit.
    void edited();
    void previewChanged();
    void accountChanged();
    void tabStopsChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void arrange();
    void listen();
    void followAccount();
    void followRecipient();
    void followTemplate();
    void learnTemplates();
    void learnTemplatesIfUnknown();
    void showProblem(const DraftProblem &problem);
    [[nodiscard]] std::optional<PhoneNumber> wholeNumber() const;
    [[nodiscard]] QWidget *editOf(const DraftProblem &problem) const;
    void focusOn(QWidget *edit);
    void showSoon(QWidget *part);
    void retranslate();

    ComposePage::Services m_services;
    AccountField *m_account;
    RecipientField *m_recipient;
    TemplateField *m_template;
    ParametersForm *m_parameters;
    TextField *m_signature;
    AdvancedFields *m_advanced;
    FrequencyWatch *m_frequency;

    QString m_followedTemplate; ///< Whose fields there are.
    QString m_knownOf; ///< The account whose templates are known; empty while none are.
    int m_freeCount = 0; ///< How many fields the user chose for templates nothing is known of.
};

} // namespace smsdesk
