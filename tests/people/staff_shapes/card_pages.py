"""Staff shown as cards: vertical tables, headings with labelled lines, lists, blocks of a CMS."""

from tests.people.staff_shapes.shape import ANY, Shapes, page, who

SHAPES = Shapes()


def vertical(pairs: str, cell: str = "td") -> str:
    rows = (line.partition("|") for line in pairs.strip().splitlines())
    return (
        "<table class=card>"
        + "".join(
            f"<tr><th scope=row>{label.strip()}</th><{cell}>{value.strip()}</{cell}></tr>"
            for label, _, value in rows
        )
        + "</table><hr>"
    )


SHAPES.add(
    "vertical_cards.html",
    page(
        vertical("""
ФИО | Голубева Рита Эдуардовна
Должность | Учитель-логопед
Образование | Высшее, дефектологическое
Квалификационная категория | Высшая, приказ от 28.04.2023 № 512
Общий стаж работы | 24 года
Стаж работы по специальности | 20 лет
Курсы повышения квалификации | «Дислексия: диагностика и помощь», 72 ч., 2024
""")
        + vertical(
            """
ФИО | Быков Лев Антонович
Должность | Учитель физики
Образование | Высшее
Квалификационная категория | нет
Общий стаж работы | 3 месяца
Стаж работы по специальности | 3 месяца
Курсы повышения квалификации | —
""",
            cell="th",
        )
    ),
    who("Голубева Рита Эдуардовна", ["Учитель-логопед"], category="высшая",
        category_date="2023-04-28", education_level="Высшее", general=24, in_profession=20,
        courses=["«Дислексия: диагностика и помощь», 72 ч., 2024"]),
    who("Быков Лев Антонович", ["Учитель физики"], education_level="Высшее", general=0,
        in_profession=0),
)  # fmt: skip

SHAPES.add(
    "labelled_lines.html",
    page(
        "<p><a href='#a'>Агафонова М. В.</a> · <a href='#b'>Юдин К. С.</a></p>"
        "<h3 id=a>Агафонова Милана Вадимовна</h3><p><b>Должность:</b> учитель начальных классов<br>"
        "<b>Уровень образования:</b> среднее профессиональное<br/><b>Категория:</b> первая (приказ "
        "№ 77 от 15.12.2022)<br><b>Общий стаж:</b> 9 лет<br><b>Пед. стаж:</b> 9 лет<br>"
        "<b>Преподаваемые предметы</b>: начальные классы</p><img src='m.jpg' alt='фото'>"
        "<h3 id=b>Юдин Кирилл Святославович</h3><p>Должность: учитель информатики</p>"
        "<p>Уровень образования: высшее</p><p>Категория: -</p><p>Общий стаж: 6 лет</p>"
        "<p>Пед. стаж: менее года</p><p>Преподаваемые предметы: информатика, робототехника</p>"
        "<h3>Часы приёма</h3><p>Вторник: 15:00–17:00</p>"
    ),
    who("Агафонова Милана Вадимовна", ["учитель начальных классов"], subjects=["начальные классы"],
        education_level="среднее профессиональное", category="первая", category_date="2022-12-15",
        general=9, teaching=9),
    who("Юдин Кирилл Святославович", ["учитель информатики"], education_level="высшее",
        subjects=["информатика", "робототехника"], general=6, teaching=0),
)  # fmt: skip

# The labels were swapped on screen and are right; the names under them stayed in old places.
SHAPES.add(
    "labels_against_itemprop.html",
    page(
        "<dl itemprop=teachingStaff><dt>Сотрудник</dt><dd itemprop=fio>Чернов Макар Наумович</dd>"
        "<dt>Занимаемая должность</dt><dd itemprop=post>Тьютор</dd><dt>Общий стаж</dt>"
        "<dd itemprop=specExperience>16</dd><dt>Стаж по специальности</dt>"
        "<dd itemprop=genExperience>2</dd></dl>"
        "<dl itemprop=teachingStaff><dt>Сотрудник</dt><dd itemprop=fio>Шилова Ася Геннадьевна</dd>"
        "<dt>Занимаемая должность</dt><dd itemprop=post>Библиотекарь</dd><dt>Общий стаж</dt>"
        "<dd itemprop=specExperience>30</dd><dt>Стаж по специальности</dt>"
        "<dd itemprop=genExperience>28</dd></dl>"
    ),
    who("Чернов Макар Наумович", ["Тьютор"], general=16, in_profession=2),
    who("Шилова Ася Геннадьевна", ["Библиотекарь"], general=30, in_profession=28),
)


def block(name: str, *rows: tuple[str, str, str]) -> str:
    cells = "".join(
        f'<div class="l-teacher-row"><div class="l-teacher-left">{label}</div>'
        f'<div class="l-teacher-right" itemprop="{prop}">{value} </div></div>'
        for label, prop, value in rows
    )
    return (
        '<div class="news-detail" itemprop="teachingStaff"><img src="/upload/1.png" alt="">'
        f'<h2 itemprop="Fio">{name}</h2>{cells}</div>'
    )


