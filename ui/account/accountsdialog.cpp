// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accountsdialog.h"

#include "core/words/sentences.h"
#include "ui/account/accounteditor.h"
#include "ui/account/accountform.h"
#include "ui/account/notelabel.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace smsdesk {

struct AccountsDialog::Private
{
    Private(AccountBook &accounts, KeyStore &keys)
        : editor(accounts, keys)
    {
    }

    [[nodiscard]] QListWidgetItem *item(int id) const
    {
        for (int i = 0; i < list->count(); ++i) {
            if (list->item(i)->data(Qt::UserRole).toInt() == id)
                return list->item(i);
        }
        return nullptr;
    }

    AccountEditor editor;
    bool isClosing = false; ///< As soon as the key store has answered.

    QLabel *listLabel = nullptr;
    QListWidget *list = nullptr;
    QPushButton *add = nullptr;
    QPushButton *remove = nullptr;
    QStackedWidget *pages = nullptr;
    QScrollArea *formArea = nullptr;
    AccountForm *form = nullptr;
    QLabel *emptyLabel = nullptr;
    NoteLabel *status = nullptr;
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
    for (const AccountRow &row : d->editor.rows())
        addRow(row.id);
    d->list->setCurrentRow(0);
    updateButtons();
    // Room for a sentence or two beside the fields, before they need to be scrolled.
    resize(sizeHint() + QSize(0, 6 * fontMetrics().lineSpacing()));
}

AccountsDialog::~AccountsDialog()
{
    // While they go, the list still changes its current item and fields still end their editing,
    // when there is nothing left to show it in.
    disconnect(d->list, nullptr, this, nullptr);
    disconnect(d->form, nullptr, this, nullptr);
}

void AccountsDialog::build()
{
    d->status = new NoteLabel(NoteLabel::Kind::Problem, u"statusLabel"_s, this);
    d->status->hide();

    auto *const buttons = new QDialogButtonBox(this);
    d->save = buttons->addButton(QDialogButtonBox::Save);
    d->save->setObjectName(u"savePushButton"_s);
    d->save->setDefault(true);
    d->revert = buttons->addButton(QDialogButtonBox::Reset);
    d->revert->setObjectName(u"revertPushButton"_s);
    d->revert->setAutoDefault(false);
    d->close = buttons->addButton(QDialogButtonBox::Close);
    d->close->setObjectName(u"closePushButton"_s);
    d->close->setAutoDefault(false);

    auto *const columns = new QHBoxLayout;
    columns->setSpacing(fontMetrics().lineSpacing());
    columns->addWidget(buildList());
    columns->addWidget(buildPages(), 1);

    auto *const layout = new QVBoxLayout(this);
    const int margin = fontMetrics().lineSpacing() * 3 / 4;
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addLayout(columns, 1);
    layout->addWidget(d->status);
    layout->addSpacing(margin / 2);
    layout->addWidget(buttons);
}

QWidget *AccountsDialog::buildList()
{
    auto *const column = new QWidget(this);
    d->listLabel = new QLabel(column);
    d->list = new QListWidget(column);
    d->list->setObjectName(u"accountsListWidget"_s);
    d->list->setTextElideMode(Qt::ElideRight);
    d->list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->listLabel->setBuddy(d->list);
    column->setFixedWidth(fontMetrics().averageCharWidth() * 28);

    d->add = new QPushButton(column);
    d->add->setObjectName(u"addPushButton"_s);
    d->add->setAutoDefault(false);
    d->remove = new QPushButton(column);
    d->remove->setObjectName(u"removePushButton"_s);
    d->remove->setAutoDefault(false);

    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(d->add);
    buttons->addWidget(d->remove);
    auto *const layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->addWidget(d->listLabel);
    layout->addWidget(d->list, 1);
    layout->addLayout(buttons);
    return column;
}

QWidget *AccountsDialog::buildPages()
{
    d->pages = new QStackedWidget(this);
    d->emptyLabel = new QLabel(d->pages);
    d->emptyLabel->setAlignment(Qt::AlignCenter);
    d->emptyLabel->setWordWrap(true);
    // Sentences beside fields, or a large font, may need more room than the screen has.
    d->formArea = new QScrollArea(d->pages);
    d->formArea->setFrameShape(QFrame::NoFrame);
    d->formArea->setWidgetResizable(true);
    d->formArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->formArea->setFocusPolicy(Qt::NoFocus);
    d->form = new AccountForm(d->formArea);
    d->formArea->setWidget(d->form);
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    d->pages->setMinimumSize(d->form->sizeHint().width() + scrollBar,
                             d->form->sizeHint().height() + 2 * fontMetrics().lineSpacing());
    d->pages->addWidget(d->emptyLabel);
    d->pages->addWidget(d->formArea);
    return d->pages;
}

void AccountsDialog::connectWidgets()
{
    connect(d->list, &QListWidget::currentItemChanged, this, [this] { showAccount(shownId()); });
    connect(d->form, &AccountForm::edited, this, [this] {
        d->editor.setDraft(shownId(), d->form->draft());
    });
    connect(d->add, &QPushButton::clicked, this, &AccountsDialog::addAccount);
    connect(d->remove, &QPushButton::clicked, this, &AccountsDialog::askToRemove);
    auto *const removeKey = new QShortcut(QKeySequence::Delete, d->list);
    removeKey->setContext(Qt::WidgetShortcut);
    connect(removeKey, &QShortcut::activated, this, &AccountsDialog::askToRemove);
    connect(d->save, &QPushButton::clicked, this, &AccountsDialog::saveShown);
    connect(d->revert, &QPushButton::clicked, this, [this] { d->editor.revert(shownId()); });
    connect(d->close, &QPushButton::clicked, this, &AccountsDialog::reject);
}

