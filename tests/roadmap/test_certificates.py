"""Papers of an event: programme, sheet, certificates and letters, and the page that checks them."""

import datetime as dt
import re
import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from roadmap import actions
from roadmap.actions.certificates import next_number
from roadmap.documents import registry
from roadmap.documents.engine import render
from roadmap.models import Certificate, Event
from tests.event_factories import EventFactory, HeldEventFactory, InvitationFactory
from tests.factories import AccountFactory, OfficialFactory, TeacherFactory
from tests.mentorship.programmes import PairFactory
from tests.roadmap.sample_papers import pdf_of, squeezed, text_of
from tests.served import text

DAY = dt.date(2024, 11, 12)


@pytest.fixture
def event(today, teacher):
    """A held event where the teacher and one more person were."""
    event = HeldEventFactory(title="Разбор урока", agenda="1. Три вопроса\nЗапись урока")
    mentor = TeacherFactory(surname="Соловьёва", gender="f")
    for person, hours in ((teacher.teacher, 0), (mentor, 2)):
        InvitationFactory(event=event, teacher=person, attended=True, hours=hours)
    return event


@pytest.fixture
def given(event, deputy):
    """Certificates of both, in the order of names."""
    people = [row.teacher for row in event.invitations.all()]
    return actions.give_certificates(
        event, by=deputy, kind="attendance", first_number="С-09", dated=DAY, teachers=people
    )


def test_programme_and_sheet(event, deputy, settings, tmp_path):
    settings.APP_DATA_DIR = tmp_path
    programme = registry.build("event-programme", str(event.pk), by=deputy)
    said = squeezed(text_of(render(programme, "pdf"), "pdf"))
    for words in ("ПРОГРАММА", "Разбор урока", "12.11.2024", "1. Три вопроса", "2. Запись урока"):
        assert squeezed(words) in said
    Event.objects.update(agenda="1) 14.30 Разбор\n15:00 Чай")  # the clock is the order
    programme = registry.build("event-programme", str(event.pk), by=deputy)
    said = squeezed(text_of(render(programme, "docx"), "docx"))
    assert said.index("14.30Разбор15:00Чай")
    assert "1" not in said[said.index("ПРОГРАММА") : said.index("14.30")].replace("12.11.2024", "")
    sheet = registry.build("event-sheet", str(event.pk), by=deputy)
    said = squeezed(text_of(render(sheet, "docx"), "docx"))
    assert said.index("ЛипинаСофьяМарковна") < said.index("Соловьёва")


@pytest.mark.parametrize("file_format", ["docx", "odt"])
def test_a_certificate_says_what_was_given(given, deputy, settings, tmp_path, file_format):
    settings.APP_DATA_DIR, settings.PUBLIC_URL = tmp_path, "https://school.example"
    OfficialFactory()
    Event.objects.update(title="Иначе названный", held_on=DAY + dt.timedelta(days=1))
    assert [one.hours for one in given] == [0, 2]  # hours are a mentor's alone
    paper = registry.build("certificate", str(given[1].pk), by=deputy)
    said = squeezed(text_of(render(paper, file_format), file_format))
    for words in (
        "СЕРТИФИКАТ", "№ С-10 от 12.11.2024", "Соловьёва Мария Петровна", "приняла участие",
        "«Разбор урока»", "в объёме 2 часов", "П. И. Громов",
        f"https://school.example/events/check/{given[1].code}/",
    ):  # fmt: skip
        assert squeezed(words) in said


def test_a_letter_is_to_somebody_and_all_print_in_one_file(
    event, given, deputy, settings, tmp_path
):
    settings.APP_DATA_DIR = tmp_path
    actions.give_certificates(
        event, by=deputy, kind="thanks", first_number="1", dated=DAY, words="за открытый урок",
        teachers=[given[1].teacher],
    )  # fmt: skip
    data = render(registry.build("event-certificates", str(event.pk), by=deputy), "pdf")
    pages = [squeezed(page.extract_text()) for page in pdf_of(data).pages]
    assert len(pages) == 3
    assert "№С-10от12.11.2024" in pages[1]
    assert "СоловьёвойМарииПетровне" in pages[2]
    assert "заоткрытыйурок" in pages[2]


