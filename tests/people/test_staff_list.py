"""The staff list: each filter, each order to the last page, and what leaves it as a workbook."""

import datetime as dt
import io
from itertools import cycle

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from people import lists
from people.models import AccessEvent, MentoringRules, StaffReading, SubjectDepartment, Teacher
from people.staff.experience import years_before
from people.staff_import.headings import meaning_of
from tests.factories import TeacherFactory
from tests.htmx import assert_fragment_equals_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(enter, deputy):
    return enter(deputy)


def names(client, query="") -> list[str]:
    """Surnames of the page in its order, the deputy's own left out."""
    rows = client.get(f"/people/{query}").context["stretch"].rows
    return [person.surname for person in rows if person.surname != "Берёзова"]


@pytest.fixture
def staff(school):
    """People who differ in everything that the list is narrowed by."""
    today = timezone.localdate()
    exact, science = SubjectDepartment.objects.bulk_create(
        [SubjectDepartment(name="МО точных наук"), SubjectDepartment(name="МО естественных наук")]
    )
    TeacherFactory(
        surname="Алова", department=exact, subjects=["алгебра", "геометрия"], category="highest",
        class_ranges=["middle", "senior"], building="Корпус 1",
        teaching_since=years_before(today, 30), school_since=years_before(today, 20),
    )  # fmt: skip
    TeacherFactory(
        surname="Белкина", department=science, subjects=["Чтение по-своему: зелёный лес"],
        category="fit", class_ranges=["primary"], building="Корпус 2", state="on_leave",
        teaching_since=years_before(today, 3), school_since=years_before(today, 3),
    )  # fmt: skip
    TeacherFactory(
        surname="Вишнина", subjects=["физика"], is_part_time=True,
        teaching_since=years_before(today, 3) + dt.timedelta(days=1), school_since=today,
    )  # fmt: skip
    TeacherFactory(surname="Гостева", is_external=True, category="first", department=exact)
    TeacherFactory(surname="Ушедшева", state="left", left_on=today, building="Корпус 9")
    return {"exact": exact.pk, "science": science.pk}


HERE = ["Алова", "Белкина", "Вишнина", "Гостева"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", HERE),
        ("?state=works", ["Алова", "Вишнина", "Гостева"]),
        ("?state=on_leave", ["Белкина"]),
        ("?state=left", ["Ушедшева"]),
        ("?state=all", [*HERE, "Ушедшева"]),
        ("?department={exact}", ["Алова", "Гостева"]),
        ("?department={science}&state=works", []),
        ("?department=none", ["Вишнина"]),
        ("?subject=геом", ["Алова"]),
        ("?subject=лес+зеленый", ["Белкина"]),
        ("?category=highest", ["Алова"]),
        ("?category=none", ["Вишнина"]),
        ("?classes=middle", ["Алова"]),
        ("?classes=primary", ["Белкина"]),
        ("?newcomers=young", ["Вишнина"]),
        ("?newcomers=newcomer", ["Вишнина"]),
        ("?building=Корпус+2", ["Белкина"]),
        ("?external=own", ["Алова", "Белкина", "Вишнина"]),
        ("?external=external", ["Гостева"]),
        ("?external=part_time", ["Вишнина"]),
        ("?account=yes", []),
        ("?account=no&q=гост", ["Гостева"]),
        ("?category=nonsense&sort=nonsense", HERE),
    ],
)
def test_each_filter(client, staff, query, found):
    assert names(client, query.format(**staff)) == found


def test_who_is_new_follows_the_rules_of_the_school(client, staff):
    MentoringRules.objects.create(pk=1, young_specialist_years=4, newcomer_years=4)
    assert names(client, "?newcomers=young") == ["Белкина", "Вишнина"]
    assert names(client, "?newcomers=newcomer") == ["Белкина", "Вишнина"]


def test_choices_are_what_the_list_holds(client, staff):
    form = client.get("/people/").context["filter"].form
    assert [label for _, label in form["building"].field.choices][1:] == ["Корпус 1", "Корпус 2"]
    departments = [label for _, label in form["department"].field.choices]
    assert departments == ["все", "МО естественных наук", "МО точных наук", "без МО"]


