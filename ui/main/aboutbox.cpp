// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/aboutbox.h"

#include <QCoreApplication>
#include <QIcon>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

struct About
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::About)
};

} // namespace

void showAbout(QWidget *window)
{
    const QString headline = About::tr("SMS Desk %1").arg(QCoreApplication::applicationVersion());
    auto *box = new QMessageBox(QMessageBox::NoIcon,
                                About::tr("About SMS Desk"),
                                u"<b>%1</b>"_s.arg(headline.toHtmlEscaped()),
                                QMessageBox::Close,
                                window);
    constexpr int iconSize = 64;
    box->setTextFormat(Qt::RichText);
    box->setIconPixmap(window->windowIcon().pixmap(iconSize));
    box->setInformativeText(
        About::tr(
            "Sends international SMS through Tencent Cloud. A message is billed at most once, and "
            "nothing that was sent is forgotten.\n\nFree software under the GNU General Public "
            "License, version 3 or later. Built with Qt %1.")
            .arg(QString::fromLatin1(qVersion())));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace smsdesk
