// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/sentences.h"
#include "tests/support/claimtest.h"
#include "tests/support/fakeclock.h"
#include "tests/support/futures.h"
#include "tests/ui/log/records.h"
#include "ui/common/theme.h"
#include "ui/log/logmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>
#include <tuple>

namespace smsdesk {

using namespace Qt::StringLiterals;

class tst_LogModel final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void standsEmptyBeforeAndAfterLoadingNothing();
    void showsNewestFirst();
    void wordsARow();
    void wordsARowThatIsBeingSent();
    void leavesUnknownCellsEmptyButSaysSo();
    void explainsInToolTips();
    void readsPageByPage();
    void asksForOnePageAtATime();
    void addsMessagesThatBegin();
    void addsABurstAtOnce();
    void missesNoRowOfALongBurst();
    void updatesTheRowThatFinished();
    void showsWhatAnotherProgramWrites();
    void findsRowsOfMessagesThatBeganWhileLoading();
    void keepsBodiesOutOfItsRows();
    void dropsAnswersToOldQuestions();
    void reportsAJournalThatCannotBeRead();
    void writesTheDateFromTheNextDayOn();
    void drawsSignsForThePalette();
    void mayGoWhileAnAnswerIsOnItsWay();

private:
    void setUp();
    [[nodiscard]] JournalId begin(const QString &tel = u"+8613711112222"_s);
    void finish(JournalId id, const SendResult &result);
    void fill(int count);
    [[nodiscard]] QVariant cell(int row, LogModel::Column column, int role = Qt::DisplayRole) const;
    void load();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<LogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    ResultCatalogue m_catalogue = ResultCatalogue::builtIn();
    FakeClock m_clock;
};

void tst_LogModel::setUp()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<Journal>();
    QVERIFY(await(m_journal->open(m_folder->path())).has_value());
    m_language = std::make_unique<Language>();
    m_language->use(u"en"_s);
    m_clock.set(QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC));
    m_model = std::make_unique<LogModel>(LogModel::Services{.journal = *m_journal,
                                                            .catalogue = m_catalogue,
                                                            .language = *m_language,
                                                            .clock = m_clock});
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void tst_LogModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_journal.reset();
}

JournalId tst_LogModel::begin(const QString &tel)
{
    return await(m_journal->begin(samples::newRecord(tel))).value_or(JournalId(0));
}

void tst_LogModel::finish(JournalId id, const SendResult &result)
{
    QVERIFY(await(m_journal->finish(id, result)).has_value());
}

void tst_LogModel::fill(int count)
{
    QList<QFuture<Result<JournalId, BeginRefusal>>> begun;
    for (int number = 0; number < count; ++number)
        begun << m_journal->begin(samples::newRecord());
    for (const auto &future : begun)
        QVERIFY(await(future).has_value());
}

QVariant tst_LogModel::cell(int row, LogModel::Column column, int role) const
{
    return m_model->index(row, static_cast<int>(column)).data(role);
}

void tst_LogModel::load()
{
    QSignalSpy loaded(m_model.get(), &LogModel::loaded);
    m_model->load();
    QVERIFY(loaded.wait());
}

void tst_LogModel::standsEmptyBeforeAndAfterLoadingNothing()
{
    setUp();
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->canFetchMore({}));
    QVERIFY(!m_model->isLoaded());
    load();
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->canFetchMore({}));
    QVERIFY(m_model->isLoaded());
}

void tst_LogModel::showsNewestFirst()
{
    setUp();
    const JournalId first = begin();
    const JournalId second = begin();
    load();
    QCOMPARE(m_model->idAt(0), second);
    QCOMPARE(m_model->idAt(1), first);
    QCOMPARE(m_model->rowOf(first), 1);
    QVERIFY(!m_model->rowOf(JournalId(99)).has_value());
    QVERIFY(!m_model->idAt(2).has_value());
}

void tst_LogModel::wordsARow()
{
    setUp();
    finish(begin(), samples::accepted());
    load();
    QCOMPARE(cell(0, LogModel::Column::Time).toString(), u"11:59:58"_s);
    QCOMPARE(cell(0, LogModel::Column::Recipient).toString(), u"+86 137 1111 2222"_s);
    QCOMPARE(cell(0, LogModel::Column::Country).toString(), u"China"_s);
    QCOMPARE(cell(0, LogModel::Column::Template).toString(), u"19"_s);
    QCOMPARE(cell(0, LogModel::Column::Outcome).toString(), Sentences::word(Outcome::Accepted));
    QCOMPARE(cell(0, LogModel::Column::Result).toString(), u"0"_s);
    QCOMPARE(cell(0, LogModel::Column::Fee).toString(), u"1"_s);
    QCOMPARE(cell(0, LogModel::Column::Sid).toString(), u"8:AbCdEf0123456789-2026"_s);
    QCOMPARE(cell(0, LogModel::Column::Account).toString(), u"Support"_s);
}

