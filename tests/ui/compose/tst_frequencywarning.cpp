// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/compose/composedesk.h"
#include "ui/compose/accountfield.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

/// What is said below the recipient, before Send is pressed, of the gateway's frequency limits.
class tst_FrequencyWarning final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsTheNumbersOwnMessagesAlone();
    void countsDownAfterAMessageAndGoes();
    void tellsThatTheDayIsFullUntilItIsOver();
    void followsTheJournal();
    void hearsOfOtherPrograms();
    void followsTheAccount();
    void followsTheNumber();
    void asksOfNoHalfNumber();
    void keepsNothingFromBeingSent();
    void isReadByScreenReaders();
    void speaksChineseAtOnce();

private:
    /// A message of the account "Work" in the log, on its way unless there is a result.
    JournalId send(const QString &tel, const std::optional<Outcome> &outcome = Outcome::Accepted);
    [[nodiscard]] NewRecord recordTo(const QString &tel) const;
    void type(const QString &recipient) const;
    [[nodiscard]] QString warning() const;

    FakeClock m_clock;
    std::unique_ptr<Desk> m_desk;
};

namespace {

const QString tel = u"+16502530000"_s;

} // namespace

void tst_FrequencyWarning::init()
{
    ClaimTest::init();
    m_clock.set(QDateTime({2026, 3, 1}, {12, 0}, Qt::UTC));
    m_desk = std::make_unique<Desk>(&m_clock);
    m_desk->language.use(u"en"_s);
    m_desk->addAccount(u"Work"_s);
    m_desk->open();
    m_desk->page->accountField().choose(u"Work"_s);
}

NewRecord tst_FrequencyWarning::recordTo(const QString &to) const
{
    const Account account = m_desk->accounts.find(u"Work"_s).value();
    return {.account = account.name,
            .sdkAppId = account.sdkAppId.value(),
            .endpoint = account.endpoint.toString(),
            .tel = to,
            .templateId = 19,
            .startedAt = m_clock.now()};
}

JournalId tst_FrequencyWarning::send(const QString &to, const std::optional<Outcome> &outcome)
{
    const auto id = await(m_desk->journal.begin(recordTo(to)));
    if (!id)
        qFatal("a row cannot be written");
    if (outcome) [[maybe_unused]]
        const auto ended = await(m_desk->journal.finish(*id, {.outcome = *outcome}));
    return *id;
}

void tst_FrequencyWarning::type(const QString &recipient) const
{
    QLineEdit *edit = m_desk->edit(u"recipient"_s);
    edit->setFocus();
    edit->clear();
    QTest::keyClicks(edit, recipient);
    QCOMPARE(edit->text(), recipient);
}

QString tst_FrequencyWarning::warning() const
{
    const FieldMessage *message = m_desk->message(u"recipientWarning"_s);
    if (!message->isVisible())
        return {};
    return message->tone() == Tone::Warning ? message->text() : u"in another tone"_s;
}

void tst_FrequencyWarning::countsTheNumbersOwnMessagesAlone()
{
    send(u"+442070313000"_s);
    send(tel);

    type(tel);

    QTRY_VERIFY(!warning().isEmpty());
    // Two would fill the day.
    QVERIFY2(!warning().contains(u"today"_s), qPrintable(warning()));
}

void tst_FrequencyWarning::countsDownAfterAMessageAndGoes()
{
    send(tel);
    m_clock.advance(5s);

    type(tel);

    QTRY_VERIFY(warning().contains(u"for 25 more seconds"_s));
    m_clock.advance(24s);
    QTRY_VERIFY(warning().contains(u"for 1 more second the"_s));
    m_clock.advance(1s);
    QTRY_COMPARE(warning(), QString());
}

void tst_FrequencyWarning::tellsThatTheDayIsFullUntilItIsOver()
{
    send(tel);
    m_clock.advance(1min);
    type(tel);
    send(tel, Outcome::Unknown);
    m_clock.advance(1min);

    QTRY_VERIFY(warning().contains(u"got 2 messages today"_s));
    QTRY_VERIFY(!warning().contains(u"more second"_s));
    // Midnight in Beijing.
    m_clock.set(QDateTime({2026, 3, 1}, {16, 0}, Qt::UTC));
    QTRY_COMPARE(warning(), QString());
}

