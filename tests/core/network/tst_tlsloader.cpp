// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/tlsloader.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"
#include "tests/support/futures.h"
#include "tests/support/hungfile.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

using Certificate = FaultServer::Certificate;

class tst_TlsLoader final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere();
    void sharesAReadingThatHangs();
    void readsAChangedFileAnew();
    void readsNoMoreThanAnybodyNeeds();
};

void tst_TlsLoader::readsWhatIsThere()
{
    TlsLoader loader;
    const LoadedTls loaded
        = await(loader.load(FaultServer::certificateFile(Certificate::Authority)));
    QCOMPARE(loaded.authorities.size(), 1);
    QVERIFY(loaded.tls);
    QVERIFY(loaded.tls->caCertificates().contains(loaded.authorities.constFirst()));
    QVERIFY(!await(loader.load(u"/nowhere/authority.pem"_s)).tls);
}

/// Whoever asked has the one answer: a reading of its own would be left with nothing.
void tst_TlsLoader::sharesAReadingThatHangs()
{
    const HungFile file;
    const QString authority = FaultServer::certificateFile(Certificate::Authority);
    TlsLoader loader;
    const QFuture<LoadedTls> first = loader.load(file.path());
    const QFuture<LoadedTls> second = loader.load(file.path());
    // Not QTRY_VERIFY, which asks once more for what it has seen.
    QVERIFY(QTest::qWaitFor([&] { return file.answerAs(authority); }));

    QCOMPARE(await(first).authorities.size(), 1);
    QCOMPARE(await(second).authorities.size(), 1);
}

void tst_TlsLoader::readsAChangedFileAnew()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"authority.pem"_s);
    TlsLoader loader;
    QVERIFY(!await(loader.load(path)).tls);
    QVERIFY(QFile::copy(FaultServer::certificateFile(Certificate::Authority), path));
    QVERIFY(await(loader.load(path)).tls);
}

void tst_TlsLoader::readsNoMoreThanAnybodyNeeds()
{
    const QString endless = u"/dev/zero"_s;
    if (!QFile::exists(endless))
        QSKIP("this system has no file without an end");
    TlsLoader loader;
    QVERIFY(!await(loader.load(endless)).tls);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_TlsLoader)
#include "tst_tlsloader.moc"
