"""Photographs from a telephone: twenty at once, one after another, a broken one sent again."""

import datetime as dt
import hashlib
import io

import pytest
from PIL import Image

from mentorship import actions
from mentorship.models import EntryFile, Pair, PortfolioSection
from tests.browser.conftest import sideways

pytestmark = pytest.mark.browser

PHONE = {"width": 375, "height": 800}


def photograph(width: int, height: int) -> bytes:
    """A JPEG as a telephone makes it: lying on its side, with the place where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[2] = (56.0, 51.0, 30.0)
    written = io.BytesIO()
    shades = Image.linear_gradient("L").resize((width, height))
    shades.convert("RGB").save(written, "JPEG", quality=80, exif=exif)
    return written.getvalue()


@pytest.fixture
def entry(transactional_db, mentor, mentee):
    actions.adopt_usual_sections()
    today = dt.date(2026, 11, 20)
    pair = Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, starts_on=today, state="active"
    )
    section = PortfolioSection.objects.last()
    return actions.add_entry(pair, by=mentor, section=section, happened_on=today, title="Урок")


def test_twenty_photographs_go_with_progress_and_a_broken_one_again(page, come_in, mentor, entry):
    come_in(mentor)
    page.set_viewport_size(PHONE)
    page.goto(f"/pairs/{entry.pair_id}/portfolio/{entry.pk}/")
    sent, large = [], photograph(4000, 3000)

    def once_without_connection(route):
        sent.append(route.request)
        route.abort() if len(sent) == 3 else route.continue_()

    page.route("**/files/one/", once_without_connection)
    photos = [large, *(photograph(2100, 300 + 10 * n) for n in range(1, 20))]
    page.get_by_label("Добавить").set_input_files(
        [{"name": f"IMG {n}.jpg", "mimeType": "image/jpeg", "buffer": photo}
         for n, photo in enumerate(photos, 1)]
    )  # fmt: skip
    again = page.get_by_role("button", name="Отправить ещё раз")
    page.get_by_text("Отправлено 19 из 20").wait_for(timeout=60_000)
    assert page.get_by_text("Связь оборвалась").is_visible()
    assert sideways(page) == 0
    again.click()
    page.get_by_text("Отправлено 20 из 20").wait_for()
    page.locator("#gallery li:nth-child(20)").wait_for()
    assert EntryFile.objects.count() == 20
    first = EntryFile.objects.order_by("place").first().stored
    assert first.sha256 != hashlib.sha256(large).hexdigest()  # made smaller before it went
    picture = Image.open(first.content.open("rb"))
    assert (picture.size, dict(picture.getexif())) == ((1500, 2000), {})
