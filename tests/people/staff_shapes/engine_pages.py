"""Pages as engines and word processors leave them: spans, layouts, encodings, several tables."""

from tests.people.staff_shapes.shape import ANY, Shapes, grid, lines, page, who

SHAPES = Shapes()

VAGANOVA = who(
    "Ваганова Майя Ильинична", ["Учитель биологии"], subjects=["Биология"], category="высшая",
    general=32, teaching=30, in_school=21,
)  # fmt: skip
DEMIN = who(
    "Дёмин Савва Юрьевич", ["Учитель географии"], subjects=["География"], general=3, teaching=2,
    in_school=2,
)  # fmt: skip
PAIR_OF_ROWS = """
<tr><td>1</td><td>Ваганова Майя Ильинична</td><td>Учитель биологии</td><td>Биология</td>
<td>Высшая</td><td>32</td><td>30</td><td>21</td></tr>
<tr><td>2</td><td>Дёмин Савва Юрьевич</td><td>Учитель географии</td><td>География</td>
<td>нет</td><td>3</td><td>2</td><td>2</td></tr>"""
TWO_LEVELS = """
<tr><td colspan=8><p align=center><b>Педагогические работники на 01.09.2026</b></td></tr>
<tr><td rowspan=2>№<br>п/п</td><td rowspan=2>ФИО</td><td rowspan=2>Долж-<br>ность</td>
<td rowspan=2>Предмет</td><td rowspan=2>Кв. кате&shy;гория</td><td colspan=3>Стаж</td></tr>
<tr><td>общий</td><td>пед.</td><td>в ОУ</td></tr>"""

SHAPES.add(
    "heading_of_two_lines.html",
    page(
        f"<table>{TWO_LEVELS}<tr>{''.join(f'<td>{n}</td>' for n in range(1, 9))}</tr>{PAIR_OF_ROWS}"
        "<tr><td></td><td>Вакансия</td><td>Учитель физики</td><td>Физика</td><td></td><td></td><td>"
        "</td><td></td></tr><tr><td colspan=2>Итого: 2 чел.</td><td colspan=6></td></tr></table>"
    ),
    VAGANOVA,
    DEMIN,
)

SHAPES.add(
    "table_in_a_layout.html",
    "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'></head>"
    "<body><table width=100%><tr><td><table><tr><td><a href=/>Главная</a><tr><td>Новости</table>"
    "<td><h1>Наши учителя</h1>"
    f"<table border=1>{TWO_LEVELS}{PAIR_OF_ROWS}</table>"
    "<td><table><tr><td>Пн<td>Вт<td>Ср<tr><td>1<td>2<td>3</table></table>".replace("\n", ""),
    VAGANOVA,
    DEMIN,
)
SHAPES.all[-1] = type(SHAPES.all[-1])(
    "table_in_a_layout.html",
    SHAPES.all[-1].content.decode().encode("cp1251", "xmlcharrefreplace"),
    SHAPES.all[-1].readings,
)

SIMPLE = ["№ п/п", "Фамилия Имя Отчество", "Должность", "Предмет", "Категория", "Общий стаж",
          "Педстаж", "Стаж в данном учреждении"]  # fmt: skip
