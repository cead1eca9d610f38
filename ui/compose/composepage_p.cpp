// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composepage_p.h"

#include "core/base/future.h"
#include "core/base/loginname.h"
#include "core/words/sentences.h"
#include "ui/compose/accountfield.h"
#include "ui/compose/billquestion.h"
#include "ui/compose/composeform.h"
#include "ui/compose/previewbox.h"
#include "ui/compose/repeatquestion.h"
#include "ui/compose/sendbar.h"

#include <QAction>
#include <QApplication>
#include <QFrame>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace smsdesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How long an edit may be unsaved, whether or not another one follows.
constexpr auto saveDelay = 250ms;

} // namespace

ComposePage::Private::Private(const Services &theServices, ComposePage *page)
    : q(page)
    , services(theServices)
    , sendAction(new QAction(page))
    , bringBackAction(new QAction(page))
    , clearAction(new QAction(page))
    , form(new ComposeForm(services, page))
    , preview(new PreviewBox(page))
    , saveTimer(new QTimer(page))
{
    makeActions();
    bar = new SendBar(sendAction, bringBackAction, q);
    arrange();

    saveTimer->setSingleShot(true);
    saveTimer->setInterval(saveDelay);
    saveTimer->setTimerType(Qt::PreciseTimer);
    connect(saveTimer, &QTimer::timeout, q, [this] { save(); });

    form->restore(formContentFromJson(services.settings.draft().read()));
    preview->setPreview(form->preview());
    connect(form, &ComposeForm::edited, q, [this] { edited(); });
    connect(
        form, &ComposeForm::previewChanged, q, [this] { preview->setPreview(form->preview()); });
    connect(form, &ComposeForm::accountChanged, q, &ComposePage::accountChosen);
    connect(form, &ComposeForm::tabStopsChanged, q, [this] { setTabOrder(); });
    setTabOrder();
    retranslate();
}

void ComposePage::Private::makeActions()
{
    sendAction->setObjectName(u"sendAction"_s);
    sendAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    // Held keys must not press twice.
    sendAction->setAutoRepeat(false);
    bringBackAction->setObjectName(u"bringBackAction"_s);
    bringBackAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
    bringBackAction->setAutoRepeat(false);
    bringBackAction->setEnabled(false);
    clearAction->setObjectName(u"clearAction"_s);

    connect(sendAction, &QAction::triggered, q, [this] { send(); });
    connect(bringBackAction, &QAction::triggered, q, [this] { bringBack(); });
    connect(clearAction, &QAction::triggered, q, [this] { clear(); });
    q->addActions({sendAction, bringBackAction, clearAction});
}

void ComposePage::Private::arrange()
{
    auto *below = new QVBoxLayout;
    below->setContentsMargins(14, 6, 14, 14);
    below->setSpacing(6);
    below->addWidget(preview);
    below->addWidget(bar);

    auto *line = new QFrame(q);
    line->setFrameStyle(static_cast<int>(QFrame::HLine) | static_cast<int>(QFrame::Sunken));

    // Preview and Send stay in sight and in place, however long the form is.
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(form, 1);
    layout->addWidget(line);
    layout->addLayout(below);
}

void ComposePage::Private::clearLine()
{
    shown.reset();
    isReminding = false;
    bar->clear();
}

void ComposePage::Private::setStage(Stage next)
{
    stage = next;
    sendAction->setEnabled(stage == Stage::Writing);
    clearAction->setEnabled(stage != Stage::HandingOver);
    bringBackAction->setEnabled(stage != Stage::HandingOver && last);
}

void ComposePage::Private::edited()
{
    if (!saveTimer->isActive()) // Not again: who types on and on would be saved at the end alone.
        saveTimer->start();
    if (isReminding && form->content() != sent->content)
        clearLine();
    if (stage == Stage::HandedOver)
        setStage(Stage::Writing);
}

void ComposePage::Private::send()
{
    if (stage != Stage::Writing)
        return;
    clearLine();
    form->clearProblems();
    services.accounts.refresh(); // As an administrator's script left it.
    if (form->takeOnlyTemplate()) {
        // What is sent must have been seen.
        bar->say(Tone::Neutral, [] {
            return tr("The only template that fits is chosen now: check the message, then send.");
        });
        return;
    }
    const std::optional<Account> account = form->accountField().account();
    if (!account) {
        const bool isThereAny = !services.accounts.all().isEmpty();
        bar->say(Tone::Error, [isThereAny] {
            return isThereAny ? tr("No account is chosen: choose the one to send with.")
                              : tr("There is no account to send with: add one first.");
        });
        return;
    }
    const auto message = OutgoingMessage::fromDraft(form->content().draft, account->defaultRegion);
    if (!message) {
        form->showProblems(message.error());
        return;
    }
    const Outgoing outgoing{.message = *message, .account = *account, .content = form->content()};
    if (services.settings.get(settings::asksBeforeEach) && !account->isSandbox)
        return askBilled(outgoing);
    handOver(outgoing);
}

void ComposePage::Private::askBilled(const Outgoing &outgoing)
{
    // Nothing can be pressed until this is answered: one press of Send is one message at most.
    setStage(Stage::HandingOver);
    auto *question = new BillQuestion(outgoing.message, outgoing.account, q);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, q, [this, outgoing] { handOver(outgoing); });
    connect(question, &QDialog::rejected, q, [this] { notSent(); });
    question->open();
}

void ComposePage::Private::notSent()
{
    setStage(Stage::Writing);
    bar->say(Tone::Neutral, [] { return tr("Not sent: what you typed is still here."); });
}

