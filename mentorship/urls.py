from django.urls import path

from mentorship.views import (
    from_mentor,
    matching,
    pair_import,
    pair_moves,
    pair_notes,
    pair_rules,
    pairs,
    replacement,
    rules,
)

urlpatterns = [
    path("matching/", matching.match_list, name="matching"),
    path("matching/start/", matching.match_start, name="match_start"),
    path("matching/rules/", rules.matching_rules, name="matching_rules"),
    path("matching/mentors/<int:pk>/", from_mentor.mentor_matches, name="mentor_matches"),
    path("matching/<int:pk>/", matching.match_detail, name="match"),
    path("matching/<int:pk>/choose/", matching.match_choose, name="match_choose"),
    path("matching/<int:pk>/again/", matching.match_again, name="match_again"),
    path("matching/<int:pk>/publish/", matching.match_publish, name="match_publish"),
    path(
        "matching/<int:pk>/choices/<int:choice>/remove/",
        matching.match_take_back,
        name="match_take_back",
    ),
    path("pairs/", pairs.pair_list, name="pairs"),
    path("pairs/attention/", pairs.pairs_attention, name="pairs_attention"),
    path("pairs/export/", pairs.pairs_export, name="pairs_export"),
    path("pairs/new/", pairs.pair_new, name="pair_new"),
    path("pairs/import/", pair_import.start, name="pairs_import"),
    path("pairs/import/blank/", pair_import.blank, name="pairs_blank"),
    path("pairs/import/<int:pk>/", pair_import.preview, name="pairs_import_preview"),
    path("pairs/import/<int:pk>/apply/", pair_import.apply, name="pairs_import_apply"),
    path("pairs/rules/", pair_rules.pair_rules, name="pair_rules"),
    path("pairs/rules/days/add/", pair_rules.day_add, name="moved_day_add"),
    path("pairs/rules/<slug:key>/add/", pair_rules.dictionary_add, name="dictionary_add"),
    path(
        "pairs/rules/<slug:key>/<int:pk>/", pair_rules.dictionary_change, name="dictionary_change"
    ),
    path("pairs/rules/days/<int:pk>/remove/", pair_rules.day_remove, name="moved_day_remove"),
    path("pairs/<int:pk>/", pairs.pair_detail, name="pair"),
    path("pairs/<int:pk>/edit/", pairs.pair_edit, name="pair_edit"),
    path("pairs/<int:pk>/papers/", pairs.pair_papers, name="pair_papers"),
    path("pairs/<int:pk>/replace/", replacement.pair_replace, name="pair_replace"),
    path("pairs/<int:pk>/notes/new/", pair_notes.note_new, name="pair_note_new"),
    path("pairs/<int:pk>/notes/<int:note>/", pair_notes.note_edit, name="pair_note"),
    path("pairs/leaving/<int:pk>/", replacement.leaving_pairs, name="leaving_pairs"),
    path("pairs/<int:pk>/move/<slug:key>/", pair_moves.pair_move, name="pair_move"),
]
