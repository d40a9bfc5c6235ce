"""Pages for what went wrong, in the look of all others, and the answer for monitoring."""

from django.db import connection
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from people.access import public
from people.audit import record
from people.models import AccessEvent


def bad_request(request, exception):
    return render(request, "400.html", status=400)


def forbidden(request, exception):
    """A refusal is remembered: somebody asked for what the role does not give."""
    if request.user.is_authenticated:
        record(AccessEvent.Kind.REFUSED, by=request.user, what=request.path, request=request)
    return render(request, "403.html", status=403)


def not_found(request, exception):
    return render(request, "404.html", status=404)


def server_error(request):
    """No context and no database: this page must come when everything else fails."""
    return render(None, "500.html", status=500)


def csrf_failure(request, reason=""):
    return render(request, "403_csrf.html", status=403)


@public
@never_cache
def healthz(request):
    """«ok» when the database answers; for monitoring, without any content."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")
