"""A table that somebody brings: read when it comes, kept for its preview, written in one step."""

from collections.abc import Callable

from django.shortcuts import get_object_or_404

from people.forms.uploads import TableFileForm
from people.models import TableUpload
from people.tables import UnreadableFile
from people.views.refusal import carried_out


def brought(
    request, purpose: TableUpload.Purpose, read: Callable[[TableUpload], object], **choices
) -> tuple[TableFileForm, TableUpload | None]:
    """The form, and the upload where the table of it could be read; what cannot is refused there.

    `choices`: what is decided about it from the start.
    """
    form = TableFileForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return form, None
    upload = form.as_upload(purpose=purpose, author=request.user)
    upload.choices = choices
    try:
        read(upload)
    except UnreadableFile as error:
        form.add_error(form.source_field, str(error))
        return form, None
    upload.save()
    return form, upload


def own_upload(request, purpose: TableUpload.Purpose, pk: int) -> TableUpload:
    """The person's own upload that waits; else 404."""
    return get_object_or_404(TableUpload, pk=pk, author=request.user, purpose=purpose)


def written(request, upload: TableUpload, write: Callable):
    """What writing the rows gave: the upload is gone then. None when it was refused, in words."""
    done = carried_out(request, write)
    if done is not None:
        upload.delete()
    return done
