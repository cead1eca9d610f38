// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accounteditor.h"

#include "core/account/wipe.h"
#include "core/base/future.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace smsdesk {

namespace {

/// What holds a key that is there.
KeyState placeOf(const KeyStore &keys, const QString &entry)
{
    if (keys.isForThisRunOnly(entry))
        return KeyState::ThisRunOnly;
    return keys.isInKeyFile(entry) ? KeyState::InKeyFile : KeyState::Stored;
}

KeyState keyStateOf(const KeyError &error)
{
    switch (error.kind) {
    case KeyError::Kind::NotFound:
        return KeyState::Missing;
    case KeyError::Kind::NoKeychain:
        return KeyState::NoKeychain;
    case KeyError::Kind::Locked:
        return KeyState::Locked;
    case KeyError::Kind::Denied:
    case KeyError::Kind::Failed:
    case KeyError::Kind::KeyFile:
        break;
    }
    return KeyState::Unknown;
}

/// A field that is being changed is no longer wrong, until it is looked at again.
void forgetSolved(AccountProblems &problems, const AccountDraft &before, const AccountDraft &now)
{
    if (before.name != now.name)
        problems.store.reset();
    if (before.key != now.key) {
        problems.key.reset();
        problems.isKeyImpossible = false;
    }
    if (before.endpoint != now.endpoint)
        problems.endpoint.reset();
    if (before.signature != now.signature)
        problems.signature.reset();
    if (before.extend != now.extend)
        problems.extend.reset();
    if (before.region != now.region)
        problems.wrongRegion.clear();
    problems.isSdkAppIdWrong = problems.isSdkAppIdWrong && before.sdkAppId == now.sdkAppId;
    problems.isCaFileWrong = problems.isCaFileWrong && before.caFile == now.caFile;
}

} // namespace

