"""Comparing costs in one run: interleaved, so that a busy machine slows all of them alike."""

import gc
import statistics
import time
from collections.abc import Callable


def cpu_seconds(work: Callable[[], object]) -> float:
    """Process time of one call."""
    before = time.process_time()
    work()
    return time.process_time() - before


def medians(works: dict[str, Callable[[], object]], rounds: int = 40) -> dict[str, float]:
    """Median process time of each work, the works taken in turns; two unmeasured rounds first."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for number in range(rounds + 2):
        for name, work in works.items():
            gc.collect()
            spent = cpu_seconds(work)
            if number >= 2:
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
