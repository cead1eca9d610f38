// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accountexchange.h"
#include "core/words/accountsentences.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = smsdesk::ExchangeError::Kind;

namespace smsdesk {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A company's authority, in PEM form.
QByteArray authority()
{
    return contentOf(FaultServer::certificateFile(FaultServer::Certificate::Authority));
}

Account account(const QString &name)
{
    return {.name = name, .sdkAppId = SdkAppId::parse(u"1400006666"_s).value()};
}

QStringList namesOf(const AccountBook &book)
{
    QStringList names;
    for (const Account &each : book.stored())
        names << each.name;
    return names;
}

} // namespace

/// Accounts that go from one computer to another.
class tst_AccountExchange final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesEverythingAlongButIdAndKey();
    void takesTheCertificatesThemselvesAlong();
    void exportsAnAccountWhoseCertificatesAreLost();
    void neverExportsWhatIsNoCertificate();
    void tellsWhatToAgreeTo();
    void leavesWhatIsHereAlready();
    void replacesWhatIsHereAndKeepsItsKey();
    void replacesNoCaFileByNone();
    void tellsWhoseAddressIsNotTheGateways();
    void bringsTheDefaultWhereThereIsNone();
    void refusesWhatIsNoExport_data();
    void refusesWhatIsNoExport();
    void saysWhereCertificatesCannotBeKept();
    void addsNothingTwice();

private:
    /// What the book of one computer exports, for another one.
    [[nodiscard]] QList<ExchangedAccount> exchanged() const;

    struct Computer
    {
        QTemporaryDir folder;
        AccountBook book{AccountStore(folder.filePath(u"accounts.json"_s))};
    };

    std::unique_ptr<Computer> m_from;
    std::unique_ptr<Computer> m_to;
};

void tst_AccountExchange::init()
{
    m_from = std::make_unique<Computer>();
    m_to = std::make_unique<Computer>();
}

QList<ExchangedAccount> tst_AccountExchange::exchanged() const
{
    const auto accounts = exchangedAccounts(exportAccounts(m_from->book).file);
    return accounts.value_or(QList<ExchangedAccount>());
}

void tst_AccountExchange::takesEverythingAlongButIdAndKey()
{
    Account full = account(u"客服 \"Süd\""_s);
    full.endpoint = Endpoint::parse(u"https://gateway.example:8443/a%2Fb/send"_s).value();
    full.defaultSignature = u"腾讯云"_s;
    full.defaultExtend = u"01"_s;
    full.defaultRegion = u"CN"_s;
    full.timeout = 95s;
    full.repeatWindow = 0min;
    full.dailyLimit = 7;
    full.messagesPerSecond = 25;
    full.colour = AccountColour::Purple;
    QVERIFY(m_from->book.put(full));
    const QString id = m_from->book.findStored(full.name)->id;
    const QByteArray file = exportAccounts(m_from->book).file;
    QVERIFY(!file.contains(id.toUtf8()));

    const auto report
        = importAccounts(exchangedAccounts(file).value(), ExistingAccount::Keep, m_to->book);
    QCOMPARE(report.value(), ImportReport{.added = {full.name}});
    Account arrived = m_to->book.findStored(full.name).value();
    QVERIFY(!arrived.id.isEmpty());
    QVERIFY(arrived.id != id); // Its key is entered here, and nobody else's is touched.
    arrived.id.clear();
    QCOMPARE(arrived, full);
}

