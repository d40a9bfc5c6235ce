"""The school's dictionary of kinds of acts."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from roadmap import actions
from roadmap.act_forms import KindNameForm
from roadmap.act_kinds import USUAL_KINDS
from roadmap.models import ActKind
from roadmap.views.acts import editing


@editing
def act_kinds(request, form=None):
    """The kinds; until the first act is entered, those a school begins with."""
    context = {
        "kinds": ActKind.objects.all(),
        "usual": [name for _, name in USUAL_KINDS],
        "form": form or KindNameForm(),
    }
    return render(
        request, "roadmap/act_kinds.html", context, status=422 if form and form.errors else 200
    )


@editing
@require_POST
def act_kind_add(request):
    form = KindNameForm(request.POST)
    if form.is_valid():
        try:
            actions.add_kind(by=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error("name", error.messages)
        else:
            messages.success(request, "Вид добавлен.")
            return redirect("act_kinds")
    return act_kinds(request, form)


@editing
@require_POST
def act_kind_change(request, pk):
    """A new name, or «retired=yes|no»."""
    kind = get_object_or_404(ActKind, pk=pk)
    if answer := request.POST.get("retired"):
        changes = {"is_retired": answer == "yes"}
    else:
        changes = {"name": request.POST.get("name", "").strip()}
    try:
        actions.change_kind(kind, by=request.user, **changes)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        messages.success(request, "Сохранено.")
    return redirect("act_kinds")
