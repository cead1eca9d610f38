// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/keyfile.h"
#include "core/account/keyvault.h"
#include "core/base/filelock.h"
#include "tests/support/claimtest.h"
#include "tests/support/fulldisk.h"
#include "tests/support/futures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using Kind = smsdesk::VaultError::Kind;

namespace smsdesk {

/// At the least cost the algorithm takes: the promises are the same, the guessing is not.
class tst_KeyVault : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        ClaimTest::init();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void keepsKeysFromOneRunToTheNext();
    void hasNoKeyOrEntryInTheFileAndNobodyElseReadsIt();
    void isSealedAnewAtEachWrite();
    void opensWithTheRightPassphraseAlone();
    void takesAnAccentHoweverItWasTyped();
    void takesNoShortPassphrase();
    void neverMakesAFileInTheOthersPlace();
    void anyByteThatIsAnotherIsAnErrorAndTheFileStays();
    void anyLengthThatIsAnotherIsAnError();
    void nobodyWithoutTheKeyCanChangeWhatIsSealed();
    void leavesANewerVersionAlone();
    void asksForNoMoreThanAComputerBears_data();
    void asksForNoMoreThanAComputerBears();
    void severalProgramsLoseNothingOfEachOther();
    void asksAgainWhereThePassphraseWasChanged();
    void changesThePassphraseAndWhatItCosts();
    void tellsWithoutAPassphraseWhetherItHasAKey();
    void givesNobodyAKeyThatIsOutdated();
    void forgetsTheFileWhateverItHolds();
    void waitsForNoLockForEver();
    void keepsNobodyFromWorkingWhileItWaits();
    void keepsTheOldFileWhereTheNewCannotBeWritten();
    void cancelsWhatIsAwaitedWhenItGoes();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"keys.sealed"_s); }

    [[nodiscard]] QByteArray bytes() const;
    void replace(const QByteArray &bytes) const;

    /// A vault with one key, as another program left it.
    void fill() const;

    /// What opening it says; nothing where it opens.
    [[nodiscard]] std::optional<Kind> problem(const Passphrase &passphrase) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const Passphrase right(u"correct horse"_s);
const Passphrase other(u"battery staple"_s);
const QByteArray secret("5f03a35d00ee52a21327ab048186a2c4");
constexpr qsizetype nonceAt = 44; // docs/keys.md

std::unique_ptr<KeyVault> vault(const QString &path)
{
    return std::make_unique<KeyVault>(path, SealingCost::least());
}

std::optional<Kind> kindOf(const Result<void, VaultError> &answer)
{
    return answer ? std::nullopt : std::optional(answer.error().kind);
}

/// A file whose checksum is right: what somebody writes who knows the format, but not the key.
QByteArray withChecksum(const QByteArray &bytes)
{
    const QByteArray checked = bytes.chopped(32);
    return checked + checksumOf(checked);
}

} // namespace

QByteArray tst_KeyVault::bytes() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_KeyVault::replace(const QByteArray &bytes) const
{
    QFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The key file cannot be replaced.");
}

void tst_KeyVault::fill() const
{
    const auto made = vault(path());
    if (!await(made->create(right)) || !await(made->write(u"Work"_s, AppKey(secret))))
        qFatal("The key file cannot be made.");
}

std::optional<Kind> tst_KeyVault::problem(const Passphrase &passphrase) const
{
    return kindOf(await(vault(path())->open(passphrase)));
}

