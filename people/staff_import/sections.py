"""What stands over a group of people: «Руководство», a programme, a department, a building."""

import re
from dataclasses import replace

from people.staff_import.absence import absence_in
from people.staff_import.cells import one_line, plain
from people.staff_import.draft import StaffRole
from people.staff_import.experience import ON_DAY
from people.staff_import.record import Context

PROGRAMME = re.compile(
    r"программ|\b(?:ооп|аооп|ооо|ноо|соо|до|оп)\b|(?:начальн|основн|средн)\w* (?:общ\w* "
    r")?образовани|"
    r"дошкольн\w* образовани|дополнительн\w* образовани|\bфгос\b|уров\w* образовани|^\d\d "
    r"\d\d \d\d\b"
)
MANAGERS = re.compile(
    r"^(?:руковод\w*|администраци\w*|директор|дирекция|заместител\w* (?:директора|руководител\w*)|"
    r"администр\w* (?:\w+ )?персонал|(?:\w+ )?о? ?заместител\w* руководител\w*.*|"
    r"(?:информаци\w* |сведени\w* )?о? ?руководител\w*(?: (?:\w+ )*(?:организации|школы|"
    r"учреждения|филиал\w*))?)"
)
TEACHERS = re.compile(
    r"педагогическ\w*(?: научно педагогическ\w*)? (?:состав|работник|коллектив|персонал)|"
    r"педагог|учителя|персональный состав|преподавател"
)
DEPARTMENT = re.compile(
    r"методическ\w* объединени|\bш?мо\b|кафедр|предметн\w* цикл|цикл\w* комисси"
)
BUILDING = re.compile(
    r"^(?:корпус|здание|площадка|филиал|структурное подразделение|дошкольн\w* отделени|"
    r"школьн\w* отделени|детск\w* сад)"
)
OUTSIDE = re.compile(r"внешн\w* совместител|совместител")
NOBODY = re.compile(r"учредител|орган\w* управлени|вакан")
LONGEST_ABSENCE = 80


def fresh(context: Context) -> Context:
    """Nothing said yet, on the same page."""
    return Context(microdata=context.microdata, labels=context.labels, above=context.above)


def under(context: Context, text: str) -> Context:
    """The context of those who stand below a section row or a heading with this text."""
    if ON_DAY.search(text):
        context = replace(context, above=text)
    words = plain(text)
    if len(words) <= LONGEST_ABSENCE and absence_in(text):
        return replace(context, absence=one_line(text), part_time=False)
    if OUTSIDE.search(words):
        return replace(context, part_time=True, absence="")
    if context.absence and _says_who(words):
        context = replace(context, absence="")
    if PROGRAMME.search(words):
        role = StaffRole.TEACHER if TEACHERS.search(words) else context.role
        return replace(context, programme=one_line(text), role=role, part_time=False)
    if MANAGERS.search(words) and not re.search(r"педагогическ", words):
        return replace(fresh(context), role=StaffRole.MANAGER)
    if DEPARTMENT.search(words):
        return replace(context, department=one_line(text), part_time=False)
    if BUILDING.search(words):
        return replace(context, building=one_line(text), part_time=False)
    if TEACHERS.search(words):
        return replace(context, role=StaffRole.TEACHER, part_time=False, programme="")
    return context


def section(context: Context, text: str) -> Context:
    """The context under a row of a table that heads those below: it ends the row before it."""
    found = under(context, text)
    if found != context or ON_DAY.search(text):
        return found
    return replace(context, part_time=False, absence="")


def _says_who(words: str) -> bool:
    return any(
        known.search(words) for known in (PROGRAMME, MANAGERS, DEPARTMENT, BUILDING, TEACHERS)
    )
