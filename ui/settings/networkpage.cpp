// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/networkpage.h"

#include "core/account/wipe.h"
#include "core/base/future.h"
#include "core/network/proxyfinder.h"
#include "core/settings/networksettings.h"
#include "core/words/sentences.h"
#include "ui/common/fields.h"
#include "ui/common/formfield.h"
#include "ui/common/mutedlabel.h"
#include "ui/common/wipefield.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

using Mode = ProxySettings::Mode;
using Kind = ProxyAddress::Kind;

/// With so many choices, whose words retranslate() sets.
QComboBox *choices(const QString &objectName, int count, QWidget *parent)
{
    auto *const box = comboBox(objectName, parent);
    for (int index = 0; index < count; ++index)
        box->addItem(QString());
    return box;
}

/// Its kind has a field of its own.
QString withoutKind(ProxyAddress address)
{
    address.kind = Kind::Http;
    return toText(address);
}

using Kept = Result<void, KeyError>;

/// Without a keychain it is kept for this run.
bool isLost(const Kept &kept)
{
    return !kept && !kept.error().isWithoutKeychain();
}

/// Without a keychain there was no lasting password.
bool isLeft(const Kept &gone)
{
    using Error = KeyError::Kind;
    return !gone && gone.error().kind != Error::NotFound && gone.error().kind != Error::NoKeychain;
}

} // namespace

NetworkPage::NetworkPage(Settings &settings, KeyStore &keys, QWidget *parent)
    : SettingsPage(parent)
    , m_settings(settings)
    , m_keys(keys)
    , m_mode(choices(u"proxyModeComboBox"_s, 3, this))
    , m_kind(choices(u"proxyKindComboBox"_s, 2, this))
    , m_address(named(new QLineEdit(this), u"proxyAddressLineEdit"_s))
    , m_user(named(new QLineEdit(this), u"proxyUserLineEdit"_s))
    , m_passwordEdit(named(new QLineEdit(this), u"proxyPasswordLineEdit"_s))
    , m_modeField(new FormField(u"proxyMode"_s, m_mode, this))
    , m_kindField(new FormField(u"proxyKind"_s, m_kind, this))
    , m_addressField(new FormField(u"proxyAddress"_s, m_address, this))
    , m_userField(new FormField(u"proxyUser"_s, m_user, this))
    , m_passwordField(new FormField(u"proxyPassword"_s, m_passwordEdit, this))
    , m_note(new MutedLabel(this))
{
    build();
    arrange();
    showProxy(readProxySettings(m_settings));
    retranslate();
    connectFields();
}

void NetworkPage::connectFields()
{
    for (QComboBox *const box : {m_mode, m_kind})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            enableFields();
            forgetProblems();
            askForPassword();
        });
    for (QLineEdit *const field : {m_address, m_user, m_passwordEdit})
        connect(field, &QLineEdit::textEdited, this, &NetworkPage::forgetProblems);
    for (QLineEdit *const field : {m_address, m_user})
        connect(field, &QLineEdit::editingFinished, this, &NetworkPage::askForPassword);
    // Queued: a proxy has several settings, which are set one after the other.
    connect(&m_settings, &Settings::changed, this, &NetworkPage::follow, Qt::QueuedConnection);
}

NetworkPage::~NetworkPage()
{
    // A field that loses the focus while the window goes still says that its editing is finished.
    for (QLineEdit *const field : {m_address, m_user})
        disconnect(field, nullptr, this, nullptr);
    wipeField(*m_passwordEdit);
}

void NetworkPage::build()
{
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_user->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_passwordEdit->setEchoMode(QLineEdit::Password);
    m_passwordEdit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText
                                        | Qt::ImhSensitiveData);
    m_address->setPlaceholderText(u"proxy.example:8080"_s);
    m_note->setObjectName(u"authorityLabel"_s);
    m_note->setWordWrap(true);
}

void NetworkPage::arrange()
{
    constexpr int betweenFields = 14;
    auto *const proxy = new QHBoxLayout;
    proxy->setSpacing(betweenFields);
    proxy->addWidget(m_kindField, 0, Qt::AlignTop);
    proxy->addWidget(m_addressField, 1, Qt::AlignTop);
    auto *const login = new QHBoxLayout;
    login->setSpacing(betweenFields);
    login->addWidget(m_userField, 1, Qt::AlignTop);
    login->addWidget(m_passwordField, 1, Qt::AlignTop);

    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(betweenFields);
    layout->addWidget(m_modeField);
    layout->addLayout(proxy);
    layout->addLayout(login);
    layout->addWidget(m_note);
    layout->addStretch();
}

