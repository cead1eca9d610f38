// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/scenesdialog.h"

#include "core/sandbox/sandboxscenes.h"
#include "core/words/sentences.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace smsdesk {

ScenesDialog::ScenesDialog(const ResultCatalogue &catalogue,
                           const Language &language,
                           QWidget *parent)
    : QDialog(parent)
    , m_catalogue(catalogue)
    , m_language(language)
    , m_intro(new QLabel(this))
    , m_table(new QTableWidget(0, 2, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    m_intro->setWordWrap(true);
    m_table->setObjectName(u"scenesTableWidget"_s);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_buttons);

    const QFontMetrics metrics = fontMetrics();
    resize(metrics.averageCharWidth() * 125, metrics.height() * 34);
    retranslate();
}

void ScenesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ScenesDialog::retranslate()
{
    setWindowTitle(tr("Sandbox Scenes"));
    m_intro->setText(
        tr("On the sandbox, the last four digits of the recipient's number choose what happens. "
           "Nothing is sent and nothing is billed. All other numbers are accepted, and their "
           "receipts come a few seconds later."));
    m_table->setAccessibleName(tr("Sandbox scenes"));
    m_table->setHorizontalHeaderLabels({tr("Number ends in"), tr("What happens")});

    m_table->setRowCount(0);
    for (const SandboxSceneEntry &entry : sandboxScenes()) {
        if (!entry.digits.isEmpty())
            addRow(entry.digits, Sentences::of(entry.scene));
    }
    for (const int code : m_catalogue.codes()) {
        if (code == 0)
            continue;
        constexpr int lastFourDigits = 10'000;
        addRow(
            u"%1"_s.arg(code % lastFourDigits, 4, 10, '0'_L1),
            tr("Rejected with result %1: %2")
                .arg(QString::number(code), m_catalogue.find(code, m_language.locale()).meaning));
    }
}

void ScenesDialog::addRow(const QString &digits, const QString &words)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(u"…"_s + digits));
    m_table->setItem(row, 1, new QTableWidgetItem(words));
}

} // namespace smsdesk
