"""Addresses of the portfolio of a pair."""

from django.urls import path

from mentorship.views import portfolio, portfolio_entry, portfolio_files

urlpatterns = [
    path("pairs/<int:pk>/portfolio/", portfolio.portfolio, name="portfolio"),
    path("pairs/<int:pk>/portfolio/new/", portfolio_entry.entry_new, name="portfolio_entry_new"),
    path("pairs/<int:pk>/portfolio/away/", portfolio.portfolio_away, name="portfolio_away"),
    path(
        "pairs/<int:pk>/portfolio/order/<int:section>/",
        portfolio.portfolio_order,
        name="portfolio_order",
    ),
    path("pairs/<int:pk>/portfolio/<int:entry>/", portfolio.entry_page, name="portfolio_entry"),
    path(
        "pairs/<int:pk>/portfolio/<int:entry>/edit/",
        portfolio_entry.entry_edit,
        name="portfolio_entry_edit",
    ),
    path(
        "pairs/<int:pk>/portfolio/<int:entry>/versions/",
        portfolio.entry_versions,
        name="portfolio_versions",
    ),
    path(
        "pairs/<int:pk>/portfolio/<int:entry>/away/",
        portfolio.entry_take_away,
        name="portfolio_take_away",
    ),
    path(
        "pairs/<int:pk>/portfolio/<int:entry>/return/",
        portfolio.entry_return,
        name="portfolio_return",
    ),
    path(
        "pairs/<int:pk>/portfolio/<int:entry>/offer/",
        portfolio.entry_offer,
        name="portfolio_offer",
    ),
    path(
        "pairs/<int:pk>/portfolio/<int:entry>/files/",
        portfolio_files.files_add,
        name="portfolio_files_add",
    ),
    path(
        "pairs/<int:pk>/portfolio/<int:entry>/files/one/",
        portfolio_files.file_add,
        name="portfolio_file_add",
    ),
    path(
        "pairs/<int:pk>/portfolio/files/<int:file>/",
        portfolio_files.file_open,
        name="portfolio_file",
    ),
    path(
        "pairs/<int:pk>/portfolio/files/<int:file>/preview/",
        portfolio_files.file_preview,
        name="portfolio_preview",
    ),
    path(
        "pairs/<int:pk>/portfolio/files/<int:file>/remove/",
        portfolio_files.file_remove,
        name="portfolio_file_remove",
    ),
]
