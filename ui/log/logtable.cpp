// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logtable.h"

#include "ui/log/logmodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <utility>

namespace smsdesk {

namespace {

/// Keeps both ends of a text that does not fit: the gateway's IDs differ at their ends.
class MiddleElidingDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
    }
};

/// How wide a column is at first, in average characters of the font.
int charactersIn(LogModel::Column column)
{
    switch (column) {
    case LogModel::Column::Recipient:
        return 20;
    case LogModel::Column::Time:
        return 18;
    case LogModel::Column::Country:
        return 15;
    case LogModel::Column::Outcome:
    case LogModel::Column::Sid:
    case LogModel::Column::Account:
        return 13;
    case LogModel::Column::Template:
        return 9;
    case LogModel::Column::Result:
        return 7;
    case LogModel::Column::Fee:
        break;
    }
    return 4;
}

} // namespace

LogTable::LogTable(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table; the arrow keys move within it.
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setItemDelegateForColumn(static_cast<int>(LogModel::Column::Sid),
                             new MiddleElidingDelegate(this));

    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitRowHeight();
}

void LogTable::restoreColumns(const Settings &settings)
{
    const int character = fontMetrics().averageCharWidth();
    for (int column = 0; column < LogModel::columns; ++column)
        setColumnWidth(column,
                       charactersIn(static_cast<LogModel::Column>(column)) * character + 12);

    // A state of other columns, from another version, would hide the new ones.
    const QByteArray state = settings.get(settings::logHeader);
    if (!state.isEmpty() && horizontalHeader()->restoreState(state)) {
        horizontalHeader()->setSectionsMovable(true);
        horizontalHeader()->setStretchLastSection(true);
        for (int column = 0; column < LogModel::columns; ++column)
            showColumn(column);
    }
}

void LogTable::saveColumns(Settings &settings) const
{
    settings.set(settings::logHeader, horizontalHeader()->saveState());
}

void LogTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRowHeight();
}

void LogTable::rowsInserted(const QModelIndex &parent, int start, int end)
{
    const int position = verticalScrollBar()->value();
    QTableView::rowsInserted(parent, start, end);
    if (start > 0 || position == 0)
        return;
    // The view stays on the rows it shows, unless it stands at the top to see what arrives.
    updateGeometries();
    const int added = (end - start + 1) * verticalHeader()->defaultSectionSize();
    verticalScrollBar()->setValue(position + added);
}

void LogTable::fitRowHeight()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setMinimumHeight(fontMetrics().height() + 8);
}

} // namespace smsdesk
