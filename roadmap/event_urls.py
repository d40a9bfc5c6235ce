from django.urls import path

from roadmap.views import event_kinds, events

urlpatterns = [
    path("", events.events, name="events"),
    path("month/", events.events_month, name="events_this_month"),
    path("month/<slug:month>/", events.events_month, name="events_month"),
    path("export/", events.events_export, name="events_export"),
    path("new/", events.event_new, name="event_new"),
    path("kinds/", event_kinds.event_kinds, name="event_kinds"),
    path("kinds/add/", event_kinds.event_kind_add, name="event_kind_add"),
    path("kinds/<int:pk>/", event_kinds.event_kind_change, name="event_kind_change"),
    path("<int:pk>/", events.event_detail, name="event"),
    path("<int:pk>/edit/", events.event_edit, name="event_edit"),
    path("<int:pk>/step/<slug:key>/", events.event_step, name="event_step"),
]
