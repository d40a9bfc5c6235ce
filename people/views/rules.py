"""The school's rules of mentoring, with a look at what other values would change."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from people import actions
from people.access import Permission, allowed
from people.forms.rules import MentoringRulesForm
from people.lists import render_list
from people.models import MentoringRules, StaleVersion
from people.rules_effects import effects_of
from people.views.conflict import conflict
from people.views.school import school_tabs


@allowed(Permission.MANAGE_SCHOOL)
def mentoring_rules(request):
    """Rules in groups; typed values are first looked at (htmx, «Посмотреть»), then saved."""
    form = MentoringRulesForm(request.POST or None, instance=MentoringRules.current())
    looking = request.htmx or request.POST.get("button") == "look"
    if request.method == "POST" and form.is_valid() and not looking:
        try:
            version = form.cleaned_data["version"]
            actions.save_mentoring_rules(by=request.user, version=version, **form.changes())
        except StaleVersion as stale:
            back = reverse("mentoring_rules")
            return conflict(request, form=form, stale=stale, back=back, there="в правилах")
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, "Правила наставничества сохранены.")
            return redirect("mentoring_rules")
    return show(request, form)


def show(request, form):
    """The page, to htmx its part «Что изменится»; who may not see people gets no names of them."""
    sees_people = request.user.can(Permission.READ_BANKS) and request.user.can(
        Permission.READ_REVIEWS
    )
    refused = bool(form.errors)
    context = {
        "form": form,
        "tabs": school_tabs(request),
        "sees_people": sees_people,
        "typed": form.is_bound and form.has_changed(),
    }
    if sees_people and not refused:
        context["effects"] = effects_of(form.instance, timezone.localdate())
    page, part = "people/rules.html", "people/_rules_effects.html"
    response = render_list(request, page, part, context)
    response.status_code = 422 if refused else 200
    return response
