"""Keeps a few child processes alive until told to stop; they never outlive it."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field

STOPPERS = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
WATCHED = STOPPERS | {signal.SIGCHLD}
PR_SET_PDEATHSIG = 1  # linux/prctl.h
LONGEST_PAUSE = 30  # seconds before a child that keeps dying is tried again
HEALTHY_AFTER = 60  # seconds of life after which the pause begins anew
STOP_SECONDS = 20
TICK = 1.0


@dataclass
class Child:
    """One supervised process: how to start it, and how its last lives went."""

    name: str
    command: list[str]
    pass_fds: tuple[int, ...] = ()
    process: subprocess.Popen | None = None
    started: float = 0.0
    due: float = 0.0
    pause: float = field(default=0.5)

    def start(self) -> None:
        supervisor = os.getpid()
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            self.command,
            stdin=subprocess.DEVNULL,
            pass_fds=self.pass_fds,
            start_new_session=True,  # Ctrl-C reaches the supervisor alone, which stops all in order
            preexec_fn=lambda: _die_with(supervisor),
        )

    def alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def look_after(self, now: float) -> None:
        """Start the child again if it has died, after a pause that grows with each quick death."""
        if self.alive():
            return
        if self.process is not None:
            lived, code = now - self.started, self.process.returncode
            self.process = None
            self.pause = 1.0 if lived > HEALTHY_AFTER else min(2 * self.pause, LONGEST_PAUSE)
            self.due = now + self.pause
            sys.stderr.write(
                f"{self.name}: завершился (код {code}), запускаю снова через {self.pause:g} с.\n"
            )
        if now >= self.due:
            self.start()


class Supervisor:
    """Runs `children` until SIGINT, SIGTERM or SIGHUP. For the main thread.

    with Supervisor([Child(...)]) as supervisor:
        supervisor.run(tick)  # `tick` is called about once a second
    """

    def __init__(self, children: list[Child]):
        self.children = children

    def __enter__(self) -> "Supervisor":
        # The signals wait in a queue that wait() reads: nothing can arrive between two looks.
        self._mask = signal.pthread_sigmask(signal.SIG_BLOCK, WATCHED)
        for child in self.children:
            child.start()
        return self

    def __exit__(self, *exception) -> None:
        self.stop()
        while signal.sigtimedwait(WATCHED, 0):
            pass
        signal.pthread_sigmask(signal.SIG_SETMASK, self._mask)

    def wait(self, seconds: float) -> bool:
        """Sleep until something happens; True when it is time to stop."""
        told = signal.sigtimedwait(WATCHED, seconds)
        return told is not None and told.si_signo in STOPPERS

    def run(self, tick: Callable[[], None]) -> None:
        while not self.wait(TICK):
            for child in self.children:
                child.look_after(time.monotonic())
            tick()

    def stop(self) -> None:
        """Ask the children to end, the last started first, and end those that will not."""
        for child in reversed(self.children):
            if child.alive():
                child.process.terminate()
        deadline = time.monotonic() + STOP_SECONDS
        for child in self.children:
            if child.alive():
                try:
                    child.process.wait(max(0.1, deadline - time.monotonic()))
                except subprocess.TimeoutExpired:
                    child.process.kill()
                    child.process.wait()


def _die_with(supervisor: int) -> None:
    """In the child, before its program: end when the supervisor does, even if that is killed."""
    signal.pthread_sigmask(signal.SIG_SETMASK, set())
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != supervisor:
        os._exit(1)
