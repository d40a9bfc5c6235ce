"""The roadmap on paper, in the form its council approved."""

import datetime as dt

from django.utils import timezone

from people.access import Permission
from people.models import School
from roadmap.documents.approval_block import blank_approval
from roadmap.documents.paper import Paper
from roadmap.documents.plan_sheet import sheet
from roadmap.documents.registry import DocumentKind, NoSuchPaper, NotIssuable, register, year_of
from roadmap.models import Revision


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The plan of the year `object_id` as of a revision, the last one by default."""
    found = _revision(object_id, revision)
    if issuing and not found.is_approved:
        raise NotIssuable("Эта редакция дорожной карты ещё не утверждена.")
    content = found.content
    if not found.is_approved:
        content = {**content, "approval_text": blank_approval(content["approval_text"], _school())}
    plan = sheet(content)
    return Paper(
        title=" ".join(plan.title_lines) or "Дорожная карта",
        template="documents/roadmap.html",
        context={"plan": plan},
        orientation=plan.orientation,
        draft=not found.is_approved,
        footer=f"Дорожная карта · {found.roadmap.year} учебный год",
        dated=found.approved_on or timezone.localdate(found.created_at),
    )


def _revision(object_id: str, number: int | None) -> Revision:
    year = year_of(object_id)
    found = Revision.objects.select_related("roadmap").filter(roadmap__year=year)
    if number is not None:
        found = found.filter(number=number)
    last = found.order_by("number").last()
    if last is None:
        raise NoSuchPaper
    return last


def _school() -> str:
    school = School.current()
    return school.short_name_genitive if school else ""


def no_newer_revision(object_id: str, issued_at: dt.datetime) -> bool:
    """An issued plan holds until its text changes, or its approval is cancelled: then the address
    prints what is so."""
    newer = Revision.objects.filter(roadmap__year=object_id, created_at__gt=issued_at)
    cancelled = Revision.pgh_event_model.objects.filter(
        roadmap__year=object_id, approved_on=None, pgh_label="changed", pgh_created_at__gt=issued_at
    )
    return not newer.exists() and not cancelled.exists()


register(
    DocumentKind(
        key="roadmap",
        title="Дорожная карта",
        builder=build,
        may_see=lambda account: account.can(Permission.READ_PLAN),
        object_kind="year",
        holds=no_newer_revision,
    )
)