QString NetworkPage::title() const
{
    return tr("Network");
}

void NetworkPage::showProxy(const ProxySettings &proxy)
{
    m_shown = proxy;
    m_address->setText(withoutKind(proxy.address));
    m_user->setText(proxy.user);
    // Last: a choice has the password asked for, of the address and the user that stand there.
    m_kind->setCurrentIndex(qToUnderlying(proxy.address.kind));
    m_mode->setCurrentIndex(qToUnderlying(proxy.mode));
    enableFields();
}

/// What nobody edited is as another program set it. The address, the user and the password belong
/// together: a password that was typed is for the proxy that was shown.
void NetworkPage::follow()
{
    const ProxySettings stored = readProxySettings(m_settings);
    if (stored == m_shown)
        return;
    const Mode chosen = mode() == m_shown.mode ? stored.mode : mode();
    if (isProxyEdited()) {
        m_shown.mode = stored.mode;
    } else {
        m_password = Password::NotAsked;
        showProxy(stored);
        askForPassword();
    }
    m_mode->setCurrentIndex(qToUnderlying(chosen));
}

void NetworkPage::enableFields()
{
    for (FormField *const field : {m_kindField, m_addressField, m_userField, m_passwordField})
        field->setEnabled(mode() == Mode::Manual);
}

Mode NetworkPage::mode() const
{
    return static_cast<Mode>(m_mode->currentIndex());
}

/// A kind that was typed with the address has the last word.
Result<ProxyAddress, ProxyAddressError> NetworkPage::address() const
{
    const QString text = m_address->text();
    auto address = parseProxyAddress(text);
    if (address && !text.contains("://"_L1))
        address->kind = static_cast<Kind>(m_kind->currentIndex());
    return address;
}

ProxySettings NetworkPage::typed() const
{
    const bool isEmpty = m_address->text().trimmed().isEmpty();
    return {.mode = mode(),
            .address = address().value_or(isEmpty ? ProxyAddress() : m_shown.address),
            .user = m_user->text().trimmed()};
}

bool NetworkPage::isEdited() const
{
    return mode() != m_shown.mode || isProxyEdited();
}

bool NetworkPage::isProxyEdited() const
{
    const ProxySettings proxy = typed();
    return proxy.address != m_shown.address || proxy.user != m_shown.user
        || !m_passwordEdit->text().isEmpty() || m_address->text() != withoutKind(m_shown.address);
}

bool NetworkPage::check()
{
    m_problems = {};
    follow();
    if (mode() == Mode::Manual) {
        if (const auto parsed = address(); !parsed)
            m_problems.address = parsed.error();
        m_problems.lacksUser
            = m_user->text().trimmed().isEmpty() && !m_passwordEdit->text().isEmpty();
    }
    if (const ProxySettings stored = readProxySettings(m_settings); !m_problems.address) {
        m_problems.isOvertaken = stored != m_shown;
        m_shown = stored; // It is told now: OK once more means it.
    }
    showProblems();
    if (m_problems.address || m_problems.isOvertaken)
        m_address->setFocus();
    else if (m_problems.lacksUser)
        m_user->setFocus();
    return !m_problems.address && !m_problems.lacksUser && !m_problems.isOvertaken;
}

void NetworkPage::save()
{
    follow();
    if (!isEdited())
        return;
    const ProxySettings proxy = typed();
    if (const auto outdated = outdatedPassword(m_shown, proxy))
        m_outdated << *outdated;
    showProxy(proxy);
    writeProxySettings(m_settings, proxy);
}

QFuture<Kept> NetworkPage::keepPassword()
{
    const ProxySettings proxy = typed();
    if (!proxy.hasLogin() || m_passwordEdit->text().isEmpty())
        return readyFuture(Kept());
    QString typedText = m_passwordEdit->text();
    const AppKey password = AppKey::verbatim(typedText);
    wipe(typedText);
    return m_keys.write(proxyPasswordEntry(proxy), password);
}

QFuture<Kept> NetworkPage::forgetOutdated()
{
    m_outdated.removeAll(proxyPasswordEntry(readProxySettings(m_settings)));
    QList<QFuture<Kept>> answers;
    for (const QString &entry : std::exchange(m_outdated, {}))
        answers << m_keys.removeAllButSealed(entry);
    return QtFuture::whenAll(answers.begin(), answers.end())
        .then([](const QList<QFuture<Kept>> &all) {
            Kept kept;
            for (const QFuture<Kept> &each : all)
                kept = isLeft(each.result()) ? each.result() : kept;
            return kept;
        });
}

