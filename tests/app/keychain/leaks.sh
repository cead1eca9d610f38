#!/bin/bash
# leaks.sh TEST_PROGRAM OUTPUT_DIR
# Runs tst_secretsnowhere in a session with an unlocked keychain.
set -eu
program=$1
output=$2
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=sessions.sh
. "$here/sessions.sh"

unlocked
