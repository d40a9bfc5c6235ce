"""A guess at the gender a name is declined by; a person confirms it."""

import re
from enum import StrEnum

from people.names.person import PATRONYMIC_WORDS


class Gender(StrEnum):
    """The values are those stored with a teacher."""

    FEMALE = "f"
    MALE = "m"


MALE_WORDS = ("оглы", "оглу", "улы", "уулу", "угли")
WORD = re.compile(r"\w+")
MALE_IN_A = frozenset(
    WORD.findall(
        "абдулла вавила вова гаврила данила дима добрыня закария зия илья иона иса кузьма лева "
        "лука мина мирза миша муса мустафа никита петя савва сема сила слава фока фома хамза юра "
        "яхья яша"
    )
)
FEMALE_IN_CONSONANT = frozenset(
    WORD.findall(
        "адель айгуль айгюль айнагуль асель ассоль вивьен гузель гульназ гульнур гюзель жаклин "
        "жибек жизель зейнеп ирэн кармен катрин лейсан любовь ляйсан маргарет мариям марлен "
        "марьям мадлен назгуль николь нинель нургуль раушан рахиль руфь салтанат хелен эдит "
        "элен элизабет эллен эсфирь юдифь"
    )
)
EITHER = frozenset(("саша", "женя", "валя", "шура", "паша", "айнур", "нур", "баян"))


def guess_gender(first_name: str, patronymic: str = "", surname: str = "") -> Gender | str:
    """The gender a name speaks of, or '' where it says nothing or contradicts itself.

    The patronymic decides; without it the first name and the surname must not disagree.
    """
    by_patronymic = _of_patronymic(_plain(patronymic))
    if by_patronymic:
        return by_patronymic
    votes = {_of_first_name(_plain(first_name)), _of_surname(_plain(surname))} - {""}
    return votes.pop() if len(votes) == 1 else ""


def _plain(name: str) -> str:
    return name.strip().lower().replace("ё", "е")


def _of_patronymic(patronymic: str) -> Gender | str:
    last = patronymic.replace("-", " ").split()[-1:]
    if last and last[0] in PATRONYMIC_WORDS:
        return Gender.MALE if last[0] in MALE_WORDS else Gender.FEMALE
    if patronymic.endswith(("вна", "чна")):
        return Gender.FEMALE
    return Gender.MALE if patronymic.endswith("ич") else ""


def _of_first_name(first_name: str) -> Gender | str:
    name = first_name.split("-")[0]
    if not name or name.endswith(".") or name in EITHER or name[-1] in "еиоуэюы":
        return ""
    if name in FEMALE_IN_CONSONANT:
        return Gender.FEMALE
    if name[-1] in "ая" and name not in MALE_IN_A:
        return Gender.FEMALE
    return Gender.MALE


def _of_surname(surname: str) -> Gender | str:
    last = surname.replace("-", " ").split()[-1:]
    if not last:
        return ""
    if last[0].endswith(("ова", "ева", "ина", "ына", "ская", "цкая", "ая")):
        return Gender.FEMALE
    return Gender.MALE if last[0].endswith(("ов", "ев", "ин", "ын", "ский", "цкий", "ой")) else ""
