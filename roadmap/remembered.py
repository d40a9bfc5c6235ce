"""How the history speaks of this floor's actions; registered when the app is ready."""

from people.history import Action, describe_actions, describe_values
from roadmap.progress import REGISTRY

ROADMAP, STAGE, ACTIVITY = ("roadmap.roadmap",), ("roadmap.stage",), ("roadmap.activity",)
PLAN = STAGE + ACTIVITY
FACT, REVISION, DOCUMENT = ("roadmap.fact",), ("roadmap.revision",), ("roadmap.issueddocument",)

ACT, ACT_KIND, APPROVAL = ("roadmap.localact",), ("roadmap.actkind",), ("roadmap.actapproval",)
PAYMENT = ("roadmap.incentivepayment",)
EVENT, EVENT_KIND = ("roadmap.event",), ("roadmap.eventkind",)
LIBRARY_KIND = ("roadmap.librarykind",)
LIBRARY, LIBRARY_FILE = ("roadmap.libraryitem",), ("roadmap.libraryfile",)
LIBRARY_WORD = ("roadmap.libraryword",)
EVENT_FILE = ("roadmap.eventfile",)
INVITED, CERTIFICATE = ("roadmap.invitation",), ("roadmap.certificate",)
SITTING, SITTING_ITEM = ("roadmap.sitting",), ("roadmap.sittingitem",)
SUBJECT, MEMBER = ("roadmap.sittingsubject",), ("roadmap.councilmember",)
PUBLICATION, PICTURE = ("roadmap.publication",), ("roadmap.publicationpicture",)
PLACEMENT = ("roadmap.placement",)
ACQUAINTED = ("roadmap.acknowledgement",)

