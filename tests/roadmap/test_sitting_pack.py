"""The pack of a sitting: one button, the worker's work, a file that waits; whose eyes it has."""

import datetime as dt
import re

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from mentorship.models import Pair
from people.models import AccessEvent, Notification
from roadmap import actions, tasks
from roadmap.actions import sitting_pack
from roadmap.actions.sitting_pack import gathered
from roadmap.council import pack_parts
from roadmap.documents import engine
from roadmap.documents.paper import FileFormat, Paper
from roadmap.models import Sitting, SittingPack
from tests.factories import TeacherFactory
from tests.library_factories import AcceptedMaterialFactory
from tests.mentor_factories import CandidateFactory
from tests.mentorship.programmes import PairFactory, ProgrammeFactory
from tests.request_factories import MenteeFactory, RequestFactory
from tests.roadmap.conftest import YEAR
from tests.roadmap.sample_papers import pdf_of
from tests.sitting_factories import SittingFactory, SittingMemberFactory

Stage = SittingPack.Stage


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def sitting(plan, deputy):
    """With a candidate on its agenda, a pair at work, a request told in the teacher's own words."""
    CandidateFactory(year=YEAR, state="recommended", teacher__surname="Абрикосова")
    PairFactory(mentor__surname="Ведущева", mentee__surname="Ведомцева", state="active")
    request = RequestFactory(year=YEAR, own_words="Наедине-говоря", subject="физика",
                             wished_mentor=TeacherFactory(surname="Желаннова"))  # fmt: skip
    MenteeFactory(year=YEAR, request=request, teacher=request.teacher)
    made = SittingFactory()
    SittingMemberFactory(sitting=made, teacher__surname="Советова")
    actions.add_item(made.pk, by=deputy, kind="candidates")
    ProgrammeFactory(
        pair=PairFactory(state="active", mentee__surname="Программина"), state="offered",
        aims="Уверенно вести урок-исследование",
    )  # fmt: skip
    actions.add_item(made.pk, by=deputy, kind="programmes")
    return made


@pytest.fixture
def quickly(monkeypatch):
    """A PDF is the text it would be drawn of."""
    monkeypatch.setitem(
        engine.WRITERS, FileFormat.PDF, lambda paper: paper.html(FileFormat.PDF).encode()
    )


@pytest.fixture
def press(sitting, enter, django_capture_on_commit_callbacks):
    """`press(account)` → the answer to the button, its job laid before the worker."""

    def pressed(account):
        with django_capture_on_commit_callbacks(execute=True):
            return enter(account).post(f"/council/{sitting.pk}/pack/begin/", follow=True)

    return pressed


def test_the_button_the_bar_and_the_file(sitting, press, enter, deputy, council, quickly):
    client, home = enter(deputy), f"/council/{sitting.pk}/"
    assert "Собрать" in client.get(home).content.decode()
    assert client.get(f"{home}pack/file/").status_code == 404
    page = press(deputy).content.decode()
    assert f'hx-get="{home}pack/"' in page
    assert f"0 из {len(pack_parts.REGISTRY)} разделов" in page
    press(council)  # pressed again by another while it is on its way
    pack = SittingPack.objects.get()
    (job,) = ProcrastinateJob.objects.filter(task_name="roadmap.tasks.make_council_pack")
    assert job.args == {"pack_id": pack.pk}
    tasks.make_council_pack(**job.args)
    panel = enter(council).get(f"{home}pack/", headers={"HX-Request": "true"}).content.decode()
    assert "Открыть PDF" in panel
    assert "hx-get" not in panel
    file = enter(council).get(f"{home}pack/file/")
    assert file["Content-Type"] == "application/pdf"
    assert "Содержание" in file.content.decode()
    assert AccessEvent.objects.filter(what__contains="Материалы к заседанию").exists()
    assert Notification.objects.get(text__contains="собраны").account == deputy


def test_made_anew_it_takes_the_place_of_the_former(
    sitting, press, deputy, quickly, django_capture_on_commit_callbacks
):
    names = []
    for _ in range(2):
        press(deputy)
        with django_capture_on_commit_callbacks(execute=True):
            tasks.make_council_pack(pack_id=SittingPack.objects.get().pk)
        names.append(SittingPack.objects.get().file.name)
    storage = SittingPack._meta.get_field("file").storage
    assert [storage.exists(name) for name in names] == [False, True]
    sitting_pack.drop_left_packs(SittingPack.objects.get().made_at)
    assert storage.exists(names[1])


