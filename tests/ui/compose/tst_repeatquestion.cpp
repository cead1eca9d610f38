// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/compose/composedesk.h"
#include "ui/compose/repeatquestion.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

/// Send finds that the same message was sent before: it asks, and does what is answered.
class tst_RepeatQuestion final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksWhatBecameOfTheEarlierOne_data();
    void asksWhatBecameOfTheEarlierOne();
    void whatIsNotOutIsSentWithoutAQuestion();
    void asksNothingWithoutAWindow();
    void sendsNothingUnlessAskedTo_data();
    void sendsNothingUnlessAskedTo();
    void sendsExactlyTheMessageThatWasAskedAbout();
    void showsTheEarlierMessageInTheLog();
    void nothingElseIsSentWhileItIsOpen();
    void keyThatIsStillHeldAnswersNothing();
    void countsDownTheGatewaysThirtySeconds();
    void followsTheEarlierOnesOutcome_data();
    void followsTheEarlierOnesOutcome();
    void followsWhatTheEarlierOneIsSettledAs_data();
    void followsWhatTheEarlierOneIsSettledAs();
    void hearsOfTheOutcomeFromAnotherProgram();
    void isReadByScreenReaders();
    void speaksChineseAtOnce();

private:
    /// The message in the form, on the log already, and Send pressed.
    void askAboutARow(const std::optional<SendResult> &result);

    /// The message in the form, sent before by the window itself, and Send pressed.
    void askAboutASentOne(const QString &recipient, const QString &outcome);

    [[nodiscard]] NewRecord rowOfForm() const;
    void awaitQuestion();
    void press(const char *button) const;
    [[nodiscard]] QString said(const char *label) const;

    FakeClock m_clock;
    std::unique_ptr<Desk> m_desk;
    QPointer<RepeatQuestion> m_question;
};

namespace {

SendResult resultOf(Outcome outcome, int result = 0)
{
    SendResult ended{.outcome = outcome};
    if (outcome == Outcome::Unknown)
        ended.reason = Reason::NoReplyInTime;
    else if (outcome == Outcome::NotSent)
        ended.reason = Reason::ConnectionRefused;
    else
        ended.reply = SendReply{.result = result};
    return ended;
}

} // namespace

void tst_RepeatQuestion::init()
{
    ClaimTest::init();
    qputenv("USER", "wangfang");
    m_clock.set(QDateTime({2026, 3, 1}, {12, 0}, Qt::UTC));
    m_desk = std::make_unique<Desk>(&m_clock);
    m_desk->language.use(u"en"_s);
    m_desk->open();
    m_desk->page->setDraft(validDraft());
}

NewRecord tst_RepeatQuestion::rowOfForm() const
{
    const Account account = m_desk->gateway.account();
    return {.account = account.name,
            .isSandbox = true,
            .sdkAppId = account.sdkAppId.value(),
            .endpoint = account.endpoint.toString(),
            .tel = u"+16502530000"_s,
            .region = u"US"_s,
            .templateId = 20,
            .parameters = validDraft().parameters,
            .startedAt = m_clock.now()};
}

void tst_RepeatQuestion::awaitQuestion()
{
    QTRY_VERIFY(m_desk->page->findChild<RepeatQuestion *>());
    m_question = m_desk->page->findChild<RepeatQuestion *>();
    QVERIFY(QTest::qWaitForWindowActive(m_question));
}

void tst_RepeatQuestion::askAboutARow(const std::optional<SendResult> &result)
{
    const auto id = await(m_desk->journal.begin(rowOfForm()));
    if (result)
        QVERIFY(await(m_desk->journal.finish(id.value(), *result)));
    QTest::mouseClick(m_desk->sendButton(), Qt::LeftButton);
    awaitQuestion();
}

void tst_RepeatQuestion::askAboutASentOne(const QString &recipient, const QString &outcome)
{
    Draft draft = validDraft();
    draft.recipient = recipient;
    m_desk->page->setDraft(draft);
    QTest::mouseClick(m_desk->sendButton(), Qt::LeftButton);
    QTRY_VERIFY(m_desk->status().contains(outcome));
    m_clock.advance(3min);
    m_desk->page->setDraft(draft);
    QTest::mouseClick(m_desk->sendButton(), Qt::LeftButton);
    awaitQuestion();
}

void tst_RepeatQuestion::press(const char *button) const
{
    QTest::mouseClick(m_question->findChild<QPushButton *>(QLatin1StringView(button)),
                      Qt::LeftButton);
}

