// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/sendagaindialog.h"

#include "core/phone/phonenumber.h"
#include "core/words/sentences.h"
#include "ui/common/format.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 14;
constexpr int factSpacing = 5;

QLabel *makeText(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

SendAgainDialog::SendAgainDialog(const Subject &subject, const Language &language, QWidget *parent)
    : QDialog(parent)
    , m_subject(subject)
    , m_language(language)
    , m_sign(new QLabel(this))
    , m_headline(makeText(u"headlineLabel"_s, this))
    , m_risk(makeText(u"riskLabel"_s, this))
    , m_facts(new QFormLayout)
    , m_accept(new QCheckBox(this))
    , m_send(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"sendAgainDialog"_s);
    m_accept->setObjectName(u"acceptCheckBox"_s);
    m_send->setObjectName(u"sendPushButton"_s);
    m_cancel->setObjectName(u"cancelPushButton"_s);
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    const int size = style()->pixelMetric(QStyle::PM_MessageBoxIconSize);
    m_sign->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(size, size));
    m_facts->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_facts->setHorizontalSpacing(margin);
    m_facts->setVerticalSpacing(factSpacing);

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_send, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_send->setAutoDefault(false);
    m_send->setEnabled(false);
    m_cancel->setDefault(true);

    auto *text = new QVBoxLayout;
    text->setSpacing(margin);
    text->addWidget(m_headline);
    text->addLayout(m_facts);
    text->addWidget(m_risk);
    text->addWidget(m_accept);
    auto *top = new QHBoxLayout;
    top->setSpacing(margin);
    top->addWidget(m_sign, 0, Qt::AlignTop);
    top->addLayout(text, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(margin, margin, margin, margin);
    whole->addLayout(top);
    whole->addStretch();
    whole->addSpacing(margin);
    whole->addWidget(buttons);

    connect(m_accept, &QCheckBox::toggled, m_send, &QPushButton::setEnabled);
    connect(m_send, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    setMinimumWidth(fontMetrics().averageCharWidth() * 88);
}

void SendAgainDialog::retranslate()
{
    setWindowTitle(tr("Send Again"));
    m_headline->setText(tr("The recipient may get this message twice."));
    const QString lookUpFirst = HistorySentences::latest(m_subject.history)
        ? QString()
        : tr("Look it up first: that asks the gateway and bills nothing.");
    m_risk->setText(Sentences::joined(
        {tr("The first one may have gone out although nobody knows. What is sent now is a message "
            "of its own: both may arrive, and both are billed."),
         lookUpFirst}));
    m_accept->setText(tr("I accept that the recipient may &get it twice and that both are billed"));
    m_send->setText(tr("Send &Again"));
    m_cancel->setText(tr("&Cancel"));
    showFacts();
}

void SendAgainDialog::showFacts()
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    const NewRecord &message = m_subject.record.message;
    const QLocale &locale = m_language.locale();
    const auto number = PhoneNumber::parse(message.tel);
    addFact(tr("Recipient"), number ? number->international() : message.tel);
    addFact(tr("Template"),
            message.parameters.isEmpty() ? QString::number(message.templateId)
                                         //: A template's number and what is filled into it.
                                         : tr("%1 with “%2”")
                                               .arg(QString::number(message.templateId),
                                                    message.parameters.join(u"”, “"_s)));
    addFact(tr("First sent"), format::moment(message.startedAt, {}, locale));
    addFact(tr("What is known"),
            Sentences::explain(m_subject.record, m_subject.catalogue, locale).headline);
    addFact(tr("Last look-up"), lastLookUp());
    addFact(tr("Sent again"), sentAgainAs());
    addFact(tr("Account"),
            message.isSandbox
                ? tr("%1 (sandbox: nothing is sent or billed)").arg(m_subject.account.name)
                : m_subject.account.name);
}

void SendAgainDialog::addFact(const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *text = makeText({}, this);
    text->setText(value);
    text->setAccessibleName(label);
    auto *name = new QLabel(label, this);
    name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_facts->addRow(name, text);
}

QString SendAgainDialog::lastLookUp() const
{
    const QList<HistoryEntry> &history = m_subject.history;
    const auto found
        = std::find_if(history.crbegin(), history.crend(), [](const HistoryEntry &entry) {
              return entry.kind == HistoryEntry::Kind::LookedUp;
          });
    if (found == history.crend())
        return tr("never");
    const QString moment = format::moment(found->at, {}, m_language.locale());
    //: %1 is a moment, %2 what was found.
    QStringList lines{tr("%1 – %2").arg(moment, found->headline), found->advice};
    lines.removeAll(QString());
    return lines.join('\n'_L1);
}

QString SendAgainDialog::sentAgainAs() const
{
    QStringList before;
    for (const HistoryEntry &entry : m_subject.history) {
        if (entry.kind == HistoryEntry::Kind::SentAgain)
            before.append(tr("%1 – %2").arg(format::moment(entry.at, {}, m_language.locale()),
                                            entry.headline));
    }
    return before.join('\n'_L1);
}

void SendAgainDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace smsdesk
