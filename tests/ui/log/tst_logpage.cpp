// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/sentences.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"
#include "tests/ui/log/logdesk.h"
#include "tests/ui/log/records.h"
#include "ui/log/logmodel.h"
#include "ui/log/logpage.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTranslator>

#include <memory>
#include <tuple>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

/// Answers every text with itself in brackets: a language that is easy to tell from English.
class BracketTranslator final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString
    translate(const char *, const char *source, const char *, int) const override
    {
        return u"[%1]"_s.arg(QString::fromUtf8(source));
    }
};

} // namespace

class tst_LogPage final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void saysThatThereAreNoMessagesYet();
    void showsTheFirstMessageAtOnce();
    void saysWhyTheJournalCannotBeRead();
    void hintsAtChoosingAMessage();
    void showsTheChosenMessage();
    void keepsTheChoiceWhileRowsArrive();
    void refreshesTheDetailsWhenTheMessageEnds();
    void staysWhereItIsScrolledTo();
    void goesToAMessageWhereverItIs_data();
    void goesToAMessageWhereverItIs();
    void goesToAnotherProgramsMessage();
    void copiesNumberAndDetails();
    void chooseByKeyboardAndReachesTheDetails();
    void reloadsWithoutLosingTheChoice();
    void showsUsualTextsWhole_data();
    void showsUsualTextsWhole();
    void remembersColumns();
    void speaksAnotherLanguageAtOnce();
    void namesEveryWidgetForScreenReaders();

private:
    void setUp();
    [[nodiscard]] JournalId begin();
    void finish(JournalId id, const SendResult &result);
    void makePage();
    void load();
    void choose(int row);

    [[nodiscard]] QTableView *table() const { return m_page->findChild<QTableView *>(); }

    [[nodiscard]] QAction *action(const QString &name) const
    {
        return m_page->findChild<QAction *>(name);
    }

    [[nodiscard]] QString text(const QString &name) const
    {
        return m_page->findChild<QLabel *>(name)->text();
    }

    [[nodiscard]] QString request() const
    {
        return m_page->findChild<QPlainTextEdit *>(u"requestPlainTextEdit"_s)->toPlainText();
    }

    std::unique_ptr<LogDesk> m_desk;
    std::unique_ptr<LogPage> m_page;
};

void tst_LogPage::setUp()
{
    m_desk = std::make_unique<LogDesk>();
    QVERIFY(await(m_desk->journal.open(m_desk->folder.path())).has_value());
    m_desk->language.use(u"en"_s);
    makePage();
}

void tst_LogPage::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

JournalId tst_LogPage::begin()
{
    return await(m_desk->journal.begin(samples::newRecord())).value_or(JournalId(0));
}

void tst_LogPage::finish(JournalId id, const SendResult &result)
{
    QVERIFY(await(m_desk->journal.finish(id, result)).has_value());
}

