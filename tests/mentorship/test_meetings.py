"""The meetings journal: written down once, confirmed, disputed, read by whom it is for."""

import datetime as dt
import uuid

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from mentorship import actions
from mentorship.models import Meeting, MeetingFile, MeetingNote, Pair, PairRules, Programme
from people.models import StaleVersion
from tests.mentorship.factories import TODAY, working_pair
from tests.served import text

pytestmark = pytest.mark.django_db
SAID = {"held_on": "2024-11-19", "form": "консультация", "done": "Разобрали самоанализ урока",
        "next_step": "Посетить урок в 6 «Б»", "version": 1}  # fmt: skip


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    return working_pair(mentor, mentee, days=40)


def journal(pair) -> str:
    return f"/pairs/{pair.pk}/meetings/"


def write(by, pair, **fields) -> Meeting:
    usual = {"held_on": TODAY, "form": "встреча", "done": "Слова-пары"}
    return actions.enter_meeting(pair, by=by, key=uuid.uuid4(), **usual | fields)


def blank(**fields) -> dict:
    return SAID | {"key": str(uuid.uuid4())} | fields


def test_it_is_written_down_and_stands_in_the_journal(enter, mentor, pair):
    client = enter(mentor)
    page = client.get(f"{journal(pair)}new/")
    assert 'value="2024-11-19"' in text(page)
    answer = client.post(f"{journal(pair)}new/", blank(), follow=True)
    made = Meeting.objects.get()
    assert (made.form.name, made.teller, made.entered_by) == ("консультация", "mentor", mentor)
    assert answer.redirect_chain[-1][0] == f"{journal(pair)}#meeting-{made.pk}"
    for words in ("Встреча записана", "Разобрали самоанализ урока", "Ноябрь 2024", "1 встреча",
                  "ждёт подтверждения", "Посетить урок в 6 «Б»"):  # fmt: skip
        assert words in text(answer)


def test_the_next_blank_remembers_the_step_and_offers_the_usual_form(enter, mentor, pair):
    write(mentor, pair, form="открытый урок", next_step="Вместе составить карточки")
    page = text(enter(mentor).get(f"{journal(pair)}new/"))
    assert "Было намечено: «Вместе составить карточки»" in page
    assert 'value="встреча"' in page.split("checked")[0].rsplit("<input", 1)[-1]


def test_the_same_words_twice_make_one_entry(enter, mentor, pair):
    """A double tap, and a repetition whose first answer was lost; the script is told so as well."""
    client, sent = enter(mentor), blank(note="Для себя")
    first = client.post(f"{journal(pair)}new/", sent, headers={"X-Outbox": "now"})
    again = client.post(f"{journal(pair)}new/", sent, headers={"X-Outbox": "later"})
    assert (
        first.json()
        == again.json()
        == {
            "url": f"{journal(pair)}#meeting-{first_pk()}",
            "files": f"{journal(pair)}{first_pk()}/one_file/",
        }
    )
    assert MeetingNote.objects.count() == 1
    other = client.post(f"{journal(pair)}new/", sent | {"done": "Другое"}, follow=True)
    assert "Другое" in text(other)  # the blank was gone back to: no text is lost
    assert Meeting.objects.count() == 2


def test_the_same_key_of_another_account_or_pair_is_another_entry(
    enter, deputy, mentor, mentee, stranger, pair
):
    other = Pair.objects.create(
        mentor=mentor.teacher, mentee=stranger.teacher, starts_on=pair.starts_on, state="active"
    )
    sent = blank()
    for account, place in ((mentor, pair), (mentee, pair), (deputy, pair), (mentor, other)):
        answer = enter(account).post(f"{journal(place)}new/", sent, headers={"X-Outbox": "later"})
        assert answer.status_code == 200
    assert Meeting.objects.count() == 4


def first_pk() -> int:
    return Meeting.objects.get().pk


