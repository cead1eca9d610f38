// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/repeatquestion.h"

#include "core/base/future.h"
#include "core/words/sentences.h"

#include <QLabel>
#include <QPushButton>

namespace smsdesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// As known today. A message that was rejected is not out, unless its result leaves that open and
/// nobody has settled it since.
std::optional<Outcome> outcomeToday(const JournalRecord &record, const ResultCatalogue &catalogue)
{
    const std::optional<Outcome> outcome = record.outcome();
    if (outcome != Outcome::Rejected)
        return outcome;
    const bool mayBeOut = !record.settled && catalogue.mayBeOut(record.result->reply->result);
    return mayBeOut ? Outcome::Rejected : Outcome::NotSent;
}

} // namespace

RepeatQuestion::RepeatQuestion(const EarlierMessage &earlier,
                               const QString &number,
                               const Services &services,
                               QWidget *parent)
    : Question(QStyle::SP_MessageBoxWarning, parent)
    , m_earlier(earlier)
    , m_number(number)
    , m_services(services)
    , m_headline(addWords(u"headlineLabel"_s))
    , m_sentences(addWords(u"sentencesLabel"_s))
    , m_pause(addWords(u"pauseLabel"_s))
    , m_sendAgain(addButton(u"sendAgainPushButton"_s, QDialogButtonBox::DestructiveRole))
    , m_showInLog(addButton(u"showInLogPushButton"_s, QDialogButtonBox::ActionRole))
    , m_cancel(addCancel())
{
    setObjectName(u"repeatQuestion"_s);
    connect(m_sendAgain, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_showInLog, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT logChosen(m_earlier.id);
    });
    RepeatQuestion::retranslate();

    connect(&m_services.journal, &Journal::recordFinished, this, &RepeatQuestion::readEarlier);
    connect(&m_services.journal, &Journal::recordNoted, this, &RepeatQuestion::readEarlier);
    connect(&m_services.journal, &Journal::changed, this, [this] { readEarlier(m_earlier.id); });
    connect(&m_everySecond, &QTimer::timeout, this, &RepeatQuestion::say);
    m_everySecond.start(1s);
    readEarlier(m_earlier.id); // It may have ended on the way here.
}

void RepeatQuestion::readEarlier(JournalId id)
{
    if (id != m_earlier.id)
        return;
    whenDone(m_services.journal.record(id),
             this,
             [this](const Result<JournalRecord, JournalError> &record) {
                 if (!record)
                     return;
                 m_earlier.outcome = outcomeToday(*record, m_services.catalogue);
                 say();
             });
}

void RepeatQuestion::retranslate()
{
    setWindowTitle(tr("Send Again?"));
    m_sendAgain->setText(tr("Send &Again"));
    m_showInLog->setText(tr("Show in &Log"));
    m_cancel->setText(tr("&Cancel"));
    //: %1 is a telephone number.
    m_headline->setText(tr("Send the same message to %1 again?").arg(m_number));
    say();
}

void RepeatQuestion::say()
{
    const QDateTime now = m_services.clock.now();
    m_sentences->setText(Sentences::of(m_earlier, now, m_services.language.locale()));
    const QString pause = Sentences::pause(m_earlier, now);
    m_pause->setText(pause);
    m_pause->setVisible(!pause.isEmpty());
    setAccessibleDescription(
        QStringList{m_headline->text(), m_sentences->text(), pause}.join(u' ').trimmed());
}

} // namespace smsdesk
