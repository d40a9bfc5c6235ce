"""Of installed packages only what pages use becomes a static file."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from fontTools.ttLib import TTFont

from mentorship.config import static_files
from mentorship.config.static_files import COPIED, FONTS, PackageFinder

ADDRESSES = {*COPIED, *FONTS}


@pytest.mark.parametrize("address", sorted(ADDRESSES))
def test_each_is_found(address):
    found = Path(finders.find(address))
    assert found.stat().st_size > 5000
    assert finders.find(address, find_all=True) == [str(found)]


@pytest.mark.parametrize("address", ["vendor/bootstrap.css", "django_htmx/htmx-2.min.js", "../x"])
def test_nothing_else_is(address):
    assert PackageFinder().find(address) == []
    assert PackageFinder().find(address, find_all=True) == []


def test_collecting_lists_these_and_no_more():
    assert {path for path, _ in PackageFinder().list([])} == ADDRESSES


@pytest.mark.parametrize("address", sorted(FONTS))
def test_fonts_are_small_and_speak_russian(address):
    found = Path(finders.find(address))
    assert found.stat().st_size < 20_000
    drawn = TTFont(found).getBestCmap()
    assert all(ord(letter) in drawn for letter in "АЯЁабвяё №₽«»—–…AZaz09")


def test_no_file_asks_for_a_map_that_is_not_served():
    for address in COPIED:
        assert "sourceMappingURL" not in Path(finders.find(address)).read_text()


def test_files_are_made_anew_when_a_package_changes(settings, tmp_path, monkeypatch):
    settings.APP_DATA_DIR = tmp_path
    static_files.made_folder.cache_clear()
    try:
        first = static_files.made_folder()
        static_files.made_folder.cache_clear()
        monkeypatch.setattr(static_files, "fingerprint", lambda: "changed")
        second = static_files.made_folder()
    finally:
        static_files.made_folder.cache_clear()
    assert first != second
    assert {path.name for path in (tmp_path / "assets").iterdir()} == {first.name, "changed"}


def test_threads_that_ask_at_once_all_get_whole_files(settings, tmp_path):
    settings.APP_DATA_DIR = tmp_path
    with ThreadPoolExecutor(8) as pool:
        folders = list(pool.map(lambda _: static_files.made_folder(), range(8)))
    assert len(set(folders)) == 1
    assert (folders[0] / "vendor" / "htmx.min.js").stat().st_size > 10_000