@pytest.mark.parametrize(
    ("fields", "words"),
    [({"done": " "}, "Напишите одной строкой, что сделали"),
     ({"held_on": "2024-11-20"}, "ещё не наступила"),
     ({"held_on": "2019-01-05"}, "Пара работает с 10.10.2024"),
     ({"next_on": "2035-01-09"}, "больше чем через год"),
     ({"form": "пикник"}, "Выберите корректный вариант"),
     ({"next_on": "2024-11-19"}, "позже этой"),
     ({"minutes": "0"}, "больше либо равно 1")],
)  # fmt: skip
def test_what_is_wrong_is_said(enter, mentor, pair, fields, words):
    client, sent = enter(mentor), blank(**fields)
    page = client.post(f"{journal(pair)}new/", sent)
    told = client.post(f"{journal(pair)}new/", sent, headers={"X-Outbox": "now"})
    assert (page.status_code, told.status_code) == (422, 422)
    assert words in text(page)
    assert words in told.json()["said"]
    assert not Meeting.objects.exists()


def test_what_will_not_take_place_is_known_beforehand_and_is_not_the_last(enter, mentor, pair):
    """Corrected, an entry keeps the days that nobody changed, whatever the pair's are now."""
    ahead = TODAY + dt.timedelta(days=6)
    made = write(mentor, pair, held_on=ahead, is_cancelled=True, done="")
    page = text(enter(mentor).get(f"/pairs/{pair.pk}/"))
    assert "25.11.2024" not in page.split("Последнее")[-1]
    Pair.objects.update(ends_on=TODAY)
    words = {"by": mentor, "version": 1, "form": "встреча", "next_step": "Иначе"}
    actions.save_meeting(made, held_on=ahead, **words)
    with pytest.raises(ValidationError, match="Пара работает до"):
        actions.save_meeting(made, held_on=ahead + dt.timedelta(days=1), **words | {"version": 2})


def test_a_meeting_that_did_not_happen_needs_no_words_and_counts_no_hours(enter, mentor, pair):
    client = enter(mentor)
    client.post(f"{journal(pair)}new/", blank(done="", is_cancelled="on", minutes="45"))
    page = text(client.get(journal(pair)))
    assert "не состоялась" in page
    assert "0 встреч" in page
    assert "<span>ждёт подтверждения</span>" not in page
    assert "45 мин всего" not in page


def test_the_other_side_confirms_with_one_tap(enter, mentor, mentee, pair):
    made = write(mentor, pair)
    assert "Подтвердить" not in text(enter(mentor).get(journal(pair)))
    client = enter(mentee)
    assert "Подтвердить" in text(client.get(journal(pair)))
    for _ in range(2):
        answer = client.post(f"{journal(pair)}{made.pk}/confirm/", {"version": 1}, follow=True)
    made.refresh_from_db()
    assert (made.confirmed_by, made.version) == (mentee, 2)
    assert "подтверждена" in text(answer)
    assert enter(mentor).post(f"{journal(pair)}{made.pk}/confirm/").status_code == 403


def test_what_was_changed_after_it_was_shown_is_not_confirmed_unseen(enter, mentor, mentee, pair):
    made = write(mentor, pair)
    actions.save_meeting(made, by=mentor, version=1, form="встреча", minutes=600)
    address = f"{journal(pair)}{made.pk}/confirm/"
    assert "только что изменили" in text(enter(mentee).post(address, {"version": 1}, follow=True))
    for version in ("9" * 5000, "9" * 25, "x"):
        assert "только что" in text(enter(mentee).post(address, {"version": version}, follow=True))
    made.refresh_from_db()
    assert made.confirmed_at is None