QString tst_RepeatQuestion::said(const char *label) const
{
    const auto *found = m_question->findChild<QLabel *>(QLatin1StringView(label));
    return found->isVisible() ? found->text() : QString();
}

void tst_RepeatQuestion::asksWhatBecameOfTheEarlierOne_data()
{
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("happened");
    QTest::addColumn<QString>("means");

    QTest::newRow("accepted") << u"+1 650 253 0000"_s << u"accepted"_s << u"was accepted"_s
                              << u"gets it twice, and both are billed"_s;
    QTest::newRow("unknown") << u"+1 650 253 9005"_s << u"unknown"_s << u"is unknown"_s
                             << u"Look it up first"_s;
    QTest::newRow("rejected, but perhaps out")
        << u"+1 650 253 1008"_s << u"rejected"_s << u"may have gone out all the same"_s
        << u"Look it up first"_s;
    QTest::newRow("on its way") << u"+1 650 253 9001"_s << u"Handed over"_s
                                << u"is still on its way"_s << u"Wait for its outcome"_s;
}

void tst_RepeatQuestion::asksWhatBecameOfTheEarlierOne()
{
    QFETCH(const QString, recipient);
    QFETCH(const QString, outcome);
    QFETCH(const QString, happened);
    QFETCH(const QString, means);

    askAboutASentOne(recipient, outcome);

    QVERIFY(m_question->isModal());
    const QString number = u"+1 650-253-"_s + recipient.last(4);
    QVERIFY2(said("headlineLabel").contains(number), qPrintable(said("headlineLabel")));
    const QString sentences = said("sentencesLabel");
    QVERIFY2(sentences.contains(u"3 minutes ago, at 12:00:00"_s), qPrintable(sentences));
    QVERIFY2(sentences.contains(happened), qPrintable(sentences));
    QVERIFY2(sentences.contains(means), qPrintable(sentences));
    QCOMPARE(said("pauseLabel"), QString());
    QCOMPARE(m_desk->page->draft().recipient, recipient);
    QCOMPARE(m_desk->rows(), 1);
}

void tst_RepeatQuestion::whatIsNotOutIsSentWithoutAQuestion()
{
    for (const SendResult &result :
         {resultOf(Outcome::Rejected, 1016), resultOf(Outcome::NotSent)}) {
        const auto id = await(m_desk->journal.begin(rowOfForm()));
        QVERIFY(await(m_desk->journal.finish(id.value(), result)));
    }

    QTest::mouseClick(m_desk->sendButton(), Qt::LeftButton);

    QTRY_VERIFY(m_desk->status().contains(u"accepted"_s));
    QVERIFY(!m_desk->page->findChild<RepeatQuestion *>());
}

void tst_RepeatQuestion::asksNothingWithoutAWindow()
{
    Account account = m_desk->gateway.account();
    account.repeatWindow = 0min;
    m_desk->accounts.setSandbox(account);
    QVERIFY(await(m_desk->journal.begin(rowOfForm())));

    QTest::mouseClick(m_desk->sendButton(), Qt::LeftButton);

    QTRY_VERIFY(m_desk->status().contains(u"accepted"_s));
    QVERIFY(!m_desk->page->findChild<RepeatQuestion *>());
}

void tst_RepeatQuestion::sendsNothingUnlessAskedTo_data()
{
    QTest::addColumn<int>("key");

    QTest::newRow("cancelled with Return, the default") << int{Qt::Key_Return};
    QTest::newRow("cancelled with Space, where the focus is") << int{Qt::Key_Space};
    QTest::newRow("cancelled with Escape") << int{Qt::Key_Escape};
}

void tst_RepeatQuestion::sendsNothingUnlessAskedTo()
{
    QFETCH(const int, key);
    askAboutARow(resultOf(Outcome::Accepted));
    QVERIFY(!m_desk->sendButton()->isEnabled());

    QTest::keyClick(m_question->focusWidget(), static_cast<Qt::Key>(key));

    QTRY_VERIFY(!m_question);
    QCOMPARE(m_desk->status(), u"Not sent: what you typed is still here."_s);
    QCOMPARE(m_desk->page->draft(), validDraft());
    QCOMPARE(m_desk->sender.underWay(), 0);
    QCOMPARE(m_desk->rows(), 1);
    // And asks anew.
    QVERIFY(m_desk->sendButton()->isEnabled());
    QTest::mouseClick(m_desk->sendButton(), Qt::LeftButton);
    awaitQuestion();
}

