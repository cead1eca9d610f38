// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace smsdesk {

/// Looks for a secret in whatever form it may have got somewhere.
class SecretSearch final
{
public:
    /// The secret is of hexadecimal digits, as AppKeys are, or of any ASCII.
    explicit SecretSearch(const QByteArray &secret);

    /// The form that is in the bytes, for people; empty where none is.
    [[nodiscard]] QString findIn(const QByteArray &bytes) const;

    /// Looks into each file under a folder. The first that holds the secret, and in which form.
    [[nodiscard]] QString findUnder(const QString &folder) const;

    /// Looks at a process and all it has started: command line and environment.
    [[nodiscard]] QString findInProcess(qint64 process) const;

    struct Form
    {
        QString name;
        QByteArray bytes;
    };

    [[nodiscard]] const QList<Form> &forms() const { return m_forms; }

private:
    QList<Form> m_forms;
};

} // namespace smsdesk
