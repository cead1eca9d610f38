// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"
#include "tests/support/futures.h"
#include "tests/support/samples.h"
#include "tests/ui/log/logdesk.h"
#include "ui/log/logmodel.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTcpServer>
#include <QTextBrowser>

#include <memory>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// Messages whose outcome was left open, as people meet them in the log.
class tst_Settling final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void offersTheWaysThatAreOpen_data();
    void offersTheWaysThatAreOpen();
    void looksItUpAndSaysWhy();
    void saysWhenTheAnswerIsCertain();
    void asksOnceAndLeavesTheRestUsable();
    void saysWhyItCannotBeLookedUp();
    void sendsAgainOnlyAfterADeliberateYes();
    void sendsExactlyTheSameMessage();
    void leadsFromAMessageToTheOneSentAgain();
    void saysWhyItCannotBeSentAgain();
    void sendsAgainWithoutAskingWhatDidNotGoOut();
    void settlesByHand();
    void wantsToKnowWhatWhoAndWhy();
    void keepsWhatWasTypedWhereItIsNotNoted();
    void takesADecisionBack();
    void remembersWhoIsAtWork();
    void showsWhatAnotherProgramSettled();
    void copiesTheHistory();

private:
    Account account(const QString &name, const QString &endpoint);
    [[nodiscard]] JournalId send(const QString &tel, const Account &account);
    [[nodiscard]] JournalId sendToSandbox(const QString &tel);
    [[nodiscard]] JournalId unknownAt(const QString &endpoint);
    void showPage();
    void choose(JournalId id);
    void settleAs(const QString &radioButton, const QString &reason);

    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }

    [[nodiscard]] QAction *action(const QString &name) const { return find<QAction>(name); }

    [[nodiscard]] QString details() const
    {
        return find<QTextBrowser>(u"detailsTextBrowser"_s)->toPlainText();
    }

    [[nodiscard]] QString history() const
    {
        return find<QTextBrowser>(u"historyTextBrowser"_s)->toPlainText();
    }

    [[nodiscard]] QString headline() const { return find<QLabel>(u"headlineLabel"_s)->text(); }

    [[nodiscard]] QString outcomeOf(JournalId id) const;
    [[nodiscard]] QList<JournalRecord> rows() const;

    std::unique_ptr<LogDesk> m_desk;
    std::unique_ptr<LogPage> m_page;
};

void tst_Settling::init()
{
    ClaimTest::init();
    qputenv("USER", "anna");
    m_desk = std::make_unique<LogDesk>();
    m_desk->language.use(u"en"_s);
    QVERIFY(await(m_desk->journal.open(m_desk->folder.path())).has_value());
    QVERIFY(m_desk->sandbox.listen().has_value());
    QVERIFY(m_desk->keys.write(u"Sandbox"_s, m_desk->sandbox.appKey()).isFinished());
    m_desk->accounts.setSandbox(m_desk->sandbox.account());
}

void tst_Settling::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

Account tst_Settling::account(const QString &name, const QString &endpoint)
{
    Account account = samples::account(endpoint);
    account.name = name;
    account.timeout = std::chrono::seconds(20);
    const QString before = m_desk->accounts.find(name) ? name : QString();
    if (!m_desk->accounts.put(account, before)
        || !m_desk->keys
                .write(m_desk->accounts.findStored(name)->keyEntry(), samples::publishedKey())
                .isFinished())
        qFatal("an account cannot be added");
    return *m_desk->accounts.find(name); // With the ID it was given.
}

JournalId tst_Settling::send(const QString &tel, const Account &account)
{
    const auto message = OutgoingMessage::fromDraft({.recipient = tel,
                                                     .templateId = u"20"_s,
                                                     .parameters = {u"482913"_s, u"5"_s},
                                                     .ext = u"ticket 7"_s});
    const auto report = await(m_desk->sender.send(*message, account).finished);
    return report ? report->id : JournalId(0);
}

JournalId tst_Settling::sendToSandbox(const QString &tel)
{
    return send(tel, m_desk->sandbox.account());
}

/// A message that an account's gateway never answered in full.
JournalId tst_Settling::unknownAt(const QString &endpoint)
{
    return send(u"+442070313000"_s, account(u"Support"_s, endpoint));
}

