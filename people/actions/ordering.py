"""Lines put in order by hand: one is moved, the others follow."""


def renumbered(rows: list, pk: int, to: int, field: str) -> list:
    """Number `rows` (given in their order) from 1 in `field`, the row `pk` at place `to`.

    Returns those whose number changed, not saved. A row that somebody has removed meanwhile moves
    nothing.
    """
    moved = next((row for row in rows if row.pk == pk), None)
    if moved is None:
        return []
    others = [row for row in rows if row is not moved]
    others.insert(max(0, to - 1), moved)
    changed = [row for place, row in enumerate(others, 1) if getattr(row, field) != place]
    for place, row in enumerate(others, 1):
        setattr(row, field, place)
    return changed
