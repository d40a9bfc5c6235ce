"""The methodical library: who reads and writes, how a material is found, judged, taken over."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mentorship import actions as pairing
from mentorship.models import PairRules, PortfolioEntry, PortfolioSection
from people.models import Notification
from roadmap import actions
from roadmap.documents import registry
from roadmap.models import LibraryFile, LibraryItem, LibraryKind, UsefulMark
from roadmap.progress import REGISTRY
from tests.factories import AccountFactory, TeacherFactory
from tests.htmx import assert_fragment_equals_page
from tests.library_factories import AcceptedMaterialFactory, LibraryKindFactory, MaterialFactory
from tests.mentorship.programmes import ApprovedProgrammeFactory, PairFactory
from tests.request_factories import CompetenceFactory, this_year
from tests.world import PICTURE

pytestmark = pytest.mark.django_db


def titles(account, typed: str) -> list[str]:
    found = LibraryItem.objects.visible_to(account).found_by(typed)
    return [item.title for item in found]


@pytest.mark.parametrize(
    "typed",
    ["рефлексия", "рефлексией", "РЕФЛЕКСИИ на уроках", "рефлекция", "рефлекцией", "рефлек",
     "ребёнка", "ребенок", "Голубкина", "голубкиной", "голупкина", "урок голубкиной", "памятки",
     "контрольно-оценочная", "оценивать", "контральной работы"],
)  # fmt: skip
def test_any_form_and_a_slip_find_the_material(typed, deputy):
    golubkina = TeacherFactory(surname="Голубкина")
    AcceptedMaterialFactory(
        title="Приёмы рефлексии на уроке", annotation="Как услышать каждого ребёнка",
        authors=[golubkina], competences=[CompetenceFactory(name="Контрольно-оценочная работа")],
        how_to_repeat="Оценивайте не ответ, а вопрос",
    )  # fmt: skip
    AcceptedMaterialFactory(
        title="Устный счёт", kind=LibraryKindFactory(name="сценарий"),
        authors=[TeacherFactory(surname="Голубь")],
    )  # fmt: skip
    assert titles(deputy, typed) == ["Приёмы рефлексии на уроке"]


def test_every_part_is_found_in_every_form_and_with_a_slip(deputy):
    """Of the kind, the difficulty, the title, the annotation; one letter lost, another, one more
    or two in each other's place, in the stem and in the ending."""
    AcceptedMaterialFactory(
        title="Разбор оценок", annotation="Неделя без двоек: методы и приёмы", subject="математика",
        kind=LibraryKindFactory(name="памятка"),
        competences=[CompetenceFactory(name="Порядок и внимание на уроке")],
    )  # fmt: skip
    AcceptedMaterialFactory(title="Другое", kind=LibraryKindFactory(name="видео"))
    said = ("памяток порядка вниманию уроков разборами оценка недель математике двойка после_урока "
            "памядку пордок внимпнию урако уока розбор недиля недеялми методамм примеами матиматик "
            "порядок_розбора")  # fmt: skip
    lost = [one for one in said.split() if titles(deputy, one.replace("_", " ")) == []]
    assert lost == []
    assert titles(deputy, "памядку") == ["Разбор оценок"]


def test_what_is_called_so_comes_first(enter, deputy):
    """Before a best practice and before what is newer, where these only speak of it."""
    for title, note, best in (
        ("Лист наблюдения урока", "", False), ("Наблюдение: мой лист", "", False),
        ("Открытый урок", "Лист наблюдения в конце", True), ("Памятка", "Листы наблюдений", False),
    ):  # fmt: skip
        AcceptedMaterialFactory(title=title, annotation=note, is_best=best)
    page = enter(deputy).get("/library/", {"q": "лист наблюдения"})
    assert [row["title"] for row in page.context["rows"]] == [
        "Лист наблюдения урока", "Наблюдение: мой лист", "Открытый урок", "Памятка",
    ]  # fmt: skip
    newest = enter(deputy).get("/library/", {"q": "лист наблюдения", "order": "newest"})
    assert newest.context["rows"][0]["title"] == "Памятка"


@pytest.mark.parametrize("typed", ["квантовая", "'); drop", ":*&|!", "и", "а б"])
def test_what_is_not_there_is_not_found(typed, deputy):
    AcceptedMaterialFactory(title="Приёмы рефлексии на уроке")
    assert titles(deputy, typed) in ([], ["Приёмы рефлексии на уроке"] * (not typed.strip(":*&|!")))


def test_a_draft_is_its_authors_alone(deputy, council, teacher):
    colleague = AccountFactory(teacher=TeacherFactory())
    draft = MaterialFactory(authors=[teacher.teacher], added_by=teacher)
    for account, seen in ((teacher, 1), (colleague, 0), (deputy, 0), (council, 0)):
        assert LibraryItem.objects.visible_to(account).filter(pk=draft.pk).count() == seen
    actions.offer_library_item(draft.pk, by=teacher, version=1, pupils="none")
    for account, seen in ((teacher, 1), (colleague, 0), (deputy, 1), (council, 1)):
        assert LibraryItem.objects.visible_to(account).filter(pk=draft.pk).count() == seen


