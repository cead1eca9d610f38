#!/bin/bash
# run.sh PROGRAM OUTPUT_DIR SCENARIO
# Gives the scenario a screen, a session bus and a window manager of its own, and a home where
# nothing of anybody's is. Ends with 77 where this computer lacks what that takes.
set -eu
program=$1
output=$2
scenario=$3
here=$(cd "$(dirname "$0")" && pwd)
python=/usr/bin/python3

missing=
for tool in xvfb-run dbus-run-session openbox xdotool xmessage import "$python"; do
    command -v "$tool" >/dev/null || missing="$missing $tool"
done
if [ -z "$missing" ]; then
    "$python" -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi' \
        2>/dev/null || missing="python3-gi with gir1.2-atspi-2.0"
fi
if [ -n "$missing" ]; then
    echo "Skipped: the end-to-end test needs$missing."
    exit 77
fi

rm -rf "$output"
mkdir -p "$output/home"
export HOME=$output/home
export XDG_CONFIG_HOME=$HOME/config XDG_DATA_HOME=$HOME/share XDG_CACHE_HOME=$HOME/cache
# Sockets need a short path.
XDG_RUNTIME_DIR=$(mktemp -d)
export XDG_RUNTIME_DIR
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
export QT_QPA_PLATFORM=xcb QT_STYLE_OVERRIDE=fusion QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
export LC_ALL=C.UTF-8 TZ=UTC GTK_A11Y=none NO_AT_BRIDGE=0
unset SMSDESK_DATA_DIR SMSDESK_APPKEY WAYLAND_DISPLAY

# Whatever hangs, nothing stays behind.
timeout --kill-after=5 170 xvfb-run --auto-servernum --server-args="-screen 0 1400x900x24" \
    dbus-run-session -- bash -c '
        openbox & manager=$!
        "$0" "$1" "$2" "$3" && status=0 || status=$?
        kill "$manager"
        exit "$status"
    ' "$python" "$here/$scenario.py" "$program" "$output"