def test_a_dispute_shows_and_a_correction_asks_anew(enter, mentor, mentee, pair):
    made = write(mentor, pair, next_step="Карточки")
    client, address = enter(mentee), f"{journal(pair)}{made.pk}/"
    assert client.post(f"{address}dispute/", {"dispute": ""}).status_code == 422
    answer = client.post(f"{address}dispute/", {"dispute": "Это было в среду"}, follow=True)
    for words in ("есть возражение", "Возражение: Это было в среду", "с возражением"):
        assert words in text(answer)
    for place in ("/", f"/pairs/{pair.pk}/"):
        assert "Есть возражение: Это было в среду" in text(enter(mentor).get(place))
        assert address in text(enter(mentor).get(place)).split("Ответить")[0]
        assert "Ответить" not in text(client.get(place))
    assert "Вторая сторона возражает" in text(enter(mentor).get(address))
    assert "Подтвердить" not in text(answer)
    own = text(client.get(address))
    assert ("Вы возразили" in own, "Всё было так?" in own) == (True, False)
    assert "Было намечено" not in text(enter(mentor).get(f"{journal(pair)}new/"))
    enter(mentor).post(f"{address}edit/", SAID | {"held_on": "2024-11-18", "version": 2})
    made.refresh_from_db()
    assert (made.held_on.day, made.disputed_at, made.dispute, made.version) == (18, None, "", 3)
    assert "Всё было так?" in text(client.get(address)).split("Что записано")[0]


def test_of_two_editors_the_second_sees_both(enter, mentor, mentee, pair):
    made = write(mentor, pair, done="Раз")
    address = f"{journal(pair)}{made.pk}/edit/"
    enter(mentee).post(address, SAID | {"done": "Два"})
    answer = enter(mentor).post(address, SAID | {"done": "Три"})
    assert answer.status_code == 409
    assert "Два" in text(answer)
    assert "Три" in text(answer)


def test_what_is_taken_away_leaves_the_sums_and_may_come_back(enter, mentor, pair):
    made = write(mentor, pair, minutes=60)
    client = enter(mentor)
    gone = text(client.post(f"{journal(pair)}{made.pk}/away/", follow=True))
    assert "Убранные записи" in gone
    assert "1 встреча" not in gone
    assert "1 встреча, 1 ч" in text(client.post(f"{journal(pair)}{made.pk}/back/", follow=True))


def test_the_deputy_reads_facts_and_what_was_opened(enter, deputy, mentor, pair):
    made = write(mentor, pair, minutes=45, next_step="Шаг-пары")
    client, own = enter(deputy), enter(mentor)
    for address in (journal(pair), f"{journal(pair)}{made.pk}/"):
        page = text(client.get(address))
        assert "45 мин" in page
        assert not {"Слова-пары", "Шаг-пары"} & set(words_of(page))
    assert client.get(f"{journal(pair)}{made.pk}/edit/").status_code == 404
    own.post(f"{journal(pair)}{made.pk}/open/", {"opened": "1"})
    assert "Слова-пары" in text(client.get(journal(pair)))
    own.post(f"{journal(pair)}{made.pk}/open/", {"opened": "0"})
    own.post(f"{journal(pair)}open/", {"opened": "1"})
    assert "Слова-пары" in text(client.get(journal(pair)))
    assert client.post(f"{journal(pair)}open/", {"opened": "1"}).status_code == 404


def words_of(page: str) -> list[str]:
    return [word for word in ("Слова-пары", "Шаг-пары", "Только-моё") if word in page]


def test_the_deputy_enters_one_for_the_pair_and_it_is_marked(enter, deputy, mentor, mentee, pair):
    enter(deputy).post(f"{journal(pair)}new/", blank())
    made = Meeting.objects.get()
    assert (made.teller, made.entered_by) == ("office", deputy)
    page = text(enter(mentor).get(journal(pair)))
    assert "внесено: Берёзова А. П." in page
    assert "Подтвердить" not in page  # nobody is paid by one's own word alone
    one = f"{journal(pair)}{made.pk}/"
    assert "её подтверждает наставляемый" in text(enter(mentor).get(one))
    with pytest.raises(PermissionDenied):
        actions.confirm_meeting(made, by=mentor, version=1)
    assert "Подтвердить" in text(enter(mentee).get(journal(pair)))


def test_who_reads_numbers_and_who_reads_nothing(
    enter, director, council, stranger, accountant, mentor, pair
):
    write(mentor, pair)
    page = text(enter(director).get(journal(pair)))
    assert "1 встреча" in page
    assert "Слова-пары" not in page
    assert "19.11" not in page
    for account in (council, stranger, accountant):
        assert enter(account).get(journal(pair)).status_code == 404
        assert enter(account).get(f"{journal(pair)}export/").status_code == 404


