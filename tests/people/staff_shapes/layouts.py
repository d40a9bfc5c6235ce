"""Tables laid out by people: split names, grouped years, sections, continued rows."""

from tests.people.staff_shapes.shape import ANY, EXPERIENCE, Shapes, grid, lines, page, who

SHAPES = Shapes()
ANY_YEARS = dict.fromkeys(EXPERIENCE, ANY)


def sheet(rows: str, sign: str = ";") -> bytes:
    """A CSV out of drawn rows, in the encoding Excel gives it."""
    return "\r\n".join(sign.join(row) for row in lines(rows)).encode("cp1251")


SHAPES.add(
    "name_in_three_columns.csv",
    sheet("""
Фамилия | Имя | Отчество | Дата рождения | Должность | Нагрузка | Кабинет | Стаж общий | Стаж пед.
Агеева | Влада | Семёновна | 12.03.1979 | Учитель физики | 22 | 31 | 24 | 23
Юй | Лян | | 01.01.1990 | Учитель китайского языка | 18 | 12 | 6 | 6
"""),
    who("Агеева Влада Семёновна", ["Учитель физики"], general=24, teaching=23),
    who("Юй|Лян|", ["Учитель китайского языка"], general=6, teaching=6, flag=None),
)

SHAPES.add(
    "years_and_months_apart.html",
    page(
        "<table><tr><th rowspan=2>Сотрудник<th rowspan=2>Должность<th colspan=3>Общий стаж"
        "<th colspan=3>Педагогический стаж<tr><th>лет<th>мес.<th>дн.<th>лет<th>мес.<th>дн.</tr>"
        "<tr><td>Бабушкин Ян Олегович<td>Учитель<td>24<td>11<td>3<td>20<td>0<td>12</tr>"
        "<tr><td>Вдовина Лада Юрьевна<td>Учитель<td>0<td>7<td>0<td>0<td>2<td>0</tr></table>"
    ),
    who("Бабушкин Ян Олегович", ["Учитель"], general=24, teaching=20),
    who("Вдовина Лада Юрьевна", ["Учитель"], general=0, teaching=0),
)

SHAPES.add(
    "sections_and_repeated_heads.csv",
    sheet("""
Педагогический коллектив МОУ СШ № 143 | | | |
№ | Ф.И.О. | Должность | Общий стаж | Категория
Начальная школа | | | |
1 | Доронина Ия Марковна | Учитель начальных классов | 8 | первая
МО учителей естественных наук | | | |
№ | Ф.И.О. | Должность | Общий стаж | Категория
2 | Ёлкин Марк Ильич | Учитель физики | 40 | высшая
 | ИТОГО | 2 | |
"""),
    who("Доронина Ия Марковна", ["Учитель начальных классов"], general=8, category="первая"),
    who("Ёлкин Марк Ильич", ["Учитель физики"], general=40, category="высшая"),
)

# A tarification list: the person is named once, the rows below are his other subjects.
SHAPES.add(
    "continued_below.csv",
    sheet("""
Ф.И.О. | Должность | Предмет | Часы | Общий стаж
Журавина Эва Тарасовна | Учитель | Физика | 18 | 13
 | | Астрономия | 2 |
 | | Проект | 1 |
Забелин Юст Карлович | Учитель | Право | 9 | 7
"""),
    who("Журавина Эва Тарасовна", ["Учитель"], subjects=["Физика", "Астрономия", "Проект"],
        general=13, flag=None),
    who("Забелин Юст Карлович", ["Учитель"], subjects=["Право"], general=7),
)  # fmt: skip

SHAPES.add(
    "people_side_by_side.html",
    page(
        "<table><tr><th>ФИО<td>Исаева Юнона Львовна<td>Князев Прохор Ильич</tr>"
        "<tr><th>Должность<td>Учитель музыки<td>Учитель физкультуры</tr>"
        "<tr><th>Категория<td>высшая<td>нет</tr><tr><th>Общий стаж<td>35<td>1</tr></table>"
    ),
    who("Исаева Юнона Львовна", ["Учитель музыки"], category="высшая", general=35),
    who("Князев Прохор Ильич", ["Учитель физкультуры"], general=1),
)

SHAPES.add(
    "more_than_a_name.html",
    page(
        grid(
            ["ФИО, должность", "Образование, специальность", "Стаж общий"],
            lines("""
1. Ларина Муза Юрьевна, учитель истории | Высшее, ТвГУ, 1999 | 27
Мельник // Ждан // Романович // учитель химии | Среднее специальное | 3
Нефёдова Ада Кузьминична (отпуск по уходу за ребёнком) – учитель ИЗО | Высшее | 9
"""),
        )
    ),
    who(
        "Ларина Муза Юрьевна", ["учитель истории"], education_level="Высшее", general=27, flag=None
    ),
    who("Мельник Ждан Романович", ["учитель химии"], general=3, flag=None),
    who("Нефёдова Ада Кузьминична", ["учитель ИЗО"], general=9, flag=None),
)

