// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/cafile.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"
#ifdef Q_OS_UNIX
#include "tests/support/hungfile.h"
#endif

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_CaFile final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere();
    void waitsNoLongerThanAPersonWould();
    void readsAFileAnewThatHung();
};

namespace {

QString authority()
{
    return FaultServer::certificateFile(FaultServer::Certificate::Authority);
}

} // namespace

void tst_CaFile::readsWhatIsThere()
{
    QVERIFY(bytesOfCaFileInTime(authority())->contains("BEGIN CERTIFICATE"));
    QCOMPARE(bytesOfCaFileInTime(u"no/such/file.pem"_s), QByteArray());
}

void tst_CaFile::waitsNoLongerThanAPersonWould()
{
#ifdef Q_OS_UNIX
    const HungFile file;
    QElapsedTimer elapsed;
    elapsed.start();
    QVERIFY(!bytesOfCaFileInTime(file.path()));
    QCOMPARE_GE(elapsed.elapsed(), caFilePatience.count());
    QCOMPARE_LT(elapsed.elapsed(), 10 * caFilePatience.count());
#else
    QSKIP("a file that hangs is a named pipe of Unix");
#endif
}

void tst_CaFile::readsAFileAnewThatHung()
{
#ifdef Q_OS_UNIX
    const HungFile file;
    QVERIFY(!bytesOfCaFileInTime(file.path()));
    QVERIFY(file.answerAs(authority()));
    QVERIFY(QFile::remove(file.path()));
    QVERIFY(QFile::copy(authority(), file.path()));
    QTRY_VERIFY(bytesOfCaFileInTime(file.path()));
    QVERIFY(bytesOfCaFileInTime(file.path())->contains("BEGIN CERTIFICATE"));
#else
    QSKIP("a file that hangs is a named pipe of Unix");
#endif
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CaFile)
#include "tst_cafile.moc"
