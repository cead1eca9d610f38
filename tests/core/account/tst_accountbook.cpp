// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accountbook.h"
#include "tests/support/claimtest.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

class tst_AccountBook : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void listsRunAccountThenStoredThenSandbox();
    void findsEveryKindByName();
    void countsNamesOfRunAndSandboxAsTaken();
    void saysWhatChanged();
    void saysWhoWasRenamed();
    void keepsTheSandboxsNameBeforeItListens();
    void givesAccountsTheWindowThatHoldsForAll();
    void tellsWhichAccountToBeginWith();

private:
    [[nodiscard]] AccountStore store() const
    {
        return AccountStore(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
    }

    QTemporaryDir m_folder;
};

namespace {

Account account(const QString &name)
{
    return {.name = name, .sdkAppId = SdkAppId::parse(u"1"_s).value()};
}

QStringList namesOf(const QList<Account> &accounts)
{
    QStringList names;
    for (const Account &each : accounts)
        names << each.name;
    return names;
}

} // namespace

void tst_AccountBook::listsRunAccountThenStoredThenSandbox()
{
    AccountBook book(store());
    QVERIFY(book.all().isEmpty());
    book.setSandbox(account(u"Sandbox"_s));
    QVERIFY(book.put(account(u"b"_s)));
    QVERIFY(book.put(account(u"a"_s)));
    book.setRunAccount(account(u"Run"_s));

    QCOMPARE(namesOf(book.all()), (QStringList{u"Run"_s, u"b"_s, u"a"_s, u"Sandbox"_s}));
    QCOMPARE(namesOf(book.stored()), (QStringList{u"b"_s, u"a"_s}));
}

void tst_AccountBook::findsEveryKindByName()
{
    AccountBook book(store());
    book.setSandbox(account(u"Sandbox"_s));
    book.setRunAccount(account(u"Run"_s));
    QVERIFY(book.put(account(u"Work"_s)));

    QCOMPARE(book.find(u"sandbox"_s)->name, u"Sandbox"_s);
    QCOMPARE(book.find(u"RUN"_s)->name, u"Run"_s);
    QCOMPARE(book.find(u"work "_s)->name, u"Work"_s);
    QCOMPARE(book.find(u"Home"_s), std::nullopt);
}

void tst_AccountBook::countsNamesOfRunAndSandboxAsTaken()
{
    AccountBook book(store());
    book.setSandbox(account(u"Sandbox"_s));
    book.setRunAccount(account(u"Run"_s));
    QVERIFY(book.put(account(u"Work"_s)));

    using Kind = AccountStoreError::Kind;
    QCOMPARE(book.put(account(u"sandbox"_s)).error().kind, Kind::NameTaken);
    QCOMPARE(book.put(account(u"Run"_s), u"Work"_s).error().kind, Kind::NameTaken);
    QCOMPARE(book.remove(u"Sandbox"_s).error().kind, Kind::NoSuchAccount);
    QCOMPARE(namesOf(book.stored()), QStringList{u"Work"_s});
}

void tst_AccountBook::saysWhatChanged()
{
    AccountBook book(store());
    QSignalSpy changed(&book, &AccountBook::changed);

    book.setSandbox(account(u"Sandbox"_s));
    QCOMPARE(changed.count(), 1);
    QVERIFY(book.put(account(u"Work"_s)));
    QCOMPARE(changed.count(), 2);
    QVERIFY(!book.put(account(u"Work"_s)));
    QVERIFY(!book.remove(u"Home"_s));
    QCOMPARE(changed.count(), 2);
    QVERIFY(book.remove(u"Work"_s));
    QCOMPARE(changed.count(), 3);
}

void tst_AccountBook::saysWhoWasRenamed()
{
    AccountBook book(store());
    QVERIFY(book.put(account(u"Work"_s)));
    QSignalSpy renamed(&book, &AccountBook::renamed);
    QStringList order;
    connect(&book, &AccountBook::renamed, &book, [&] {
        order << u"renamed"_s;
        QVERIFY(book.find(u"Office"_s).has_value());
    });
    connect(&book, &AccountBook::changed, &book, [&order] { order << u"changed"_s; });

    QVERIFY(book.put(account(u"Work"_s), u"Work"_s));
    QCOMPARE(order, QStringList{u"changed"_s});
    QVERIFY(book.put(account(u" Office"_s), u"Work"_s));
    QCOMPARE(order, (QStringList{u"changed"_s, u"renamed"_s, u"changed"_s}));
    QCOMPARE(renamed.count(), 1);
    QCOMPARE(renamed.at(0), (QVariantList{u"Work"_s, u"Office"_s}));
    QVERIFY(!book.put(account(u"Home"_s), u"Work"_s));
    QCOMPARE(renamed.count(), 1);
}

void tst_AccountBook::keepsTheSandboxsNameBeforeItListens()
{
    AccountBook book(store());
    using Kind = AccountStoreError::Kind;
    QCOMPARE(book.put(account(u" sANDBOX"_s)).error().kind, Kind::NameTaken);
    QVERIFY(book.put(account(u"Work"_s)));
    QCOMPARE(book.put(account(u"Sandbox"_s), u"Work"_s).error().kind, Kind::NameTaken);
    QCOMPARE(namesOf(book.stored()), QStringList{u"Work"_s});
}

void tst_AccountBook::givesAccountsTheWindowThatHoldsForAll()
{
    AccountBook book(store());
    Account own = account(u"Own"_s);
    own.repeatWindow = 0min;
    QVERIFY(book.put(own));
    QVERIFY(book.put(account(u"Work"_s)));
    book.setSandbox(account(u"Sandbox"_s));
    QVERIFY(book.find(u"Work"_s)->repeatWindow == Account::defaultRepeatWindow);

    QSignalSpy changed(&book, &AccountBook::changed);
    book.setRepeatWindow(25min);
    book.setRepeatWindow(25min);
    QCOMPARE(changed.count(), 1);
    QVERIFY(book.find(u"Own"_s)->repeatWindow == 0min);
    QVERIFY(book.find(u"Work"_s)->repeatWindow == 25min);
    QVERIFY(book.find(u"Sandbox"_s)->repeatWindow == 25min);
    QCOMPARE(book.findStored(u"Work"_s)->repeatWindow, std::nullopt);
}

void tst_AccountBook::tellsWhichAccountToBeginWith()
{
    AccountBook book(store());
    QVERIFY(book.put(account(u"Work"_s)));
    QVERIFY(book.put(account(u"Home"_s)));
    QSignalSpy changed(&book, &AccountBook::changed);
    QVERIFY(!book.put(account(u"Home"_s), {.replaces = u"Nobody"_s, .isDefault = true}));
    QCOMPARE(changed.count(), 0);
    QVERIFY(book.put(account(u"Home"_s), {.replaces = u"home"_s, .isDefault = true}));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(book.defaultAccount()->name, u"Home"_s);
    QVERIFY(book.defaultAccount()->repeatWindow.has_value());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_AccountBook)
#include "tst_accountbook.moc"
