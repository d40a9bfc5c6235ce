"""What waits of publications and of the school's site: lines for home."""

import datetime as dt

from django.urls import reverse

from people.academic_year import AcademicYear
from people.asked_at_once import Asker
from people.counting import count_of
from people.models import Teacher
from roadmap.models import ExportedPerson, Publication
from roadmap.waiting_line import Waiting

PUBLICATIONS = "публикацию,публикации,публикаций"


def names_to_remove(year: AcademicYear, today: dt.date) -> Asker:
    """People whose names left for the school's site and who do not let them stand there now."""
    rows = ExportedPerson.objects.outdated().values("teacher")
    (count,) = yield (Teacher.objects.filter(pk__in=rows),)
    if not count:
        return []
    return [Waiting(
        f"Убрать с сайта: {count_of(count, 'человек,человека,человек')} без согласия",
        reverse("site_exports"),
        "Согласие отозвано или истекло, а имя выгружено раньше",
        "bad",
        "срочно",
    )]  # fmt: skip


def publications_to_finish(year: AcademicYear, today: dt.date) -> Asker:
    """Publications that are ready, then published ones that nobody has said the place of."""
    rows, url = Publication.objects.of_year(year), reverse("publications")
    ready, unplaced = yield rows.filter(state=Publication.State.READY), rows.unplaced()
    found = (
        ("state=ready", ready, "Опубликовать", "Написаны и проверены"),
        ("where=nowhere", unplaced, "Отметить, где размещены:",
         "Отчёт об освещении складывается из ссылок и дат"),
    )  # fmt: skip
    return [
        Waiting(f"{title} {count_of(count, PUBLICATIONS)}", f"{url}?{key}", why)
        for key, count, title, why in found if count
    ]  # fmt: skip
