"""Addresses of publications."""

from django.urls import path

from roadmap.views import publication_parts, publications, site_exports, site_section

urlpatterns = [
    path("", publications.publications, name="publications"),
    path("export/", publications.publications_export, name="publications_export"),
    path("new/", publications.publication_new, name="publication_new"),
    path("preview/", publications.publication_preview, name="publication_preview"),
    path("section/", site_section.site_section, name="site_section"),
    path("section/acts/<int:pk>/", site_section.site_act, name="site_act"),
    path("section/acts/<int:pk>/hide/", site_section.site_act_hide, name="site_act_hide"),
    path("exports/", site_exports.site_exports, name="site_exports"),
    path("exports/archive/", site_exports.export_archive, name="export_archive"),
    path("exports/fragment/", site_exports.export_fragment, name="export_fragment"),
    path("exports/<int:pk>/cleared/", site_exports.export_cleared, name="export_cleared"),
    path("<int:pk>/", publications.publication, name="publication"),
    path("<int:pk>/edit/", publications.publication_edit, name="publication_edit"),
    path("<int:pk>/step/<slug:key>/", publications.publication_step, name="publication_step"),
    path("<int:pk>/pictures/", publication_parts.pictures_add, name="publication_pictures_add"),
    path("<int:pk>/one-picture/", publication_parts.picture_add, name="publication_picture_add"),
    path(
        "<int:pk>/event-pictures/",
        publication_parts.event_pictures,
        name="publication_event_pictures",
    ),
    path("<int:pk>/placements/", publication_parts.placement_add, name="placement_add"),
    path(
        "<int:pk>/placements/<int:row>/remove/",
        publication_parts.placement_remove,
        name="placement_remove",
    ),
    path("pictures/<int:pk>/", publication_parts.picture, name="publication_picture"),
    path(
        "pictures/<int:pk>/preview/",
        publication_parts.picture_preview,
        name="publication_preview_picture",
    ),
    path(
        "pictures/<int:pk>/describe/",
        publication_parts.picture_describe,
        name="publication_picture_describe",
    ),
    path(
        "pictures/<int:pk>/remove/",
        publication_parts.picture_remove,
        name="publication_picture_remove",
    ),
]
