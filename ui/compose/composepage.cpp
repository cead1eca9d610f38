// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composepage.h"

#include "ui/compose/accountfield.h"
#include "ui/compose/composeform.h"
#include "ui/compose/composepage_p.h"
#include "ui/compose/previewbox.h"
#include "ui/compose/sendbar.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>

namespace smsdesk {

using namespace Qt::StringLiterals;

ComposePage::ComposePage(const Services &services, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(services, this))
{
    setObjectName(u"composePage"_s);
}

ComposePage::~ComposePage()
{
    d->save();
    // A field that loses the focus while the window goes still speaks; nobody listens any more.
    d->form->disconnect(this);
}

QList<QAction *> ComposePage::messageActions() const
{
    return {d->sendAction, d->bringBackAction, d->clearAction};
}

std::optional<Account> ComposePage::account() const
{
    return d->form->accountField().account();
}

AccountField &ComposePage::accountField() const
{
    return d->form->accountField();
}

void ComposePage::focusRecipient()
{
    d->form->focusRecipient();
}

Draft ComposePage::draft() const
{
    return d->form->content().draft;
}

void ComposePage::setDraft(const Draft &draft)
{
    if (d->stage == Private::Stage::HandingOver)
        return;
    d->remember(d->form->content());
    d->form->setContent({.draft = draft, .allParameters = draft.parameters});
    d->edited();
    d->setStage(Private::Stage::Writing);
}

void ComposePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        d->retranslate();
        d->preview->setPreview(d->form->preview());
    }
}

void ComposePage::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isPlain || !isReturn) {
        QWidget::keyPressEvent(event);
        return;
    }
    // Held Return would run down the form and press Send at its end.
    if (!event->isAutoRepeat() && !d->form->focusNextField()
        && d->form->isAncestorOf(focusWidget()))
        d->bar->sendButton()->setFocus(Qt::TabFocusReason);
}

} // namespace smsdesk
