"""Consents: their texts, codes and register."""
