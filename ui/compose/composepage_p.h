// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/composepage.h"
#include "ui/compose/formcontent.h"
#include "ui/compose/sentmessage.h"

#include <optional>

class QAction;
class QTimer;

namespace smsdesk {

class ComposeForm;
class PreviewBox;
class SendBar;

/// The page's inside: the way of one message from the form to the journal.
struct ComposePage::Private
{
    /// Where the way of one message stands.
    enum class Stage : quint8 {
        Writing,
        HandingOver, ///< Send was pressed; nothing can be pressed until the answer is there.
        HandedOver, ///< The form is free and untouched: a second press finds nothing to send.
    };

    /// A message that is being handed over, and the form as it stood when Send was pressed.
    struct Outgoing
    {
        OutgoingMessage message;
        Account account;
        FormContent content;
    };

    Private(const Services &theServices, ComposePage *page);

    void makeActions();
    void arrange();
    void setStage(Stage next);
    void edited();
    void send();
    void askBilled(const Outgoing &outgoing);
    void notSent();
    void handOver(const Outgoing &outgoing, const SendOptions &options = {});
    void handedOver(const SentMessage &message);
    void refused(const SendRefusal &refusal, const Outgoing &outgoing);
    void ask(const EarlierMessage &earlier, const Outgoing &outgoing);
    void ended(const SendReport &report, const QString &number);
    void bringBack();
    void remind();
    void clear();
    void remember(const FormContent &content);
    void save();
    void clearLine();
    void setTabOrder() const;
    void retranslate();

    ComposePage *q;
    Services services;
    QAction *sendAction;
    QAction *bringBackAction;
    QAction *clearAction;
    ComposeForm *form;
    PreviewBox *preview;
    SendBar *bar;
    QTimer *saveTimer;
    Stage stage = Stage::Writing;

    /// What left the form last: handed over, cleared, or replaced.
    std::optional<FormContent> last;

    /// The message that was handed over last.
    std::optional<SentMessage> sent;

    /// That message stands in the form again, and the line reminds of what became of it.
    bool isReminding = false;

    /// The message that the line beside the buttons speaks of.
    std::optional<JournalId> shown;
};

} // namespace smsdesk
