// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accountstore.h"
#include "core/account/keystore.h"
#include "core/base/filelock.h"
#include "core/network/proxyfinder.h"
#include "tests/support/claimtest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = smsdesk::AccountStoreError::Kind;

namespace smsdesk {

class tst_AccountStore : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void startsWithoutAccounts();
    void keepsEveryField();
    void keepsTheOrder();
    void writesAVersionAndNoKey();
    void isReadableByItsOwnerAlone();
    void findsByNameWhateverItsCapitals();
    void takesBlanksOffNames();
    void replacesInPlace();
    void letsANameChangeItsCapitals();
    void givesEachAccountAnIdForLife();
    void readsFilesWithoutIds();
    void filesNoKeyUnderAnEntryThatIsNoAccounts();
    void beginsWithTheAccountThatWasNamed();
    void beginsWithNoneWhereTheNamedOneIsGone();
    void overlooksAColourItDoesNotKnow();
    void replacesOnlyWhatWasSeen();
    void makesTheDefaultInTheSameStep();
    void takesOverWhatOthersWrote();
    void refusesNames_data();
    void refusesNames();
    void forgetsAnAccount();
    void refusesUnreadableFiles_data();
    void refusesUnreadableFiles();
    void neverWritesOverWhatItCannotRead();
    void neverReplacesABrokenLink();
    void recoversOnceTheFileIsReadable();
    void changesNothingWhereWritingFails();
    void keepsWhatAnotherProgramAdded();
    void refusesANameThatAnotherProgramTook();
    void writesOnlyOnceAnotherProgramIsDone();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"accounts.json"_s); }

    [[nodiscard]] QByteArray written() const;
    void write(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
};

namespace {

Account account(const QString &name)
{
    return {.name = name, .sdkAppId = SdkAppId::parse(u"1400006666"_s).value()};
}

/// Without the IDs that the store gave.
QList<Account> plain(QList<Account> accounts)
{
    for (Account &each : accounts)
        each.id.clear();
    return accounts;
}

QStringList idsOf(const QList<Account> &accounts)
{
    QStringList ids;
    for (const Account &each : accounts)
        ids << each.id;
    return ids;
}

} // namespace

void tst_AccountStore::cleanup()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray tst_AccountStore::written() const
{
    QFile json(file());
    return json.open(QIODevice::ReadOnly) ? json.readAll() : QByteArray();
}

void tst_AccountStore::write(const QByteArray &bytes) const
{
    QFile json(file());
    QVERIFY(json.open(QIODevice::WriteOnly));
    QCOMPARE(json.write(bytes), bytes.size());
}

void tst_AccountStore::startsWithoutAccounts()
{
    AccountStore store(file());
    QVERIFY(store.load());
    QVERIFY(store.accounts().isEmpty());
    QVERIFY(!QFile::exists(file()));
}

void tst_AccountStore::keepsEveryField()
{
    Account full = account(u"客服 \"Süd\""_s);
    full.endpoint = Endpoint::parse(u"https://gateway.example:8443/a%2Fb/send"_s).value();
    full.defaultSignature = u"腾讯云"_s;
    full.defaultRegion = u"CN"_s;
    full.caFile = u"C:/ca \\ 证书.pem"_s;
    full.timeout = 95s;
    full.defaultExtend = u"01"_s;
    full.repeatWindow = 0min;
    full.dailyLimit = 7;
    full.messagesPerSecond = 25;
    full.colour = AccountColour::Purple;
    AccountStore store(file());
    QVERIFY(store.load());
    QVERIFY(store.put(full));
    QCOMPARE(plain(store.accounts()), QList<Account>{full});

    AccountStore again(file());
    QVERIFY(again.load());
    QCOMPARE(plain(again.accounts()), QList<Account>{full});
}

