"""Files that people attach: sent one by one by the page's script or all at once, then looked at."""

from collections.abc import Callable, Iterable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, JsonResponse

from people.files import download, picture
from people.models import StoredFile

LOST = "Файл не дошёл, повторите."


def one_taken(request, attach: Callable, thing) -> JsonResponse:
    """One file of the request → {kind, sentence}; a refusal is 422 with the same shape.

    `attach` is the action that puts a file to the thing: attach(thing, by=, file=, max_mb=).
    """
    file = request.FILES.get("files")
    kind, sentence = taken(request, attach, thing, file) if file else ("error", LOST)
    status = 422 if kind == "error" else 200
    return JsonResponse({"kind": kind, "sentence": sentence}, status=status)


def all_taken(request, attach: Callable, thing, files: Iterable) -> None:
    """Each of the files; what is refused is said beside its name, the others stand."""
    for file in filter(None, files):
        kind, sentence = taken(request, attach, thing, file)
        if kind == "error":
            messages.error(request, f"{file.name}: {sentence}")


def taken(request, attach: Callable, thing, file) -> tuple[str, str]:
    """(kind of message, sentence) of what became of one file."""
    try:
        attach(thing, by=request.user, file=file, max_mb=request.school.max_upload_mb)
    except ValidationError as error:
        return "error", error.messages[0]
    return "success", "приложено"


def opened(request, stored: StoredFile, name: str) -> HttpResponse:
    """A picture, drawn by this application, to look at; everything else as a download."""
    if stored.is_picture and "download" not in request.GET:
        return picture(content_of(stored.content))
    return download(stored.content, name)


def previewed(stored: StoredFile) -> HttpResponse:
    """The small picture of a picture; Http404 for anything else."""
    if not stored.is_picture:
        raise Http404
    return picture(content_of(stored.preview))


def content_of(stored) -> bytes:
    """The bytes on the disk; Http404 when they are not there any more."""
    try:
        with stored.open("rb") as file:
            return file.read()
    except FileNotFoundError:
        raise Http404 from None
