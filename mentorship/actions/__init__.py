"""The doors through which matchings and pairs change; each checks, writes, remembers."""

from mentorship.actions.dictionaries import (
    add_to_dictionary,
    adopt_usual_dictionaries,
    change_dictionary_line,
    remove_moved_day,
    save_moved_day,
    save_pair_rules,
)
from mentorship.actions.growth import mark_difficulty
from mentorship.actions.matching import (
    choose_by_hand,
    publish_match,
    save_matching_rules,
    start_match,
    take_back_choice,
    work_out_again,
)
from mentorship.actions.notes import add_pair_note, save_pair_note
from mentorship.actions.pairs import (
    NoFreePlace,
    add_pair,
    cancel_pair,
    complete_pair,
    earliest_end,
    end_pair,
    pause_pair,
    save_pair,
    start_pair,
)
from mentorship.actions.papers import record_agreement, record_order
from mentorship.actions.replacement import (
    Successor,
    Why,
    last_day,
    replace_leaving,
    replace_mentor,
)
from mentorship.actions.takeover import TakenPair, take_over_pairs
from mentorship.actions.talk import (
    add_comment,
    answer_help,
    ask_for_help,
    close_help,
    edit_comment,
    put_comment_back,
    take_comment_away,
)

__all__ = [
    "NoFreePlace",
    "Successor",
    "TakenPair",
    "Why",
    "add_comment",
    "add_pair",
    "add_pair_note",
    "add_to_dictionary",
    "adopt_usual_dictionaries",
    "answer_help",
    "ask_for_help",
    "cancel_pair",
    "change_dictionary_line",
    "choose_by_hand",
    "close_help",
    "complete_pair",
    "earliest_end",
    "edit_comment",
    "end_pair",
    "last_day",
    "mark_difficulty",
    "pause_pair",
    "publish_match",
    "put_comment_back",
    "record_agreement",
    "record_order",
    "remove_moved_day",
    "replace_leaving",
    "replace_mentor",
    "save_matching_rules",
    "save_moved_day",
    "save_pair",
    "save_pair_note",
    "save_pair_rules",
    "start_match",
    "start_pair",
    "take_back_choice",
    "take_comment_away",
    "take_over_pairs",
    "work_out_again",
]
