// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/checkdialog.h"

#include "core/words/checkreport.h"
#include "ui/account/checkrow.h"
#include "ui/common/fieldmessage.h"
#include "ui/common/formarea.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr int margin = 14;

Tone toneOf(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Passed:
        return Tone::Ok;
    case CheckVerdict::Warning:
        return Tone::Warning;
    case CheckVerdict::Failed:
        return Tone::Error;
    case CheckVerdict::Skipped:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

} // namespace

CheckDialog::CheckDialog(const AccountChecker::Services &services,
                         const ResultCatalogue &catalogue,
                         const Account &account,
                         QWidget *parent)
    : QDialog(parent)
    , m_catalogue(catalogue)
    , m_account(account)
    , m_checker(services)
{
    setObjectName(u"checkDialog"_s);
    build();
    setAttribute(Qt::WA_WindowPropagation); // For locale().
    connectWidgets();
    retranslate();
    m_close->setFocus();
    const QSize roomy(fontMetrics().averageCharWidth() * 112, fontMetrics().lineSpacing() * 37);
    resize(roomy.boundedTo(screen()->availableSize() * 9 / 10));
}

CheckDialog::~CheckDialog() = default;

void CheckDialog::openFor(const Account &account,
                          const AccountChecker::Services &services,
                          const ResultCatalogue &catalogue,
                          QWidget *parent)
{
    auto *const dialog = new CheckDialog(services, catalogue, account, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    dialog->start();
}

void CheckDialog::build()
{
    m_title = new QLabel(this);
    m_title->setObjectName(u"titleLabel"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_summary = new FieldMessage(this);
    m_summary->setObjectName(u"summaryFieldMessage"_s);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"checkProgressBar"_s);
    m_progress->setRange(0, static_cast<int>(checkSteps.size()));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(fontMetrics().height() / 2);
    QSizePolicy keepsPlace = m_progress->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsPlace);
    m_status = new FieldMessage(this);
    m_status->setObjectName(u"statusFieldMessage"_s);
    m_status->keepPlace();

    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin / 2);
    layout->addWidget(m_title);
    layout->addWidget(m_summary);
    layout->addWidget(m_progress);
    layout->addWidget(buildRows(), 1);
    layout->addWidget(m_status);
    layout->addWidget(buildButtons());
}

/// What is to be done may need more room than the screen has.
QWidget *CheckDialog::buildRows()
{
    m_area = new FormArea(this);
    auto *const column = new QWidget(m_area);
    auto *const layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, margin / 2, 0, margin / 2);
    layout->setSpacing(2);
    for (const CheckStep step : checkSteps) {
        auto *const row = new CheckRow(step, column);
        m_rows.insert(step, row);
        layout->addWidget(row);
    }
    layout->addStretch();
    m_area->setWidget(column);
    return m_area;
}

QWidget *CheckDialog::buildButtons()
{
    auto *const buttons = new QDialogButtonBox(this);
    const auto add = [buttons](QDialogButtonBox::ButtonRole role, const QString &objectName) {
        QPushButton *const button = buttons->addButton(QString(), role);
        button->setObjectName(objectName);
        button->setAutoDefault(false);
        return button;
    };
    m_copy = add(QDialogButtonBox::ActionRole, u"copyPushButton"_s);
    m_again = add(QDialogButtonBox::ActionRole, u"againPushButton"_s);
    m_close = add(QDialogButtonBox::RejectRole, u"closePushButton"_s);
    m_close->setDefault(true);
    return buttons;
}

void CheckDialog::connectWidgets()
{
    connect(&m_checker, &AccountChecker::stepStarted, this, &CheckDialog::showRunning);
    connect(&m_checker, &AccountChecker::stepEnded, this, [this](const CheckedStep &step) {
        m_ended.append(step);
        m_running.reset();
        showEnd(step);
        showSummary();
    });
    connect(&m_checker, &AccountChecker::ended, this, &CheckDialog::showCheck);
    connect(m_copy, &QPushButton::clicked, this, &CheckDialog::copyReport);
    connect(m_again, &QPushButton::clicked, this, &CheckDialog::start);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_checker.isRunning())
            m_checker.stop();
        else
            reject();
    });
}

void CheckDialog::start()
{
    m_check.reset();
    m_ended.clear();
    m_status->clear();
    m_close->setFocus(); // What had the focus may not be usable for now.
    for (CheckRow *row : std::as_const(m_rows))
        row->showState(CheckState::Waiting);
    // What comes of it is told by signals.
    std::ignore = m_checker.check(m_account);
    showSummary();
}

void CheckDialog::showRunning(CheckStep step)
{
    // The key is looked for before the network is tried, and its step goes on after it.
    if (m_running)
        m_rows.value(*m_running)->showState(CheckState::Waiting);
    m_running = step;
    m_rows.value(step)->showState(CheckState::Running);
    showSummary();
}

void CheckDialog::showEnd(const CheckedStep &step)
{
    const CheckSentences sentences(m_catalogue, locale());
    m_rows.value(step.step)->showEnd(step.verdict, sentences.of(step, m_account));
}

void CheckDialog::showCheck(const AccountCheck &check)
{
    m_check = check;
    m_ended = check.steps;
    m_running.reset();
    for (const CheckedStep &step : std::as_const(m_ended))
        showEnd(step);
    showSummary();
    // Once the sentences have been given their room.
    QTimer::singleShot(0, this, &CheckDialog::goToFirstProblem);
}

void CheckDialog::goToFirstProblem()
{
    const auto problem = std::ranges::find_if(m_ended, [](const CheckedStep &step) {
        return step.verdict == CheckVerdict::Failed || step.verdict == CheckVerdict::Warning;
    });
    if (problem != m_ended.cend())
        m_area->ensureWidgetVisible(m_rows.value(problem->step), 0, margin);
}

void CheckDialog::showSummary()
{
    if (m_check)
        m_summary->say(toneOf(m_check->verdict()), CheckSentences::summary(m_check->verdict()));
    else
        m_summary->say(Tone::Neutral, CheckSentences::runningSummary());
    m_progress->setVisible(!m_check);
    m_progress->setValue(static_cast<int>(m_ended.size()));
    m_copy->setEnabled(m_check.has_value());
    m_again->setEnabled(m_check.has_value());
    m_close->setText(m_check ? tr("&Close") : tr("&Stop"));
}

void CheckDialog::copyReport()
{
    QGuiApplication::clipboard()->setText(CheckReport::text(*m_check, m_catalogue, locale()));
    m_status->say(Tone::Ok, tr("The report is in the clipboard. It holds no key and no password."));
}

void CheckDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

void CheckDialog::retranslate()
{
    setWindowTitle(tr("Check Account"));
    m_title->setText(
        tr("Account “%1”, SdkAppId %2").arg(m_account.name, m_account.sdkAppId.toString()));
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_copy->setText(tr("Copy &Report"));
    m_again->setText(tr("Check &Again"));
    m_status->clear();
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        row.value()->showState(m_running == row.key() ? CheckState::Running : CheckState::Waiting);
    for (const CheckedStep &step : std::as_const(m_ended))
        showEnd(step);
    showSummary();
}

} // namespace smsdesk