void tst_Settling::showPage()
{
    m_page = std::make_unique<LogPage>(m_desk->services());
    m_page->resize(1000, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->load();
    const auto *model = find<QTableView>(u"logTableView"_s)->model();
    QTRY_VERIFY(model->rowCount() > 0);
}

void tst_Settling::choose(JournalId id)
{
    auto *table = find<QTableView>(u"logTableView"_s);
    const auto *model = qobject_cast<LogModel *>(table->model());
    table->setCurrentIndex(model->index(model->rowOf(id).value_or(-1), 0));
    const QString number = u"Journal entry\n%1\n"_s.arg(qToUnderlying(id));
    QTRY_VERIFY(QString(details() + u'\n').contains(number));
}

void tst_Settling::settleAs(const QString &radioButton, const QString &reason)
{
    action(u"settleAction"_s)->trigger();
    auto *dialog = find<QDialog>(u"settleDialog"_s);
    dialog->findChild<QRadioButton *>(radioButton)->click();
    dialog->findChild<QPlainTextEdit *>(u"reasonPlainTextEdit"_s)->setPlainText(reason);
    dialog->findChild<QPushButton *>(u"settlePushButton"_s)->click();
    QTRY_VERIFY(!find<QDialog>(u"settleDialog"_s));
}

QString tst_Settling::outcomeOf(JournalId id) const
{
    const auto *model = qobject_cast<LogModel *>(find<QTableView>(u"logTableView"_s)->model());
    const int row = model->rowOf(id).value_or(-1);
    return model->index(row, static_cast<int>(LogModel::Column::Outcome)).data().toString();
}

QList<JournalRecord> tst_Settling::rows() const
{
    return await(m_desk->journal.read({})).value_or(QList<JournalRecord>());
}

void tst_Settling::offersTheWaysThatAreOpen_data()
{
    QTest::addColumn<QString>("tel");
    QTest::addColumn<bool>("canSettle");
    QTest::addColumn<bool>("canSend");

    QTest::newRow("unknown: all of them") << u"+442070319005"_s << true << true;
    QTest::newRow("rejected, but perhaps sent: all of them") << u"+442070311008"_s << true << true;
    QTest::newRow("accepted: none") << u"+442070313000"_s << false << false;
    QTest::newRow("rejected for certain: none") << u"+442070311016"_s << false << false;
}

void tst_Settling::offersTheWaysThatAreOpen()
{
    QFETCH(const QString, tel);
    QFETCH(const bool, canSettle);
    QFETCH(const bool, canSend);
    const JournalId id = sendToSandbox(tel);
    showPage();
    QVERIFY(!action(u"lookUpAction"_s)->isEnabled()); // No message is chosen.
    choose(id);
    QCOMPARE(action(u"lookUpAction"_s)->isEnabled(), canSettle);
    QCOMPARE(action(u"settleAction"_s)->isEnabled(), canSettle);
    QCOMPARE(action(u"sendAgainAction"_s)->isEnabled(), canSend);
    QCOMPARE(find<QPushButton>(u"lookUpPushButton"_s)->isVisible(), canSettle);
    QCOMPARE(find<QWidget>(u"settlePanel"_s)->isVisible(), canSettle || canSend);
}

void tst_Settling::looksItUpAndSaysWhy()
{
    const JournalId id = sendToSandbox(u"+442070319005"_s);
    showPage();
    choose(id);
    QCOMPARE(outcomeOf(id), u"unknown"_s);
    find<QPushButton>(u"lookUpPushButton"_s)->click();
    QTRY_COMPARE(outcomeOf(id), u"accepted (settled)"_s);
    QTRY_COMPARE(headline(), u"Accepted (settled)"_s);
    QVERIFY2(details().contains(u"Looked up by anna: accepted"_s), qPrintable(details()));
    QVERIFY2(details().contains(u"result 0, gateway ID 8:"_s), qPrintable(details()));
    QVERIFY2(history().contains(u"Unknown: the connection broke"_s), qPrintable(history()));
    QVERIFY2(history().contains(u"Settled by the look-up: accepted"_s), qPrintable(history()));
    QVERIFY(!action(u"sendAgainAction"_s)->isEnabled()); // It is out.
    QVERIFY(action(u"settleAction"_s)->isEnabled()); // A decision can be changed.
}

void tst_Settling::saysWhenTheAnswerIsCertain()
{
    const JournalId id = sendToSandbox(u"+442070319004"_s);
    showPage();
    choose(id);
    action(u"lookUpAction"_s)->trigger();
    QTRY_VERIFY2(details().contains(u"not on the gateway's books yet"_s), qPrintable(details()));
    QVERIFY2(details().contains(u"then it can no longer get there"_s), qPrintable(details()));
    QCOMPARE(outcomeOf(id), u"unknown"_s);
    QTRY_VERIFY(action(u"lookUpAction"_s)->isEnabled());
}

void tst_Settling::asksOnceAndLeavesTheRestUsable()
{
    const FaultServer broken({.reply = {}});
    const JournalId id = unknownAt(broken.endpoint());
    const JournalId other = sendToSandbox(u"+442070319005"_s);
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    account(u"Support"_s, u"http://127.0.0.1:%1/v5/tlssmssvr/sendisms"_s.arg(silent.serverPort()));
    showPage();
    choose(id);
    auto *button = find<QPushButton>(u"lookUpPushButton"_s);
    button->click();
    QVERIFY(!button->isEnabled());
    QVERIFY(button->isVisible());
    QVERIFY(find<QLabel>(u"askingLabel"_s)->isVisible());
    QVERIFY(action(u"settleAction"_s)->isEnabled());

    choose(other); // Of which nothing is being asked.
    QVERIFY(!find<QLabel>(u"askingLabel"_s)->isVisible());
    QVERIFY(button->isEnabled());
    choose(id);
    QVERIFY(find<QLabel>(u"askingLabel"_s)->isVisible());
}

void tst_Settling::saysWhyItCannotBeLookedUp()
{
    const FaultServer broken({.reply = {}});
    const JournalId id = unknownAt(broken.endpoint());
    QVERIFY(m_desk->accounts.remove(u"Support"_s).has_value());
    showPage();
    choose(id);
    action(u"lookUpAction"_s)->trigger();
    QTRY_VERIFY2(details().contains(u"No account has the application"_s), qPrintable(details()));
    QCOMPARE(outcomeOf(id), u"unknown"_s);
    QVERIFY(action(u"lookUpAction"_s)->isEnabled());
}

void tst_Settling::sendsAgainOnlyAfterADeliberateYes()
{
    const JournalId id = sendToSandbox(u"+442070319005"_s);
    showPage();
    choose(id);
    action(u"sendAgainAction"_s)->trigger();
    auto *dialog = find<QDialog>(u"sendAgainDialog"_s);
    QVERIFY(dialog->isVisible());
    auto *send = dialog->findChild<QPushButton *>(u"sendPushButton"_s);
    QVERIFY(!send->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return); // Cancels.
    QTRY_VERIFY(!find<QDialog>(u"sendAgainDialog"_s));

    action(u"sendAgainAction"_s)->trigger();
    dialog = find<QDialog>(u"sendAgainDialog"_s);
    dialog->findChild<QCheckBox *>(u"acceptCheckBox"_s)->click();
    QVERIFY(dialog->findChild<QPushButton *>(u"sendPushButton"_s)->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return); // Still cancels.
    QTRY_VERIFY(!find<QDialog>(u"sendAgainDialog"_s));
    QCOMPARE(rows().size(), 1);
    QCOMPARE(m_desk->sender.underWay(), 0);
}

void tst_Settling::sendsExactlyTheSameMessage()
{
    const FaultServer broken({.reply = {}});
    const JournalId id = unknownAt(broken.endpoint());
    showPage();
    choose(id);
    action(u"sendAgainAction"_s)->trigger();
    auto *dialog = find<QDialog>(u"sendAgainDialog"_s);
    dialog->findChild<QCheckBox *>(u"acceptCheckBox"_s)->click();
    dialog->findChild<QPushButton *>(u"sendPushButton"_s)->click();
    QTRY_COMPARE(rows().size(), 2);
    const NewRecord first = rows().constLast().message;
    const NewRecord second = rows().constFirst().message;
    QCOMPARE(second.tel, first.tel);
    QCOMPARE(second.templateId, first.templateId);
    QCOMPARE(second.parameters, first.parameters);
    QCOMPARE(second.signature, first.signature);
    QCOMPARE(second.ext, first.ext);
    QCOMPARE(second.sdkAppId, first.sdkAppId);
    QTRY_COMPARE(m_desk->sender.underWay(), 0);
}

void tst_Settling::leadsFromAMessageToTheOneSentAgain()
{
    const JournalId id = sendToSandbox(u"+442070319005"_s);
    showPage();
    choose(id);
    action(u"sendAgainAction"_s)->trigger();
    auto *dialog = find<QDialog>(u"sendAgainDialog"_s);
    dialog->findChild<QCheckBox *>(u"acceptCheckBox"_s)->click();
    dialog->findChild<QPushButton *>(u"sendPushButton"_s)->click();
    const auto *table = find<QTableView>(u"logTableView"_s);
    // The new one is shown as soon as it is there.
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTRY_VERIFY(table->currentIndex().isValid() && table->currentIndex().row() == 0);
    const auto newest = table->model()->index(0, 0).data(LogModel::IdRole).value<JournalId>();

    choose(id);
    const QString words = u"Sent again by anna as number %1"_s.arg(qToUnderlying(newest));
    QTRY_VERIFY2(history().contains(words), qPrintable(history()));
    Q_EMIT find<QTextBrowser>(u"historyTextBrowser"_s)
        ->anchorClicked(QUrl(u"message:%1"_s.arg(qToUnderlying(newest))));
    QTRY_COMPARE(table->currentIndex().row(), 0);
    QTRY_COMPARE(m_desk->sender.underWay(), 0);
}

void tst_Settling::saysWhyItCannotBeSentAgain()
{
    const FaultServer broken({.reply = {}});
    const JournalId id = unknownAt(broken.endpoint());
    QVERIFY(m_desk->accounts.remove(u"Support"_s).has_value());
    showPage();
    choose(id);
    action(u"sendAgainAction"_s)->trigger();
    QVERIFY(!find<QDialog>(u"sendAgainDialog"_s));
    QTRY_VERIFY2(details().contains(u"then send the message again"_s), qPrintable(details()));
}

void tst_Settling::sendsAgainWithoutAskingWhatDidNotGoOut()
{
    // Nobody listens there.
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    const QString endpoint = u"http://127.0.0.1:%1/v5/tlssmssvr/sendisms"_s.arg(gone.serverPort());
    gone.close();
    const JournalId id = unknownAt(endpoint);
    showPage();
    choose(id);
    QCOMPARE(outcomeOf(id), u"not sent"_s);
    QVERIFY(!action(u"lookUpAction"_s)->isEnabled());
    const FaultServer server(
        {.reply = FaultServer::httpReply(R"({"result":0,"errmsg":"OK","ext":"ticket 7"})")});
    account(u"Support"_s, server.endpoint());
    action(u"sendAgainAction"_s)->trigger();
    QVERIFY(!find<QDialog>(u"sendAgainDialog"_s));
    QTRY_COMPARE(rows().size(), 2);
    QTRY_COMPARE(rows().constFirst().outcome(), std::optional(Outcome::Accepted));

    // Once more is a repeat like any other.
    choose(id);
    action(u"sendAgainAction"_s)->trigger();
    QTRY_VERIFY2(details().contains(u"The message was not sent."_s), qPrintable(details()));
    QCOMPARE(rows().size(), 2);
}

void tst_Settling::settlesByHand()
{
    const JournalId id = sendToSandbox(u"+442070319004"_s);
    showPage();
    choose(id);
    settleAs(u"notSentRadioButton"_s, u"The proxy's log\nshows it."_s);
    QTRY_COMPARE(outcomeOf(id), u"not sent (settled)"_s);
    QTRY_VERIFY2(details().contains(u"Settled by anna: not sent"_s), qPrintable(details()));
    QVERIFY2(history().contains(u"shows it."_s), qPrintable(history()));
    QCOMPARE(action(u"sendAgainAction"_s)->text(), u"Send &Again"_s); // Asks nothing any more.
}

void tst_Settling::wantsToKnowWhatWhoAndWhy()
{
    const JournalId id = sendToSandbox(u"+442070319005"_s);
    showPage();
    choose(id);
    action(u"settleAction"_s)->trigger();
    auto *dialog = find<QDialog>(u"settleDialog"_s);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"authorLineEdit"_s)->text(), u"anna"_s);
    QVERIFY(!dialog->findChild<QRadioButton *>(u"unknownRadioButton"_s)); // It is that.
    dialog->findChild<QLineEdit *>(u"authorLineEdit"_s)->setText(u"  "_s);
    dialog->findChild<QPushButton *>(u"settlePushButton"_s)->click();
    for (const QString &field : {u"choice"_s, u"author"_s, u"reason"_s}) {
        const auto *message = dialog->findChild<QWidget *>(field + u"FieldMessage"_s);
        QVERIFY2(message->isVisible(), qPrintable(field));
    }
    QCOMPARE(dialog->focusWidget(), dialog->findChild<QWidget *>(u"acceptedRadioButton"_s));

    // Each problem goes as it is mended.
    dialog->findChild<QRadioButton *>(u"acceptedRadioButton"_s)->click();
    QVERIFY(!dialog->findChild<QWidget *>(u"choiceFieldMessage"_s)->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!find<QDialog>(u"settleDialog"_s));
    QCOMPARE(outcomeOf(id), u"unknown"_s);
}

