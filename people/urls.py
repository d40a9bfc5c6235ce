from django.urls import path

from people.views import access, accounts, errors, history, profile, school, setup, sign_in, staff

urlpatterns = [
    path("healthz", errors.healthz, name="healthz"),
    path("contrast/", sign_in.contrast, name="contrast"),
    path("setup/", setup.setup, name="setup"),
    path("accounts/login/", sign_in.sign_in, name="sign_in"),
    path("accounts/logout/", sign_in.sign_out, name="sign_out"),
    path("accounts/forgotten/", sign_in.forgotten, name="forgotten"),
    path("accounts/link/<str:token>/", sign_in.activate, name="activate"),
    path("accounts/password/", sign_in.change_password, name="change_password"),
    path("me/", profile.me, name="me"),
    path("me/sessions/end/", profile.end_other_sessions, name="end_other_sessions"),
    path("people/", staff.staff_list, name="staff"),
    path("people/<int:pk>/", staff.teacher_detail, name="teacher"),
    path("access/", access.access_list, name="access"),
    path("access/roles/", access.roles, name="roles"),
    path("access/new/", accounts.create_accounts, name="create_accounts"),
    path("access/slips/", accounts.slips, name="access_slips"),
    path("access/<int:pk>/", access.account_detail, name="account"),
    path("access/<int:pk>/roles/", access.change_roles, name="change_roles"),
    path("access/<int:pk>/disable/", access.disable, name="disable_account"),
    path("access/<int:pk>/enable/", access.enable, name="enable_account"),
    path("access/<int:pk>/link/", accounts.new_link, name="new_access_link"),
    path("access/<int:pk>/link/revoke/", accounts.revoke_link, name="revoke_access_link"),
    path("school/", school.school_edit, name="school"),
    path("school/officials/new/", school.official_new, name="official_new"),
    path("school/officials/<int:pk>/", school.official_edit, name="official"),
    path("history/", history.journal, name="history"),
    path("history/<str:label>/<int:pk>/", history.history_of, name="history_of"),
]
