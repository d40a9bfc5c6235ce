"""The application for a WSGI server: `gunicorn mentorship.config.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

from mentorship.config import private_postgres

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mentorship.config.settings")
private_postgres.ensure(os.environ.get("APP_DATABASE", "school"))
application = get_wsgi_application()
