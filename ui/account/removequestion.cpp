// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/removequestion.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace smsdesk {

RemoveQuestion::RemoveQuestion(const AccountRow &row, QWidget *parent)
    : QMessageBox(QMessageBox::Question,
                  tr("Remove Account"),
                  row.isNew()
                      ? tr("Throw away the new account?")
                      : tr("Remove the account “%1” and its AppKey?").arg(row.saved.storedName),
                  QMessageBox::NoButton,
                  parent)
{
    setObjectName(u"removeMessageBox"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    if (!row.isNew())
        setInformativeText(tr("Messages that were sent with it stay in the log."));
    const auto *const remove = addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    setDefaultButton(addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(this, &QMessageBox::buttonClicked, this, [this, remove](auto *clicked) {
        if (clicked == remove)
            Q_EMIT confirmed();
    });
}

} // namespace smsdesk
