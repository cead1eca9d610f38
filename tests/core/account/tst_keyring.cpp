// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/account/keyringdesk.h"
#include "tests/support/claimtest.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using Kind = smsdesk::KeyError::Kind;

namespace smsdesk {

namespace {

const Passphrase passphrase(u"correct horse"_s);
const KeyError noKeychain{.kind = Kind::NoKeychain, .detail = u"no bus"_s};
const AppKey key(u"secret"_s);

} // namespace

class tst_KeyRing : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        ClaimTest::init();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void usesTheKeychainAloneWhereThereIsOne();
    void touchesNothingForAKeyOfThisRun();
    void keepsInMemoryWhatNoKeychainTakesAndTellsOnce();
    void tellsALockedKeychainFromNone();
    void leavesOtherFaultsToTheCaller();
    void prefersTheNewestKey();
    void asksForThePassphraseOnceAndOnlyWhenAKeyIsNeeded();
    void keepsInTheFileWhatNoKeychainTakes();
    void saysWhyTheFileIsNotOpenAndAsksAgain();
    void looksIntoTheFileWhereTheKeychainHasNothing();
    void movesIntoTheFileWhatIsInMemory();
    void makesAFileWhereThePassphraseWasGivenBeforehand();
    void goesOnWithoutAFileThatWasGivenUp();
    void removesFromWhereverTheKeyIs();
    void leavesWhatIsSealedWhereThatIsMeant();
    void opensTheFileBeforehand();
    void usesTheKeyOfTheFileOnceThereIsAKeychainAgain();
    void usesTheKeyOfTheKeychainOnceItIsTheNewer();
    void saysThatARemovedKeyMayStillBeInTheFile();
    void takesAKeyOutOfTheFileThatAKeychainHasAsWell();
    void removesAKeyThatIsBeingWritten_data();
    void removesAKeyThatIsBeingWritten();
    void asksAgainWhereTheQuestionVanished();
    void asksAgainWhereThePassphraseWasChangedElsewhere();
    void nobodyOpensTheFileWhereNobodyWasNamed();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"keys.sealed"_s); }

    /// A run on a computer without a keychain.
    [[nodiscard]] std::unique_ptr<Desk> desk() const;

    /// A key file with the key of "Work" in it.
    void fillVault() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

std::unique_ptr<Desk> tst_KeyRing::desk() const
{
    auto made = std::make_unique<Desk>(path());
    made->keychain.fault = noKeychain;
    return made;
}

void tst_KeyRing::fillVault() const
{
    QFile::remove(path());
    KeyVault vault(path(), SealingCost::least());
    if (!await(vault.create(passphrase)) || !await(vault.write(u"Work"_s, key)))
        qFatal("The key file cannot be made.");
}

void tst_KeyRing::usesTheKeychainAloneWhereThereIsOne()
{
    Desk desk(path());
    const QSignalSpy told(&desk.ring, &KeyRing::endsWithRunChanged);
    QCOMPARE(desk.write(u"Work"_s, key), std::nullopt);
    QCOMPARE(desk.keychain.keys.value(u"Work"_s), key);
    QCOMPARE(desk.read(u"Work"_s), QByteArray("secret"));
    QVERIFY(!desk.ring.isForThisRunOnly(u"Work"_s) && !desk.ring.isInKeyFile(u"Work"_s));
    QCOMPARE(await(desk.ring.read(u"Home"_s)).error().kind, Kind::NotFound);
    QVERIFY(await(desk.ring.remove(u"Work"_s)));
    QVERIFY(desk.keychain.keys.isEmpty());
    QVERIFY(!desk.ring.endsWithRun());
    QCOMPARE(told.size(), 0);
    QCOMPARE(desk.person.asked, 0);
    QVERIFY(!QFile::exists(path()));
}

void tst_KeyRing::touchesNothingForAKeyOfThisRun()
{
    const auto desk = this->desk();
    desk->ring.keepForThisRun(u"Sandbox"_s, key);
    const auto read = desk->ring.read(u"Sandbox"_s);
    QVERIFY(read.isFinished()); // No job, no event loop: no question to unlock anything.
    QCOMPARE(read.result().value(), key);
    QCOMPARE(desk->keychain.asked, 0);
    QVERIFY(desk->ring.isForThisRunOnly(u"Sandbox"_s));
    QVERIFY(!desk->ring.endsWithRun()); // It is meant to.
}

