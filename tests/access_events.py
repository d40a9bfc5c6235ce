"""More lines of the table of `tests.access_table`, in the same columns: events of the year."""

# ruff: noqa: E501  (a table is read across)

EVENTS = """
События                         | /events/                                         | нет   да    да    да    нет   да    да    вход
События месяца                  | /events/month/                                   | нет   да    да    да    нет   да    да    вход
События названного месяца       | /events/month/2026-11/                           | нет   да    да    да    нет   да    да    вход
События в XLSX                  | /events/export/                                  | нет   да    да    да    нет   да    да    вход
Событие, открытое всем          | /events/{event}/                                 | нет   да    да    да    нет   да    да    вход
Событие для приглашённых        | /events/{closed_event}/                          | нет   да    нет   нет   нет   нет   нет   вход
Новое событие                   | /events/new/                                     | нет   да    нет   нет   нет   нет   нет   вход
Исправить событие               | /events/{event}/edit/                            | нет   да    нет   нет   нет   нет   нет   вход
Отметить событие проведённым    | POST /events/{event}/step/hold/                  | нет   да    нет   нет   нет   нет   нет   вход
Кого пригласить                 | /events/{event}/invite/                          | нет   да    нет   нет   нет   нет   нет   вход
Убрать приглашение              | POST /events/{event}/invited/{invitation}/remove/ | нет   да    нет   нет   нет   нет   нет   вход
Ответить на приглашение         | POST /events/{event}/answer/ answer=comes        | нет   нет   нет   нет   нет   нет   да    вход
Ответ со слов приглашённого     | POST /events/{event}/answer-for/ answer=comes    | нет   да    нет   нет   нет   нет   нет   вход
Лист присутствия                | /events/{event}/attendance/                      | нет   да    нет   нет   нет   нет   нет   вход
Сертификаты события             | /events/{event}/certificates/                    | нет   да    нет   нет   нет   нет   нет   вход
Выдать сертификаты              | POST /events/{event}/certificates/give/attendance/ | нет   да    нет   нет   нет   нет   нет   вход
Отозвать сертификат             | POST /events/{past_event}/certificates/{certificate}/revoke/ | нет   да    нет   нет   нет   нет   нет   вход
Сертификат на бумаге            | /documents/certificate/{certificate}.docx        | нет   да    нет   нет   нет   нет   да    вход
Программа события на бумаге     | /documents/event-programme/{event}.docx          | нет   да    да    да    нет   да    да    вход
Лист регистрации на бумаге      | /documents/event-sheet/{event}.docx              | нет   да    да    да    нет   да    нет   вход
Практики в программу события    | POST /events/{event}/practices/                  | нет   да    нет   нет   нет   нет   нет   вход
Сертификаты пар                 | /pairs/certificates/                             | нет   да    нет   нет   нет   нет   нет   вход
Выдать сертификаты пар          | POST /pairs/certificates/give/mentor/            | нет   да    нет   нет   нет   нет   нет   вход
Отозвать сертификат пары        | POST /pairs/certificates/{pair_certificate}/revoke/ | нет   да    нет   нет   нет   нет   нет   вход
Бумаги завершённой пары         | /pairs/{finished_pair}/certificates/             | нет   да    да    да    нет   нет   нет   вход
Сертификаты пар одного дня      | /documents/pair-certificates/{pair_certificates_day}.pdf | нет   да    нет   нет   нет   нет   нет   вход
Проверка бумаги                 | /events/check/{certificate_code}/                | да    да    да    да    да    да    да    да
Приложить к событию             | POST /events/{event}/files/                      | нет   да    нет   нет   нет   нет   нет   вход
Приложить один файл             | POST /events/{event}/files/one/                  | нет   да    нет   нет   нет   нет   нет   вход
Файл события                    | /events/{event}/files/{event_file}/              | нет   да    да    да    нет   да    да    вход
Снимок события уменьшенный      | /events/{event}/files/{event_file}/preview/      | нет   да    да    да    нет   да    да    вход
Описание снимка события         | /events/{event}/files/{event_file}/photograph/   | нет   да    нет   нет   нет   нет   нет   вход
Убрать файл события             | POST /events/{event}/files/{event_file}/remove/  | нет   да    нет   нет   нет   нет   нет   вход
Виды событий                    | /events/kinds/                                   | нет   да    нет   нет   нет   нет   нет   вход
Добавить вид события            | POST /events/kinds/add/                          | нет   да    нет   нет   нет   нет   нет   вход
Изменить вид события            | POST /events/kinds/{event_kind}/                 | нет   да    нет   нет   нет   нет   нет   вход
Порядок видов событий           | POST /events/kinds/{event_kind}/move/ to=2       | нет   да    нет   нет   нет   нет   нет   вход
"""
