// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logmodel.h"

#include "core/phone/country.h"
#include "core/phone/phonenumber.h"
#include "core/words/sentences.h"
#include "ui/common/format.h"
#include "ui/common/outcomeicon.h"
#include "ui/common/whenfinished.h"

#include <algorithm>
#include <utility>

namespace smsdesk {

using namespace Qt::StringLiterals;
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

QString international(const QString &tel)
{
    const auto number = PhoneNumber::parse(tel);
    return number ? number->international() : tel;
}

/// The fee is a small number that would cling to the next column if it stood at its right.
Qt::Alignment alignmentOf(LogModel::Column column)
{
    return Qt::AlignVCenter | (column == LogModel::Column::Fee ? Qt::AlignHCenter : Qt::AlignLeft);
}

QString paragraphs(const QStringList &texts)
{
    QString html;
    for (const QString &text : texts) {
        if (!text.isEmpty())
            html += u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s;
    }
    return html;
}

} // namespace

LogModel::LogModel(const Services &services, QObject *parent)
    : QAbstractTableModel(parent)
    , m_services(services)
{
    setPalette(QPalette());

    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(gatherTime);
    connect(&m_refreshTimer, &QTimer::timeout, this, &LogModel::refresh);
    connect(&m_services.journal, &Journal::recordBegan, this, [this](JournalId id) {
        gather(m_began, id);
    });
    connect(&m_services.journal, &Journal::recordFinished, this, [this](JournalId id) {
        gather(m_finished, id);
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
    endResetModel();

    whenFinished(
        m_services.journal.read({.limit = pageSize}), this, [this, epoch](const Page &page) {
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
    whenFinished(
        m_services.journal.read({.before = m_rows.constLast().record.id, .limit = pageSize}),
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
            fail(page.error());
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page->size()) - 1);
    m_rows.reserve(m_rows.size() + page->size());
    for (const JournalRecord &record : *page)
        m_rows.append({.record = withoutBodies(record), .recipient = {}});
    // Not before the rows are there: a view that asks for more meanwhile would get this page again.
    m_hasMore = page->size() == pageSize;
    m_isPageUnderWay = false;
    endInsertRows();
}

void LogModel::gather(QSet<JournalId> &into, JournalId id)
{
    into.insert(id);
    if (m_isLoaded && !m_isRefreshing && !m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void LogModel::refresh()
{
    if (m_began.isEmpty()) {
        readFinishedRows();
        return;
    }
    m_isRefreshing = true;
    // One more than began: it shows that nothing is missing between the new rows and the old.
    const auto expected = std::exchange(m_began, {}).size();
    readNewRows({}, static_cast<int>(std::min<qsizetype>(expected + 1, pageSize)), {});
}

void LogModel::readNewRows(std::optional<JournalId> before,
                           int limit,
                           QList<JournalRecord> gathered)
{
    const quint64 epoch = m_epoch;
    whenFinished(m_services.journal.read({.before = before, .limit = limit}),
                 this,
                 [this, epoch, limit, gathered = std::move(gathered)](const Page &page) mutable {
                     if (epoch != m_epoch)
                         return;
                     if (!page) {
                         m_isRefreshing = false;
                         fail(page.error());
                         return;
                     }
                     const bool mayMissSome = page->size() == limit
                         && (m_rows.isEmpty()
                             || page->constLast().id > m_rows.constFirst().record.id);
                     gathered += *page;
                     if (mayMissSome) {
                         readNewRows(page->constLast().id, pageSize, std::move(gathered));
                         return;
                     }
                     insertNewRows(gathered);
                     m_isRefreshing = false;
                     readFinishedRows();
                     if (!m_began.isEmpty())
                         m_refreshTimer.start();
                 });
}

void LogModel::insertNewRows(const QList<JournalRecord> &newestFirst)
{
    QList<Row> fresh;
    for (const JournalRecord &record : newestFirst) {
        const bool isNew = m_rows.isEmpty() || record.id > m_rows.constFirst().record.id;
        if (isNew)
            fresh.append({.record = withoutBodies(record), .recipient = {}});
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
        if (!row || !m_rows.at(*row).record.isSending())
            continue;
        whenFinished(m_services.journal.record(id),
                     this,
                     [this, epoch](const Result<JournalRecord, JournalError> &record) {
                         if (epoch != m_epoch)
                             return;
                         if (record)
                             updateRow(*record);
                         else
                             fail(record.error());
                     });
    }
}

void LogModel::updateRow(const JournalRecord &record)
{
    const auto row = rowOf(record.id);
    if (!row)
        return;
    JournalRecord light = withoutBodies(record);
    if (m_rows.at(*row).record == light)
        return;
    m_rows[*row].record = std::move(light);
    Q_EMIT dataChanged(index(*row, 0), index(*row, columns - 1));
}

void LogModel::fail(const JournalError &error)
{
    Q_EMIT failed(error);
}

std::optional<int> LogModel::rowOf(JournalId id) const
{
    const auto row = std::lower_bound(
        m_rows.cbegin(), m_rows.cend(), id, [](const Row &one, JournalId wanted) {
            return one.record.id > wanted; // Newest first.
        });
    if (row == m_rows.cend() || row->record.id != id)
        return {};
    return static_cast<int>(std::distance(m_rows.cbegin(), row));
}

std::optional<JournalId> LogModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_rows.at(row).record.id;
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
    const Row &row = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::DecorationRole:
        return column == Column::Outcome ? QVariant(icon(row.record)) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole: {
        const QString shown = text(row, column);
        return shown.isEmpty() ? tr("none") : shown;
    }
    case Qt::AccessibleDescriptionRole:
        return column == Column::Outcome && row.record.result
            ? Sentences::explain(
                  *row.record.result, m_services.catalogue, m_services.language.locale())
                  .headline
            : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(alignmentOf(column));
    case IdRole:
        return QVariant::fromValue(row.record.id);
    case RecordRole:
        return QVariant::fromValue(row.record);
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
        return QVariant(alignmentOf(column));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Time:
        return tr("Time");
    case Column::Recipient:
        return tr("Recipient");
    case Column::Country:
        return tr("Country");
    case Column::Template:
        return tr("Template");
    case Column::Outcome:
        return tr("Outcome");
    case Column::Result:
        return tr("Result");
    case Column::Fee:
        return tr("Fee");
    case Column::Sid:
        return tr("Gateway ID");
    case Column::Account:
        return tr("Account");
    }
    return {};
}

QString LogModel::text(const Row &row, Column column) const
{
    const NewRecord &message = row.record.message;
    const auto &result = row.record.result;
    const auto *reply = result && result->reply ? &*result->reply : nullptr;
    const QLocale &locale = m_services.language.locale();
    switch (column) {
    case Column::Time:
        return format::moment(message.startedAt, m_services.clock.now(), locale);
    case Column::Recipient:
        if (row.recipient.isEmpty())
            row.recipient = international(message.tel);
        return row.recipient;
    case Column::Country:
        return country(message.region);
    case Column::Template:
        return QString::number(message.templateId);
    case Column::Outcome:
        return outcomeWord(row.record);
    case Column::Result:
        return reply ? QString::number(reply->result) : QString();
    case Column::Fee:
        return reply && reply->fee ? locale.toString(*reply->fee) : QString();
    case Column::Sid:
        return reply ? reply->sid.value_or(QString()) : QString();
    case Column::Account:
        return message.account;
    }
    return {};
}

QString LogModel::outcomeWord(const JournalRecord &record) const
{
    return record.result ? Sentences::word(record.result->outcome) : Sentences::sendingWord();
}

QString LogModel::toolTip(const Row &row, Column column) const
{
    switch (column) {
    case Column::Time:
        return format::exactMoment(row.record.message.startedAt, m_services.language.locale());
    case Column::Sid:
    case Column::Account:
        return paragraphs({text(row, column)});
    default:
        return explanation(row.record);
    }
}

QString LogModel::explanation(const JournalRecord &record) const
{
    if (!record.result)
        return paragraphs({Sentences::sendingWord()});
    const Explanation words
        = Sentences::explain(*record.result, m_services.catalogue, m_services.language.locale());
    return u"<p><b>"_s + words.headline.toHtmlEscaped() + u"</b></p>"_s
        + paragraphs({words.meaning, words.advice});
}

const QString &LogModel::country(const QString &region) const
{
    auto known = m_countries.constFind(region);
    if (known == m_countries.constEnd())
        known = m_countries.insert(region, countryName(region, m_services.language.locale()));
    return *known;
}

const QIcon &LogModel::icon(const JournalRecord &record) const
{
    return m_icons.at(record.result ? static_cast<std::size_t>(record.result->outcome) : 0);
}

void LogModel::setPalette(const QPalette &palette)
{
    m_icons.front() = outcomeIcon({}, palette);
    for (const auto outcome :
         {Outcome::Accepted, Outcome::Rejected, Outcome::NotSent, Outcome::Unknown})
        m_icons.at(static_cast<std::size_t>(outcome)) = outcomeIcon(outcome, palette);
    const int column = static_cast<int>(Column::Outcome);
    emitChanged(column, column, {Qt::DecorationRole});
}

void LogModel::retranslate()
{
    m_countries.clear();
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
