"""A large bank: the best few mentors of each request are tried; the answer is proven or dropped.

The assignment is solved on each request's best mentors (scipy's sparse LAPJVsp; Jonker and
Volgenant 1987). It is the optimum of the whole when potentials of mentors exist under which no
chain of exchanges gains anything (Ahuja, Magnanti, Orlin 1993, «negative cycle optimality»).
"""

import numpy as np

NEAREST = 12  # mentors tried for each request
ROUNDS = 100  # of looking for potentials; a proof that takes longer is given up
LARGE = 400_000  # requests × mentors from which this is quicker than the dense solution
Matrix = np.ndarray


def proven_quickly(
    scores: Matrix, allowed: Matrix, places: np.ndarray, *, large: int = LARGE,
    nearest: int = NEAREST,
) -> np.ndarray | None:  # fmt: skip
    """The mentor's number for each row when all are served and that is proven best, else None.

    scores   rows × mentors, whole numbers
    allowed  the same shape, where a pair may be
    places   how many rows each mentor may take
    large    the size from which it is worth while; `nearest` mentors of each row are tried
    """
    rows, mentors = scores.shape
    if scores.size < large or mentors <= nearest or not rows:
        return None
    # 32 bits hold a million exactly; what is not allowed need only lose against any chain
    worst = np.float32(-float(rows + 1) * max(float(scores.max()), 1.0))
    values = np.where(allowed, scores.astype(np.float32, copy=False), worst)
    chosen = _of_the_nearest(values, places, worst, nearest)
    if chosen is None or not _is_best(values, places, chosen):
        return None
    return chosen


def _of_the_nearest(
    values: Matrix, places: np.ndarray, worst: np.float32, few: int
) -> np.ndarray | None:  # fmt: skip
    """The best assignment among each row's `few` best mentors; None when somebody would be left."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    rows = len(values)
    nearest = np.argpartition(values, -few, axis=1)[:, -few:]
    row, mentor = np.repeat(np.arange(rows), few), nearest.ravel()
    kept = values[row, mentor] > worst
    row, mentor = row[kept], mentor[kept]
    # a mentor with n places stands n times among the columns, one after another
    first, times = np.cumsum(places) - places, places[mentor]
    copy = np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times)
    column = np.repeat(first[mentor], times) + copy
    cost = np.repeat(values.max() + 1 - values[row, mentor], times).astype(np.float64)
    shape = (rows, int(places.sum()))
    if shape[1] < rows:
        return None
    try:
        _, picked = min_weight_full_bipartite_matching(
            csr_matrix((cost, (np.repeat(row, times), column)), shape=shape)
        )
    except ValueError:  # no way to serve everybody among the nearest
        return None
    return np.repeat(np.arange(len(places)), places)[picked]


def _is_best(values: Matrix, places: np.ndarray, chosen: np.ndarray) -> bool:
    """Whether no row can change its mentor, alone or in a chain, to the good of the whole."""
    moves = _best_moves(values, len(places), chosen)
    potential = np.zeros(len(places))
    raised = np.arange(len(places))
    for _ in range(ROUNDS):
        if not len(raised):
            free = np.bincount(chosen, minlength=len(places)) < places
            return not free.any() or potential[free].max() <= 0
        # whoever has not been raised can raise nobody further
        reached = (potential[raised, None] + moves[raised]).max(axis=0)
        raised = np.flatnonzero(reached > potential)
        potential[raised] = reached[raised]
    return False


def _best_moves(values: Matrix, mentors: int, chosen: np.ndarray) -> Matrix:
    """moves[a, b]: the most that one of a's rows gains by going to b."""
    order = np.argsort(chosen, kind="stable")
    owners = chosen[order]
    gains = values[order]
    gains -= gains[np.arange(len(gains)), owners][:, None]
    begins = np.flatnonzero(np.r_[True, owners[1:] != owners[:-1]])
    moves = np.full((mentors, mentors), -np.inf)
    ends = [*begins[1:].tolist(), len(owners)]
    for owner, begin, end in zip(owners[begins].tolist(), begins.tolist(), ends, strict=True):
        gains[begin:end].max(axis=0, out=moves[owner])
    return moves
