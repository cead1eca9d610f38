// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandboxresults.h"
#include "core/sandbox/sandboxscenes.h"
#include "tests/support/claimtest.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

class tst_SandboxScenes final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheSceneFromTheLastFourDigits_data();
    void takesTheSceneFromTheLastFourDigits();
    void playsEveryResultTencentDocuments();
    void acceptsNumbersNobodyExplained_data();
    void acceptsNumbersNobodyExplained();
    void listsEachSceneOnceInTheOrderOfTheDigits();
    void hasATextForEveryResultItGives();
};

namespace {

constexpr int documented[]
    = {1001, 1002, 1003, 1004, 1006, 1007, 1008, 1009, 1011, 1012, 1013, 1014, 1015, 1016,
       1017, 1018, 1019, 1020, 1021, 1022, 1023, 1024, 1025, 1026, 1029, 1030, 1031, 1032,
       1033, 1034, 1036, 1038, 1045, 1046, 1047, 1048, 1049, 1050, 1051, 1052, 60008};

} // namespace

void tst_SandboxScenes::takesTheSceneFromTheLastFourDigits_data()
{
    using Kind = SandboxScene::Kind;
    QTest::addColumn<QString>("number");
    QTest::addColumn<SandboxScene>("scene");

    QTest::newRow("E.164") << u"+8613700009001"_s << SandboxScene{.kind = Kind::NeverAnswer};
    QTest::newRow("national digits") << u"13700009001"_s << SandboxScene{.kind = Kind::NeverAnswer};
    QTest::newRow("slow") << u"+16502539002"_s
                          << SandboxScene{.kind = Kind::AnswerSlowly, .delay = 8s};
    QTest::newRow("broken") << u"+16502539003"_s << SandboxScene{.kind = Kind::AnswerBroken};
    QTest::newRow("HTML") << u"+16502539004"_s << SandboxScene{.kind = Kind::AnswerHtml};
    QTest::newRow("hang up") << u"+16502539005"_s << SandboxScene{.kind = Kind::HangUp};
    QTest::newRow("undelivered") << u"+16502539006"_s << SandboxScene{.kind = Kind::Undelivered};
    QTest::newRow("no receipt") << u"+16502539007"_s << SandboxScene{.kind = Kind::NoReceipt};
    QTest::newRow("changed ext") << u"+16502539008"_s << SandboxScene{.kind = Kind::ChangedExt};
    QTest::newRow("a result") << u"+8613711111016"_s
                              << SandboxScene{.kind = Kind::Reject, .result = 1016};
    QTest::newRow("a result of five digits")
        << u"+8613711110008"_s << SandboxScene{.kind = Kind::Reject, .result = 60008};
    QTest::newRow("any other") << u"+8613711112222"_s << SandboxScene{};
    QTest::newRow("digits in the middle") << u"+8613790011"_s << SandboxScene{};
    QTest::newRow("too short to have a scene") << u"016"_s << SandboxScene{};
    QTest::newRow("empty") << QString() << SandboxScene{};
    QTest::newRow("a sign among the last four") << u"+008"_s << SandboxScene{};
}

void tst_SandboxScenes::takesTheSceneFromTheLastFourDigits()
{
    QFETCH(const QString, number);
    QFETCH(const SandboxScene, scene);
    QCOMPARE(sandboxScene(number).kind, scene.kind);
    QVERIFY(sandboxScene(number) == scene);
}

void tst_SandboxScenes::playsEveryResultTencentDocuments()
{
    for (const int result : documented) {
        const QString number = u"+44770090%1"_s.arg(result % 10'000, 4, 10, QChar(u'0'));
        const SandboxScene expected{.kind = SandboxScene::Kind::Reject, .result = result};
        QVERIFY2(sandboxScene(number) == expected, qPrintable(number));
    }
}

void tst_SandboxScenes::acceptsNumbersNobodyExplained_data()
{
    QTest::addColumn<QString>("digits");
    for (const int undocumented : {0, 1000, 1005, 1010, 1027, 1028, 1035, 1037, 1044, 1053})
        QTest::addRow("%d", undocumented) << u"%1"_s.arg(undocumented, 4, 10, QChar(u'0'));
}

void tst_SandboxScenes::acceptsNumbersNobodyExplained()
{
    QFETCH(const QString, digits);
    QVERIFY(sandboxScene(u"+44770090"_s + digits) == SandboxScene{});
}

void tst_SandboxScenes::listsEachSceneOnceInTheOrderOfTheDigits()
{
    QString before;
    QSet<SandboxScene::Kind> kinds;
    const QList<SandboxSceneEntry> scenes = sandboxScenes();
    for (const SandboxSceneEntry &entry : scenes) {
        QVERIFY(sandboxScene(u"+44770090"_s + (entry.digits.isEmpty() ? u"2222"_s : entry.digits))
                == entry.scene);
        QVERIFY(entry.digits.isEmpty() || before < entry.digits);
        before = entry.digits;
        kinds += entry.scene.kind;
    }
    QVERIFY(scenes.last().digits.isEmpty());
    QCOMPARE(kinds.size(), scenes.size());
    QVERIFY(!kinds.contains(SandboxScene::Kind::Reject));
}

void tst_SandboxScenes::hasATextForEveryResultItGives()
{
    for (const int result : documented)
        QVERIFY2(!sandboxErrmsg(result).isEmpty(), qPrintable(QString::number(result)));
    QCOMPARE(sandboxErrmsg(0), u"OK"_s);
    QCOMPARE(sandboxErrmsg(1016), u"手机号格式错误"_s);
    QVERIFY(sandboxErrmsg(1005).isEmpty());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_SandboxScenes)
#include "tst_sandboxscenes.moc"
