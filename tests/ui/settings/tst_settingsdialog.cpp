// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/memorykeystore.h"
#include "core/base/future.h"
#include "core/network/proxyfinder.h"
#include "core/settings/networksettings.h"
#include "core/words/language.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"
#include "ui/common/fieldmessage.h"
#include "ui/settings/settingsdialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace smsdesk {

using Mode = ProxySettings::Mode;

namespace {

/// A key store that keeps nothing, for a reason.
class RefusingKeyStore final : public KeyStore
{
public:
    explicit RefusingKeyStore(KeyError::Kind kind)
        : m_kind(kind)
    {
    }

    QFuture<Result<AppKey, KeyError>> read(const QString & /*entry*/) override
    {
        return readyFuture(Result<AppKey, KeyError>(failure(KeyError{.kind = m_kind})));
    }

    QFuture<Result<void, KeyError>> write(const QString & /*entry*/,
                                          const AppKey & /*key*/) override
    {
        m_isKeptForThisRun = m_kind == KeyError::Kind::NoKeychain;
        return readyFuture(Result<void, KeyError>(failure(KeyError{.kind = m_kind})));
    }

    QFuture<Result<void, KeyError>> remove(const QString & /*entry*/) override
    {
        return readyFuture(Result<void, KeyError>(failure(KeyError{.kind = m_kind})));
    }

    bool isForThisRunOnly(const QString & /*entry*/) const override { return m_isKeptForThisRun; }

private:
    KeyError::Kind m_kind;
    bool m_isKeptForThisRun = false;
};

} // namespace

/// Stands in for the system's file manager.
class FolderOpener final : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;

public Q_SLOTS:

    void open(const QUrl &url) { opened << url; }
};

class tst_SettingsDialog final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void holdsFromOkOn();
    void closesAtOnceWhereNothingWasChanged();
    void asksBeforeChangesAreLost_data();
    void asksBeforeChangesAreLost();
    void everyHabitIsKept();
    void showsAndOpensTheDataFolder();
    void saysThatNoProgramOpensFolders();
    void copiesTheFoldersPath();
    void refusesAnAddressBesideItsField_data();
    void refusesAnAddressBesideItsField();
    void takesAnAddress_data();
    void takesAnAddress();
    void keepsThePasswordInTheKeyStoreAlone();
    void neverShowsAPassword();
    void wantsAUserForAPassword();
    void warnsOfAMissingPassword();
    void forgetsThePasswordWithItsAddressOrUser_data();
    void forgetsThePasswordWithItsAddressOrUser();
    void keepsTheNewPasswordAndForgetsTheOld();
    void saysThatThePasswordIsAnotherProxys();
    void staysOpenWhereThePasswordIsNotKept();
    void tellsWhereThePasswordLastsForThisRun();
    void saysThatTheFileCannotBeWritten();
    void speaksChineseAtOnce();

private:
    void open(KeyStore &keys);

    void open() { open(m_keys); }

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

    void pressOk() const { QTest::mouseClick(the<QPushButton>("okPushButton"), Qt::LeftButton); }

    [[nodiscard]] QString said(Tone tone, const char *name) const
    {
        const auto *const message = the<FieldMessage>(name);
        return message->tone() == tone && !message->isHidden() ? message->text() : QString();
    }

    /// The proxy that has a password in these tests.
    [[nodiscard]] static ProxySettings office()
    {
        return {.mode = Mode::Manual,
                .address = {.host = u"proxy.corp"_s, .port = 8080},
                .user = u"staff"_s};
    }

    [[nodiscard]] QByteArray keptPassword()
    {
        const auto password = await(m_keys.read(proxyPasswordEntry(office())));
        return password ? password->bytes() : QByteArray();
    }

    /// The network page with a manual proxy that was typed.
    void typeProxy(const QString &address, const QString &user = {}, const QString &password = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    MemoryKeyStore m_keys;
    Language m_language;
    QPointer<SettingsDialog> m_dialog;
};

void tst_SettingsDialog::init()
{
    ClaimTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(await(m_keys.remove(proxyPasswordEntry(office()))));
    m_language.use(u"en"_s);
}

