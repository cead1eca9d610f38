// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/passphrasecommand.h"

#include "app/cli/endings.h"
#include "app/cli/hiddenline.h"
#include "app/cli/secretinput.h"
#include "core/words/sentences.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace smsdesk::passphrasecommand {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::PassphraseCommand)
};

using Changed = Result<void, VaultError>;

/// Twice where a person types it, who does not see it.
Result<Passphrase, UsageError> readNew()
{
    auto passphrase = readPassphrase(Words::tr("New passphrase of the key file:"));
    if (!passphrase || !isAtTerminal())
        return passphrase;
    const auto again = readPassphrase(Words::tr("The same once more:"));
    if (again && *again != *passphrase)
        return failure(UsageError{.kind = UsageError::Kind::DifferentPassphrases});
    return again;
}

ExitStatus report(const Changed &changed, const QString &done)
{
    if (changed) {
        print(done);
        return ExitStatus::Accepted;
    }
    complain(Sentences::of(changed.error()));
    return changed.error().kind == VaultError::Kind::TooShort ? ExitStatus::InvalidInput
                                                              : ExitStatus::NotSent;
}

QFuture<ExitStatus> change(Services &services)
{
    const auto old = services.secrets.passphrase.isEmpty()
        ? readPassphrase(Words::tr("Passphrase of the key file:"))
        : services.secrets.passphrase;
    if (!old)
        return invalid(old.error());
    const auto now = readNew();
    if (!now)
        return invalid(now.error());
    return services.vault.changePassphrase(*old, *now).then([](const Changed &changed) {
        return report(changed, Words::tr("The key file has its new passphrase."));
    });
}

QFuture<ExitStatus> deleteFile(const QCommandLineParser &parser, Services &services)
{
    const QString file = QDir::toNativeSeparators(services.vault.file());
    if (!parser.isSet(u"yes"_s))
        return invalid(Words::tr("With --yes, the key file %1 is deleted, and the AppKeys in it "
                                 "are lost. Their accounts stay; the AppKeys have to be entered "
                                 "again.")
                           .arg(file));
    return services.keys.forgetVault().then([file](const Changed &forgotten) {
        return report(forgotten, Words::tr("The key file %1 is deleted.").arg(file));
    });
}

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({u"forgotten"_s,
                      Words::tr("Deletes the key file, whose passphrase nobody knows, with the "
                                "AppKeys in it (passphrase).")});
}

QFuture<ExitStatus> run(const QCommandLineParser &parser, Services &services)
{
    if (!services.vault.exists())
        return failed(Words::tr("There is no key file, so it has no passphrase."));
    return parser.isSet(u"forgotten"_s) ? deleteFile(parser, services) : change(services);
}

} // namespace smsdesk::passphrasecommand
