from django.db import migrations

from people.schema_changes import AtOnce


class Migration(migrations.Migration):
    replaces = [
        ("roadmap", "0012_invited_and_papers"),
        ("roadmap", "0011_sources_of_monitoring"),
        ("roadmap", "0003_acts_of_transfer"),
        ("roadmap", "0004_payments_end_with_pairs"),
        ("roadmap", "0005_closed_years"),
        ("roadmap", "0006_certificates_of_pairs"),
        ("roadmap", "0007_words_of_pairs_in_the_library"),
        ("roadmap", "0008_closed_years_keep_numbers"),
        ("roadmap", "0009_papers_keep_their_words"),
        ("roadmap", "0010_a_number_is_amended"),
        ("roadmap", "0011_lines_of_a_sheet_stay"),
        ("roadmap", "0012_closed_years_keep_reports"),
        ("roadmap", "0013_the_council_decides_of_practices_and_hears_a_year"),
        ("roadmap", "0014_library_forgives_slips"),
    ]

    initial = True

    dependencies = [
        ("mentorship", "0010_meetings_remember_their_words"),
        ("people", "0010_stems_with_slips"),
    ]

    operations = [AtOnce(replaces)]