def test_what_is_for_a_pair_is_read_by_its_two(deputy, teacher):
    pair = PairFactory(mentee=teacher.teacher)
    item = AcceptedMaterialFactory(pair=pair, visibility="pair")
    colleague = AccountFactory(teacher=TeacherFactory())
    assert LibraryItem.objects.visible_to(teacher).filter(pk=item.pk).exists()
    assert not LibraryItem.objects.visible_to(colleague).filter(pk=item.pk).exists()


def test_a_material_goes_its_way_and_everybody_is_told(enter, deputy, council, teacher):
    item = MaterialFactory(authors=[teacher.teacher], added_by=teacher)
    page = reverse("library_item", args=[item.pk])
    client = enter(teacher)
    refused = client.post(f"{page}offer/", {"version": 1})
    assert refused.status_code == 422
    assert "Скажите, узнаваемы ли" in refused.content.decode()
    client.post(f"{page}offer/", {"version": 1, "pupils": "none"})
    assert Notification.objects.filter(account=council, url=page).exists()
    expert = enter(council)
    silent = expert.post(f"{page}judge/", {"version": 2, "visibility": "school", "back": "1"})
    assert silent.status_code == 422
    assert "Напишите, что поправить" in silent.content.decode()
    expert.post(f"{page}judge/", {"version": 2, "visibility": "school", "is_best": "on"})
    item.refresh_from_db()
    assert (item.state, item.is_best, item.judged_by) == ("accepted", True, council)
    assert Notification.objects.filter(account=teacher, url=page).exists()
    stale = expert.post(f"{page}judge/", {"version": 2, "visibility": "public"}, follow=True)
    assert "только что изменили" in stale.content.decode()


def test_nobody_judges_the_own_work(council):
    item = MaterialFactory(authors=[council.teacher], state="offered", pupils="none")
    assert item not in LibraryItem.objects.to_be_judged_by(council)
    with pytest.raises(ValidationError, match="другой эксперт"):
        actions.accept_library_item(item.pk, by=council, version=1, visibility="school")


def test_nothing_is_offered_without_a_word_about_pupils():
    item = MaterialFactory()
    for pupils, taken in (("", ""), ("shown", "")):
        with pytest.raises(IntegrityError), transaction.atomic():
            LibraryItem.objects.filter(pk=item.pk).update(
                state="accepted", pupils=pupils, consents_taken=taken
            )
    LibraryItem.objects.filter(pk=item.pk).update(
        state="accepted", pupils="shown", consents_taken="у классного руководителя, 01.09.2026"
    )


def test_an_offered_entry_is_taken_over_once_with_its_files(enter, deputy, teacher):
    pair = PairFactory(mentee=teacher.teacher)
    section = PortfolioSection.objects.create(name="Разработки")
    entry = pairing.add_entry(
        pair, by=teacher, section=section, title="Карточки", text="Как играть",
        happened_on=pair.starts_on, links=["https://school.example/cards"],
    )  # fmt: skip
    picture = SimpleUploadedFile("лист.png", PICTURE)
    pairing.attach_entry_file(entry, by=teacher, file=picture, max_mb=1)
    address = reverse("library_from_entry", args=[entry.pk])
    assert enter(deputy).post(address).status_code == 404  # the pair has not offered it
    pairing.offer_entry(entry, by=teacher, pupils="shown", consents_taken="у секретаря, 01.09")
    first, second = enter(deputy).post(address), enter(deputy).post(address)
    item = LibraryItem.objects.get()
    assert first.url == second.url == reverse("library_item", args=[item.pk])
    assert (item.title, item.actions_taken, item.state) == ("Карточки", "Как играть", "offered")
    assert (item.kind.name, item.materials) == ("описание практики", "лист.jpg")
    assert (item.pupils, item.consents_taken) == ("shown", "у секретаря, 01.09")
    assert {*item.authors.all()} == {pair.mentor, pair.mentee}
    assert item.files.get().stored == entry.files.get().stored
    pairing.take_back_offer(entry, by=teacher)
    assert enter(deputy).get(first.url).status_code == 404
    assert not LibraryFile.objects.visible_to(deputy).exists()
    assert enter(teacher).get(first.url).status_code == 200  # the pair keeps its own
    pairing.offer_entry(entry, by=teacher, pupils="none")
    again = enter(deputy).post(address)
    assert again.url != first.url