def test_a_private_note_is_its_authors_alone(enter, deputy, mentor, mentee, pair):
    made = write(mentor, pair, note="Только-моё")
    address = f"{journal(pair)}{made.pk}/"
    assert "Только-моё" in text(enter(mentor).get(address))
    actions.open_meetings(pair, by=mentor, opened=True)
    for account in (mentee, deputy):
        assert "Только-моё" not in text(enter(account).get(address))
    assert "Только-моё" not in text(enter(deputy).get("/history/"))
    assert enter(deputy).post(f"{address}note/", {"text": "а"}).status_code == 404
    enter(mentee).post(f"{address}note/", {"text": "Своё"})
    enter(mentor).post(f"{address}note/", {"text": ""})
    assert MeetingNote.objects.get().author == mentee


def test_history_tells_facts_and_no_words(enter, deputy, mentor, pair):
    made = write(mentor, pair)
    actions.save_meeting(made, by=mentor, version=1, form="консультация", done="Иное-слово")
    page = text(enter(deputy).get(f"/history/mentorship.pair/{pair.pk}/"))
    assert "форма: встреча → консультация" in page
    assert "что сделали: изменено" in page
    assert "Иное-слово" not in page
    assert "Слова-пары" not in page


def test_a_finished_pair_is_read_and_no_more_written(enter, mentor, pair):
    sent, client = blank(), enter(mentor)
    client.post(f"{journal(pair)}new/", sent)
    made = Meeting.objects.get()
    Pair.objects.update(state="completed")
    assert "Разобрали самоанализ урока" in text(client.get(journal(pair)))
    assert client.get(f"{journal(pair)}new/").status_code == 404
    assert client.post(f"{journal(pair)}{made.pk}/away/").status_code == 404
    assert client.post(f"{journal(pair)}new/", blank()).status_code == 404
    assert actions.enter_meeting(  # what waited in a browser and had come already
        pair, by=mentor, key=uuid.UUID(sent["key"]), form="консультация", note="", done=made.done,
        next_step=made.next_step, held_on=made.held_on, next_on=None, minutes=None,
        competence=None, is_cancelled=False,
    ) == made  # fmt: skip


def test_an_old_version_is_refused(mentor, pair):
    made = write(mentor, pair)
    actions.save_meeting(made, by=mentor, version=1, form="встреча", done="Новое")
    with pytest.raises(StaleVersion):
        actions.save_meeting(made, by=mentor, version=1, form="встреча", done="Старое")


def test_the_journal_costs_the_same_however_long(
    enter, mentor, pair, django_assert_num_queries, django_assert_max_num_queries
):
    client = enter(mentor)
    write(mentor, pair, minutes=30)
    client.get(journal(pair))
    with django_assert_max_num_queries(3 + 6) as one:  # session, user, bell, then six
        client.get(journal(pair))
    for _ in range(2):
        write(mentor, pair, minutes=30)
    with django_assert_num_queries(len(one.captured_queries)):
        client.get(journal(pair))


def test_the_token_is_told_to_its_own_session(enter, mentor, client):
    told = enter(mentor).get("/me/outbox/").json()
    assert told["account"] == str(mentor.pk)
    assert len(told["token"]) == 64
    assert client.get("/me/outbox/").status_code == 302


