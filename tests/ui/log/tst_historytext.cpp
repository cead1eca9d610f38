// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "ui/log/historytext.h"

#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_HistoryText final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void namesTheDayOnce();
    void showsWordsAsTheyAre();
    void linksToOtherMessages();
    void copiesWhole();
    void otherLinksLeadNowhere_data();
    void otherLinksLeadNowhere();
};

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QDateTime moment(QDate(2026, 3, 1), QTime(15, 3, 12), Qt::UTC);

HistoryEntry entry(const QDateTime &at, const QString &headline, const QString &meaning = {})
{
    return {.at = at,
            .headline = headline,
            .meaning = meaning,
            .items = {},
            .advice = {},
            .outcome = {},
            .other = {}};
}

QString shown(const QList<HistoryEntry> &entries)
{
    QTextDocument document;
    document.setHtml(historytext::html(entries, {}, english));
    return document.toPlainText();
}

} // namespace

void tst_HistoryText::initTestCase()
{
    qputenv("TZ", "UTC");
}

void tst_HistoryText::namesTheDayOnce()
{
    const QString text = shown({entry(moment, u"one"_s),
                                entry(moment.addSecs(5), u"two"_s),
                                entry(moment.addDays(1), u"three"_s)});
    QCOMPARE(text.count(u"Mar 1, 2026 15:03:12"_s), 1);
    QVERIFY2(text.contains(u"\n15:03:17"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Mar 2 15:03:12"_s), qPrintable(text));
}

void tst_HistoryText::showsWordsAsTheyAre()
{
    HistoryEntry typed = entry(moment, u"<b>ben</b>"_s, u"a <i>note</i>\nof two lines"_s);
    typed.items = {u"1 & 2"_s};
    const QString text = shown({typed});
    for (const QString &part :
         {u"<b>ben</b>"_s, u"a <i>note</i>"_s, u"of two lines"_s, u"• 1 & 2"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void tst_HistoryText::linksToOtherMessages()
{
    HistoryEntry again = entry(moment, u"Sent again"_s);
    again.other = JournalId(42);
    const QString html = historytext::html({again}, {}, english);
    QVERIFY2(html.contains(u"href='message:42'"_s), qPrintable(html));
    QCOMPARE(historytext::messageOf(QUrl(u"message:42"_s)), std::optional(JournalId(42)));
}

void tst_HistoryText::copiesWhole()
{
    HistoryEntry first = entry(moment, u"Settled by ben: accepted"_s, u"He said:\nI have it."_s);
    first.advice = u"Advice."_s;
    QCOMPARE(historytext::plain({first, entry(moment.addSecs(1), u"two"_s)}, english),
             u"Mar 1, 2026 15:03:12.000 UTC  Settled by ben: accepted\n"
             "    He said:\n    I have it.\n    Advice.\n"
             "Mar 1, 2026 15:03:13.000 UTC  two"_s);
}

void tst_HistoryText::otherLinksLeadNowhere_data()
{
    QTest::addColumn<QUrl>("link");
    QTest::newRow("to the web") << QUrl(u"https://example.com/42"_s);
    QTest::newRow("without a number") << QUrl(u"message:x"_s);
    QTest::newRow("empty") << QUrl();
}

void tst_HistoryText::otherLinksLeadNowhere()
{
    QFETCH(const QUrl, link);
    QVERIFY(!historytext::messageOf(link).has_value());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_HistoryText)
#include "tst_historytext.moc"
