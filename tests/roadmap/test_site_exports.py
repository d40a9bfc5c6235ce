"""Copies of the public section: what they hold, whose names are remembered, what must go."""

import io
import zipfile
from html import unescape

import nh3
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from people.models import Consent
from roadmap import actions
from roadmap.models import ExportedPerson, SiteExport, SiteSection
from roadmap.progress import REGISTRY, guess_sources
from tests.act_factories import SignedActFactory
from tests.factories import TeacherFactory
from tests.library_factories import AcceptedMaterialFactory
from tests.mentor_factories import MentorFactory
from tests.pictures import PICTURE
from tests.publication_factories import PublicationFactory, PublishedFactory
from tests.request_factories import this_year
from tests.roadmap.told_person import agreed, stranger_to_all, told_everywhere

pytestmark = pytest.mark.django_db
ARCHIVE, FRAGMENT = "/publications/exports/archive/", "/publications/exports/fragment/"
# what the editors of school sites leave of a text that is pasted: no classes, styles, scripts
EDITORS = {"h2", "h3", "h4", "p", "br", "ul", "ol", "li", "strong", "em", "a", "blockquote", "s",
           "table", "thead", "tbody", "tr", "th", "td", "img"}  # fmt: skip
TRACES = ("Стриж", "стриж", "Юрьевн", "СТРИЖ", "%D0%A1%D1%82%D1%80%D0%B8%D0%B6")


@pytest.fixture
def person(school):
    return stranger_to_all()


def unpacked(client: Client) -> dict[str, bytes]:
    answer = client.post(ARCHIVE)
    with zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


def page_of(client: Client, address: str = "/publications/exports/") -> str:
    return client.get(address).content.decode().replace("\xa0", " ")


def page_of_post(client: Client, address: str, sent: dict) -> str:
    return client.post(address, sent).content.decode().replace("\xa0", " ")


def fragment(client: Client) -> str:
    return client.post(FRAGMENT).context["fragment"]


def test_exports_before_and_after_a_consent_is_withdrawn(enter, deputy, person, settings):
    settings.PUBLIC_URL = "https://school.example"
    told_everywhere(person, by=deputy)
    paper, client = agreed(person), enter(deputy)
    files, piece = unpacked(client), fragment(client)
    assert set(files) > {"index.html", "news.html", "people.html", "acts.html", "style.css"}
    assert sum(name.startswith("files/") for name in files) == 3  # picture, material, act
    assert "Стрижова Ольга Юрьевна" in files["people.html"].decode()
    assert "Стрижова Ольга Юрьевна" in piece
    rows = ExportedPerson.objects.filter(teacher=person).order_by("pk")
    assert "photo" in rows[0].fields
    assert "photo" not in rows[1].fields
    page = page_of(client)
    assert "Стрижова О. Ю." in page
    assert "Согласия больше нет" not in page

    Consent.objects.filter(pk=paper.pk).update(withdrawn_on="2026-10-01")
    files, piece = unpacked(client), fragment(client)
    texts = [data.decode() for name, data in files.items() if not name.startswith("files/")]
    for trace in TRACES:
        assert not any(trace in text for text in [*texts, piece, *files]), trace
    assert not any(name.startswith("files/") for name in files)
    assert ExportedPerson.objects.filter(teacher=person).count() == 2  # the first two alone
    page = page_of(client)
    assert "Согласия больше нет: фамилия, имя, отчество" in page
    assert "О заслугах педагога школы" in piece
    assert "Вручили педагогу школы и не только" in piece
    assert "1 человек без согласия" in page_of(client, "/")

    client.post(f"/publications/exports/{person.pk}/cleared/")
    assert "Согласия больше нет" not in page_of(client)
    assert not ExportedPerson.objects.outdated().exists()


def test_every_name_that_went_out_is_remembered_and_no_other(enter, deputy, person):
    """In the words of the section, achievements of another, names of files, titles of acts."""
    others = [TeacherFactory(surname=f"{name}ова") for name in ("Вихр", "Грач", "Дрозд", "Клест")]
    for one in (person, *others[:3]):
        agreed(one)
    MentorFactory(teacher=person, achievements="Вместе с Вихровой и Клестовой")
    SiteSection.objects.create(pk=1, about="Ведёт Грачова, помогает Клестова.")
    item = AcceptedMaterialFactory(visibility="public", other_authors="", authors=[person])
    file = SimpleUploadedFile("Урок Дроздовой.png", PICTURE)
    actions.attach_library_file(item, by=deputy, file=file, max_mb=1)
    act = SignedActFactory(kind__role="regulation", title="О Клестовой", state="in_force",
                           in_force_on="2026-09-01")  # fmt: skip
    actions.show_act(act, by=deputy, names="none")
    inside = TeacherFactory(surname="Щеглова")
    agreed(inside)
    scan = SimpleUploadedFile("скан.png", PICTURE)
    actions.attach_act_scan(act, by=deputy, file=scan, max_mb=1)
    actions.show_act(act, by=deputy, names="some", people=[inside])
    fragment(enter(deputy))  # files stay here, and with them who is named inside
    assert {row.teacher for row in ExportedPerson.objects.all()} == {person, *others[:3]}
    files = unpacked(enter(deputy))
    assert "и педагога школы" in files["people.html"].decode()
    assert ExportedPerson.objects.filter(teacher=inside).exists()
    assert not ExportedPerson.objects.filter(teacher=others[3]).exists()
    assert not ExportedPerson.objects.outdated().exists()


