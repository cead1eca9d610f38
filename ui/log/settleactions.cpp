// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/settleactions.h"

#include "core/base/future.h"
#include "core/base/loginname.h"
#include "core/settling/assessment.h"
#include "core/words/sentences.h"
#include "ui/common/format.h"
#include "ui/log/historytext.h"
#include "ui/log/sendagaindialog.h"
#include "ui/log/settledialog.h"

#include <QAction>

namespace smsdesk {

using namespace Qt::StringLiterals;

SettleActions::SettleActions(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
    , m_lookUp(new QAction(this))
    , m_sendAgain(new QAction(this))
    , m_settle(new QAction(this))
    , m_author(loginName())
{
    m_lookUp->setObjectName(u"lookUpAction"_s);
    m_lookUp->setShortcut(Qt::CTRL | Qt::Key_L);
    m_sendAgain->setObjectName(u"sendAgainAction"_s);
    m_settle->setObjectName(u"settleAction"_s);
    connect(m_lookUp, &QAction::triggered, this, &SettleActions::startLookUp);
    connect(m_sendAgain, &QAction::triggered, this, &SettleActions::startSendAgain);
    connect(m_settle, &QAction::triggered, this, &SettleActions::startSettling);
    retranslate();
}

void SettleActions::setMessage(const std::optional<JournalRecord> &record,
                               const QList<HistoryEntry> &history)
{
    m_record = record;
    m_history = history;
    update();
}

void SettleActions::update()
{
    const bool canSettle = m_record && isOpen(*m_record, m_services.catalogue);
    const bool isOut = m_record && m_record->outcome() == Outcome::Accepted;
    m_lookUp->setEnabled(canSettle && !isAsking());
    m_sendAgain->setEnabled((canSettle && !isOut) || isSafeToSend());
    m_settle->setEnabled(canSettle);
    // An ellipsis for what asks before it is done.
    m_sendAgain->setText(isSafeToSend() ? tr("Send &Again") : tr("Send &Again…"));
    Q_EMIT changed();
}

bool SettleActions::isAsking() const
{
    return m_record && m_services.settler.isAsking(m_record->id);
}

bool SettleActions::isSafeToSend() const
{
    return m_record && m_record->outcome() == Outcome::NotSent;
}

SettleActions::Notice SettleActions::notice() const
{
    if (!m_record || isAsking())
        return {};
    if (const auto failure = m_failures.constFind(m_record->id); failure != m_failures.cend())
        return {.tone = Tone::Error,
                .headline = tr("That could not be done."),
                .lines = {(*failure)()}};
    const auto latest = HistorySentences::latest(m_history);
    if (!latest)
        return {};
    const bool isKnown = latest->outcome && *latest->outcome != Outcome::Unknown;
    const QString moment
        = format::moment(latest->at, m_services.clock.now(), m_services.language.locale());
    return {.tone = isKnown ? Tone::Ok : Tone::Warning,
            //: %1 is what was found or decided, %2 a moment.
            .headline = tr("%1 (%2)").arg(latest->headline, moment),
            .lines = historytext::lines(*latest)};
}

void SettleActions::retranslate()
{
    m_lookUp->setText(tr("&Look It Up"));
    m_settle->setText(tr("&Settle by Hand…"));
    update();
}

void SettleActions::startLookUp()
{
    const JournalId id = m_record->id;
    m_failures.remove(id);
    Q_EMIT lookUpStarted();
    const auto told = [this, id](const Result<LookUpReport, SettleRefusal> &report) {
        if (!report)
            fail(id, [refusal = report.error()] { return HistorySentences::of(refusal); });
        update();
    };
    whenDone(m_services.settler.lookUp(id, m_author), this, told);
    update();
}

void SettleActions::startSendAgain()
{
    const JournalId id = m_record->id;
    m_failures.remove(id);
    const auto again = messageAgain(m_record->message, m_services.accounts.all());
    if (!again) {
        fail(id, [problem = again.error()] { return HistorySentences::of(problem); });
        return;
    }
    // What did not go out goes as any message does, and is held back if it was sent since.
    if (isSafeToSend())
        send(*again, id, {.again = id, .author = m_author});
    else
        askToSendAgain(*again);
}

void SettleActions::askToSendAgain(const Again &again)
{
    auto *dialog = new SendAgainDialog({.record = *m_record,
                                        .history = m_history,
                                        .account = again.account,
                                        .catalogue = m_services.catalogue},
                                       m_services.language,
                                       m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, again, id = m_record->id] {
        send(again, id, {.allowsRepeat = true, .again = id, .author = m_author});
    });
    dialog->open();
}

void SettleActions::send(const Again &again, JournalId earlier, const SendOptions &options)
{
    const auto told = [this, earlier](const Result<JournalId, SendRefusal> &begun) {
        if (begun) {
            Q_EMIT sentAgain(*begun);
            return;
        }
        fail(earlier, [this, refusal = begun.error()] {
            return Sentences::of(refusal, m_services.clock.now(), m_services.language.locale());
        });
    };
    whenDone(m_services.sender.send(again.message, again.account, options).begun, this, told);
}

void SettleActions::startSettling()
{
    m_failures.remove(m_record->id);
    auto *dialog = new SettleDialog(*m_record, m_author, m_services.language, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettleDialog::decided, this, [this, dialog, id = m_record->id] {
        noteDecision(dialog, id);
    });
    dialog->open();
}

void SettleActions::noteDecision(SettleDialog *dialog, JournalId id)
{
    const SettleDialog::Decision decision = dialog->decision();
    m_author = decision.author;
    const auto told = [dialog](const Result<void, SettleRefusal> &noted) {
        if (noted)
            dialog->accept();
        else
            dialog->showRefusal(noted.error());
    };
    // Where the dialog is gone meanwhile, the history tells whether it was noted.
    whenDone(
        m_services.settler.settleByHand(id, decision.outcome, decision.author, decision.reason),
        dialog,
        told);
}

void SettleActions::fail(JournalId id, Words words)
{
    m_failures.insert(id, std::move(words));
    update();
}

} // namespace smsdesk
