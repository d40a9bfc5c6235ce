from django.urls import include, path

from people.access import Permission
from people.views.dictionaries import dictionary_urls
from roadmap.kind_pages import ACT_KINDS
from roadmap.views import acquaintance, act_steps, act_texts, acts

urlpatterns = [
    path("", acts.acts, name="acts"),
    path("export/", acts.acts_export, name="acts_export"),
    path("of-pair/<int:pk>/", acts.acts_of_pair, name="acts_of_pair"),
    path("new/", acts.act_new, name="act_new"),
    path("draft/", act_texts.act_drafts, name="act_drafts"),
    path("draft/<slug:role>/", act_texts.act_draft, name="act_draft"),
    path("wordings/", act_texts.act_wordings, name="act_wordings"),
    path("wordings/<slug:key>/", act_texts.act_wording, name="act_wording"),
    path("kinds/", include(dictionary_urls(ACT_KINDS, Permission.EDIT_ACTS))),
    path("<int:pk>/", acts.act_detail, name="act"),
    path("<int:pk>/edit/", acts.act_edit, name="act_edit"),
    path("<int:pk>/text/", act_texts.act_text, name="act_text"),
    path("<int:pk>/issue/", act_texts.act_issue, name="act_issue"),
    path("<int:pk>/pairs/", act_steps.act_pairs, name="act_pairs"),
    path("<int:pk>/step/<slug:key>/", act_steps.act_step, name="act_step"),
    path("<int:pk>/register/", act_steps.act_register, name="act_register"),
    path("<int:pk>/scan/", act_steps.act_scan, name="act_scan"),
    path("<int:pk>/scan/attach/", act_steps.act_scan_attach, name="act_scan_attach"),
    path("<int:pk>/approvals/add/", act_steps.act_approval_add, name="act_approval_add"),
    path(
        "<int:pk>/approvals/<int:approval>/remove/",
        act_steps.act_approval_remove,
        name="act_approval_remove",
    ),
    path("<int:pk>/acquaintance/", acquaintance.acquaintance, name="acquaintance"),
    path(
        "<int:pk>/acquaintance/dates/", acquaintance.acquaintance_dates, name="acquaintance_dates"
    ),
    path("<int:pk>/acquaintance/add/", acquaintance.acquaintance_add, name="acquaintance_add"),
    path(
        "<int:pk>/acquaintance/<int:row>/remove/",
        acquaintance.acquaintance_remove,
        name="acquaintance_remove",
    ),
    path("<int:pk>/read/", acquaintance.act_read, name="act_read"),
]