void ComposePage::Private::handOver(const Outgoing &outgoing, const SendOptions &options)
{
    const QString number = outgoing.message.to().international();
    if (bar->sendButton()->hasFocus())
        form->focusRecipient();
    setStage(Stage::HandingOver);
    shown.reset();
    bar->say(Tone::Neutral, [] { return tr("Handing over …"); });

    const Sending sending = services.sender.send(outgoing.message, outgoing.account, options);
    whenDone(
        sending.begun, q, [this, outgoing, number](const Result<JournalId, SendRefusal> &begun) {
            if (!begun)
                return refused(begun.error(), outgoing);
            handedOver(
                {.content = outgoing.content, .number = number, .id = *begun, .outcome = {}});
            Q_EMIT q->messageBegun(*begun);
        });
    whenDone(sending.finished, q, [this, number](const Result<SendReport, SendRefusal> &report) {
        if (report)
            ended(*report, number);
    });
}

void ComposePage::Private::handedOver(const SentMessage &message)
{
    // What was typed meanwhile is the next message already.
    const bool isUntouched = form->content() == message.content;
    last = message.content;
    sent = message;
    shown = message.id;
    if (isUntouched) {
        form->makeRoomForNext();
        save();
        if (q->isAncestorOf(QApplication::focusWidget()))
            form->focusRecipient();
    }
    setStage(isUntouched ? Stage::HandedOver : Stage::Writing);
    // No tick: that is for an outcome, and it has none yet.
    bar->say(Tone::Neutral, [number = message.number] {
        //: %1 is a telephone number.
        return tr("Handed over: %1 — see the log").arg(number);
    });
}

void ComposePage::Private::refused(const SendRefusal &refusal, const Outgoing &outgoing)
{
    if (const auto *earlier = std::get_if<EarlierMessage>(&refusal))
        return ask(*earlier, outgoing);
    setStage(Stage::Writing);
    bar->say(Tone::Error, [this, refusal] {
        return Sentences::of(refusal, services.clock.now(), services.language.locale());
    });
}

void ComposePage::Private::ask(const EarlierMessage &earlier, const Outgoing &outgoing)
{
    // The stage stays: nothing can be pressed until this is answered.
    bar->clear();
    const QString number = outgoing.message.to().international();
    auto *question = new RepeatQuestion(earlier, number, services, q);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, q, [this, outgoing, id = earlier.id] {
        handOver(outgoing, {.allowsRepeat = true, .again = id, .author = loginName()});
    });
    connect(question, &QDialog::rejected, q, [this] { notSent(); });
    connect(question, &RepeatQuestion::logChosen, q, &ComposePage::messageSought);
    question->open();
}

void ComposePage::Private::ended(const SendReport &report, const QString &number)
{
    if (sent && sent->id == report.id) {
        sent->outcome = report.result.outcome;
        if (isReminding) {
            remind();
            // Nothing to remind of: its outcome is said as any other.
            if (!isReminding)
                shown = report.id;
        }
    }
    if (report.notWritten) {
        bar->say(Tone::Warning, [report, number] {
            //: %1 is a telephone number, %2 a sentence.
            return tr("%1: %2").arg(number,
                                    Sentences::notWritten(report.result, *report.notWritten));
        });
        return;
    }
    // Only for the message that the line speaks of already: a later one has taken its place.
    if (shown != report.id)
        return;
    const Outcome outcome = report.result.outcome;
    bar->say(toneOf(outcome), [number, outcome] {
        //: %1 is a telephone number, %2 an outcome such as "accepted".
        return tr("%1: %2 — see the log").arg(number, Sentences::word(outcome));
    });
}

void ComposePage::Private::bringBack()
{
    if (!last || stage == Stage::HandingOver)
        return;
    const FormContent back = *std::exchange(last, std::nullopt);
    // What it replaces can be brought back in turn: nothing typed is ever lost.
    const FormContent replaced = form->content();
    if (!replaced.isPartOf(back))
        last = replaced;
    form->setContent(back);
    clearLine();
    edited();
    setStage(Stage::Writing);
    form->focusRecipient();
    if (sent && form->content() == sent->content)
        remind();
}

void ComposePage::Private::remind()
{
    isReminding = !sent->reminder().isEmpty();
    if (!isReminding) {
        bar->clear();
        return;
    }
    bar->say(Tone::Warning, [message = *sent] { return message.reminder(); });
}

void ComposePage::Private::clear()
{
    remember(form->content());
    form->setContent({});
    clearLine();
    edited();
    setStage(Stage::Writing);
    form->focusRecipient();
}

void ComposePage::Private::remember(const FormContent &content)
{
    if (!content.isBlank() && !(last && content.isPartOf(*last)))
        last = content;
}

void ComposePage::Private::save()
{
    saveTimer->stop();
    services.settings.draft().write(toJson(form->content()));
}

void ComposePage::Private::setTabOrder() const
{
    const QList<QWidget *> stops = form->tabStops()
        << preview->view() << bar->sendButton() << bar->bringBackButton();
    for (qsizetype index = 1; index < stops.size(); ++index)
        QWidget::setTabOrder(stops.at(index - 1), stops.at(index));
}

void ComposePage::Private::retranslate()
{
    sendAction->setText(tr("&Send"));
    bringBackAction->setText(tr("&Bring Back Last Message"));
    clearAction->setText(tr("&Clear Form"));
}

} // namespace smsdesk
