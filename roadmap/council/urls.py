from django.urls import path

from roadmap.views import council_members, sitting_items, sitting_pack, sittings

urlpatterns = [
    path("", sittings.sittings, name="sittings"),
    path("export/", sittings.sittings_export, name="sittings_export"),
    path("new/", sittings.sitting_new, name="sitting_new"),
    path("members/", council_members.council_members, name="council_members"),
    path("members/<int:pk>/", council_members.council_member, name="council_member"),
    path("<int:pk>/", sittings.sitting_detail, name="sitting"),
    path("<int:pk>/edit/", sittings.sitting_edit, name="sitting_edit"),
    path("<int:pk>/step/<slug:key>/", sittings.sitting_step, name="sitting_step"),
    path("<int:pk>/number/", sittings.sitting_number, name="sitting_number"),
    path("<int:pk>/renumber/", sittings.sitting_renumber, name="sitting_renumber"),
    path("<int:pk>/record/", sittings.sitting_record, name="sitting_record"),
    path("<int:pk>/attendance/", sittings.sitting_attendance, name="sitting_attendance"),
    path("<int:pk>/pack/", sitting_pack.sitting_pack, name="sitting_pack"),
    path("<int:pk>/pack/begin/", sitting_pack.pack_begin, name="sitting_pack_begin"),
    path("<int:pk>/pack/file/", sitting_pack.pack_file, name="sitting_pack_file"),
    path("<int:pk>/items/add/", sitting_items.item_add, name="sitting_item_add"),
    path("<int:pk>/items/<int:item>/", sitting_items.item, name="sitting_item"),
    path("<int:pk>/items/<int:item>/move/", sitting_items.item_move, name="sitting_item_move"),
    path(
        "<int:pk>/items/<int:item>/remove/", sitting_items.item_remove, name="sitting_item_remove"
    ),
    path(
        "<int:pk>/subjects/<int:subject>/remove/",
        sitting_items.subject_remove,
        name="sitting_subject_remove",
    ),
    path(
        "<int:pk>/subjects/<int:subject>/look/",
        sitting_items.subject_look,
        name="sitting_subject_look",
    ),
    path(
        "<int:pk>/subjects/<int:subject>/amend/",
        sitting_items.subject_amend,
        name="sitting_subject_amend",
    ),
]
