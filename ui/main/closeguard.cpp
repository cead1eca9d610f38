// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/closeguard.h"

#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace smsdesk {

CloseGuard::CloseGuard(Sender &sender, const Settings &settings, QWidget *window)
    : QObject(window)
    , m_sender(sender)
    , m_settings(settings)
    , m_window(window)
{
    connect(&m_sender, &Sender::underWayChanged, this, &CloseGuard::goOn);
    connect(&m_sender, &Sender::notBegunChanged, this, &CloseGuard::showCounts);
}

bool CloseGuard::mayClose()
{
    if (m_sender.underWay() == 0 || m_closesNow)
        return true;
    const bool isFirstTime = !m_closesWhenAnswered;
    if (isFirstTime && !m_settings.get(settings::asksBeforeClosing))
        setWaiting(true);
    else
        ask();
    return false;
}

void CloseGuard::stayOpen()
{
    setWaiting(false);
}

void CloseGuard::setWaiting(bool isWaiting)
{
    if (std::exchange(m_closesWhenAnswered, isWaiting) != isWaiting)
        Q_EMIT waitingChanged();
}

void CloseGuard::goOn(int underWay)
{
    if (underWay > 0)
        return showCounts();
    if (m_box)
        m_box->done(QDialog::Rejected); // There is nothing left to ask.
    if (m_closesWhenAnswered)
        m_window->close();
}

void CloseGuard::ask()
{
    if (m_box)
        return;
    m_box = new QMessageBox(QMessageBox::Warning,
                            tr("Messages Are on Their Way"),
                            QString(),
                            QMessageBox::NoButton,
                            m_window);
    showCounts();
    auto *const wait = m_box->addButton(tr("Close When &Answered"), QMessageBox::AcceptRole);
    const auto *const leave = m_box->addButton(tr("&Close Now"), QMessageBox::DestructiveRole);
    auto *const stay = m_box->addButton(tr("&Keep Open"), QMessageBox::RejectRole);
    m_box->setDefaultButton(wait);
    m_box->setEscapeButton(stay);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    connect(wait, &QPushButton::clicked, this, [this] { setWaiting(true); });
    connect(stay, &QPushButton::clicked, this, [this] { setWaiting(false); });
    connect(leave, &QPushButton::clicked, this, [this] {
        m_closesNow = true;
        m_window->close();
    });
    connect(m_box, &QDialog::finished, this, [this] { m_box = nullptr; });
    m_box->open();
}

/// A message that is not begun has no row that anybody could look up.
void CloseGuard::showCounts()
{
    if (!m_box)
        return;
    const int notBegun = m_sender.notBegun();
    const int begun = m_sender.underWay() - notBegun;
    QStringList facts;
    QStringList outcomes;
    if (begun > 0) {
        facts << tr("%n message(s) have not been answered yet.", nullptr, begun);
        outcomes << tr("If SMS Desk closes now, the outcome will be unknown and has to be looked "
                       "up.");
    }
    if (notBegun > 0) {
        facts << tr("%n message(s) have not left yet.", nullptr, notBegun);
        outcomes << tr("If SMS Desk closes now, what has not left is not sent, and is not in the "
                       "log.");
    }
    m_box->setText(facts.join(u'\n'));
    m_box->setInformativeText(outcomes.join(u'\n'));
}

} // namespace smsdesk