SHAPES.add(
    "cms_blocks.html",
    page(
        block(
            "Аксёнова Эльвира Рустамовна",
            ("Должность", "Post", "Учитель немецкого языка, внешний совместитель"),
            ("Образование", "TeachingLevel", "Высшее профессиональное"),
            ("Учёная степень", "Degree", "кандидат филологических наук"),
            ("Общий стаж", "GenExperience", "19 л. 4 мес."),
            ("Стаж по специальности", "SpecExperience", "17 л."),
            ("Программы повышения квалификации", "qualification", "«Второй язык», 36 ч., 2025"),
        )
        + block(
            "Носков Артём Даниилович",
            ("Должность", "Post", "Педагог-организатор"),
            ("Общий стаж", "GenExperience", "1 г. 11 мес."),
        )
    ),
    who("Аксёнова Эльвира Рустамовна", ["Учитель немецкого языка"], part_time=True,
        education_level="Высшее", degree="кандидат филологических наук", general=19,
        in_profession=17, courses=["«Второй язык», 36 ч., 2025"]),
    who("Носков Артём Даниилович", ["Педагог-организатор"], general=1),
)  # fmt: skip

# A grid of blocks drawn as a table; the first line of blocks is the heading.
HEADS = ["Ф.И.О.", "Должность", "Дисциплины", "Опыт работы, лет", "Переподготовка"]
PROPS = ["fio", "post", "teachingDiscipline", "specExperience", "profDevelopment"]


def line_of_blocks(cells: list[str], props: list[str] | None = None) -> str:
    inner = "".join(
        f'<div class=cell itemprop="{prop}" title="{head}">{cell}</div>'
        if props
        else f'<div class="headCell" style="width:9em">{cell}</div>'
        for cell, prop, head in zip(cells, props or cells, HEADS, strict=True)
    )
    mark = ' itemprop="teachingStaff"' if props else ""
    return f'<div style="display:table-row"{mark}>{inner}</div>'


SHAPES.add(
    "table_of_blocks.html",
    page(
        '<input placeholder="Поиск по ФИО"><div style="display:table">'
        + line_of_blocks(HEADS)
        + line_of_blocks(
            ["Гущина Яна Тимуровна", "Регент", "Хор, сольфеджио", "11", "«Дирижёр», 2019"], PROPS
        )
        + line_of_blocks(["Ломов Ян Ильич", "Концертмейстер", "Фортепиано", "нет", "нет"], PROPS)
        + "</div>"
    ),
    who("Гущина Яна Тимуровна", ["Регент"], subjects=["Хор", "сольфеджио"],
        in_profession=11, retraining=["«Дирижёр», 2019"]),
    who("Ломов Ян Ильич", ["Концертмейстер"], subjects=["Фортепиано"], flag=None),
)  # fmt: skip

# On a phone the heads hide and each cell carries its own; this engine writes no heads at all.
SHAPES.add(
    "labels_in_attributes.html",
    page(
        "<table><tbody><tr><td data-label='ФИО'>Суркова Нелли Артуровна</td>"
        "<td data-label='Должность'>Учитель французского языка</td>"
        "<td data-label='Категория'>Первая</td><td data-label='Общий стаж'>13</td>"
        "<td data-label='Педагогический стаж'>13</td></tr>"
        "<tr><td data-label='ФИО'>Жданов Глеб Тарасович</td><td data-label='Должность'>Учитель ОБЗР"
        "</td><td data-label='Категория'></td><td data-label='Общий стаж'>29</td>"
        "<td data-label='Педагогический стаж'>2</td></tr></tbody></table>"
    ),
    who("Суркова Нелли Артуровна", category="первая", general=13, teaching=13,
        posts=["Учитель французского языка"]),
    who("Жданов Глеб Тарасович", ["Учитель ОБЗР"], general=29, teaching=2),
)  # fmt: skip

SHAPES.add(
    "folded_details.html",
    page(
        "<table><tr><th>Педагог<th>Образование и квалификация<th>Подробнее</tr>"
        '<tr itemprop=teachingStaff><th scope=row><strong itemprop="fio">Рогова Пелагея Савельевна'
        '</strong><br><span itemprop="post">Учитель технологии</span></th>'
        '<td><span itemprop="teachingLevel">Высшее</span><br>Квалификация: '
        '<span itemprop="teachingQual">учитель технологии и предпринимательства</span></td>'
        "<td itemprop=profDevelopment><a data-toggle=collapse href='#s1'>Сведения о повышении "
        "квалификации</a><div class=collapse id=s1><p>«Основы 3D-печати», 36 ч., 2024</p><p>"
        "«Проект в 5 классе», 18 ч., 2025</p></div></td></tr></table>"
    ),
    who("Рогова Пелагея Савельевна", ["Учитель технологии"], education_level="Высшее",
        courses=["«Основы 3D-печати», 36 ч., 2024", "«Проект в 5 классе», 18 ч., 2025"]),
)  # fmt: skip

