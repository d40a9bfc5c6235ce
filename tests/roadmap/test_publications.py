"""Publications: written, described, published, placed, withdrawn; what their text becomes."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from roadmap import actions
from roadmap.models import Publication, PublicationPicture
from roadmap.publications.markdown import to_html, to_plain
from tests.event_factories import HeldEventFactory
from tests.factories import TeacherFactory
from tests.htmx import assert_fragment_equals_page
from tests.publication_factories import PublicationFactory, PublishedFactory
from tests.world import PICTURE


def picture_of(publication, by) -> PublicationPicture:
    file = SimpleUploadedFile("снимок.png", PICTURE)
    return actions.attach_publication_picture(publication, by=by, file=file, max_mb=1)


class TestMarkdown:
    def test_usual_marks(self):
        html = to_html("# Итоги\n\nБыли **все**, [снимки](https://school.example/a).\n\n- раз")
        assert "<h2>Итоги</h2>" in html
        assert "<strong>все</strong>" in html
        assert '<a href="https://school.example/a" rel="noopener noreferrer">снимки</a>' in html
        assert "<li>раз</li>" in html
        assert to_plain(html) == "Итоги Были все, снимки. раз"

    @pytest.mark.parametrize(
        ("marks", "levels"),
        [("#", "2"), ("##", "2"), ("### # ##", "223"), ("# ## ###### ##", "2343"), ("## ##", "22")],
    )
    def test_headings_go_down_step_by_step(self, marks, levels):
        html = to_html("\n\n".join(f"{mark} слово" for mark in marks.split()))
        assert "".join(re.findall(r"<h(\d)>", html)) == levels

    @pytest.mark.parametrize(
        "text",
        ["<script>alert(1)</script>", '<img src=x onerror="alert(1)">', "![](https://evil.example/p)",
         "[x](javascript:alert(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)",
         '[x](https://a.example "onmouseover=alert(1)")', "<iframe src='//evil.example'></iframe>",
         "<p style='position:fixed'>x</p>", "[x](vbscript:x)", "<https://a.example/\"onclick=x>"],
    )  # fmt: skip
    def test_nothing_but_words_comes_through(self, text):
        html = to_html(text)
        for tag in ("<script", "<img", "<iframe", "<p style", 'javascript:alert(1)"', "title="):
            assert tag not in html
        assert 'href="data:' not in html
        assert 'href="vbscript' not in html
        assert " onclick" not in html


@pytest.mark.django_db
def test_photographs_of_its_event_come_with_the_word_about_pupils(enter, deputy):
    event = HeldEventFactory()
    file = SimpleUploadedFile("снимок.png", PICTURE)
    actions.attach_event_file(event, by=deputy, file=file, max_mb=1)
    event.files.update(alt="Стол", pupils="shown", consents_taken="у секретаря, 01.09")
    row, client = PublicationFactory(event=event), enter(deputy)
    page = reverse("publication", args=[row.pk])
    assert "Взять снимки события" in client.get(page).content.decode()
    for _ in range(2):
        client.post(f"{page}event-pictures/")
    picture = row.pictures.get()
    assert (picture.alt, picture.pupils, picture.adults) == ("Стол", "shown", "")
    assert picture.consents_taken == "у секретаря, 01.09"
    assert not row.pictures.described().exists()  # who of the staff is on it nobody has said
    assert "Взять снимки события" not in client.get(page).content.decode()


@pytest.mark.django_db
class TestWay:
    def test_from_a_draft_to_the_page_and_back(self, enter, deputy):
        client, row = enter(deputy), PublicationFactory()
        page = reverse("publication", args=[row.pk])
        silent = client.post(f"{page}step/ready/", {"version": 1})
        assert silent.status_code == 422
        assert "Скажите, названы ли в тексте ученики" in silent.content.decode()
        client.post(f"{page}step/ready/", {"version": 1, "pupils": "none"})
        client.post(f"{page}step/publish/", {"version": 2})
        row.refresh_from_db()
        assert row.state == "published"
        stale = client.post(f"{page}step/withdraw/", {"version": 2, "why": "Ошибка"})
        assert stale.status_code == 409
        empty = client.post(f"{page}step/withdraw/", {"version": 3, "why": ""})
        assert "Напишите, почему публикация снята" in empty.content.decode()
        client.post(f"{page}step/withdraw/", {"version": 3, "why": "Ошибка в дате"})
        assert "Ошибка в дате" in client.get(page).content.decode()
        assert client.post(f"{page}step/publish/", {"version": 4}).status_code == 422

    def test_a_short_text_takes_no_words_from_the_foot_of_the_page(self, enter, deputy):
        row = PublicationFactory(short_text="Коротко")
        page = enter(deputy).get(reverse("publication", args=[row.pk])).content.decode()
        assert "<span>Версия для слабовидящих</span>" in page

    def test_no_picture_goes_out_undescribed(self, deputy):
        row = PublicationFactory()
        picture = picture_of(row, deputy)
        with pytest.raises(ValidationError, match="Снимков без описания: 1"):
            actions.make_publication_ready(row.pk, by=deputy, version=1, pupils="none")
        said = {"alt": "Стол", "pupils": "none", "adults": "none"}
        actions.describe_publication_picture(picture, by=deputy, **said)
        actions.make_publication_ready(row.pk, by=deputy, version=1, pupils="none")
        with pytest.raises(ValidationError, match="верните её в черновики"):
            picture_of(row, deputy)

    def test_a_picture_says_who_is_on_it(self, enter, deputy):
        person, picture = TeacherFactory(), picture_of(PublicationFactory(), deputy)
        page = reverse("publication_picture_describe", args=[picture.pk])
        client = enter(deputy)
        said = {"alt": "Урок", "adults": "shown", "pupils": "shown"}
        refused = client.post(page, said).content.decode()
        assert "Назовите, кто узнаваем" in refused
        refused = client.post(page, said | {"people": person.full_name}).content.decode()
        assert "где и когда взяты согласия родителей" in refused
        assert not PublicationPicture.objects.described().exists()
        said |= {"people": person.full_name, "consents_taken": "у классного руководителя"}
        assert client.post(page, said).status_code == 302
        assert [*PublicationPicture.objects.described().get().people.all()] == [person]

    def test_only_pictures(self, deputy):
        paper = SimpleUploadedFile("лист.txt", b"text")
        with pytest.raises(ValidationError, match="Здесь нужны снимки"):
            actions.attach_publication_picture(
                PublicationFactory(), by=deputy, file=paper, max_mb=1
            )

    def test_the_database_refuses_what_is_not_said(self):
        row = PublicationFactory()
        for bad in ({"state": "published"}, {"state": "published", "pupils": "shown"},
                    {"state": "withdrawn", "pupils": "none"}):  # fmt: skip
            with pytest.raises(IntegrityError), transaction.atomic():
                Publication.objects.filter(pk=row.pk).update(**bad)

    def test_where_it_appeared(self, enter, deputy):
        row, client = PublishedFactory(), enter(deputy)
        page = reverse("publication", args=[row.pk])
        said = {"where": "page", "link": "https://vk.example/w1", "placed_on": "2026-11-12"}
        bare = client.post(f"{page}placements/", {"where": "site", "placed_on": "2026-11-12"})
        assert "Напишите название площадки или вставьте ссылку" in bare.content.decode()
        client.post(f"{page}placements/", said)
        again = client.post(f"{page}placements/", said)
        assert "Это размещение уже внесено" in again.content.decode()
        placement = row.placements.get()
        assert Publication.objects.placed().get() == row
        address = f"{page}placements/{placement.pk}/remove/"
        assert client.post(address).status_code == client.post(address).status_code == 302
        assert not row.placements.exists()
        with pytest.raises(ValidationError, match="ещё пишется"):
            actions.add_placement(PublicationFactory(), by=deputy, **said)

    def test_two_editors_see_both_texts(self, enter, deputy):
        row, client = PublicationFactory(text="Было"), enter(deputy)
        page = reverse("publication_edit", args=[row.pk])
        form = client.get(page).context["form"]
        typed = {name: form[name].value() or "" for name in form.fields} | {"text": "Моё"}
        actions.save_publication(row.pk, by=deputy, version=1, text="Чужое")
        answer = client.post(page, typed)
        assert answer.status_code == 409
        assert "Моё" in answer.content.decode()
        assert "Чужое" in answer.content.decode()

    def test_the_preview_is_clean_and_keeps_nothing(self, enter, deputy):
        said = {"title": "Итоги", "text": "**Да** <script>x</script>", "short_text": "Коротко"}
        answer = enter(deputy).post(reverse("publication_preview"), said).content.decode()
        assert "<strong>Да</strong>" in answer
        assert "<script>x" not in answer
        assert not Publication.objects.exists()

    def test_the_list_asks_the_same_for_one_and_for_three(
        self, enter, deputy, django_assert_max_num_queries
    ):
        client, asked = enter(deputy), []
        client.get("/publications/")
        for _ in range(2):
            PublicationFactory()
            PublishedFactory().placements.create(name="Сайт", placed_on="2026-11-01")
            with django_assert_max_num_queries(12) as queries:
                client.get("/publications/")
            asked.append(len(queries))
        assert asked[0] == asked[1]
        assert_fragment_equals_page(client, "/publications/?state=published", "#publications")
