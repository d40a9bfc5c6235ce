"""How the application's own messages are written."""

import logging
import re

LINK = re.compile(r"(/accounts/link/)[^/\s]+")


class LineFormatter(logging.Formatter):
    """One-time links are left out: whoever reads the log could come in by them."""

    def format(self, record: logging.LogRecord) -> str:
        return LINK.sub(r"\1…", super().format(record))
