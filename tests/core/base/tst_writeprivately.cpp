// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/privatefiles.h"
#include "tests/support/claimtest.h"
#include "tests/support/fulldisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_WritePrivately final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatWasWritten_data();
    void holdsWhatWasWritten();
    void isItsOwnersAlone();
    void keepsWhatItHeldWhereThereIsNoRoom_data();
    void keepsWhatItHeldWhereThereIsNoRoom();
    void saysWhyThereIsNoFile();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"file"_s); }

    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void tst_WritePrivately::holdsWhatWasWritten_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a line") << "a line\n"_ba;
    QTest::newRow("zeros") << QByteArray(5, '\0');
    QTest::newRow("more than any buffer holds") << QByteArray(3'000'000, 'x');
}

void tst_WritePrivately::holdsWhatWasWritten()
{
    QFETCH(const QByteArray, content);
    QVERIFY(writePrivately(path(), "something longer than a line"));
    QVERIFY(writePrivately(path(), content));
    QCOMPARE(bytes(), content);
}

void tst_WritePrivately::isItsOwnersAlone()
{
#ifdef Q_OS_WIN
    QSKIP("Windows folders pass on the permissions of the user's profile.");
#endif
    QVERIFY(writePrivately(path(), "a"));
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(writePrivately(path(), "b"));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFileInfo(path()).permissions() & others, QFile::Permissions());
}

void tst_WritePrivately::keepsWhatItHeldWhereThereIsNoRoom_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<int>("size");
    QTest::newRow("for none of a little") << 0 << 100;
    QTest::newRow("for half of a little") << 50 << 100;
    QTest::newRow("for all but one") << 99 << 100;
    QTest::newRow("for some of much") << 50'000 << 100'000;
}

void tst_WritePrivately::keepsWhatItHeldWhereThereIsNoRoom()
{
#ifdef Q_OS_LINUX
    QFETCH(const int, room);
    QFETCH(const int, size);
    QVERIFY(writePrivately(path(), "before"));
    const auto written = [&] {
        const FullDisk full(static_cast<rlim_t>(room));
        return writePrivately(path(), QByteArray(size, 'x'));
    }();
    QVERIFY(!written);
    QVERIFY(!written.error().isEmpty());
    QCOMPARE(bytes(), "before"_ba);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"file"_s});
#else
    QSKIP("Linux alone limits what a process may write this way.");
#endif
}

void tst_WritePrivately::saysWhyThereIsNoFile()
{
    const auto written = writePrivately(m_folder.filePath(u"missing/file"_s), "a");
    QVERIFY(!written);
    QVERIFY(!written.error().isEmpty());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_WritePrivately)

#include "tst_writeprivately.moc"
