// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowservices.h"
#include "core/account/accountstore.h"
#include "core/account/keyplace.h"
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "tests/app/program.h"
#include "tests/app/specificationgateway.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"
#include "ui/account/accountsdialog.h"
#include "ui/compose/accountfield.h"
#include "ui/compose/composepage.h"

#include <QAction>
#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

const QByteArray otherKey("92bd1f8e07d845c6a3b9e0f147c25d68");
const QByteArray sdkAppId("1400000001");
constexpr int patience = 20'000;

/// The program with its window in a data folder.
class Desk final
{
public:
    explicit Desk(const QString &folder)
        : m_services(DataFolder::open(folder).value(), {})
    {
        m_language.use(u"en"_s);
        m_window = std::make_unique<MainWindow>(servicesOfWindow(m_services, m_language));
        m_window->show();
        m_window->showJournal(await(m_services.openJournal()));
    }

    [[nodiscard]] Services &services() { return m_services; }

    template<typename Widget>
    [[nodiscard]] Widget &the(const QString &name) const
    {
        auto *const widget = m_window->findChild<Widget *>(name);
        if (!widget)
            qFatal("There is no %s.", qUtf8Printable(name));
        return *widget;
    }

    void type(const QString &field, const QString &text) const
    {
        auto &edit = the<QLineEdit>(field);
        edit.setFocus();
        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_Delete);
        QTest::keyClicks(&edit, text);
    }

    /// Adds an account as a person does, and leaves the dialog open.
    void addAccount(const QString &name, const QString &endpoint, const QByteArray &key) const
    {
        the<QAction>(u"accountsAction"_s).trigger();
        the<QPushButton>(u"addPushButton"_s).click();
        type(u"nameLineEdit"_s, name);
        type(u"sdkAppIdLineEdit"_s, QString::fromLatin1(sdkAppId));
        type(u"endpointLineEdit"_s, endpoint);
        type(u"keyLineEdit"_s, u' ' + QString::fromLatin1(key) + u"  "_s);
        the<QPushButton>(u"savePushButton"_s).click();
        const auto &field = the<QLineEdit>(u"keyLineEdit"_s);
        QTRY_VERIFY(field.text().isEmpty());
    }

    void closeAccounts() const
    {
        the<QPushButton>(u"closePushButton"_s).click();
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }

    /// Whether the window says that keys end with the program.
    [[nodiscard]] bool saysThatKeysEnd() const { return the<QWidget>(u"keysEndBar"_s).isVisible(); }

    /// The outcome of a message that the window sends.
    [[nodiscard]] std::optional<Outcome> send(const QString &account)
    {
        m_window->composePage().accountField().choose(account);
        m_window->composePage().setDraft({.recipient = u"+8613711112222"_s,
                                          .templateId = u"19"_s,
                                          .parameters = {u"验证码"_s, u"1234"_s, u"4"_s},
                                          .signature = u"腾讯云"_s});
        const QSignalSpy finished(&m_services.journal, &Journal::recordFinished);
        the<QAction>(u"sendAction"_s).trigger();
        if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, patience))
            return std::nullopt;
        const auto record = await(
            m_services.journal.record(finished.constFirst().constFirst().value<JournalId>()));
        return record ? std::optional(record->outcome()) : std::nullopt;
    }

private:
    Services m_services;
    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

QStringList sendBy(const QString &folder, const QString &account)
{
    return QStringList{
               u"send"_s, u"--data-dir"_s, folder, u"--account"_s, account, u"--allow-duplicate"_s}
    + Program::exampleMessage();
}

Account accountAt(const QString &name, const QString &endpoint)
{
    return {.name = name,
            .sdkAppId = SdkAppId::parse(QString::fromLatin1(sdkAppId)).value(),
            .endpoint = Endpoint::parse(endpoint).value()};
}

/// Whether a file under a folder holds the text.
bool keeps(const QString &folder, const QByteArray &text)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QFile::ReadOnly) && file.readAll().contains(text))
            return true;
    }
    return false;
}

} // namespace