def test_it_is_made_with_the_councils_eyes(sitting, deputy):
    pack = SittingPack.objects.create(sitting=sitting, asked_by=deputy)
    html = gathered(pack).html(FileFormat.PDF)
    for words in ("Абрикосова", "Ведущева", "Ведомцева", "Советова", "физика", "Мониторинг",
                  "О банке наставников", "Уверенно вести урок-исследование",
                  "Анализ работы наставнических пар",
                  "Выполнение дорожной карты", "ПРОТОКОЛ № __", "Все числа — на"):  # fmt: skip
        assert words in html
    assert "Наедине-говоря" not in html
    assert "Желаннова" not in html
    assert "{{" not in html
    assert pack.done == pack.total == len(pack_parts.REGISTRY)


def test_a_room_adds_its_own_part(sitting, monkeypatch):
    monkeypatch.setattr(pack_parts, "REGISTRY", list(pack_parts.REGISTRY))

    @pack_parts.pack_part(66, "Итоги опроса")
    def survey(sitting, eyes):
        return Paper(
            "Итоги опроса", "documents/sitting_agenda.html", {"when_and_where": "измерено"}
        )

    titles = [part.title for part, paper in pack_parts.papers_of(sitting) if paper]
    assert titles.index("Итоги опроса") == titles.index("Выполнение дорожной карты") - 1


@pytest.mark.parametrize(
    ("trouble", "said"),
    [(engine.RenderingFailed("Нет Pango."), "Нет Pango."), (OSError("disk"), "Работа прервалась")],
)
def test_what_stops_it_is_said_on_the_page(sitting, enter, deputy, monkeypatch, trouble, said):
    def broken(paper, file_format):
        raise trouble

    monkeypatch.setattr(sitting_pack, "render", broken)
    pack = SittingPack.objects.create(sitting=sitting)
    try:
        tasks.make_council_pack(pack_id=pack.pk)
    except OSError:
        assert trouble.args == ("disk",)  # it goes to the worker's log as well
    page = enter(deputy).get(f"/council/{sitting.pk}/").content.decode()
    assert said in page
    assert "Собрать" in page


def test_a_job_whose_worker_died_is_taken_up_again(deputy):
    job_id = tasks.make_council_pack.defer(pack_id=1)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s", [job_id])
    async_to_sync(tasks.take_up_papers.func)(timestamp=0)
    assert ProcrastinateJob.objects.get(pk=job_id).status == "todo"
    tasks.make_council_pack(pack_id=999_999)  # its sitting is gone meanwhile


def test_the_contents_name_the_pages(sitting, pango, monkeypatch):
    short = [part for part in pack_parts.REGISTRY if part.place in (10, 30, 90, 95)]
    monkeypatch.setattr(pack_parts, "REGISTRY", short)
    monkeypatch.setattr(sitting_pack, "REGISTRY", short)
    pack = SittingPack.objects.create(sitting=sitting)
    pdf = pdf_of(engine.render(gathered(pack), FileFormat.PDF))
    pages = [page.extract_text() for page in pdf.pages]
    lines = re.findall(r"^\d+\.\s+(.+?)\s+(\d+)$", pages[0], re.MULTILINE)
    assert [title for title, _ in lines][:2] == ["Повестка дня", "Банк данных наставников"]
    assert [title for title, _ in lines][-1] == "Лист регистрации"
    first_words = {"Повестка дня": "ПОВЕСТКА ДНЯ", "Банк данных наставников": "Абрикосова",
                   "Проект протокола": "ПРОТОКОЛ", "Лист регистрации": "Советова"}  # fmt: skip
    numbers = dict(lines)
    for title, words in first_words.items():
        assert words in pages[int(numbers[title]) - 1]
    assert f"2 из {len(pages)}" in pages[1]
    assert "Банк данных наставников ·" in pages[int(numbers["Банк данных наставников"]) - 1]
    lying = pdf.pages[int(numbers["Банк данных наставников"]) - 1].mediabox
    assert lying.width > lying.height
    assert [one.title for one in pdf.outline] == [title for title, _ in lines]


def test_what_is_made_later_tells_of_the_sittings_own_day(sitting, deputy, today):
    """A practice taken in after the sitting is neither in the minutes nor in the report."""
    actions.add_item(sitting.pk, by=deputy, kind="monitoring")
    day = today - dt.timedelta(days=7)
    Sitting.objects.update(held_on=day, state="held")
    Pair.objects.update(starts_on=day)
    sitting.refresh_from_db()
    AcceptedMaterialFactory(is_best=True, dated=today)
    html = gathered(SittingPack.objects.create(sitting=sitting, asked_by=deputy))
    html = html.html(FileFormat.PDF).replace("\xa0", " ")
    assert f"на день заседания, {day:%d.%m.%Y}" in html
    assert html.count("0 шт.") == 2
    assert f"работали в году, на {day:%d.%m.%Y}" in html
