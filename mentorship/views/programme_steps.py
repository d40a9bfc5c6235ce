"""A programme's way to its approval, and answers to its amendments."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.programme.forms import (
    ApproveForm,
    DeclineForm,
    PaperForm,
    ReturnForm,
)
from mentorship.views.programme import show
from mentorship.views.programme_place import find_place, opened
from people.access import signed_in
from people.forms.steps import StepForm
from people.models import StaleVersion
from people.views.steps import taken

# key → (what the person must be able to do, form, its name on the page, action, what is told)
STEPS = {
    "offer": ("writes", StepForm, "offering", actions.offer_programme,
              "Программа представлена на утверждение."),
    "take-back": ("writes", StepForm, "offering", actions.take_back_programme,
                  "Программу снова можно править."),
    "return": ("approves", ReturnForm, "returning", actions.return_programme,
               "Программа возвращена паре."),
    "approve": ("approves", ApproveForm, "approving", actions.approve_programme,
                "Программа утверждена."),
}  # fmt: skip
# key → (form, action, what is told)
ANSWERS = {
    "agree": (StepForm, actions.agree_to_amendment, "Вы согласились с изменением."),
    "decline": (DeclineForm, actions.decline_amendment, "Изменение отклонено."),
    "withdraw": (StepForm, actions.withdraw_amendment, "Предложение отозвано."),
    "paper": (PaperForm, actions.record_agreement_on_paper, "Изменение внесено."),
}
CHANGED = "Пока вы смотрели, здесь кое-что изменилось. Проверьте и нажмите ещё раз."


@signed_in
@require_POST
def programme_step(request, pk, key):
    """Offer, take back, return or approve; a refusal comes back in words with what was typed."""
    if key not in STEPS:
        raise Http404
    to, form_class, name, act, done = STEPS[key]
    place = opened(request, pk, to=to)
    more = {"bodies": place.bodies} if form_class is ApproveForm else {}
    form = form_class(request.POST, auto_id=f"{key}-%s", **more)
    return taken(
        request, form, partial(act, place.programme, by=request.user),
        show=lambda status: show(
            request, find_place(request, pk), status=status, opened=key, **{name: form}
        ),
        back=("programme", pk), said=done,
    )  # fmt: skip


@signed_in
@require_POST
def amendment_answer(request, pk, number, key):
    """Agree, decline, take back, or write down that both signed on paper."""
    if key not in ANSWERS:
        raise Http404
    place = opened(request, pk, to="amends")
    row = get_object_or_404(place.programme.amendments, number=number)
    form_class, act, done = ANSWERS[key]
    form = form_class(request.POST)
    try:
        fields = answer_of(form, place, row, key)
        act(row, by=request.user, **fields)
    except StaleVersion:
        messages.error(request, CHANGED)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, done)
    return redirect("programme", pk)


def answer_of(form, place, row, key: str) -> dict:
    """What the action takes. Http404 for who is not asked; ValidationError for a bad form."""
    side = place.confidence.side
    asked = side and getattr(row, f"{side}_agreed_on") is None
    may = {"agree": asked, "decline": asked or place.keeps, "withdraw": row.proposer == place.side,
           "paper": place.keeps}  # fmt: skip
    if not may[key]:
        raise Http404
    if not form.is_valid():
        raise ValidationError([said for errors in form.errors.values() for said in errors])
    return form.cleaned_data | ({"side": side} if key == "agree" else {})
