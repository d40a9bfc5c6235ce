"""Fact sources of the methodical library; registered when the app is ready."""

from django.urls import reverse

from people.academic_year import AcademicYear
from people.asked_at_once import Asker
from people.counting import count_of
from roadmap.models import LibraryItem, LibraryKind
from roadmap.progress import Evidence, fact_source

MATERIALS = "материал,материала,материалов"


@fact_source(
    "library",
    "пополнена методическая копилка",
    r"методическ\w+\s+(копилк|банк|библиотек)",
    r"копилк\w+\s+[\w\s]*практик",
)
def library(year: AcademicYear) -> Asker:
    """Accepted materials of the year, and how many of them are best practices."""
    rows = LibraryItem.objects.accepted().of_year(year)
    accepted, best = yield rows, rows.filter(is_best=True)
    said = f"В копилке за год {count_of(accepted, MATERIALS)}"
    said += f", лучших практик {best}" if best else ""
    return Evidence(said, accepted > 0, reverse("library"))


@fact_source(
    "training_materials",
    "подготовлены материалы для наставников",
    r"подготовк\w+\s+методическ\w+\s+материал",
    r"методическ\w+\s+(материал|рекомендаци)\w*\s+для\s+(\w+\s+)?(наставник|сопровожд)",
)
def training_materials(year: AcademicYear) -> Asker:
    rows = LibraryItem.objects.accepted().of_year(year)
    (count,) = yield (rows.filter(kind__purpose=LibraryKind.Purpose.TRAINING),)
    said = f"Материалов для наставников в копилке: {count}"
    return Evidence(said, count > 0, f"{reverse('library')}?purpose=training")
