// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accountform.h"

#include "core/words/sentences.h"
#include "ui/account/notelabel.h"
#include "ui/account/regioncombobox.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

template<typename Widget>
Widget *named(Widget *widget, const QString &objectName)
{
    widget->setObjectName(objectName);
    return widget;
}

QLabel *heading(QWidget *parent)
{
    auto *const label = new QLabel(parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

} // namespace

AccountForm::AccountForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
    , m_accountHeading(heading(this))
    , m_defaultsHeading(heading(this))
    , m_connectionHeading(heading(this))
    , m_name(named(new QLineEdit(this), u"nameLineEdit"_s))
    , m_sdkAppId(named(new QLineEdit(this), u"sdkAppIdLineEdit"_s))
    , m_key(named(new QLineEdit(this), u"keyLineEdit"_s))
    , m_endpoint(named(new QLineEdit(this), u"endpointLineEdit"_s))
    , m_signature(named(new QLineEdit(this), u"signatureLineEdit"_s))
    , m_region(named(new RegionComboBox(this), u"regionComboBox"_s))
    , m_caFile(named(new QLineEdit(this), u"caFileLineEdit"_s))
    , m_browse(named(new QPushButton(this), u"browsePushButton"_s))
    , m_timeout(named(new QSpinBox(this), u"timeoutSpinBox"_s))
    , m_nameLabel(new QLabel(this))
    , m_sdkAppIdLabel(new QLabel(this))
    , m_keyLabel(new QLabel(this))
    , m_endpointLabel(new QLabel(this))
    , m_signatureLabel(new QLabel(this))
    , m_regionLabel(new QLabel(this))
    , m_caFileLabel(new QLabel(this))
    , m_timeoutLabel(new QLabel(this))
    , m_nameProblem(new NoteLabel(NoteLabel::Kind::Problem, u"nameProblemLabel"_s, this))
    , m_sdkAppIdProblem(new NoteLabel(NoteLabel::Kind::Problem, u"sdkAppIdProblemLabel"_s, this))
    , m_keyProblem(new NoteLabel(NoteLabel::Kind::Problem, u"keyProblemLabel"_s, this))
    , m_keyHint(new NoteLabel(NoteLabel::Kind::Hint, u"keyHintLabel"_s, this))
    , m_endpointProblem(new NoteLabel(NoteLabel::Kind::Problem, u"endpointProblemLabel"_s, this))
    , m_signatureProblem(new NoteLabel(NoteLabel::Kind::Problem, u"signatureProblemLabel"_s, this))
    , m_caFileProblem(new NoteLabel(NoteLabel::Kind::Problem, u"caFileProblemLabel"_s, this))
{
    build();
    retranslate();
    for (QLineEdit *const field : {m_name, m_sdkAppId, m_key, m_endpoint, m_signature, m_caFile})
        connect(field, &QLineEdit::textEdited, this, &AccountForm::edited);
    connect(m_region, &RegionComboBox::regionChanged, this, &AccountForm::edited);
    connect(m_timeout, &QSpinBox::valueChanged, this, &AccountForm::edited);
    connect(m_browse, &QPushButton::clicked, this, &AccountForm::browseForCaFile);
}

void AccountForm::build()
{
    // Air between the fields and the scroll bar, where there is one.
    m_layout->setContentsMargins(0, 0, fontMetrics().averageCharWidth(), 0);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_layout->setRowWrapPolicy(QFormLayout::DontWrapRows);

    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_sdkAppId->setInputMethodHints(Qt::ImhDigitsOnly);
    m_endpoint->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_endpoint->setPlaceholderText(Endpoint::tencentCloud().toString());
    m_endpoint->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    m_timeout->setRange(1, 600);
    m_timeout->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    addHeading(m_accountHeading);
    addField({m_nameLabel, m_name, m_nameProblem});
    addField({m_sdkAppIdLabel, m_sdkAppId, m_sdkAppIdProblem});
    addField({m_keyLabel, m_key, m_keyProblem});
    m_layout->addRow(QString(), m_keyHint);
    m_layout->setRowVisible(m_keyHint, false);

    addHeading(m_defaultsHeading);
    addField({m_signatureLabel, m_signature, m_signatureProblem});
    addField({m_regionLabel, m_region});

    addHeading(m_connectionHeading);
    addField({m_endpointLabel, m_endpoint, m_endpointProblem});
    addField({m_caFileLabel, m_caFile, m_caFileProblem}, caFileRow());
    addField({m_timeoutLabel, m_timeout});
}

void AccountForm::addHeading(QLabel *heading)
{
    // Half a line of air above each group but the first.
    if (m_layout->rowCount() > 0)
        heading->setContentsMargins(0, fontMetrics().lineSpacing() / 2, 0, 0);
    m_layout->addRow(heading);
}

void AccountForm::addField(const Field &field, QWidget *row)
{
    field.label->setBuddy(field.widget);
    m_layout->addRow(field.label, row ? row : field.widget);
    if (!field.problem)
        return;
    // A row of its own, so that the label stays level with its field.
    m_layout->addRow(QString(), field.problem);
    m_layout->setRowVisible(field.problem, false);
}

QWidget *AccountForm::caFileRow()
{
    auto *const row = new QWidget(this);
    auto *const layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_caFile, 1);
    layout->addWidget(m_browse);
    return row;
}