void tst_LogModel::wordsARowThatIsBeingSent()
{
    setUp();
    const JournalId id = begin();
    load();
    QCOMPARE(cell(0, LogModel::Column::Outcome).toString(), Sentences::sendingWord());
    QVERIFY(!cell(0, LogModel::Column::Outcome, Qt::DecorationRole).value<QIcon>().isNull());
    QCOMPARE(cell(0, LogModel::Column::Result).toString(), QString());
    QCOMPARE(cell(0, LogModel::Column::Time, LogModel::IdRole).value<JournalId>(), id);
}

void tst_LogModel::leavesUnknownCellsEmptyButSaysSo()
{
    setUp();
    finish(begin(), samples::failed(Outcome::NotSent, Reason::HostNotFound, u"no such host"_s));
    load();
    QCOMPARE(cell(0, LogModel::Column::Fee).toString(), QString());
    QCOMPARE(cell(0, LogModel::Column::Fee, Qt::AccessibleTextRole).toString(), u"none"_s);
    QCOMPARE(cell(0, LogModel::Column::Outcome, Qt::AccessibleTextRole).toString(),
             Sentences::word(Outcome::NotSent));
}

void tst_LogModel::explainsInToolTips()
{
    setUp();
    const SendResult result = samples::rejected(1016, u"mobile format error"_s);
    finish(begin(), result);
    load();
    const Explanation words = Sentences::explain(result, m_catalogue, m_language->locale());
    const QString toolTip = cell(0, LogModel::Column::Outcome, Qt::ToolTipRole).toString();
    QVERIFY(!words.advice.isEmpty());
    QVERIFY2(toolTip.contains(words.headline.toHtmlEscaped()), qPrintable(toolTip));
    QVERIFY2(toolTip.contains(words.advice.toHtmlEscaped()), qPrintable(toolTip));
}

void tst_LogModel::readsPageByPage()
{
    setUp();
    m_tester.reset(); // It fetches rows on its own.
    fill(450);
    load();
    QCOMPARE(m_model->rowCount(), 200);
    QVERIFY(m_model->canFetchMore({}));
    m_model->fetchMore({});
    QTRY_COMPARE(m_model->rowCount(), 400);
    m_model->fetchMore({});
    QTRY_COMPARE(m_model->rowCount(), 450);
    QVERIFY(!m_model->canFetchMore({}));
    for (int row = 1; row < 450; ++row)
        QVERIFY(*m_model->idAt(row) < *m_model->idAt(row - 1));
}

void tst_LogModel::asksForOnePageAtATime()
{
    setUp();
    m_tester.reset(); // It fetches rows on its own.
    fill(450);
    load();
    m_model->fetchMore({});
    QVERIFY(!m_model->canFetchMore({}));
    m_model->fetchMore({});
    QTRY_COMPARE(m_model->rowCount(), 400);
    QVERIFY(m_model->canFetchMore({}));
}

void tst_LogModel::addsMessagesThatBegin()
{
    setUp();
    const JournalId old = begin();
    load();
    const QPersistentModelIndex kept = m_model->index(0, 0);
    const JournalId fresh = begin();
    QTRY_COMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->idAt(0), fresh);
    QCOMPARE(kept.row(), 1);
    QCOMPARE(m_model->idAt(1), old);
}

void tst_LogModel::addsABurstAtOnce()
{
    setUp();
    load();
    QSignalSpy inserted(m_model.get(), &LogModel::rowsInserted);
    fill(100);
    QTRY_COMPARE(m_model->rowCount(), 100);
    QCOMPARE_LE(inserted.size(), 20);
}

void tst_LogModel::missesNoRowOfALongBurst()
{
    setUp();
    std::ignore = begin();
    load();
    // Two journals: the other program's rows are told by nobody, but stand between.
    Journal other;
    QVERIFY(await(other.open(m_folder->path())).has_value());
    QList<QFuture<Result<JournalId, BeginRefusal>>> begun;
    for (int number = 0; number < 450; ++number)
        begun << other.begin(samples::newRecord());
    for (const auto &future : begun)
        QVERIFY(await(future).has_value());
    std::ignore = begin();
    QTRY_COMPARE(m_model->rowCount(), 452);
}

void tst_LogModel::updatesTheRowThatFinished()
{
    setUp();
    const JournalId id = begin();
    const JournalId other = begin();
    load();
    QSignalSpy changed(m_model.get(), &LogModel::dataChanged);
    finish(id, samples::accepted());
    QTRY_COMPARE(cell(1, LogModel::Column::Outcome).toString(), Sentences::word(Outcome::Accepted));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().at(0).toModelIndex().row(), 1);
    QCOMPARE(m_model->idAt(0), other);
    QCOMPARE(cell(0, LogModel::Column::Outcome).toString(), Sentences::sendingWord());
}

