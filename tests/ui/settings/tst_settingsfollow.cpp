// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/memorykeystore.h"
#include "core/base/future.h"
#include "core/network/proxyfinder.h"
#include "core/settings/networksettings.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"
#include "ui/common/fieldmessage.h"
#include "ui/settings/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>
#include <QTemporaryDir>

#include <optional>

using namespace Qt::StringLiterals;

namespace smsdesk {

using Mode = ProxySettings::Mode;

namespace {

/// Keeps and gives what it is asked to, and fails to forget.
class ForgetfulOfNothing final : public KeyStore
{
public:
    explicit ForgetfulOfNothing(const KeyError &why)
        : m_why(why)
    {
    }

    QFuture<Result<AppKey, KeyError>> read(const QString &entry) override
    {
        return m_keys.read(entry);
    }

    QFuture<Result<void, KeyError>> write(const QString &entry, const AppKey &key) override
    {
        return m_keys.write(entry, key);
    }

    QFuture<Result<void, KeyError>> remove(const QString & /*entry*/) override
    {
        ++passphrasesAskedFor;
        return readyFuture(Result<void, KeyError>(failure(m_why)));
    }

    QFuture<Result<void, KeyError>> removeAllButSealed(const QString & /*entry*/) override
    {
        return readyFuture(Result<void, KeyError>(failure(m_why)));
    }

    bool isForThisRunOnly(const QString & /*entry*/) const override { return false; }

    int passphrasesAskedFor = 0;

private:
    MemoryKeyStore m_keys;
    KeyError m_why;
};

ProxySettings proxyAt(const QString &host)
{
    return {.mode = Mode::Manual, .address = {.host = host, .port = 8080}, .user = u"staff"_s};
}

} // namespace

/// The settings dialog, and what happens to the settings and the passwords beside it.
class tst_SettingsFollow final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void leavesWhatAnotherProgramSet_data();
    void leavesWhatAnotherProgramSet();
    void showsWhatAnotherProgramSet();
    void keepsWhatIsBeingEdited();
    void doesNotAskAboutWhatOthersChanged();
    void leavesAFreshPasswordOfAnotherProgram();
    void tellsOfAnotherProxyBeforeItIsReplaced();
    void followsTheModeWhileAProxyIsTyped();
    void savesAlthoughTheOldPasswordStays_data();
    void savesAlthoughTheOldPasswordStays();
    void keepsTheOldPasswordUntilTheFileIsWritten();

private:
    /// As another program does: QSettings of one program know of each other without a file.
    void writeSettings(const QByteArray &text) const;

    void store(const ProxySettings &proxy, const QString &password);
    void open(KeyStore &keys);

    void open() { open(*m_keys); }

