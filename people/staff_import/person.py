"""A record → the draft of a person: each cell read by its own rules, doubts gathered."""

import datetime as dt
import re
from collections.abc import Mapping

from people.names import Gender, PersonName, guess_gender
from people.names.person import proper_case
from people.staff_import.absence import LEFT, SAID, read_state, said_absent
from people.staff_import.category import (
    Category,
    names_category,
    of_another_post,
    only_category,
    read_category,
    read_category_date,
)
from people.staff_import.cells import (
    in_one_alphabet,
    is_ditto,
    is_nothing,
    meant,
    one_line,
    unique,
)
from people.staff_import.classes import read_classes
from people.staff_import.draft import Experience, PersonDraft, StaffRole
from people.staff_import.education import (
    read_degree,
    read_degree_and_title,
    read_education,
    read_title,
)
from people.staff_import.experience import (
    GENERAL,
    IN_PROFESSION,
    IN_SCHOOL,
    STALE_TABLE,
    TEACHING,
    in_months,
    read_experience,
    stale_day,
)
from people.staff_import.misplaced import check
from people.staff_import.name_cell import NOT_A_NAME, NameCell, is_known_name, read_name
from people.staff_import.posts import POST_START, is_manager_post, read_posts
from people.staff_import.record import Record
from people.staff_import.subjects import split_subjects, subjects_of_post
from people.staff_import.training import YEAR, read_training

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?:\+7|8)?[\s(-]*\d[\d\s()-]{4,}\d")
OUTSIDE_WORK = re.compile(r"внешн|^\s*совмест", re.IGNORECASE)
SAYS_POST = re.compile(rf"{POST_START.pattern}|увол|совм|декрет|отпуск|д/о|ставк", re.IGNORECASE)
STARS = re.compile(r"\*+")
HARMLESS = re.compile(r"г\.?\s?р\.?|род\.|тел\.?|@|^[\d\s.,()+-]+$", re.IGNORECASE)
MORE_THAN_GENERAL = "{} больше общего: {} и {}. Возможно, столбцы перепутаны."
OTHER_ALPHABET = "В словах были латинские буквы, похожие на русские: «{}»."
DITTO = "В столбце «{}» стоит знак «то же, что выше»: значение не взято."
COURSE_TO_COME = "Среди курсов назван год, который ещё не настал: {}."
FOOTNOTE = "Звёздочка в строке отсылает к сноске: «{}»."
DATE_ALONE = "Указана дата категории, но не сама категория."
OTHER_GENDER = "Отчество не подходит к имени и фамилии: мужское или женское?"
OTHER_SURNAME = "Фамилия не подходит к имени и отчеству: мужская или женская?"
# Surnames that only one of the two bears: «Щербина» and «Гольдин» are anybody's.
ONLY_HIS = re.compile(r"(?:[оеё]в|[сц]кий)$", re.IGNORECASE)
ONLY_HERS = re.compile(r"(?:[оеё]ва|[сц]кая)$", re.IGNORECASE)
LOST = "Рядом с именем стоит непонятное: «{}»."
CATEGORY_ELSEWHERE = "Категория в двух местах разная: «{}» и «{}»; взята первая."
WORDS = {"post", "subjects", "category", "degree", "title", "degree_title", "education_level",
         "education", "courses", "retraining", "training", "speciality", "qualification",
         "programmes", "department"}  # fmt: skip


class PersonReader:
    """Reads records of one file; `today` settles what lies in the future; `footnotes` say what
    stars in cells mean."""

    def __init__(self, today: dt.date, footnotes: Mapping[str, str] | None = None):
        self.today, self.footnotes = today, footnotes or {}

    def read(self, record: Record) -> PersonDraft | None:
        """The person of a record; None when its row names nobody."""
        name = self._name(record.cells)
        if name.name is None:
            return None
        person = PersonDraft(name.name, rows=[record.row], flags=[*record.flags, *name.flags])
        cells = self._repaired(record, person)
        self._post(person, cells, name.left)
        self._subjects(person, cells)
        self._category(person, cells)
        self._experience(person, cells, record)
        self._education(person, cells)
        self._training(person, cells)
        self._rest(person, cells, record)
        self._absence(person, cells, record)
        person.role = self._role(person, record)
        if of_two_genders(person.name):
            person.flags.append(OTHER_GENDER)
        elif surname_of_the_other(person.name):
            person.flags.append(OTHER_SURNAME)
        check(person, cells, record)
        if self.footnotes:
            person.flags += self._starred(record)
        person.flags = list(dict.fromkeys(person.flags))
        return person

    def _starred(self, record: Record) -> list[str]:
        """Footnotes to which stars in the cells send; what they change is for a person to say."""
        stars = {found for text in record.cells.values() for found in STARS.findall(text)}
        return [FOOTNOTE.format(self.footnotes[one]) for one in stars if one in self.footnotes]

    # --- cells ---------------------------------------------------------------------------------

    def _name(self, cells: dict[str, str]) -> NameCell:
        parts = [cells.get(part, "") for part in ("surname", "first_name", "patronymic")]
        if "name" not in cells and any(parts):
            return _of_parts(parts)
        text = " ".join(filter(None, [cells.get("name", ""), *parts[1:]]))
        cell = read_name(text)
        if cell.name is None and _may_be_name(cell.left, cells):
            left = one_line(cell.left)
            return NameCell(PersonName(left), "", [NOT_A_NAME.format(left)])
        return NameCell(cell.name, cell.left, list(cell.flags))

    def _repaired(self, record: Record, person: PersonDraft) -> dict[str, str]:
        cells = {}
        for meaning, text in record.cells.items():
            if meaning in ("post", "subjects", "category", "degree", "title", "education_level"):
                text, changed = in_one_alphabet(text)
                if changed:
                    person.flags.append(OTHER_ALPHABET.format(one_line(text)))
            if is_ditto(text):
                heading = one_line(record.headings.get(meaning, meaning))
                person.flags.append(DITTO.format(heading[:80]))
            elif not (text.strip() == "0" and meaning in WORDS):
                cells[meaning] = text
        return cells

    def _post(self, person: PersonDraft, cells: dict[str, str], beside_name: str) -> None:
        text = meant(cells.get("post", ""))
        if beside_name and not SAYS_POST.search(beside_name):
            person.flags += (
                [] if HARMLESS.search(beside_name) else [LOST.format(one_line(beside_name))]
            )
        elif beside_name:
            text = f"{text}\n{beside_name}" if text else beside_name
        found = read_posts(text, self.today)
        person.posts, person.part_time = list(found.posts), found.part_time
        person.degree = found.degree
        person.flags += found.flags
        person.state, person.state_flag = found.state, found.state_flag
        self._take_category(person, found.category)

    def _subjects(self, person: PersonDraft, cells: dict[str, str]) -> None:
        person.subjects = split_subjects(cells.get("subjects", ""))
        if person.subjects:
            return
        for post in person.posts:
            subjects, doubt = subjects_of_post(post)
            person.subjects += subjects
            person.flags += [doubt] if doubt else []
        person.subjects = unique(person.subjects)

    def _category(self, person: PersonDraft, cells: dict[str, str]) -> None:
        if "category" in cells:
            self._take_category(person, read_category(cells["category"], self.today))
            doubt = of_another_post(cells["category"], person.posts)
            person.flags += [doubt] if doubt else []
        for meaning in ("qualification", "education_level", "speciality"):
            text = cells.get(meaning, "")
            if text and names_category(text):
                self._take_category(person, read_category(text, self.today))
        if "category_date" in cells:
            date, doubt = read_category_date(cells["category_date"], self.today)
            person.category_date = date or person.category_date
            person.flags += [doubt] if doubt else []
        if person.category_date and not person.category:
            person.category_date = None
            person.flags.append(DATE_ALONE)

    def _take_category(self, person: PersonDraft, found: Category) -> None:
        if found.level and person.category and found.level != person.category:
            person.flags.append(CATEGORY_ELSEWHERE.format(person.category, found.level))
        else:
            person.category = person.category or found.level
        person.category_date = person.category_date or found.date
        person.special_categories = unique([*person.special_categories, *found.special])
        person.flags += found.flags

    def _experience(self, person: PersonDraft, cells: dict[str, str], record: Record) -> None:
        headings, stale = record.headings, stale_day(record.context.above, self.today)
        for column, kind in (
            ("experience", ""), (GENERAL, GENERAL), (TEACHING, TEACHING),
            (IN_PROFESSION, IN_PROFESSION), (IN_SCHOOL, IN_SCHOOL),
        ):  # fmt: skip
            if column in cells:
                heading = headings.get(column, "")
                stale = stale_day(heading, self.today) or stale
                text = in_months(cells[column], heading)
                found = read_experience(text, kind, self.today, "" if kind else heading)
                person.experience.update(found.kinds)
                person.flags += found.flags
        if stale and any(one.years is not None for one in person.experience.values()):
            person.flags.append(STALE_TABLE.format(stale))
        general = person.experience.get(GENERAL)
        for kind, title in ((TEACHING, "Педагогический стаж"), (IN_PROFESSION, "Стаж по "
                                                                               "специальности"),
                            (IN_SCHOOL, "Стаж в школе")):  # fmt: skip
            other = person.experience.get(kind)
            if general and other and self._years(other) > self._years(general):
                person.flags.append(
                    MORE_THAN_GENERAL.format(title, self._years(other), self._years(general))
                )

    def _years(self, experience: Experience) -> int:
        if experience.years is not None or experience.since is None:
            return experience.years or 0
        since, today = experience.since, self.today
        return today.year - since.year - ((today.month, today.day) < (since.month, since.day))

    def _education(self, person: PersonDraft, cells: dict[str, str]) -> None:
        for meaning in ("education", "education_level"):
            if meaning in cells:
                read = read_education(cells[meaning])
                person.education_level = person.education_level or read.level
                person.speciality = person.speciality or read.speciality
                person.qualification = person.qualification or read.qualification
                person.flags += [read.flag] if read.flag else []
        person.speciality = one_line(meant(cells.get("speciality", ""))) or person.speciality
        qualification = one_line(meant(cells.get("qualification", "")))
        if not (qualification and person.category and only_category(qualification)):
            person.qualification = qualification or person.qualification
        self._degrees(person, cells)

    def _degrees(self, person: PersonDraft, cells: dict[str, str]) -> None:
        degree, doubt = read_degree(cells.get("degree", ""))
        title, other = read_title(cells.get("title", ""))
        if "degree_title" in cells:
            degree, title, doubt = read_degree_and_title(cells["degree_title"])
        person.degree = degree or person.degree
        person.title = title
        person.flags += filter(None, [doubt, other])

    def _training(self, person: PersonDraft, cells: dict[str, str]) -> None:
        for kind in ("courses", "retraining", "training"):
            if kind in cells:
                found = read_training(cells[kind], kind)
                years = [int(year) for year in YEAR.findall(cells[kind])]
                if max(years, default=0) > self.today.year:
                    person.flags.append(COURSE_TO_COME.format(max(years)))
                person.courses = unique([*person.courses, *found.courses])
                person.retraining = unique([*person.retraining, *found.retraining])
                person.flags += found.flags

    def _rest(self, person: PersonDraft, cells: dict[str, str], record: Record) -> None:
        programmes = [one_line(line) for line in meant(cells.get("programmes", "")).split("\n")]
        person.programmes = unique(filter(None, [*programmes, record.context.programme]))
        person.department = (
            one_line(meant(cells.get("department", ""))) or record.context.department
        )
        person.building = one_line(meant(cells.get("building", ""))) or record.context.building
        ranges, doubt = read_classes(cells.get("class_ranges", ""))
        person.class_ranges = list(ranges)
        person.flags += [doubt] if doubt else []
        former = re.split(r"[,;\n/]", meant(cells.get("former_surnames", "")))
        person.former_surnames = [proper_case(one_line(one)) for one in former if one.strip()]
        outside = OUTSIDE_WORK.search(cells.get("employment", "")) or re.search(
            "внешн\\w* совместител", cells.get("state", "")
        )
        person.part_time = person.part_time or record.context.part_time or bool(outside)
        contacts = "\n".join(filter(None, map(cells.get, ("email", "phone", "contacts"))))
        if not contacts:
            return
        email, phone = EMAIL.search(contacts), PHONE.search(EMAIL.sub(" ", contacts))
        person.email = email[0] if email else ""
        person.phone = one_line(phone[0]) if phone else ""

    def _absence(self, person: PersonDraft, cells: dict[str, str], record: Record) -> None:
        """Whether the file says of a person that they left or are away: one sentence is enough."""
        state, doubt = read_state(cells.get("state", ""))
        if not is_nothing(cells.get("left_on", "")):
            state, doubt = LEFT, SAID[LEFT].format(one_line(cells["left_on"]))
        if not (state or person.state) and record.context.absence:
            state, doubt = said_absent(record.context.absence)
        if state and not person.state:
            person.state, person.state_flag = state, doubt
        person.flags += [doubt] if doubt and doubt not in person.flags else []

    def _role(self, person: PersonDraft, record: Record) -> StaffRole:
        if record.context.role:
            return record.context.role
        managers = [is_manager_post(post) for post in person.posts]
        return StaffRole.MANAGER if managers and all(managers) else StaffRole.TEACHER


def of_two_genders(name: PersonName) -> bool:
    """Whether the first name says «she» and the patronymic «he», or the reverse.

    A first name that the dictionary does not know needs the surname beside it.
    """
    said, first = guess_gender("", name.patronymic), guess_gender(name.first_name)
    if said and first and said != first and is_known_name(name.first_name, first):
        return True
    others = {guess_gender(name.first_name), guess_gender("", "", name.surname)}
    return bool(said) and len(others) == 1 and not others & {said, ""}


def surname_of_the_other(name: PersonName) -> bool:
    """«Агафонов Вера Павловна»: a letter of the surname is lost, or it is somebody else's."""
    said = {guess_gender(name.first_name), guess_gender("", name.patronymic)}
    if ONLY_HIS.search(name.surname):
        return said == {Gender.FEMALE}
    return bool(ONLY_HERS.search(name.surname)) and said == {Gender.MALE}


def _may_be_name(text: str, cells: dict[str, str]) -> bool:
    """Words in the name's column of a row that says more: better doubted than lost."""
    filled = sum(not is_nothing(value) for value in cells.values())
    return filled > 1 and len(text) < 100 and bool(re.search("[а-яё]", text, re.IGNORECASE))


def _of_parts(parts: list[str]) -> NameCell:
    """A name in three columns."""
    repaired = [in_one_alphabet(one_line(meant(part))) for part in parts]
    surname, first, patronymic = (proper_case(text) for text, _ in repaired)
    whole = read_name(f"{surname} {first} {patronymic}".strip())
    if not surname or whole.name is None:
        return NameCell()
    flags = [flag for flag in whole.flags if "фамилия, имя" not in flag]
    former = whole.name.former_surname
    surname = re.sub(r"\s*\([^)]*\)", "", surname)
    if " " in first and not patronymic and whole.name.patronymic:  # both stand in one column
        first, patronymic = whole.name.first_name, whole.name.patronymic
    return NameCell(PersonName(surname, first, patronymic, former), "", flags)