class TestGiving:
    def test_from_the_page(self, event, deputy, teacher, enter):
        client, address = enter(deputy), f"/events/{event.pk}/certificates/"
        ids = list(event.invitations.values_list("teacher", flat=True))
        sent = {"first_number": "7", "dated": "2024-11-12", "teachers": ids}
        page = client.post(f"{address}give/attendance/", sent, follow=True).content.decode()
        assert "Готово бумаг: 2" in page
        assert "Выдавать некому" in page
        answer = client.post(f"{address}give/thanks/", sent | {"dated": ""})
        assert answer.status_code == 422
        led = TeacherFactory(surname="Ярцева")  # she led it and was not invited
        client.post(f"{address}give/thanks/", sent | {"others": led.full_name})
        guest = {"dated": "2024-11-12", "first_number": "10", "guests": "Ивина Вера Павловна"}
        refused = client.post(f"{address}give/thanks/", guest | {"guests": "Ивина В. П."})
        assert "Напишите каждого полностью" in text(refused)
        page = text(client.post(f"{address}give/thanks/", guest, follow=True))
        assert "Ивина В. П." in page
        letter = Certificate.objects.get(teacher=None)
        said = registry.build("certificate", str(letter.pk), by=deputy).html("docx")
        assert "Ивиной Вере Павловне" in said
        assert "Ивиной Вере Павловне" in text(
            client.get("/school/declined/", {"phrase": "Ивина Вера Павловна"})
        )
        with pytest.raises(ValidationError, match="Не отмечено, что на событии"):
            actions.give_certificates(
                event, by=deputy, kind="attendance", first_number="9", dated=DAY, teachers=[led]
            )
        numbers = Certificate.objects.order_by("pk").values_list("kind", "number")
        assert list(numbers) == [("attendance", "7"), ("attendance", "8"), ("thanks", "7"),
                                 ("thanks", "8"), ("thanks", "9"),
                                 ("thanks", "10")]  # fmt: skip
        mine = enter(teacher).get(f"/events/{event.pk}/").content.decode()
        assert "Сертификат участника № 7 от 12.11.2024" in mine

    def test_a_letter_to_a_guest_leaves_the_others_to_choose(self, event, deputy, enter):
        client, address = enter(deputy), f"/events/{event.pk}/certificates/"
        sent = {"first_number": "1", "dated": "2024-11-12", "guests": "Ивина Вера Павловна"}
        client.post(f"{address}give/thanks/", sent)
        came = event.invitations.filter(attended=True)
        offered = [one.teacher.full_name for one in came.select_related("teacher")]
        page = client.get(address).content.decode()
        assert offered
        assert [name for name in offered if not re.search(rf"<label[^>]*>\s*{name}", page)] == []
        again = sent | {
            "first_number": "2",
            "guests": "",
            "teachers": list(came.values_list("teacher", flat=True)),
        }
        client.post(f"{address}give/thanks/", again)
        assert Certificate.objects.filter(kind="thanks").count() == len(offered) + 1
        empty = client.post(f"{address}give/thanks/", sent | {"guests": ""})
        assert "Отметьте, кому, или напишите имя" in text(empty)

    @pytest.mark.parametrize(
        ("number", "after"),
        [("9", "10"), ("С-09", "С-10"), ("15/24", "15/25"), ("7-С", "8-С"), ("б/н", "б/н-2")],
    )
    def test_numbers_go_on(self, number, after):
        assert next_number(number) == after

    def test_a_number_of_another_paper_is_refused(self, given, deputy, enter):
        other = HeldEventFactory()
        person = InvitationFactory(event=other, attended=True).teacher
        address = f"/events/{other.pk}/certificates/give/attendance/"
        sent = {"first_number": "с-10", "dated": "2024-12-01", "teachers": [person.pk]}
        answer = enter(deputy).post(address, sent)
        assert "№ с-10 в этом году уже есть" in answer.content.decode()
        assert enter(deputy).post(address, sent | {"dated": "2025-01-10"}).status_code == 302

    def test_not_before_it_was_held(self, deputy, enter, today):
        event = EventFactory()
        person = InvitationFactory(event=event, attended=True).teacher
        sent = {"first_number": "1", "dated": "2024-11-19", "teachers": [person.pk]}
        address = f"/events/{event.pk}/certificates/give/attendance/"
        answer = enter(deputy).post(address, sent)
        assert answer.status_code == 422
        assert not Certificate.objects.exists()

    def test_only_the_own_paper_opens(self, given, teacher, stranger, director, enter):
        address = f"/documents/certificate/{given[0].pk}.docx"
        assert enter(teacher).get(address).status_code == 200
        assert enter(stranger).get(address).status_code == 404
        assert enter(director).get(address).status_code == 404