void tst_KeyRing::keepsInMemoryWhatNoKeychainTakesAndTellsOnce()
{
    const auto desk = this->desk();
    const QSignalSpy told(&desk->ring, &KeyRing::endsWithRunChanged);
    QVERIFY(!desk->ring.endsWithRun()); // Nobody has asked yet.
    QCOMPARE(desk->write(u"Work"_s, key), noKeychain);
    QVERIFY(desk->ring.endsWithRun());
    QVERIFY(desk->ring.isForThisRunOnly(u"Work"_s));
    QCOMPARE(desk->read(u"Work"_s), QByteArray("secret"));
    QCOMPARE(desk->write(u"Home"_s, key), noKeychain);
    QCOMPARE(told.size(), 1);
    QCOMPARE(await(desk->ring.read(u"Shop"_s)).error(), noKeychain);

    const auto next = this->desk();
    QCOMPARE(next->read(u"Work"_s), QByteArray());
    QVERIFY(next->ring.endsWithRun()); // A key that is read tells it as well.
    QVERIFY(!QFile::exists(path()));
}

void tst_KeyRing::tellsALockedKeychainFromNone()
{
    const auto desk = this->desk();
    QCOMPARE(desk->write(u"Work"_s, key), noKeychain);
    QVERIFY(!desk->ring.isKeychainLocked());
    const QSignalSpy told(&desk->ring, &KeyRing::endsWithRunChanged);
    const KeyError locked{.kind = Kind::Locked, .detail = u"no"_s};
    desk->keychain.fault = locked;
    QCOMPARE(desk->write(u"Work"_s, key), locked); // Kept for this run all the same.
    QCOMPARE(desk->read(u"Work"_s), QByteArray("secret"));
    QVERIFY(desk->ring.endsWithRun() && desk->ring.isKeychainLocked());
    QCOMPARE(told.size(), 1);

    // What is not in the file may be in the keychain.
    fillVault();
    const auto next = this->desk();
    next->keychain.fault = locked;
    QCOMPARE(await(next->ring.read(u"Shop"_s)).error(), locked);
}

void tst_KeyRing::leavesOtherFaultsToTheCaller()
{
    fillVault();
    Desk desk(path());
    for (const Kind kind : {Kind::Denied, Kind::Failed}) {
        desk.keychain.fault = KeyError{.kind = kind, .detail = u"why"_s};
        QCOMPARE(desk.write(u"Work"_s, key), desk.keychain.fault);
        QCOMPARE(await(desk.ring.read(u"Work"_s)).error(), *desk.keychain.fault);
        QVERIFY(!desk.ring.isForThisRunOnly(u"Work"_s));
    }
    QCOMPARE(desk.person.asked, 0);
    QVERIFY(!desk.ring.endsWithRun());
}

void tst_KeyRing::prefersTheNewestKey()
{
    const auto desk = this->desk();
    QCOMPARE(desk->write(u"Work"_s, AppKey(u"old"_s)), noKeychain);
    QCOMPARE(desk->write(u"Work"_s, AppKey(u"new"_s)), noKeychain);
    QCOMPARE(desk->read(u"Work"_s), QByteArray("new"));

    desk->keychain.fault.reset(); // It was unlocked meanwhile.
    QCOMPARE(desk->write(u"Work"_s, AppKey(u"newest"_s)), std::nullopt);
    QCOMPARE(desk->read(u"Work"_s), QByteArray("newest"));
    QVERIFY(!desk->ring.isForThisRunOnly(u"Work"_s));
    QVERIFY(!desk->ring.endsWithRun());
}

