// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/settledialog.h"

#include "core/phone/phonenumber.h"
#include "core/words/historysentences.h"
#include "core/words/sentences.h"
#include "ui/common/format.h"
#include "ui/common/formfield.h"
#include "ui/common/mutedlabel.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 14;

} // namespace

SettleDialog::SettleDialog(const JournalRecord &record,
                           const QString &author,
                           const Language &language,
                           QWidget *parent)
    : QDialog(parent)
    , m_record(record)
    , m_language(language)
    , m_subject(new QLabel(this))
    , m_question(new QLabel(this))
    , m_choiceProblem(new FieldMessage(this))
    , m_author(new QLineEdit(author, this))
    , m_authorField(new FormField(u"author"_s, m_author, this))
    , m_reason(new QPlainTextEdit(this))
    , m_reasonField(new FormField(u"reason"_s, m_reason, this))
    , m_status(new FieldMessage(this))
    , m_settle(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"settleDialog"_s);
    build();
    retranslate();
    connect(m_settle, &QPushButton::clicked, this, &SettleDialog::decide);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_author, &QLineEdit::textChanged, this, &SettleDialog::showProblems);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &SettleDialog::showProblems);
}

void SettleDialog::build()
{
    constexpr int reasonLines = 4;
    m_subject->setObjectName(u"subjectLabel"_s);
    m_subject->setTextFormat(Qt::PlainText);
    m_subject->setWordWrap(true);
    m_question->setObjectName(u"questionLabel"_s);
    m_choiceProblem->setObjectName(u"choiceFieldMessage"_s);
    m_author->setObjectName(u"authorLineEdit"_s);
    m_reason->setObjectName(u"reasonPlainTextEdit"_s);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(fontMetrics().lineSpacing() * reasonLines + margin);
    m_status->setObjectName(u"statusFieldMessage"_s);
    m_settle->setObjectName(u"settlePushButton"_s);
    m_settle->setDefault(true);
    m_cancel->setObjectName(u"cancelPushButton"_s);
    m_cancel->setAutoDefault(false);

    auto *choices = new QVBoxLayout;
    choices->setSpacing(3);
    choices->addWidget(m_question);
    addChoice(Outcome::Accepted, u"accepted"_s, choices);
    addChoice(Outcome::Rejected, u"rejected"_s, choices);
    addChoice(Outcome::NotSent, u"notSent"_s, choices);
    if (m_record.settled && *m_record.settled != Outcome::Unknown)
        addChoice(Outcome::Unknown, u"unknown"_s, choices);
    choices->addWidget(m_choiceProblem);

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_settle, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(margin, margin, margin, margin);
    whole->setSpacing(margin);
    whole->addWidget(m_subject);
    whole->addLayout(choices);
    whole->addWidget(m_authorField);
    whole->addWidget(m_reasonField);
    whole->addWidget(m_status);
    whole->addStretch();
    whole->addWidget(buttons);
    // In the order they are seen in.
    QWidget *last = m_choices.constFirst().button;
    for (const Choice &choice : std::as_const(m_choices)) {
        setTabOrder(last, choice.button);
        last = choice.button;
    }
    setTabOrder(last, m_author);
    setTabOrder(m_author, m_reason);
    setTabOrder(m_reason, m_settle);
    setTabOrder(m_settle, m_cancel);
    m_choices.constFirst().button->setFocus();
    setMinimumWidth(fontMetrics().averageCharWidth() * 92);
}

void SettleDialog::addChoice(Outcome outcome, const QString &name, QVBoxLayout *column)
{
    const Choice choice{
        .outcome = outcome, .button = new QRadioButton(this), .hint = new MutedLabel(this)};
    choice.button->setObjectName(name + "RadioButton"_L1);
    choice.hint->setObjectName(name + "HintLabel"_L1);
    choice.hint->setWordWrap(true);
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
        + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
    choice.hint->setContentsMargins(indent, 0, 0, 3);
    column->addWidget(choice.button);
    column->addWidget(choice.hint);
    connect(choice.button, &QRadioButton::toggled, this, &SettleDialog::showProblems);
    m_choices.append(choice);
}

