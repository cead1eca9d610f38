// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composeform.h"

#include "core/base/future.h"
#include "core/message/messagetemplate.h"
#include "core/message/templateid.h"
#include "ui/compose/accountfield.h"
#include "ui/compose/advancedfields.h"
#include "ui/compose/frequencywatch.h"
#include "ui/compose/parametersform.h"
#include "ui/compose/recipientfield.h"
#include "ui/compose/templatefield.h"
#include "ui/compose/textfield.h"

#include <QEvent>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

/// The ID as a number is written, so that " 19" and "１９" are no other template than "19".
QString plainId(const QString &typed)
{
    const auto id = TemplateId::parse(typed);
    return id ? id->toString() : QString();
}

} // namespace

ComposeForm::ComposeForm(const ComposePage::Services &services, QWidget *parent)
    : FormArea(parent)
    , m_services(services)
    , m_account(new AccountField(services.accounts, services.settings, this))
    , m_recipient(new RecipientField(services.language, this))
    , m_template(new TemplateField(services.language, this))
    , m_parameters(new ParametersForm(this))
    , m_signature(new TextField(u"signature"_s, this))
    , m_advanced(new AdvancedFields(this))
    , m_frequency(new FrequencyWatch(services.journal, services.clock, this))
{
    setObjectName(u"composeFormScrollArea"_s);
    arrange();
    listen();
    followAccount();
    retranslate();
}

void ComposeForm::restore(const FormContent &content)
{
    setContent(content);
    // What was typed belongs to the account it was typed for.
    if (!content.concernsSomebody())
        m_account->beginWithDefault();
}

FormContent ComposeForm::content() const
{
    return {.draft = {.recipient = m_recipient->text(),
                      .templateId = m_template->text(),
                      .parameters = m_parameters->values(),
                      .signature = m_signature->edit()->text(),
                      .ext = m_advanced->ext()->edit()->text(),
                      .extend = m_advanced->extend()->edit()->text(),
                      .acceptsImpossibleNumber = m_recipient->acceptsImpossible()},
            .allParameters = m_parameters->allValues()};
}

void ComposeForm::setContent(const FormContent &content)
{
    const Draft &draft = content.draft;
    m_recipient->setContent(draft.recipient, draft.acceptsImpossibleNumber);
    m_parameters->setAllValues(content.allParameters);
    m_freeCount = static_cast<int>(draft.parameters.size());
    m_parameters->setFreeCount(m_freeCount);
    // So many fields as there were, unless the template's text says otherwise.
    m_followedTemplate = plainId(draft.templateId);
    m_template->setText(draft.templateId);
    followTemplate();
    m_signature->edit()->setText(draft.signature);
    m_advanced->ext()->edit()->setText(draft.ext);
    m_advanced->extend()->edit()->setText(draft.extend);
    clearProblems();
}

void ComposeForm::makeRoomForNext()
{
    m_recipient->setContent({}, false);
    m_parameters->setAllValues({});
    m_advanced->ext()->edit()->clear();
    clearProblems();
}

void ComposeForm::showProblems(const DraftProblems &problems)
{
    for (const DraftProblem &problem : problems)
        showProblem(problem);
    if (problems.isEmpty())
        return;
    // Laid out anew first, so that the field and the sentence below it come into sight.
    widget()->layout()->activate();
    focusOn(editOf(problems.constFirst()));
}

void ComposeForm::clearProblems()
{
    m_parameters->clearProblems();
    m_template->clearProblem();
    m_signature->clearProblem();
    m_advanced->ext()->clearProblem();
    m_advanced->extend()->clearProblem();
}

Preview ComposeForm::preview() const
{
    const std::optional<Account> account = m_account->account();
    const std::optional<PhoneNumber> number = wholeNumber();
    const QString own = plainSignature(m_signature->edit()->text());
    return PreviewWords::of(
        {.templateId = plainId(m_template->text()),
         .known = m_template->chosen(),
         .parameters = m_parameters->values(),
         .signature = own.isEmpty() && account ? plainSignature(account->defaultSignature) : own,
         .toMainlandChina = number && number->region() == "CN"_L1,
         .hasRecipient = number.has_value()});
}

