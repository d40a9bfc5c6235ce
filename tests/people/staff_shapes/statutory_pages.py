"""The statutory table as site engines write it: two orders, microdata right, wrong and absent."""

from tests.people.staff_shapes.shape import ANY, Shapes, grid, lines, page, who

SHAPES = Shapes()

ORDER_1493 = [
    "Фамилия, имя, отчество (при наличии)",
    "Занимаемая должность (должности)",
    "Преподаваемые учебные предметы, курсы, дисциплины (модули)",
    "Уровень (уровни) профессионального образования с указанием наименования направления "
    "подготовки и (или) специальности, в том числе научной, и квалификации",
    "Учёная степень (при наличии)",
    "Учёное звание (при наличии)",
    "Сведения о повышении квалификации (за последние 3 года)",
    "Сведения о профессиональной переподготовке (при наличии)",
    "Сведения о продолжительности опыта (лет) работы в профессиональной сфере, соответствующей "
    "образовательной деятельности по реализации учебных предметов, курсов, дисциплин (модулей)",
    "Наименование общеобразовательной программы (общеобразовательных программ)",
]
PROPS_1493 = (
    "fio post teachingDiscipline teachingLevel degree academStat qualification profDevelopment "
    "specExperience teachingOp"
)
SHAPES.add(
    "order_1493.html",
    page(
        grid(
            ORDER_1493,
            lines("""
Соколова Анна Петровна | Учитель математики | Алгебра, геометрия, вероятность и статистика | \
Высшее образование – специалитет. 050201 Математика. Учитель математики и информатики | \
нет | нет | «Реализация обновлённых ФГОС ООО в работе учителя», 36 ч., 2025 г. // \
«Подготовка к ЕГЭ по математике», 72 ч., 2024 г. | «Менеджмент в образовании», 2021 г. | \
27 | ООП ООО, ООП СОО
Ермолаев Пётр Ильич | Учитель физической культуры, преподаватель-организатор ОБЗР | \
Физическая культура; ОБЗР | Среднее профессиональное образование. Физическая культура. \
Педагог по физической культуре | отсутствует | отсутствует | не проходил | нет | 1 | ООП НОО
Тихонова Мария Олеговна | Учитель химии | Химия | Высшее образование – магистратура. Химия. \
Магистр | Кандидат химических наук | Доцент | «Функциональная грамотность», 36 ч., 2023 г. | \
- | 9 | ООП ООО
"""),
            PROPS_1493,
        )
    ),
    who(
        "Соколова Анна Петровна",
        ["Учитель математики"],
        subjects=["Алгебра", "Геометрия", "Вероятность и статистика"],
        education_level="Высшее",
        courses=[
            "«Реализация обновлённых ФГОС ООО в работе учителя», 36 ч., 2025 г.",
            "«Подготовка к ЕГЭ по математике», 72 ч., 2024 г.",
        ],
        retraining=["«Менеджмент в образовании», 2021 г."],
        in_profession=27,
    ),
    who(
        "Ермолаев Пётр Ильич",
        ["Учитель физической культуры", "преподаватель-организатор ОБЗР"],
        subjects=["Физическая культура", "ОБЗР"],
        education_level="Среднее профессиональное",
        in_profession=1,
    ),
    who(
        "Тихонова Мария Олеговна",
        ["Учитель химии"],
        subjects=["Химия"],
        education_level="Высшее",
        degree="Кандидат химических наук",
        title="Доцент",
        courses=["«Функциональная грамотность», 36 ч., 2023 г."],
        in_profession=9,
    ),
)

ORDER_831 = [
    "Фамилия, имя, отчество педагогического работника",
    "Занимаемая должность (должности)",
    "Преподаваемые дисциплины",
    "Уровень образования",
    "Квалификация",
    "Учёная степень (при наличии)",
    "Учёное звание (при наличии)",
    "Наименование направления подготовки и (или) специальности",
    "Данные о повышении квалификации и (или) профессиональной переподготовке",
    "Общий стаж работы",
    "Стаж работы по специальности",
]
PROPS_831 = (
    "fio post teachingDiscipline teachingLevel teachingQual degree academStat "
    "employeeQualification profDevelopment genExperience specExperience"
)
ROWS_831 = """
Белозёрова Ольга Ивановна | Учитель русского языка и литературы | Русский язык, литература | \
Высшее | Учитель русского языка и литературы | - | - | Филология | \
Профессиональная переподготовка: «Педагог-библиотекарь», 2022 // \
Повышение квалификации: «Анализ текста», 24 ч., 2025 | 33 | 31
Фомин Егор Денисович | Учитель истории | История, обществознание | Высшее | Бакалавр | - | - | \
Педагогическое образование | Повышение квалификации: «Школа молодого педагога», 16 ч., 2024 | \
2 | 2
"""
BELOZEROVA = who(
    "Белозёрова Ольга Ивановна",
    ["Учитель русского языка и литературы"],
    subjects=["Русский язык", "литература"],
    education_level="Высшее",
    courses=["«Анализ текста», 24 ч., 2025"],
    retraining=["«Педагог-библиотекарь», 2022"],
    general=33,
    in_profession=31,
)
FOMIN = who(
    "Фомин Егор Денисович",
    ["Учитель истории"],
    subjects=["История", "обществознание"],
    education_level="Высшее",
    courses=["«Школа молодого педагога», 16 ч., 2024"],
    general=2,
    in_profession=2,
)
SHAPES.add(
    "order_831.html",
    page(grid(ORDER_831, lines(ROWS_831), PROPS_831)),
    BELOZEROVA,
    FOMIN,
)

