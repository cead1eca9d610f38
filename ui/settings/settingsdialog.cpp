// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "core/base/future.h"
#include "core/base/logging.h"
#include "core/words/settingsentences.h"
#include "ui/common/fieldmessage.h"
#include "ui/common/formarea.h"
#include "ui/common/savequestion.h"
#include "ui/settings/generalpage.h"
#include "ui/settings/networkpage.h"
#include "ui/settings/sendingpage.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr int margin = 14;

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, KeyStore &keys, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_listLabel(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_status(new FieldMessage(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
    , m_network(new NetworkPage(settings, keys))
{
    setObjectName(u"settingsDialog"_s);
    m_list->setObjectName(u"pagesListWidget"_s);
    m_status->setObjectName(u"statusFieldMessage"_s);
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(u"okPushButton"_s);
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelPushButton"_s);
    m_buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_listLabel->setBuddy(m_list);
    addPage(new GeneralPage(settings));
    addPage(new SendingPage(settings));
    addPage(m_network);
    arrange();
    retranslate();

    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

SettingsDialog::~SettingsDialog() = default;

/// A large font, or sentences below the fields, may need more room than the screen has.
void SettingsDialog::addPage(SettingsPage *page)
{
    auto *const area = new FormArea(m_stack);
    page->layout()->setContentsMargins(0, 0, margin, 0);
    area->setWidget(page);
    m_stack->addWidget(area);
    m_list->addItem(QString());
    m_pages << page;
}

void SettingsDialog::arrange()
{
    m_list->setFixedWidth(fontMetrics().averageCharWidth() * 22);
    auto *const list = new QVBoxLayout;
    list->setSpacing(3);
    list->addWidget(m_listLabel);
    list->addWidget(m_list, 1);

    auto *const top = new QHBoxLayout;
    top->setSpacing(2 * margin);
    top->addLayout(list);
    top->addWidget(m_stack, 1);

    auto *const below = new QVBoxLayout;
    below->setContentsMargins(0, 0, margin, 0);
    below->setSpacing(margin);
    below->addWidget(m_status);
    below->addWidget(m_buttons);

    // As in the accounts dialog, a scroll bar stands at the edge of the window, beyond the margin.
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, 0, margin);
    layout->setSpacing(margin);
    layout->addLayout(top, 1);
    layout->addLayout(below);
    const int line = fontMetrics().lineSpacing();
    resize(QSize(line * 44, line * 24).boundedTo(screen()->availableSize() * 9 / 10));
}

void SettingsDialog::goTo(SettingsPage *page)
{
    m_list->setCurrentRow(static_cast<int>(m_pages.indexOf(page)));
}

bool SettingsDialog::isEdited() const
{
    return std::ranges::any_of(m_pages, &SettingsPage::isEdited);
}

void SettingsDialog::accept()
{
    if (m_isBusy)
        return;
    m_status->clear();
    m_settings.refresh(); // Nobody writes over what another program has set a moment ago.
    for (SettingsPage *const page : m_pages) {
        if (!page->check())
            return goTo(page);
    }
    // First what may fail: a proxy must not hold without its password.
    setBusy(true);
    whenDone(m_network->keepPassword(), this, [this](const Result<void, KeyError> &kept) {
        saveAll(kept);
    });
}

void SettingsDialog::saveAll(const Result<void, KeyError> &kept)
{
    setBusy(false);
    m_network->showKept(kept);
    if (!kept && !kept.error().isWithoutKeychain())
        return goTo(m_network);
    for (SettingsPage *const page : m_pages)
        page->save();
    if (!m_settings.sync()) {
        m_status->say(Tone::Error, SettingSentences::notWritten(m_settings.file()));
        return;
    }
    qCInfo(logging::ui, "the settings are saved");
    // Last: until the new proxy is on disk, the old one needs its password.
    setBusy(true);
    whenDone(m_network->forgetOutdated(), this, [this, kept](const auto &forgotten) {
        finish(kept, forgotten);
    });
}

void SettingsDialog::finish(const Result<void, KeyError> &kept,
                            const Result<void, KeyError> &forgotten)
{
    setBusy(false);
    if (!forgotten)
        m_status->say(Tone::Warning, SettingSentences::passwordLeft(forgotten.error()));
    if (!kept)
        return goTo(m_network); // Which says how long the password lasts.
    if (forgotten)
        QDialog::accept();
}

void SettingsDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_stack->setEnabled(!isBusy);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!isBusy);
}

void SettingsDialog::reject()
{
    if (m_isBusy)
        return;
    if (isEdited())
        askToSave();
    else
        QDialog::reject();
}

void SettingsDialog::askToSave()
{
    SaveQuestion::open(this,
                       tr("Save the changes to the settings?"),
                       {.save = [this] { accept(); }, .discard = [this] { QDialog::reject(); }});
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_listLabel->setText(tr("&Pages"));
    m_list->setAccessibleName(tr("Pages of the settings"));
    for (int row = 0; row < m_pages.size(); ++row)
        m_list->item(row)->setText(m_pages.at(row)->title());
}

} // namespace smsdesk
