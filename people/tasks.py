"""Background jobs about people."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from procrastinate.contrib.django import app

from people import mail
from people.actions.staff_reading import apply_reading, read_staff
from people.models import Account, RemindedDay, School, StaffReading
from people.notifications import letters_due, send_letters
from people.reminders import remind
from people.sessions import SessionStore
from people.sweeping import sweep

MORNING = 7  # in the school's time


@app.task(queue="mail", retry=3)
def send_access_link(*, typed: str, address: str) -> None:
    """A letter with a one-time link, in the school's time."""
    with timezone.override(School.current().zone):
        mail.deliver_link(typed, address=address)


@app.periodic(cron="14 * * * *")
@app.task(queue="mail", queueing_lock="remind_of_the_day", pass_context=False)
def remind_of_the_day(timestamp: int) -> None:
    """Once a day, in the school's morning: what is today must be known before lessons.

    A machine that is switched on later catches up at its first full hour. Letters about today and
    tomorrow go at once; the rest waits for the afternoon.
    """
    school = School.current()
    if school is None or timezone.now().astimezone(school.zone).hour < MORNING:
        return
    with timezone.override(school.zone):
        today = School.today()
        if not RemindedDay.objects.filter(day=today).exists():
            remind(today)
        send_letters(today, urgent=True)


@app.periodic(cron="5 * * * *")
@app.task(queue="mail", queueing_lock="send_letters", pass_context=False)
def send_letters_of_the_day(timestamp: int) -> None:
    """Every hour of a working afternoon in the school's time: who was not written to yet is."""
    if letters_due(timezone.now()):
        with timezone.override(School.current().zone):
            send_letters(School.today())


@app.periodic(cron="17 3 * * *")
@app.task(queue="upkeep", pass_context=False)
def clear_expired_sessions(timestamp: int) -> None:
    """Sessions that ended by themselves leave the table at night."""
    SessionStore.clear_expired()


@app.periodic(cron="47 3 * * *")
@app.task(queue="upkeep", pass_context=False)
def sweep_unfinished(timestamp: int) -> None:
    """What nobody has finished in the days the school gives leaves at night."""
    sweep(timezone.now())


@app.task(queue="tables")
def understand_staff(*, upload_id: int) -> None:
    """A long staff table is read and compared while the person looks at something else."""
    in_words_of(upload_id, lambda reading: read_staff(reading))


@app.task(queue="tables")
def apply_staff(*, upload_id: int, account_id: int) -> None:
    """A long staff table is written; a refusal is left on the page of the table."""
    by = Account.objects.get(pk=account_id)
    in_words_of(upload_id, lambda reading: apply_reading(reading, by=by))


@app.periodic(cron="*/2 * * * *")
@app.task(queue="upkeep", queueing_lock="take_up_tables", pass_context=False)
async def take_up_tables(timestamp: int) -> None:
    """Work on a table whose worker died begins anew: it had written nothing, or all of it."""
    for job in await app.job_manager.get_stalled_jobs(queue="tables"):
        await app.job_manager.retry_job(job)


def in_words_of(upload_id: int, work) -> None:
    """Do the work in the school's time; what stops it is said on the page, not in a log alone."""
    with timezone.override(School.current().zone):
        reading = StaffReading.objects.select_related("upload").get(pk=upload_id)
        try:
            work(reading)
        except ValidationError as error:
            reading.enter(StaffReading.Stage.FAILED, " ".join(error.messages))
        except Exception:
            reading.enter(
                StaffReading.Stage.FAILED, "Работа прервалась. Загрузите таблицу ещё раз."
            )
            raise
