"""A file as a page shows it, whatever it is attached to: templates/components/files.html."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FileLine:
    """One attached file with its addresses: to open, its small picture, to take it out.

    size   bytes
    """

    key: int
    name: str
    size: int
    is_picture: bool
    url: str
    preview: str
    remove: str
