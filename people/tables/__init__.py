"""Tables out of any file a school has: Word, Excel, OpenDocument, pages, CSV, text, clipboard.

`read_document(bytes, name)`, `read_stream`, `read_path` and `read_pasted` answer a `Document` of
paragraphs and tables, or raise `UnreadableFile` whose message a person can act on.
"""

from people.tables.document import Document, Paragraph, Table, UnreadableFile
from people.tables.reading import MAX_SIZE, read_document, read_pasted, read_path, read_stream

__all__ = [
    "MAX_SIZE",
    "Document",
    "Paragraph",
    "Table",
    "UnreadableFile",
    "read_document",
    "read_pasted",
    "read_path",
    "read_stream",
]