void tst_KeyVault::keepsKeysFromOneRunToTheNext()
{
    const auto first = vault(path());
    QVERIFY(!first->exists());
    QCOMPARE(kindOf(await(first->open(right))), Kind::NoFile);
    QCOMPARE(first->read(u"Work"_s).error().kind, Kind::NoFile);
    QVERIFY(await(first->create(right)));
    QVERIFY(first->exists() && first->isOpen());
    QVERIFY(first->read(u"Work"_s)->isEmpty());
    QVERIFY(await(first->write(u"Work"_s, AppKey(secret))));
    QVERIFY(await(first->write(u"办公室"_s, AppKey(u"0123"_s))));
    QVERIFY(await(first->write(u"proxy"_s, AppKey::verbatim(u" pass word "_s))));
    QVERIFY(await(first->write(u"Old"_s, AppKey(u"old"_s))));
    QVERIFY(await(first->remove(u"Old"_s)));

    const auto next = vault(path());
    QVERIFY(next->exists() && !next->isOpen());
    QCOMPARE(next->read(u"Work"_s).error().kind, Kind::NotOpen);
    QCOMPARE(await(next->write(u"Work"_s, AppKey(u"1"_s))).error().kind, Kind::NotOpen);
    QVERIFY(await(next->open(right)));
    QCOMPARE(next->read(u"Work"_s)->bytes(), secret);
    QCOMPARE(next->read(u"办公室"_s)->bytes(), QByteArray("0123"));
    QCOMPARE(next->read(u"proxy"_s)->bytes(), QByteArray(" pass word "));
    QVERIFY(next->read(u"Old"_s)->isEmpty());
}

void tst_KeyVault::hasNoKeyOrEntryInTheFileAndNobodyElseReadsIt()
{
    fill();
    QVERIFY(bytes().startsWith("SMSDKEYS"));
    for (const QByteArray &text : {secret, secret.toBase64(), QByteArray("Work"), right.bytes()})
        QVERIFY(!bytes().contains(text));
    QVERIFY(!bytes().contains(QByteArray::fromHex(secret)));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(path()) & others, QFile::Permissions());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"keys.sealed"_s});
}

void tst_KeyVault::isSealedAnewAtEachWrite()
{
    const auto made = vault(path());
    QVERIFY(await(made->create(right)));
    QSet<QByteArray> nonces;
    QSet<QByteArray> texts;
    for (int i = 0; i < 20; ++i) {
        QVERIFY(await(made->write(u"Work"_s, AppKey(secret))));
        nonces.insert(bytes().mid(nonceAt, sealingNonceSize));
        texts.insert(bytes().right(60).first(16));
    }
    QCOMPARE(nonces.size(), 20);
    QCOMPARE(texts.size(), 20);
}

void tst_KeyVault::opensWithTheRightPassphraseAlone()
{
    fill();
    const auto opened = vault(path());
    QCOMPARE(kindOf(await(opened->open(other))), Kind::WrongPassphrase);
    QVERIFY(!opened->isOpen());
    QCOMPARE(opened->read(u"Work"_s).error().kind, Kind::NotOpen);
    QCOMPARE(problem(Passphrase(u"correct horse "_s)), Kind::WrongPassphrase);
    QCOMPARE(problem(Passphrase(u"Correct horse"_s)), Kind::WrongPassphrase);
    QCOMPARE(problem(Passphrase()), Kind::WrongPassphrase);
    QCOMPARE(problem(right), std::nullopt);
}

void tst_KeyVault::takesAnAccentHoweverItWasTyped()
{
    QVERIFY(await(vault(path())->create(Passphrase(u"caf\u00e9 au lait"_s))));
    QCOMPARE(problem(Passphrase(u"cafe\u0301 au lait"_s)), std::nullopt);
    QCOMPARE(problem(Passphrase(u"cafe au lait"_s)), Kind::WrongPassphrase);
}

void tst_KeyVault::takesNoShortPassphrase()
{
    QCOMPARE(kindOf(await(vault(path())->create(Passphrase(u"123456789"_s)))), Kind::TooShort);
    // Characters, not the bytes or halves they are kept as.
    QCOMPARE(kindOf(await(vault(path())->create(Passphrase(u"一二三四五六七八九"_s)))),
             Kind::TooShort);
    QCOMPARE(kindOf(await(vault(path())->create(Passphrase(u"😀😀😀😀😀😀😀😀😀"_s)))), Kind::TooShort);
    QVERIFY(!QFile::exists(path()));
    QVERIFY(await(vault(path())->create(Passphrase(u"1234567890"_s))));
    QCOMPARE(kindOf(await(vault(path())->changePassphrase(Passphrase(u"1234567890"_s),
                                                          Passphrase(u"short"_s)))),
             Kind::TooShort);
}

