// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accountsdialog.h"

#include "core/words/accountsentences.h"
#include "core/words/sentences.h"
#include "ui/account/accounteditor.h"
#include "ui/account/accountform.h"
#include "ui/account/accountlist.h"
#include "ui/account/accounttransfer.h"
#include "ui/account/checkbutton.h"
#include "ui/account/removequestion.h"
#include "ui/common/fieldmessage.h"
#include "ui/common/formarea.h"
#include "ui/common/savequestion.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr int margin = 14;

/// Return saves, whatever has the focus: no other button takes it over.
QPushButton *named(QPushButton *button, const QString &objectName)
{
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

} // namespace

struct AccountsDialog::Private
{
    Private(AccountBook &theAccounts, KeyStore &keys)
        : accounts(theAccounts)
        , editor(theAccounts, keys)
    {
    }

    AccountBook &accounts;
    AccountEditor editor;
    AccountTransfer *transfer = nullptr;
    bool isClosing = false; ///< As soon as the key store has answered.

    QLabel *listLabel = nullptr;
    AccountList *list = nullptr;
    QPushButton *add = nullptr;
    QPushButton *remove = nullptr;
    QStackedWidget *pages = nullptr;
    FormArea *formArea = nullptr;
    AccountForm *form = nullptr;
    QLabel *emptyLabel = nullptr;
    FieldMessage *status = nullptr;
    CheckButton *check = nullptr;
    QPushButton *save = nullptr;
    QPushButton *revert = nullptr;
    QPushButton *close = nullptr;
};

AccountsDialog::AccountsDialog(AccountBook &accounts, KeyStore &keys, QWidget *parent)
    : QDialog(parent)
    , d(std::make_unique<Private>(accounts, keys))
{
    setObjectName(u"accountsDialog"_s);
    setAttribute(Qt::WA_WindowPropagation); // For locale().
    build();
    retranslate();
    connectEditor();
    connectWidgets();
    d->list->setCurrentRow(0);
    updateButtons();
    resize(roomySize());
}

AccountsDialog::~AccountsDialog()
{
    // While they go, the list still changes its current item and fields still end their editing,
    // when there is nothing left to show it in.
    disconnect(d->list, nullptr, this, nullptr);
    disconnect(d->form, nullptr, this, nullptr);
}

void AccountsDialog::choose(const QString &name)
{
    for (const AccountRow &row : d->editor.rows()) {
        if (isSameAccountName(row.saved.storedName, name))
            d->list->choose(row.id);
    }
}

/// The list and what is done to it on the left, one account and what is done to it on the right.
void AccountsDialog::build()
{
    auto *const layout = new QHBoxLayout(this);
    // As on the compose page, a scroll bar stands at the edge of the window, beyond the margin.
    layout->setContentsMargins(margin, margin, 0, margin);
    layout->setSpacing(2 * margin);
    layout->addLayout(buildList());
    layout->addLayout(buildAccount(), 1);
}

QLayout *AccountsDialog::buildList()
{
    d->listLabel = new QLabel(this);
    d->list = new AccountList(this);
    d->list->setObjectName(u"accountsListWidget"_s);
    d->list->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    d->list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding); // As wide as the buttons.
    d->listLabel->setBuddy(d->list);

    d->add = named(new QPushButton(this), u"addPushButton"_s);
    d->remove = named(new QPushButton(this), u"removePushButton"_s);
    d->transfer = new AccountTransfer(d->accounts, this);

    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(d->add);
    buttons->addWidget(d->remove);
    buttons->addWidget(d->transfer);
    auto *const column = new QVBoxLayout;
    column->setSpacing(3);
    column->addWidget(d->listLabel);
    column->addWidget(d->list, 1);
    column->addSpacing(margin - 3);
    column->addLayout(buttons);
    return column;
}

