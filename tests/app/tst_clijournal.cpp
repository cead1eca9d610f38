// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/core/journal/journalsamples.h"
#include "tests/support/claimtest.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// `smsdesk-cli journal`; what it says of damage is in tests/crash.
class tst_CliJournal final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsJournalSound_data();
    void findsJournalSound();
    void findsNoJournalBeforeTheFirstMessage();
    void saysWhatIsDamaged();
    void setsJournalAside();
    void setsNothingAsideWithoutYes();
    void saysThatThereIsNothingToSetAside();
    void refusesOtherWords_data();
    void refusesOtherWords();
    void saysHowItIsWritten();
};

namespace {

QStringList journalsIn(const Program &program)
{
    return QDir(program.folder()).entryList({u"journal*.sqlite"_s}, QDir::Files, QDir::Name);
}

} // namespace

void tst_CliJournal::findsJournalSound_data()
{
    QTest::addColumn<int>("messages");
    QTest::addColumn<QByteArray>("words");

    QTest::newRow("with no message") << 0 << "The message log is sound: 0 messages.\n"_ba;
    QTest::newRow("with one") << 1 << "The message log is sound: 1 message.\n"_ba;
    QTest::newRow("with several") << 3 << "The message log is sound: 3 messages.\n"_ba;
}

void tst_CliJournal::findsJournalSound()
{
    QFETCH(const int, messages);
    QFETCH(const QByteArray, words);
    const Program program;
    QVERIFY(fillJournal(program.folder(), messages));

    const Run run = program.run({u"journal"_s, u"check"_s});

    QCOMPARE(run.status, 0);
    QCOMPARE(run.out, words);
    QCOMPARE(run.err, QByteArray());
}

void tst_CliJournal::findsNoJournalBeforeTheFirstMessage()
{
    const Program program;

    const Run run = program.run({u"journal"_s, u"check"_s});

    QCOMPARE(run.status, 0);
    QCOMPARE(run.out, "There is no message log yet: the first message begins it.\n"_ba);
    QVERIFY(journalsIn(program).isEmpty());
}

void tst_CliJournal::saysWhatIsDamaged()
{
    const Program program;
    QFile file(program.file(u"journal.sqlite"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    QVERIFY(file.write("Dear diary, today I sent a message.") > 0);
    file.close();

    const Run run = program.run({u"journal"_s, u"check"_s});

    QCOMPARE(run.status, 1);
    QCOMPARE(run.out, QByteArray());
    QVERIFY(run.err.contains("is damaged, or it is no message log. Restore it from a backup"));
    QVERIFY(run.err.contains("smsdesk-cli journal set-aside"));
    QVERIFY(run.err.contains("file is not a database"));
    QCOMPARE(run.err.count('\n'), 1);
}

void tst_CliJournal::setsJournalAside()
{
    const Program program;
    QVERIFY(fillJournal(program.folder(), 1));

    const Run run = program.run({u"--yes"_s, u"journal"_s, u"set-aside"_s});

    QCOMPARE(run.status, 0);
    const QStringList journals = journalsIn(program);
    QCOMPARE(journals.size(), 1);
    QVERIFY(journals.first().startsWith(u"journal-set-aside-"_s));
    QVERIFY2(run.out.contains(program.file(journals.first()).toUtf8()), run.out.constData());
    QCOMPARE(program.run({u"log"_s, u"--json"_s}).out, QByteArray());
    QCOMPARE(journalsIn(program), QStringList({journals.first(), u"journal.sqlite"_s}));
}

void tst_CliJournal::setsNothingAsideWithoutYes()
{
    const Program program;
    QVERIFY(fillJournal(program.folder(), 1));

    const Run run = program.run({u"journal"_s, u"set-aside"_s});

    QCOMPARE(run.status, 2);
    QVERIFY(run.err.contains(program.file(u"journal.sqlite"_s).toUtf8()));
    QVERIFY(run.err.contains("cannot warn when one of them is sent again"));
    QCOMPARE(journalsIn(program), QStringList{u"journal.sqlite"_s});
}

void tst_CliJournal::saysThatThereIsNothingToSetAside()
{
    const Program program;

    const Run run = program.run({u"journal"_s, u"set-aside"_s, u"--yes"_s});

    QCOMPARE(run.status, 3);
    QVERIFY2(run.err.contains("there is no such file"), run.err.constData());
}

void tst_CliJournal::refusesOtherWords_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("sentence");

    const QByteArray choice = "“journal check” or “journal set-aside”";
    QTest::newRow("no word") << QStringList{} << choice;
    QTest::newRow("an unknown word") << QStringList{u"mend"_s} << choice;
    QTest::newRow("a word too many")
        << QStringList{u"check"_s, u"twice"_s} << "“twice” belongs to no option"_ba;
    QTest::newRow("an option of another command")
        << QStringList{u"check"_s, u"--limit"_s, u"3"_s} << "limit"_ba;
}

void tst_CliJournal::refusesOtherWords()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, sentence);
    const Program program;
    QVERIFY(fillJournal(program.folder(), 1));

    const Run run = program.run(QStringList{u"journal"_s} + arguments);

    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(sentence), run.err.constData());
    QCOMPARE(journalsIn(program), QStringList{u"journal.sqlite"_s});
}

void tst_CliJournal::saysHowItIsWritten()
{
    const Program program;

    const Run run = program.run({u"journal"_s, u"--help"_s});

    QCOMPARE(run.status, 0);
    QVERIFY(run.out.contains("journal check"));
    QVERIFY(run.out.contains("journal set-aside"));
    QVERIFY(run.out.contains("--yes"));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CliJournal)
#include "tst_clijournal.moc"
