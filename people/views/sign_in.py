"""Coming in and going out: sign-in, one-time links, passwords; and the contrast of the page."""

from django.contrib import messages
from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from people import actions, mail
from people.access import public, signed_in
from people.audit import record
from people.forms.coming_in import (
    ChangePasswordForm,
    ForgottenForm,
    NewPasswordForm,
    SignInForm,
)
from people.middleware import public_address
from people.models import AccessEvent, AccessLink
from people.sessions import DEVICE, device_of

BACKEND = "people.authentication.LoginOrEmailBackend"
REFUSED = (
    "Не получилось войти: логин или пароль не подошли. Проверьте раскладку и клавишу Caps Lock. "
    "Если пароль забыт, попросите новую памятку."
)
TWO_YEARS = 60 * 60 * 24 * 365 * 2


@public
@never_cache
@sensitive_post_parameters("password")
def sign_in(request):
    """By login or e-mail; an unknown login, a wrong password and a closed account look the same."""
    if request.user.is_authenticated:
        return redirect(safe_next(request))
    form = SignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        account = authenticate(request, **form.cleaned_data)
        if account:
            come_in(request, account)
            return redirect(safe_next(request))
        typed = form.cleaned_data["username"]
        record(AccessEvent.Kind.SIGN_IN_REFUSED, login=typed, request=request)
        form.add_error(None, REFUSED)
    context = {"form": form, "next": request.POST.get("next") or request.GET.get("next", "")}
    return render(request, "people/sign_in.html", context)


def come_in(request, account) -> None:
    """Begin the session of an account that has proved who it is."""
    login(request, account, backend=BACKEND)
    request.session[DEVICE] = device_of(request.headers.get("User-Agent", ""))
    record(AccessEvent.Kind.SIGNED_IN, by=account, login=account.login, request=request)


def safe_next(request) -> str:
    """Where the person was going, if that is a page of this site; else home."""
    asked = request.POST.get("next") or request.GET.get("next", "")
    ours = url_has_allowed_host_and_scheme(
        asked, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return asked if asked.startswith("/") and ours else resolve_url("home")


def locked_out(request, original_response=None, credentials=None):
    """Too many wrong guesses; says the same whether or not there is such an account."""
    return never_cache(render)(request, "people/locked_out.html", status=429)


@signed_in
@require_POST
def sign_out(request):
    record(AccessEvent.Kind.SIGNED_OUT, by=request.user, login=request.user.login, request=request)
    logout(request)
    messages.info(request, "Вы вышли.")
    response = redirect("sign_in")
    response["Clear-Site-Data"] = '"cache"'  # «back» shows nobody else what was looked at
    return response


@signed_in
@never_cache
@sensitive_post_parameters("old_password", "password")
def change_password(request):
    """The old one is checked by the same throttled door as a sign-in; other sessions end."""
    form = ChangePasswordForm(request.POST or None, account=request.user)
    if request.method == "POST" and form.is_valid():
        known = authenticate(
            request, username=request.user.login, password=form.cleaned_data["old_password"]
        )
        if known:
            keep_in(request, form.cleaned_data["password"])
            messages.success(request, "Пароль изменён. На других устройствах нужно войти заново.")
            return redirect("me")
        form.add_error("old_password", "Нынешний пароль не подошёл.")
    return render(request, "people/change_password.html", {"form": form})


def keep_in(request, password: str) -> None:
    """Set the password and stay signed in here, under a new session key."""
    account = actions.set_password(
        by=request.user, password=password, keep_session=request.session.session_key
    )
    update_session_auth_hash(request, account)
    record(AccessEvent.Kind.PASSWORD_CHANGED, by=account, login=account.login, request=request)


@public
@never_cache
@sensitive_post_parameters("password")
def activate(request, token):
    """The page behind a one-time link. Looking at it uses nothing up; setting a password does."""
    link = AccessLink.objects.by_token(token)
    if link is None:
        return private(render(request, "people/link_closed.html", status=410))
    form = NewPasswordForm(request.POST or None, account=link.account)
    if request.method == "POST" and form.is_valid():
        try:
            link.use(form.cleaned_data["password"])
        except AccessLink.DoesNotExist:
            return private(render(request, "people/link_closed.html", status=410))
        come_in(request, link.account)
        messages.success(request, "Пароль сохранён. Добро пожаловать.")
        return redirect("home")
    return private(render(request, "people/activate.html", {"form": form, "link": link}))


def private(response: HttpResponse) -> HttpResponse:
    """The address itself is a secret: it goes to no other site and to no search engine.

    Not `no-referrer`: then browsers send «Origin: null», and the form would be taken for foreign.
    """
    response["Referrer-Policy"] = "same-origin"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


@public
@never_cache
def forgotten(request):
    """A link by letter where letters can be sent; the answer never tells who has an account."""
    form = ForgottenForm(request.POST or None)
    if not mail.is_set_up():
        return render(request, "people/forgotten.html", {"by_mail": False})
    if request.method == "POST" and form.is_valid():
        mail.send_link_to(form.cleaned_data["who"], address=public_address(request))
        return render(request, "people/forgotten.html", {"by_mail": True, "sent": True})
    return render(request, "people/forgotten.html", {"by_mail": True, "form": form})


@public
@require_POST
def contrast(request):
    """Switch the version for people with poor eyesight on or off and come back."""
    return with_contrast(request, request.POST.get("contrast") == "high")


def with_contrast(request, high: bool):
    """The way back, with the choice of the version kept in the browser."""
    response = redirect(safe_next(request))
    if high:
        response.set_cookie("contrast", "high", max_age=TWO_YEARS, samesite="Lax", httponly=True)
    else:
        response.delete_cookie("contrast")
    return response
