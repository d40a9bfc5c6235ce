"""What the page of one publication says and offers."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms

from people.access import Permission
from people.file_lines import Ways, file_lines
from people.models import School
from roadmap import actions
from roadmap.markdown import to_html
from roadmap.models import Event, Publication
from roadmap.publication_forms import (
    PictureFilesForm,
    PlacementForm,
    ReadyForm,
    StepForm,
    WithdrawForm,
)

State = Publication.State
WAYS = Ways(
    "publication_picture", "publication_preview_picture", "publication_picture_remove",
    "publication_picture_describe",
)  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One way out of a state: the button, what happens, its form, the action."""

    to: str
    button: str
    about: str
    form: type[forms.Form]
    act: Callable
    done: str
    main: bool = False


STEPS: dict[str, Step] = {
    "ready": Step(
        State.READY, "Готова", "После этого текст не меняют. Снимки должны быть описаны.",
        ReadyForm, actions.make_publication_ready, "Публикация готова: её можно публиковать.", True,
    ),
    "publish": Step(
        State.PUBLISHED, "Опубликовать", "Она сразу появится в открытом разделе «Наставничество».",
        StepForm, actions.publish_publication, "Опубликовано. Отметьте, где ещё она размещена.",
        True,
    ),
    "rewrite": Step(
        State.DRAFT, "Вернуть в черновики", "Чтобы поправить текст или снимки.",
        StepForm, actions.rewrite_publication, "Публикация снова в черновиках.",
    ),
    "withdraw": Step(
        State.WITHDRAWN, "Снять с публикации",
        "Она уйдёт из открытого раздела. С других площадок уберите её сами: они перечислены здесь.",
        WithdrawForm, actions.withdraw_publication, "Публикация снята.",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Offer:
    """A step that is open to the publication, with its form ready to show."""

    key: str
    step: Step
    form: forms.Form
    opened: bool


def about_publication(row: Publication, account, refused: dict[str, forms.Form]) -> dict:
    """The context of roadmap/publication.html."""
    edits = account.can(Permission.EDIT_PUBLICATIONS)
    pictures = row.pictures.select_related("stored")
    return {
        "publication": row,
        "edits": edits,
        "changes": edits and row.is_draft,
        "html": to_html(row.text),
        "people": row.people.all(),
        "event": Event.objects.visible_to(account).filter(pk=row.event_id).first(),
        "reads_plan": account.can(Permission.READ_PLAN),
        "files": file_lines(pictures, WAYS),
        "undescribed": row.pictures.count() - row.pictures.described().count(),
        "files_form": refused.get("files_form") or PictureFilesForm(),
        "placements": row.placements.all(),
        "placement_form": refused.get("placement_form") or blank_placement(),
        "steps": steps_of(row, refused) if edits else [],
    }


def blank_placement() -> PlacementForm:
    return PlacementForm(initial={"placed_on": School.today()}, auto_id="placement_%s")


def steps_of(row: Publication, refused: dict[str, forms.Form]) -> list[Offer]:
    """The moves open to the publication."""
    return [
        Offer(key, step, refused.get(key) or blank(key, step, row), key in refused)
        for key, step in STEPS.items()
        if row.may_become(step.to)
    ]


def blank(key: str, step: Step, row: Publication) -> forms.Form:
    return step.form(initial={"version": row.version}, auto_id=f"{key}_%s")
