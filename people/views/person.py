"""One member of staff: the page, the form of a new one, the form of corrections."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from people import actions
from people.access import Permission, allowed
from people.forms.staff import NewTeacherForm, TeacherForm
from people.models import StaleVersion, Teacher
from people.staff.lists import buildings
from people.staff.person_page import about_person
from people.views.conflict import conflict
from people.views.consents import cells_of
from people.views.drafts import restored

keeping = allowed(Permission.EDIT_STAFF)
NEW = "person-new"


@allowed(Permission.READ_STAFF)
def person(request, pk):
    """What is known and what is not, and the way to the person's part in mentoring."""
    row = get_object_or_404(Teacher.objects.select_related("account", "department"), pk=pk)
    account = getattr(row, "account", None)
    reads_consents = request.user.can(Permission.READ_CONSENTS)
    context = {
        "person": row,
        "account": account,
        "managed": bool(account) and actions.may_manage(request.user, account),
        "consents": cells_of(request, row) if reads_consents else [],
        **about_person(row, request.user, timezone.localdate()),
    }
    return render(request, "people/teacher.html", context)


@keeping
def person_new(request):
    """Add somebody by hand; a namesake is shown first, and what was not sent is there again."""
    draft = restored(request.user, NEW)
    form = NewTeacherForm(request.POST or None, initial=NewTeacherForm.over(draft.content))
    known = []
    if request.method == "POST" and form.is_valid():
        try:
            row = added(request, form)
        except actions.SameName as same:
            known = same.people
            form.add_error(None, f"{same} Посмотрите, не он ли это.")
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, f"{row.short_name}: добавлено в список сотрудников.")
            return redirect("teacher", row.pk)
    context = {"form": form, "draft": draft, "known": known, "back": reverse("staff")}
    return show_form(request, form, "people/person_new.html", context)


def added(request, form: NewTeacherForm) -> Teacher:
    another = form.cleaned_data["is_another"]
    row = actions.add_teacher(by=request.user, though_named_so=another, **form.changes())
    actions.drop_draft(by=request.user, key=NEW)
    return row


@keeping
def person_edit(request, pk):
    """Correct a record; another person's change meanwhile is shown beside what was typed."""
    row, back = get_object_or_404(Teacher, pk=pk), reverse("teacher", args=[pk])
    draft = restored(request.user, f"person-{pk}")
    form = TeacherForm(
        request.POST or None,
        instance=Teacher.objects.get(pk=pk),
        initial=TeacherForm.over(draft.content),
    )
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"]
        try:
            saved = actions.save_teacher(pk, by=request.user, version=version, **form.changes())
            actions.drop_draft(by=request.user, key=draft.key)
        except StaleVersion as stale:
            return conflict(request, form=form, stale=stale, back=back, there="в записи")
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, said_of(row, saved))
            return redirect("teacher", pk)
    context = {"form": form, "draft": draft, "person": row, "back": back}
    return show_form(request, form, "people/person_edit.html", context)


def said_of(before: Teacher, saved: Teacher) -> str:
    """The answer to a saved form; a change of surname is told with what was kept."""
    if before.surname not in saved.former_surnames or before.surname == saved.surname:
        return "Сведения сохранены."
    return (
        f"Сведения сохранены. Фамилия «{before.surname}» осталась среди прежних: по ней человека "
        "найдут. Если это была опечатка, уберите её в форме."
    )


def show_form(request, form: TeacherForm, template: str, context: dict):
    """The page of the form with what fields suggest."""
    status = 422 if form.errors else 200
    return render(request, template, {**context, "buildings": buildings()}, status=status)
