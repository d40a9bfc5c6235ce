"""The product's settings with the framework's admin beside it, to be measured against."""

from mentorship.config.settings import *  # noqa: F403
from mentorship.config.settings import INSTALLED_APPS as PRODUCT

INSTALLED_APPS = [*PRODUCT, "django.contrib.admin"]
MIGRATION_MODULES = {"admin": "tests.benchmarks.no_migrations"}  # its own table is not needed
