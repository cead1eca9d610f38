// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accountform.h"

#include "core/account/wipe.h"
#include "core/words/accountsentences.h"
#include "core/words/sentences.h"
#include "ui/account/colourcombobox.h"
#include "ui/account/regioncombobox.h"
#include "ui/common/fields.h"
#include "ui/common/formfield.h"
#include "ui/common/wipefield.h"

#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

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
    , m_accountHeading(heading(this))
    , m_defaultsHeading(heading(this))
    , m_guardHeading(heading(this))
    , m_connectionHeading(heading(this))
    , m_name(named(new QLineEdit(this), u"nameLineEdit"_s))
    , m_sdkAppId(named(new QLineEdit(this), u"sdkAppIdLineEdit"_s))
    , m_key(named(new QLineEdit(this), u"keyLineEdit"_s))
    , m_colour(named(new ColourComboBox(this), u"colourComboBox"_s))
    , m_default(named(new QCheckBox(this), u"defaultCheckBox"_s))
    , m_signature(named(new QLineEdit(this), u"signatureLineEdit"_s))
    , m_extend(named(new QLineEdit(this), u"extendLineEdit"_s))
    , m_region(named(new RegionComboBox(this), u"regionComboBox"_s))
    , m_repeat(spinBox(AccountDraft::repeatAsInSettings,
                       static_cast<int>(Account::longestRepeatWindow.count()),
                       u"repeatSpinBox"_s,
                       this))
    , m_dailyLimit(spinBox(0, Account::largestDailyLimit, u"dailyLimitSpinBox"_s, this))
    , m_endpoint(named(new QLineEdit(this), u"endpointLineEdit"_s))
    , m_caFile(named(new QLineEdit(this), u"caFileLineEdit"_s))
    , m_browse(named(new QPushButton(this), u"browsePushButton"_s))
    , m_timeout(
          spinBox(1, static_cast<int>(Account::longestTimeout.count()), u"timeoutSpinBox"_s, this))
    , m_rate(spinBox(0, Account::largestMessagesPerSecond, u"rateSpinBox"_s, this))
    , m_nameField(new FormField(u"name"_s, m_name, this))
    , m_sdkAppIdField(new FormField(u"sdkAppId"_s, m_sdkAppId, this))
    , m_keyField(new FormField(u"key"_s, m_key, this))
    , m_colourField(new FormField(u"colour"_s, m_colour, this))
    , m_signatureField(new FormField(u"signature"_s, m_signature, this))
    , m_extendField(new FormField(u"extend"_s, m_extend, this))
    , m_regionField(new FormField(u"region"_s, m_region, this))
    , m_repeatField(new FormField(u"repeat"_s, m_repeat, this))
    , m_dailyLimitField(new FormField(u"dailyLimit"_s, m_dailyLimit, this))
    , m_endpointField(new FormField(u"endpoint"_s, m_endpoint, this))
    , m_caFileField(new FormField(u"caFile"_s, m_caFile, this))
    , m_timeoutField(new FormField(u"timeout"_s, m_timeout, this))
    , m_rateField(new FormField(u"rate"_s, m_rate, this))
{
    build();
    arrange();
    retranslate();
    for (QLineEdit *const field :
         {m_name, m_sdkAppId, m_key, m_endpoint, m_signature, m_extend, m_caFile})
        connect(field, &QLineEdit::textEdited, this, &AccountForm::edited);
    connect(m_region, &RegionComboBox::regionChanged, this, &AccountForm::edited);
    for (QSpinBox *const box : {m_repeat, m_dailyLimit, m_rate, m_timeout})
        connect(box, &QSpinBox::valueChanged, this, &AccountForm::edited);
    connect(m_colour, &QComboBox::activated, this, &AccountForm::edited);
    connect(m_default, &QCheckBox::clicked, this, &AccountForm::edited);
    connect(m_browse, &QPushButton::clicked, this, &AccountForm::browseForCaFile);
}

AccountForm::~AccountForm()
{
    wipeField(*m_key);
}

void AccountForm::build()
{
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_sdkAppId->setInputMethodHints(Qt::ImhDigitsOnly);
    m_endpoint->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_endpoint->setPlaceholderText(Endpoint::tencentCloud().toString());
    m_endpoint->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    m_caFileField->addBeside(m_browse);
    for (FormField *const field :
         {m_colourField, m_repeatField, m_dailyLimitField, m_rateField, m_timeoutField})
        field->putLabelBeside();
}

