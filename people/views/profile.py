"""One's own page: who I am here, what is kept about me, where I am signed in."""

from django.contrib import messages
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from people import actions
from people.access import ROLES, Role, signed_in
from people.forms.coming_in import EmailForm
from people.models import Account, Official, Session, WorkReview
from people.staff.details import details_of
from people.staff.person_page import mentoring_of
from people.views.consents import cells_of


@signed_in
@sensitive_post_parameters("old_password")
def me(request):
    """Own data; the e-mail is the one thing a person changes here by themselves."""
    # A copy: what is typed and refused must not show up as the person's address on the page.
    own = Account.objects.get(pk=request.user.pk)
    form = EmailForm(request.POST or None, instance=own)
    if request.method == "POST" and form.is_valid() and email_changed(request, form):
        messages.success(request, "Почта сохранена.")
        return redirect("me")
    return render(request, "people/me.html", {"form": form, **about(request)})


def email_changed(request, form) -> bool:
    """Whether the address was changed; else the form says why not.

    The password is checked by the same throttled door as a sign-in.
    """
    password = form.cleaned_data["old_password"]
    if not authenticate(request, username=request.user.login, password=password):
        form.add_error("old_password", "Нынешний пароль не подошёл.")
        return False
    try:
        actions.change_email(by=request.user, email=form.cleaned_data["email"])
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


def about(request) -> dict:
    """What the page says besides the form."""
    today, own = timezone.localdate(), request.user.teacher
    return {
        "details": details_of(own, today, contacts=True) if own else [],
        "part_in_mentoring": mentoring_of(own, request.user) if own else [],
        "consents": cells_of(request, own) if own else [],
        "deputies": Official.objects.on(today).filter(office=Official.Office.DEPUTY),
        "roles": [(Role(role).label, ROLES[Role(role)].about) for role in request.user.roles],
        "sessions": list(Session.objects.of(request.user)),
        "this_session": request.session.session_key,
        "reviews": WorkReview.objects.of_person(request.user.teacher_id),
    }


@signed_in
@require_POST
def end_other_sessions(request):
    """Sign out on every other device."""
    actions.end_sessions(by=request.user, except_key=request.session.session_key)
    messages.success(request, "На других устройствах вы вышли.")
    return redirect("me")
