// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/memorykeystore.h"
#include "core/sandbox/sandboxgateway.h"
#include "tests/support/futures.h"
#include "ui/common/fieldmessage.h"
#include "ui/compose/composepage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

#include <memory>

namespace smsdesk {

/// A window's worth of real services around one page, in a folder of their own.
struct Desk
{
    /// `given` must outlive the desk; the computer's clock without it.
    explicit Desk(const Clock *given = nullptr)
        : clock(given ? *given : systemClock)
    {
        QVERIFY(await(journal.open(folder.path())).has_value());
        QVERIFY(gateway.listen().has_value());
        const Account sandbox = gateway.account();
        QVERIFY(await(keys.write(sandbox.name, gateway.appKey())).has_value());
        accounts.setSandbox(sandbox);
    }

    void open()
    {
        page = std::make_unique<ComposePage>(
            ComposePage::Services{accounts, sender, journal, settings, language, catalogue, clock});
        page->resize(420, 900);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }

    void addAccount(const QString &name)
    {
        Account account{.name = name, .sdkAppId = *SdkAppId::parse(QStringLiteral("1400006666"))};
        account.endpoint = gateway.endpoint();
        account.defaultRegion = QStringLiteral("CN");
        account.defaultSignature = QStringLiteral("Acme");
        QVERIFY(accounts.put(account).has_value());
    }

    template<typename Widget>
    Widget *find(const QString &name) const
    {
        auto *widget = page->findChild<Widget *>(name);
        if (!widget)
            QTest::qFail(
                qPrintable(QStringLiteral("no widget called ") + name), __FILE__, __LINE__);
        return widget;
    }

    QLineEdit *edit(const QString &name) const
    {
        return find<QLineEdit>(name + QLatin1StringView("LineEdit"));
    }

    QPushButton *sendButton() const { return find<QPushButton>(QStringLiteral("sendPushButton")); }

    FieldMessage *message(const QString &name) const
    {
        return find<FieldMessage>(name + QLatin1StringView("FieldMessage"));
    }

    QString status() const { return message(QStringLiteral("status"))->text(); }

    QString preview() const
    {
        return find<QTextEdit>(QStringLiteral("previewTextEdit"))->toPlainText();
    }

    int parameterFields() const
    {
        int count = 0;
        for (const auto *line : page->findChildren<QLineEdit *>())
            count += line->objectName().startsWith(QStringLiteral("parameter")) && line->isVisible()
                ? 1
                : 0;
        return count;
    }

    int rows()
    {
        const auto records = await(journal.read({}));
        return records ? static_cast<int>(records->size()) : -1;
    }

    /// As fast as it can be, everything that was begun has ended.
    void settle() { QTRY_COMPARE(sender.underWay(), 0); }

    QTemporaryDir folder;
    SystemClock systemClock;
    const Clock &clock;
    Language language;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    AccountBook accounts{AccountStore(folder.filePath(QStringLiteral("accounts.json")))};
    MemoryKeyStore keys;
    ResultCatalogue catalogue = ResultCatalogue::builtIn();
    Journal journal;
    GatewayClient client{clock};
    SandboxGateway gateway{clock};
    Sender sender{journal, client, keys, catalogue, clock};
    std::unique_ptr<ComposePage> page;
};

/// The offscreen platform says so for every list that opens.
inline void ignorePopupGrab()
{
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support grabbing the keyboard");
}

inline Draft validDraft()
{
    return {.recipient = QStringLiteral("+1 650 253 0000"),
            .templateId = QStringLiteral("20"),
            .parameters = {QStringLiteral("482913"), QStringLiteral("5")}};
}

} // namespace smsdesk
