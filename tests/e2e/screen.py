# SPDX-License-Identifier: Apache-2.0
"""A screen of our own: X server, window manager, session bus and accessibility bus.

Everything lives in one private folder and ends with it; nothing of the person's own desktop is
read or written. The screen's environment becomes this process's, so that Atspi finds its bus.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

DEVICE_ZONE = "Europe/Berlin"
PATIENCE = 60  # seconds


class Screen:
    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="beforehand-walk-"))
        self._running = []
        try:
            self._prepare()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self._running):
            stop(process)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _prepare(self):
        keep = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
        os.environ.clear()
        os.environ.update(
            keep,
            LANG="C.UTF-8",
            TZ=DEVICE_ZONE,
            QT_QPA_PLATFORM="xcb",
            QT_QUICK_BACKEND="software",
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
        )
        for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME",
                     "XDG_CACHE_HOME"):
            folder = self.folder / name.lower()
            folder.mkdir(mode=0o700)
            os.environ[name] = str(folder)
        # A server that resets once its last client has gone turns away who comes meanwhile.
        display = self._start_and_read("Xvfb", "-displayfd", "{fd}", "-screen", "0", "1400x1000x24",
                                       "-nolisten", "tcp", "-noreset")
        os.environ["DISPLAY"] = f":{display}"
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self._start_and_read(
            "dbus-daemon", "--session", "--nofork", "--print-address={fd}")
        self._start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately")
        ready = self.folder / "openbox-ready"
        process = self._start("openbox", "--sm-disable", "--startup", f"touch {ready}")
        deadline = time.monotonic() + PATIENCE
        while not ready.exists():  # it manages windows: from then on they can be activated
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("openbox did not start: see what it says.\n" + self._said())
            time.sleep(0.02)

    def _said(self):
        return (self.folder / "screen.log").read_text("utf-8", "replace")

    def _start(self, *command, **more):
        with open(self.folder / "screen.log", "ab") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL,
                                       start_new_session=True, **more)
        self._running.append(process)
        return process

    def _start_and_read(self, *command):
        """Starts a server that writes one line to a descriptor once it is ready; returns it."""
        ours, theirs = os.pipe()
        try:
            process = self._start(*(word.format(fd=theirs) for word in command), pass_fds=[theirs])
        finally:
            os.close(theirs)
        with open(ours, encoding="utf-8") as ready:
            line = ready.readline().strip()
        if not line:
            raise RuntimeError(f"{command[0]} did not start (exit {process.wait()}).")
        return line


def stop(process):
    """Ends a process that we started, and what it started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
