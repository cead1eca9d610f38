# SPDX-License-Identifier: GPL-3.0-or-later
"""scenario.py PROGRAM OUTPUT_DIR: the first morning of somebody who sends messages.

Drives the real program, on its sandbox, by the names a screen reader reads.
"""

import sys

from claims import Claims
from desk import Desk, wait_for

TEXT = "您的验证码是 1234，请于 4 分钟内填写。如非本人操作，请忽略本短信。"
NUMBER_IS_MISSING = "There is no recipient."


class Morning(Claims):
    """The claims, in the order of the day."""

    def starts_with_an_empty_log(self):
        self._desk = Desk(self._program, self._data)
        wait_for("the sandbox", lambda: self._desk.find("push button", "Send"))
        assert self._desk.rows() == [], self._desk.rows()

    def previews_the_message_as_the_phone_shows_it(self):
        self._fill("+8613711112222")
        self._desk.wait_for_text("Preview", f"【腾讯云】{TEXT}")

    def sends_and_tells_that_it_was_accepted(self):
        self._desk.press("push button", "Send")
        row = self._desk.wait_for_row("accepted")
        assert "+86 137 1111 2222" in row, row

    def makes_room_for_the_next_message(self):
        self._desk.wait_for_text("Recipient", "")

    def tells_that_a_message_was_rejected(self):
        self._fill("+8613711111016")
        self._desk.press("push button", "Send")
        row = self._desk.wait_for_row("rejected")
        assert "1016" in row and "+86 137 1111 1016" in row, row
        self._desk.wait_for_text("Recipient", "")

    def says_beside_the_field_that_the_number_is_missing(self):
        self._fill("")
        self._desk.press("push button", "Send")
        self._desk.wait_for_description("Recipient", NUMBER_IS_MISSING)
        sentence = self._desk.description("Recipient")
        assert self._desk.shows(sentence), f"not on the screen: {sentence}"

    def sends_nothing_without_a_number(self):
        assert len(self._desk.rows()) == 2, self._desk.rows()

    def is_closed(self):
        self._picture("before-closing")
        status = self._desk.quit()
        assert status == 0, f"the program ended with {status}"

    def still_has_its_log_when_it_starts_again(self):
        self._desk = Desk(self._program, self._data)
        wait_for("two rows", lambda: len(self._desk.rows()) == 2)
        newest, oldest = self._desk.rows()
        assert "rejected" in newest and "accepted" in oldest, (newest, oldest)

    def still_has_what_was_typed(self):
        for field, text in self._fields("").items():
            self._desk.wait_for_text(field, text)
        self._picture("started-again")

    def is_closed_again(self):
        assert self._desk.quit() == 0

    def _fields(self, recipient):
        return {
            "Recipient": recipient,
            "Template": "19",
            "Parameter 1": "验证码",
            "Parameter 2": "1234",
            "Parameter 3": "4",
            "Signature": "腾讯云",
        }

    def _fill(self, recipient):
        for field, text in self._fields(recipient).items():
            self._desk.type(field, text)


if __name__ == "__main__":
    sys.exit(Morning(*sys.argv[1:]).run())
