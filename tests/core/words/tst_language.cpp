// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "tests/support/claimtest.h"

#include <QFile>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_Language final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void choosesWhatThePersonReadsBest_data();
    void choosesWhatThePersonReadsBest();
    void speaksTheChosenLanguageAtOnce();
    void tellsOfEachChangeOnce();
    void speaksTheSystemsLanguageWhenNoneIsChosen();
    void remembersWhatWasChosenThoughThereIsNoCatalogue();
    void localeSpeaksTheSameLanguage();
    void qtsOwnButtonsAreTranslated();
    void isSilentOnceItIsGone();
    void everyAvailableLanguageCanBeUsed();
};

void tst_Language::choosesWhatThePersonReadsBest_data()
{
    QTest::addColumn<QStringList>("languages");
    QTest::addColumn<QString>("code");

    const QString en = u"en"_s;
    const QString zh = u"zh_CN"_s;
    QTest::newRow("English of any country") << QStringList{u"en-NZ"_s} << en;
    QTest::newRow("Chinese of the mainland") << QStringList{u"zh-CN"_s} << zh;
    QTest::newRow("Chinese with its script") << QStringList{u"zh-Hans"_s} << zh;
    QTest::newRow("Chinese alone") << QStringList{u"zh"_s} << zh;
    QTest::newRow("Chinese of Singapore") << QStringList{u"zh-SG"_s} << zh;
    QTest::newRow("Simplified Chinese in Hong Kong") << QStringList{u"zh-Hans-HK"_s} << zh;
    QTest::newRow("written with an underscore") << QStringList{u"zh_CN"_s} << zh;
    QTest::newRow("English for Traditional Chinese") << QStringList{u"zh-TW"_s} << en;
    QTest::newRow("English for Hong Kong") << QStringList{u"zh-Hant-HK"_s} << en;
    QTest::newRow("a bare code behind Traditional Chinese is no Simplified one")
        << QStringList{u"zh-TW"_s, u"zh-Hant"_s, u"zh"_s} << en;
    QTest::newRow("Simplified Chinese named as the second choice")
        << QStringList{u"zh-TW"_s, u"zh-CN"_s} << zh;
    QTest::newRow("the first of several that there is a catalogue for")
        << QStringList{u"de-DE"_s, u"zh-CN"_s, u"en-US"_s} << zh;
    QTest::newRow("English before Chinese") << QStringList{u"en-US"_s, u"zh-CN"_s} << en;
    QTest::newRow("English where there is no catalogue") << QStringList{u"fr-FR"_s} << en;
    QTest::newRow("English for the C locale") << QStringList{u"C"_s} << en;
    QTest::newRow("English for nonsense") << QStringList{u"??"_s} << en;
    QTest::newRow("English for nothing") << QStringList{} << en;
}

void tst_Language::choosesWhatThePersonReadsBest()
{
    QFETCH(const QStringList, languages);
    QFETCH(const QString, code);
    QCOMPARE(Language::bestFor(languages), code);
}

void tst_Language::speaksTheChosenLanguageAtOnce()
{
    Language language;
    language.use(u"zh_CN"_s);
    QCOMPARE(Sentences::word(Outcome::Accepted), u"已受理"_s);

    language.use(u"en"_s);
    QCOMPARE(Sentences::word(Outcome::Accepted), u"accepted"_s);
}

void tst_Language::tellsOfEachChangeOnce()
{
    Language language;
    const QSignalSpy changes(&language, &Language::changed);

    language.use(u"zh_CN"_s);
    QCOMPARE(changes.size(), 1);
    language.use(u"zh_CN"_s);
    QCOMPARE(changes.size(), 1);
    language.use(u"en"_s);
    QCOMPARE(changes.size(), 2);
}

void tst_Language::speaksTheSystemsLanguageWhenNoneIsChosen()
{
    Language language;
    language.use(QString());

    QCOMPARE(language.chosen(), QString());
    QCOMPARE(language.code(), Language::bestFor(QLocale::system().uiLanguages()));
}

void tst_Language::remembersWhatWasChosenThoughThereIsNoCatalogue()
{
    Language language;
    language.use(u"fr"_s);

    QCOMPARE(language.chosen(), u"fr"_s);
    QCOMPARE(language.code(), u"en"_s);
}

void tst_Language::localeSpeaksTheSameLanguage()
{
    Language language;
    language.use(u"zh_CN"_s);
    QCOMPARE(language.locale().language(), QLocale::Chinese);
    QCOMPARE(language.locale().script(), QLocale::SimplifiedHanScript);

    language.use(u"en"_s);
    QCOMPARE(language.locale().language(), QLocale::English);
}

void tst_Language::qtsOwnButtonsAreTranslated()
{
    if (!QFile::exists(u":/smsdesk/i18n/qtbase_zh_CN.qm"_s))
        QSKIP("this machine had no Chinese catalogue of Qt to build in");

    Language language;
    language.use(u"zh_CN"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"取消"_s);

    language.use(u"en"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
}

void tst_Language::isSilentOnceItIsGone()
{
    {
        Language language;
        language.use(u"zh_CN"_s);
    }
    QCOMPARE(Sentences::word(Outcome::Accepted), u"accepted"_s);
}

void tst_Language::everyAvailableLanguageCanBeUsed()
{
    const QStringList available = Language::available();
    QCOMPARE(available, (QStringList{u"en"_s, u"zh_CN"_s}));

    Language language;
    for (const QString &code : available) {
        language.use(code);
        QCOMPARE(language.code(), code);
        QVERIFY(QFile::exists(u":/smsdesk/i18n/smsdesk_%1.qm"_s.arg(code)));
    }
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Language)
#include "tst_language.moc"