void tst_FrequencyWarning::followsTheJournal()
{
    type(tel);
    QTRY_VERIFY(m_desk->message(u"recipient"_s)->tone() == Tone::Ok);

    const JournalId id = send(tel, std::nullopt);
    QTRY_VERIFY(warning().contains(u"for 30 more seconds"_s));

    QVERIFY(await(m_desk->journal.finish(id, {.outcome = Outcome::Unknown})));
    QVERIFY(await(m_desk->journal.add(
        id,
        {.at = m_clock.now(),
         .author = u"Wang Fang"_s,
         .what
         = Settled{.outcome = Outcome::NotSent, .by = Settled::By::Person, .note = u"-"_s}})));
    QTRY_COMPARE(warning(), QString());
}

void tst_FrequencyWarning::hearsOfOtherPrograms()
{
    type(tel);
    Journal other;
    QVERIFY(await(other.open(m_desk->folder.path())));

    QVERIFY(await(other.begin(recordTo(tel))));

    QTRY_VERIFY(warning().contains(u"for 30 more seconds"_s));
}

void tst_FrequencyWarning::followsTheAccount()
{
    send(tel);
    type(tel);
    QTRY_VERIFY(!warning().isEmpty());

    // The sandbox is another gateway.
    m_desk->page->accountField().choose(sandboxAccountName());
    QCOMPARE(warning(), QString());
    m_desk->page->accountField().choose(u"Work"_s);
    QTRY_VERIFY(!warning().contains(u"today"_s) && !warning().isEmpty());

    Account account = m_desk->accounts.find(u"Work"_s).value();
    account.dailyLimit = 1;
    QVERIFY(m_desk->accounts.put(account, account.name));
    QTRY_VERIFY(warning().contains(u"takes 1 a day"_s));
}

void tst_FrequencyWarning::followsTheNumber()
{
    send(tel);
    type(tel);
    QTRY_VERIFY(!warning().isEmpty());

    QTest::keyClick(m_desk->edit(u"recipient"_s), Qt::Key_Backspace);
    QCOMPARE(warning(), QString());
    QTest::keyClicks(m_desk->edit(u"recipient"_s), u"0"_s);
    QTRY_VERIFY(!warning().isEmpty());
}

void tst_FrequencyWarning::asksOfNoHalfNumber()
{
    const QString half = u"+1650253000"_s;
    send(half);
    type(half);
    m_desk->edit(u"template"_s)->setFocus();
    auto *consent = m_desk->find<QAbstractButton>(u"sendAnywayCheckBox"_s);
    QTRY_VERIFY(consent->isVisible());
    QCOMPARE(warning(), QString());

    // Meant all the same, it is a number like others.
    consent->click();
    QTRY_VERIFY(!warning().isEmpty());
    consent->click();
    QCOMPARE(warning(), QString());
}

void tst_FrequencyWarning::keepsNothingFromBeingSent()
{
    m_desk->page->accountField().choose(sandboxAccountName());
    m_desk->page->setDraft(validDraft());
    QTest::mouseClick(m_desk->sendButton(), Qt::LeftButton);
    QTRY_VERIFY(m_desk->status().contains(u"accepted"_s));
    Draft other = validDraft();
    other.parameters.first() = u"another"_s;
    m_desk->page->setDraft(other);
    QTRY_VERIFY(warning().contains(u"for 30 more seconds"_s));

    QTest::mouseClick(m_desk->sendButton(), Qt::LeftButton);

    QTRY_COMPARE(m_desk->rows(), 2);
    QTRY_VERIFY(m_desk->status().contains(u"accepted"_s));
    // The freed form has no number to warn of, and the sandbox no daily limit.
    QTRY_COMPARE(warning(), QString());
    m_desk->settle();
}

void tst_FrequencyWarning::isReadByScreenReaders()
{
    send(tel);
    type(tel);
    QTRY_VERIFY(!warning().isEmpty());
    const QString description = m_desk->edit(u"recipient"_s)->accessibleDescription();
    QVERIFY(description.contains(m_desk->message(u"recipient"_s)->text()));
    QVERIFY(description.contains(warning()));
}

void tst_FrequencyWarning::speaksChineseAtOnce()
{
    send(tel);
    type(tel);
    QTRY_VERIFY(!warning().isEmpty());

    m_desk->language.use(u"zh_CN"_s);

    QTRY_VERIFY(warning().contains(u"刚刚向该号码发送过短信"_s));
    QVERIFY(m_desk->edit(u"recipient"_s)->accessibleDescription().contains(warning()));
    m_desk->language.use(u"en"_s);
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_FrequencyWarning)
#include "tst_frequencywarning.moc"
