"""The school's sets of questions: their words, their questions, a new edition of a used one."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.interviews.forms import NewSetForm, QuestionForm, SetForm
from mentorship.interviews.usual_questions import usual_sets
from mentorship.models import Question, QuestionSet
from mentorship.views.interviews import running
from people.views.conflict import saved
from people.views.refusal import gone, place, refused


@running
def question_sets(request):
    return page(request, NewSetForm())


def page(request, form, *, status=200):
    rows = QuestionSet.objects.with_counts().order_by("is_retired", "place", "-edition")
    context = {"sets": rows, "form": form, "usual": [one.name for one in usual_sets()]}
    return render(request, "mentorship/question_sets.html", context, status=status)


@running
@require_POST
def question_sets_usual(request):
    """Take the usual sets over before the first interview."""
    actions.take_usual_sets(by=request.user)
    messages.success(request, "Наборы взяты: поправьте вопросы, как принято у вас.")
    return redirect("question_sets")


@running
@require_POST
def question_set_new(request):
    """An empty set, to be filled on its page."""
    form = NewSetForm(request.POST)
    if form.is_valid():
        try:
            made = actions.add_question_set(by=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error("name", error.messages)
        else:
            return redirect("question_set", made.pk)
    return page(request, form, status=422)


def find_set(pk) -> QuestionSet:
    return get_object_or_404(QuestionSet.objects.with_counts(), pk=pk)


@running
def question_set(request, pk):
    row = find_set(pk)
    asked = list(row.questions.all())
    parts = [(whom, [one for one in asked if one.whom == whom]) for whom in Question.Whom]
    context = {
        "row": row, "count": len(asked), "parts": [part for part in parts if part[1]],
        "successor": row.successors.first(), "number": row.interviews.count(),
    }  # fmt: skip
    return render(request, "mentorship/question_set.html", context)


@running
def question_set_edit(request, pk):
    """The name, the intro, whether it is offered."""
    row = find_set(pk)
    form = SetForm(request.POST or None, instance=find_set(pk))
    return answer(request, row, form, "Набор вопросов", partial(actions.save_question_set, row))


@running
@require_POST
def question_set_succeed(request, pk):
    """A new edition that may be changed."""
    row, made = find_set(pk), []
    act = actions.succeed_question_set
    if refused(request, lambda: made.append(act(row, by=request.user))):
        return redirect("question_set", pk)
    messages.success(request, "Новая редакция готова: меняйте вопросы. Прежняя останется в архиве.")
    return redirect("question_set", made[0].pk)


@running
def question_new(request, pk):
    row = find_set(pk)
    start = {"whom": request.GET.get("whom") or Question.Whom.MENTEE}
    blank = Question(question_set=row, kind=Question.Kind.TEXT, **start)
    form = QuestionForm(request.POST or None, instance=blank)

    def add(version, **said):
        actions.add_question(row, **said)

    return answer(request, row, form, "Новый вопрос", add)


@running
def question_edit(request, pk, question):
    row, asked = find_set(pk), find_question(pk, question)
    form = QuestionForm(request.POST or None, instance=find_question(pk, question))
    save = partial(actions.save_question, asked)
    return answer(request, row, form, "Вопрос", save, question=asked)


def find_question(pk, question) -> Question:
    return get_object_or_404(Question, question_set=pk, pk=question)


def answer(request, row, form, title, save, *, question=None):
    """Show the form or write it; another person's change is shown beside what was typed."""
    back = reverse("question_set", args=[row.pk])
    ready = request.method == "POST" and form.is_valid()
    if ready and (sent := saved(request, form, save=save, back=back, there="в наборе")):
        return sent
    context = {"row": row, "form": form, "title": title, "question": question}
    status = 422 if form.errors else 200
    return render(request, "mentorship/question_edit.html", context, status=status)


@running
@require_POST
def question_move(request, pk, question):
    asked, to = find_question(pk, question), place(request)
    refused(request, lambda: actions.move_question(asked, by=request.user, to=to))
    return redirect(f"{reverse('question_set', args=[pk])}#question-{asked.pk}")


@running
@require_POST
@gone("Этого вопроса в наборе уже нет.", "question_set", "pk")
def question_remove(request, pk, question):
    asked = find_question(pk, question)
    if not refused(request, lambda: actions.remove_question(asked, by=request.user)):
        messages.success(request, "Вопрос убран из набора.")
    return redirect("question_set", pk)
