"""Names of people: written in full and short."""

NBSP = "\u00a0"


def full_name(surname: str, first_name: str, patronymic: str = "") -> str:
    """«Фамилия Имя Отчество», without the parts that are empty."""
    return " ".join(filter(None, (surname, first_name, patronymic)))


def short_name(surname: str, first_name: str, patronymic: str = "") -> str:
    """«Фамилия И. О.» with spaces that do not break."""
    initials = [f"{part[0]}." for part in (first_name, patronymic) if part]
    return NBSP.join(filter(None, (surname, *initials)))
