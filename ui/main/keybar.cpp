// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/keybar.h"

#include "ui/account/passphrasedialog.h"
#include "ui/common/noticebar.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace smsdesk {

KeyBar::KeyBar(KeyRing &keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_asker(keys, *this)
    , m_bar(new NoticeBar(NoticeBar::Kind::Caution, this))
{
    setObjectName(u"keyBar"_s);
    m_bar->setObjectName(u"keysEndBar"_s);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_bar);
    retranslate();
    showWhetherKeysLast();
    connect(&m_keys, &KeyRing::endsWithRunChanged, this, &KeyBar::showWhetherKeysLast);
    connect(m_bar, &NoticeBar::buttonPressed, this, &KeyBar::offerFile);
}

void KeyBar::showWhetherKeysLast()
{
    setVisible(m_keys.endsWithRun());
}

void KeyBar::offerFile()
{
    auto *const dialog = new PassphraseDialog(PassphraseDialog::Purpose::Make, m_keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void KeyBar::retranslate()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    const QString remedy = tr("The system's keychain does not answer.");
#else
    const QString remedy = tr("No keychain can be used here: unlock yours, or install GNOME "
                              "Keyring (package gnome-keyring), KWallet or KeePassXC and log in "
                              "again.");
#endif
    m_bar->setWords(tr("AppKeys last until SMS Desk is closed."), remedy);
    m_bar->setButton(tr("&Keep Them in a File…"));
}

void KeyBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace smsdesk
