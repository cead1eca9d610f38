// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/gateway/resultcatalogue.h"
#include "core/journal/journal.h"
#include "core/words/language.h"
#include "ui/log/logcells.h"

#include <QAbstractTableModel>
#include <QPalette>
#include <QSet>
#include <QTimer>

#include <optional>

namespace smsdesk {

/// The journal as a table, newest first and live.
///
/// Rows are read in pages by key, off the main thread; more follow as the view asks for them. Rows
/// that begin, end or are settled meanwhile are gathered for a moment and then read together. Kept
/// rows lack their request and reply, which can be large: Journal::record() has the whole row.
///
/// Main thread; never blocks.
class LogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Column = LogColumn;
    static constexpr int columns = 9;

    enum Role : int {
        IdRole = Qt::UserRole, ///< JournalId.
        RecordRole, ///< JournalRecord without requestBody and replyBody.
    };

    /// What the model reads and words; all must outlive it.
    struct Services
    {
        Journal &journal;
        const ResultCatalogue &catalogue;
        const Language &language;
        const Clock &clock;
    };

    explicit LogModel(const Services &services, QObject *parent = nullptr);
    ~LogModel() override;
    Q_DISABLE_COPY_MOVE(LogModel)

    /// Reads the first page anew. Answers to what was asked before are dropped.
    void load();

    /// Whether the first page is there.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    /// Words, names and dates in the language of now.
    void retranslate();

    /// Draws the outcomes' signs for this palette.
    void setPalette(const QPalette &palette);

    /// The row of a message; nothing where it is not among the rows read so far.
    [[nodiscard]] std::optional<int> rowOf(JournalId id) const;
    [[nodiscard]] std::optional<JournalId> idAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// The first page is there.
    void loaded();

    /// The journal could not be read; rows that are there stay.
    void failed(const smsdesk::JournalError &error);

private:
    using Page = Result<QList<JournalRecord>, JournalError>;

    void takePage(const Page &page);
    void gather(QSet<JournalId> &into, JournalId id);
    void refreshSoon();
    void refresh();
    void gatherRowsOfOthers();
    void readNewRows(std::optional<JournalId> before, int limit, QList<JournalRecord> gathered);
    void insertNewRows(const QList<JournalRecord> &newestFirst);
    void readChangedRows();
    void readRow(JournalId id);
    void updateRow(const JournalRecord &record);
    void watchForMidnight();
    void emitChanged(int firstColumn, int lastColumn, const QList<int> &roles = {});

    Services m_services;
    LogCells m_cells;
    QList<JournalRecord> m_rows; ///< Newest first.

    quint64 m_epoch = 0; ///< Grows with each load(): older answers are not for this table.
    bool m_isLoaded = false;
    bool m_isPageUnderWay = false;
    bool m_hasMore = false;

    QSet<JournalId> m_began;
    QSet<JournalId> m_finished;
    QSet<JournalId> m_noted; ///< Their history has grown.
    bool m_mayLackRows = false; ///< Another program may have written.
    bool m_isRefreshing = false;
    QTimer m_refreshTimer;

    QDate m_today;
    QTimer m_midnightTimer;
};

} // namespace smsdesk