    template<typename Widget>
    [[nodiscard]] Widget *the(const char *name) const
    {
        auto *const found = m_dialog->findChild<Widget *>(QLatin1StringView(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    void goTo(int page) const { the<QListWidget>("pagesListWidget")->setCurrentRow(page); }

    void type(const char *field, const QString &text) const
    {
        the<QLineEdit>(field)->setFocus();
        the<QLineEdit>(field)->selectAll();
        QTest::keyClick(the<QLineEdit>(field), Qt::Key_Delete);
        QTest::keyClicks(the<QLineEdit>(field), text);
    }

    void chooseDark() const
    {
        auto *const theme = the<QComboBox>("themeComboBox");
        theme->setCurrentIndex(theme->findData(u"dark"_s));
    }

    void pressOk() const { QTest::mouseClick(the<QPushButton>("okPushButton"), Qt::LeftButton); }

    [[nodiscard]] QByteArray passwordOf(const ProxySettings &proxy)
    {
        const auto password = await(m_keys->read(proxyPasswordEntry(proxy)));
        return password ? password->bytes() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::optional<MemoryKeyStore> m_keys;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void tst_SettingsFollow::init()
{
    ClaimTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_keys.emplace();
}

void tst_SettingsFollow::cleanup()
{
    m_dialog.reset();
}

void tst_SettingsFollow::writeSettings(const QByteArray &text) const
{
    QSaveFile file(m_settings->file());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
    QVERIFY(file.commit());
}

void tst_SettingsFollow::store(const ProxySettings &proxy, const QString &password)
{
    writeProxySettings(*m_settings, proxy);
    QVERIFY(m_settings->sync());
    QVERIFY(await(m_keys->write(proxyPasswordEntry(proxy), AppKey(password))));
}

void tst_SettingsFollow::open(KeyStore &keys)
{
    m_dialog = std::make_unique<SettingsDialog>(*m_settings, keys);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void tst_SettingsFollow::leavesWhatAnotherProgramSet_data()
{
    QTest::addColumn<bool>("isHeard");
    QTest::newRow("the folder told of it") << true;
    QTest::newRow("nobody told of it") << false;
}

void tst_SettingsFollow::leavesWhatAnotherProgramSet()
{
    QFETCH(const bool, isHeard);
    open();
    writeSettings("[window]\nlanguage=en\n[sending]\nrepeatMinutes=25\naskBeforeEach=true\n"
                  "askBeforeClosing=false\n[network]\nproxyMode=none\n");
    if (isHeard)
        m_settings->refresh();
    chooseDark();
    pressOk();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_settings->get(settings::theme), u"dark"_s);
    QCOMPARE(m_settings->get(settings::language), u"en"_s);
    QCOMPARE(m_settings->get(settings::repeatMinutes), 25);
    QVERIFY(m_settings->get(settings::asksBeforeEach));
    QVERIFY(!m_settings->get(settings::asksBeforeClosing));
    QCOMPARE(readProxySettings(*m_settings).mode, Mode::None);
}

void tst_SettingsFollow::showsWhatAnotherProgramSet()
{
    open();
    writeSettings("[window]\ntheme=light\n[sending]\nrepeatMinutes=25\naskBeforeEach=true\n"
                  "[network]\nproxyMode=manual\nproxyHost=proxy.example\nproxyPort=3128\n"
                  "proxyUser=guest\n");
    m_settings->refresh();
    QCOMPARE(the<QComboBox>("themeComboBox")->currentData().toString(), u"light"_s);
    QCOMPARE(the<QSpinBox>("repeatSpinBox")->value(), 25);
    QVERIFY(the<QCheckBox>("eachCheckBox")->isChecked());
    QTRY_COMPARE(the<QLineEdit>("proxyAddressLineEdit")->text(), u"proxy.example:3128"_s);
    QCOMPARE(the<QLineEdit>("proxyUserLineEdit")->text(), u"guest"_s);
    QCOMPARE(the<QComboBox>("proxyModeComboBox")->currentIndex(), qToUnderlying(Mode::Manual));
}

void tst_SettingsFollow::keepsWhatIsBeingEdited()
{
    open();
    chooseDark();
    the<QSpinBox>("repeatSpinBox")->setValue(30);
    writeSettings("[window]\ntheme=light\n[sending]\nrepeatMinutes=25\n");
    m_settings->refresh();
    pressOk();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_settings->get(settings::theme), u"dark"_s);
    QCOMPARE(m_settings->get(settings::repeatMinutes), 30);
}

void tst_SettingsFollow::doesNotAskAboutWhatOthersChanged()
{
    open();
    writeSettings("[window]\ntheme=light\n[network]\nproxyMode=none\n");
    m_settings->refresh();
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_settings->get(settings::theme), u"light"_s);
}

void tst_SettingsFollow::leavesAFreshPasswordOfAnotherProgram()
{
    store(proxyAt(u"proxy.corp"_s), u"hunter2"_s);
    open();
    store(proxyAt(u"proxy.example"_s), u"fresh"_s);
    chooseDark();
    pressOk();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_settings->get(settings::theme), u"dark"_s);
    QCOMPARE(readProxySettings(*m_settings), proxyAt(u"proxy.example"_s));
    QCOMPARE(passwordOf(proxyAt(u"proxy.example"_s)), "fresh"_ba);
}

void tst_SettingsFollow::tellsOfAnotherProxyBeforeItIsReplaced()
{
    store(proxyAt(u"proxy.corp"_s), u"hunter2"_s);
    open();
    goTo(2);
    type("proxyPasswordLineEdit", u"typed"_s);
    // Nobody has told of it when OK is pressed.
    writeSettings("[network]\nproxyMode=manual\nproxyHost=proxy.example\nproxyPort=8080\n"
                  "proxyUser=staff\n");
    QVERIFY(
        await(m_keys->write(proxyPasswordEntry(proxyAt(u"proxy.example"_s)), AppKey(u"fresh"_s))));
    goTo(0);
    pressOk();
    const auto *const said = the<FieldMessage>("proxyAddressFieldMessage");
    QVERIFY2(said->text().contains(u"another proxy meanwhile"_s), qPrintable(said->text()));
    QCOMPARE(said->tone(), Tone::Warning);
    QCOMPARE(the<QListWidget>("pagesListWidget")->currentRow(), 2);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(the<QLineEdit>("proxyAddressLineEdit")->text(), u"proxy.corp:8080"_s);
    QCOMPARE(passwordOf(proxyAt(u"proxy.corp"_s)), "hunter2"_ba);
    QCOMPARE(readProxySettings(*m_settings), proxyAt(u"proxy.example"_s));

    pressOk(); // It has been read.
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(readProxySettings(*m_settings), proxyAt(u"proxy.corp"_s));
    QCOMPARE(passwordOf(proxyAt(u"proxy.corp"_s)), "typed"_ba);
    QCOMPARE(passwordOf(proxyAt(u"proxy.example"_s)), QByteArray());
}

void tst_SettingsFollow::followsTheModeWhileAProxyIsTyped()
{
    store(proxyAt(u"proxy.corp"_s), u"hunter2"_s);
    open();
    goTo(2);
    type("proxyUserLineEdit", u"guest"_s);
    m_settings->set(settings::proxyMode, u"none"_s);
    QTRY_COMPARE(the<QComboBox>("proxyModeComboBox")->currentIndex(), qToUnderlying(Mode::None));
    QCOMPARE(the<QLineEdit>("proxyUserLineEdit")->text(), u"guest"_s);
}

void tst_SettingsFollow::savesAlthoughTheOldPasswordStays_data()
{
    using Kind = KeyError::Kind;
    QTest::addColumn<KeyError>("why");
    QTest::addColumn<bool>("isSaid");
    QTest::newRow("the keychain refuses") << KeyError{.kind = Kind::Denied} << true;
    QTest::newRow("the keychain is locked") << KeyError{.kind = Kind::Locked} << true;
    QTest::newRow("the key file cannot be marked")
        << KeyError{.kind = Kind::KeyFile, .file = VaultError{.kind = VaultError::Kind::NotWritten}}
        << true;
    QTest::newRow("there was none") << KeyError{.kind = Kind::NotFound} << false;
    QTest::newRow("there is no keychain") << KeyError{.kind = Kind::NoKeychain} << false;
}

void tst_SettingsFollow::savesAlthoughTheOldPasswordStays()
{
    QFETCH(const KeyError, why);
    QFETCH(const bool, isSaid);
    ForgetfulOfNothing keys(why);
    writeProxySettings(*m_settings, proxyAt(u"proxy.corp"_s));
    open(keys);
    chooseDark();
    goTo(2);
    type("proxyAddressLineEdit", u"proxy.example:8080"_s);
    type("proxyPasswordLineEdit", u"typed"_s);
    pressOk();
    const auto *const said = the<FieldMessage>("statusFieldMessage");
    if (isSaid) {
        QTRY_VERIFY(said->text().contains(u"may still be stored"_s));
        QCOMPARE(said->tone(), Tone::Warning);
        QVERIFY(m_dialog->isVisible());
        pressOk(); // It has been read.
    }
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(readProxySettings(*m_settings), proxyAt(u"proxy.example"_s));
    QCOMPARE(m_settings->get(settings::theme), u"dark"_s);
    QCOMPARE(keys.passphrasesAskedFor, 0);
}

void tst_SettingsFollow::keepsTheOldPasswordUntilTheFileIsWritten()
{
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"nowhere/settings.ini"_s));
    QFile blocker(m_folder->filePath(u"nowhere"_s));
    QVERIFY(blocker.open(QFile::WriteOnly));
    const ProxySettings before = proxyAt(u"proxy.corp"_s);
    writeProxySettings(*m_settings, before);
    QVERIFY(await(m_keys->write(proxyPasswordEntry(before), AppKey(u"hunter2"_s))));
    open();
    goTo(2);
    type("proxyAddressLineEdit", u"proxy.example:8080"_s);
    pressOk();
    QTRY_VERIFY(the<FieldMessage>("statusFieldMessage")->text().contains(u"settings.ini"_s));
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(passwordOf(before), "hunter2"_ba);

    QVERIFY(blocker.remove());
    pressOk();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(passwordOf(before), QByteArray());
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_SettingsFollow)
#include "tst_settingsfollow.moc"