void tst_KeyRing::asksForThePassphraseOnceAndOnlyWhenAKeyIsNeeded()
{
    fillVault();
    const auto desk = this->desk();
    desk->person.gives = passphrase;
    desk->ring.keepForThisRun(u"Sandbox"_s, key);
    QCOMPARE(desk->read(u"Sandbox"_s), QByteArray("secret"));
    QCOMPARE(desk->person.asked, 0);

    // Two keys at once are one question.
    const auto work = desk->ring.read(u"Work"_s);
    const auto home = desk->ring.read(u"Home"_s);
    QCOMPARE(await(work).value(), key);
    QCOMPARE(await(home).error().kind, Kind::NotFound);
    QCOMPARE(desk->read(u"Work"_s), QByteArray("secret"));
    QCOMPARE(desk->person.asked, 1);
    QVERIFY(desk->ring.isInKeyFile(u"Work"_s));
    QVERIFY(!desk->ring.isForThisRunOnly(u"Work"_s));
    QVERIFY(!desk->ring.endsWithRun());
}

void tst_KeyRing::keepsInTheFileWhatNoKeychainTakes()
{
    fillVault();
    const auto desk = this->desk();
    desk->person.gives = passphrase;
    QCOMPARE(desk->write(u"Home"_s, AppKey(u"another"_s)), std::nullopt);
    QVERIFY(desk->ring.isInKeyFile(u"Home"_s));
    QVERIFY(!desk->ring.endsWithRun());

    const auto next = this->desk();
    next->person.gives = passphrase;
    QCOMPARE(next->read(u"Home"_s), QByteArray("another"));
    QCOMPARE(next->read(u"Work"_s), QByteArray("secret"));
}

void tst_KeyRing::saysWhyTheFileIsNotOpenAndAsksAgain()
{
    fillVault();
    const auto desk = this->desk();
    const auto read = await(desk->ring.read(u"Work"_s));
    QCOMPARE(read.error().kind, Kind::KeyFile);
    QCOMPARE(read.error().file->kind, VaultError::Kind::NotOpen);
    const auto kept = desk->write(u"Work"_s, AppKey(u"new"_s));
    QCOMPARE(kept->kind, Kind::KeyFile);
    QVERIFY(!desk->ring.isForThisRunOnly(u"Work"_s));
    desk->person.gives = Passphrase(u"battery staple"_s);
    QCOMPARE(await(desk->ring.read(u"Work"_s)).error().file->kind,
             VaultError::Kind::WrongPassphrase);
    desk->person.gives = passphrase;
    QCOMPARE(desk->read(u"Work"_s), QByteArray("secret"));
    QCOMPARE(desk->person.asked, 4);
}

void tst_KeyRing::looksIntoTheFileWhereTheKeychainHasNothing()
{
    fillVault();
    Desk desk(path());
    desk.person.gives = passphrase;
    QCOMPARE(desk.read(u"Work"_s), QByteArray("secret"));
    QCOMPARE(desk.keychain.keys.value(u"Work"_s), key); // It belongs there.
    QCOMPARE(desk.vault.holding(u"Work"_s), KeyVault::Holding::None);
    QVERIFY(await(desk.vault.write(u"Work"_s, AppKey(u"newer"_s))));
    // What a keychain takes leaves the file, where it would be found again without one.
    QCOMPARE(desk.write(u"Work"_s, AppKey(u"newest"_s)), std::nullopt);
    QVERIFY(desk.vault.read(u"Work"_s)->isEmpty());
    QVERIFY(!desk.ring.isInKeyFile(u"Work"_s));
}

void tst_KeyRing::movesIntoTheFileWhatIsInMemory()
{
    const auto desk = this->desk();
    const QSignalSpy told(&desk->ring, &KeyRing::endsWithRunChanged);
    desk->ring.keepForThisRun(u"Sandbox"_s, AppKey(u"sandbox"_s));
    QCOMPARE(desk->write(u"Work"_s, key), noKeychain);
    QCOMPARE(desk->write(u"Home"_s, AppKey(u"another"_s)), noKeychain);
    QCOMPARE(await(desk->ring.makeVault(Passphrase(u"short"_s))).error().kind,
             VaultError::Kind::TooShort);
    QVERIFY(desk->ring.endsWithRun());
    QVERIFY(await(desk->ring.makeVault(passphrase)));
    QVERIFY(!desk->ring.endsWithRun());
    QCOMPARE(told.size(), 2);
    for (const QString &entry : {u"Work"_s, u"Home"_s})
        QVERIFY(desk->ring.isInKeyFile(entry) && !desk->ring.isForThisRunOnly(entry));
    QVERIFY(desk->vault.read(u"Sandbox"_s)->isEmpty());

    const auto next = this->desk();
    next->person.gives = passphrase;
    QCOMPARE(next->read(u"Work"_s), QByteArray("secret"));
    QCOMPARE(next->read(u"Home"_s), QByteArray("another"));
}

