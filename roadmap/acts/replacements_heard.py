"""A replacement told of by the pairs' floor gets its papers, and one that does not come to be loses
them; registered when the app is ready."""

from mentorship.pairs.replaced import hear_dropped, hear_replacements
from roadmap.actions.replacement_papers import draft_papers_of_replacement
from roadmap.actions.replacement_undone import give_up_papers_of_replacement, standing_papers_of

hear_replacements(draft_papers_of_replacement)
hear_dropped(give_up_papers_of_replacement, standing_papers_of)