QLayout *AccountsDialog::buildAccount()
{
    d->pages = new QStackedWidget(this);
    d->emptyLabel = new QLabel(d->pages);
    d->emptyLabel->setAlignment(Qt::AlignCenter);
    d->emptyLabel->setWordWrap(true);
    d->emptyLabel->setContentsMargins(margin, 0, 2 * margin, 0);
    d->pages->addWidget(d->emptyLabel);
    d->pages->addWidget(buildFormArea());
    d->status = new FieldMessage(this);
    d->status->setObjectName(u"statusFieldMessage"_s);

    auto *const below = new QVBoxLayout;
    below->setContentsMargins(0, 0, margin, 0);
    below->setSpacing(margin);
    below->addWidget(d->status);
    below->addWidget(buildButtons());
    auto *const column = new QVBoxLayout;
    column->setSpacing(margin);
    column->addWidget(d->pages, 1);
    column->addLayout(below);
    return column;
}

/// Sentences below fields, or a large font, may need more room than the screen has.
QWidget *AccountsDialog::buildFormArea()
{
    d->formArea = new FormArea(d->pages);
    d->form = new AccountForm(d->formArea);
    d->form->setUsualRepeat(d->accounts.repeatWindow());
    d->form->layout()->setContentsMargins(0, 0, margin, 0);
    d->formArea->setWidget(d->form);
    d->formArea->setMinimumHeight(fontMetrics().lineSpacing() * 18);
    return d->formArea;
}

QWidget *AccountsDialog::buildButtons()
{
    auto *const buttons = new QDialogButtonBox(this);
    d->revert = named(buttons->addButton(QDialogButtonBox::Reset), u"revertPushButton"_s);
    d->save = named(buttons->addButton(QDialogButtonBox::Save), u"savePushButton"_s);
    d->save->setDefault(true);
    d->check = new CheckButton(buttons);
    buttons->addButton(d->check, QDialogButtonBox::ActionRole);
    d->close = named(buttons->addButton(QDialogButtonBox::Close), u"closePushButton"_s);
    return buttons;
}

/// Shows the whole form, and a few sentences below its fields, where the screen is high enough.
QSize AccountsDialog::roomySize() const
{
    const int line = fontMetrics().lineSpacing();
    const QSize form(line * 32, d->form->sizeHint().height() + line * 9);
    const QSize wanted = sizeHint() - d->pages->sizeHint() + form.expandedTo(d->pages->sizeHint());
    return wanted.boundedTo(screen()->availableSize() * 9 / 10);
}

void AccountsDialog::connectWidgets()
{
    connect(
        d->list, &AccountList::chosenChanged, this, [this] { showAccount(d->list->chosenId()); });
    connect(d->form, &AccountForm::edited, this, [this] {
        d->editor.setDraft(d->list->chosenId(), d->form->draft());
    });
    connect(d->add, &QPushButton::clicked, this, &AccountsDialog::addAccount);
    connect(d->remove, &QPushButton::clicked, this, &AccountsDialog::askToRemove);
    connect(d->list, &AccountList::removalWished, this, &AccountsDialog::askToRemove);
    connect(d->check, &CheckButton::wished, this, &AccountsDialog::checkWished);
    connect(d->transfer, &AccountTransfer::told, d->status, &FieldMessage::say);
    connect(d->save, &QPushButton::clicked, this, &AccountsDialog::saveShown);
    connect(
        d->revert, &QPushButton::clicked, this, [this] { d->editor.revert(d->list->chosenId()); });
    connect(d->close, &QPushButton::clicked, this, &AccountsDialog::reject);
}

void AccountsDialog::connectEditor()
{
    connect(&d->editor, &AccountEditor::rowAdded, this, &AccountsDialog::showRow);
    connect(&d->editor, &AccountEditor::rowChanged, this, [this](int id) {
        showRow(id);
        closeWhenAllIsKept();
    });
    connect(&d->editor, &AccountEditor::rowRemoved, this, [this](int id) {
        d->list->remove(id);
        updateButtons();
    });
    connect(&d->editor, &AccountEditor::accountNotRemoved, this, [this](const auto &error) {
        d->status->say(Tone::Error, Sentences::of(error));
    });
    connect(&d->editor, &AccountEditor::keyNotRemoved, this, [this](const KeyError &error) {
        d->status->say(Tone::Warning, AccountSentences::keyLeft(error));
    });
}