void NetworkPage::showKept(const Result<void, KeyError> &kept)
{
    if (isLost(kept)) {
        m_problems.password = kept.error();
        m_passwordEdit->setFocus();
        return showPassword();
    }
    if (!m_passwordEdit->text().isEmpty()) {
        m_password = Password::Kept;
        m_askedEntry = proxyPasswordEntry(typed());
    }
    wipeField(*m_passwordEdit);
    showPassword();
}

/// Only where there is a login: the keychain may ask a person something.
void NetworkPage::askForPassword()
{
    const ProxySettings proxy = typed();
    if (!isVisible() || password() != Password::NotAsked || proxy.mode != Mode::Manual
        || !proxy.hasLogin())
        return showPassword();
    const QString entry = proxyPasswordEntry(proxy);
    m_askedEntry = entry;
    m_password = Password::NotAsked;
    showPassword();
    whenDone(m_keys.read(entry), this, [this, entry](const Result<AppKey, KeyError> &password) {
        if (m_askedEntry == entry && m_password == Password::NotAsked)
            m_password = password ? Password::Kept : Password::Missing;
        showPassword();
    });
}

/// Of the address and the user that stand in the fields now.
NetworkPage::Password NetworkPage::password() const
{
    return m_askedEntry == proxyPasswordEntry(typed()) ? m_password : Password::NotAsked;
}

void NetworkPage::showPassword()
{
    QString place;
    const Password known = password();
    if (known == Password::Kept)
        place = tr("Stored; type to replace it");
    else if (known == Password::Missing)
        place = tr("Not stored");
    m_passwordEdit->setPlaceholderText(place);

    const bool isAsked = mode() == Mode::Manual && !m_user->text().trimmed().isEmpty();
    const bool isTyped = !m_passwordEdit->text().isEmpty();
    if (m_problems.password)
        m_passwordField->say(Tone::Error, Sentences::of(*m_problems.password));
    else if (isAsked && known == Password::Missing && !isTyped)
        m_passwordField->say(Tone::Warning,
                             tr("No password is stored: until there is one, nothing is sent."));
    else if (isAsked && m_keys.isForThisRunOnly(proxyPasswordEntry(typed())))
        m_passwordField->say(
            Tone::Warning,
            tr("There is no keychain here: the password lasts until the program is closed."));
    else
        m_passwordField->say(Tone::Neutral, {});
}

void NetworkPage::forgetProblems()
{
    m_problems = {};
    showProblems();
}

void NetworkPage::showProblems()
{
    if (m_problems.isOvertaken && !m_problems.address)
        m_addressField->say(Tone::Warning,
                            tr("Another program has set another proxy meanwhile. OK puts this one "
                               "in its place; Cancel keeps the other."));
    else
        m_addressField->say(Tone::Error,
                            m_problems.address ? Sentences::of(*m_problems.address) : QString());
    m_userField->say(Tone::Error,
                     m_problems.lacksUser
                         ? tr("The password has no user name. Enter it, or empty the password.")
                         : QString());
    showPassword();
}

void NetworkPage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    askForPassword();
}

void NetworkPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SettingsPage::changeEvent(event);
}

void NetworkPage::retranslate()
{
    m_modeField->setLabel(tr("Pro&xy"), tr("Proxy"));
    const QStringList modes{tr("As the system's"), tr("None"), tr("This one")};
    for (int index = 0; index < modes.size(); ++index)
        m_mode->setItemText(index, modes.at(index));
    m_kindField->setLabel(tr("&Kind"), tr("Kind of proxy"));
    m_kind->setItemText(0, u"HTTP"_s);
    m_kind->setItemText(1, u"SOCKS5"_s);
    m_addressField->setLabel(tr("&Address and port"), tr("Address and port"));
    m_userField->setLabel(tr("&User name"), tr("User name"));
    m_user->setPlaceholderText(tr("None: the proxy asks for no login"));
    m_passwordField->setLabel(tr("Pass&word"), tr("Password"));
    m_note->setText(
        tr("A company that inspects connections has a certificate authority of its own: "
           "it is set for each account, under File ▸ Accounts."));
    forgetProblems();
}

} // namespace smsdesk
