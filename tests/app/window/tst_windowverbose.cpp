// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/app/specificationgateway.h"
#include "tests/support/claimtest.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr int patience = 60'000;

/// What the window's log says until it holds `end`.
QByteArray logUntil(QProcess &window, const QByteArray &end)
{
    QByteArray log;
    const auto isThere = [&] { return (log += window.readAllStandardError()).contains(end); };
    if (!QTest::qWaitFor(isThere, patience))
        log += "\n(and nothing more)";
    return log;
}

std::unique_ptr<QProcess>
start(const Program &folder, const QStringList &arguments, const QByteArray &appKey = {})
{
    auto process = folder.process(arguments, appKey);
    process->setProgram(QStringLiteral(SMSDESK_WINDOW));
    process->start();
    if (!process->waitForStarted())
        qFatal("the window program does not start");
    return process;
}

void end(QProcess &window)
{
    window.kill();
    window.waitForFinished();
}

} // namespace

/// `--verbose` of the window, with a message in its log and one in its form.
class tst_WindowVerbose final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsItsSteps();
    void tellsNothingThatIsSecret();
    void saysNothingUnlessAsked();

private:
    std::unique_ptr<QTemporaryDir> m_sockets;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<SpecificationGateway> m_gateway;
};

void tst_WindowVerbose::init()
{
    ClaimTest::init();
    m_sockets = std::make_unique<QTemporaryDir>();
    qputenv("XDG_RUNTIME_DIR", m_sockets->path().toUtf8());
    m_program = std::make_unique<Program>();
    m_gateway = std::make_unique<SpecificationGateway>(Program::key(), "1400000001"_ba);
    QCOMPARE(m_program->sendAt(m_gateway->endpoint()).status, 0);
    QFile draft(m_program->file(u"draft.json"_s));
    QVERIFY(draft.open(QIODevice::WriteOnly));
    draft.write(R"({"recipient":"+8613722223333","template":"19","parameters":["word-of-mine"]})");
}

void tst_WindowVerbose::tellsItsSteps()
{
    const auto window
        = start(*m_program,
                QStringList{u"--verbose"_s} + Program::accountOptions(m_gateway->endpoint()),
                Program::key());
    const QByteArray log = logUntil(*window, "smsdesk.journal: open after");
    qsizetype at = 0;
    for (const QByteArray &step : {"smsdesk.files: everything is kept"_ba,
                                   "smsdesk.ui: the window is on the screen"_ba,
                                   "smsdesk.journal: open after"_ba}) {
        at = log.indexOf(step, at);
        QVERIFY2(at >= 0, QByteArray(step + " is not in\n" + log).constData());
    }
    end(*window);
}

void tst_WindowVerbose::tellsNothingThatIsSecret()
{
    const auto window
        = start(*m_program,
                QStringList{u"--verbose"_s} + Program::accountOptions(m_gateway->endpoint()),
                Program::key());
    const QByteArray log = logUntil(*window, "smsdesk.journal: open after");
    for (const QByteArray &secret :
         {Program::key(), "13711112222"_ba, "13722223333"_ba, "word-of-mine"_ba})
        QVERIFY2(!log.contains(secret), QByteArray(secret + " in\n" + log).constData());
    end(*window);
}

void tst_WindowVerbose::saysNothingUnlessAsked()
{
    const auto window = start(*m_program, {});
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(m_program->file(u"window.lock"_s)); },
                            patience));
    // By the time the second start has been handed over, the first has opened everything.
    const auto second = start(*m_program, {});
    QVERIFY(QTest::qWaitFor([&] { return second->state() == QProcess::NotRunning; }, patience));
    // What the platform says of itself is not ours.
    for (QProcess *const each : {window.get(), second.get()}) {
        const QByteArray log = each->readAllStandardError();
        QVERIFY2(!log.contains("smsdesk."), log.constData());
    }
    end(*window);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_WindowVerbose)
#include "tst_windowverbose.moc"