void tst_RepeatQuestion::sendsExactlyTheMessageThatWasAskedAbout()
{
    askAboutARow(resultOf(Outcome::Accepted));
    // Nobody can type below the question; a program still could.
    m_desk->edit(u"parameter1"_s)->setText(u"another"_s);
    m_desk->edit(u"recipient"_s)->setText(u"+442070313000"_s);

    press("sendAgainPushButton");

    QTRY_VERIFY(m_desk->status().contains(u"+1 650-253-0000: accepted"_s));
    const auto rows = await(m_desk->journal.read({}));
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->constFirst().message.tel, u"+16502530000"_s);
    QCOMPARE(rows->constFirst().message.parameters, validDraft().parameters);
    // The earlier one's history tells of it.
    const auto history = await(m_desk->journal.history(JournalId{1}));
    QCOMPARE(history->size(), 1);
    QCOMPARE(std::get<SentAgain>(history->constFirst().what).as, rows->constFirst().id);
    QCOMPARE(history->constFirst().author, u"wangfang"_s);
    // What was typed is the next message already.
    QCOMPARE(m_desk->page->draft().recipient, u"+442070313000"_s);
    QVERIFY(m_desk->sendButton()->isEnabled());
    QTRY_VERIFY(!m_question);
}

void tst_RepeatQuestion::showsTheEarlierMessageInTheLog()
{
    QSignalSpy sought(m_desk->page.get(), &ComposePage::messageSought);
    askAboutARow(resultOf(Outcome::Unknown));

    press("showInLogPushButton");

    QCOMPARE(sought.size(), 1);
    QCOMPARE(sought.constFirst().constFirst().value<JournalId>(), JournalId{1});
    QTRY_VERIFY(!m_question);
    QCOMPARE(m_desk->page->draft(), validDraft());
    QVERIFY(m_desk->sendButton()->isEnabled());
    QCOMPARE(m_desk->rows(), 1);
}

void tst_RepeatQuestion::nothingElseIsSentWhileItIsOpen()
{
    askAboutARow(resultOf(Outcome::Accepted));

    for (QAction *action : m_desk->page->messageActions())
        action->trigger();
    Draft other = validDraft();
    other.recipient = u"+442070313000"_s;
    m_desk->page->setDraft(other);

    QCOMPARE(m_desk->page->draft(), validDraft());
    QCOMPARE(m_desk->sender.underWay(), 0);
    QCOMPARE(m_desk->rows(), 1);
}

void tst_RepeatQuestion::keyThatIsStillHeldAnswersNothing()
{
    askAboutARow(resultOf(Outcome::Accepted));
    QWidget *focus = m_question->focusWidget();
    for (const int key : {Qt::Key_Return, Qt::Key_Space}) {
        QTest::simulateEvent(focus, true, key, Qt::NoModifier, {}, true);
        QTest::simulateEvent(focus, false, key, Qt::NoModifier, {}, true);
    }
    QCoreApplication::processEvents();

    QVERIFY(m_question && m_question->isVisible());
}

void tst_RepeatQuestion::countsDownTheGatewaysThirtySeconds()
{
    askAboutARow(resultOf(Outcome::Accepted));
    QVERIFY2(said("pauseLabel").endsWith(u"wait 30 more seconds."_s),
             qPrintable(said("pauseLabel")));

    m_clock.advance(12s);
    QTRY_VERIFY(said("pauseLabel").endsWith(u"wait 18 more seconds."_s));
    QVERIFY(said("sentencesLabel").contains(u"12 seconds ago"_s));

    m_clock.advance(18s);
    QTRY_COMPARE(said("pauseLabel"), QString());
    QVERIFY(said("sentencesLabel").contains(u"30 seconds ago"_s));
}

void tst_RepeatQuestion::followsTheEarlierOnesOutcome_data()
{
    QTest::addColumn<SendResult>("result");
    QTest::addColumn<QString>("says");

    QTest::newRow("accepted") << resultOf(Outcome::Accepted) << u"was accepted"_s;
    QTest::newRow("unknown") << resultOf(Outcome::Unknown) << u"is unknown"_s;
    QTest::newRow("rejected") << resultOf(Outcome::Rejected, 1016) << u"did not go out after all"_s;
    QTest::newRow("rejected, but perhaps out")
        << resultOf(Outcome::Rejected, 1008) << u"may have gone out all the same"_s;
    QTest::newRow("rejected for a reason that nobody knows")
        << resultOf(Outcome::Rejected, 987654) << u"may have gone out all the same"_s;
    QTest::newRow("not sent") << resultOf(Outcome::NotSent) << u"did not go out after all"_s;
}

