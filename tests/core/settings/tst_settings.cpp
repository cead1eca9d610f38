// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"
#include "tests/support/claimtest.h"

#include <QFile>
#include <QFileInfo>
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
    void isReadableByItsOwnerAlone_data();
    void isReadableByItsOwnerAlone();
    void livesWithoutAWritableFile();

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

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Settings)
#include "tst_settings.moc"
