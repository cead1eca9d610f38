// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <functional>

class QWidget;

namespace smsdesk {

/// Asks over a dialog that is being closed what becomes of changes that are not saved.
class SaveQuestion final
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::SaveQuestion)

public:
    struct Answers
    {
        std::function<void()> save;
        std::function<void()> discard;
    };

    /// `question` names what would be saved. Calls one of `answers`, or none where a person goes
    /// back to the dialog.
    static void open(QWidget *dialog, const QString &question, const Answers &answers);
};

} // namespace smsdesk
