"""Editing the plan in its pages: in place, in order, and when two people do it at once."""

import datetime as dt
import re
from html import unescape

import pytest
from django.urls import reverse

from roadmap import actions
from roadmap.models import Activity
from tests.roadmap.conftest import YEAR, activities_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(enter, deputy):
    return enter(deputy)


def form_of(answer) -> dict:
    """What the form on the page would send, as a browser reads it."""
    html = answer.content.decode()
    main = html[html.index("<main") : html.index("</main>")]
    fields = {}
    for tag in re.findall(r"<input[^>]*>", main):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name:
            fields[name[1]] = unescape(value[1]) if value else ""
    for name, text in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>(.*?)</textarea>', main, re.S):
        fields[name] = unescape(text).removeprefix("\n")
    for name, inside in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', main, re.S):
        fields[name] = re.search(r'value="([^"]*)" selected', inside)[1]
    fields.pop("csrfmiddlewaretoken", None)
    return fields


def words(answer) -> str:
    return unescape(answer.content.decode())


# --- editing in place ---------------------------------------------------------------------------


def test_a_row_is_edited_and_the_editor_comes_back_to_it(client, pick):
    row = pick("3.1")
    address = reverse("activity_edit", args=[row.pk])
    fields = form_of(client.get(address))
    assert fields["text"] == row.text
    answer = client.post(address, fields | {"text": "Опрос педагогов.", "why": "короче"})
    assert (answer.status_code, answer.url) == (302, f"/roadmap/2024/edit/#activity-{row.pk}")
    row.refresh_from_db()
    assert (row.text, row.version) == ("Опрос педагогов.", 2)
    assert row.stage.roadmap.revisions.last().reason == "короче"


def test_a_form_sent_as_it_was_shown_makes_no_revision(client, plan, pick):
    """Line ends, spaces and empty fields go through the browser and come back the same."""
    actions.edit_head(plan.pk, by=None, version=plan.version, title="План\nна год")
    actions.approve_revision(
        plan, by=None, kind="приказ", number="5", on=dt.date(2024, 11, 1), body="директора"
    )
    for name, args in (
        ("activity_edit", [pick("6.1").pk]),
        ("stage_edit", [pick("6.1").stage_id]),
        ("roadmap_head", [YEAR]),
    ):
        address = reverse(name, args=args)
        fields = form_of(client.get(address))
        sent = {key: text.replace("\n", "\r\n") for key, text in fields.items()}
        assert client.post(address, sent).status_code == 302
    assert not plan.revisions.filter(approved_on=None).exists()


def test_inside_the_editor_the_form_is_a_part_of_its_own_page(client, pick):
    address = reverse("activity_edit", args=[pick("3.1").pk])
    page = client.get(address).content.decode()
    assert page.count('id="row-form"') == 1
    assert f'action="{address}"' in page
    editor = client.get(reverse("roadmap_edit", args=[YEAR])).content.decode()
    assert f'hx-get="{address}"' in editor


def test_an_empty_text_is_refused_at_the_field_and_the_rest_stays(client, pick):
    row = pick("3.1")
    address = reverse("activity_edit", args=[row.pk])
    fields = form_of(client.get(address)) | {"text": " ", "term": "до 1 октября"}
    answer = client.post(address, fields)
    assert answer.status_code == 422
    assert answer.context["form"]["term"].value() == "до 1 октября"
    assert "Заполните это поле." in words(answer)


@pytest.mark.parametrize(("name", "limit"), [("term", 500), ("number", 20)])
def test_a_text_too_long_for_its_field_is_refused_in_words(client, pick, name, limit):
    address = reverse("activity_edit", args=[pick("3.1").pk])
    answer = client.post(address, form_of(client.get(address)) | {name: "я" * (limit + 1)})
    assert answer.status_code == 422
    assert f"не более {limit}" in words(answer)


def test_new_rows_are_added_from_the_editor(client, plan):
    stage = plan.stages.get(position=7)
    answer = client.post(reverse("activity_new", args=[stage.pk]), {"text": "Стенд в школе."})
    assert answer.url.startswith("/roadmap/2024/edit/#")
    client.post(
        reverse("stage_new", args=[YEAR]), {"title": "Итоги", "term": "июнь", "responsible": "НМС"}
    )
    assert activities_of(plan)[-1].text == "Стенд в школе."
    last = plan.stages.get(position=8)
    assert (last.number, last.title, last.term, last.responsible) == ("8", "Итоги", "июнь", "НМС")