class TestChecking:
    @pytest.fixture
    def address(self, given):
        return f"/events/check/{given[1].code}/"

    def test_the_name_only_after_the_surname(self, client, address):
        page = client.get(address).content.decode()
        for words in ("Сертификат участника", "С-10", "12.11.2024", "действителен"):
            assert words in page
        assert "Мария" not in page
        assert "Разбор урока" not in page
        wrong = client.post(address, {"surname": "Синицына"})
        assert wrong.status_code == 422
        assert "другая фамилия" in wrong.content.decode()
        for typed in ("Соловьёвой Марии Петровне", "Мария Соловьёва"):  # the dative is printed
            refused = "другая фамилия" in client.post(address, {"surname": typed}).content.decode()
            assert refused == (typed[0] == "М")
        page = client.post(address, {"surname": " соловьева "}).content.decode()
        assert "Соловьёва Мария Петровна" in page
        assert "Разбор урока" in page

    def test_guesses_are_slowed_down(self, client, address, given):
        for _ in range(7):
            client.post(address, {"surname": "Синицына"})
        assert client.post(address, {"surname": "Соловьёва"}).status_code == 429
        earlier = timezone.now() - dt.timedelta(minutes=16)
        Certificate.objects.filter(pk=given[1].pk).update(missed_at=earlier)
        assert client.post(address, {"surname": "Соловьёва"}).status_code == 200

    def test_a_revoked_one_says_so(self, client, deputy, enter, address, given, event):
        revoke = f"/events/{event.pk}/certificates/{given[1].pk}/revoke/"
        page = enter(deputy).post(revoke, {"why": ""}, follow=True).content.decode()
        assert "почему бумага отозвана" in page
        enter(deputy).post(revoke, {"why": "Не та фамилия"})
        page = client.get(address).content.decode()
        assert "недействителен" in page
        assert "Не та фамилия" not in page
        paper = f"/documents/certificate/{given[1].pk}.docx"
        assert enter(deputy).get(paper).status_code == 404

    def test_a_cancelled_event_asks_about_its_papers(
        self, client, deputy, enter, address, given, event
    ):
        own = enter(deputy)
        named = "По событию выдано: сертификат участника № С-09, С-10."
        assert named in text(own.get(f"/events/{event.pk}/"))
        event.invitations.update(attended=False, hours=0)
        assert "не отмечено, что был" in text(own.get(f"/events/{event.pk}/certificates/"))
        own.post(f"/events/{event.pk}/step/reopen/", {"version": event.version})
        assert "действителен" in text(client.get(address))
        edited = text(own.get(f"/events/{event.pk}/edit/"))
        assert "Сертификат участника № С-09, С-10. В них остаются прежние" in edited
        event.refresh_from_db()
        sent = {"version": event.version, "why": "Не собрались", "revoke": "on"}
        own.post(f"/events/{event.pk}/step/cancel/", sent)
        assert "недействителен" in text(client.get(address))
        assert not Certificate.objects.valid().exists()
        assert "По событию выдано" not in text(own.get(f"/events/{event.pk}/"))

    def test_no_such_code(self, client, school):
        answer = client.get("/events/check/AAAAAAAAAA/")
        assert answer.status_code == 404
        assert "Такой бумаги нет" in answer.content.decode()


