"""The agenda of a sitting: questions put on it, put into words, moved, taken off."""

from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from people.views.conflict import saved
from people.views.refusal import gone, place, refused
from people.views.steps import taken
from roadmap import actions
from roadmap.council.agenda import source_of
from roadmap.council.forms import AmendForm, ItemForm, QuestionForm
from roadmap.council.minutes import agenda_of
from roadmap.models import AgendaKind, SittingItem, SittingSubject
from roadmap.views.sittings import again, editing, find_sitting

ADDED = "Внесено в повестку."


@editing
@require_POST
def item_add(request, pk):
    """What waits for the council, or a question of one's own words."""
    show, kind = again(request, pk), request.POST.get("kind", "")
    if kind == AgendaKind.OTHER:
        form = QuestionForm(request.POST)
        return taken(
            request, form, partial(actions.add_item, pk, by=request.user), back=("sitting", pk),
            said=ADDED, show=lambda status: show(status=status, question=form),
        )  # fmt: skip
    if not refused(request, lambda: actions.add_item(pk, by=request.user, kind=kind)):
        messages.success(request, ADDED)
    return redirect("sitting", pk)


@editing
def item(request, pk, item):
    """Words, votes and outcomes of a question; `?words=yes` fills in what the data propose."""
    sitting = find_sitting(request, pk)
    found = get_object_or_404(sitting.items, pk=item)
    words = next(one for one in agenda_of(sitting) if one.item.pk == found.pk)
    names = {line.subject.pk: line.name for line in words.lines}
    proposed = {name: getattr(words, name) for name in words.drafted}
    initial = proposed if "words" in request.GET else {}
    form = ItemForm(request.POST or None, instance=found, names=names, initial=initial)
    if request.method == "POST" and form.is_valid():
        save, back = partial(actions.save_item, item), reverse("sitting", args=[pk])
        if answer := saved(request, form, back=back, save=save, there="в вопросе"):
            return answer
    context = {"sitting": sitting, "item": found, "words": words, "form": form,
               "proposed": proposed if not initial else {}}  # fmt: skip
    return render(request, "roadmap/sitting_item.html", context, status=422 if form.errors else 200)


@editing
@require_POST
def item_move(request, pk, item):
    found = get_object_or_404(SittingItem, sitting=find_sitting(request, pk), pk=item)
    to = place(request)
    refused(request, lambda: actions.move_item(found, by=request.user, to=to))
    return redirect("sitting", pk)


@editing
@require_POST
@gone("Этого вопроса в повестке уже нет.", "sitting", "pk")
def item_remove(request, pk, item):
    found = get_object_or_404(SittingItem, sitting=find_sitting(request, pk), pk=item)
    if not refused(request, lambda: actions.remove_item(found, by=request.user)):
        messages.success(request, "Вопрос снят с повестки.")
    return redirect("sitting", pk)


def find_subject(request, pk, subject) -> SittingSubject:
    rows = SittingSubject.objects.filter(item__sitting=find_sitting(request, pk))
    return get_object_or_404(rows.select_related("item"), pk=subject)


@editing
@require_POST
@gone("Этого в повестке уже нет.", "sitting", "pk")
def subject_remove(request, pk, subject):
    found = find_subject(request, pk, subject)
    if not refused(request, lambda: actions.remove_subject(found, by=request.user)):
        messages.success(request, "Снято с повестки: будет ждать другого заседания.")
    return redirect("sitting", pk)


@editing
@require_POST
def subject_look(request, pk, subject):
    """The text as it is now is what the council decides about."""
    found = find_subject(request, pk, subject)
    if not refused(request, lambda: actions.look_again(found, by=request.user)):
        messages.success(request, "Отмечено: на совет вынесен нынешний текст.")
    return redirect("sitting", pk)


@editing
def subject_amend(request, pk, subject):
    """Take one recorded decision back, with the reason."""
    sitting, found = find_sitting(request, pk), find_subject(request, pk, subject)
    form = AmendForm(request.POST or None)
    context = {"sitting": sitting, "subject": found, "name": source_of(found.item).name(found.row),
               "form": form}  # fmt: skip

    def page(status: int):
        return render(request, "roadmap/sitting_amend.html", context, status=status)

    if request.method != "POST":
        return page(200)
    return taken(
        request, form, partial(actions.amend_decision, subject, by=request.user), show=page,
        back=("sitting", pk), said="Решение отменено, поправка стоит в протоколе.",
    )  # fmt: skip
