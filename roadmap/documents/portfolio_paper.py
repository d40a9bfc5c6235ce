"""«Портфолио» of a pair on paper: what its reader may read, by sections, with small pictures.

The two of the pair print all of it, the deputy what they opened.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from django.db.models import Prefetch
from django.utils import timezone

from mentorship.confidence import confidence
from mentorship.growth import measuring
from mentorship.growth.page import courses_of
from mentorship.models import EntryFile, Meeting, Pair, PortfolioEntry
from mentorship.models.meeting_wording import with_last_hand
from mentorship.portfolio.authorship import corrected, corrected_meeting
from people.models import Competence, School
from people.names import full_stop
from people.row_keys import row_key
from people.templatetags.interface import file_size
from roadmap.documents.meeting_journal import summary
from roadmap.documents.paper import Paper
from roadmap.documents.registry import DocumentKind, NoSuchPaper, NotIssuable, opens_by, register

SEEN_PICTURES = 6  # of one entry; the list of files names them all
ONLY_DRAFT = "Портфолио не выпускают: каждый печатает из него то, что ему открыто."
SIDES = {"mentee": "наставляемый", "mentor": "наставник"}


@dataclass(frozen=True)
class Sheet:
    """One entry as it prints: `pictures` are URIs of small pictures, `files` names of the
    rest, `corrected` who wrote its words where that is not its author."""

    entry: PortfolioEntry
    pictures: tuple[str, ...]
    more_pictures: int
    files: tuple[str, ...]
    corrected: str


@dataclass(frozen=True)
class FileLine:
    """A row of the list of files."""

    number: int
    where: str
    name: str
    size: str


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The portfolio of the pair `object_id` as of today. NoSuchPaper where it is not to be read."""
    pair = find_pair(object_id, by)
    if issuing:
        raise NotIssuable(ONLY_DRAFT)
    entries = told_entries(pair, by)
    sheets = [sheet_of(entry) for entry in entries]
    school, today = School.current(), timezone.localdate()
    courses, meetings = courses_of(pair), meetings_of(pair, by)
    return Paper(
        title=f"Портфолио: {pair.mentee.short_name}, наставник {pair.mentor.short_name}",
        template="documents/portfolio.html",
        context={
            "pair": pair,
            "school": school,
            "today": today,
            "sections": [
                (section, list(inside))
                for section, inside in groupby(sheets, key=lambda sheet: sheet.entry.section)
            ],
            "closed": standing_entries(pair).count() - len(sheets),
            "files": list(file_lines(entries)),
            "meetings": [(one, corrected_meeting(one)) for one in meetings],
            "elsewhere": any(meeting.pair_id != pair.pk for meeting in meetings),
            "met": summary(meetings),
            "courses": [course_row(course) for course in courses if course.levels],
            "entered_for": entered_for(courses),
            "changed": measuring.what_changed(courses) if courses else "",
        },
        footer=f"Портфолио · {pair.mentee.short_name}",
        dated=today,
        images=tuple(path for entry in entries for path in previews(entry)),
    )


def find_pair(object_id: str, account) -> Pair:
    """A pair whose portfolio the account may read; NoSuchPaper."""
    rows = Pair.objects.visible_to(account).with_people()
    pair = rows.filter(pk=row_key(object_id)).first()
    if pair is None or not confidence(account, pair).reads_facts:
        raise NoSuchPaper
    return pair


def standing_entries(pair: Pair):
    """What there is to print: an entry that says nothing is not."""
    return PortfolioEntry.objects.filter(pair=pair).standing().filled()


def told_entries(pair: Pair, account) -> list[PortfolioEntry]:
    """The standing entries that the account may read, in their order, with all their files."""
    files = EntryFile.objects.visible_to(account).with_content()
    rows = standing_entries(pair).visible_to(account).open_to(account)
    rows = rows.with_texts_for(account).with_people().with_last_hand().in_order()
    return list(
        rows.prefetch_related(
            Prefetch("files", files, to_attr="all_files"),
            Prefetch("competences", Competence.objects.all(), to_attr="hard"),
        )
    )


def sheet_of(entry: PortfolioEntry) -> Sheet:
    shown = [path.as_uri() for path in previews(entry)]
    pictures = sum(file.stored.is_picture for file in entry.all_files)
    documents = [file.name for file in entry.all_files if not file.stored.is_picture]
    more = pictures - len(shown)
    return Sheet(entry, tuple(shown), more, tuple(documents), corrected(entry))


def previews(entry: PortfolioEntry) -> list[Path]:
    """Small pictures of an entry that lie on the disk."""
    drawn = [file.stored for file in entry.all_files if file.stored.is_picture][:SEEN_PICTURES]
    paths = (Path(stored.preview.path).resolve() for stored in drawn)
    return [path for path in paths if path.exists()]


def file_lines(entries: Iterable[PortfolioEntry]) -> Iterable[FileLine]:
    files = [(entry, file) for entry in entries for file in entry.all_files]
    for number, (entry, file) in enumerate(files, start=1):
        where = f"{entry.section.name}: {entry.said_title or f'{entry.happened_on:%d.%m.%Y}'}"
        yield FileLine(number, where, file.name, file_size(file.stored.size))


def meetings_of(pair: Pair, account) -> list[Meeting]:
    """Meetings that took place, the first first; their words where the account may read them. Of a
    mentee whose mentor changed also those with the mentor before, for who may read that journal."""
    pairs = [one.pk for one in line_of_pairs(pair) if confidence(account, one).reads_facts]
    held = Meeting.objects.visible_to(account).filter(pair__in=pairs).held()
    rows = with_last_hand(held.with_texts_for(account)).select_related("form", "pair__mentor")
    return list(rows.order_by("held_on", "pk"))


def line_of_pairs(pair: Pair) -> list[Pair]:
    """The pair and those before it in whose places it stands."""
    found = [pair]
    while found[-1].replaces_id:
        found.append(found[-1].replaces)
    return found


def course_row(course: measuring.Course) -> list[str]:
    """Name, levels of both at start, middle and end, the change from the first to the last; a star
    where another entered the mark."""
    levels = [course.level(side, stage) for side in SIDES for stage in measuring.STAGES]
    numbers = [f"{one.level}{'*' * bool(one.entered_by)}" if one else "—" for one in levels]
    return [course.named, *numbers, course.change.said if course.change else "—"]


def entered_for(courses: Iterable[measuring.Course]) -> str:
    """Who has entered marks for one of the two, to end a sentence; "" where nobody has."""
    levels = [level for course in courses for level in course.levels.values()]
    names = ", ".join(dict.fromkeys(level.entered_by for level in levels if level.entered_by))
    return full_stop(names) if names else ""


register(
    DocumentKind(
        key="portfolio",
        title="Портфолио наставнической пары",
        builder=build,
        # Whose portfolio is the builder's question: a mentor has one's own. None is ever issued.
        may_see=lambda account: bool(account.teacher_id),
        object_kind="pair",
        opens=opens_by(find_pair),
    )
)