void tst_LogModel::showsWhatAnotherProgramWrites()
{
    setUp();
    load();
    Journal other;
    QVERIFY(await(other.open(m_folder->path())).has_value());

    const auto id = await(other.begin(samples::newRecord()));
    QVERIFY(id.has_value());
    QTRY_COMPARE(m_model->rowCount(), 1);
    QVERIFY(cell(0, LogModel::Column::Outcome, LogModel::RecordRole)
                .value<JournalRecord>()
                .isSending());

    QVERIFY(await(other.finish(*id, samples::accepted())).has_value());
    QTRY_VERIFY(!cell(0, LogModel::Column::Outcome, LogModel::RecordRole)
                     .value<JournalRecord>()
                     .isSending());
    QCOMPARE(m_model->rowCount(), 1);
}

void tst_LogModel::findsRowsOfMessagesThatBeganWhileLoading()
{
    setUp();
    QSignalSpy loaded(m_model.get(), &LogModel::loaded);
    m_model->load();
    const JournalId id = begin();
    finish(id, samples::accepted());
    QTRY_COMPARE(m_model->rowCount(), 1);
    QTRY_COMPARE(cell(0, LogModel::Column::Outcome).toString(), Sentences::word(Outcome::Accepted));
    QCOMPARE(loaded.size(), 1);
}

void tst_LogModel::keepsBodiesOutOfItsRows()
{
    setUp();
    finish(begin(), samples::accepted());
    load();
    const auto record
        = cell(0, LogModel::Column::Time, LogModel::RecordRole).value<JournalRecord>();
    QVERIFY(record.message.requestBody.isEmpty());
    QVERIFY(record.result->replyBody.isEmpty());
    QCOMPARE(record.result->reply, samples::accepted().reply);
}

void tst_LogModel::dropsAnswersToOldQuestions()
{
    setUp();
    fill(3);
    QSignalSpy loaded(m_model.get(), &LogModel::loaded);
    m_model->load();
    m_model->load();
    QTRY_COMPARE(m_model->rowCount(), 3);
    fill(1); // When this row is there, the answer to the first load() has come too.
    QTRY_COMPARE(m_model->rowCount(), 4);
    QCOMPARE(loaded.size(), 1);
}

void tst_LogModel::reportsAJournalThatCannotBeRead()
{
    setUp();
    QSignalSpy failed(m_model.get(), &LogModel::failed);
    m_journal->close();
    m_model->load();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.constFirst().constFirst().value<JournalError>().kind,
             JournalError::Kind::Closed);
    QVERIFY(!m_model->isLoaded());
    QVERIFY(!m_model->canFetchMore({}));
}

void tst_LogModel::writesTheDateFromTheNextDayOn()
{
    setUp();
    m_tester.reset();
    m_clock.set(QDateTime(QDate(2026, 3, 1), QTime(23, 59, 59, 950), Qt::UTC));
    m_model = std::make_unique<LogModel>(LogModel::Services{.journal = *m_journal,
                                                            .catalogue = m_catalogue,
                                                            .language = *m_language,
                                                            .clock = m_clock});
    std::ignore = begin();
    load();
    QSignalSpy changed(m_model.get(), &LogModel::dataChanged);
    QCOMPARE(cell(0, LogModel::Column::Time).toString(), u"11:59:58"_s);
    m_clock.set(QDateTime(QDate(2026, 3, 2), QTime(0, 0), Qt::UTC));
    QTRY_COMPARE(changed.size(), 1);
    const QString shown = cell(0, LogModel::Column::Time).toString();
    QVERIFY2(shown.contains(u"Mar"_s) && shown.endsWith(u" 11:59:58"_s), qPrintable(shown));
}

void tst_LogModel::drawsSignsForThePalette()
{
    setUp();
    finish(begin(), samples::accepted());
    load();
    const auto color = [this] {
        const QIcon icon = cell(0, LogModel::Column::Outcome, Qt::DecorationRole).value<QIcon>();
        return icon.pixmap(32, 32).toImage().pixelColor(16, 6);
    };
    m_model->setPalette(theme::darkPalette());
    QCOMPARE(color(), theme::okColor(theme::darkPalette()));
    m_model->setPalette(theme::lightPalette());
    QCOMPARE(color(), theme::okColor(theme::lightPalette()));
}

void tst_LogModel::mayGoWhileAnAnswerIsOnItsWay()
{
    setUp();
    fill(200);
    m_model->load();
    cleanup();
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_LogModel)
#include "tst_logmodel.moc"
