// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/appkey.h"
#include "core/account/wipe.h"
#include "tests/support/claimtest.h"

#include <QDebug>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

template<typename Value>
constexpr bool isPrintable = requires(QDebug debug, const Value &value)
{
    debug << value;
};

} // namespace

class tst_AppKey : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void takesOffWhatNobodySees_data();
    void takesOffWhatNobodySees();
    void keepsBlanksInside();
    void keepsEveryCharacterOfAPassword();
    void tellsWhatCannotBeAKey_data();
    void tellsWhatCannotBeAKey();
    void readsBytesAsItReadsText();
    void outlivesTheCopyItWasMadeFrom();
    void leavesBytesThatAreStillInUse();
    void canBeAssignedToItself();
    void cannotBePrinted();
    void wipesBytesInPlace();
    void wipesTextInPlace();
    void leavesSharedTextToItsOtherOwner();
};

void tst_AppKey::takesOffWhatNobodySees_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("bytes");

    const QByteArray key = "5f03a35d00ee52a21327ab048186a2c4";
    const QString text = QString::fromLatin1(key);
    QTest::newRow("a plain key stays as it is") << text << key;
    QTest::newRow("blanks and a line end") << u" \t"_s + text + u" \r\n"_s << key;
    QTest::newRow("no-break blanks") << u"\u00A0"_s + text + u"\u202F\u2007"_s << key;
    QTest::newRow("wide blanks") << u"\u3000"_s + text + u"\u2003"_s << key;
    QTest::newRow("zero-width blanks and joiners")
        << u"\u200B\u200D"_s + text + u"\u2060\u200C"_s << key;
    QTest::newRow("a byte order mark") << u"\uFEFF"_s + text << key;
    QTest::newRow("marks of direction") << u"\u202A"_s + text + u"\u202C\u200E"_s << key;
    QTest::newRow("nothing but blanks is no key") << u" \u00A0\u200B\n"_s << QByteArray();
    QTest::newRow("nothing is no key") << QString() << QByteArray();
}

void tst_AppKey::takesOffWhatNobodySees()
{
    QFETCH(const QString, typed);
    QFETCH(const QByteArray, bytes);
    const AppKey key(typed);

    QCOMPARE(key.bytes(), bytes);
    QCOMPARE(key.isEmpty(), bytes.isEmpty());
    QCOMPARE(AppKey(typed.toUtf8()).bytes(), bytes);
}

void tst_AppKey::tellsWhatCannotBeAKey_data()
{
    using enum AppKey::Shape;
    QTest::addColumn<QString>("typed");
    QTest::addColumn<AppKey::Shape>("shape");
    QTest::newRow("as the console has them") << u"5f03a35d00ee52a21327ab048186a2c4"_s << Usual;
    QTest::newRow("in capitals") << u"5F03A35D00EE52A21327AB048186A2C4"_s << Usual;
    QTest::newRow("none") << QString() << Usual;
    QTest::newRow("a character too few") << u"5f03a35d00ee52a21327ab048186a2c"_s << Unusual;
    QTest::newRow("a character too many") << u"5f03a35d00ee52a21327ab048186a2c40"_s << Unusual;
    QTest::newRow("a letter that is no digit") << u"5g03a35d00ee52a21327ab048186a2c4"_s << Unusual;
    QTest::newRow("of another alphabet") << QString(32, u'а') << Unusual;
    QTest::newRow("two words") << u"AppKey 5f03a35d00ee52a21327ab048186a2c4"_s << Impossible;
    QTest::newRow("two lines") << u"5f03a35d00ee\n52a21327ab048186a2c4"_s << Impossible;
    QTest::newRow("a blank nobody sees")
        << u"5f03a35d00ee\u200B52a21327ab048186a2c4"_s << Impossible;
    QTest::newRow("a control character") << u"5f03a35d\u000752a21327ab048186a2c4"_s << Impossible;
}

void tst_AppKey::tellsWhatCannotBeAKey()
{
    QFETCH(const QString, typed);
    QFETCH(const AppKey::Shape, shape);
    QCOMPARE(AppKey(typed).shape(), shape);
}

void tst_AppKey::keepsBlanksInside()
{
    QCOMPARE(AppKey(u" a b "_s).bytes(), QByteArray("a b"));
}

void tst_AppKey::keepsEveryCharacterOfAPassword()
{
    const QString password = u" \u00A0pass word\u200B\u3000 "_s;
    QCOMPARE(AppKey::verbatim(password).bytes(), password.toUtf8());
    QCOMPARE(AppKey::verbatim(password.toUtf8()).bytes(), password.toUtf8());
    QVERIFY(AppKey::verbatim(QString()).isEmpty());
}

void tst_AppKey::readsBytesAsItReadsText()
{
    QVERIFY(AppKey(QByteArray("clé")) == AppKey(u"clé"_s));
    QVERIFY(!(AppKey(QByteArray("one")) == AppKey(QByteArray("two"))));
    QVERIFY(AppKey(QByteArray("  ")) == AppKey());
}

void tst_AppKey::outlivesTheCopyItWasMadeFrom()
{
    AppKey original(u"secret"_s);
    AppKey copy;
    copy = original;
    original = AppKey(u"another"_s);

    QCOMPARE(copy.bytes(), QByteArray("secret"));
    const AppKey moved = std::move(copy);
    QCOMPARE(moved.bytes(), QByteArray("secret"));
}

void tst_AppKey::leavesBytesThatAreStillInUse()
{
    QByteArray inUse;
    {
        const AppKey key(u"secret"_s);
        inUse = key.bytes();
    }
    QCOMPARE(inUse, QByteArray("secret"));
}

void tst_AppKey::canBeAssignedToItself()
{
    AppKey key(u"secret"_s);
    const AppKey &same = key;
    key = same;
    QCOMPARE(key.bytes(), QByteArray("secret"));
}

void tst_AppKey::cannotBePrinted()
{
    QVERIFY(isPrintable<QByteArray>);
    QVERIFY(!isPrintable<AppKey>);
}

void tst_AppKey::wipesBytesInPlace()
{
    QByteArray secret("secret");
    secret.detach();
    const char *const place = secret.constData();

    wipe(secret);

    QVERIFY(secret.isEmpty());
    QCOMPARE(secret.constData(), place); // Still the same memory, so it may be looked at.
    QVERIFY(std::all_of(place, place + 6, [](char byte) { return byte == '\0'; }));
}

void tst_AppKey::wipesTextInPlace()
{
    QString secret = QString::fromLatin1("secret");
    const QChar *const place = secret.constData();

    wipe(secret);

    QVERIFY(secret.isEmpty());
    QCOMPARE(secret.constData(), place);
    QVERIFY(std::all_of(place, place + 6, [](QChar unit) { return unit.isNull(); }));
}

void tst_AppKey::leavesSharedTextToItsOtherOwner()
{
    const QString inUse = QString::fromLatin1("secret");
    QString secret = inUse;

    wipe(secret);

    QVERIFY(secret.isEmpty());
    QCOMPARE(inUse, u"secret"_s);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_AppKey)
#include "tst_appkey.moc"
