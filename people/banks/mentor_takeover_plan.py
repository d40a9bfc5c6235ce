"""What a register on paper would change in the bank: row by row, each verdict with its reason."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.text import capfirst

from people.academic_year import AcademicYear
from people.actions.mentor_years import TakenEntry, differences
from people.banks.meant import by_key, whom
from people.banks.mentor_load import told_mentees
from people.banks.mentor_sheet import cells_of
from people.banks.mentor_takeover import ReadRow, find_competences, read_row
from people.banks.takeover import Verdict, keep_state, news
from people.models import Competence, MentorEntry, School, Teacher
from people.names import sort_key

State = MentorEntry.State
NOT_CODED = "По бумаге: {}"
UNCLEAR_NEW = "Статус не понять: «{}». Запись войдёт кандидатом: решит совет."
UNCLEAR_KNOWN = "Статус не понять: «{}». Он останется прежним."
STILL_IN_PAIRS = "Сейчас наставляет: {}; эти пары останутся без наставника в банке: замените его."


@dataclass(frozen=True)
class Vocabulary:
    """The dictionary of competences: `named` by what people write, `names` of the lines."""

    named: dict[str, int]
    names: dict[int, str]

    @classmethod
    def current(cls) -> "Vocabulary":
        lines = list(Competence.objects.in_use())
        codes = {sort_key(line.code): line.pk for line in lines}
        names = {line.pk: line.name for line in lines}
        return cls(codes | {sort_key(name): pk for pk, name in names.items()}, names)

    def with_own(self, entry: MentorEntry) -> "Vocabulary":
        """Together with what the entry bears already, also when the dictionary has retired it."""
        own = {row.competence_id: row.competence.name for row in entry.competences.all()}
        named = {sort_key(name): pk for pk, name in own.items()}
        return Vocabulary(self.named | named, self.names | own)


@dataclass
class PlannedRow:
    """One row: the verdict, whom it is about, what would change; `options` are people it may mean.

    `gaps` are what a new entry would still lack: they hinder nothing.
    """

    read: ReadRow
    verdict: Verdict
    teacher: Teacher | None = None
    options: list[Teacher] = field(default_factory=list)
    changes: list[tuple[str, str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    taken: TakenEntry | None = None

    @property
    def is_written(self) -> bool:
        return self.verdict in (Verdict.NEW, Verdict.CHANGES)


def plan(
    rows: Iterable[ReadRow], *, year: AcademicYear, chosen: Mapping[str, str]
) -> list[PlannedRow]:
    """The rows with their verdicts; `chosen`: row number → the teacher whom the person named.

    A row about somebody who stands above already is an error: which of the two is right?
    """
    rows = list(rows)
    named = ("surname", "first_name", "patronymic", "former_surnames", "posts", "state")
    staff, dictionary = by_key(Teacher.objects.only(*named).in_order()), Vocabulary.current()
    people = [_whom(row, staff, chosen.get(str(row.number), "")) for row in rows]
    known = _known(year)
    planned, seen = [], {}
    for row, (teacher, options) in zip(rows, people, strict=True):
        found = _planned(row, teacher, options, known, dictionary)
        if teacher and teacher.pk in seen:
            found.verdict, found.taken = Verdict.ERROR, None
            found.remarks.append(f"Этот человек уже есть в строке {seen[teacher.pk]}.")
        elif teacher:
            seen[teacher.pk] = row.number
        planned.append(found)
    return planned


def _known(year: AcademicYear) -> dict[int, MentorEntry]:
    """The year's entries by teacher, with all that the register says; `in_pairs` as pairs tell."""
    entries = MentorEntry.objects.of_year(year).with_content().with_load()
    entries = entries.with_consent(School.today()).annotate(in_pairs=told_mentees())
    return {entry.teacher_id: entry for entry in entries}


def _whom(row: ReadRow, staff: dict, choice: str) -> tuple[Teacher | None, list[Teacher]]:
    """(the one whom the row means, those whom it may mean); a shortened name is remarked upon."""
    found = whom(row.name, staff, choice=choice, post=row.said.get("post", ""))
    if found.remark:
        row.about_name.append(found.remark)
    return found.teacher, found.options


def _planned(row: ReadRow, teacher, options, known: dict, dictionary: Vocabulary) -> PlannedRow:
    if teacher is None and options:
        words = "Имя подходит нескольким" if len(options) > 1 else "Имя записано иначе"
        return PlannedRow(row, Verdict.DOUBTFUL, options=options, remarks=[f"{words}: выберите."])
    if teacher is None:
        words = "Такого сотрудника нет: заведите его в «Сотрудниках» и загрузите список снова."
        return PlannedRow(row, Verdict.ERROR, remarks=[words])
    if entry := known.get(teacher.pk):
        row, dictionary = _news(row, entry), dictionary.with_own(entry)
    levels, unknown = find_competences(row.competences, dictionary.named)
    fields, remarks = dict(row.fields), [*row.about_name, *row.remarks]
    if unknown:
        remarks.append(f"Нет в словаре, останется в основании: {'; '.join(unknown)}.")
        _keep_words(fields, entry, unknown)
    if row.consent:
        remarks.append(f"Согласие в файле: «{row.consent}». Внесите его дату в «Согласиях».")
    found = PlannedRow(row, Verdict.NEW, teacher, options, remarks=remarks)
    if entry is None:
        return _new(found, fields, levels, dictionary.names)
    return _change(found, entry, fields, levels, dictionary.names)


