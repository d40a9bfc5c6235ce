"""Photographs drawn anew: upright, no larger than needed, without what a foreign file may hide.

Foreign pictures are opened in a process of their own (`apart`), which alone imports Pillow.
"""
