// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/loginname.h"
#include "tests/support/claimtest.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_LoginName final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void comesFromTheFirstVariableThatIsSet_data();
    void comesFromTheFirstVariableThatIsSet();
};

void tst_LoginName::comesFromTheFirstVariableThatIsSet_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("logname");
    QTest::addColumn<QByteArray>("username");
    QTest::addColumn<QString>("name");

    QTest::newRow("USER before all") << "anna"_ba
                                     << "b"_ba
                                     << "c"_ba << u"anna"_s;
    QTest::newRow("LOGNAME where USER is empty") << ""_ba
                                                 << "ben"_ba
                                                 << "c"_ba << u"ben"_s;
    QTest::newRow("USERNAME, as on Windows") << ""_ba
                                             << ""_ba
                                             << "Zoë"_ba << u"Zoë"_s;
    QTest::newRow("blanks are no name") << "  "_ba
                                        << "ben "_ba
                                        << ""_ba << u"ben"_s;
    QTest::newRow("the owner of the home folder where nothing is set")
        << ""_ba
        << ""_ba
        << ""_ba << QFileInfo(QDir::homePath()).owner();
}

void tst_LoginName::comesFromTheFirstVariableThatIsSet()
{
    QFETCH(const QByteArray, user);
    QFETCH(const QByteArray, logname);
    QFETCH(const QByteArray, username);
    QFETCH(const QString, name);

    qputenv("USER", user);
    qputenv("LOGNAME", logname);
    qputenv("USERNAME", username);
    QCOMPARE(loginName(), name);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_LoginName)
#include "tst_loginname.moc"
