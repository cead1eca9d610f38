// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "tests/ui/account/accountsdesk.h"
#include "ui/account/accounttransfer.h"

#include <QFile>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// Export and import in the accounts dialog.
class tst_AccountTransfer final
    : public ClaimTest
    , AccountsDesk
{
    Q_OBJECT

private Q_SLOTS:

    void init() { clear(); }

    void exportsWithoutAKeyAndSaysSo();
    void exportsWithoutCertificatesThatAreLostAndSaysSo();
    void saysWhereNothingCanBeWritten();
    void showsWhatWasImported();
    void saysWhatCannotBeImported();
    void asksBeforeItReplaces_data();
    void asksBeforeItReplaces();
    void asksBeforeMessagesGoElsewhere();
    void warnsOfAnAddressThatIsNotTheGateways();
    void leavesWhatIsBeingTyped();
    void exportsNothingWhereThereIsNothing();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"exported.json"_s); }

    /// Exports what is there, and goes to another computer.
    void exportAll();

    QTemporaryDir m_other;
};

void tst_AccountTransfer::exportAll()
{
    AccountTransfer transfer(*m_book);
    const QString elsewhere = m_other.filePath(u"exported.json"_s);
    transfer.exportTo(elsewhere);
    clear();
    QFile::remove(file());
    QVERIFY(QFile::copy(elsewhere, file()));
}

void tst_AccountTransfer::exportsWithoutAKeyAndSaysSo()
{
    store(u"Work"_s, u"s3cret-key"_s);
    Window window(*this);
    window.dialog.findChild<AccountTransfer *>()->exportTo(file());
    QVERIFY(window.said(Tone::Ok, "statusFieldMessage").contains(u"No AppKey is in the file"_s));
    QFile exported(file());
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QByteArray bytes = exported.readAll();
    QVERIFY(bytes.contains("Work"));
    QVERIFY(!bytes.contains("s3cret-key"));
}

void tst_AccountTransfer::exportsWithoutCertificatesThatAreLostAndSaysSo()
{
    Account work{.name = u"Work"_s, .sdkAppId = SdkAppId::parse(u"7"_s).value()};
    work.caFile = m_folder->filePath(u"gone.pem"_s);
    QVERIFY(m_book->put(work));
    exportAll();
    Window window(*this);
    auto *const transfer = window.dialog.findChild<AccountTransfer *>();
    transfer->importFrom(file());
    QVERIFY(window.said(Tone::Warning, "statusFieldMessage").contains(u"came without"_s));
    QVERIFY(m_book->put(work, u"Work"_s));
    transfer->exportTo(file());
    QVERIFY(window.said(Tone::Warning, "statusFieldMessage").contains(u"gone.pem"_s));
}

void tst_AccountTransfer::saysWhereNothingCanBeWritten()
{
    store(u"Work"_s);
    Window window(*this);
    window.dialog.findChild<AccountTransfer *>()->exportTo(u"/nowhere/at/all.json"_s);
    QVERIFY(window.problem("statusFieldMessage").contains(u"all.json"_s));
}

void tst_AccountTransfer::showsWhatWasImported()
{
    store(u"Work"_s);
    exportAll();
    Window window(*this);
    window.dialog.findChild<AccountTransfer *>()->importFrom(file());
    QCOMPARE(window.row(0), u"Work"_s);
    QVERIFY(window.said(Tone::Ok, "statusFieldMessage").contains(u"Work"_s));
    QVERIFY(m_book->findStored(u"Work"_s).has_value());
}

void tst_AccountTransfer::saysWhatCannotBeImported()
{
    Window window(*this);
    auto *const transfer = window.dialog.findChild<AccountTransfer *>();
    transfer->importFrom(m_folder->filePath(u"missing.json"_s));
    QVERIFY(window.problem("statusFieldMessage").contains(u"missing.json"_s));
    QFile other(file());
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("[]");
    other.close();
    transfer->importFrom(file());
    QVERIFY(window.problem("statusFieldMessage").contains(u"export of accounts"_s));
    QVERIFY(m_book->stored().isEmpty());
}

