// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/repeatquestion.h"

#include "core/base/future.h"
#include "core/words/sentences.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

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

QLabel *words(const QString &objectName, QWidget *parent)
{
    constexpr int charactersInALine = 62;
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(label->fontMetrics().averageCharWidth() * charactersInALine);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

} // namespace

RepeatQuestion::RepeatQuestion(const EarlierMessage &earlier,
                               const QString &number,
                               const Services &services,
                               QWidget *parent)
    : QDialog(parent)
    , m_earlier(earlier)
    , m_number(number)
    , m_services(services)
    , m_sign(new QLabel(this))
    , m_headline(words(u"headlineLabel"_s, this))
    , m_sentences(words(u"sentencesLabel"_s, this))
    , m_pause(words(u"pauseLabel"_s, this))
{
    setObjectName(u"repeatQuestion"_s);
    build();
    retranslate();

    connect(&m_services.journal, &Journal::recordFinished, this, &RepeatQuestion::readEarlier);
    connect(&m_services.journal, &Journal::recordNoted, this, &RepeatQuestion::readEarlier);
    connect(&m_services.journal, &Journal::changed, this, [this] { readEarlier(m_earlier.id); });
    connect(&m_everySecond, &QTimer::timeout, this, &RepeatQuestion::say);
    m_everySecond.start(1s);
    readEarlier(m_earlier.id); // It may have ended on the way here.
}

void RepeatQuestion::build()
{
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_sign->setObjectName(u"signLabel"_s);
    paintSign();

    auto *buttons = new QDialogButtonBox(this);
    m_sendAgain = buttons->addButton(QString(), QDialogButtonBox::DestructiveRole);
    m_sendAgain->setObjectName(u"sendAgainPushButton"_s);
    m_showInLog = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_showInLog->setObjectName(u"showInLogPushButton"_s);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName(u"cancelPushButton"_s);
    for (QPushButton *button : {m_sendAgain, m_showInLog, m_cancel}) {
        button->setAutoDefault(button == m_cancel);
        button->installEventFilter(this);
    }
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    arrange(buttons);

    connect(m_sendAgain, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_showInLog, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT logChosen(m_earlier.id);
    });
}

void RepeatQuestion::arrange(QDialogButtonBox *buttons)
{
    constexpr int edge = 16;
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(m_headline);
    column->addWidget(m_sentences);
    column->addWidget(m_pause);
    column->addStretch();

    auto *top = new QHBoxLayout;
    top->setSpacing(edge);
    top->addWidget(m_sign, 0, Qt::AlignTop);
    top->addLayout(column, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(edge);
    layout->addLayout(top, 1);
    layout->addWidget(buttons);
}

void RepeatQuestion::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        paintSign();
}

bool RepeatQuestion::eventFilter(QObject *watched, QEvent *event)
{
    // The key that pressed Send may still be held; it must not answer before anybody has read.
    const bool isHeld
        = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->isAutoRepeat();
    return isHeld || QDialog::eventFilter(watched, event);
}

void RepeatQuestion::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void RepeatQuestion::paintSign()
{
    const int size = style()->pixelMetric(QStyle::PM_MessageBoxIconSize, nullptr, this);
    m_sign->setPixmap(
        style()->standardIcon(QStyle::SP_MessageBoxWarning, nullptr, this).pixmap(size, size));
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
