// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Sentences about what stands in a form before it can be sent.
#include "core/words/sentences.h"

using namespace Qt::StringLiterals;

namespace smsdesk {
namespace {

QString forbiddenCharacter(const DraftProblem &problem)
{
    const QString code
        = u"U+%1"_s.arg(static_cast<uint>(problem.character), 4, 16, '0'_L1).toUpper();
    switch (problem.field) {
    case DraftField::Recipient:
        return Sentences::tr("The recipient contains a character that cannot be sent (%1). Delete "
                             "it and type the number anew.")
            .arg(code);
    case DraftField::Template:
        return Sentences::tr(
                   "The template ID contains a character that cannot be sent (%1). Delete "
                   "it and type the ID anew.")
            .arg(code);
    case DraftField::Parameter:
        return Sentences::tr(
                   "Parameter %1 contains a character that cannot be sent (%2). Delete it "
                   "and type the text anew.")
            .arg(QString::number(problem.parameter + 1), code);
    case DraftField::Signature:
        return Sentences::tr("The signature contains a character that cannot be sent (%1). Delete "
                             "it and type the signature anew.")
            .arg(code);
    case DraftField::Ext:
        return Sentences::tr("The session text contains a character that cannot be sent (%1). "
                             "Delete it and type the text anew.")
            .arg(code);
    case DraftField::Extend:
        return Sentences::tr("The extension code contains a character that cannot be sent (%1). "
                             "Delete it and type the code anew.")
            .arg(code);
    }
    Q_UNREACHABLE();
}

QString brokenText(const DraftProblem &problem)
{
    switch (problem.field) {
    case DraftField::Recipient:
        return Sentences::tr("The recipient contains half a character. Type the number anew.");
    case DraftField::Template:
        return Sentences::tr("The template ID contains half a character. Type the ID anew.");
    case DraftField::Parameter:
        return Sentences::tr(
                   "Parameter %1 contains half a character, perhaps an emoji that was cut "
                   "in two. Type the text anew.")
            .arg(problem.parameter + 1);
    case DraftField::Signature:
        return Sentences::tr("The signature contains half a character, perhaps an emoji that was "
                             "cut in two. Type the signature anew.");
    case DraftField::Ext:
        return Sentences::tr("The session text contains half a character, perhaps an emoji that "
                             "was cut in two. Type the text anew.");
    case DraftField::Extend:
        return Sentences::tr("The extension code contains half a character. Type the code anew.");
    }
    Q_UNREACHABLE();
}

/// The parameters have a limit to their number, and one to their text with the signature; where
/// all together are too long, the longest one is to blame.
QString tooLongParameter(const DraftProblem &problem)
{
    const QString length = QString::number(problem.length);
    const QString limit = QString::number(problem.limit);
    if (problem.parameter < 0)
        return Sentences::tr("There are %1 parameters; %2 are allowed. Remove those that the "
                             "template does not use.")
            .arg(length, limit);
    return Sentences::tr("Parameter %1 makes the message too long: it has %2 characters and may "
                         "have %3. Shorten the parameter.")
        .arg(QString::number(problem.parameter + 1), length, limit);
}

QString tooLong(const DraftProblem &problem)
{
    const QString length = QString::number(problem.length);
    const QString limit = QString::number(problem.limit);
    switch (problem.field) {
    case DraftField::Recipient:
        return Sentences::tr("The recipient has %1 characters; %2 are allowed. Enter one number.")
            .arg(length, limit);
    case DraftField::Template:
        return Sentences::tr("The template ID has %1 characters; %2 are allowed. Copy it from the "
                             "Tencent Cloud SMS console.")
            .arg(length, limit);
    case DraftField::Parameter:
        return tooLongParameter(problem);
    case DraftField::Signature:
        return Sentences::tr("The signature has %1 characters; %2 are allowed. Shorten it.")
            .arg(length, limit);
    case DraftField::Ext:
        return Sentences::tr("The session text takes %1 bytes; %2 are allowed. Shorten it.")
            .arg(length, limit);
    case DraftField::Extend:
        return Sentences::tr("The extension code has %1 characters; %2 are allowed. Shorten it.")
            .arg(length, limit);
    }
    Q_UNREACHABLE();
}

/// For a number whose country nobody named.
QString doubtAlone(PhoneNumber::Doubt doubt)
{
    switch (doubt) {
    case PhoneNumber::Doubt::None:
        return {};
    case PhoneNumber::Doubt::Unassigned:
        return Sentences::tr("No such numbers are known. Check it: a message to a number that "
                             "nobody has may be billed all the same.");
    case PhoneNumber::Doubt::TooShort:
        return Sentences::tr("The number is too short for its country. Check it; send to it only "
                             "if you are sure that it is right.");
    case PhoneNumber::Doubt::TooLong:
        return Sentences::tr("The number is too long for its country. Check it; send to it only if "
                             "you are sure that it is right.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString Sentences::of(const PhoneError &error)
{
    switch (error.kind) {
    case PhoneError::Kind::Empty:
        return tr("There is no recipient. Enter a phone number with its country code, such as "
                  "+8613711112222.");
    case PhoneError::Kind::NotANumber:
        return tr("The recipient is not a phone number. Enter its digits with the country code in "
                  "front, such as +8613711112222.");
    case PhoneError::Kind::NoCountryCode:
        return tr("The number has no country code. Begin it with + and the code, such as +86 for "
                  "mainland China.");
    case PhoneError::Kind::UnknownCountryCode:
        return tr("No country has this country code. Check the digits after the +.");
    case PhoneError::Kind::TooLong:
        return tr("The number has more than 15 digits, and no phone number has. Check it.");
    case PhoneError::Kind::LocalOnly:
        return tr("The number can be dialed within its own area only. Add the area code.");
    }
    Q_UNREACHABLE();
}

QString Sentences::of(TemplateIdError error)
{
    switch (error) {
    case TemplateIdError::Empty:
        return tr("There is no template. Choose one, or enter its ID from the Tencent Cloud SMS "
                  "console.");
    case TemplateIdError::NotDigits:
        return tr("A template ID has digits only. Choose a template from the list, or enter its "
                  "ID.");
    case TemplateIdError::OutOfRange:
        return tr(
            "No template has this ID: it is zero or too large. Copy it from Body Templates in "
            "the Tencent Cloud SMS console.");
    }
    Q_UNREACHABLE();
}

QString Sentences::of(const DraftProblem &problem)
{
    switch (problem.kind) {
    case DraftProblem::Kind::Phone:
        return of(problem.phone);
    case DraftProblem::Kind::ImpossibleNumber:
        return doubtAlone(problem.doubt);
    case DraftProblem::Kind::Template:
        return of(problem.templateId);
    case DraftProblem::Kind::ForbiddenCharacter:
        return forbiddenCharacter(problem);
    case DraftProblem::Kind::BrokenText:
        return brokenText(problem);
    case DraftProblem::Kind::TooLong:
        return tooLong(problem);
    }
    Q_UNREACHABLE();
}

QString Sentences::of(PhoneNumber::Doubt doubt, const QString &countryName)
{
    if (countryName.isEmpty())
        return doubtAlone(doubt);
    // In brackets, since in a sentence some names want an article, as "the United States" does.
    switch (doubt) {
    case PhoneNumber::Doubt::None:
        return {};
    case PhoneNumber::Doubt::Unassigned:
        return tr("No such numbers are known in this country (%1). Check it: a message to a number "
                  "that nobody has may be billed all the same.")
            .arg(countryName);
    case PhoneNumber::Doubt::TooShort:
        return tr("The number is too short for its country (%1). Check it; send to it only if you "
                  "are sure that it is right.")
            .arg(countryName);
    case PhoneNumber::Doubt::TooLong:
        return tr("The number is too long for its country (%1). Check it; send to it only if you "
                  "are sure that it is right.")
            .arg(countryName);
    }
    Q_UNREACHABLE();
}

} // namespace smsdesk
