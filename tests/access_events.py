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
Виды событий                    | /events/kinds/                                   | нет   да    нет   нет   нет   нет   нет   вход
Добавить вид события            | POST /events/kinds/add/                          | нет   да    нет   нет   нет   нет   нет   вход
Изменить вид события            | POST /events/kinds/{event_kind}/                 | нет   да    нет   нет   нет   нет   нет   вход
"""
