// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/resultcatalogue.h"
#include "tests/support/claimtest.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {
namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale chinese(QLocale::Chinese, QLocale::China);

/// Every code that Tencent's error pages (382/3771 and its English edition) list.
const QList<int> documented{0,    1001, 1002, 1003, 1004, 1006, 1007, 1008, 1009, 1011, 1012,
                            1013, 1014, 1015, 1016, 1017, 1018, 1019, 1020, 1021, 1022, 1023,
                            1024, 1025, 1026, 1029, 1030, 1031, 1032, 1033, 1034, 1036, 1038,
                            1045, 1046, 1047, 1048, 1049, 1050, 1051, 1052, 60008};

/// A catalogue of one entry that is right but for what a test changes in it.
QByteArray oneEntry(const QByteArray &before = {}, const QByteArray &after = {})
{
    QByteArray json = R"([{
        "code": 1023, "kind": "rate", "resend": "wait", "waitSeconds": 30,
        "meaning": {"en": "Too many.", "zh": "过多。"},
        "advice": {"en": "Wait.", "zh": "等待。"}
    }])";
    return before.isEmpty() ? json : json.replace(before, after);
}

} // namespace

class tst_ResultCatalogue final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryDocumentedCodeAndNoOther();
    void everyCodeHasMeaningAndAdviceInBothLanguages();
    void everySentenceIsWholeAndCalm();
    void saysWhenTheSameMessageMayGoAgain_data();
    void saysWhenTheSameMessageMayGoAgain();
    void knowsWhetherWhatWasRejectedMayBeOut_data();
    void knowsWhetherWhatWasRejectedMayBeOut();
    void knowsHowLongToWaitWhereTencentSaysSo();
    void onlyWhatIsNotPermanentCanBeWaitedFor();
    void everyOtherLanguageReadsEnglish();
    void anUnknownCodeSaysNothingButItsNumber();
    void readsAnEntry();
    void refusesWrongEntryAndNamesIt_data();
    void refusesWrongEntryAndNamesIt();
};

void tst_ResultCatalogue::knowsEveryDocumentedCodeAndNoOther()
{
    QCOMPARE(ResultCatalogue::builtIn().codes(), documented);
}

void tst_ResultCatalogue::everyCodeHasMeaningAndAdviceInBothLanguages()
{
    const ResultCatalogue catalogue = ResultCatalogue::builtIn();
    QSet<QString> meanings;
    for (const int code : documented) {
        const ResultCode inEnglish = catalogue.find(code, english);
        const ResultCode inChinese = catalogue.find(code, chinese);
        QCOMPARE(inEnglish.code, code);
        QVERIFY2(inEnglish.kind != ResultKind::Other, qPrintable(QString::number(code)));
        QVERIFY2(!inEnglish.meaning.isEmpty() && !inEnglish.advice.isEmpty(),
                 qPrintable(QString::number(code)));
        QVERIFY2(!inChinese.meaning.isEmpty() && !inChinese.advice.isEmpty(),
                 qPrintable(QString::number(code)));
        QCOMPARE_NE(inEnglish.meaning, inChinese.meaning);
        QCOMPARE_NE(inEnglish.advice, inChinese.advice);
        meanings << inEnglish.meaning << inChinese.meaning;
    }
    QCOMPARE(meanings.size(), 2 * documented.size());
}

void tst_ResultCatalogue::everySentenceIsWholeAndCalm()
{
    const ResultCatalogue catalogue = ResultCatalogue::builtIn();
    for (const int code : documented) {
        const ResultCode inEnglish = catalogue.find(code, english);
        const ResultCode inChinese = catalogue.find(code, chinese);
        for (const QString &text : {inEnglish.meaning, inEnglish.advice}) {
            QVERIFY2(text.endsWith('.'_L1), qPrintable(text));
            QVERIFY2(!text.contains('!'_L1), qPrintable(text));
            QVERIFY2(!text.contains("please"_L1, Qt::CaseInsensitive), qPrintable(text));
        }
        for (const QString &text : {inChinese.meaning, inChinese.advice}) {
            QVERIFY2(text.endsWith(u'。'), qPrintable(text));
            QVERIFY2(!text.contains(u'！'), qPrintable(text));
        }
    }
}

void tst_ResultCatalogue::saysWhenTheSameMessageMayGoAgain_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Resend>("resend");

    QTest::newRow("never what is accepted: it is billed") << 0 << Resend::Never;
    QTest::newRow("never with a wrong key") << 1001 << Resend::Never;
    QTest::newRow("never to a number that is none") << 1016 << Resend::Never;
    QTest::newRow("after a look when the gateway ran out of time") << 1008 << Resend::CheckFirst;
    QTest::newRow("after a look when processing ran out of time") << 60008 << Resend::CheckFirst;
    QTest::newRow("after the clock is right") << 1021 << Resend::FixClock;
    QTest::newRow("after the number's 30 seconds") << 1023 << Resend::Wait;
    QTest::newRow("after the account's day") << 1047 << Resend::Wait;
}

void tst_ResultCatalogue::saysWhenTheSameMessageMayGoAgain()
{
    QFETCH(const int, code);
    QFETCH(const Resend, resend);
    QCOMPARE(ResultCatalogue::builtIn().find(code, english).resend, resend);
}

void tst_ResultCatalogue::knowsWhetherWhatWasRejectedMayBeOut_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("mayBeOut");

    QTest::newRow("not to a number that is none") << 1016 << false;
    QTest::newRow("not beyond a limit") << 1023 << false;
    QTest::newRow("not with a wrong clock") << 1021 << false;
    QTest::newRow("perhaps when the gateway ran out of time") << 1008 << true;
    QTest::newRow("perhaps when processing ran out of time") << 60008 << true;
    QTest::newRow("perhaps for a reason that nobody knows") << 1005 << true;
    QTest::newRow("perhaps for a reason below zero") << -1 << true;
}

