"""What the page of one publication says and offers."""

from django import forms

from people.access import Permission
from people.file_lines import Ways, file_lines
from people.forms.steps import StepForm
from people.models import School
from people.steps import Step, offers
from roadmap import actions
from roadmap.models import Event, EventFile, Publication
from roadmap.publications.forms import (
    PictureFilesForm,
    PlacementForm,
    ReadyForm,
    WithdrawForm,
)
from roadmap.publications.hidden_pictures import hidden_pictures
from roadmap.publications.lines import state_of
from roadmap.publications.markdown import to_html
from roadmap.publications.outdated import unnamed_in
from roadmap.publications.veiled import short_under_veil

State = Publication.State
WAYS = Ways(
    "publication_picture", "publication_preview_picture", "publication_picture_remove",
    "publication_picture_describe",
)  # fmt: skip


STEPS: dict[str, Step] = {
    "ready": Step(
        State.READY, "Готова", "После этого текст не меняют. Снимки должны быть описаны.",
        ReadyForm, actions.make_publication_ready, "Публикация готова: её можно публиковать.",
        main=True,
    ),
    "publish": Step(
        State.PUBLISHED, "Опубликовать", "Она сразу появится в открытом разделе «Наставничество».",
        StepForm, actions.publish_publication, "Опубликовано. Отметьте, где ещё она размещена.",
        main=True,
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


def about_publication(row: Publication, account, refused: dict[str, forms.Form]) -> dict:
    """The context of roadmap/publication.html."""
    edits = account.can(Permission.EDIT_PUBLICATIONS)
    pictures = row.pictures.select_related("stored")
    return {
        "publication": row,
        "state": state_of(row.state),
        "edits": edits,
        "changes": edits and row.is_draft,
        "html": to_html(row.text),
        "short": short_under_veil(row) if row.short_text else None,
        "veiled": [name for found in unnamed_in([row]) for name in found.names] if edits else [],
        "people": row.people.all(),
        "event": Event.objects.visible_to(account).filter(pk=row.event_id).first(),
        "reads_plan": account.can(Permission.READ_PLAN),
        "files": file_lines(pictures, WAYS),
        "of_event": photographs_left(row) if edits and row.is_draft else 0,
        "hidden_pictures": hidden_pictures(row) if edits else [],
        "undescribed": row.pictures.count() - row.pictures.described().count(),
        "files_form": refused.get("files_form") or PictureFilesForm(),
        "placements": row.placements.all(),
        "placement_form": refused.get("placement_form") or blank_placement(),
        "steps": offers(row, STEPS, refused) if edits else [],
    }


def photographs_left(row: Publication) -> int:
    """How many photographs of its event the publication does not have."""
    shown = EventFile.objects.filter(event=row.event_id, stored__kind="picture")
    return shown.exclude(stored__in=row.pictures.values("stored")).count() if row.event_id else 0


def blank_placement() -> PlacementForm:
    return PlacementForm(initial={"placed_on": School.today()}, auto_id="placement_%s")
