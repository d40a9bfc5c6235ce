"""Posts: several in a cell, with category, degree, outside work and leave standing beside them."""

import datetime as dt
import re
from dataclasses import dataclass, field
from functools import lru_cache

from people.staff_import.absence import LEFT, ON_LEAVE, SAID
from people.staff_import.category import Category, find_category
from people.staff_import.cells import is_nothing, one_line, unique

ADJECTIVES = (
    r"(?:(?:старш|младш|главн|ведущ|социальн|музыкальн|классн|внештатн|медицинск|спортивн|"
    r"художественн|научн|шеф|структурн|технич|учебн|школьн|исполняющ)[а-я]*[\s-]+)?"
)
HEADS = (
    r"учитель|преподаватель|педагог|воспитатель|директор|заместитель|зам|замдиректора|завуч|"
    r"заведующ(?:ий|ая)|зав|психолог|логопед|дефектолог|библиотекарь|методист|тьютор|"
    r"вожат(?:ый|ая)|"
    r"инструктор|концертмейстер|секретарь|бухгалтер|лаборант|руководитель|советник|мастер|тренер|"
    r"ассистент|специалист|инженер|медсестра|сестра|врач|организатор|председатель|документовед|"
    r"делопроизводитель|завхоз|водитель|помощник|техник|программист|администратор|хореограф|"
    r"аккомпаниатор|повар|сторож|дворник|уборщи(?:к|ца)|гардеробщи(?:к|ца)|вахтер|кладовщик|"
    r"рабочий|"
    r"экономист|юрист|юрисконсульт|диспетчер|и\.\s?о|ио|врио|обязанности|начальник|куратор|"
    r"навигатор|"
    r"проректор|ректор|декан|комендант|электрик|слесарь|оператор|балетмейстер|хормейстер|режиссер|"
    r"дирижер|доцент|профессор|тифлопедагог|сурдопедагог|олигофренопедагог|координатор|наставник|"
    r"регент|няня|библиограф|звукорежиссер|художник|культорганизатор|физрук|профорг|модератор"
)
MARK = r"(?:[•·▪●*–—-]|\d{1,2}[.)])?"
POST_START = re.compile(rf"\s*{MARK}\s*{ADJECTIVES}(?:{HEADS})(?![а-яё])", re.IGNORECASE)
SEPARATOR = re.compile(
    r"\n|;|\s?/\s?(?=[А-Яа-яЁё])|,|\+|\bа также\b|\s[–—-]\s(?=[А-Яа-яЁё])|\.\s+(?=[А-ЯЁ])|\sи\s"
)
OUTSIDE = re.compile(
    r"[\s,]*\([^()]*\bсовместител[^()]*\)|"
    r"[(,\s-]*\b(?:(?:внешн\w*|внеш\.?)\s*(?:совм\w*\.?)|совместител\w*|совм\.|по (?:внешнему "
    r")?совместительству|"
    r"внеш\w*\s*совм\w*\.?|на условиях (?:внешнего )?совместительства|\(совм\w*\.?\))[)]*",
    re.IGNORECASE,
)
INSIDE = re.compile(
    r"[(,\s-]*\b(?:внутренн\w*|внутр\.?)\s*(?:совм\w*\.?|совместительств\w*)[)]*|"
    r"[(,\s-]*\bпо внутреннему совместительству[)]*",
    re.IGNORECASE,
)
RATE = re.compile(
    r"[(,\s]*\b(?:на\s*)?\d[.,]\d+\s*(?:ст\.|ставк\w*)[)]*|[(]?\s*\d\s*ставк\w*[)]?", re.IGNORECASE
)
HOURS = re.compile(r"[(\s]*[–—-]?\s*\d{1,2}\s*(?:ч\b\.?|час\w*)[)]*", re.IGNORECASE)
YEARS = re.compile(
    r"[,;\s]*(?:\b(?:общ\w*|пед\w*)\s+)?(?:стаж\w*\D{0,25})?(?<!\d)\d{1,2}\s*(?:лет|год[а]?)\b",
    re.IGNORECASE,
)
WITH_YEARS = "Рядом с должностью назван стаж, он не взят: «{}»."
YOUNG = re.compile(r"[(,;\s–—-]*\bмолод\w*\s+специалист\w*[)]*", re.IGNORECASE)
GONE = re.compile(
    r"[(,;\s-]*\b(?:уволен[аы]?|уволил(?:ся|ась)|выбыл[аи]?)\b[^,;\n()]*[)]*", re.IGNORECASE
)
LEAVE = re.compile(
    r"[(,\s-]*\b(?:находится\s+)?(?:в\s+)?(?:декрет\w*(?:\s+отпуск\w*)?|"
    r"отпуск\w*\s+по\s+(?:уходу[\w\s]*|берем\w*[\w\s]*|бир)|д/о)[)]*",
    re.IGNORECASE,
)
DEGREE = re.compile(
    r"\b(?:кандидат|доктор)\w*\s+(?:[а-яё-]+\s+){1,3}наук\b|"
    r"(?<!\w)[кд]\.\s?[а-яё]{1,5}\.?\s?-?\s?(?:[а-яё]\.?\s?)?н\.",
    re.IGNORECASE,
)
EMPTY_LEFT = re.compile(r"\(\s*[,;.]*\s*\)|«\s*»|\"\s*\"")
MANAGER = re.compile(
    r"^(?:(?:и\.?\s?о\.?|врио|исполняющ\w+ обязанности)\s+)?(?:директор|заместител\w*|зам\b|"
    r"зам\.|замдиректор|завуч|руководитель (?:школы|структурн|филиал)|"
    r"заведующ\w+ (?:филиал|структурн|отделени|учебн|детск)|начальник)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Posts:
    """What a cell of posts says."""

    posts: list[str] = field(default_factory=list)
    part_time: bool = False
    category: Category = field(default_factory=Category)
    degree: str = ""
    state: str = ""
    state_flag: str = ""
    flags: list[str] = field(default_factory=list)


@lru_cache(20_000)
def read_posts(text: str, today: dt.date) -> Posts:
    """A cell of the column of posts → posts as printed, without what is told beside them."""
    found = Posts()
    if is_nothing(text):
        return found
    text = _take_work(text, found)
    text = _take_degree(text, found)
    found.category = find_category(text, today)
    if found.category.level or found.category.flags:
        text = _without_category(text)
    found.posts = unique(filter(None, map(_clean, _split(text))))
    return found


def _take_work(text: str, found: Posts) -> str:
    text = INSIDE.sub(" ", text)
    if OUTSIDE.search(text):
        found.part_time = True
        text = OUTSIDE.sub(" ", text)
    for state, known in ((LEFT, GONE), (ON_LEAVE, LEAVE)):
        said = known.search(text)
        if said:
            found.state = found.state or state
            found.state_flag = found.state_flag or SAID[state].format(said[0].strip(" (),-\n"))
            text = known.sub(" ", text)
    found.flags += [found.state_flag] if found.state_flag else []
    years = YEARS.search(text)
    if years:
        found.flags.append(WITH_YEARS.format(years[0].strip(" ,;")))
        text = YEARS.sub(" ", text)
    text = YOUNG.sub(" ", text)
    return HOURS.sub(" ", RATE.sub(" ", text))


def _take_degree(text: str, found: Posts) -> str:
    degree = DEGREE.search(text)
    if not degree:
        return text
    found.degree = degree[0].strip()
    return DEGREE.sub(" ", text)


def _without_category(text: str) -> str:
    from people.staff_import.category import LEVEL
    from people.staff_import.dates import DATE

    for _, pattern in LEVEL:
        text = pattern.sub(" ", text)
    text = re.sub(r"\b(?:имеет|квалификационн\w*|категори\w*|кв\.|кат\.)\s*", " ", text, flags=re.I)
    text = re.sub(
        r"(?:приказ[^,;\n]*|\b(?:от|с)\s*)?" + f"(?:{DATE.pattern})" + r"(?:\s?г(?:ода|\.))?",
        " ",
        text,
        flags=re.I,
    )
    text = re.sub(r"\(?\b(?:с\s+)?(?:19|20)\d\d\s*(?:г\.|год\w*)?\)?", " ", text)
    return re.sub(r"\s[–—-]\s*(?=[,;\n)]|$)|:\s*(?=[,;\n)]|$)", " ", text)


def _split(text: str) -> list[str]:
    """Pieces that are posts of their own: what begins no post goes on with the one before."""
    pieces: list[str] = []
    depth, at = 0, 0
    for match in re.finditer(rf"[()«»]|{SEPARATOR.pattern}", text):
        if match[0] in "(«":
            depth += 1
        elif match[0] in ")»":
            depth = max(0, depth - 1)
        elif depth == 0 and _begins_post(text[match.end() :], match[0]):
            pieces.append(text[at : match.start()])
            at = match.end()
    return [*pieces, text[at:]]


def _begins_post(rest: str, separator: str) -> bool:
    if separator.strip() == "" and "\n" not in separator:
        return False
    if separator == ";":
        return True
    return bool(POST_START.match(rest))


def _clean(piece: str) -> str:
    piece = EMPTY_LEFT.sub(" ", piece)
    piece = re.sub(r"\s+([,;.])", r"\1", one_line(piece))
    piece = re.sub(r"([,;])(?:\s*[,;])+", r"\1", piece)
    piece = re.sub(r"^\d{1,2}[.)]\s*", "", piece.strip(" ,;:/–—-•·▪●*\t"))
    piece = piece if re.search(r"\b\w{1,3}\.$", piece) else piece.rstrip(".")
    piece = piece if piece.count("(") == piece.count(")") else piece.strip("()")
    return "" if is_nothing(piece) else piece.strip(" ,;:–—-")


def is_manager_post(post: str) -> bool:
    return bool(MANAGER.match(post))