void tst_SettingsDialog::cleanup()
{
    delete m_dialog;
}

void tst_SettingsDialog::open(KeyStore &keys)
{
    delete m_dialog;
    m_dialog = new SettingsDialog(*m_settings, keys);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void tst_SettingsDialog::typeProxy(const QString &address,
                                   const QString &user,
                                   const QString &password)
{
    goTo(2);
    the<QComboBox>("proxyModeComboBox")->setCurrentIndex(qToUnderlying(Mode::Manual));
    type("proxyAddressLineEdit", address);
    type("proxyUserLineEdit", user);
    type("proxyPasswordLineEdit", password);
}

void tst_SettingsDialog::holdsFromOkOn()
{
    open();
    const QSignalSpy changed(m_settings.get(), &Settings::changed);
    auto *const theme = the<QComboBox>("themeComboBox");
    theme->setCurrentIndex(theme->findData(u"dark"_s));
    auto *const language = the<QComboBox>("languageComboBox");
    language->setCurrentIndex(language->findData(u"zh_CN"_s));
    QCOMPARE(changed.size(), 0);

    pressOk();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_settings->get(settings::theme), u"dark"_s);
    QCOMPARE(m_settings->get(settings::language), u"zh_CN"_s);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(Settings(m_settings->file()).get(settings::theme), u"dark"_s);
}

void tst_SettingsDialog::closesAtOnceWhereNothingWasChanged()
{
    writeProxySettings(
        *m_settings,
        {.mode = Mode::Manual,
         .address = {.kind = ProxyAddress::Kind::Socks5, .host = u"2001:db8::1"_s, .port = 1080},
         .user = u"staff"_s});
    open();
    for (const int page : {0, 1, 2})
        goTo(page);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void tst_SettingsDialog::asksBeforeChangesAreLost_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("isClosed");
    QTest::addColumn<int>("minutes");
    QTest::newRow("save") << u"&Save"_s << true << 30;
    QTest::newRow("discard") << u"&Discard"_s << true << 10;
    QTest::newRow("cancel") << u"Cancel"_s << false << 10;
}

void tst_SettingsDialog::asksBeforeChangesAreLost()
{
    QFETCH(const QString, answer);
    QFETCH(const bool, isClosed);
    QFETCH(const int, minutes);
    open();
    the<QSpinBox>("repeatSpinBox")->setValue(30);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    auto *const question = the<QMessageBox>("saveMessageBox");
    for (QAbstractButton *const button : question->buttons()) {
        if (button->text() == answer)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(!m_dialog->isVisible(), isClosed);
    QCOMPARE(m_settings->get(settings::repeatMinutes), minutes);
    QCOMPARE(the<QSpinBox>("repeatSpinBox")->value(), 30); // What was typed is still there.
}

void tst_SettingsDialog::everyHabitIsKept()
{
    open();
    goTo(1);
    the<QSpinBox>("repeatSpinBox")->setValue(0);
    QTest::keyClick(the<QCheckBox>("eachCheckBox"), Qt::Key_Space);
    QTest::keyClick(the<QCheckBox>("closingCheckBox"), Qt::Key_Space);
    pressOk();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_settings->get(settings::repeatMinutes), 0);
    QCOMPARE(m_settings->get(settings::asksBeforeEach), true);
    QCOMPARE(m_settings->get(settings::asksBeforeClosing), false);

    open();
    QCOMPARE(the<QSpinBox>("repeatSpinBox")->text(), u"0 – never ask"_s);
    QVERIFY(the<QCheckBox>("eachCheckBox")->isChecked());
    QVERIFY(!the<QCheckBox>("closingCheckBox")->isChecked());
}

void tst_SettingsDialog::showsAndOpensTheDataFolder()
{
    FolderOpener opener;
    QDesktopServices::setUrlHandler(u"file"_s, &opener, "open");
    open();
    QCOMPARE(the<QLineEdit>("folderLineEdit")->text(), QDir::toNativeSeparators(m_folder->path()));
    QVERIFY(the<QLineEdit>("folderLineEdit")->isReadOnly());
    QTest::mouseClick(the<QPushButton>("openPushButton"), Qt::LeftButton);
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(opener.opened, QList<QUrl>{QUrl::fromLocalFile(m_folder->path())});
    QCOMPARE(said(Tone::Error, "folderFieldMessage"), QString());
}

