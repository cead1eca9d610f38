# SPDX-License-Identifier: GPL-3.0-or-later
"""Claims about the program that are made one after the other."""

import os
import subprocess
import traceback


class Claims:
    """The public functions of a class derived from this one, in their order; each begins where the
    one before ended."""

    def __init__(self, program, output):
        self._program = program
        self._output = output
        self._data = os.path.join(output, "data")
        self._desk = None

    def run(self):
        """The exit status; the first claim that fails ends it all."""
        claims = [
            name
            for name, value in vars(type(self)).items()
            if callable(value) and not name.startswith("_")
        ]
        assert claims, "nothing is claimed"
        for claim in claims:
            try:
                getattr(self, claim)()
            except (AssertionError, subprocess.SubprocessError):
                print(f"FAIL   {claim}", flush=True)
                traceback.print_exc()
                self._picture("failed")
                if self._desk:
                    self._desk.kill()
                return 1
            print(f"PASS   {claim}", flush=True)
        return 0

    def _picture(self, name):
        subprocess.run(
            ["import", "-window", "root", os.path.join(self._output, f"{name}.png")], check=False
        )