def test_an_entry_taken_back_is_not_accepted_meanwhile(deputy, council, teacher):
    """The page was open before: the word of the entry counts at the very acceptance."""
    entry = offered_entry(teacher)
    item = actions.take_from_portfolio(entry, by=deputy)
    PortfolioEntry.objects.filter(pk=entry.pk).update(openness="deputy")  # as if in between
    with pytest.raises(ValidationError, match="Пара забрала"):
        actions.accept_library_item(item.pk, by=council, version=1, visibility="pair")


def offered_entry(teacher):
    section = PortfolioSection.objects.create(name="Разработки")
    entry = pairing.add_entry(
        PairFactory(mentee=teacher.teacher), by=teacher, section=section, title="Карточки",
        text="Как играть", happened_on=this_year().start,
    )  # fmt: skip
    pairing.offer_entry(entry, by=teacher, pupils="none")
    return PortfolioEntry.objects.get(pk=entry.pk)


def test_others_read_of_a_pair_by_the_word_of_both(enter, deputy, council, teacher):
    """Without it the material is the pair's; another text is asked about anew; taken back, it is
    out at once."""
    item = actions.take_from_portfolio(offered_entry(teacher), by=deputy)
    page, mentor = reverse("library_item", args=[item.pk]), item.pair.mentor_id
    assert Notification.objects.filter(account=teacher, url=page).exists()
    assert "Остальным — когда согласятся оба" in enter(council).get(page).content.decode()
    home = f'<a href="{page}">'
    assert "Ждёт вашего согласия" in enter(teacher).get("/").content.decode().split(home)[0]
    for teacher_key in (teacher.teacher_id, mentor):
        with pytest.raises(ValidationError, match="Не сказали, что согласны"):
            actions.accept_library_item(item.pk, by=council, version=1, visibility="public")
        client = enter(teacher if teacher_key == teacher.teacher_id else deputy)
        client.post(f"{page}word/", {"teacher": teacher_key})
    assert home not in enter(teacher).get("/").content.decode()
    with pytest.raises(PermissionDenied):
        actions.give_library_word(item.pk, by=teacher, teacher=mentor)
    actions.save_library_item(item.pk, by=deputy, version=1, result="Пятый «Б» поёт")
    assert not item.words_of_pair.exists()
    for side in (teacher.teacher_id, mentor):
        actions.give_library_word(item.pk, by=deputy, teacher=side)
    actions.accept_library_item(item.pk, by=council, version=2, visibility="school")
    with pytest.raises(ValidationError, match="согласились оба"):
        actions.save_library_item(item.pk, by=deputy, version=3, result="Иначе")
    enter(teacher).post(f"{page}word/", {"back": "1"})
    item.refresh_from_db()
    assert item.state == "removed"


def test_a_card_of_a_practice_begins_with_what_the_pair_did(enter, deputy):
    """Not with how hard it was and for whom: neither marks nor names come into the card."""
    programme = ApprovedProgrammeFactory()
    pair = programme.pair
    programme.items.create(
        measure="Посетить урок коллеги", position=9, due_on=programme.ends_on,
        done_on=programme.starts_on,
    )  # fmt: skip
    topic = CompetenceFactory(name="Тишина на уроке")
    for stage, level in (("start", 1), ("end", 4)):
        pair.difficulty_marks.create(competence=topic, stage=stage, side="mentor", level=level,
                                 made_on=pair.starts_on)  # fmt: skip
    page = enter(deputy).get(reverse("library_new"), {"pair": pair.pk})
    begun = page.context["form"].initial
    assert begun["actions_taken"].startswith("1. ")
    assert "Посетить урок коллеги" in begun["actions_taken"]
    assert begun["kind"].purpose == "practice"
    assert begun["competences"] == [topic.pk]
    assert begun["authors"] == []
    assert not {"problem", "result"} & begun.keys()
    assert pair.mentee.full_name not in page.content.decode()


def test_useful_is_said_once_and_taken_back(enter, teacher):
    item = AcceptedMaterialFactory()
    address, client = reverse("library_useful", args=[item.pk]), enter(teacher)
    for _ in range(2):
        client.post(address, {"useful": "yes"})
    assert UsefulMark.objects.count() == 1
    client.post(address, {"useful": "no"})
    assert not UsefulMark.objects.exists()


def test_two_editors_see_both_texts(enter, deputy):
    item = MaterialFactory(state="offered", pupils="none", annotation="Было")
    page, client = reverse("library_edit", args=[item.pk]), enter(deputy)
    form = client.get(page).context["form"]
    typed = {name: form[name].value() for name in form.fields if form[name].value()}
    typed["annotation"] = "Моё"
    actions.save_library_item(item.pk, by=deputy, version=1, annotation="Чужое")
    answer = client.post(page, typed)
    assert answer.status_code == 409
    assert "Моё" in answer.content.decode()
    assert "Чужое" in answer.content.decode()


