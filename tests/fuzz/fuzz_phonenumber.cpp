// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/country.h"
#include "core/phone/phonenumber.h"
#include "core/phone/typednumber.h"
#include "tests/fuzz/promise.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace smsdesk;

namespace {

bool isAsciiDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

bool isAsciiDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isAsciiDigit);
}

QString digitsIn(const QString &text)
{
    QString digits;
    std::ranges::copy_if(text, std::back_inserter(digits), isAsciiDigit);
    return digits;
}

void checkReading(const QString &typed)
{
    const QString folded = foldTyped(typed);
    promise(foldTyped(folded) == folded, "what is folded stays as it is");
    const auto read = readTyped(typed);
    promise(readTyped(folded).has_value() == read.has_value(), "folding changes no reading");
    if (!read)
        return;
    promise(isAsciiDigits(read->digits), "a number is digits");
    promise(!read->trunkZero
                || (*read->trunkZero > 0 && *read->trunkZero < read->digits.size()
                    && read->digits.at(*read->trunkZero) == u'0'),
            "a trunk zero is a zero");
}

void checkNumber(const PhoneNumber &number)
{
    const QString &e164 = number.e164();
    constexpr qsizetype mostDigits = 15;
    promise(e164.startsWith(u'+') && isAsciiDigits(QStringView(e164).sliced(1))
                && e164.at(1) != u'0' && e164.size() <= 1 + mostDigits,
            "E.164 is a plus, and at most 15 digits of which the first is no zero");
    promise(u'+' + number.callingCode() + number.nationalDigits() == e164,
            "calling code and national digits are the number");
    promise(number.region().size() == 2 || number.region() == u"001"_s, "a number has a region");

    for (const QString &region : {QString(), u"CN"_s, u"US"_s, u"IT"_s}) {
        const auto again = PhoneNumber::parse(e164, region);
        promise(again && *again == number && again->region() == number.region()
                    && again->doubt() == number.doubt(),
                "its E.164 form reads as the same number, wherever one is");
    }
    promise(digitsIn(number.international()) == e164.sliced(1), "spacing changes no digit");
    const auto spaced = PhoneNumber::parse(number.international());
    promise(spaced && *spaced == number, "its spaced form reads as the same number");
    promise(digitsIn(number.masked()).size() + 4 <= e164.size() - 1
                || digitsIn(number.masked()).isEmpty(),
            "four digits are hidden");
}

void checkTyping(const QString &typed, const QString &region)
{
    const QString formatted = formatAsYouType(typed, region);
    if (formatted == typed)
        return;
    promise(readTyped(typed).has_value(), "what is no number is not spaced like one");
    promise(digitsIn(formatted) == digitsIn(foldTyped(typed)), "spacing changes no digit");
    // It is for the eye: "+421 2/070", as libphonenumber has it, would be refused when typed.
    const auto before = PhoneNumber::parse(typed, region);
    const auto after = PhoneNumber::parse(formatted, region);
    promise(!before || !after || *before == *after, "spacing makes no other number");
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int * /*argc*/, char *** /*argv*/)
{
    promise(PhoneNumber::parse(u"+8613711112222"_s).has_value(), "there is metadata");
    return 0;
}

/// A byte that chooses the encoding (odd: UTF-16), one that chooses the default region, and what
/// was typed.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static const QStringList regions = QStringList{QString(), u"ZZ"_s, u"cn"_s} + [] {
        QStringList known = phoneRegions();
        known.sort();
        return known;
    }();
    constexpr std::size_t longest = 1000;
    if (size < 2 || size > longest)
        return 0;
    const QString &region = regions.at(data[1] % regions.size());
    const QByteArray bytes(reinterpret_cast<const char *>(data + 2),
                           static_cast<qsizetype>(size - 2));
    QString typed = QString::fromUtf8(bytes);
    if (data[0] % 2 == 1) {
        typed.clear();
        for (qsizetype at = 0; at + 1 < bytes.size(); at += 2)
            typed += QChar(static_cast<uchar>(bytes.at(at)), static_cast<uchar>(bytes.at(at + 1)));
    }

    checkReading(typed);
    if (const auto number = PhoneNumber::parse(typed, region))
        checkNumber(*number);
    checkTyping(typed, region);
    const QString masked = maskedNumber(typed);
    promise(digitsIn(masked).size() <= 9, "a masked text shows nine digits at most");
    return 0;
}
