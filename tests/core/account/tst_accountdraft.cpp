// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accountdraft.h"
#include "core/words/accountsentences.h"
#include "tests/support/claimtest.h"
#ifdef Q_OS_UNIX
#include "tests/support/hungfile.h"
#endif
#include "tests/support/faultserver.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// What is typed for an account.
class tst_AccountDraft final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void saysAllThatIsWrongAtOnce();
    void takesNoNameThatBreaksALine_data();
    void takesNoNameThatBreaksALine();
    void takesNoFileWithoutACertificate_data();
    void takesNoFileWithoutACertificate();
    void changesAnAccountWhoseCertificatesAreLost();
    void takesACertificateFileThatHangs();
    void doubtsWhatKeepsMessagesFromLeaving();

private:
    QTemporaryDir m_folder;
};

namespace {

AccountDraft draft()
{
    return {.name = u"Work"_s, .sdkAppId = u"1400006666"_s};
}

QString authority()
{
    return FaultServer::certificateFile(FaultServer::Certificate::Authority);
}

} // namespace

void tst_AccountDraft::saysAllThatIsWrongAtOnce()
{
    const auto account = accountOf({.sdkAppId = u"x"_s,
                                    .key = u"two words"_s,
                                    .endpoint = u"http://gateway.example/s"_s,
                                    .signature = QString(51, u'x'),
                                    .region = u"??"_s,
                                    .caFile = u"/nowhere.pem"_s,
                                    .extend = u"a\nb"_s});
    QVERIFY(!account);
    const AccountProblems &problems = account.error();
    QVERIFY(problems.store && problems.isSdkAppIdWrong && problems.isKeyImpossible
            && problems.endpoint && problems.signature && problems.extend
            && problems.isCaFileWrong);
    QCOMPARE(problems.wrongRegion, u"??"_s);
    QCOMPARE(AccountSentences::of(problems).size(), 8);
}

void tst_AccountDraft::takesNoNameThatBreaksALine_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("two lines") << u"Wo\nrk"_s << false;
    QTest::newRow("two lines of Unicode") << u"Wo\u2028rk"_s << false;
    QTest::newRow("a tab") << u"Wo\trk"_s << false;
    QTest::newRow("what a terminal obeys") << u"Wo\u001B[2Jrk"_s << false;
    QTest::newRow("a line end behind it") << u"Work\n"_s << true;
    QTest::newRow("a blank in it") << u"At Work"_s << true;
    QTest::newRow("a joined emoji") << u"\U0001F469\u200D\U0001F4BB"_s << true;
}

void tst_AccountDraft::takesNoNameThatBreaksALine()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isTaken);
    AccountDraft typed = draft();
    typed.name = name;
    const auto account = accountOf(typed);
    QCOMPARE(account.has_value(), isTaken);
    if (isTaken)
        return;
    QCOMPARE(account.error().store->kind, AccountStoreError::Kind::NameUnseen);
    QVERIFY(AccountSentences::of(account.error()).constFirst().contains(u"one line"_s));
}

void tst_AccountDraft::takesNoFileWithoutACertificate_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isTaken");
    QFile good(authority());
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray pem = good.readAll();
    QTest::newRow("a certificate") << pem << true;
    QTest::newRow("one below other text") << "Company CA\n" + pem << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("what only begins like one")
        << "-----BEGIN CERTIFICATE-----\nprivate notes"_ba << false;
}

void tst_AccountDraft::takesNoFileWithoutACertificate()
{
    QFETCH(const QByteArray, content);
    QFETCH(const bool, isTaken);
    QFile file(m_folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    AccountDraft typed = draft();
    typed.caFile = file.fileName();
    QCOMPARE(accountOf(typed).has_value(), isTaken);
}

void tst_AccountDraft::changesAnAccountWhoseCertificatesAreLost()
{
    Account stored = accountOf(draft()).value();
    stored.caFile = m_folder.filePath(u"gone.pem"_s);
    AccountDraft typed = AccountDraft::of(stored);
    typed.signature = u"Acme"_s;
    const auto changed = accountOf(typed);
    QVERIFY(changed);
    QCOMPARE(changed->caFile, stored.caFile);
    QCOMPARE(changed->defaultSignature, u"Acme"_s);
    QCOMPARE(doubtsAbout(*changed).lostCaFile, stored.caFile);
    QVERIFY(AccountSentences::of(doubtsAbout(*changed)).constFirst().contains(u"gone.pem"_s));

    typed.caFile = m_folder.filePath(u"gone-too.pem"_s); // What is new has to be there.
    QVERIFY(accountOf(typed).error().isCaFileWrong);
}

/// The other computer may answer again; until then nothing else has to wait.
void tst_AccountDraft::takesACertificateFileThatHangs()
{
#ifdef Q_OS_UNIX
    const HungFile file;
    AccountDraft typed = draft();
    typed.caFile = file.path();
    const auto account = accountOf(typed);
    QVERIFY(account);
    QCOMPARE(doubtsAbout(*account), AccountDoubts{.slowCaFile = file.path()});
    QCOMPARE(AccountSentences::of(doubtsAbout(*account)),
             QStringList{AccountSentences::slowCaFile(file.path())});
#else
    QSKIP("a file that hangs is a named pipe of Unix");
#endif
}

void tst_AccountDraft::doubtsWhatKeepsMessagesFromLeaving()
{
    Account account = accountOf(draft()).value();
    account.caFile = authority();
    QVERIFY(doubtsAbout(account).isEmpty());
    QVERIFY(AccountSentences::of(doubtsAbout(account)).isEmpty());
    account.endpoint = Endpoint::parse(u"https://yun.tim.qq.com/v5/tlssmssvr/sendsms"_s).value();
    QVERIFY(doubtsAbout(account).isElsewhere);
    QCOMPARE(AccountSentences::of(doubtsAbout(account)),
             QStringList{AccountSentences::elsewhere()});
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_AccountDraft)
#include "tst_accountdraft.moc"
