"""A portfolio of 300 entries as a ratio to the floor; twenty photographs of twelve megapixels.

`python -m pytest -m benchmark -s --ds=tests.benchmarks.settings tests/benchmarks`
"""

import io
import resource

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from mentorship import actions
from mentorship.models import EntryFile, Pair, PortfolioEntry, PortfolioSection
from people.access import Role
from people.models import School
from tests.benchmarks.measuring import medians, report, seconds, with_children
from tests.cast import BACKEND
from tests.factories import AccountFactory, SchoolFactory, TeacherFactory

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.django_db,
    pytest.mark.urls("tests.benchmarks.floor_urls"),
]
DEEPEST_BUDGET, CHILD_MB = 1.3, 300


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


def test_three_hundred_entries_against_the_floor(client, mentor, pair):
    sections = list(PortfolioSection.objects.all())
    made = [
        PortfolioEntry(
            pair=pair, section=sections[n % len(sections)], place=n, title=f"Урок {n}",
            text="Начало урока вышло. " * 20, author=mentor, happened_on=pair.starts_on,
        )
        for n in range(300)
    ]  # fmt: skip
    PortfolioEntry.objects.bulk_create(made)
    client.force_login(mentor, backend=BACKEND)
    first = f"/pairs/{pair.pk}/portfolio/"
    before_last = PortfolioEntry.objects.in_order().values_list("pk", flat=True)[279]
    last = f"{first}?after={before_last}"
    works = {one: lambda one=one: client.get(one) for one in ("/floor/", first, last)}
    assert all(work().status_code == 200 for work in works.values())
    found = medians(works)
    report("A portfolio of 300 entries, ratio to the floor", found, "/floor/")
    assert found[last] <= DEEPEST_BUDGET * found[first]


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