void tst_SettingsDialog::saysThatNoProgramOpensFolders()
{
    // As the offscreen platform says; elsewhere a test cannot do without a file manager.
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"open(Url|Document)"_s));
    open();
    QTest::mouseClick(the<QPushButton>("openPushButton"), Qt::LeftButton);
    QVERIFY(said(Tone::Error, "folderFieldMessage").contains(u"open it yourself"_s));
}

void tst_SettingsDialog::copiesTheFoldersPath()
{
    open();
    QTest::mouseClick(the<QPushButton>("copyPushButton"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QDir::toNativeSeparators(m_folder->path()));
    QVERIFY(!said(Tone::Ok, "folderFieldMessage").isEmpty());
}

void tst_SettingsDialog::refusesAnAddressBesideItsField_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("part");
    QTest::newRow("none") << QString() << u"no proxy address"_s;
    QTest::newRow("no port") << u"proxy.corp"_s << u"port is missing"_s;
    QTest::newRow("a port too large") << u"proxy.corp:99999"_s << u"1 to 65535"_s;
    QTest::newRow("a password") << u"me:secret@proxy.corp:8080"_s << u"in the open"_s;
    QTest::newRow("a PAC file") << u"http://corp/proxy.pac"_s << u"PAC file"_s;
    QTest::newRow("another kind") << u"ftp://proxy.corp:21"_s << u"HTTP and SOCKS5"_s;
}

void tst_SettingsDialog::refusesAnAddressBesideItsField()
{
    QFETCH(const QString, address);
    QFETCH(const QString, part);
    open();
    typeProxy(address);
    goTo(0); // The page that is wrong comes forward by itself.
    pressOk();
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(the<QListWidget>("pagesListWidget")->currentRow(), 2);
    QVERIFY2(said(Tone::Error, "proxyAddressFieldMessage").contains(part),
             qPrintable(said(Tone::Error, "proxyAddressFieldMessage")));
    QVERIFY(the<QLineEdit>("proxyAddressLineEdit")->hasFocus());
    QCOMPARE(the<QLineEdit>("proxyAddressLineEdit")->text(), address);
    QCOMPARE(readProxySettings(*m_settings), ProxySettings());

    QTest::keyClicks(the<QLineEdit>("proxyAddressLineEdit"), u"x"_s);
    QCOMPARE(said(Tone::Error, "proxyAddressFieldMessage"), QString());
}

void tst_SettingsDialog::takesAnAddress_data()
{
    using Kind = ProxyAddress::Kind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("address");
    QTest::addColumn<ProxyAddress>("taken");
    QTest::newRow("HTTP") << int{qToUnderlying(Kind::Http)} << u"proxy.corp:8080"_s
                          << ProxyAddress{Kind::Http, u"proxy.corp"_s, 8080};
    QTest::newRow("SOCKS5") << int{qToUnderlying(Kind::Socks5)} << u"proxy.corp:1080"_s
                            << ProxyAddress{Kind::Socks5, u"proxy.corp"_s, 1080};
    QTest::newRow("a kind that is typed")
        << int{qToUnderlying(Kind::Http)} << u"socks5://proxy.corp:1080"_s
        << ProxyAddress{Kind::Socks5, u"proxy.corp"_s, 1080};
    QTest::newRow("an IPv6 address") << int{qToUnderlying(Kind::Http)} << u"[2001:db8::1]:3128"_s
                                     << ProxyAddress{Kind::Http, u"2001:db8::1"_s, 3128};
}

void tst_SettingsDialog::takesAnAddress()
{
    QFETCH(const int, kind);
    QFETCH(const QString, address);
    QFETCH(const ProxyAddress, taken);
    open();
    typeProxy(address, u" staff "_s);
    the<QComboBox>("proxyKindComboBox")->setCurrentIndex(kind);
    pressOk();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(readProxySettings(*m_settings),
             (ProxySettings{.mode = Mode::Manual, .address = taken, .user = u"staff"_s}));
}

