"""The public section: who is shown, what disappears with a consent, what is never there."""

import io
import xml.etree.ElementTree as ET

import pypdfium2
import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from people.models import Consent
from roadmap import actions
from roadmap.models import IssuedDocument, LibraryItem, LocalAct, PublicAct, Publication
from tests.act_factories import SignedActFactory
from tests.factories import TeacherFactory
from tests.library_factories import AcceptedMaterialFactory
from tests.mentor_factories import MentorFactory
from tests.pictures import PICTURE
from tests.publication_factories import PublicationFactory, PublishedFactory
from tests.roadmap.told_person import agreed, stranger_to_all, told_everywhere
from tests.served import text

pytestmark = pytest.mark.django_db
PAGES = ("/mentoring/", "/mentoring/news/", "/mentoring/news/feed.xml", "/mentoring/practices/",
         "/mentoring/people/", "/mentoring/acts/")  # fmt: skip
SURNAME = "Стрижова"


def everything(*more: str) -> str:
    """All that anybody reads in the section, pages of `more` with it."""
    client = Client()
    return "\n".join(client.get(page).content.decode() for page in (*PAGES, *more))


@pytest.fixture
def person(school):
    return stranger_to_all()


@pytest.fixture
def told(person, deputy):
    """The person wherever the section may name somebody; addresses of the pages about it."""
    return told_everywhere(person, by=deputy)


def test_a_withdrawn_consent_empties_it_at_the_next_request(told, person, deputy):
    paper, client = agreed(person), Client()
    before = everything(told["news"], told["practice"])
    assert before.count(SURNAME) > 5
    for word in ("Победа в конкурсе", "Стрижова у доски", "Ольге Юрьевне", "Наш физик", "Чижов"):
        assert word in before
    assert {client.get(told[key]).status_code for key in told} == {200}
    Consent.objects.filter(pk=paper.pk).update(withdrawn_on="2026-10-01")
    after = everything(told["news"], told["practice"])
    for word in ("Стрижов", "стрижов", "Юрьевн", "%D0%A1%D1%82%D1%80%D0%B8%D0%B6", "Победа",
                 "Наш физик", "Чижов", "у доски"):  # fmt: skip
        assert word not in after, word
    for key in ("about", "picture", "file", "act"):
        assert client.get(told[key]).status_code == 404, key
    assert "Сегодня <strong>педагог школы</strong> и коллеги" in after
    assert "Разбор урока" in after


@pytest.mark.parametrize(
    ("field", "word"),
    [("post", "учитель физики"), ("category", "Категория"), ("experience", "стаж"),
     ("achievements", "Победа в конкурсе")],
)  # fmt: skip
def test_each_field_by_itself(person, field, word):
    MentorFactory(teacher=person, achievements="Победа в конкурсе")
    paper = agreed(person, "name")
    page = everything().lower()
    assert SURNAME.lower() in page
    assert word.lower() not in page
    Consent.objects.filter(pk=paper.pk).update(fields=["name", field])
    assert word.lower() in everything().lower()
    Consent.objects.filter(pk=paper.pk).update(fields=[field])
    assert word.lower() not in everything().lower()


def test_the_photograph_asks_for_its_own_consent(told, person, deputy, enter):
    agreed(person, "name")
    own = reverse("publication", args=[Publication.objects.get(title="Урок Стрижовой").pk])
    written = text(enter(deputy).get(own))
    assert "нет согласия на фотографию — Стрижова О. Ю." in written
    assert Client().get(told["news"]).status_code == 200
    assert Client().get(told["picture"]).status_code == 404
    assert "Стрижова у доски" not in everything(told["news"])


def test_nothing_that_is_not_for_all(school, deputy):
    PublicationFactory(title="Черновик-новости")
    PublishedFactory(title="Снятая-новость", state="withdrawn", withdrawn_why="ошибка")
    AcceptedMaterialFactory(title="Только-школе")
    AcceptedMaterialFactory(title="Из-паре", other_authors="Гостева Анна", visibility="public")
    LibraryItem.objects.filter(title="Из-паре").update(annotation="слова")
    shown = SignedActFactory(kind__role="regulation", title="Бывший-акт", state="in_force",
                             in_force_on="2026-09-01")  # fmt: skip
    actions.show_act(shown, by=deputy, names="nofile")
    assert "Бывший-акт" in everything()
    LocalAct.objects.update(state="void", void_on="2026-10-01", void_reason="новый")
    page = everything()
    for word in ("Черновик-новости", "Снятая-новость", "Только-школе", "Гостева", "Бывший-акт"):
        assert word not in page
    assert "Из-паре" in page


def test_pupils_need_the_word_of_their_parents(school, deputy):
    row = PublicationFactory(pupils="none", state="published")
    for place, said in enumerate(({"alt": "Класс"}, {"alt": "Класс", "pupils": "none"},
                                  {"alt": "", "pupils": "none", "adults": "none"})):  # fmt: skip
        file = SimpleUploadedFile(f"{place}.png", PICTURE + bytes([place]))
        stored = actions.attach_publication_picture(
            PublicationFactory(), by=deputy, file=file, max_mb=1
        ).stored
        row.pictures.create(stored=stored, name="x.jpg", **said)
    page = Client().get(reverse("mentoring_item", args=[row.pk])).content.decode()
    assert "<img" not in page


def test_orders_about_people_are_never_put_there(deputy):
    for place, role in enumerate(("pairs", "transfer")):
        act = SignedActFactory(
            kind__role=role, title=f"Бумага-{place}", state="in_force", in_force_on="2026-09-01"
        )
        with pytest.raises(Exception, match="о деньгах или о людях"):
            actions.show_act(act, by=deputy, names="none")
        PublicAct.objects.create(act=act, names="none")
    assert "Бумага-" not in everything()


