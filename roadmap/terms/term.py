"""What a phrase comes to: dates, a kind, and the sentences of doubt a person reads."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class TermKind(StrEnum):
    """What kind of promise a term is; the values are stored."""

    DATED = "dated"  # a span, or one edge of it
    YEAR_LONG = "year_long"  # в течение учебного года, постоянно, ежегодно
    RECURRENT = "recurrent"  # ежемесячно, 1 раз в четверть; several separate dates
    AS_NEEDED = "as_needed"  # по мере необходимости, по запросу, по плану
    UNKNOWN = "unknown"  # could not be read


@dataclass(frozen=True, slots=True)
class Term:
    """A term as printed and as understood.

    `start` and `end` are inclusive days; either is None where the phrase does not say it, and
    start ≤ end where both are known. `flags` are Russian sentences about what is doubtful.
    """

    phrase: str
    start: date | None
    end: date | None
    kind: TermKind
    flags: tuple[str, ...] = ()

    @property
    def is_certain(self) -> bool:
        """Nothing for a person to check."""
        return self.kind is not TermKind.UNKNOWN and not self.flags


EMPTY = "Срок не указан."
UNREAD = "Срок не удалось перевести в даты."
NOT_UNDERSTOOD = "Не понято: «{}»."
NO_SUCH_DAY = "Такой даты нет в календаре: {}."
BACKWARDS = "Начало срока позже его конца."
OTHER_YEAR = "Год в документе не совпадает с учебным годом плана ({})."
BEYOND_YEAR = "Срок выходит за границы учебного года плана ({})."
SEVERAL = "Сроков несколько: показан период от первого до последнего."
ALSO_AS_NEEDED = "Кроме дат сказано «по мере необходимости»."
WEEKDAY = "День недели не учтён в датах."
OTHER_PLAN = "Даты заданы другим планом или графиком."
HOLIDAYS = "Даты каникул задаёт календарный учебный график школы."
TYPO = "Слово «{}» понято как «{}»."
IMPLEMENTATION = "Период реализации понят как весь учебный год плана."
EVERY_YEAR = "Повторяется ежегодно: вместо названного года взят учебный год плана."
APPROXIMATE = "Срок назван приблизительно."
LOOKALIKE_NUMERAL = "«{}» понято как римская цифра {}."
BEFORE_PERIOD = "«До» понято как «до начала»; возможно, имелось в виду «по … включительно»."
PART_OF_MONTH = "Начало, середина и конец месяца взяты по декадам."
PART_OF_PERIOD = "Начало и конец периода взяты по месяцу; середина не выделена."
WEEK_OF_MONTH = "Неделя отсчитана по семь дней от края месяца."
SCHOOL_TERM = "Границы четверти приблизительны: их задаёт календарный учебный график."
TRIMESTER = "Границы триместра приблизительны: их задаёт календарный учебный график."
THIRD_QUARTER = "III квартал начинается до учебного года плана: взяты август и сентябрь."
CALENDAR_HALF = "Полугодие с годом понято как половина календарного года."
SUMMER = "Лето продолжается и после учебного года плана: взяты июнь и июль."
WINTER = "Зима названа одним годом: взяты декабрь этого года и начало следующего."
UNCLEAR_YEAR = "«Год» понят как учебный."
YEARS_AS_CYCLE = "Два года подряд поняты как один учебный год."
MANY_YEARS = "Срок охватывает несколько лет."
EVERY_YEAR_OF = "Месяц назван сразу для нескольких лет: взят учебный год плана."
