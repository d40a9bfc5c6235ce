"""Pages as long as real ones: four megabytes in one line, one person once per programme."""

from tests.people.staff_shapes.shape import Shapes, who

SHAPES = Shapes()
STEMS = ("Бел", "Вор", "Гор", "Дуб", "Жур", "Зим", "Кал", "Лес", "Мор", "Нос", "Рас", "Сав")
ENDS = ("ова", "инина", "ушина", "аева", "ухина", "янова", "онова", "ейкина", "ёнкина")
FIRST_NAMES = ("Анна", "Вера", "Дина", "Нина")
SURNAMES = [f"{stem}{end}" for stem in STEMS for end in ENDS]
PEOPLE = [f"{surname} {name} Ильинична" for surname in SURNAMES for name in FIRST_NAMES]
PEOPLE.append("Якова Анна Ильинична")


def expected(names: list[str]) -> list[dict]:
    return [
        who(name, ["Учитель химии"], subjects=["Химия"], category="первая", general=12, teaching=9)
        for name in names
    ]


def rows(names: list[str], courses: str = "", programme: str = "") -> str:
    """Rows of a minified page: no quotes, no ends of cells and rows."""
    return "".join(
        f"<tr itemprop=teachingStaff><td itemprop=fio>{name}<td itemprop=post>Учитель химии"
        f"<td itemprop=teachingDiscipline>Химия<td>первая<td itemprop=genExperience>12<td>9"
        f"<td itemprop=profDevelopment>{courses}<td itemprop=teachingOp>{programme}"
        for name in names
    )


def page(body: str) -> str:
    return (
        "<!doctype html><meta charset=utf-8><h2>Педагогический состав</h2><table><tr><th>ФИО"
        "<th>Должность<th>Предметы<th>Категория<th>Общий стаж<th>Пед. стаж<th>Курсы<th>Программа"
        f"{body}</table>"
    )


COURSES = " ".join(f"{at}. «Химия в школе, часть {at}», 36 ч., 2025." for at in range(1, 145))
LONG = page(rows(PEOPLE, COURSES))
assert len(LONG.encode()) > 4_000_000
assert "\n" not in LONG

SHAPES.add(
    "one_line_of_megabytes.html",
    LONG,
    *({**person, "courses": [COURSES]} for person in expected(PEOPLE)),
)

# 1,402 rows about 433 people: a row for each programme that a person teaches by.
PROGRAMMES = ("ООП НОО", "ООП ООО", "ООП СОО", "АООП ООО")
EVERYBODY = PEOPLE * 3 + PEOPLE[: 1_402 - 3 * len(PEOPLE)]
SHAPES.add(
    "many_rows_few_people.html",
    page(
        "".join(
            rows([name], programme=PROGRAMMES[at // len(PEOPLE)])
            for at, name in enumerate(EVERYBODY)
        )
    ),
    *expected(PEOPLE),
)
