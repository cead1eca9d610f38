// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accountlist.h"

#include "ui/common/accountmark.h"

#include <QShortcut>
#include <QStyledItemDelegate>

namespace smsdesk {

namespace {

/// Rows as high as those of the log.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(),
                option.fontMetrics.height() + 10};
    }
};

int idOf(const QListWidgetItem *item)
{
    return item ? item->data(Qt::UserRole).toInt() : 0;
}

} // namespace

AccountList::AccountList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new RowDelegate(this));
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::currentItemChanged, this, &AccountList::chosenChanged);
    auto *const removal = new QShortcut(QKeySequence::Delete, this);
    removal->setContext(Qt::WidgetShortcut);
    connect(removal, &QShortcut::activated, this, &AccountList::removalWished);
}

int AccountList::chosenId() const
{
    return idOf(currentItem());
}

void AccountList::choose(int id)
{
    setCurrentItem(find(id));
}

void AccountList::put(const AccountRow &row)
{
    QListWidgetItem *item = find(row.id);
    if (!item) {
        item = new QListWidgetItem(this);
        item->setData(Qt::UserRole, row.id);
    }
    const QString typed = row.draft.name.trimmed();
    const QString plain = typed.isEmpty() ? tr("New account") : typed;
    const QString name = row.saved.isDefault ? tr("%1 (default)").arg(plain) : plain;
    item->setText(row.isEdited() ? tr("%1 (not saved)").arg(name) : name);
    item->setIcon(accountSwatch(row.draft.colour)); // Names in line, marked or not.
    QFont own = font();
    own.setItalic(row.isEdited());
    item->setFont(own);
}

void AccountList::remove(int id)
{
    delete find(id);
}

QListWidgetItem *AccountList::find(int id) const
{
    for (int i = 0; i < count(); ++i) {
        if (idOf(item(i)) == id)
            return item(i);
    }
    return nullptr;
}

} // namespace smsdesk
