// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/billquestion.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace smsdesk {

using namespace Qt::StringLiterals;

BillQuestion::BillQuestion(OutgoingMessage message, Account account, QWidget *parent)
    : Question(QStyle::SP_MessageBoxQuestion, parent)
    , m_message(std::move(message))
    , m_account(std::move(account))
    , m_headline(addWords(u"headlineLabel"_s))
    , m_sentences(addWords(u"sentencesLabel"_s))
    , m_send(addButton(u"sendPushButton"_s, QDialogButtonBox::AcceptRole))
    , m_cancel(addCancel())
{
    setObjectName(u"billQuestion"_s);
    setAttribute(Qt::WA_WindowPropagation); // For locale().
    connect(m_send, &QPushButton::clicked, this, &QDialog::accept);
    BillQuestion::retranslate();
}

QStringList BillQuestion::sentences() const
{
    QStringList lines{
        //: %1 is a template's number.
        tr("Template: %1").arg(m_message.templateId().toString()),
    };
    if (const QStringList &parameters = m_message.parameters(); !parameters.isEmpty())
        //: %1 is a list of texts.
        lines << tr("Parameters: %1").arg(locale().createSeparatedList(parameters));
    //: %1 is an account's name.
    lines << tr("Account: %1").arg(m_account.name);
    lines << tr("It is billed when the gateway accepts it.");
    return lines;
}

void BillQuestion::retranslate()
{
    setWindowTitle(tr("Send?"));
    m_send->setText(tr("&Send"));
    m_cancel->setText(tr("&Cancel"));
    //: %1 is a telephone number.
    m_headline->setText(tr("Send this message to %1?").arg(m_message.to().international()));
    m_sentences->setText(sentences().join(u'\n'));
    setAccessibleDescription(
        QStringList{m_headline->text(), m_sentences->text()}.join(u' ').trimmed());
}

} // namespace smsdesk
