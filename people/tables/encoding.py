"""Bytes → text. Old school files come in windows-1251, Excel's «Unicode text» in UTF-16."""

import codecs
import re

from people.tables.document import UnreadableFile

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{3,40})""", re.I)
CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Common Russian letters: a wrong one-byte encoding turns them into rare ones and signs.
FREQUENT = set("оеаинтсрвлкмдпуяыьгзбчйОЕАИНТСРВЛКМДПУ")
FALLBACKS = ("cp1251", "koi8-r", "cp866", "mac_cyrillic")
SAMPLE = 200_000
JUNK = (
    "В файле нет читаемого текста: похоже, это не документ и не таблица. Выберите файл "
    "Word (.docx), Excel (.xlsx) или скопируйте таблицу и вставьте её на странице загрузки."
)


def decode(data: bytes, content_type: str = "") -> str:
    """Text of a file by its byte-order mark, UTF-8, declared charset, or likely old encoding.

    Raises UnreadableFile when no reading gives text.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding) or _refuse()
    wide = _utf16_without_mark(data)
    if wide:
        return _strictly(data, wide) or _refuse()
    text = _strictly(data, "utf-8")
    if text is None:
        text = _old(data, content_type)
    if len(CONTROL.findall(text[:SAMPLE])) > len(text[:SAMPLE]) // 200:
        _refuse()
    return text


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _refuse() -> str:
    raise UnreadableFile(JUNK)


def _utf16_without_mark(data: bytes) -> str:
    """Every second byte of Russian UTF-16 is 04 or 00."""
    sample = data[:2000]
    if len(sample) < 8 or not {0, 4} & set(sample):
        return ""
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if sum(byte in (0, 4) for byte in high) > 0.9 * len(high):
            return encoding
    return ""


def _old(data: bytes, content_type: str) -> str:
    declared = DECLARED.search(data[:4000]) or DECLARED.search(content_type.encode())
    named = [declared[1].decode("ascii")] if declared else []
    readings = [_strictly(data, name) for name in named if name.lower() not in ("utf-8", "utf8")]
    readings = [text for text in readings if text is not None]
    if readings:
        return readings[0]
    says_utf = bool(named) and "utf" in named[0].lower()
    candidates = [*FALLBACKS, "utf-8"] if says_utf else list(FALLBACKS)
    scores = {name: _russianness(data[: 2 * SAMPLE].decode(name, "replace")) for name in candidates}
    best = max(candidates, key=scores.get)
    if scores[best] < 0.15:
        _refuse()
    return data.decode(best, "replace")


def _russianness(text: str) -> float:
    """Share of frequent Russian letters among all characters that are not plain ASCII."""
    foreign = [letter for letter in text[:SAMPLE] if letter > "\x7f"]
    return sum(letter in FREQUENT for letter in foreign) / max(1, len(foreign))
