"""Addresses of interviews and of the questions they ask."""

from django.urls import path

from mentorship.views import interview_answers, interviews, question_sets

urlpatterns = [
    path("interviews/", interviews.interview_list, name="interviews"),
    path("interviews/export/", interviews.interviews_export, name="interviews_export"),
    path("interviews/plan/", interviews.interview_plan, name="interview_plan"),
    path("interviews/plan/<int:pair>/", interviews.interview_plan, name="interview_plan_for"),
    path("interviews/sets/", question_sets.question_sets, name="question_sets"),
    path("interviews/sets/new/", question_sets.question_set_new, name="question_set_new"),
    path("interviews/sets/usual/", question_sets.question_sets_usual, name="question_sets_usual"),
    path("interviews/sets/<int:pk>/", question_sets.question_set, name="question_set"),
    path("interviews/sets/<int:pk>/edit/", question_sets.question_set_edit,
         name="question_set_edit"),
    path("interviews/sets/<int:pk>/succeed/", question_sets.question_set_succeed,
         name="question_set_succeed"),
    path("interviews/sets/<int:pk>/questions/new/", question_sets.question_new,
         name="question_new"),
    path("interviews/sets/<int:pk>/questions/<int:question>/", question_sets.question_edit,
         name="question"),
    path("interviews/sets/<int:pk>/questions/<int:question>/move/", question_sets.question_move,
         name="question_move"),
    path("interviews/sets/<int:pk>/questions/<int:question>/remove/",
         question_sets.question_remove, name="question_remove"),
    path("interviews/<int:pk>/", interviews.interview_detail, name="interview"),
    path("interviews/<int:pk>/mine/", interview_answers.interview_mine, name="interview_mine"),
    path("interviews/<int:pk>/table/", interview_answers.interview_table, name="interview_table"),
    path("interviews/<int:pk>/edit/", interviews.interview_edit, name="interview_edit"),
    path("interviews/<int:pk>/step/<slug:key>/", interviews.interview_step, name="interview_step"),
]  # fmt: skip
