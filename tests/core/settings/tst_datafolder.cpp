// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/datafolder.h"
#include "tests/support/claimtest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using Kind = smsdesk::DataFolderError::Kind;

namespace smsdesk {

class tst_DataFolder : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void takesTheChosenFolderFirst();
    void takesTheEnvironmentsFolderNext();
    void takesTheSystemsPlaceLast();
    void knowsTheSystemsPlaceHoweverItIsNamed();
    void isAbsolute();
    void makesAFolderForItsOwnerAlone();
    void leavesPermissionsOfAChosenFolder();
    void leavesNothingBehind();
    void refusesAFile();
    void saysWhereItCannotMakeAFolder();
    void saysWhereItCannotWrite();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
};

void tst_DataFolder::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    qunsetenv("SMSDESK_DATA_DIR");
}

void tst_DataFolder::cleanup()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qunsetenv("SMSDESK_DATA_DIR");
}

void tst_DataFolder::takesTheChosenFolderFirst()
{
    qputenv("SMSDESK_DATA_DIR", path(u"environment"_s).toUtf8());
    const auto folder = DataFolder::open(path(u"chosen"_s));
    QVERIFY(folder.has_value());
    QCOMPARE(folder->path(), path(u"chosen"_s));
    QCOMPARE(folder->file(u"journal.db"_s), path(u"chosen/journal.db"_s));
    QVERIFY(!QFile::exists(path(u"environment"_s)));
}

void tst_DataFolder::takesTheEnvironmentsFolderNext()
{
    qputenv("SMSDESK_DATA_DIR", path(u"目录"_s).toLocal8Bit());
    const auto folder = DataFolder::open();
    QVERIFY(folder.has_value());
    QCOMPARE(folder->path(), path(u"目录"_s));
}

void tst_DataFolder::takesTheSystemsPlaceLast()
{
    const auto folder = DataFolder::open();
    QVERIFY(folder.has_value());
    const QString place = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    QCOMPARE(QFileInfo(folder->path()).path(), place);
    QVERIFY(QDir(folder->path()).removeRecursively());
}

void tst_DataFolder::isAbsolute()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    const auto folder = DataFolder::open(u"a/../b"_s);
    QVERIFY(QDir::setCurrent(before));

    QVERIFY(folder.has_value());
    QCOMPARE(folder->path(), QFileInfo(m_folder->path()).canonicalFilePath() + u"/b"_s);
}

void tst_DataFolder::makesAFolderForItsOwnerAlone()
{
#ifdef Q_OS_WIN
    QSKIP("Windows folders pass on the permissions of the user's profile.");
#endif
    const auto folder = DataFolder::open(path(u"deep/deeper/deepest"_s));
    QVERIFY(folder.has_value());
    const auto permissions = QFileInfo(folder->path()).permissions();
    QVERIFY(permissions & QFileDevice::ExeOwner);
    QVERIFY(!(permissions & QFileDevice::Permissions::fromInt(0x0077)));
}

void tst_DataFolder::leavesPermissionsOfAChosenFolder()
{
    const auto shared = QFileInfo(m_folder->path()).permissions() | QFileDevice::ReadGroup
        | QFileDevice::ExeGroup;
    QVERIFY(QFile::setPermissions(m_folder->path(), shared));
    QVERIFY(DataFolder::open(m_folder->path()).has_value());
    QCOMPARE(QFileInfo(m_folder->path()).permissions(), shared);
}

void tst_DataFolder::leavesNothingBehind()
{
    QVERIFY(DataFolder::open(path(u"new"_s)).has_value());
    QVERIFY(QDir(path(u"new"_s)).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void tst_DataFolder::refusesAFile()
{
    QFile file(path(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto folder = DataFolder::open(file.fileName());
    QVERIFY(!folder.has_value());
    QCOMPARE(folder.error(), (DataFolderError{Kind::NotAFolder, file.fileName()}));
}

void tst_DataFolder::saysWhereItCannotMakeAFolder()
{
    QFile file(path(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto folder = DataFolder::open(path(u"file/below"_s));
    QVERIFY(!folder.has_value());
    QCOMPARE(folder.error(), (DataFolderError{Kind::CannotCreate, path(u"file/below"_s)}));
}

void tst_DataFolder::saysWhereItCannotWrite()
{
#ifndef Q_OS_LINUX
    QSKIP("Needs a folder that not even an administrator can write to.");
#endif
    const auto folder = DataFolder::open(u"/proc/self"_s);
    QVERIFY(!folder.has_value());
    QCOMPARE(folder.error(), (DataFolderError{Kind::CannotWrite, u"/proc/self"_s}));
}

void tst_DataFolder::knowsTheSystemsPlaceHoweverItIsNamed()
{
    const auto own = DataFolder::open();
    QVERIFY(own.has_value());
    QVERIFY(own->isDefault());
    QVERIFY(
        DataFolder::open(own->path() + u"/../"_s + QFileInfo(own->path()).fileName())->isDefault());
    QVERIFY(!DataFolder::open(path(u"chosen"_s))->isDefault());
    QVERIFY(!DataFolder::open(own->path() + u"/trial"_s)->isDefault());
    QVERIFY(QDir(own->path()).removeRecursively());
    QVERIFY(!DataFolder::open(path(u"chosen"_s))->isDefault());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_DataFolder)
#include "tst_datafolder.moc"