void AccountsDialog::connectEditor()
{
    connect(&d->editor, &AccountEditor::rowAdded, this, &AccountsDialog::addRow);
    connect(&d->editor, &AccountEditor::rowChanged, this, [this](int id) {
        showRow(id);
        closeWhenAllIsKept();
    });
    connect(&d->editor, &AccountEditor::rowRemoved, this, [this](int id) {
        delete d->item(id);
        updateButtons();
    });
    connect(&d->editor, &AccountEditor::accountNotRemoved, this, [this](const auto &error) {
        say(Sentences::of(error));
    });
    connect(&d->editor, &AccountEditor::keyNotRemoved, this, [this](const auto &error) {
        say(Sentences::of(error));
    });
}

int AccountsDialog::shownId() const
{
    const QListWidgetItem *const item = d->list->currentItem();
    return item ? item->data(Qt::UserRole).toInt() : 0;
}

void AccountsDialog::addRow(int id)
{
    auto *const item = new QListWidgetItem;
    item->setData(Qt::UserRole, id);
    d->list->addItem(item);
    showRow(id);
}

/// Brings everything that shows the account up to date.
void AccountsDialog::showRow(int id)
{
    const AccountRow *const row = d->editor.row(id);
    QListWidgetItem *const item = d->item(id);
    if (!row || !item)
        return;
    const QString typed = row->draft.name.trimmed();
    const QString name = typed.isEmpty() ? tr("New account") : typed;
    item->setText(row->isEdited() ? tr("%1 (not saved)").arg(name) : name);
    QFont font = d->list->font();
    font.setItalic(row->isEdited());
    item->setFont(font);

    if (id == shownId()) {
        d->form->setDraft(row->draft);
        d->form->setKeyState(row->keyState);
        d->form->setProblems(row->problems);
    }
    updateButtons();
}

void AccountsDialog::showAccount(int id)
{
    say({});
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
    d->editor.askForKey(shownId());
    if (d->list->count() == 0)
        d->add->setFocus();
    else
        d->list->setFocus();
}

void AccountsDialog::updateButtons()
{
    const AccountRow *const row = d->editor.row(shownId());
    const bool isEdited = row && (row->isEdited() || row->isNew());
    d->save->setEnabled(isEdited && row->keysUnderWay == 0);
    d->revert->setEnabled(row && row->isEdited());
    d->remove->setEnabled(row);
}

void AccountsDialog::say(const QString &sentence)
{
    d->status->setText(sentence);
    d->status->setVisible(!sentence.isEmpty());
}

void AccountsDialog::addAccount()
{
    d->list->setCurrentItem(d->item(d->editor.add()));
    d->form->focusName();
}

void AccountsDialog::saveShown()
{
    d->form->commitTypedRegion();
    if (!d->editor.save(shownId()))
        d->form->focusFirstProblem();
}

void AccountsDialog::askToRemove()
{
    const int id = shownId();
    const AccountRow *const row = d->editor.row(id);
    if (!row)
        return;
    if (row->isNew() && !row->isEdited())
        return d->editor.remove(id);

    auto *const question = new QMessageBox(
        QMessageBox::Question,
        tr("Remove Account"),
        row->isNew() ? tr("Throw away the new account?")
                     : tr("Remove the account “%1” and its AppKey?").arg(row->saved.storedName),
        QMessageBox::NoButton,
        this);
    question->setObjectName(u"removeMessageBox"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    if (!row->isNew())
        question->setInformativeText(tr("Messages that were sent with it stay in the log."));
    const auto *const remove = question->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::buttonClicked, this, [this, remove, id](auto *clicked) {
        if (clicked == remove)
            d->editor.remove(id);
    });
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
    auto *const question = new QMessageBox(QMessageBox::Question,
                                           tr("Unsaved Changes"),
                                           tr("Save the changes to your accounts?"),
                                           QMessageBox::NoButton,
                                           this);
    question->setObjectName(u"saveMessageBox"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto *const save = question->addButton(tr("&Save"), QMessageBox::AcceptRole);
    const auto *const discard = question->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    question->setDefaultButton(save);
    connect(question, &QMessageBox::buttonClicked, this, [this, save, discard](auto *clicked) {
        if (clicked == save)
            saveAllAndClose();
        else if (clicked == discard)
            QDialog::reject();
    });
    question->open();
}

void AccountsDialog::saveAllAndClose()
{
    const QList<AccountRow> rows = d->editor.rows();
    for (const AccountRow &row : rows) {
        if (row.isEdited() && !d->editor.save(row.id)) {
            d->list->setCurrentItem(d->item(row.id));
            return d->form->focusFirstProblem();
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
        d->form->focusFirstProblem();
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
    d->listLabel->setText(tr("Your accoun&ts:"));
    d->list->setAccessibleName(tr("Your accounts"));
    d->add->setText(tr("&Add"));
    d->remove->setText(tr("&Remove"));
    d->save->setText(tr("&Save"));
    d->revert->setText(tr("Re&vert"));
    d->close->setText(tr("&Close"));
    d->add->setAccessibleName(tr("Add an account"));
    d->remove->setAccessibleName(tr("Remove the account"));
    d->emptyLabel->setText(
        tr("There is no account yet. Add one with the SdkAppID and AppKey of your "
           "application in Tencent Cloud's SMS console; until then there is the "
           "sandbox, which sends nothing."));
    for (const AccountRow &row : d->editor.rows())
        showRow(row.id);
}

} // namespace smsdesk
