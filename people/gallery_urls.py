"""Addresses of the gallery of components; the project includes them only under DEBUG."""

from django.urls import path

from people.views import gallery

urlpatterns = [
    path("", gallery.gallery, name="gallery"),
    path("plain/", gallery.plain, name="gallery_plain"),
    path("move/", gallery.move, name="gallery_move"),
]
