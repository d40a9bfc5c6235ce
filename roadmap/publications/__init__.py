"""Publications: texts about mentoring and where they appeared."""
