"""The words and shapes of templatetags/interface.py."""

import datetime as dt

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import timezone

from people.templatetags import interface

NB = "\u00a0"


def drawn(source: str, path: str = "/", **context) -> str:
    request = RequestFactory().get(path)
    return Template(source).render(Context({"request": request, **context}))


def test_a_date_is_shown_as_people_write_it():
    assert interface.day(dt.date(2024, 9, 5)) == "05.09.2024"
    assert interface.day(None) == ""


def test_a_moment_is_shown_in_the_schools_time():
    late = dt.datetime(2026, 11, 22, 21, 30, tzinfo=dt.UTC)
    with timezone.override("Asia/Vladivostok"):
        assert interface.moment(late) == f"23.11.2026,{NB}07:30"
        assert interface.day(late) == "23.11.2026"


def test_the_year_is_said_only_when_it_is_another(clock):
    clock(dt.date(2028, 1, 1), hour=1)
    assert interface.day_words(dt.date(2028, 11, 23)) == f"23{NB}ноября"
    assert interface.day_words(dt.date(2027, 12, 31)) == f"31{NB}декабря{NB}2027"
    this_night = dt.datetime(2027, 12, 31, 21, 30, tzinfo=dt.UTC)
    assert interface.day_words(this_night) == f"1{NB}января"


@pytest.mark.parametrize(
    ("size", "shown"), [(1, "1 КБ"), (640 * 1024, "640 КБ"), (2_500_000, "2,4 МБ")]
)
def test_a_file_has_the_size_people_say(size, shown):
    assert interface.file_size(size) == shown.replace(" ", NB)


def test_a_state_is_a_word_an_icon_and_a_colour():
    html = drawn('{% status "bad" word %}', word="просрочено <3>")
    assert "status-bad" in html
    assert "<svg" in html
    assert "просрочено &lt;3&gt;" in html


def test_an_icon_is_silent_unless_it_has_a_name():
    assert 'aria-hidden="true"' in drawn('{% icon "check" %}')
    assert "visually-hidden" not in drawn('{% icon "check" %}')
    assert "Разделы" in drawn('{% icon "bars-3" label="Разделы" %}')


def test_progress_is_a_bar_and_words_and_never_overflows():
    html = drawn('{% progress 6 13 "пунктов" %}')
    assert 'max="13" value="6"' in html
    assert "6 из 13 пунктов" in html
    assert 'max="1" value="0"' in drawn("{% progress 0 0 %}")


@pytest.mark.parametrize(
    ("path", "link", "order"),
    [
        ("/people/", "?sort=name", ""),
        ("/people/?sort=name&q=а&page=3", "?sort=-name&amp;q=%D0%B0", 'aria-sort="ascending"'),
        ("/people/?sort=-name", "?sort=name", 'aria-sort="descending"'),
    ],
)
def test_a_heading_sorts_and_keeps_the_filters(path, link, order):
    html = drawn('{% sort_header "name" "ФИО" %}', path)
    assert f'href="{link}"' in html
    assert order in html
    assert "page=" not in html


def test_what_a_block_holds_is_escaped_once():
    html = drawn("{% card title %}{{ text }}{% endcard %}", title="<i>", text="<b>")
    assert "&lt;i&gt;" in html
    assert "&lt;b&gt;" in html
    assert "&amp;lt;" not in html


def test_a_question_names_what_will_happen():
    html = drawn(
        '{% confirm "Убрать" action="/x/" title="Убрать факт?" yes="Убрать факт" key=7 %}'
        "<p>Исчезнет файл.</p>{% endconfirm %}"
    )
    assert 'action="/x/"' in html
    assert 'id="confirm-7"' in html
    assert "csrfmiddlewaretoken" in html
    assert "<p>Исчезнет файл.</p>" in html
