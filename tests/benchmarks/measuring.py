"""Comparing costs in one run: interleaved, so that a busy machine slows all of them alike."""

import gc
import os
import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from django.db import connection

Clock = Callable[[], float]


def with_children() -> float:
    """Processor seconds of this process and of those it has started and waited for."""
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def with_postgres() -> float:
    """Processor seconds of this process and of the server process behind its connection.

    Unlike the clock on the wall it does not count what other work on the machine takes.
    """
    stat = Path(f"/proc/{connection.connection.info.backend_pid}/stat").read_text()
    user, system = stat.rpartition(")")[2].split()[11:13]
    return time.process_time() + (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def seconds(work: Callable[[], object], clock: Clock) -> float:
    """What one call takes by the clock."""
    before = clock()
    work()
    return clock() - before


def medians(
    works: dict[str, Callable[[], object]],
    rounds: int = 40,
    clock: Clock = time.process_time,
    unmeasured: int = 2,
) -> dict[str, float]:
    """Median time of each work, the works taken in turns after some unmeasured rounds.

    The clock: process time; `with_children` for work in child processes; `with_postgres` for work
    that the database does.
    """
    times: dict[str, list[float]] = {name: [] for name in works}
    for number in range(rounds + unmeasured):
        for name, work in works.items():
            gc.collect()
            spent = seconds(work, clock)
            if number >= unmeasured:
                times[name].append(spent)
    return {name: statistics.median(spent) for name, spent in times.items()}


def report(title: str, costs: dict[str, float], floor: str) -> dict[str, float]:
    """Print and return each cost as a ratio to the one named `floor`."""
    ratios = {name: cost / costs[floor] for name, cost in costs.items()}
    lines = [
        f"  {name:<40} {ratio:6.2f} × ({costs[name] * 1000:.1f} ms)"
        for name, ratio in ratios.items()
    ]
    print(f"\n{title}", *lines, sep="\n")
    return ratios
