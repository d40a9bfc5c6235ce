"""The methodical library: the list, a material's page, the form; what suits a pair."""

from functools import partial

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from mentorship.confidence import confidence
from mentorship.growth.page import difficulties_of
from mentorship.models import Pair
from mentorship.portfolio.forms import EntryFilesForm, OfferForm
from people.access import Permission, allowed
from people.exports import workbook_response
from people.file_lines import Ways, file_lines
from people.forms.refusal import accepted
from people.lists import for_html, page_of, render_list
from people.row_keys import row_key
from people.views.conflict import saved
from people.views.drafts import restored, typed
from roadmap import actions
from roadmap.documents.library_catalogue import chosen_by
from roadmap.library.filters import LibraryFilter
from roadmap.library.forms import LISTS, LibraryItemForm, VerdictForm
from roadmap.library.lines import library_lines, readable_lines, tags_of, waiting_for
from roadmap.library.practice_card import begun_card, has_practice_to_tell
from roadmap.library.sheet import library_sheet
from roadmap.library.words import words_of_pair
from roadmap.models import LibraryItem, LibraryKind
from roadmap.models.library_queries import written_by

MOST_FOR_PAIR = 5
WAYS = Ways("library_file", "library_preview", "library_file_remove")
reading = allowed(Permission.READ_LIBRARY)
writing = allowed(Permission.OFFER_TO_LIBRARY)


@reading
def library(request):
    """The library, filtered and sorted by the address; what waits, above it."""
    sight = request.user.sight
    chosen = LibraryFilter(request.GET, queryset=readable_lines(sight))
    page = page_of(request, chosen.qs)
    context = {"filter": chosen, "page": page, "rows": for_html(library_lines(page.object_list))}
    context["paper"] = f"/documents/library/{chosen_by(request.GET)}"
    context["own_drafts"], context["waiting"] = waiting_for(sight)[0]
    return render_list(request, "roadmap/library.html", "roadmap/_library_list.html", context)


@reading
def library_export(request):
    """Exactly what is filtered, in that order."""
    own = LibraryItem.objects.visible_to(request.user)
    rows = LibraryFilter(request.GET, queryset=own).qs.with_reading()
    return workbook_response(request, "Методическая копилка", library_sheet(rows))


def find_item(request, pk) -> LibraryItem:
    """A material that the person may see; else 404."""
    rows = LibraryItem.objects.visible_to(request.user).with_reading()
    return get_object_or_404(rows.select_related("kind", "pair__mentor", "pair__mentee"), pk=pk)


@reading
def library_item(request, pk):
    return show_item(request, find_item(request, pk))


def show_item(request, item: LibraryItem, *, status=200, **forms):
    """The page of a material; `forms` are those refused just now."""
    account = request.user
    own = wrote(account, item)
    leads = account.can(Permission.EDIT_LIBRARY)
    context = {
        "item": item,
        "tags": tags_of(item.state, item.visibility, is_best=item.is_best),
        "about": about(item, decides=own or leads),
        "files": file_lines(item.files.select_related("stored"), WAYS),
        "changes": can_write(account, item),
        "decides": own or leads,
        "judges": account.can(Permission.REVIEW_LIBRARY) and not is_author(item, account),
        "said_useful": item.useful_marks.filter(account=account).exists(),
        "files_form": EntryFilesForm(),
        "offer_form": OfferForm(initial={"pupils": item.pupils}),
        "verdict_form": VerdictForm(item=item),
        "pair_words": words_of_pair(item, account),
    }
    return render(request, "roadmap/library_item.html", context | forms, status=status)


def about(item: LibraryItem, *, decides: bool) -> list[tuple[str, str]]:
    """(term, value) of what helps to choose a material; the word about pupils for who decides."""
    seen = item.get_visibility_display() if item.state == LibraryItem.State.ACCEPTED else ""
    rows = [("Предмет", item.subject), ("Классы", item.classes), ("Кому виден", seen)]
    if decides and item.pupils:
        rows += [("Ученики", item.get_pupils_display()), ("Согласия", item.consents_taken)]
    if item.council_date and (item.is_best or decides):
        said = "лучшая практика" if item.is_best else "к распространению не рекомендована"
        rows += [("Решение совета", f"{said}, протокол {item.minutes}")]
    return [(term, value) for term, value in rows if value]