void tst_KeyVault::neverMakesAFileInTheOthersPlace()
{
    fill();
    const QByteArray before = bytes();
    QCOMPARE(kindOf(await(vault(path())->create(other))), Kind::Exists);
    QCOMPARE(bytes(), before);

    // Two at the same moment: neither saw the other's file when it began.
    QVERIFY(QFile::remove(path()));
    const auto one = vault(path());
    const auto two = vault(path());
    const auto first = one->create(right);
    const auto second = two->create(other);
    const bool oneIsFirst = await(first).has_value();
    QCOMPARE(await(second).has_value(), !oneIsFirst);
    QCOMPARE(problem(oneIsFirst ? right : other), std::nullopt);
}

void tst_KeyVault::anyByteThatIsAnotherIsAnErrorAndTheFileStays()
{
    fill();
    const QByteArray sound = bytes();
    for (qsizetype i = 0; i < sound.size(); ++i) {
        for (const int change : {0x01, 0x80}) {
            QByteArray flipped = sound;
            flipped[i] = static_cast<char>(flipped.at(i) ^ change);
            replace(flipped);
            const auto kind = problem(right);
            // The version's bytes may make it that of a newer one.
            const bool isVersion = i >= 8 && i < 12;
            QVERIFY2(kind == Kind::Damaged || (isVersion && kind == Kind::TooNew),
                     qPrintable(u"byte %1"_s.arg(i)));
            QCOMPARE(kindOf(await(vault(path())->create(right))), Kind::Exists);
            QCOMPARE(bytes(), flipped);
        }
    }
    replace(sound);
    QCOMPARE(problem(right), std::nullopt);
}

void tst_KeyVault::anyLengthThatIsAnotherIsAnError()
{
    fill();
    const QByteArray sound = bytes();
    for (qsizetype size = 0; size < sound.size(); ++size) {
        replace(sound.first(size));
        QCOMPARE(problem(right), Kind::Damaged);
    }
    replace(sound + '\0');
    QCOMPARE(problem(right), Kind::Damaged);
    replace(QByteArray(KeyFile::largestSize + 1, 'x'));
    QCOMPARE(problem(right), Kind::Damaged);
}

void tst_KeyVault::nobodyWithoutTheKeyCanChangeWhatIsSealed()
{
    fill();
    const QByteArray sound = bytes();
    for (qsizetype i = 28; i < sound.size() - 32; ++i) { // From the salt to the seal's end.
        QByteArray forged = sound;
        forged[i] = static_cast<char>(forged.at(i) ^ 0x04);
        replace(withChecksum(forged));
        const auto kind = problem(right);
        const bool isSize = (i >= 68 && i < 72) || (i >= 88 && i < 92);
        QVERIFY2(kind == (isSize ? Kind::Damaged : Kind::WrongPassphrase),
                 qPrintable(u"byte %1"_s.arg(i)));
    }
    // An open vault knows that its key was right.
    replace(sound);
    const auto opened = vault(path());
    QVERIFY(await(opened->open(right)));
    QByteArray forged = sound;
    forged[nonceAt] = static_cast<char>(forged.at(nonceAt) ^ 0x04);
    replace(withChecksum(forged));
    QCOMPARE(opened->read(u"Work"_s).error().kind, Kind::Damaged);
    QCOMPARE(await(opened->write(u"Work"_s, AppKey(u"1"_s))).error().kind, Kind::Damaged);
    QCOMPARE(bytes(), withChecksum(forged));
}

void tst_KeyVault::leavesANewerVersionAlone()
{
    fill();
    const auto opened = vault(path());
    QVERIFY(await(opened->open(right)));
    QByteArray newer = bytes();
    newer[8] = 2;
    replace(newer);
    QCOMPARE(problem(right), Kind::TooNew);
    QCOMPARE(await(opened->write(u"Work"_s, AppKey(u"1"_s))).error().kind, Kind::TooNew);
    QCOMPARE(kindOf(await(opened->create(right))), Kind::Exists);
    QCOMPARE(kindOf(await(opened->changePassphrase(right, other))), Kind::TooNew);
    QCOMPARE(bytes(), newer);
}

