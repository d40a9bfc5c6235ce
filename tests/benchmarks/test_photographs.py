"""Twenty photographs of twelve megapixels from a telephone's browser: small, seen on their way, all
there; twenty cost what five cost four times.

`python -m pytest -m benchmark -s --ds=tests.benchmarks.settings tests/benchmarks`
"""

import hashlib
import time
from pathlib import Path

import pytest
from django.utils import timezone
from PIL import Image

from mentorship import actions
from mentorship.models import EntryFile, Pair, PortfolioSection
from tests.browser.conftest import come_in, sideways  # noqa: F401 - a fixture

pytestmark = [pytest.mark.benchmark, pytest.mark.django_db(transaction=True)]
LARGEST = 2000  # static/js/parcels.js
SMALLER_BUDGET = 0.5  # of the bytes that were chosen: noise is the hardest picture to make small
LINEAR_BUDGET = 1.3
WATCH = """() => {
    const seen = window.seen = { total: [], words: [], bars: 0, sent: 0 };
    const add = (list, words) => { if (!list.includes(words)) list.push(words); };
    const send = XMLHttpRequest.prototype.send;
    XMLHttpRequest.prototype.send = function (data) {
        seen.sent += data.get("files").size;
        return send.call(this, data);
    };
    new MutationObserver(() => {
        add(seen.total, document.querySelector("[data-total]").textContent);
        for (const row of document.querySelectorAll(".parcels > li")) {
            add(seen.words, row.querySelector(".why").textContent);
            const bar = row.querySelector("progress");
            if (!bar.hidden && bar.value > 0) seen.bars += 1;
        }
    }).observe(document.querySelector("#files"), { subtree: true, childList: true,
        characterData: true, attributes: true });
}"""


@pytest.fixture
def photographs(tmp_path) -> list[str]:
    """Twenty files of 4000 × 3000, lying on their sides, with the place where they were taken."""
    made = []
    for number in range(20):
        exif = Image.Exif()
        exif[0x0112] = 6
        exif.get_ifd(0x8825)[2] = (56.0, 51.0, 30.0)
        picture = Image.effect_noise((400, 300), 60).resize((4000, 3000)).convert("RGB")
        picture.save(tmp_path / f"IMG_{number}.jpg", "JPEG", quality=90, exif=exif)
        made.append(str(tmp_path / f"IMG_{number}.jpg"))
    return made


def entry_of(pair, mentor):
    section, on = PortfolioSection.objects.first(), pair.starts_on
    return actions.add_entry(pair, by=mentor, section=section, happened_on=on)


def send(page, entry, files: list[str]) -> float:
    """Seconds until all of them are there and shown."""
    page.goto(f"/pairs/{entry.pair_id}/portfolio/{entry.pk}/")
    page.evaluate(WATCH)
    started = time.monotonic()
    page.get_by_label("Добавить").set_input_files(files)
    page.get_by_text(f"Отправлено {len(files)} из {len(files)}").wait_for(timeout=300_000)
    page.locator(f"#gallery li:nth-child({len(files)})").wait_for()
    return time.monotonic() - started


def test_twenty_photographs_from_a_telephone(page, come_in, mentor, mentee, photographs):  # noqa: F811
    actions.adopt_usual_sections()
    pair = Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, starts_on=timezone.localdate(), state="active"
    )
    first, second = entry_of(pair, mentor), entry_of(pair, mentor)
    come_in(mentor)
    page.set_viewport_size({"width": 375, "height": 800})
    five = send(page, first, photographs[:5])
    first.files.all().delete()
    twenty = send(page, second, photographs)
    seen = page.evaluate("window.seen")
    sent, chosen = seen["sent"], sum(Path(path).stat().st_size for path in photographs)
    print(f"\n20 photographs: {chosen / 2**20:.0f} MB chosen, {sent / 2**20:.0f} MB sent, "
          f"{twenty:.1f} s; 5: {five:.1f} s; ratio {twenty / five / 4:.2f}")  # fmt: skip
    seen_on_their_way(page, seen)
    arrived_small(page, second, photographs)
    assert sent <= SMALLER_BUDGET * chosen
    assert twenty <= LINEAR_BUDGET * 4 * five


def seen_on_their_way(page, seen):
    """Each step of the count, the words beside a file, a bar that moves; nothing sideways."""
    assert {f"Отправлено {n} из 20" for n in range(21)} <= set(seen["total"])
    assert {"готовится", "отправляется", "проверяется"} <= set(seen["words"])
    assert seen["bars"] >= 20
    assert sideways(page) == 0


def arrived_small(page, entry, paths):
    """Made smaller before they went, turned upright, without the place; each has its preview."""
    taken = {hashlib.sha256(Path(path).read_bytes()).hexdigest() for path in paths}
    files = EntryFile.objects.filter(entry=entry).select_related("stored")
    assert files.count() == 20
    for file in files:
        assert file.stored.sha256 not in taken
        picture = Image.open(file.stored.content.open("rb"))
        assert (picture.size, dict(picture.getexif())) == ((LARGEST * 3 // 4, LARGEST), {})
    for image in page.locator("#gallery img").all():
        image.scroll_into_view_if_needed()
        page.wait_for_function("image => image.naturalWidth > 0", arg=image.element_handle())
