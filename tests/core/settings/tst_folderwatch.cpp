// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/folderwatch.h"
#include "tests/support/claimtest.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_FolderWatch final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfEachReplacement();
    void tellsOfManyOnce();
    void tellsOfEachOfItsFiles_data();
    void tellsOfEachOfItsFiles();
    void keepsQuietAboutOtherFiles();
};

namespace {

constexpr auto quietTime = static_cast<int>(4 * FolderWatch::pause.count());

void replace(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
    QVERIFY(file.commit());
}

} // namespace

void tst_FolderWatch::tellsOfEachReplacement()
{
    const QTemporaryDir folder;
    const FolderWatch watch(folder.path(), {u"settings.ini"_s});
    QSignalSpy told(&watch, &FolderWatch::changed);
    for (int round = 0; round < 3; ++round) {
        told.clear();
        replace(folder.filePath(u"settings.ini"_s), QByteArray::number(round));
        QTRY_COMPARE_GE(told.size(), 1);
    }
}

void tst_FolderWatch::tellsOfManyOnce()
{
    const QTemporaryDir folder;
    const FolderWatch watch(folder.path(), {u"settings.ini"_s});
    QSignalSpy told(&watch, &FolderWatch::changed);
    QFileSystemWatcher eager({folder.path()});
    QSignalSpy heard(&eager, &QFileSystemWatcher::directoryChanged);
    // Each is heard of before the next: what is read together is told once by itself.
    QElapsedTimer sinceFirst;
    sinceFirst.start();
    for (int round = 0; round < 10; ++round) {
        heard.clear();
        replace(folder.filePath(u"settings.ini"_s), QByteArray::number(round));
        QVERIFY(!heard.isEmpty() || heard.wait());
    }
    const qint64 took = sinceFirst.elapsed();
    while (told.wait(quietTime)) { // Until it is quiet.
    }
    // One more for each pause that this computer took over writing.
    QCOMPARE_GE(told.size(), 1);
    QCOMPARE_LE(told.size(), 1 + took / FolderWatch::pause.count());
}

void tst_FolderWatch::tellsOfEachOfItsFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one that was not there") << u"accounts.json"_s << QByteArray() << "new"_ba;
    QTest::newRow("one of another length") << u"settings.ini"_s << "old"_ba
                                           << "newer"_ba;
    QTest::newRow("one of the same length") << u"settings.ini"_s << "old"_ba
                                            << "new"_ba;
    QTest::newRow("one that is taken away") << u"settings.ini"_s << "old"_ba << QByteArray();
}

void tst_FolderWatch::tellsOfEachOfItsFiles()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, text);
    const QTemporaryDir folder;
    if (!before.isEmpty())
        replace(folder.filePath(name), before);
    const FolderWatch watch(folder.path(), {u"settings.ini"_s, u"accounts.json"_s});
    const QSignalSpy told(&watch, &FolderWatch::changed);
    if (text.isEmpty())
        QVERIFY(QFile::remove(folder.filePath(name)));
    else
        replace(folder.filePath(name), text);
    QTRY_COMPARE(told.size(), 1);
}

void tst_FolderWatch::keepsQuietAboutOtherFiles()
{
    const QTemporaryDir folder;
    replace(folder.filePath(u"settings.ini"_s), "old"_ba);
    const FolderWatch watch(folder.path(), {u"settings.ini"_s, u"accounts.json"_s});
    QSignalSpy told(&watch, &FolderWatch::changed);
    replace(folder.filePath(u"draft.json"_s), "typed"_ba);
    QVERIFY(QFile::remove(folder.filePath(u"draft.json"_s)));
    QVERIFY(!told.wait(quietTime));

    replace(folder.filePath(u"settings.ini"_s), "new"_ba);
    QTRY_COMPARE(told.size(), 1);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_FolderWatch)
#include "tst_folderwatch.moc"
