// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keystore.h"
#include "core/account/keyvault.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace smsdesk {

class VaultOpener;

/// Where a program has its keys: in the keychain; where there is none, in the key file if a person
/// made one; else in memory for this run, which endsWithRun() tells.
///
/// The newest key is the one that is used. A key is in the file only because there was no keychain
/// when it was given, so that it goes before the keychain's, and into the keychain as soon as there
/// is one; what a keychain takes makes the file's outdated.
///
/// Neither keychain nor file is touched before a key is asked for, since both may ask the user for
/// something. A key in memory comes first: it was given in this run. What is in memory for want of
/// a keychain moves into the key file when one is made. Main thread; needs its event loop.
class KeyRing final
    : public QObject
    , public KeyStore
{
    Q_OBJECT

public:
    /// Both must outlive it. `keychain` holds what it says it holds, and nothing else.
    KeyRing(KeyStore &keychain, KeyVault &vault, QObject *parent = nullptr);
    ~KeyRing() override;
    Q_DISABLE_COPY_MOVE(KeyRing)

    /// Who opens the key file; null: nobody. Must be taken away before it goes.
    void setOpener(VaultOpener *opener) { m_opener = opener; }

    [[nodiscard]] QFuture<Result<AppKey, KeyError>> read(const QString &entry) override;
    [[nodiscard]] QFuture<Result<void, KeyError>> write(const QString &entry,
                                                        const AppKey &key) override;
    [[nodiscard]] QFuture<Result<void, KeyError>> remove(const QString &entry) override;
    [[nodiscard]] QFuture<Result<void, KeyError>> removeAllButSealed(const QString &entry) override;
    [[nodiscard]] bool isForThisRunOnly(const QString &entry) const override;
    [[nodiscard]] bool isInKeyFile(const QString &entry) const override;

    /// Keeps a key in memory alone, and for good: the sandbox's, and one given for this run.
    void keepForThisRun(const QString &entry, const AppKey &key);

    /// Whether it turned out in this run that keys which are entered go with the program: there is
    /// no keychain and no key file.
    [[nodiscard]] bool endsWithRun() const;

    /// Makes a key file, and moves into it what is in memory for want of one.
    [[nodiscard]] KeyVault::Answer makeVault(const Passphrase &passphrase);

    /// Has the key file open before something is done that would need it half-way.
    [[nodiscard]] KeyVault::Answer openVault();

    /// Deletes the key file, for who forgot its passphrase. The keys in it are lost.
    [[nodiscard]] KeyVault::Answer forgetVault();

    [[nodiscard]] KeyVault &vault() const { return m_vault; }

Q_SIGNALS:
    /// What endsWithRun() says is another.
    void endsWithRunChanged();

private:
    using Opened = Result<void, VaultError>;
    using Kept = Result<void, KeyError>;
    using Found = Result<AppKey, KeyError>;
    template<typename Value>
    class Reply;

    /// Has what concerns one entry done one after the other: a key that is removed while it is
    /// being written is removed.
    template<typename Value>
    [[nodiscard]] QFuture<Result<Value, KeyError>>
    inTurn(const QString &entry, const std::function<void(const Reply<Value> &)> &work);
    void endTurn(const QString &entry);

    void readNow(const QString &entry, const Reply<AppKey> &reply);
    void readFromVault(const QString &entry, const Found &found, const Reply<AppKey> &reply);
    void moveIntoKeychain(const QString &entry, const AppKey &key, const Reply<AppKey> &reply);
    void writeNow(const QString &entry, const AppKey &key, const Reply<void> &reply);
    void keepWithoutKeychain(const QString &entry,
                             const AppKey &key,
                             const KeyError &why,
                             const Reply<void> &reply);
    void writeToVault(const QString &entry, const AppKey &key, const Reply<void> &reply);
    /// What becomes of a key in a file that is not open.
    enum class Sealed : quint8 { AskFor, Leave };
    void removeNow(const QString &entry, Sealed sealed, const Reply<void> &reply);
    void leaveSealed(const QString &entry, const Kept &elsewhere, const Reply<void> &reply);
    void removeFromVault(const QString &entry, const Kept &elsewhere, const Reply<void> &reply);

    /// Calls back once the key file is open, or cannot be. However many ask, one question is put.
    void whenOpen(const std::function<void(const Opened &)> &then);
    [[nodiscard]] Opened notOpened() const;
    void moveIntoVault(const std::function<void(const Opened &)> &then);
    void noteKeychain(bool isThere);
    void tellIfChanged();

    KeyStore &m_keychain;
    KeyVault &m_vault;
    VaultOpener *m_opener = nullptr;
    QHash<QString, AppKey> m_given; ///< For this run, whatever there is.
    QHash<QString, AppKey> m_homeless; ///< For want of a keychain.
    QSet<QString> m_inVault; ///< What was seen there in this run.
    QHash<QString, QList<std::function<void()>>> m_turns; ///< The first is under way.
    QList<std::function<void(const Opened &)>> m_waiting; ///< For the key file to be open.
    bool m_lacksKeychain = false; ///< As it was last seen.
    bool m_toldEnds = false;
};

} // namespace smsdesk
