"""A workspace with 300 of everything beside the floor; twenty photographs of twelve megapixels.

`python -m pytest -m benchmark -s --ds=tests.benchmarks.settings tests/benchmarks`
"""

import datetime as dt
import io
import resource

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from mentorship import actions
from mentorship.models import (
    Comment,
    EntryFile,
    Meeting,
    MeetingForm,
    Pair,
    PlanItem,
    PortfolioEntry,
    PortfolioSection,
    Programme,
)
from people.access import Role
from people.models import School, StoredFile
from tests.benchmarks.measuring import medians, report, seconds, with_children
from tests.cast import BACKEND
from tests.factories import AccountFactory, SchoolFactory, TeacherFactory

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.django_db,
    pytest.mark.urls("tests.benchmarks.floor_urls"),
]
LIST_BUDGET, DEEPEST_BUDGET, CHILD_MB, MANY = 2.5, 1.3, 300, 300
OVERVIEW_BUDGET = 3.5  # no list: who and why, what waits, the plan, the last words, the papers


@pytest.fixture
def mentor():
    SchoolFactory()
    return AccountFactory(roles=[Role.TEACHER])


@pytest.fixture
def pair(mentor) -> Pair:
    actions.adopt_usual_sections()
    return Pair.objects.create(
        mentor=mentor.teacher, mentee=TeacherFactory(), starts_on=timezone.localdate(),
        state="active",
    )  # fmt: skip


@pytest.fixture
def workspace(mentor, pair) -> Pair:
    """Everything that the two write, three hundred of each; sixty lines of the plan."""
    day, mentee = pair.starts_on, AccountFactory(roles=[Role.TEACHER], teacher=pair.mentee)
    days = [day - dt.timedelta(days=n) for n in range(MANY)]
    sections, form = PortfolioSection.objects.all(), MeetingForm.objects.create(name="встреча")
    entries = PortfolioEntry.objects.bulk_create(
        PortfolioEntry(
            pair=pair, section=sections[n % len(sections)], place=n, title=f"Урок {n}",
            text="Начало урока вышло. " * 20, author=mentor, happened_on=days[n],
        )
        for n in range(MANY)
    )  # fmt: skip
    stored = StoredFile.objects.create(sha256="0" * 64, kind="picture", ending=".jpg", size=1)
    EntryFile.objects.bulk_create(
        EntryFile(entry=one, stored=stored, name="Доска.jpg") for one in entries[::3]
    )
    programme = Programme.objects.create(pair=pair, starts_on=days[-1], ends_on=day)
    items = PlanItem.objects.bulk_create(
        PlanItem(programme=programme, position=n, measure=f"Посетить урок {n}", due_on=days[n])
        for n in range(60)
    )
    Meeting.objects.bulk_create(
        Meeting(
            pair=pair, held_on=days[n], form=form, done=f"Разобрали урок {n}", minutes=45,
            teller="mentee" if n % 2 else "mentor", entered_by=mentee if n % 2 else mentor,
            plan_item=items[n % 60], confirmed_at=None if n % 5 else timezone.now(),
        )
        for n in range(MANY)
    )  # fmt: skip
    Comment.objects.bulk_create(
        Comment(pair=pair, author=mentee if n % 2 else mentor, text=f"Посмотрите урок {n}")
        for n in range(MANY)
    )
    return pair


def test_a_workspace_of_hundreds_against_the_floor(client, mentor, workspace):
    client.force_login(mentor, backend=BACKEND)
    place = f"/pairs/{workspace.pk}/"
    entries = PortfolioEntry.objects.order_by("-happened_on", "-pk").values_list("pk", flat=True)
    section = PortfolioSection.objects.first().pk
    addresses = {
        "floor": "/floor/",
        "portfolio": f"{place}portfolio/",
        "portfolio, last": f"{place}portfolio/?after={entries[MANY - 21]}",
        "portfolio, a section": f"{place}portfolio/?section={section}",
        "journal": f"{place}meetings/",
        "journal, last": f"{place}meetings/?page=6",
        "overview": place,
        "talk": f"{place}talk/",
    }
    works = {name: lambda a=address: client.get(a) for name, address in addresses.items()}
    for name, work in works.items():
        assert work().status_code == 200, name
    found = medians(works)
    ratios = report(f"A workspace of {MANY} of everything, ratio to the floor", found, "floor")
    assert ratios.pop("overview") <= OVERVIEW_BUDGET
    assert max(ratios.values()) <= LIST_BUDGET
    for name in ("portfolio", "journal"):
        assert ratios[f"{name}, last"] <= DEEPEST_BUDGET * ratios[name]


def test_twenty_photographs_of_twelve_megapixels(mentor, pair, settings, tmp_path):
    """What they cost when the browser has not made them smaller."""
    settings.MEDIA_ROOT = tmp_path
    section = PortfolioSection.objects.first()
    entry = actions.add_entry(pair, by=mentor, section=section, happened_on=pair.starts_on)
    drawn = io.BytesIO()
    noise = Image.effect_noise((400, 300), 90).resize((4000, 3000)).convert("RGB")
    noise.save(drawn, "JPEG", quality=90)

    def send():
        for number in range(20):
            photo = SimpleUploadedFile(f"{number}.jpg", drawn.getvalue() + bytes([number]))
            actions.attach_entry_file(
                entry, by=mentor, file=photo, max_mb=School.current().max_upload_mb
            )

    taken = seconds(send, with_children)
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\n20 photographs: {taken:.1f} s of the processor, a child at most {largest:.0f} MB")
    assert EntryFile.objects.count() == 20
    assert largest <= CHILD_MB