std::optional<PhoneNumber> ComposeForm::wholeNumber() const
{
    const std::optional<PhoneNumber> &number = m_recipient->number();
    // Half a number is of one country now and of another with the next digit.
    if (number && number->isImpossible() && !m_recipient->acceptsImpossible())
        return std::nullopt;
    return number;
}

void ComposeForm::focusRecipient()
{
    focusOn(m_recipient->edit());
}

bool ComposeForm::takeOnlyTemplate()
{
    if (!m_template->takeOnlyMatch())
        return false;
    const QList<QWidget *> parameters = m_parameters->edits();
    focusOn(parameters.value(0, m_template->edit()));
    return true;
}

bool ComposeForm::focusNextField()
{
    QList<QWidget *> fields{m_account->edit(), m_recipient->edit(), m_template->edit()};
    fields << m_parameters->edits() << m_signature->edit() << m_advanced->ext()->edit()
           << m_advanced->extend()->edit();
    qsizetype index = fields.indexOf(focusWidget());
    if (index < 0)
        return false;
    while (++index < fields.size()) {
        if (fields.at(index)->isVisible()) {
            focusOn(fields.at(index));
            return true;
        }
    }
    return false;
}

QList<QWidget *> ComposeForm::tabStops() const
{
    return QList<QWidget *>{m_account->edit()} << m_recipient->tabStops() << m_template->edit()
                                               << m_parameters->tabStops() << m_signature->edit()
                                               << m_advanced->toggle() << m_advanced->ext()->edit()
                                               << m_advanced->extend()->edit();
}

