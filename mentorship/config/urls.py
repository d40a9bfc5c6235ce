from django.conf import settings
from django.urls import include, path, register_converter

from people.academic_year import AcademicYearConverter

register_converter(AcademicYearConverter, "year")

urlpatterns = [
    path("", include("roadmap.urls")),
    path("", include("mentorship.urls")),
    path("", include("people.urls")),
]

if settings.DEBUG:
    urlpatterns += [path("gallery/", include("people.gallery_urls"))]

handler400 = "people.views.errors.bad_request"
handler403 = "people.views.errors.forbidden"
handler404 = "people.views.errors.not_found"
handler500 = "people.views.errors.server_error"
