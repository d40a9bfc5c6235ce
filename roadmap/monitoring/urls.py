"""Addresses of monitoring."""

from django.urls import path

from roadmap.views import monitoring

urlpatterns = [
    path("", monitoring.monitoring, name="monitoring"),
    path("note/", monitoring.monitoring_note, name="monitoring_note"),
    path("rules/", monitoring.monitoring_rules, name="monitoring_rules"),
    path("list/<slug:key>/", monitoring.monitoring_list, name="monitoring_list"),
    path("list/<slug:key>/export/", monitoring.monitoring_export, name="monitoring_export"),
]
