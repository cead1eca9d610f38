# SPDX-License-Identifier: GPL-3.0-or-later
"""SMS Desk from outside: what a screen reader finds, says and does."""

import os
import signal
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 20  # seconds


def wait_for(what, question):
    """The first true answer to `question`; what is gone while it is asked counts as no answer."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            answer = question()
        except GLib.Error:
            answer = None
        if answer:
            return answer
        time.sleep(0.05)
    raise AssertionError(f"waited {PATIENCE} s in vain for {what}")


def everything_in(root):
    """`root` and all below it, except the cells of tables: there may be millions."""
    yield root
    if root.get_role() == Atspi.Role.TABLE:
        return
    for index in range(root.get_child_count()):
        child = root.get_child_at_index(index)
        if child is not None:
            yield from everything_in(child)


class Desk:
    """One run of the program."""

    def __init__(self, program, data_dir, *arguments):
        self._process = subprocess.Popen([program, "--data-dir", data_dir, *arguments])
        self._root = wait_for("the program to be announced", self._announced)

    @property
    def pid(self):
        return self._process.pid

    def _announced(self):
        if self._process.poll() is not None:
            raise AssertionError(f"the program ended with {self._process.returncode}")
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.pid:
                return child
        return None

    def _look_for(self, role, name):
        for each in everything_in(self._root):
            if each.get_role_name() == role and each.get_name() == name:
                return each
        return None

    def find(self, role, name):
        return wait_for(f"{role} “{name}”", lambda: self._look_for(role, name))

    def type(self, field, text):
        edit = self.find("text", field)
        assert Atspi.EditableText.set_text_contents(edit, text), f"{field} takes no text"
        assert self.text(field) == text, f"{field} holds {self.text(field)!r}"

    def focus(self, role, name):
        widget = self.find(role, name)
        assert Atspi.Component.grab_focus(widget), f"“{name}” takes no focus"
        wait_for(
            f"“{name}” to have the focus",
            lambda: self.find(role, name).get_state_set().contains(Atspi.StateType.FOCUSED),
        )

    def is_checked(self, name):
        box = self.find("check box", name)
        return box.get_state_set().contains(Atspi.StateType.CHECKED)

    def text(self, field):
        edit = self.find("text", field)
        return Atspi.Text.get_text(edit, 0, Atspi.Text.get_character_count(edit))

    def wait_for_text(self, field, text):
        wait_for(f"{field} to read {text!r}", lambda: self.text(field) == text)

    def description(self, field):
        return self.find("text", field).get_description()

    def wait_for_description(self, field, beginning):
        wait_for(
            f"{field} to be described as {beginning!r}",
            lambda: self.description(field).startswith(beginning),
        )

    def shows(self, sentence):
        """Whether a sentence stands on the screen as a text of its own."""
        return any(
            each.get_name() == sentence and each.get_state_set().contains(Atspi.StateType.SHOWING)
            for each in everything_in(self._root)
        )

    def press(self, role, name):
        button = wait_for(f"“{name}” to be enabled", lambda: self._enabled(role, name))
        assert Atspi.Action.do_action(button, 0), f"“{name}” cannot be pressed"

    def _enabled(self, role, name):
        widget = self._look_for(role, name)
        return widget if widget and widget.get_state_set().contains(Atspi.StateType.ENABLED) else None

    def rows(self):
        """The message log, as the words of its cells, newest first."""
        table = self._look_for("table", "Message log")
        if table is None:
            return []
        return [
            [
                Atspi.Table.get_accessible_at(table, row, column).get_name()
                for column in range(Atspi.Table.get_n_columns(table))
            ]
            for row in range(Atspi.Table.get_n_rows(table))
        ]

    def wait_for_row(self, *words):
        """The newest row, once it holds all the words."""

        def newest():
            rows = self.rows()
            return rows[0] if rows and all(word in rows[0] for word in words) else None

        return wait_for(f"the newest row to hold {words}", newest)

    def quit(self):
        """As the user does it; returns the exit status."""
        self.press("menu item", "Quit")
        return self.wait()

    def wait(self):
        """Until it ends by itself; returns the exit status."""
        return self._process.wait(PATIENCE)

    def stop(self):
        """It hangs, until it may go on."""
        os.kill(self.pid, signal.SIGSTOP)

    def go_on(self):
        os.kill(self.pid, signal.SIGCONT)

    def kill(self):
        """Between any two of its instructions."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