void tst_AccountStore::keepsTheOrder()
{
    AccountStore store(file());
    QVERIFY(store.put(account(u"b"_s)));
    QVERIFY(store.put(account(u"a"_s)));
    QVERIFY(store.put(account(u"c"_s)));

    AccountStore again(file());
    QVERIFY(again.load());
    QCOMPARE(plain(again.accounts()),
             (QList<Account>{account(u"b"_s), account(u"a"_s), account(u"c"_s)}));
}

void tst_AccountStore::writesAVersionAndNoKey()
{
    AccountStore store(file());
    QVERIFY(store.put(account(u"Work"_s)));
    QVERIFY(written().contains("\"version\": 2"));
    QVERIFY(written().contains("\"sdkAppId\": 1400006666"));
    QVERIFY(!written().toLower().contains("key"));
}

void tst_AccountStore::isReadableByItsOwnerAlone()
{
#ifdef Q_OS_WIN
    QSKIP("Windows folders pass on the permissions of the user's profile.");
#endif
    write("{\"version\": 1, \"accounts\": []}");
    QVERIFY(QFile::setPermissions(file(), QFileDevice::Permissions::fromInt(0x6644)));
    AccountStore store(file());
    QVERIFY(store.load());
    QVERIFY(store.put(account(u"Work"_s)));

    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(file()).permissions() & others));
}

void tst_AccountStore::findsByNameWhateverItsCapitals()
{
    AccountStore store(file());
    QVERIFY(store.put(account(u"Work"_s)));
    QCOMPARE(store.find(u" wORK"_s)->name, u"Work"_s);
    QCOMPARE(store.find(u"Home"_s), std::nullopt);
}

void tst_AccountStore::takesBlanksOffNames()
{
    AccountStore store(file());
    QVERIFY(store.put(account(u"\u00A0 Work \n"_s)));
    QCOMPARE(store.accounts().constFirst().name, u"Work"_s);
}

void tst_AccountStore::replacesInPlace()
{
    AccountStore store(file());
    QVERIFY(store.put(account(u"a"_s)));
    QVERIFY(store.put(account(u"b"_s)));
    QVERIFY(store.put(account(u"renamed"_s), u"A"_s));
    QCOMPARE(plain(store.accounts()), (QList<Account>{account(u"renamed"_s), account(u"b"_s)}));
}

void tst_AccountStore::letsANameChangeItsCapitals()
{
    AccountStore store(file());
    QVERIFY(store.put(account(u"work"_s)));
    QVERIFY(store.put(account(u"Work"_s), u"work"_s));
    QCOMPARE(plain(store.accounts()), QList<Account>{account(u"Work"_s)});
}

void tst_AccountStore::givesEachAccountAnIdForLife()
{
    AccountStore store(file());
    QVERIFY(store.put(account(u"a"_s)));
    QVERIFY(store.put(account(u"b"_s)));
    const QStringList ids = idsOf(store.accounts());
    QVERIFY(!ids.at(0).isEmpty());
    QVERIFY(ids.at(0) != ids.at(1));
    QCOMPARE(store.accounts().at(0).keyEntry(), ids.at(0));

    Account other = account(u"renamed"_s);
    other.id = u"somebody else's"_s;
    QVERIFY(store.put(other, u"a"_s));
    AccountStore again(file());
    QVERIFY(again.load());
    QCOMPARE(idsOf(again.accounts()), ids);

    QVERIFY(store.remove(u"renamed"_s));
    QVERIFY(store.put(account(u"a"_s)));
    QVERIFY(!ids.contains(store.accounts().constLast().id));
}

