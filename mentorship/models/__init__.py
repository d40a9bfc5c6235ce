from mentorship.models.amendment import Amendment
from mentorship.models.calendar import CalendarFeed
from mentorship.models.comment import Comment
from mentorship.models.dictionaries import EndCause, MentoringForm, MentoringKind
from mentorship.models.frozen_year import FrozenYear
from mentorship.models.growth import DifficultyMark
from mentorship.models.help import HelpRequest
from mentorship.models.interview import Interview, InterviewAnswer
from mentorship.models.match import Match, MatchChoice, MatchLine
from mentorship.models.meeting import Meeting, MeetingForm, MeetingNote
from mentorship.models.meeting_file import MeetingFile
from mentorship.models.meeting_wording import MeetingWording
from mentorship.models.note import PairNote
from mentorship.models.pair import Pair
from mentorship.models.pattern import PatternItem, PatternItemCompetence, ProgrammePattern
from mentorship.models.portfolio import (
    EntryFile,
    EntryVersion,
    PortfolioEntry,
    PortfolioSection,
)
from mentorship.models.programme import ItemCompetence, PlanItem, Programme, Side
from mentorship.models.question_set import InterviewStage, Question, QuestionSet
from mentorship.models.results import PairResults
from mentorship.models.rules import MatchingRules, PairRules

__all__ = [
    "Amendment",
    "CalendarFeed",
    "Comment",
    "DifficultyMark",
    "EndCause",
    "EntryFile",
    "EntryVersion",
    "FrozenYear",
    "HelpRequest",
    "Interview",
    "InterviewAnswer",
    "InterviewStage",
    "ItemCompetence",
    "Match",
    "MatchChoice",
    "MatchLine",
    "MatchingRules",
    "Meeting",
    "MeetingFile",
    "MeetingForm",
    "MeetingNote",
    "MeetingWording",
    "MentoringForm",
    "MentoringKind",
    "Pair",
    "PairNote",
    "PairResults",
    "PairRules",
    "PatternItem",
    "PatternItemCompetence",
    "PlanItem",
    "PortfolioEntry",
    "PortfolioSection",
    "Programme",
    "ProgrammePattern",
    "Question",
    "QuestionSet",
    "Side",
]
