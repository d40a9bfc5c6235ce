"""What a pair takes back from the library is withdrawn there; registered when the app is ready."""

from mentorship.portfolio.offers import hear_taken_back
from roadmap.actions.library_words import withdraw_items_of

hear_taken_back(withdraw_items_of)