void tst_KeyVault::asksForNoMoreThanAComputerBears_data()
{
    QTest::addColumn<quint64>("operations");
    QTest::addColumn<quint64>("memory");
    const auto least = SealingCost::least();
    QTest::newRow("hours") << (quint64{1} << 40U) << least.memory;
    QTest::newRow("a minute") << quint64{11} << least.memory;
    QTest::newRow("more than a small computer has") << least.operations << (quint64{1} << 30U) + 1;
    QTest::newRow("no work at all") << quint64{0} << least.memory;
    QTest::newRow("a terabyte") << least.operations << (quint64{1} << 40U);
    QTest::newRow("all there is") << least.operations << ~quint64{0};
    QTest::newRow("no memory at all") << least.operations << quint64{0};
}

void tst_KeyVault::asksForNoMoreThanAComputerBears()
{
    QFETCH(const quint64, operations);
    QFETCH(const quint64, memory);
    const auto key = SealingKey::derive(right, Derivation::fresh(SealingCost::least()));
    QVERIFY(key);
    replace(sealKeys({}, *key, Derivation::fresh({.operations = operations, .memory = memory})));
    QCOMPARE(problem(right), Kind::Damaged);
}

void tst_KeyVault::severalProgramsLoseNothingOfEachOther()
{
    fill();
    const auto one = vault(path());
    const auto two = vault(path());
    QVERIFY(await(one->open(right)) && await(two->open(right)));
    QVERIFY(await(one->write(u"One"_s, AppKey(u"1"_s))));
    QVERIFY(await(two->write(u"Two"_s, AppKey(u"2"_s))));
    QVERIFY(await(one->remove(u"Work"_s)));
    for (const auto *each : {&one, &two}) {
        QCOMPARE((*each)->read(u"One"_s)->bytes(), QByteArray("1"));
        QCOMPARE((*each)->read(u"Two"_s)->bytes(), QByteArray("2"));
        QVERIFY((*each)->read(u"Work"_s)->isEmpty());
    }
}

void tst_KeyVault::asksAgainWhereThePassphraseWasChanged()
{
    fill();
    const auto mine = vault(path());
    QVERIFY(await(mine->open(right)));
    QVERIFY(await(vault(path())->changePassphrase(right, other)));
    const QByteArray after = bytes();
    QCOMPARE(await(mine->write(u"Work"_s, AppKey(u"1"_s))).error().kind, Kind::NotOpen);
    QVERIFY(!mine->isOpen());
    QCOMPARE(bytes(), after);
    QVERIFY(await(mine->open(other)));
    QCOMPARE(mine->read(u"Work"_s)->bytes(), secret);
}

void tst_KeyVault::changesThePassphraseAndWhatItCosts()
{
    fill();
    const QByteArray saltBefore = bytes().mid(28, 16);
    SealingCost dearer = SealingCost::least();
    dearer.memory *= 2;
    KeyVault changed(path(), dearer);
    QCOMPARE(kindOf(await(changed.changePassphrase(other, other))), Kind::WrongPassphrase);
    QVERIFY(await(changed.changePassphrase(right, other)));
    QVERIFY(changed.isOpen());
    QCOMPARE(changed.read(u"Work"_s)->bytes(), secret);

    QCOMPARE(problem(right), Kind::WrongPassphrase);
    QCOMPARE(problem(other), std::nullopt); // A program that makes cheaper ones reads the dear one.
    QCOMPARE(KeyFile::parse(bytes())->derivation.cost, dearer);
    QVERIFY(bytes().mid(28, 16) != saltBefore);
}

void tst_KeyVault::tellsWithoutAPassphraseWhetherItHasAKey()
{
    using Holding = KeyVault::Holding;
    QCOMPARE(vault(path())->holding(u"Work"_s), Holding::None);
    fill();
    const auto closed = vault(path());
    QCOMPARE(closed->holding(u"Work"_s), Holding::Key);
    QCOMPARE(closed->holding(u"Home"_s), Holding::None);
    QVERIFY(await(vault(path())->changePassphrase(right, other))); // And with it the salt.
    QCOMPARE(closed->holding(u"Work"_s), Holding::Key);
    replace("not a key file");
    QCOMPARE(closed->holding(u"Work"_s), Holding::Unknown);
}

