// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/settlepanel.h"

#include "ui/common/mutedlabel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 16;

/// The action's words without what only a menu needs: "&Look It Up", "查询结果(&L)".
QString withoutMnemonic(QString text)
{
    static const QRegularExpression inBrackets(u"\\(&.\\)"_s);
    return text.remove(inBrackets).remove('&'_L1);
}

QWidget *makeProgress(QLabel *words, QWidget *parent)
{
    constexpr int barWidth = 120;
    constexpr int barHeight = 6;
    auto *progress = new QWidget(parent);
    auto *bar = new QProgressBar(progress);
    bar->setObjectName(u"askingProgressBar"_s);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedSize(barWidth, barHeight);
    auto *row = new QHBoxLayout(progress);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(bar);
    row->addWidget(words, 1);
    return progress;
}

} // namespace

SettlePanel::SettlePanel(const Ways &ways, QWidget *parent)
    : QFrame(parent)
    , m_asking(new QLabel(this))
{
    setObjectName(u"settlePanel"_s);
    setFrameShape(QFrame::StyledPanel);
    m_asking->setObjectName(u"askingLabel"_s);
    m_progress = makeProgress(m_asking, this);
    m_progress->hide();

    auto *row = new QHBoxLayout;
    row->setSpacing(gap);
    m_lookUp = makeWay(ways.lookUp, u"lookUp"_s, row);
    m_sendAgain = makeWay(ways.sendAgain, u"sendAgain"_s, row);
    m_settle = makeWay(ways.settle, u"settle"_s, row);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_progress);
    column->addLayout(row);
    retranslate();
    follow();
}

SettlePanel::Way SettlePanel::makeWay(QAction *action, const QString &name, QHBoxLayout *row)
{
    const Way way{.action = action,
                  .box = new QWidget(this),
                  .button = new QPushButton(this),
                  .hint = new MutedLabel(this)};
    way.button->setObjectName(name + "PushButton"_L1);
    way.button->setAutoDefault(false);
    way.hint->setObjectName(name + "HintLabel"_L1);
    way.hint->setWordWrap(true);
    way.hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *column = new QVBoxLayout(way.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(way.button, 0, Qt::AlignLeft);
    column->addWidget(way.hint, 1);
    row->addWidget(way.box, 1);
    connect(way.button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &SettlePanel::follow);
    return way;
}

void SettlePanel::setAsking(bool isAsking)
{
    m_isAsking = isAsking;
    m_progress->setVisible(isAsking);
    follow();
}

void SettlePanel::setSafeToSend(bool isSafe)
{
    m_isSafe = isSafe;
    retranslate();
}

void SettlePanel::follow()
{
    bool hasWay = false;
    for (const Way &way : {m_lookUp, m_sendAgain, m_settle}) {
        if (!way.action)
            return; // Not all of them are made.
        const bool keepsPlace = m_isAsking && way.action == m_lookUp.action;
        const bool isShown = way.action->isEnabled() || keepsPlace;
        way.box->setVisible(isShown);
        enable(way.button, way.action->isEnabled());
        way.button->setText(withoutMnemonic(way.action->text()));
        hasWay = hasWay || isShown;
    }
    setVisible(hasWay);
}

/// A button that goes off would hand the keyboard to the next one, which sends: the panel keeps it
/// meanwhile.
void SettlePanel::enable(QPushButton *button, bool isEnabled)
{
    if (!isEnabled && button->hasFocus()) {
        m_lender = button;
        setFocus(Qt::OtherFocusReason);
    }
    button->setEnabled(isEnabled);
    if (isEnabled && m_lender == button) {
        m_lender = nullptr;
        if (hasFocus())
            button->setFocus(Qt::OtherFocusReason);
    }
}

void SettlePanel::retranslate()
{
    setAccessibleName(tr("What can be done"));
    m_asking->setText(tr("Asking the gateway…"));
    setWords(m_lookUp, tr("Asks the gateway what became of it. Sends and bills nothing."));
    setWords(m_sendAgain,
             m_isSafe ? tr("Sends the same message once more; the first did not go out.")
                      : tr("Sends it once more: the recipient may get it twice, and both are "
                           "billed."));
    setWords(m_settle, tr("Notes what you found out in another way, and how."));
    follow();
}

void SettlePanel::setWords(const Way &way, const QString &hint)
{
    way.hint->setText(hint);
    way.button->setToolTip(hint);
    way.button->setAccessibleDescription(hint);
}

void SettlePanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    // Where the lines would be cut off, the buttons' tool tips and the details say the same.
    constexpr int enoughCharacters = 80;
    const bool hasRoom = width() > fontMetrics().averageCharWidth() * enoughCharacters;
    for (const Way &way : {m_lookUp, m_sendAgain, m_settle})
        way.hint->setVisible(hasRoom);
}

void SettlePanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace smsdesk
