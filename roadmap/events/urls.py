from django.urls import include, path

from people.access import Permission
from people.views.dictionaries import dictionary_urls
from roadmap.kind_pages import EVENT_KINDS
from roadmap.views import certificates, event_files, event_practices, events, invitations

urlpatterns = [
    path("", events.events, name="events"),
    path("month/", events.events_month, name="events_this_month"),
    path("month/<slug:month>/", events.events_month, name="events_month"),
    path("export/", events.events_export, name="events_export"),
    path("new/", events.event_new, name="event_new"),
    path("kinds/", include(dictionary_urls(EVENT_KINDS, Permission.EDIT_EVENTS))),
    path("check/<slug:code>/", certificates.certificate_check, name="certificate_check"),
    path("<int:pk>/", events.event_detail, name="event"),
    path("<int:pk>/certificates/", certificates.certificates, name="certificates"),
    path(
        "<int:pk>/certificates/give/<slug:kind>/",
        certificates.certificates_give,
        name="certificates_give",
    ),
    path(
        "<int:pk>/certificates/<int:row>/revoke/",
        certificates.certificate_revoke,
        name="certificate_revoke",
    ),
    path("<int:pk>/edit/", events.event_edit, name="event_edit"),
    path("<int:pk>/step/<slug:key>/", events.event_step, name="event_step"),
    path("<int:pk>/answer/", invitations.event_answer, name="event_answer"),
    path("<int:pk>/answer-for/", invitations.event_answer_for, name="event_answer_for"),
    path("<int:pk>/invite/", invitations.event_invite, name="event_invite"),
    path(
        "<int:pk>/invited/<int:row>/remove/",
        invitations.invitation_remove,
        name="invitation_remove",
    ),
    path("<int:pk>/attendance/", invitations.event_attendance, name="event_attendance"),
    path("<int:pk>/practices/", event_practices.event_practices, name="event_practices"),
    path("<int:pk>/files/", event_files.event_files, name="event_files"),
    path("<int:pk>/files/one/", event_files.event_one_file, name="event_one_file"),
    path("<int:pk>/files/<int:file>/", event_files.event_file, name="event_file"),
    path("<int:pk>/files/<int:file>/preview/", event_files.event_preview, name="event_preview"),
    path(
        "<int:pk>/files/<int:file>/photograph/",
        event_files.event_photograph,
        name="event_photograph",
    ),
    path(
        "<int:pk>/files/<int:file>/remove/",
        event_files.event_file_remove,
        name="event_file_remove",
    ),
]
