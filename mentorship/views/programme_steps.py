"""A programme's way to its approval, and answers to its amendments."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.programme_forms import (
    ApproveForm,
    DeclineForm,
    PaperForm,
    ReturnForm,
    VersionForm,
)
from mentorship.views.programme import show
from mentorship.views.programme_place import add_refusal, find_place, opened
from people.access import signed_in
from people.form_fields import show_version
from people.models import StaleVersion

# key → (what the person must be able to do, form, its name on the page, action, what is told)
STEPS = {
    "offer": ("writes", VersionForm, "offering", actions.offer_programme,
              "Программа представлена на утверждение."),
    "take-back": ("writes", VersionForm, "offering", actions.take_back_programme,
                  "Программу снова можно править."),
    "return": ("approves", ReturnForm, "returning", actions.return_programme,
               "Программа возвращена паре."),
    "approve": ("approves", ApproveForm, "approving", actions.approve_programme,
                "Программа утверждена."),
}  # fmt: skip
# key → (form, action, what is told)
ANSWERS = {
    "agree": (VersionForm, actions.agree_to_amendment, "Вы согласились с изменением."),
    "decline": (DeclineForm, actions.decline_amendment, "Изменение отклонено."),
    "withdraw": (VersionForm, actions.withdraw_amendment, "Предложение отозвано."),
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
    if not form.is_valid():
        return show(request, place, status=422, opened=key, **{name: form})
    try:
        act(place.programme, by=request.user, **form.cleaned_data)
    except StaleVersion as stale:
        show_version(form, stale.current.version)
        form.add_error(None, CHANGED)
        return show(request, find_place(request, pk), status=409, opened=key, **{name: form})
    except ValidationError as error:
        add_refusal(form, error)
        return show(request, place, status=422, opened=key, **{name: form})
    messages.success(request, done)
    return redirect("programme", pk)


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
