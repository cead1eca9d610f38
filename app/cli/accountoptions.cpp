// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountoptions.h"

#include "app/common/commandoptions.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

const QString sdkAppIdOption = u"sdkappid"_s;
const QString endpointOption = u"endpoint"_s;
const QString signOption = u"sign"_s;
const QString regionOption = u"region"_s;
const QString extendOption = u"extend"_s;
const QString rateOption = u"rate"_s;
const QString colourOption = u"colour"_s;
const QString caFileOption = u"ca-file"_s;
const QString timeoutOption = u"timeout"_s;
const QString repeatOption = u"repeat-window"_s;
const QString dailyOption = u"daily-limit"_s;

const QString asInSettings = u"settings"_s;

/// For option texts, which stand in no class.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::AccountOptions)
};

Result<void, UsageError> takeNumber(
    const QCommandLineParser &parser, const QString &option, int smallest, int largest, int &field)
{
    return readNumber(parser, option, smallest, largest, field).map([&field](int number) {
        field = number;
    });
}

Result<void, UsageError> takeRepeatWindow(const QCommandLineParser &parser, AccountDraft &draft)
{
    if (parser.value(repeatOption) == asInSettings) {
        draft.repeatMinutes = AccountDraft::repeatAsInSettings;
        return {};
    }
    constexpr int longest = static_cast<int>(Account::longestRepeatWindow.count());
    return takeNumber(parser, repeatOption, 0, longest, draft.repeatMinutes);
}

Result<void, UsageError> takeColour(const QCommandLineParser &parser, AccountDraft &draft)
{
    if (!parser.isSet(colourOption))
        return {};
    const QString word = parser.value(colourOption).trimmed().toLower();
    const auto colour = accountColourOf(word);
    if (!colour)
        return failure(UsageError{.kind = UsageError::Kind::BadColour, .detail = word});
    draft.colour = *colour;
    return {};
}

void takeTexts(const QCommandLineParser &parser, AccountDraft &draft)
{
    const auto take = [&parser](const QString &option, QString &field) {
        if (parser.isSet(option))
            field = parser.value(option);
    };
    take(sdkAppIdOption, draft.sdkAppId);
    take(endpointOption, draft.endpoint);
    take(signOption, draft.signature);
    take(extendOption, draft.extend);
    if (parser.isSet(regionOption))
        draft.region = parser.value(regionOption).trimmed().toUpper();
    // The file is looked for from wherever a program is started later.
    if (parser.isSet(caFileOption)) {
        const QString file = parser.value(caFileOption);
        draft.storedCaFile.clear(); // What is named now has to be there now.
        draft.caFile = file.isEmpty() ? file : QFileInfo(file).absoluteFilePath();
    }
}

QString colourWords()
{
    QStringList words;
    for (const AccountColour colour : accountColours())
        words << wordOf(colour);
    return words.join(u", "_s);
}

} // namespace

void addAccountFields(QCommandLineParser &parser)
{
    parser.addOptions({
        {sdkAppIdOption, Words::tr("The SdkAppId of the application in the console."), u"N"_s},
        {endpointOption,
         Words::tr("The gateway: the whole address before the “?”; Tencent Cloud's own unless "
                   "given."),
         u"URL"_s},
        {signOption,
         Words::tr("The signature of messages that have none of their own."),
         u"TEXT"_s},
        {regionOption,
         Words::tr("The country of numbers without a country code: two letters, such as CN."),
         u"CC"_s},
        {extendOption,
         Words::tr("The channel extension code of messages that have none of their own."),
         u"TEXT"_s},
        {rateOption, Words::tr("At most so many messages a second; 0 for no limit."), u"N"_s},
        {colourOption,
         Words::tr("What the account is marked with in the window: %1.").arg(colourWords()),
         u"COLOUR"_s},
        {caFileOption,
         Words::tr("A PEM file with a certificate authority to trust beside the system's."),
         u"PEM"_s},
        {timeoutOption,
         Words::tr("How long a message may take before its outcome is unknown; 30 unless given."),
         u"SECONDS"_s},
        {repeatOption,
         Words::tr("A message that was sent within this time is held back; 0 for never, “settings” "
                   "for what holds for all accounts."),
         u"MINUTES"_s},
        {dailyOption,
         Words::tr("Messages a day to one number, as set in the console; 0 for no warning."),
         u"N"_s},
    });
}

Result<void, UsageError> takeAccountFields(const QCommandLineParser &parser, AccountDraft &draft)
{
    takeTexts(parser, draft);
    for (const auto take : {takeColour, takeRepeatWindow}) {
        if (auto taken = take(parser, draft); !taken)
            return taken;
    }
    return takeNumber(
               parser, rateOption, 0, Account::largestMessagesPerSecond, draft.messagesPerSecond)
        .and_then([&] {
            return takeNumber(parser, dailyOption, 0, Account::largestDailyLimit, draft.dailyLimit);
        })
        .and_then([&] {
            return takeNumber(parser,
                              timeoutOption,
                              1,
                              static_cast<int>(Account::longestTimeout.count()),
                              draft.timeoutSeconds);
        });
}

} // namespace smsdesk
