"""How every filtered list answers: a whole page, or to htmx only the part that changed."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

PAGE_ROWS = 50


def page_of(request: HttpRequest, rows):
    """The page of `rows` that the address asks for; a wrong number gives the nearest page."""
    return Paginator(rows, PAGE_ROWS).get_page(request.GET.get("page"))


def render_list(request: HttpRequest, template: str, fragment: str, context: dict) -> HttpResponse:
    """The fragment when htmx asks for it, else the page that includes the same fragment."""
    partly = request.htmx and not request.htmx.history_restore_request
    response = render(request, fragment if partly else template, context)
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    return response
