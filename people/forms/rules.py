"""The school's rules of mentoring."""

from django import forms

from people.forms.versioned import VersionedForm
from people.models import MentoringRules, QualificationCategory

# (heading, a plain hint, fields) as the page shows them
GROUPS = (
    (
        "Кандидат в наставники",
        "Кого правила предлагают по анализу работы за год. Решает всё равно человек.",
        ("mentor_years_in_school", "mentor_years_teaching", "mentor_categories",
         "mentor_review_share"),
    ),
    (
        "Обучение и нагрузка",
        "Что стоит в новых записях банка наставников и чего в записи не хватает.",
        ("mentor_capacity", "mentor_training_hours", "able_level"),
    ),
    (
        "Группы наставляемых",
        "По стажу и карточке сотрудника предлагается группа; её можно выбрать и другую.",
        ("young_specialist_years", "newcomer_years", "recent_years", "unsure_level"),
    ),
    (
        "Сбор запросов",
        "Сроки, которые предлагаются и о которых напоминает начальная страница.",
        ("campaign_days", "campaign_last_days", "request_wait_days"),
    ),
    (
        "Анализ года",
        "Закон не велит педагогам писать такие отчёты: сведения вносит школа.",
        ("teachers_fill_reviews",),
    ),
)  # fmt: skip


class MentoringRulesForm(VersionedForm):
    mentor_categories = forms.MultipleChoiceField(
        label="Категория одна из",
        choices=QualificationCategory.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Ничего не отмечено — подойдёт любая.",
    )

    class Meta:
        model = MentoringRules
        fields = [name for _, _, names in GROUPS for name in names]
        labels = {
            "mentor_years_in_school": "Стаж в школе не меньше, лет",
            "mentor_years_teaching": "Педагогический стаж не меньше, лет",
            "mentor_review_share": "Итог анализа за год не меньше, %",
            "mentor_capacity": "Наставляемых у одного наставника",
            "mentor_training_hours": "Обучение наставника не меньше, часов",
            "able_level": "Может помочь, если владеет компетенцией на",
            "young_specialist_years": "Молодой специалист: педагогический стаж меньше, лет",
            "newcomer_years": "Новый в школе: стаж в школе меньше, лет",
            "recent_years": "Вернулся после перерыва, сменил предмет: за последние, лет",
            "unsure_level": "Самооценка говорит о затруднении, если не выше",
            "campaign_days": "Сбор длится, дней",
            "campaign_last_days": "Торопить, когда до конца сбора осталось, дней",
            "request_wait_days": "Запрос ждёт решения не дольше, дней",
            "teachers_fill_reviews": "Педагоги сами вносят факты о своей работе",
        }
        help_texts = {
            "mentor_years_in_school": "0 — не важно.",
            "mentor_years_teaching": "0 — не важно.",
            "mentor_review_share": "0 — не важно.",
            "mentor_capacity": "Обычно не больше 2–3. У каждого наставника можно поставить своё.",
            "mentor_training_hours": "Меньше — запись попадёт в недостающее. 0 — не важно.",
            "able_level": "Уровень от 1 до 5; по нему видно, кого не хватает в банке.",
            "young_specialist_years": "0 — такой группы нет.",
            "newcomer_years": "0 — такой группы нет.",
            "unsure_level": "От 1 до 4. Считается на карте затруднений.",
            "request_wait_days": "Потом строка на начальной странице станет заметнее.",
        }

    @property
    def groups(self) -> list[tuple]:
        """(heading, hint, bound fields) in the order of the page."""
        return [(title, hint, [self[name] for name in names]) for title, hint, names in GROUPS]
