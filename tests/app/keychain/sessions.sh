#!/bin/bash
# For the scripts beside it: a home where nothing of anybody's is, and in it sessions with a keychain
# or with none. Ends with 77 where this computer lacks what that takes. Takes $program and $output.
set -eu

missing=
for tool in dbus-run-session gnome-keyring-daemon; do
    command -v "$tool" >/dev/null || missing="$missing $tool"
done
if [ -n "$missing" ]; then
    echo "Skipped: the test with a real keychain needs$missing."
    exit 77
fi

rm -rf "$output"
mkdir -p "$output/home" "$output/data" "$output/tmp"
export HOME=$output/home SMSDESK_TEST_FOLDER=$output/data
export XDG_CONFIG_HOME=$HOME/config XDG_DATA_HOME=$HOME/share XDG_CACHE_HOME=$HOME/cache
# Sockets need a short path.
XDG_RUNTIME_DIR=$(mktemp -d)
export XDG_RUNTIME_DIR
export TMPDIR=$output/tmp
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
unset SMSDESK_DATA_DIR SMSDESK_APPKEY SMSDESK_PASSPHRASE DBUS_SESSION_BUS_ADDRESS DISPLAY \
    WAYLAND_DISPLAY XDG_CURRENT_DESKTOP GNOME_KEYRING_CONTROL SSH_AUTH_SOCK

# Of what bus and daemons say only that is left out which stands in every session.
session() {
    timeout --kill-after=5 150 dbus-run-session "${bus[@]}" -- "$@" 2>&1 | {
        grep -v -e "^dbus-daemon" -e "^(gcr-prompter" -e "^[*][*] " -e "^discover_other" -e "^$" ||
            true
    }
    return "${PIPESTATUS[0]}"
}

# The password is a line that is empty: with no byte at all the daemon would ask for one.
unlocked() {
    bus=()
    session bash -c '
        printf "\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null
        exec "$@"' unlocked "$program" "$@"
}
