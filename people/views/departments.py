"""Методические объединения: who is in which, who heads it; merged and removed."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from people import actions
from people.access import Permission, allowed
from people.counting import count_of
from people.forms.colleagues import suggestions
from people.forms.departments import DepartmentForm, MergeForm, NewDepartmentForm
from people.models import StaleVersion, SubjectDepartment, Teacher
from people.views.conflict import conflict
from people.views.refusal import gone, refused
from people.views.school import school_tabs

keeping = allowed(Permission.EDIT_STAFF)
PEOPLE = "человек перешёл,человека перешли,человек перешли"
MOST_SHOWN = 300


@allowed(Permission.READ_STAFF)
def departments(request):
    """All of them with the head and the number of people; the keeper adds one."""
    context = {
        "departments": SubjectDepartment.objects.with_numbers().select_related("head"),
        "without": Teacher.objects.staying().filter(department=None, is_external=False).count(),
        "tabs": school_tabs(request),
    }
    return render(request, "people/departments.html", context)


@allowed(Permission.READ_STAFF)
def department(request, pk):
    """One of them: its people, and for the keeper its name, head, merging."""
    row = find(pk)
    keeps = request.user.can(Permission.EDIT_STAFF)
    return show(request, row, DepartmentForm(instance=find(pk)) if keeps else None)


def find(pk: int) -> SubjectDepartment:
    rows = SubjectDepartment.objects.with_numbers().select_related("head")
    return get_object_or_404(rows, pk=pk)


def show(request, row: SubjectDepartment, form, merge_form=None):
    """The page with the forms as they stand; a refused one makes it 422."""
    if form and merge_form is None:
        merge_form = MergeForm(department=row)
    context = {
        "department": row,
        "form": form,
        "merge_form": merge_form,
        "people": Teacher.objects.filter(department=row).in_order()[:MOST_SHOWN],
        "colleagues": suggestions(Teacher.objects.staying().in_order()) if form else [],
        "back": reverse("departments"),
    }
    wrong = form and (form.errors or merge_form.errors)
    return render(request, "people/department.html", context, status=422 if wrong else 200)


@keeping
@require_POST
def department_new(request):
    form = NewDepartmentForm(request.POST)
    if not form.is_valid():
        messages.error(request, form.errors["name"][0])
        return redirect("departments")
    made = []
    if refused(request, lambda: made.append(actions.add_department(
        by=request.user, name=form.cleaned_data["name"]
    ))):  # fmt: skip
        return redirect("departments")
    messages.success(request, f"«{made[0].name}» добавлено. Укажите руководителя, если он есть.")
    return redirect("department", made[0].pk)


@keeping
@require_POST
def department_save(request, pk):
    """Name and head; another person's change meanwhile is shown beside what was typed."""
    row, back = find(pk), reverse("department", args=[pk])
    form = DepartmentForm(request.POST, instance=find(pk))
    if form.is_valid():
        version = form.cleaned_data["version"]
        try:
            actions.save_department(pk, by=request.user, version=version, **form.changes())
        except StaleVersion as stale:
            return conflict(request, form=form, stale=stale, back=back, there="в записи")
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, "Сохранено.")
            return redirect(back)
    return show(request, row, form)


@keeping
@require_POST
@gone("Этого МО уже нет: его убрали или объединили.", "departments")
def department_merge(request, pk):
    """Everybody goes over into the chosen one, and this one is gone."""
    row = find(pk)
    form = MergeForm(request.POST, department=row)
    if not form.is_valid():
        return show(request, row, DepartmentForm(instance=find(pk)), form)
    into, moved = form.cleaned_data["into"], []
    if refused(request, lambda: moved.append(
        actions.merge_departments(row, by=request.user, into=into)
    )):  # fmt: skip
        return redirect("department", pk)
    said = count_of(moved[0], PEOPLE)
    messages.success(request, f"«{row.name}» объединено с «{into.name}»: {said}.")
    return redirect("department", into.pk)


@keeping
@require_POST
@gone("Этого МО уже нет: его убрали или объединили.", "departments")
def department_remove(request, pk):
    row = find(pk)
    if refused(request, lambda: actions.remove_department(row, by=request.user)):
        return redirect("department", pk)
    messages.success(request, f"«{row.name}» убрано.")
    return redirect("departments")