void tst_KeyRing::makesAFileWhereThePassphraseWasGivenBeforehand()
{
    const auto desk = this->desk();
    desk->person.forNew = passphrase;
    QCOMPARE(await(desk->ring.read(u"Work"_s)).error(), noKeychain);
    QVERIFY(!QFile::exists(path())); // Reading keeps nothing.
    QCOMPARE(desk->write(u"Work"_s, key), std::nullopt);
    QVERIFY(desk->ring.isInKeyFile(u"Work"_s));
    QCOMPARE(desk->vault.read(u"Work"_s).value(), key);

    QVERIFY(await(desk->ring.forgetVault()));
    desk->person.forNew = Passphrase(u"short"_s);
    const auto refused = desk->write(u"Work"_s, key);
    QCOMPARE(refused->file->kind, VaultError::Kind::TooShort);
}

void tst_KeyRing::goesOnWithoutAFileThatWasGivenUp()
{
    fillVault();
    const auto desk = this->desk();
    desk->person.forgets = true;
    QCOMPARE(await(desk->ring.read(u"Work"_s)).error(), noKeychain);
    QVERIFY(desk->ring.endsWithRun());
    fillVault();
    QCOMPARE(desk->write(u"Work"_s, key), noKeychain);
    QCOMPARE(desk->read(u"Work"_s), QByteArray("secret"));
    fillVault();
    QCOMPARE(await(desk->ring.remove(u"Work"_s)).error(), noKeychain);
    QVERIFY(!desk->ring.isForThisRunOnly(u"Work"_s));
}

void tst_KeyRing::removesFromWhereverTheKeyIs()
{
    const auto desk = this->desk();
    QCOMPARE(await(desk->ring.remove(u"Work"_s)).error(), noKeychain);
    QCOMPARE(desk->write(u"Work"_s, key), noKeychain);
    // What is in memory is gone; the keychain may have what was given in an earlier run.
    QCOMPARE(await(desk->ring.remove(u"Work"_s)).error(), noKeychain);
    QCOMPARE(desk->read(u"Work"_s), QByteArray());
    desk->ring.keepForThisRun(u"Run"_s, key); // That of one run was never anywhere else.
    QVERIFY(await(desk->ring.remove(u"Run"_s)));

    fillVault();
    QCOMPARE(await(desk->ring.remove(u"Work"_s)).error().file->kind, VaultError::Kind::NotRemoved);
    desk->person.gives = passphrase;
    // A keychain that is away may have one as well: nobody is told that all is gone.
    QCOMPARE(await(desk->ring.remove(u"Work"_s)).error(), noKeychain);
    QVERIFY(desk->vault.read(u"Work"_s)->isEmpty());
}

void tst_KeyRing::leavesWhatIsSealedWhereThatIsMeant()
{
    using Holding = KeyVault::Holding;
    fillVault();
    Desk desk(path());
    desk.keychain.keys.insert(u"Work"_s, AppKey(u"old"_s));
    QVERIFY(await(desk.ring.removeAllButSealed(u"Work"_s)));
    QCOMPARE(desk.person.asked, 0);
    QVERIFY(desk.keychain.keys.isEmpty());
    QCOMPARE(desk.vault.holding(u"Work"_s), Holding::OutdatedKey);
    QCOMPARE(await(desk.ring.read(u"Work"_s)).error().kind, Kind::NotFound);

    fillVault(); // A file that is open needs nobody.
    Desk open(path());
    QVERIFY(await(open.vault.open(passphrase)));
    QVERIFY(await(open.ring.removeAllButSealed(u"Work"_s)));
    QCOMPARE(open.vault.holding(u"Work"_s), Holding::None);

    fillVault(); // Nor does the keychain's being away go unsaid.
    const auto away = this->desk();
    QCOMPARE(await(away->ring.removeAllButSealed(u"Work"_s)).error(), noKeychain);
    QCOMPARE(away->vault.holding(u"Work"_s), Holding::OutdatedKey);
}