/// Brings everything that shows the account up to date.
void AccountsDialog::showRow(int id)
{
    const AccountRow *const row = d->editor.row(id);
    if (!row)
        return;
    d->list->put(*row);
    if (id == d->list->chosenId())
        d->form->setRow(*row);
    updateButtons();
}

void AccountsDialog::showAccount(int id)
{
    d->status->clear();
    d->pages->setCurrentWidget(d->editor.row(id) ? static_cast<QWidget *>(d->formArea)
                                                 : d->emptyLabel);
    showRow(id);
    updateButtons();
    // The keychain may ask the user something: only once there is a window to ask in front of.
    if (isVisible())
        d->editor.askForKey(id);
}

void AccountsDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    d->editor.askForKey(d->list->chosenId());
    if (d->list->count() == 0)
        d->add->setFocus();
    else
        d->list->setFocus();
}

void AccountsDialog::updateButtons()
{
    const AccountRow *const row = d->editor.row(d->list->chosenId());
    const bool isEdited = row && (row->isEdited() || row->isNew());
    d->save->setEnabled(isEdited && row->keysUnderWay == 0);
    d->revert->setEnabled(row && row->isEdited());
    d->check->setRow(row);
    d->remove->setEnabled(row);
}

void AccountsDialog::addAccount()
{
    d->list->choose(d->editor.add());
    d->form->focusName();
}

void AccountsDialog::saveShown()
{
    d->form->commitTypedRegion();
    if (!d->editor.save(d->list->chosenId()))
        goToFirstProblem();
}

void AccountsDialog::goToFirstProblem()
{
    d->form->focusFirstProblem();
    // Once the sentences have been given their room.
    QTimer::singleShot(0, this, [this] {
        if (const QWidget *const edit = d->form->focusWidget())
            d->formArea->ensureWidgetVisible(edit->parentWidget(), 0, margin);
    });
}

void AccountsDialog::askToRemove()
{
    const int id = d->list->chosenId();
    const AccountRow *const row = d->editor.row(id);
    if (!row)
        return;
    if (row->isNew() && !row->isEdited())
        return d->editor.remove(id);

    auto *const question = new RemoveQuestion(*row, this);
    connect(question, &RemoveQuestion::confirmed, this, [this, id] { d->editor.remove(id); });
    question->open();
}

void AccountsDialog::reject()
{
    d->form->commitTypedRegion();
    if (d->editor.firstEdited() && !d->isClosing)
        return askToSave();
    d->isClosing = true;
    closeWhenAllIsKept();
}

void AccountsDialog::askToSave()
{
    SaveQuestion::open(
        this,
        tr("Save the changes to your accounts?"),
        {.save = [this] { saveAllAndClose(); }, .discard = [this] { QDialog::reject(); }});
}

void AccountsDialog::saveAllAndClose()
{
    const QList<AccountRow> rows = d->editor.rows();
    for (const AccountRow &row : rows) {
        if (row.isEdited() && !d->editor.save(row.id)) {
            d->list->choose(row.id);
            return goToFirstProblem();
        }
    }
    d->isClosing = true;
    closeWhenAllIsKept();
}

void AccountsDialog::closeWhenAllIsKept()
{
    if (!d->isClosing || d->editor.isBusy())
        return;
    d->isClosing = false;
    if (d->editor.firstEdited())
        goToFirstProblem();
    else
        QDialog::reject();
}

void AccountsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void AccountsDialog::retranslate()
{
    setWindowTitle(tr("Accounts"));
    d->listLabel->setText(tr("Your accoun&ts"));
    d->list->setAccessibleName(tr("Your accounts"));
    d->add->setText(tr("&Add"));
    d->remove->setText(tr("&Remove"));
    d->save->setText(tr("&Save"));
    d->revert->setText(tr("Re&vert"));
    d->close->setText(tr("&Close"));
    d->add->setAccessibleName(tr("Add an account"));
    d->remove->setAccessibleName(tr("Remove the account"));
    d->emptyLabel->setText(
        tr("There is no account yet. Add one with the SdkAppId and AppKey of your "
           "application in Tencent Cloud's SMS console; until then there is the "
           "sandbox, which sends nothing."));
    for (const AccountRow &row : d->editor.rows())
        showRow(row.id);
}

} // namespace smsdesk
