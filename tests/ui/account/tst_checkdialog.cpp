// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/memorykeystore.h"
#include "core/words/language.h"
#include "tests/support/claimtest.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultserver.h"
#include "tests/support/futures.h"
#include "tests/support/samples.h"
#include "ui/account/accountsdialog.h"
#include "ui/account/checkdialog.h"
#include "ui/account/checkrow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <tuple>

using namespace Qt::StringLiterals;

namespace smsdesk {

using Moment = FaultServer::Moment;

/// The dialog that checks an account, and the button that opens it.
class tst_CheckDialog final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void checksAndSaysEachStep();
    void saysWhatToDoWhereTheKeyIsWrong();
    void stopsAndChecksAgain();
    void endsWhatIsUnderWayWhenItIsClosed();
    void copiesAReportWithoutTheKey();
    void showsEachStateByAShapeOfItsOwn();
    void speaksAnotherLanguageWhileItIsOpen();
    void checksOnlyWhatIsSaved();

private:
    [[nodiscard]] std::unique_ptr<CheckDialog> open(const FaultServer &server);
    [[nodiscard]] static QPushButton *button(const QWidget &dialog, const char *name);
    [[nodiscard]] static CheckRow *row(const QWidget &dialog, CheckStep step);

    std::unique_ptr<Language> m_language;
    const ResultCatalogue m_catalogue = ResultCatalogue::builtIn();
    FakeClock m_clock;
    ClockCorrection m_correction;
    MemoryKeyStore m_keys;
    ProxyFinder m_proxies;
};

namespace {

QByteArray answer(int result)
{
    return FaultServer::httpReply(R"({"result":)"_ba + QByteArray::number(result)
                                  + R"(,"msg":"","total":3})"_ba);
}

/// What a screen reader says at a step.
QString spoken(const CheckRow *row)
{
    return row->accessibleName() + u" | "_s + row->accessibleDescription();
}

} // namespace

void tst_CheckDialog::init()
{
    ClaimTest::init();
    m_language = std::make_unique<Language>();
    m_language->use(u"en"_s);
}

std::unique_ptr<CheckDialog> tst_CheckDialog::open(const FaultServer &server)
{
    const Account account = samples::account(server.endpoint());
    std::ignore = await(m_keys.write(account.keyEntry(), samples::publishedKey()));
    auto dialog
        = std::make_unique<CheckDialog>(AccountChecker::Services{.proxies = m_proxies,
                                                                 .keys = m_keys,
                                                                 .clockCorrection = m_correction,
                                                                 .clock = m_clock},
                                        m_catalogue,
                                        account);
    dialog->open();
    dialog->start();
    return dialog;
}

QPushButton *tst_CheckDialog::button(const QWidget &dialog, const char *name)
{
    return dialog.findChild<QPushButton *>(QLatin1StringView(name));
}

CheckRow *tst_CheckDialog::row(const QWidget &dialog, CheckStep step)
{
    return dialog.findChild<CheckRow *>(checkKey(step) + "CheckRow"_L1);
}

void tst_CheckDialog::checksAndSaysEachStep()
{
    const FaultServer server({.reply = answer(0)});
    const auto dialog = open(server);
    QVERIFY(!button(*dialog, "copyPushButton")->isEnabled());
    QCOMPARE(row(*dialog, CheckStep::Clock)->accessibleName(), u"Clock: waiting"_s);
    QTRY_VERIFY(button(*dialog, "copyPushButton")->isEnabled());

    QCOMPARE(spoken(row(*dialog, CheckStep::NameLookUp)),
             u"Name look-up: passed | 127.0.0.1 is an address: there is no name to look up."_s);
    QCOMPARE(row(*dialog, CheckStep::Certificate)->accessibleName(),
             u"Encryption and certificate: skipped"_s);
    QCOMPARE(spoken(row(*dialog, CheckStep::Application)),
             u"SdkAppId and AppKey: passed | The gateway knows the SdkAppId 1400000001 and takes "
             "the AppKey. The application has 3 templates."_s);
    QCOMPARE(server.requests(), 1);
}

void tst_CheckDialog::saysWhatToDoWhereTheKeyIsWrong()
{
    const FaultServer server({.reply = answer(1001)});
    const auto dialog = open(server);
    QTRY_VERIFY(button(*dialog, "copyPushButton")->isEnabled());
    const CheckRow *const application = row(*dialog, CheckStep::Application);
    QCOMPARE(application->accessibleName(), u"SdkAppId and AppKey: failed"_s);
    const auto *advice = application->findChild<QLabel *>(u"adviceLabel"_s);
    QVERIFY(advice->isVisible());
    QVERIFY(advice->text().startsWith("What to do: The AppKey does not belong"_L1));
    QVERIFY(!row(*dialog, CheckStep::Connect)->findChild<QLabel *>(u"adviceLabel"_s)->isVisible());
}

