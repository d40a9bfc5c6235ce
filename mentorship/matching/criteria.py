"""The criteria: each a matrix of scores 0…1 (requests × mentors) and a sentence about one pair."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from mentorship.matching.profiles import Case, MentorProfile, RequestProfile, Together
from mentorship.matching.week import said_hours
from people.counting import count_of

RANK_WEIGHTS = (3, 2, 1)  # of the first, second and third difficulty
HIGHEST_LEVEL = 5
EXPERIENCED = 15  # teaching years from which more adds nothing
UNKNOWN = 0.5  # what nobody has said speaks neither for nor against
YEARS = "год,года,лет"
ROWS_AT_ONCE = 64  # of a large bank: what is added up stays near the processor
Matrix = np.ndarray


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: its key among the weights, what people call it, how it scores and speaks.

    scores    case → array that broadcasts to requests × mentors
    sentence  (request, mentor, score) → why the score is what it is
    """

    key: str
    title: str
    scores: Callable[[Case], Matrix]
    sentence: Callable[[RequestProfile, MentorProfile, float], str]


class Reason(NamedTuple):
    """One line of the explanation: the score 0…1, its weight, and the sentence."""

    key: str
    title: str
    score: float
    weight: float
    sentence: str


CRITERIA: dict[str, Criterion] = {}


def criterion(key: str, title: str, sentence: Callable) -> Callable:
    """Decorator: register the scores of a criterion under its key."""

    def register(scores):
        CRITERIA[key] = Criterion(key, title, scores, sentence)
        return scores

    return register


def index_of(values: Iterable[Hashable]) -> dict[Hashable, int]:
    """Each distinct value → its column."""
    return {value: at for at, value in enumerate(dict.fromkeys(values))}


def membership(sets: Sequence[Iterable], columns: dict) -> Matrix:
    """One row for each set: 1 in the columns of its members."""
    found = np.zeros((len(sets), max(len(columns), 1)), dtype=np.float32)
    for row, members in enumerate(sets):
        for member in members:
            found[row, columns[member]] = 1
    return found


def overlap(requests: Sequence[Iterable], mentors: Sequence[Iterable]) -> Matrix:
    """1 where a request's set and a mentor's have a member in common."""
    columns = index_of(member for members in (*requests, *mentors) for member in members)
    common = membership(requests, columns) @ membership(mentors, columns).T
    return np.minimum(common, 1, out=common)


def known(overlapping: Matrix, requests: Sequence, mentors: Sequence) -> Matrix:
    """The overlap (changed in place), with UNKNOWN where one side has said nothing."""
    overlapping[np.array([not request for request in requests], dtype=bool)] = UNKNOWN
    overlapping[:, np.array([not mentor for mentor in mentors], dtype=bool)] = UNKNOWN
    return overlapping


def shared(requests: Sequence, mentors: Sequence) -> Matrix:
    return known(overlap(requests, mentors), requests, mentors)


def by_kinds(
    scores: Callable[[Sequence, Sequence], Matrix], requests: Iterable[Hashable],
    mentors: Iterable[Hashable],
) -> Matrix:  # fmt: skip
    """`scores` of what each request wants and each mentor gives, worked out once for those who want
    or give the same: subjects and buildings are few, however many the people."""
    requests, mentors = list(requests), list(mentors)
    kinds, others = index_of(requests), index_of(mentors)
    found = scores(list(kinds), list(others))
    rows = np.array([kinds[value] for value in requests], dtype=int)
    columns = np.array([others[value] for value in mentors], dtype=int)
    return found[:, columns][rows]


def one(value: Hashable) -> tuple:
    return (value,) if value else ()


def of_mentors(values: Iterable[float | None]) -> Matrix:
    """A row of scores that depend on the mentor alone."""
    return np.array([[UNKNOWN if v is None else v for v in values]], dtype=np.float32)