AccountEditor::AccountEditor(AccountBook &accounts, KeyStore &keys, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_keys(keys)
{
    const QList<Account> &stored = m_accounts.stored();
    for (const Account &account : stored) {
        m_rows << AccountRow{.id = ++m_lastId};
        takeStored(m_rows.last(), account);
    }
    connect(&m_accounts, &AccountBook::changed, this, &AccountEditor::followBook);
}

AccountEditor::~AccountEditor()
{
    for (AccountRow &row : m_rows)
        wipe(row.draft.key);
}

AccountRow *AccountEditor::find(int id)
{
    const auto found = std::ranges::find(m_rows, id, &AccountRow::id);
    return found != m_rows.end() ? &*found : nullptr;
}

const AccountRow *AccountEditor::row(int id) const
{
    const auto found = std::ranges::find(m_rows, id, &AccountRow::id);
    return found != m_rows.cend() ? &*found : nullptr;
}

const AccountRow *AccountEditor::firstEdited() const
{
    const auto found = std::ranges::find_if(m_rows, &AccountRow::isEdited);
    return found != m_rows.cend() ? &*found : nullptr;
}

bool AccountEditor::isBusy() const
{
    return std::ranges::any_of(m_rows, [](const AccountRow &row) { return row.keysUnderWay > 0; });
}

int AccountEditor::add()
{
    m_rows << AccountRow{.id = ++m_lastId, .keyState = KeyState::Missing};
    Q_EMIT rowAdded(m_lastId);
    return m_lastId;
}

void AccountEditor::setDraft(int id, const AccountDraft &draft)
{
    AccountRow *const row = find(id);
    if (!row || row->draft == draft)
        return;
    forgetSolved(row->problems, row->draft, draft);
    if (row->draft.key != draft.key)
        wipe(row->draft.key); // What stood there before the last letter.
    row->draft = draft;
    Q_EMIT rowChanged(id);
}

void AccountEditor::revert(int id)
{
    m_accounts.refresh(); // Somebody else may have changed it, which is why it is reverted.
    if (AccountRow *const row = find(id)) {
        wipe(row->draft.key);
        row->draft = row->saved;
        followGone();
    }
    if (AccountRow *const row = find(id)) {
        const QList<Account> &stored = m_accounts.stored();
        const auto now = std::ranges::find(stored, row->saved.keyEntry, &Account::keyEntry);
        if (now != stored.cend())
            takeStored(*row, *now);
        if (row->stored)
            row->doubts = doubtsAbout(*row->stored);
        row->problems = {};
        Q_EMIT rowChanged(id);
    }
}

bool AccountEditor::save(int id)
{
    AccountRow *const row = find(id);
    if (!row)
        return false;

    const QString oldName = row->saved.storedName;
    const QString typedKey = row->draft.key;
    auto account = accountOf(row->draft);
    row->problems = account ? AccountProblems{} : account.error();
    if (account) {
        if (const auto put = store(*account, *row); !put)
            row->problems.store = put.error();
    } else if (const auto other = m_accounts.find(row->draft.name.trimmed());
               other && !isSameAccountName(other->name, oldName)) {
        // All that is wrong is said at once.
        row->problems.store
            = AccountStoreError{AccountStoreError::Kind::NameTaken, {}, other->name};
    }
    if (!row->problems.isEmpty()) {
        Q_EMIT rowChanged(id);
        return false;
    }

    takeStored(*row, *m_accounts.findStored(account->name));
    row->doubts = doubtsAbout(*row->stored);
    followDefault();
    if (const AppKey key(typedKey); !key.isEmpty()) {
        row->draft.key = typedKey;
        keepKey(id, key);
    }
    Q_EMIT rowChanged(id);
    return true;
}

void AccountEditor::takeStored(AccountRow &row, const Account &account) const
{
    const std::optional<Account> byDefault = m_accounts.defaultAccount();
    row.stored = account;
    row.saved = AccountDraft::of(account, byDefault && byDefault->id == account.id);
    row.draft = row.saved;
}

Result<void, AccountStoreError> AccountEditor::store(const Account &account, const AccountRow &row)
{
    PutOptions options{.replaces = row.saved.storedName, .expected = row.stored};
    if (row.draft.isDefault != row.saved.isDefault)
        options.isDefault = row.draft.isDefault;
    const QScopedValueRollback writing(m_isWriting, true);
    return m_accounts.put(account, options);
}

/// There is one account to begin with: no other row is it any more, typed or stored.
void AccountEditor::followDefault()
{
    const std::optional<Account> byDefault = m_accounts.defaultAccount();
    for (AccountRow &row : m_rows) {
        const bool isDefault = byDefault && row.stored && byDefault->id == row.stored->id;
        if (row.saved.isDefault == isDefault)
            continue;
        row.saved.isDefault = isDefault;
        row.draft.isDefault = isDefault;
        Q_EMIT rowChanged(row.id);
    }
}

void AccountEditor::keepKey(int id, const AppKey &key)
{
    AccountRow *const row = find(id);
    ++row->keysUnderWay;
    whenDone(m_keys.write(row->saved.keyEntry, key),
             this,
             [this, id, key](const Result<void, KeyError> &kept) { keyKept(id, key, kept); });
}

void AccountEditor::keyKept(int id, const AppKey &key, const Result<void, KeyError> &kept)
{
    AccountRow *const row = find(id);
    if (!row)
        return;
    --row->keysUnderWay;
    const bool isInMemory = !kept && kept.error().isWithoutKeychain();
    if (kept || isInMemory) {
        row->keyState = isInMemory ? KeyState::ThisRunOnly : placeOf(m_keys, row->saved.keyEntry);
        // Unless another one has been typed meanwhile.
        if (AppKey(row->draft.key) == key)
            wipe(row->draft.key);
    } else {
        row->problems.key = kept.error();
    }
    Q_EMIT rowChanged(id);
}

void AccountEditor::remove(int id)
{
    AccountRow *const removed = find(id);
    if (!removed)
        return;
    const QString name = removed->saved.storedName;
    const QString entry = removed->saved.keyEntry;
    if (!name.isEmpty()) {
        const QScopedValueRollback writing(m_isWriting, true);
        if (const auto done = m_accounts.remove(name); !done) {
            Q_EMIT accountNotRemoved(done.error());
            return;
        }
        whenDone(m_keys.remove(entry), this, [this](const Result<void, KeyError> &forgotten) {
            if (!forgotten)
                Q_EMIT keyNotRemoved(forgotten.error());
        });
    }
    wipe(removed->draft.key);
    m_rows.removeIf([id](const AccountRow &row) { return row.id == id; });
    Q_EMIT rowRemoved(id);
}

void AccountEditor::followBook()
{
    if (m_isWriting)
        return;
    for (const Account &account : m_accounts.stored()) {
        const auto known = std::ranges::find_if(m_rows, [&account](const AccountRow &row) {
            return row.saved.keyEntry == account.keyEntry();
        });
        if (known == m_rows.end()) {
            m_rows << AccountRow{.id = ++m_lastId};
            takeStored(m_rows.last(), account);
            Q_EMIT rowAdded(m_lastId);
        } else if (!known->isEdited()) {
            takeStored(*known, account);
            Q_EMIT rowChanged(known->id);
        }
    }
    followGone();
}

/// Takes out the rows of accounts that the book has no more, unless something is typed there.
void AccountEditor::followGone()
{
    const QList<Account> &stored = m_accounts.stored();
    const auto isGone = [&stored](const AccountRow &row) {
        return row.stored && !row.isEdited() && row.keysUnderWay == 0
            && std::ranges::find(stored, row.saved.keyEntry, &Account::keyEntry) == stored.cend();
    };
    QList<int> gone;
    for (const AccountRow &row : m_rows) {
        if (isGone(row))
            gone << row.id;
    }
    m_rows.removeIf(isGone);
    for (const int id : gone)
        Q_EMIT rowRemoved(id);
}

void AccountEditor::askForKey(int id)
{
    AccountRow *const asked = find(id);
    if (!asked || asked->isNew() || asked->isKeyAsked)
        return;
    asked->isKeyAsked = true;
    asked->doubts = doubtsAbout(*asked->stored);
    if (!asked->doubts.isEmpty())
        Q_EMIT rowChanged(id);
    const QString entry = asked->saved.keyEntry;
    whenDone(m_keys.read(entry), this, [this, id, entry](const Result<AppKey, KeyError> &key) {
        AccountRow *const row = find(id);
        if (!row)
            return;
        if (row->keyState == KeyState::Unknown)
            row->keyState = key ? placeOf(m_keys, entry) : keyStateOf(key.error());
        Q_EMIT rowChanged(id);
    });
}

} // namespace smsdesk