void AccountForm::setDraft(const AccountDraft &draft)
{
    const QSignalBlocker blocker(this);
    m_storedName = draft.storedName;
    // Only what differs, so that the cursor stays where it is.
    const auto show = [](QLineEdit *field, const QString &text) {
        if (field->text() != text)
            field->setText(text);
    };
    show(m_name, draft.name);
    show(m_sdkAppId, draft.sdkAppId);
    show(m_key, draft.key);
    show(m_endpoint, draft.endpoint);
    show(m_signature, draft.signature);
    show(m_caFile, draft.caFile);
    m_region->setRegion(draft.region);
    if (m_timeout->value() != draft.timeoutSeconds)
        m_timeout->setValue(draft.timeoutSeconds);
}

AccountDraft AccountForm::draft() const
{
    return {
        .storedName = m_storedName,
        .name = m_name->text(),
        .sdkAppId = m_sdkAppId->text(),
        .key = m_key->text(),
        .endpoint = m_endpoint->text(),
        .signature = m_signature->text(),
        .region = m_region->region(),
        .caFile = m_caFile->text(),
        .timeoutSeconds = m_timeout->value(),
    };
}

void AccountForm::setKeyState(KeyState state)
{
    m_keyState = state;
    showKeyState();
}

void AccountForm::setProblems(const AccountProblems &problems)
{
    m_problems = problems;
    showProblems();
}

void AccountForm::focusFirstProblem()
{
    const std::initializer_list<std::pair<bool, QWidget *>> fields = {
        {m_problems.store.has_value(), m_name},
        {m_problems.isSdkAppIdWrong, m_sdkAppId},
        {m_problems.key.has_value(), m_key},
        {m_problems.signature.has_value(), m_signature},
        {m_problems.endpoint.has_value(), m_endpoint},
        {m_problems.isCaFileWrong, m_caFile},
    };
    for (const auto &[isWrong, field] : fields) {
        if (isWrong)
            return field->setFocus();
    }
}

void AccountForm::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void AccountForm::commitTypedRegion()
{
    m_region->takeTypedText();
}

void AccountForm::browseForCaFile()
{
    auto *const dialog = new QFileDialog(this,
                                         tr("Choose a Certificate File"),
                                         m_caFile->text().trimmed(),
                                         tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_caFile->setText(QDir::toNativeSeparators(file));
        Q_EMIT edited();
    });
    dialog->open();
}

void AccountForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AccountForm::retranslate()
{
    m_accountHeading->setText(tr("Account"));
    m_defaultsHeading->setText(tr("Defaults for messages"));
    m_connectionHeading->setText(tr("Connection"));
    m_nameLabel->setText(tr("&Name:"));
    m_sdkAppIdLabel->setText(tr("SdkApp&ID:"));
    m_keyLabel->setText(tr("App&Key:"));
    m_endpointLabel->setText(tr("Gateway a&ddress:"));
    m_signatureLabel->setText(tr("Si&gnature:"));
    m_regionLabel->setText(tr("C&ountry of national numbers:"));
    m_region->lineEdit()->setAccessibleName(tr("Country of national numbers"));
    m_caFileLabel->setText(tr("Certificate a&uthority:"));
    m_timeoutLabel->setText(tr("&Wait for a reply:"));
    // A label's buddy names it only where both have the same parent.
    m_caFile->setAccessibleName(tr("Certificate authority"));
    m_browse->setText(tr("&Browse…"));
    m_browse->setAccessibleName(tr("Browse for a certificate file"));
    m_sdkAppId->setPlaceholderText(tr("The number beside the AppKey in the console"));
    m_signature->setPlaceholderText(tr("None"));
    m_caFile->setPlaceholderText(tr("The system's alone"));
    m_caFile->setToolTip(
        tr("A PEM file with one more authority to trust, such as a company's own"));
    m_timeout->setSuffix(tr(" s", "seconds"));
    showKeyState();
    showProblems();
}

void AccountForm::showKeyState()
{
    const bool isLasting
        = m_keyState != KeyState::ThisRunOnly && m_keyState != KeyState::NoKeychain;
    const bool isThere = m_keyState == KeyState::Stored || m_keyState == KeyState::ThisRunOnly;
    if (m_keyState == KeyState::Unknown)
        m_key->setPlaceholderText(QString());
    else if (isThere)
        m_key->setPlaceholderText(tr("Stored; type a new one to replace it"));
    else
        m_key->setPlaceholderText(tr("Not stored"));
    m_keyHint->setText(tr("There is no keychain to keep the AppKey in: it lasts until the program "
                          "is closed."));
    m_layout->setRowVisible(m_keyHint, !isLasting);
}

void AccountForm::showProblems()
{
    showProblem(
        m_nameProblem, m_name, m_problems.store ? Sentences::of(*m_problems.store) : QString());
    showProblem(m_sdkAppIdProblem,
                m_sdkAppId,
                m_problems.isSdkAppIdWrong
                    ? tr("This is not an SdkAppID. Enter the number that the console shows beside "
                         "the AppKey, digits alone.")
                    : QString());
    showProblem(m_keyProblem, m_key, m_problems.key ? Sentences::of(*m_problems.key) : QString());
    showProblem(m_signatureProblem,
                m_signature,
                m_problems.signature ? Sentences::of(*m_problems.signature) : QString());
    showProblem(m_endpointProblem,
                m_endpoint,
                m_problems.endpoint ? Sentences::of(*m_problems.endpoint) : QString());
    showProblem(m_caFileProblem,
                m_caFile,
                m_problems.isCaFileWrong
                    ? tr("This file holds no certificate in PEM form, or cannot be read. Choose "
                         "another one, or leave the field empty.")
                    : QString());
}

void AccountForm::showProblem(NoteLabel *note, QWidget *field, const QString &sentence)
{
    note->setText(sentence);
    field->setAccessibleDescription(sentence);
    m_layout->setRowVisible(note, !sentence.isEmpty());
}

} // namespace smsdesk
