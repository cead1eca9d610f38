// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fault/faultbench.h"

#include <QObject>
#include <QQueue>

namespace smsdesk::faults {

/// A fault, the way on which it is tried, and what was seen.
struct Case
{
    QString group;
    Fault fault;
    Way way = Way::Http;
    AnyPromise promise;
    Observation seen = {};
};

/// Every fault on every way it can happen on.
[[nodiscard]] QList<Case> allCases();

/// Tries cases, several at a time, with one desk.
class FaultMatrix final : public QObject
{
    Q_OBJECT

public:
    explicit FaultMatrix(Desk &desk);
    Q_DISABLE_COPY_MOVE(FaultMatrix)

    /// Fills in what was seen. False where a message had no end in time.
    [[nodiscard]] bool run(QList<Case> &cases);

private:
    void startNext();
    void start(qsizetype index);
    void retire(FaultBench *bench, qsizetype index);
    void observeOldest();

    Desk &m_desk;
    QList<Case> *m_cases = nullptr;
    QQueue<qsizetype> m_waiting;
    int m_underWay = 0;
    int m_busy = 0; ///< Those under way that are not just waiting for their time to be over.

    /// Cases that have ended go on counting for a while.
    struct Lingering
    {
        FaultBench *bench = nullptr; ///< A child of this.
        qsizetype index = 0;
    };

    QQueue<Lingering> m_lingering;
};

} // namespace smsdesk::faults