/// The two programs and the keychain of the session they run in; run.sh says which claims are about
/// which session.
class tst_Keychain final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWindowKeepsAKeyInTheKeychain();
    void aKeyThatIsNotThereIsCertain();
    void theTerminalUsesAKeyOfAnEarlierSession();
    void theWindowUsesAKeyOfAnEarlierSession();
    void aKeyThatIsRemovedIsGone();
    void theTerminalKeepsThePasswordOfAProxy();
    void aLockedKeychainIsNotTakenForAnEmptyOne();
    void noKeyIsLeftInALockedKeychainUnasked();
    void aProxyIsSetWhereThePasswordOfTheOtherStays();
    void withoutAKeychainTheFallbackWorksAndSaysSo();

private:
    /// What `accounts list` says of where the key of the earlier session's account is.
    [[nodiscard]] QString listedPlace() const;

    /// `smsdesk-cli settings` there; `input` is its standard input.
    [[nodiscard]] Run settings(const QStringList &words, const QByteArray &input = {}) const;

    /// The account of the earlier session, at the gateway of this one.
    void moveTo(Desk &desk, const QString &endpoint) const;

    QString m_folder;
    Program m_program;
    SpecificationGateway m_gateway{Program::key(), sdkAppId};
};

void tst_Keychain::initTestCase()
{
    m_folder = qEnvironmentVariable("SMSDESK_TEST_FOLDER");
    if (m_folder.isEmpty())
        QSKIP("Only in the sessions that run.sh makes: a keychain may be somebody's.");
}

void tst_Keychain::moveTo(Desk &desk, const QString &endpoint) const
{
    QVERIFY(desk.services().accounts.put(accountAt(u"Work"_s, endpoint), u"Work"_s));
}

QString tst_Keychain::listedPlace() const
{
    const Run run
        = m_program.run({u"accounts"_s, u"list"_s, u"--json"_s, u"--data-dir"_s, m_folder});
    return run.json()["key"_L1].toString();
}

Run tst_Keychain::settings(const QStringList &words, const QByteArray &input) const
{
    const auto process
        = m_program.process(QStringList{u"settings"_s, u"--data-dir"_s, m_folder} + words);
    connect(process.get(), &QProcess::started, process.get(), [&] {
        process->write(input);
        process->closeWriteChannel();
    });
    return Program::finish(*process);
}

void tst_Keychain::theWindowKeepsAKeyInTheKeychain()
{
    Desk desk(m_folder);
    desk.addAccount(u"Work"_s, m_gateway.endpoint(), Program::key());
    QVERIFY(desk.the<QLineEdit>(u"keyLineEdit"_s).placeholderText().startsWith(u"Stored"));
    QVERIFY(!desk.saysThatKeysEnd());
    const QString entry = desk.services().accounts.findStored(u"Work"_s)->keyEntry();
    QVERIFY(!desk.services().keys.isForThisRunOnly(entry));
    QCOMPARE(await(desk.services().keychain.read(entry)).value().bytes(), Program::key());
    desk.closeAccounts();
    QCOMPARE(listedPlace(), u"keychain"_s);
    const QString service = keychainServiceOf(desk.services().folder);
    QCOMPARE(await(placeInKeychain(service, u"nobody's"_s)), KeyPlace::None);
    QCOMPARE(await(placeInKeychain(u"another service"_s, entry)), KeyPlace::None);
    QVERIFY(!keeps(m_folder, Program::key()));
    QVERIFY(!keeps(QDir::homePath(), Program::key())); // The keyring's file is encrypted.
}

void tst_Keychain::aKeyThatIsNotThereIsCertain()
{
    Desk desk(m_folder);
    const auto found = await(desk.services().keys.read(u"nobody's"_s));
    QCOMPARE(found.error().kind, KeyError::Kind::NotFound);
    QVERIFY(!desk.services().keys.endsWithRun());
}

