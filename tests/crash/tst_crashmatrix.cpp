// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/crashlane.h"
#include "tests/crash/crashtable.h"
#include "tests/support/claimtest.h"

#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

using Row = Kill::Row;

/// A point of one message's way, and what must be true when the program dies there: of a program
/// that was killed, and of a computer that lost its power.
struct PlaceOfOneMessage
{
    const char *words = nullptr;
    const char *order = nullptr;
    Row afterKill = Row::Any;
    Row afterPowerCut = Row::Any;
    std::optional<int> seen{};
};

const std::vector<PlaceOfOneMessage> placesOfOneMessage{
    {"before the row is written", "before row-write 1", Row::None, Row::None, 0},
    {"in the middle of writing the row", "within row-write 1", Row::None, Row::None, 0},
    {"the row written, its indexes not", "after row-write 1", Row::Any, Row::None, 0},
    {"the row committed, not on the disk", "before row-sync 1", Row::Unknown, Row::None, 0},
    {"the row on the disk", "after row-sync 1", Row::Unknown, Row::Unknown, 0},
    {"before connecting", "before connect 1", Row::Unknown, Row::Unknown, 0},
    {"connecting", "after connect 1", Row::Unknown, Row::Unknown, 0},
    {"before the first byte of the request",
     "before request-write 1",
     Row::Unknown,
     Row::Unknown,
     0},
    {"after the first byte of the request", "begun request-write 1", Row::Unknown, Row::Unknown, 0},
    {"half of the request sent", "within request-write 1", Row::Unknown, Row::Unknown},
    {"the request sent", "after request-write 1", Row::Unknown, Row::Unknown, 1},
    {"after the first byte of the reply", "after reply-read 1", Row::Unknown, Row::Unknown, 1},
    {"in the middle of the reply", "after reply-read 60", Row::Unknown, Row::Unknown, 1},
    {"before the outcome is written", "before outcome-write 1", Row::Unknown, Row::Unknown, 1},
    {"in the middle of writing the outcome",
     "within outcome-write 1",
     Row::Unknown,
     Row::Unknown,
     1},
    {"the outcome written, its indexes not", "after outcome-write 1", Row::Any, Row::Unknown, 1},
    {"the outcome committed, not on the disk",
     "before outcome-sync 1",
     Row::Answered,
     Row::Unknown,
     1},
    {"the outcome on the disk", "after outcome-sync 1", Row::Answered, Row::Answered, 1},
    {"closing: before the write-ahead log is copied back",
     "before checkpoint 1",
     Row::Answered,
     Row::Answered,
     1},
    {"closing: in the middle of copying back",
     "within checkpoint 2",
     Row::Answered,
     Row::Answered,
     1},
    {"closing: before the write-ahead log is removed",
     "before wal-removal 1",
     Row::Answered,
     Row::Answered,
     1},
    {"closing: the write-ahead log removed",
     "after wal-removal 1",
     Row::Answered,
     Row::Answered,
     1},
    {"as the program ends by itself", "before exit 1", Row::Answered, Row::Answered, 1},
};

/// A point of a running queue: the Nth of its kind, N from 1 to `most`.
struct PlaceOfQueue
{
    const char *words = nullptr;
    const char *point = nullptr; ///< "before wal-write"
    int most = 1;
};

const std::vector<PlaceOfQueue> placesOfQueue{
    {"queue: before a write to the journal", "before wal-write", 100},
    {"queue: in the middle of a write to the journal", "within wal-write", 100},
    {"queue: before a commit is on the disk", "before wal-sync", 16},
    {"queue: a commit on the disk", "after wal-sync", 16},
    {"queue: connecting", "after connect", 24},
    {"queue: after the first byte of a request", "begun request-write", 24},
    {"queue: half of a request sent", "within request-write", 24},
    {"queue: a request sent", "after request-write", 24},
    {"queue: in the middle of a reply", "after reply-read", 1500},
    {"queue: closing, while the write-ahead log is copied back", "within checkpoint", 4},
};

} // namespace

class tst_CrashMatrix final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsOneMessageWhereverItIsKilled();
    void keepsOneMessageWhereverThePowerGoes();
    void keepsTheFirstMessageWhileTheJournalIsMade();
    void keepsOneMessageKilledAtAnyMoment();
    void keepsAQueueWhereverItIsKilled();
    void keepsAQueueWhereverThePowerGoes();
    void keepsAQueueKilledAtAnyMoment();
    void cleanupTestCase();

private:
    void run(const QList<Kill> &kills);

    int random(int from, int to) { return m_random.bounded(from, to + 1); }

    CountingGateway m_gateway;
    CrashTable m_table;
    QRandomGenerator m_random;
    qint64 m_number = 8613700000000;
};

void tst_CrashMatrix::initTestCase()
{
    const QByteArray given = qgetenv("SMSDESK_CRASH_SEED");
    const quint32 seed = given.isEmpty() ? QRandomGenerator::global()->generate() : given.toUInt();
    std::printf("SMSDESK_CRASH_SEED=%u repeats the random moments of this run.\n", seed);
    m_random.seed(seed);
}

