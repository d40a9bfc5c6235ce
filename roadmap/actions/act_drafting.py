"""Acts drafted from data in the school's own wording, and the wording itself."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.actions import drop_draft
from people.audit import because
from people.models import Account, School
from roadmap.actions.acquainting import bring_those_named
from roadmap.actions.acts import must_be_open
from roadmap.actions.kinds import kind_of
from roadmap.acts.content import compose
from roadmap.acts.text import troubles
from roadmap.acts.wordings import usual_wording
from roadmap.models import OF_ONE_PAIR, ActKind, ActPair, ActRole, ActWording, LocalAct

Line = tuple[Pair, Pair | None]  # a pair, and the one whose place it takes


def wording_of(kind: ActKind) -> ActWording:
    """The school's wording of the kind, or the usual one (unsaved) where it has none."""
    found = ActWording.objects.filter(kind=kind).first() if kind.pk else None
    usual = usual_wording(kind.role)
    return found or ActWording(kind=kind, title=usual.title, body=usual.body)


@transaction.atomic
def save_wording(key: str, *, by: Account, version: int, title: str, body: str) -> ActWording:
    """Change what new drafts of a kind begin with; drafts that are there keep theirs.

    `key` as in kinds_offered. StaleVersion; ValidationError for braces that mean nothing.
    """
    kind = kind_of(ActKind, key)
    row = wording_of(kind)
    if row.pk:
        row = ActWording.locked(row.pk, version)
    must_be_sound(kind, title, body)
    row.title, row.body = title, body
    row.full_clean()
    with because("save_act_wording", by=by):
        row.save_next_version() if row.pk else row.save()
    return row


def must_be_sound(kind: ActKind, title: str, body: str) -> None:
    """ValidationError with a sentence for each thing that could not be printed."""
    one = is_about_one_pair(kind)
    wrong = {
        "title": troubles(title, about_one_pair=one),
        "body": troubles(body, about_one_pair=one),
    }
    if any(wrong.values()):
        raise ValidationError({name: said for name, said in wrong.items() if said})


def is_about_one_pair(kind: ActKind) -> bool:
    """An agreement or an act of transfer is about one pair; orders speak of many."""
    return kind.role in OF_ONE_PAIR


@transaction.atomic
def draft_acts(
    *, by: Account, role: str, year: AcademicYear, lines: Iterable[Line] = (), basis: str = "",
    title: str = "",
) -> list[LocalAct]:  # fmt: skip
    """Drafts in the school's wording: one order for all the pairs, an agreement for each; `title`
    where the wording's own does not fit.

    ValidationError when there is nothing to draft about.
    """
    kind, lines = kind_of(ActKind, role), list(lines)
    if role in ActRole.values and role in ABOUT_PAIRS and not lines:
        raise ValidationError("Отметьте, о каких парах составить акт.")
    parts = [[line] for line in lines] if is_about_one_pair(kind) else [lines]
    with because("draft_acts", by=by):
        return [_draft(kind, year, part, basis, title) for part in parts]


ABOUT_PAIRS = (ActRole.PAIRS, ActRole.REPLACEMENT, *OF_ONE_PAIR)


def _draft(
    kind: ActKind, year: AcademicYear, lines: list[Line], basis: str, title: str
) -> LocalAct:  # fmt: skip
    wording = wording_of(kind)
    act = LocalAct(
        kind=kind, title=title or wording.title, body=wording.body, year=year, basis=basis
    )
    act.save()
    ActPair.objects.bulk_create(ActPair(act=act, pair=pair, instead_of=old) for pair, old in lines)
    bring_those_named(act)
    act.title = compose(act, School.today()).content["title"][:300]
    act.full_clean()
    act.save()
    return act


@transaction.atomic
def save_act_text(pk: int, *, by: Account, version: int, body: str, draft: str = "") -> LocalAct:
    """Change the wording of one draft act. StaleVersion, ValidationError."""
    act = LocalAct.locked(pk, version)
    must_be_open(act)
    must_be_sound(act.kind, "", body)
    act.body = body
    with because("save_act_text", by=by):
        act.save_next_version()
    drop_draft(by=by, key=draft)
    return act
