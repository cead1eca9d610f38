// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"
#include "tests/support/claimtest.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_Settings : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void hasFallbacks();
    void remembersTextAndBytes();
    void fallsBackOnWhatDoesNotFit();
    void heedsNoSpoiltValue_data();
    void heedsNoSpoiltValue();
    void tellsOfEachChange();
    void isReadableByItsOwnerAlone_data();
    void isReadableByItsOwnerAlone();
    void livesWithoutAWritableFile();
    void writesOnceTheFileCanBeWrittenAgain();

private:
    [[nodiscard]] QString file() const
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".ini"_s);
    }

    QTemporaryDir m_folder;
};

void tst_Settings::hasFallbacks()
{
    const Settings remembered(file());
    QCOMPARE(remembered.get(settings::language), QString());
    QCOMPARE(remembered.get(Setting<int>{"window/zoom", 100}), 100);
}

void tst_Settings::remembersTextAndBytes()
{
    const QByteArray bytes = QByteArray::fromHex("00ff0a0d22");
    const Setting<int> zoom{"window/zoom", 100};
    {
        Settings remembered(file());
        remembered.set(settings::account, u"客服, \"Süd\""_s);
        remembered.set(settings::windowGeometry, bytes);
        remembered.set(zoom, 150);
        QCOMPARE(remembered.get(zoom), 150);
        remembered.sync();
    }
    const Settings remembered(file());
    QCOMPARE(remembered.get(settings::account), u"客服, \"Süd\""_s);
    QCOMPARE(remembered.get(settings::windowGeometry), bytes);
    QCOMPARE(remembered.get(zoom), 150);
}

void tst_Settings::fallsBackOnWhatDoesNotFit()
{
    {
        Settings remembered(file());
        remembered.set(Setting<QStringList>{"window/zoom", {}}, QStringList{u"a"_s, u"b"_s});
    }
    QCOMPARE(Settings(file()).get(Setting<QDate>{"window/zoom", QDate(2026, 3, 1)}),
             QDate(2026, 3, 1));
}

void tst_Settings::heedsNoSpoiltValue_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("a language that nobody speaks here") << "[window]\nlanguage=tlh\n"_ba;
    QTest::newRow("a look that nobody has") << "[window]\ntheme=plaid\n"_ba;
    QTest::newRow("minutes in words") << "[sending]\nrepeatMinutes=ten\n"_ba;
    QTest::newRow("no minutes at all") << "[sending]\nrepeatMinutes=\n"_ba;
    QTest::newRow("minutes below zero") << "[sending]\nrepeatMinutes=-1\n"_ba;
    QTest::newRow("more minutes than a week has") << "[sending]\nrepeatMinutes=10081\n"_ba;
    QTest::newRow("a habit in other words") << "[sending]\naskBeforeClosing=never\n"_ba;
    QTest::newRow("a habit as a number") << "[sending]\naskBeforeClosing=0\n"_ba;
    QTest::newRow("a habit that is a list") << "[sending]\naskBeforeEach=true, true\n"_ba;
    QTest::newRow("noise") << QByteArray("\0\1[win\xff", 8);
}

void tst_Settings::heedsNoSpoiltValue()
{
    QFETCH(const QByteArray, row);
    QFile made(file());
    QVERIFY(made.open(QIODevice::WriteOnly | QIODevice::Truncate) && made.write(row) > 0);
    made.close();

    const Settings remembered(file());
    QCOMPARE(remembered.get(settings::language), QString());
    QCOMPARE(remembered.get(settings::theme), QString());
    QCOMPARE(remembered.get(settings::repeatMinutes), 10);
    QCOMPARE(remembered.get(settings::asksBeforeEach), false);
    QCOMPARE(remembered.get(settings::asksBeforeClosing), true);
}

void tst_Settings::tellsOfEachChange()
{
    Settings remembered(file());
    const QSignalSpy changed(&remembered, &Settings::changed);
    remembered.set(settings::repeatMinutes, 10); // As it is.
    QCOMPARE(changed.size(), 0);
    remembered.set(settings::repeatMinutes, 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toString(), u"sending/repeatMinutes"_s);
    remembered.reset(settings::repeatMinutes);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(remembered.get(settings::repeatMinutes), 10);
}

void tst_Settings::isReadableByItsOwnerAlone_data()
{
    QTest::addColumn<bool>("wasThere");
    QTest::newRow("a new file") << false;
    QTest::newRow("a file that everybody could read") << true;
}

void tst_Settings::isReadableByItsOwnerAlone()
{
#ifdef Q_OS_WIN
    QSKIP("Windows folders pass on the permissions of the user's profile.");
#endif
    QFETCH(const bool, wasThere);
    QFile::remove(file());
    if (wasThere) {
        QFile made(file());
        QVERIFY(made.open(QIODevice::WriteOnly));
        QVERIFY(made.setPermissions(QFileDevice::Permissions::fromInt(0x6644)));
    }
    Settings remembered(file());
    remembered.set(settings::theme, u"dark"_s);
    remembered.sync();

    QVERIFY(QFileInfo(file()).size() > 0);
    QVERIFY(!(QFileInfo(file()).permissions() & QFileDevice::Permissions::fromInt(0x0077)));
}

void tst_Settings::livesWithoutAWritableFile()
{
    Settings remembered(m_folder.filePath(u"missing/settings.ini"_s));
    QFile blocker(m_folder.filePath(u"missing"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    remembered.set(settings::theme, u"dark"_s);
    remembered.sync();
    QCOMPARE(remembered.get(settings::theme), u"dark"_s);
}

void tst_Settings::writesOnceTheFileCanBeWrittenAgain()
{
    Settings remembered(m_folder.filePath(u"later/settings.ini"_s));
    QFile blocker(m_folder.filePath(u"later"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    remembered.set(settings::theme, u"dark"_s);
    QVERIFY(!remembered.sync());

    QVERIFY(blocker.remove());
    QVERIFY(remembered.sync());
    QFile written(remembered.file());
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("theme=dark"));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Settings)
#include "tst_settings.moc"
