// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/secrecy.h"
#include "tests/support/claimtest.h"

#include <QProcess>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_Secrecy final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup()
    {
        qunsetenv("SMSDESK_APPKEY");
        qunsetenv("SMSDESK_PASSPHRASE");
    }

    void readsBothAsTheyAreMeant();
    void takesThemOutOfTheEnvironment();
    void overwritesThemWhereTheyStood();
    void findsNothingWhereNothingWasGiven();
    void leavesNoCoreDumpToThisProcessOrItsChildren();
};

void tst_Secrecy::readsBothAsTheyAreMeant()
{
    qputenv("SMSDESK_APPKEY", "  5f03a35d00ee52a2 \n"); // As a script's command substitution.
    qputenv("SMSDESK_PASSPHRASE", " correct caf\xc3\xa9 ");
    const auto secrets = EnvironmentSecrets::take();
    QCOMPARE(secrets.appKey.bytes(), QByteArray("5f03a35d00ee52a2"));
    QCOMPARE(secrets.passphrase, Passphrase(u" correct café "_s));
}

void tst_Secrecy::takesThemOutOfTheEnvironment()
{
    qputenv("SMSDESK_APPKEY", "5f03a35d00ee52a2");
    qputenv("SMSDESK_PASSPHRASE", "correct horse");
    [[maybe_unused]] const auto secrets = EnvironmentSecrets::take();
    QVERIFY(!qEnvironmentVariableIsSet("SMSDESK_APPKEY"));
    QVERIFY(!qEnvironmentVariableIsSet("SMSDESK_PASSPHRASE"));
    const auto later = EnvironmentSecrets::take();
    QVERIFY(later.appKey.isEmpty() && later.passphrase.isEmpty());
}

void tst_Secrecy::overwritesThemWhereTheyStood()
{
#ifdef Q_OS_WIN
    QSKIP("There the text is a copy of the C library's.");
#else
    // As the system hands it over, it belongs to no library.
    static char variable[] = "SMSDESK_APPKEY=5f03a35d00ee52a2"; // NOLINT(*-avoid-c-arrays)
    QCOMPARE(::putenv(variable), 0);
    const auto secrets = EnvironmentSecrets::take();
    QCOMPARE(secrets.appKey.bytes(), QByteArray("5f03a35d00ee52a2"));
    const QByteArray rest(static_cast<const char *>(variable), sizeof(variable));
    QCOMPARE(rest, "SMSDESK_APPKEY=" + QByteArray(17, '\0'));
#endif
}

void tst_Secrecy::findsNothingWhereNothingWasGiven()
{
    const auto none = EnvironmentSecrets::take();
    QVERIFY(none.appKey.isEmpty() && none.passphrase.isEmpty());
    qputenv("SMSDESK_APPKEY", "");
    QVERIFY(EnvironmentSecrets::take().appKey.isEmpty());
}

void tst_Secrecy::leavesNoCoreDumpToThisProcessOrItsChildren()
{
#ifdef Q_OS_UNIX
    leaveNoCoreDump();
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_CORE, &limit), 0);
    // One byte is what Linux takes for "no dump, not even to a collector".
    QVERIFY(limit.rlim_cur <= 1);
    QVERIFY(limit.rlim_max <= 1);
    QProcess child;
    child.start(u"/bin/sh"_s, {u"-c"_s, u"ulimit -c"_s});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.readAllStandardOutput().trimmed(), QByteArray("0")); // In blocks.
#else
    QSKIP("There is no such limit.");
#endif
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Secrecy)
#include "tst_secrecy.moc"
