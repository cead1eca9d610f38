// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/world.h"

#include "app/window/windowservices.h"
#include "core/words/sentences.h"
#include "ui/compose/composepage.h"

#include <QApplication>
#include <QFile>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk::gallery {

namespace {

DataFolder folderAt(const QString &path)
{
    return DataFolder::open(path).value();
}

template<typename Value>
Value answer(const QFuture<Value> &future, const char *what)
{
    World::waitFor([&future] { return future.isFinished(); }, what);
    return future.result();
}

Account account(const QString &name, const QString &sdkAppId)
{
    return {.name = name,
            .sdkAppId = SdkAppId::parse(sdkAppId).value(),
            .defaultSignature = u"SMS Desk"_s,
            .defaultRegion = u"CN"_s};
}

} // namespace

World::World(const Look &look)
    : m_services(std::make_unique<Services>(folderAt(m_folder.path()), CommonOptions{}))
{
    qputenv("USER", "anna"); // Not who runs this.
    // Nobody's keychain has a part in this.
    qputenv("DBUS_SESSION_BUS_ADDRESS",
            "unix:path=" + QFile::encodeName(m_folder.filePath(u"no-bus"_s)));
    m_language.use(look.language);
    m_services->settings.set(settings::theme, look.theme);
}

World::~World() = default;

void World::addAccounts(const QString &endpoint)
{
    // For this run alone: nobody's keychain has a part in this.
    Account support = account(u"Support"_s, u"1400006666"_s);
    support.colour = AccountColour::Blue;
    Account marketing = account(u"Marketing"_s, u"1400007777"_s);
    marketing.colour = AccountColour::Orange;
    marketing.messagesPerSecond = 20;
    for (Account each : {support, marketing}) {
        if (!endpoint.isEmpty())
            each.endpoint = Endpoint::parse(endpoint).value();
        if (!m_services->accounts.put(each))
            qFatal("An account cannot be added.");
        m_services->keys.keepForThisRun(
            m_services->accounts.findStored(each.name)->keyEntry(),
            AppKey(QByteArrayLiteral("5f03a35d00ee52a21327ab048186a2c4")));
    }
    m_services->settings.set(settings::account, u"Support"_s);
}

void World::breakJournal()
{
    QFile file(m_services->folder.file(u"journal.sqlite"_s));
    const QByteArray noise("This is no database, though it has the name of one.\n");
    if (!file.open(QIODevice::WriteOnly) || file.write(noise.repeated(100)) < 0)
        qFatal("The journal cannot be broken.");
}

void World::startAgain()
{
    m_services.reset();
    m_services = std::make_unique<Services>(folderAt(m_folder.path()), CommonOptions{});
}

MainWindow &World::open(bool isBusy)
{
    if (!m_services->startSandbox())
        qFatal("The sandbox cannot be started.");
    const auto opened = answer(m_services->openJournal(), "the journal to be open");
    if (isBusy)
        fillLog();
    m_window = std::make_unique<MainWindow>(servicesOfWindow(*m_services, m_language));
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("The window does not come up.");
    m_window->showJournal(opened);
    const auto &table = find<QTableView>(*m_window, u"logTableView"_s);
    if (isBusy)
        waitFor([&table] { return table.model()->rowCount() > 0; }, "the log to be there");
    return *m_window;
}

void World::fillLog()
{
    const Account account = m_services->accounts.stored().isEmpty()
        ? m_services->sandbox.account()
        : m_services->accounts.stored().constFirst();
    const QList<Row> rows = busyMorning(account, QDateTime::currentDateTimeUtc());
    for (const Row &row : rows) {
        const auto id = answer(m_services->journal.begin(row.message), "a row to begin");
        if (!id || (row.result && !answer(m_services->journal.finish(*id, *row.result), "a row")))
            qFatal("A row cannot be written.");
    }
}

void World::choose(RowName row) const
{
    auto &table = find<QTableView>(*m_window, u"logTableView"_s);
    table.setFocus();
    table.setCurrentIndex(table.model()->index(static_cast<int>(row), 0));
    const auto &copy = find<QAction>(*m_window, u"copyDetailsAction"_s);
    waitFor([&copy] { return copy.isEnabled(); }, "the details of a message");
}

void World::trigger(const QString &actionName) const
{
    find<QAction>(*m_window, actionName).trigger();
}

QWidget &World::modal()
{
    waitFor([] { return QApplication::activeModalWidget() != nullptr; }, "a dialog");
    QWidget &dialog = *QApplication::activeModalWidget();
    if (!QTest::qWaitForWindowActive(&dialog))
        qFatal("The dialog does not come up.");
    return dialog;
}

void World::waitFor(const std::function<bool()> &isTrue, const char *what)
{
    if (!QTest::qWaitFor(isTrue, 15'000))
        qFatal("Waited in vain for %s.", what);
}

} // namespace smsdesk::gallery
