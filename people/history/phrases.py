"""The words of the history: which action is told by which phrase, in the gender of who did it.

A phrase is written as the history says it about a person whose gender is unknown: «изменил(а)»;
where the endings differ more, both forms stand in braces: «{вошёл|вошла}».
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Action:
    """A phrase, and the models («app_label.model_name») whose rows it is about.

    One such row is named after the phrase, several are counted; other rows become detail lines.
    """

    phrase: str
    about: tuple[str, ...] = ()


ACTIONS: dict[str, Action] = {}


def describe_actions(phrases: dict[str, Action]) -> None:
    """Add actions to the table; each floor describes its own when its app is ready.

    ValueError when two floors use one name for different things.
    """
    for key, action in phrases.items():
        if ACTIONS.get(key, action) != action:
            raise ValueError(f"The action {key!r} is already described")
        ACTIONS[key] = action


SCHOOL, OFFICIAL, TEACHER = ("people.school",), ("people.official",), ("people.teacher",)
RULES = ("people.mentoringrules",)
ACCOUNT, LINK = ("people.account",), ("people.accesslink",)
REVIEW, MARK = ("people.workreview",), ("people.reviewmark",)
INDICATOR_SET, INDICATOR = ("people.indicatorset",), ("people.indicator",)
COMPETENCE, DEPARTMENT = ("people.competence",), ("people.subjectdepartment",)
DECLINED = ("people.declinedphrase",)
CONSENT, CONSENT_TEXT = ("people.consent",), ("people.consenttext",)
describe_actions(
    {
        "set_up_school": Action("{ввёл|ввела} сведения о школе и первые учётные записи"),
        "save_school": Action("изменил(а) сведения о школе", SCHOOL),
        "save_mentoring_rules": Action("изменил(а) правила наставничества", RULES),
        "save_official": Action("записал(а) должностное лицо", OFFICIAL),
        "add_teacher": Action("добавил(а) сотрудника", TEACHER),
        "save_teacher": Action("изменил(а) сведения о сотруднике", TEACHER),
        "move_teacher": Action("отметил(а) состояние сотрудника", TEACHER),
        "add_department": Action("добавил(а) МО", DEPARTMENT),
        "save_department": Action("изменил(а) МО", DEPARTMENT),
        "merge_departments": Action("{объединил|объединила} с другим МО", DEPARTMENT),
        "remove_department": Action("убрал(а) МО", DEPARTMENT),
        "change_staff": Action("изменил(а) одним разом записи сотрудников", TEACHER),
        "fill_experience": Action("указал(а) стаж сотрудников списком", TEACHER),
        "apply_staff_import": Action("загрузил(а) сотрудников из таблицы", TEACHER),
        "undo_staff_import": Action("отменил(а) загрузку сотрудников", TEACHER),
        "remember_columns": Action("уточнил(а) столбцы таблицы", ("people.rememberedcolumns",)),
        "forget_columns": Action("забыл(а) столбцы таблицы", ("people.rememberedcolumns",)),
        "create_account": Action("создал(а) учётную запись", ACCOUNT),
        "create_accounts": Action("создал(а) учётные записи", ACCOUNT),
        "change_roles": Action("изменил(а) роли учётной записи", ACCOUNT),
        "disable_account": Action("закрыл(а) вход для учётной записи", ACCOUNT),
        "enable_account": Action("снова разрешил(а) вход для учётной записи", ACCOUNT),
        "change_email": Action("изменил(а) свою электронную почту", ACCOUNT),
        "choose_letters": Action("выбрал(а), присылать ли письма о новом"),
        "set_password": Action("изменил(а) свой пароль"),
        "end_sessions": Action("завершил(а) входы на других устройствах"),
        "issue_access_link": Action("выдал(а) ссылку для входа", LINK),
        "issue_access_links": Action("выдал(а) ссылки для входа", LINK),
        "send_access_link": Action("отправил(а) по почте ссылку для входа", LINK),
        "revoke_access_link": Action("отозвал(а) ссылку для входа", LINK),
        "add_usual_indicators": Action("добавил(а) показатели из обычного набора", INDICATOR),
        "adopt_usual_indicators": Action("{ввёл|ввела} обычный набор показателей", INDICATOR_SET),
        "begin_indicator_set": Action("{завёл|завела} набор показателей", INDICATOR_SET),
        "add_indicator": Action("добавил(а) показатель", INDICATOR),
        "edit_indicator": Action("изменил(а) показатель", INDICATOR),
        "move_indicator": Action("переставил(а) показатели", INDICATOR_SET),
        "move_group": Action("переставил(а) группы показателей", INDICATOR_SET),
        "remove_indicator": Action("убрал(а) показатель", INDICATOR),
        "use_indicator_set": Action("{перевёл|перевела} анализ работы на новый набор показателей"),
        "start_reviews": Action("начал(а) анализ работы за год", REVIEW),
        "credit_training": Action("{зачёл|зачла} обучение", ("people.mentorentry",)),
        "set_mark": Action("{внёс|внесла} показатель в анализ работы", MARK),
        "save_review": Action("заполнил(а) анализ работы", REVIEW),
        "decide_review": Action("решил(а), будет ли педагог кандидатом в наставники", REVIEW),
        "withdraw_decision": Action("отменил(а) решение о кандидате в наставники", REVIEW),
        "apply_review_table": Action("загрузил(а) анализ работы из таблицы"),
        "use_access_link": Action("задал(а) пароль по ссылке для входа", LINK),
        "adopt_usual_competences": Action("взял(а) обычный словарь компетенций", COMPETENCE),
        "add_competence": Action("добавил(а) компетенцию", COMPETENCE),
        "save_competence": Action("изменил(а) компетенцию", COMPETENCE),
        "move_competence": Action("переставил(а) компетенции", COMPETENCE),
        "retire_competence": Action("больше не предлагает компетенцию", COMPETENCE),
        "return_competence": Action("{вернул|вернула} компетенцию", COMPETENCE),
        "remove_competence": Action("{убрал|убрала} компетенцию", COMPETENCE),
        "save_consent_text": Action("изменил(а) текст согласия", CONSENT_TEXT),
        "print_consents": Action("напечатал(а) на подпись", CONSENT),
        "discard_consent": Action("убрал(а) неподписанную бумагу", CONSENT),
        "register_consent": Action("{внёс|внесла} подписанное", CONSENT),
        "register_consents": Action("{внёс|внесла} даты", CONSENT),
        "enter_consent": Action("{внёс|внесла} по бумаге", CONSENT),
        "withdraw_consent": Action("{внёс|внесла} отзыв", CONSENT),
        "restore_consent": Action("снял(а) отметку об отзыве", CONSENT),
        "attach_consent_scan": Action("приложил(а) скан", CONSENT),
        "attach_consent_scans": Action("приложил(а) сканы", CONSENT),
        "match_consent_scan": Action("приложил(а) скан, разобрав его", CONSENT),
        "save_declined": Action("записал(а) склонение", DECLINED),
        "forget_declined": Action("убрал(а) склонение", DECLINED),
        "drop_consent_scan": Action("выбросил(а) скан, который ничей"),
    }
)

REQUEST, CAMPAIGN = ("people.professionalrequest",), ("people.requestcampaign",)
ASKED, MENTEE = ("people.askedteacher",), ("people.menteeentry",)
describe_actions(
    {
        "send_request": Action("{внёс|внесла} профессиональный запрос", REQUEST),
        "edit_request": Action("дополнил(а) профессиональный запрос", REQUEST),
        "withdraw_request": Action("отозвал(а) профессиональный запрос", REQUEST),
        "accept_request": Action("принял(а) профессиональный запрос", REQUEST),
        "accept_requests": Action("принял(а) профессиональные запросы", REQUEST),
        "decline_request": Action("отклонил(а) профессиональный запрос", REQUEST),
        "merge_request": Action("объединил(а) с другим профессиональный запрос", REQUEST),
        "return_request": Action("вернул(а) на рассмотрение профессиональный запрос", REQUEST),
        "carry_mentees": Action("{перенёс|перенесла} наставляемых в банк нового года", MENTEE),
        "include_mentees": Action("{внёс|внесла} в банк наставляемых", MENTEE),
        "save_mentee_entry": Action("изменил(а) запись банка наставляемых", MENTEE),
        "move_mentee": Action("изменил(а) статус наставляемого", MENTEE),
        "leave_mentees": Action("отметил(а) выбывшими наставляемых", MENTEE),
        "set_mentees_term": Action("изменил(а) срок наставляемых", MENTEE),
        "set_mentees_group": Action("изменил(а) группу наставляемых", MENTEE),
        "take_back_mentee": Action("убрал(а) запись из банка наставляемых", MENTEE),
        "take_over_mentees": Action("{перенёс|перенесла} с бумаги банк наставляемых", MENTEE),
        "open_campaign": Action("открыл(а) сбор запросов", CAMPAIGN),
        "set_campaign_dates": Action("изменил(а) даты сбора запросов", CAMPAIGN),
        "close_campaign": Action("закрыл(а) сбор запросов", CAMPAIGN),
        "remind_asked": Action("напомнил(а) о сборе запросов", CAMPAIGN),
        "ask_more": Action("{внёс|внесла} в список опроса", ASKED),
        "stop_asking": Action("убрал(а) из списка опроса", ASKED),
        "say_no_need": Action("ответил(а), что помощь не нужна", ASKED),
        "enter_no_need": Action("{внёс|внесла} по бумагам ответ, что помощь не нужна", ASKED),
        "drop_no_need": Action("{снял|сняла} внесённый ответ, что помощь не нужна", ASKED),
        "take_back_no_need": Action("{снял|сняла} ответ, что помощь не нужна", ASKED),
        "carry_requests": Action("{перенёс|перенесла} в новый год запросы", REQUEST),
    }
)

MENTOR = ("people.mentorentry",)
describe_actions(
    {
        "nominate_mentors": Action("предложил(а) в наставники", MENTOR),
        "offer_oneself": Action("предложил(а) себя в наставники", MENTOR),
        "withdraw_offer": Action("отозвал(а) своё предложение стать наставником", MENTOR),
        # no word of wishes: whoever may not read them does not learn that there are any
        "save_mentor_wishes": Action("изменил(а) запись банка наставников", MENTOR),
        "save_mentor_entry": Action("изменил(а) запись банка наставников", MENTOR),
        "move_mentors": Action("изменил(а) статус в банке наставников", MENTOR),
        "take_back_mentor": Action("убрал(а) кандидата из банка наставников", MENTOR),
        "renumber_council_decision": Action("исправил(а) № протокола о наставнике", MENTOR),
        "withdraw_council_decision": Action("отменил(а) решение совета о наставнике", MENTOR),
        "carry_mentors": Action("{перенёс|перенесла} банк наставников из прошлого года", MENTOR),
        "undo_carry": Action("отменил(а) перенос банка наставников", MENTOR),
        "take_over_mentors": Action("{перенёс|перенесла} с бумаги банк наставников", MENTOR),
    }
)

# Events without rows (people.models.AccessEvent.Kind): the phrase, then what it was about.
ACCESS_PHRASES = {
    "signed_in": "{вошёл|вошла} в приложение",
    "signed_out": "{вышел|вышла} из приложения",
    "sign_in_refused": "не {смог|смогла} войти",
    "password_changed": "{сменил|сменила} пароль",
    "refused": "получил(а) отказ в доступе",
    "link_sent": "получил(а) письмо со ссылкой для входа",
    "exported": "выгрузил(а)",
    "redacted": "удалил(а) имя из истории",
}

# What was done to a row when no action is named.
VERBS = {"created": "добавил(а)", "changed": "изменил(а)", "deleted": "удалил(а)"}
DONE = {"created": "добавлено", "changed": "изменено", "deleted": "удалено"}


def spoken(phrase: str, gender: str) -> str:
    """The phrase in the gender "m", "f" or "" (unknown: both endings stay visible)."""
    if gender == "f":
        return re.sub(r"\{[^|]*\|([^}]*)\}", r"\1", phrase).replace("(а)", "а")
    if gender == "m":
        return re.sub(r"\{([^|]*)\|[^}]*\}", r"\1", phrase).replace("(а)", "")
    return re.sub(r"\{([^|]*)\|([^}]*)\}", r"\1 (\2)", phrase)