void tst_ResultCatalogue::knowsWhetherWhatWasRejectedMayBeOut()
{
    QFETCH(const int, code);
    QFETCH(const bool, mayBeOut);
    QCOMPARE(ResultCatalogue::builtIn().mayBeOut(code), mayBeOut);
}

void tst_ResultCatalogue::knowsHowLongToWaitWhereTencentSaysSo()
{
    const ResultCatalogue catalogue = ResultCatalogue::builtIn();
    QCOMPARE(catalogue.find(1023, english).wait, std::optional(30s));
    QCOMPARE(catalogue.find(1024, chinese).wait, std::optional<std::chrono::seconds>(1h));
    QCOMPARE(catalogue.find(1025, english).wait, std::optional<std::chrono::seconds>());
}

void tst_ResultCatalogue::onlyWhatIsNotPermanentCanBeWaitedFor()
{
    const ResultCatalogue catalogue = ResultCatalogue::builtIn();
    for (const int code : documented) {
        const ResultCode entry = catalogue.find(code, english);
        const bool isLimit = entry.kind == ResultKind::Rate;
        const bool isWait = entry.resend == Resend::Wait;
        QVERIFY2(isLimit == isWait, qPrintable(QString::number(code)));
    }
}

void tst_ResultCatalogue::everyOtherLanguageReadsEnglish()
{
    const ResultCatalogue catalogue = ResultCatalogue::builtIn();
    QCOMPARE(catalogue.find(1016, QLocale(QLocale::German)), catalogue.find(1016, english));
    QCOMPARE(catalogue.find(1016, QLocale::c()), catalogue.find(1016, english));
}

void tst_ResultCatalogue::anUnknownCodeSaysNothingButItsNumber()
{
    const ResultCatalogue catalogue = ResultCatalogue::builtIn();
    ResultCode nothing;
    nothing.code = 1005;

    QVERIFY(!catalogue.contains(1005));
    QCOMPARE(catalogue.find(1005, english), nothing);
    QCOMPARE(catalogue.find(1005, chinese).kind, ResultKind::Other);
    QCOMPARE(catalogue.find(1005, chinese).resend, Resend::Never);
}

void tst_ResultCatalogue::readsAnEntry()
{
    const Result<ResultCatalogue, QString> catalogue = ResultCatalogue::fromJson(oneEntry());
    QVERIFY2(catalogue.has_value(), qPrintable(catalogue ? QString() : catalogue.error()));
    QCOMPARE(catalogue->codes(), QList<int>{1023});

    const ResultCode expected{1023, ResultKind::Rate, Resend::Wait, 30s, u"过多。"_s, u"等待。"_s};
    QCOMPARE(catalogue->find(1023, chinese), expected);
}

void tst_ResultCatalogue::refusesWrongEntryAndNamesIt_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("why");

    const QString entry = u"entry 1 (code 1023)"_s;
    QTest::newRow("half a document") << QByteArray("[{") << u"byte"_s << QString();
    QTest::newRow("no list") << QByteArray("{}") << u"not a list"_s << QString();
    QTest::newRow("an entry that is no object") << QByteArray("[1]") << u"entry 1"_s << u"code"_s;
    QTest::newRow("no code") << oneEntry("\"code\": 1023,", "") << u"entry 1"_s << u"code"_s;
    QTest::newRow("a code with a fraction")
        << oneEntry("1023", "1023.5") << u"entry 1"_s << u"whole number"_s;
    QTest::newRow("a kind nobody knows") << oneEntry("rate", "rates") << entry << u"rates"_s;
    QTest::newRow("the kind of codes that are not in the file")
        << oneEntry("rate", "other") << entry << u"other"_s;
    QTest::newRow("a resend nobody knows")
        << oneEntry("\"wait\"", "\"later\"") << entry << u"later"_s;
    QTest::newRow("no time") << oneEntry("30", "0") << entry << u"waitSeconds"_s;
    QTest::newRow("a time below zero") << oneEntry("30", "-30") << entry << u"waitSeconds"_s;
    QTest::newRow("a time, but nothing to wait for")
        << oneEntry("\"wait\"", "\"never\"") << entry << u"waitSeconds"_s;
    QTest::newRow("a misspelt field")
        << oneEntry("waitSeconds", "waitSecond") << entry << u"waitSecond"_s;
    QTest::newRow("no meaning in English") << oneEntry("Too many.", " ") << entry << u"meaning"_s;
    QTest::newRow("no meaning in Chinese")
        << oneEntry("\"zh\": \"过多。\"", "\"zh\": null") << entry << u"meaning"_s;
    QTest::newRow("no advice") << oneEntry("advice", "advise") << entry << u"advise"_s;
    QTest::newRow("advice in a third language")
        << oneEntry("\"zh\": \"等待。\"", "\"de\": \"Warten.\"") << entry << u"de"_s;

    QByteArray twice = oneEntry();
    twice.chop(1);
    twice += ',' + oneEntry().mid(1);
    QTest::newRow("a code that was there before")
        << twice << u"entry 2 (code 1023)"_s << u"before"_s;
}

void tst_ResultCatalogue::refusesWrongEntryAndNamesIt()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, where);
    QFETCH(const QString, why);

    const Result<ResultCatalogue, QString> catalogue = ResultCatalogue::fromJson(json);
    QVERIFY(!catalogue.has_value());
    QVERIFY2(catalogue.error().startsWith(where), qPrintable(catalogue.error()));
    QVERIFY2(catalogue.error().contains(why), qPrintable(catalogue.error()));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_ResultCatalogue)
#include "tst_resultcatalogue.moc"
