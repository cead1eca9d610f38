// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/repeatquestion.h"

#include "core/base/future.h"
#include "core/words/sentences.h"

#include <QKeyEvent>
#include <QPushButton>

namespace smsdesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// As known today. A message that was rejected is certainly not out, except with some results.
std::optional<Outcome> outcomeToday(const JournalRecord &record, const ResultCatalogue &catalogue)
{
    const std::optional<Outcome> outcome = record.outcome();
    if (outcome != Outcome::Rejected)
        return outcome;
    const int result = record.result && record.result->reply ? record.result->reply->result : 0;
    const bool mayBeOut = catalogue.codes(Resend::CheckFirst).contains(result);
    return mayBeOut ? Outcome::Rejected : Outcome::NotSent;
}

} // namespace

RepeatQuestion::RepeatQuestion(const EarlierMessage &earlier,
                               const QString &number,
                               const Services &services,
                               QWidget *parent)
    : QMessageBox(parent)
    , m_earlier(earlier)
    , m_number(number)
    , m_services(services)
    , m_sendAgain(addButton(QString(), QMessageBox::DestructiveRole))
    , m_showInLog(addButton(QString(), QMessageBox::ActionRole))
    , m_cancel(addButton(QString(), QMessageBox::RejectRole))
{
    setObjectName(u"repeatQuestion"_s);
    setIcon(QMessageBox::Warning);
    setTextFormat(Qt::PlainText);
    m_sendAgain->setObjectName(u"sendAgainPushButton"_s);
    m_showInLog->setObjectName(u"showInLogPushButton"_s);
    m_cancel->setObjectName(u"cancelPushButton"_s);
    setDefaultButton(m_cancel);
    setEscapeButton(m_cancel);
    for (QPushButton *button : {m_sendAgain, m_showInLog, m_cancel})
        button->installEventFilter(this);
    retranslate();

    connect(this, &QDialog::finished, this, &RepeatQuestion::answer);
    connect(&m_services.journal, &Journal::recordFinished, this, &RepeatQuestion::readEarlier);
    connect(&m_services.journal, &Journal::recordNoted, this, &RepeatQuestion::readEarlier);
    connect(&m_everySecond, &QTimer::timeout, this, &RepeatQuestion::say);
    m_everySecond.start(1s);
    readEarlier(m_earlier.id); // It may have ended on the way here.
}

void RepeatQuestion::changeEvent(QEvent *event)
{
    QMessageBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool RepeatQuestion::eventFilter(QObject *watched, QEvent *event)
{
    // The key that pressed Send may still be held; it must not answer before anybody has read.
    const bool isHeld
        = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->isAutoRepeat();
    return isHeld || QMessageBox::eventFilter(watched, event);
}

void RepeatQuestion::answer()
{
    m_everySecond.stop();
    if (clickedButton() == m_sendAgain) {
        Q_EMIT sendAgainChosen();
        return;
    }
    Q_EMIT refused();
    if (clickedButton() == m_showInLog)
        Q_EMIT logChosen(m_earlier.id);
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
    setText(tr("Send the same message to %1 again?").arg(m_number));
    say();
}

void RepeatQuestion::say()
{
    const QDateTime now = m_services.clock.now();
    QString sentences = Sentences::of(m_earlier, now, m_services.language.locale());
    if (const QString pause = Sentences::pause(m_earlier, now); !pause.isEmpty())
        sentences += u"\n\n"_s + pause;
    if (sentences != informativeText())
        setInformativeText(sentences);
}

} // namespace smsdesk
