// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/memorykeystore.h"
#include "tests/support/claimtest.h"
#include "ui/account/accounteditor.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using Kind = smsdesk::AccountStoreError::Kind;

namespace smsdesk {

namespace {

Account account(const QString &name)
{
    return {.name = name, .sdkAppId = SdkAppId::parse(u"1400006666"_s).value()};
}

} // namespace

/// What another program does to the accounts while they are being edited.
class tst_AccountsFollow final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsAnAccountThatSomebodyAdds();
    void showsWhatSomebodyChanges();
    void takesOutWhatSomebodyRemoves();
    void keepsWhatIsBeingTyped();
    void showsItsOwnWritingOnce();
    void saysThatAnAccountWasRemovedMeanwhile();
    void saysThatAnAccountWasRenamedMeanwhile();
    void revertingTakesOutWhatIsGone();

private:
    /// The window hears of it as it does when its folder changes.
    void hear() { m_book->refresh(); }

    /// The names in the list, in its order.
    [[nodiscard]] QStringList names() const;

    [[nodiscard]] int idOf(const QString &name) const;

    /// Types another signature for an account.
    void type(const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AccountStore> m_other; ///< Another program's.
    std::unique_ptr<AccountBook> m_book;
    MemoryKeyStore m_keys;
    std::unique_ptr<AccountEditor> m_editor;
};

void tst_AccountsFollow::init()
{
    ClaimTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString file = m_folder->filePath(u"accounts.json"_s);
    m_other = std::make_unique<AccountStore>(file);
    QVERIFY(m_other->put(account(u"Work"_s)));
    QVERIFY(m_other->put(account(u"Home"_s)));
    AccountStore store(file);
    QVERIFY(store.load());
    m_book = std::make_unique<AccountBook>(std::move(store));
    m_editor = std::make_unique<AccountEditor>(*m_book, m_keys);
}

void tst_AccountsFollow::cleanup()
{
    m_editor.reset();
    m_book.reset();
}

QStringList tst_AccountsFollow::names() const
{
    QStringList names;
    for (const AccountRow &row : m_editor->rows())
        names << row.draft.name;
    return names;
}

int tst_AccountsFollow::idOf(const QString &name) const
{
    for (const AccountRow &row : m_editor->rows()) {
        if (row.saved.storedName == name)
            return row.id;
    }
    return 0;
}

void tst_AccountsFollow::type(const QString &name)
{
    AccountDraft draft = m_editor->row(idOf(name))->draft;
    draft.signature = u"Typed"_s;
    m_editor->setDraft(idOf(name), draft);
}

void tst_AccountsFollow::showsAnAccountThatSomebodyAdds()
{
    const QSignalSpy added(m_editor.get(), &AccountEditor::rowAdded);
    QVERIFY(m_other->put(account(u"Third"_s)));
    hear();
    QCOMPARE(names(), (QStringList{u"Work"_s, u"Home"_s, u"Third"_s}));
    QCOMPARE(added.size(), 1);
}

void tst_AccountsFollow::showsWhatSomebodyChanges()
{
    const int id = idOf(u"Work"_s);
    QVERIFY(m_other->put(account(u"Renamed"_s), u"Work"_s));
    hear();
    QCOMPARE(names(), (QStringList{u"Renamed"_s, u"Home"_s}));
    QCOMPARE(idOf(u"Renamed"_s), id);
}

void tst_AccountsFollow::takesOutWhatSomebodyRemoves()
{
    const int id = idOf(u"Work"_s);
    const QSignalSpy removed(m_editor.get(), &AccountEditor::rowRemoved);
    QVERIFY(m_other->remove(u"Work"_s));
    hear();
    QCOMPARE(names(), QStringList{u"Home"_s});
    QCOMPARE(removed, (QList<QList<QVariant>>{{id}}));
}

void tst_AccountsFollow::keepsWhatIsBeingTyped()
{
    type(u"Work"_s);
    type(u"Home"_s);
    const int added = m_editor->add();
    QVERIFY(m_other->put(account(u"Renamed"_s), u"Work"_s));
    QVERIFY(m_other->remove(u"Home"_s));
    hear();
    QCOMPARE(names(), (QStringList{u"Work"_s, u"Home"_s, QString()}));
    QCOMPARE(m_editor->row(idOf(u"Work"_s))->draft.signature, u"Typed"_s);
    QVERIFY(m_editor->row(added));
}

void tst_AccountsFollow::showsItsOwnWritingOnce()
{
    const int added = m_editor->add();
    m_editor->setDraft(added, {.name = u"Third"_s, .sdkAppId = u"1400006666"_s});
    const QSignalSpy rows(m_editor.get(), &AccountEditor::rowAdded);
    QVERIFY(m_editor->save(added));
    hear();
    QCOMPARE(names(), (QStringList{u"Work"_s, u"Home"_s, u"Third"_s}));
    QCOMPARE(rows.size(), 0);
    m_editor->remove(added);
    hear();
    QCOMPARE(names(), (QStringList{u"Work"_s, u"Home"_s}));
}

void tst_AccountsFollow::saysThatAnAccountWasRemovedMeanwhile()
{
    const int id = idOf(u"Work"_s);
    type(u"Work"_s);
    QVERIFY(m_other->remove(u"Work"_s));
    hear();
    QVERIFY(!m_editor->save(id));
    QCOMPARE(m_editor->row(id)->problems.store->kind, Kind::RemovedMeanwhile);
    QCOMPARE(m_editor->row(id)->draft.signature, u"Typed"_s);
}

void tst_AccountsFollow::saysThatAnAccountWasRenamedMeanwhile()
{
    const int id = idOf(u"Work"_s);
    type(u"Work"_s);
    QVERIFY(m_other->put(account(u"Renamed"_s), u"Work"_s));
    hear();
    QVERIFY(!m_editor->save(id));
    QCOMPARE(m_editor->row(id)->problems.store->kind, Kind::ChangedMeanwhile);
    m_editor->revert(id);
    QCOMPARE(names(), (QStringList{u"Renamed"_s, u"Home"_s}));
    type(u"Renamed"_s);
    QVERIFY(m_editor->save(id));
}

void tst_AccountsFollow::revertingTakesOutWhatIsGone()
{
    const int id = idOf(u"Work"_s);
    type(u"Work"_s);
    QVERIFY(m_other->remove(u"Work"_s));
    m_editor->revert(id);
    QCOMPARE(names(), QStringList{u"Home"_s});
    QVERIFY(!m_editor->row(id));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_AccountsFollow)
#include "tst_accountsfollow.moc"
