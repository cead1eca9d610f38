// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/crashlane.h"

#include <QTimer>

#include <csignal>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr int queueLength = 40;
constexpr int queueAtOnce = 4;

QString wordOf(CountingGateway::Answer answer)
{
    switch (answer) {
    case CountingGateway::Answer::Accepts:
        return u"accepted"_s;
    case CountingGateway::Answer::Rejects:
        return u"rejected"_s;
    case CountingGateway::Answer::HangsUp:
        break;
    }
    return u"unknown"_s;
}

QHash<QString, RowFacts> byNumber(const QList<RowFacts> &rows)
{
    QHash<QString, RowFacts> sorted;
    for (const RowFacts &row : rows)
        sorted.insert(row.tel, row);
    return sorted;
}

} // namespace

CrashLane::CrashLane(CountingGateway &gateway, Next next, FreshNumber freshNumber)
    : m_gateway(gateway)
    , m_next(std::move(next))
    , m_freshNumber(std::move(freshNumber))
    , m_program(std::make_unique<Program>())
{
}

CrashLane::~CrashLane()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished();
}

void CrashLane::start()
{
    // A journal that is there, so that what a program writes is its message alone.
    if (m_program->run({u"log"_s}).status != 0)
        fault(u"the journal cannot be made"_s);
    startNext();
}

void CrashLane::startNext()
{
    const auto kill = m_next();
    m_isDone = !kill;
    if (!kill)
        return;
    m_casualty = {.kill = *kill, .wasKilled = false, .numbers = {}, .begun = {}, .rows = {}};
    m_words.clear();
    if (kill->isFirstRun) {
        m_program = std::make_unique<Program>();
        m_before.clear();
    }
    m_process = kill->who == Kill::Who::Terminal ? terminal() : queue();
    putShimBefore(*m_process,
                  kill->orders,
                  m_program->folder(),
                  m_gateway.port(),
                  m_casualty.numbers.constFirst());
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, [this] {
        m_words += m_process->readAllStandardOutput();
    });
    connect(
        m_process.get(), &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
            m_words += m_process->readAllStandardOutput();
            // Of a program that was ended by a signal, the code is the signal.
            if (status == QProcess::CrashExit && code != SIGKILL)
                fault(u"it crashed by itself: signal %1"_s.arg(code));
            m_casualty.wasKilled = status == QProcess::CrashExit && code == SIGKILL;
            reopen(status == QProcess::CrashExit);
        });
    if (kill->afterMilliseconds >= 0)
        QTimer::singleShot(kill->afterMilliseconds, m_process.get(), &QProcess::kill);
    m_process->start();
}

std::unique_ptr<QProcess> CrashLane::terminal()
{
    QString number;
    do {
        number = u'+' + QString::number(m_freshNumber());
    } while (CountingGateway::answerTo(number) == CountingGateway::Answer::HangsUp);
    m_casualty.numbers = {number};
    return m_program->process(
        Program::accountOptions(m_gateway.endpoint())
            + QStringList{u"send"_s, u"--to"_s, number, u"--template"_s, u"19"_s},
        Program::key());
}

std::unique_ptr<QProcess> CrashLane::queue()
{
    const qint64 first = m_freshNumber();
    m_casualty.numbers = {u'+' + QString::number(first)};
    for (int i = 1; i < queueLength; ++i)
        m_casualty.numbers.append(u'+' + QString::number(m_freshNumber()));
    auto process = m_program->process({m_program->folder(),
                                       m_gateway.endpoint(),
                                       QString::number(first),
                                       QString::number(queueLength),
                                       QString::number(queueAtOnce)});
    process->setProgram(QStringLiteral(SMSDESK_QUEUE_CRASH_HELPER));
    return process;
}

void CrashLane::reopen(bool wasKilled)
{
    if (!wasKilled && m_casualty.kill.afterMilliseconds < 0)
        fault(u"it was not killed: that point never came"_s);
    m_process.release()->deleteLater(); // Its signal is being handled.
    m_process = m_program->process({u"log"_s, u"--json"_s, u"--limit"_s, u"1000000"_s});
    connect(m_process.get(), &QProcess::finished, this, [this](int status) {
        const QByteArray log = m_process->readAllStandardOutput();
        const QByteArray complaint = m_process->readAllStandardError();
        if (!complaint.isEmpty())
            fault(u"log says: "_s + QString::fromUtf8(complaint));
        m_process.release()->deleteLater();
        examine(log, status);
        startNext();
    });
    m_process->start();
}

void CrashLane::examine(const QByteArray &log, int status)
{
    if (status != 0)
        fault(u"the journal does not open: status %1"_s.arg(status));
    const JournalFacts facts = readJournal(m_program->folder());
    if (facts.integrity != "ok"_L1)
        fault(u"integrity: "_s + facts.integrity);
    const auto rows = byNumber(facts.rows);
    if (rows.size() != facts.rows.size())
        fault(u"a number has two rows"_s);
    if (byNumber(readLog(log)).keys().size() != rows.size())
        fault(u"the log shows other rows than there are"_s);
    for (const RowFacts &row : facts.rows) {
        if (row.outcome.isEmpty())
            fault(u"the row of %1 is still “sending”"_s.arg(row.tel));
    }
    for (const QString &number : std::as_const(m_casualty.numbers)) {
        if (rows.contains(number))
            m_casualty.rows.insert(number, rows.value(number));
    }
    compareWithWords(rows);
    compareWithBefore(rows);
    m_before = rows;
    m_casualties.append(m_casualty);
}

void CrashLane::compareWithWords(const QHash<QString, RowFacts> &rows)
{
    for (const QByteArray &line : m_words.split('\n')) {
        const QStringList words = QString::fromUtf8(line).split(u' ');
        if (words.first() == "begun"_L1) {
            m_casualty.begun.append(words.at(2));
            if (rows.value(words.at(2)).id != words.at(1).toLongLong())
                fault(u"%1 was begun, and its row is lost"_s.arg(words.at(2)));
        } else if (words.first() == "finished"_L1
                   && rows.value(words.at(2)).outcome != words.at(3)) {
            fault(u"%1 was noted as %2, and its row says “%3”"_s.arg(
                words.at(2), words.at(3), rows.value(words.at(2)).outcome));
        }
    }
    if (m_casualty.kill.who == Kill::Who::Queue || m_casualty.kill.row == Kill::Row::Any)
        return;
    const QString number = m_casualty.numbers.constFirst();
    const QString expected = m_casualty.kill.row == Kill::Row::None ? QString()
        : m_casualty.kill.row == Kill::Row::Unknown                 ? u"unknown"_s
                                                    : wordOf(CountingGateway::answerTo(number));
    if (rows.value(number).outcome != expected)
        fault(u"the row must say “%1” and says “%2”"_s.arg(expected, rows.value(number).outcome));
}

void CrashLane::compareWithBefore(const QHash<QString, RowFacts> &rows)
{
    for (const RowFacts &row : std::as_const(m_before)) {
        const RowFacts now = rows.value(row.tel);
        if (now.id != row.id || now.outcome != row.outcome)
            fault(u"the row of %1 was there before, and is lost or changed"_s.arg(row.tel));
    }
}

void CrashLane::fault(const QString &what)
{
    const ShimOrders &orders = m_casualty.kill.orders;
    m_faults.append(u"%1 [%2%3]: %4"_s.arg(
        m_casualty.kill.place, orders.kill, orders.cutsPower ? u", power cut"_s : QString(), what));
}

} // namespace smsdesk
