"""A register's rows against the staff and the bank: what each would change, and who is meant."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.db.models import Q

from people.academic_year import AcademicYear
from people.banks.meant import by_key, candidates
from people.banks.mentee_takeover import MenteeDraft, row_draft
from people.banks.mentor_load import told_mentors
from people.banks.takeover import keep_state, news
from people.models import MenteeEntry, ProfessionalRequest, Teacher
from people.requests.sheet import cells_of, difficulties_of
from people.staff.facts import proposed_groups

NEW, CHANGES, SAME, DOUBTFUL, ERROR = "new", "changes", "same", "doubtful", "error"


@dataclass(frozen=True)
class Line:
    """One row of the preview.

    kind        new, changes, same, doubtful (the person decides who is meant), error (not taken)
    teacher     whom the row is about; of a doubtful one the most likely
    fields      what would be written
    changes     (label, before, after) against the entry that is there; before a new one is ''
    remarks     reasons, gaps and words that were not understood
    """

    draft: MenteeDraft
    kind: str
    teacher: Teacher | None = None
    fields: dict = field(default_factory=dict)
    changes: tuple[tuple[str, str, str], ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def certain(self) -> bool:
        return self.kind in (NEW, CHANGES)


def compare(drafts: Iterable[MenteeDraft], year: AcademicYear, today) -> list[Line]:
    """A line for each row, in the order of the file; as many queries whatever the number."""
    bank = MenteeEntry.objects.of_year(year).with_content().annotate(in_pairs=told_mentors())
    entries = {entry.teacher_id: entry for entry in bank}
    staff = by_key(Teacher.objects.filter(~Q(state=Teacher.State.LEFT) | Q(pk__in=entries)))
    found = [(one, candidates(one.name, staff, one.said.get("post", ""))) for one in drafts]
    people = {t.pk: t for _, likely in found for t, _ in likely}
    groups = proposed_groups(people.values(), today)
    seen: dict[int, int] = {}
    lines = []
    for draft, likely in found:
        line = line_of(draft, likely, entries, groups)
        if line.teacher and line.teacher.pk in seen:
            words = f"этот человек уже есть в строке {seen[line.teacher.pk]}"
            line = Line(draft, ERROR, line.teacher, remarks=(words,))
        elif line.teacher:
            seen[line.teacher.pk] = draft.number
        lines.append(with_mentor_known(line, staff))
    return lines


def with_mentor_known(line: Line, staff: dict) -> Line:
    """The line, with a remark where nobody here bears the name of the mentor it would write."""
    name = line.fields.get("mentor_on_paper", "")
    if not name or candidates(name.split(",")[0], staff):
        return line
    words = f"наставника «{name}» нет среди сотрудников: останется словами с бумаги"
    return replace(line, remarks=(*line.remarks, words))


def line_of(draft: MenteeDraft, likely, entries: dict, groups: dict) -> Line:
    if not likely:
        return Line(draft, ERROR, remarks=("такого сотрудника нет в списке: сначала добавьте его",))
    teacher, certain = likely[0]
    entry = entries.get(teacher.pk)
    new = news_of(draft, entry) if entry else draft
    fields, remarks = completed(new, entry, groups[teacher.pk])
    if len(likely) > 1:
        names = ", ".join(f"{t.full_name} ({t.post})" for t, _ in likely)
        return Line(draft, ERROR, remarks=(f"не ясно, кто это: {names}. Напишите имя полностью",))
    changes = changes_of(entry, fields) if entry else told_of(fields)
    kind = NEW if entry is None else CHANGES if changes else SAME
    if not certain:
        kind, remarks = DOUBTFUL, (f"похоже на: {teacher.full_name}, {teacher.post}", *remarks)
    if trouble := dates_trouble(entry, fields):
        return Line(draft, ERROR, teacher, remarks=(trouble, *remarks))
    return Line(draft, kind, teacher, fields, changes, remarks)


def news_of(draft: MenteeDraft, entry: MenteeEntry) -> MenteeDraft:
    """The row as if it had only the cells that differ from the register.

    What a request or a pair of this application tells of an entry no list changes.
    """
    cells = news(draft.said, cells_of(entry)) | {"name": draft.name}
    fresh = row_draft(draft.number, cells)
    told = {"request_on_paper": "поданный запрос"} if difficulties_of(entry.request) else {}
    if entry.in_pairs:
        told |= {"mentor_on_paper": "наставник в паре", "state": "статус работающих пар"}
    kept = [words for name, words in told.items() if fresh.fields.pop(name, None)]
    if "state" not in fresh.fields:
        fresh.fields.pop("left_reason", None)
    remarks = [f"по списку не меняется {words}, в файле другое" for words in kept]
    if said := keep_state(entry, fresh.fields, ProfessionalRequest.Source.PAPER):
        remarks.append(said)
    return replace(fresh, doubts=(*fresh.doubts, *remarks))


def completed(draft: MenteeDraft, entry, proposal) -> tuple[dict, tuple[str, ...]]:
    """The row's fields with the proposed group where a new entry has none; remarks."""
    fields, remarks = dict(draft.fields), list(draft.doubts)
    for gap in draft.gaps:
        if gap == "не указана группа" and entry is None:
            fields["group"] = proposal.group
            label = MenteeEntry.Group(proposal.group).label
            remarks.append(f"{gap}: предлагается «{label}», {proposal.reason}")
        elif gap == "нет даты включения" and entry is None:
            remarks.append(f"{gap}: будет 1 сентября")
        elif entry is None:
            remarks.append(gap)
    return fields, tuple(remarks)


def changes_of(entry: MenteeEntry, fields: dict) -> tuple[tuple[str, str, str], ...]:
    after = MenteeEntry(**fields)
    return tuple(
        (label_of(name), said(entry, name), said(after, name))
        for name, value in fields.items()
        if getattr(entry, name) != value
    )


def told_of(fields: dict) -> tuple[tuple[str, str, str], ...]:
    """What a new entry will say, as changes of nothing."""
    after = MenteeEntry(**fields)
    return tuple((label_of(name), "", said(after, name)) for name in fields)


def label_of(name: str) -> str:
    return str(MenteeEntry._meta.get_field(name).verbose_name)


def said(entry: MenteeEntry, name: str) -> str:
    """A field of an entry in words; «—» for nothing."""
    value = getattr(entry, name)
    if display := getattr(entry, f"get_{name}_display", None):
        return display() or "—"
    return f"{value:%d.%m.%Y}" if hasattr(value, "year") and value else str(value or "—")


def dates_trouble(entry, fields: dict) -> str:
    since = fields.get("included_on") or (entry.included_on if entry else None)
    until = fields.get("until") or (entry.until if entry else None)
    return "срок раньше даты включения" if since and until and until < since else ""