void tst_AccountExchange::takesTheCertificatesThemselvesAlong()
{
    QFile ca(m_from->folder.filePath(u"company.pem"_s));
    QVERIFY(ca.open(QIODevice::WriteOnly));
    // As people keep them: a private key has no business there, and yet it is.
    ca.write("-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n" + authority());
    ca.close();
    Account own = account(u"Work"_s);
    own.caFile = ca.fileName();
    QVERIFY(m_from->book.put(own));
    const QList<ExchangedAccount> all = exchanged();
    QVERIFY(ca.remove()); // It is on another computer.

    QVERIFY(importAccounts(all, ExistingAccount::Keep, m_to->book));
    QFile arrived(m_to->book.findStored(u"Work"_s)->caFile);
    QVERIFY(arrived.fileName().startsWith(m_to->folder.path()));
    QVERIFY(arrived.open(QIODevice::ReadOnly));
    const QByteArray kept = arrived.readAll();
    QCOMPARE(kept, authority());
    QVERIFY(!kept.contains("PRIVATE KEY"));
#ifndef Q_OS_WIN
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
    QVERIFY(!(arrived.permissions() & others));
    QVERIFY(!(QFileInfo(QFileInfo(arrived).path()).permissions() & others));
#endif
    // The same certificates once more take no more room.
    QVERIFY(importAccounts(all, ExistingAccount::Replace, m_to->book));
    QCOMPARE(QDir(QFileInfo(arrived).path()).entryList(QDir::Files).size(), 1);
}

void tst_AccountExchange::exportsAnAccountWhoseCertificatesAreLost()
{
    Account own = account(u"Work"_s);
    own.caFile = m_from->folder.filePath(u"gone.pem"_s);
    QVERIFY(m_from->book.put(own));
    QVERIFY(m_from->book.put(account(u"Home"_s)));
    const AccountExport exported = exportAccounts(m_from->book);
    QCOMPARE(exported.lost, (QList<LostCaFile>{{.account = u"Work"_s, .path = own.caFile}}));

    const auto report = importAccounts(
        exchangedAccounts(exported.file).value(), ExistingAccount::Keep, m_to->book);
    QCOMPARE(report.value(),
             (ImportReport{.added = {u"Work"_s, u"Home"_s}, .lacking = {u"Work"_s}}));
    QCOMPARE(m_to->book.findStored(u"Work"_s)->caFile, QString()); // A path of another computer.
}

