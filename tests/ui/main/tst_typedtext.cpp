// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"
#include "tests/support/claimtest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr int patience = 60'000;

/// What was typed after so many keys.
QString typed(qsizetype length)
{
    QString text;
    for (qsizetype index = 0; index < length; ++index)
        text += QChar(static_cast<char16_t>(u'a' + index % 26));
    return text;
}

/// A window in which somebody types; see typist.cpp.
class Typist final
{
public:
    explicit Typist(const QString &folder)
    {
        m_process.start(QStringLiteral(SMSDESK_TYPIST), {folder});
    }

    [[nodiscard]] bool isTyping() { return read().contains("typed"); }

    /// Ends it between any two instructions, and takes note of what it had done.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
        const QList<QByteArray> lines = read().split('\n');
        for (const QByteArray &line : lines.first(lines.size() - 1)) {
            const QList<QByteArray> words = line.split(' ');
            if (words.first() == "there")
                m_found = QString::fromUtf8(words.value(1));
            else
                m_times.insert(words.value(1).toLongLong(), words.value(2).toLongLong());
        }
    }

    [[nodiscard]] const QString &found() const { return m_found; }

    /// How long before its last key the first one was pressed that a draft of this length lacks.
    [[nodiscard]] qint64 unsaved(qsizetype length) const
    {
        const auto firstLost = m_times.upperBound(length);
        return firstLost == m_times.end() ? 0 : m_times.last() - firstLost.value();
    }

private:
    QByteArray read() { return m_out += m_process.readAllStandardOutput(); }

    QProcess m_process;
    QByteArray m_out;
    QString m_found;
    QMap<qsizetype, qint64> m_times; ///< When the text had this length.
};

QString sessionTextIn(Settings &settings)
{
    return QJsonDocument::fromJson(settings.draft().read()).object()[u"ext"_s].toString();
}

} // namespace

/// What somebody types survives the program, whenever it is killed.
class tst_TypedText final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void survivesAKillAtAnyMoment();
};

void tst_TypedText::survivesAKillAtAnyMoment()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    {
        Settings settings(file);
        settings.set(settings::theme, u"dark"_s);
        settings.set(settings::account, u"客服, \"Süd\""_s);
    }

    constexpr int kills = 30;
    constexpr int longestTyping = 600;
    constexpr qint64 longestUnsaved = 1000; // 250 on a computer that is not busy.
    qint64 worst = 0;
    QString kept;
    for (int round = 0; round < kills; ++round) {
        Typist typist(folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(typist.isTyping(), patience);
        QTest::qWait(static_cast<int>(QRandomGenerator::global()->bounded(longestTyping)));
        typist.kill();
        QCOMPARE(typist.found(), kept);

        Settings settings(file);
        QCOMPARE(settings.get(settings::theme), u"dark"_s);
        QCOMPARE(settings.get(settings::account), u"客服, \"Süd\""_s);
        kept = sessionTextIn(settings);
        QCOMPARE(kept, typed(kept.size()));
        QVERIFY(kept.size() >= typist.found().size());
        worst = std::max(worst, typist.unsaved(kept.size()));
        QVERIFY2(worst <= longestUnsaved, qPrintable(QString::number(worst)));
    }
    QVERIFY2(!kept.isEmpty(), "nothing was ever kept");
    qInfo("%d kills, %lld keys kept, at most %lld ms unsaved",
          kills,
          static_cast<long long>(kept.size()),
          static_cast<long long>(worst));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_TypedText)
#include "tst_typedtext.moc"
