"""XML parsed without entities, network or files; anything else is a refusal."""

from lxml import etree

from people.tables.archive import BROKEN
from people.tables.document import UnreadableFile


def parse_xml(data: bytes) -> etree._Element:
    """The root element. A document type is refused: office files have none, entity bombs do."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile(BROKEN) from error
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFile(BROKEN)
    return root


def local_name(element: etree._Element) -> str:
    """The tag without its namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element | None, name: str, default: str = "") -> str:
    """The attribute by its local name, whatever its namespace."""
    if element is None:
        return default
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return default


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child with this local name."""
    if element is None:
        return None
    return next((node for node in element if local_name(node) == name), None)


def whole_number(text: str, default: int = 0, limit: int = 10_000) -> int:
    """A count written in an attribute, kept within sense; default for anything else."""
    try:
        return max(0, min(int(text), limit))
    except ValueError:
        return default