void tst_AccountStore::readsFilesWithoutIds()
{
    write(R"({"version": 1, "accounts": [
        {"name": "Work", "sdkAppId": 1, "endpoint": "https://a.example/s", "repeatMinutes": 10},
        {"name": "Home", "sdkAppId": 2, "endpoint": "https://a.example/s", "repeatMinutes": 45}]})");
    AccountStore store(file());
    QVERIFY(store.load());
    // Where the keys are that were kept with them.
    QCOMPARE(store.find(u"Work"_s)->keyEntry(), u"Work"_s);
    QCOMPARE(store.find(u"Work"_s)->repeatWindow, std::nullopt);
    QVERIFY(store.find(u"Home"_s)->repeatWindow == 45min);

    QVERIFY(store.put(*store.find(u"Work"_s), u"Work"_s));
    QVERIFY(store.put(account(u"Office"_s), u"Work"_s));
    QVERIFY(written().contains("\"version\": 2"));
    AccountStore again(file());
    QVERIFY(again.load());
    QCOMPARE(again.find(u"Office"_s)->keyEntry(), u"Work"_s);
    QVERIFY(again.find(u"Home"_s)->repeatWindow == 45min);
}

void tst_AccountStore::filesNoKeyUnderAnEntryThatIsNoAccounts()
{
    // An account called "proxy" gave its AppKey to the proxy for a password.
    const QStringList reserved{proxyPasswordEntry({}), entryOfNoAccount(u"probe")};
    for (const QString &entry : reserved) {
        QVERIFY(!entry.trimmed().isEmpty());
        for (const QString &name : {entry, entry.trimmed()}) {
            write(R"({"version": 1, "accounts": [{"name": ")" + name.toUtf8()
                  + R"(", "sdkAppId": 1, "endpoint": "https://a.example/s"}]})");
            AccountStore store(file());
            QVERIFY(store.load());
            QCOMPARE(store.accounts().constFirst().keyEntry(), entry.trimmed());
            QVERIFY(!reserved.contains(store.accounts().constFirst().keyEntry()));
        }
    }
}

void tst_AccountStore::beginsWithTheAccountThatWasNamed()
{
    AccountStore store(file());
    QVERIFY(store.put(account(u"a"_s)));
    QVERIFY(store.put(account(u"b"_s)));
    QCOMPARE(store.defaultAccount(), std::nullopt);
    QVERIFY(store.put(account(u"b"_s), {.replaces = u"B"_s, .isDefault = true}));
    QVERIFY(store.put(account(u"renamed"_s), u"b"_s));

    AccountStore again(file());
    QVERIFY(again.load());
    QCOMPARE(again.defaultAccount()->name, u"renamed"_s);
    QVERIFY(again.put(account(u"a"_s), {.replaces = u"a"_s, .isDefault = false}));
    QCOMPARE(again.defaultAccount()->name, u"renamed"_s); // That was another's.
    QVERIFY(again.put(account(u"renamed"_s), {.replaces = u"renamed"_s, .isDefault = false}));
    QCOMPARE(again.defaultAccount(), std::nullopt);
}

void tst_AccountStore::beginsWithNoneWhereTheNamedOneIsGone()
{
    AccountStore store(file());
    QVERIFY(store.put(account(u"a"_s), {.isDefault = true}));
    QVERIFY(store.remove(u"a"_s));
    QCOMPARE(store.defaultAccount(), std::nullopt);
    QVERIFY(!written().contains("default\":"));
}

void tst_AccountStore::overlooksAColourItDoesNotKnow()
{
    write(R"({"version": 2, "accounts": [{"id": "1", "name": "a", "sdkAppId": 1,
        "endpoint": "https://a.example/s", "colour": "mauve"}]})");
    AccountStore store(file());
    QVERIFY(store.load());
    QCOMPARE(store.accounts().constFirst().colour, AccountColour::None);
}

void tst_AccountStore::replacesOnlyWhatWasSeen()
{
    AccountStore one(file());
    AccountStore two(file());
    QVERIFY(one.put(account(u"a"_s)));
    QVERIFY(two.load());
    const Account seen = two.accounts().constFirst();
    Account changed = seen;
    changed.defaultSignature = u"Theirs"_s;
    QVERIFY(one.put(changed, u"a"_s));

    Account mine = seen;
    mine.defaultExtend = u"77"_s;
    const PutOptions options{.replaces = u"a"_s, .expected = seen};
    QCOMPARE(two.put(mine, options).error().kind, Kind::ChangedMeanwhile);
    QVERIFY(one.load());
    QCOMPARE(one.accounts().constFirst().defaultSignature, u"Theirs"_s);
    QVERIFY(two.put(mine, PutOptions{.replaces = u"a"_s, .expected = changed}));
    QVERIFY(one.remove(u"a"_s));
    QCOMPARE(two.put(mine, options).error().kind, Kind::RemovedMeanwhile);
}

