// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/recipientverdict.h"

#include "core/phone/country.h"
#include "core/phone/phonenumber.h"
#include "core/words/sentences.h"

#include <algorithm>

namespace smsdesk {

namespace {

RecipientVerdict whileTyping(const QString &typed, const QString &defaultRegion)
{
    const bool hasDigit = std::any_of(
        typed.begin(), typed.end(), [](QChar character) { return character.isDigit(); });
    if (!hasDigit)
        return {};
    return {.sentence = formatAsYouType(typed.trimmed(), defaultRegion)};
}

} // namespace

RecipientVerdict RecipientWords::judge(const QString &typed,
                                       const QString &defaultRegion,
                                       Entry entry,
                                       const QLocale &locale)
{
    const Result<PhoneNumber, PhoneError> number = PhoneNumber::parse(typed, defaultRegion);
    if (!number) {
        const bool isEmpty = number.error().kind == PhoneError::Kind::Empty;
        if (entry == Entry::Typing || (isEmpty && entry == Entry::Left))
            return whileTyping(typed, defaultRegion);
        return {.tone = Tone::Error, .sentence = Sentences::of(number.error())};
    }

    RecipientVerdict verdict;
    if (number->isImpossible() && entry == Entry::Typing)
        verdict = whileTyping(typed, defaultRegion);
    else
        verdict = ofNumber(*number, locale);
    verdict.number = *number;
    return verdict;
}

RecipientVerdict RecipientWords::ofNumber(const PhoneNumber &number, const QLocale &locale)
{
    const QString country = countryName(number.region(), locale);
    if (number.doubt() == PhoneNumber::Doubt::None) {
        //: %1 is a telephone number, %2 its country.
        return {.tone = Tone::Ok,
                .sentence = tr("%1 · %2 · valid number").arg(number.international(), country)};
    }
    //: %1 is a telephone number, %2 its country, %3 a sentence about it.
    const QString sentence
        = tr("%1 · %2. %3")
              .arg(number.international(), country, Sentences::of(number.doubt(), country));
    const bool isImpossible = number.isImpossible();
    return {.tone = isImpossible ? Tone::Error : Tone::Warning,
            .sentence = sentence,
            .needsConsent = isImpossible};
}

} // namespace smsdesk
