"""All kinds of printed documents: what `/documents/<key>/<object>.<format>` may be asked for."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from django.db.models import QuerySet

from people.academic_year import AcademicYear
from roadmap.documents.paper import FileFormat, Paper

# Each of these modules registers its papers when it is imported.
BUILDERS = (
    "roadmap.documents.roadmap_paper",
    "roadmap.documents.execution_report",
    "roadmap.documents.mentor_bank",
    "roadmap.documents.mentee_bank",
    "roadmap.documents.request_blank",
    "roadmap.documents.analytic_note",
    "roadmap.documents.work_review",
    "roadmap.documents.consent_paper",
    "roadmap.documents.act_paper",
    "roadmap.documents.pair_analysis",
    "roadmap.documents.meeting_journal",
    "roadmap.documents.mentor_hours",
    "roadmap.documents.programme_paper",
    "roadmap.documents.portfolio_paper",
    "roadmap.documents.mentor_dossier",
    "roadmap.documents.library_catalogue",
    "roadmap.documents.event_papers",
    "roadmap.documents.publications_report",
    "roadmap.documents.certificate_paper",
    "roadmap.documents.sitting_papers",
    "roadmap.documents.interview_papers",
    "roadmap.documents.mentor_load",
    "roadmap.documents.pair_results",
    "roadmap.documents.monitoring_report",
    "roadmap.documents.year_report",
)
BY_NUMBER = {
    "pair": "пара", "event": "событие", "certificate": "бумага", "sitting": "заседание",
    "interview": "собеседование",
    "sitting item": "вопрос повестки",
}  # fmt: skip
KINDS: dict[str, "DocumentKind"] = {}


class NoSuchPaper(LookupError):
    """There is no such kind, object or revision."""


def year_of(object_id: str) -> AcademicYear:
    """The academic year that the address of a paper names; NoSuchPaper where it names none."""
    try:
        return AcademicYear.parse(object_id)
    except ValueError:
        raise NoSuchPaper from None


class NotIssuable(Exception):
    """The paper may be looked at but not issued yet; the text is a Russian sentence why."""


@dataclass(frozen=True)
class DocumentKind:
    """One kind of paper.

    key          its part of the address
    title        what people call it
    builder      (object_id, *, by, revision=None, issuing=False) → Paper; NoSuchPaper when the
                 object is not there, NotIssuable when it is not ready
    may_see      whether an account may have it
    object_kind  what the object of the address is: "year" is the first year of a cycle with a plan,
                 "analysed year" of one whose work was analysed
    formats      the formats offered
    holds        (object_id, moment of issue) → whether a file issued then still says what is so;
                 when it does not, the address makes a new paper and the file stays in the list
    opens        (object_id, account) → whether this object's paper is for the account: asked
                 also before an issued file is given
    """

    key: str
    title: str
    builder: Callable[..., Paper]
    may_see: Callable[[object], bool]
    object_kind: str
    formats: tuple[FileFormat, ...] = tuple(FileFormat)
    holds: Callable[[str, dt.datetime], bool] = lambda object_id, issued_at: True
    opens: Callable[[str, object], bool] = lambda object_id, account: True

    def remembered(self, object_id: str, title: str) -> str:
        """How the memory of exports names a paper: of some things by a number, not by their words.

        Who is paired with whom, who was invited to what, is not for all who read that memory.
        """
        word = BY_NUMBER.get(self.object_kind)
        return f"{self.title}, {word} № {object_id}" if word else title


def opens_by(find: Callable[[str, object], object]) -> Callable[[str, object], bool]:
    """`DocumentKind.opens` by (object_id, account) → the object, which raises NoSuchPaper."""

    def opens(object_id: str, account) -> bool:
        try:
            find(object_id, account)
        except NoSuchPaper:
            return False
        return True

    return opens


def changed_since(moment: dt.datetime, *events: QuerySet) -> bool:
    """Whether any of the events of the history came after the moment."""
    return any(rows.filter(pgh_created_at__gt=moment).exists() for rows in events)


def register(kind: DocumentKind) -> DocumentKind:
    """Add a kind; its key must be new."""
    if kind.key in KINDS:
        raise ValueError(f"document kind registered twice: {kind.key}")
    KINDS[kind.key] = kind
    return kind


def find(key: str) -> DocumentKind:
    """The kind of that key. Raises NoSuchPaper."""
    _load()
    try:
        return KINDS[key]
    except KeyError:
        raise NoSuchPaper(key) from None


def offered_to(account) -> list[DocumentKind]:
    """The kinds that the account may have, in the order of registration."""
    _load()
    return [kind for kind in KINDS.values() if kind.may_see(account)]


def keys_about(object_kind: str) -> list[str]:
    """The keys of the kinds whose address names such an object."""
    _load()
    return [kind.key for kind in KINDS.values() if kind.object_kind == object_kind]


def build(
    key: str, object_id: str, *, by, revision: int | None = None, issuing: bool = False
) -> Paper:
    """The paper of a kind about an object, made from today's data.

    `issuing=True` asks for the paper without «ПРОЕКТ», to be kept for good. Raises NoSuchPaper,
    also for an account that may not see it, and NotIssuable.
    """
    kind = find(key)
    if not kind.may_see(by):
        raise NoSuchPaper(key)
    return kind.builder(object_id, by=by, revision=revision, issuing=issuing)


@cache
def _load() -> None:
    for name in BUILDERS:
        import_module(name)