void tst_Keychain::theTerminalUsesAKeyOfAnEarlierSession()
{
    {
        Desk desk(m_folder);
        moveTo(desk, m_gateway.endpoint());
    }
    const Run run = m_program.run(sendBy(m_folder, u"Work"_s));
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
    QCOMPARE(m_gateway.faults(), QStringList());
}

void tst_Keychain::theWindowUsesAKeyOfAnEarlierSession()
{
    Desk desk(m_folder);
    moveTo(desk, m_gateway.endpoint());
    Account account = desk.services().accounts.stored().constFirst();
    account.repeatWindow = std::chrono::minutes(0); // The terminal has just sent it.
    QVERIFY(desk.services().accounts.put(account, account.name));
    const int before = m_gateway.requests();
    QCOMPARE(desk.send(u"Work"_s), Outcome::Accepted);
    QCOMPARE(m_gateway.requests(), before + 1);
    QCOMPARE(m_gateway.faults(), QStringList());
    QVERIFY(!desk.saysThatKeysEnd());
}

void tst_Keychain::aKeyThatIsRemovedIsGone()
{
    Desk desk(m_folder);
    auto &keys = desk.services().keys;
    QVERIFY(await(keys.write(u"another"_s, AppKey(otherKey))));
    QVERIFY(await(keys.remove(u"another"_s)));
    QCOMPARE(await(keys.read(u"another"_s)).error().kind, KeyError::Kind::NotFound);
    QVERIFY(await(keys.remove(u"another"_s))); // It is gone already.
    const QString work = desk.services().accounts.findStored(u"Work"_s)->keyEntry();
    QCOMPARE(await(keys.read(work)).value().bytes(), Program::key());
}

void tst_Keychain::theTerminalKeepsThePasswordOfAProxy()
{
    for (const auto &[name, value] : {std::pair(u"proxy.host"_s, u"proxy.corp"_s),
                                      std::pair(u"proxy.port"_s, u"8080"_s),
                                      std::pair(u"proxy.user"_s, u"staff"_s)})
        QCOMPARE(settings({u"set"_s, name, value}).status, 0);
    const QStringList meant{u"set"_s, u"proxy.password"_s, u"--key-stdin"_s};
    QCOMPARE(settings(meant, "hunter2\n").status, 0);

    // Another proxy outdates it, and another has none to outdate.
    const Run moved = settings({u"set"_s, u"proxy.host"_s, u"proxy.example"_s});
    QCOMPARE(moved.status, 0);
    QVERIFY2(moved.err.startsWith("No password is kept any more for staff@proxy.corp:8080"),
             moved.err.constData());
    const Run back = settings({u"set"_s, u"proxy.host"_s, u"proxy.corp"_s});
    QCOMPARE(back.status, 0);
    QCOMPARE(back.err, QByteArray());
    QCOMPARE(settings(meant, "hunter2\n").status, 0);
}

void tst_Keychain::aLockedKeychainIsNotTakenForAnEmptyOne()
{
    QCOMPARE(listedPlace(), u"keychain-locked"_s); // Before anything tries to unlock it.
    const Run run = m_program.run(sendBy(m_folder, u"Work"_s));
    QCOMPARE(run.status, 3);
    QVERIFY2(run.err.contains("is locked"), run.err.constData());
    QVERIFY2(!run.err.contains("Details"), run.err.constData());
    QVERIFY2(!run.err.contains("No AppKey is stored"), run.err.constData());

    Desk desk(m_folder);
    const QString entry = desk.services().accounts.findStored(u"Work"_s)->keyEntry();
    QCOMPARE(await(desk.services().keys.read(entry)).error().kind, KeyError::Kind::Locked);
    QCOMPARE(await(desk.services().keys.remove(entry)).error().kind, KeyError::Kind::Locked);
    QVERIFY(desk.saysThatKeysEnd());
    const auto *const words
        = desk.the<QWidget>(u"keysEndBar"_s).findChild<QLabel *>(u"noticeLabel"_s);
    QVERIFY2(words->text().contains(u"is locked"_s), qPrintable(words->text()));
}