void tst_Settling::keepsWhatWasTypedWhereItIsNotNoted()
{
    const JournalId id = sendToSandbox(u"+442070319005"_s);
    showPage();
    choose(id);
    action(u"settleAction"_s)->trigger();
    auto *dialog = find<QDialog>(u"settleDialog"_s);
    dialog->findChild<QRadioButton *>(u"acceptedRadioButton"_s)->click();
    auto *reason = dialog->findChild<QPlainTextEdit *>(u"reasonPlainTextEdit"_s);
    reason->setPlainText(u"He has it."_s);
    m_desk->journal.close();
    auto *settle = dialog->findChild<QPushButton *>(u"settlePushButton"_s);
    settle->click();
    const auto *status = dialog->findChild<QWidget *>(u"statusFieldMessage"_s);
    QTRY_VERIFY(status->isVisible());
    QVERIFY(dialog->isVisible());
    QVERIFY(settle->isEnabled());
    QCOMPARE(reason->toPlainText(), u"He has it."_s);
}

void tst_Settling::takesADecisionBack()
{
    const JournalId id = sendToSandbox(u"+442070319005"_s);
    showPage();
    choose(id);
    settleAs(u"acceptedRadioButton"_s, u"He has it."_s);
    QTRY_COMPARE(headline(), u"Accepted (settled)"_s);
    settleAs(u"unknownRadioButton"_s, u"That was another."_s);
    QTRY_COMPARE(headline(), u"Unknown again"_s);
    QTRY_COMPARE(outcomeOf(id), u"unknown"_s);
    QVERIFY(action(u"sendAgainAction"_s)->isEnabled());
}

