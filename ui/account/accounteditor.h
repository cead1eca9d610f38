// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountbook.h"
#include "core/account/accountdraft.h"

#include <QList>
#include <QObject>

namespace smsdesk {

/// What is known of an account's stored key.
enum class KeyState : quint8 {
    Unknown, ///< Not asked yet, or the keychain has not answered yet.
    Stored, ///< In the keychain.
    InKeyFile, ///< In the encrypted file: there is no keychain.
    Missing,
    ThisRunOnly, ///< Kept in memory, because there is no keychain.
    NoKeychain, ///< No keychain, and no key in memory.
    Locked, ///< No key in memory; the keychain, which is locked, may have one.
};

/// One of the accounts that are being edited.
struct AccountRow
{
    int id = 0; ///< Stays the same while names change.
    std::optional<Account> stored = {}; ///< In the store, when it was last looked at.
    AccountDraft saved = {}; ///< The same as a draft.
    AccountDraft draft = {}; ///< As it stands in the form.
    AccountProblems problems = {};
    AccountDoubts doubts = {}; ///< About the stored account, as of when it was last looked at.
    KeyState keyState = KeyState::Unknown;
    bool isKeyAsked = false; ///< Whether the key store was asked for keyState.
    int keysUnderWay = 0; ///< Keys that the key store is keeping just now.

    [[nodiscard]] bool isEdited() const { return draft != saved; }

    [[nodiscard]] bool isNew() const { return saved.storedName.isEmpty(); }
};

/// Edits the user's accounts: keeps what is typed for each until it is saved or thrown away, and
/// hands typed keys to the key store. The accounts dialog without its widgets. What somebody else
/// adds to the book, changes or removes is seen at once; what is being typed stays.
/// Main thread.
class AccountEditor final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the editor.
    AccountEditor(AccountBook &accounts, KeyStore &keys, QObject *parent = nullptr);
    ~AccountEditor() override;
    Q_DISABLE_COPY_MOVE(AccountEditor)

    [[nodiscard]] const QList<AccountRow> &rows() const { return m_rows; }

    /// Null where there is none, or none any more.
    [[nodiscard]] const AccountRow *row(int id) const;

    /// The first row with unsaved changes; null where all is saved.
    [[nodiscard]] const AccountRow *firstEdited() const;

    /// Whether a key is on its way into the key store.
    [[nodiscard]] bool isBusy() const;

    /// A new, empty row at the end; returns its id.
    [[nodiscard]] int add();

    void setDraft(int id, const AccountDraft &draft);

    /// Back to what is stored; a new row is emptied, and that of an account which somebody else has
    /// removed goes.
    void revert(int id);

    /// Puts the account into the book, and its key, if one was typed, into the key store. False
    /// where something is wrong: the row's problems say what, and what was typed stays. The key
    /// store's answer comes later; the typed key is kept until it is good.
    [[nodiscard]] bool save(int id);

    /// Takes an account out of the book and forgets its key.
    void remove(int id);

    /// Finds out, once, whether a key is stored for the account, and what is doubtful about it.
    void askForKey(int id);

Q_SIGNALS:
    void rowAdded(int id);
    void rowChanged(int id);
    void rowRemoved(int id);

    /// A removal did not go as it should.
    void accountNotRemoved(const smsdesk::AccountStoreError &error);
    /// NoKeychain: one that cannot be asked may still have it.
    void keyNotRemoved(const smsdesk::KeyError &error);

private:
    [[nodiscard]] AccountRow *find(int id);
    void followBook();
    void followGone();
    void takeStored(AccountRow &row, const Account &account) const;
    [[nodiscard]] Result<void, AccountStoreError> store(const Account &account,
                                                        const AccountRow &row);
    void followDefault();
    void keepKey(int id, const AppKey &key);
    void keyKept(int id, const AppKey &key, const Result<void, KeyError> &kept);

    AccountBook &m_accounts;
    KeyStore &m_keys;
    QList<AccountRow> m_rows;
    int m_lastId = 0;
    bool m_isWriting = false; ///< What the book tells meanwhile is its own doing.
};

} // namespace smsdesk