void tst_Keychain::noKeyIsLeftInALockedKeychainUnasked()
{
    AccountStore store(m_folder + u"/accounts.json"_s);
    QVERIFY(store.load());
    const QString entry = store.find(u"Work"_s)->keyEntry();
    const QStringList meant{
        u"accounts"_s, u"remove"_s, u"Work"_s, u"--yes"_s, u"--data-dir"_s, m_folder};
    const Run refused = m_program.run(meant);
    QCOMPARE(refused.status, 3);
    QVERIFY2(refused.err.contains("nothing is removed") && refused.err.contains("--leave-key"),
             refused.err.constData());
    QCOMPARE(refused.err.count('\n'), 1);
    QVERIFY(store.load() && store.find(u"Work"_s));

    const Run left = m_program.run(QStringList(meant) << u"--leave-key"_s);
    QCOMPARE(left.status, 0);
    QVERIFY2(left.err.contains(entry.toUtf8()), left.err.constData());
    QVERIFY(store.load() && !store.find(u"Work"_s));
}

void tst_Keychain::aProxyIsSetWhereThePasswordOfTheOtherStays()
{
    const Run run = settings({u"set"_s, u"proxy.host"_s, u"proxy.example"_s});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.err.startsWith("The setting is set. The keychain is locked: a password of the "
                                "proxy for staff@proxy.corp:8080"),
             run.err.constData());
    QVERIFY(!run.err.contains("AppKey"));
    QCOMPARE(settings({u"get"_s, u"proxy.host"_s}).out, "proxy.example\n"_ba);
    const Run next = settings({u"reset"_s, u"proxy.user"_s});
    QCOMPARE(next.status, 0);
    QCOMPARE(next.err, QByteArray()); // None was kept for that one.
}

void tst_Keychain::withoutAKeychainTheFallbackWorksAndSaysSo()
{
    const QTemporaryDir folder;
    Desk desk(folder.path());
    QVERIFY(!desk.saysThatKeysEnd()); // Nobody has asked yet.
    desk.addAccount(u"Work"_s, m_gateway.endpoint(), Program::key());
    QVERIFY(desk.the<QWidget>(u"keyFieldMessage"_s).isVisible());
    desk.closeAccounts();
    QVERIFY(desk.saysThatKeysEnd());
    QCOMPARE(desk.send(u"Work"_s), Outcome::Accepted);
    QCOMPARE(m_gateway.faults(), QStringList());

    // Another program has no such key, and says what to do.
    const Run without = m_program.run(sendBy(folder.path(), u"Work"_s));
    QCOMPARE(without.status, 3);
    QVERIFY2(without.err.contains("no keychain") || without.err.contains("is locked"),
             without.err.constData());
    QVERIFY2(without.err.contains("SMSDESK_PASSPHRASE"), without.err.constData());

    desk.the<QWidget>(u"keysEndBar"_s).findChild<QPushButton *>(u"noticePushButton"_s)->click();
    for (const QString &field : {u"newPassphraseLineEdit"_s, u"repeatedPassphraseLineEdit"_s})
        desk.type(field, u"correct horse"_s);
    desk.the<QPushButton>(u"okPushButton"_s).click();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.saysThatKeysEnd(), patience);

    const auto send = m_program.process(sendBy(folder.path(), u"Work"_s));
    QProcessEnvironment environment = send->processEnvironment();
    environment.insert(u"SMSDESK_PASSPHRASE"_s, u"correct horse"_s);
    send->setProcessEnvironment(environment);
    const Run sent = Program::finish(*send);
    QVERIFY2(sent.status == 0, sent.err.constData());
    QCOMPARE(m_gateway.faults(), QStringList());
    QVERIFY(!keeps(folder.path(), Program::key()));
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_Keychain)
#include "tst_keychain.moc"
