"""The list of pairs as a workbook."""

from collections.abc import Iterable

from mentorship.models import Pair
from people.tables.writing import Sheet

COLUMNS = [
    ("Наставник", 34), ("Наставляемый", 34), ("Роль наставника", 20), ("Форма", 22), ("Вид", 20),
    ("Группа", 16), ("Начало", 12), ("Окончание", 12), ("Состояние", 20), ("Соглашение №", 16),
    ("Дата соглашения", 14), ("Содержание работы", 40), ("Приказ №", 14), ("Дата приказа", 12),
]  # fmt: skip
# asked of a list on paper besides: what the agreement says of pay, and what stands in its place
ASKED = [("Оплата", 16), ("Основание", 26)]


def blank_sheet() -> Sheet:
    """The workbook to fill in with pairs from paper."""
    return Sheet("Пары", COLUMNS + ASKED, ())


def pair_sheet(pairs: Iterable[Pair]) -> Sheet:
    """Pairs with people and dictionaries already fetched."""
    return Sheet("Пары", COLUMNS, (_row(pair) for pair in pairs))


def _row(pair: Pair) -> list:
    return [
        pair.mentor.full_name, pair.mentee.full_name, pair.get_part_display(),
        str(pair.form or ""), str(pair.kind or ""), pair.group, pair.starts_on, pair.ends_on,
        pair.get_state_display(), pair.agreement_number, pair.agreement_date,
        pair.agreement_content, pair.order_number, pair.order_date,
    ]  # fmt: skip
