// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingrow.h"
#include "tests/support/claimtest.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_SettingRow final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void documentSaysTheSame();
    void namesAndKeysAreThereOnce();
    void defaultsAreAllowed();
    void takesTextThatFits_data();
    void takesTextThatFits();
    void refusesTextThatDoesNotFit_data();
    void refusesTextThatDoesNotFit();
    void isTheDefaultAgainAfterReset();
    void knowsNoOtherNames();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
};

namespace {

/// The cells of a line of a Markdown table, without what makes them look like code.
QStringList cellsOf(const QString &line)
{
    QStringList cells;
    const QStringList parts = line.split(u'|').mid(1);
    for (const QString &part : parts)
        cells << part.trimmed().remove(u'`');
    return cells;
}

/// The rows of the document's table, by key.
QHash<QString, QStringList> documentedRows()
{
    QFile document(QStringLiteral(SMSDESK_SETTINGS_DOCUMENT));
    if (!document.open(QFile::ReadOnly))
        qFatal("the document cannot be read");
    QHash<QString, QStringList> rows;
    const QStringList lines = QString::fromUtf8(document.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QStringList cells = cellsOf(line);
        if (cells.size() == 7 && cells.at(1).contains(u'/'))
            rows.insert(cells.at(1), cells);
    }
    return rows;
}

} // namespace

void tst_SettingRow::init()
{
    ClaimTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
}

void tst_SettingRow::documentSaysTheSame()
{
    const QHash<QString, QStringList> documented = documentedRows();
    const QList<SettingRow> rows = settingRows();
    QCOMPARE(documented.size(), rows.size());
    for (const SettingRow &row : rows) {
        const QStringList cells = documented.value(row.key());
        QVERIFY2(!cells.isEmpty(), qPrintable(row.key()));
        QCOMPARE(cells.mid(0, 5),
                 (QStringList{row.name(), row.key(), row.type(), row.values(), row.fallback()}));
        QVERIFY2(!cells.at(5).isEmpty(), qPrintable(row.key()));
    }
}

void tst_SettingRow::namesAndKeysAreThereOnce()
{
    QSet<QString> names;
    QSet<QString> keys;
    for (const SettingRow &row : settingRows()) {
        QVERIFY2(row.name().isEmpty() || !names.contains(row.name()), qPrintable(row.name()));
        QVERIFY2(!keys.contains(row.key()), qPrintable(row.key()));
        names.insert(row.name());
        keys.insert(row.key());
    }
}

void tst_SettingRow::defaultsAreAllowed()
{
    for (const SettingRow &row : settingRows())
        QVERIFY2(row.set(*m_settings, row.fallback()), qPrintable(row.key()));
}

void tst_SettingRow::takesTextThatFits_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("a language") << u"language"_s << u"zh_CN"_s;
    QTest::newRow("a look") << u"theme"_s << u"dark"_s;
    QTest::newRow("no minutes") << u"repeatMinutes"_s << u"0"_s;
    QTest::newRow("a week of minutes") << u"repeatMinutes"_s << u"10080"_s;
    QTest::newRow("a habit turned on") << u"askBeforeEach"_s << u"true"_s;
    QTest::newRow("a habit turned off") << u"askBeforeClosing"_s << u"false"_s;
    QTest::newRow("a proxy's mode") << u"proxy.mode"_s << u"none"_s;
    QTest::newRow("a proxy's name") << u"proxy.host"_s << u"proxy.corp"_s;
    QTest::newRow("a proxy's IPv6 address") << u"proxy.host"_s << u"2001:db8::1"_s;
    QTest::newRow("a user beyond ASCII") << u"proxy.user"_s << u"staff, 职员"_s;
}

void tst_SettingRow::takesTextThatFits()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    const auto row = settingRow(name);
    QVERIFY(row);
    QVERIFY(row->set(*m_settings, text));
    QCOMPARE(row->value(*m_settings), text);
    QVERIFY(m_settings->sync());

    const Settings again(m_settings->file());
    QCOMPARE(row->value(again), text);
}

void tst_SettingRow::refusesTextThatDoesNotFit_data()
{
    using Kind = SettingProblem::Kind;
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<SettingProblem>("problem");
    const SettingProblem languages{.kind = Kind::NotOneOf,
                                   .words = {u"system"_s, u"en"_s, u"zh_CN"_s}};
    const SettingProblem minutes{.kind = Kind::NotANumber, .smallest = 0, .largest = 10'080};
    QTest::newRow("a language there is no catalogue for") << u"language"_s << u"fr"_s << languages;
    QTest::newRow("no language") << u"language"_s << QString() << languages;
    QTest::newRow("less than nothing") << u"repeatMinutes"_s << u"-1"_s << minutes;
    QTest::newRow("more than a week") << u"repeatMinutes"_s << u"10081"_s << minutes;
    QTest::newRow("no number") << u"repeatMinutes"_s << u"ten"_s << minutes;
    QTest::newRow("neither yes nor no")
        << u"askBeforeEach"_s << u"maybe"_s << SettingProblem{.kind = Kind::NotYesOrNo};
    QTest::newRow("a host with a port")
        << u"proxy.host"_s << u"proxy.corp:80/x"_s << SettingProblem{.kind = Kind::NotAHost};
    QTest::newRow("a host with a login")
        << u"proxy.host"_s << u"me:secret@proxy.corp"_s << SettingProblem{.kind = Kind::NotAHost};
}

void tst_SettingRow::refusesTextThatDoesNotFit()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QFETCH(const SettingProblem, problem);
    const auto row = settingRow(name);
    QVERIFY(row);
    const auto taken = row->set(*m_settings, text);
    QVERIFY(!taken);
    QCOMPARE(taken.error(), problem);
    QCOMPARE(row->value(*m_settings), row->fallback());
}

void tst_SettingRow::isTheDefaultAgainAfterReset()
{
    for (const SettingRow &row : settingRows()) {
        if (row.type() == "number"_L1)
            QVERIFY(row.set(*m_settings, u"7"_s));
    }
    const auto minutes = settingRow(u"repeatMinutes"_s);
    QCOMPARE(minutes->value(*m_settings), u"7"_s);
    minutes->reset(*m_settings);
    QCOMPARE(minutes->value(*m_settings), u"10"_s);
    QCOMPARE(settingRow(u"proxy.port"_s)->value(*m_settings), u"7"_s);
}

void tst_SettingRow::knowsNoOtherNames()
{
    QVERIFY(!settingRow(u"window/theme"_s));
    QVERIFY(!settingRow(u"proxy.password"_s));
    QVERIFY(!settingRow({})); // Though some rows have no name.
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_SettingRow)
#include "tst_settingrow.moc"
