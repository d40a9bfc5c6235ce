"""Certificates and letters of thanks: made many at once, revoked, checked by strangers."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.audit import because
from people.declining import Declining, Person
from people.models import Account, School, Teacher
from people.names import Case, PersonName, full_name, full_stop, sort_key
from roadmap.actions.event_years import must_be_open
from roadmap.models import Certificate, Event

TAIL = re.compile(r"(\d+)(\D*)$")
USUAL_WORDS = "за активное участие в событии «{}» и вклад в развитие наставничества в школе"
NOT_THERE = "Не отмечено, что на событии был(а) {}"
GUESSES, COOL_OFF = 7, dt.timedelta(minutes=15)


class TooManyGuesses(Exception):
    """Somebody tries surnames: nothing is told for a while."""


def next_number(number: str) -> str:
    """«С-15/24» → «С-15/25»: the last run of digits grows, its zeros at the front stay."""
    found = TAIL.search(number)
    if not found:
        return f"{number}-2"
    grown = str(int(found[1]) + 1).zfill(len(found[1]))
    return f"{number[: found.start()]}{grown}{found[2]}"


def number_offered(kind: str) -> str:
    """The № after the last one of that kind; «1» at the beginning. The school may type another."""
    last = Certificate.objects.filter(kind=kind).order_by("pk").values_list("number", flat=True)
    return next_number(newest) if (newest := last.last()) else "1"


@transaction.atomic
def give_certificates(
    event: Event, *, by: Account, kind: str, first_number: str, dated: dt.date,
    teachers: Iterable[Teacher], words: str = "", guests: Iterable[PersonName] = (),
) -> list[Certificate]:  # fmt: skip
    """A paper for each of the people, numbered one after another in the order of names.

    Of attendance only for who came, with the hours credited for it; thanks are for anybody, also
    for `guests`, who are not of the staff. ValidationError for an event not held yet, a № that a
    paper of that kind has in the same year (journals begin anew with it), and a person who has one
    already.
    """
    event = Event.objects.select_for_update().get(pk=event.pk)
    must_be_open(event.year)
    if not event.is_held:
        raise ValidationError("Сначала отметьте событие проведённым.")
    came = dict(event.invitations.filter(attended=True).values_list("teacher", "hours"))
    papers = [about_event(event, person, kind, dated, words, came) for person in teachers]
    papers += [thanks_to(event, name, kind, dated, words) for name in guests]
    with because("give_certificates", by=by):
        return _numbered(papers, first_number)


def about_event(
    event: Event, person: Teacher, kind: str, dated: dt.date, words: str, came: Mapping[int, int]
) -> Certificate:
    """The paper, unsaved, with the event in it as it is now; `came`: who was there → hours."""
    paper = Certificate(
        event=event, teacher=person, kind=kind, dated=dated, event_title=event.title,
        event_kind=event.kind.name, starts_on=event.held_on, ends_on=event.held_on,
    )  # fmt: skip
    if kind == Certificate.Kind.THANKS:
        paper.words = words or USUAL_WORDS.format(event.title)
    elif person.pk not in came:
        raise ValidationError(full_stop(NOT_THERE.format(person.short_name)))
    else:
        paper.hours = came[person.pk]
    return paper


def thanks_to(
    event: Event, name: PersonName, kind: str, dated: dt.date, words: str
) -> Certificate:  # fmt: skip
    """The letter for a guest, unsaved, with the name as it was typed."""
    return Certificate(
        event=event, kind=kind, dated=dated, event_title=event.title,
        event_kind=event.kind.name, starts_on=event.held_on, ends_on=event.held_on,
        words=words or USUAL_WORDS.format(event.title), surname=name.surname,
        first_name=name.first_name, patronymic=name.patronymic,
    )  # fmt: skip


def _numbered(papers: Iterable[Certificate], first_number: str) -> list[Certificate]:
    """The papers saved with names of today and №№ one after another, in the order of names."""
    School.objects.select_for_update().get()  # numbers come one after the other
    made, number = [], first_number.strip()
    for paper in sorted(map(named, papers), key=by_name):
        paper.number = number
        must_be_free(paper)
        paper.full_clean()
        made.append(paper)
        number = next_number(number)
    return Certificate.objects.bulk_create(made)


def named(paper: Certificate) -> Certificate:
    """With the name that the person of the staff bears today."""
    if person := paper.teacher:
        paper.surname, paper.first_name = person.surname, person.first_name
        paper.patronymic = person.patronymic
    return paper


def by_name(paper: Certificate) -> tuple[str, int]:
    return sort_key(full_name(paper.surname, paper.first_name, paper.patronymic)), (
        paper.teacher_id or 0
    )


@transaction.atomic
def give_pair_certificates(
    pairs: Iterable[Pair], *, by: Account, kind: str, first_number: str, dated: dt.date
) -> list[Certificate]:
    """A paper for the mentor, or for the mentee, of each of these finished pairs.

    ValidationError for a pair that was not completed, a № that is taken, and a paper given before;
    ClosedYear for a date in a year that is closed.
    """
    must_be_open(AcademicYear.containing(dated))
    keys = [pair.pk for pair in pairs]
    rows = Pair.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=keys)
    papers = [
        Certificate(
            pair=pair,
            teacher=side_of(pair, kind),
            kind=kind,
            dated=dated,
            starts_on=pair.starts_on,
            ends_on=pair.ends_on,
        )
        for pair in rows.select_related("mentor", "mentee").order_by("pk")
        if must_be_completed(pair)
    ]
    with because("give_certificates", by=by):
        return _numbered(papers, first_number)


def side_of(pair: Pair, kind: str) -> Teacher:
    """Whom of the pair a paper of the kind is for."""
    return pair.mentor if kind == Certificate.Kind.MENTOR else pair.mentee


def must_be_completed(pair: Pair) -> bool:
    if pair.state != Pair.State.COMPLETED:
        raise ValidationError(f"Пара ещё не завершена: {pair}.")
    return True


def must_be_free(paper: Certificate) -> None:
    """ValidationError when the № is another paper's of the kind in the same calendar year."""
    same = Certificate.objects.filter(kind=paper.kind, number__iexact=paper.number)
    if same.filter(dated__year=paper.dated.year).exists():
        sentence = f"№ {paper.number} в этом году уже есть. Проверьте по журналу школы."
        raise ValidationError({"first_number": sentence})


