// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keyring.h"
#include "ui/account/passphraseasker.h"

#include <QWidget>

namespace smsdesk {

class NoticeBar;

/// Says at the top of the window that AppKeys go with the program, since there is no keychain, and
/// where to get one; keeps them in an encrypted file when a person wants it. Hidden until a key was
/// asked for and that turned out. Asks for the file's passphrase when a key in it is needed.
class KeyBar final : public QWidget
{
    Q_OBJECT

public:
    /// `keys` must outlive the bar.
    explicit KeyBar(KeyRing &keys, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(KeyBar)

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showWhetherKeysLast();
    void offerFile();

    KeyRing &m_keys;
    PassphraseAsker m_asker;
    NoticeBar *m_bar;
};

} // namespace smsdesk