class TestPlan:
    @pytest.fixture
    def item(self, pair):
        plan = Programme.objects.create(
            pair=pair, starts_on=TODAY, ends_on=TODAY + dt.timedelta(days=90)
        )
        return plan.items.create(measure="Посетить три урока", due_on=TODAY)

    def test_a_meeting_marks_its_line_of_the_plan_once(self, enter, mentor, deputy, pair, item):
        client, sent = enter(mentor), blank(plan_item=item.pk, item_done="on")
        assert "Посетить три урока" in text(client.get(f"{journal(pair)}new/"))
        for _ in range(2):  # the second is a repetition whose first answer was lost
            answer = client.post(f"{journal(pair)}new/", sent, headers={"X-Outbox": "later"})
            assert answer.status_code == 200
        item.refresh_from_db()
        assert (item.done_on, item.done_by, item.version) == (TODAY, mentor, 2)
        assert Meeting.objects.get().plan_item == item
        assert "по плану: Посетить три урока" in text(enter(deputy).get(journal(pair)))
        assert f'<option value="{item.pk}"' not in text(client.get(f"{journal(pair)}new/"))

    def test_a_mark_that_lost_its_meeting_is_asked_about(self, enter, mentor, pair, item):
        made = write(mentor, pair, plan_item=item, item_done=True)
        client, page = enter(mentor), f"{journal(pair)}{made.pk}/"
        assert "Снять отметку" not in text(client.get(page))
        sent = SAID | {"plan_item": item.pk, "is_cancelled": "on"}
        answer = client.post(f"{page}edit/", sent, follow=True)
        assert "Снять отметку" in text(answer)
        assert answer.redirect_chain[-1][0] == page

    def test_a_line_may_stay_open(self, enter, mentor, pair, item):
        enter(mentor).post(f"{journal(pair)}new/", blank(plan_item=item.pk))
        item.refresh_from_db()
        assert item.done_on is None


class TestFiles:
    @pytest.fixture(autouse=True)
    def _disk(self, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path

    def test_a_file_comes_with_the_entry_and_is_for_who_reads_its_words(
        self, enter, mentor, mentee, deputy, stranger, pair
    ):
        paper = SimpleUploadedFile("Конспект.txt", "План урока".encode())
        enter(mentor).post(f"{journal(pair)}new/", blank(files=[paper]))
        file = MeetingFile.objects.get()
        address = f"{journal(pair)}files/{file.pk}/"
        assert "Конспект.txt" in text(enter(mentee).get(f"{journal(pair)}{file.meeting_id}/"))
        assert "1 файл" in text(enter(mentee).get(journal(pair)))
        answer = enter(mentee).get(address)
        assert b"".join(answer.streaming_content).decode() == "План урока"
        assert "attachment" in answer["Content-Disposition"]
        for account in (deputy, stranger):
            assert enter(account).get(address).status_code == 404
        actions.open_meeting(file.meeting, by=mentor, opened=True)
        assert enter(deputy).get(address).status_code == 200
        assert enter(mentor).post(f"{address}remove/").status_code == 302
        assert not MeetingFile.objects.exists()

    def test_what_is_refused_is_said_and_the_entry_stands(self, enter, mentor, pair):
        page = SimpleUploadedFile("страница.html", b"<script>alert(1)</script>")
        answer = enter(mentor).post(f"{journal(pair)}new/", blank(files=[page]), follow=True)
        made = Meeting.objects.get()
        assert "страница.html: " in text(answer)
        one = {"files": SimpleUploadedFile("урок.txt", b"text")}
        sent = enter(mentor).post(f"{journal(pair)}{made.pk}/one_file/", one)
        assert sent.json() == {"kind": "success", "sentence": "приложено"}
        one = {"files": SimpleUploadedFile("ещё.txt", b"text")}
        again = enter(mentor).post(f"{journal(pair)}{made.pk}/one_file/", one)
        assert again.json()["kind"] == "success"  # its first answer was lost: it is there once
        assert MeetingFile.objects.count() == 1

    def test_the_room_of_a_pair_is_counted_with_its_portfolio(self, mentor, pair):
        made = write(mentor, pair)
        rules = PairRules.current()
        rules.portfolio_mb = 1
        rules.save()
        first, second = (SimpleUploadedFile(f"{n}.txt", n.encode() * 600_000) for n in "12")
        actions.attach_meeting_file(made, by=mentor, file=first, max_mb=5)
        with pytest.raises(ValidationError, match="Место для файлов"):
            actions.attach_meeting_file(made, by=mentor, file=second, max_mb=5)
        assert MeetingFile.objects.count() == 1
