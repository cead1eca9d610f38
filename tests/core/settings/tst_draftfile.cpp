// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/draftfile.h"
#include "tests/support/claimtest.h"
#include "tests/support/fulldisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_DraftFile final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWhereThereIsNone();
    void keepsTheLastDraft();
    void writesOverWhatAKilledProgramLeft();
    void keepsTheOneBeforeWhereNothingCanBeWritten();
    void keepsTheOneBeforeWhereThereIsRoomForAPart();
    void isReadableByItsOwnerAlone();
};

void tst_DraftFile::isEmptyWhereThereIsNone()
{
    const QTemporaryDir folder;
    QCOMPARE(DraftFile(folder.filePath(u"draft.json"_s)).read(), QByteArray());
}

void tst_DraftFile::keepsTheLastDraft()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"草稿 1/draft.json"_s);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    DraftFile draft(path);
    draft.write(QByteArray(10'000, 'x'));
    draft.write("a \0 b\r\n"_ba);
    QCOMPARE(draft.read(), "a \0 b\r\n"_ba);
    QCOMPARE(DraftFile(path).read(), "a \0 b\r\n"_ba);
    QCOMPARE(QFileInfo(path).dir().entryList(QDir::Files), QStringList{u"draft.json"_s});
    draft.write({});
    QCOMPARE(draft.read(), QByteArray());
}

void tst_DraftFile::writesOverWhatAKilledProgramLeft()
{
    const QTemporaryDir folder;
    DraftFile draft(folder.filePath(u"draft.json"_s));
    draft.write("whole"_ba);
    QFile left(folder.filePath(u"draft.json.new"_s));
    QVERIFY(left.open(QFile::WriteOnly));
    left.write("half of a longer dra");
    left.close();

    QCOMPARE(draft.read(), "whole"_ba);
    draft.write("next"_ba);
    QCOMPARE(draft.read(), "next"_ba);
}

void tst_DraftFile::keepsTheOneBeforeWhereNothingCanBeWritten()
{
    const QTemporaryDir folder;
    DraftFile draft(folder.filePath(u"draft.json"_s));
    draft.write("before"_ba);
    QVERIFY(QDir().mkpath(folder.filePath(u"draft.json.new"_s)));
    draft.write("after"_ba);
    QCOMPARE(draft.read(), "before"_ba);

#ifdef Q_OS_LINUX
    if (QFileInfo::exists(u"/dev/full"_s)) {
        QVERIFY(QDir().rmdir(folder.filePath(u"draft.json.new"_s)));
        QVERIFY(QFile::link(u"/dev/full"_s, folder.filePath(u"draft.json.new"_s)));
        draft.write("after"_ba);
        QCOMPARE(draft.read(), "before"_ba);
    }
#endif
}

void tst_DraftFile::keepsTheOneBeforeWhereThereIsRoomForAPart()
{
#ifdef Q_OS_LINUX
    const QTemporaryDir folder;
    DraftFile draft(folder.filePath(u"draft.json"_s));
    draft.write("before"_ba);
    {
        const FullDisk full(10);
        draft.write(QByteArray(20, 'x'));
    }
    QCOMPARE(draft.read(), "before"_ba);
#else
    QSKIP("Linux alone limits what a process may write this way.");
#endif
}

void tst_DraftFile::isReadableByItsOwnerAlone()
{
#ifdef Q_OS_WIN
    QSKIP("Windows folders pass on the permissions of the user's profile.");
#endif
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"draft.json"_s);
    QFile copied(path);
    QVERIFY(copied.open(QFile::WriteOnly));
    QVERIFY(copied.setPermissions(QFile::Permissions::fromInt(0x6644)));
    copied.close();
    DraftFile(path).write("+86 137 1111 2222"_ba);
    QVERIFY(!(QFile::permissions(path) & QFile::Permissions::fromInt(0x0077)));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_DraftFile)
#include "tst_draftfile.moc"