void tst_LogPage::makePage()
{
    m_page = std::make_unique<LogPage>(m_desk->services());
    m_page->resize(900, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void tst_LogPage::load()
{
    const auto *model = qobject_cast<LogModel *>(table()->model());
    QSignalSpy loaded(model, &LogModel::loaded);
    m_page->load();
    QVERIFY(loaded.wait());
}

void tst_LogPage::choose(int row)
{
    table()->selectRow(row);
    QTRY_VERIFY(action(u"copyDetailsAction"_s)->isEnabled());
}

void tst_LogPage::saysThatThereAreNoMessagesYet()
{
    setUp();
    load();
    QVERIFY(!table()->isVisible());
    QVERIFY(text(u"logEmptyLabel"_s).contains(u"No messages yet"_s));
    QVERIFY(!m_page->findChild<QLabel *>(u"detailsHintLabel"_s)->isVisible());
    QVERIFY(m_page->findChild<QLabel *>(u"logEmptyLabel"_s)->isVisible());
}

void tst_LogPage::showsTheFirstMessageAtOnce()
{
    setUp();
    load();
    std::ignore = begin();
    QTRY_VERIFY(table()->isVisible());
    QCOMPARE(table()->model()->rowCount(), 1);
}

void tst_LogPage::saysWhyTheJournalCannotBeRead()
{
    setUp();
    m_desk->journal.close();
    m_page->load();
    auto *label = m_page->findChild<QLabel *>(u"logErrorLabel"_s);
    QTRY_VERIFY(label->isVisible());
    QCOMPARE(label->text(), Sentences::of(JournalError{.kind = JournalError::Kind::Closed}));
    QVERIFY(m_page->findChild<QPushButton *>(u"tryAgainPushButton"_s)->isVisible());
}

void tst_LogPage::hintsAtChoosingAMessage()
{
    setUp();
    std::ignore = begin();
    load();
    QVERIFY(m_page->findChild<QLabel *>(u"detailsHintLabel"_s)->isVisible());
    QVERIFY(!action(u"copyNumberAction"_s)->isEnabled());
    QVERIFY(!action(u"copyDetailsAction"_s)->isEnabled());
}

void tst_LogPage::showsTheChosenMessage()
{
    setUp();
    const SendResult result = samples::rejected(1016, u"mobile format error"_s);
    finish(begin(), result);
    load();
    choose(0);
    const Explanation words
        = Sentences::explain(result, m_desk->catalogue, m_desk->language.locale());
    QCOMPARE(text(u"headlineLabel"_s), words.headline);
    const QString details
        = m_page->findChild<QTextBrowser *>(u"detailsTextBrowser"_s)->toPlainText();
    QVERIFY2(details.contains(words.advice), qPrintable(details));
    QVERIFY2(details.contains(u"+86 137 1111 2222"_s), qPrintable(details));
    QVERIFY(request().contains(u"\"tpl_id\": 19"_s));
    QVERIFY(m_page->findChild<QPlainTextEdit *>(u"replyPlainTextEdit"_s)
                ->toPlainText()
                .contains(u"\"result\": 1016"_s));
}

void tst_LogPage::keepsTheChoiceWhileRowsArrive()
{
    setUp();
    finish(begin(), samples::accepted());
    load();
    choose(0);
    const QString headline = text(u"headlineLabel"_s);
    std::ignore = begin();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(table()->currentIndex().row(), 1);
    QVERIFY(table()->selectionModel()->isRowSelected(1));
    QVERIFY(!table()->selectionModel()->isRowSelected(0));
    QCOMPARE(text(u"headlineLabel"_s), headline);
}

void tst_LogPage::refreshesTheDetailsWhenTheMessageEnds()
{
    setUp();
    const JournalId id = begin();
    load();
    choose(0);
    QCOMPARE(text(u"headlineLabel"_s), u"Being sent"_s);
    finish(id, samples::accepted());
    const Explanation words
        = Sentences::explain(samples::accepted(), m_desk->catalogue, m_desk->language.locale());
    QTRY_COMPARE(text(u"headlineLabel"_s), words.headline);
    QVERIFY(table()->selectionModel()->isRowSelected(0));
}

void tst_LogPage::staysWhereItIsScrolledTo()
{
    setUp();
    for (int number = 0; number < 60; ++number)
        std::ignore = begin();
    load();
    QTRY_VERIFY(table()->verticalScrollBar()->maximum() > 0); // The rows are laid out.
    table()->scrollTo(table()->model()->index(40, 0), QAbstractItemView::PositionAtTop);
    const QPersistentModelIndex top = table()->indexAt(QPoint(5, 5));
    const int y = table()->visualRect(top).y();
    QVERIFY(top.row() > 10);
    std::ignore = begin();
    QTRY_COMPARE(table()->model()->rowCount(), 61);
    QCOMPARE(table()->visualRect(top).y(), y);

    table()->scrollToTop();
    std::ignore = begin();
    QTRY_COMPARE(table()->model()->rowCount(), 62);
    QCOMPARE(table()->verticalScrollBar()->value(), 0);
}

void tst_LogPage::goesToAMessageWhereverItIs_data()
{
    QTest::addColumn<int>("place");

    QTest::newRow("the newest") << 0;
    QTest::newRow("out of sight") << 150;
    QTest::newRow("pages away, where nothing was read yet") << 620;
}

void tst_LogPage::goesToAMessageWhereverItIs()
{
    QFETCH(const int, place);
    setUp();
    constexpr int count = 650;
    QList<QFuture<Result<JournalId, BeginRefusal>>> rows;
    for (int number = 0; number < count; ++number)
        rows.append(m_desk->journal.begin(samples::newRecord()));
    const JournalId id = await(rows.at(count - 1 - place)).value();
    load();

    m_page->goToMessage(id);

    QTRY_COMPARE(table()->currentIndex().row(), place);
    QCOMPARE(table()->currentIndex().data(LogModel::IdRole).value<JournalId>(), id);
    QVERIFY(table()->hasFocus());
    // The rows that came on the way are laid out a moment later.
    QTRY_VERIFY(table()->viewport()->rect().contains(
        table()->visualRect(table()->currentIndex()).topLeft()));
    QTRY_COMPARE(text(u"headlineLabel"_s), u"Being sent"_s);
}

void tst_LogPage::goesToAnotherProgramsMessage()
{
    setUp();
    std::ignore = begin();
    load();
    Journal other;
    QVERIFY(await(other.open(m_desk->folder.path())).has_value());
    const JournalId id
        = await(other.begin(samples::newRecord(u"+442070313000"_s, u"GB"_s))).value();

    m_page->goToMessage(id);

    QTRY_COMPARE(table()->currentIndex().data(LogModel::IdRole).value<JournalId>(), id);
    QVERIFY(table()->hasFocus());

    // One that does not exist leads nowhere, and does not wait for its row either.
    m_page->goToMessage(JournalId{99});
    std::ignore = begin();
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(table()->currentIndex().data(LogModel::IdRole).value<JournalId>(), id);
}

void tst_LogPage::copiesNumberAndDetails()
{
    setUp();
    finish(begin(), samples::accepted());
    load();
    choose(0);
    action(u"copyNumberAction"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"+8613711112222"_s);
    action(u"copyDetailsAction"_s)->trigger();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(text(u"headlineLabel"_s)));
    QVERIFY(copied.contains(request()));
    for (QAction *each : m_page->logActions())
        QVERIFY(table()->actions().contains(each));
}

void tst_LogPage::chooseByKeyboardAndReachesTheDetails()
{
    setUp();
    finish(begin(), samples::accepted());
    finish(begin(), samples::accepted());
    load();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Down);
    QTRY_VERIFY(action(u"showDetailsAction"_s)->isEnabled());
    QTest::keyClick(table(), Qt::Key_I, Qt::ControlModifier);
    auto *details = m_page->findChild<QTextBrowser *>(u"detailsTextBrowser"_s);
    QTRY_VERIFY(details->hasFocus());
    QTest::keySequence(details, QKeySequence::SelectAll);
    QTest::keySequence(details, QKeySequence::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"8:AbCdEf0123456789-2026"_s));
}

