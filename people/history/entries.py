"""Groups of history rows as Russian sentences."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from people.audit import REMEMBERED
from people.counting import count_of
from people.history.changes import Change, Reference, names_of, net_changes
from people.history.feed import Group, model_of
from people.history.filters import ACCESS
from people.history.phrases import ACCESS_PHRASES, ACTIONS, DONE, VERBS, Action, spoken
from people.history.values import Names, quoted
from people.models import Account

SYSTEM = ("Система", "f")  # no person did it: a command, a migration, the worker


@dataclass(frozen=True)
class Entry:
    """One line of the history: who did what, when; `lines` are the details, `why` a reason."""

    moment: dt.datetime
    actor: str
    said: str
    lines: tuple[str, ...] = ()
    why: str = ""

    @property
    def sentence(self) -> str:
        return f"{self.actor} {self.said}".strip()


@dataclass(frozen=True)
class People:
    """Who did it or is spoken of: {account's id: (name, gender)}."""

    known: dict[int, tuple[str, str]]

    @classmethod
    def load(cls, ids: Iterable[int]) -> "People":
        accounts = Account.objects.filter(pk__in=ids).select_related("teacher")
        return cls({a.pk: (a.name, a.teacher.gender if a.teacher else "") for a in accounts})

    @classmethod
    def of(cls, groups: Iterable[Group], changes: Iterable[Change]) -> "People":
        """Everybody whom these groups name."""
        ids = {group.context.get("user") for group in groups}
        ids |= {row["new"].get("account_id") for group in groups for row in group.rows}
        ids |= {pk for change in changes for model, pk in change.references if model is Account}
        return cls.load(ids - {None})

    @property
    def names(self) -> Names:
        return {(Account, pk): name for pk, (name, gender) in self.known.items()}

    def who(self, pk: int | None) -> tuple[str, str]:
        """Name and gender of an account; an account that is gone keeps its number."""
        return self.known.get(pk, (f"Учётная запись № {pk}", "f")) if pk else SYSTEM


@dataclass(frozen=True)
class Setting:
    """What the sentences are told in: names of related rows, and the thing whose page it is."""

    names: Names
    about: Reference | None = None


def entries(groups: list[Group], *, about: Reference | None = None) -> list[Entry]:
    """Each group as an entry; two queries: for people, and for the names of related rows.

    On the page of the thing `about` that thing is not named again.
    """
    told = [net_changes(group.rows) for group in groups]
    everything = [change for changes in told for change in changes]
    people = People.of(groups, everything)
    setting = Setting(names_of(everything, people.names), about)
    return [
        told_entry(group, changes, setting, people)
        for group, changes in zip(groups, told, strict=True)
    ]


def told_entry(group: Group, changes: list[Change], setting: Setting, people: People) -> Entry:
    if group.place.key.startswith(f"{ACCESS}:"):
        return access_entry(group, people)
    actor, gender = people.who(group.context.get("user"))
    action = ACTIONS.get(group.context.get("action", ""))
    tell = in_numbers if group.told_in_numbers else in_rows
    phrase, lines = tell(group, changes, action, setting)
    return Entry(
        moment=group.place.at, actor=actor, said=spoken(phrase, gender), lines=tuple(lines),
        why=group.context.get("why", ""),
    )  # fmt: skip


def access_entry(group: Group, people: People) -> Entry:
    """A sign-in, a refusal, an export; a refused sign-in names only what was typed."""
    event = group.rows[0]["new"]
    phrase, what = ACCESS_PHRASES[event["kind"]], event["what"]
    if event["account_id"] is None:
        typed = f"по логину {quoted(event['login'])}" if event["login"] else ""
        return Entry(group.place.at, "Кто-то", joined(spoken(phrase, "m"), typed, what))
    actor, gender = people.who(event["account_id"])
    said = f"{phrase}: {what}" if what else phrase
    return Entry(group.place.at, actor, spoken(said, gender))


def joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def in_rows(group: Group, changes: list[Change], action: Action | None, setting: Setting):
    """(phrase, lines) of a group whose rows are all at hand."""
    subjects = [c for c in changes if action and label(c) in action.about] or (
        [] if action else changes
    )
    rest = [change for change in changes if change not in subjects]
    phrase, lines = (
        one_subject(subjects[0], action, setting)
        if len(subjects) == 1
        else many_subjects(subjects, action, setting)
    )
    shown = {change.reference for change in changes}
    return phrase, lines + [
        placed(change, change.line(setting.names), setting, shown) for change in rest
    ]


def label(change: Change) -> str:
    return change.model._meta.label_lower


def one_subject(change: Change, action: Action | None, setting: Setting):
    """The row is named in the phrase itself, and so is its only changed field."""
    phrase = placed(change, named(change, action, setting), setting)
    details = change.details(setting.names)
    return (f"{phrase} — {details[0]}", []) if len(details) == 1 else (phrase, details)


def named(change: Change, action: Action | None, setting: Setting) -> str:
    """The phrase with the row's name, which the row's own page need not repeat."""
    if change.reference == setting.about:
        return action.phrase if action else f"{VERBS[change.kind]} запись"
    if action and len(action.about) == 1:
        return joined(action.phrase, bare_title(change, setting.names))
    return f"{action.phrase if action else VERBS[change.kind]}: {change.title(setting.names)}"


def bare_title(change: Change, names: Names) -> str:
    """The row's name without its noun, which the action's phrase has said already."""
    return re.sub(rf"^{re.escape(change.noun)} ?", "", change.title(names))


def many_subjects(changes: list[Change], action: Action | None, setting: Setting):
    lines = [placed(change, change.line(setting.names), setting) for change in changes]
    kinds = {change.kind for change in changes}
    verb = VERBS[kinds.pop()] if len(kinds) == 1 else VERBS["changed"]
    counts: dict[str, int] = {}
    for change in changes:
        counts[label(change)] = counts.get(label(change), 0) + 1
    phrase = action.phrase if action else verb
    return (f"{phrase}: {counted(counts)}" if counts else phrase), lines


def placed(change: Change, text: str, setting: Setting, shown: Iterable[Reference] = ()) -> str:
    """The text with the thing that the row is part of, unless that is shown beside it."""
    parent = change.parent
    known = {*shown, setting.about}
    if parent not in setting.names or parent in known or change.reference == setting.about:
        return text
    return f"{text} ({parent[0]._meta.verbose_name} {quoted(setting.names[parent])})"


def in_numbers(group: Group, changes, action: Action | None, setting: Setting):
    """(phrase, lines) of a group too large to be told row by row."""
    by_kind: dict[str, dict[str, int]] = {}
    for (source, kind), rows in group.counts.items():
        if kind in DONE and not REMEMBERED[model_of(source)].derived:
            by_kind.setdefault(kind, {})[source] = rows
    main = next((kind for kind in DONE if kind in by_kind), "changed")
    counts = by_kind.pop(main, {})
    about = {source: n for source, n in counts.items() if action and source in action.about}
    phrase = action.phrase if action else VERBS[main]
    later = {
        kind: {s: n for s, n in rest.items() if s not in counts} for kind, rest in by_kind.items()
    }
    lines = [f"{DONE[kind]}: {counted(rest)}" for kind, rest in later.items() if rest]
    return f"{phrase}: {counted(about or counts)}", lines


def counted(counts: dict[str, int]) -> str:
    """{source: rows} → «7 этапов, 16 мероприятий», in the order in which models are declared."""
    order = [model._meta.label_lower for model in REMEMBERED]
    return ", ".join(
        number_of(source, counts[source]) for source in sorted(counts, key=order.index)
    )


def number_of(source: str, number: int) -> str:
    model = model_of(source)
    forms = REMEMBERED[model].counted
    return count_of(number, forms) if forms else f"{model._meta.verbose_name_plural} — {number}"
