// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/passphrasedialog.h"

#include "core/account/wipe.h"
#include "core/base/future.h"
#include "core/words/sentences.h"
#include "ui/common/formfield.h"
#include "ui/common/wipefield.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace smsdesk {

PassphraseDialog::PassphraseDialog(Purpose purpose, KeyRing &keys, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_keys(keys)
    , m_words(new QLabel(this))
    , m_warning(new QLabel(this))
    , m_old(new QLineEdit(this))
    , m_new(new QLineEdit(this))
    , m_again(new QLineEdit(this))
    , m_oldField(new FormField(u"passphrase"_s, m_old, this))
    , m_newField(new FormField(u"newPassphrase"_s, m_new, this))
    , m_againField(new FormField(u"repeatedPassphrase"_s, m_again, this))
    , m_status(new FieldMessage(this))
    , m_forget(new QPushButton(this))
    , m_ok(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"passphraseDialog"_s);
    build();
    arrange();
    retranslate();
    for (QLineEdit *const field : {m_old, m_new, m_again})
        connect(field, &QLineEdit::textEdited, this, &PassphraseDialog::forgetProblem);
    connect(m_ok, &QPushButton::clicked, this, &PassphraseDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &PassphraseDialog::reject);
    connect(m_forget, &QPushButton::clicked, this, &PassphraseDialog::askToForget);
}

PassphraseDialog::~PassphraseDialog()
{
    for (QLineEdit *const field : {m_old, m_new, m_again})
        wipeField(*field);
}