/// Four groups of lines, each under its heading, with twice the air between them that fields have.
void AccountForm::arrange()
{
    constexpr int betweenFields = 10;
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(betweenFields);
    using Line = QList<QWidget *>;
    const QList<QList<Line>> groups{
        {{m_accountHeading},
         {m_nameField, m_sdkAppIdField},
         {m_keyField},
         {m_colourField, m_default}},
        {{m_defaultsHeading}, {m_signatureField, m_extendField}, {m_regionField}},
        {{m_guardHeading}, {m_repeatField}, {m_dailyLimitField}},
        {{m_connectionHeading}, {m_endpointField}, {m_caFileField}, {m_timeoutField, m_rateField}},
    };
    for (const QList<Line> &group : groups) {
        if (layout->count() > 0)
            layout->addSpacing(betweenFields);
        for (const Line &line : group) {
            auto *const beside = new QHBoxLayout;
            beside->setSpacing(2 * betweenFields);
            for (QWidget *const widget : line)
                beside->addWidget(
                    widget, 1, line.contains(m_default) ? Qt::AlignVCenter : Qt::AlignTop);
            layout->addLayout(beside);
        }
    }
    layout->addStretch();
}

void AccountForm::setDraft(const AccountDraft &draft)
{
    const QSignalBlocker blocker(this);
    m_shown = draft;
    m_shown.key.clear(); // The field has it: one copy less to overwrite.
    // Only what differs, so that the cursor stays where it is.
    const auto show = [](QLineEdit *field, const QString &text) {
        if (field->text() != text)
            field->setText(text);
    };
    show(m_name, draft.name);
    show(m_sdkAppId, draft.sdkAppId);
    if (draft.key.isEmpty())
        wipeField(*m_key);
    else
        show(m_key, draft.key);
    show(m_endpoint, draft.endpoint);
    show(m_signature, draft.signature);
    show(m_extend, draft.extend);
    m_colour->setColour(draft.colour);
    m_default->setChecked(draft.isDefault);
    show(m_caFile, draft.caFile);
    m_region->setRegion(draft.region);
    const auto set = [](QSpinBox *box, int value) {
        if (box->value() != value)
            box->setValue(value);
    };
    set(m_repeat, draft.repeatMinutes);
    set(m_dailyLimit, draft.dailyLimit);
    set(m_rate, draft.messagesPerSecond);
    set(m_timeout, draft.timeoutSeconds);
}

AccountDraft AccountForm::draft() const
{
    AccountDraft draft = m_shown;
    draft.name = m_name->text();
    draft.sdkAppId = m_sdkAppId->text();
    draft.key = m_key->text();
    draft.endpoint = m_endpoint->text();
    draft.colour = m_colour->colour();
    draft.isDefault = m_default->isChecked();
    draft.signature = m_signature->text();
    draft.extend = m_extend->text();
    draft.region = m_region->region();
    draft.caFile = m_caFile->text();
    draft.timeoutSeconds = m_timeout->value();
    draft.repeatMinutes = m_repeat->value();
    draft.dailyLimit = m_dailyLimit->value();
    draft.messagesPerSecond = m_rate->value();
    return draft;
}

void AccountForm::setUsualRepeat(std::chrono::minutes window)
{
    m_usualRepeat = window;
    showUsualRepeat();
}

void AccountForm::setRow(const AccountRow &row)
{
    setDraft(row.draft);
    m_keyState = row.keyState;
    m_problems = row.problems;
    m_doubts = row.doubts;
    showKey();
    showProblems();
    showDoubts();
}

