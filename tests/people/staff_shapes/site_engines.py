"""Cards and tables as site builders draw them: accordions, tiles, captions, cloned headings."""

from tests.people.staff_shapes.shape import ANY, EXPERIENCE, Shapes, page, who

SHAPES = Shapes()
ANNA = who("Аксёнова Инна Львовна", ["учитель физики"], subjects=["физика"], category="высшая",
           general=20)  # fmt: skip
YAN = who("Ветров Ян Ильич", ["учитель химии"], subjects=["химия"], category="первая", general=7)
ANNA_LINES = "<p>Должность: учитель физики</p><p>Категория: высшая</p><p>Общий стаж: 20 лет</p>"
YAN_LINES = "<p>Должность: учитель химии</p><p>Категория: первая</p><p>Общий стаж: 7 лет</p>"
ANNA_ROWS = "<tr><td>Должность<td>учитель физики<tr><td>Категория<td>высшая<tr><td>Общий стаж<td>20"
YAN_ROWS = "<tr><td>Должность<td>учитель химии<tr><td>Категория<td>первая<tr><td>Общий стаж<td>7"


def folded(name: str, body: str, style: str = "") -> str:
    return (
        '<div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button '
        f'collapsed" data-bs-toggle="collapse" data-bs-target="#p">{name}</button></h2>'
        f'<div id=p class="accordion-collapse collapse"{style}><div class="accordion-body">{body}'
        "</div></div></div>"
    )


for key, style in (("accordion", ""), ("accordion_closed", ' style="display: none;"')):
    SHAPES.add(
        f"{key}.html",
        page(
            folded("Аксёнова Инна Львовна", ANNA_LINES, style)
            + folded("Ветров Ян Ильич", YAN_LINES, style)
        ),
        ANNA,
        YAN,
    )

SHAPES.add(
    "details_with_tables.html",
    page(
        f"<details><summary>Аксёнова Инна Львовна</summary><table>{ANNA_ROWS}</table></details>"
        f"<details><summary>Ветров Ян Ильич</summary><table>{YAN_ROWS}</table></details>"
    ),
    ANNA,
    YAN,
)
SHAPES.add(
    "names_over_tables.html",
    page(
        f"<h3>Аксёнова Инна Львовна</h3><table>{ANNA_ROWS}</table>"
        f"<p><b>Ветров Ян Ильич</b></p><table>{YAN_ROWS}</table>"
    ),
    ANNA,
    YAN,
)
SHAPES.add(
    "names_in_captions.html",
    page(
        f"<table><caption>Аксёнова Инна Львовна</caption>{ANNA_ROWS}</table>"
        f"<table><caption>Ветров Ян Ильич</caption>{YAN_ROWS}</table>"
    ),
    ANNA,
    YAN,
)
ANY_YEARS = dict.fromkeys(EXPERIENCE, ANY)  # «Стаж работы» says not which
SHAPES.add(
    "tiles_without_labels.html",
    page(
        '<div class="t-card"><div class="t-name">Аксёнова Инна Львовна</div><div class="t-descr">'
        "учитель физики<br>Высшая квалификационная категория<br>Стаж работы 20 лет</div></div>"
        '<div class="t-card"><div class="t-name">Ветров Ян Ильич</div><div class="t-descr">'
        "учитель химии<br>Первая квалификационная категория<br>Стаж работы 7 лет</div></div>"
    ),
    who("Аксёнова Инна Львовна", ["учитель физики"], flag=True, category="высшая", **ANY_YEARS),
    who("Ветров Ян Ильич", ["учитель химии"], flag=True, category="первая", **ANY_YEARS),
)
SHAPES.add(
    "labels_and_values_in_spans.html",
    page(
        '<div itemprop="teachingStaff"><div><span class=l>ФИО</span><span itemprop="fio">Аксёнова '
        "Инна Львовна</span></div><div><span class=l>Занимаемая должность</span><span "
        'itemprop="post">учитель физики</span></div><div><span class=l>Категория</span><span '
        'itemprop="category">высшая</span></div><div><span class=l>Общий стаж</span><span '
        'itemprop="genExperience">20</span></div></div>'
    ),
    ANNA,
)
SHAPES.add(
    "heading_in_a_table_of_its_own.html",
    page(
        "<table class=head><tr><th>ФИО<th>Должность<th>Категория<th>Общий стаж</table><table>"
        "<tr><td>Аксёнова Инна Львовна<td>учитель физики<td>высшая<td>20"
        "<tr><td>Ветров Ян Ильич<td>учитель химии<td>первая<td>7</table>"
    ),
    ANNA,
    YAN,
)
SHAPES.add(
    "cloned_heading.html",
    page(
        "<table><thead><tr><th>ФИО<th>Должность<th>Категория<th>Общий стаж</thead></table><table>"
        "<thead><tr><th>ФИО<th>Должность<th>Категория<th>Общий стаж</thead>"
        "<tr><td>Аксёнова Инна Львовна<td>учитель физики<td>высшая<td>20</table>"
    ),
    ANNA,
)
SHAPES.add(
    "numbered_list_of_people.html",
    page(
        "<ol><li>Аксёнова Инна Львовна<br>Должность: учитель физики<br>Общий стаж: 20<br>"
        "Категория: высшая</li><li>Ветров Ян Ильич<br>Должность: учитель химии<br>Общий стаж: 7"
        "<br>Категория: первая</li></ol>"
    ),
    ANNA,
    YAN,
)
SHAPES.add(
    "facts_in_two_tables.html",
    page(
        "<table><tr><th>ФИО<th>Должность<th>Общий стаж<tr><td>Аксёнова Инна Львовна"
        "<td>учитель физики<td>20</table><table><tr><th>ФИО<th>Категория<th>Пед. стаж"
        "<tr><td>Аксёнова Инна Львовна<td>высшая<td>18</table>"
    ),
    {**ANNA, "experience": {**ANNA["experience"], "teaching": 18}},
)
SHAPES.add(
    "a_table_within_a_cell.html",
    page(
        "<table><tr><th>ФИО<th>Должность<th>Категория<th>Стаж<tr><td>Аксёнова Инна Львовна"
        "<td>учитель физики<td>высшая<td><table><tr><td>Общий<td>20<tr><td>Педагогический<td>18"
        "</table></table>"
    ),
    {**ANNA, "experience": {**ANNA["experience"], "teaching": 18}},
)
SHAPES.add(
    "scripts_among_words.html",
    page(
        "<table><tr><th>ФИО<th>Должность<th>Категория<th>Общий стаж<tr><td><a href='#'>Аксёнова "
        "Инна Львовна</a><script>var he = 'Иванов Пётр Ильич'</script><td>учитель физики<style>"
        ".a{}</style><td>выс\u00adшая<td>20\u200b</table>"
    ),
    ANNA,
)
SHAPES.add(
    "one_page_of_many.html",
    page(
        "<table><tr><th>ФИО<th>Должность<th>Категория<th>Общий стаж<tr><td>Аксёнова Инна Львовна"
        "<td>учитель физики<td>высшая<td>20</table><div>Показано с 1 по 1 из 57 записей</div>"
    ),
    ANNA,
)
