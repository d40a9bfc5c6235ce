from roadmap.actions.apply_plan import apply_plan, content_of, facts_in_the_way
from roadmap.actions.approval import approve_revision
from roadmap.actions.assigning import link_newcomers
from roadmap.actions.issuing import issue_document
from roadmap.actions.marks import (
    add_fact,
    mark_done,
    mark_not_needed,
    remove_fact,
    reopen,
    set_dates,
    set_fact_sources,
)
from roadmap.actions.text import (
    ClosedYear,
    add_activity,
    add_stage,
    changing_text,
    edit_activity,
    edit_head,
    edit_stage,
    move_activity,
    move_stage,
    remove_activity,
    remove_stage,
)
from roadmap.actions.years import copy_to_year, start_from_pattern

__all__ = [
    "ClosedYear",
    "add_activity",
    "add_fact",
    "add_stage",
    "apply_plan",
    "approve_revision",
    "changing_text",
    "content_of",
    "copy_to_year",
    "edit_activity",
    "edit_head",
    "edit_stage",
    "facts_in_the_way",
    "issue_document",
    "link_newcomers",
    "mark_done",
    "mark_not_needed",
    "move_activity",
    "move_stage",
    "remove_activity",
    "remove_fact",
    "remove_stage",
    "reopen",
    "set_dates",
    "set_fact_sources",
    "start_from_pattern",
]
