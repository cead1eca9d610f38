// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/faultmatrix.h"

#include <QTest>

namespace smsdesk::faults {

namespace {

constexpr int mostBusy = 24;
constexpr int mostLingering = 64;
constexpr int mostMilliseconds = 240'000;

} // namespace

QList<Case> allCases()
{
    QList<Case> cases;
    for (const FaultGroup &group : allFaults()) {
        for (const Fault &fault : group.faults) {
            for (const Way way : allWays) {
                const AnyPromise &promise = fault.promises.at(static_cast<size_t>(way));
                if (!promise.isEmpty())
                    cases.append(
                        {.group = group.title, .fault = fault, .way = way, .promise = promise});
            }
        }
    }
    return cases;
}

FaultMatrix::FaultMatrix(Desk &desk)
    : m_desk(desk)
{
}

bool FaultMatrix::run(QList<Case> &cases)
{
    m_cases = &cases;
    // The silent ones wait for their time to be over, all together and beside the others.
    for (qsizetype index = 0; index < cases.size(); ++index) {
        if (cases.at(index).fault.isSilent())
            start(index);
        else
            m_waiting.enqueue(index);
    }
    startNext();
    const bool isOver = QTest::qWaitFor([this] { return m_underWay == 0 && m_waiting.isEmpty(); },
                                        mostMilliseconds);
    while (!m_lingering.isEmpty())
        observeOldest();
    return isOver;
}

void FaultMatrix::startNext()
{
    while (m_busy < mostBusy && !m_waiting.isEmpty())
        start(m_waiting.dequeue());
}

void FaultMatrix::start(qsizetype index)
{
    const Case &next = m_cases->at(index);
    const int weight = next.fault.isSilent() ? 0 : 1;
    m_busy += weight;
    ++m_underWay;
    auto *const bench = new FaultBench(m_desk, next.fault, next.way, this);
    connect(
        bench,
        &FaultBench::ended,
        this,
        [this, bench, index, weight] {
            m_busy -= weight;
            --m_underWay;
            retire(bench, index);
            startNext();
        },
        Qt::QueuedConnection);
    bench->start();
}

void FaultMatrix::retire(FaultBench *bench, qsizetype index)
{
    m_lingering.enqueue({.bench = bench, .index = index});
    if (m_lingering.size() > mostLingering)
        observeOldest();
}

void FaultMatrix::observeOldest()
{
    const Lingering oldest = m_lingering.dequeue();
    (*m_cases)[oldest.index].seen = oldest.bench->observation();
    oldest.bench->deleteLater();
}

} // namespace smsdesk::faults
