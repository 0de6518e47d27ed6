# SPDX-License-Identifier: Apache-2.0
"""A session of its own: a bus, a notification service, a person's data and the agent.

Nothing here waits for a time: `until` waits for what it names. What is started here ends with the
test, whatever becomes of it. The agent's clock is set ahead of the machine's (`--now`), to when
what the command line put into the plan is due.
"""

import atexit
import contextlib
import ctypes
import datetime
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from gi.repository import Gio, GLib

DEADLINE = 30  # seconds: how long a state may take to come on a busy machine
PAUSE = 50  # milliseconds between two looks at what no signal tells of
PATIENCE = 60_000  # milliseconds for an answer

BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
AGENT = ("org.beforehand.Agent", "/org/beforehand/Agent", "org.beforehand.Agent1")
SERVICE = "org.freedesktop.Notifications"
SERVICE_PATH = "/org/freedesktop/Notifications"
MOCK = "org.freedesktop.DBus.Mock"

CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={folder}/bus</listen>
<servicedir>{services}</servicedir>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>"""

# The day that the agent's clock is set to: the same hour for every run, and ahead of the machine's.
DAY = datetime.datetime.combine(datetime.date.today() + datetime.timedelta(2), datetime.time())

programs = None  # the folder of the built programs


def at(clock, seconds=0):
    """A wall time of the day, as the programs take it."""
    hour, minute = clock.split(":")
    wall = DAY.replace(hour=int(hour), minute=int(minute)) + datetime.timedelta(seconds=seconds)
    return wall.isoformat()


def until(what, met, seconds=DEADLINE):
    """Waits until met() is something, and returns that."""
    tick = GLib.timeout_add(PAUSE, lambda: True)
    deadline = time.monotonic() + seconds
    try:
        while not (result := met()):
            if time.monotonic() > deadline:
                raise AssertionError(f"it did not come in {seconds} s that {what}")
            GLib.MainContext.default().iteration(True)
        return result
    finally:
        GLib.source_remove(tick)


def hold(seconds):
    """Lets a stretch of time pass, where that is what is tested."""
    loop = GLib.MainLoop()
    GLib.timeout_add(int(seconds * 1000), loop.quit)
    loop.run()


def _die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


class Session:
    """A folder, a bus and what was started on it."""

    def __init__(self, services=None):
        ctypes.CDLL(None).prctl(36, 1)  # PR_SET_CHILD_SUBREAPER: what the bus starts is ours to end
        atexit.register(self.end)
        self._temporary = tempfile.TemporaryDirectory(prefix="beforehand-")
        self.folder = pathlib.Path(self._temporary.name)
        self.data = self.folder / "share/beforehand"
        self.data.mkdir(parents=True)
        self.environment = {
            "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "Etc/UTC",
            "HOME": str(self.folder), "XDG_DATA_HOME": str(self.folder / "share"),
            "XDG_RUNTIME_DIR": str(self.folder),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.folder}/bus",
            **{name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}}
        config = CONFIG.format(folder=self.folder, services=services or self.folder / "none")
        (self.folder / "bus.conf").write_text(config, encoding="utf-8")
        self._daemon = None
        self.start_bus()

    def end(self):
        """Leaves nothing behind."""
        while children := _children():  # those of what is killed become ours
            for child in children:
                os.kill(child, signal.SIGKILL)
            os.waitpid(-1, 0)
        self._temporary.cleanup()

    def start(self, *command, **options):
        return subprocess.Popen([str(word) for word in command], env=self.environment,
                                stdin=subprocess.DEVNULL, preexec_fn=_die_with_parent,
                                **{"stdout": subprocess.DEVNULL, **options})

    # ---- the bus ---------------------------------------------------------------------------------

    def start_bus(self):
        with contextlib.suppress(FileNotFoundError):
            (self.folder / "bus").unlink()
        self._daemon = self.start("dbus-daemon", "--nofork", "--print-address",
                                  f"--config-file={self.folder}/bus.conf", stdout=subprocess.PIPE)
        self._daemon.stdout.readline()
        self._daemon.stdout.close()
        flags = Gio.DBusConnectionFlags
        self.bus = Gio.DBusConnection.new_for_address_sync(
            self.environment["DBUS_SESSION_BUS_ADDRESS"],
            flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        self.bus.set_exit_on_close(False)

    def kill_bus(self):
        self._daemon.kill()
        self._daemon.wait()
        self.bus = None

    def call(self, whom, method, signature="()", *arguments):
        """The answer: nothing, a value, or a tuple of values."""
        name, path, interface = whom
        answer = self.bus.call_sync(name, path, interface, method,
                                    GLib.Variant(signature, arguments), None,
                                    Gio.DBusCallFlags.NONE, PATIENCE, None).unpack()
        return answer[0] if len(answer) == 1 else answer or None

    def owner(self, name):
        """The process that owns a name, or None."""
        try:
            return self.call(BUS, "GetConnectionUnixProcessID", "(s)", name)
        except GLib.Error:
            return None

    def agent(self, method):
        return self.call(AGENT, method)

    # ---- the agent -------------------------------------------------------------------------------

    def start_agent(self, now=None, wait=True):
        process = self.start(programs / "beforehand-agent", "--data-dir", self.data,
                             *(("--now", now) if now else ()))
        if wait:
            until("the agent is there", lambda: self.owner(AGENT[0]) == process.pid)
        return process

    def settle(self):
        """The agent has looked again, and what it then asked of others was asked."""
        self.agent("Refresh")
        self.agent("Status")


def _children():
    """The processes that are ours to end."""
    with open(f"/proc/self/task/{os.getpid()}/children", encoding="ascii") as children:
        return [int(child) for child in children.read().split()]


class Plan:
    """What a person keeps, by the command line. Of the guide's usual reminders there are none."""

    def __init__(self, session):
        self._session = session
        self._rows, self._read = [], None  # the ledger, and when its file was written last
        self.appointment = DAY + datetime.timedelta(10, hours=10)
        self.run("procedure", "add", "--at", self.appointment.isoformat(), "--zone", "Etc/UTC")
        self.settings("--quiet", "none", "--steps", "off", "--diary", "off")
        # From its first look on an agent reminds, and of nothing before it.
        first = session.start_agent()
        session.settle()
        end(first)

    def run(self, *words):
        done = subprocess.run(
            [programs / "beforehand", "--data-dir", self._session.data, *words], check=False,
            env=self._session.environment, stdin=subprocess.DEVNULL, capture_output=True,
            text=True, timeout=60)
        if done.returncode:
            raise AssertionError(f"{words}: {done.stderr}")
        return done.stdout.strip()

    def settings(self, *words):
        self.run("reminder", "settings", *words)

    def step(self, title, wall):
        """A step that is reminded of when it is due. Returns its key."""
        key = self.run("step", "add", title, "--at", wall)
        self.run("reminder", "set", key, "--lead", "PT0S")
        return key

    def ledger(self, key=None):
        """The states of the ledger, oldest first: of one step, or of all."""
        written = (self._session.data / "beforehand.db").stat().st_mtime_ns
        if written != self._read:
            self._rows = json.loads(self.run("reminder", "log", "--format", "json"))["deliveries"]
            self._read = written
        return [row["state"] for row in self._rows if key in (None, row["key"])]

    def is_done(self, key):
        steps = json.loads(self.run("plan", "--procedure", self.procedure(), "--format", "json"))
        return next(step for step in steps["steps"] if step["key"] == key)["state"] == "done"

    def procedure(self):
        return self.run("procedure", "list").split()[0]

    def until_last(self, state, key):
        """The ledger's last word on a step."""
        until(f"it is {state}", lambda: self.ledger(key)[-1:] == [state])


