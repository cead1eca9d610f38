// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keyring.h"
#include "core/account/memorykeystore.h"
#include "core/account/sealing.h"
#include "tests/support/futures.h"
#include "ui/common/fieldmessage.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace smsdesk {

/// Keys on a computer without a keychain.
struct KeysDesk
{
    KeysDesk()
    {
        keychain.setFault(
            KeyError{.kind = KeyError::Kind::NoKeychain, .detail = QStringLiteral("no bus")});
    }

    /// A key file with a key, as an earlier run left it.
    void fillVault() const
    {
        KeyVault filled(vault.file(), SealingCost::least());
        if (!await(filled.create(passphrase)) || !await(filled.write(QStringLiteral("Work"), key)))
            qFatal("The key file cannot be made.");
    }

    const Passphrase passphrase{QStringLiteral("correct horse")};
    const AppKey key{QStringLiteral("5f03a35d00ee52a2")};
    QTemporaryDir folder;
    MemoryKeyStore keychain;
    KeyVault vault{folder.filePath(QStringLiteral("keys.sealed")), SealingCost::least()};
    KeyRing ring{keychain, vault};
};

/// A dialog as people drive it: by keys and clicks.
struct DrivenDialog
{
    explicit DrivenDialog(QWidget *shown)
        : dialog(shown)
    {
        if (!dialog)
            qFatal("There is no dialog.");
        QApplication::setActiveWindow(dialog);
    }

    template<typename Widget>
    [[nodiscard]] Widget *the(const char *name) const
    {
        auto *const widget = dialog->findChild<Widget *>(QString::fromLatin1(name));
        if (!widget)
            qFatal("There is no %s.", name);
        return widget;
    }

    void type(const char *name, const QString &text) const
    {
        auto *const field = the<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
    }

    void press(const char *name) const
    {
        QTest::mouseClick(the<QPushButton>(name), Qt::LeftButton);
    }

    /// What is said at a field, where it is said as an error.
    [[nodiscard]] QString problem(const char *name) const
    {
        const auto *const message = the<FieldMessage>(name);
        const bool isSaid = message->isVisible() && message->tone() == Tone::Error;
        return isSaid ? message->text() : QString();
    }

    QPointer<QWidget> dialog;
};

} // namespace smsdesk