void tst_AccountExchange::neverExportsWhatIsNoCertificate()
{
    QFile other(m_from->folder.filePath(u"other.txt"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("-----BEGIN CERTIFICATE-----\nprivate notes");
    other.close();
    Account own = account(u"Work"_s);
    own.caFile = other.fileName();
    QVERIFY(m_from->book.put(own));
    const AccountExport exported = exportAccounts(m_from->book);
    QCOMPARE(exported.lost.size(), 1);
    QVERIFY(!exported.file.contains("private notes"));
}

void tst_AccountExchange::tellsWhatToAgreeTo()
{
    const Endpoint elsewhere = Endpoint::parse(u"https://elsewhere.example/s"_s).value();
    ExchangedAccount plain{.account = account(u"Plain"_s)};
    ExchangedAccount moved{.account = account(u"Moved"_s)};
    moved.account.endpoint = elsewhere;
    ExchangedAccount trusting{.account = account(u"Trusting"_s), .certificates = authority()};
    const QList<ExchangedAccount> all{plain, moved, trusting};
    const QList<ImportCaution> cautions{
        {.account = u"Moved"_s, .endpoint = elsewhere.toString()},
        {.account = u"Trusting"_s, .bringsAuthority = true},
    };
    QCOMPARE(cautionsOf(all, ExistingAccount::Keep, m_to->book), cautions);

    // Once agreed to, it is as it was.
    QVERIFY(importAccounts(all, ExistingAccount::Keep, m_to->book));
    QVERIFY(cautionsOf(all, ExistingAccount::Replace, m_to->book).isEmpty());

    // What stays as it is needs no consent; what would send elsewhere does, also back.
    moved.account.endpoint = Endpoint::tencentCloud();
    QVERIFY(cautionsOf({moved}, ExistingAccount::Keep, m_to->book).isEmpty());
    QCOMPARE(cautionsOf({moved}, ExistingAccount::Replace, m_to->book).size(), 1);
}

void tst_AccountExchange::leavesWhatIsHereAlready()
{
    QVERIFY(m_from->book.put(account(u"work"_s)));
    QVERIFY(m_from->book.put(account(u"Home"_s)));
    Account mine = account(u"Work"_s);
    mine.defaultSignature = u"Mine"_s;
    QVERIFY(m_to->book.put(mine));

    const auto report = importAccounts(exchanged(), ExistingAccount::Keep, m_to->book);
    QCOMPARE(report.value(), (ImportReport{.added = {u"Home"_s}, .kept = {u"work"_s}}));
    QCOMPARE(m_to->book.findStored(u"Work"_s)->defaultSignature, u"Mine"_s);
    QCOMPARE(namesOf(m_to->book), (QStringList{u"Work"_s, u"Home"_s}));
}

void tst_AccountExchange::replacesWhatIsHereAndKeepsItsKey()
{
    Account theirs = account(u"Work"_s);
    theirs.defaultSignature = u"Theirs"_s;
    QVERIFY(m_from->book.put(theirs));
    QVERIFY(m_to->book.put(account(u"Work"_s)));
    const QString entry = m_to->book.findStored(u"Work"_s)->keyEntry();

    const auto report = importAccounts(exchanged(), ExistingAccount::Replace, m_to->book);
    QCOMPARE(report.value(), ImportReport{.replaced = {u"Work"_s}});
    QCOMPARE(m_to->book.findStored(u"Work"_s)->defaultSignature, u"Theirs"_s);
    QCOMPARE(m_to->book.findStored(u"Work"_s)->keyEntry(), entry);
}

void tst_AccountExchange::replacesNoCaFileByNone()
{
    Account theirs = account(u"Work"_s);
    theirs.defaultSignature = u"Theirs"_s;
    theirs.caFile = m_from->folder.filePath(u"gone.pem"_s);
    QVERIFY(m_from->book.put(theirs));
    Account mine = account(u"Work"_s);
    mine.caFile = FaultServer::certificateFile(FaultServer::Certificate::Authority);
    QVERIFY(m_to->book.put(mine));

    const auto report = importAccounts(exchanged(), ExistingAccount::Replace, m_to->book);
    QCOMPARE(report.value(), (ImportReport{.replaced = {u"Work"_s}, .trusting = {u"Work"_s}}));
    QCOMPARE(m_to->book.findStored(u"Work"_s)->defaultSignature, u"Theirs"_s);
    QCOMPARE(m_to->book.findStored(u"Work"_s)->caFile, mine.caFile);
    const QStringList sentences = AccountSentences::of(*report);
    QVERIFY2(sentences.constLast().contains(u"stays"_s), qPrintable(sentences.constLast()));

    // One that has none where it comes from is to have none here.
    theirs.caFile.clear();
    QVERIFY(m_from->book.put(theirs, u"Work"_s));
    const auto again = importAccounts(exchanged(), ExistingAccount::Replace, m_to->book);
    QCOMPARE(again.value(), ImportReport{.replaced = {u"Work"_s}});
    QCOMPARE(m_to->book.findStored(u"Work"_s)->caFile, QString());
}

void tst_AccountExchange::tellsWhoseAddressIsNotTheGateways()
{
    Account wrong = account(u"Wrong"_s);
    wrong.endpoint = Endpoint::parse(u"https://yun.tim.qq.com/v5/tlssmssvr/sendsms"_s).value();
    QVERIFY(m_from->book.put(wrong));
    QVERIFY(m_from->book.put(account(u"Right"_s)));

    const auto report = importAccounts(exchanged(), ExistingAccount::Keep, m_to->book);
    QCOMPARE(report->elsewhere, QStringList{u"Wrong"_s});
    const QString sentence = AccountSentences::of(*report).constLast();
    QVERIFY2(sentence.contains(u"/v5/tlssmssvr/sendisms"_s), qPrintable(sentence));
}

void tst_AccountExchange::bringsTheDefaultWhereThereIsNone()
{
    QVERIFY(m_from->book.put(account(u"Work"_s)));
    QVERIFY(m_from->book.put(account(u"Home"_s), {.isDefault = true}));
    QVERIFY(importAccounts(exchanged(), ExistingAccount::Keep, m_to->book));
    QCOMPARE(m_to->book.defaultAccount()->name, u"Home"_s);

    QVERIFY(m_to->book.put(account(u"Work"_s), {.replaces = u"Work"_s, .isDefault = true}));
    QVERIFY(importAccounts(exchanged(), ExistingAccount::Replace, m_to->book));
    QCOMPARE(m_to->book.defaultAccount()->name, u"Work"_s);
}

void tst_AccountExchange::refusesWhatIsNoExport_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char *name, const QByteArray &file, Kind kind, const char *detail) {
        QTest::newRow(name) << file << kind << QString::fromLatin1(detail);
    };
    const auto withAccounts = [](const QByteArray &accounts) -> QByteArray {
        return R"({"format": "SMS Desk accounts", "version": 1, "accounts": )" + accounts + '}';
    };
    row("nothing", "", Kind::NotAccounts, "illegal value");
    row("no JSON", "name,id", Kind::NotAccounts, "illegal value");
    row("the program's own file", R"({"version": 2, "accounts": []})", Kind::NotAccounts, "");
    row("accounts that are no list", withAccounts("{}"), Kind::NotAccounts, "");
    row("an account without a name",
        withAccounts(R"([{"sdkAppId": 1, "endpoint": "https://a.example/s"}])"),
        Kind::NotAccounts,
        "account 1: \"name\" is missing");
    row("an account that would send in the clear",
        withAccounts(R"([{"name": "a", "sdkAppId": 1, "endpoint": "http://a.example/s"}])"),
        Kind::NotAccounts,
        "account 1: \"endpoint\" is not an HTTPS address");
    row("an account that takes the sandbox's name",
        withAccounts(R"([{"name": "Sandbox", "sdkAppId": 1, "endpoint": "https://a.example/s"}])"),
        Kind::NotAccounts,
        "account 1: \"name\" is that of the built-in account");
    const QByteArray good = R"("name": "a", "sdkAppId": 1, "endpoint": "https://a.example/s")";
    row("a country that is none",
        withAccounts("[{" + good + R"(, "defaultRegion": "??"}])"),
        Kind::NotAccounts,
        "account 1: \"defaultRegion\" is no country");
    row("a signature of two lines",
        withAccounts("[{" + good + R"(, "defaultSignature": "a\nb"}])"),
        Kind::NotAccounts,
        "account 1: \"defaultSignature\" cannot be sent");
    row("a name of two lines",
        withAccounts(R"([{"name": "a\nb", "sdkAppId": 1, "endpoint": "https://a.example/s"}])"),
        Kind::NotAccounts,
        "account 1: \"name\" has a line end or a control character in it");
    row("certificates that are none",
        withAccounts("[{" + good + R"(, "caCertificates": "root:x:0:0"}])"),
        Kind::NotAccounts,
        "account 1: \"caCertificates\" holds no certificate");
    row("a later form",
        R"({"format": "SMS Desk accounts", "version": 2, "accounts": []})",
        Kind::TooNew,
        "");
}

void tst_AccountExchange::refusesWhatIsNoExport()
{
    QFETCH(const QByteArray, file);
    QFETCH(const Kind, kind);
    QFETCH(const QString, detail);
    const auto accounts = exchangedAccounts(file);
    QVERIFY(!accounts);
    QCOMPARE(accounts.error(), (ExchangeError{kind, {}, detail}));
}

void tst_AccountExchange::saysWhereCertificatesCannotBeKept()
{
    const ExchangedAccount brought{.account = account(u"Work"_s), .certificates = authority()};
    QFile inTheWay(m_to->folder.filePath(u"certificates"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));

    const auto report = importAccounts({brought}, ExistingAccount::Keep, m_to->book);
    QVERIFY(!report);
    const auto *error = std::get_if<ExchangeError>(&report.error());
    QVERIFY(error);
    QCOMPARE(error->kind, Kind::CaFileNotWritten);
    QVERIFY(m_to->book.stored().isEmpty()); // Without them it would trust nobody.
}

void tst_AccountExchange::addsNothingTwice()
{
    const ExchangedAccount brought{.account = account(u"Work"_s)};
    const auto report = importAccounts({brought, brought}, ExistingAccount::Keep, m_to->book);
    QCOMPARE(report.value(), (ImportReport{.added = {u"Work"_s}, .kept = {u"Work"_s}}));
    QCOMPARE(m_to->book.stored().size(), 1);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_AccountExchange)
#include "tst_accountexchange.moc"
