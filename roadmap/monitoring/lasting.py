"""The pairs of a year as they go on: another mentor makes no other pair of them. Pure."""

from collections.abc import Iterable

from roadmap.monitoring.year_facts import PairFact


def lasting(pairs: Iterable[PairFact]) -> list[list[PairFact]]:
    """Who was replaced, who stands in and who came after are one pair."""
    own = {p.key: p for p in pairs}
    found: dict[int, list[PairFact]] = {}
    for one in own.values():
        first, seen = one, {one.key}
        while first.replaces in own and first.replaces not in seen:
            first = own[first.replaces]
            seen.add(first.key)
        found.setdefault(first.replaces or first.key, []).append(one)
    return list(found.values())


def newest(pairs: list[PairFact]) -> PairFact:
    """Who works now, or worked last; a temporary mentor only where there was no other."""
    return max(pairs, key=lambda p: (not p.temporary, p.key))
