// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/program.h"
#include "tests/crash/countinggateway.h"
#include "tests/crash/journalfacts.h"
#include "tests/crash/shim.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QProcess>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace smsdesk {

/// One program that is to be killed. A value.
struct Kill
{
    enum class Who : quint8 {
        Terminal, ///< smsdesk-cli send, one message.
        Queue, ///< queue_crash_helper, many messages.
    };

    /// What the row of the terminal's message must say when the journal is opened again.
    enum class Row : quint8 { Any, None, Unknown, Answered };

    QString place; ///< Where it is killed, in plain words.
    Who who = Who::Terminal;
    ShimOrders orders{};
    int afterMilliseconds = -1; ///< Killed from outside after so long; -1: the shim does it.
    bool isFirstRun = false; ///< There is no journal yet.
    Row row = Row::Any;
    std::optional<int> seen{}; ///< How often the gateway must have seen the terminal's number.
};

/// A program that was killed, and what was found afterwards. A value.
struct Casualty
{
    Kill kill;
    bool wasKilled = false; ///< It died by SIGKILL, and did not end before.
    QStringList numbers; ///< That it was told to send to.
    QStringList begun; ///< Numbers of which it said that their row is there.
    QHash<QString, RowFacts> rows; ///< By number, of its numbers alone.
};

/// Kills programs that share a journal, one after the other, and opens the journal again after
/// each: no row may be lost, changed or still "sending". Several lanes, each with a folder of its
/// own, run side by side in the event loop.
class CrashLane final : public QObject
{
    Q_OBJECT

public:
    /// Gives the next program to kill, until there is none.
    using Next = std::function<std::optional<Kill>()>;

    /// A number nobody has sent to.
    using FreshNumber = std::function<qint64()>;

    /// `gateway` must outlive the lane.
    CrashLane(CountingGateway &gateway, Next next, FreshNumber freshNumber);
    ~CrashLane() override;
    Q_DISABLE_COPY_MOVE(CrashLane)

    void start();

    [[nodiscard]] bool isDone() const { return m_isDone; }

    [[nodiscard]] const QList<Casualty> &casualties() const { return m_casualties; }

    /// What was not as it must be.
    [[nodiscard]] const QStringList &faults() const { return m_faults; }

private:
    void startNext();
    [[nodiscard]] std::unique_ptr<QProcess> terminal();
    [[nodiscard]] std::unique_ptr<QProcess> queue();
    void reopen(bool wasKilled);
    void examine(const QByteArray &log, int status);
    void compareWithWords(const QHash<QString, RowFacts> &rows);
    void compareWithBefore(const QHash<QString, RowFacts> &rows);
    void fault(const QString &what);

    CountingGateway &m_gateway;
    Next m_next;
    FreshNumber m_freshNumber;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_words; ///< What the program that was killed had said.
    QHash<QString, RowFacts> m_before; ///< The journal's rows after the kill before.
    Casualty m_casualty;
    QList<Casualty> m_casualties;
    QStringList m_faults;
    bool m_isDone = false;
};

} // namespace smsdesk
