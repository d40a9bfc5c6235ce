"""Addresses of the methodical library."""

from django.urls import include, path

from people.access import Permission
from people.views.dictionaries import dictionary_urls
from roadmap.kind_pages import LIBRARY_KINDS
from roadmap.views import library, library_files, library_steps

urlpatterns = [
    path("", library.library, name="library"),
    path("export/", library.library_export, name="library_export"),
    path("new/", library.library_new, name="library_new"),
    path("kinds/", include(dictionary_urls(LIBRARY_KINDS, Permission.EDIT_LIBRARY))),
    path("for-pair/<int:pk>/", library.library_for_pair, name="library_for_pair"),
    path("from-entry/<int:pk>/", library_steps.from_entry, name="library_from_entry"),
    path("<int:pk>/", library.library_item, name="library_item"),
    path("<int:pk>/edit/", library.library_edit, name="library_edit"),
    path("<int:pk>/offer/", library_steps.offer, name="library_offer"),
    path("<int:pk>/judge/", library_steps.judge, name="library_judge"),
    path("<int:pk>/move/", library_steps.move, name="library_move"),
    path("<int:pk>/word/", library_steps.word, name="library_word"),
    path("<int:pk>/useful/", library_steps.useful, name="library_useful"),
    path("<int:pk>/files/", library_files.files_add, name="library_files_add"),
    path("<int:pk>/one-file/", library_files.file_add, name="library_file_add"),
    path("files/<int:pk>/", library_files.file_open, name="library_file"),
    path("files/<int:pk>/preview/", library_files.file_preview, name="library_preview"),
    path("files/<int:pk>/remove/", library_files.file_remove, name="library_file_remove"),
]
