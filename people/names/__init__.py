"""Names of people: read from a line, written in full and short, compared, declined.

Pure: no database, request or clock. Dictionaries of declension load at their first use.
"""

from people.names.comparison import (
    Likeness,
    compare_people,
    one_slip_apart,
    same_person_key,
    sort_key,
)
from people.names.declension import Case, decline_person, decline_post, decline_short
from people.names.doubts import doubt_about_person, doubt_about_post
from people.names.gender import Gender, guess_gender
from people.names.person import (
    PersonName,
    full_name,
    full_stop,
    initials_first,
    short_name,
    split_full_name,
)

__all__ = [
    "Case",
    "Gender",
    "Likeness",
    "PersonName",
    "compare_people",
    "decline_person",
    "decline_post",
    "decline_short",
    "doubt_about_person",
    "doubt_about_post",
    "full_name",
    "full_stop",
    "guess_gender",
    "initials_first",
    "one_slip_apart",
    "same_person_key",
    "short_name",
    "sort_key",
    "split_full_name",
]