SHAPES.add(
    "personnel_programme.csv",
    sheet("""
Сотрудник | Должность | Вид занятости | Дата приёма | Общий стаж на 01.09.2026
Озеров Клим Гаврилович | Учитель | Основное | 15.08.2019 | 12 л. 3 мес. 5 дн.
Пирогова Тая Ильинична | Логопед | Внешнее совместительство | 01.10.24 | 20 л. 0 мес. 1 дн.
"""),
    who("Озеров Клим Гаврилович", ["Учитель"], general=12, in_school=ANY,
        experience_start=ANY, flag=None),
    who("Пирогова Тая Ильинична", ["Логопед"], part_time=True, general=20, in_school=ANY,
        experience_start=ANY, flag=None),
)  # fmt: skip

SHAPES.add(
    "year_of_beginning.html",
    page(
        grid(
            ["Учитель", "Должность", "Год начала педагогической деятельности", "В школе с"],
            lines("""
Репина Зара Ильинична | Географ | 1998 | 2010
Сычёв Эрик Тарасович | Учитель | 2024 | 2024
"""),
        )
    ),
    who("Репина Зара Ильинична", ["Географ"], experience_start=ANY, flag=None, **ANY_YEARS),
    who("Сычёв Эрик Тарасович", ["Учитель"], experience_start=ANY, flag=None, **ANY_YEARS),
)

# Courses as a table inside the cell; a window for each person says it all again.
SHAPES.add(
    "courses_in_a_table.html",
    page(
        "<table><tr><th>ФИО<th>Должность<th>Курсы<th>Общий стаж</tr>"
        "<tr><td>Туманова Люция Олеговна<td>Учитель труда<td><table><tr><td>2024<td>«Станки», "
        "72 ч.</tr><tr><td>2025<td>«Черчение», 36 ч.</tr></table><td>15</tr></table>"
        "<div class=modal><h4>Туманова Люция Олеговна</h4><p>Должность: Учитель труда</p>"
        "<p>Общий стаж: 15</p></div>"
    ),
    who("Туманова Люция Олеговна", ["Учитель труда"], general=15, flag=None,
        courses=["2024 «Станки», 72 ч.", "2025 «Черчение», 36 ч."]),
)  # fmt: skip

SHAPES.add(
    "attestation_columns.csv",
    sheet("""
ФИО | Должность | Категория | Дата последней аттестации | Дата следующей аттестации | Стаж
Уварова Ася Яновна | Учитель | первая | 22.12.2021 | 22.12.2026 | 9
Фадеев Ким Ильич | Учитель | соответствие | 05.10.2023 | 05.10.2028 | 4
"""),
    who(
        "Уварова Ася Яновна",
        ["Учитель"],
        category="первая",
        category_date="2021-12-22",
        flag=None,
        **ANY_YEARS,
    ),
    who(
        "Фадеев Ким Ильич",
        ["Учитель"],
        category="соответствие",
        category_date="2023-10-05",
        flag=None,
        **ANY_YEARS,
    ),
)

SHAPES.add(
    "rates_and_broken_cells.csv",
    sheet("""
Ф.И.О. | Должность | Общий стаж | Пед. стаж
Хлебникова Ия Львовна | Учитель-логопед (0,5 ст.) | #ССЫЛКА! | 4
Царёв Мирон Юрьевич | Учитель музыки 1,2 ставки | -3 | 2
Шаврина Анна Глебовна | и. о. директора, учитель физики | 30 | 25
"""),
    who("Хлебникова Ия Львовна", flag=True, teaching=4),
    who("Царёв Мирон Юрьевич", flag=True),
    who("Шаврина Анна Глебовна", ["и. о. директора", "учитель физики"], general=30, teaching=25,
        role=ANY, flag=None),
)  # fmt: skip

SHAPES.add(
    "one_person_two_spellings.html",
    page(
        grid(
            ["ФИО", "Должность", "Общий стаж"],
            lines("""
Щёголева Алёна Фёдоровна | Учитель физики | 14
Щеголева Алена Федоровна | Учитель физики | 14
Эрдман Ян Карлович | Учитель | 5
"""),
        )
    ),
    who("Щёголева Алёна Фёдоровна", ["Учитель физики"], general=14, flag=None),
    who("Эрдман Ян Карлович", ["Учитель"], general=5),
)

SHAPES.add(
    "free_lines.txt",
    "Педагогический коллектив\nЮрова Инна Саввична — учитель химии, стаж 12 лет\n"
    "Якушев Лев Глебович — учитель труда, стаж 3 года\n",
    status="refused",
)
