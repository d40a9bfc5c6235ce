"""The floor: a signed-in page with the base layout, navigation and one query."""

from django.shortcuts import render
from django.urls import path

from mentorship.config.urls import urlpatterns as product
from people.access import signed_in
from people.models import Teacher


@signed_in
def floor(request):
    Teacher.objects.exists()
    return render(request, "base.html")


urlpatterns = [path("floor/", floor), *product]
