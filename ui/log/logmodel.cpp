// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logmodel.h"

#include "core/base/future.h"

#include <algorithm>
#include <utility>

namespace smsdesk {

using namespace std::chrono_literals;

namespace {

constexpr int pageSize = 200;

/// Rows that begin or end within this time are read and shown together.
constexpr auto gatherTime = 40ms;

JournalRecord withoutBodies(JournalRecord record)
{
    record.message.requestBody.clear();
    if (record.result)
        record.result->replyBody.clear();
    return record;
}

} // namespace

LogModel::LogModel(const Services &services, QObject *parent)
    : QAbstractTableModel(parent)
    , m_services(services)
    , m_cells(services.catalogue, services.language, services.clock)
{
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(gatherTime);
    connect(&m_refreshTimer, &QTimer::timeout, this, &LogModel::refresh);
    connect(&m_services.journal, &Journal::recordBegan, this, [this](JournalId id) {
        gather(m_began, id);
    });
    connect(&m_services.journal, &Journal::recordFinished, this, [this](JournalId id) {
        gather(m_finished, id);
    });
    connect(&m_services.journal, &Journal::changed, this, [this] {
        m_mayLackRows = true;
        refreshSoon();
    });

    m_midnightTimer.setSingleShot(true);
    connect(&m_midnightTimer, &QTimer::timeout, this, &LogModel::watchForMidnight);
    watchForMidnight();
}

LogModel::~LogModel() = default;

void LogModel::load()
{
    const quint64 epoch = ++m_epoch;
    beginResetModel();
    m_rows.clear();
    m_isLoaded = false;
    m_isPageUnderWay = true;
    m_hasMore = false;
    m_isRefreshing = false;
    m_began.clear(); // The page will have what happened up to here.
    m_finished.clear();
    endResetModel();

    whenDone(m_services.journal.read({.limit = pageSize}), this, [this, epoch](const Page &page) {
        if (epoch != m_epoch)
            return;
        takePage(page);
        if (!page)
            return;
        m_isLoaded = true;
        Q_EMIT loaded();
        m_refreshTimer.start(); // Rows may have begun or ended while the page was on its way.
    });
}

bool LogModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_isLoaded && m_hasMore && !m_isPageUnderWay;
}

void LogModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent) || m_rows.isEmpty())
        return;
    m_isPageUnderWay = true;
    const quint64 epoch = m_epoch;
    whenDone(m_services.journal.read({.before = m_rows.constLast().id, .limit = pageSize}),
             this,
             [this, epoch](const Page &page) {
                 if (epoch == m_epoch)
                     takePage(page);
             });
}

void LogModel::takePage(const Page &page)
{
    if (!page || page->isEmpty()) {
        m_isPageUnderWay = false;
        m_hasMore = false;
        if (!page)
            Q_EMIT failed(page.error());
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page->size()) - 1);
    m_rows.reserve(m_rows.size() + page->size());
    for (const JournalRecord &record : *page)
        m_rows.append(withoutBodies(record));
    // Not before the rows are there: a view that asks for more meanwhile would get this page again.
    m_hasMore = page->size() == pageSize;
    m_isPageUnderWay = false;
    endInsertRows();
}

void LogModel::gather(QSet<JournalId> &into, JournalId id)
{
    into.insert(id);
    refreshSoon();
}

