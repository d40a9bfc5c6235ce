"""Children live while the supervisor lives, and no longer."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mentorship.config.supervisor import LONGEST_PAUSE, Child, Supervisor

ROOT = Path(__file__).resolve().parents[2]
PATIENT = "import signal; print('alive', flush=True); signal.pause()"
STUBBORN = "import signal; signal.signal(15, signal.SIG_IGN); " + PATIENT

# A supervisor of one child; prints the child's process id.
SUPERVISOR = f"""
import sys
from mentorship.config.supervisor import Child, Supervisor
child = Child("child", [sys.executable, "-c", {PATIENT!r}])
with Supervisor([child]) as supervisor:
    print(child.process.pid, flush=True)
    supervisor.run(lambda: None)
print("stopped", flush=True)
"""


@pytest.fixture
def supervisor():
    process = subprocess.Popen(
        [sys.executable, "-c", SUPERVISOR], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    yield process
    process.kill()
    process.communicate()


def child_of(supervisor):
    """The child's process as a descriptor that becomes readable at its end."""
    said = {supervisor.stdout.readline().strip(), supervisor.stdout.readline().strip()}
    pid = int((said - {"alive"}).pop())
    assert "alive" in said
    return os.pidfd_open(pid)


def ended(descriptor):
    readable, _, _ = select.select([descriptor], [], [], 30)
    return bool(readable)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_all_in_order(supervisor, number):
    child = child_of(supervisor)
    supervisor.send_signal(number)
    assert ended(child)
    assert supervisor.stdout.readline() == "stopped\n"
    assert supervisor.wait() == 0


def test_children_die_with_a_killed_supervisor(supervisor):
    child = child_of(supervisor)
    supervisor.kill()
    assert ended(child)


def test_a_dead_child_is_started_again_after_a_pause(capfd):
    child = Child("child", [sys.executable, "-c", "raise SystemExit(3)"])
    child.start()
    child.process.wait()
    child.look_after(child.started + 1)
    assert child.process is None
    assert "child: завершился (код 3)" in capfd.readouterr().err
    child.look_after(child.due - 0.01)
    assert child.process is None
    child.look_after(child.due)
    assert child.process is not None
    child.process.wait()


def test_the_pause_grows_with_quick_deaths_and_forgets_after_a_long_life():
    child = Child("child", [sys.executable, "-c", ""])
    pauses = []
    for _ in range(8):
        child.start()
        child.process.wait()
        child.look_after(child.started + 1)
        pauses.append(child.pause)
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PAUSE
    child.start()
    child.process.wait()
    child.look_after(child.started + 3600)
    assert child.pause == 1


def test_a_child_that_will_not_end_is_ended(monkeypatch):
    monkeypatch.setattr("mentorship.config.supervisor.STOP_SECONDS", 0)
    child = Child("child", [sys.executable, "-c", STUBBORN])
    with Supervisor([child]):
        descriptor = os.pidfd_open(child.process.pid)
    assert ended(descriptor)
    assert not child.alive()


def test_signals_work_as_before_afterwards():
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [])
    with Supervisor([]):
        assert signal.SIGTERM in signal.pthread_sigmask(signal.SIG_BLOCK, [])
    assert signal.pthread_sigmask(signal.SIG_BLOCK, []) == before