SHAPES.add(
    "labels_inside_values.html",
    page(
        "<ul>"
        '<li itemprop=teachingStaff><p itemprop="fio">Фролова Стелла Юрьевна</p><p itemprop="post">'
        "Социальный педагог</p><div itemprop=genExperience><b>Общий стаж работы:</b> 26</div>"
        "<div itemprop=specExperience><b>Стаж работы по специальности:</b> 14</div></li>"
        '<li itemprop=teachingStaff><p itemprop="fio">Маслов Вениамин Ильич</p><p itemprop="post">'
        "Советник директора</p><div itemprop=genExperience><b>Общий стаж работы:</b> 8"
        "</div><div itemprop=specExperience><b>Стаж работы по специальности:</b> 5</div></li></ul>"
    ),
    who("Фролова Стелла Юрьевна", ["Социальный педагог"], general=26, in_profession=14),
    who("Маслов Вениамин Ильич", ["Советник директора"], general=8, in_profession=5,
        subjects=ANY),
)  # fmt: skip

SHAPES.add(
    "labelled_list.html",
    page(
        "<ul><li><strong>ФИО: </strong>Авров Ян Ильич</li><li><strong>Дата рождения: "
        "</strong>5 января 1969 года</li><li><strong>Должность:</strong> учитель "
        "права</li><li><strong>Общий стаж: </strong>32 года</li><li><strong>Педагогический "
        "стаж: </strong>29 лет</li><li><strong>Стаж в данной организации: </strong>12 "
        "лет</li></ul><ul><li><strong>ФИО: </strong>Белых Ия "
        "Львовна</li><li><strong>Должность:</strong> педагог-психолог</li><li><strong>Общий "
        "стаж: </strong>4 года</li><li><strong>Педагогический стаж: </strong>8 "
        "месяцев</li></ul>"
    ),
    who("Авров Ян Ильич", ["учитель права"], general=32, teaching=29, in_school=12),
    who("Белых Ия Львовна", ["педагог-психолог"], general=4, teaching=0),
)

SHAPES.add(
    "column_of_labelled_lines.html",
    page(
        "<table><tr><th>Фото<th>ФИО<th>Информация</tr><tr><td><img src=1><td>Вихрова Ия "
        "Львовна<td><p>Должность: учитель химии</p><p>Образование: высшее</p><p>Категория: "
        "первая</p><p>Стаж общий: 12, педагогический: 10</p></tr><tr><td><img src=2><td>Гусев "
        "Ян Ильич<td>Должность: учитель физики<br>Образование: высшее<br>Категория: "
        "высшая<br>Общий стаж: 30 лет, пед. стаж: 30 лет</tr></table>"
    ),
    who("Вихрова Ия Львовна", ["учитель химии"], education_level="высшее", category="первая",
        general=12, teaching=10, flag=None),
    who("Гусев Ян Ильич", ["учитель физики"], education_level="высшее", category="высшая",
        general=30, teaching=30, flag=None),
)  # fmt: skip

SHAPES.add(
    "spans_in_one_cell.html",
    page(
        "<table><tr><th>ФИО, должность<th>Стаж (общий/по специальности)</tr><tr "
        "itemprop=teachingStaff><td><span itemprop=fio>Птицына Ия Львовна</span>, <span "
        "itemprop=post>учитель ИЗО</span><td><span itemprop=genExperience>35</span>/<span "
        "itemprop=specExperience>30</span></tr><tr itemprop=teachingStaff><td><span "
        "itemprop=fio>Рыков Ян Ильич</span>, <span itemprop=post>учитель труда</span><td><span "
        "itemprop=genExperience>5</span>/<span itemprop=specExperience>1</span></tr></table>"
    ),
    who("Птицына Ия Львовна", ["учитель ИЗО"], general=35, in_profession=30),
    who("Рыков Ян Ильич", ["учитель труда"], general=5, in_profession=1),
)

SHAPES.add(
    "managers_as_blocks.html",
    page(
        "<h3>Директор</h3><div itemprop=rucovodstvo><p itemprop=fio>Яковкин Лев Ильич</p><p "
        "itemprop=post>Директор</p><p itemprop=telephone>000</p></div><div "
        "itemprop=rucovodstvoZam><p itemprop=fio>Алмазова Ия Львовна</p><p "
        "itemprop=post>Заместитель директора по "
        "УВР</p></div><table><tr><th>ФИО<th>Должность<th>Общий стаж</tr><tr "
        "itemprop=teachingStaff><td itemprop=fio>Алмазова Ия Львовна<td itemprop=post>Учитель "
        "физики<td itemprop=genExperience>20</tr><tr itemprop=teachingStaff><td "
        "itemprop=fio>Босых Ян Ильич<td itemprop=post>Учитель ИЗО<td "
        "itemprop=genExperience>2</tr></table>"
    ),
    who("Яковкин Лев Ильич", ["Директор"], role="manager"),
    who("Алмазова Ия Львовна", ["Заместитель директора по УВР", "Учитель физики"], role=ANY,
        general=20, flag=None),
    who("Босых Ян Ильич", ["Учитель ИЗО"], general=2),
)  # fmt: skip
