// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/commandoptions.h"

#include "core/account/accountdraft.h"
#include "core/base/logging.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

const QString dataDirOption = u"data-dir"_s;
const QString verboseOption = u"verbose"_s;
const QString accountOption = u"account"_s;
const QString endpointOption = u"endpoint"_s;
const QString sdkAppIdOption = u"sdkappid"_s;
const QString caFileOption = u"ca-file"_s;
const QString timeoutOption = u"timeout"_s;

/// For option texts, which stand in no class.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::CommandOptions)
};

} // namespace

void addFolderOption(QCommandLineParser &parser)
{
    parser.addOptions({
        {dataDirOption,
         Words::tr("Keeps everything under this folder (or under that of SMSDESK_DATA_DIR)."),
         u"DIR"_s},
        {verboseOption,
         Words::tr("Says on standard error what the program does, for who looks for a fault; "
                   "numbers are masked.")},
    });
}

void heedVerbosity(const QCommandLineParser &parser)
{
    if (parser.isSet(verboseOption))
        logging::beVerbose();
}

Result<CommonOptions, UsageError> readFolderOption(const QCommandLineParser &parser,
                                                   const EnvironmentSecrets &secrets)
{
    if (parser.isSet(dataDirOption) && parser.value(dataDirOption).isEmpty())
        return failure(
            UsageError{.kind = UsageError::Kind::EmptyValue, .detail = u"--"_s + dataDirOption});
    return CommonOptions{.dataFolder = parser.value(dataDirOption), .secrets = secrets};
}

void addCommonOptions(QCommandLineParser &parser)
{
    addFolderOption(parser);
    parser.addOptions({
        {accountOption, Words::tr("Sends with the account of this name."), u"NAME"_s},
        {endpointOption,
         Words::tr(
             "Sends to this gateway, for this run alone: the whole address before the “?”. The key "
             "is read from the environment variable SMSDESK_APPKEY."),
         u"URL"_s},
        {sdkAppIdOption, Words::tr("The SdkAppId that goes with --endpoint."), u"N"_s},
        {caFileOption,
         Words::tr("A PEM file with a certificate authority to trust beside the system's."),
         u"PEM"_s},
        {timeoutOption,
         Words::tr("How long a message may take before its outcome is unknown; 30 unless given."),
         u"SECONDS"_s},
    });
}

Result<CommonOptions, UsageError> readCommonOptions(const QCommandLineParser &parser,
                                                    const EnvironmentSecrets &secrets)
{
    auto folder = readFolderOption(parser, secrets);
    if (!folder)
        return folder;
    for (const QString &option : {accountOption, caFileOption}) {
        if (parser.isSet(option) && parser.value(option).isEmpty())
            return failure(
                UsageError{.kind = UsageError::Kind::EmptyValue, .detail = u"--"_s + option});
    }
    CommonOptions options = *std::move(folder);
    options.accountName = parser.value(accountOption);

    if (!namesRunAccount(parser)) {
        if (const auto alone = findRunOptionAlone(parser))
            return failure(*alone);
        return options;
    }
    if (parser.isSet(accountOption))
        return failure(UsageError{.kind = UsageError::Kind::AccountAndEndpoint});

    auto runAccount = readRunAccount(parser, secrets.appKey);
    if (!runAccount)
        return failure(runAccount.error());
    options.runAccount = std::move(*runAccount);
    return options;
}

bool namesRunAccount(const QCommandLineParser &parser)
{
    return parser.isSet(endpointOption) || parser.isSet(sdkAppIdOption);
}

std::optional<UsageError> findRunOptionAlone(const QCommandLineParser &parser)
{
    for (const QString &option : {caFileOption, timeoutOption}) {
        if (parser.isSet(option))
            return UsageError{.kind = UsageError::Kind::RunOptionAlone, .detail = u"--"_s + option};
    }
    return std::nullopt;
}

Result<CommonOptions::RunAccount, UsageError> readRunAccount(const QCommandLineParser &parser,
                                                             const AppKey &key)
{
    if (!parser.isSet(endpointOption) || !parser.isSet(sdkAppIdOption))
        return failure(UsageError{.kind = UsageError::Kind::EndpointAlone});
    const auto endpoint = Endpoint::parse(parser.value(endpointOption));
    if (!endpoint)
        return failure(
            UsageError{.kind = UsageError::Kind::BadEndpoint, .endpoint = endpoint.error()});
    const auto sdkAppId = SdkAppId::parse(parser.value(sdkAppIdOption));
    if (!sdkAppId)
        return failure(UsageError{.kind = UsageError::Kind::BadSdkAppId});
    const auto timeout = readNumber(parser,
                                    timeoutOption,
                                    1,
                                    static_cast<int>(Account::longestTimeout.count()),
                                    static_cast<int>(Account::defaultTimeout.count()));
    if (!timeout)
        return failure(timeout.error());
    if (key.isEmpty())
        return failure(UsageError{.kind = UsageError::Kind::NoAppKey});
    if (key.shape() == AppKey::Shape::Impossible)
        return failure(UsageError{.kind = UsageError::Kind::BadAppKey});

    const QString caFile = parser.value(caFileOption);
    if (!caFile.isEmpty() && stateOfCaFile(caFile) == CaFileState::Unusable)
        return failure(UsageError{.kind = UsageError::Kind::BadCaFile, .detail = caFile});

    return CommonOptions::RunAccount{
        .account = {.name = u"%1@%2"_s.arg(sdkAppId->toString(), endpoint->url().host()),
                    .sdkAppId = *sdkAppId,
                    .endpoint = *endpoint,
                    .caFile = caFile,
                    .timeout = std::chrono::seconds(*timeout)},
        .key = key};
}

std::optional<UsageError> findRepeated(const QCommandLineParser &parser, const QString &repeatable)
{
    const QStringList given = parser.optionNames();
    for (const QString &option : given) {
        if (option != repeatable && parser.values(option).size() > 1)
            return UsageError{.kind = UsageError::Kind::GivenTwice, .detail = u"--"_s + option};
    }
    return std::nullopt;
}

Result<int, UsageError> readNumber(const QCommandLineParser &parser,
                                   const QString &option,
                                   int smallest,
                                   int largest,
                                   int fallback)
{
    if (!parser.isSet(option))
        return fallback;
    bool isNumber = false;
    const int number = parser.value(option).trimmed().toInt(&isNumber);
    if (!isNumber)
        return failure(
            UsageError{.kind = UsageError::Kind::NotANumber, .detail = u"--"_s + option});
    if (number < smallest || number > largest)
        return failure(UsageError{.kind = UsageError::Kind::OutOfRange,
                                  .detail = u"--"_s + option,
                                  .smallest = smallest,
                                  .largest = largest});
    return number;
}

} // namespace smsdesk
