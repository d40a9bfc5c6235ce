"""The product's addresses and the framework's admin of the staff, which only the benchmark has."""

from django.contrib import admin
from django.urls import path

from people.models import Teacher
from tests.benchmarks.floor_urls import urlpatterns as product


@admin.register(Teacher)
class TeacherAdmin(admin.ModelAdmin):
    """The framework's own list of the same table: a filter, a search."""

    list_display = ("surname", "first_name", "patronymic", "posts", "account")
    list_select_related = ("account",)
    list_filter = ("gender",)
    search_fields = ("surname", "first_name")

    def has_view_permission(self, request, obj=None):
        return True

    has_add_permission = has_change_permission = has_delete_permission = has_view_permission
    has_module_permission = has_view_permission


urlpatterns = [path("admin/", admin.site.urls), *product]
