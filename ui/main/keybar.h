// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keyring.h"
#include "ui/account/passphraseasker.h"

#include <QWidget>

#include <optional>

class QAction;

namespace smsdesk {

class NoticeBar;

/// What the window says and does about where AppKeys are kept, at its top. That they go with the
/// program, since no keychain can be used; keeps them in an encrypted file when a person wants it,
/// gives that another passphrase, and says when that is done. Hidden until there is something to
/// say. Asks for the file's passphrase when a key in it is needed.
class KeyBar final : public QWidget
{
    Q_OBJECT

public:
    /// `keys` must outlive the bar.
    explicit KeyBar(KeyRing &keys, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(KeyBar)

    /// Gives the key file another passphrase. Enabled where there was a key file when
    /// lookForFile() last looked: the terminal can make one, too.
    [[nodiscard]] QAction *changeAction() const { return m_changeAction; }

    void lookForFile();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Deed : quint8 { MadeFile, ChangedPassphrase };

    void retranslate();
    void retranslateEnd();
    void retranslateDeed();
    void showWhetherKeysLast();
    void makeFile();
    void changePassphrase();
    void showDone(Deed deed);
    void showOrHide();

    KeyRing &m_keys;
    PassphraseAsker m_asker;
    NoticeBar *m_end;
    NoticeBar *m_done;
    QAction *m_changeAction;
    std::optional<Deed> m_deed; ///< Until a person has read it.
};

} // namespace smsdesk
