// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/journalbar.h"

#include "core/base/future.h"
#include "core/words/sentences.h"
#include "ui/common/noticebar.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace smsdesk {

JournalBar::JournalBar(Journal &journal, const Sender &sender, QWidget *parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_sender(sender)
    , m_problem(new NoticeBar(NoticeBar::Kind::Problem, this))
    , m_kept(new NoticeBar(NoticeBar::Kind::Caution, this))
{
    setObjectName(u"journalBar"_s);
    m_problem->setObjectName(u"problemBar"_s);
    m_kept->setObjectName(u"keptBar"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (NoticeBar *bar : {m_problem, m_kept}) {
        layout->addWidget(bar);
        bar->hide();
    }
    connect(m_problem, &NoticeBar::buttonPressed, this, &JournalBar::press);
    connect(m_kept, &NoticeBar::buttonPressed, m_kept, &QWidget::hide);
    connect(&m_journal, &Journal::damageFound, this, &JournalBar::showError);
}

void JournalBar::showError(const JournalError &error)
{
    m_error = error;
    m_isDamaged = m_isDamaged || error.kind == JournalError::Kind::Corrupt;
    retranslate();
    m_kept->hide();
    m_problem->show(); // Now, rather than when the layout comes round to it.
}

void JournalBar::retranslate()
{
    if (m_error) {
        m_problem->setWords(m_isDamaged
                                ? tr("The message log is damaged; nothing can be sent.")
                                : tr("The message log cannot be opened; nothing can be sent."),
                            Sentences::of(*m_error));
        m_problem->setButton(m_isDamaged ? tr("Start a Ne&w Log…") : QString());
    }
    m_kept->setWords(tr("A new message log was begun."),
                     tr("The old one is kept as %1.").arg(QDir::toNativeSeparators(m_oldPath)));
    m_kept->setButton(tr("Cl&ose"));
}

void JournalBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void JournalBar::press()
{
    if (m_box && m_box->isVisible())
        return;
    if (m_sender.underWay() > 0)
        tellToWait();
    else
        ask();
}

QMessageBox *JournalBar::makeBox(const QString &text, const QString &more)
{
    m_box = new QMessageBox(
        QMessageBox::Warning, tr("Start a New Message Log"), text, QMessageBox::NoButton, this);
    m_box->setObjectName(u"newLogMessageBox"_s);
    m_box->setInformativeText(more);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    return m_box;
}

void JournalBar::tellToWait()
{
    QMessageBox *const box = makeBox(tr("Messages are still on their way."),
                                     tr("Start the new message log when they are answered."));
    box->addButton(QMessageBox::Close);
    box->open();
}

void JournalBar::ask()
{
    const QFileInfo file(m_error->path);
    QMessageBox *const box
        = makeBox(tr("Keep the damaged message log beside, and begin a new one?"),
                  //: %1 is a folder
                  tr("The old log stays in %1, under a name that begins with “journal-set-aside”. "
                     "Nothing in it is deleted.\n\nThe new log knows nothing of earlier messages: "
                     "SMS Desk cannot warn when one of them is sent again.")
                      .arg(QDir::toNativeSeparators(file.absolutePath())));
    QPushButton *const start = box->addButton(tr("&Start New Log"), QMessageBox::AcceptRole);
    QPushButton *const cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    connect(start, &QPushButton::clicked, this, &JournalBar::startAnew);
    box->open();
}

void JournalBar::startAnew()
{
    // Between the question and the answer a message may have been handed over.
    if (m_sender.underWay() > 0)
        return showError(*m_error);
    whenDone(m_journal.startAnew(), this, [this](const Result<QString, JournalError> &aside) {
        if (!aside)
            return showError(aside.error());
        m_oldPath = *aside;
        m_error.reset();
        m_isDamaged = false;
        retranslate();
        m_problem->hide();
        m_kept->show();
        Q_EMIT startedAnew();
    });
}

} // namespace smsdesk