@pytest.mark.django_db(transaction=True)
def test_two_who_give_at_once_do_not_share_a_number(deputy, today):
    events = [HeldEventFactory(), HeldEventFactory()]
    other, refused = AccountFactory(roles=["deputy"]), []
    people = [InvitationFactory(event=event, attended=True).teacher for event in events]

    def give(event, by, person):
        about = {"kind": "attendance", "first_number": "1", "dated": DAY, "teachers": [person]}
        try:
            actions.give_certificates(event, by=by, **about)
        except ValidationError:
            refused.append(event)
        finally:
            connection.close()

    arguments = zip(events, (deputy, other), people, strict=True)
    both = [threading.Thread(target=give, args=one) for one in arguments]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert len(refused) == 1
    assert Certificate.objects.count() == 1


def test_a_finished_pair_gets_its_papers(
    enter, client, deputy, teacher, director, settings, tmp_path, today
):
    """Both kinds from one page; each of the two sees the own one; a stranger checks it."""
    settings.APP_DATA_DIR, settings.PUBLIC_URL = tmp_path, "https://school.example"
    dates = {"starts_on": dt.date(2024, 1, 9), "ends_on": dt.date(2024, 10, 31)}
    pair = PairFactory(
        mentor=TeacherFactory(surname="Соловьёва", gender="f"), mentee=teacher.teacher,
        state="completed", **dates,
    )  # fmt: skip
    going, where, own = PairFactory(state="active"), "/pairs/certificates/", enter(deputy)
    sent = {"first_number": "Н-7", "dated": "2024-11-12", "pairs": [pair.pk]}
    refused = own.post(f"{where}give/mentor/", sent | {"pairs": [going.pk]})
    assert refused.status_code == 422
    for kind in ("mentor", "programme"):
        assert "Готово бумаг: 1" in text(own.post(f"{where}give/{kind}/", sent, follow=True))
    with pytest.raises(ValidationError, match="уже есть"):
        actions.give_pair_certificates(
            [pair], by=deputy, kind="mentor", first_number="8", dated=DAY
        )
    mine = text(enter(teacher).get(f"/pairs/{pair.pk}/certificates/"))
    assert "Справка о прохождении программы наставничества" in mine
    assert "Сертификат наставника" not in mine
    assert enter(director).get(where).status_code == 403

    data = render(registry.build("pair-certificates", "2024-11-12", by=deputy), "pdf")
    pages = [squeezed(page.extract_text()) for page in pdf_of(data).pages]
    assert [("СЕРТИФИКАТНАСТАВНИКА" in page, "СПРАВКА" in page) for page in pages] == [
        (True, False), (False, True)
    ]  # fmt: skip
    assert "быланаставником" in pages[0]
    paper = Certificate.objects.get(kind="programme")
    check = f"/events/check/{paper.code}/"
    assert teacher.teacher.first_name not in text(client.get(check))
    told = text(client.post(check, {"surname": teacher.teacher.surname}))
    assert teacher.teacher.first_name in told
    assert "09.01.2024" in told
    own.post(f"{where}{paper.pk}/revoke/", {"why": "Ошибка в дате"})
    assert "недействительна" in text(client.get(check))
    assert enter(teacher).get(f"/documents/certificate/{paper.pk}.docx").status_code == 404