@pytest.mark.parametrize(
    ("name", "fields", "sentence"),
    [
        ("stage_new", {"title": " "}, "Этап не добавлен: напишите его название."),
        ("activity_new", {"text": ""}, "Мероприятие не добавлено: напишите, что нужно сделать."),
    ],
)
def test_an_empty_new_row_is_refused_in_words(client, plan, name, fields, sentence):
    args = [YEAR] if name == "stage_new" else [plan.stages.first().pk]
    answer = client.post(reverse(name, args=args), fields, follow=True)
    assert sentence in words(answer)
    assert (plan.stages.count(), Activity.objects.of(plan).count()) == (7, 16)


def test_a_new_stage_with_too_long_a_term_is_refused_and_its_words_stay(client, plan):
    fields = {"title": "Итоги года", "term": "я" * 501}
    answer = client.post(reverse("stage_new", args=[YEAR]), fields)
    assert answer.status_code == 422
    assert "не более 500" in words(answer)
    assert "Итоги года" in words(answer)
    assert plan.stages.count() == 7


@pytest.mark.parametrize("to", ["", "0", "-1", "x", "²", "99999", "1.5"])
def test_a_place_that_is_no_place_is_not_found(client, pick, to):
    row = pick("3.1")
    for name, pk in (("activity_move", row.pk), ("stage_move", row.stage_id)):
        assert client.post(reverse(name, args=[pk]), {"to": to}).status_code == 404
    assert pick("3.1").pk == row.pk


def test_htmx_moves_with_a_redirect_that_it_understands(client, pick):
    row = pick("6.1")
    answer = client.post(
        reverse("activity_move", args=[row.pk]), {"to": "2"}, headers={"HX-Request": "true"}
    )
    assert answer.status_code == 204
    assert answer["HX-Redirect"] == f"/roadmap/2024/edit/#activity-{row.pk}"


def test_a_stage_with_facts_is_not_removed_and_the_page_says_which(client, pick, deputy):
    row = pick("7.1")
    actions.add_fact(row, by=deputy, happened_on=dt.date(2024, 11, 1), note="Заметка")
    answer = client.post(reverse("stage_remove", args=[row.stage_id]), follow=True)
    assert "К мероприятию приложены факты: «Освещение мероприятий" in words(answer)
    row.refresh_from_db()


def test_removing_says_so_and_a_second_click_finds_nothing(client, pick):
    row = pick("7.1")
    address = reverse("activity_remove", args=[row.pk])
    assert "Мероприятие убрано из плана." in words(client.post(address, follow=True))
    again = client.post(address, follow=True)
    assert "Этого мероприятия в плане уже нет." in words(again)


EDITOR = ("stage_move", "stage_remove", "activity_move", "activity_remove", "activity_new")


@pytest.mark.parametrize("name", EDITOR)
def test_the_editor_of_a_closed_year_answers_in_words(client, closed, pick, name):
    row = pick("3.1")
    pk = row.stage_id if name.startswith("stage") or name == "activity_new" else row.pk
    answer = client.post(reverse(name, args=[pk]), {"to": "1", "text": "Ещё."}, follow=True)
    assert "2024/2025 учебный год закрыт, его дорожная карта не меняется." in words(answer)
    assert Activity.objects.of(closed).count() == 16


@pytest.mark.parametrize("name", ["activity_edit", "stage_edit", "roadmap_head"])
def test_forms_of_a_closed_year_answer_in_words_too(client, closed, pick, name):
    args = {"activity_edit": pick("3.1").pk, "stage_edit": pick("3.1").stage_id}.get(name, YEAR)
    address = reverse(name, args=[args])
    answer = client.post(address, form_of(client.get(address)))
    assert answer.status_code == 422
    assert "2024/2025 учебный год закрыт, его дорожная карта не меняется." in words(answer)


def test_a_closed_year_takes_no_new_stage(client, closed):
    answer = client.post(reverse("stage_new", args=[YEAR]), {"title": "Ещё"}, follow=True)
    assert "2024/2025 учебный год закрыт" in words(answer)
    assert closed.stages.count() == 7


def test_only_the_deputy_edits(enter, director, council, teacher, administrator, pick):
    row = pick("3.1")
    for account in (director, council, teacher, administrator):
        client = enter(account)
        for name, args in (
            ("roadmap_edit", [YEAR]),
            ("roadmap_head", [YEAR]),
            ("activity_edit", [row.pk]),
            ("stage_edit", [row.stage_id]),
        ):
            assert client.get(reverse(name, args=args)).status_code == 403
        for name in ("activity_move", "activity_remove"):
            assert client.post(reverse(name, args=[row.pk]), {"to": "1"}).status_code == 403


# --- two people at once -------------------------------------------------------------------------

ROWS = {
    "activity_edit": ("text", "Опрос педагогов.", "Мой текст\nв две строки."),
    "stage_edit": ("title", "Банк наставляемых", "Моё название"),
    "roadmap_head": ("title", "План школы", "Мой заголовок"),
}


