// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace smsdesk {

/// Why a text is not a telephone number at all.
struct PhoneError
{
    enum class Kind : quint8 {
        Empty, ///< Nothing but blanks.
        NotANumber, ///< Letters, symbols, or fewer digits than any number has.
        NoCountryCode, ///< A national number, and no default region to read it with.
        UnknownCountryCode, ///< "+999 …": no country has that calling code.
        TooLong, ///< More than the 15 digits that E.164 allows.
        LocalOnly, ///< Can be dialled within its area only ("+1 555 0100").
    };

    Kind kind = Kind::Empty;

    friend bool operator==(const PhoneError &, const PhoneError &) = default;
};

/// A telephone number in E.164 form ("+8613711112222"). An object of this class always holds one;
/// it is made by parse() alone.
///
/// E.164 says how a number is written, not whether anybody has it. doubt() says how the number
/// looks to libphonenumber, whose tables age: Debian 12's call one valid mobile number in eight
/// invalid and all of Benin's impossible. So a doubt can be overruled by a person; a PhoneError
/// cannot.
///
/// A value; reentrant.
class PhoneNumber final
{
public:
    /// How far the number fits what libphonenumber knows of its country.
    enum class Doubt : quint8 {
        None, ///< A valid number.
        Unassigned, ///< The right length, but no known range: show a warning.
        TooShort, ///< Impossible by length: send only when a person insists.
        TooLong, ///< Impossible by length, though within E.164's 15 digits.
    };

    /// Reads what people type or paste: blanks, dashes, brackets, "00" for "+", full-width digits,
    /// "tel:" links, invisible characters, the "(0)" of "+44 (0)20 …". Without a "+" or "00",
    /// `defaultRegion` (ISO 3166-1 alpha-2, "CN"; may be empty, and is where it is no region) says
    /// in which country the number is national.
    /// A letter is refused, also in "1-800-FLOWERS": a slip of the finger must not become a digit.
    /// Only an extension at the end ("ext. 12") is understood, and dropped: no SMS can reach one.
    /// The number's own e164() reads as the same number again.
    [[nodiscard]] static Result<PhoneNumber, PhoneError> parse(const QString &typed,
                                                               const QString &defaultRegion = {});

    /// "+8613711112222": what is signed and sent.
    [[nodiscard]] const QString &e164() const { return m_e164; }

    /// "86".
    [[nodiscard]] QString callingCode() const { return QString::number(m_callingCode); }

    /// "13711112222": the digits after the calling code, as `sendsms` and the receipt endpoints
    /// want them.
    [[nodiscard]] QString nationalDigits() const;

    /// ISO 3166-1 alpha-2 of the country ("CN"). Numbers of a calling code that several countries
    /// share go to the one the number belongs to where it is known (+1 416… is "CA"), except that
    /// +39 is always "IT". "001" for international networks (+800 …), which belong to no country.
    [[nodiscard]] const QString &region() const { return m_region; }

    [[nodiscard]] Doubt doubt() const { return m_doubt; }

    /// True where the doubt is about the length: sending needs a person's word.
    [[nodiscard]] bool isImpossible() const
    {
        return m_doubt == Doubt::TooShort || m_doubt == Doubt::TooLong;
    }

    /// "+86 137 1111 2222".
    [[nodiscard]] QString international() const;

    /// "+86137****2222": for diagnostic logs. At least four digits are hidden.
    [[nodiscard]] QString masked() const;

    friend bool operator==(const PhoneNumber &left, const PhoneNumber &right)
    {
        return left.m_e164 == right.m_e164;
    }

private:
    PhoneNumber() = default;

    QString m_e164;
    QString m_region;
    int m_callingCode = 0;
    Doubt m_doubt = Doubt::None;
};

/// How the text would look with its country's spacing while it is still being typed
/// ("+8613711" → "+86 137 11"). Text that is no beginning of a number comes back as it is, and so
/// do a link, an extension and "(0)".
[[nodiscard]] QString formatAsYouType(const QString &typed, const QString &defaultRegion = {});

/// "+86137****2222" of any text that should be a number; for logs that hold no PhoneNumber.
[[nodiscard]] QString maskedNumber(const QString &e164);

} // namespace smsdesk
