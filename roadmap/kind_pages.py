"""The pages of the school's kinds of acts, events and materials."""

from people.forms.dictionaries import LineForm, choice, tick
from people.views.dictionaries import DictionaryPage
from roadmap import actions
from roadmap.kinds import USUAL
from roadmap.models import ActKind, EventKind, EventRole, LibraryKind

ADDED = "Вид добавлен."
USUAL_LIST = "Это обычный список: он станет вашим, когда вы {} или добавите свой вид."


def names(model) -> tuple[str, ...]:
    """What the kinds are called that a school begins with."""
    return tuple(name for _, name in USUAL[model])


class EventKindForm(LineForm):
    """A kind of events also says what it is for, and whether mentors learn there."""

    role = choice("Для чего", EventRole.choices, initial=EventRole.OTHER)
    is_training = tick("обучение наставников")


class LibraryKindForm(LineForm):
    """A kind of materials also says what they are for."""

    purpose = choice("Для чего", LibraryKind.Purpose.choices)


ACT_KINDS = DictionaryPage(
    model=ActKind, name="act_kind", page="act_kinds", added=ADDED,
    add=actions.add_act_kind, change=actions.change_act_kind, move=actions.move_act_kind,
    usual=names(ActKind), empty=USUAL_LIST.format("внесёте первый акт"),
    title="Виды локальных актов", back=("acts", "Локальные акты"),
    about="Называйте, как принято в школе. Для чего вид нужен программе, от названия не зависит.",
)  # fmt: skip
EVENT_KINDS = DictionaryPage(
    model=EventKind, name="event_kind", page="event_kinds", form=EventKindForm, added=ADDED,
    add=actions.add_event_kind, change=actions.change_event_kind, move=actions.move_event_kind,
    usual=names(EventKind), empty=USUAL_LIST.format("запланируете первое событие"),
    title="Виды событий", back=("events", "События"),
    about="Называйте, как принято в школе. По тому, для чего вид, план узнаёт, что сделано: "
    "итоговая конференция — «круглый стол, итоговое мероприятие». Часы засчитываются наставникам "
    "только за виды с отметкой «обучение»; снимете её — спишутся и зачтённые в открытых годах.",
)  # fmt: skip
LIBRARY_KINDS = DictionaryPage(
    model=LibraryKind, name="library_kind", page="library_kinds", form=LibraryKindForm,
    added=ADDED, add=actions.add_library_kind, change=actions.change_library_kind,
    move=actions.move_library_kind, usual=names(LibraryKind),
    empty=USUAL_LIST.format("внесёте первый материал"),
    title="Виды материалов", back=("library", "Методическая копилка"),
    about="Называйте, как принято в школе. По тому, для чего вид, материалы отбирают в копилке, "
    "а план узнаёт собранное для наставников.",
)  # fmt: skip