void ComposeForm::changeEvent(QEvent *event)
{
    FormArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ComposeForm::showEvent(QShowEvent *event)
{
    FormArea::showEvent(event);
    // The journal is opened while the window is being made; by now it may be there.
    QTimer::singleShot(0, this, &ComposeForm::learnTemplatesIfUnknown);
}

void ComposeForm::arrange()
{
    auto *fields = new QWidget;
    auto *layout = new QVBoxLayout(fields);
    layout->setContentsMargins(14, 14, 14, 6);
    layout->setSpacing(10);
    const QList<QWidget *> all{
        m_account, m_recipient, m_template, m_parameters, m_signature, m_advanced};
    for (QWidget *field : all)
        layout->addWidget(field);
    layout->addStretch();

    setWidget(fields);
}

void ComposeForm::listen()
{
    connect(m_account, &AccountField::changed, this, [this] {
        followAccount();
        Q_EMIT accountChanged();
    });
    connect(m_recipient, &RecipientField::changed, this, &ComposeForm::edited);
    connect(m_recipient, &RecipientField::judged, this, &ComposeForm::followRecipient);
    connect(m_frequency, &FrequencyWatch::changed, m_recipient, &RecipientField::warn);
    connect(m_template, &TemplateField::changed, this, [this] {
        followTemplate();
        Q_EMIT edited();
        Q_EMIT previewChanged();
    });
    connect(m_template, &TemplateField::knownChanged, this, [this] {
        followTemplate();
        Q_EMIT previewChanged();
    });
    connect(m_template, &TemplateField::entered, this, &ComposeForm::learnTemplatesIfUnknown);
    connect(m_parameters, &ParametersForm::countChosen, this, [this](int count) {
        m_freeCount = count;
        if (QWidget *last = m_parameters->edits().value(count - 1))
            showSoon(last);
        Q_EMIT edited();
    });
    connect(m_parameters, &ParametersForm::fieldsChanged, this, [this] {
        Q_EMIT tabStopsChanged();
        Q_EMIT previewChanged();
    });
    connect(m_parameters, &ParametersForm::changed, this, [this] {
        Q_EMIT edited();
        Q_EMIT previewChanged();
    });
    connect(m_signature->edit(), &QLineEdit::textChanged, this, [this] {
        Q_EMIT edited();
        Q_EMIT previewChanged();
    });
    connect(m_advanced, &AdvancedFields::changed, this, &ComposeForm::edited);
    connect(m_advanced, &AdvancedFields::unfolded, this, [this] { showSoon(m_advanced); });
    connect(&m_services.journal, &Journal::recordBegan, this, &ComposeForm::learnTemplates);
}

void ComposeForm::followAccount()
{
    const std::optional<Account> account = m_account->account();
    m_recipient->setDefaultRegion(account ? account->defaultRegion : QString());
    m_signature->edit()->setPlaceholderText(account ? plainSignature(account->defaultSignature)
                                                    : QString());
    if (!account || m_knownOf != account->name) {
        m_knownOf.clear();
        m_template->setKnown({});
    }
    learnTemplates();
    followRecipient();
}

void ComposeForm::followRecipient()
{
    const std::optional<PhoneNumber> number = wholeNumber();
    m_frequency->setTarget(number ? number->e164() : QString(), m_account->account());
    Q_EMIT previewChanged();
}

void ComposeForm::followTemplate()
{
    const std::optional<KnownTemplate> known = m_template->chosen();
    const QString id = plainId(m_template->text());
    const bool isOther = id != m_followedTemplate;
    m_followedTemplate = id;

    if (known && known->text) {
        m_parameters->setFixedCount(known->parameterCount);
        return;
    }
    int count = m_parameters->count();
    if (isOther)
        count = known ? known->parameterCount : m_freeCount;
    // Parameters are a template's: without one, what was typed stays, but there is nothing to add.
    if (id.isEmpty())
        m_parameters->setFixedCount(count);
    else
        m_parameters->setFreeCount(count);
}

void ComposeForm::learnTemplates()
{
    const std::optional<Account> account = m_account->account();
    if (!account)
        return;
    if (account->isSandbox) {
        m_knownOf = account->name;
        m_template->setKnown(knownToSandbox());
        return;
    }
    whenDone(m_services.journal.usedTemplates(account->name),
             this,
             [this, name = account->name](const Result<QList<UsedTemplate>, JournalError> &used) {
                 const std::optional<Account> present = m_account->account();
                 if (!used || !present || present->name != name)
                     return;
                 m_knownOf = name;
                 m_template->setKnown(knownFromJournal(*used));
             });
}

void ComposeForm::learnTemplatesIfUnknown()
{
    if (m_knownOf.isEmpty())
        learnTemplates();
}

void ComposeForm::showProblem(const DraftProblem &problem)
{
    switch (problem.field) {
    case DraftField::Recipient:
        m_recipient->showProblem(problem);
        return;
    case DraftField::Template:
        m_template->showProblem(problem);
        return;
    case DraftField::Parameter:
        m_parameters->showProblem(problem);
        return;
    case DraftField::Signature:
        m_signature->showProblem(problem);
        return;
    case DraftField::Ext:
        m_advanced->open();
        m_advanced->ext()->showProblem(problem);
        return;
    case DraftField::Extend:
        m_advanced->open();
        m_advanced->extend()->showProblem(problem);
        return;
    }
}

QWidget *ComposeForm::editOf(const DraftProblem &problem) const
{
    const QList<QWidget *> parameters = m_parameters->edits();
    switch (problem.field) {
    case DraftField::Recipient:
        break;
    case DraftField::Template:
        return m_template->edit();
    case DraftField::Parameter:
        return parameters.value(std::max(0, problem.parameter), m_template->edit());
    case DraftField::Signature:
        return m_signature->edit();
    case DraftField::Ext:
        return m_advanced->ext()->edit();
    case DraftField::Extend:
        return m_advanced->extend()->edit();
    }
    return m_recipient->edit();
}

void ComposeForm::focusOn(QWidget *edit)
{
    edit->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(edit, 0, 2 * edit->height());
}

void ComposeForm::showSoon(QWidget *part)
{
    // Once the layout has given it its place.
    QTimer::singleShot(0, part, [this, part] {
        constexpr int margin = 6;
        ensureWidgetVisible(part, 0, margin);
    });
}

void ComposeForm::retranslate()
{
    m_signature->setLabel(tr("Si&gnature"), tr("Signature"));
    m_signature->setHint({});
}

} // namespace smsdesk
