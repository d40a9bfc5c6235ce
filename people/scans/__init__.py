"""Scanned papers: what a file holds, told apart by the QR codes on it.

Foreign pictures and PDF are opened in a process of their own (`apart`), which alone imports the
libraries that decode them.
"""
