"""A login for a person's name: «Иванова Анна Петровна» → ivanova.ap. Pure."""

import re
from collections.abc import Collection

# Simple Latin letters that people can dictate over the phone; ъ and ь are silent.
LATIN_LETTERS = "a,b,v,g,d,e,e,zh,z,i,y,k,l,m,n,o,p,r,s,t,u,f,kh,ts,ch,sh,sch,y,e,yu,ya"
LATIN = dict(zip("абвгдеёжзийклмнопрстуфхцчшщыэюя", LATIN_LETTERS.split(","), strict=True))
LONGEST = 50  # characters, so that a number still fits into the login's 60


def transliterate(text: str) -> str:
    """Russian text in plain Latin letters; what is neither letter, digit nor dash disappears."""
    letters = (LATIN.get(letter, letter) for letter in text.lower())
    return re.sub(r"[^a-z0-9-]", "", "".join(letters))


def propose_login(
    surname: str, first_name: str, patronymic: str = "", *, taken: Collection[str] = ()
) -> str:
    """A login that is not among `taken`: surname, point, initials; a number where that is taken."""
    initials = "".join(transliterate(name[:1]).strip("-") for name in (first_name, patronymic))
    base = ".".join(filter(None, (transliterate(surname).strip("-"), initials)))[:LONGEST]
    base = base or "sotrudnik"
    login, number = base, 1
    while login in taken:
        number += 1
        login = f"{base}{number}"
    return login