def say_subject(request, mentor, score) -> str:
    if not request.subjects or not mentor.subjects:
        return "Предмет не указан"
    if score == 1:
        same = ", ".join(one for one in request.subjects if one in mentor.subjects)
        return f"Ведёт тот же предмет: {same}"
    taught = ", ".join(sorted(mentor.subjects))
    near = "Близкий предмет" if score else "Другой предмет"
    return f"{near}: {taught}, а в запросе {request.subject}"


@criterion("subject", "Предмет", say_subject)
def subject(case: Case) -> Matrix:
    def scores(wanted, taught) -> Matrix:
        areas, near = (
            [{case.areas[s] for s in subjects if s in case.areas} for subjects in side]
            for side in (wanted, taught)
        )
        close = overlap(areas, near) / 2
        return known(np.maximum(overlap(wanted, taught), close), wanted, taught)

    return by_kinds(scores, *subjects_of(case))


def subjects_of(case: Case) -> tuple[list, list]:
    """Of the requests and of the mentors."""
    return [one.subjects for one in case.requests], [one.subjects for one in case.mentors]


def say_competences(request, mentor, score) -> str:
    if not request.difficulties:
        return "Затруднения не названы"
    levels = [mentor.competences.get(key, 0) for key in request.difficulties]
    strong = [str(level) for level in levels if level]
    if not strong:
        return "Тем, что трудно, не владеет"
    word = "уровень" if len(strong) == 1 else "уровни"
    said = f"{word} {' и '.join(strong)} из {HIGHEST_LEVEL}"
    return f"Владеет тем, что трудно: {len(strong)} из {len(levels)}, {said}"


@criterion("competences", "Компетенции", say_competences)
def competences(case: Case) -> Matrix:
    """Levels of the mentor over the difficulties, the heavier ones counting more."""
    columns = index_of(key for request in case.requests for key in request.difficulties)
    needs = np.zeros((len(case.requests), max(len(columns), 1)), dtype=np.float32)
    for row, request in enumerate(case.requests):
        for weight, key in zip(RANK_WEIGHTS, request.difficulties, strict=False):
            needs[row, columns[key]] = weight
    levels = np.zeros((len(case.mentors), needs.shape[1]), dtype=np.float32)
    for row, mentor in enumerate(case.mentors):
        for key in mentor.competences.keys() & columns.keys():
            levels[row, columns[key]] = mentor.competences[key] / HIGHEST_LEVEL
    asked = needs.sum(axis=1)
    covered = (needs / np.maximum(asked, 1)[:, None]) @ levels.T
    covered[asked == 0] = UNKNOWN
    return covered


def say_classes(request, mentor, score) -> str:
    if score == UNKNOWN:
        return "Классы не указаны"
    return "Работает в тех же классах" if score else "Работает в других классах"


@criterion("classes", "Классы", say_classes)
def classes(case: Case) -> Matrix:
    wanted = [one(request.class_range) for request in case.requests]
    return by_kinds(shared, wanted, [mentor.class_ranges for mentor in case.mentors])


def say_experience(request, mentor, score) -> str:
    if mentor.teaching_years is None:
        return f"Педагогический стаж не указан, {mentor.category_name or 'категории нет'}"
    years = count_of(mentor.teaching_years, YEARS)
    return f"Педагогический стаж {years}, {mentor.category_name or 'категории нет'}"


@criterion("experience", "Стаж и категория", say_experience)
def experience(case: Case) -> Matrix:
    years = [m.teaching_years for m in case.mentors]
    shares = [UNKNOWN if y is None else min(y / EXPERIENCED, 1) for y in years]
    return of_mentors((s + m.category) / 2 for s, m in zip(shares, case.mentors, strict=True))


def say_review(request, mentor, score) -> str:
    if mentor.review_share is None:
        return "Анализа работы за год нет"
    return f"Итог анализа работы за год: {round(mentor.review_share * 100)} %"


@criterion("review", "Итоги года", say_review)
def review(case: Case) -> Matrix:
    return of_mentors(mentor.review_share for mentor in case.mentors)


