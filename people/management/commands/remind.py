"""`manage.py remind`: the day's letters, now; the worker sends them by itself every afternoon."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from people import mail
from people.counting import count_of
from people.models import School
from people.notifications import send_letters

LETTERS = "письмо,письма,писем"


class Command(BaseCommand):
    help = "Рассылает письма о новом тем, кто их хочет: не больше одного в день каждому."

    def handle(self, **options) -> None:
        school = School.current()
        if school is None or not mail.is_set_up():
            self.stdout.write("Писем нет: почта школы не настроена (EMAIL_URL).")
            return
        with timezone.override(school.zone):
            sent = send_letters(School.today())
        self.stdout.write(f"Отправлено: {count_of(sent, LETTERS)}.")
