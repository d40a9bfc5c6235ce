"""One mark of the year-end analysis as people write it and read it. Pure."""

from decimal import Decimal, InvalidOperation

YES_NO, NUMBER, SCALE = "yes_no", "number", "scale"
YES = {"да", "д", "1", "+", "есть", "yes", "y"}
NO = {"нет", "н", "0", "no", "n"}
TOP_OF_SCALE, MOST = Decimal(5), Decimal("999999.9")
EXPECTED = {
    YES_NO: "Напишите «да» или «нет».",
    NUMBER: "Напишите число от 0, например 3 или 2,5.",
    SCALE: "Напишите число от 0 до 5.",
}


def read_mark(kind: str, typed: str) -> Decimal | None:
    """What was typed as a value; None for nothing.

    Yes and no are 1 and 0; numbers have at most one digit after the comma. ValueError, in Russian,
    for what is no mark of that kind.
    """
    text = " ".join(str(typed).split()).lower().replace(",", ".")
    if not text:
        return None
    if kind == YES_NO:
        return _yes_or_no(text)
    return _number(kind, text.replace(" ", ""))


def _yes_or_no(text: str) -> Decimal:
    text = text.removesuffix(".0")
    if text in YES:
        return Decimal(1)
    if text in NO:
        return Decimal(0)
    raise ValueError(EXPECTED[YES_NO])


def _number(kind: str, text: str) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise ValueError(EXPECTED[kind]) from None
    if not value.is_finite() or not 0 <= value <= (TOP_OF_SCALE if kind == SCALE else MOST):
        raise ValueError(EXPECTED[kind])
    if value != round(value, 1):
        raise ValueError("После запятой — одна цифра.")
    return abs(round(value, 1))  # «-0» is 0


def say_mark(kind: str, value: Decimal | None) -> str:
    """The value in words: «да», «3», «2,5»; "" for nothing. `read_mark` reads it back."""
    if value is None:
        return ""
    if kind == YES_NO:
        return "да" if value else "нет"
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")
