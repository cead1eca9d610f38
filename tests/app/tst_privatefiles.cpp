// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/services.h"
#include "tests/app/program.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"
#include "tests/support/futures.h"
#include "tests/support/samples.h"

#include <QDirIterator>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace smsdesk {

/// Whatever either program keeps is readable by its owner alone, also for a person whose files are
/// open to everybody (umask 000).
class tst_PrivateFiles final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void terminalKeepsAllToItsOwner();
    void servicesKeepAllToTheirOwner();
    void folderThatIsMadeIsItsOwnersAlone();
    void folderThatWasOpenIsLeftAndTold();

private:
    /// Every file and folder under `folder` that others may read, write or enter.
    [[nodiscard]] static QStringList openToOthers(const QString &folder);
};

void tst_PrivateFiles::initTestCase()
{
#ifdef Q_OS_UNIX
    ::umask(0);
#else
    QSKIP("Windows folders pass on the permissions of the user's profile.");
#endif
}

QStringList tst_PrivateFiles::openToOthers(const QString &folder)
{
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QStringList found;
    QDirIterator all(folder,
                     QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QFileInfo info(all.next());
        if (info.permissions() & others)
            found << info.filePath();
    }
    return found;
}

void tst_PrivateFiles::terminalKeepsAllToItsOwner()
{
    const Program program;
    FaultServer silent({.moment = FaultServer::Moment::Never});
    const QStringList exchanged{program.file(u"accounts-of-another.json"_s)};
    const QStringList account{u"accounts"_s,
                              u"add"_s,
                              u"Support"_s,
                              u"--sdkappid"_s,
                              u"1400000001"_s,
                              u"--endpoint"_s,
                              silent.endpoint(),
                              u"--ca-file"_s,
                              FaultServer::certificateFile(FaultServer::Certificate::Authority)};
    QCOMPARE(program.run(account).status, 0);
    QCOMPARE(program.run(QStringList{u"accounts"_s, u"export"_s} + exchanged).status, 0);
    QCOMPARE(
        program.run(QStringList{u"accounts"_s, u"import"_s, u"--replace"_s} + exchanged).status, 0);
    QCOMPARE(program.run({u"settings"_s, u"set"_s, u"theme"_s, u"dark"_s}).status, 0);
    QCOMPARE(
        program
            .run(QStringList{u"send"_s, u"--account"_s, u"Sandbox"_s} + Program::exampleMessage())
            .status,
        0);

    // While a message is on its way there are the files of a session and of a transaction.
    const auto sending = program.process(Program::accountOptions(silent.endpoint())
                                             + QStringList{u"send"_s, u"--timeout"_s, u"30"_s}
                                             + Program::exampleMessage(),
                                         Program::key());
    sending->start();
    QTRY_COMPARE_WITH_TIMEOUT(silent.requests() > 0 || silent.connections() > 0, true, 30'000);
    QVERIFY(QFileInfo::exists(program.file(u"journal.sqlite-wal"_s)));
    QVERIFY(!QDir(program.file(u"sessions"_s)).isEmpty());
    QVERIFY(QFileInfo::exists(program.file(u"certificates"_s)));
    QCOMPARE(openToOthers(program.folder()), QStringList());
    sending->kill();
    QVERIFY(sending->waitForFinished());

    QCOMPARE(program.run({u"journal"_s, u"set-aside"_s, u"--yes"_s}).status, 0);
    QCOMPARE(program.run({u"log"_s}).status, 0);
    QCOMPARE(openToOthers(program.folder()), QStringList());
}

void tst_PrivateFiles::servicesKeepAllToTheirOwner()
{
    // Without the programs' umask: each file is made so in its own right.
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"data"_s);
    Services services(DataFolder::open(path).value(), CommonOptions{});
    QVERIFY(await(services.openJournal()));
    QVERIFY(services.startSandbox());
    services.settings.draft().write("{}");
    services.settings.set(settings::theme, u"dark"_s);
    QVERIFY(services.settings.sync());
    QVERIFY(services.accounts.put(
        {.name = u"Support"_s, .sdkAppId = SdkAppId::parse(u"1400006666"_s).value()}));
    const Sending sending = services.sender.send(samples::message(), services.sandbox.account());
    QVERIFY(await(sending.finished));

    for (const QString &file : {u"journal.sqlite"_s,
                                u"journal.sqlite-wal"_s,
                                u"settings.ini"_s,
                                u"draft.json"_s,
                                u"accounts.json"_s})
        QVERIFY2(QFileInfo::exists(services.folder.file(file)), qPrintable(file));
    QCOMPARE(openToOthers(path), QStringList());
}

void tst_PrivateFiles::folderThatIsMadeIsItsOwnersAlone()
{
    const QTemporaryDir folder;
    const Program program;
    const QString path = folder.filePath(u"some/where"_s);
    QCOMPARE(program.run({u"settings"_s, u"--data-dir"_s, path}).status, 0);
    QCOMPARE(openToOthers(folder.path()), QStringList());
}

void tst_PrivateFiles::folderThatWasOpenIsLeftAndTold()
{
    const Program program;
    const auto everybody = QFile::permissions(program.folder()) | QFile::ReadOther | QFile::ExeOther
        | QFile::ReadGroup;
    QVERIFY(QFile::setPermissions(program.folder(), everybody));
    const Run run = program.run({u"settings"_s, u"--verbose"_s});
    QVERIFY2(run.err.contains("is open to others"), run.err.constData());
    QCOMPARE(QFile::permissions(program.folder()), everybody);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_PrivateFiles)
#include "tst_privatefiles.moc"