void tst_AccountStore::makesTheDefaultInTheSameStep()
{
    AccountStore store(file());
    QVERIFY(store.put(account(u"a"_s), PutOptions{.isDefault = true}));
    QCOMPARE(store.defaultAccount()->name, u"a"_s);
    QVERIFY(store.put(account(u"b"_s), PutOptions{.isDefault = false}));
    QCOMPARE(store.defaultAccount()->name, u"a"_s);
    QVERIFY(store.put(account(u"a"_s), PutOptions{.replaces = u"a"_s, .isDefault = false}));
    QCOMPARE(store.defaultAccount(), std::nullopt);
}

void tst_AccountStore::takesOverWhatOthersWrote()
{
    AccountStore one(file());
    AccountStore two(file());
    QVERIFY(one.put(account(u"a"_s)));
    QVERIFY(two.refresh());
    QCOMPARE(two.accounts(), one.accounts());
    QVERIFY(!two.refresh());
    write("{ half");
    QVERIFY(!two.refresh());
    QCOMPARE(two.accounts(), one.accounts());
}

void tst_AccountStore::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("replaces");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("detail");

    QTest::newRow("no name") << QString() << QString() << Kind::NameEmpty << QString();
    QTest::newRow("blanks alone") << u" \u200B"_s << QString() << Kind::NameEmpty << QString();
    QTest::newRow("the name of another account")
        << u" A"_s << QString() << Kind::NameTaken << u"A"_s;
    QTest::newRow("the name of the built-in account")
        << u"SANDBOX "_s << QString() << Kind::NameTaken << u"SANDBOX"_s;
    QTest::newRow("renaming to another's name") << u"a"_s << u"b"_s << Kind::NameTaken << u"a"_s;
    QTest::newRow("replacing what is not there")
        << u"c"_s << u"d"_s << Kind::NoSuchAccount << u"d"_s;
}

void tst_AccountStore::refusesNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, replaces);
    QFETCH(const Kind, kind);
    QFETCH(const QString, detail);
    AccountStore store(file());
    QVERIFY(store.put(account(u"a"_s)));
    QVERIFY(store.put(account(u"b"_s)));
    const QByteArray before = written();

    const auto done = store.put(account(name), replaces);
    QVERIFY(!done);
    QCOMPARE(done.error(), (AccountStoreError{kind, {}, detail}));
    QCOMPARE(plain(store.accounts()), (QList<Account>{account(u"a"_s), account(u"b"_s)}));
    QCOMPARE(written(), before);
}

void tst_AccountStore::forgetsAnAccount()
{
    AccountStore store(file());
    QVERIFY(store.put(account(u"a"_s)));
    QVERIFY(store.put(account(u"b"_s)));
    QVERIFY(store.remove(u"A"_s));
    QCOMPARE(store.remove(u"a"_s).error().kind, Kind::NoSuchAccount);

    AccountStore again(file());
    QVERIFY(again.load());
    QCOMPARE(plain(again.accounts()), QList<Account>{account(u"b"_s)});
}