@transaction.atomic
def revoke_certificate(paper: Certificate, *, by: Account, why: str) -> None:
    """The paper is valid no more: the page that checks it says so from now on."""
    paper = Certificate.objects.select_for_update(of=("self",)).get(pk=paper.pk)
    if not paper.is_valid:
        raise ValidationError("Эта бумага уже отозвана.")
    paper.revoked_on, paper.revoked_why = School.today(), why
    paper.full_clean(exclude=["event", "pair", "teacher"])
    with because("revoke_certificate", by=by, why=why):
        paper.save()


def given_in_words(papers: Iterable[Certificate]) -> str:
    """«сертификат участника № 15, 16; благодарственное письмо № 3»; "" for none."""
    numbers: dict[str, list[str]] = {}
    for paper in papers:
        numbers.setdefault(paper.get_kind_display(), []).append(paper.number)
    return "; ".join(f"{kind} № {', '.join(own)}" for kind, own in numbers.items())


def revoke_all(event: Event, *, by: Account, why: str) -> int:
    """All papers of the event that are valid; how many. Call in the transaction that moves it."""
    papers = list(event.certificates.valid().order_by("pk"))
    for paper in papers:
        revoke_certificate(paper, by=by, why=why)
    return len(papers)


def revoke_of(event: Event, teachers: Iterable[int], *, by: Account, why: str) -> None:
    """The certificates that say of these people (ids) that they were there."""
    for paper in event.certificates.of_attendance(teachers).order_by("pk"):
        revoke_certificate(paper, by=by, why=why)


def is_surname(paper: Certificate, typed: str) -> bool:
    """Whether a stranger typed the surname on the paper, in whichever case it was printed; ё is е.

    Names after it («Агафоновой Вере Павловне») are let be: a letter of thanks is in the dative.
    TooManyGuesses after GUESSES wrong ones, until COOL_OFF has passed without another.
    """
    with transaction.atomic():
        rows = Certificate.objects.select_for_update(of=("self",)).select_related("teacher")
        row = rows.get(pk=paper.pk)
        now = timezone.now()
        if now - row.missed_at > COOL_OFF:
            row.misses = 0
        if row.misses >= GUESSES:
            raise TooManyGuesses
        length = len(row.surname.split())
        if sort_key(typed).split()[:length] in surnames_of(row):
            return True
        row.misses, row.missed_at = row.misses + 1, now
        row.save(update_fields=["misses", "missed_at"])
    return False


def surnames_of(paper: Certificate) -> list[list[str]]:
    """The surname on the paper in all its cases, confirmed ones too, as words without ё."""
    person = Person(paper.surname, paper.first_name, paper.patronymic, paper.gender)
    declining, length = Declining.for_people([person]), len(paper.surname.split())
    names = [declining.name(person, case) for case in Case]
    return [sort_key(name).split()[:length] for name in names]
