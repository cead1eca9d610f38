// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/commandoptions.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

class tst_CommandOptions final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:

    void noOptionsMeanTheDefaults();
    void readsAnAccountForThisRun();
    void refuses_data();
    void refuses();
    void readsNumbersWithinTheirBounds_data();
    void readsNumbersWithinTheirBounds();
    void findsWhatWasGivenTwice();

private:
    [[nodiscard]] static Result<CommonOptions, UsageError>
    read(const QStringList &arguments, const EnvironmentSecrets &secrets = {});
};

Result<CommonOptions, UsageError> tst_CommandOptions::read(const QStringList &arguments,
                                                           const EnvironmentSecrets &secrets)
{
    QCommandLineParser parser;
    addCommonOptions(parser);
    if (!parser.parse(QStringList{u"program"_s} + arguments))
        return failure(UsageError{.kind = UsageError::Kind::UnknownOption});
    return readCommonOptions(parser, secrets);
}

void tst_CommandOptions::noOptionsMeanTheDefaults()
{
    const auto options = read({});
    QVERIFY(options);
    QVERIFY(options->dataFolder.isEmpty());
    QVERIFY(options->accountName.isEmpty());
    QVERIFY(!options->runAccount);

    const auto named = read({u"--data-dir"_s, u"here"_s, u"--account"_s, u"Mine"_s});
    QVERIFY(named);
    QCOMPARE(named->dataFolder, u"here"_s);
    QCOMPARE(named->accountName, u"Mine"_s);
}

void tst_CommandOptions::readsAnAccountForThisRun()
{
    const EnvironmentSecrets secrets{.appKey = AppKey(u"5f03a35d00ee52a21327ab048186a2c4"_s),
                                     .passphrase = {}};
    const QStringList account{
        u"--endpoint"_s, u"https://example.com/a/sendisms"_s, u"--sdkappid"_s, u"1400000001"_s};
    const auto options = read(account, secrets);
    QVERIFY(options && options->runAccount);
    QCOMPARE(options->runAccount->account.endpoint.toString(), u"https://example.com/a/sendisms"_s);
    QCOMPARE(options->runAccount->account.sdkAppId.value(), 1400000001U);
    QCOMPARE(options->runAccount->account.timeout, Account::defaultTimeout);
    QVERIFY(!options->runAccount->account.isSandbox);
    QCOMPARE(options->runAccount->key.bytes(), "5f03a35d00ee52a21327ab048186a2c4"_ba);

    const QString caFile = FaultServer::certificateFile(FaultServer::Certificate::Authority);
    const auto more
        = read(account + QStringList{u"--timeout"_s, u"7"_s, u"--ca-file"_s, caFile}, secrets);
    QVERIFY(more && more->runAccount);
    QCOMPARE(more->runAccount->account.timeout, 7s);
    QCOMPARE(more->runAccount->account.caFile, caFile);

    const auto lost = read(account + QStringList{u"--ca-file"_s, u"/nowhere.pem"_s}, secrets);
    QCOMPARE(lost.error().kind, UsageError::Kind::BadCaFile);
    const auto broken = read(account, {.appKey = AppKey(u"two words"_s)});
    QCOMPARE(broken.error().kind, UsageError::Kind::BadAppKey);
}

void tst_CommandOptions::refuses_data()
{
    using Kind = UsageError::Kind;
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<UsageError::Kind>("kind");

    const QStringList account{
        u"--endpoint"_s, u"https://example.com/a"_s, u"--sdkappid"_s, u"1400000001"_s};
    const auto row = [](const char *name, const QStringList &arguments, Kind kind) {
        QTest::newRow(name) << arguments << kind;
    };
    row("an address alone", account.first(2), Kind::EndpointAlone);
    row("an SdkAppId alone", account.last(2), Kind::EndpointAlone);
    row("a timeout alone", {u"--timeout"_s, u"5"_s}, Kind::RunOptionAlone);
    row("a certificate file alone", {u"--ca-file"_s, u"a.pem"_s}, Kind::RunOptionAlone);
    row("a named account besides",
        account + QStringList{u"--account"_s, u"Mine"_s},
        Kind::AccountAndEndpoint);
    row("a timeout of no time", account + QStringList{u"--timeout"_s, u"0"_s}, Kind::OutOfRange);
    row("a timeout of hours", account + QStringList{u"--timeout"_s, u"3601"_s}, Kind::OutOfRange);
    row("a timeout of half seconds",
        account + QStringList{u"--timeout"_s, u"1.5"_s},
        Kind::NotANumber);
    row("no key in the environment", account, Kind::NoAppKey);
    row("an empty data folder", {u"--data-dir"_s, {}}, Kind::EmptyValue);
    row("an empty account name", {u"--account"_s, {}}, Kind::EmptyValue);
    row("an empty certificate file", account + QStringList{u"--ca-file"_s, {}}, Kind::EmptyValue);
}

void tst_CommandOptions::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const UsageError::Kind, kind);
    const auto options = read(arguments);
    QVERIFY(!options);
    QCOMPARE(options.error().kind, kind);
    QVERIFY(UsageSentences::of(options.error()).endsWith(u'.'));
    QVERIFY(!UsageSentences::of(options.error()).contains(u'%'));
}

void tst_CommandOptions::readsNumbersWithinTheirBounds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number"); // -1: refused.

    QTest::newRow("the smallest") << u"1"_s << 1;
    QTest::newRow("the largest") << u"9"_s << 9;
    QTest::newRow("blanks around") << u" 5 "_s << 5;
    QTest::newRow("below") << u"0"_s << -1;
    QTest::newRow("above") << u"10"_s << -1;
    QTest::newRow("far above") << u"99999999999999999999"_s << -1;
    QTest::newRow("nothing") << QString() << -1;
    QTest::newRow("hexadecimal") << u"0x5"_s << -1;
}

void tst_CommandOptions::readsNumbersWithinTheirBounds()
{
    QFETCH(const QString, text);
    QFETCH(const int, number);
    QCommandLineParser parser;
    parser.addOption({u"count"_s, {}, u"N"_s});
    QVERIFY(parser.parse({u"program"_s, u"--count"_s, text}));
    QCOMPARE(readNumber(parser, u"count"_s, 1, 9, 3).value_or(-1), number);

    QVERIFY(parser.parse({u"program"_s}));
    QCOMPARE(readNumber(parser, u"count"_s, 1, 9, 3), 3);
}

void tst_CommandOptions::findsWhatWasGivenTwice()
{
    QCommandLineParser parser;
    parser.addOptions({{u"to"_s, {}, u"N"_s}, {u"param"_s, {}, u"T"_s}, {u"json"_s, {}}});
    const auto parse = [&parser](const QStringList &arguments) {
        return parser.parse(QStringList{u"program"_s} + arguments);
    };
    QVERIFY(parse({u"--to"_s, u"1"_s, u"--param"_s, u"a"_s, u"--param"_s, u"b"_s}));
    QVERIFY(!findRepeated(parser, u"param"_s));
    QCOMPARE(findRepeated(parser)->detail, u"--param"_s);

    QVERIFY(parse({u"--to"_s, u"1"_s, u"--json"_s, u"--json"_s, u"--to=1"_s}));
    QCOMPARE(findRepeated(parser, u"param"_s)->kind, UsageError::Kind::GivenTwice);
    QCOMPARE(findRepeated(parser, u"param"_s)->detail, u"--to"_s);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CommandOptions)
#include "tst_commandoptions.moc"