# The engine was taught the old names; the heads were retyped after the new order.
SHAPES.add(
    "headings_against_itemprop.html",
    page(
        grid(
            [
                "ФИО",
                "Должность",
                "Профессиональная переподготовка",
                "Повышение квалификации за 3 года",
                "Стаж по специальности",
                "Общий стаж",
            ],
            lines("""
Гаврилова Нина Сергеевна | Учитель географии | «Экология: теория и методика», 2020 | \
«Цифровые карты на уроке», 36 ч., 2025 | 12 | 19
Рябов Олег Юрьевич | Учитель информатики | нет | «Язык Python в школе», 72 ч., 2024 | 6 | 14
"""),
            "fio post qualification profDevelopment genExperience specExperience",
        )
    ),
    who(
        "Гаврилова Нина Сергеевна",
        ["Учитель географии"],
        subjects=ANY,
        retraining=["«Экология: теория и методика», 2020"],
        courses=["«Цифровые карты на уроке», 36 ч., 2025"],
        general=19,
        in_profession=12,
    ),
    who(
        "Рябов Олег Юрьевич",
        ["Учитель информатики"],
        courses=["«Язык Python в школе», 72 ч., 2024"],
        general=14,
        in_profession=6,
    ),
)

# Saved by a minifier: no quotes, no ends of cells and rows, one line, names in any letter case.
SHAPES.add(
    "unquoted_one_line.html",
    "<!doctype html><meta charset=utf-8><title>Педсостав</title><h2>Педагогический состав</h2>"
    "<table class=tbl><tr><th>Ф.И.О.<th>Должность<th>Предметы<th>Категория<th>Общий стаж<th>"
    "Пед. стаж"
    "<tr itemProp=teachingStaff><td itemprop=Fio>Носова Вера Львовна<td itemprop=Post>Учитель "
    "музыки<td itemprop=teachingDisciplin>Музыка<td>высшая<td itemprop=GenExperience>40<td>38"
    "<tr itemProp=teachingStaff><td itemprop=Fio>Дроздов Иван Кузьмич<td itemprop=Post>Учитель "
    "труда<td itemprop=teachingDescipline>Труд (технология)<td>соответствие занимаемой "
    "должности<td itemprop=GenExperience>35<td>8</table>",
    who("Носова Вера Львовна", ["Учитель музыки"], subjects=["Музыка"], category="высшая",
        general=40, teaching=38),
    who("Дроздов Иван Кузьмич", subjects=["Труд (технология)"], category="соответствие",
        general=35, teaching=8),
)  # fmt: skip

SHAPES.add(
    "itemprop_on_table.html",
    page(
        '<div itemprop="teachingStaff"><table itemprop="teachingStaff" class="table"><tbody>'
        '<tr><td itemprop="fio"><b>ФИО</b></td><td itemprop="post"><b>Должность</b></td>'
        '<td itemprop="teachingQual"><b>Категория</b></td>'
        '<td itemprop="genExperience"><b>Стаж общий</b></td>'
        '<td itemprop="specExperience"><b>Стаж педагогический</b></td></tr>'
        "<tr><td>Киреева Лидия Марковна</td><td>Воспитатель ГПД</td><td>первая</td><td>15 лет</td>"
        "<td>11 лет</td></tr><tr><td>Щукина Алла Борисовна</td><td>Психолог</td><td>б/к</td>"
        "<td>4 года</td><td>1 год</td></tr></tbody></table></div>"
    ),
    who("Киреева Лидия Марковна", ["Воспитатель ГПД"], category="первая", general=15, teaching=11),
    who("Щукина Алла Борисовна", ["Психолог"], general=4, teaching=1),
)

# A cell fell out of the second row, one too many came into the third.
SHAPES.add(
    "shifted_rows.html",
    page(
        grid(
            ORDER_831,
            lines("""
Ершова Зоя Павловна | Учитель биологии | Биология | Высшее | Учитель биологии | нет | нет | \
Биология | «Методика ОГЭ», 36 ч., 2025 | 21 | 20
Лапин Юрий Глебович | Учитель физики | Высшее | Учитель физики | нет | нет | Физика | \
«Астрономия в школе», 72 ч., 2024 | 18 | 17
Мухина Инна Олеговна | Учитель | начальных классов | Начальные классы | Высшее | Учитель | нет | \
нет | Педагогика | «Чтение», 18 ч., 2023 | 12 | 9
"""),
            PROPS_831,
        )
    ),
    who("Ершова Зоя Павловна", ["Учитель биологии"], subjects=["Биология"], general=21,
        in_profession=20, courses=["«Методика ОГЭ», 36 ч., 2025"], education_level="Высшее"),
    who("Лапин Юрий Глебович", flag=True),
    who("Мухина Инна Олеговна", flag=True),
)  # fmt: skip