void LogModel::refreshSoon()
{
    if (m_isLoaded && !m_isRefreshing && !m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void LogModel::refresh()
{
    const bool mayLackRows = std::exchange(m_mayLackRows, false);
    if (m_began.isEmpty() && !mayLackRows) {
        readFinishedRows();
        return;
    }
    m_isRefreshing = true;
    // One more than began: it shows that nothing is missing between the new rows and the old.
    const auto expected = std::exchange(m_began, {}).size();
    if (mayLackRows)
        gatherRowsOfOthers();
    readNewRows({},
                mayLackRows ? pageSize
                            : static_cast<int>(std::min<qsizetype>(expected + 1, pageSize)),
                {});
}

/// Rows that another program may have ended. The newest page is read anyway.
void LogModel::gatherRowsOfOthers()
{
    for (qsizetype row = pageSize; row < m_rows.size(); ++row) {
        if (m_rows.at(row).isSending())
            m_finished.insert(m_rows.at(row).id);
    }
}

void LogModel::readNewRows(std::optional<JournalId> before,
                           int limit,
                           QList<JournalRecord> gathered)
{
    const quint64 epoch = m_epoch;
    whenDone(m_services.journal.read({.before = before, .limit = limit}),
             this,
             [this, epoch, limit, gathered = std::move(gathered)](const Page &page) mutable {
                 if (epoch != m_epoch)
                     return;
                 if (!page) {
                     m_isRefreshing = false;
                     Q_EMIT failed(page.error());
                     return;
                 }
                 const bool mayMissSome = page->size() == limit
                     && (m_rows.isEmpty() || page->constLast().id > m_rows.constFirst().id);
                 gathered += *page;
                 if (mayMissSome) {
                     readNewRows(page->constLast().id, pageSize, std::move(gathered));
                     return;
                 }
                 insertNewRows(gathered);
                 m_isRefreshing = false;
                 readFinishedRows();
                 if (!m_began.isEmpty() || m_mayLackRows)
                     m_refreshTimer.start();
             });
}

void LogModel::insertNewRows(const QList<JournalRecord> &newestFirst)
{
    QList<JournalRecord> fresh;
    for (const JournalRecord &record : newestFirst) {
        const bool isNew = m_rows.isEmpty() || record.id > m_rows.constFirst().id;
        if (isNew)
            fresh.append(withoutBodies(record));
        else
            updateRow(record);
    }
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
    fresh.append(std::move(m_rows));
    m_rows = std::move(fresh);
    endInsertRows();
}

void LogModel::readFinishedRows()
{
    const quint64 epoch = m_epoch;
    for (const JournalId id : std::exchange(m_finished, {})) {
        const auto row = rowOf(id);
        if (!row || !m_rows.at(*row).isSending())
            continue;
        whenDone(m_services.journal.record(id),
                 this,
                 [this, epoch](const Result<JournalRecord, JournalError> &record) {
                     if (epoch != m_epoch)
                         return;
                     if (record)
                         updateRow(*record);
                     else
                         Q_EMIT failed(record.error());
                 });
    }
}

void LogModel::updateRow(const JournalRecord &record)
{
    const auto row = rowOf(record.id);
    if (!row)
        return;
    JournalRecord light = withoutBodies(record);
    if (m_rows.at(*row) == light)
        return;
    m_rows[*row] = std::move(light);
    Q_EMIT dataChanged(index(*row, 0), index(*row, columns - 1));
}

std::optional<int> LogModel::rowOf(JournalId id) const
{
    const auto row = std::lower_bound(
        m_rows.cbegin(), m_rows.cend(), id, [](const JournalRecord &one, JournalId wanted) {
            return one.id > wanted; // Newest first.
        });
    if (row == m_rows.cend() || row->id != id)
        return {};
    return static_cast<int>(std::distance(m_rows.cbegin(), row));
}

std::optional<JournalId> LogModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_rows.at(row).id;
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JournalRecord &record = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    const bool isOutcome = column == Column::Outcome;
    switch (role) {
    case Qt::DisplayRole:
        return m_cells.text(record, column);
    case Qt::DecorationRole:
        return isOutcome ? QVariant(m_cells.icon(record)) : QVariant();
    case Qt::ToolTipRole:
        return m_cells.toolTip(record, column);
    case Qt::AccessibleTextRole:
        return m_cells.accessibleText(record, column);
    case Qt::AccessibleDescriptionRole:
        return isOutcome ? QVariant(m_cells.headline(record)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(LogCells::alignment(column));
    case IdRole:
        return QVariant::fromValue(record.id);
    case RecordRole:
        return QVariant::fromValue(record);
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(LogCells::alignment(column));
    return role == Qt::DisplayRole ? QVariant(LogCells::header(column)) : QVariant();
}

void LogModel::setPalette(const QPalette &palette)
{
    m_cells.setPalette(palette);
    const int column = static_cast<int>(Column::Outcome);
    emitChanged(column, column, {Qt::DecorationRole});
}

void LogModel::retranslate()
{
    m_cells.retranslate();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    emitChanged(0, columns - 1);
}

void LogModel::watchForMidnight()
{
    const QDateTime now = m_services.clock.now().toLocalTime();
    if (m_today.isValid() && m_today != now.date())
        emitChanged(0, 0, {Qt::DisplayRole}); // Yesterday's rows say so from now on.
    m_today = now.date();
    // Not longer than an hour: a computer that slept past midnight wakes with an old timer.
    const std::chrono::milliseconds untilMidnight(now.msecsTo(m_today.addDays(1).startOfDay()) + 1);
    m_midnightTimer.start(std::min<std::chrono::milliseconds>(untilMidnight, 1h));
}

void LogModel::emitChanged(int firstColumn, int lastColumn, const QList<int> &roles)
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, firstColumn), index(rowCount() - 1, lastColumn), roles);
}

} // namespace smsdesk
