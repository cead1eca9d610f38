#!/bin/bash
# run.sh TEST_PROGRAM OUTPUT_DIR
# Runs the claims of tst_keychain, each in the session it is about: with an unlocked keychain, after
# a restart of everything, with a locked one, with none, and without a session bus.
set -eu
program=$1
output=$2
here=$(cd "$(dirname "$0")" && pwd)

# shellcheck source=sessions.sh
. "$here/sessions.sh"

echo "== a keychain, unlocked"
unlocked theWindowKeepsAKeyInTheKeychain aKeyThatIsNotThereIsCertain
echo "== the same keychain in another session"
unlocked theTerminalUsesAKeyOfAnEarlierSession theWindowUsesAKeyOfAnEarlierSession \
    aKeyThatIsRemovedIsGone theTerminalKeepsThePasswordOfAProxy
echo "== the same keychain, locked, and nobody to unlock it"
bus=()
session "$program" aLockedKeychainIsNotTakenForAnEmptyOne noKeyIsLeftInALockedKeychainUnasked \
    aProxyIsSetWhereThePasswordOfTheOtherStays withoutAKeychainTheFallbackWorksAndSaysSo
echo "== a session bus without a keychain"
bus=(--config-file="$here/no-services.conf")
session "$program" withoutAKeychainTheFallbackWorksAndSaysSo
echo "== no session bus"
timeout --kill-after=5 100 "$program" withoutAKeychainTheFallbackWorksAndSaysSo
