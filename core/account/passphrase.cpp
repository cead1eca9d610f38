// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/passphrase.h"

#include "core/account/wipe.h"

namespace smsdesk {

Passphrase::Passphrase(const QString &typed)
{
    QString composed = typed.normalized(QString::NormalizationForm_C);
    m_secret = Secret(composed);
    for (const QChar unit : std::as_const(composed)) {
        if (!unit.isLowSurrogate())
            ++m_length;
    }
    wipe(composed); // Shared with what was typed, unless composing changed it: that is its owner's.
}

} // namespace smsdesk
