"""Portfolios of the demonstration's pairs: entries of both, a drawn picture and a small PDF."""

from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw

from mentorship import actions
from mentorship.actions.portfolio import adopt_usual_sections
from mentorship.demo.steps import WEEK, account_of
from mentorship.models import EntryVersion, Pair, PortfolioEntry, PortfolioSection
from people.audit import because
from people.models import Account

# section, title, text; one for each week from the first
ENTRIES = (
    ("Самоанализ и дефициты", "С чем начинаю", "Не успеваю проверить понимание до конца урока."),
    ("Открытые уроки и разработки", "Карточки для устного счёта", "Три уровня, по две на урок."),
    ("Рефлексия", "После первого посещения", "Начинать с короткой проверочной — работает."),
    ("План работы", "План на четверть", "Четыре темы, в каждой одна проба на уроке."),
    ("Отзывы", "Отзыв наставника", "Урок стал ровнее: есть начало, проверка и вывод."),
)
SELF, OPEN, AFTER = "Самоанализ и дефициты", "Открытые уроки и разработки", "Рефлексия"
# of the mentees who teach something else than sums
TOLD = {
    "Ветлугин": (
        (SELF, "С чем начинаю", "Дети решают по образцу, а объяснить ответ не могут."),
        (OPEN, "Карточки с опытами", "Опыт на столе, вопрос из жизни, три уровня ответа."),
        (AFTER, "После первого посещения", "Вопрос «почему» задавать до формулы, не после."),
        ("План работы", "План на четверть", "Шесть тем, в каждой одно задание на объяснение."),
        ("Отзывы", "Отзыв наставника", "Объяснений стало больше, чем вычислений: так и надо."),
    ),
    "Боровиков": (
        (SELF, "Мой первый класс", "Двадцать шесть человек, из них троих никто не выбрал в пару."),
        (OPEN, "Классный час о правилах", "Правила назвали сами, спорили о телефонах."),
        (AFTER, "После классного часа", "Говорил больше половины времени: в другой раз — они."),
    ),
    "Лазурина": (
        (SELF, "С чем начинаю", "Устная часть экзамена: дети молчат, я подсказываю."),
        (OPEN, "Карточки для монолога", "Начало, два довода, вывод: три опоры на карточке."),
        (AFTER, "После первого посещения", "Ждать ответа семь секунд, не подсказывая."),
    ),
    "Фиалкина": (
        (SELF, "С чем начинаю", "К концу урока работы готовы у половины класса."),
        (OPEN, "Лист проекта", "Что делаем, для кого, кто за что отвечает — на полстраницы."),
        (AFTER, "После первого проекта", "Роли раздать до красок: потом не слышат."),
    ),
    "Родников": (
        (SELF, "С чем начинаю", "Не вижу, кто понял, пока не соберу тетради."),
        (OPEN, "Опрос на пять минут", "Пять вопросов, по каждому видно, что повторить."),
        (AFTER, "После первого посещения", "Опрос — в начале урока: есть время помочь."),
    ),
    "Тишин": (
        (SELF, "С чем начинаю", "План переписан из методички, на уроке держусь за него глазами."),
        (OPEN, "План на одной странице", "Результат, проверка, задания и запас на пять минут."),
        (AFTER, "После открытого урока", "Проверка в конце удалась: видно, кому помочь."),
    ),
}  # fmt: skip
BACK, LINES, MARKS = "#fbfaf6", "#b9c3cf", ("#2f6f9f", "#c77d2e", "#5b8a3c")
A6 = (420, 596)  # at 100 dots to the inch
MOST_MB = 1


def fill_portfolio(pair: Pair, entries: int = 3, files: bool = False) -> None:
    """The first of TOLD, or of ENTRIES, in the words of the mentee, opened to the deputy; with
    lines of the plan where the pair has one, and with two files."""
    adopt_usual_sections()
    author, told = account_of(pair.mentee), TOLD.get(pair.mentee.surname, ENTRIES)
    sections = {section.name: section for section in PortfolioSection.objects.all()}
    programme = getattr(pair, "programme", None)
    lines = list(programme.items.order_by("position")) if programme else []
    rows = [
        PortfolioEntry(
            pair=pair, section=sections[name], title=title, text=text, place=1, author=author,
            happened_on=pair.starts_on + weeks * WEEK, openness=PortfolioEntry.Openness.DEPUTY,
            plan_item=lines[weeks] if lines else None,
        )
        for weeks, (name, title, text) in enumerate(told[:entries], start=1)
    ]  # fmt: skip
    with because("add_entry", by=author):
        made = PortfolioEntry.objects.bulk_create(rows)
        EntryVersion.objects.bulk_create(
            EntryVersion(entry=row, number=1, title=row.title, text=row.text, author=author)
            for row in made
        )
    if files:
        _attach(made[1], author)


def _attach(entry: PortfolioEntry, by: Account) -> None:
    for name, made in (("Карточки.pdf", sheet("PDF", 6)), ("Доска на уроке.png", sheet("PNG", 4))):
        file = ContentFile(made, name=name)
        actions.attach_entry_file(entry, by=by, file=file, max_mb=MOST_MB)


def sheet(kind: str, rows: int) -> bytes:
    """A ruled sheet with coloured cards in so many rows: what a child would see on the desk."""
    image = Image.new("RGB", A6, BACK)
    pen, (width, height) = ImageDraw.Draw(image), A6
    step = height // (rows + 1)
    for row in range(rows):
        top = step // 2 + row * step
        pen.line((20, top + step - 8, width - 20, top + step - 8), fill=LINES, width=1)
        for card in range(3):
            left = 30 + card * 125
            pen.rounded_rectangle(
                (left, top, left + 105, top + step - 20), 8, outline=MARKS[card], width=3
            )
            for dot in range(row + card + 1):
                x, y = left + 14 + dot % 5 * 18, top + 14 + dot // 5 * 18
                pen.ellipse((x, y, x + 9, y + 9), fill=MARKS[card])
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()
