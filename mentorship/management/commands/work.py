from django.core.management.base import BaseCommand
from procrastinate.contrib.django import app


class Command(BaseCommand):
    help = "Выполняет фоновые задания и расписание, пока не остановят (start запускает это сам)."
    requires_system_checks = []

    def handle(self, *args, **options):
        # Threads of the web server may not serve a worker: it listens on a connection of its own.
        with app.replace_connector(app.connector.get_worker_connector()) as working:
            # What is done leaves the table: it holds what people typed.
            working.run_worker(
                concurrency=1, shutdown_graceful_timeout=15, delete_jobs="successful"
            )