void PassphraseDialog::build()
{
    m_old->setObjectName(u"passphraseLineEdit"_s);
    m_new->setObjectName(u"newPassphraseLineEdit"_s);
    m_again->setObjectName(u"repeatedPassphraseLineEdit"_s);
    for (QLineEdit *const field : {m_old, m_new, m_again}) {
        field->setEchoMode(QLineEdit::Password);
        field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText
                                   | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    }
    m_words->setObjectName(u"wordsLabel"_s);
    m_warning->setObjectName(u"warningLabel"_s);
    for (QLabel *const label : {m_words, m_warning}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_status->setObjectName(u"statusFieldMessage"_s);
    m_status->keepPlace();
    m_ok->setObjectName(u"okPushButton"_s);
    m_ok->setDefault(true);
    m_cancel->setObjectName(u"cancelPushButton"_s);
    m_cancel->setAutoDefault(false);
    m_forget->setObjectName(u"forgetPushButton"_s);
    m_forget->setAutoDefault(false);
    m_oldField->setVisible(m_purpose != Purpose::Make);
    m_newField->setVisible(takesNew());
    m_againField->setVisible(takesNew());
    m_warning->setVisible(takesNew());
}

void PassphraseDialog::arrange()
{
    constexpr int margin = 14;
    auto *const buttons = new QDialogButtonBox(this);
    buttons->addButton(m_ok, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    if (m_purpose == Purpose::Open)
        buttons->addButton(m_forget, QDialogButtonBox::ResetRole);
    else
        m_forget->hide();
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(margin, margin, margin, margin);
    whole->setSpacing(margin);
    for (QWidget *const widget : {static_cast<QWidget *>(m_words),
                                  static_cast<QWidget *>(m_oldField),
                                  static_cast<QWidget *>(m_newField),
                                  static_cast<QWidget *>(m_againField),
                                  static_cast<QWidget *>(m_warning),
                                  static_cast<QWidget *>(m_status)})
        whole->addWidget(widget);
    whole->addStretch();
    whole->addWidget(buttons);
    QWidget *last = m_old;
    for (QWidget *const next : {static_cast<QWidget *>(m_new),
                                static_cast<QWidget *>(m_again),
                                static_cast<QWidget *>(m_ok),
                                static_cast<QWidget *>(m_cancel),
                                static_cast<QWidget *>(m_forget)}) {
        setTabOrder(last, next);
        last = next;
    }
    (m_purpose == Purpose::Make ? m_new : m_old)->setFocus();
    setMinimumWidth(fontMetrics().averageCharWidth() * 84);
}

void PassphraseDialog::retranslate()
{
    retranslateWords();
    m_oldField->setLabel(takesNew() ? tr("Passphrase &until now") : tr("&Passphrase"),
                         takesNew() ? tr("Passphrase until now") : tr("Passphrase"));
    m_newField->setLabel(tr("&New passphrase"), tr("New passphrase"));
    m_againField->setLabel(tr("&The same again"), tr("The same passphrase again"));
    m_warning->setText(tr("Nobody can recover the passphrase. Without it the AppKeys in the file "
                          "are lost, and have to be entered again."));
    m_cancel->setText(tr("&Cancel"));
    m_forget->setText(tr("&Forgot the Passphrase…"));
    showState();
}

QString PassphraseDialog::adviceOnKeychain(const KeyRing &keys)
{
    if (keys.isKeychainLocked())
        return tr("Without a file: the keychain is locked. Unlock it, and enter the AppKeys again, "
                  "which it then keeps.");
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return tr("Without a file: the system's keychain does not answer. Once it does, enter the "
              "AppKeys again, which it then keeps.");
#else
    return tr("Without a file: install GNOME Keyring (package gnome-keyring), KWallet or "
              "KeePassXC, log in again, and enter the AppKeys again.");
#endif
}

void PassphraseDialog::retranslateWords()
{
    const QString file = QDir::toNativeSeparators(m_keys.vault().file());
    switch (m_purpose) {
    case Purpose::Open:
        setWindowTitle(tr("Open the Key File"));
        m_words->setText(tr("The AppKey is in the key file. Enter the passphrase of "
                            "the file, %1.")
                             .arg(file));
        m_ok->setText(tr("&Open"));
        break;
    case Purpose::Make:
        setWindowTitle(tr("Keep AppKeys in a File"));
        m_words->setText(tr("The AppKeys are kept in %1, encrypted with a passphrase. SMS Desk "
                            "asks for it once in each run, when an AppKey is first needed.")
                             .arg(file)
                         + u"\n\n"_s + adviceOnKeychain(m_keys));
        m_ok->setText(tr("&Keep Them"));
        break;
    case Purpose::Change:
        setWindowTitle(tr("Change the Passphrase"));
        m_words->setText(tr("The key file, %1, is encrypted anew. Copies of it that were made "
                            "before still open with the passphrase until now.")
                             .arg(file));
        m_ok->setText(tr("C&hange"));
        break;
    }
}

FormField *PassphraseDialog::fieldOf(VaultError::Kind kind) const
{
    switch (kind) {
    case VaultError::Kind::WrongPassphrase:
        return m_oldField;
    case VaultError::Kind::TooShort:
        return m_newField;
    default:
        return nullptr;
    }
}

/// How long it is; that it cannot be guessed nobody can tell.
void PassphraseDialog::showStrength()
{
    QString typed = m_new->text();
    const bool isLongEnough = Passphrase(typed).isLongEnough();
    wipe(typed);
    if (isLongEnough)
        m_newField->say(Tone::Ok,
                        tr("Long enough. How hard it is to guess is up to you: several words that "
                           "do not belong together are harder than one with digits."));
    else
        m_newField->say(
            Tone::Neutral,
            tr("At least %n character(s).", nullptr, static_cast<int>(Passphrase::smallestLength)));
}

void PassphraseDialog::showState()
{
    m_oldField->say(Tone::Neutral, {});
    showStrength();
    m_againField->say(Tone::Error,
                      m_isDifferent ? tr("This is another passphrase. Enter the same one twice.")
                                    : QString());
    m_status->clear();
    if (m_isBusy)
        m_status->say(Tone::Neutral, tr("One moment: deriving a key from the passphrase…"));
    else if (FormField *const field = m_problem ? fieldOf(m_problem->kind) : nullptr)
        field->say(Tone::Error, Sentences::of(*m_problem));
    else if (m_problem)
        m_status->say(Tone::Error, Sentences::of(*m_problem));
    for (QWidget *const widget : {static_cast<QWidget *>(m_old),
                                  static_cast<QWidget *>(m_new),
                                  static_cast<QWidget *>(m_again),
                                  static_cast<QWidget *>(m_ok),
                                  static_cast<QWidget *>(m_cancel),
                                  static_cast<QWidget *>(m_forget)})
        widget->setEnabled(!m_isBusy);
    makeRoom();
}

/// A sentence of two lines takes more than the one that was there before it: a dialog does not grow
/// by itself.
void PassphraseDialog::makeRoom()
{
    layout()->activate();
    if (const int needed = layout()->totalHeightForWidth(width()); needed > height())
        resize(width(), needed);
}

void PassphraseDialog::forgetProblem()
{
    m_problem.reset();
    m_isDifferent = false;
    showState();
}

void PassphraseDialog::submit()
{
    forgetProblem();
    if (takesNew() && !Passphrase(m_new->text()).isLongEnough()) {
        m_problem = VaultError{.kind = VaultError::Kind::TooShort};
        m_new->setFocus();
        return showState();
    }
    m_isDifferent = takesNew() && m_new->text() != m_again->text();
    if (m_isDifferent) {
        m_again->setFocus();
        m_again->selectAll();
        return showState();
    }
    m_isBusy = true;
    showState();
    whenDone(start(), this, [this](const Result<void, VaultError> &answer) { finish(answer); });
}

KeyVault::Answer PassphraseDialog::start()
{
    switch (m_purpose) {
    case Purpose::Open:
        return m_keys.vault().open(Passphrase(m_old->text()));
    case Purpose::Make:
        return m_keys.makeVault(Passphrase(m_new->text()));
    case Purpose::Change:
        return m_keys.vault().changePassphrase(Passphrase(m_old->text()),
                                               Passphrase(m_new->text()));
    }
    Q_UNREACHABLE();
}

void PassphraseDialog::finish(const Result<void, VaultError> &answer)
{
    m_isBusy = false;
    if (answer)
        return accept();
    m_problem = answer.error();
    showState();
    QLineEdit *const field
        = takesNew() && m_problem->kind != VaultError::Kind::WrongPassphrase ? m_new : m_old;
    field->setFocus();
    field->selectAll();
}

void PassphraseDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

void PassphraseDialog::askToForget()
{
    auto *const box = new QMessageBox(QMessageBox::Warning,
                                      tr("Delete the Key File"),
                                      tr("Delete the key file and go on without it?"),
                                      QMessageBox::NoButton,
                                      this);
    box->setObjectName(u"forgetMessageBox"_s);
    box->setInformativeText(
        tr("The AppKeys in it are lost. Their accounts stay; the AppKeys have to be entered "
           "again. They are in Tencent Cloud's SMS console."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *const forget = box->addButton(tr("&Delete the File"), QMessageBox::AcceptRole);
    QPushButton *const cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    connect(forget, &QPushButton::clicked, this, &PassphraseDialog::forgetFile);
    box->open();
}

void PassphraseDialog::forgetFile()
{
    whenDone(m_keys.forgetVault(), this, [this](const Result<void, VaultError> &forgotten) {
        if (forgotten)
            return reject();
        m_problem = forgotten.error();
        showState();
    });
}

void PassphraseDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace smsdesk
