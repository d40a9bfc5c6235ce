"""A roadmap in any form a school has it → a draft to look at before anything is written."""

from roadmap.plan_import.draft import (
    ActivityDraft,
    Approval,
    ColumnGuess,
    PlanDraft,
    StageDraft,
)
from roadmap.plan_import.headings import MEANINGS
from roadmap.plan_import.responsible import split_responsible
from roadmap.plan_import.understanding import understand

__all__ = [
    "MEANINGS",
    "ActivityDraft",
    "Approval",
    "ColumnGuess",
    "PlanDraft",
    "StageDraft",
    "split_responsible",
    "understand",
]
