// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/memorykeystore.h"
#include "tests/support/futures.h"
#include "ui/account/accountsdialog.h"
#include "ui/common/fieldmessage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace smsdesk {

/// Accounts, their keys, and the dialog that edits them, driven as people do: by keys, and by
/// clicks on what they see.
class AccountsDesk
{
protected:
    struct Window
    {
        explicit Window(AccountsDesk &desk)
            : dialog(*desk.m_book, *desk.m_keys)
        {
            dialog.show();
            QApplication::setActiveWindow(&dialog);
        }

        template<typename Widget>
        [[nodiscard]] Widget *the(const char *name) const
        {
            auto *const widget = dialog.findChild<Widget *>(QString::fromLatin1(name));
            Q_ASSERT(widget);
            return widget;
        }

        [[nodiscard]] QLineEdit *field(const char *name) const { return the<QLineEdit>(name); }

        /// What is said below a field, in a tone of which people see the sign.
        [[nodiscard]] QString said(Tone tone, const char *name) const
        {
            const auto *const message = the<FieldMessage>(name);
            const bool isSaid = message->isVisible() && message->tone() == tone;
            return isSaid ? message->text() : QString();
        }

        [[nodiscard]] QString problem(const char *name) const { return said(Tone::Error, name); }

        void type(const char *name, const QString &text) const
        {
            field(name)->setFocus();
            field(name)->selectAll();
            QTest::keyClick(field(name), Qt::Key_Delete);
            QTest::keyClicks(field(name), text);
        }

        void click(const char *name) const
        {
            QTest::mouseClick(the<QPushButton>(name), Qt::LeftButton);
        }

        void choose(int row) const { the<QListWidget>("accountsListWidget")->setCurrentRow(row); }

        [[nodiscard]] QString row(int row) const
        {
            return the<QListWidget>("accountsListWidget")->item(row)->text();
        }

        /// Presses a button of the question that the dialog asks.
        void answer(const char *box, const QString &button) const
        {
            const QList<QAbstractButton *> buttons = the<QMessageBox>(box)->buttons();
            for (QAbstractButton *const each : buttons) {
                if (each->text().remove(QLatin1Char('&')) == button)
                    return QTest::mouseClick(each, Qt::LeftButton);
            }
            QFAIL("no such button");
        }

        AccountsDialog dialog;
    };

    /// Forgets every account and key.
    void clear()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = std::make_unique<MemoryKeyStore>();
        m_book = std::make_unique<AccountBook>(storeIn(*m_folder));
    }

    void store(const QString &name, const QString &key = {}) const
    {
        const auto id = SdkAppId::parse(QStringLiteral("1400006666"));
        QVERIFY(m_book->put(Account{.name = name, .sdkAppId = id.value()}));
        if (!key.isEmpty())
            QVERIFY(await(m_keys->write(entryOf(name), AppKey(key))));
    }

    /// What a stored account's key is filed under.
    [[nodiscard]] QString entryOf(const QString &name) const
    {
        const auto account = m_book->findStored(name);
        return account ? account->keyEntry() : QString();
    }

    [[nodiscard]] QByteArray keyOf(const QString &name) const
    {
        const auto key = await(m_keys->read(entryOf(name)));
        return key ? key->bytes() : QByteArray();
    }

    [[nodiscard]] static AccountStore storeIn(const QTemporaryDir &folder)
    {
        return AccountStore(folder.filePath(QStringLiteral("accounts.json")));
    }

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
    std::unique_ptr<MemoryKeyStore> m_keys = std::make_unique<MemoryKeyStore>();
    std::unique_ptr<AccountBook> m_book = std::make_unique<AccountBook>(storeIn(*m_folder));
};

} // namespace smsdesk