@pytest.fixture(params=list(ROWS))
def collision(request, client, plan, pick, deputy):
    """(address, what I was shown, field, their words, mine) after somebody else has saved."""
    row, stage = pick("3.1"), pick("3.1").stage
    args = {"activity_edit": row.pk, "stage_edit": stage.pk}.get(request.param, YEAR)
    address = reverse(request.param, args=[args])
    shown = form_of(client.get(address))
    field, theirs, mine = ROWS[request.param]
    as_it_was = {"by": deputy, "version": 1, field: theirs}
    if request.param == "activity_edit":
        actions.edit_activity(row, **as_it_was)
    elif request.param == "stage_edit":
        actions.edit_stage(stage, **as_it_was)
    else:
        actions.edit_head(plan.pk, **as_it_was)
    return address, shown, field, theirs, mine


def test_both_texts_are_shown_and_nothing_is_overwritten(client, collision):
    address, shown, field, theirs, mine = collision
    answer = client.post(address, shown | {field: mine, "why": "так точнее"})
    assert answer.status_code == 409
    assert "Пока вы правили, запись изменил кто-то другой" in words(answer)
    assert theirs in words(answer)
    assert form_of(answer)[field] == mine
    assert form_of(answer)["why"] == "так точнее"
    assert form_of(client.get(address))[field] == theirs


def test_saving_from_that_page_keeps_my_text(client, collision):
    address, shown, field, _, mine = collision
    answer = client.post(address, shown | {field: mine})
    assert client.post(address, form_of(answer)).status_code == 302
    assert form_of(client.get(address))[field] == mine


def test_a_third_change_in_between_is_a_conflict_again(client, collision, pick, deputy, plan):
    address, shown, field, _, mine = collision
    answer = client.post(address, shown | {field: mine})
    client.post(address, form_of(client.get(address)) | {field: "Третий текст"})
    again = client.post(address, form_of(answer))
    assert again.status_code == 409
    assert "Третий текст" in words(again)


def test_what_does_not_differ_is_not_shown_but_is_sent(client, plan, pick, deputy):
    row = pick("3.1")
    address = reverse("activity_edit", args=[row.pk])
    mine = {"notes": "строка\r\nвторая", "text": "Мой текст."}
    shown = form_of(client.get(address)) | mine
    actions.edit_activity(row, by=deputy, version=1, notes="строка\nвторая", text="Опрос.")
    answer = client.post(address, shown)
    assert [f["bound"].name for f in answer.context["fields"] if f["differs"]] == ["text"]
    assert set(form_of(answer)) == set(shown)


def test_my_words_do_not_take_back_what_the_other_wrote_elsewhere(client, plan, pick, deputy):
    """I changed the text, they changed the term and the notes: all three stay."""
    row = pick("3.1")
    address = reverse("activity_edit", args=[row.pk])
    shown = form_of(client.get(address)) | {"text": "Мой текст."}
    actions.edit_activity(row, by=deputy, version=1, term="октябрь", notes="одна\nдве")
    answer = client.post(address, shown)
    assert [f["bound"].name for f in answer.context["fields"] if f["differs"]] == ["text"]
    client.post(address, form_of(answer))
    row.refresh_from_db()
    assert (row.text, row.term, row.notes) == ("Мой текст.", "октябрь", "одна\nдве")


def test_a_form_sent_untouched_or_with_the_same_words_has_nothing_to_save(client, pick, deputy):
    row = pick("3.1")
    address = reverse("activity_edit", args=[row.pk])
    shown = form_of(client.get(address))
    row = actions.edit_activity(row, by=deputy, version=1, text="Опрос.")
    for sent in (shown, shown | {"text": "Опрос."}):
        answer = client.post(address, sent, follow=True)
        assert "Сохранять нечего: в плане уже стоит этот текст." in words(answer)
    row.refresh_from_db()
    assert (row.text, row.version) == ("Опрос.", 2)


def test_my_change_of_one_field_meets_theirs_of_the_same(client, pick, deputy):
    row = pick("3.1")
    address = reverse("activity_edit", args=[row.pk])
    shown = form_of(client.get(address)) | {"term": "до 5 ноября"}
    actions.edit_activity(row, by=deputy, version=1, term="октябрь")
    answer = client.post(address, shown)
    assert [f["theirs"] for f in answer.context["fields"] if f["differs"]] == ["октябрь"]
    assert form_of(answer)["term"] == "до 5 ноября"


def test_a_choice_is_shown_in_words_and_chosen_again(client, plan, deputy):
    address = reverse("roadmap_head", args=[YEAR])
    shown = form_of(client.get(address)) | {"layout": "list"}
    actions.edit_head(plan.pk, by=deputy, version=1, layout="sections")
    answer = client.post(address, shown)
    assert "этап — заголовок, мероприятие — строка" in words(answer)
    assert form_of(answer)["layout"] == "list"