describe_actions(
    {
        "apply_plan": Action("загрузил(а) дорожную карту из документа", PLAN),
        "copy_to_year": Action("составил(а) дорожную карту по плану другого года", PLAN),
        "start_from_pattern": Action("составил(а) дорожную карту по образцу", PLAN),
        "close_year": Action("закрыл(а) учебный год", ROADMAP),
        "reopen_year": Action("открыл(а) закрытый учебный год", ROADMAP),
        "roll_over": Action("{перенёс|перенесла} в новый учебный год", ROADMAP),
        "edit_head": Action("изменил(а) шапку документа", ROADMAP),
        "add_stage": Action("добавил(а) этап", STAGE),
        "edit_stage": Action("изменил(а) этап", STAGE),
        "move_stage": Action("переставил(а) этапы", STAGE),
        "remove_stage": Action("убрал(а) этап", STAGE),
        "add_activity": Action("добавил(а) мероприятие", ACTIVITY),
        "edit_activity": Action("изменил(а) мероприятие", ACTIVITY),
        "move_activity": Action("переставил(а) мероприятия", ACTIVITY),
        "remove_activity": Action("убрал(а) мероприятие", ACTIVITY),
        "mark_done": Action("отметил(а) выполненным мероприятие", ACTIVITY),
        "mark_not_needed": Action("отметил(а), что не требуется мероприятие", ACTIVITY),
        "reopen": Action("снял(а) отметку с мероприятия", ACTIVITY),
        "set_dates": Action("изменил(а) даты мероприятия", ACTIVITY),
        "set_fact_sources": Action("изменил(а) источники фактов мероприятия", ACTIVITY),
        "add_fact": Action("{внёс|внесла} факт", FACT),
        "remove_fact": Action("убрал(а) факт", FACT),
        "approve_revision": Action("записал(а) утверждение", REVISION),
        "link_newcomers": Action("связал(а) ответственных с сотрудниками", ("roadmap.assignment",)),
        "issue_document": Action("выпустил(а) документ", DOCUMENT),
        "add_act_kind": Action("добавил(а) вид акта", ACT_KIND),
        "change_act_kind": Action("изменил(а) вид акта", ACT_KIND),
        "move_act_kind": Action("переставил(а) виды актов", ACT_KIND),
        "add_act": Action("{внёс|внесла} в реестр акт", ACT),
        "draft_acts": Action("составил(а) проект акта", ACT),
        "save_act_wording": Action("изменил(а) образец акта", ("roadmap.actwording",)),
        "save_act_text": Action("изменил(а) текст акта", ACT),
        "save_act": Action("изменил(а) акт", ACT),
        "set_act_pairs": Action("изменил(а) пары в акте", ("roadmap.actpair",)),
        "add_act_approval": Action("добавил(а) гриф", APPROVAL),
        "remove_act_approval": Action("убрал(а) гриф", APPROVAL),
        "agree_act": Action("согласовал(а) акт", ACT),
        "reopen_act": Action("вернул(а) в проекты акт", ACT),
        "register_act": Action("{внёс|внесла} № и дату акта", ACT),
        "put_act_in_force": Action("отметил(а), что действует акт", ACT),
        "void_act": Action("отметил(а), что утратил силу акт", ACT),
        "attach_act_scan": Action("приложил(а) скан к акту", ACT),
        "ask_to_acquaint": Action("{внёс|внесла} в лист ознакомления", ACQUAINTED),
        "set_acquainted": Action("{внёс|внесла} даты ознакомления", ACQUAINTED),
        "stop_acquainting": Action("убрал(а) из листа ознакомления", ACQUAINTED),
        "add_payment": Action("{внёс|внесла} выплату", PAYMENT),
        "save_payment": Action("изменил(а) выплату", PAYMENT),
        "end_payment": Action("прекратил(а) выплату", PAYMENT),
        "stop_payment": Action("досрочно прекратил(а) выплату", PAYMENT),
        "draft_papers_of_replacement": Action("составил(а) бумаги о замене наставника", ACT),
        "give_up_papers_of_replacement": Action("отменил(а) бумаги о замене наставника", ACT),
        "remove_payment": Action("убрал(а) выплату", PAYMENT),
        "add_library_kind": Action("добавил(а) вид материала", LIBRARY_KIND),
        "change_library_kind": Action("изменил(а) вид материала", LIBRARY_KIND),
        "move_library_kind": Action("переставил(а) виды материалов", LIBRARY_KIND),
        "add_library_item": Action("{внёс|внесла} материал", LIBRARY),
        "take_from_portfolio": Action("{внёс|внесла} в копилку из портфолио материал", LIBRARY),
        "save_library_item": Action("изменил(а) материал", LIBRARY),
        "offer_library_item": Action("предложил(а) в копилку материал", LIBRARY),
        "accept_library_item": Action("принял(а) в копилку материал", LIBRARY),
        "return_library_item": Action("вернул(а) авторам материал", LIBRARY),
        "remove_library_item": Action("убрал(а) из копилки материал", LIBRARY),
        "rewrite_library_item": Action("вернул(а) в черновики материал", LIBRARY),
        "give_library_word": Action("{внёс|внесла} согласие на показ материала", LIBRARY_WORD),
        "take_library_word_back": Action("снял(а) согласие на показ материала", LIBRARY_WORD),
        "withdraw_library_item": Action("забрал(а) предложенный в копилку материал", LIBRARY),
        "attach_library_file": Action("приложил(а) файл копилки", LIBRARY_FILE),
        "remove_library_file": Action("убрал(а) файл копилки", LIBRARY_FILE),
        "add_publication": Action("{внёс|внесла} публикацию", PUBLICATION),
        "save_publication": Action("изменил(а) публикацию", PUBLICATION),
        "make_publication_ready": Action("отметил(а), что готова публикация", PUBLICATION),
        "publish_publication": Action("опубликовал(а)", PUBLICATION),
        "withdraw_publication": Action("{снял|сняла} публикацию", PUBLICATION),
        "rewrite_publication": Action("вернул(а) в черновики публикацию", PUBLICATION),
        "attach_publication_picture": Action("приложил(а) снимок к публикации", PICTURE),
        "take_event_pictures": Action("{взял|взяла} из события снимок публикации", PICTURE),
        "describe_publication_picture": Action("описал(а) снимок публикации", PICTURE),
        "remove_publication_picture": Action("убрал(а) снимок из публикации", PICTURE),
        "add_placement": Action("{внёс|внесла} размещение публикации", PLACEMENT),
        "remove_placement": Action("убрал(а) размещение публикации", PLACEMENT),
        "save_site_section": Action("изменил(а) открытый раздел", ("roadmap.sitesection",)),
        "show_act": Action("открыл(а) для сайта", ("roadmap.publicact",)),
        "hide_act": Action("убрал(а) с сайта", ("roadmap.publicact",)),
        "remember_export": Action("выгрузил(а) для сайта", ("roadmap.siteexport",)),
        "clear_exported": Action("убрал(а) с сайта имя", ("roadmap.exportedperson",)),
        "say_read": Action("прочитал(а) акт"),
        "add_event_kind": Action("добавил(а) вид события", EVENT_KIND),
        "change_event_kind": Action("изменил(а) вид события", EVENT_KIND),
        "move_event_kind": Action("переставил(а) виды событий", EVENT_KIND),
        "add_event": Action("{внёс|внесла} событие", EVENT),
        "add_series": Action("{внёс|внесла} серию событий", EVENT),
        "save_event": Action("изменил(а) событие", EVENT),
        "hold_event": Action("отметил(а) проведённым событие", EVENT),
        "cancel_event": Action("отменил(а) событие", EVENT),
        "give_certificates": Action("выдал(а)", CERTIFICATE),
        "revoke_certificate": Action("отозвал(а)", CERTIFICATE),
        "attach_event_file": Action("приложил(а) к событию", EVENT_FILE),
        "describe_event_file": Action("описал(а) снимок", EVENT_FILE),
        "remove_event_file": Action("убрал(а) из события", EVENT_FILE),
        "invite": Action("пригласил(а)", INVITED),
        "withdraw_invitation": Action("убрал(а) из приглашённых", INVITED),
        "answer_invitation": Action("ответил(а) на приглашение", EVENT),
        "mark_attendance": Action("{внёс|внесла} лист присутствия", EVENT),
        "add_sitting": Action("назначил(а) заседание совета", SITTING),
        "save_sitting": Action("изменил(а) заседание совета", SITTING),
        "number_sitting": Action("{внёс|внесла} № протокола заседания совета", SITTING),
        "hold_sitting": Action("отметил(а) проведённым заседание совета", SITTING),
        "cancel_sitting": Action("отменил(а) заседание совета", SITTING),
        "renumber_sitting": Action("исправил(а) поправкой № протокола заседания совета", SITTING),
        "record_sitting": Action("{внёс|внесла} решения заседания совета", SITTING),
        "amend_decision": Action("отменил(а) поправкой решение совета", SUBJECT),
        "reopen_sitting": Action("вернул(а) в запланированные заседание совета", SITTING),
        "mark_members": Action("{внёс|внесла} присутствие на заседании", SITTING),
        "add_sitting_item": Action("{внёс|внесла} в повестку вопрос", SITTING_ITEM),
        "save_sitting_item": Action("изменил(а) вопрос повестки", SITTING_ITEM),
        "move_sitting_item": Action("переставил(а) вопросы повестки"),
        "remove_sitting_item": Action("убрал(а) из повестки вопрос", SITTING_ITEM),
        "remove_sitting_subject": Action("убрал(а) из вопроса повестки", SUBJECT),
        "look_again_at_subject": Action("сверил(а) вынесенное на совет", SUBJECT),
        "add_council_member": Action("{ввёл|ввела} в состав совета", MEMBER),
        "save_council_member": Action("изменил(а) срок в составе совета", MEMBER),
        "decide_practice": Action("{внёс|внесла} решение совета о практике", LIBRARY),
        "withdraw_practice_decision": Action("отменил(а) решение совета о практике", LIBRARY),
        "renumber_practice_decision": Action("исправил(а) № протокола о практике", LIBRARY),
        "withdraw_revision_approval": Action("отменил(а) утверждение дорожной карты", REVISION),
        "save_monitoring_rules": Action(
            "изменил(а) пороги мониторинга", ("roadmap.monitoringrules",)
        ),
        "save_monitoring_note": Action("изменил(а)", ("roadmap.monitoringnote",)),
        "reopen_event": Action("вернул(а) в запланированные событие", EVENT),
    }
)


def source_title(key: str) -> str:
    return REGISTRY[key].title if key in REGISTRY else key


describe_values("roadmap.activity.fact_sources", source_title)
