# SPDX-License-Identifier: GPL-3.0-or-later
"""interruptions.py PROGRAM OUTPUT_DIR: somebody starts the program twice, and it is killed.

What only a real window manager and real keys can show.
"""

import json
import os
import subprocess
import sys
import time

from claims import Claims
from desk import PATIENCE, Desk, wait_for

ACCOUNT = {
    "name": "Acme",
    "sdkAppId": 1400000001,
    "endpoint": "https://example.com/v5/tlssmssvr/sendisms",
}

SEND_ANYWAY = "Send to this number anyway"
# The number is too short for its country: it is sent to only if somebody insists.
TYPED = {
    "Recipient": "+1 650",
    "Template": "19",
    "Parameter 1": "first & second",
    "Parameter 2": "1234",
    "Parameter 3": "4",
    "Signature": "Acme Ltd.",
    "Session text": "ticket 4711",
}
LAST_FIELD = "Channel extension code"
LAST_TEXT = "12345678901234567890"


def xdotool(*words):
    return subprocess.run(
        ["xdotool", *words], check=False, capture_output=True, text=True, timeout=PATIENCE
    ).stdout.strip()


def window_in_front():
    return xdotool("getactivewindow", "getwindowname")


class Interruptions(Claims):
    """The claims, in the order of the day."""

    def starts(self):
        os.makedirs(self._data)
        with open(os.path.join(self._data, "accounts.json"), "w", encoding="utf-8") as accounts:
            json.dump({"version": 1, "accounts": [ACCOUNT]}, accounts)
        self._desk = Desk(self._program, self._data)
        self._wait_for_window_in_front("Acme – SMS Desk")

    def comes_forward_from_the_task_bar_when_it_is_started_again(self):
        window = xdotool("getactivewindow")
        xdotool("windowminimize", "--sync", window)
        wait_for("the window to be minimised", lambda: window_in_front() != "Acme – SMS Desk")
        self._start_again()
        self._wait_for_window_in_front("Acme – SMS Desk")

    def comes_forward_from_behind_another_window(self):
        other = subprocess.Popen(["xmessage", "-name", "other", "in front"])
        try:
            wait_for("another window in front", lambda: window_in_front() == "other")
            self._start_again()
            self._wait_for_window_in_front("Acme – SMS Desk")
        finally:
            other.kill()
            other.wait()

    def chooses_the_account_that_the_second_start_names(self):
        self._start_again("--account", "Sandbox")
        self._wait_for_window_in_front("Sandbox – SMS Desk")

    def says_what_to_do_when_the_window_hangs(self):
        self._desk.stop()
        second = Desk(self._program, self._data)
        self._picture("hangs")
        second.press("push button", "OK")
        assert second.wait() == 2
        self._desk.go_on()
        self._start_again()

    def is_killed_while_somebody_types(self):
        # What a person chooses is remembered; what --account names is not.
        self._desk.focus("text", "Recipient")
        xdotool("key", "shift+Tab", "Up")
        self._wait_for_window_in_front("Acme – SMS Desk")
        xdotool("key", "Down")
        self._wait_for_window_in_front("Sandbox – SMS Desk")
        self._desk.press("check box", "Advanced")
        for field, text in TYPED.items():
            self._desk.focus("text", field)
            xdotool("type", "--delay", "10", text)
            self._desk.wait_for_text(field, text)
            if field == "Recipient":
                self._desk.press("check box", SEND_ANYWAY)
        self._desk.focus("text", LAST_FIELD)
        xdotool("type", "--delay", "20", LAST_TEXT)
        self._desk.wait_for_text(LAST_FIELD, LAST_TEXT)
        time.sleep(0.5)  # Within a second of the last key all is kept.
        self._desk.kill()

    def has_all_of_it_when_it_starts_again(self):
        self._desk = Desk(self._program, self._data)
        self._wait_for_window_in_front("Sandbox – SMS Desk")
        for field, text in TYPED.items():
            self._desk.wait_for_text(field, text)
        self._desk.wait_for_text(LAST_FIELD, LAST_TEXT)
        assert self._desk.shows(SEND_ANYWAY)
        assert self._desk.is_checked(SEND_ANYWAY)
        self._picture("typed-text")

    def is_closed(self):
        assert self._desk.quit() == 0

    def _start_again(self, *arguments):
        """A second start, which ends once the first has taken over."""
        second = subprocess.run(
            [self._program, "--data-dir", self._data, *arguments], check=False, timeout=PATIENCE
        )
        assert second.returncode == 0, second.returncode

    def _wait_for_window_in_front(self, title):
        wait_for(f"“{title}” to be in front", lambda: window_in_front() == title)


if __name__ == "__main__":
    sys.exit(Interruptions(*sys.argv[1:]).run())
