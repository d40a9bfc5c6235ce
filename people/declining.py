"""Names and posts in their cases for papers: as a person confirmed them, else by grammar.

What grammar is not sure of is told, so that somebody looks before the paper is signed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from people.models import DeclinedPhrase, Official, Teacher
from people.names import (
    Case,
    decline_person,
    decline_post,
    doubt_about_person,
    doubt_about_post,
    full_name,
    initials_first,
    short_name,
    split_full_name,
)

CASES = (Case.GENT, Case.DATV, Case.ACCS, Case.ABLT, Case.LOCT)


@dataclass(frozen=True)
class Person:
    """Somebody a paper names: the parts of the name, the gender if it is known, the post."""

    surname: str
    first_name: str
    patronymic: str = ""
    gender: str = ""
    post: str = ""

    @classmethod
    def of_teacher(cls, teacher: Teacher) -> "Person":
        return cls(
            teacher.surname, teacher.first_name, teacher.patronymic, teacher.gender, teacher.post
        )

    @classmethod
    def of_official(cls, official: Official) -> "Person":
        post = official.get_office_display()
        return cls(official.surname, official.first_name, official.patronymic, "", post)

    @property
    def parts(self) -> tuple[str, str, str]:
        return self.surname, self.first_name, self.patronymic

    @property
    def name(self) -> str:
        return full_name(*self.parts)


@dataclass(frozen=True)
class Doubt:
    """A phrase that was declined by grammar alone and should be looked at, and why."""

    phrase: str
    why: str


@dataclass
class Declining:
    """Declines for one paper; `doubts` gathers what should be looked at, in order of appearance.

    `stored`: phrase → the forms that a person has confirmed (see `for_people`).
    """

    stored: dict[str, DeclinedPhrase] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    @classmethod
    def for_people(cls, people: Iterable[Person]) -> "Declining":
        """With the confirmed forms of these people and their posts: one query."""
        phrases = {phrase for person in people for phrase in (person.name, person.post)}
        return cls({row.phrase: row for row in DeclinedPhrase.objects.filter(phrase__in=phrases)})

    def name(self, person: Person, case: Case) -> str:
        """The whole name in the case."""
        if found := self.stored.get(person.name):
            return found.form(case)
        if case is not Case.NOMN:
            self._note(person.name, doubt_about_person(*person.parts, person.gender))
        return decline_person(*person.parts, person.gender, case)

    def short(self, person: Person, case: Case) -> str:
        """«Ивановой А. П.»: the surname in the case with initials."""
        words = self.name(person, case).split()
        surname = " ".join(words[: len(person.surname.split())])
        return short_name(surname, person.first_name, person.patronymic)

    def post(self, person: Person, case: Case) -> str:
        """The post in the case."""
        if found := self.stored.get(person.post):
            return found.form(case)
        if case is not Case.NOMN:
            self._note(person.post, doubt_about_post(person.post))
        return decline_post(person.post, case)

    def _note(self, phrase: str, why: str) -> None:
        doubt = Doubt(phrase, why)
        if why and doubt not in self.doubts:
            self.doubts.append(doubt)


def signature(person: Person) -> str:
    """«А. П. Иванова» beside the line to sign on."""
    return initials_first(*person.parts)


def proposed_forms(phrase: str) -> dict[str, str]:
    """case → the phrase by grammar: as the name of a known person or of a guest, else as a post."""
    found = next(
        (t for t in Teacher.objects.found_by(phrase)[:5] if t.full_name == phrase), None
    ) or next((o for o in Official.objects.all() if Person.of_official(o).name == phrase), None)
    guest = split_full_name(phrase)
    if found is None and guest.patronymic:
        return {case.value: decline_person(*guest.parts, "", case) for case in CASES}
    if found is None:
        return {case.value: decline_post(phrase, case) for case in CASES}
    own = (found.surname, found.first_name, found.patronymic)
    gender = getattr(found, "gender", "")
    return {case.value: decline_person(*own, gender, case) for case in CASES}