void tst_KeyVault::givesNobodyAKeyThatIsOutdated()
{
    using Holding = KeyVault::Holding;
    fill();
    {
        const auto opened = vault(path());
        QVERIFY(await(opened->open(right)));
        QVERIFY(await(opened->write(u"Home"_s, AppKey(u"home"_s))));
        QVERIFY(await(vault(path())->outdate(u"Work"_s))); // By another program, without it.
        QVERIFY(await(vault(path())->outdate(u"Work"_s)));
        QCOMPARE(opened->holding(u"Work"_s), Holding::OutdatedKey);
        QVERIFY(opened->read(u"Work"_s)->isEmpty());
        QCOMPARE(opened->read(u"Home"_s)->bytes(), QByteArray("home"));
    }
    const auto next = vault(path());
    const qsizetype size = bytes().size();
    QVERIFY(await(next->open(right)));
    QCOMPARE(next->holding(u"Work"_s), Holding::None); // It left the file.
    QVERIFY(bytes().size() < size - 2 * secret.size() / 2);
    QVERIFY(await(next->write(u"Work"_s, AppKey(u"new"_s))));
    QCOMPARE(next->holding(u"Work"_s), Holding::Key);
    QCOMPARE(next->read(u"Work"_s)->bytes(), QByteArray("new"));
}

void tst_KeyVault::forgetsTheFileWhateverItHolds()
{
    fill();
    const auto opened = vault(path());
    QVERIFY(await(opened->open(right)));
    replace("not a key file");
    QVERIFY(await(opened->forget()));
    QVERIFY(!opened->exists() && !opened->isOpen());
    QVERIFY(await(opened->forget())); // It is gone already.
    QVERIFY(await(opened->create(other)));
}

void tst_KeyVault::waitsForNoLockForEver()
{
    fill();
    const QByteArray before = bytes();
    const auto opened = vault(path());
    QVERIFY(await(opened->open(right)));
    auto held = FileLock::take(path() + u".lock"_s);
    QVERIFY(held);
    const auto written = await(opened->write(u"Work"_s, AppKey(u"1"_s)));
    QCOMPARE(written.error(),
             (VaultError{Kind::NotWritten, path(), u"another program is changing it"_s}));
    QCOMPARE(opened->read(u"Work"_s)->bytes(), secret); // Reading waits for nobody.
    QCOMPARE(bytes(), before);
}

void tst_KeyVault::keepsNobodyFromWorkingWhileItWaits()
{
    fill();
    const auto opened = vault(path());
    QVERIFY(await(opened->open(right)));
    auto held = FileLock::take(path() + u".lock"_s);
    QVERIFY(held);
    const auto written = opened->write(u"Work"_s, AppKey(u"1"_s));
    QVERIFY(!written.isFinished()); // Control is back, and the answer is to come.
    held->reset();
    QVERIFY(await(written));
    QCOMPARE(opened->read(u"Work"_s)->bytes(), QByteArray("1"));
}

void tst_KeyVault::keepsTheOldFileWhereTheNewCannotBeWritten()
{
#ifdef Q_OS_LINUX
    fill();
    const auto opened = vault(path());
    QVERIFY(await(opened->open(right)));
    const QByteArray before = bytes();
    const auto written = [&opened] {
        const FullDisk full(40);
        return await(opened->write(u"Work"_s, AppKey(u"1"_s)));
    }();

    QCOMPARE(written.error().kind, Kind::NotWritten);
    QVERIFY(!written.error().detail.isEmpty());
    QCOMPARE(bytes(), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"keys.sealed"_s});
#else
    QSKIP("Linux alone limits what a process may write this way.");
#endif
}

void tst_KeyVault::cancelsWhatIsAwaitedWhenItGoes()
{
    fill();
    KeyVault::Answer opening;
    {
        const auto opened = vault(path());
        opening = opened->open(right);
    }
    QTRY_VERIFY(opening.isFinished());
    QVERIFY(opening.isCanceled());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_KeyVault)
#include "tst_keyvault.moc"
