"""What the page of a mentor says besides the entry: what to do next, consent, last year's work."""

import datetime as dt
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode

from people.access import Permission
from people.models import Consent, ConsentKind, MentorEntry, MentorGap, WorkReview

State = MentorEntry.State
MOVE_TITLES = {
    State.CANDIDATE: "Вернуть в кандидаты",
    State.RECOMMENDED: "Рекомендовать совету",
    State.APPROVED: "Записать решение совета",
    State.SUSPENDED: "Приостановить",
    State.LEFT: "Отметить выбывшим",
}
STATE_KINDS = {
    State.CANDIDATE: "warn",
    State.RECOMMENDED: "info",
    State.APPROVED: "ok",
    State.SUSPENDED: "idle",
    State.LEFT: "idle",
}


@dataclass(frozen=True)
class Step:
    """A button of the page: its words, where it leads, whether it is the one expected next."""

    title: str
    url: str
    main: bool = False


@dataclass(frozen=True)
class Missing:
    """Something the entry lacks; `url` is '' for who may not do anything about it."""

    words: str
    url: str = ""
    link: str = ""


def move_titles() -> dict[str, str]:
    """State → the words of the button that leads to it."""
    return {state.value: title for state, title in MOVE_TITLES.items()}


def about_entry(entry: MentorEntry, account, today: dt.date) -> dict:
    """Context of the page for the account; `entry` is read with gaps, load and content."""
    keeps = account.can(Permission.EDIT_BANKS)
    own = account.teacher_id == entry.teacher_id
    return {
        "own": own,
        "wishes": wishes_of(entry) if entry.opens_wishes_to(account) else None,
        "dossier": (own or account.can(Permission.READ_PAIR_FACTS)) and has_worked(entry),
        "steps": steps(entry) if keeps else [],
        "removable": keeps and not entry.minutes and entry.state not in MentorEntry.DECIDED,
        "missing": [missing(gap, entry, account) for gap in entry.gaps],
        "consent": last_consent(entry, today) if account.can(Permission.READ_CONSENTS) else None,
        "review": last_review(entry) if account.can(Permission.READ_REVIEWS) or own else None,
        "in_school": entry.teacher.experience("school", today),
        "teaching": entry.teacher.experience("teaching", today),
    }


def wishes_of(entry: MentorEntry) -> dict:
    """Whom the mentor would and would not like to help, as names."""
    named = {"wished": entry.wished_mentee, "unwanted": entry.unwanted_mentee}
    return {key: person.full_name if person else "" for key, person in named.items()}


def has_worked(entry: MentorEntry) -> bool:
    """Whether some pair of the mentor came to work: there is something to show for a category."""
    return entry.teacher.pairs_as_mentor.exclude(state__in=["preparation", "cancelled"]).exists()


def steps(entry: MentorEntry) -> list[Step]:
    """The moves that are allowed now; the first of them is what usually comes next."""
    address = reverse("mentors_move")
    return [
        Step(MOVE_TITLES[to], f"{address}?{urlencode({'to': to, 'entry': entry.pk})}", not place)
        for place, to in enumerate(entry.moves)
    ]


def missing(gap: MentorGap, entry: MentorEntry, account) -> Missing:
    """One gap in words, with the link that fills it for who may."""
    edit = reverse("mentor_edit", args=[entry.pk]) if account.can(Permission.EDIT_BANKS) else ""
    if gap == MentorGap.CONSENT:
        url = consents_url(entry) if account.can(Permission.REGISTER_CONSENTS) else ""
        return Missing("Нет согласия на участие", url, "Согласия")
    if gap == MentorGap.MINUTES:
        return Missing("Нет № и даты протокола", edit and f"{edit}#id_council_number", "Внести")
    if gap == MentorGap.TRAINING:
        words = f"Обучение: {entry.training_hours} ч, этого мало или срок вышел"
        return Missing(words, edit and f"{edit}#id_training_hours", "Внести")
    return Missing("Не указаны компетенции", edit and f"{edit}#competences", "Отметить")


def consents_url(entry: MentorEntry) -> str:
    """The list of consents narrowed to the person."""
    try:
        return f"{reverse('consents')}?{urlencode({'q': entry.teacher.full_name})}"
    except NoReverseMatch:
        return ""


def last_consent(entry: MentorEntry, today: dt.date) -> Consent | None:
    """The consent that counts today, else the newest paper."""
    own = Consent.objects.filter(teacher=entry.teacher_id, kind=ConsentKind.PARTICIPATION)
    return own.valid_on(today).first() or own.order_by("-pk").first()


def last_review(entry: MentorEntry) -> WorkReview | None:
    return WorkReview.objects.filter(
        teacher=entry.teacher_id, about_year=entry.year.previous
    ).first()
