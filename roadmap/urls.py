from django.urls import path

from roadmap.views import activity, edit, facts, home, importing, papers, plan, revisions, years

urlpatterns = [
    path("", home.home, name="home"),
    path("roadmap/", plan.current, name="roadmap"),
    path("roadmap/<year:year>/", plan.year_plan, name="roadmap_year"),
    path("roadmap/import/", importing.start, name="roadmap_import"),
    path("roadmap/import/<int:pk>/", importing.preview, name="roadmap_import_preview"),
    path("roadmap/import/<int:pk>/apply/", importing.apply, name="roadmap_import_apply"),
    path("roadmap/<year:year>/report/", plan.report, name="roadmap_report"),
    path("roadmap/<year:year>/copy/", years.copy, name="roadmap_copy"),
    path("roadmap/<year:year>/pattern/", years.pattern, name="roadmap_pattern"),
    path("roadmap/<year:year>/edit/", edit.edit, name="roadmap_edit"),
    path("roadmap/<year:year>/edit/head/", edit.head, name="roadmap_head"),
    path("roadmap/<year:year>/stages/new/", edit.stage_new, name="stage_new"),
    path("roadmap/stages/<int:pk>/edit/", edit.stage, name="stage_edit"),
    path("roadmap/stages/<int:pk>/move/", edit.stage_move, name="stage_move"),
    path("roadmap/stages/<int:pk>/remove/", edit.stage_remove, name="stage_remove"),
    path("roadmap/stages/<int:pk>/activities/new/", edit.activity_new, name="activity_new"),
    path("roadmap/activities/<int:pk>/", activity.detail, name="activity"),
    path("roadmap/activities/<int:pk>/edit/", edit.activity, name="activity_edit"),
    path("roadmap/activities/<int:pk>/move/", edit.activity_move, name="activity_move"),
    path("roadmap/activities/<int:pk>/remove/", edit.activity_remove, name="activity_remove"),
    path("roadmap/activities/<int:pk>/done/", activity.done, name="activity_done"),
    path(
        "roadmap/activities/<int:pk>/not-needed/", activity.not_needed, name="activity_not_needed"
    ),
    path("roadmap/activities/<int:pk>/reopen/", activity.reopen, name="activity_reopen"),
    path("roadmap/activities/<int:pk>/dates/", activity.dates, name="activity_dates"),
    path("roadmap/activities/<int:pk>/sources/", activity.sources, name="activity_sources"),
    path("roadmap/activities/<int:pk>/facts/new/", facts.fact_new, name="fact_new"),
    path("roadmap/facts/<int:pk>/file/", facts.fact_file, name="fact_file"),
    path("roadmap/facts/<int:pk>/remove/", facts.fact_remove, name="fact_remove"),
    path("roadmap/<year:year>/revisions/", revisions.revisions, name="revisions"),
    path("roadmap/<year:year>/revisions/<int:number>/", revisions.revision, name="revision"),
    path("roadmap/<year:year>/revisions/approve/", revisions.approve, name="revision_approve"),
    path("reports/", papers.reports, name="reports"),
    path("documents/<slug:key>/<slug:object_id>.<slug:file_format>", papers.paper, name="paper"),
    path("documents/issued/<int:pk>/", papers.issued, name="issued_paper"),
    path("documents/<slug:key>/<slug:object_id>/issue/", papers.issue, name="paper_issue"),
]