def test_a_field_taken_back_is_told_too(enter, deputy, person):
    told_everywhere(person, by=deputy)
    paper, client = agreed(person), enter(deputy)
    unpacked(client)
    fields = [field for field in paper.fields if field not in ("photo", "category")]
    Consent.objects.filter(pk=paper.pk).update(fields=fields)
    page = page_of(client)
    assert "Согласия больше нет: квалификационная категория, фотография" in page


def test_the_piece_survives_the_editors_of_sites(enter, deputy, person, settings):
    settings.PUBLIC_URL = "https://school.example"
    told_everywhere(person, by=deputy)
    agreed(person)
    AcceptedMaterialFactory(visibility="public", how_to_repeat="Начните с вопроса")
    PublishedFactory(title="Давнее", dated=this_year().previous.start)
    PublishedFactory(title="Итоги", text="## Что\n\n- раз\n\n| а | б |\n|---|---|\n| 1 | 2 |")
    piece = fragment(enter(deputy))
    attributes = {"*": set(), "a": {"href", "rel"}, "img": {"src", "alt"}}
    kept = nh3.clean(piece, tags=EDITORS, attributes=attributes, link_rel=None)
    assert unescape(kept).split() == unescape(piece).split()
    assert "Давнее" not in piece
    for place in ('href="https://school.example/mentoring/acts/',
                  'src="https://school.example/mentoring/pictures/', "Как повторить"):  # fmt: skip
        assert place in piece


def test_what_stands_elsewhere_without_a_consent(enter, deputy, person):
    row = PublishedFactory(title="Урок", text="Вела Стрижова.", short_text="Урок Стрижовой.")
    row.placements.create(name="Сайт", placed_on="2026-11-01")
    client = enter(deputy)
    pages = ("/publications/exports/", f"/publications/{row.pk}/")
    assert all("Стрижова О. Ю." in page_of(client, page) for page in pages)
    copied = client.get(pages[1]).context["short"]
    assert (copied.text, copied.hidden) == ("Урок педагога школы.", [person.short_name])
    sent = {"title": "Урок", "text": "Вела **Стрижова**.", "short_text": row.short_text}
    preview = page_of_post(client, "/publications/preview/", sent)
    assert "Стрижовой" not in preview
    assert "<strong>педагог школы</strong>" in preview.lower()
    row.people.add(person)  # the whole is about one who has not agreed: nothing is handed out
    assert "data-copy" not in page_of(client, pages[1])
    row.people.clear()
    agreed(person)
    assert "Урок Стрижовой." in page_of(client, pages[1])
    assert not any("Стрижова О. Ю." in page_of(client, page) for page in pages)


def test_nobody_else_takes_it_away(enter, director, secretary, teacher):
    for account in (director, secretary, teacher):
        assert enter(account).post(ARCHIVE).status_code == 403
    assert not SiteExport.objects.exists()


def test_the_page_asks_the_same_for_one_and_for_three(enter, deputy, django_assert_max_num_queries):
    client, asked = enter(deputy), []
    client.get("/publications/exports/")
    for _ in range(2):
        for person in (TeacherFactory(), TeacherFactory()):
            paper = agreed(person)
            PublishedFactory(people=[person]).placements.create(
                name=f"Сайт {person.pk}", placed_on="2026-11-01"
            )
            unpacked(client)
            Consent.objects.filter(pk=paper.pk).update(withdrawn_on="2026-10-01")
        with django_assert_max_num_queries(25) as queries:
            client.get("/publications/exports/")
        asked.append(len(queries))
    assert asked[0] == asked[1]


def test_the_source_counts_what_was_published(school):
    text = "Освещение мероприятий Дорожной карты на сайте МОУ СОШ №43 или официальных пабликах."
    assert guess_sources(text) == ("publications",)
    PublicationFactory()
    assert not REGISTRY["publications"].look(this_year()).met
    row = PublishedFactory()
    row.placements.create(name="Сайт", placed_on="2026-11-01")
    found = REGISTRY["publications"].look(this_year())
    assert found.met
    assert "1\xa0публикация, размещены в 1\xa0месте" in found.sentence


def test_search_finds_by_words_what_one_may_read(enter, deputy, council):
    PublicationFactory(title="Полёт фантазии")
    assert "Полёт фантазии" in enter(deputy).get("/search/", {"q": "полет"}).content.decode()
    assert "Полёт фантазии" not in enter(council).get("/search/", {"q": "полет"}).content.decode()
