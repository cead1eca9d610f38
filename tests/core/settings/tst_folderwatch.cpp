// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/folderwatch.h"
#include "tests/support/claimtest.h"

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
};

namespace {

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
    const FolderWatch watch(folder.path());
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
    const FolderWatch watch(folder.path());
    const QSignalSpy told(&watch, &FolderWatch::changed);
    for (int round = 0; round < 20; ++round)
        replace(folder.filePath(u"settings.ini"_s), QByteArray::number(round));
    QTRY_COMPARE(told.size(), 1);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_FolderWatch)
#include "tst_folderwatch.moc"