void tst_SettingsDialog::keepsThePasswordInTheKeyStoreAlone()
{
    open();
    typeProxy(u"proxy.corp:8080"_s, u"staff"_s, u"hunter2"_s);
    pressOk();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(keptPassword(), "hunter2"_ba);
    QFile file(m_settings->file());
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray stored = file.readAll();
    QVERIFY(stored.contains("staff"));
    QVERIFY(!stored.contains("hunter2"));
}

void tst_SettingsDialog::neverShowsAPassword()
{
    QVERIFY(await(m_keys.write(proxyPasswordEntry(office()), AppKey(u"hunter2"_s))));
    writeProxySettings(*m_settings, office());
    open();
    goTo(2);
    auto *const password = the<QLineEdit>("proxyPasswordLineEdit");
    QTRY_VERIFY(password->placeholderText().contains(u"Stored"_s));
    QCOMPARE(password->text(), QString());
    QCOMPARE(password->echoMode(), QLineEdit::Password);

    QGuiApplication::clipboard()->setText(u"before"_s);
    type("proxyPasswordLineEdit", u"another"_s);
    password->selectAll();
    password->copy();
    password->cut();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);

    type("proxyPasswordLineEdit", {});
    pressOk();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(keptPassword(), "hunter2"_ba); // Nothing typed replaces nothing.
}

void tst_SettingsDialog::wantsAUserForAPassword()
{
    open();
    typeProxy(u"proxy.corp:8080"_s, {}, u"hunter2"_s);
    pressOk();
    QVERIFY(m_dialog->isVisible());
    QVERIFY(said(Tone::Error, "proxyUserFieldMessage").contains(u"no user name"_s));
    QCOMPARE(the<QLineEdit>("proxyPasswordLineEdit")->text(), u"hunter2"_s);
    QCOMPARE(keptPassword(), QByteArray());
}

void tst_SettingsDialog::warnsOfAMissingPassword()
{
    open();
    typeProxy(u"proxy.corp:8080"_s, u"staff"_s);
    QTRY_VERIFY(said(Tone::Warning, "proxyPasswordFieldMessage").contains(u"nothing is sent"_s));
    type("proxyPasswordLineEdit", u"hunter2"_s);
    QCOMPARE(said(Tone::Warning, "proxyPasswordFieldMessage"), QString());
}

void tst_SettingsDialog::forgetsThePasswordWithItsAddressOrUser_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("the user is taken out") << u"proxy.corp:8080"_s << QString() << QByteArray();
    QTest::newRow("another user") << u"proxy.corp:8080"_s << u"guest"_s << QByteArray();
    QTest::newRow("another host") << u"proxy.example:8080"_s << u"staff"_s << QByteArray();
    QTest::newRow("another port") << u"proxy.corp:3128"_s << u"staff"_s << QByteArray();
    QTest::newRow("typed once more") << u"http://PROXY.corp:8080/"_s << u"staff"_s << "hunter2"_ba;
}

void tst_SettingsDialog::forgetsThePasswordWithItsAddressOrUser()
{
    QFETCH(const QString, address);
    QFETCH(const QString, user);
    QFETCH(const QByteArray, kept);
    QVERIFY(await(m_keys.write(proxyPasswordEntry(office()), AppKey(u"hunter2"_s))));
    writeProxySettings(*m_settings, office());
    open();
    typeProxy(address, user);
    pressOk();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(keptPassword(), kept);
    const ProxySettings now = readProxySettings(*m_settings);
    const auto given = await(m_keys.read(proxyPasswordEntry(now)));
    QCOMPARE(given.has_value(), !kept.isEmpty());
}