def _news(row: ReadRow, entry: MentorEntry) -> ReadRow:
    """The row as if it had only the cells that differ from the register.

    Who the mentees are is told by pairs where there are any, not by a list.
    """
    fresh = read_row(row.number, row.name, news(row.said, cells_of(entry, School.today())))
    fresh.about_name = row.about_name
    if entry.in_pairs and fresh.fields.pop("mentees_on_paper", None):
        fresh.remarks.append("Наставляемые в файле другие: пары по списку не меняются.")
    return fresh


def _keep_words(fields: dict, entry: MentorEntry | None, unknown: list[str]) -> None:
    """What the dictionary does not know goes into the basis, once."""
    words = NOT_CODED.format("; ".join(unknown))
    basis = fields.get("basis") or (entry.basis if entry else "")
    fields["basis"] = basis if words in basis else "\n".join(filter(None, (basis, words)))


def _new(found: PlannedRow, fields: dict, levels: dict, names: dict[int, str]) -> PlannedRow:
    """A list of mentors names the approved; whose status is not understood comes in undecided."""
    unclear = found.read.unclear_state
    fields.setdefault("state", State.CANDIDATE if unclear else State.APPROVED)
    if unclear:
        found.remarks.append(UNCLEAR_NEW.format(unclear))
    found.taken = TakenEntry(found.teacher, fields, levels)
    blank = MentorEntry()
    found.changes = [(label, "", new) for label, _, new in _told(blank, fields, levels, names)]
    decided = fields["state"] in (State.APPROVED, State.SUSPENDED)
    if decided and not (fields.get("council_number") and fields.get("council_date")):
        found.gaps.append("протокол")
    if not levels:
        found.gaps.append("компетенции")
    if not fields.get("training_hours"):
        found.gaps.append("обучение")
    return found


def _change(
    found: PlannedRow, entry: MentorEntry, fields: dict, levels: dict, names: dict[int, str]
) -> PlannedRow:
    _leave_undecided(found, entry, fields)
    differing, other = differences(entry, fields, levels)
    found.taken = TakenEntry(found.teacher, differing, other)
    found.changes = _told(entry, differing, other, names)
    _name_consequences(found, entry, differing)
    found.verdict = Verdict.CHANGES if found.changes else Verdict.SAME
    return found


def _told(
    entry: MentorEntry, fields: dict, levels: dict, names: dict[int, str]
) -> list[tuple[str, str, str]]:
    """(what, what stands there, what it becomes) of the fields and the competences."""
    kept = {own.competence_id: own.level for own in entry.competences.all()} if entry.pk else {}
    return [_in_words(entry, name, value) for name, value in fields.items()] + [
        (names[c], str(kept.get(c, "—")), str(level)) for c, level in levels.items()
    ]


def _name_consequences(found: PlannedRow, entry: MentorEntry, fields: dict) -> None:
    """Whom a mentor still has who leaves by this row: a list ends no pair."""
    if fields.get("state") == State.LEFT and entry.in_pairs:
        found.remarks.append(STILL_IN_PAIRS.format(entry.in_pairs))
    if found.read.unclear_state:
        found.remarks.append(UNCLEAR_KNOWN.format(found.read.unclear_state))


def _leave_undecided(found: PlannedRow, entry: MentorEntry, fields: dict) -> None:
    """An entry made here is approved by minutes only, and goes the ways that the bank knows."""
    number = fields.get("council_number") or entry.council_number
    day = fields.get("council_date") or entry.council_date
    approves = fields.get("state") == State.APPROVED and entry.state != State.APPROVED
    if approves and entry.source != MentorEntry.Source.PAPER and not (number and day):
        del fields["state"]
        found.remarks.append("Протокола в файле нет: статус останется прежним.")
    if said := keep_state(entry, fields, MentorEntry.Source.PAPER):
        found.remarks.append(f"{capfirst(said)}.")


def _in_words(entry: MentorEntry, name: str, value) -> tuple[str, str, str]:
    """(field, what stands there, what it becomes)."""
    described = entry._meta.get_field(name)
    after = MentorEntry(**{name: value})
    return str(described.verbose_name), _said(entry, name), _said(after, name)


def _said(entry: MentorEntry, name: str) -> str:
    if name == "class_ranges":
        return entry.class_words or "—"
    value = getattr(entry, f"get_{name}_display", lambda: getattr(entry, name))()
    if hasattr(value, "strftime"):
        return f"{value:%d.%m.%Y}"
    return ", ".join(value) if isinstance(value, list) else str(value or "—")