class Notifications:
    """A notification service that shows nothing, remembers what it was asked, and says what it is
    told to: python-dbusmock."""

    def __init__(self, session, capabilities="body body-markup actions"):
        self._session = session
        self._whom = (SERVICE, SERVICE_PATH, MOCK)
        self.process = session.start("/usr/bin/python3", "-B", "-m", "dbusmock", "--template",
                                     "notification_daemon", "--parameters",
                                     json.dumps({"capabilities": capabilities}))
        until("the service is there", lambda: session.owner(SERVICE) == self.process.pid)
        until("the service has its methods", self._answers)

    def _answers(self):
        with contextlib.suppress(GLib.Error):
            return self._session.call((SERVICE, SERVICE_PATH, SERVICE), "GetServerInformation")

    def calls(self, method):
        """The arguments of each call, oldest first."""
        calls = self._session.call(self._whom, "GetMethodCalls", "(s)", method)
        return [arguments for _, arguments in calls]

    def shown(self, count):
        """What it was asked to show, once that is so much, and no more."""
        until(f"{count} are shown", lambda: len(self.calls("Notify")) >= count)
        self._session.settle()
        shown = self.shown_so_far()
        if len(shown) != count:
            raise AssertionError(f"{count} were to be shown: {shown}")
        return shown

    def shown_so_far(self):
        return [Shown(*arguments) for arguments in self.calls("Notify")]

    def show_for_others(self):
        """Another app's notification. Returns its number."""
        return self._session.call((SERVICE, SERVICE_PATH, SERVICE), "Notify", "(susssasa{sv}i)",
                                  "Other", 0, "", "Other", "", [], {}, 0)

    def press(self, number, key):
        self._emit("ActionInvoked", "us", GLib.Variant("u", number), GLib.Variant("s", key))

    def close(self, number, reason=2):
        """2: by the person, and what most services say after an action."""
        self._emit("NotificationClosed", "uu", GLib.Variant("u", number),
                   GLib.Variant("u", reason))

    def _emit(self, name, signature, *arguments):
        self._session.call(self._whom, "EmitSignal", "(sssav)", SERVICE, name, signature,
                           list(arguments))


class Shown:
    """A call of Notify."""

    def __init__(self, app, replaces, icon, title, body, actions, hints, expires):
        self.app, self.replaces, self.icon = app, replaces, icon
        self.title, self.body, self.expires = title, body, expires
        self.actions = dict(zip(actions[::2], actions[1::2]))
        self.hints = hints
        self.tag = hints.get("x-dunst-stack-tag")

    def __repr__(self):
        return f"<{self.title} | {self.body} | {self.tag} for {self.replaces}>"


def end(process, how=signal.SIGTERM):
    process.send_signal(how)
    process.wait(DEADLINE)


class Case(unittest.TestCase):
    """Each test has a session and data of its own."""

    maxDiff = None

    def setUp(self):
        self.session = Session()
        self.addCleanup(self.session.end)
        self.plan = Plan(self.session)


def run():
    """The tests of the program that calls this, with the folder of the built programs."""
    global programs
    programs = pathlib.Path(sys.argv.pop(1)).resolve()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    unittest.main(module="__main__", warnings="default" if sys.warnoptions else "ignore")