void tst_AccountStore::refusesUnreadableFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char *name, const QByteArray &json, const char *detail) {
        QTest::newRow(name) << json << QString::fromLatin1(detail);
    };
    const auto one = [](const QByteArray &fields) -> QByteArray {
        return "{\"version\": 2, \"accounts\": [{" + fields + "}]}";
    };
    const QByteArray good
        = "\"id\": \"1\", \"name\": \"a\", \"sdkAppId\": 1, \"endpoint\": \"https://a.example/s\"";
    row("an empty file", "", "illegal value");
    row("no JSON", "name=Work", "illegal value");
    row("JSON that breaks off", "{\"version\": 1, \"accounts\": [", "unterminated array");
    row("another kind of JSON", "[1, 2]", "not a file of accounts");
    row("no version", "{\"accounts\": []}", "not a file of accounts");
    row("no accounts", "{\"version\": 1}", "not a file of accounts");
    row("a newer version",
        "{\"version\": 3, \"accounts\": []}",
        "written by a newer version of the program");
    row("no name",
        one("\"sdkAppId\": 1, \"endpoint\": \"https://a.example/s\""),
        "account 1: \"name\" is missing");
    row("an ID that might be an entry of no account",
        "{\"version\": 2, \"accounts\": [{\"id\": \" proxy\", \"name\": \"a\", \"sdkAppId\": 1, "
        "\"endpoint\": \"https://a.example/s\"}]}",
        "account 1: \"id\" has blanks around it");
    row("no SdkAppId",
        one("\"name\": \"a\", \"endpoint\": \"https://a.example/s\""),
        "account 1: \"sdkAppId\" is not a positive whole number");
    row("an SdkAppId that is no whole number",
        one("\"name\": \"a\", \"sdkAppId\": 1.5, \"endpoint\": \"https://a.example/s\""),
        "account 1: \"sdkAppId\" is not a positive whole number");
    row("plain HTTP",
        one("\"name\": \"a\", \"sdkAppId\": 1, \"endpoint\": \"http://a.example/s\""),
        "account 1: \"endpoint\" is not an HTTPS address");
    row("no time to wait",
        one(good + ", \"timeoutSeconds\": 0"),
        "account 1: \"timeoutSeconds\" is less than 1 or more than 600");
    row("a time to wait without end",
        one(good + ", \"timeoutSeconds\": 999999999999"),
        "account 1: \"timeoutSeconds\" is less than 1 or more than 600");
    row("a time for repeats below zero",
        one(good + ", \"repeatMinutes\": -1"),
        "account 1: \"repeatMinutes\" is negative or more than a week");
    row("a time for repeats of more than a week",
        one(good + ", \"repeatMinutes\": 10081"),
        "account 1: \"repeatMinutes\" is negative or more than a week");
    row("less than no message a day",
        one(good + ", \"dailyLimit\": -1"),
        "account 1: \"dailyLimit\" is negative or more than 9999");
    row("more messages a day than can be set",
        one(good + ", \"dailyLimit\": 10000"),
        "account 1: \"dailyLimit\" is negative or more than 9999");
    row("less than no message a second",
        one(good + ", \"messagesPerSecond\": -1"),
        "account 1: \"messagesPerSecond\" is negative or more than 1000");
    row("more messages a second than can be set",
        one(good + ", \"messagesPerSecond\": 1001"),
        "account 1: \"messagesPerSecond\" is negative or more than 1000");
    row("no ID",
        one("\"name\": \"a\", \"sdkAppId\": 1, \"endpoint\": \"https://a.example/s\""),
        "account 1: \"id\" is missing");
    row("an ID that is there twice",
        one(good
            + "}, {\"id\": \"1\", \"name\": \"b\", \"sdkAppId\": 1, "
              "\"endpoint\": \"https://a.example/s\""),
        "account 2: \"id\" is there twice");
    row("the name of the built-in account",
        one("\"name\": \"sandbox\", \"sdkAppId\": 1, \"endpoint\": \"https://a.example/s\""),
        "account 1: \"name\" is that of the built-in account");
    row("a name that is there twice",
        one(good + "}, {" + good),
        "account 2: \"name\" is there twice");
}

void tst_AccountStore::refusesUnreadableFiles()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, detail);
    write(json);
    AccountStore store(file());

    const auto loaded = store.load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error(), (AccountStoreError{Kind::Unreadable, file(), detail}));
    QVERIFY(store.accounts().isEmpty());
}

