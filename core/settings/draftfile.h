// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace smsdesk {

/// What stands in the form, kept in a file of its own while somebody types. No setting: QSettings
/// waits for the disk whenever it writes, and a program killed in the wrong moment would leave its
/// lock. Main thread; one program writes.
class DraftFile final
{
public:
    explicit DraftFile(QString path);

    /// Empty where there is none.
    [[nodiscard]] QByteArray read() const;

    /// Replaces the draft as a whole: a program that is killed meanwhile leaves the one or the
    /// other. Where it cannot be written (the disk is full) the one before stays.
    void write(const QByteArray &draft);

private:
    QString m_path;
};

} // namespace smsdesk
