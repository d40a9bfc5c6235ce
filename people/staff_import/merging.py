"""One entry per person: rows repeated once per programme, a manager who also teaches."""

from collections import defaultdict
from itertools import chain

from people.names import Likeness, compare_people, same_person_key
from people.names.comparison import sort_key
from people.staff_import.cells import plain, unique
from people.staff_import.draft import PersonDraft, StaffRole
from people.staff_import.experience import KINDS

DIFFERENT = "В строках {} и {} разное — {}: «{}» и «{}». Взято первое, проверьте."
DIFFERENT_POSTS = (
    "В строках {} и {} разные должности: «{}» и «{}». Записаны обе, проверьте, один ли это человек."
)
MAY_BE_SAME = "Возможно, это тот же человек, что в строке {}: {}."
SINGLE = {
    "category": "категория", "category_date": "дата категории", "education_level": "образование",
    "degree": "учёная степень", "title": "учёное звание", "speciality": "специальность",
    "qualification": "квалификация", "department": "методическое объединение", "building": "корпус",
    "phone": "телефон", "email": "почта",
}  # fmt: skip
QUIET = {"department", "building", "phone", "email"}
LISTS = (
    "former_surnames",
    "subjects",
    "class_ranges",
    "special_categories",
    "courses",
    "retraining",
    "programmes",
    "flags",
)


def merged(people: list[PersonDraft]) -> list[PersonDraft]:
    """Those of one full name put together, in the order of first appearance."""
    found: dict[str, list[PersonDraft]] = {}
    for person in people:
        known = found.setdefault(sort_key(person.name.full), [])
        same = next((one for one in known if not are_two(one, person)), None)
        if same:
            _add(same, person)
        else:
            known.append(person)
    kept = sorted(chain(*found.values()), key=lambda person: person.rows[0])
    _flag_alike(kept)
    return kept


def are_two(one: PersonDraft, other: PersonDraft) -> bool:
    """Whether two rows of one full name are of namesakes: other posts and subjects, another life.

    A row too many is asked about; two people put into one could not be told apart any more.
    """
    named = [
        [set(map(plain, getattr(person, name))) for person in (one, other)]
        for name in ("posts", "subjects")
    ]
    lives = [
        abs(one.experience[kind].years - other.experience[kind].years)
        for kind in one.experience.keys() & other.experience.keys()
        if None not in (one.experience[kind].years, other.experience[kind].years)
    ]
    apart = all(mine and its and not mine & its for mine, its in named)
    return apart and max(lives, default=0) > 2


def _add(person: PersonDraft, other: PersonDraft) -> None:
    rows = (person.rows[0], other.rows[0])
    _add_posts(person, other, rows)
    for name in LISTS:
        setattr(person, name, unique([*getattr(person, name), *getattr(other, name)]))
    for name, title in SINGLE.items():
        _add_single(person, other, name, title, rows)
    _add_experience(person, other, rows)
    person.part_time = person.part_time or other.part_time
    person.state, person.state_flag = (
        (person.state, person.state_flag) if person.state else (other.state, other.state_flag)
    )
    person.rows += other.rows
    if StaffRole.TEACHER in (person.role, other.role):
        person.role = StaffRole.TEACHER
    person.flags = list(dict.fromkeys(person.flags))


def _add_posts(person: PersonDraft, other: PersonDraft, rows: tuple[int, int]) -> None:
    new = [post for post in other.posts if plain(post) not in set(map(plain, person.posts))]
    lost = [post for post in person.posts if plain(post) not in set(map(plain, other.posts))]
    renamed = person.name.former_surname != other.name.former_surname
    if new and (lost or renamed) and person.role == other.role:
        person.flags.append(
            DIFFERENT_POSTS.format(*rows, ", ".join(person.posts), ", ".join(other.posts))
        )
    person.posts = unique([*person.posts, *other.posts])


def _add_single(person, other, name: str, title: str, rows: tuple[int, int]) -> None:
    mine, its = getattr(person, name), getattr(other, name)
    if not mine:
        setattr(person, name, its)
    elif its and plain(str(mine)) != plain(str(its)) and name not in QUIET:
        person.flags.append(DIFFERENT.format(*rows, title, mine, its))


def _add_experience(person: PersonDraft, other: PersonDraft, rows: tuple[int, int]) -> None:
    for kind, its in other.experience.items():
        mine = person.experience.setdefault(kind, its)
        if mine != its:
            said = [str(e.years if e.years is not None else e.since) for e in (mine, its)]
            person.flags.append(DIFFERENT.format(*rows, KINDS[kind], *said))


def _near(one: PersonDraft, other: PersonDraft) -> bool:
    """A cheap look before the careful one: names and patronymics begin alike."""
    first, patronymic = one.name.first_name, one.name.patronymic
    others = other.name.first_name, other.name.patronymic
    return _begin_alike(first, others[0]) and _begin_alike(patronymic, others[1])


def _begin_alike(one: str, other: str) -> bool:
    if not one or not other:
        return True
    size = 1 if "." in (one[-1], other[-1]) else 3
    return one[:size].lower() == other[:size].lower()


def _flag_alike(people: list[PersonDraft]) -> None:
    """Two entries that may be one person, such as initials in one and the full name in other."""
    groups = defaultdict(list)
    for person in people:
        groups[same_person_key(person.name)].append(person)
    for group in groups.values():  # most of one each
        for at, person in enumerate(group[:20]):
            for other in group[at + 1 : 20]:
                if (
                    _near(person, other)
                    and compare_people(person.name, other.name) is not Likeness.NONE
                ):
                    person.flags.append(MAY_BE_SAME.format(other.rows[0], other.name.full))
                    other.flags.append(MAY_BE_SAME.format(person.rows[0], person.name.full))