PROGRAMME_ROWS = "".join(
    f'<tr><td colspan=11 itemprop="teachingOp"><b>{programme}</b></td></tr>'
    + grid([], lines(ROWS_831), PROPS_831).partition("<tbody>")[2].partition("</tbody>")[0]
    for programme in (
        "Основная образовательная программа основного общего образования",
        "Основная образовательная программа среднего общего образования",
        "АООП ООО для обучающихся с задержкой психического развития (вариант 7)",
    )
)
SHAPES.add(
    "once_per_programme.html",
    page(
        f"<table><tr>{''.join(f'<td><strong>{h}</strong></td>' for h in ORDER_831)}</tr>"
        f"{PROGRAMME_ROWS}</table>"
    ),
    BELOZEROVA,
    FOMIN,
)

# Each programme names its own subject and its own year's course of one person.
SHAPES.add(
    "merged_from_programmes.html",
    page(
        grid(
            ["ФИО", "Должность", "Преподаваемые предметы", "Курсы повышения квалификации",
             "Общий стаж", "Программа"],
            lines("""
Зимина Ия Петровна | Учитель химии | Химия | «ОГЭ по химии», 36 ч., 2024 | 22 | ООП ООО
Усова Яна Олеговна | Учитель ИЗО | ИЗО | | 5 | ООП НОО
Зимина Ия Петровна | Учитель химии | Химия, биология | «ЕГЭ по химии», 36 ч., 2025 | 22 | ООП СОО
ЗИМИНА ИЯ ПЕТРОВНА | Учитель химии | Проект | «ОГЭ по химии», 36 ч., 2024 | 22 лет | ДОП
"""),
        )
    ),
    who("Зимина Ия Петровна", ["Учитель химии"], subjects=["Химия", "биология", "Проект"],
        general=22, courses=["«ОГЭ по химии», 36 ч., 2024", "«ЕГЭ по химии», 36 ч., 2025"]),
    who("Усова Яна Олеговна", ["Учитель ИЗО"], subjects=["ИЗО"], general=5),
)  # fmt: skip

SHAPES.add(
    "rows_that_disagree.html",
    page(
        grid(
            ["ФИО", "Должность", "Категория", "Общий стаж"],
            lines("""
Панов Илья Фёдорович | Учитель физики | первая | 20
Панов Илья Фёдорович | Учитель физики | высшая | 25
Котова Ева Львовна | Логопед | первая | 7
"""),
        )
    ),
    who("Панов Илья Фёдорович", ["Учитель физики"], flag=True),
    who("Котова Ева Львовна", ["Логопед"], category="первая", general=7),
)

SHAPES.add(
    "hidden_dummies.html",
    page(
        '<div itemprop="teachingStaff" class="hidden">'
        + "".join(f'<p itemprop="{prop}">X</p>' for prop in PROPS_831.split())
        + "</div>"
        + grid(
            ORDER_831,
            lines("""
Х | Х | Х | Х | Х | Х | Х | Х | Х | Х | Х
Орехова Дина Ильинична | Учитель английского языка | Английский язык | Высшее | Лингвист | # | # | \
Лингвистика | # | 6 | 6
- | - | - | - | - | - | - | - | - | - | -
"""),
            PROPS_831,
        ).replace("<tr itemprop", "<tr style='display:none' itemprop", 1)
    ),
    who("Орехова Дина Ильинична", ["Учитель английского языка"], subjects=["Английский язык"],
        education_level="Высшее", general=6, in_profession=6),
)  # fmt: skip

SHAPES.add(
    "managers_on_the_page.html",
    page(
        "<h2>Руководство</h2>"
        + grid(
            ["ФИО", "Должность", "Контактные телефоны", "Адрес электронной почты"],
            lines("""
Власов Роман Андреевич | Директор | (4820) 00-00-01 | director@school143.example
"""),
            "fio post telephone email",
        ).replace("teachingStaff", "rucovodstvo")
        + grid(
            ["ФИО", "Должность", "Контактные телефоны", "Адрес электронной почты"],
            lines("""
Крылова Юлия Викторовна | Заместитель директора по УВР | (4820) 00-00-02 | zam@school143.example
"""),
            "fio post telephone email",
        ).replace("teachingStaff", "rucovodstvoZam")
        + "<p itemprop='rucovodstvoFil'>Филиалов и представительств нет</p><h2>Педагоги</h2>"
        + grid(ORDER_831, lines(ROWS_831), PROPS_831)
    ),
    who("Власов Роман Андреевич", ["Директор"], role="manager", subjects=ANY),
    who("Крылова Юлия Викторовна", ["Заместитель директора по УВР"], role="manager"),
    BELOZEROVA,
    FOMIN,
)

SHAPES.add("headings_only.html", page(grid(ORDER_1493, [], PROPS_1493)), status="empty")
SHAPES.add(
    "dummy_row_only.html",
    page(grid(ORDER_831, [["отсутствует"] * 11], PROPS_831)),
    status="empty",
)
