"""Numbers that office programs draw by themselves: «1.», «2.1», «IV.», «а)» are not in the text.

Word and Writer keep list numbers as styles; a reader that drops them loses «№» columns and the
items of a cell. Here are the counters and the alphabets, shared by all readers of lists.
"""

ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
LATIN = "abcdefghijklmnopqrstuvwxyz"
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"  # lists skip ё, й, ъ, ы, ь
BULLET = "•"


def roman(number: int) -> str:
    """4 → IV; numbers no list reaches stay arabic."""
    if not 0 < number < 4000:
        return str(number)
    parts = []
    for value, letters in ROMAN:
        count, number = divmod(number, value)
        parts.append(letters * count)
    return "".join(parts)


def letter(number: int, alphabet: str) -> str:
    """1 → а; after the last letter they double: аа."""
    if not 0 < number <= len(alphabet) * 4:
        return str(number)
    times, place = divmod(number - 1, len(alphabet))
    return alphabet[place] * (times + 1)


def numeral(number: int, style: str) -> str:
    """A number in a style of Word, Writer or HTML; "" for the style without a number."""
    writers = {
        "none": lambda _: "",
        "upperRoman": roman,
        "lowerRoman": lambda value: roman(value).lower(),
        "upperLetter": lambda value: letter(value, LATIN).upper(),
        "lowerLetter": lambda value: letter(value, LATIN),
        "russianUpper": lambda value: letter(value, RUSSIAN).upper(),
        "russianLower": lambda value: letter(value, RUSSIAN),
        "decimalZero": lambda value: f"{value:02d}",
    }
    return writers.get(style, str)(number)


# The one-letter styles of OpenDocument and of HTML's <ol type>.
SHORT_STYLES = {
    "1": "decimal",
    "I": "upperRoman",
    "i": "lowerRoman",
    "A": "upperLetter",
    "a": "lowerLetter",
    "А": "russianUpper",
    "а": "russianLower",
}


class Counter:
    """The running numbers of one list, by level: a deeper level starts anew under each item."""

    def __init__(self):
        self.values: dict[int, int] = {}

    def step(self, level: int, starts: dict[int, int]) -> list[int]:
        """Count one item; → the numbers of all levels down to it."""
        for deeper in [known for known in self.values if known > level]:
            del self.values[deeper]
        for higher in range(level):
            self.values.setdefault(higher, starts.get(higher, 1))
        self.values[level] = self.values.get(level, starts.get(level, 1) - 1) + 1
        return [self.values[known] for known in range(level + 1)]
