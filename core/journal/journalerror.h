// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace smsdesk {

/// Why the journal could not do what it was asked. While it cannot, nothing is sent.
struct JournalError
{
    enum class Kind : quint8 {
        CannotOpen, ///< No such folder, no permission.
        TooNew, ///< Written by a newer SMS Desk; left untouched.
        Corrupt, ///< SQLite says the file is damaged, or it is no journal at all; left untouched.
        DiskFull,
        ReadOnly,
        Locked, ///< Another program keeps it locked.
        NoSuchRow,
        Closed, ///< The journal is closed, or not open yet.
        Failed, ///< Anything else.
    };

    Kind kind = Kind::Failed;
    QString path{};
    QString detail{}; ///< SQLite's own text.

    friend bool operator==(const JournalError &, const JournalError &) = default;
};

} // namespace smsdesk

Q_DECLARE_METATYPE(smsdesk::JournalError)
