"""The pack of a sitting: papers of any orientation in one PDF with contents and page numbers."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from people.models import School
from roadmap.council.agenda import counted_on
from roadmap.documents.paper import FileFormat, Paper
from roadmap.models import Sitting

BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


@dataclass(frozen=True)
class Bound:
    """A part as it stands in the pack: its paper's own HTML, its own styles kept to itself."""

    number: int
    title: str
    footer: str
    orientation: str
    html: SafeString
    css: SafeString


def bound(number: int, title: str, paper: Paper) -> Bound:
    """The paper between two covers. Its styles are nested under its own place in the pack."""
    found = BODY.search(paper.html(FileFormat.PDF))
    body = found[1] if found else ""
    rules = " ".join(STYLE.findall(body))
    return Bound(
        number, title, paper.running_footer, paper.orientation,
        html=mark_safe(STYLE.sub("", body)),  # the paper's template has escaped its texts
        css=mark_safe(f"#part-{number} {{ {rules} }}" if rules else ""),
    )  # fmt: skip


def counted_in_words(day: dt.date, today: dt.date) -> str:
    """Of which day the numbers are: the minutes and what they tell of are of the sitting's, but
    registers are as they stand when the pack is made."""
    if day == today:
        return f"Все числа — на {today:%d.%m.%Y}, день, когда собраны материалы."
    return (
        f"Мониторинг, выполнение дорожной карты и протокол — на день заседания, {day:%d.%m.%Y}; "
        f"банки, пары и их анализ — на {today:%d.%m.%Y}, день, когда собраны материалы."
    )


def pack_of(sitting: Sitting, parts: Sequence[tuple[str, Paper]]) -> Paper:
    """One paper of many: the title page with the contents, then the parts in their order."""
    school = School.current()
    place = [f"{sitting.held_on:%d.%m.%Y}", sitting.time, sitting.place]
    return Paper(
        title=f"Материалы к заседанию совета {sitting.held_on:%d.%m.%Y}",
        template="documents/council_pack.html",
        context={
            "school": school.full_name if school else "",
            "counted": counted_in_words(counted_on(sitting), School.today()),
            "when_and_where": ", ".join(filter(None, place)),
            "parts": [bound(n, title, paper) for n, (title, paper) in enumerate(parts, 1)],
        },
        footer=f"Материалы к заседанию совета · {sitting.held_on:%d.%m.%Y}",
        dated=sitting.held_on,
        images=tuple(path for _, paper in parts for path in paper.images),
    )
