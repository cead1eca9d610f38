// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/templatecompleter.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int detailRole = Qt::UserRole + 1;

/// Two lines for each template: ID and name, and below what is known of its text.
class TemplateDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem background = option;
        initStyleOption(&background, index);
        background.text.clear();
        const QWidget *view = option.widget;
        const QStyle *style = view ? view->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &background, painter, view);

        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        QColor color
            = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
        const QRect inside = option.rect.adjusted(margin, margin, -margin, -margin);
        const int height = option.fontMetrics.height();

        painter->save();
        painter->setPen(color);
        painter->drawText(QRect(inside.left(), inside.top(), inside.width(), height),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          elided(option, index.data(Qt::DisplayRole), inside.width()));
        color.setAlphaF(0.7F);
        painter->setPen(color);
        painter->drawText(QRect(inside.left(), inside.top() + height, inside.width(), height),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          elided(option, index.data(detailRole), inside.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const QSize line = QStyledItemDelegate::sizeHint(option, index);
        return {line.width(), 2 * option.fontMetrics.height() + 2 * margin};
    }

private:
    static constexpr int margin = 5;

    static QString elided(const QStyleOptionViewItem &option, const QVariant &text, int width)
    {
        return option.fontMetrics.elidedText(text.toString(), Qt::ElideRight, width);
    }
};

QString detailOf(const KnownTemplate &known, const QLocale &locale)
{
    if (known.text)
        return known.text->simplified();
    const QString count = TemplateCompleter::tr("%n parameter(s)", nullptr, known.parameterCount);
    return TemplateCompleter::tr("%1, last used on %2")
        .arg(count, locale.toString(known.lastUsed.toLocalTime().date(), QLocale::ShortFormat));
}

} // namespace

TemplateCompleter::TemplateCompleter(QObject *parent)
    : QCompleter(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setFilterMode(Qt::MatchContains);
    setCaseSensitivity(Qt::CaseInsensitive);
    setMaxVisibleItems(8);
    popup()->setItemDelegate(new TemplateDelegate(popup()));
    popup()->setObjectName(u"knownTemplatesListView"_s);
}

void TemplateCompleter::setKnown(const QList<KnownTemplate> &known, const QLocale &locale)
{
    popup()->setAccessibleName(tr("Known templates"));
    m_model->clear();
    for (const KnownTemplate &each : known) {
        const QString detail = detailOf(each, locale);
        auto *item
            = new QStandardItem(each.name.isEmpty() ? each.id : each.id + "  "_L1 + each.name);
        item->setData(each.id, idRole);
        item->setData(detail, detailRole);
        item->setData(detail, Qt::AccessibleDescriptionRole);
        item->setToolTip(detail);
        item->setEditable(false);
        m_model->appendRow(item);
    }
}

void TemplateCompleter::openAll()
{
    setCompletionPrefix({});
    complete();
}

QString TemplateCompleter::onlyMatch(const QString &part)
{
    setCompletionPrefix(part);
    return completionCount() == 1 ? currentCompletion() : QString();
}

QString TemplateCompleter::pathFromIndex(const QModelIndex &index) const
{
    return index.data(idRole).toString();
}

QStringList TemplateCompleter::splitPath(const QString &path) const
{
    // A list that stays open over a complete ID would swallow the click on the next field.
    const bool isComplete
        = !m_model->match(m_model->index(0, 0), idRole, path, 1, Qt::MatchExactly).isEmpty();
    return {isComplete ? QString(QChar::Null) : path};
}

} // namespace smsdesk
