"""The public section «Наставничество» and its export for the school's own site."""
