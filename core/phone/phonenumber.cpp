// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/phonenumber.h"

#include "core/phone/country.h"
#include "core/phone/typednumber.h"

#include <phonenumbers/asyoutypeformatter.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <QList>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace smsdesk {

namespace {

using namespace Qt::StringLiterals;
namespace library = i18n::phonenumbers;
using library::PhoneNumberUtil;
using Doubt = PhoneNumber::Doubt;
using Kind = PhoneError::Kind;

constexpr qsizetype e164Digits = 15;
constexpr auto idd = "00"_L1; ///< The international prefix of most of the world.
constexpr auto unknownRegion = "ZZ";
constexpr int italy = 39;

/// One way to understand what was typed.
struct Reading
{
    QString text; ///< Digits, with "+" in front where they begin with a calling code.
    QString region; ///< For national digits.
};

/// A reading that is a number.
struct Candidate
{
    library::PhoneNumber number;
    Doubt doubt = Doubt::None;

    [[nodiscard]] bool isPossible() const
    {
        return doubt == Doubt::None || doubt == Doubt::Unassigned;
    }
};

const PhoneNumberUtil &util()
{
    return *PhoneNumberUtil::GetInstance();
}

QString e164Of(const library::PhoneNumber &number)
{
    std::string text;
    util().Format(number, PhoneNumberUtil::E164, &text);
    return QString::fromStdString(text);
}

QString regionOf(const library::PhoneNumber &number)
{
    // +39 06 698 is the Vatican by plan, yet Italian for every operator and price list.
    if (number.country_code() == italy)
        return u"IT"_s;
    std::string region;
    util().GetRegionCodeForNumber(number, &region);
    if (region.empty() || region == unknownRegion)
        util().GetRegionCodeForCountryCode(number.country_code(), &region);
    return QString::fromStdString(region);
}

PhoneError::Kind errorKind(PhoneNumberUtil::ErrorType error)
{
    switch (error) {
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return Kind::UnknownCountryCode;
    case PhoneNumberUtil::TOO_LONG_NSN:
        return Kind::TooLong;
    default: // Fewer digits than any number has.
        return Kind::NotANumber;
    }
}

Result<Doubt, Kind> doubtAbout(const library::PhoneNumber &number)
{
    switch (util().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE:
        return util().IsValidNumber(number) ? Doubt::None : Doubt::Unassigned;
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
        return failure(Kind::LocalOnly);
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        return failure(Kind::UnknownCountryCode);
    case PhoneNumberUtil::TOO_LONG:
        return Doubt::TooLong;
    case PhoneNumberUtil::TOO_SHORT:
    case PhoneNumberUtil::INVALID_LENGTH: // Between two lengths: a digit is forgotten more easily
        return Doubt::TooShort; // than invented.
    }
    return Doubt::TooShort;
}

std::optional<Kind> parseInto(library::PhoneNumber &number, const Reading &reading)
{
    const std::string region
        = reading.region.isEmpty() ? std::string(unknownRegion) : reading.region.toStdString();
    const auto error = util().Parse(reading.text.toStdString(), region, &number);
    if (error == PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    return errorKind(error);
}

Result<Candidate, Kind> judge(const Reading &reading)
{
    Candidate candidate;
    if (const auto error = parseInto(candidate.number, reading))
        return failure(*error);

    // libphonenumber takes off one trunk prefix at a time, so that "+595 00 50…" becomes another
    // number when its E.164 form is read again, as a journal does. Here it is read until it stays.
    QString e164 = e164Of(candidate.number);
    QString before;
    for (qsizetype round = 0; before != e164 && round < e164Digits; ++round) {
        before = std::exchange(e164, {});
        if (const auto error = parseInto(candidate.number, {.text = before, .region = {}}))
            return failure(*error);
        e164 = e164Of(candidate.number);
    }
    if (e164.size() > 1 + e164Digits)
        return failure(Kind::TooLong);

    const auto doubt = doubtAbout(candidate.number);
    if (!doubt)
        return failure(doubt.error());
    candidate.doubt = *doubt;
    return candidate;
}

/// Every way to understand the digits, the likeliest first; none where a national number meets no
/// region.
QList<Reading> readingsOf(const TypedNumber &typed, const QString &region)
{
    QList<Reading> readings;
    const bool startsWithIdd = typed.digits.startsWith(idd);
    if (typed.isInternational || startsWithIdd) {
        // "+0086" is a slip with one meaning: no calling code begins with a zero.
        const qsizetype start = startsWithIdd ? idd.size() : 0;
        readings.append({.text = u'+' + typed.digits.sliced(start), .region = {}});
        if (typed.trunkZero && *typed.trunkZero > start) {
            QString withoutZero = typed.digits;
            withoutZero.remove(*typed.trunkZero, 1);
            readings.append({.text = u'+' + withoutZero.sliced(start), .region = {}});
        }
    }
    // Also after "00": Australia dials 0011, Korea 001 and more.
    if (!typed.isInternational && !region.isEmpty())
        readings.append({.text = typed.digits, .region = region});
    return readings;
}

/// The first reading, unless a later one fits better: possible at all, and with less doubt.
Result<Candidate, Kind> bestOf(const QList<Reading> &readings)
{
    auto best = judge(readings.first());
    for (const Reading &reading : readings.sliced(1)) {
        if (best && best->doubt == Doubt::None)
            break;
        auto other = judge(reading);
        if (other && other->isPossible() && (!best || other->doubt < best->doubt))
            best = std::move(other);
    }
    return best;
}

QString digitsOf(const QString &text)
{
    QString digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

/// The number again as libphonenumber wants it, digit for digit.
library::PhoneNumber toLibrary(int callingCode, const QString &nationalDigits)
{
    library::PhoneNumber number;
    number.set_country_code(callingCode);
    number.set_national_number(nationalDigits.toULongLong());
    const auto firstOther = std::ranges::find_if(nationalDigits, [](QChar c) { return c != u'0'; });
    const auto zeros
        = std::min<qsizetype>(firstOther - nationalDigits.begin(), nationalDigits.size() - 1);
    if (zeros > 0) {
        number.set_italian_leading_zero(true);
        number.set_number_of_leading_zeros(static_cast<int>(zeros));
    }
    return number;
}

} // namespace

Result<PhoneNumber, PhoneError> PhoneNumber::parse(const QString &typed,
                                                   const QString &defaultRegion)
{
    const auto read = readTyped(typed);
    if (!read)
        return failure(PhoneError{.kind = read.error()});

    const QString region = defaultRegion.toUpper();
    const QList<Reading> readings
        = readingsOf(*read, callingCodeOf(region) > 0 ? region : QString());
    if (readings.isEmpty()) {
        const bool isTooLong = read->digits.size() > e164Digits;
        return failure(PhoneError{.kind = isTooLong ? Kind::TooLong : Kind::NoCountryCode});
    }
    const auto best = bestOf(readings);
    if (!best)
        return failure(PhoneError{.kind = best.error()});

    PhoneNumber number;
    number.m_e164 = e164Of(best->number);
    number.m_region = regionOf(best->number);
    number.m_callingCode = best->number.country_code();
    number.m_doubt = best->doubt;
    return number;
}

QString PhoneNumber::nationalDigits() const
{
    return m_e164.sliced(1 + callingCode().size());
}

QString PhoneNumber::international() const
{
    std::string text;
    util().Format(
        toLibrary(m_callingCode, nationalDigits()), PhoneNumberUtil::INTERNATIONAL, &text);
    const QString spaced = QString::fromStdString(text);
    // What is shown is what is sent: libphonenumber leaves out the 1 of an old Mexican mobile.
    const bool isWhole = digitsOf(spaced) == QStringView(m_e164).sliced(1);
    return isWhole ? spaced : u'+' % callingCode() % u' ' % nationalDigits();
}

QString PhoneNumber::masked() const
{
    return maskedNumber(m_e164);
}

QString formatAsYouType(const QString &typed, const QString &defaultRegion)
{
    const auto read = readPlain(typed);
    if (!read || read->trunkZero || read->digits.size() > idd.size() + e164Digits)
        return typed;

    // The formatter knows "00" only where the region dials it; parse() knows it everywhere.
    const bool startsWithIdd = !read->isInternational && read->digits.startsWith(idd);
    const QString digits = startsWithIdd ? read->digits.sliced(idd.size()) : read->digits;
    const bool hasPlus = read->isInternational || startsWithIdd;

    const QString region = defaultRegion.toUpper();
    const std::unique_ptr<library::AsYouTypeFormatter> formatter(util().GetAsYouTypeFormatter(
        callingCodeOf(region) > 0 ? region.toStdString() : std::string(unknownRegion)));
    std::string text;
    if (hasPlus)
        formatter->InputDigit('+', &text);
    for (const QChar digit : digits)
        formatter->InputDigit(digit.unicode(), &text);

    const QString formatted = QString::fromStdString(text).trimmed();
    if (!startsWithIdd)
        return formatted;
    return digits.isEmpty() ? QString(idd) : idd + u' ' + formatted.sliced(1);
}

QString maskedNumber(const QString &e164)
{
    constexpr qsizetype hidden = 4;
    constexpr qsizetype mostAtFront = 5;
    constexpr qsizetype mostAtEnd = 4;

    const QString text = foldTyped(e164);
    const QString digits = digitsOf(text);

    // A fixed number of stars: it neither betrays the length nor grows with it.
    const qsizetype shown = std::max<qsizetype>(0, digits.size() - hidden);
    const qsizetype atEnd = std::min(mostAtEnd, shown / 2);
    const qsizetype atFront = std::min(mostAtFront, shown - atEnd);
    return (text.startsWith(u'+') ? u"+"_s : QString()) % digits.first(atFront) % u"****"
        % digits.last(atEnd);
}

} // namespace smsdesk