def say_training(request, mentor, score) -> str:
    if score >= 1:
        return "Обучение наставника пройдено"
    return (
        f"Обучение наставника пройдено на {round(score * 100)} %" if score else "Обучения не было"
    )


@criterion("training", "Обучение наставника", say_training)
def training(case: Case) -> Matrix:
    return of_mentors(min(mentor.training_share, 1) for mentor in case.mentors)


def say_place(request, mentor, score) -> str:
    if request.building and mentor.building:
        where = "в одном корпусе" if request.building == mentor.building else "в разных корпусах"
    else:
        where = "корпус не указан"
    return f"{where.capitalize()}, {say_time(request, mentor)}"


def say_time(request, mentor) -> str:
    """When both have time; what could not be read says so and has scored as unknown."""
    if request.free and mentor.free:
        common = said_hours(request.free & mentor.free)
        return f"общее время: {common}" if common else "общего времени нет"
    unread = [f"«{side.when}»" for side in (mentor, request) if side.when and not side.free]
    if unread:
        return f"время не понять: {', '.join(unread)}"
    return "свободное время не указано"


@criterion("place", "Корпус и время", say_place)
def place(case: Case) -> Matrix:
    where = by_kinds(
        shared, [one(request.building) for request in case.requests],
        [one(mentor.building) for mentor in case.mentors],
    )  # fmt: skip
    where += by_kinds(
        common_time, [request.free for request in case.requests],
        [mentor.free for mentor in case.mentors],
    )  # fmt: skip
    where /= 2
    return where


def common_time(requests: Sequence[int], mentors: Sequence[int]) -> Matrix:
    """1 where both have an hour of the week in common, UNKNOWN where one has named none."""
    asked, given = (np.array(side, dtype=np.uint64) for side in (requests, mentors))
    common = (asked[:, None] & given[None, :] != 0).astype(np.float32)
    return known(common, asked, given)


def say_load(request, mentor, score) -> str:
    if not mentor.running:
        return "Сейчас ни с кем не работает"
    now = count_of(mentor.running, "наставляемый,наставляемых,наставляемых")
    return f"Сейчас {now}, свободных мест {mentor.places}"


@criterion("load", "Нагрузка", say_load)
def load(case: Case) -> Matrix:
    return of_mentors(m.places / max(m.places + m.running, 1) for m in case.mentors)


def say_wishes(request, mentor, score) -> str:
    if score == UNKNOWN:
        return "Пожеланий друг о друге нет"
    return "Есть пожелание работать вместе" if score > UNKNOWN else "Есть пожелание не работать"


@criterion("wishes", "Пожелания", say_wishes)
def wishes(case: Case) -> Matrix:
    scores = np.full((len(case.requests), len(case.mentors)), UNKNOWN, dtype=np.float32)
    columns = {mentor.key: at for at, mentor in enumerate(case.mentors)}
    rows: dict[int, list[int]] = {}
    for row, request in enumerate(case.requests):
        rows.setdefault(request.teacher, []).append(row)
        if request.wished in columns:
            scores[row, columns[request.wished]] = 1
    for column, mentor in enumerate(case.mentors):
        for teacher in mentor.wished & rows.keys():
            scores[rows[teacher], column] = 1
    scores[unwanted(case)] = 0
    return scores


def unwanted(case: Case) -> Matrix:
    """Where one of the two would rather not."""
    found = np.zeros((len(case.requests), len(case.mentors)), dtype=bool)
    columns = {mentor.key: at for at, mentor in enumerate(case.mentors)}
    rows: dict[int, list[int]] = {}
    for row, request in enumerate(case.requests):
        rows.setdefault(request.teacher, []).append(row)
        for key in request.unwanted & columns.keys() if request.unwanted else ():
            found[row, columns[key]] = True
    for column, mentor in enumerate(case.mentors):
        for teacher in mentor.unwanted & rows.keys() if mentor.unwanted else ():
            found[rows[teacher], column] = True
    return found


