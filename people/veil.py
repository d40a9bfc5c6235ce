"""Names of the staff inside free texts that go out: shown with a consent, else put under a veil.

A name is known by its surname in any case, with or without the first name, the patronymic or
initials, and by the first name with the patronymic. Who may be named is decided by
people.publishing alone. A doubt hides: of two namesakes one of whom has not agreed, both.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.db.models import Q
from django.db.models.functions import Left, Substr

from people.models import PublishedField, Teacher
from people.models.staff_queries import as_typed
from people.publishing import publishable_fields
from people.veil_words import AGAIN, in_place_of

WORD = re.compile(r"[А-ЯЁа-яё]+")
SPACE, AFTER_INITIAL = re.compile(r"\s{1,3}"), re.compile(r"\.\s{0,3}")
NEXT_SENTENCE = re.compile(r"\s+[А-ЯЁ]")
BEGINS = 3  # letters of a name that nearly every case of it keeps
FALLING = "еоя"  # «Заяц»: «Зайцу» begins otherwise
LONGEST_ENDING = 3
ENDINGS = frozenset([
    "", "а", "у", "ом", "ым", "ем", "е", "ы", "и", "ой", "ою", "ей", "ею",
    "ю", "я", "ь", "ье", "ью", "ого", "ому", "его", "ему", "ая", "ую", "яя",
    "юю", "ые", "ых", "ыми", "ие", "их", "им", "ими", "ий", "ый", "ов", "ев",
    "ам", "ами", "ах",
])  # fmt: skip


def folded(word: str) -> str:
    return word.lower().replace("ё", "е")


def stems(name: str) -> set[str]:
    """What every case of a name begins with: «Павел» → «павел», «павл»; «Заяц» → «заяц», «зайц»."""
    word = folded(name)
    base = word
    if word.endswith(("ая", "яя", "ий", "ый", "ой")) and len(word) > BEGINS:
        base = word[:-2]
    elif word.endswith(tuple("аяьйыо")) and len(word) > 2:
        base = word[:-1]
    found = {base, word}
    if len(base) > BEGINS - 1 and base[-2] in "еоя" and base[-1] not in "аеиоуыэюяьй":
        before, last = base[:-2], base[-1]
        found |= {before + last, f"{before}ь{last}", f"{before}й{last}"}
    if word.endswith(("ей", "ай")):
        found.add(f"{word[:-2]}ь")
    return found


def beginnings(word: str) -> Iterator[str]:
    """The stems that the word may be a case of."""
    for cut in range(LONGEST_ENDING + 1):
        ending = word[len(word) - cut :]
        if len(word) > cut + 1 and ending in ENDINGS:
            yield word[: len(word) - cut]


@dataclass(frozen=True)
class Known:
    """One of the staff as names in texts are compared; `open`: may be named to everybody."""

    pk: int
    first: frozenset[str]
    patronymic: frozenset[str]
    initials: str
    open: bool
    names: tuple[tuple[str, str, str, str], ...]  # surname, now or before; first, patronymic; sex

    def bears(self, word: str, place: int) -> bool:
        """Whether a word, or the letter of an initial, is the first name (0) or patronymic (1)."""
        if len(word) == 1:
            return self.initials[place : place + 1] == word
        own = (self.first, self.patronymic)[place]
        return any(stem in own for stem in beginnings(word))

    def is_called(self, given: list[str]) -> bool:
        return all(self.bears(word, place) for place, word in enumerate(given[:2]))


@dataclass(frozen=True)
class Found:
    """A name in a text: from where to where, and whom it may mean."""

    start: int
    end: int
    people: tuple[Known, ...]

    @property
    def open(self) -> bool:
        return all(person.open for person in self.people)


@dataclass
class Veil:
    """The names that some texts hold. Make it by `veil_for`."""

    about: frozenset[int] = frozenset()
    surnames: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    patronymics: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))

    def add(self, person: Known, surnames: Iterable[str], patronymic: str) -> None:
        """Learn one of the staff under the present and the former surnames."""
        parts = {part for name in surnames for part in WORD.findall(name)}
        for stem in set().union(*map(stems, parts)) if parts else ():
            self.surnames[stem].append(person)
        for stem in stems(patronymic) if patronymic else ():
            self.patronymics[stem].append(person)

    def over(self, text: str, before: str = "") -> str:
        """The text with «педагог школы» in place of everybody who may not be named; `before`: what
        stands before it in its own line, by which a sentence is seen to begin or to go on."""
        parts, last = [], 0
        for found in self.find(text):
            if not found.open:
                parts += [text[last : found.start], instead(text, found, before)]
                last = found.end
        return AGAIN.sub(r"\1", "".join([*parts, text[last:]]))

    def hides(self, text: str) -> bool:
        """Whether the text names somebody who may not be named."""
        return any(not found.open for found in self.find(text))

    def named(self, text: str) -> set[int]:
        """Keys of those whom the text may mean."""
        return {person.pk for found in self.find(text) for person in found.people}

    def unopened(self, text: str) -> set[int]:
        """Keys of those whom the text may mean and who may not be named."""
        return {p.pk for found in self.find(text) for p in found.people if not p.open}

    def find(self, text: str) -> list[Found]:
        """The names of the text in its order, none over another."""
        words, found, upto = list(WORD.finditer(text)), [], 0
        for place, word in enumerate(words):
            if word.start() < upto:
                continue
            name = self._by_surname(text, words, place, upto) or self._by_given(text, words, place)
            if name:
                found.append(name)
                upto = name.end
        return found

    def _by_surname(self, text: str, words: list[re.Match], place: int, upto: int) -> Found | None:
        people = self._of(self.surnames, words[place])
        if not people:
            return None
        after = given_after(text, words, place, people)
        before = [] if after else given_before(text, words, place, people, upto)
        given = [folded(word[0]) for word in (after or before)]
        called = tuple(person for person in people if person.is_called(given)) or people
        if not given and (meant := tuple(p for p in called if p.pk in self.about)):
            called = meant
        ends = [*before, words[place], *after]
        return Found(ends[0].start(), end_of(text, ends[-1]), called)

    def _by_given(self, text: str, words: list[re.Match], place: int) -> Found | None:
        """First name and patronymic without a surname: «Анна Павловна»."""
        pair = words[place : place + 2]
        if len(pair) < 2 or not is_gap(text, *pair) or not pair[1][0][0].isupper():
            return None
        people = self._of(self.patronymics, pair[1])
        first = folded(pair[0][0])
        called = tuple(p for p in people if len(first) > 1 and p.bears(first, 0))
        if not called or self._ends_with_surname(text, words, place, called):
            return None
        return Found(pair[0].start(), pair[1].end(), called)

    def _ends_with_surname(self, text: str, words: list[re.Match], place: int, called) -> bool:
        """Whether their surname follows: it is found by itself, with what stands before it."""
        three = words[place + 1 : place + 3]
        if len(three) < 2 or not is_gap(text, *three):
            return False
        return any(person in called for person in self._of(self.surnames, three[1]))

    def _of(self, index: dict[str, list[Known]], word: re.Match) -> tuple[Known, ...]:
        """Those of an index whom the word may name; a word in small letters, those told about."""
        found = {p.pk: p for stem in beginnings(folded(word[0])) for p in index.get(stem, ())}
        if word[0][0].isupper():
            return tuple(found.values())
        return tuple(person for pk, person in found.items() if pk in self.about)


def is_initial(text: str, word: re.Match) -> bool:
    return len(word[0]) == 1 and word[0].isupper() and text[word.end() : word.end() + 1] == "."


def is_gap(text: str, one: re.Match, other: re.Match) -> bool:
    """Whether two words stand side by side as parts of one name do."""
    gap = AFTER_INITIAL if is_initial(text, one) else SPACE
    return bool(gap.fullmatch(text, one.end(), other.start()))


def given_after(text, words, place: int, people) -> list[re.Match]:
    """The initials, or the first name and patronymic, that follow a surname."""
    taken: list[re.Match] = []
    for word in words[place + 1 : place + 3]:
        fits = is_initial(text, word) or _given(word, len(taken), people)
        if not fits or not is_gap(text, (taken or [words[place]])[-1], word):
            break
        taken.append(word)
    return taken


def given_before(text, words, place: int, people, upto: int) -> list[re.Match]:
    """The same that stand before it: the nearest is the patronymic where there are two."""
    taken: list[re.Match] = []
    for word in reversed(words[max(0, place - 2) : place]):
        fits = is_initial(text, word) or _given(word, 0, people) or _given(word, 1, people)
        if word.start() < upto or not fits or not is_gap(text, word, (taken or [words[place]])[0]):
            break
        taken.insert(0, word)
    return taken


def _given(word: re.Match, number: int, people) -> bool:
    """Whether a capital word is the first name (0) or the patronymic (1) of one of them."""
    said = folded(word[0])
    return word[0][0].isupper() and len(said) > 1 and any(p.bears(said, number) for p in people)


def end_of(text: str, word: re.Match) -> int:
    return word.end() + is_initial(text, word)


def instead(text: str, found: Found, before: str = "") -> str:
    """The words in place of a name; the point of its initials ends the sentence where one begins
    after it."""
    name = WORD.findall(text[found.start : found.end])
    names = [one for person in found.people for one in person.names]
    words = in_place_of(name, names, before + text[: found.start], text[found.end :])
    ends = text[found.end - 1] == "." and NEXT_SENTENCE.match(text, found.end)
    return f"{words}." if ends else words


def veil_for(texts: Iterable[str], *, about: Iterable[int] = (), on: dt.date | None = None) -> Veil:
    """What is needed to look for names in these texts: three queries, none where no name can be.

    about   keys of those whom the texts tell about: a bare surname means them first
    """
    words = {folded(word) for text in texts for word in WORD.findall(text) if word[0].isupper()}
    starts = {word[:BEGINS] for word in words if len(word) > 1}
    veil = Veil(frozenset(about))
    people = candidates(starts, veil.about)
    allowed = publishable_fields(people, on=on) if people else {}
    for person in people:
        veil.add(
            Known(
                person.pk,
                frozenset(stems(person.first_name)),
                frozenset(stems(person.patronymic)),
                folded(person.first_name[:1] + person.patronymic[:1]),
                PublishedField.NAME in allowed[person.pk],
                tuple(
                    (surname, person.first_name, person.patronymic, person.gender)
                    for surname in (person.surname, *person.former_surnames)
                ),
            ),
            [person.surname, *person.former_surnames],
            person.patronymic,
        )
    return veil


def candidates(starts: set[str], about: frozenset[int]) -> list[Teacher]:
    """The staff, those who have left too, one of whose names begins so."""
    if not starts and not about:
        return []
    rows = Teacher.objects.annotate(
        begins=Left("sort_name", BEGINS), patronymic_begins=as_typed(Left("patronymic", BEGINS)),
        two=Left("sort_name", BEGINS - 1), third=Substr("sort_name", BEGINS, 1),
    )  # fmt: skip
    vowel_falls = Q(two__in={start[:-1] for start in starts}, third__in=FALLING)
    complex_name = ~Q(former_surnames=[]) | Q(surname__contains="-")
    rows = rows.filter(
        Q(begins__in=starts)
        | vowel_falls
        | Q(patronymic_begins__in=starts)
        | Q(pk__in=about)
        | complex_name
    )
    names = ("surname", "first_name", "patronymic", "former_surnames", "gender")
    return list(rows.order_by("pk").only(*names))
