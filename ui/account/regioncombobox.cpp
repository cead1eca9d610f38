// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/regioncombobox.h"

#include "core/phone/country.h"

#include <QAbstractItemView>
#include <QCollator>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

struct Entry
{
    QString text;
    QString region;
};

QList<Entry> entriesFor(const QLocale &locale)
{
    QList<Entry> entries;
    const QStringList regions = phoneRegions();
    for (const QString &region : regions) {
        const QString code = QString::number(callingCodeOf(region));
        entries << Entry{countryName(region, locale) + " (+"_L1 + code + u')', region};
    }
    const QCollator collator(locale);
    std::ranges::sort(entries, [&collator](const Entry &left, const Entry &right) {
        return collator.compare(left.text, right.text) < 0;
    });
    return entries;
}

} // namespace

RegionComboBox::RegionComboBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    fill();
    connect(lineEdit(), &QLineEdit::editingFinished, this, &RegionComboBox::takeTypedText);
    connect(this, &QComboBox::currentIndexChanged, this, &RegionComboBox::regionChanged);
}

QString RegionComboBox::region() const
{
    return currentData().toString();
}

void RegionComboBox::setRegion(const QString &region)
{
    setCurrentIndex(std::max(findData(region), 0));
    setEditText(itemText(currentIndex()));
}

void RegionComboBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LocaleChange || event->type() == QEvent::LanguageChange)
        fill();
    QComboBox::changeEvent(event);
}

void RegionComboBox::fill()
{
    const QString chosen = region();
    const QSignalBlocker blocker(this); // The choice stays; only its words change.
    clear();
    addItem(tr("None"), QString());
    const QList<Entry> entries = entriesFor(locale());
    for (const Entry &entry : entries)
        addItem(entry.text, entry.region);
    setCurrentIndex(std::max(findData(chosen), 0));
}

void RegionComboBox::takeTypedText()
{
    const QString typed = lineEdit()->text().trimmed();
    int index = typed.isEmpty() ? 0 : findText(typed, Qt::MatchFixedString);
    if (index < 0)
        index = findText(typed, Qt::MatchStartsWith);
    if (index < 0)
        index = findText(typed, Qt::MatchContains);
    // Text that is no country's gives way to the last choice.
    setCurrentIndex(index >= 0 ? index : currentIndex());
    lineEdit()->setText(itemText(currentIndex()));
}

} // namespace smsdesk
