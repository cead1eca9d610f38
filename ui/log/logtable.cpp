// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logtable.h"

#include "core/phone/country.h"
#include "core/words/language.h"
#include "ui/common/format.h"
#include "ui/log/logmodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTimer>

#include <algorithm>

namespace smsdesk {

using namespace Qt::StringLiterals;

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

/// A moment of a year gone by, as each language writes it.
QStringList longMoments()
{
    const QDateTime moment({2024, 10, 28}, {20, 58, 58}, Qt::UTC);
    QStringList texts;
    for (const QString &language : Language::available())
        texts << format::moment(moment, moment.addYears(2), QLocale(language));
    return texts;
}

/// The longest of the countries that much is sent to, in each language.
QStringList longCountries()
{
    QStringList names;
    for (const QString &language : Language::available()) {
        for (const QString &region : {u"AE"_s, u"GB"_s, u"HK"_s, u"SA"_s, u"US"_s})
            names << countryName(region, QLocale(language));
    }
    return names;
}

/// What a column is wide enough for at first. In no one language: the user can switch to another,
/// and the widths stay.
QStringList usualTexts(LogModel::Column column)
{
    switch (column) {
    case LogModel::Column::Time:
        return longMoments();
    case LogModel::Column::Recipient:
        return {u"+86 138 0000 0000"_s, u"+55 11 90000-0000"_s, u"+971 50 000 0000"_s};
    case LogModel::Column::Country:
        return longCountries();
    case LogModel::Column::Template:
        return {u"1000000"_s};
    case LogModel::Column::Outcome:
        return {u"accepted (settled)"_s, u"not sent (settled)"_s};
    case LogModel::Column::Result:
        return {u"60008"_s};
    case LogModel::Column::Fee:
        return {u"10"_s};
    case LogModel::Column::Sid: // Its middle is left out; Copy Details has it whole.
        return {u"9:Ab…2026"_s};
    case LogModel::Column::Account:
        return {u"Support"_s};
    }
    return {};
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
    for (int column = 0; column < LogModel::columns; ++column)
        setColumnWidth(column, usualWidth(column));

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

int LogTable::usualWidth(int column) const
{
    QStyleOptionViewItem cell;
    initViewItemOption(&cell);
    cell.features = QStyleOptionViewItem::HasDisplay;
    if (column == static_cast<int>(LogModel::Column::Outcome))
        cell.features |= QStyleOptionViewItem::HasDecoration;

    int width = horizontalHeader()->sectionSizeHint(column);
    const QStringList texts = usualTexts(static_cast<LogModel::Column>(column));
    for (const QString &text : texts) {
        cell.text = text;
        const QSize size = style()->sizeFromContents(QStyle::CT_ItemViewItem, &cell, {}, this);
        width = std::max(width, size.width());
    }
    constexpr int air = 3; // So that two texts side by side do not read as one.
    return width + air;
}

void LogTable::fitRowHeight()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setMinimumHeight(fontMetrics().height() + 8);
}

void LogTable::centreCurrentSoon()
{
    QTimer::singleShot(0, this, [this] { scrollTo(currentIndex(), PositionAtCenter); });
}

} // namespace smsdesk
