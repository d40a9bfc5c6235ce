"""Files of the public section: asked for by anybody, given only while the page would show them."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404

from people.files import disposition, picture
from people.views.attached import content_of
from roadmap.models import LibraryFile, LibraryItem, PublicAct, Publication, PublicationPicture
from roadmap.site.acts import public_acts
from roadmap.site.clean_files import cleaned
from roadmap.site.news import public_news, public_practices
from roadmap.views.mentoring import opened

TYPES = {".pdf": "application/pdf", ".txt": "text/plain; charset=utf-8"}


def given(data: bytes, name: str) -> HttpResponse:
    """A file without the traces of its makers, as a download; Http404 where they are in the way."""
    ending = name[name.rfind(".") :].lower()
    clean = cleaned(data, ending)
    if clean is None:
        raise Http404
    response = HttpResponse(clean, content_type=TYPES.get(ending, "application/octet-stream"))
    response["Content-Disposition"] = disposition(name, inline=False)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def find_picture(pk):
    """The picture, while its news is open and everybody on it agrees; else 404."""
    row = get_object_or_404(PublicationPicture, pk=pk)
    news = public_news(Publication.objects.open_to_all().filter(pk=row.publication_id))
    seen = [file for item in news for file in item.pictures if file.pk == pk]
    if not seen:
        raise Http404
    return seen[0].stored


@opened
def mentoring_picture(request, pk):
    return picture(content_of(find_picture(pk).content))


@opened
def mentoring_small_picture(request, pk):
    return picture(content_of(find_picture(pk).preview))


@opened
def mentoring_act_file(request, pk):
    """The scan of an act of the section, or its paper issued here."""
    found = [paper for paper in public_acts(PublicAct.objects.shown().filter(act=pk)) if paper.file]
    if not found:
        raise Http404
    return given(content_of(found[0].file), found[0].file_name)


@opened
def mentoring_practice_file(request, pk):
    """A file of a material of the section."""
    row = get_object_or_404(LibraryFile, pk=pk)
    practices = public_practices(LibraryItem.objects.open_to_all().filter(pk=row.item_id))
    found = [file for item in practices for file in item.files if file.pk == pk]
    if not found:
        raise Http404
    return given(content_of(found[0].stored.content), found[0].name)
