"""How the history speaks of this floor's actions; registered when the app is ready."""

from people.history import Action, describe_actions

MATCH, CHOICE, PAIR = ("mentorship.match",), ("mentorship.matchchoice",), ("mentorship.pair",)
DICTIONARY = (
    "mentorship.endcause",
    "mentorship.mentoringform",
    "mentorship.mentoringkind",
    "mentorship.portfoliosection",
    "mentorship.meetingform",
)
NOTE, COMMENT = ("mentorship.pairnote",), ("mentorship.comment",)
HELP = ("mentorship.helprequest",)
PROGRAMME, PLAN_ITEM = ("mentorship.programme",), ("mentorship.planitem",)
AMENDMENT = ("mentorship.amendment",)
PATTERN, PATTERN_ITEM = ("mentorship.programmepattern",), ("mentorship.patternitem",)
ENTRY, ENTRY_FILE = ("mentorship.portfolioentry",), ("mentorship.entryfile",)
INTERVIEW = ("mentorship.interview",)
QUESTION_SET, QUESTION = ("mentorship.questionset",), ("mentorship.question",)
MEETING, MEETING_FILE = ("mentorship.meeting",), ("mentorship.meetingfile",)

describe_actions(
    {
        "save_matching_rules": Action("изменил(а) правила подбора", ("mentorship.matchingrules",)),
        "start_match": Action("начал(а) подбор", MATCH),
        "work_out_again": Action("пересчитал(а) подбор", MATCH),
        "choose_by_hand": Action("решил(а) вручную в подборе", CHOICE),
        "take_back_choice": Action("снял(а) решение вручную в подборе", CHOICE),
        "remove_match": Action("удалил(а) черновик подбора", MATCH),
        "publish_match": Action("создал(а) пары по подбору", PAIR),
        "take_over_pairs": Action("{перенёс|перенесла} с бумаги", PAIR),
        "add_pair": Action("добавил(а) пару", PAIR),
        "continue_former": Action("продолжил(а) прежнюю работу в паре", PAIR),
        "replace_mentor": Action("заменил(а) наставника", PAIR),
        "replace_leaving": Action("заменил(а) наставника во всех его парах", PAIR),
        "add_pair_note": Action("{внёс|внесла} анализ пары", NOTE),
        "save_pair_note": Action("изменил(а) анализ пары", NOTE),
        "save_results": Action("изменил(а) итоги пары", ("mentorship.pairresults",)),
        "save_pair_rules": Action("изменил(а) правила пар", ("mentorship.pairrules",)),
        "add_to_dictionary": Action("дополнил(а) словарь", DICTIONARY),
        "change_dictionary_line": Action("изменил(а) словарь", DICTIONARY),
        "move_dictionary_line": Action("переставил(а) строки словаря", DICTIONARY),
        "save_moved_day": Action("{внёс|внесла} перенос рабочего дня", ("people.movedday",)),
        "remove_moved_day": Action("убрал(а) перенос рабочего дня", ("people.movedday",)),
        "add_comment": Action("{написал|написала} комментарий", COMMENT),
        "edit_comment": Action("исправил(а) комментарий", COMMENT),
        "take_comment_away": Action("убрал(а) комментарий", COMMENT),
        "put_comment_back": Action("{вернул|вернула} комментарий", COMMENT),
        "ask_for_help": Action("попросил(а) помощи", HELP),
        "answer_help": Action("ответил(а) на просьбу о помощи", HELP),
        "close_help": Action("закрыл(а) просьбу о помощи", HELP),
        "mark_difficulty": Action("отметил(а) рост", ("mentorship.difficultymark",)),
        "save_pair": Action("изменил(а) пару", PAIR),
        "record_paper": Action("{внёс|внесла} № и дату бумаги", PAIR),
        "start_pair": Action("открыл(а) работу пары", PAIR),
        "pause_pair": Action("приостановил(а) пару", PAIR),
        "pause_for_substitute": Action("приостановил(а) пару на время замены", PAIR),
        "forget_paper": Action("убрал(а) № и дату бумаги, которая утратила силу", PAIR),
        "complete_pair": Action("завершил(а) пару", PAIR),
        "cancel_pair": Action("отменил(а) пару", PAIR),
        "add_entry": Action("{внёс|внесла} в портфолио", ENTRY),
        "save_entry": Action("изменил(а) в портфолио", ENTRY),
        "move_entry": Action("переставил(а) записи портфолио", ENTRY),
        "take_entry_away": Action("убрал(а) из портфолио", ENTRY),
        "return_entry": Action("{вернул|вернула} в портфолио", ENTRY),
        "offer_entry": Action("предложил(а) в методическую копилку", ENTRY),
        "take_back_offer": Action("снял(а) предложение в методическую копилку", ENTRY),
        "attach_entry_file": Action("приложил(а) к портфолио", ENTRY_FILE),
        "remove_entry_file": Action("убрал(а) из портфолио", ENTRY_FILE),
        "end_pair": Action("прекратил(а) досрочно пару", PAIR),
        "keep_pair": Action("отменил(а) прекращение пары", PAIR),
        "end_on_last_day": Action("записал(а), что прошёл последний день пары", PAIR),
    }
)
describe_actions(
    {
        "start_programme": Action("начал(а) программу пары", PROGRAMME),
        "save_programme": Action("изменил(а) программу пары", PROGRAMME),
        "add_plan_item": Action("добавил(а) пункт плана", PLAN_ITEM),
        "save_plan_item": Action("изменил(а) пункт плана", PLAN_ITEM),
        "remove_plan_item": Action("убрал(а) пункт плана", PLAN_ITEM),
        "copy_plan_item": Action("скопировал(а) пункт плана", PLAN_ITEM),
        "move_plan_item": Action("переставил(а) пункты плана", PROGRAMME),
        "shift_plan": Action("сдвинул(а) сроки плана", PLAN_ITEM),
        "change_programmes": Action("изменил(а) программы группы пар", PROGRAMME),
        "mark_item_done": Action("отметил(а) выполненным пункт плана", PLAN_ITEM),
        "reopen_plan_item": Action("{снял|сняла} отметку с пункта плана", PLAN_ITEM),
        "offer_programme": Action("представил(а) на утверждение программу пары", PROGRAMME),
        "take_back_programme": Action("забрал(а) с утверждения программу пары", PROGRAMME),
        "return_programme": Action("вернул(а) на доработку программу пары", PROGRAMME),
        "approve_programme": Action("утвердил(а) программу пары", PROGRAMME),
        "renumber_approval": Action("исправил(а) № протокола об утверждении программы", PROGRAMME),
        "withdraw_programme_approval": Action("отменил(а) утверждение программы пары", PROGRAMME),
        "propose_amendment": Action("предложил(а) изменение программы №", AMENDMENT),
        "agree_to_amendment": Action(
            "{согласился|согласилась} с изменением программы №", AMENDMENT
        ),
        "record_agreement_on_paper": Action(
            "{внёс|внесла} по бумаге изменение программы №", AMENDMENT
        ),
        "decline_amendment": Action("отклонил(а) изменение программы №", AMENDMENT),
        "withdraw_amendment": Action("отозвал(а) изменение программы №", AMENDMENT),
        "add_pattern": Action("{завёл|завела} образец программы", PATTERN),
        "save_pattern": Action("изменил(а) образец программы", PATTERN),
        "add_pattern_item": Action("добавил(а) пункт образца", PATTERN_ITEM),
        "save_pattern_item": Action("изменил(а) пункт образца", PATTERN_ITEM),
        "remove_pattern_item": Action("убрал(а) пункт образца", PATTERN_ITEM),
        "move_pattern_item": Action("переставил(а) пункты образца", PATTERN),
    }
)
describe_actions(
    {
        "enter_meeting": Action("записал(а) встречу", MEETING),
        "save_meeting": Action("изменил(а) запись о встрече", MEETING),
        "confirm_meeting": Action("подтвердил(а) встречу", MEETING),
        "record_word_on_paper": Action("записал(а) подтверждение встречи на бумаге", MEETING),
        "dispute_meeting": Action("возразил(а) против записи о встрече", MEETING),
        "take_away_meeting": Action("убрал(а) запись о встрече", MEETING),
        "return_meeting": Action("вернул(а) запись о встрече", MEETING),
        "open_meeting": Action("изменил(а) доступ к записи о встрече", MEETING),
        "open_meetings": Action("изменил(а) доступ к записям о встречах", PAIR),
        "attach_meeting_file": Action("приложил(а) файл к встрече", MEETING_FILE),
        "remove_meeting_file": Action("убрал(а) файл встречи", MEETING_FILE),
        "issue_calendar": Action("получил(а) адрес своего календаря"),
        "revoke_calendar": Action("отозвал(а) адрес своего календаря"),
        "save_meeting_note": Action("изменил(а) личную заметку к встрече"),
    }
)
describe_actions(
    {
        "take_usual_sets": Action("взял(а) обычные наборы вопросов", QUESTION_SET),
        "add_question_set": Action("{завёл|завела} набор вопросов", QUESTION_SET),
        "save_question_set": Action("изменил(а) набор вопросов", QUESTION_SET),
        "succeed_question_set": Action("начал(а) новую редакцию набора вопросов", QUESTION_SET),
        "add_question": Action("добавил(а) вопрос", QUESTION),
        "save_question": Action("изменил(а) вопрос", QUESTION),
        "remove_question": Action("убрал(а) вопрос", QUESTION),
        "move_question": Action("переставил(а) вопросы", QUESTION),
        "freeze_interviews": Action("закрыл(а) для правки собеседования года", INTERVIEW),
        "thaw_interviews": Action("открыл(а) для правки собеседования года", INTERVIEW),
        "plan_interviews": Action("запланировал(а) собеседование", INTERVIEW),
        "save_interview": Action("изменил(а) собеседование", INTERVIEW),
        "cancel_interview": Action("отменил(а) собеседование", INTERVIEW),
        "prepare_answers": Action("подготовил(а) свои ответы к собеседованию", INTERVIEW),
        "save_answers": Action("изменил(а) записи собеседования", INTERVIEW),
        "hold_interview": Action("{провёл|провела} собеседование", INTERVIEW),
        "reopen_interview": Action("вернул(а) в запланированные собеседование", INTERVIEW),
    }
)
