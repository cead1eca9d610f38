// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalfile.h"
#include "core/journal/journalreader.h"
#include "core/journal/journalwriter.h"
#include "tests/core/journal/journalsamples.h"
#include "tests/fuzz/promise.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace smsdesk;

namespace {

/// A journal's two files. A value.
struct Files
{
    QByteArray database;
    QByteArray wal;

    friend bool operator==(const Files &, const Files &) = default;
};

/// Journals made by the program itself, to be broken.
struct Samples
{
    Files closed; ///< A row of each outcome, and one that was being sent.
    Files open; ///< The same as a killed program leaves it: everything is in the -wal file.
    QStringList columns; ///< Those of the table `message`.
    QList<JournalRecord> records; ///< As they are read once the journal was opened again.
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    promise(file.open(QFile::WriteOnly) && file.write(content) == content.size(),
            "the fuzzer can write its files");
}

/// One folder for all inputs; in memory where there is such a place.
QString folder()
{
    static const QTemporaryDir made(
        (QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath())
        + u"/fuzz-XXXXXX"_s);
    return made.path();
}

Files filesThere()
{
    return {contentOf(journalPath(folder())), contentOf(journalPath(folder()) + u"-wal"_s)};
}

void lay(const Files &files)
{
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(journalPath(folder()) + end);
    put(journalPath(folder()), files.database);
    if (!files.wal.isEmpty())
        put(journalPath(folder()) + u"-wal"_s, files.wal);
}

bool isAnswer(const JournalRecord &record)
{
    return record.result->outcome == Outcome::Accepted
        || record.result->outcome == Outcome::Rejected;
}

void checkRecord(const JournalRecord &record)
{
    promise(record.result || !record.settled, "what is being sent is not settled");
    if (!record.result)
        return;
    const SendResult &result = *record.result;
    promise(result.reply.has_value() == isAnswer(record), "an answer is the gateway's");
    promise(!isAnswer(record)
                || (result.outcome == Outcome::Accepted) == (result.reply->result == 0),
            "accepted is result 0");
    promise(!isAnswer(record) || result.reason == Reason::None, "an answer needs no other reason");
    promise(result.outcome != Outcome::NotSent
                || qToUnderlying(result.reason) < qToUnderlying(Reason::NoReplyInTime),
            "not sent: nothing left");
    promise(result.finishedAt.isValid(), "what has ended has an end");
}

/// Everything that is read of an open journal; empty where it cannot be read.
QList<JournalRecord> readAll()
{
    JournalReader reader;
    if (!reader.open(folder(), 0ms))
        return {};
    const auto records = reader.read({.limit = 50});
    if (!records)
        return {};
    for (const JournalRecord &record : *records) {
        checkRecord(record);
        [[maybe_unused]] const auto history = reader.history(record.id);
    }
    [[maybe_unused]] const auto templates = reader.usedTemplates(sampleRecord().account, 5);
    [[maybe_unused]] const auto offset
        = reader.lastClockOffset(sampleRecord().endpoint, QDateTime::fromMSecsSinceEpoch(0));
    return *records;
}

/// Opens what was laid, and reads it. False where it was refused.
bool open(QList<JournalRecord> &records)
{
    const Files before = filesThere();
    bool isAccepted = false;
    {
        JournalWriter writer;
        isAccepted = writer.open(folder(), 0ms, 0ms).has_value();
        if (isAccepted)
            records = readAll();
        writer.close();
    }
    promise(isAccepted || filesThere() == before, "a journal that is refused is left as it is");
    return isAccepted;
}

/// Four bytes each: where, and what stands there from now on.
QByteArray patched(QByteArray content, const QByteArray &patches)
{
    for (qsizetype at = 0; at + 3 < patches.size(); at += 4) {
        const auto byte
            = [&](qsizetype which) { return static_cast<uchar>(patches.at(at + which)); };
        content[(byte(0) << 16 | byte(1) << 8 | byte(2)) % content.size()] = patches.at(at + 3);
    }
    return content;
}

/// Rows against the table's rules, as a broken program or disk might leave them: three bytes each
/// choose a row, a column, and a number, NULL or text.
void breakRows(const QByteArray &changes, const QStringList &columns)
{
    SqliteConnection connection(journalPath(folder()), SqliteConnection::Access::ReadWrite, 0ms);
    promise(connection.open().has_value(), "the sample can be opened");
    QStringList triggers;
    {
        auto query = connection.prepare(u"SELECT name FROM sqlite_master WHERE type = 'trigger'"_s);
        promise(query && query->exec(), "the sample can be read");
        while (query->next())
            triggers.append(query->value(0).toString());
    }
    for (const QString &trigger : std::as_const(triggers))
        promise(connection.run(u"DROP TRIGGER "_s + trigger).has_value(), "triggers can go");
    promise(connection.run(u"PRAGMA ignore_check_constraints = 1"_s).has_value(), "so can checks");
    promise(connection.run(u"BEGIN"_s).has_value(), "the sample can be written");
    for (qsizetype at = 0; at + 2 < changes.size(); at += 3) {
        const auto byte
            = [&](qsizetype which) { return static_cast<uchar>(changes.at(at + which)); };
        const QString value = byte(2) == 255 ? u"NULL"_s
            : byte(2) == 254                 ? u"'text'"_s
            : byte(2) == 253                 ? u"9223372036854775807"_s
                                             : QString::number(byte(2));
        // Some are refused all the same: the table is STRICT.
        [[maybe_unused]] const auto changed
            = connection.run(u"UPDATE message SET %1 = %2 WHERE id = %3"_s.arg(
                columns.at(byte(1) % columns.size()), value, QString::number(byte(0))));
    }
    promise(connection.run(u"COMMIT"_s).has_value(), "the sample can be written");
}

Samples makeSamples()
{
    Samples samples;
    JournalWriter writer;
    promise(writer.open(folder(), 0ms, 0ms).has_value(), "a new journal can be opened");
    const QList<SendResult> results{sampleAccepted(),
                                    {.outcome = Outcome::Rejected,
                                     .httpStatus = 200,
                                     .reply = SendReply{.result = 1016, .errmsg = u"no"_s},
                                     .finishedAt = sampleAccepted().finishedAt},
                                    sampleFailure(Outcome::NotSent, Reason::HostNotFound),
                                    sampleFailure(Outcome::Unknown, Reason::NoReplyInTime)};
    for (qsizetype row = 0; row <= results.size(); ++row)
        [[maybe_unused]] const auto begun = writer.begin(sampleRecord(), {});
    for (qsizetype row = 0; row < results.size(); ++row)
        [[maybe_unused]] const auto finished = writer.finish(JournalId{row + 1}, results.at(row));
    QCoreApplication::processEvents();
    samples.open = filesThere();
    writer.close();
    samples.closed = filesThere();

    SqliteConnection connection(journalPath(folder()), SqliteConnection::Access::ReadOnly, 0ms);
    promise(connection.open().has_value(), "the sample can be opened");
    auto query = connection.prepare(u"SELECT name FROM pragma_table_info('message')"_s);
    promise(query && query->exec(), "the sample can be read");
    while (query->next())
        samples.columns.append(query->value(0).toString());
    return samples;
}

const Samples &samples()
{
    static const Samples made = [] {
        Samples all = makeSamples();
        lay(all.closed);
        promise(open(all.records), "a journal that was closed can be opened");
        promise(all.records.size() == 5, "every row is there");
        promise(std::ranges::none_of(all.records, &JournalRecord::isSending),
                "what a program that is gone was sending has ended");
        return all;
    }();
    return made;
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const QCoreApplication application(*argc, *argv);
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    promise(!samples().open.wal.isEmpty(), "what is open has a -wal file");
    return 0;
}

/// A letter, and what it stands for:
///     F  the bytes of journal.sqlite
///     W  the bytes of journal.sqlite-wal, beside a good journal
///     P  patches to a good journal
///     V  patches to a good -wal file
///     R  changes to its rows that its own rules forbid
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray rest(reinterpret_cast<const char *>(data + 1),
                          static_cast<qsizetype>(size - 1));
    const Samples &good = samples();
    switch (data[0]) {
    case 'F':
        lay({rest, {}});
        break;
    case 'W':
        lay({good.closed.database, rest});
        break;
    case 'P':
        lay({patched(good.closed.database, rest), {}});
        break;
    case 'V':
        lay({good.open.database, patched(good.open.wal, rest)});
        break;
    case 'R':
        lay(good.closed);
        breakRows(rest, good.columns);
        break;
    default:
        return 0;
    }

    QList<JournalRecord> records;
    const bool isAccepted = open(records);
    if (data[0] == 'W') {
        promise(isAccepted, "a journal stays good whatever lies beside it");
        promise(records.size() == good.records.size(), "and keeps every row");
    }
    return 0;
}
