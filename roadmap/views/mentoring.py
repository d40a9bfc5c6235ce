"""The public section «Наставничество»: anybody reads it, nobody is named without a consent.

What is shown is asked anew at every request, so a consent withdrawn a minute ago already counts.
"""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from people.access import public
from people.lists import page_of
from people.middleware import public_address
from people.models import School
from people.veil import veil_for
from people.views.sign_in import with_contrast
from roadmap.models import LibraryItem, PublicAct, Publication, SiteSection
from roadmap.publications.markdown import to_plain
from roadmap.site.acts import public_acts
from roadmap.site.news import public_news, public_practices, shortened
from roadmap.site.people import public_mentors, public_programmes
from roadmap.site.public_text import public_html
from roadmap.views.finding import this_year

LATEST, IN_FEED, ON_PAGE, IN_MAP = 3, 20, 20, 500
PAGES = (
    ("mentoring", "О наставничестве"), ("mentoring_news", "Новости"),
    ("mentoring_practices", "Практики"), ("mentoring_people", "Наставники"),
    ("mentoring_acts", "Документы"),
)  # fmt: skip
asked_again = cache_control(no_cache=True)


def opened(view):
    """A page that anybody may look at; a browser asks for it anew each time."""
    return public(require_safe(asked_again(view)))


def shown(request, template: str, context: dict):
    """A page of the section with what its frame needs."""
    frame = {"site_pages": PAGES, "address": f"{public_address(request)}{request.path}"}
    return render(request, template, frame | context)


@opened
def mentoring(request):
    """What mentoring is here, the latest news, the ways on."""
    section = SiteSection.current()
    news = public_news(Publication.objects.open_to_all()[:LATEST])
    html = public_html(section.about, veil_for([section.about])) or ""
    context = {"html": html, "description": shortened(to_plain(html)), "news": news}
    return shown(request, "roadmap/site.html", context)


@opened
def mentoring_news(request):
    page = page_of(request, Publication.objects.open_to_all(), size=ON_PAGE)
    return shown(request, "roadmap/site_news.html", {"page": page, "news": public_news(page)})


@opened
def mentoring_item(request, pk):
    """One piece of news."""
    found = public_news(Publication.objects.open_to_all().filter(pk=pk))
    if not found:
        raise Http404
    pictures = found[0].pictures
    context = {"item": found[0]}
    if pictures:
        place = reverse("mentoring_picture", args=[pictures[0].pk])
        context["picture"] = f"{public_address(request)}{place}"
    return shown(request, "roadmap/site_item.html", context)


@opened
def mentoring_practices(request):
    rows = LibraryItem.objects.open_to_all().order_by("-is_best", "-dated", "-pk")
    page = page_of(request, rows, size=ON_PAGE)
    context = {"page": page, "practices": public_practices(page)}
    return shown(request, "roadmap/site_practices.html", context)


@opened
def mentoring_practice(request, pk):
    found = public_practices(LibraryItem.objects.open_to_all().filter(pk=pk))
    if not found:
        raise Http404
    return shown(request, "roadmap/site_practice.html", {"item": found[0]})


@opened
def mentoring_people(request):
    """Mentors and programmes of those who let themselves be named."""
    section = SiteSection.current()
    context = {
        "mentors": public_mentors(this_year()) if section.shows_mentors else [],
        "programmes": public_programmes() if section.shows_programmes else [],
        "year": this_year(),
    }
    return shown(request, "roadmap/site_people.html", context)


@opened
def mentoring_acts(request):
    return shown(
        request, "roadmap/site_acts.html", {"acts": public_acts(PublicAct.objects.shown())}
    )


@opened
def mentoring_feed(request):
    """News as RSS 2.0."""
    school, address = School.current(), public_address(request)
    feed = Rss201rev2Feed(
        title=f"Наставничество: {school.short_name}", link=f"{address}{reverse('mentoring')}",
        description="Новости наставничества педагогов", language="ru",
        feed_url=f"{address}{request.path}",
    )  # fmt: skip
    for item in public_news(Publication.objects.open_to_all()[:IN_FEED]):
        link = f"{address}{reverse('mentoring_item', args=[item.pk])}"
        feed.add_item(item.title, link, str(item.html), unique_id=link, unique_id_is_permalink=True)
    response = HttpResponse(content_type="application/rss+xml; charset=utf-8")
    feed.write(response, "utf-8")
    return response


@opened
def mentoring_map(request):
    """Addresses of the section for search engines: its pages, the news and the practices."""
    address = public_address(request)
    news = public_news(Publication.objects.open_to_all()[:IN_MAP])
    practices = public_practices(LibraryItem.objects.open_to_all()[:IN_MAP])
    places = [(reverse(name), None) for name, _ in PAGES]
    places += [(reverse("mentoring_item", args=[one.pk]), one.dated) for one in news]
    places += [(reverse("mentoring_practice", args=[one.pk]), one.dated) for one in practices]
    context = {"places": [(f"{address}{place}", day) for place, day in places]}
    return render(request, "roadmap/site_map.xml", context, content_type="application/xml")


@opened
def mentoring_contrast(request):
    """The version for people with poor eyesight by a plain link: a form would leave every reader
    a cookie with a number of his own, and nobody is counted here."""
    return with_contrast(request, request.GET.get("to") == "high")


@opened
def robots(request):
    """Search engines are shown the public section alone."""
    places = f"Sitemap: {public_address(request)}{reverse('mentoring_map')}"
    lines = ["User-agent: *", "Allow: /mentoring/", "Allow: /static/", "Disallow: /", places, ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