void tst_KeyRing::opensTheFileBeforehand()
{
    fillVault();
    Desk desk(path());
    QCOMPARE(await(desk.ring.openVault()).error().kind, VaultError::Kind::NotOpen);
    desk.person.gives = passphrase;
    QVERIFY(await(desk.ring.openVault()));
    QVERIFY(await(desk.ring.openVault()));
    QCOMPARE(desk.person.asked, 2); // Once it is open nobody is asked.
}

void tst_KeyRing::usesTheKeyOfTheFileOnceThereIsAKeychainAgain()
{
    fillVault(); // In a session without a keychain.
    Desk desk(path());
    desk.keychain.keys.insert(u"Work"_s, AppKey(u"old"_s));
    desk.keychain.keys.insert(u"Home"_s, AppKey(u"home"_s));
    QCOMPARE(desk.read(u"Home"_s), QByteArray("home"));
    QCOMPARE(desk.person.asked, 0); // For what the file does not have nobody is asked.
    QCOMPARE(await(desk.ring.read(u"Work"_s)).error().file->kind, VaultError::Kind::NotOpen);
    desk.person.gives = passphrase;
    QCOMPARE(desk.read(u"Work"_s), QByteArray("secret"));
    QCOMPARE(desk.keychain.keys.value(u"Work"_s), key);
    QVERIFY(!desk.ring.isInKeyFile(u"Work"_s));

    Desk next(path());
    next.keychain.keys = desk.keychain.keys;
    QCOMPARE(next.read(u"Work"_s), QByteArray("secret"));
    QCOMPARE(next.person.asked, 0);
}

void tst_KeyRing::usesTheKeyOfTheKeychainOnceItIsTheNewer()
{
    fillVault();
    Desk desk(path());
    QCOMPARE(desk.write(u"Work"_s, AppKey(u"new"_s)), std::nullopt);
    QCOMPARE(desk.read(u"Work"_s), QByteArray("new"));
    QCOMPARE(desk.person.asked, 0);

    // Without the keychain there is no key, rather than the old one.
    const auto away = this->desk();
    QCOMPARE(await(away->ring.read(u"Work"_s)).error(), noKeychain);
    away->person.gives = passphrase;
    QVERIFY(await(away->vault.open(passphrase)));
    QVERIFY(away->read(u"Work"_s).isEmpty());
    // And what is entered then is the newest.
    QCOMPARE(away->write(u"Work"_s, AppKey(u"newest"_s)), std::nullopt);
    desk.person.gives = passphrase;
    QCOMPARE(desk.read(u"Work"_s), QByteArray("newest"));
}

void tst_KeyRing::saysThatARemovedKeyMayStillBeInTheFile()
{
    fillVault();
    Desk desk(path());
    QVERIFY(await(desk.ring.remove(u"Home"_s)));
    QCOMPARE(desk.person.asked, 0);
    QCOMPARE(await(desk.ring.remove(u"Work"_s)).error().file->kind, VaultError::Kind::NotRemoved);
    QCOMPARE(desk.person.asked, 1);
    QCOMPARE(desk.vault.holding(u"Work"_s), KeyVault::Holding::OutdatedKey);
    QCOMPARE(await(desk.ring.read(u"Work"_s)).error().kind, Kind::NotFound);
    // It is not forgotten that it is there.
    QCOMPARE(await(desk.ring.remove(u"Work"_s)).error().file->kind, VaultError::Kind::NotRemoved);
    desk.person.gives = passphrase;
    QVERIFY(await(desk.ring.remove(u"Work"_s)));
    QCOMPARE(desk.vault.holding(u"Work"_s), KeyVault::Holding::None);
}