void tst_AccountTransfer::asksBeforeItReplaces_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("signature");
    QTest::addColumn<int>("accounts");
    QTest::newRow("replace") << u"Replace"_s << u"Theirs"_s << 2;
    QTest::newRow("keep") << u"Keep Mine"_s << u"Mine"_s << 2;
    QTest::newRow("cancel") << u"Cancel"_s << u"Mine"_s << 1;
}

void tst_AccountTransfer::asksBeforeItReplaces()
{
    QFETCH(const QString, button);
    QFETCH(const QString, signature);
    QFETCH(const int, accounts);
    const auto put = [this](const QString &own) {
        Account work{.name = u"Work"_s, .sdkAppId = SdkAppId::parse(u"7"_s).value()};
        work.defaultSignature = own;
        QVERIFY(m_book->put(work));
    };
    put(u"Theirs"_s);
    store(u"Home"_s);
    exportAll();
    put(u"Mine"_s);
    QVERIFY(await(m_keys->write(entryOf(u"Work"_s), AppKey(u"secret"_s))));

    Window window(*this);
    window.dialog.findChild<AccountTransfer *>()->importFrom(file());
    QCOMPARE(m_book->stored().size(), 1); // Nothing before the answer.
    window.answer("importMessageBox", button);
    QCOMPARE(m_book->findStored(u"Work"_s)->defaultSignature, signature);
    QCOMPARE(window.field("signatureLineEdit")->text(), signature);
    QCOMPARE(m_book->stored().size(), accounts);
    QCOMPARE(keyOf(u"Work"_s), QByteArray("secret"));
}

void tst_AccountTransfer::asksBeforeMessagesGoElsewhere()
{
    Account work{.name = u"Work"_s, .sdkAppId = SdkAppId::parse(u"7"_s).value()};
    work.endpoint = Endpoint::parse(u"https://elsewhere.example/s"_s).value();
    QVERIFY(m_book->put(work));
    exportAll();
    Window window(*this);
    auto *const transfer = window.dialog.findChild<AccountTransfer *>();
    transfer->importFrom(file());
    QVERIFY(window.the<QMessageBox>("importMessageBox")
                ->informativeText()
                .contains(u"https://elsewhere.example/s"_s));
    window.answer("importMessageBox", u"Cancel"_s);
    QVERIFY(m_book->stored().isEmpty());
}

void tst_AccountTransfer::warnsOfAnAddressThatIsNotTheGateways()
{
    Account work{.name = u"Work"_s, .sdkAppId = SdkAppId::parse(u"7"_s).value()};
    work.endpoint = Endpoint::parse(u"https://yun.tim.qq.com/v5/wrong"_s).value();
    QVERIFY(m_book->put(work));
    exportAll();
    Window window(*this);
    window.dialog.findChild<AccountTransfer *>()->importFrom(file());
    window.answer("importMessageBox", u"Import"_s);
    QVERIFY(window.said(Tone::Warning, "statusFieldMessage").contains(u"Work"_s));
    QVERIFY(m_book->findStored(u"Work"_s).has_value());
}

void tst_AccountTransfer::leavesWhatIsBeingTyped()
{
    store(u"Work"_s);
    exportAll();
    store(u"Work"_s);
    Window window(*this);
    window.type("signatureLineEdit", u"Typed"_s);
    window.dialog.findChild<AccountTransfer *>()->importFrom(file());
    window.answer("importMessageBox", u"Replace"_s);
    QCOMPARE(window.field("signatureLineEdit")->text(), u"Typed"_s);
    QCOMPARE(window.row(0), u"Work (not saved)"_s);
}

void tst_AccountTransfer::exportsNothingWhereThereIsNothing()
{
    Window window(*this);
    auto *const transfer = window.dialog.findChild<AccountTransfer *>();
    const auto *const action = window.the<QAction>("exportAccountsAction");
    Q_EMIT transfer->menu()->aboutToShow();
    QVERIFY(!action->isEnabled());
    store(u"Work"_s);
    Q_EMIT transfer->menu()->aboutToShow();
    QVERIFY(action->isEnabled());
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_AccountTransfer)
#include "tst_accounttransfer.moc"
