"""What a person should look at before «Применить»: sentences for the preview, nothing guessed."""

from collections.abc import Iterable
from itertools import pairwise

from roadmap.plan_import.draft import ActivityDraft, ColumnGuess, PlanDraft, StageDraft
from roadmap.plan_import.grid import PlanTable
from roadmap.plan_import.headings import MEANINGS, NOTES, NUMBER
from roadmap.terms import TermKind, parse_term

UNKNOWN_COLUMN = "Столбец «{}» не распознан: его ячейки сохранены в примечаниях."
UNSURE_COLUMN = "Столбец «{}» понят как «{}»: проверьте."
UNHEADED_COLUMN = "У столбца {} нет заголовка, он понят как «{}»: проверьте."
NO_RESPONSIBLE = "Ответственный не указан."
SHIFTED = "Похоже, ячейки строки сдвинуты: срок стоит в столбце ответственных."
NO_ACTIVITIES = "В этапе «{}» нет мероприятий."
STAGE_REPEATS = "Номер этапа повторяется: {}."
STAGE_GAP = "Номера этапов идут не по порядку: после {} стоит {}."
ACTIVITY_REPEATS = "Номер мероприятия повторяется: {}."
ACTIVITY_GAP = "Номера мероприятий идут не по порядку: после {} стоит {}."


def flag_columns(plans: Iterable[PlanTable]) -> list[str]:
    """Columns that a person should confirm."""
    flags = []
    for plan in plans:
        for column in plan.columns:
            if not column.heading:
                flags += _unheaded(column)
            elif column.meaning == NOTES and not column.certain:
                flags.append(UNKNOWN_COLUMN.format(column.heading))
            elif not column.certain:
                flags.append(UNSURE_COLUMN.format(column.heading, MEANINGS[column.meaning]))
    return list(dict.fromkeys(flags))


def _unheaded(column: ColumnGuess) -> list[str]:
    """A column without a heading was told by its content, unless it is the usual «№»."""
    if column.certain or column.meaning in (NUMBER, NOTES):
        return []
    return [UNHEADED_COLUMN.format(column.index + 1, MEANINGS[column.meaning])]


def flag_numbers(stages: list[StageDraft]) -> list[str]:
    """Gaps and repetitions in the numbers of stages; those of activities go to the activities."""
    flags = [NO_ACTIVITIES.format(stage.title) for stage in stages if not stage.activities]
    for before, after in pairwise(stage.number for stage in stages):
        if before.isdigit() and after.isdigit() and int(after) != int(before) + 1:
            repeats = int(after) == int(before)
            flags.append(
                (STAGE_REPEATS if repeats else STAGE_GAP).format(*_pair(repeats, before, after))
            )
    for stage in stages:
        for first, second in pairwise(stage.activities):
            _flag_pair(first, second)
    return flags


def _pair(repeats: bool, before: str, after: str) -> tuple[str, ...]:
    return (after,) if repeats else (before, after)


def _flag_pair(first: ActivityDraft, second: ActivityDraft) -> None:
    """1.4 after 1.2 of one list; a deeper number or a new list is no gap."""
    before, after = _parts(first.number), _parts(second.number)
    if (
        not before
        or not after
        or len(before) != len(after)
        or any("Номер" in f for f in second.flags)
    ):
        return
    if before == after:
        second.flags.append(ACTIVITY_REPEATS.format(second.number))
    elif before[:-1] == after[:-1] and after[-1] != before[-1] + 1 and after[-1] != 1:
        second.flags.append(ACTIVITY_GAP.format(first.number, second.number))


def _parts(number: str) -> tuple[int, ...]:
    pieces = number.split(".")
    return tuple(map(int, pieces)) if all(piece.isdigit() for piece in pieces) else ()


def flag_activities(draft: PlanDraft) -> None:
    """Missing responsible people and cells that look moved by one column."""
    for activity in draft.activities:
        if not activity.names:
            activity.flags.append(NO_RESPONSIBLE)
        elif activity.term_kind is TermKind.UNKNOWN and _reads_as_dates(activity, draft):
            activity.flags.append(SHIFTED)


def _reads_as_dates(activity: ActivityDraft, draft: PlanDraft) -> bool:
    return parse_term(activity.responsible, draft.year).kind is TermKind.DATED
