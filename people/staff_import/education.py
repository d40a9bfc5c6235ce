"""Education: the level and what stands beside it, degrees and titles."""

import re
from dataclasses import dataclass
from functools import lru_cache

from people.staff_import.cells import is_nothing, meant, one_line

KIND = (
    r"(?:бакалавр\w*|магистр\w*|специалитет\w*|специалист\w*|аспирантур\w*|ординатур\w*|"
    r"подготовк\w+ кадров высшей квалификации)"
)
LEVEL = re.compile(
    r"(?<!\w)(?:(?:неполн|неокончен|неоконч|незакончен|неоконченн|незаконченн|начальн|"
    r"послевузовск)\w*\.?\s+)?"
    r"(?:высш(?:ее|его|\.)|средн(?:ее|его|е|\.)|начальное|основное|послевузовское|впо|спо|"
    r"нпо|ср\.?\s?-?\s?(?:спец|проф)\w*\.?|с/с|в/о|н/в)(?!\w)"
    r"(?:(?:\s*[-–—]\s*|\s+)(?:профессиональн\w*|проф\.|специальн\w*|спец\.|педагогическ\w*|"
    r"общ\w*|техническ\w*|образовани\w*))*"
    rf"(?:\s*[-–—,:(]*\s*{KIND}\)?(?=[\s.,;)]|$)(?!\s+по\s))?",
    re.IGNORECASE,
)
ONLY_KIND = re.compile(rf"^{KIND}$", re.IGNORECASE)
SPECIALITY = re.compile(
    r"специальност\w*\s*[-–—:]?\s*(?P<value>[^;\n]+?)(?=[;\n]|,?\s*квалификаци|$)", re.IGNORECASE
)
QUALIFICATION = re.compile(
    r"квалификаци\w*\s*[-–—:]?\s*(?P<value>[^;\n]+?)(?=[;\n]|,?\s*специальност|$)", re.IGNORECASE
)
INSTITUTION = re.compile(
    r"\b(?:19|20)\d\d\b|(?i:университет|институт|академи|колледж|училищ|техникум|\bвуз)|"
    r"\b[А-ЯЁ][А-Яа-яё]{0,4}[УИА]\b"
)
# A piece beside the name of an institution that is a qualification for certain.
PROFESSION = re.compile(
    r"(?:учител|преподавател|педагог(?!ич)|воспитател|логопед|дефектолог|психолог|филолог|"
    r"лингвист|математик|физик|химик|биолог|историк|географ|инженер|экономист|юрист|менеджер|"
    r"бакалавр|магистр|тренер|хореограф|музыкант)",
    re.IGNORECASE,
)
AWARD = re.compile(
    r"заслуженн|почетн|почётн|отличник|ветеран|медал|грамот|орден|знак|нагрудн|народн",
    re.IGNORECASE,
)
TITLE = re.compile(r"доцент|профессор|старший научный сотрудник|академик", re.IGNORECASE)
DEGREE = re.compile(
    r"кандидат|доктор|\bph\.?\s?d|[кд]\.\s?[а-яё]{1,5}\.?\s?-?\s?(?:[а-яё]\.?\s?)?н|магистр",
    re.IGNORECASE,
)

AN_AWARD = "Похоже на награду или почётное звание, а не на {}: «{}»."
NOT_READ = "Не похоже на {}: «{}»."
NO_LEVEL = "Уровень образования не понят: «{}»."


@dataclass(frozen=True, slots=True)
class Education:
    """Parts of a cell on education; `flag` is a doubt or ""."""

    level: str = ""
    speciality: str = ""
    qualification: str = ""
    flag: str = ""


@lru_cache(20_000)
def read_education(text: str) -> Education:
    """A cell of «уровень образования», «образование» or «уровень, квалификация» (№ 1493)."""
    text = text.strip()
    if is_nothing(text):
        return Education()
    speciality = SPECIALITY.search(text)
    qualification = QUALIFICATION.search(text)
    parts = [one_line(m["value"]).strip(' .,«»"') if m else "" for m in (speciality, qualification)]
    levels = [one_line(match[0]).strip(" ,:-–—(") for match in LEVEL.finditer(text)]
    levels = [level + ")" if level.count("(") > level.count(")") else level for level in levels]
    if not levels and ONLY_KIND.match(one_line(text)):
        levels = [one_line(text)]
    if not levels:
        return Education(one_line(text), *parts, flag=NO_LEVEL.format(one_line(text)))
    level = ", ".join(dict.fromkeys(levels))
    if not parts[1] and not parts[0]:
        parts[1] = _rest(text)
    return Education(level, *parts)


def _rest(text: str) -> str:
    """What stands in the cell beside the level, as the qualification; "" for where and when."""
    rest = one_line(LEVEL.sub(" ", text)).strip(" .,;:–—-()")
    if not INSTITUTION.search(rest):
        return rest
    pieces = (piece.strip(" .()«»") for piece in re.split(r"[,;]", rest))
    named = [one for one in pieces if PROFESSION.match(one) and not INSTITUTION.search(one)]
    return ", ".join(named)


def read_degree(text: str) -> tuple[str, str]:
    """(degree, doubt)."""
    value = one_line(meant(text))
    if not value or DEGREE.search(value):
        return value, ""
    return value, _doubt(value, "учёную степень")


def read_title(text: str) -> tuple[str, str]:
    """(academic title, doubt)."""
    value = one_line(meant(text))
    if not value or (TITLE.search(value) and not AWARD.search(value)):
        return value, ""
    return value, _doubt(value, "учёное звание")


def _doubt(value: str, what: str) -> str:
    return (AN_AWARD if AWARD.search(value) else NOT_READ).format(what, value)


def read_degree_and_title(text: str) -> tuple[str, str, str]:
    """(degree, title, doubt) of a column that holds both."""
    degrees, titles, doubts = [], [], []
    for piece in re.split(r"[,;/\n]", meant(text)):
        piece = one_line(meant(piece))
        if DEGREE.search(piece):
            degrees.append(piece)
        elif TITLE.search(piece):
            titles.append(piece)
        elif piece:
            titles.append(piece)
            doubts.append(_doubt(piece, "учёную степень или звание"))
    return ", ".join(degrees), ", ".join(titles), " ".join(doubts)