std::optional<Outcome> SettleDialog::chosen() const
{
    const auto found = std::ranges::find_if(
        m_choices, [](const Choice &choice) { return choice.button->isChecked(); });
    return found == m_choices.cend() ? std::nullopt : std::optional(found->outcome);
}

SettleDialog::Decision SettleDialog::decision() const
{
    return {.outcome = chosen().value_or(Outcome::Unknown),
            .author = m_author->text().trimmed(),
            .reason = m_reason->toPlainText().trimmed()};
}

void SettleDialog::decide()
{
    m_hasTried = true;
    m_refusal.reset();
    showProblems();
    const Decision decision = this->decision();
    if (!chosen())
        m_choices.constFirst().button->setFocus();
    else if (decision.author.isEmpty())
        m_author->setFocus();
    else if (decision.reason.isEmpty())
        m_reason->setFocus();
    else {
        m_settle->setEnabled(false); // Until it is noted, or not.
        Q_EMIT decided();
    }
}

void SettleDialog::showRefusal(const SettleRefusal &refusal)
{
    m_refusal = refusal;
    m_settle->setEnabled(true);
    showProblems();
}

void SettleDialog::showProblems()
{
    if (m_refusal)
        m_status->say(Tone::Error, HistorySentences::of(*m_refusal));
    else
        m_status->clear();
    if (!m_hasTried)
        return;
    const Decision decision = this->decision();
    m_choiceProblem->say(Tone::Error, chosen() ? QString() : tr("Choose what became of it."));
    m_authorField->say(Tone::Error,
                       decision.author.isEmpty() ? tr("Enter your name: the log keeps who decided.")
                                                 : QString());
    m_reasonField->say(Tone::Error,
                       decision.reason.isEmpty()
                           ? tr("Enter how you know it, such as “the recipient has it”.")
                           : QString());
}

void SettleDialog::retranslate()
{
    setWindowTitle(tr("Settle by Hand"));
    const NewRecord &message = m_record.message;
    const auto number = PhoneNumber::parse(message.tel);
    //: %1 is a phone number, %2 a moment.
    m_subject->setText(tr("The message to %1, sent on %2: note what you found out. Nothing is sent "
                          "and nothing is billed.")
                           .arg(number ? number->international() : message.tel,
                                format::moment(message.startedAt, {}, m_language.locale())));
    m_question->setText(tr("What became of it?"));
    for (const Choice &choice : std::as_const(m_choices)) {
        choice.button->setText(titleOf(choice.outcome));
        choice.hint->setText(hintOf(choice.outcome));
        choice.button->setAccessibleDescription(hintOf(choice.outcome));
    }
    m_authorField->setLabel(tr("Your na&me"), tr("Your name"));
    m_reasonField->setLabel(tr("&How you know it"), tr("How you know it"));
    m_settle->setText(tr("&Settle"));
    m_cancel->setText(tr("&Cancel"));
    showProblems();
}

QString SettleDialog::titleOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted:
        return tr("&Accepted");
    case Outcome::Rejected:
        return tr("&Rejected");
    case Outcome::NotSent:
        return tr("&Not sent");
    case Outcome::Unknown:
        return tr("&Unknown again");
    }
    Q_UNREACHABLE();
}

QString SettleDialog::hintOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted:
        return tr("It went out and is billed. It is not to be sent again.");
    case Outcome::Rejected:
        return tr("The gateway refused it. It may be sent again once the cause is mended.");
    case Outcome::NotSent:
        return tr("It never reached the gateway. It may be sent again at once.");
    case Outcome::Unknown:
        return tr("Takes the earlier decision back. It may have gone out.");
    }
    Q_UNREACHABLE();
}

void SettleDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace smsdesk