def is_author(item: LibraryItem, account) -> bool:
    return any(person.pk == account.teacher_id for person in item.authors.all())


@writing
def library_new(request):
    """A new material; `?pair=` begins the card of a practice from what the pair has done."""
    actions.adopt_usual_kinds(LibraryKind)
    pair = find_pair(request)
    draft = restored(request.user, f"library-new-{pair.pk if pair else 0}")
    form = LibraryItemForm(request.POST or None, initial=begun(request, pair, draft))
    sent = request.method == "POST" and form.is_valid()
    add = partial(actions.add_library_item, by=request.user, draft=draft.key)
    if sent and (item := accepted(form, partial(add, **form.changes() | {"pair": pair}))):
        messages.success(request, "Материал записан. Приложите файлы и предложите в копилку.")
        return redirect(f"{reverse('library_item', args=[item.pk])}#files")
    context = {"form": form, "draft": draft, "pair": pair, "back_url": reverse("library")}
    status = 422 if form.errors else 200
    return render(request, "roadmap/library_form.html", context, status=status)


def begun(request, pair: Pair | None, draft) -> dict:
    """What the form begins with: today and its author, the pair's card, then the unsent text."""
    own = request.user.teacher
    writes = own and (pair is None or own.pk in (pair.mentor_id, pair.mentee_id))
    start = {"dated": timezone.localdate(), "authors": [own] if writes else []}
    return start | (begun_card(pair) if pair else {}) | typed(draft, lists=LISTS)


def find_pair(request) -> Pair | None:
    """The pair that the address names, for its two and for who reads its facts; else 404."""
    if not (asked := request.GET.get("pair", "")):
        return None
    rows = Pair.objects.visible_to(request.user).with_people().select_related("request")
    pair = get_object_or_404(rows, pk=row_key(asked))
    if not confidence(request.user, pair).reads_facts:
        raise Http404
    return pair


@writing
def library_edit(request, pk):
    """Change a material; another person's change meanwhile is shown beside what was typed."""
    item, back = find_item(request, pk), reverse("library_item", args=[pk])
    if not decides(request.user, item):
        raise Http404
    if not can_write(request.user, item):
        messages.info(request, "Материал уже рассмотрен: чтобы править, верните его в черновики.")
        return redirect(back)
    draft = restored(request.user, f"library-{pk}")
    row = LibraryItem.objects.get(pk=pk)
    form = LibraryItemForm(request.POST or None, instance=row, initial=typed(draft, lists=LISTS))
    answer = None
    if request.method == "POST" and form.is_valid():
        save = partial(actions.save_library_item, pk, draft=draft.key)
        answer = saved(request, form, back=back, save=save, there="в материале")
    if answer:
        return answer
    context = {"form": form, "draft": draft, "item": item, "back_url": back}
    status = 422 if form.errors else 200
    return render(request, "roadmap/library_form.html", context, status=status)


def can_write(account, item: LibraryItem) -> bool:
    """Authors while it is a draft, who leads the library until the pair's word opened it."""
    if item.is_shown_by_word:
        return False
    if account.can(Permission.EDIT_LIBRARY):
        return True
    return item.is_written and wrote(account, item)


def decides(account, item: LibraryItem) -> bool:
    """Whether the account may take the material out, or back to the drafts."""
    return account.can(Permission.EDIT_LIBRARY) or wrote(account, item)


def wrote(account, item: LibraryItem) -> bool:
    return LibraryItem.objects.filter(written_by(account), pk=item.pk).exists()


@reading
def library_for_pair(request, pk):
    """What of the library helps with this pair's difficulties: a panel of the pair's page."""
    pair = get_object_or_404(Pair.objects.visible_to(request.user), pk=pk)
    if not confidence(request.user, pair).reads_facts:
        raise Http404
    rows = LibraryItem.objects.visible_to(request.user).accepted()
    found = rows.answering(list(difficulties_of(pair))).with_reading()[:MOST_FOR_PAIR]
    tells = request.user.can(Permission.OFFER_TO_LIBRARY)
    context = {
        "items": list(found),
        "pair": pair,
        "tells": tells and has_practice_to_tell(pair, timezone.localdate()),
    }
    page, part = "roadmap/library_for_pair.html", "roadmap/_library_for_pair.html"
    return render_list(request, page, part, context)
