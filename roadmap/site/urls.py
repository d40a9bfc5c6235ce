"""Addresses of the public section."""

from django.urls import path

from roadmap.views import mentoring, mentoring_files

urlpatterns = [
    path("", mentoring.mentoring, name="mentoring"),
    path("sitemap.xml", mentoring.mentoring_map, name="mentoring_map"),
    path("contrast/", mentoring.mentoring_contrast, name="mentoring_contrast"),
    path("news/", mentoring.mentoring_news, name="mentoring_news"),
    path("news/feed.xml", mentoring.mentoring_feed, name="mentoring_feed"),
    path("news/<int:pk>/", mentoring.mentoring_item, name="mentoring_item"),
    path("practices/", mentoring.mentoring_practices, name="mentoring_practices"),
    path("practices/<int:pk>/", mentoring.mentoring_practice, name="mentoring_practice"),
    path("people/", mentoring.mentoring_people, name="mentoring_people"),
    path("acts/", mentoring.mentoring_acts, name="mentoring_acts"),
    path("acts/<int:pk>/file/", mentoring_files.mentoring_act_file, name="mentoring_act_file"),
    path("pictures/<int:pk>/", mentoring_files.mentoring_picture, name="mentoring_picture"),
    path(
        "pictures/<int:pk>/small/",
        mentoring_files.mentoring_small_picture,
        name="mentoring_small_picture",
    ),
    path(
        "practices/files/<int:pk>/",
        mentoring_files.mentoring_practice_file,
        name="mentoring_practice_file",
    ),
]
