"""Check digits of the numbers by which the state knows an organisation. Pure.

ИНН: приказ ФНС № ЕД-7-14/559@ of 2020; ОГРН: приказ Минфина № 165н of 2017.
"""

INN_WEIGHTS = {
    10: ((2, 4, 10, 3, 5, 9, 4, 6, 8),),
    12: ((7, 2, 4, 10, 3, 5, 9, 4, 6, 8), (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)),
}


def is_inn(text: str) -> bool:
    """Whether it is 10 or 12 digits that end with the right check digits."""
    if not _digits(text) or len(text) not in INN_WEIGHTS:
        return False
    return all(
        sum(int(digit) * weight for digit, weight in zip(text, weights, strict=False)) % 11 % 10
        == int(text[len(weights)])
        for weights in INN_WEIGHTS[len(text)]
    )


def is_ogrn(text: str) -> bool:
    """Whether it is 13 digits (an organisation) or 15 (a person) with the right check digit."""
    if not _digits(text) or len(text) not in (13, 15):
        return False
    body, check = int(text[:-1]), int(text[-1])
    return body % (len(text) - 2) % 10 == check


def _digits(text: str) -> bool:
    return text.isascii() and text.isdecimal()
