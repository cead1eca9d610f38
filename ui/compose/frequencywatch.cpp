// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/frequencywatch.h"

#include "core/base/future.h"

namespace smsdesk {

using namespace std::chrono_literals;

namespace {

/// Long enough that typing asks once, and that a message's row and its outcome are read together.
constexpr auto pauseBeforeReading = 150ms;

} // namespace

FrequencyWatch::FrequencyWatch(Journal &journal, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clock(clock)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeReading);
    m_everySecond.setInterval(1s);
    connect(&m_pause, &QTimer::timeout, this, &FrequencyWatch::read);
    connect(&m_everySecond, &QTimer::timeout, this, &FrequencyWatch::judge);
    connect(&m_journal, &Journal::recordBegan, this, &FrequencyWatch::journalChanged);
    connect(&m_journal, &Journal::recordFinished, this, &FrequencyWatch::journalChanged);
    connect(&m_journal, &Journal::recordNoted, this, &FrequencyWatch::journalChanged);
    connect(&m_journal, &Journal::changed, this, &FrequencyWatch::journalChanged);
}

void FrequencyWatch::setTarget(const QString &tel, const std::optional<Account> &account)
{
    if (tel == m_tel && account == m_account)
        return;
    m_tel = tel;
    m_account = account;
    // What was known is of another number.
    ++m_question;
    m_rows.clear();
    judge();
    m_pause.start();
}

void FrequencyWatch::journalChanged()
{
    // Not put off: where messages come one after the other, nothing would ever be read.
    if (!m_pause.isActive())
        m_pause.start();
}

void FrequencyWatch::read()
{
    if (m_tel.isEmpty() || !m_account)
        return;
    const quint64 asked = ++m_question;
    whenDone(m_journal.read(frequencyQuery(m_tel, *m_account, m_clock.now())),
             this,
             [this, asked](const Result<QList<JournalRecord>, JournalError> &rows) {
                 // A journal that cannot be read says so in its own place.
                 if (asked != m_question || !rows)
                     return;
                 m_rows = *rows;
                 judge();
             });
}

void FrequencyWatch::judge()
{
    const FrequencyWarnings warnings
        = m_account ? frequencyWarnings(m_rows, *m_account, m_clock.now()) : FrequencyWarnings{};
    if (warnings.isEmpty())
        m_everySecond.stop();
    else if (!m_everySecond.isActive())
        m_everySecond.start();
    if (warnings == m_warnings)
        return;
    m_warnings = warnings;
    Q_EMIT changed(m_warnings);
}

} // namespace smsdesk
