// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/app/specificationgateway.h"
#include "tests/support/claimtest.h"

#include <QJsonDocument>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr int patience = 60'000;

QString number(int index)
{
    return u"+861371111%1"_s.arg(index, 4, 10, '0'_L1);
}

QStringList message(const QString &number)
{
    return {u"send"_s, u"--to"_s, number, u"--template"_s, u"19"_s, u"--json"_s};
}

bool hasEnded(const std::unique_ptr<QProcess> &process)
{
    return process->state() == QProcess::NotRunning;
}

} // namespace

/// Several programs at once on one journal.
class tst_SeveralSenders final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowOfALivingProgramIsLeftAlone();
    void rowOfAKilledProgramIsSettledWhileOthersLive();
    void sendersAtOnceLoseNothing();

private:
    /// Each row's outcome, by its number; "sending" where it has none yet.
    [[nodiscard]] QMultiMap<QString, QString> outcomes() const;
    [[nodiscard]] std::unique_ptr<QProcess> sender(const QString &number) const;
    [[nodiscard]] std::unique_ptr<QProcess> manySender(const QStringList &numbers) const;

    std::unique_ptr<Program> m_program;
    std::unique_ptr<SpecificationGateway> m_gateway;
};

void tst_SeveralSenders::init()
{
    ClaimTest::init();
    m_program = std::make_unique<Program>();
    m_gateway = std::make_unique<SpecificationGateway>(Program::key(), "1400000001"_ba);
}

QMultiMap<QString, QString> tst_SeveralSenders::outcomes() const
{
    QMultiMap<QString, QString> outcomes;
    const Run run = m_program->run({u"log"_s, u"--json"_s, u"--limit"_s, u"1000"_s});
    for (const QByteArray &line : run.out.split('\n')) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        if (!row.isEmpty())
            outcomes.insert(row[u"tel"_s].toString(), row[u"outcome"_s].toString(u"sending"_s));
    }
    return outcomes;
}

std::unique_ptr<QProcess> tst_SeveralSenders::sender(const QString &number) const
{
    return m_program->process(Program::accountOptions(m_gateway->endpoint()) + message(number),
                              Program::key());
}

std::unique_ptr<QProcess> tst_SeveralSenders::manySender(const QStringList &numbers) const
{
    auto process = m_program->process(Program::accountOptions(m_gateway->endpoint()) + numbers,
                                      Program::key());
    process->setProgram(QStringLiteral(SMSDESK_MANYSENDER));
    return process;
}

void tst_SeveralSenders::rowOfALivingProgramIsLeftAlone()
{
    m_gateway->hold();
    const auto one = sender(number(1));
    const auto many = manySender({number(2), number(3)});
    one->start();
    many->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->requests(), 3, patience);

    // Each of these opens the journal and settles what was abandoned.
    SpecificationGateway quick(Program::key(), "1400000001"_ba);
    QCOMPARE(m_program->runAt(quick.endpoint(), message(number(4))).status, 0);
    QCOMPARE(m_program->run({u"log"_s}).status, 0);
    QCOMPARE(outcomes(),
             (QMultiMap<QString, QString>{{number(1), u"sending"_s},
                                          {number(2), u"sending"_s},
                                          {number(3), u"sending"_s},
                                          {number(4), u"accepted"_s}}));

    m_gateway->goOn();
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(one) && hasEnded(many), patience);
    QCOMPARE(one->exitCode(), 0);
    QCOMPARE(many->exitCode(), 0);
    QCOMPARE(outcomes(),
             (QMultiMap<QString, QString>{{number(1), u"accepted"_s},
                                          {number(2), u"accepted"_s},
                                          {number(3), u"accepted"_s},
                                          {number(4), u"accepted"_s}}));
    QCOMPARE(m_gateway->requests(), 3);
}

void tst_SeveralSenders::rowOfAKilledProgramIsSettledWhileOthersLive()
{
    m_gateway->hold();
    const auto killed = sender(number(1));
    const auto living = manySender({number(2)});
    killed->start();
    living->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->requests(), 2, patience);
    killed->kill();
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(killed), patience);

    QCOMPARE(outcomes(),
             (QMultiMap<QString, QString>{{number(1), u"unknown"_s}, {number(2), u"sending"_s}}));
    m_gateway->goOn();
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(living), patience);
    QCOMPARE(outcomes(),
             (QMultiMap<QString, QString>{{number(1), u"unknown"_s}, {number(2), u"accepted"_s}}));
    QCOMPARE(m_gateway->requests(), 2);
}

void tst_SeveralSenders::sendersAtOnceLoseNothing()
{
    constexpr int programs = 12;
    constexpr int messagesOfOne = 40;
    QStringList numbers;
    std::vector<std::unique_ptr<QProcess>> processes;
    QStringList ofOne;
    for (int index = 0; index < messagesOfOne; ++index)
        ofOne.append(number(1000 + index));
    processes.push_back(manySender(ofOne));
    numbers += ofOne;
    for (int index = 0; index < programs; ++index) {
        processes.push_back(sender(number(index)));
        numbers.append(number(index));
    }

    for (const auto &process : processes)
        process->start();
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(processes, hasEnded), patience);

    for (const auto &process : processes) {
        const QByteArray words = process->readAllStandardError();
        QVERIFY2(process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0,
                 words.constData());
        QCOMPARE(words, QByteArray());
    }
    QCOMPARE(m_gateway->faults(), QStringList());
    QStringList seen = m_gateway->numbers();
    std::ranges::sort(seen);
    std::ranges::sort(numbers);
    QCOMPARE(seen, numbers);
    const auto rows = outcomes();
    QCOMPARE(rows.keys(), numbers);
    QCOMPARE(rows.values().count(u"accepted"_s), numbers.size());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_SeveralSenders)
#include "tst_severalsenders.moc"