void tst_LogPage::reloadsWithoutLosingTheChoice()
{
    setUp();
    const JournalId id = begin();
    std::ignore = begin();
    load();
    choose(1);
    load();
    QCOMPARE(table()->currentIndex().data(LogModel::IdRole).value<JournalId>(), id);
    QVERIFY(action(u"copyDetailsAction"_s)->isEnabled());
}

void tst_LogPage::showsUsualTextsWhole_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("then");
    QTest::newRow("in English") << u"en"_s << u"en"_s;
    QTest::newRow("in Chinese") << u"zh_CN"_s << u"zh_CN"_s;
    QTest::newRow("in Chinese after English") << u"en"_s << u"zh_CN"_s;
    QTest::newRow("in English after Chinese") << u"zh_CN"_s << u"en"_s;
}

void tst_LogPage::showsUsualTextsWhole()
{
    QFETCH(const QString, first);
    QFETCH(const QString, then);
    setUp();
    m_desk->language.use(first);
    makePage();
    m_desk->language.use(then);
    NewRecord message = samples::newRecord(u"+442070313000"_s, u"GB"_s);
    message.startedAt = QDateTime({2023, 10, 18}, {13, 12, 12}, Qt::UTC);
    const auto id = await(m_desk->journal.begin(message));
    QVERIFY(id.has_value());
    finish(*id, samples::accepted());
    std::ignore = await(m_desk->journal.begin(samples::newRecord(u"+971501234567"_s, u"AE"_s)));
    load();

    using Column = LogModel::Column;
    for (int row = 0; row < 2; ++row) {
        for (const Column column : {Column::Time,
                                    Column::Recipient,
                                    Column::Outcome,
                                    Column::Country,
                                    Column::Template,
                                    Column::Result,
                                    Column::Fee}) {
            const QModelIndex index = table()->model()->index(row, static_cast<int>(column));
            const int wanted = table()->sizeHintForIndex(index).width();
            QVERIFY2(table()->columnWidth(index.column()) >= wanted,
                     qPrintable(index.data().toString()));
        }
    }
    const QHeaderView *header = table()->horizontalHeader();
    QTRY_COMPARE(header->length(), table()->viewport()->width());
    QCOMPARE(header->visualIndex(static_cast<int>(Column::Sid)), LogModel::columns - 1);
}

void tst_LogPage::remembersColumns()
{
    setUp();
    table()->horizontalHeader()->moveSection(0, 3);
    table()->setColumnWidth(static_cast<int>(LogModel::Column::Recipient), 222);
    m_page.reset();
    makePage();
    QCOMPARE(table()->horizontalHeader()->visualIndex(0), 3);
    QCOMPARE(table()->columnWidth(static_cast<int>(LogModel::Column::Recipient)), 222);
}

void tst_LogPage::speaksAnotherLanguageAtOnce()
{
    setUp();
    finish(begin(), samples::accepted());
    load();
    choose(0);
    BracketTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_COMPARE(table()->model()->headerData(0, Qt::Horizontal).toString(), u"[Time]"_s);
    QTRY_COMPARE(text(u"headlineLabel"_s).front(), u'[');
    QCOMPARE(
        table()->model()->index(0, static_cast<int>(LogModel::Column::Outcome)).data().toString(),
        Sentences::word(Outcome::Accepted));
    QCOMPARE(action(u"copyNumberAction"_s)->text(), u"[Copy &Number]"_s);
    QCOMPARE(text(u"logTitleLabel"_s), u"[Messages]"_s);
    QCoreApplication::removeTranslator(&translator);
    QTRY_COMPARE(text(u"logTitleLabel"_s), u"Messages"_s);
}

void tst_LogPage::namesEveryWidgetForScreenReaders()
{
    setUp();
    finish(begin(), samples::accepted());
    load();
    choose(0);
    QCOMPARE(QAccessible::queryAccessibleInterface(table())->text(QAccessible::Name),
             u"Message log"_s);
    for (QWidget *widget : m_page->findChildren<QWidget *>()) {
        const bool isOurs = !widget->objectName().startsWith(u"qt_"_s);
        if (!isOurs || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const QString name = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
        QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName()));
        QVERIFY(!widget->objectName().isEmpty() || qobject_cast<QAbstractButton *>(widget));
    }
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_LogPage)
#include "tst_logpage.moc"
