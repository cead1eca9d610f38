// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/savequestion.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace smsdesk {

void SaveQuestion::open(QWidget *dialog, const QString &question, const Answers &answers)
{
    auto *const box = new QMessageBox(
        QMessageBox::Question, tr("Unsaved Changes"), question, QMessageBox::NoButton, dialog);
    box->setObjectName(u"saveMessageBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *const save = box->addButton(tr("&Save"), QMessageBox::AcceptRole);
    const auto *const discard = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(save);
    QObject::connect(box, &QMessageBox::buttonClicked, dialog, [=](const auto *clicked) {
        if (clicked == save)
            answers.save();
        else if (clicked == discard)
            answers.discard();
    });
    box->open();
}

} // namespace smsdesk
