"""Groups of people that an event may be for: all, by the banks, by department, by role."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.access import Role
from people.models import Account, MenteeEntry, MentorEntry, School, SubjectDepartment, Teacher
from people.row_keys import row_key
from roadmap.models import CouncilMember, Invitation

Why = Invitation.Why
ALL = "all"
BANKS = {
    "mentors": "Наставники из банка",
    "candidates": "Кандидаты в наставники",
    "mentees": "Наставляемые из банка",
    "pair-mentors": "Наставники действующих пар",
    "pair-mentees": "Наставляемые действующих пар",
}
ROLES = {
    Role.DEPUTY: "Заместители директора",
    Role.DIRECTOR: "Директор",
    Role.SECRETARY: "Делопроизводитель",
}
COUNCIL = "council"


@dataclass(frozen=True)
class Group:
    """Some people under a name; `key` is what a form sends."""

    key: str
    title: str
    number: int

    @property
    def line(self) -> tuple[str, str]:
        return self.key, f"{self.title} — {self.number}"


def staff() -> QuerySet:
    """Everybody who may be invited: whoever works here, mentors from outside too."""
    return Teacher.objects.exclude(state=Teacher.State.LEFT)


def groups(year: AcademicYear) -> list[tuple[str, list[Group]]]:
    """The groups that have somebody in the year, under headings; the same few queries always."""
    banks = [Group(k, title, people_of(k, year).count()) for k, title in BANKS.items()]
    counted = Count("teachers", filter=~Q(teachers__state=Teacher.State.LEFT))
    rows = SubjectDepartment.objects.annotate(number=counted).order_by("name")
    departments = [Group(f"department-{row.pk}", row.name, row.number) for row in rows]
    own = Account.objects.active().filter(teacher__in=staff()).values_list("roles", flat=True)
    held = Counter(role for roles in own for role in roles)
    roles = [Group(f"role-{role}", title, held[role]) for role, title in ROLES.items()]
    council = people_of(COUNCIL, year).count()
    roles.append(Group(COUNCIL, "Члены научно-методического совета", council))
    found = [
        ("Все", [Group(ALL, "Все сотрудники", staff().count())]),
        ("Наставничество", banks), ("Методические объединения", departments), ("По роли", roles),
    ]  # fmt: skip
    kept = [(title, [group for group in part if group.number]) for title, part in found]
    return [(title, part) for title, part in kept if part]


def people_of(key: str, year: AcademicYear) -> QuerySet:
    """Those of the staff who are in the group; nobody where there is no such group."""
    kind, _, name = key.partition("-")
    if key == ALL:
        return staff()
    if key in BANKS:
        return staff().filter(pk__in=of_bank(key, year))
    if kind == "department" and (pk := row_key(name)):
        return staff().filter(department=pk)
    if key == COUNCIL:
        members = CouncilMember.objects.on(School.today())
        return staff().filter(pk__in=members.order_by().values("teacher"))
    if kind == "role" and name in ROLES:
        accounts = Account.objects.active().with_role(name)
        return staff().filter(pk__in=accounts.filter(teacher__isnull=False).values("teacher"))
    return staff().none()


def of_bank(key: str, year: AcademicYear) -> QuerySet:
    """The ids of the people whom the bank or the pairs name."""
    if key == "mentors":
        return MentorEntry.objects.of_year(year).in_bank().order_by().values("teacher")
    if key == "candidates":
        return MentorEntry.objects.of_year(year).waiting().order_by().values("teacher")
    if key == "mentees":
        return MenteeEntry.objects.of_year(year).in_bank().order_by().values("teacher")
    return Pair.objects.going().order_by().values(key.removeprefix("pair-").removesuffix("s"))


def why_of(key: str) -> str:
    """Why somebody of the group is invited."""
    if key in BANKS:
        return Why.BANK
    return Why.DEPARTMENT if key.startswith("department-") else Why.ROLE


def people_of_all(keys: Iterable[str], year: AcademicYear) -> dict[Teacher, str]:
    """Everybody in the groups, once, with the first reason why."""
    found: dict[Teacher, str] = {}
    for key in keys:
        for person in people_of(key, year).order_by("sort_name", "pk"):
            found.setdefault(person, why_of(key))
    return found
