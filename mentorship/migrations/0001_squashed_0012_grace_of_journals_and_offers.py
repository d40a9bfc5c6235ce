from django.db import migrations

from people.schema_changes import AtOnce


class Migration(migrations.Migration):
    replaces = [
        ("mentorship", "0014_lines_and_facts"),
        ("mentorship", "0003_files_named_alike"),
        ("mentorship", "0003_matching_inputs"),
        ("mentorship", "0004_pairs_work_to_their_last_day"),
        ("mentorship", "0005_results_of_pairs"),
        ("mentorship", "0006_a_cause_may_mean_a_conflict"),
        ("mentorship", "0007_closed_years_are_known_below"),
        ("mentorship", "0008_matching_tells_more"),
        ("mentorship", "0009_pairs_know_what_papers_said"),
        ("mentorship", "0010_meetings_remember_their_words"),
        ("mentorship", "0011_rules_of_refusals_and_weak_pairs"),
        ("mentorship", "0012_grace_of_journals_and_offers"),
    ]

    initial = True

    dependencies = [
        ("people", "0002_surname_slips"),
    ]

    operations = [AtOnce(replaces)]
