// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/keybar.h"

#include "ui/account/passphrasedialog.h"
#include "ui/common/noticebar.h"

#include <QAction>
#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace smsdesk {

KeyBar::KeyBar(KeyRing &keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_asker(keys, *this)
    , m_end(new NoticeBar(NoticeBar::Kind::Caution, this))
    , m_done(new NoticeBar(NoticeBar::Kind::Done, this))
    , m_changeAction(new QAction(this))
{
    setObjectName(u"keyBar"_s);
    m_end->setObjectName(u"keysEndBar"_s);
    m_done->setObjectName(u"keysDoneBar"_s);
    m_changeAction->setObjectName(u"changePassphraseAction"_s);
    m_changeAction->setMenuRole(QAction::NoRole);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (NoticeBar *const bar : {m_end, m_done})
        layout->addWidget(bar);
    retranslate();
    lookForFile();
    showWhetherKeysLast();
    connect(&m_keys, &KeyRing::endsWithRunChanged, this, &KeyBar::showWhetherKeysLast);
    connect(m_end, &NoticeBar::buttonPressed, this, &KeyBar::makeFile);
    connect(m_done, &NoticeBar::buttonPressed, this, [this] {
        m_deed.reset();
        showOrHide();
    });
    connect(m_changeAction, &QAction::triggered, this, &KeyBar::changePassphrase);
}

void KeyBar::lookForFile()
{
    m_changeAction->setEnabled(m_keys.vault().exists());
}

void KeyBar::showWhetherKeysLast()
{
    if (m_keys.endsWithRun())
        m_deed.reset(); // It holds no more.
    retranslateEnd();
    showOrHide();
}

void KeyBar::makeFile()
{
    auto *const dialog = new PassphraseDialog(PassphraseDialog::Purpose::Make, m_keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { showDone(Deed::MadeFile); });
    dialog->open();
}

void KeyBar::changePassphrase()
{
    auto *const dialog = new PassphraseDialog(PassphraseDialog::Purpose::Change, m_keys, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { showDone(Deed::ChangedPassphrase); });
    dialog->open();
}

void KeyBar::showDone(Deed deed)
{
    m_deed = deed;
    retranslateDeed();
    showOrHide();
}

void KeyBar::showOrHide()
{
    m_end->setVisible(m_keys.endsWithRun());
    m_done->setVisible(m_deed.has_value());
    setVisible(m_keys.endsWithRun() || m_deed);
}

void KeyBar::retranslate()
{
    retranslateEnd();
    retranslateDeed();
    m_end->setButton(tr("&Keep Them in a File…"));
    m_done->setButton(tr("Cl&ose"));
    m_changeAction->setText(tr("Change &Passphrase of Key File…"));
}

/// In one line, with where to get a keychain: the dialog behind the button says what else can be
/// done. Only Linux may have none.
void KeyBar::retranslateEnd()
{
    m_end->setWords(tr("AppKeys last until SMS Desk is closed."),
                    m_keys.isKeychainLocked() ? tr("The keychain is locked.")
                                              : tr("No keychain: install GNOME Keyring."));
    m_end->setToolTip(PassphraseDialog::adviceOnKeychain(m_keys));
}

void KeyBar::retranslateDeed()
{
    if (!m_deed)
        return;
    if (m_deed == Deed::MadeFile)
        m_done->setWords(tr("AppKeys are kept in the key file."),
                         tr("SMS Desk asks for its passphrase once in each run."));
    else
        m_done->setWords(tr("The key file has its new passphrase."),
                         tr("The one until now opens it no more."));
}

void KeyBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace smsdesk