@pytest.mark.parametrize(
    ("sort", "found"),
    [
        ("name", HERE),
        ("-name", HERE[::-1]),
        ("experience", ["Вишнина", "Белкина", "Алова", "Гостева"]),
        ("-experience", ["Алова", "Белкина", "Вишнина", "Гостева"]),
        ("category", ["Алова", "Гостева", "Белкина", "Вишнина"]),
        ("-category", ["Белкина", "Гостева", "Алова", "Вишнина"]),
        ("department", ["Белкина", "Алова", "Гостева", "Вишнина"]),
        ("-department", ["Алова", "Гостева", "Белкина", "Вишнина"]),
    ],
)
def test_each_order_puts_the_unknown_last(client, staff, sort, found):
    Teacher.objects.filter(surname="Берёзова").update(state="left", left_on=timezone.localdate())
    assert names(client, f"?sort={sort}") == found


SORTS = ["name", "-name", "experience", "-experience", "category", "-category", "department",
         "-department"]  # fmt: skip


@pytest.fixture
def namesakes(school):
    """120 people of few names, days, categories and МО: ties everywhere, also with the unknown."""
    departments = SubjectDepartment.objects.bulk_create(
        SubjectDepartment(name=name) for name in ("МО истории", "МО ёлочных игрушек")
    )
    days = cycle([dt.date(2000, 9, 1), None, dt.date(2015, 9, 1)])
    categories, places = cycle(["", "first", "highest", "fit"]), cycle([None, *departments])
    surnames = cycle(["Соколова", "Соколова", "Ёлкина", "Воронова", "Елкина"])
    return Teacher.objects.bulk_create(
        TeacherFactory.build(
            surname=next(surnames), teaching_since=next(days), category=next(categories),
            department=next(places),
        )
        for _ in range(120)
    )  # fmt: skip


def walk(client, address, link):
    """The keys on each page to which one link after another leads."""
    while address:
        stretch = client.get(f"/people/{address}").context["stretch"]
        yield [person.pk for person in stretch.rows]
        address = getattr(stretch, link)


@pytest.mark.parametrize(
    ("sort", "rows"), [*((sort, 50) for sort in SORTS), ("department", 15), ("-department", 15)]
)
def test_an_order_meets_everybody_once_there_and_back(client, namesakes, sort, rows, monkeypatch):
    """A page of 15 is filled from one МО, a page of 50 is not."""
    monkeypatch.setattr(lists, "PAGE_ROWS", rows)
    there = list(walk(client, f"?sort={sort}", "next_url"))
    met = [pk for rows in there for pk in rows]
    assert len(met) == len(set(met)) == Teacher.objects.count()
    back = list(walk(client, f"?sort={sort}&after={there[-2][-1]}", "previous_url"))
    assert back == there[::-1]
    assert met == sorted(met, key=keys(sort))


def keys(sort: str):
    """The order as a person would do it with cards: unknown ones last, names where all is equal."""
    people = {p.pk: p for p in Teacher.objects.select_related("department")}
    way = -1 if sort.startswith("-") else 1

    def of(pk):
        person = people[pk]
        told = {
            "experience": person.teaching_since and -way * person.teaching_since.toordinal(),
            "category": {"highest": way, "first": way * 2, "fit": way * 3}.get(person.category),
            "department": person.department and way * ("ё" not in person.department.name or -1),
        }.get(sort.removeprefix("-"), 0)
        return (told is None, told or 0, person.sort_name, pk)

    if sort == "-name":
        backwards = sorted(people, key=lambda pk: (people[pk].sort_name, pk), reverse=True)
        return backwards.index
    return of


def test_headings_sort_from_the_beginning_and_keep_the_filters(client, namesakes):
    page = client.get(f"/people/?category=first&after={namesakes[0].pk}").content.decode()
    assert 'href="?category=first&amp;sort=experience"' in page
    assert 'aria-sort="ascending"' in page


