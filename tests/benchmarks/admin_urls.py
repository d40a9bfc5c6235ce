"""The product's addresses and the framework's admin of the staff, which only the benchmark has."""

from django.contrib import admin
from django.urls import path

from people.models import Teacher
from tests.benchmarks.floor_urls import urlpatterns as product


@admin.register(Teacher)
class TeacherAdmin(admin.ModelAdmin):
    """The framework's own list of the same table: our columns, filters and search."""

    list_display = (
        "surname", "first_name", "patronymic", "posts", "subjects", "department", "category",
        "teaching_since", "state", "account",
    )  # fmt: skip
    list_select_related = ("account", "department")
    list_filter = ("state", "department", "category", "building", "is_external")
    search_fields = ("surname", "first_name")

    def has_view_permission(self, request, obj=None):
        return True

    has_add_permission = has_change_permission = has_delete_permission = has_view_permission
    has_module_permission = has_view_permission


urlpatterns = [path("admin/", admin.site.urls), *product]