void tst_KeyRing::takesAKeyOutOfTheFileThatAKeychainHasAsWell()
{
    fillVault();
    Desk desk(path());
    desk.keychain.keys.insert(u"Work"_s, AppKey(u"old"_s));
    desk.person.gives = passphrase;
    QVERIFY(await(desk.ring.remove(u"Work"_s)));
    QVERIFY(desk.keychain.keys.isEmpty());
    QCOMPARE(desk.vault.holding(u"Work"_s), KeyVault::Holding::None);

    fillVault(); // A keychain that keeps its own says so, also where the file is rid of it.
    QVERIFY(await(desk.vault.open(passphrase)));
    desk.keychain.fault = KeyError{.kind = Kind::Denied, .detail = u"why"_s};
    QCOMPARE(await(desk.ring.remove(u"Work"_s)).error(), *desk.keychain.fault);
    QCOMPARE(desk.vault.holding(u"Work"_s), KeyVault::Holding::None);
}

void tst_KeyRing::removesAKeyThatIsBeingWritten_data()
{
    QTest::addColumn<bool>("hasKeychain");
    QTest::addColumn<bool>("hasFile");
    QTest::newRow("to the keychain") << true << false;
    QTest::newRow("to memory") << false << false;
    QTest::newRow("to the file") << false << true;
}

void tst_KeyRing::removesAKeyThatIsBeingWritten()
{
    QFETCH(const bool, hasKeychain);
    QFETCH(const bool, hasFile);
    if (hasFile)
        fillVault();
    Desk desk(path());
    desk.person.gives = passphrase;
    if (!hasKeychain)
        desk.keychain.fault = noKeychain;
    const auto written = desk.ring.write(u"Home"_s, key);
    const auto removed = desk.ring.remove(u"Home"_s);
    const auto read = desk.ring.read(u"Home"_s);
    QCOMPARE(await(written).has_value(), hasKeychain || hasFile);
    // A keychain that is away may have another, from an earlier run.
    QCOMPARE(await(removed).has_value(), hasKeychain);
    QVERIFY(!await(read));
    QVERIFY(!desk.ring.isForThisRunOnly(u"Home"_s) && !desk.ring.isInKeyFile(u"Home"_s));
    QVERIFY(desk.keychain.keys.isEmpty());
    QCOMPARE(desk.vault.holding(u"Home"_s), KeyVault::Holding::None);
}

void tst_KeyRing::asksAgainWhereTheQuestionVanished()
{
    fillVault();
    const auto desk = this->desk();
    desk->person.vanishes = true;
    QCOMPARE(await(desk->ring.read(u"Work"_s)).error().file->kind, VaultError::Kind::NotOpen);
    desk->person.vanishes = false;
    desk->person.gives = passphrase;
    QCOMPARE(desk->read(u"Work"_s), QByteArray("secret"));
}

void tst_KeyRing::asksAgainWhereThePassphraseWasChangedElsewhere()
{
    fillVault();
    const auto desk = this->desk();
    desk->person.gives = passphrase;
    QCOMPARE(desk->read(u"Work"_s), key.bytes());
    Passphrase now = passphrase;
    const auto change = [&now, this](const QString &next) {
        KeyVault elsewhere(path(), SealingCost::least());
        const Passphrase before = std::exchange(now, Passphrase(next));
        return await(elsewhere.changePassphrase(before, now));
    };

    QVERIFY(change(u"battery staple"_s));
    desk->person.gives = now;
    QCOMPARE(desk->read(u"Work"_s), key.bytes()); // At the first try.
    QCOMPARE(desk->person.asked, 2);

    QVERIFY(change(u"tunnel of glass"_s));
    desk->person.gives = now;
    QCOMPARE(desk->write(u"Home"_s, AppKey(u"home"_s)), std::nullopt);
    QCOMPARE(desk->person.asked, 3);

    QVERIFY(change(u"a third of many"_s));
    desk->person.gives = now;
    QCOMPARE(await(desk->ring.remove(u"Work"_s)).error(), noKeychain);
    QCOMPARE(desk->person.asked, 4);
    QCOMPARE(desk->read(u"Home"_s), QByteArray("home"));
}

void tst_KeyRing::nobodyOpensTheFileWhereNobodyWasNamed()
{
    fillVault();
    const auto desk = this->desk();
    desk->ring.setOpener(nullptr);
    QCOMPARE(await(desk->ring.read(u"Work"_s)).error().file->kind, VaultError::Kind::NotOpen);
    QCOMPARE(desk->write(u"Work"_s, key)->file->kind, VaultError::Kind::NotOpen);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_KeyRing)
#include "tst_keyring.moc"
