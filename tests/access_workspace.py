"""More lines of the table of `tests.access_table`, in the same columns: what a pair does together."""

# ruff: noqa: E501  (a table is read across)

WORKSPACE = """
Журнал встреч пары              | /pairs/{pair}/meetings/                          | нет   да    да    нет   нет   нет   нет   вход
Журнал встреч в XLSX            | /pairs/{pair}/meetings/export/                   | нет   да    нет   нет   нет   нет   нет   вход
Журнал встреч на бумаге         | /documents/meetings/{pair}.docx                  | нет   да    нет   нет   нет   нет   нет   вход
Кто читает журнал встреч        | POST /pairs/{pair}/meetings/open/                | нет   нет   нет   нет   нет   нет   нет   вход
Записать встречу                | /pairs/{pair}/meetings/new/                      | нет   да    нет   нет   нет   нет   нет   вход
Встреча                         | /pairs/{pair}/meetings/{meeting}/                | нет   да    нет   нет   нет   нет   нет   вход
Исправить встречу               | /pairs/{pair}/meetings/{meeting}/edit/           | нет   да    нет   нет   нет   нет   нет   вход
Подтвердить встречу             | POST /pairs/{pair}/meetings/{meeting}/confirm/   | нет   нет   нет   нет   нет   нет   нет   вход
Возразить против записи         | POST /pairs/{pair}/meetings/{meeting}/dispute/   | нет   нет   нет   нет   нет   нет   нет   вход
Открыть запись заместителю      | POST /pairs/{pair}/meetings/{meeting}/open/      | нет   нет   нет   нет   нет   нет   нет   вход
Убрать встречу                  | POST /pairs/{pair}/meetings/{meeting}/away/      | нет   да    нет   нет   нет   нет   нет   вход
Вернуть встречу                 | POST /pairs/{pair}/meetings/{meeting}/back/      | нет   да    нет   нет   нет   нет   нет   вход
Личная заметка к встрече        | POST /pairs/{pair}/meetings/{meeting}/note/      | нет   нет   нет   нет   нет   нет   нет   вход
Чей это сеанс                   | /me/outbox/                                      | да    да    да    да    да    да    да    вход
Мой календарь                   | /me/calendar/                                    | да    да    да    да    да    да    да    вход
Новый адрес календаря           | POST /me/calendar/new/                           | да    да    да    да    да    да    да    вход
Отозвать адрес календаря        | POST /me/calendar/revoke/                        | да    да    да    да    да    да    да    вход
Календарь по адресу             | /calendar/{calendar}.ics                         | да    да    да    да    да    да    да    да
"""
