"""A replacement told of by the pairs' floor gets its papers; registered when the app is ready."""

from mentorship.replaced import hear_replacements
from roadmap.actions.replacement_papers import draft_papers_of_replacement

hear_replacements(draft_papers_of_replacement)