void tst_Settling::remembersWhoIsAtWork()
{
    const JournalId id = sendToSandbox(u"+442070319005"_s);
    showPage();
    choose(id);
    action(u"settleAction"_s)->trigger();
    find<QDialog>(u"settleDialog"_s)
        ->findChild<QLineEdit *>(u"authorLineEdit"_s)
        ->setText(u"Wang Fang"_s);
    auto *dialog = find<QDialog>(u"settleDialog"_s);
    dialog->findChild<QRadioButton *>(u"rejectedRadioButton"_s)->click();
    dialog->findChild<QPlainTextEdit *>(u"reasonPlainTextEdit"_s)->setPlainText(u"Console."_s);
    dialog->findChild<QPushButton *>(u"settlePushButton"_s)->click();
    QTRY_COMPARE(headline(), u"Rejected (settled)"_s);
    action(u"lookUpAction"_s)->trigger();
    QTRY_VERIFY2(history().contains(u"Looked up by Wang Fang"_s), qPrintable(history()));
}

void tst_Settling::showsWhatAnotherProgramSettled()
{
    const JournalId id = sendToSandbox(u"+442070319005"_s);
    showPage();
    choose(id);
    Journal other;
    QVERIFY(await(other.open(m_desk->folder.path())).has_value());
    const JournalEvent event{
        .at = QDateTime::currentDateTimeUtc(),
        .author = u"ben"_s,
        .what = Settled{.outcome = Outcome::NotSent, .by = Settled::By::Person, .note = u"x"_s}};
    QVERIFY(await(other.add(id, event)).has_value());
    QTRY_COMPARE(outcomeOf(id), u"not sent (settled)"_s);
    QTRY_VERIFY2(details().contains(u"Settled by ben: not sent"_s), qPrintable(details()));
}

void tst_Settling::copiesTheHistory()
{
    const JournalId id = sendToSandbox(u"+442070319005"_s);
    showPage();
    choose(id);
    settleAs(u"acceptedRadioButton"_s, u"He has it."_s);
    QTRY_COMPARE(headline(), u"Accepted (settled)"_s);
    action(u"copyDetailsAction"_s)->trigger();
    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString &part : {u"\nHistory\n"_s,
                                u"Unknown: the connection broke"_s,
                                u"Settled by anna: accepted\n    He has it."_s})
        QVERIFY2(copied.contains(part), qPrintable(copied));
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_Settling)
#include "tst_settling.moc"
