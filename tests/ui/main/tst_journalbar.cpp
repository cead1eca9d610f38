// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/memorykeystore.h"
#include "core/base/clock.h"
#include "core/gateway/gatewayclient.h"
#include "core/gateway/resultcatalogue.h"
#include "core/journal/session.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"
#include "tests/support/futures.h"
#include "tests/support/samples.h"
#include "ui/common/noticebar.h"
#include "ui/main/journalbar.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// A bar on services of its own.
class Desk final
{
public:
    Desk()
        : m_bar(m_journal, m_sender)
    {
        [[maybe_unused]] const auto kept = await(m_keys.write(u"Test"_s, samples::publishedKey()));
        m_bar.show();
    }

    /// Writes something that is no journal, and opens it.
    void openDamaged()
    {
        QFile file(path());
        QVERIFY(file.open(QFile::WriteOnly));
        QVERIFY(file.write("no journal") > 0);
        file.close();
        const auto opened = await(m_journal.open(m_folder.path()));
        QVERIFY(!opened);
        m_bar.showError(opened.error());
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(u"journal.sqlite"_s); }

    [[nodiscard]] QStringList journalsKept() const
    {
        return QDir(m_folder.path()).entryList({u"journal-set-aside-*.sqlite"_s}, QDir::Files);
    }

    [[nodiscard]] NoticeBar &problem() const
    {
        return *m_bar.findChild<NoticeBar *>(u"problemBar"_s);
    }

    [[nodiscard]] NoticeBar &kept() const { return *m_bar.findChild<NoticeBar *>(u"keptBar"_s); }

    [[nodiscard]] static QString wordsOf(const NoticeBar &bar)
    {
        return bar.findChild<QLabel *>(u"noticeLabel"_s)->accessibleName();
    }

    [[nodiscard]] static QPushButton &buttonOf(const NoticeBar &bar)
    {
        return *bar.findChild<QPushButton *>(u"noticePushButton"_s);
    }

    /// The question that is open; nothing where none is.
    [[nodiscard]] QMessageBox *box() const
    {
        for (QMessageBox *candidate : m_bar.findChildren<QMessageBox *>()) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }

    /// Presses the button of the question that has this role.
    void answer(QMessageBox::ButtonRole role) const
    {
        QMessageBox *const question = box();
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == role)
                button->click();
        }
        QTRY_VERIFY(!box());
    }

    [[nodiscard]] Sending send(const QString &endpoint)
    {
        return m_sender.send(samples::message(), samples::account(endpoint));
    }

    [[nodiscard]] const QTemporaryDir &folder() const { return m_folder; }

    [[nodiscard]] Journal &journal() { return m_journal; }

    [[nodiscard]] JournalBar &bar() { return m_bar; }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    MemoryKeyStore m_keys;
    ResultCatalogue m_catalogue = ResultCatalogue::builtIn();
    Journal m_journal;
    GatewayClient m_client{m_clock};
    Sender m_sender{m_journal, m_client, m_keys, m_catalogue, m_clock};
    JournalBar m_bar;
};

JournalError errorOfKind(JournalError::Kind kind)
{
    return {.kind = kind, .path = u"/data/journal.sqlite"_s};
}

} // namespace

class tst_JournalBar final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingWhileAllIsWell();
    void offersNewLogForDamageAlone_data();
    void offersNewLogForDamageAlone();
    void startsNewLogWhenAPersonWantsIt();
    void changesNothingWhenAPersonDoesNot();
    void saysWhatIsLostByANewLog();
    void staysWhereTheOldLogCannotBeKept();
    void startsNoNewLogWhileMessagesAreOnTheirWay();
    void tellsOfDamageFoundWhileRunning();
};

void tst_JournalBar::saysNothingWhileAllIsWell()
{
    Desk desk;

    QVERIFY(await(desk.journal().open(desk.folder().path())));

    QVERIFY(!desk.problem().isVisible());
    QVERIFY(!desk.kept().isVisible());
}

void tst_JournalBar::offersNewLogForDamageAlone_data()
{
    using Kind = JournalError::Kind;
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("isOffered");

    QTest::newRow("damaged") << Kind::Corrupt << true;
    QTest::newRow("of a newer program") << Kind::TooNew << false;
    QTest::newRow("locked") << Kind::Locked << false;
    QTest::newRow("not to be opened") << Kind::CannotOpen << false;
    QTest::newRow("read-only") << Kind::ReadOnly << false;
    QTest::newRow("on a full disk") << Kind::DiskFull << false;
}