SIMPLE_ROWS = """
1. | Ваганова Майя Ильинична | Учитель биологии | Биология | Высшая | 32 | 30 | 21
2. | Дёмин Савва Юрьевич | Учитель географии | География | - | 3 | 2 | 2
"""
SHAPES.add(
    "says_utf8_but_is_not.html",
    page(grid(SIMPLE, lines(SIMPLE_ROWS))).encode("cp1251", "xmlcharrefreplace"),
    VAGANOVA,
    DEMIN,
)
SHAPES.add(
    "entities_and_mark.html",
    b"\xef\xbb\xbf"
    + page(grid(SIMPLE, lines(SIMPLE_ROWS)))
    .replace("Ваганова Майя", "&#1042;&#x430;ганова&nbsp;&nbsp;Ма&shy;йя\u200b")
    .replace("Биология<", "&laquo;Биология&raquo;&zwj;<")
    .replace(">32<", ">&#8239;32&nbsp;<")
    .encode(),
    VAGANOVA,
    DEMIN,
)
SHAPES.add(
    "letters_only_as_entities.html",
    page(grid(SIMPLE, lines(SIMPLE_ROWS)), head="").encode("ascii", "xmlcharrefreplace"),
    VAGANOVA,
    DEMIN,
)

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="x"><head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1251"><!--[if gte mso 9]><xml>
<w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal
{margin:0} --></style></head><body lang=RU><p class=MsoNormal><b>Кадры<o:p></o:p></b></p>%s"""
SHAPES.add(
    "saved_by_word.htm",
    (WORD % grid(SIMPLE, lines(SIMPLE_ROWS)))
    .replace("<td>", "<td width=82 style='width:61.5pt'><p class=MsoNormal><span lang=RU>")
    .replace("</td>", "<o:p></o:p></span></p></td>")
    .encode("cp1251"),
    VAGANOVA,
    DEMIN,
)

# The course cell goes on over two rows of one person; the other cells stand once, beside both.
SHAPES.add(
    "rows_joined_down.html",
    page(
        "<table><tr><th>ФИО<th>Должность<th>Курсы повышения квалификации<th>Общий стаж</tr>"
        "<tr><td rowspan=2>Юрасова Злата Львовна<td rowspan=2>Учитель химии<td>«Опыты», 16 ч., "
        "2024<td rowspan=2>18</tr><tr><td>«Задачи ОГЭ», 36 ч., 2025</tr>"
        "<tr><td>Ямщиков Лев Ильич<td>Учитель ИЗО<td>нет<td>5</tr></table>"
    ),
    who("Юрасова Злата Львовна", ["Учитель химии"], general=18,
        courses=["«Опыты», 16 ч., 2024", "«Задачи ОГЭ», 36 ч., 2025"]),
    who("Ямщиков Лев Ильич", ["Учитель ИЗО"], general=5),
)  # fmt: skip

SHAPES.add(
    "two_buildings.html",
    page(
        "<h2>Здание на Полевой</h2>"
        + grid(["ФИО", "Должность", "Общий стаж"], lines("Аркадьева Ия Львовна | Учитель | 14"))
        + "<h2>Здание на Лесной</h2>"
        + grid(
            ["№", "Должность", "ФИО", "Категория", "Стаж общий"],
            lines("""
1 | Учитель физики | Блинов Тарас Евгеньевич | первая | 23
2 | Учитель | Аркадьева Ия Львовна | высшая | 14
"""),
        )
    ),
    who("Аркадьева Ия Львовна", ["Учитель"], general=14, category="высшая", flag=None),
    who("Блинов Тарас Евгеньевич", ["Учитель физики"], category="первая", general=23),
)

SHAPES.add(
    "photos_and_links.html",
    page(
        "<table class=tablepress><tr><th>Фото<th>ФИО<th>Должность<th>Почта<th>Общий стаж</tr>"
        "<tr><td><img src=1.jpg><td><a href='/t/1' title='Подробнее'>Хохлова Ева Ильинична</a><td>"
        "Учитель<br>Классный руководитель 7&nbsp;«А»<td><a href='mailto:x@a.example'>написать"
        "</a><td>10 лет</tr><tfoot><tr><th>Фото<th>ФИО<th>Должность<th>Почта<th>Общий стаж</tr>"
        "</tfoot></table>"
    ),
    who("Хохлова Ева Ильинична", general=10, flag=None),
)

# Teachers of one school who really bear one name, and one teacher listed under two posts.
SHAPES.add_ambiguous(
    "namesakes.html",
    page(
        grid(
            ["ФИО", "Должность", "Уровень образования", "Общий стаж"],
            lines("""
Иванова Елена Петровна | Учитель математики | Высшее | 31
Иванова Елена Петровна | Воспитатель ГПД | Среднее профессиональное | 4
Лосев Фока Ильич | Учитель физики | Высшее | 12
"""),
        )
    ),
    {
        "status": "ok",
        "people": [
            who("Иванова Елена Петровна", flag=True),
            who("Лосев Фока Ильич", ["Учитель физики"], education_level="Высшее", general=12),
        ],
    },
    {
        "status": "ok",
        "people": [
            who("Иванова Елена Петровна", ["Учитель математики"], flag=True, general=31),
            who("Иванова Елена Петровна", ["Воспитатель ГПД"], flag=True, general=4),
            who("Лосев Фока Ильич", ["Учитель физики"], education_level="Высшее", general=12),
        ],
    },
)

SHAPES.add(
    "names_and_posts_only.html",
    page(
        "<ul>"
        "<li><a href='/t/7'>Пахомова Дарина Егоровна</a> – учитель начальных классов</li>"
        "<li><a href='/t/8'>Сомов Гордей Львович</a> – учитель физкультуры</li></ul>"
        + grid(["Сотрудник", "Должность"], lines("""
Пахомова Дарина Егоровна | учитель начальных классов
Сомов Гордей Львович | учитель физкультуры
"""))
    ),
    who("Пахомова Дарина Егоровна", ["учитель начальных классов"], subjects=ANY),
    who("Сомов Гордей Львович", ["учитель физкультуры"], subjects=ANY),
)  # fmt: skip
