// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonenumber.h"
#include "ui/common/fieldmessage.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include <optional>

namespace smsdesk {

/// What is said below a recipient. A value.
struct RecipientVerdict
{
    Tone tone = Tone::Neutral;
    QString sentence;

    /// Impossible by length, and said so: only a person's word can let it pass.
    bool needsConsent = false;

    std::optional<PhoneNumber> number;

    friend bool operator==(const RecipientVerdict &, const RecipientVerdict &) = default;
};

/// Where a person is with a number.
enum class Entry : quint8 {
    Typing, ///< Not finished: what is missing may still come, so nothing is called wrong.
    Left, ///< The field was left: what is there is meant.
    Sent, ///< Send was pressed: an empty field is wrong, too.
};

/// Words for recipients. Reads phone metadata, which takes 15 ms the first time.
class RecipientWords final
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::RecipientWords)

public:
    [[nodiscard]] static RecipientVerdict
    judge(const QString &typed, const QString &defaultRegion, Entry entry, const QLocale &locale);

private:
    [[nodiscard]] static RecipientVerdict ofNumber(const PhoneNumber &number,
                                                   const QLocale &locale);
};

} // namespace smsdesk
