// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalevent.h"
#include "core/journal/journalrecord.h"
#include "core/journal/sqlite.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace smsdesk {

/// Reads the journal through a connection of its own that cannot write, on the thread it lives on:
/// a slow search holds up no message.
class JournalReader final : public QObject
{
    Q_OBJECT

public:
    JournalReader();
    ~JournalReader() override;
    Q_DISABLE_COPY_MOVE(JournalReader)

    /// The journal must have been made and migrated before.
    [[nodiscard]] Result<void, JournalError> open(const QString &folder,
                                                  std::chrono::milliseconds busyTimeout);
    void close();

    [[nodiscard]] Result<QList<JournalRecord>, JournalError> read(const JournalQuery &query);
    [[nodiscard]] Result<JournalRecord, JournalError> record(JournalId id);
    [[nodiscard]] Result<QList<JournalEvent>, JournalError> history(JournalId id);
    [[nodiscard]] Result<QList<UsedTemplate>, JournalError> usedTemplates(const QString &account,
                                                                          int limit);

    /// The newest clock offset a reply of `endpoint` carried at `since` or later.
    [[nodiscard]] Result<std::optional<std::chrono::seconds>, JournalError>
    lastClockOffset(const QString &endpoint, const QDateTime &since);

Q_SIGNALS:
    /// Some program, this one included, has committed something since the last time.
    void changed();

    /// SQLite says that the file is damaged. Journal, which sees every answer, emits it.
    void damageFound(const smsdesk::JournalError &error);

private:
    /// A value for a placeholder of a statement.
    struct Binding
    {
        QString placeholder;
        QVariant value;
    };

    [[nodiscard]] Result<QSqlQuery, JournalError> ask(const QString &sql,
                                                      const QList<Binding> &bindings);
    [[nodiscard]] Result<QList<JournalRecord>, JournalError>
    records(const QString &sql, const QList<Binding> &bindings);

    void lookForChanges();
    [[nodiscard]] std::optional<qint64> dataVersion();

    std::unique_ptr<SqliteConnection> m_connection;
    std::unique_ptr<QTimer> m_watch; ///< New at each opening: a QTimer is bound to its thread.
    std::optional<qint64> m_dataVersion; ///< As of the last look.
};

} // namespace smsdesk
