// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/sentmessage.h"

namespace smsdesk {

QString SentMessage::reminder() const
{
    if (!outcome)
        //: %1 is a telephone number.
        return tr("The same message to %1 is on its way: wait for its outcome before "
                  "you send it again.")
            .arg(number);
    switch (*outcome) {
    case Outcome::Accepted:
        //: %1 is a telephone number.
        return tr("The same message to %1 was accepted: sent again, it arrives and is "
                  "billed twice.")
            .arg(number);
    case Outcome::Unknown:
        //: %1 is a telephone number.
        return tr("The outcome of the same message to %1 is unknown: look it up "
                  "before you send it again.")
            .arg(number);
    case Outcome::Rejected:
    case Outcome::NotSent:
        break;
    }
    return {};
}

Tone toneOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted:
        return Tone::Ok;
    case Outcome::Rejected:
    case Outcome::NotSent:
        return Tone::Error;
    case Outcome::Unknown:
        break;
    }
    return Tone::Warning;
}

} // namespace smsdesk
