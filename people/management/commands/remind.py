"""`manage.py remind`: the day's reminders and letters, now; the worker sends them by itself."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from people import mail
from people.counting import count_of
from people.models import School
from people.notifications import send_letters
from people.reminders import remind

LETTERS = "письмо,письма,писем"


class Command(BaseCommand):
    help = (
        "Напоминает о сроках за неделю, за день, в день и раз в неделю после срока; рассылает "
        "письма о новом тем, кто их хочет: не больше одного в день каждому."
    )

    def handle(self, **options) -> None:
        school = School.current()
        if school is None:
            self.stdout.write("Школа ещё не представилась: напоминать некому.")
            return
        with timezone.override(school.zone):
            today = School.today()
            self.stdout.write(f"Сроков, о которых сказано сегодня: {remind(today)}.")
            if not mail.is_set_up():
                self.stdout.write("Писем нет: почта школы не настроена (EMAIL_URL).")
                return
            sent = send_letters(today)
        self.stdout.write(f"Отправлено: {count_of(sent, LETTERS)}.")
