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
    connect(lineEdit(), &QLineEdit::textEdited, this, &RegionComboBox::regionChanged);
    connect(this, &QComboBox::currentIndexChanged, this, &RegionComboBox::regionChanged);
}

QString RegionComboBox::region() const
{
    return itemData(indexFor(lineEdit()->text())).toString();
}

void RegionComboBox::setRegion(const QString &region)
{
    if (region == this->region())
        return; // What is being typed stays.
    setCurrentIndex(std::max(findData(region), 0));
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
    setCurrentIndex(indexFor(lineEdit()->text()));
    lineEdit()->setText(itemText(currentIndex()));
}

int RegionComboBox::indexFor(const QString &typed) const
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return 0;
    for (const Qt::MatchFlag match :
         {Qt::MatchFixedString, Qt::MatchStartsWith, Qt::MatchContains}) {
        if (const int index = findText(text, match); index >= 0)
            return index;
    }
    // Text that is no country's gives way to the last choice.
    return currentIndex();
}

} // namespace smsdesk