void tst_CheckDialog::stopsAndChecksAgain()
{
    FaultServer server({.moment = Moment::Never});
    const auto dialog = open(server);
    QSignalSpy asked(&server, &FaultServer::requestArrived);
    QVERIFY(asked.wait());
    QPushButton *const close = button(*dialog, "closePushButton");
    QCOMPARE(close->text(), u"&Stop"_s);
    QCOMPARE(row(*dialog, CheckStep::Application)->accessibleName(),
             u"SdkAppId and AppKey: checking…"_s);

    close->click();
    QVERIFY(dialog->isVisible());
    QCOMPARE(close->text(), u"&Close"_s);
    QCOMPARE(row(*dialog, CheckStep::Application)->accessibleName(),
             u"SdkAppId and AppKey: skipped"_s);

    button(*dialog, "againPushButton")->click();
    QCOMPARE(close->text(), u"&Stop"_s);
    QVERIFY(!button(*dialog, "againPushButton")->isEnabled());
    QVERIFY(asked.wait());
    QCOMPARE(server.requests(), 2);
}

void tst_CheckDialog::endsWhatIsUnderWayWhenItIsClosed()
{
    FaultServer server({.moment = Moment::Never});
    auto dialog = open(server);
    QSignalSpy asked(&server, &FaultServer::requestArrived);
    QVERIFY(asked.wait());
    dialog.reset();
    QCOMPARE(server.requests(), 1);
}

void tst_CheckDialog::copiesAReportWithoutTheKey()
{
    const FaultServer server({.reply = answer(1001)});
    const auto dialog = open(server);
    QTRY_VERIFY(button(*dialog, "copyPushButton")->isEnabled());
    button(*dialog, "copyPushButton")->click();

    const QString report = QGuiApplication::clipboard()->text();

    QVERIFY(report.startsWith(u"Check of the account “Test”\n"_s));
    QVERIFY(report.contains("get_template; result 1001"_L1));
    QVERIFY(!report.contains(QString::fromLatin1(samples::publishedKey().bytes())));
}

/// None is told by its colour alone.
void tst_CheckDialog::showsEachStateByAShapeOfItsOwn()
{
    const QPalette palette = QGuiApplication::palette();
    const auto shape = [&palette](CheckState state, CheckVerdict verdict) {
        return checkIcon(state, verdict, palette)
            .pixmap(32)
            .toImage()
            .convertToFormat(QImage::Format_Alpha8);
    };
    const QList<QImage> shapes{shape(CheckState::Waiting, {}),
                               shape(CheckState::Running, {}),
                               shape(CheckState::Ended, CheckVerdict::Passed),
                               shape(CheckState::Ended, CheckVerdict::Warning),
                               shape(CheckState::Ended, CheckVerdict::Failed),
                               shape(CheckState::Ended, CheckVerdict::Skipped)};
    for (const QImage &each : shapes)
        QCOMPARE(shapes.count(each), 1);
}

void tst_CheckDialog::speaksAnotherLanguageWhileItIsOpen()
{
    const FaultServer server({.reply = answer(0)});
    const auto dialog = open(server);
    QTRY_VERIFY(button(*dialog, "copyPushButton")->isEnabled());
    m_language->use(u"zh_CN"_s);
    QTRY_COMPARE(dialog->windowTitle(), u"检查账号"_s);
    QTRY_VERIFY(spoken(row(*dialog, CheckStep::Connect)).startsWith(u"连接：通过 | "_s));
}

void tst_CheckDialog::checksOnlyWhatIsSaved()
{
    const QTemporaryDir folder;
    AccountBook accounts{AccountStore(folder.filePath(u"accounts.json"_s))};
    QVERIFY(accounts.put(samples::account(u"https://gateway.invalid/sendisms"_s)));
    AccountsDialog dialog(accounts, m_keys);
    QSignalSpy wished(&dialog, &AccountsDialog::checkWished);
    dialog.open();
    auto *const check = button(dialog, "checkPushButton");
    QVERIFY(check->isEnabled());
    check->click();
    QCOMPARE(wished.size(), 1);
    QCOMPARE(wished.first().first().toString(), u"Test"_s);

    auto *const name = dialog.findChild<QLineEdit *>(u"nameLineEdit"_s);
    name->setText(u"Other"_s);
    Q_EMIT name->textEdited(name->text());
    QVERIFY(!check->isEnabled());
    QVERIFY(check->toolTip().startsWith("Save the account first"_L1));
    button(dialog, "revertPushButton")->click();
    QVERIFY(check->isEnabled());
    button(dialog, "addPushButton")->click();
    QVERIFY(!check->isEnabled());
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_CheckDialog)
#include "tst_checkdialog.moc"
