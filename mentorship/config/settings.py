"""Settings of one installation: everything that differs between schools comes from the environment.

The names are documented in README.md; the defaults are the safe ones (no DEBUG, a generated
secret key kept in the data folder, PostgreSQL on this machine unless DATABASE_URL says otherwise).
"""

import os
import shlex
from pathlib import Path

from csp.constants import NONE, SELF

from mentorship.config import private_postgres
from mentorship.config.environment import (
    allowed_hosts,
    data_folder,
    email_settings,
    flag,
    secret_key,
)

# NumPy reads it when it is first imported: a second thread of a product that takes milliseconds
# only spins beside the other processes of this machine.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

BASE_DIR = Path(__file__).resolve().parents[2]
APP_DATA_DIR = data_folder(BASE_DIR)

DEBUG = flag("DEBUG")
SECRET_KEY = secret_key(APP_DATA_DIR)

# The address people type and QR codes carry; https here switches every https-only protection on.
PUBLIC_URL = os.environ.get("PUBLIC_URL", "").rstrip("/")
ALLOWED_HOSTS = allowed_hosts(PUBLIC_URL)
HTTPS = PUBLIC_URL.startswith("https://")

INSTALLED_APPS = [
    "roadmap",
    "mentorship",
    "people",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_filters",
    "django_htmx",
    "csp",
    "axes",
    "heroicons",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "people.middleware.well_formed",
    "people.middleware.visitor_address",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "people.middleware.school_setup",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "people.middleware.remember_who",
    "people.middleware.last_visit",
    "people.middleware.kept_private",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "mentorship.config.urls"
WSGI_APPLICATION = "mentorship.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "people.context_processors.shell",
            ],
            "builtins": ["django.templatetags.static", "people.templatetags.interface"],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

DATABASES = {
    "default": private_postgres.database_settings(os.environ.get("APP_DATABASE", "school"))
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# People: our own account, signed in by login or e-mail, guessing slowed down by axes.
AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "people.authentication.LoginOrEmailBackend",
]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "sign_in"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "people.authentication.ShortPasswordValidator", "OPTIONS": {"min_length": 8}},
    {"NAME": "people.authentication.CommonPasswordValidator"},
]
AXES_USERNAME_FORM_FIELD = "username"  # what authenticate() is given, not the model's field
AXES_FAILURE_LIMIT = 7
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # the page promises 15 minutes
AXES_LOCKOUT_CALLABLE = "people.views.sign_in.locked_out"
AXES_IPWARE_PROXY_COUNT = None
AXES_DISABLE_ACCESS_LOG = True  # people.audit.record keeps sign-ins
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

SESSION_ENGINE = "people.sessions"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "people.views.errors.csrf_failure"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "img-src": [SELF, "blob:"],
        "base-uri": [NONE],
        "object-src": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}

# One memory: row history by triggers, written once, never changed by the application.
PGHISTORY_APPEND_ONLY = True
PGHISTORY_ADMIN_ALL_EVENTS = False

LANGUAGE_CODE = "ru"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Moscow"  # the school's own zone is activated per request
FORMAT_MODULE_PATH = None

STATIC_URL = "static/"
STATIC_ROOT = APP_DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "mentorship.config.static_files.PackageFinder",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if flag("HASHED_STATIC")
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not flag("HASHED_STATIC")
MEDIA_ROOT = APP_DATA_DIR / "media"
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700  # whoever makes a folder there first
FILE_UPLOAD_TEMP_DIR = APP_DATA_DIR / "uploads"  # a folder of our own: what is left in it is ours
FILE_UPLOAD_TEMP_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_SCANNER = shlex.split(os.environ.get("FILE_SCANNER", ""))  # people/scanner.py
FILE_SCANNER_SECONDS = 60
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 6_000_000  # a pasted table of 20,000 rows
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

locals().update(email_settings())

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "people.logs.LineFormatter",
            "fmt": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

SILENCED_SYSTEM_CHECKS = []
