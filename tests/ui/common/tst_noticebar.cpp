// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "tests/support/claimtest.h"
#include "tests/support/contrast.h"
#include "ui/common/noticebar.h"
#include "ui/common/theme.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_NoticeBar final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { theme::apply({}); }

    void followsTheLanguageWhileItIsOpen();
    void isReadInBothLooks_data();
    void isReadInBothLooks();
};

void tst_NoticeBar::followsTheLanguageWhileItIsOpen()
{
    Language language;
    language.use(u"en"_s);
    const JournalError error{.kind = JournalError::Kind::Locked};
    NoticeBar bar(NoticeBar::Kind::Problem);
    bar.setWords([error] { return NoticeBar::Words{u"Headline."_s, Sentences::of(error)}; });
    bar.show();
    const auto *const label = bar.findChild<QLabel *>(u"noticeLabel"_s);
    const QString english = label->accessibleName();
    QVERIFY(english.contains(Sentences::of(error)));
    language.use(u"zh_CN"_s);
    QTRY_VERIFY(label->accessibleName().contains(Sentences::of(error)));
    QVERIFY(label->accessibleName() != english);
}

void tst_NoticeBar::isReadInBothLooks_data()
{
    QTest::addColumn<NoticeBar::Kind>("kind");
    QTest::newRow("something was done") << NoticeBar::Kind::Done;
    QTest::newRow("caution") << NoticeBar::Kind::Caution;
    QTest::newRow("a problem") << NoticeBar::Kind::Problem;
}

void tst_NoticeBar::isReadInBothLooks()
{
    QFETCH(const NoticeBar::Kind, kind);
    for (const QString &look : {u"light"_s, u"dark"_s}) {
        theme::apply(look);
        QWidget window;
        const auto *const bar = new NoticeBar(kind, &window);
        const QPalette &palette = bar->palette();
        QCOMPARE_GE(contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)),
                    4.5);
    }
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_NoticeBar)
#include "tst_noticebar.moc"