void tst_JournalBar::offersNewLogForDamageAlone()
{
    QFETCH(const JournalError::Kind, kind);
    QFETCH(const bool, isOffered);
    Desk desk;

    desk.bar().showError(errorOfKind(kind));

    QVERIFY(desk.problem().isVisible());
    QVERIFY(Desk::wordsOf(desk.problem()).contains(u"nothing can be sent"_s));
    QCOMPARE(Desk::buttonOf(desk.problem()).isVisible(), isOffered);
}

void tst_JournalBar::startsNewLogWhenAPersonWantsIt()
{
    Desk desk;
    desk.openDamaged();
    const QSignalSpy started(&desk.bar(), &JournalBar::startedAnew);

    Desk::buttonOf(desk.problem()).click();
    desk.answer(QMessageBox::AcceptRole);

    QTRY_COMPARE(started.size(), 1);
    QVERIFY(!desk.problem().isVisible());
    QVERIFY(desk.kept().isVisible());
    QCOMPARE(desk.journalsKept().size(), 1);
    QVERIFY(Desk::wordsOf(desk.kept()).contains(desk.journalsKept().first()));
    FaultServer server(
        {.reply = FaultServer::httpReply(
             R"({"result":0,"errmsg":"OK","ext":"","nationcode":"86","fee":1,"sid":"8:one"})")});
    const auto sent = await(desk.send(server.endpoint()).finished);
    QVERIFY(sent);
    QCOMPARE(await(desk.journal().read({}))->size(), 1);

    Desk::buttonOf(desk.kept()).click();
    QVERIFY(!desk.kept().isVisible());
}

void tst_JournalBar::changesNothingWhenAPersonDoesNot()
{
    Desk desk;
    desk.openDamaged();

    Desk::buttonOf(desk.problem()).click();
    desk.answer(QMessageBox::RejectRole);

    QVERIFY(desk.problem().isVisible());
    QVERIFY(desk.journalsKept().isEmpty());
    QVERIFY(QFile::exists(desk.path()));
    Desk::buttonOf(desk.problem()).click();
    QVERIFY(desk.box());
}

void tst_JournalBar::saysWhatIsLostByANewLog()
{
    Desk desk;
    desk.openDamaged();

    Desk::buttonOf(desk.problem()).click();

    QVERIFY(desk.box());
    const QString words = desk.box()->informativeText();
    QVERIFY(words.contains(QDir::toNativeSeparators(desk.folder().path())));
    QVERIFY(words.contains(u"journal-set-aside"_s));
    QVERIFY(words.contains(u"cannot warn when one of them is sent again"_s));
    QCOMPARE(desk.box()->buttonRole(desk.box()->defaultButton()), QMessageBox::RejectRole);
}

void tst_JournalBar::staysWhereTheOldLogCannotBeKept()
{
    Desk desk;
    desk.openDamaged();
    const auto other = Session::start(desk.folder().path());
    QVERIFY(other);

    Desk::buttonOf(desk.problem()).click();
    desk.answer(QMessageBox::AcceptRole);

    QTRY_VERIFY(Desk::wordsOf(desk.problem()).contains(u"Another program keeps"_s));
    QVERIFY(desk.problem().isVisible());
    QVERIFY(Desk::buttonOf(desk.problem()).isVisible()); // To try again.
    QVERIFY(desk.journalsKept().isEmpty());
}

void tst_JournalBar::startsNoNewLogWhileMessagesAreOnTheirWay()
{
    Desk desk;
    QVERIFY(await(desk.journal().open(desk.folder().path())));
    FaultServer silent(
        {.moment = FaultServer::Moment::Never, .ending = FaultServer::Ending::KeepOpen});
    const Sending sending = desk.send(silent.endpoint());
    QVERIFY(await(sending.begun));
    desk.bar().showError(errorOfKind(JournalError::Kind::Corrupt));

    Desk::buttonOf(desk.problem()).click();

    QVERIFY(desk.box());
    QCOMPARE(desk.box()->buttons().size(), 1);
    desk.answer(QMessageBox::RejectRole);
    QVERIFY(desk.journalsKept().isEmpty());
}

void tst_JournalBar::tellsOfDamageFoundWhileRunning()
{
    Desk desk;
    QVERIFY(await(desk.journal().open(desk.folder().path())));
    const JournalError error = errorOfKind(JournalError::Kind::Corrupt);

    Q_EMIT desk.journal().damageFound(error);

    QVERIFY(desk.problem().isVisible());
    QVERIFY(Desk::wordsOf(desk.problem()).contains(u"The message log is damaged"_s));
    QVERIFY(Desk::buttonOf(desk.problem()).isVisible());
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_JournalBar)
#include "tst_journalbar.moc"
