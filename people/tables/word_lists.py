"""Automatic numbering of a Word document: numbering.xml and the styles that refer to it."""

import re
from dataclasses import dataclass, field

from lxml import etree

from people.tables.numbering import BULLET, Counter, numeral
from people.tables.xml_tree import attribute, child, local_name, whole_number

MAX_LEVELS = 9
STYLE_DEPTH = 12


@dataclass(slots=True)
class Level:
    """One level of a list: how its number looks («%1.%2)») and where it starts."""

    start: int = 1
    style: str = "decimal"
    pattern: str = ""
    legal: bool = False


@dataclass(slots=True)
class NumberedList:
    """A list definition: levels, and the counter which all paragraphs of it share."""

    levels: dict[int, Level] = field(default_factory=dict)
    counter: Counter = field(default_factory=Counter)

    def label(self, depth: int) -> str:
        """Count a paragraph at this depth; → its label as Word prints it."""
        starts = {number: level.start for number, level in self.levels.items()}
        values = self.counter.step(depth, starts)
        level = self.levels.get(depth, Level())
        if level.style == "bullet":
            return level.pattern if level.pattern in ("-", "–", "—") else BULLET
        return re.sub(r"%([1-9])", lambda match: self._number(match, values, level), level.pattern)

    def _number(self, match: re.Match, values: list[int], level: Level) -> str:
        place = int(match[1]) - 1
        if place >= len(values):
            return ""
        style = "decimal" if level.legal else self.levels.get(place, Level()).style
        return numeral(values[place], style)


class WordLists:
    """Labels of numbered paragraphs. Feed paragraphs in order: `label(pPr)` counts as it goes."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None):
        self._abstract = {}
        self._lists: dict[str, NumberedList] = {}
        self._styles = {}
        for style in styles if styles is not None else ():
            if local_name(style) == "style":
                self._styles[attribute(style, "styleId")] = style
        self._read_definitions(numbering if numbering is not None else [])

    def _read_definitions(self, numbering) -> None:
        nums = [node for node in numbering if local_name(node) == "num"]
        for node in numbering:
            if local_name(node) == "abstractNum":
                self._abstract[attribute(node, "abstractNumId")] = NumberedList(_levels(node))
        for node in nums:
            abstract = self._abstract.get(attribute(child(node, "abstractNumId"), "val"))
            if abstract is not None:
                self._lists[attribute(node, "numId")] = _overridden(node, abstract)

    def label(self, properties: etree._Element | None) -> str:
        """The number Word draws before the paragraph with these properties, "" when none."""
        number, depth = self._reference(properties)
        numbered = self._lists.get(number)
        if numbered is None:
            return ""
        return numbered.label(min(depth, MAX_LEVELS - 1)).strip()

    def _reference(self, properties: etree._Element | None) -> tuple[str, int]:
        """List id and depth, the paragraph's own or its style's."""
        own = child(properties, "numPr")
        if own is not None and child(own, "numId") is not None:
            return attribute(child(own, "numId"), "val"), _depth(own)
        for style in self.style_chain(properties):
            inherited = child(child(style, "pPr"), "numPr")
            if inherited is not None and child(inherited, "numId") is not None:
                depth = _depth(own) if own is not None else _depth(inherited)
                return attribute(child(inherited, "numId"), "val"), depth
        return "", 0

    def style_chain(self, properties: etree._Element | None):
        """The paragraph's style and those it is based on, nearest first."""
        name = attribute(child(properties, "pStyle"), "val")
        for _ in range(STYLE_DEPTH):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = attribute(child(style, "basedOn"), "val")


def _depth(numbering: etree._Element) -> int:
    return whole_number(attribute(child(numbering, "ilvl"), "val", "0"))


def _levels(definition: etree._Element) -> dict[int, Level]:
    levels = {}
    for node in definition:
        if local_name(node) == "lvl":
            levels[whole_number(attribute(node, "ilvl", "0"))] = Level(
                start=whole_number(attribute(child(node, "start"), "val", "1"), 1),
                style=attribute(child(node, "numFmt"), "val", "decimal"),
                pattern=attribute(child(node, "lvlText"), "val"),
                legal=child(node, "isLgl") is not None,
            )
    return levels


def _overridden(number: etree._Element, abstract: NumberedList) -> NumberedList:
    """The list of a w:num: shares its definition's counter unless it restarts or redefines."""
    overrides = [node for node in number if local_name(node) == "lvlOverride"]
    if not overrides:
        return abstract
    levels = dict(abstract.levels)
    for node in overrides:
        depth = whole_number(attribute(node, "ilvl", "0"))
        levels.update(_levels(node))
        level = levels.get(depth, Level())
        start = attribute(child(node, "startOverride"), "val")
        levels[depth] = Level(
            whole_number(start, 1) if start else level.start,
            level.style,
            level.pattern,
            level.legal,
        )
    return NumberedList(levels)