def test_a_name_split_by_marks_holds_the_news_back(person):
    row = PublishedFactory(title="Урок", text="Вела Стри**жо**ва, физик.")
    hyphen = PublishedFactory(title="Перенос", text="Вела Стри\u00adжова, физик.")
    assert Client().get(reverse("mentoring_item", args=[row.pk])).status_code == 404
    assert "жова" not in everything(reverse("mentoring_item", args=[hyphen.pk]))


def test_the_feed_is_a_feed(school):
    PublishedFactory(title="Итоги & планы", text="**Первое** <слово>")
    feed = Client().get("/mentoring/news/feed.xml")
    item = ET.fromstring(feed.content).find("channel/item")
    assert item.findtext("title") == "Итоги & планы"
    assert "<strong>Первое</strong> &lt;слово&gt;" in item.findtext("description")
    assert item.findtext("link").startswith("http://testserver/mentoring/news/")


@pytest.mark.parametrize(
    ("text", "short", "said"),
    [
        ("Первое слово. Второе.\n\n## Что\n\n- раз;\n- два.", "", "Первое слово. Второе."),
        ("## Итоги\n\nГоворили о главном:\n\n- раз.", "", "Говорили о главном."),
        ("- раз;\n- два.", "", "раз; два."),
        ("Длинно.", "Коротко\nИ ясно.", "Коротко. И ясно."),
    ],
)
def test_the_first_words_end_where_the_running_text_does(school, text, short, said):
    row = PublishedFactory(text=text, short_text=short)
    page = Client().get(reverse("mentoring_item", args=[row.pk])).content.decode()
    assert f'<meta name="description" content="{said}">' in page


def test_the_head_of_a_page_tells_what_it_is(school, deputy):
    row = PublishedFactory(title='Итоги "года"', text="Первое слово. Второе.")
    page = Client().get(reverse("mentoring_item", args=[row.pk])).content.decode()
    assert '<meta property="og:title" content="Итоги &quot;года&quot;">' in page
    assert '<meta name="description" content="Первое слово. Второе.">' in page
    assert f'<meta property="og:url" content="http://testserver/mentoring/news/{row.pk}/">' in page
    assert "<script" not in page
    robots = Client().get("/robots.txt").content.decode()
    assert "Allow: /mentoring/" in robots
    places = ET.fromstring(Client().get("/mentoring/sitemap.xml").content)
    assert f"http://testserver/mentoring/news/{row.pk}/" in [place[0].text for place in places]
    assert "Sitemap: http://testserver/mentoring/sitemap.xml" in robots
    assert Client().get("/mentoring/")["Cache-Control"] == "no-cache"


def test_nobody_is_counted(school):
    client = Client()
    for page in PAGES:
        assert client.get(page).cookies == {}, page
    back = client.get("/mentoring/contrast/", {"to": "high", "next": "/mentoring/acts/"})
    assert back.url == "/mentoring/acts/"
    page = client.get("/mentoring/acts/")
    assert 'data-contrast="high"' in page.content.decode()
    assert "to=usual&amp;next=/mentoring/acts/" in page.content.decode()
    assert client.get("/mentoring/contrast/", {"next": "https://evil.example/"}).url == "/"


def blank_pdf() -> bytes:
    made, out = pypdfium2.PdfDocument.new(), io.BytesIO()
    made.new_page(200, 200)
    made.save(out)
    return out.getvalue()


def test_an_act_without_a_scan_gives_the_paper_issued_here(deputy, person):
    """Unless its text, which the application knows, names somebody who has not agreed."""
    act = SignedActFactory(kind__role="regulation", state="in_force", in_force_on="2026-09-01",
                           content={"blocks": [{"text": "1. Наставник помогает."}]})  # fmt: skip
    actions.show_act(act, by=deputy, names="none")
    place = reverse("mentoring_act_file", args=[act.pk])
    assert Client().get(place).status_code == 404
    kept = IssuedDocument(key="act", object_id=act.pk, file_format="pdf", title="Акт",
                          dated="2026-09-01", sha256="0" * 64)  # fmt: skip
    kept.file.save("act.pdf", ContentFile(blank_pdf()))
    assert Client().get(place)["Content-Type"] == "application/pdf"
    assert place in everything()
    act.content = {"blocks": [{"text": "1. Отвечает Стрижова О. Ю."}]}
    act.save()
    assert Client().get(place).status_code == 404


def test_pages_ask_the_same_for_one_and_for_three(deputy, django_assert_max_num_queries):
    def make():
        for _ in range(2):
            teacher = TeacherFactory()
            agreed(teacher)
            MentorFactory(teacher=teacher)
            PublishedFactory(people=[teacher], text=f"Вела {teacher.full_name}.")
            AcceptedMaterialFactory(authors=[teacher], other_authors="", visibility="public")

    client, asked = Client(), []
    for _ in range(2):
        make()
        counts = []
        for page in PAGES:
            with django_assert_max_num_queries(20) as queries:
                client.get(page)
            counts.append(len(queries))
        asked.append(counts)
    assert asked[0] == asked[1]


def test_the_section_has_words_of_its_own(enter, deputy):
    client = enter(deputy)
    page = "/publications/section/"
    said = {"about": "Наша **школа** учит.", "shows_mentors": "", "version": 1}
    assert client.post(page, said).status_code == 302
    assert "Наша <strong>школа</strong> учит." in Client().get("/mentoring/").content.decode()
    stale = client.post(page, {"about": "Другое", "version": 1})
    assert stale.status_code == 409