/// Kills them all, three side by side, and fails where anything is not as it must be.
void tst_CrashMatrix::run(const QList<Kill> &kills)
{
    for (const Kill &kill : kills)
        m_table.addPlace(kill.place);
    qsizetype taken = 0;
    const auto next = [&kills, &taken] {
        return taken < kills.size() ? std::optional(kills.at(taken++)) : std::nullopt;
    };
    const auto freshNumber = [this] { return m_number++; };
    std::vector<std::unique_ptr<CrashLane>> lanes;
    for (int i = 0; i < 3; ++i) {
        lanes.push_back(std::make_unique<CrashLane>(m_gateway, next, freshNumber));
        lanes.back()->start();
    }
    const auto areDone = [&lanes] {
        return std::all_of(
            lanes.begin(), lanes.end(), [](const auto &lane) { return lane->isDone(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(areDone(), 240'000);
    // What was on its way to the gateway counts, too.
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway.openConnections(), 0, 15'000);

    QStringList faults;
    for (const auto &lane : lanes) {
        faults += lane->faults();
        for (const Casualty &casualty : lane->casualties())
            faults += m_table.add(casualty, m_gateway);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void tst_CrashMatrix::keepsOneMessageWhereverItIsKilled()
{
    QList<Kill> kills;
    for (const PlaceOfOneMessage &place : placesOfOneMessage) {
        const Kill kill{.place = QString::fromLatin1(place.words),
                        .orders = {.kill = QString::fromLatin1(place.order)},
                        .row = place.afterKill,
                        .seen = place.seen};
        kills += {kill, kill, kill, kill};
    }
    run(kills);
}

void tst_CrashMatrix::keepsOneMessageWhereverThePowerGoes()
{
    QList<Kill> kills;
    for (const PlaceOfOneMessage &place : placesOfOneMessage) {
        const Kill kill{.place = u"power cut: "_s + QString::fromLatin1(place.words),
                        .orders = {.kill = QString::fromLatin1(place.order), .cutsPower = true},
                        .row = place.afterPowerCut,
                        .seen = place.seen};
        kills += {kill, kill, kill};
    }
    run(kills);
}

void tst_CrashMatrix::keepsTheFirstMessageWhileTheJournalIsMade()
{
    // Making the journal, and the first message with it, takes more calls than this.
    constexpr int calls = 56;
    QList<Kill> kills;
    for (int call = 1; call <= calls; ++call) {
        const bool cutsPower = call % 2 == 0;
        const QString when = call % 3 == 0 ? u"before"_s : call % 3 == 1 ? u"within"_s : u"after"_s;
        kills.append(
            {.place = cutsPower ? u"first run, power cut: at one of the file's first calls"_s
                                : u"first run: at one of the file's first calls"_s,
             .orders = {.kill = u"%1 file-call %2"_s.arg(when).arg(call), .cutsPower = cutsPower},
             .isFirstRun = true});
    }
    run(kills);
}

void tst_CrashMatrix::keepsOneMessageKilledAtAnyMoment()
{
    // A send takes 50 to 80 milliseconds alone, and longer beside two others.
    QList<Kill> kills;
    for (int i = 0; i < 50; ++i)
        kills.append({.place = u"at a random moment"_s, .afterMilliseconds = random(15, 90)});
    const int before = m_table.total().kills;
    run(kills);
    QVERIFY2(m_table.total().kills - before >= 10, "most were over before they were killed");
}

void tst_CrashMatrix::keepsAQueueWhereverItIsKilled()
{
    QList<Kill> kills;
    for (const PlaceOfQueue &place : placesOfQueue) {
        for (int i = 0; i < 5; ++i)
            kills.append({.place = QString::fromLatin1(place.words),
                          .who = Kill::Who::Queue,
                          .orders = {.kill = u"%1 %2"_s.arg(QLatin1StringView(place.point))
                                                 .arg(random(1, place.most))}});
    }
    run(kills);
}

void tst_CrashMatrix::keepsAQueueWhereverThePowerGoes()
{
    QList<Kill> kills;
    for (int i = 0; i < 40; ++i)
        kills.append(
            {.place = u"queue, power cut: at a random call of the journal's"_s,
             .who = Kill::Who::Queue,
             .orders = {.kill = u"%1 file-call %2"_s.arg(i % 2 == 0 ? u"before"_s : u"after"_s)
                                    .arg(random(1, 160)),
                        .cutsPower = true}});
    run(kills);
}

void tst_CrashMatrix::keepsAQueueKilledAtAnyMoment()
{
    QList<Kill> kills;
    for (int i = 0; i < 60; ++i)
        kills.append({.place = u"queue: at a random moment"_s,
                      .who = Kill::Who::Queue,
                      .afterMilliseconds = random(20, 300)});
    const int before = m_table.total().kills;
    run(kills);
    QVERIFY2(m_table.total().kills - before >= 20, "most were over before they were killed");
}

void tst_CrashMatrix::cleanupTestCase()
{
    const QByteArray table = m_table.text().toUtf8();
    std::printf("%s", table.constData());
    if (const QString path = qEnvironmentVariable("SMSDESK_TABLE_FILE"); !path.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        QCOMPARE(file.write(table), table.size());
    }
    const CrashCounts total = m_table.total();
    QVERIFY2(total.kills >= 200, "too many programs ended before they were killed");
    QCOMPARE(total.duplicates, 0);
    QCOMPARE(total.lost, 0);
    // Neither rows nor requests were too few to tell.
    QVERIFY(total.rows > total.kills);
    QVERIFY(total.seen > total.kills);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CrashMatrix)
#include "tst_crashmatrix.moc"
