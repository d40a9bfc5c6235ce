"""What may go wrong between a paper and its file; each text is a Russian sentence for the page."""


class RenderingFailed(Exception):
    """The file could not be made."""


class PdfUnavailable(RenderingFailed):
    """This machine cannot make PDFs at all: it lacks Pango. DOCX and ODT still work."""
