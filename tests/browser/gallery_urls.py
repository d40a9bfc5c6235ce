"""The project's addresses with the gallery, which the project itself includes only under DEBUG."""

from django.urls import include, path

from mentorship.config import urls as project

urlpatterns = [path("gallery/", include("people.gallery_urls")), *project.urlpatterns]
handler403, handler404 = project.handler403, project.handler404
