"""What every request needs before its view: the school, its time, and who is remembered."""

import datetime as dt
import ipaddress

from django.conf import settings
from django.http import HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from pghistory import context

from people.models import Account, School
from people.sessions import touch
from people.setup import SETUP_PREFIX

VISIT_STEP = dt.timedelta(minutes=10)  # how precisely the last visit is kept
METHODS = ("GET", "HEAD", "POST")
NO_SIGN = "%EF%BF%BD"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
ALWAYS_OPEN = ("/static/", "/healthz", "/contrast/", SETUP_PREFIX)


def well_formed(get_response):
    """Pages answer GET and POST; a zero sign, which no database keeps, becomes «�» in addresses."""

    def middleware(request):
        if request.method not in METHODS:
            return HttpResponseNotAllowed(METHODS)
        query = request.META.get("QUERY_STRING", "")
        request.META["QUERY_STRING"] = query.replace("%00", NO_SIGN).replace("\0", NO_SIGN)
        return get_response(request)

    return middleware


def visitor_address(get_response):
    """Under https put the visitor's own address in place of the web server's in front.

    It is the last that the server has added; what the visitor wrote stands before it.
    """

    def middleware(request):
        if settings.HTTPS and _is_here(request.META.get("REMOTE_ADDR", "")):
            said = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
            if _address(said):
                request.META["REMOTE_ADDR"] = said
        return get_response(request)

    return middleware


def _address(text: str):
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None


def _is_here(text: str) -> bool:
    address = _address(text)
    return address is not None and address.is_loopback


def kept_private(get_response):
    """Pages of a signed-in person stay with their browser, and are asked for again."""

    def middleware(request):
        response = get_response(request)
        if request.user.is_authenticated and not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_cache=True)
        return response

    return middleware


def school_setup(get_response):
    """Put the school on the request and its time zone on the clock; before setup lead to it."""

    def middleware(request):
        if request.path.startswith(("/static/", "/healthz")):
            return get_response(request)
        request.school = School.current()
        if request.school is None:
            if request.path.startswith(ALWAYS_OPEN):
                return get_response(request)
            return HttpResponseRedirect(reverse("setup"))
        with timezone.override(request.school.zone):
            return get_response(request)

    return middleware


def remember_who(get_response):
    """Open the history's context for requests that may change rows: the account and the address."""

    def middleware(request):
        if request.method in SAFE_METHODS:
            return get_response(request)
        with context(user=request.user.pk, url=request.path):
            return get_response(request)

    return middleware


def last_visit(get_response):
    """Keep when each account and each of its browsers was last here, to within ten minutes."""

    def middleware(request):
        now = timezone.now()
        if request.user.is_authenticated and touch(request.session, now, VISIT_STEP):
            Account.objects.filter(pk=request.user.pk).update(last_seen=now)
        return get_response(request)

    return middleware


def public_address(request) -> str:
    """The beginning of links that leave the page (slips, QR codes), without a slash at the end.

    PUBLIC_URL of the environment, else the school's setting, else the address being served.
    """
    if settings.PUBLIC_URL:
        return settings.PUBLIC_URL
    if request.school and request.school.public_url:
        return request.school.public_url.rstrip("/")
    return request.build_absolute_uri("/").rstrip("/")