void tst_AccountStore::neverWritesOverWhatItCannotRead()
{
    const QByteArray newer = "{\"version\": 3, \"accounts\": {}}";
    write(newer);
    AccountStore store(file());
    QVERIFY(!store.load());

    QCOMPARE(store.put(account(u"Work"_s)).error().kind, Kind::Unreadable);
    QCOMPARE(store.remove(u"Work"_s).error().kind, Kind::Unreadable);
    QCOMPARE(written(), newer);
}

void tst_AccountStore::neverReplacesABrokenLink()
{
#ifdef Q_OS_WIN
    QSKIP("Links need special rights on Windows.");
#endif
    QVERIFY(QFile::link(m_folder->filePath(u"on a drive that is not there"_s), file()));
    AccountStore store(file());
    QCOMPARE(store.load().error().kind, Kind::Unreadable);
    QCOMPARE(store.put(account(u"Work"_s)).error().kind, Kind::Unreadable);
    QVERIFY(QFileInfo(file()).isSymLink());
}

void tst_AccountStore::recoversOnceTheFileIsReadable()
{
    write("broken");
    AccountStore store(file());
    QVERIFY(!store.load());
    QVERIFY(QFile::remove(file()));
    QVERIFY(store.load());
    QVERIFY(store.put(account(u"Work"_s)));
}

void tst_AccountStore::changesNothingWhereWritingFails()
{
    AccountStore store(file());
    QVERIFY(store.load());
    QVERIFY(store.put(account(u"a"_s)));
    QVERIFY(QDir(m_folder->path()).removeRecursively());

    const auto done = store.put(account(u"b"_s));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Kind::NotWritten);
    QCOMPARE(done.error().path, file());
    QVERIFY(!done.error().detail.isEmpty());
    QCOMPARE(store.remove(u"a"_s).error().kind, Kind::NotWritten);
    QCOMPARE(plain(store.accounts()), QList<Account>{account(u"a"_s)});
}

void tst_AccountStore::keepsWhatAnotherProgramAdded()
{
    AccountStore one(file());
    AccountStore two(file());
    QVERIFY(one.load());
    QVERIFY(two.load());
    QVERIFY(one.put(account(u"a"_s)));
    QVERIFY(two.put(account(u"b"_s)));
    QCOMPARE(plain(two.accounts()), (QList<Account>{account(u"a"_s), account(u"b"_s)}));
    QVERIFY(one.remove(u"a"_s));
    QCOMPARE(plain(one.accounts()), QList<Account>{account(u"b"_s)});

    AccountStore again(file());
    QVERIFY(again.load());
    QCOMPARE(plain(again.accounts()), QList<Account>{account(u"b"_s)});
}

void tst_AccountStore::refusesANameThatAnotherProgramTook()
{
    AccountStore one(file());
    AccountStore two(file());
    QVERIFY(one.put(account(u"a"_s)));
    QCOMPARE(two.put(account(u"A"_s)).error().kind, Kind::NameTaken);
    QVERIFY(one.remove(u"a"_s));
    QCOMPARE(two.put(account(u"b"_s), u"a"_s).error().kind, Kind::NoSuchAccount);

    write("{ half");
    QCOMPARE(one.put(account(u"c"_s)).error().kind, Kind::Unreadable);
    QCOMPARE(written(), QByteArray("{ half"));
}

void tst_AccountStore::writesOnlyOnceAnotherProgramIsDone()
{
    AccountStore store(file());
    QVERIFY(store.put(account(u"a"_s)));
    const QByteArray before = written();
    auto other = FileLock::take(file() + u".lock"_s);
    QVERIFY(other);

    const auto done = store.put(account(u"b"_s));
    QCOMPARE(done.error(),
             (AccountStoreError{Kind::NotWritten, file(), u"another program is changing it"_s}));
    QCOMPARE(written(), before);

    other->reset();
    QVERIFY(store.put(account(u"b"_s)));
    QVERIFY(!QFile::exists(file() + u".lock"_s));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_AccountStore)
#include "tst_accountstore.moc"
