// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/claimtest.h"

#include <QRegularExpression>
#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// `smsdesk-cli sandbox`: a gateway for other programs.
class tst_CliSandbox final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void printsThreeLinesAndServesUntilItIsEnded();
    void busyPortIsRefused();
};

void tst_CliSandbox::printsThreeLinesAndServesUntilItIsEnded()
{
    const Program program;
    const auto sandbox = program.process({u"sandbox"_s});
    QByteArray out;
    connect(sandbox.get(), &QProcess::readyReadStandardOutput, this, [&] {
        out += sandbox->readAllStandardOutput();
    });
    sandbox->start();
    QTRY_COMPARE_WITH_TIMEOUT(out.count('\n'), 3, 30'000);

    static const QRegularExpression lines(
        u"^endpoint (http://127\\.0\\.0\\.1:\\d+/v5/tlssmssvr/sendisms)\n"
        "sdkappid (\\d+)\nappkey ([0-9a-f]{32})\n$"_s);
    const auto match = lines.match(QString::fromUtf8(out));
    QVERIFY2(match.hasMatch(), out.constData());

    const Program sender;
    const QStringList arguments = QStringList{u"send"_s, u"--json"_s} + Program::exampleMessage()
        + QStringList{u"--endpoint"_s, match.captured(1), u"--sdkappid"_s, match.captured(2)};
    const auto send = sender.process(arguments, match.captured(3).toUtf8());
    const Run sent = Program::finish(*send);
    QCOMPARE(sent.status, 0);
    QCOMPARE(sent.json()[u"outcome"_s].toString(), u"accepted"_s);

    const auto wrongKey
        = sender.process(arguments + QStringList{u"--allow-duplicate"_s}, Program::key());
    const Run refused = Program::finish(*wrongKey);
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.json()[u"result"_s].toInt(), 1001);

    QCOMPARE(sandbox->state(), QProcess::Running);
    sandbox->kill();
    QTRY_COMPARE_WITH_TIMEOUT(sandbox->state(), QProcess::NotRunning, 30'000);
}

void tst_CliSandbox::busyPortIsRefused()
{
    QTcpServer busy;
    QVERIFY(busy.listen(QHostAddress::LocalHost));
    const Program program;
    const Run run = program.run({u"sandbox"_s, u"--port"_s, QString::number(busy.serverPort())});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains("--port"), run.err.constData());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CliSandbox)
#include "tst_clisandbox.moc"
