"""Pages of a school's own dictionaries: lines are added, renamed, put in order, retired.

A room declares each dictionary as a `DictionaryPage`; a page that is about it alone takes its four
addresses from `dictionary_urls`, a page with several calls the answers below from views of its own.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from people.access import Permission, allowed
from people.forms.dictionaries import LineForm
from people.models import Dictionary
from people.views.refusal import place, refused
from people.views.school import school_tabs


@dataclass(frozen=True)
class DictionaryPage:
    """One dictionary: its lines, the actions that change them, where its card stands.

    `name` begins the names of its addresses, with `args` in them: «act_kind» for act_kind_add,
    act_kind_change, act_kind_move; `page` is the address of the page with the card. `add`, `change`
    and `move` are actions: add(by=, **said), change(line, by=, **said), move(line, by=, to=).
    `added` is said of a new line; `usual` names what a school begins with, `empty` what becomes of
    that. `title`, `about` and `back` (address, words) head a page about this dictionary alone.
    """

    model: type[Dictionary]
    name: str
    page: str
    add: Callable
    change: Callable
    move: Callable
    form: type[LineForm] = LineForm
    args: tuple = ()
    added: str = "Сохранено."
    usual: tuple[str, ...] = ()
    empty: str = ""
    title: str = ""
    about: str = ""
    back: tuple[str, str] = ("", "")

    @property
    def key(self) -> str:
        """What tells this dictionary from the others on a page."""
        return "-".join([self.name, *self.args])

    def address(self, step: str, *line: int) -> str:
        return reverse(f"{self.name}_{step}", args=[*self.args, *line])

    def new_line(self, data=None, **said) -> LineForm:
        """The form of a line that is not there yet."""
        form = self.form(data, auto_id=f"{self.key}-new-%s", **said)
        form.fields["name"].label = "Новое название"
        form.fields["name"].widget.attrs["placeholder"] = "новое название"
        return form

    def card(self, form: LineForm | None = None, **said) -> dict:
        """The context of people/_dictionary.html.

        `form` is that of a new line refused just now, `said` what else the forms are told.
        """
        lines = [
            {
                "line": line,
                "form": self.form.of(line, auto_id=f"{self.key}-{line.pk}-%s", **said),
                "change": self.address("change", line.pk),
                "move": self.address("move", line.pk),
            }
            for line in self.model.objects.all()
        ]
        return {
            "key": self.key,
            "title": self.model._meta.verbose_name_plural,
            "lines": lines,
            "usual": self.usual,
            "empty": self.empty,
            "form": form or self.new_line(**said),
            "add": self.address("add"),
            "says_more": len(self.form.base_fields) > 1,
        }


def add_line(request, page: DictionaryPage, show: Callable):
    """Add what was typed and go back; a refusal stands in the form on what `show(form)` answers."""
    form = page.new_line(request.POST)
    if form.is_valid():
        try:
            page.add(by=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error("name", error.messages)
        else:
            messages.success(request, page.added)
            return redirect(page.page)
    return show(form)


def change_line(request, page: DictionaryPage, pk: int):
    """What the line says, or «retired=yes|no»; back to the page, a refusal as a message."""
    line = get_object_or_404(page.model, pk=pk)
    if answer := request.POST.get("retired"):
        changes = {"is_retired": answer == "yes"}
    else:
        form = page.form(request.POST)
        if not form.is_valid():
            messages.error(request, " ".join(form.errors.get("name", ["Проверьте поля."])))
            return redirect(page.page)
        changes = form.cleaned_data
    if not refused(request, lambda: page.change(line, by=request.user, **changes)):
        messages.success(request, "Сохранено.")
    return redirect(page.page)


def move_line(request, page: DictionaryPage, pk: int):
    """Lines are offered in the order in which they stand here."""
    line, to = get_object_or_404(page.model, pk=pk), place(request)
    refused(request, lambda: page.move(line, by=request.user, to=to))
    return redirect(f"{reverse(page.page)}#dictionary-{page.key}")


def show_page(request, page: DictionaryPage, form: LineForm | None = None):
    """The page about one dictionary alone; 422 with the form of a line that was refused."""
    context = {"page": page, "dictionary": page.card(form), "tabs": school_tabs(request, page.page)}
    return render(request, "people/dictionary.html", context, status=422 if form else 200)


def dictionary_urls(page: DictionaryPage, permission: Permission) -> list:
    """The addresses of a page about one dictionary: itself, add/, <pk>/ and <pk>/move/."""
    keeper = allowed(permission)

    def shown(request):
        return show_page(request, page)

    def added(request):
        return add_line(request, page, lambda form: show_page(request, page, form))

    def changed(request, pk):
        return change_line(request, page, pk)

    def moved(request, pk):
        return move_line(request, page, pk)

    return [
        path("", keeper(shown), name=page.page),
        path("add/", keeper(require_POST(added)), name=f"{page.name}_add"),
        path("<int:pk>/", keeper(require_POST(changed)), name=f"{page.name}_change"),
        path("<int:pk>/move/", keeper(require_POST(moved)), name=f"{page.name}_move"),
    ]
