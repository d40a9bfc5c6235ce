"""Every printed document: a registry of kinds, one builder per paper, one engine for the formats.

Kept empty of imports: the child process that renders long PDFs imports this package alone and
must start without Django.
"""
