"""Numbers beside Russian words: «1 день», «2 дня», «20 000 записей». Pure."""

NO_BREAK = "\u00a0"


def word_for(number: int, forms: str) -> str:
    """The one of three words («день,дня,дней», for 1, 2 and 5) that goes with the number."""
    one, few, many = forms.split(",")
    tens, ones = abs(number) // 10 % 10, abs(number) % 10
    if tens == 1 or ones == 0 or ones > 4:
        return many
    return one if ones == 1 else few


def grouped(number: int) -> str:
    """20000 → «20 000», with spaces that do not break."""
    return f"{number:,}".replace(",", NO_BREAK)


def count_of(number: int, forms: str) -> str:
    """«5 записей» on one line: `forms` are the words for 1, 2 and 5 — "запись,записи,записей"."""
    return f"{grouped(number)}{NO_BREAK}{word_for(number, forms)}"
