"""The whole portfolio of a pair in one archive: to keep when the work is over."""

from functools import partial
from pathlib import PurePath

from django.http import Http404, StreamingHttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone

from people.access import signed_in
from people.audit import record
from people.files import disposition
from people.models import AccessEvent
from roadmap.documents import registry
from roadmap.documents.engine import RenderingFailed
from roadmap.documents.engine import render as render_paper
from roadmap.documents.portfolio_paper import find_pair, told_entries
from roadmap.streamed_zip import Part, file_title, in_memory, length, stream


@signed_in
def portfolio_archive(request, pk):
    """The paper, every file that this person may open, and a list of them, as one download."""
    try:
        pair = find_pair(str(pk), request.user)
        paper = registry.build("portfolio", str(pk), by=request.user)
        content = render_paper(paper, "pdf")
    except registry.NoSuchPaper:
        raise Http404 from None
    except RenderingFailed as error:
        return render(request, "roadmap/no_pdf.html", {"sentence": str(error)}, status=503)
    files = file_parts(told_entries(pair, request.user))
    index = render_to_string("roadmap/portfolio_index.html", paper.context | {"parts": files})
    now = timezone.localtime()
    parts = [in_memory("Портфолио.pdf", content, now), in_memory("index.html", index.encode(), now)]
    parts += [part for _, _, part in files]
    what = registry.find("portfolio").remembered(str(pk), paper.title)
    record(AccessEvent.Kind.EXPORTED, by=request.user, what=f"{what}, архив", request=request)
    response = StreamingHttpResponse(stream(parts), content_type="application/zip")
    response["Content-Length"] = length(parts)
    response["Content-Disposition"] = disposition(f"{paper.title}.zip", inline=False)
    response["Cache-Control"] = "private, no-store"
    return response


def file_parts(entries) -> list[tuple]:
    """(entry, file, part) of every file that lies on the disk, under a name of its own."""
    found = []
    for entry in entries:
        for file in entry.all_files:
            if not file.stored.content.storage.exists(file.stored.content.name):
                continue
            name = named(len(found) + 1, file.name)
            content = file.stored.content
            size = content.storage.size(content.name)
            opened = partial(content.storage.open, content.name, "rb")
            found.append((entry, file, Part(name, size, opened, timezone.localtime(file.added_at))))
    return found


def named(number: int, name: str) -> str:
    """«файлы/007 урок.jpg»: in the order of the portfolio, without signs that no disk takes."""
    return f"файлы/{number:03} {file_title(PurePath(name).name) or 'файл'}"