void tst_RepeatQuestion::followsTheEarlierOnesOutcome()
{
    QFETCH(const SendResult, result);
    QFETCH(const QString, says);
    askAboutARow(std::nullopt);
    QVERIFY(said("sentencesLabel").contains(u"still on its way"_s));

    QVERIFY(await(m_desk->journal.finish(JournalId{1}, result)));

    QTRY_VERIFY2(said("sentencesLabel").contains(says), qPrintable(said("sentencesLabel")));
    QCOMPARE(m_desk->rows(), 1);
}

void tst_RepeatQuestion::followsWhatTheEarlierOneIsSettledAs_data()
{
    QTest::addColumn<SendResult>("result");
    QTest::addColumn<QString>("said");
    QTest::addColumn<Outcome>("settled");
    QTest::addColumn<QString>("says");

    QTest::newRow("unknown, settled as rejected: no reply ever came")
        << resultOf(Outcome::Unknown) << u"is unknown"_s << Outcome::Rejected
        << u"did not go out after all"_s;
    QTest::newRow("rejected but perhaps out, settled as rejected")
        << resultOf(Outcome::Rejected, 1008) << u"all the same"_s << Outcome::Rejected
        << u"did not go out after all"_s;
    QTest::newRow("rejected but perhaps out, settled as accepted")
        << resultOf(Outcome::Rejected, 987654) << u"all the same"_s << Outcome::Accepted
        << u"was accepted"_s;
}

void tst_RepeatQuestion::followsWhatTheEarlierOneIsSettledAs()
{
    QFETCH(const SendResult, result);
    QFETCH(const QString, said);
    QFETCH(const Outcome, settled);
    QFETCH(const QString, says);
    const auto sentences = [this] { return this->said("sentencesLabel"); };
    askAboutARow(result);
    QTRY_VERIFY2(sentences().contains(said), qPrintable(sentences()));

    const JournalEvent event{
        .at = m_clock.now(),
        .author = u"Wang Fang"_s,
        .what = Settled{.outcome = settled, .by = Settled::By::Person, .note = u"asked"_s}};
    QVERIFY(await(m_desk->journal.add(JournalId{1}, event)));

    QTRY_VERIFY2(sentences().contains(says), qPrintable(sentences()));
}

void tst_RepeatQuestion::hearsOfTheOutcomeFromAnotherProgram()
{
    Journal other;
    QVERIFY(await(other.open(m_desk->folder.path())));
    const auto id = await(other.begin(rowOfForm()));
    QTest::mouseClick(m_desk->sendButton(), Qt::LeftButton);
    awaitQuestion();
    QVERIFY(said("sentencesLabel").contains(u"still on its way"_s));

    QVERIFY(await(other.finish(id.value(), resultOf(Outcome::Accepted))));

    QTRY_VERIFY(said("sentencesLabel").contains(u"was accepted"_s));
}

void tst_RepeatQuestion::isReadByScreenReaders()
{
    askAboutARow(resultOf(Outcome::Accepted));
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(m_question);
    QCOMPARE(face->text(QAccessible::Name), u"Send Again?"_s);
    const QString words = face->text(QAccessible::Description);
    for (const char *label : {"headlineLabel", "sentencesLabel", "pauseLabel"})
        QVERIFY2(!said(label).isEmpty() && words.contains(said(label)), label);
    QCOMPARE(m_question->focusWidget()->objectName(), u"cancelPushButton"_s);
}

void tst_RepeatQuestion::speaksChineseAtOnce()
{
    askAboutARow(resultOf(Outcome::Accepted));

    m_desk->language.use(u"zh_CN"_s);

    QTRY_COMPARE(m_question->windowTitle(), u"再次发送？"_s);
    QVERIFY(said("headlineLabel").contains(u"要再次向 +1 650-253-0000"_s));
    QVERIFY(said("sentencesLabel").contains(u"已被受理"_s));
    QVERIFY(said("pauseLabel").contains(u"30 秒"_s));
    m_desk->language.use(u"en"_s);
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_RepeatQuestion)
#include "tst_repeatquestion.moc"