void tst_SettingsDialog::keepsTheNewPasswordAndForgetsTheOld()
{
    QVERIFY(await(m_keys.write(proxyPasswordEntry(office()), AppKey(u"hunter2"_s))));
    writeProxySettings(*m_settings, office());
    open();
    typeProxy(u"proxy.example:8080"_s, u"staff"_s, u"another"_s);
    pressOk();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(keptPassword(), QByteArray());
    const ProxySettings now = readProxySettings(*m_settings);
    QCOMPARE(await(m_keys.read(proxyPasswordEntry(now)))->bytes(), "another"_ba);
    QVERIFY(await(m_keys.remove(proxyPasswordEntry(now))));
}

void tst_SettingsDialog::saysThatThePasswordIsAnotherProxys()
{
    QVERIFY(await(m_keys.write(proxyPasswordEntry(office()), AppKey(u"hunter2"_s))));
    writeProxySettings(*m_settings, office());
    open();
    goTo(2);
    auto *const password = the<QLineEdit>("proxyPasswordLineEdit");
    QTRY_VERIFY(password->placeholderText().contains(u"Stored"_s));
    type("proxyAddressLineEdit", u"proxy.example:8080"_s);
    QCOMPARE(password->placeholderText(), QString());
    the<QLineEdit>("proxyUserLineEdit")->setFocus();
    QTRY_COMPARE(password->placeholderText(), u"Not stored"_s);
    QVERIFY(said(Tone::Warning, "proxyPasswordFieldMessage").contains(u"nothing is sent"_s));
    type("proxyAddressLineEdit", u"proxy.corp:8080"_s);
    the<QLineEdit>("proxyUserLineEdit")->setFocus();
    QTRY_VERIFY(password->placeholderText().contains(u"Stored"_s));
}

void tst_SettingsDialog::staysOpenWhereThePasswordIsNotKept()
{
    RefusingKeyStore keys(KeyError::Kind::Denied);
    open(keys);
    typeProxy(u"proxy.corp:8080"_s, u"staff"_s, u"hunter2"_s);
    goTo(0);
    pressOk();
    QTRY_COMPARE(the<QListWidget>("pagesListWidget")->currentRow(), 2);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!said(Tone::Error, "proxyPasswordFieldMessage").isEmpty());
    QCOMPARE(the<QLineEdit>("proxyPasswordLineEdit")->text(), u"hunter2"_s);
    // A proxy without its password would keep every message back.
    QCOMPARE(readProxySettings(*m_settings), ProxySettings());
    QVERIFY(the<QPushButton>("okPushButton")->isEnabled());
}

void tst_SettingsDialog::tellsWhereThePasswordLastsForThisRun()
{
    RefusingKeyStore keys(KeyError::Kind::NoKeychain);
    open(keys);
    typeProxy(u"proxy.corp:8080"_s, u"staff"_s, u"hunter2"_s);
    pressOk();
    QTRY_VERIFY(said(Tone::Warning, "proxyPasswordFieldMessage").contains(u"until the program"_s));
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(readProxySettings(*m_settings).user, u"staff"_s);
    QTRY_VERIFY(the<QPushButton>("okPushButton")->isEnabled());
    pressOk(); // It has been read.
    QTRY_VERIFY(!m_dialog->isVisible());
}

void tst_SettingsDialog::saysThatTheFileCannotBeWritten()
{
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"nowhere/settings.ini"_s));
    QFile blocker(m_folder->filePath(u"nowhere"_s));
    QVERIFY(blocker.open(QFile::WriteOnly));
    open();
    the<QSpinBox>("repeatSpinBox")->setValue(30);
    pressOk();
    QTRY_VERIFY(said(Tone::Error, "statusFieldMessage").contains(u"settings.ini"_s));
    QVERIFY(m_dialog->isVisible());
}

void tst_SettingsDialog::speaksChineseAtOnce()
{
    open();
    m_language.use(u"zh_CN"_s);
    QTRY_COMPARE(m_dialog->windowTitle(), u"设置"_s);
    QCOMPARE(the<QListWidget>("pagesListWidget")->item(2)->text(), u"网络"_s);
    m_language.use(u"en"_s);
    QTRY_COMPARE(the<QListWidget>("pagesListWidget")->item(2)->text(), u"Network"_s);
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_SettingsDialog)
#include "tst_settingsdialog.moc"