void AccountForm::focusFirstProblem()
{
    const std::initializer_list<std::pair<bool, QWidget *>> fields = {
        {m_problems.store.has_value(), m_name},
        {m_problems.isSdkAppIdWrong, m_sdkAppId},
        {m_problems.key.has_value() || m_problems.isKeyImpossible, m_key},
        {m_problems.signature.has_value(), m_signature},
        {m_problems.extend.has_value(), m_extend},
        {!m_problems.wrongRegion.isEmpty(), m_region},
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
    m_guardHeading->setText(tr("Before sending"));
    m_connectionHeading->setText(tr("Connection"));
    m_nameField->setLabel(tr("&Name"), tr("Name"));
    m_sdkAppIdField->setLabel(tr("SdkApp&Id"), tr("SdkAppId"));
    m_keyField->setLabel(tr("App&Key"), tr("AppKey"));
    m_colourField->setLabel(tr("Co&lour in the window"), tr("Colour in the window"));
    m_default->setText(tr("B&egin with this account"));
    m_signatureField->setLabel(tr("Si&gnature"), tr("Signature"));
    m_regionField->setLabel(tr("C&ountry of national numbers"), tr("Country of national numbers"));
    m_region->lineEdit()->setAccessibleName(tr("Country of national numbers"));
    m_extendField->setLabel(tr("Channel e&xtension code"), tr("Channel extension code"));
    m_extend->setPlaceholderText(tr("None"));
    m_extend->setToolTip(tr("Empty unless Tencent Cloud enabled it for you"));
    m_repeatField->setLabel(tr("Ask before repeating a &message within"),
                            tr("Ask before repeating a message within"));
    m_repeat->setSuffix(tr(" min", "minutes"));
    showUsualRepeat();
    m_repeatField->say(Tone::Neutral,
                       tr("The same template and parameters to the same number. 0: never ask."));
    m_dailyLimitField->setLabel(tr("Messages a da&y to one number"),
                                tr("Messages a day to one number"));
    m_dailyLimit->setSpecialValueText(tr("0 – no warning"));
    m_dailyLimitField->say(Tone::Neutral,
                           tr("As set in Tencent's SMS console, under Application Management > "
                              "Basic Configuration. 0: no warning."));
    m_rateField->setLabel(tr("Messages &per second, at most"), tr("Messages per second, at most"));
    m_rate->setSpecialValueText(tr("0 – no limit"));
    m_endpointField->setLabel(tr("Gateway a&ddress"), tr("Gateway address"));
    m_caFileField->setLabel(tr("Certificate a&uthority"), tr("Certificate authority"));
    m_timeoutField->setLabel(tr("&Wait for a reply"), tr("Wait for a reply"));
    m_browse->setText(tr("&Browse…"));
    m_browse->setAccessibleName(tr("Browse for a certificate file"));
    m_sdkAppId->setPlaceholderText(tr("The number beside the AppKey in the console"));
    m_signature->setPlaceholderText(tr("None"));
    m_caFile->setPlaceholderText(tr("The system's alone"));
    m_caFile->setToolTip(
        tr("A PEM file with one more authority to trust, such as a company's own"));
    m_timeout->setSuffix(tr(" s", "seconds"));
    showKey();
    showProblems();
    showDoubts();
}

void AccountForm::showUsualRepeat()
{
    m_repeat->setSpecialValueText(
        m_usualRepeat.count() == 0
            ? tr("As in Settings: never ask")
            : tr("As in Settings: %n min", nullptr, static_cast<int>(m_usualRepeat.count())));
}

/// Where the key is, and below it what is wrong with the typed one, or else how long it lasts.
void AccountForm::showKey()
{
    const bool isThere = m_keyState == KeyState::Stored || m_keyState == KeyState::InKeyFile
        || m_keyState == KeyState::ThisRunOnly;
    if (m_keyState == KeyState::Unknown || m_keyState == KeyState::Locked)
        m_key->setPlaceholderText(QString());
    else if (isThere)
        m_key->setPlaceholderText(tr("Stored; type a new one to replace it"));
    else
        m_key->setPlaceholderText(tr("Not stored"));

    const bool isLasting
        = m_keyState != KeyState::ThisRunOnly && m_keyState != KeyState::NoKeychain;
    if (m_problems.isKeyImpossible)
        m_keyField->say(Tone::Error, AccountSentences::impossibleKey());
    else if (m_problems.key)
        m_keyField->say(Tone::Error, Sentences::of(*m_problems.key));
    else if (m_keyState == KeyState::Locked)
        m_keyField->say(Tone::Warning,
                        tr("The keychain is locked. Unlock it to use an AppKey that is in it; one "
                           "that is entered now lasts until the program is closed."));
    else if (!isLasting)
        m_keyField->say(
            Tone::Warning,
            tr("No keychain can be used: the AppKey lasts until the program is closed."));
    else if (m_keyState == KeyState::InKeyFile)
        m_keyField->say(Tone::Neutral,
                        tr("No keychain can be used: the AppKey is kept in a file, encrypted."));
    else
        m_keyField->say(Tone::Neutral, {});

    QString typed = m_key->text();
    m_keyField->warn(AccountSentences::doubtAbout(AppKey(typed)));
    wipe(typed);
}

void AccountForm::showProblems()
{
    const auto show
        = [](FormField *field, const QString &sentence) { field->say(Tone::Error, sentence); };
    show(m_nameField, m_problems.store ? Sentences::of(*m_problems.store) : QString());
    show(m_sdkAppIdField,
         m_problems.isSdkAppIdWrong ? AccountSentences::wrongSdkAppId() : QString());
    show(m_signatureField, m_problems.signature ? Sentences::of(*m_problems.signature) : QString());
    show(m_extendField, m_problems.extend ? Sentences::of(*m_problems.extend) : QString());
    show(m_regionField,
         m_problems.wrongRegion.isEmpty() ? QString()
                                          : AccountSentences::wrongRegion(m_problems.wrongRegion));
    show(m_endpointField, m_problems.endpoint ? Sentences::of(*m_problems.endpoint) : QString());
    show(m_caFileField, m_problems.isCaFileWrong ? AccountSentences::wrongCaFile() : QString());
}

/// About the stored file alone: one that is being typed is looked into when it is saved.
QString AccountForm::caFileDoubt(const QString &typed) const
{
    if (typed.isEmpty())
        return {};
    if (typed == m_doubts.lostCaFile)
        return AccountSentences::lostCaFile(typed);
    return typed == m_doubts.slowCaFile ? AccountSentences::slowCaFile(typed) : QString();
}

void AccountForm::showDoubts()
{
    m_caFileField->warn(caFileDoubt(m_caFile->text()));
    const auto endpoint = Endpoint::parse(m_endpoint->text());
    const bool isElsewhere = endpoint && endpoint->isElsewhereAtTencent();
    m_endpointField->warn(isElsewhere ? AccountSentences::elsewhere() : QString());
}

} // namespace smsdesk