WENT = {
    Together.GOOD: "Раньше уже работали вместе",
    Together.NOW: "Уже работают вместе",
    Together.EARLY: "Работали вместе, пара прекращена досрочно",
    Together.REFUSED: "Недавно прекратили работу вместе",
    Together.CONFLICT: "Прошлая совместная работа не сложилась",
}
WELL = {Together.GOOD: 1.0, Together.REFUSED: 0.0, Together.CONFLICT: 0.0}


def say_together(request, mentor, score) -> str:
    if mentor.key not in request.together:
        return "Раньше вместе не работали"
    cause = request.parted.get(mentor.key)
    return WENT[request.together[mentor.key]] + (f": {cause}" if cause else "")


@criterion("together", "Прошлая совместная работа", say_together)
def together(case: Case) -> Matrix:
    scores = np.full((len(case.requests), len(case.mentors)), UNKNOWN, dtype=np.float32)
    columns = {mentor.key: at for at, mentor in enumerate(case.mentors)}
    for row, request in enumerate(case.requests):
        for teacher, went in request.together.items():
            if teacher in columns:
                scores[row, columns[teacher]] = WELL.get(went, UNKNOWN)
    return scores


def criterion_scores(case: Case) -> dict[str, Matrix]:
    """key → scores of each criterion that weighs something; they broadcast to the whole."""
    weighty = [(key, item) for key, item in CRITERIA.items() if case.weights.get(key, 0)]
    return {key: item.scores(case) for key, item in weighty}


def total_scores(case: Case, parts: dict[str, Matrix]) -> Matrix:
    """The weighted mean of the criteria, 0…1; 0 everywhere when no criterion weighs anything."""
    whole = sum(case.weights.get(key, 0) for key in CRITERIA) or 1
    total = np.zeros((len(case.requests), len(case.mentors)), dtype=np.float32)
    weighed = [(part, np.float32(case.weights[key] / whole)) for key, part in parts.items()]
    scratch = np.empty((ROWS_AT_ONCE, len(case.mentors)), dtype=np.float32)
    for begin in range(0, len(total), ROWS_AT_ONCE):
        rows = slice(begin, begin + ROWS_AT_ONCE)
        block = total[rows]
        for part, share in weighed:
            scores = part[rows] if len(part) > 1 else part  # one row for all requests
            block += np.multiply(scores, share, out=scratch[: len(block)])
    return total


class Explanations:
    """The reasons of the pairs of one case, made when asked for.

    What is said of the mentor alone is made once, whoever asks.
    """

    def __init__(self, case: Case, parts: dict[str, Matrix]):
        self.case = case
        heaviest_first = sorted(parts, key=lambda key: -case.weights[key])
        self.parts = [(CRITERIA[key], parts[key], case.weights[key]) for key in heaviest_first]
        self._of_mentor: dict[tuple[str, int], Reason] = {}

    def of(self, row: int, column: int) -> list[Reason]:
        """Why this pair scores as it does: every criterion that weighs something, heaviest first;
        a request and a mentor by number."""
        request, mentor = self.case.requests[row], self.case.mentors[column]
        reasons = []
        for item, scores, weight in self.parts:
            alone = len(scores) == 1 < len(self.case.requests)  # one row for all requests
            reason = self._of_mentor.get((item.key, column)) if alone else None
            if reason is None:
                score = scores.item(0 if alone else row, column)
                sentence = item.sentence(request, mentor, score)
                reason = Reason(item.key, item.title, score, weight, sentence)
                if alone:
                    self._of_mentor[item.key, column] = reason
            reasons.append(reason)
        return reasons


def explain(case: Case, request: RequestProfile, mentor: MentorProfile) -> list[Reason]:
    """The reasons of one pair, whatever else the case holds."""
    alone = Case((mentor,), (request,), case.weights, case.rules, case.areas)
    return Explanations(alone, criterion_scores(alone)).of(0, 0)