def test_a_page_costs_the_same_for_one_and_for_many(
    client, staff, django_assert_num_queries, django_assert_max_num_queries
):
    place = Teacher.objects.get(surname="Алова").pk
    client.get("/people/")
    for query in ("", f"?sort=experience&newcomers=young&q=и&after={place}", "?q=вишнна"):
        with django_assert_max_num_queries(2 + 6) as few:  # session and user, then six
            client.get(f"/people/{query}")
        added = TeacherFactory.create_batch(
            3, surname="Вишнина", teaching_since=timezone.localdate(), school_since=None
        )
        with django_assert_num_queries(len(few.captured_queries)):
            client.get(f"/people/{query}")
        Teacher.objects.filter(pk__in=[person.pk for person in added]).delete()


def test_a_fragment_is_the_part_of_the_page(client, staff):
    for query in ("", "?q=а&sort=-category", "?q=никто", "?state=left"):
        assert_fragment_equals_page(client, f"/people/{query}", "#staff")


def test_it_leaves_as_a_workbook_exactly_as_filtered(client, staff):
    query = f"?department={staff['exact']}&sort=-name"
    answer = client.get(f"/people/export/{query}")
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
    heading, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert [row[0].split()[0] for row in rows] == names(client, query) == ["Гостева", "Алова"]
    told = dict(zip(heading, rows[1], strict=True))
    assert told["Преподаваемые предметы"] == "алгебра, геометрия"
    assert told["Педагогический стаж, лет"] == 30
    assert AccessEvent.objects.get(kind="exported").what == "Сотрудники (XLSX)"


def test_what_leaves_is_understood_when_it_comes_back(client, staff):
    Teacher.objects.filter(subjects=[]).update(subjects=["математика"])  # as the post says
    answer = client.get("/people/export/?state=all")
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
    headings = [cell.value for cell in next(sheet.iter_rows())]
    told = {meaning_of(heading) for heading in headings}
    assert {"name", "post", "subjects", "department", "category", "category_date", "general",
            "teaching", "in_profession", "in_school", "education_level", "speciality",
            "qualification", "degree", "title", "courses", "retraining", "programmes", "building",
            "phone", "email", "class_ranges", "former_surnames", "state"} <= told  # fmt: skip
    reading = send(client, answer.content)
    assert set(reading.people.values_list("kind", flat=True)) == {"same"}
    kept = next(row for row in sheet.iter_rows(min_row=2) if "Алова" in row[0].value)
    kept[headings.index("Классы")].value = "5–11"
    kept[headings.index("Прежние фамилии")].value = "Ли, Ким"
    kept[headings.index("Состояние")].value = "в отпуске"
    out = io.BytesIO()
    sheet.parent.save(out)
    (row,) = send(client, out.getvalue()).people.exclude(kind="same")
    assert (row.kind, row.reasons) == ("doubtful", ["Человек в отпуске: «в отпуске»."])
    assert [change[0] for change in row.changes] == ["прежние фамилии"]


def send(client, content: bytes) -> StaffReading:
    client.post("/people/import/", {"file": SimpleUploadedFile("Сотрудники.xlsx", content)})
    return StaffReading.objects.latest("pk")


def test_contacts_leave_only_with_those_who_reach_people(enter, client, council, staff):
    for account, told in ((client, True), (enter(council), False)):
        answer = account.get("/people/export/")
        sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
        headings = {cell.value for cell in next(sheet.iter_rows())}
        assert ({"Телефон", "Электронная почта"} <= headings) == told
        assert ({"Телефон", "Электронная почта"} & headings != set()) == told


def test_an_empty_list_teaches_and_the_reader_is_not_asked_to_act(enter, director, client):
    Teacher.objects.update(state="left", left_on=timezone.localdate())
    assert "Загрузить таблицу" in client.get("/people/").content.decode()
    page = enter(director).get("/people/").content.decode()
    assert "Список ведёт заместитель директора" in page