def test_the_list_asks_the_same_for_one_and_for_three(enter, deputy, django_assert_max_num_queries):
    client, asked = enter(deputy), []
    client.get("/library/")
    for _ in range(2):
        AcceptedMaterialFactory(competences=[CompetenceFactory()], authors=[TeacherFactory()])
        AcceptedMaterialFactory(competences=[CompetenceFactory()], authors=[TeacherFactory()])
        with django_assert_max_num_queries(12) as queries:
            client.get("/library/")
        asked.append(len(queries))
    assert asked[0] == asked[1]


def test_the_part_equals_the_page(enter, deputy):
    AcceptedMaterialFactory(title="Приёмы рефлексии")
    MaterialFactory(title="Пишется", added_by=deputy)
    client, path = enter(deputy), "/library/?q=рефлексия"
    assert "Пишется" in client.get("/library/?state=every").content.decode()
    assert_fragment_equals_page(client, path, "#library")


def test_the_source_counts_what_was_accepted_this_year(deputy):
    assert not REGISTRY["library"].look(this_year()).met
    AcceptedMaterialFactory(is_best=True)
    MaterialFactory()
    found = REGISTRY["library"].look(this_year())
    assert found.met
    assert "1\xa0материал, лучших практик 1" in found.sentence


def test_the_kinds_are_the_schools_own(enter, deputy):
    """Named, put in order, retired on their page; a name once; what they are for is chosen."""
    client = enter(deputy)
    assert "описание практики" in client.get("/library/kinds/").content.decode()
    client.post("/library/kinds/add/", {"name": "Чек-лист", "purpose": "lesson"})
    assert LibraryKind.objects.count() == 11
    for sent in ({"name": "чек-лист", "purpose": "lesson"}, {"name": "Эссе", "purpose": "other"}):
        assert client.post("/library/kinds/add/", sent).status_code == 422
    kind = LibraryKind.objects.get(name="Чек-лист")
    client.post(f"/library/kinds/{kind.pk}/move/", {"to": 1})
    assert LibraryKind.objects.first() == kind
    client.post(f"/library/kinds/{kind.pk}/", {"name": "Разбор", "purpose": "training"})
    client.post(f"/library/kinds/{kind.pk}/", {"retired": "yes"})
    kind.refresh_from_db()
    assert (kind.name, kind.purpose, kind.is_retired) == ("Разбор", "training", True)
    assert "Разбор" not in client.get("/library/new/").content.decode()
    assert "переставила виды материалов" in client.get("/history/").content.decode()


def test_the_page_of_kinds_asks_the_same_for_one_and_for_three(enter, deputy):
    client, asked = enter(deputy), []
    client.get("/library/kinds/")
    for names in (["памятка"], ["эссе", "видео"]):
        for name in names:
            LibraryKindFactory(name=name)
        with CaptureQueriesContext(connection) as queries:
            client.get("/library/kinds/")
        asked.append(len(queries))
    assert asked[0] == asked[1]


def test_files_have_the_room_that_the_school_gives(deputy):
    """The rule of portfolios and events: what does not fit is refused; sent again, it is known."""
    PairRules.objects.create(pk=1, portfolio_mb=1)
    item = MaterialFactory(added_by=deputy)

    def put(name: str, sign: bytes):
        file = SimpleUploadedFile(name, b"%PDF-1.7\n" + sign * 700_000)
        return actions.attach_library_file(item, by=deputy, file=file, max_mb=5)

    first = put("один.pdf", b"a")
    assert put("он же.pdf", b"a") == first
    with pytest.raises(ValidationError, match="закончилось: 1 МБ"):
        put("другой.pdf", b"b")
    assert list(item.files.all()) == [first]


def test_the_catalogue_is_of_a_year_of_all_or_of_what_is_chosen(enter, deputy):
    """A practice of May that the expert took in August is the new year's."""
    year = this_year()
    old = {"dated": year.previous.end, "kind": LibraryKindFactory(name="сценарий")}
    AcceptedMaterialFactory(title="Майская", judged_on=year.start, **old)
    AcceptedMaterialFactory(title="Прошлогодняя", **old)
    AcceptedMaterialFactory(title="Памятка")
    assert REGISTRY["library"].look(year).sentence.count("2\xa0материала") == 1

    def listed(object_id: str) -> list[str]:
        paper = registry.build("library", object_id, by=deputy)
        return [item.title for _, items in paper.context["kinds"] for item in items]

    assert listed(f"{year.first}") == ["Майская", "Памятка"]
    page = enter(deputy).get("/library/?q=сценарий")
    chosen = page.context["paper"].removeprefix("/documents/library/")
    assert listed(chosen) == ["Майская", "Прошлогодняя"]
    assert len(listed("all")) == 3
    with pytest.raises(registry.NoSuchPaper):
        registry.build("library", "of_щ", by=deputy)
